import { intersect, scale, type Interval } from '../number/interval.ts';
import { compare, rational } from '../number/rational.ts';
import { SHARE, type Unit } from '../number/unit.ts';
import type { Operand, ResolvedBound } from '../model/evaluation.ts';
import type { Series } from '../model/plan.ts';

/** What a value that is computed from several inherits from them. */
export function restingOn(
  operands: readonly Operand[],
): Pick<Operand, 'figures' | 'missing' | 'provisional' | 'doubtful' | 'findings'> {
  return {
    figures: operands.flatMap(({ figures }) => figures),
    missing: operands.flatMap(({ missing }) => missing),
    provisional: operands.some(({ provisional }) => provisional),
    doubtful: operands.some(({ doubtful }) => doubtful),
    findings: operands.flatMap(({ findings }) => findings),
  };
}

/** A computed value is never more than the series can be at all. */
export function withinRange(interval: Interval, { range }: Series): Interval {
  return range === undefined ? interval : (intersect(interval, range) ?? interval);
}

/** Base units make 万户 and 户 the same; a share becomes a pure number. */
export function inBaseUnit(interval: Interval, unit: Unit | undefined): Interval {
  return unit === undefined || unit.dimension === '' ? interval : scale(interval, unit.factor);
}

/** True for parts of a whole, which are easily given as a fraction: % and ‰. */
export function isPart(unit: Unit | undefined): boolean {
  return unit?.dimension === SHARE && compare(unit.factor, rational(1)) < 0;
}

/** The value of another series that a bound rests on. */
export function operandOf({ relation, steps }: ResolvedBound): Operand | undefined {
  return relation?.operand ?? steps?.operand;
}
