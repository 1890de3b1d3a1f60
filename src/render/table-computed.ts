import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Relation, Report, Steps } from '../model/report.ts';
import { amountText, requirementText } from './amounts.ts';
import { promisesOf, shortNameOf } from './promises.ts';

/** Each value that was computed, with the figures it comes from. */
export function derivedLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  return rows.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const { actual, unit } = part;
      if (actual?.derived !== true || part.areas !== null) return [];
      const own = part.id;
      const inputs = actual.operands.filter(({ series }) => series !== own);
      if (inputs.length === 0) return [];
      const operands = inputs.map(({ name, year, text, unit: given }) =>
        texts.operandValue(name, year, text === null ? null : `${text}${given ?? ''}`),
      );
      const result = amountText(actual, unit);
      return [`${shortNameOf(part)}${texts.colon}${texts.derived(operands, result)}`];
    }),
  );
}

/** Each requirement that is a relation, with its operands. */
export function relationLines(
  report: Report,
  rows: readonly Indicator[],
  texts: ReportTexts,
): string[] {
  return rows.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const { requirement } = part;
      if (requirement === null) return [];
      const { relation, steps } = requirement;
      const text =
        relation !== null
          ? relationText(part, requirement, relation, report, texts)
          : steps !== null
            ? stepsText(part, steps, texts)
            : null;
      return text === null ? [] : [`${shortNameOf(part)}${texts.colon}${text}`];
    }),
  );
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
  return rows.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const { areas } = part;
      if (areas === null || areas.holds.length + areas.fails.length + areas.unknown.length === 0) {
        return [];
      }
      return [`${shortNameOf(part)}${texts.colon}${texts.areas(areas)}`];
    }),
  );
}
