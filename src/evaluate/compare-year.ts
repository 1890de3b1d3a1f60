import {
  both,
  closed,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  negate,
  onlyPoint,
  subtract,
  type Answer,
  type Interval,
} from '../number/interval.ts';
import { compare, ONE, smaller, ZERO, type Rational } from '../number/rational.ts';
import { roundHalfEven } from '../number/rounding.ts';
import type { Comparison, Operand, ResolvedBound, UsedFigure } from '../model/evaluation.ts';
import { finding } from '../model/finding.ts';
import type { Promised } from '../model/plan.ts';
import type { Comparator, Status } from '../model/terms.ts';
import { isPart, type Values } from './values.ts';

/** Compares the figure of one year with a resolved bound, under the method of the promise. */
export function compareYear(
  values: Values,
  promised: Promised,
  year: number,
  bound: ResolvedBound,
): Comparison {
  const { series, target, rounding } = promised;
  const read = values.at(series.id, year);
  const suspects = read.known && bound.known ? suspectsOf(read, bound) : [];
  const suspect = suspects.length > 0;
  const actual = suspect ? withSuspicions(read, suspects) : read;
  if (!actual.known || !bound.known) {
    return { year, status: 'no-data', actual, bound, gap: null, otherStatus: undefined };
  }
  const full = actual.interval;
  const places = rounding?.decimals ?? placesOf(bound);
  const rounded = places === undefined ? undefined : roundInterval(full, places);
  const judge = (value: Interval): Status =>
    suspect ? 'undetermined' : statusOf(satisfies(target.comparator, value, bound));
  const judged = rounding === undefined || rounded === undefined ? full : rounded;
  const other = judged === full ? rounded : full;
  return {
    year,
    status: judge(judged),
    actual,
    bound,
    gap: suspect ? null : gapOf(target.comparator, judged, bound),
    otherStatus: other === undefined ? undefined : judge(other),
  };
}

/** Does the value satisfy the comparator, for every point of both sides, for none, or for some? */
export function satisfies(
  comparator: Comparator,
  value: Interval,
  { low, high }: ResolvedBound,
): Answer {
  switch (comparator) {
    case 'atLeast':
      return isAtLeast(value, low);
    case 'atMost':
      return isAtMost(value, high);
    case 'above':
      return isAbove(value, low);
    case 'below':
      return isBelow(value, high);
    case 'equals':
      return isEqual(value, low);
    case 'between':
      return both(isAtLeast(value, low), isAtMost(value, high));
  }
}

function statusOf(answer: Answer): Status {
  if (answer === 'unsure') return 'undetermined';
  return answer === 'yes' ? 'met' : 'missed';
}

/** Distance to the bound, negative when short, for every comparator. */
function gapOf(comparator: Comparator, value: Interval, { low, high }: ResolvedBound): Interval {
  switch (comparator) {
    case 'atLeast':
    case 'above':
      return subtract(value, low);
    case 'atMost':
    case 'below':
      return subtract(high, value);
    case 'equals':
      return negate(magnitude(subtract(value, low)));
    case 'between':
      return lesser(subtract(value, low), subtract(high, value));
  }
}

function magnitude(a: Interval): Interval {
  if (a.low !== null && compare(a.low, ZERO) >= 0) return a;
  if (a.high !== null && compare(a.high, ZERO) <= 0) return negate(a);
  const opposite = negate(a);
  const farthest =
    opposite.high === null || a.high === null
      ? null
      : smaller(opposite.high.neg(), a.high.neg()).neg();
  return { low: ZERO, lowOpen: false, high: farthest, highOpen: farthest === null };
}

function lesser(a: Interval, b: Interval): Interval {
  const low = a.low === null || b.low === null ? null : smaller(a.low, b.low);
  const high = a.high === null ? b.high : b.high === null ? a.high : smaller(a.high, b.high);
  const exact = onlyPoint(a) !== undefined && onlyPoint(b) !== undefined;
  return {
    low,
    lowOpen: low === null || (!exact && (a.lowOpen || b.lowOpen)),
    high,
    highOpen: high === null,
  };
}

/** The places of the bound as printed; a relation or a quotient has none. */
function placesOf({ printed }: ResolvedBound): number | undefined {
  if (printed === undefined) return undefined;
  const low = printed.low.decimals;
  const high = (printed.high ?? printed.low).decimals;
  return low === undefined || high === undefined ? undefined : Math.max(low, high);
}

/** Rounding may reach an end that was open, so both ends become closed. */
function roundInterval(value: Interval, decimals: number): Interval {
  const round = (end: Rational | null): Rational | null =>
    end === null ? null : roundHalfEven(end, decimals);
  const low = round(value.low);
  const high = round(value.high);
  if (low !== null && high !== null) return closed(low, high);
  return { low, lowOpen: low === null, high, highOpen: high === null };
}

/**
 * Shares that may have been given as fractions: 0.40 against 40 %. Nothing is
 * rescaled by guess, so a share of at most 1 beside another side that is
 * wholly above 1 decides nothing unless its row states the unit.
 */
function suspectsOf(actual: Operand, bound: ResolvedBound): readonly UsedFigure[] {
  const other = bound.relation?.operand;
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

function withSuspicions(actual: Operand, suspects: readonly UsedFigure[]): Operand {
  const findings = suspects.map(({ series: { id, name }, year, text = '' }) =>
    finding('evaluate/suspect-share', { id, name, year, value: text }),
  );
  return { ...actual, findings: [...actual.findings, ...findings] };
}
