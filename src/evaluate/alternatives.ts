import { onlyPoint, scale } from '../number/interval.ts';
import { printedDecimals } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { Alternative } from '../model/evaluation.ts';
import type { Conflict, Promised, Quantity } from '../model/plan.ts';
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
  const others = values.plan.indicators
    .flatMap(({ promises }) => promises)
    .filter((other) => other !== promised && restsOn(values, promised, other.series.id))
    .flatMap((other) => other.conflicts.map((conflict) => ({ other, conflict })))
    .filter(({ conflict }) => conflict.field !== 'target')
    .map(({ other, conflict }): Alternative => {
      const value = converted(conflict, other);
      if (value === undefined) return notComputed(conflict);
      const changed = withValue(values, other, conflict, value, year);
      return compared(conflict, answersFor(changed, promised, year), main);
    });
  return [...own, ...others.filter(({ differs }) => differs)];
}

/** True if the promise is compared with the series or computed from it, by however many steps. */
function restsOn(values: Values, { series, target }: Promised, id: string): boolean {
  const { bound } = target;
  const starts = [series.id, ...(bound.kind === 'relation' ? [bound.series] : [])];
  const reached = new Set<string>();
  for (let next = starts.pop(); next !== undefined; next = starts.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const { ratio } = values.seriesOf(next);
    if (ratio !== undefined) starts.push(ratio.of, ratio.over);
  }
  return reached.has(id);
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
  if (conflict.field === 'target') {
    const changed = withFinalBound(promised, value);
    return changed === undefined ? undefined : answersFor(values, changed, year);
  }
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

function withFinalBound(promised: Promised, value: Quantity): Promised | undefined {
  const { target } = promised;
  const { bound } = target;
  const exact = onlyPoint(value.interval);
  if (exact === undefined) return undefined;
  const low = { text: value.text, value: exact, decimals: printedDecimals(value.text) };
  if (bound.kind === 'number' && bound.high === undefined) {
    return { ...promised, target: { ...target, bound: { kind: 'number', low } } };
  }
  const last = bound.kind === 'by-year' ? bound.years.at(-1) : undefined;
  if (bound.kind !== 'by-year' || last === undefined || last.high !== undefined) return undefined;
  const years = [...bound.years.slice(0, -1), { year: last.year, low }];
  return { ...promised, target: { ...target, bound: { kind: 'by-year', years } } };
}

/** The other printed value in the unit of the promise, or undefined where units do not convert. */
function converted({ value, unit }: Conflict, { series }: Promised): Quantity | undefined {
  if (unit === undefined) return value;
  const factor = series.unit === undefined ? undefined : conversion(unit, series.unit);
  return factor === undefined
    ? undefined
    : { text: value.text, interval: scale(value.interval, factor) };
}
