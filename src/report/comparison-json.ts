import { lastDayIn } from '../model/as-of.ts';
import type { Operand, Requirement, ResolvedBound, UsedFigure } from '../model/evaluation.ts';
import type { Series } from '../model/plan.ts';
import type * as Json from '../model/report.ts';
import { textOfDay } from '../number/day.ts';
import { isAtMost, onlyPoint, point } from '../number/interval.ts';
import { compare, ONE, toExactText, type Rational } from '../number/rational.ts';
import type { Unit } from '../number/unit.ts';
import {
  amountText,
  differenceText,
  intervalText,
  numberText,
  type AmountText,
} from './numbers.ts';
import { cellOf } from './cell-json.ts';
import { partLabel, partOfValue } from './part-label.ts';
import { ruleOf, unitFactorOf } from './rule-json.ts';

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
  series: Series,
  beside: Rational | undefined,
): Json.Actual {
  const [only, ...others] = operand.figures;
  const isCompletion = only?.series.id === series.id && only.series.kind === 'completion';
  const direct =
    isCompletion || (others.length === 0 && only?.series.id === series.id) ? only : undefined;
  return {
    ...(isCompletion ? { value: null } : amountText(operand.interval, beside, operand.text)),
    year,
    ...partOfValue(direct, operand.figures, year),
    asBound: !isCompletion && operand.figures.some(isBoundFigure),
    completion: isCompletion ? completionText(operand, year) : null,
    derived: direct === undefined,
    provisional: operand.provisional,
    ...placeOf(direct),
    operands: operand.figures.map(operandOf),
    ...(direct === undefined ? ruleField(series) : {}),
  };
}

function placeOf(
  direct: UsedFigure | undefined,
): Pick<Json.Actual, 'file' | 'line' | 'sheet' | 'cell'> {
  return { file: direct?.file ?? null, line: direct?.line ?? null, ...cellOf(direct) };
}

function ruleField(series: Series): Pick<Json.Actual, 'rule'> {
  const rule = ruleOf(series);
  return rule === undefined ? {} : { rule };
}

/** 以区间申报: reported as ≥95, not as a number. */
function isBoundFigure({ origin, series, interval }: UsedFigure): boolean {
  return origin === 'actual' && series.kind !== 'completion' && onlyPoint(interval) === undefined;
}

/** What all figures together say of the end of the year: the day where one is known, else yes, no or neither. */
function completionText({ interval, doubtful, figures }: Operand, year: number): string {
  if (doubtful) return 'unknown';
  const day = onlyPoint(interval);
  if (day !== undefined) return textOfDay(day);
  const [only, ...others] = figures;
  if (others.length === 0 && only?.text !== undefined && /^\d/u.test(only.text)) return only.text;
  const month = figures.find((one) => one.year === year)?.period?.to;
  const end = point(lastDayIn(year, month === undefined ? undefined : { year, month }));
  const isDone = isAtMost(interval, end);
  return isDone === 'unsure' ? 'unknown' : isDone;
}

function operandOf(used: UsedFigure): Json.Operand {
  const factor = unitFactorOf(used.unit);
  return {
    series: used.series.id,
    name: used.series.name,
    year: used.year,
    ...partLabel(used),
    area: used.area?.name ?? null,
    text: used.text ?? null,
    unit: used.unit ?? null,
    definition: used.series.definition ?? null,
    origin: used.origin,
    provisional: used.provisional,
    file: used.file ?? null,
    line: used.line ?? null,
    ...cellOf(used),
    source: used.source ?? null,
    ...(factor === undefined ? {} : { factor }),
  };
}

/** `beside` is the value that was compared: what is shown must not contradict the comparison. */
export function requirementOf(
  { comparator, bound, due, dueDate, finalDue, every, final }: Requirement,
  tolerance: Rational | undefined,
  beside: Rational | undefined,
  unit: Unit | undefined,
): Json.Requirement {
  const { lower, upper } = endsOf(comparator, bound, beside);
  return {
    comparator,
    bound: lower.value,
    ...(lower.exact === undefined ? {} : { boundExact: lower.exact }),
    ...(lower.interval === undefined ? {} : { boundInterval: lower.interval }),
    upper: upper.value,
    ...(upper.exact === undefined ? {} : { upperExact: upper.exact }),
    ...(upper.interval === undefined ? {} : { upperInterval: upper.interval }),
    tolerance: tolerance === undefined ? null : numberText(tolerance).value,
    due,
    dueDate: dueDate ?? null,
    finalDue,
    every,
    final,
    relation: relationOf(bound.relation, unit),
    steps: stepsOf(bound.steps),
  };
}

function endsOf(
  comparator: Requirement['comparator'],
  { low, high, about, printed, known }: ResolvedBound,
  beside: Rational | undefined,
): { readonly lower: AmountText; readonly upper: AmountText } {
  const unknown: AmountText = { value: null };
  if (!known || comparator === 'completed') return { lower: unknown, upper: unknown };
  const lower = amountText(about?.center ?? low, beside, printed?.low.text);
  if (comparator !== 'between') return { lower, upper: unknown };
  return { lower, upper: amountText(high, beside, (printed?.high ?? printed?.low)?.text) };
}

function relationOf(
  relation: ResolvedBound['relation'],
  unit: Unit | undefined,
): Json.Relation | null {
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
    ...factorField(series.unit, unit),
  };
}

/** What a number is multiplied with to be in the unit of the indicator, where that is another. */
function factorField(from: Unit | undefined, to: Unit | undefined): Pick<Json.Relation, 'factor'> {
  if (from === undefined || to === undefined) return {};
  const factor = from.factor.div(to.factor);
  return compare(factor, ONE) === 0 ? {} : { factor: toExactText(factor).replace(/\/1$/u, '') };
}

function stepsOf(steps: ResolvedBound['steps']): Json.Steps | null {
  if (steps === undefined) return null;
  const { series, year, operand } = steps;
  return {
    series: series.id,
    name: series.name,
    unit: series.unit?.name ?? null,
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
