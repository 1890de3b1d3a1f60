import type * as Json from '../../model/report.ts';
import {
  orderOf,
  orderOfAll,
  satisfying,
  type Order,
  type Satisfying,
} from '../../model/satisfying.ts';
import { compare, ONE, parseRational, ZERO, type Rational } from '../../number/rational.ts';
import { rangeOf, spanOf, type Amount } from './amounts.ts';

/** What an edit does to a target; `unknown` where the two reports do not show it. */
export type TargetOrder = Order | 'unknown';

/** The promise in both reports, with what numbers before are multiplied with to be in the unit after. */
export interface Pair {
  readonly before: Json.Part;
  readonly after: Json.Part;
  /** Undefined where the units do not convert. */
  readonly factor: Rational | undefined;
  /** The evaluated years. */
  readonly years: readonly [before: number, after: number];
}

/**
 * Whether what is asked for was edited, and which way, by the figures that
 * satisfy it. A report holds the target of the compared year, and the levels
 * of all years where a line can be drawn: the one is compared where both are
 * of the same year or of the end, the other where both start from the same
 * baseline.
 */
export function orderOfTargets(pair: Pair): TargetOrder {
  const [a, b] = [pair.before.requirement, pair.after.requirement];
  if (a === null || b === null) return a === b ? 'same' : 'changed';
  const isCompletion = a.comparator === 'completed';
  if (isCompletion || b.comparator === 'completed') {
    return a.comparator === b.comparator ? 'same' : 'changed';
  }
  if (a.relation !== null || b.relation !== null) return orderOfRelations(a, b, pair);
  if (a.steps !== null || b.steps !== null) return orderOfSteps(a, b, pair);
  const direct = isSameMoment(a, b) ? [orderOfBounds(a, b, pair)] : [];
  const orders = [...direct, ...orderOfCourses(pair, direct.length > 0)];
  return orders.length === 0 ? 'unknown' : ofAll(orders);
}

function ofAll(orders: readonly TargetOrder[]): TargetOrder {
  const known = orders.filter((order) => order !== 'unknown');
  return known.length === 0 ? 'unknown' : orderOfAll(known);
}

/** The bounds of one year, of both ends, or of every year: what differs was edited. */
export function isSameMoment(a: Json.Requirement, b: Json.Requirement): boolean {
  return a.due === b.due || (a.every && b.every) || (isOfEnd(a) && isOfEnd(b));
}

function isOfEnd({ due, finalDue }: Json.Requirement): boolean {
  return due === finalDue;
}

function orderOfBounds(a: Json.Requirement, b: Json.Requirement, pair: Pair): TargetOrder {
  const { before, after, factor } = pair;
  const [asked, now] = [
    askedOf(a, isImplied(before), factor ?? ONE),
    askedOf(b, isImplied(after), ONE),
  ];
  if (asked === undefined || now === undefined) return 'unknown';
  const order = orderOf(asked, now);
  return factor === undefined && order !== 'same' ? 'changed' : order;
}

function isImplied({ implied }: Json.Part): boolean {
  return implied.includes('tolerance');
}

/** The figures that satisfy a requirement, as the report holds it. */
function askedOf(
  requirement: Json.Requirement,
  implied: boolean,
  factor: Rational,
): Satisfying | undefined {
  const { comparator, tolerance } = requirement;
  const { low, high } = boundsOf(requirement);
  const span = low === undefined || high === undefined ? undefined : spanOf(low, high);
  if (span?.low == null || span.high === null) return undefined;
  const margin = tolerance === null ? undefined : parseRational(tolerance);
  return satisfying(
    comparator,
    span.low.mul(factor),
    span.high.mul(factor),
    margin === undefined ? undefined : { tolerance: margin.mul(factor), implied },
  );
}

/** The lower and the upper bound; the same one unless it lies between two. */
export function boundsOf(requirement: Json.Requirement): {
  readonly low: ReturnType<typeof rangeOf>;
  readonly high: ReturnType<typeof rangeOf>;
} {
  const { comparator, bound, boundExact, boundInterval } = requirement;
  const low = rangeOf(amountOf(bound, boundExact, boundInterval));
  if (comparator !== 'between') return { low, high: low };
  const { upper, upperExact, upperInterval } = requirement;
  return { low, high: rangeOf(amountOf(upper, upperExact, upperInterval)) };
}

function amountOf(value: string | null, exact?: string, interval?: Json.Interval): Amount {
  return {
    value,
    ...(exact === undefined ? {} : { exact }),
    ...(interval === undefined ? {} : { interval }),
  };
}

/** The levels of the years that both have; without the same baseline only the last, which is the target itself. */
function orderOfCourses({ before, after, factor }: Pair, hasFinal: boolean): TargetOrder[] {
  const [a, b] = [before.requirement, after.requirement];
  const [first, last] = [before.course.at(-1), after.course.at(-1)];
  if (a === null || b === null || first === undefined || last === undefined) return [];
  const sameStart = isSameLevel(before.course[0], after.course[0], factor);
  const ofEnd = sameStart && first.year === last.year ? undefined : last.year;
  if (ofEnd !== undefined && hasFinal) return [];
  return after.course.slice(1).flatMap(({ year, value }) => {
    if (ofEnd !== undefined && year !== ofEnd) return [];
    const was = ofEnd === undefined ? before.course.find((one) => one.year === year) : first;
    const [old, now] = [parseRational(was?.value ?? ''), parseRational(value)];
    if (old === undefined || now === undefined) return [];
    const asked = satisfying(a.comparator, old.mul(factor ?? ONE), old.mul(factor ?? ONE));
    const order = orderOf(asked, satisfying(b.comparator, now, now));
    return [factor === undefined && order !== 'same' ? 'changed' : order];
  });
}

type Level = Json.Part['course'][number] | undefined;

function isSameLevel(a: Level, b: Level, factor: Rational | undefined): boolean {
  const [old, now] = [parseRational(a?.value ?? ''), parseRational(b?.value ?? '')];
  if (old === undefined || now === undefined || a?.year !== b?.year) return false;
  return factor !== undefined && compare(old.mul(factor), now) === 0;
}

/** Bound to another series: by its multiple, which orders them where that series is above zero. */
function orderOfRelations(a: Json.Requirement, b: Json.Requirement, pair: Pair): TargetOrder {
  const [of, now] = [a.relation, b.relation];
  if (of === null || now?.series !== of.series) return 'changed';
  const [year, yearNow] = pair.years;
  if (lagOf(a, of, year) !== lagOf(b, now, yearNow)) return 'changed';
  const [times, timesNow] = [timesOf(of), timesOf(now)];
  if (times === undefined || timesNow === undefined) return 'unknown';
  const order = orderOf(
    around(a, times, isImplied(pair.before)),
    around(b, timesNow, isImplied(pair.after)),
  );
  const isSameMultiple = times.every((one, index) => compare(one, timesNow[index] ?? ZERO) === 0);
  if (isSameMultiple || order === 'same') return order;
  const isOrdered = a.tolerance === null && b.tolerance === null;
  return isOrdered && isAboveZero(of) && isAboveZero(now) ? order : 'changed';
}

/** Years between the compared figure and the other series; before it is due the evaluated year stands for the due one. */
function lagOf({ due }: Json.Requirement, relation: Json.Relation, year: number): number {
  return Math.min(due, year) - relation.year;
}

function around(
  { comparator, tolerance }: Json.Requirement,
  [low, high]: readonly [Rational, Rational],
  implied: boolean,
): Satisfying {
  const margin = tolerance === null ? undefined : parseRational(tolerance);
  const about = margin === undefined ? undefined : { tolerance: margin, implied };
  return satisfying(comparator, low, high, about);
}

function timesOf({ times }: Json.Relation): readonly [Rational, Rational] | undefined {
  const low = parseRational(times[0] ?? '');
  const high = parseRational(times[1] ?? times[0] ?? '');
  return low === undefined || high === undefined ? undefined : [low, high];
}

function isAboveZero({ value }: Json.Relation): boolean {
  const low = value === null ? undefined : rangeOf(value)?.low;
  return low != null && compare(low, ZERO) > 0;
}

/** Chosen by another series: comparable where the same step was looked up. */
function orderOfSteps(a: Json.Requirement, b: Json.Requirement, pair: Pair): TargetOrder {
  const [of, now] = [a.steps, b.steps];
  if (of === null || now?.series !== of.series) return 'changed';
  const isSameValue =
    of.value?.value != null && of.value.value === now.value?.value && isSameMoment(a, b);
  if (isSameValue) return orderOfBounds(a, b, pair);
  return a.comparator === b.comparator ? 'unknown' : 'changed';
}
