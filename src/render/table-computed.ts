import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Relation, Report, Steps } from '../model/report.ts';
import { amountText, requirementText, operandAmount } from './amounts.ts';
import { promisesOf, shortNameOf } from './promises.ts';

/** Each value that was computed, with the figures it comes from. */
export function derivedLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  return linesOf(rows, texts, (part) => derivedText(part, texts));
}

/** Null for what is reported, and for a share of areas, which {@link areaLines} tells. */
export function derivedText({ id, actual, areas, unit }: Part, texts: ReportTexts): string | null {
  if (actual?.derived !== true || areas !== null) return null;
  const inputs = actual.operands.filter(({ series }) => series !== id);
  if (inputs.length === 0) return null;
  const operands = inputs.map((one) =>
    texts.operandValue(one.name, one.year, operandAmount(one, texts)),
  );
  return texts.derived(operands, amountText(actual, unit));
}

function linesOf(
  rows: readonly Indicator[],
  texts: ReportTexts,
  tell: (part: Part) => string | null,
): string[] {
  return rows.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const text = tell(part);
      return text === null ? [] : [`${shortNameOf(part)}${texts.colon}${text}`];
    }),
  );
}

/** Each requirement that is a relation, with its operands. */
export function relationLines(
  report: Report,
  rows: readonly Indicator[],
  texts: ReportTexts,
): string[] {
  return linesOf(rows, texts, (part) => requirementSource(part, report, texts));
}

/** How a bound that rests on other figures came about; null for a printed number. */
export function requirementSource(part: Part, report: Report, texts: ReportTexts): string | null {
  const { requirement } = part;
  if (requirement === null) return null;
  const { relation, steps } = requirement;
  if (relation !== null) return relationText(part, requirement, relation, report, texts);
  return steps === null ? null : stepsText(part, steps, texts);
}

function relationText(
  part: Part,
  requirement: NonNullable<Part['requirement']>,
  relation: Relation,
  report: Report,
  texts: ReportTexts,
): string {
  const comparedYear = part.actual?.year ?? Math.min(report.year, requirement.due);
  const lag = comparedYear - relation.year;
  const formula = texts.times(relation.name, relation.times, relation.year, lag);
  const value = relation.value === null ? null : amountText(relation.value, relation.unit);
  const isProvisional = relation.operands.some(({ provisional }) => provisional);
  const shown = value !== null && isProvisional ? `${value} ${texts.provisionalMark}` : value;
  const operand = texts.operandValue(relation.name, relation.year, shown);
  const result = value === null ? null : requirementText(requirement, part.unit, texts);
  return texts.relation(formula, operand, result);
}

function stepsText(part: Part, { name, year, unit, value }: Steps, texts: ReportTexts): string {
  const shown = value === null ? null : amountText(value, unit);
  const operand = texts.operandValue(name, year, shown);
  return texts.steps(operand, requirementText(part.requirement, part.unit, texts));
}

/** In which areas a condition holds, which fail it and which have no figure, by name. */
export function areaLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  return linesOf(rows, texts, (part) => areaText(part, texts));
}

/** Null where no area is known. */
export function areaText({ areas }: Part, texts: ReportTexts): string | null {
  if (areas === null || areas.holds.length + areas.fails.length + areas.unknown.length === 0) {
    return null;
  }
  return texts.areas(areas);
}
