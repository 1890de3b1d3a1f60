import type { ReportTexts } from '../messages/index.ts';
import type { MatrixCell, Report } from '../model/report.ts';
import { intervalDigits } from './amounts.ts';
import { completionText } from './completion-text.ts';

/** One year of a row in words: the value without its unit, and the status. */
export interface YearWords {
  readonly year: number;
  readonly value: string;
  readonly status: string;
  /** The same where there is little room. */
  readonly shortStatus: string;
  readonly isDue: boolean;
  readonly provisional: boolean;
}

/** The years of one indicator or part; none where only one year was asked for. */
export function matrixCells(report: Report, id: string, texts: ReportTexts): YearWords[] {
  const row = report.matrix?.rows.find((one) => one.id === id);
  return (row?.cells ?? []).map((cell) => ({
    year: cell.year,
    value: valueOf(cell, texts),
    status: cellStatus(cell, texts, 'long'),
    shortStatus: cellStatus(cell, texts, 'short'),
    isDue: cell.standing !== 'not-due',
    provisional: cell.provisional,
  }));
}

/**
 * The same in one sentence: 2021年25%（未到考核期）、2022年…; empty where only one year was asked for.
 * `provisionalMark` stands behind the status of a year with such a figure.
 */
export function yearsSentence(
  report: Report,
  { id, unit }: { readonly id: string; readonly unit: string | null },
  texts: ReportTexts,
  provisionalMark = '',
): string {
  return matrixCells(report, id, texts)
    .map(({ year, value, status, provisional }) =>
      texts.yearAnswer(
        year,
        value === '' ? '' : `${value}${unit ?? ''}`,
        provisional ? `${status}${provisionalMark}` : status,
      ),
    )
    .join(texts.listComma);
}

/**
 * The word for the status of one year; what is excused says so. Between two annual targets it is
 * that of the earlier one.
 */
export function cellStatus(
  { due, final, status, standing }: MatrixCell,
  texts: ReportTexts,
  length: 'long' | 'short',
): string {
  const long = final ? texts.finalStatus : texts.annualStatus;
  const words = length === 'long' ? long : final ? texts.shortFinal : texts.shortStatus;
  const word =
    standing === 'waived'
      ? texts.waivedYear(words[status])
      : standing === status
        ? words[status]
        : texts.underAmended(words[standing]);
  return due === null ? word : texts.inYear(due, word);
}

function valueOf({ value, interval, completion }: MatrixCell, texts: ReportTexts): string {
  if (completion !== null) return completionText(completion, texts);
  return value ?? (interval === undefined ? '' : intervalDigits(interval));
}
