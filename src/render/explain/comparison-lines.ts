import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import { SIGNS } from '../../model/signs.ts';
import type { Part, Report } from '../../model/report.ts';
import { actualText, amountText, gapText, requirementText } from '../amounts.ts';
import { yearsText } from '../years-text.ts';
import { operandDigits } from './digits.ts';
import { operandLine } from './value-lines.ts';

/** What is required, how the value compares, and what follows. */
export function comparisonLines(
  report: Report,
  part: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  const { requirement, unit, status, history } = part;
  if (requirement === null) return [];
  const kind = requirement.every ? 'every' : requirement.final ? 'final' : 'annual';
  const due = requirement.dueDate ?? texts.yearHead(requirement.due);
  const answers = requirement.final ? texts.finalStatus : texts.annualStatus;
  const years = yearsText(part, texts);
  return [
    `${words.requirement}${texts.colon}${requirementText(requirement, unit, texts)}`,
    `  ${words.when(due, report.year, kind, status !== 'not-due')}`,
    ...boundLines(part, words, texts),
    ...compared(part, words, texts),
    `${words.answer}${texts.colon}${answers[status]}`,
    ...(history.length === 0 ? [] : [`${words.history}${texts.colon}`]),
    ...history.map((past) => `  ${texts.yearHead(past.year)} ${texts.annualStatus[past.status]}`),
    ...(years === null ? [] : [`  ${years}`]),
    ...(part.laterMet === null ? [] : [`  ${texts.laterMet(part.laterMet)}`]),
  ];
}

function boundLines({ requirement }: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { relation, steps } = requirement ?? {};
  return [
    ...(relation == null
      ? []
      : [
          `  ${words.relation(relation.name, relation.year, [...new Set(relation.times)])}${texts.colon}${amountText(relation.value, relation.unit)}`,
        ]),
    ...(steps == null
      ? []
      : [
          `  ${words.steps(steps.name, steps.year)}${texts.colon}${amountText(steps.value, steps.unit)}`,
        ]),
    ...[...(relation?.operands ?? []), ...(steps?.operands ?? [])].map(
      (one) => `  ${operandLine(one, words, texts)}`,
    ),
  ];
}

function compared(part: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { requirement, actual, unit, status, method, methodDiffers } = part;
  if (requirement === null || actual === null) return [];
  if (status === 'not-due' || status === 'no-data') return [];
  const isCompletion = requirement.comparator === 'completed';
  // Over all years the status does not answer for this comparison alone.
  const isAlone = !(requirement.every && requirement.final);
  const question = isAlone ? `？${words.holds[status]}` : '';
  const sides =
    isCompletion || requirement.comparator === 'between' || part.requirement?.bound == null
      ? `${actualText(part, texts)} / ${requirementText(requirement, unit, texts)}`
      : `${actualText(part, texts)} ${SIGNS[requirement.comparator]} ${bare(requirement, unit)}`;
  return [
    `${words.comparison}${texts.colon}${sides}${question}`,
    ...(isCompletion
      ? []
      : [
          ...(method === 'full' ? [`  ${words.full}`] : []),
          `  ${words.rounded(method === 'rounded', methodDiffers)}`,
        ]),
    ...gapLines(part, words, texts),
  ];
}

function bare({ bound, tolerance }: NonNullable<Part['requirement']>, unit: string | null): string {
  return `${bound ?? ''}${tolerance === null ? '' : ` ± ${tolerance}`}${unit ?? ''}`;
}

function gapLines(part: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { gap, gapExact, gapInterval, method } = part;
  if (gap === null && gapInterval === undefined) return [];
  const difference = method === 'full' ? differenceOf(part) : null;
  if (gap === null || difference === null) {
    return [`${words.gap}${texts.colon}${gapText(part)}${part.unit ?? ''}`];
  }
  const result = gapExact === undefined ? gap : `${gapExact} ≈ ${gap}`;
  return [`${words.gap}${texts.colon}${difference} = ${result}`];
}

/** The subtraction behind the gap, of one bound. */
function differenceOf({ actual, requirement }: Part): string | null {
  if (actual?.value == null || requirement?.bound == null) return null;
  const value = operandDigits({ value: actual.value, exact: actual.exact });
  const bound = operandDigits({ value: requirement.bound, exact: requirement.boundExact });
  switch (requirement.comparator) {
    case 'atLeast':
    case 'above':
      return `${value} − ${bound}`;
    case 'atMost':
    case 'below':
      return `${bound} − ${value}`;
    case 'equals':
      return `−|${value} − ${bound}|`;
    case 'about':
      return requirement.tolerance === null
        ? null
        : `${requirement.tolerance} − |${value} − ${bound}|`;
    case 'between':
    case 'completed':
      return null;
  }
}
