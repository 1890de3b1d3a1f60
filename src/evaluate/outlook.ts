import { lastDayOf } from '../number/day.ts';
import { onlyPoint } from '../number/interval.ts';
import { compare, rational, ZERO } from '../number/rational.ts';
import type { Comparison, OutlookResult, ResolvedBound } from '../model/evaluation.ts';
import type { Promised } from '../model/plan.ts';
import type { NoPaceReason, Outlook, Status } from '../model/terms.ts';
import { compareYear } from './compare-year.ts';
import { levelsOf, startOf } from './course.ts';
import { satisfies } from './satisfies.ts';
import { distance, numbersOf, paceOf } from './pace.ts';
import { finishedBy, isOfYear, resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';

export interface OutlookInput {
  readonly values: Values;
  readonly promised: Promised;
  readonly year: number;
  /** The year of the final target. */
  readonly due: number;
  readonly status: Status;
  readonly history: readonly { readonly status: Status }[];
}

/** The answer about the final target: see DESIGN §3. From the due year on it is `achieved` or null. */
export function outlookFor(input: OutlookInput): OutlookResult {
  const { values, promised, year, due, status } = input;
  if (year >= due) return answer(status === 'met' ? 'achieved' : null, 'due');
  if (promised.target.comparator === 'completed') return finished(input);
  const finalBound = boundAtEnd(values, promised, year, due);
  const now = compareYear(values, promised, year, finalBound);
  const reached = distances(promised, now, due - year);
  if (promised.target.when.kind === 'every') return { ...everyYear(input), ...reached };
  if (now.status === 'no-data') return answer('undetermined', 'no-data');
  if (now.status === 'met') {
    const held = baselineSatisfies(values, promised, finalBound);
    return answer(held ? 'held' : 'achieved', 'satisfied');
  }
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
  const now = compareYear(values, promised, year, finishedBy(lastDayOf(year)));
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
function everyYear({ values, promised, year, status, history }: OutlookInput): OutlookResult {
  const all = [...history.map((past) => past.status), ...(status === 'not-due' ? [] : [status])];
  if (all.includes('missed')) return answer('behind', 'every-year');
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
  });
  return { outlook, pace, noPace: null, shortfall: null, perYear: null };
}

/** What is still to do, in the unit, and for each year that is left. */
function distances(
  { target }: Promised,
  now: Comparison,
  yearsLeft: number,
): Pick<OutlookResult, 'shortfall' | 'perYear'> {
  const actual = onlyPoint(now.actual.interval);
  const end = numbersOf(now.bound);
  if (now.status !== 'missed' || actual === undefined || end === undefined) {
    return { shortfall: null, perYear: null };
  }
  const shortfall = distance(target.comparator, actual, end.low, end.high);
  if (compare(shortfall, ZERO) === 0) return { shortfall: null, perYear: null };
  const perYear = target.when.kind === 'every' ? null : shortfall.div(rational(yearsLeft));
  return { shortfall, perYear };
}
