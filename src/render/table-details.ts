import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Relation, Report } from '../model/report.ts';
import { amountText, requirementText, shortfallText } from './amounts.ts';
import { outlookWord } from './outlook-word.ts';
import { promisesOf, shortNameOf } from './promises.ts';
import { yearsText } from './years-text.ts';

/** What was due and is not met, and why: one line a promise, binding ones first. */
export function notMetLines(report: Report, texts: ReportTexts): string[] {
  const short = (status: Indicator['status']): boolean => status !== 'met' && status !== 'not-due';
  const ordered = [...report.indicators].sort((a, b) => rankOf(a) - rankOf(b));
  return ordered.flatMap((indicator) =>
    promisesOf(indicator)
      .filter((part) => short(part.status) || hasEarlierMiss(part, texts))
      .map((part) => notMetLine(indicator, part, texts)),
  );
}

/** An annual target of an earlier year that was not reached stays so, and is shown. */
function hasEarlierMiss(part: Part, texts: ReportTexts): boolean {
  return part.requirement?.every === false && yearsText(part, texts) !== null;
}

function rankOf({ attribute }: Indicator): number {
  return attribute === 'binding' ? 0 : 1;
}

function notMetLine(indicator: Indicator, part: Part, texts: ReportTexts): string {
  const { attribute } = indicator;
  const { requirement, actual, unit, status } = part;
  const words = requirement?.final === true ? texts.finalStatus : texts.annualStatus;
  const about = [...(attribute === null ? [] : [texts.attribute[attribute]]), part.ref].join(
    texts.comma,
  );
  const years = yearsText(part, texts);
  const facts = [
    words[status],
    ...(actual === null ? [] : [texts.inYear(actual.year, amountText(actual, unit))]),
    ...(requirement?.bound == null
      ? []
      : [`${texts.requirementWord}${requirementText(requirement, unit)}`]),
    ...(status === 'missed' ? [shortfallText(part, texts) ?? ''] : []),
    ...(part.missing.length > 0 && status !== 'missed' ? [texts.missing(part.missing)] : []),
    ...(years === null ? [] : [years]),
    ...(part.laterMet === null ? [] : [texts.laterMet(part.laterMet)]),
  ].filter((fact) => fact !== '');
  return `${shortNameOf(part)}${bracket(about, texts)}${texts.colon}${facts.join(texts.comma)}`;
}

/** Before the final year: pace, shortfall and what is needed per year. */
export function progressLines(report: Report, texts: ReportTexts): string[] {
  return report.indicators.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const facts = progressFacts(part, texts);
      if (facts.length === 0 || part.outlook === null) return [];
      const word = outlookWord(part, report, texts);
      return [`${shortNameOf(part)}${texts.colon}${[word, ...facts].join(texts.comma)}`];
    }),
  );
}

function progressFacts(part: Part, texts: ReportTexts): string[] {
  const { pace, noPace, shortfall, perYear, unit, requirement } = part;
  if (part.outlook === null || requirement === null) return [];
  const years = yearsText(part, texts);
  const difference = (digits: string): string => texts.difference(digits, unit);
  const due = requirement.finalDue;
  return [
    ...(pace === null
      ? []
      : [texts.pace(pace.value, pace.done, pace.expected, `${pace.level}${unit ?? ''}`)]),
    ...(noPace === null || noPace === 'satisfied' || noPace === 'due'
      ? []
      : [texts.noPace(noPace)]),
    ...(years === null ? [] : [years]),
    ...(shortfall === null || requirement.every
      ? []
      : [
          texts.shortfall(
            difference(shortfall),
            perYear === null ? null : difference(perYear),
            due,
          ),
        ]),
  ];
}

/** Each value that was computed, with the figures it comes from. */
export function derivedLines(report: Report, texts: ReportTexts): string[] {
  return report.indicators.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const { actual, unit } = part;
      if (actual?.derived !== true) return [];
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
export function relationLines(report: Report, texts: ReportTexts): string[] {
  return report.indicators.flatMap((indicator) =>
    promisesOf(indicator).flatMap((part) => {
      const { requirement, comparison } = {
        ...part,
        comparison: part.requirement?.relation ?? null,
      };
      if (requirement === null || comparison === null) return [];
      const text = relationText(part, requirement, comparison, report, texts);
      return [`${shortNameOf(part)}${texts.colon}${text}`];
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
  const result = value === null ? null : requirementText(requirement, part.unit);
  return texts.relation(formula, operand, result);
}

function bracket(text: string, texts: ReportTexts): string {
  if (text === '') return '';
  return texts.colon === '：' ? `（${text}）` : ` (${text})`;
}
