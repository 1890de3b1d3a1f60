import type { Operand, Requirement, ResolvedBound, UsedFigure } from '../model/evaluation.ts';
import type * as Json from '../model/report.ts';
import { onlyPoint } from '../number/interval.ts';
import type { Rational } from '../number/rational.ts';
import { amountText, differenceText, intervalText, type AmountText } from './numbers.ts';

export function baselineText({ text, interval }: { text: string; interval: Operand['interval'] }): {
  value: string | null;
  interval?: Json.Interval;
} {
  const { value, interval: between } = amountText(interval, undefined, text);
  return between === undefined ? { value } : { value, interval: between };
}

export function actualOf(
  operand: Operand,
  year: number,
  series: string,
  beside: Rational | undefined,
): Json.Actual {
  const [only, ...others] = operand.figures;
  const direct = others.length === 0 && only?.series.id === series ? only : undefined;
  return {
    ...amountText(operand.interval, beside, operand.text),
    year,
    derived: direct === undefined,
    provisional: operand.provisional,
    file: direct?.file ?? null,
    line: direct?.line ?? null,
    operands: operand.figures.map(operandOf),
  };
}

function operandOf(used: UsedFigure): Json.Operand {
  return {
    series: used.series.id,
    name: used.series.name,
    year: used.year,
    text: used.text ?? null,
    unit: used.unit ?? null,
    origin: used.origin,
    provisional: used.provisional,
    file: used.file ?? null,
    line: used.line ?? null,
    source: used.source ?? null,
  };
}

/** `beside` is the value that was compared: what is shown must not contradict the comparison. */
export function requirementOf(
  { comparator, bound, due, finalDue, every, final }: Requirement,
  beside: Rational | undefined,
): Json.Requirement {
  const { low, high, printed, known } = bound;
  const unknown: AmountText = { value: null };
  const lower = known ? amountText(low, beside, printed?.low.text) : unknown;
  const upperText = (printed?.high ?? printed?.low)?.text;
  const upper = known && comparator === 'between' ? amountText(high, beside, upperText) : unknown;
  return {
    comparator,
    bound: lower.value,
    ...(lower.exact === undefined ? {} : { boundExact: lower.exact }),
    ...(lower.interval === undefined ? {} : { boundInterval: lower.interval }),
    upper: upper.value,
    ...(upper.exact === undefined ? {} : { upperExact: upper.exact }),
    ...(upper.interval === undefined ? {} : { upperInterval: upper.interval }),
    due,
    finalDue,
    every,
    final,
    relation: relationOf(bound.relation),
  };
}

function relationOf(relation: ResolvedBound['relation']): Json.Relation | null {
  if (relation === undefined) return null;
  const { series, times, year, operand } = relation;
  return {
    series: series.id,
    name: series.name,
    unit: series.unit?.name ?? null,
    times: times.map(({ text }) => text),
    year,
    value: operand.known ? amountText(operand.interval, undefined, operand.text) : null,
    operands: operand.figures.map(operandOf),
  };
}

export function gapOf(
  gap: Operand['interval'] | null,
): Pick<Json.Part, 'gap' | 'gapExact' | 'gapInterval'> {
  if (gap === null) return { gap: null };
  const value = onlyPoint(gap);
  if (value === undefined) return { gap: null, gapInterval: intervalText(gap) };
  const { value: text, exact } = differenceText(value);
  return exact === undefined ? { gap: text } : { gap: text, gapExact: exact };
}
