import {
  closed,
  isSame,
  onlyPoint,
  point,
  scale,
  type Interval as NumberInterval,
} from '../../number/interval.ts';
import { ONE, parseRational, type Rational } from '../../number/rational.ts';
import { unitOf } from '../../number/unit.ts';
import type { Interval } from '../../model/report.ts';
import { numberText } from '../numbers.ts';

/** A number as reports hold it: digits, the exact value beside rounded ones, or an interval. */
export interface Amount {
  readonly value: string | null;
  readonly exact?: string;
  readonly interval?: Interval;
}

/** All that an amount can be, times `factor`; undefined where nothing is known. */
export function rangeOf(
  { value, exact, interval }: Amount,
  factor: Rational = ONE,
): NumberInterval | undefined {
  if (value !== null) {
    const number = (exact === undefined ? undefined : parseRational(exact)) ?? parseRational(value);
    return number === undefined ? undefined : scale(point(number), factor);
  }
  if (interval === undefined) return undefined;
  const { low, lowOpen, high, highOpen } = interval;
  const end = (text: string | null): Rational | null | undefined =>
    text === null ? null : parseRational(text);
  const [from, to] = [end(low), end(high)];
  if (from === undefined || to === undefined) return undefined;
  return scale({ low: from, lowOpen, high: to, highOpen }, factor);
}

/** True if both are the same numbers: 47 and 47.0 are. */
export function isSameAmount(before: Amount, after: Amount, factor: Rational = ONE): boolean {
  const [a, b] = [rangeOf(before, factor), rangeOf(after)];
  if (a !== undefined && b !== undefined) return isSame(a, b);
  return a === b && before.value === after.value;
}

/** As people read it, without its unit: 46.9, ≥95, 30—40. */
export function amountShown({ value, interval }: Amount): string | null {
  if (value !== null) return value;
  if (interval === undefined) return null;
  const { low, lowOpen, high, highOpen } = interval;
  if (low === null) return high === null ? null : `${highOpen ? '<' : '≤'}${high}`;
  return high === null ? `${lowOpen ? '>' : '≥'}${low}` : `${low}—${high}`;
}

/** What numbers in the one unit are multiplied with to be in the other; undefined where they do not convert. */
export function factorBetween(before: string | null, after: string | null): Rational | undefined {
  if (before === after) return ONE;
  if (before === null || after === null) return undefined;
  const [a, b] = [unitOf(before), unitOf(after)];
  return a.dimension === b.dimension ? a.factor.div(b.factor) : undefined;
}

/** The only number of a range, as digits; for what has two ends both of them. */
export function rangeShown(range: NumberInterval): string {
  const only = onlyPoint(range);
  if (only !== undefined) return numberText(only).value;
  const digits = (end: Rational | null): string => (end === null ? '' : numberText(end).value);
  return `${digits(range.low)}—${digits(range.high)}`;
}

/** From the lower end of the one to the upper end of the other. */
export function spanOf(low: NumberInterval, high: NumberInterval): NumberInterval | undefined {
  return low.low === null || high.high === null ? undefined : closed(low.low, high.high);
}
