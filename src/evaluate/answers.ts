import type { Comparison, OutlookResult, Requirement } from '../model/evaluation.ts';
import type { Promised } from '../model/plan.ts';
import type { Status } from '../model/terms.ts';
import { compareYear } from './compare-year.ts';
import { outlookFor } from './outlook.ts';
import { resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';
import { worstStatus } from './worst.ts';

/** Both answers for one promise, with the comparison they rest on. */
export interface Answers extends OutlookResult {
  readonly status: Status;
  readonly requirement: Requirement;
  readonly comparison: Comparison;
  readonly history: readonly Comparison[];
}

/** Judges one promise in the evaluated year, under the values handed in. */
export function answersFor(values: Values, promised: Promised, year: number): Answers {
  const { requirement, comparison, history } = judge(values, promised, year);
  const isDue = year >= requirement.due;
  const status = isDue ? finalStatus(requirement, comparison.status, history) : 'not-due';
  return {
    status,
    requirement,
    comparison,
    history,
    ...outlookFor({ values, promised, year, due: requirement.finalDue, status, history }),
  };
}

/** An every-year target is met in its last year only if every year was, and missed if any was. */
function finalStatus(
  { every, final }: Requirement,
  ofYear: Status,
  history: Answers['history'],
): Status {
  if (!every || !final) return ofYear;
  return worstStatus([...history.map(({ status }) => status), ofYear]);
}

function judge(
  values: Values,
  promised: Promised,
  year: number,
): Omit<Answers, 'status' | keyof OutlookResult> {
  const { comparator, bound, when } = promised.target;
  const compareIn = (at: number): Comparison =>
    compareYear(values, promised, at, resolveBound(values, promised, at));
  if (when.kind === 'by') {
    // Before it is due, the figure of the evaluated year is shown beside what is required in the end.
    const at = Math.min(year, when.year);
    const resolved = resolveBound(values, promised, bound.kind === 'relation' ? at : when.year);
    const comparison = compareYear(values, promised, at, resolved);
    const due = when.year;
    const requirement = {
      comparator,
      bound: resolved,
      due,
      finalDue: due,
      every: false,
      final: true,
    };
    return { requirement, comparison, history: [] };
  }
  const years =
    when.kind === 'every'
      ? yearsBetween(when.from, when.to)
      : bound.kind === 'by-year'
        ? bound.years.map((one) => one.year)
        : [];
  const last = years.at(-1) ?? year;
  const started = years.filter((one) => one <= year);
  const due = started.at(-1) ?? years[0] ?? year;
  const comparison =
    due <= year
      ? compareIn(due)
      : compareYear(
          values,
          promised,
          year,
          resolveBound(values, promised, when.kind === 'every' ? year : due),
        );
  const history = started.slice(0, -1).map(compareIn);
  const every = when.kind === 'every';
  const final = due === last;
  const requirement = { comparator, bound: comparison.bound, due, finalDue: last, every, final };
  return { requirement, comparison, history };
}

/** The years from the first to the last, both included; none when they are reversed. */
export function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
