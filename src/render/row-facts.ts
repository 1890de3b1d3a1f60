import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { actualText } from './amounts.ts';
import { outlookWord } from './outlook-word.ts';
import { statusText } from './standing.ts';
import { placeTextOf } from './place-text.ts';
import { yearsText } from './years-text.ts';

/** What was compared, with its year where that is another, and what limits it: 45%（2022年） 快报. */
export function markedActual(part: Part, year: number, texts: ReportTexts): string {
  const { actual } = part;
  const value = actualText(part, texts);
  if (actual === null) return value;
  return [
    actual.year === year ? value : texts.inYear(actual.year, value),
    ...(actual.provisional ? [texts.provisionalMark] : []),
    ...(actual.asBound ? [texts.boundMark] : []),
  ].join(' ');
}

/** Where the compared value comes from: each figure behind it with file and line, or cell. */
export function sourceText({ actual }: Part, texts: ReportTexts): string {
  if (actual === null) return '';
  const places = actual.operands.flatMap((operand) => {
    const { file, line } = operand;
    return file === null || line === null ? [] : [placeTextOf({ ...operand, file })];
  });
  return [...new Set(places)].join(texts.listComma);
}

/** What earlier years say, and whether a later one reached what was missed. */
export function earlierText(part: Part, texts: ReportTexts): string {
  return [yearsText(part, texts), part.laterMet === null ? null : texts.laterMet(part.laterMet)]
    .filter((text) => text !== null)
    .join(texts.semicolon);
}

/** 已完成, or 达到年度目标 where only the year is judged. */
export function statusWord(part: Part, texts: ReportTexts): string {
  const isFinal = part.requirement?.final === true;
  return statusText(part, isFinal ? texts.finalStatus : texts.annualStatus, texts);
}

/** The status, and before it is due the outlook: 未到考核期、相对滞后. */
export function answerText(part: Part, report: Report, texts: ReportTexts): string {
  const status = statusWord(part, texts);
  if (part.standing !== 'not-due' || part.standingOutlook === null) return status;
  return [status, outlookWord(part, report, texts)].join(texts.listComma);
}

/** The answer would be another under a value that the document prints elsewhere. */
export function isContested(entry: Indicator | Part): boolean {
  if ('contested' in entry) return entry.contested;
  const conflicts = [...entry.conflicts, ...(entry.adjusted?.conflicts ?? [])];
  return conflicts.some(({ differs }) => differs);
}

/** The numbers of a row with parts stand in the parts. */
export function hasNumbers(entry: Indicator | Part): boolean {
  return !('parts' in entry) || entry.parts.length === 0;
}
