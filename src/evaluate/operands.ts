import { displayNumber } from '../number/display.ts';
import { EVERYTHING, intersect, onlyPoint, scale, type Interval } from '../number/interval.ts';
import { compare, rational } from '../number/rational.ts';
import { SHARE, type Unit } from '../number/unit.ts';
import type { Operand, ResolvedBound } from '../model/evaluation.ts';
import { finding } from '../model/finding.ts';
import type { Series } from '../model/plan.ts';

/** What a value that is computed from several inherits from them. */
export function restingOn(
  operands: readonly Operand[],
): Pick<Operand, 'figures' | 'missing' | 'provisional' | 'doubtful' | 'findings'> {
  return {
    figures: distinct(operands.map(({ figures }) => figures)),
    missing: distinct(operands.map(({ missing }) => missing)),
    provisional: operands.some(({ provisional }) => provisional),
    doubtful: operands.some(({ doubtful }) => doubtful),
    findings: distinct(operands.map(({ findings }) => findings)),
  };
}

/** Series that name each other meet the same figure on many ways: it is kept once. */
function distinct<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only, ...others] = lists;
  return only !== undefined && others.length === 0 ? only : [...new Set(lists.flat())];
}

/**
 * A value computed from others. What the series cannot be at all contradicts
 * the figures, and decides nothing.
 */
export function computedFrom(
  operands: readonly Operand[],
  series: Series,
  year: number,
  { interval, known }: Pick<Operand, 'interval' | 'known'>,
): Operand {
  const resting = restingOn(operands);
  const { range, id, name, unit } = series;
  const possible = range === undefined ? interval : intersect(interval, range);
  if (possible !== undefined) return { interval: possible, known, text: undefined, ...resting };
  const value = `${intervalText(interval)}${unit?.name ?? ''}`;
  const found = finding('evaluate/computed-outside-range', { id, name, year, value });
  return {
    interval: range ?? EVERYTHING,
    known,
    text: undefined,
    ...resting,
    doubtful: true,
    findings: [...resting.findings, found],
  };
}

/** A quotient by what may be zero: nothing is known, not even that it is possible. */
export function noQuotient(
  operands: readonly Operand[],
  series: Series,
  year: number,
  of: Series,
): Operand {
  const known = operands.every((operand) => operand.known);
  const resting = restingOn(operands);
  const { id, name } = series;
  const args = { id, name, year, of: of.name };
  const found = known ? [finding('evaluate/no-quotient', args)] : [];
  const findings = [...resting.findings, ...found];
  return { interval: EVERYTHING, known, text: undefined, ...resting, findings };
}

/** An interval for a sentence. */
export function intervalText(interval: Interval): string {
  const value = onlyPoint(interval);
  if (value !== undefined) return displayNumber(value);
  const end = (side: Interval['low']): string => (side === null ? '…' : displayNumber(side));
  return `${end(interval.low)}—${end(interval.high)}`;
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
