import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import { SIGNS } from '../../model/signs.ts';
import type { Actual, Part, Report } from '../../model/report.ts';
import { actualText, gapText, requirementText } from '../amounts.ts';
import { inForce } from '../../report/in-force.ts';
import { statusText } from '../standing.ts';
import { yearsText } from '../years-text.ts';
import { operandDigits } from './digits.ts';
import { progressLines } from './progress-lines.ts';
import { relationLines } from './relation-lines.ts';

/** What is required, how the value compares, and what follows. */
export function comparisonLines(
  report: Report,
  part: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  const { requirement, unit, status } = part;
  if (requirement === null) return [];
  const kind = requirement.every ? 'every' : requirement.final ? 'final' : 'annual';
  const due = requirement.dueDate ?? texts.yearHead(requirement.due);
  const answers = requirement.final ? texts.finalStatus : texts.annualStatus;
  return [
    `${words.requirement}${texts.colon}${requirementText(requirement, unit, texts)}`,
    `  ${words.when(due, report.year, kind, status !== 'not-due')}`,
    ...relationLines(part, words, texts),
    ...compared(part, words, texts),
    `${words.answer}${texts.colon}${answers[status]}`,
    ...historyLines(part, words, texts),
    ...(part.laterMet === null ? [] : [`  ${texts.laterMet(part.laterMet)}`]),
  ];
}

/** What earlier years say, and what that comes to. */
function historyLines(part: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { history } = part;
  if (history.length === 0) return [];
  const years = yearsText(part, texts);
  return [
    `${words.history}${texts.colon}`,
    ...history.map((past) => `  ${texts.yearHead(past.year)} ${texts.annualStatus[past.status]}`),
    ...(years === null ? [] : [`  ${years}`]),
  ];
}

/** The same under a changed target, and what is excused: how it counts. */
export function exceptionLines(
  report: Report,
  part: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  const { adjusted, waivers } = part;
  if (adjusted === null && waivers.length === 0) return [];
  const changed = inForce(part);
  const answers = part.requirement?.final === true ? texts.finalStatus : texts.annualStatus;
  const answersNow = changed.requirement?.final === true ? texts.finalStatus : texts.annualStatus;
  return [
    ...(adjusted === null
      ? []
      : [
          `${texts.amendment(adjusted)}${requirementText(adjusted.requirement, part.unit, texts)}`,
          ...compared(changed, words, texts).map((line) => `  ${line}`),
          `  ${words.answer}${texts.colon}${answersNow[adjusted.status]}`,
          ...historyLines(changed, words, texts).map((line) => `  ${line}`),
          ...progressLines(report, changed, words, texts).map((line) => `  ${line}`),
        ]),
    ...waivers.map((waiver) => texts.waiver(waiver)),
    `${words.counts}${texts.colon}${statusText(part, answers, texts)}`,
  ];
}

function compared(part: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { requirement, actual, unit, status, method, methodDiffers } = part;
  if (requirement === null || actual === null) return [];
  if (status === 'not-due' || status === 'no-data') return [];
  const isCompletion = requirement.comparator === 'completed';
  // A quotient has no printed places to round to.
  const hasPlaces = requirement.bound !== null && requirement.relation === null;
  const answer =
    part.yearStatus === 'met' || part.yearStatus === 'missed' ? part.yearStatus : 'undetermined';
  const question = words.question(words.holds[answer]);
  return [
    `${words.comparison}${texts.colon}${sidesOf(part, requirement, texts)}${question}`,
    ...(isCompletion
      ? []
      : [
          ...(method === 'full'
            ? [`  ${words.full}`]
            : [
                `  ${words.roundedTo(actualText(part, texts), `${actual.rounded ?? ''}${unit ?? ''}`)}`,
              ]),
          ...(hasPlaces ? [`  ${words.rounded(method === 'rounded', methodDiffers)}`] : []),
        ]),
    ...gapLines(part, words, texts),
  ];
}

/** 46.9% ≥ 50%; what no sign stands for side by side. */
function sidesOf(
  part: Part,
  requirement: NonNullable<Part['requirement']>,
  texts: ReportTexts,
): string {
  const { comparator, bound } = requirement;
  const { rounded } = part.actual ?? {};
  const value = rounded === undefined ? actualText(part, texts) : `${rounded}${part.unit ?? ''}`;
  if (comparator === 'completed' || comparator === 'between' || bound === null) {
    return `${value} / ${requirementText(requirement, part.unit, texts)}`;
  }
  return `${value} ${SIGNS[comparator]} ${bare(requirement, part.unit)}`;
}

function bare({ bound, tolerance }: NonNullable<Part['requirement']>, unit: string | null): string {
  return `${bound ?? ''}${tolerance === null ? '' : ` ± ${tolerance}`}${unit ?? ''}`;
}

function gapLines(part: Part, words: ExplainTexts, texts: ReportTexts): string[] {
  const { gap, gapExact, gapInterval } = part;
  if (gap === null && gapInterval === undefined) return [];
  const difference = differenceOf(part);
  if (gap === null || difference === null) {
    return [`${words.gap}${texts.colon}${gapText(part)}${part.unit ?? ''}`];
  }
  const result = gapExact === undefined ? gap : `${gapExact} ≈ ${gap}`;
  return [`${words.gap}${texts.colon}${difference} = ${result.replaceAll('-', '−')}`];
}

/** The subtraction behind the gap, of one bound. */
function differenceOf({ actual, requirement }: Part): string | null {
  const value = actual === null ? null : comparedDigits(actual);
  if (value === null || requirement?.bound == null) return null;
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

/** The number that was compared: as it is, or rounded where the plan asks for it. */
function comparedDigits({ value, exact, rounded }: Actual): string | null {
  if (value === null) return null;
  return operandDigits(rounded === undefined ? { value, exact } : { value: rounded });
}
