import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import type { Part, Report } from '../../model/report.ts';
import { answerWith, conflictText } from '../conflict-text.ts';

/** What the document prints elsewhere, and the answer under it. */
export function conflictLines(
  report: Report,
  part: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  if (part.conflicts.length === 0) return [];
  return [
    `${words.conflicts}${texts.colon}`,
    ...part.conflicts.map((conflict) => {
      const answer = answerWith(part, conflict, report, texts) ?? words.notComputed;
      const told = `${conflictText(conflict, texts)}${texts.semicolon}`;
      const mark = conflict.differs ? `${texts.comma}${words.contested}` : '';
      return `  ${told}${words.answer}${texts.colon}${answer}${mark}`;
    }),
  ];
}
