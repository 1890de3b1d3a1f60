import { onlyPoint, scale } from '../number/interval.ts';
import { printedDecimals } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { Alternative } from '../model/evaluation.ts';
import type { Conflict, Promised, Quantity } from '../model/plan.ts';
import { answersFor, type Answers } from './answers.ts';
import type { Values } from './values.ts';

/** The answers under a value that the document prints elsewhere. */
export function alternativeFor(
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
