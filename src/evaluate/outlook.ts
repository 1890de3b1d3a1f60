import { onlyPoint } from '../number/interval.ts';
import { compare, ONE, rational, ZERO, type Rational } from '../number/rational.ts';
import { lastDayIn, sharePassed, yearsTo } from '../model/as-of.ts';
import type { Comparison, OutlookResult, ResolvedBound } from '../model/evaluation.ts';
import { partKindOf } from '../model/part-kind.ts';
import type { Plan, Promised } from '../model/plan.ts';
import type { NoPaceReason, Outlook, Status } from '../model/terms.ts';
import { compareYear } from './compare-year.ts';
import { levelsOf, startOf } from './course.ts';
import { satisfies } from './satisfies.ts';
import { distance, numbersOf, paceOf } from './pace.ts';
import { finishedBy, isOfYear, resolveBound } from './resolve-bound.ts';
import { faultsIn } from './suspended.ts';
import type { Values } from './values.ts';
import { isOpenYear } from './whole-year.ts';

export interface OutlookInput {
  readonly values: Values;
  readonly promised: Promised;
  readonly year: number;
  /** The year of the final target. */
  readonly due: number;
  /** True once that is past. */
  readonly over: boolean;
  readonly status: Status;
  readonly history: readonly { readonly status: Status }[];
}

/** The answer about the final target: see DESIGN §3. From the due year on it is `achieved` or null. */
export function outlookFor(input: OutlookInput): OutlookResult {
  const { values, promised, year, due, over, status } = input;
  if (over) return answer(status === 'met' ? 'achieved' : null, 'due');
  if (promised.target.comparator === 'completed') return finished(input);
  const finalBound = boundAtEnd(values, promised, year, due);
  const now = compareYear(values, promised, year, finalBound);
  const reached = distances(promised, now, yearsLeft(values, due, year));
  if (promised.target.when.kind === 'every') return { ...everyYear(input, now), ...reached };
  if (isFaulty(now)) return answer('undetermined', 'faulty-rows');
  if (now.status === 'no-data') return answer('undetermined', 'no-data');
  if (now.status === 'met') {
    const held = baselineSatisfies(values, promised, finalBound);
    return answer(held ? 'held' : 'achieved', 'satisfied');
  }
  if (isOpenYear(values, promised.series, year)) return inPart(values, promised, now, finalBound);
  if (now.status === 'undetermined') {
    return answer('undetermined', isInsideImplied(now) ? 'about' : 'actual-is-bound');
  }
  return { ...short(values, promised, now, finalBound), ...reached };
}

/** A number that is near one of which nobody printed how near is near enough. */
function isInsideImplied({ actual, bound }: Comparison): boolean {
  return bound.about?.implied === true && onlyPoint(actual.interval) !== undefined;
}

function answer(outlook: Outlook | null, noPace: NoPaceReason): OutlookResult {
  return { outlook, pace: null, noPace, shortfall: null, perYear: null };
}

/** Before its day: finished by the end of the evaluated year, or not; there is no way to measure. */
function finished({ values, promised, year }: OutlookInput): OutlookResult {
  const now = compareYear(values, promised, year, finishedBy(lastDayIn(year, values.asOf)));
  if (isFaulty(now)) return answer('undetermined', 'faulty-rows');
  if (now.status === 'met') return answer('achieved', 'satisfied');
  return answer('undetermined', now.status === 'no-data' ? 'no-data' : 'completion');
}

/** A relation has no value yet for its due year: the relation of the evaluated year stands for it. */
function boundAtEnd(values: Values, promised: Promised, year: number, due: number): ResolvedBound {
  return resolveBound(values, promised, isOfYear(promised) ? year : due);
}

function baselineSatisfies(values: Values, promised: Promised, finalBound: ResolvedBound): boolean {
  const { base } = values.plan.period;
  const baseline = startOf(promised, values.plan)?.interval;
  if (baseline === undefined) return false;
  const bound = isOfYear(promised) ? resolveBound(values, promised, base) : finalBound;
  return bound.known && satisfies(promised.target.comparator, baseline, bound) === 'yes';
}

/** Kept so far is all that can be said of a promise for every year; a miss cannot be made good. */
function everyYear(
  { values, promised, year, status, history }: OutlookInput,
  now: Comparison,
): OutlookResult {
  const all = [...history.map((past) => past.status), ...(status === 'not-due' ? [] : [status])];
  if (all.includes('missed')) return answer('behind', 'every-year');
  if (isFaulty(now)) return answer('undetermined', 'faulty-rows');
  if (all.length === 0 || all.some((one) => one !== 'met'))
    return answer('undetermined', 'every-year');
  const bound = resolveBound(values, promised, year);
  return answer(baselineSatisfies(values, promised, bound) ? 'held' : 'on-track', 'every-year');
}

/** The final target is not yet reached: the pace, or why there is none. */
function short(
  values: Values,
  promised: Promised,
  now: Comparison,
  finalBound: ResolvedBound,
): OutlookResult {
  const { target } = promised;
  const start = startOf(promised, values.plan);
  if (isOfYear(promised)) return answer('undetermined', 'relation');
  if (start === undefined) return answer('undetermined', 'no-baseline');
  // It was there at the start and is not now: worse than the baseline, whatever the numbers.
  if (baselineSatisfies(values, promised, finalBound))
    return answer('reversing', 'baseline-satisfies');
  const baseline = onlyPoint(start.interval);
  if (baseline === undefined) return answer('undetermined', 'baseline-is-bound');
  const actual = onlyPoint(now.actual.interval);
  const end = numbersOf(finalBound);
  if (actual === undefined || end === undefined) return answer('undetermined', 'actual-is-bound');
  const { comparator } = target;
  const { outlook, pace } = paceOf({
    comparator,
    baseline,
    actual,
    ...end,
    baseYear: start.year,
    year: now.year,
    levels: levelsOf(values, promised, baseline),
    month: values.asOf?.month,
  });
  return { outlook, pace, noPace: null, shortfall: null, perYear: null };
}

/** A flow of part of a year beside that part of what the year should be; a rate beside the rate of the year. */
function inPart(
  values: Values,
  promised: Promised,
  now: Comparison,
  finalBound: ResolvedBound,
): OutlookResult {
  const { asOf, plan } = values;
  const kind = partKindOf(plan, promised.series);
  const baseline = baselineOf(promised, plan);
  const actual = onlyPoint(now.actual.interval);
  const end = numbersOf(finalBound);
  if (asOf === undefined || (kind !== 'flow' && kind !== 'rate') || isOfYear(promised)) {
    return answer('undetermined', 'part-of-year');
  }
  if (baseline === undefined) return answer('undetermined', 'no-baseline');
  if (now.actual.doubtful || actual === undefined || end === undefined) {
    return answer('undetermined', 'actual-is-bound');
  }
  // Where nothing was to be done, a part of a year cannot tell that it stays so.
  if (baselineSatisfies(values, promised, finalBound)) {
    return answer('undetermined', 'part-of-year');
  }
  const share = kind === 'flow' ? sharePassed(asOf) : ONE;
  const levels = levelsOf(values, promised, baseline.value);
  const { outlook, pace } = paceOf({
    comparator: promised.target.comparator,
    baseline: baseline.value.mul(share),
    actual,
    low: end.low.mul(share),
    high: end.high.mul(share),
    baseYear: baseline.year,
    year: now.year,
    levels: levels.map(({ year, value }) => ({ year, value: value.mul(share) })),
  });
  return { outlook, pace, noPace: null, shortfall: null, perYear: null };
}

function baselineOf(
  promised: Promised,
  plan: Plan,
): { readonly year: number; readonly value: Rational } | undefined {
  const start = startOf(promised, plan);
  const value = start === undefined ? undefined : onlyPoint(start.interval);
  return start === undefined || value === undefined ? undefined : { year: start.year, value };
}

function isFaulty(now: Comparison): boolean {
  return faultsIn([now]).length > 0;
}

function yearsLeft({ asOf }: Values, due: number, year: number): Rational {
  return asOf === undefined ? rational(due - year) : yearsTo(due, asOf);
}

/** What is still to do, in the unit, and for each year that is left; of less than a year it is all that is to do. */
function distances(
  { target }: Promised,
  now: Comparison,
  left: Rational,
): Pick<OutlookResult, 'shortfall' | 'perYear'> {
  const actual = onlyPoint(now.actual.interval);
  const end = numbersOf(now.bound);
  if (now.status !== 'missed' || actual === undefined || end === undefined) {
    return { shortfall: null, perYear: null };
  }
  const shortfall = distance(target.comparator, actual, end.low, end.high);
  if (compare(shortfall, ZERO) === 0) return { shortfall: null, perYear: null };
  const isYearly = target.when.kind !== 'every' && compare(left, ONE) >= 0;
  const perYear = isYearly ? shortfall.div(left) : null;
  return { shortfall, perYear };
}
