import { lastDayOf, textOfDay } from '../number/day.ts';
import type {
  Alternative,
  Comparison,
  Operand,
  PromiseAnswers,
  Requirement,
} from '../model/evaluation.ts';
import { EVERYTHING, onlyPoint, type Interval } from '../number/interval.ts';
import { compare, ZERO } from '../number/rational.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Conflict, Promised } from '../model/plan.ts';
import { adjustedAnswers, amendmentNotes } from './adjust.ts';
import { alternativesFor } from './alternatives.ts';
import { answersFor, yearsBetween, type Answers } from './answers.ts';
import { compareYear } from './compare-year.ts';
import { comparisonsOf, decisiveComparisons } from './compared-years.ts';
import { courseOf } from './course.ts';
import { operandOf } from './operands.ts';
import { isOfYear, resolveBound } from './resolve-bound.ts';
import { faultsIn } from './suspended.ts';
import type { Values } from './values.ts';

/** Status and outlook of one promise in the evaluated year, under every printed value. */
export function evaluatePromise(values: Values, promised: Promised, year: number): PromiseAnswers {
  const answers = answersFor(values, promised, year);
  const adjusted = adjustedAnswers(values, promised, year);
  const under = adjusted === null ? [answers] : [answers, adjusted];
  const { comparison } = answers;
  const alternatives = alternativesFor(values, promised, year, answers);
  const methodDiffers = under.some(
    (one) => one.status !== 'not-due' && decisiveComparisons(one).some(dependsOnMethod),
  );
  // The outlook and what was reached later rest on the figure of the evaluated year.
  const now = compareYear(values, promised, year, comparison.bound);
  const lastDue = Math.max(...under.map(({ requirement }) => requirement.finalDue));
  return {
    ...answers,
    promised,
    trend: trendOf(values, promised, year),
    course: courseOf(values, promised),
    laterMet: laterMet(values, promised, answers, year),
    alternatives,
    method: promised.rounding === undefined ? 'full' : 'rounded',
    methodDiffers,
    onTheLine:
      adjusted === null
        ? isOnTheLine(promised, answers)
        : isOnTheLine({ ...promised, target: adjusted.amendment.target }, adjusted),
    provisional: [
      ...under.flatMap((one) => [...decisiveComparisons(one), ...one.history]),
      // From the due year on a later figure decides nothing.
      ...(year < lastDue ? [now] : []),
    ].some(isProvisional),
    unsourced: under.some((one) => decisiveComparisons(one).some(({ unsourced }) => unsourced)),
    faults: faultsIn(under.flatMap(comparisonsOf)),
    adjusted,
    findings: [
      ...findingsOf(values, promised, under, alternatives, contestedIn(adjusted)),
      ...amendmentNotes(promised, adjusted, year, values.asOf),
    ],
  };
}

/** A completion happens once: it has no values by year. */
function trendOf(values: Values, { series }: Promised, year: number): PromiseAnswers['trend'] {
  if (series.kind === 'completion') return [];
  // A part of a year is no year of the trend.
  const last = values.asOf?.year === year ? year - 1 : year;
  return yearsBetween(values.plan.period.from, last)
    .map((at) => ({ year: at, actual: values.at(series.id, at) }))
    .filter(({ actual }) => actual.known);
}

/** Another answer under the other method of GB/T 8170. */
function dependsOnMethod({ status, otherStatus }: Comparison): boolean {
  return otherStatus !== undefined && otherStatus !== status;
}

function isProvisional({ actual, bound }: Comparison): boolean {
  return actual.provisional || operandOf(bound)?.provisional === true;
}

/** 压线: exactly on the bound, where more or less would have been possible. */
function isOnTheLine(
  { series, target }: Promised,
  { comparison: { gap, bound }, status }: Answers,
): boolean {
  const exact = gap === null ? undefined : onlyPoint(gap);
  if (exact === undefined || compare(exact, ZERO) !== 0 || status === 'not-due') return false;
  const end = (side: Interval['low'], at: Interval): boolean => {
    const value = onlyPoint(at);
    return side !== null && value !== undefined && compare(side, value) === 0;
  };
  const { low, high } = series.range ?? EVERYTHING;
  switch (target.comparator) {
    case 'atLeast':
      return !end(high, bound.low);
    case 'atMost':
      return !end(low, bound.high);
    case 'above':
    case 'below':
    case 'between':
      return true;
    case 'equals':
    case 'about':
    case 'completed':
      return false;
  }
}

/** The first later year up to the evaluated one whose figure reaches a target that was missed when due. */
function laterMet(
  values: Values,
  promised: Promised,
  { status, requirement }: Answers,
  year: number,
): number | null {
  if (status === 'met' || status === 'not-due' || requirement.every) return null;
  const later = yearsBetween(requirement.due + 1, year).find(
    (at) =>
      compareYear(values, promised, at, laterBound(values, promised, requirement, at)).status ===
      'met',
  );
  return later ?? null;
}

function laterBound(
  values: Values,
  promised: Promised,
  { bound }: Requirement,
  at: number,
): Requirement['bound'] {
  return isOfYear(promised) ? resolveBound(values, promised, at) : bound;
}

/** What the document prints elsewhere, where it would change the answer under a changed target. */
function contestedIn(adjusted: PromiseAnswers['adjusted']): ReadonlySet<Conflict> {
  const differing = (adjusted?.alternatives ?? []).filter(({ differs }) => differs);
  return new Set(differing.map(({ conflict }) => conflict));
}

/** `under`: the answers under the target as printed, and under the one that a document changed it to. */
function findingsOf(
  values: Values,
  promised: Promised,
  under: readonly Answers[],
  alternatives: readonly Alternative[],
  contested: ReadonlySet<Conflict>,
): Finding[] {
  const { id } = promised.series;
  const name = promised.shortName ?? promised.series.name;
  const ofConflicts = alternatives.flatMap(({ conflict, of: source, computed, ...other }) => {
    const { field } = conflict;
    const differs = other.differs || contested.has(conflict);
    const unit = field === 'due' ? undefined : (conflict.unit ?? source.unit);
    // A value of another series is told by its name.
    const ref = source.id === id ? conflict.ref : `${conflict.ref}“${source.name}”`;
    const of =
      field === 'target' && conflict.year !== undefined ? ` (${String(conflict.year)})` : '';
    const value = `${conflict.value.text}${unit?.name ?? ''}${of}`;
    if (!computed) return [finding('evaluate/conflict-not-computed', { id, name, value, ref })];
    const code = differs ? 'evaluate/contested' : 'evaluate/conflict-agrees';
    return [finding(code, { id, name, field, value, ref })];
  });
  const isRounded = promised.rounding !== undefined;
  const methods = under.flatMap((answers) => {
    const other = decisiveComparisons(answers).find(dependsOnMethod);
    if (answers.status === 'not-due' || other?.otherStatus === undefined) return [];
    return [
      finding('evaluate/method-differs', {
        id,
        name,
        full: isRounded ? other.otherStatus : other.status,
        rounded: isRounded ? other.status : other.otherStatus,
      }),
    ];
  });
  const used =
    promised.rounding === undefined
      ? []
      : [finding('evaluate/rounded-method', { id, name, ...promised.rounding })];
  const operands = under
    .flatMap(decisiveComparisons)
    .flatMap(({ actual, bound }) => [
      actual,
      ...[operandOf(bound)].filter((operand) => operand !== undefined),
    ]);
  const ofAttributes = promised.attributeConflicts.map(({ attribute, ref }) =>
    finding('evaluate/attribute-conflict', { id, name, value: attribute, ref }),
  );
  return [
    ...operands.flatMap(({ findings }) => findings),
    ...operands.flatMap(boundFigures),
    ...under.flatMap((answers) => [
      ...dateNeeded(promised, answers),
      ...finishedBefore(promised, answers, values.plan.period.from),
    ]),
    ...ofConflicts,
    ...ofAttributes,
    ...methods,
    ...used,
  ];
}

/** A day before the period is probably of something else. */
function finishedBefore({ series }: Promised, { comparison }: Answers, from: number): Finding[] {
  const day = series.kind === 'completion' ? onlyPoint(comparison.actual.interval) : undefined;
  if (day === undefined || compare(day, lastDayOf(from - 1)) > 0) return [];
  const { id, name } = series;
  return [finding('evaluate/completed-before', { id, name, date: textOfDay(day) })];
}

/** 是 cannot tell a day within the year. */
function dateNeeded({ series, target }: Promised, answers: Answers): Finding[] {
  const { requirement, status, comparison } = answers;
  const date = requirement.dueDate;
  const isOpen =
    target.comparator === 'completed' && status === 'undetermined' && !comparison.actual.doubtful;
  if (!isOpen || date === undefined) return [];
  const { id, name } = series;
  return [finding('evaluate/completion-date-needed', { id, name, date })];
}

/** 以区间申报: a figure that is a bound is judged as one, and said to be. */
function boundFigures({ figures }: Operand): Finding[] {
  return figures.flatMap(
    ({ series: { id, name, kind }, interval, origin, year, area, text, unit }) => {
      if (origin !== 'actual' || kind === 'completion' || onlyPoint(interval) !== undefined)
        return [];
      const of = area === undefined ? name : `${name}（${area.name}）`;
      const value = `${text ?? ''}${unit ?? ''}`;
      return [finding('evaluate/bound-figure', { id, name: of, year, value })];
    },
  );
}
