import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import type { Actual, Pace, Part, Report, YearValue } from '../../model/report.ts';
import { amountText } from '../amounts.ts';
import { asOfMonth } from '../as-of.ts';
import { outlookWord } from '../outlook-word.ts';
import { operandDigits, resultDigits } from './digits.ts';

/** Pace, shortfall and what is needed per year, each as it is computed. */
export function progressLines(
  report: Report,
  part: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  const { pace, noPace, outlook, shortfall, perYear, unit, requirement } = part;
  const { colon } = texts;
  const month = asOfMonth(report);
  const yearsLeft = (requirement?.finalDue ?? report.year) - report.year;
  const monthsLeft = month === undefined ? undefined : yearsLeft * 12 + 12 - month;
  const left = { value: shortfall ?? '', exact: part.shortfallExact };
  const points = texts.difference('', unit);
  return [
    ...(pace === null ? [] : paceLines(report, part, pace, words, texts)),
    ...(noPace === null ? [] : [`${words.pace}${colon}${texts.noPace(noPace)}`]),
    ...(outlook === null
      ? []
      : [`${texts.columns.outlook}${colon}${outlookWord(part, report, texts)}`]),
    ...(shortfall === null
      ? []
      : [`${words.shortfall}${colon}${resultDigits(left, points).slice(2)}`]),
    ...(shortfall === null || perYear === null || (monthsLeft ?? yearsLeft) <= 0
      ? []
      : [
          `${words.perYear(yearsLeft, monthsLeft)}${colon}${operandDigits(left)} ÷ ${monthsLeft === undefined ? String(yearsLeft) : `(${String(monthsLeft)} ÷ 12)`} ${resultDigits({ value: perYear, exact: part.perYearExact }, points)}`,
        ]),
  ];
}

function paceLines(
  report: Report,
  part: Part,
  pace: Pace,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  const { colon } = texts;
  const { unit, actual, requirement } = part;
  const level = { value: pace.level, exact: pace.levelExact };
  const done = { value: pace.done, exact: pace.doneExact };
  const expected = { value: pace.expected, exact: pace.expectedExact };
  const figure = figureOfYear(part, report.year);
  const line = (text: string, result: string): string =>
    text === '' ? result.replace(/^= /u, '') : `${text}${result}`;
  const month = asOfMonth(report);
  const isPrinted = requirement?.due === report.year && !requirement.final;
  // A flow is compared with its part, and what is there by months: no step of whole years.
  const steps = (text: string): string => (month === undefined ? text : '');
  const origin = isPrinted ? words.levelPrinted : words.levelLine;
  const exact = pace.exact === pace.value ? undefined : pace.exact;
  return [
    ...(figure === null || figure.year === actual?.year
      ? []
      : [`${words.present}${colon}${texts.inYear(figure.year, amountText(figure, unit))}`]),
    `${words.level(month)}${colon}${line(steps(straightLine(report, part)), resultDigits(level, unit))}${texts.comma}${month === undefined ? origin : words.levelMonths}`,
    `${words.done}${colon}${line(steps(wayTo(part, figure)), resultDigits(done, null))}`,
    `${words.expected}${colon}${line(steps(wayTo(part, level)), resultDigits(expected, null))}`,
    `${words.pace}${colon}${operandDigits(done)} ÷ ${operandDigits(expected)} ${resultDigits({ value: pace.value, exact }, null)}`,
    `  ${words.thresholds(report.conventions.aheadFrom, report.conventions.onTrackFrom)}`,
  ];
}

/** Between annual targets the pace goes by the figure of the evaluated year, not by the compared one. */
function figureOfYear({ trend, actual }: Part, year: number): YearValue | Actual | null {
  return trend.find((one) => one.year === year) ?? actual;
}

/** The subtraction from the baseline, in the direction of the target. */
function wayTo(
  { baseline, requirement }: Part,
  to: { readonly value: string | null; readonly exact?: string | undefined } | null,
): string {
  if (baseline?.value == null || to?.value == null) return '';
  const from = operandDigits({ value: baseline.value });
  const end = operandDigits({ value: to.value, exact: to.exact });
  const comparator = requirement?.comparator;
  if (comparator === 'atLeast' || comparator === 'above') return `${end} − ${from} `;
  return comparator === 'atMost' || comparator === 'below' ? `${from} − ${end} ` : '';
}

/** baseline + (target − baseline) × years ÷ years, where no annual target stands in between. */
function straightLine({ year }: Report, { baseline, requirement, history, course }: Part): string {
  if (baseline?.value == null || requirement?.bound == null) return '';
  const { due, finalDue, comparator, final } = requirement;
  if (!final || due !== finalDue || due <= year || history.length > 0 || course.length === 0)
    return '';
  if (comparator === 'between' || comparator === 'about') return '';
  const from = operandDigits({ value: baseline.value });
  const to = operandDigits({ value: requirement.bound, exact: requirement.boundExact });
  const [years, all] = [year - baseline.year, due - baseline.year].map(String);
  return `${from} + (${to} − ${from}) × ${years ?? ''} ÷ ${all ?? ''} `;
}
