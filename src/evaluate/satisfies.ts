import {
  both,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  type Answer,
  type Interval,
} from '../number/interval.ts';
import { compare, ONE, ZERO } from '../number/rational.ts';
import type { Operand, ResolvedBound, UsedFigure } from '../model/evaluation.ts';
import type { Comparator } from '../model/terms.ts';
import { isPart, operandOf } from './operands.ts';

/** Does the value satisfy the comparator, for every point of both sides, for none, or for some? */
export function satisfies(
  comparator: Comparator,
  value: Interval,
  { low, high, about }: Pick<ResolvedBound, 'low' | 'high' | 'about'>,
): Answer {
  switch (comparator) {
    case 'atLeast':
      return isAtLeast(value, low);
    case 'atMost':
    case 'completed':
      return isAtMost(value, high);
    case 'above':
      return isAbove(value, low);
    case 'below':
      return isBelow(value, high);
    case 'equals':
      return isEqual(value, low);
    case 'between':
      return both(isAtLeast(value, low), isAtMost(value, high));
    case 'about': {
      const inside = both(isAtLeast(value, low), isAtMost(value, high));
      // A tolerance that nobody printed settles only what the printed number itself settles.
      if (inside !== 'yes' || about?.implied !== true) return inside;
      return isEqual(value, about.center) === 'yes' ? 'yes' : 'unsure';
    }
  }
}

/**
 * Shares that may have been given as fractions: 0.40 against 40 %. Nothing is
 * rescaled by guess, so a share of at most 1 beside another side that is
 * wholly above 1 decides nothing unless its row states the unit.
 */
export function suspectsOf(actual: Operand, bound: ResolvedBound): readonly UsedFigure[] {
  const other = operandOf(bound);
  return [
    ...(isAboveOne(bound.low) && isAboveOne(bound.high) ? actual.figures.filter(isFraction) : []),
    ...(other !== undefined && isAboveOne(actual.interval) ? other.figures.filter(isFraction) : []),
  ];
}

function isAboveOne({ low }: Interval): boolean {
  return low !== null && compare(low, ONE) > 0;
}

function isFraction({ origin, unitStated, series, interval }: UsedFigure): boolean {
  if (origin !== 'actual' || unitStated || !isPart(series.unit)) return false;
  return (
    interval.high !== null && compare(interval.high, ZERO) > 0 && compare(interval.high, ONE) <= 0
  );
}
