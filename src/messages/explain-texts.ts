import { enExplain } from './en-explain.ts';
import type { Language } from './messages.ts';
import { zhExplain } from './zh-explain.ts';
import { onOneLine } from './on-one-line.ts';

/** The words of `explain`, around the arithmetic. */
export interface ExplainTexts {
  readonly command: string;
  readonly argument: string;
  readonly help: string;
  readonly figures: string;
  readonly noFigures: string;
  readonly baselineOrigin: string;
  readonly conflictOrigin: string;
  readonly provisional: string;
  line(file: string, line: number): string;
  /** A cell of a workbook: 数据.xlsx 表1!D7. */
  cell(file: string, sheet: string, cell: string): string;
  readonly rules: Readonly<Record<'ratio' | 'growth' | 'total' | 'share-of-areas', string>>;
  readonly value: string;
  readonly asReported: string;
  readonly converted: string;
  readonly between: string;
  readonly requirement: string;
  /** When the requirement counts. */
  when(due: string, year: number, kind: 'every' | 'annual' | 'final', isDue: boolean): string;
  relation(name: string, year: number, times: readonly string[]): string;
  steps(name: string, year: number): string;
  readonly comparison: string;
  /** Behind a comparison: ？是 */
  question(answer: string): string;
  readonly holds: Readonly<Record<'met' | 'missed' | 'undetermined', string>>;
  readonly full: string;
  /** 修约值比较法: the value and what it is rounded to. */
  roundedTo(value: string, rounded: string): string;
  rounded(basisIsRounded: boolean, differs: boolean): string;
  readonly gap: string;
  readonly answer: string;
  readonly history: string;
  readonly pace: string;
  /** The figure of the evaluated year, where an earlier one was compared. */
  readonly present: string;
  readonly done: string;
  readonly expected: string;
  level(month?: number): string;
  /** What stands for the level in the middle of a year. */
  readonly levelMonths: string;
  readonly levelPrinted: string;
  readonly levelLine: string;
  thresholds(ahead: string, onTrack: string): string;
  readonly shortfall: string;
  /** `months`: of a part of a year what is left is counted in them. */
  perYear(years: number, months?: number): string;
  readonly conflicts: string;
  readonly notComputed: string;
  /** Behind an answer that differs from the own one. */
  readonly contested: string;
  readonly worst: string;
  /** Before how a promise counts in the end. */
  readonly counts: string;
  unknown(name: string, nearest: string | undefined, names: readonly string[]): string;
  several(name: string, ids: readonly string[]): string;
}

const TEXTS: Readonly<Record<Language, ExplainTexts>> = {
  zh: onOneLine(zhExplain),
  en: onOneLine(enExplain),
};

export function explainTextsIn(language: Language): ExplainTexts {
  return TEXTS[language];
}
