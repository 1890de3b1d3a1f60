import { dayOf, dayNumber, lastDayOf } from '../../number/day.ts';
import { compare, ZERO, type Rational } from '../../number/rational.ts';
import type { Plan, Target, When } from '../../model/plan.ts';

/** What an edit does to when a target is due. */
export interface TimesOrder {
  readonly order: 'same' | 'later' | 'earlier';
  /** Years that were judged and no longer are. */
  readonly dropped: readonly number[];
}

/** A target with the plan whose period it counts in. */
export interface Timed {
  readonly target: Target;
  readonly plan: Plan;
}

/**
 * `later` wherever anything that had to be reached by a time may now be
 * reached after it or not at all. The last year of the period is no matter of
 * a target: an edit of it is told once.
 */
export function orderOfTimes(before: Timed, after: Timed): TimesOrder {
  const [a, b] = [before.target.when, after.target.when];
  if (a.kind === 'every' && b.kind === 'every') return ordered(orderOfStarts(before, after));
  if (a.kind === 'by' && b.kind === 'by') return ordered(compare(lastDay(before), lastDay(after)));
  return b.kind === 'every' ? orderToEvery(before, after, b.from) : orderToEnd(before, after);
}

/** What was due once or in some years and is due every year now. */
function orderToEvery(before: Timed, after: Timed, from: number): TimesOrder {
  const [years, now] = [yearsOf(before.target), yearsOf(after.target)];
  const dropped = years.filter((year) => !now.includes(year));
  const isLate = dropped.length > 0 || isAfterADay(before.target.when, from);
  const isOne = years.length === 1 && now.length === 1;
  return { order: isLate ? 'later' : isOne ? 'same' : 'earlier', dropped };
}

/** What is due in the end, with or without years before: the ends are compared, and the years before them. */
function orderToEnd(before: Timed, after: Timed): TimesOrder {
  const [years, now] = [yearsOf(before.target), yearsOf(after.target)];
  const wasEvery = before.target.when.kind === 'every';
  const dropped = years.filter(
    (year, index) => !now.includes(year) && (wasEvery || index < years.length - 1),
  );
  const toEnd = compare(lastDay(before), lastDay(after));
  const isLater = dropped.length > 0 || toEnd < 0 || (wasEvery && years.length > 1);
  if (isLater) return { order: 'later', dropped };
  const isMore = toEnd > 0 || now.some((year) => !years.includes(year));
  return { order: isMore ? 'earlier' : 'same', dropped };
}

/** The years in which a target is judged, in rising order. */
export function yearsOf({ when, bound }: Target): readonly number[] {
  switch (when.kind) {
    case 'by':
      return [when.year];
    case 'every':
      return Array.from(
        { length: Math.max(0, when.to - when.from + 1) },
        (_one, index) => when.from + index,
      );
    case 'by-year':
      return bound.kind === 'by-year' ? bound.years.map(({ year }) => year) : [];
  }
}

/** Positive where the time after comes before the time before. */
function ordered(earlier: number): TimesOrder {
  return { order: earlier === 0 ? 'same' : earlier > 0 ? 'earlier' : 'later', dropped: [] };
}

/** Of what is due every year: from when on. What begins with the period moves with it. */
function orderOfStarts(before: Timed, after: Timed): number {
  const [a, b] = [startOf(before), startOf(after)];
  return a.ofPeriod && b.ofPeriod ? 0 : compare(a.day, b.day);
}

function startOf({ target: { when }, plan }: Timed): { day: Rational; ofPeriod: boolean } {
  if (when.kind !== 'every') return { day: ZERO, ofPeriod: false };
  const { from, fromDate } = when;
  const day = (fromDate === undefined ? undefined : dayOf(fromDate)) ?? dayNumber(from, 1, 1);
  const ofPeriod = fromDate === undefined && from === plan.period.from;
  return { day: day ?? ZERO, ofPeriod };
}

function lastDay({ target }: Timed): Rational {
  const { when } = target;
  const day = when.kind === 'by' && when.date !== undefined ? dayOf(when.date) : undefined;
  return day ?? lastDayOf(yearsOf(target).at(-1) ?? 0);
}

/** A day within a year, where only the end of that year is judged now. */
function isAfterADay(before: When, from: number): boolean {
  if (before.kind !== 'by' || before.date === undefined || before.year > from) return false;
  const day = dayOf(before.date);
  return day !== undefined && compare(day, lastDayOf(before.year)) < 0;
}
