import { onlyPoint, scale } from '../number/interval.ts';
import { printedDecimals } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type {
  Alternative,
  Comparison,
  OutlookResult,
  PromiseResult,
  Requirement,
} from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Conflict, Promised, Quantity } from '../model/plan.ts';
import type { Status } from '../model/terms.ts';
import { compareYear } from './compare-year.ts';
import { outlookFor } from './outlook.ts';
import { resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';
import { worstStatus } from './worst.ts';

interface Answers extends OutlookResult {
  readonly status: Status;
  readonly requirement: Requirement;
  readonly comparison: Comparison;
  readonly history: readonly { readonly year: number; readonly status: Status }[];
}

/** Status and outlook of one promise in the evaluated year, under every printed value. */
export function evaluatePromise(values: Values, promised: Promised, year: number): PromiseResult {
  const answers = answersFor(values, promised, year);
  const { comparison } = answers;
  const alternatives = promised.conflicts.map((conflict) =>
    alternativeFor(values, promised, year, conflict, answers),
  );
  const methodDiffers =
    answers.status !== 'not-due' &&
    comparison.otherStatus !== undefined &&
    comparison.otherStatus !== comparison.status;
  return {
    ...answers,
    promised,
    laterMet: laterMet(values, promised, answers, year),
    alternatives,
    method: promised.rounding === undefined ? 'full' : 'rounded',
    methodDiffers,
    provisional:
      comparison.actual.provisional || (comparison.bound.relation?.operand.provisional ?? false),
    findings: findingsOf(promised, answers, alternatives, methodDiffers),
  };
}

function answersFor(values: Values, promised: Promised, year: number): Answers {
  const { requirement, comparison, history, due } = judge(values, promised, year);
  const isDue = year >= requirement.due;
  const status = isDue ? finalStatus(requirement, comparison.status, history) : 'not-due';
  return {
    status,
    requirement,
    comparison,
    history,
    ...outlookFor({ values, promised, year, due, status, history }),
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
): Omit<Answers, 'status' | keyof OutlookResult> & { readonly due: number } {
  const { comparator, bound, when } = promised.target;
  const compareIn = (at: number): Comparison =>
    compareYear(values, promised, at, resolveBound(values, promised, at));
  if (when.kind === 'by') {
    // Before it is due, the figure of the evaluated year is shown beside what is required in the end.
    const at = Math.min(year, when.year);
    const resolved = resolveBound(values, promised, bound.kind === 'relation' ? at : when.year);
    const comparison = compareYear(values, promised, at, resolved);
    const requirement = { comparator, bound: resolved, due: when.year, every: false, final: true };
    return { requirement, comparison, history: [], due: when.year };
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
  const history = started.slice(0, -1).map((at) => ({ year: at, status: compareIn(at).status }));
  const every = when.kind === 'every';
  const requirement = { comparator, bound: comparison.bound, due, every, final: due === last };
  return { requirement, comparison, history, due: last };
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
  return promised.target.bound.kind === 'relation' ? resolveBound(values, promised, at) : bound;
}

function alternativeFor(
  values: Values,
  promised: Promised,
  year: number,
  conflict: Conflict,
  main: Answers,
): Alternative {
  const value = converted(conflict, promised);
  const answers =
    value === undefined ? undefined : answersUnder(values, promised, year, conflict, value);
  if (answers === undefined) {
    return { conflict, computed: false, status: null, outlook: null, pace: null, differs: false };
  }
  const { status, outlook, pace } = answers;
  const differs = status !== main.status || outlook !== main.outlook;
  return { conflict, computed: true, status, outlook, pace, differs };
}

function answersUnder(
  values: Values,
  promised: Promised,
  year: number,
  conflict: Conflict,
  value: Quantity,
): Answers | undefined {
  const { series } = promised;
  if (conflict.field === 'target') {
    const changed = withFinalBound(promised, value);
    return changed === undefined ? undefined : answersFor(values, changed, year);
  }
  const at = conflict.field === 'baseline' ? values.plan.period.base : (conflict.year ?? year);
  const other = values.with({ series: series.id, year: at, value });
  const withBaseline =
    conflict.field === 'baseline'
      ? { ...promised, series: { ...series, baseline: value } }
      : promised;
  return answersFor(other, withBaseline, year);
}

function withFinalBound(promised: Promised, value: Quantity): Promised | undefined {
  const { target } = promised;
  const exact = onlyPoint(value.interval);
  if (exact === undefined || target.bound.kind !== 'number' || target.bound.high !== undefined) {
    return undefined;
  }
  const low = { text: value.text, value: exact, decimals: printedDecimals(value.text) };
  return { ...promised, target: { ...target, bound: { kind: 'number', low } } };
}

/** The other printed value in the unit of the promise, or undefined where units do not convert. */
function converted({ value, unit }: Conflict, { series }: Promised): Quantity | undefined {
  if (unit === undefined) return value;
  const factor = series.unit === undefined ? undefined : conversion(unit, series.unit);
  return factor === undefined
    ? undefined
    : { text: value.text, interval: scale(value.interval, factor) };
}

function findingsOf(
  promised: Promised,
  { comparison }: Answers,
  alternatives: readonly Alternative[],
  methodDiffers: boolean,
): Finding[] {
  const { id } = promised.series;
  const name = promised.shortName ?? promised.series.name;
  const ofConflicts = alternatives.flatMap(({ conflict, computed, differs }) => {
    const { field, ref } = conflict;
    const value = `${conflict.value.text}${(conflict.unit ?? promised.series.unit)?.name ?? ''}`;
    if (!computed) return [finding('evaluate/conflict-not-computed', { id, name, value, ref })];
    const code = differs ? 'evaluate/contested' : 'evaluate/conflict-agrees';
    return [finding(code, { id, name, field, value, ref })];
  });
  const { otherStatus, status } = comparison;
  const isRounded = promised.rounding !== undefined;
  const methods =
    methodDiffers && otherStatus !== undefined
      ? [
          finding('evaluate/method-differs', {
            id,
            name,
            full: isRounded ? otherStatus : status,
            rounded: isRounded ? status : otherStatus,
          }),
        ]
      : [];
  const used =
    promised.rounding === undefined
      ? []
      : [finding('evaluate/rounded-method', { id, name, ...promised.rounding })];
  const { relation } = comparison.bound;
  return [
    ...comparison.actual.findings,
    ...(relation?.operand.findings ?? []),
    ...ofConflicts,
    ...methods,
    ...used,
  ];
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
