import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part } from '../model/report.ts';
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

/** The numbers of a row with parts stand in the parts. */
export function hasNumbers(entry: Indicator | Part): boolean {
  return !('parts' in entry) || entry.parts.length === 0;
}
