import { compare, rational, ZERO, type Rational } from '../number/rational.ts';
import type { Level, Pace, ResolvedBound } from '../model/evaluation.ts';
import type { Comparator, Outlook } from '../model/terms.ts';

/** Conventions of this project, printed with every report. */
export const AHEAD_FROM: Rational = rational('1.05');
export const ON_TRACK_FROM: Rational = rational('0.95');

export interface PaceInput {
  readonly comparator: Comparator;
  readonly baseline: Rational;
  readonly actual: Rational;
  /** Ends of the final bound. */
  readonly low: Rational;
  readonly high: Rational;
  readonly baseYear: number;
  readonly year: number;
  /** The month at whose end it is looked at; left out at the end of the year. */
  readonly month?: number | undefined;
  /** Printed annual targets and the final one, in order of years. */
  readonly levels: readonly Level[];
}

/** How far a value is from satisfying the comparator, in the unit; 0 when it does (or stands on the line). */
export function distance(
  comparator: Comparator,
  value: Rational,
  low: Rational,
  high: Rational,
): Rational {
  const below = compare(value, low) < 0 ? low.sub(value) : ZERO;
  const above = compare(value, high) > 0 ? value.sub(high) : ZERO;
  switch (comparator) {
    case 'atLeast':
    case 'above':
      return below;
    case 'atMost':
    case 'below':
    case 'completed':
      return above;
    case 'equals':
    case 'between':
    case 'about':
      return below.add(above);
  }
}

/** The point of the accepted values to which the way from the baseline leads. */
export function aim(
  comparator: Comparator,
  baseline: Rational,
  { low, high }: { readonly low: Rational; readonly high: Rational },
): Rational {
  switch (comparator) {
    case 'atLeast':
    case 'above':
      return low;
    case 'atMost':
    case 'below':
    case 'completed':
      return high;
    case 'equals':
    case 'between':
    case 'about':
      if (compare(baseline, low) < 0) return low;
      return compare(baseline, high) > 0 ? high : baseline;
  }
}

/**
 * The way done from the baseline ÷ the way that should be done by now. Where
 * nothing should be done yet there is no quotient, only the outlook.
 */
export function paceOf(input: PaceInput): {
  readonly outlook: Outlook;
  readonly pace: Pace | null;
} {
  const { comparator, baseline, actual, low, high } = input;
  const whole = distance(comparator, baseline, low, high);
  const level = levelAt(input);
  const done = whole.sub(distance(comparator, actual, low, high));
  const expected = whole.sub(distance(comparator, level, low, high));
  if (compare(expected, ZERO) <= 0) return { outlook: withNothingDue(done, expected), pace: null };
  const value = done.div(expected);
  return { outlook: outlookOf(value), pace: { value, done, expected, level } };
}

export function outlookOf(pace: Rational): Outlook {
  if (compare(pace, AHEAD_FROM) >= 0) return 'ahead';
  if (compare(pace, ON_TRACK_FROM) >= 0) return 'on-track';
  return compare(pace, ZERO) >= 0 ? 'behind' : 'reversing';
}

function withNothingDue(done: Rational, expected: Rational): Outlook {
  const order = compare(done, expected);
  if (order > 0) return 'ahead';
  return order === 0 ? 'on-track' : 'reversing';
}

/** The printed level of the year, else the straight line between the nearest known ones. */
export function levelAt({
  baseline,
  baseYear,
  year,
  month = 12,
  levels,
}: Pick<PaceInput, 'baseline' | 'baseYear' | 'year' | 'month' | 'levels'>): Rational {
  let before: Level = { year: baseYear, value: baseline };
  for (const level of levels) {
    if (level.year >= year) return between(before, level, year, month);
    before = level;
  }
  return before.value;
}

function between(before: Level, after: Level, year: number, month: number): Rational {
  const passed = rational((year - 1 - before.year) * 12 + month);
  const share = passed.div(rational((after.year - before.year) * 12));
  return before.value.add(after.value.sub(before.value).mul(share));
}

/** The ends of a bound that is a number, or undefined while an operand is unknown or a range. */
export function numbersOf({
  low,
  high,
  known,
}: ResolvedBound): { readonly low: Rational; readonly high: Rational } | undefined {
  if (!known || low.low === null || low.high === null || high.high === null) return undefined;
  if (compare(low.low, low.high) !== 0) return undefined;
  return { low: low.low, high: high.high };
}
