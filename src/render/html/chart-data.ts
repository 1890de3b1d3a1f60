import type { Indicator, Interval } from '../../model/report.ts';

/** What is known of a year as two ends; null is an end that is open to infinity. */
export interface Span {
  readonly low: number | null;
  readonly high: number | null;
}

export interface Mark extends Span {
  readonly year: number;
}

/** What can be drawn of a row, in its unit. */
export interface ChartData {
  readonly baseline: Mark | null;
  readonly actuals: readonly (Mark & { readonly isProvisional: boolean })[];
  readonly course: readonly { readonly year: number; readonly value: number }[];
  /** The bound in the year for which it holds; a range where it is one. */
  readonly target: (Mark & { readonly comparator: string }) | null;
}

export function chartDataOf({
  baseline,
  actual,
  trend,
  course,
  requirement,
}: Indicator): ChartData {
  // A value of part of a year is none of the year's.
  const isOfYear = actual !== null && actual.period === undefined;
  const yearValues = trend.length > 0 || !isOfYear ? trend : [actual];
  return {
    baseline: baseline === null ? null : markOf(baseline.year, baseline),
    actuals: yearValues.flatMap((value) => {
      const mark = markOf(value.year, value);
      return mark === null ? [] : [{ ...mark, isProvisional: value.provisional }];
    }),
    course: course.flatMap(({ year, value }) => {
      const number = numberOf(value);
      return number === null ? [] : [{ year, value: number }];
    }),
    target: targetOf(requirement),
  };
}

/** The years in which something is drawn. */
export function yearsOf({ baseline, actuals, course, target }: ChartData): number[] {
  const years = [baseline, ...actuals, ...course, target].flatMap((mark) =>
    mark === null ? [] : [mark.year],
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Every finite number drawn. */
export function numbersOf({ baseline, actuals, course, target }: ChartData): number[] {
  const ends = [baseline, ...actuals, target].flatMap((mark) =>
    mark === null ? [] : [mark.low, mark.high],
  );
  return [...ends, ...course.map(({ value }) => value)].filter((end) => end !== null);
}

function targetOf(requirement: Indicator['requirement']): ChartData['target'] {
  if (requirement === null) return null;
  const { comparator, bound, boundInterval, upper, tolerance, due } = requirement;
  const low = spanOf({ value: bound, ...(boundInterval && { interval: boundInterval }) });
  if (comparator === 'completed' || low === null) return null;
  if (comparator === 'between') {
    const high = numberOf(upper);
    return high === null ? null : { year: due, comparator, low: low.low, high };
  }
  const around = numberOf(tolerance) ?? 0;
  return {
    year: due,
    comparator,
    low: low.low === null ? null : low.low - around,
    high: low.high === null ? null : low.high + around,
  };
}

function markOf(
  year: number,
  amount: { readonly value: string | null; readonly interval?: Interval },
): Mark | null {
  const span = spanOf(amount);
  return span === null ? null : { year, ...span };
}

function spanOf({
  value,
  interval,
}: {
  readonly value: string | null;
  readonly interval?: Interval;
}): Span | null {
  const number = numberOf(value);
  if (number !== null) return { low: number, high: number };
  if (interval === undefined) return null;
  const low = numberOf(interval.low);
  const high = numberOf(interval.high);
  return low === null && high === null ? null : { low, high };
}

/** For drawing alone: comparisons are made with exact numbers elsewhere. */
function numberOf(digits: string | null): number | null {
  if (digits === null) return null;
  const number = Number(digits);
  return Number.isFinite(number) ? number : null;
}
