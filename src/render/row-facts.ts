import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { outlookWord } from './outlook-word.ts';
import { yearsText } from './years-text.ts';

/** Where the compared value comes from: each figure behind it with file and line. */
export function sourceText({ actual }: Part, texts: ReportTexts): string {
  if (actual === null) return '';
  const places = actual.operands.flatMap(({ file, line }) =>
    file === null || line === null ? [] : [`${file}:${String(line)}`],
  );
  return [...new Set(places)].join(texts.listComma);
}

/** What earlier years say, and whether a later one reached what was missed. */
export function earlierText(part: Part, texts: ReportTexts): string {
  return [yearsText(part, texts), part.laterMet === null ? null : texts.laterMet(part.laterMet)]
    .filter((text) => text !== null)
    .join(texts.semicolon);
}

/** 已完成, or 达到年度目标 where only the year is judged. */
export function statusWord({ status, requirement }: Part, texts: ReportTexts): string {
  return (requirement?.final === true ? texts.finalStatus : texts.annualStatus)[status];
}

/** The status, and before it is due the outlook: 未到考核期、相对滞后. */
export function answerText(part: Part, report: Report, texts: ReportTexts): string {
  const status = statusWord(part, texts);
  if (part.status !== 'not-due' || part.outlook === null) return status;
  return [status, outlookWord(part, report, texts)].join(texts.listComma);
}

/** The numbers of a row with parts stand in the parts. */
export function hasNumbers(entry: Indicator | Part): boolean {
  return !('parts' in entry) || entry.parts.length === 0;
}
