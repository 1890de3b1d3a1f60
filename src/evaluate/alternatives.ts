import { onlyPoint, scale } from '../number/interval.ts';
import { printedDecimals } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { Alternative } from '../model/evaluation.ts';
import type { Comparator } from '../model/terms.ts';
import {
  leavesOf,
  rowsOf,
  seriesOfBound,
  type Conflict,
  type Promised,
  type Quantity,
  type Target,
} from '../model/plan.ts';
import { answersFor, type Answers } from './answers.ts';
import type { Values } from './values.ts';

/** The answers under every value that the document prints elsewhere, of the promise and of what it rests on. */
export function alternativesFor(
  values: Values,
  promised: Promised,
  year: number,
  main: Answers,
): Alternative[] {
  const own = promised.conflicts.map((conflict) =>
    alternativeFor(values, promised, year, conflict, main),
  );
  const others = rowsOf(values.plan)
    .flatMap(({ promises }) => promises)
    .filter((other) => other !== promised && restsOn(values, promised, other.series.id))
    .flatMap((other) => other.conflicts.map((conflict) => ({ other, conflict })))
    .filter(({ conflict: { field } }) => field === 'baseline' || field === 'actual')
    .map(({ other, conflict }): Alternative => {
      const value = converted(conflict, other);
      if (value === undefined) return notComputed(conflict);
      const changed = withValue(values, other, conflict, value, year);
      return compared(conflict, answersFor(changed, promised, year), main);
    });
  return [...own, ...others.filter(({ differs }) => differs)];
}

/** True if the promise is compared with the series or computed from it, by however many steps. */
function restsOn({ plan }: Values, { series, target }: Promised, id: string): boolean {
  return leavesOf(plan, [series.id, ...seriesOfBound(target.bound)]).has(id);
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
  return answers === undefined ? notComputed(conflict) : compared(conflict, answers, main);
}

function notComputed(conflict: Conflict): Alternative {
  return { conflict, computed: false, status: null, outlook: null, pace: null, differs: false };
}

function compared(conflict: Conflict, answers: Answers, main: Answers): Alternative {
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
  if (conflict.field === 'target') return underTarget(values, promised, year, value);
  if (conflict.field === 'due') return underDue(values, promised, year, value);
  const other = withValue(values, promised, conflict, value, year);
  const withBaseline =
    conflict.field === 'baseline'
      ? { ...promised, series: { ...series, baseline: value } }
      : promised;
  return answersFor(other, withBaseline, year);
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

/** The answers under another final target; annual targets before the last year stay as they are. */
function underTarget(
  values: Values,
  promised: Promised,
  year: number,
  value: Quantity,
): Answers | undefined {
  const { target } = promised;
  const other = withFinalBound(target, value);
  if (other === undefined) return undefined;
  const answers = answersFor(values, { ...promised, target: other.target }, year);
  if (!other.isFinalOnly || year >= answers.requirement.due) return answers;
  return { ...answers, status: answersFor(values, promised, year).status };
}

/** "≥30" and ">60" bring their own comparator; a number is compared as the printed one is. */
function withFinalBound(
  target: Target,
  { text, interval }: Quantity,
): { readonly target: Target; readonly isFinalOnly: boolean } | undefined {
  const { bound, comparator, when } = target;
  const sign = SIGNS[text.charAt(0)];
  const exact = onlyPoint(interval) ?? interval.low ?? interval.high;
  if (exact === null || bound.kind === 'completion') return undefined;
  const digits = sign === undefined ? text : text.slice(1);
  const low = { text: digits, value: exact, decimals: printedDecimals(digits) };
  const last = bound.kind === 'by-year' ? bound.years.at(-1) : undefined;
  if (sign !== undefined) {
    const once: Target['when'] = last === undefined ? when : { kind: 'by', year: last.year };
    const signed: Target = { comparator: sign, bound: { kind: 'number', low }, when: once };
    return { target: signed, isFinalOnly: last !== undefined };
  }
  if (comparator === 'between') return undefined;
  if (bound.kind === 'number') {
    return { target: { ...target, bound: { kind: 'number', low } }, isFinalOnly: false };
  }
  if (bound.kind !== 'by-year' || last === undefined) return undefined;
  const years = [...bound.years.slice(0, -1), { year: last.year, low }];
  return { target: { ...target, bound: { kind: 'by-year', years } }, isFinalOnly: false };
}

const SIGNS: Readonly<Record<string, Comparator | undefined>> = {
  '≥': 'atLeast',
  '≤': 'atMost',
  '>': 'above',
  '<': 'below',
};

/** The other printed value in the unit of the promise, or undefined where units do not convert. */
function converted({ value, unit }: Conflict, { series }: Promised): Quantity | undefined {
  if (unit === undefined) return value;
  const factor = series.unit === undefined ? undefined : conversion(unit, series.unit);
  return factor === undefined
    ? undefined
    : { text: value.text, interval: scale(value.interval, factor) };
}
