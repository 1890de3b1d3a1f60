import { onlyPoint, scale } from '../number/interval.ts';
import { printedDecimals } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { Alternative } from '../model/evaluation.ts';
import { LIMITS_BEFORE } from '../model/limit-words.ts';
import {
  leavesOf,
  rowsOf,
  seriesOfBound,
  type Conflict,
  type PlanNumber,
  type Promised,
  type Quantity,
  type Series,
  type Target,
} from '../model/plan.ts';
import { answersFor, type Answers } from './answers.ts';
import { comparisonsOf } from './compared-years.ts';
import { shortYears } from './short-years.ts';
import { faultsIn } from './suspended.ts';
import type { Values } from './values.ts';

/** How a promise is judged under the values handed in. */
export type Judge = (values: Values, promised: Promised) => Answers;

/** The answers under every value that the document prints elsewhere, of the promise and of what it rests on. */
export function alternativesFor(
  values: Values,
  promised: Promised,
  year: number,
  main: Answers,
  judge: Judge = (given, of) => answersFor(given, of, year),
): Alternative[] {
  // Beside an answer that errors leave open nothing can be said to differ from it.
  if (faultsIn(comparisonsOf(main)).length > 0) return [];
  const own = promised.conflicts.map((conflict) =>
    alternativeFor({ values, promised, year, judge }, conflict, main),
  );
  const others = rowsOf(values.plan)
    .flatMap(({ promises }) => promises)
    .filter(({ series }) => series.id !== promised.series.id)
    .filter(({ series }) => restsOn(values, promised, series.id))
    .flatMap((other) => other.conflicts.map((conflict) => ({ other, conflict })))
    .filter(({ conflict: { field } }) => field === 'baseline' || field === 'actual')
    .map(({ other, conflict }): Alternative => {
      const value = converted(conflict, other);
      if (value === undefined) return notComputed(conflict, other.series);
      const changed = withValue(values, other, conflict, value, year);
      return compared(conflict, other.series, judge(changed, promised), main);
    });
  return [...own, ...others.filter(({ differs }) => differs)];
}

/** True if the promise is compared with the series or computed from it, by however many steps. */
function restsOn({ plan }: Values, { series, target }: Promised, id: string): boolean {
  return leavesOf(plan, [series.id, ...seriesOfBound(target.bound)]).has(id);
}

interface Asked {
  readonly values: Values;
  readonly promised: Promised;
  readonly year: number;
  readonly judge: Judge;
}

function alternativeFor(asked: Asked, conflict: Conflict, main: Answers): Alternative {
  const { promised } = asked;
  const value = converted(conflict, promised);
  const answers = value === undefined ? undefined : answersUnder(asked, conflict, value);
  return answers === undefined
    ? notComputed(conflict, promised.series)
    : compared(conflict, promised.series, answers, main);
}

function notComputed(conflict: Conflict, of: Series): Alternative {
  return {
    conflict,
    of,
    computed: false,
    status: null,
    outlook: null,
    pace: null,
    short: [],
    differs: false,
  };
}

function compared(conflict: Conflict, of: Series, answers: Answers, main: Answers): Alternative {
  const { status, outlook, pace } = answers;
  const differs = status !== main.status || outlook !== main.outlook;
  return {
    conflict,
    of,
    computed: true,
    status,
    outlook,
    pace,
    short: shortYears(answers),
    differs,
  };
}

function answersUnder(
  { values, promised, year, judge }: Asked,
  conflict: Conflict,
  value: Quantity,
): Answers | undefined {
  const { series } = promised;
  if (conflict.field === 'target') return underTarget(values, promised, year, conflict, value);
  if (conflict.field === 'due') return underDue(values, promised, year, value);
  const other = withValue(values, promised, conflict, value, year);
  const withBaseline =
    conflict.field === 'baseline'
      ? { ...promised, series: { ...series, baseline: value } }
      : promised;
  return judge(other, withBaseline);
}

function withValue(
  values: Values,
  { series }: Promised,
  conflict: Conflict,
  value: Quantity,
  year: number,
): Values {
  const at = conflict.field === 'baseline' ? values.plan.period.base : (conflict.year ?? year);
  return values.with({ series: series.id, year: at, value });
}

/** The answers if it was due in another year. */
function underDue(
  values: Values,
  promised: Promised,
  year: number,
  { interval }: Quantity,
): Answers | undefined {
  const due = onlyPoint(interval);
  const { target } = promised;
  if (due === undefined || target.when.kind !== 'by') return undefined;
  const when = { kind: 'by', year: Number(due.n) } as const;
  return answersFor(values, { ...promised, target: { ...target, when } }, year);
}

/**
 * The answers under another target of its last year, or of the year that the
 * conflict names; the annual targets of other years stay as they are.
 */
function underTarget(
  values: Values,
  promised: Promised,
  year: number,
  { year: of }: Conflict,
  value: Quantity,
): Answers | undefined {
  const { target } = promised;
  const years = target.bound.kind === 'by-year' ? target.bound.years.map((one) => one.year) : [];
  const replaced = of ?? years.at(-1);
  const other = withBound(target, replaced, value);
  if (other === undefined) return undefined;
  const answers = answersFor(values, { ...promised, target: other }, year);
  // A sign of its own makes a target of that year alone, which says nothing of another.
  const due = years.findLast((one) => one <= year) ?? years[0];
  if (replaced === undefined || other.when.kind === target.when.kind || due === replaced) {
    return answers;
  }
  const main = answersFor(values, promised, year);
  return of === undefined ? { ...answers, status: main.status } : main;
}

/** "≥30" and ">60" bring their own comparator; a number is compared as the printed one is. */
function withBound(
  target: Target,
  year: number | undefined,
  { text, interval }: Quantity,
): Target | undefined {
  const { bound, comparator, when } = target;
  const sign = LIMITS_BEFORE[text.charAt(0)];
  const low = numberOf(text, sign !== undefined, interval);
  if (low === undefined || bound.kind === 'completion') return undefined;
  const isSame = (sign ?? comparator) === comparator && comparator !== 'between';
  if (bound.kind === 'by-year' && isSame) {
    const years = bound.years.map((one) => (one.year === year ? { year: one.year, low } : one));
    return { ...target, bound: { kind: 'by-year', years } };
  }
  // A number stands in for another, and for a relation or steps, under the same comparator.
  if (bound.kind !== 'by-year' && isSame) return { ...target, bound: { kind: 'number', low } };
  if (sign === undefined) return undefined;
  const once: Target['when'] =
    bound.kind === 'by-year' && year !== undefined ? { kind: 'by', year } : when;
  return { comparator: sign, bound: { kind: 'number', low }, when: once };
}

function numberOf(
  text: string,
  isSigned: boolean,
  interval: Quantity['interval'],
): PlanNumber | undefined {
  const value = onlyPoint(interval) ?? interval.low ?? interval.high;
  if (value === null) return undefined;
  const digits = isSigned ? text.slice(1) : text;
  return { text: digits, value, decimals: printedDecimals(digits) };
}

/** The other printed value in the unit of the promise, or undefined where units do not convert. */
function converted({ field, value, unit }: Conflict, { series }: Promised): Quantity | undefined {
  if (unit === undefined || field === 'due') return value;
  const factor = series.unit === undefined ? undefined : conversion(unit, series.unit);
  return factor === undefined
    ? undefined
    : { text: value.text, interval: scale(value.interval, factor) };
}
