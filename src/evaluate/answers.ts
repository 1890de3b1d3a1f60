import { dayOf, lastDayOf } from '../number/day.ts';
import type { Comparison, OutlookResult, Requirement, ResolvedBound } from '../model/evaluation.ts';
import { finding } from '../model/finding.ts';
import { lastDayIn, lastDayText, type AsOf } from '../model/as-of.ts';
import { isState } from '../model/part-kind.ts';
import type { Promised, When } from '../model/plan.ts';
import type { Status } from '../model/terms.ts';
import { compareYear } from './compare-year.ts';
import { outlookFor } from './outlook.ts';
import { finishedBy, isOfYear, resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';
import { worstStatus } from './worst.ts';

/** Both answers for one promise, with the comparison they rest on. */
export interface Answers extends OutlookResult {
  readonly status: Status;
  readonly requirement: Requirement;
  readonly comparison: Comparison;
  readonly history: readonly Comparison[];
  /** Years of an earlier target of every year, which still count in the end. */
  readonly carried?: readonly Comparison[];
}

/** What was promised in a year: another target where it was changed later. */
export type InYear = (year: number) => Promised;

/** Judges one promise in the evaluated year, under the values handed in; `inYear` tells what earlier years are judged by. */
export function answersFor(
  values: Values,
  promised: Promised,
  year: number,
  inYear: InYear = () => promised,
): Answers {
  const { requirement, comparison, history } = judge(values, promised, year, inYear);
  const { asOf } = values;
  const status = isPast(requirement.due, requirement.dueDate, year, asOf)
    ? finalStatus(requirement, comparison.status, history)
    : 'not-due';
  const over = isPast(requirement.finalDue, requirement.dueDate, year, asOf);
  return {
    status,
    requirement,
    comparison,
    history,
    ...outlookFor({ values, promised, year, due: requirement.finalDue, over, status, history }),
  };
}

/** What is due at the end of a year is not judged in the middle of it; what is due on a day is. */
function isPast(
  due: number,
  dueDate: string | undefined,
  year: number,
  asOf: AsOf | undefined,
): boolean {
  if (asOf?.year !== due) return year >= due;
  return dueDate !== undefined && dueDate <= lastDayText(due, asOf);
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
  inYear: InYear,
): Omit<Answers, 'status' | keyof OutlookResult> {
  const { comparator, bound, when } = promised.target;
  const compareIn = (at: number, of = promised): Comparison =>
    compareYear(values, of, at, resolveBound(values, of, at));
  if (when.kind === 'by') return judgeOnce(values, promised, year, when);
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
  const history = started.slice(0, -1).flatMap((at) => {
    const then = inYear(at);
    return isDueIn(then, at) ? [compareIn(at, then)] : [];
  });
  const every = when.kind === 'every';
  const final = due === last;
  const requirement = {
    comparator,
    bound: comparison.bound,
    due,
    dueDate: undefined,
    finalDue: last,
    every,
    final,
  };
  return { requirement, comparison, history };
}

/** Due once, at the end of a year or on a day. */
function judgeOnce(
  values: Values,
  promised: Promised,
  year: number,
  { year: due, date }: Extract<When, { kind: 'by' }>,
): Omit<Answers, 'status' | keyof OutlookResult> {
  const { comparator, bound } = promised.target;
  // Before it is due, the figure of the evaluated year is shown beside what is required in the end.
  const at = Math.min(year, due);
  const day = date === undefined ? undefined : dayOf(date);
  const resolved =
    bound.kind === 'completion'
      ? finishedBy(day ?? lastDayOf(due))
      : resolveBound(values, promised, isOfYear(promised) ? at : due);
  const compared = compareYear(values, promised, at, resolved);
  const isWithinYear = day !== undefined && day.compare(lastDayIn(due, values.asOf)) < 0;
  const comparison =
    isWithinYear && bound.kind !== 'completion' && isPast(due, date, year, values.asOf)
      ? beforeYearEnd(values, promised, compared, resolved, date ?? '')
      : compared;
  const requirement = {
    comparator,
    bound: resolved,
    due,
    dueDate: date,
    finalDue: due,
    every: false,
    final: true,
  };
  return { requirement, comparison, history: [] };
}

/**
 * A yearly figure is of the end of the year. What it says of a day before is
 * sure only if the year before says the same, and for what lasts at all: the
 * flow of a year is no state that could have been reached a year ago.
 */
function beforeYearEnd(
  values: Values,
  promised: Promised,
  compared: Comparison,
  bound: ResolvedBound,
  date: string,
): Comparison {
  const { status, year } = compared;
  if (status !== 'met' && status !== 'missed') return compared;
  const ofBefore = isOfYear(promised) ? resolveBound(values, promised, year - 1) : bound;
  const before = compareYear(values, promised, year - 1, ofBefore);
  const lasts = isState(values.plan, promised.series);
  const isSure = before.status === status && (lasts || status === 'missed');
  const provisional = compared.actual.provisional || before.actual.provisional;
  if (isSure) return { ...compared, actual: { ...compared.actual, provisional } };
  const { id, name } = promised.series;
  const found = finding('evaluate/date-within-year', { id, name, date });
  const findings = [...compared.actual.findings, found];
  return {
    ...compared,
    status: 'undetermined',
    otherStatus: undefined,
    actual: { ...compared.actual, findings },
  };
}

/** Whether a promise asks for anything at the end of a year. */
function isDueIn({ target: { bound, when } }: Promised, year: number): boolean {
  switch (when.kind) {
    case 'by':
      return when.year === year;
    case 'every':
      return when.from <= year && year <= when.to;
    case 'by-year':
      return bound.kind === 'by-year' && bound.years.some((one) => one.year === year);
  }
}

/** The years from the first to the last, both included; none when they are reversed. */
export function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
