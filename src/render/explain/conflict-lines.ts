import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import type { Part } from '../../model/report.ts';

/** What the document prints elsewhere, and the answer under it. */
export function conflictLines(
  { conflicts, requirement, unit }: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  if (conflicts.length === 0) return [];
  const answers = requirement?.final === true ? texts.finalStatus : texts.annualStatus;
  return [
    `${words.conflicts}${texts.colon}`,
    ...conflicts.map(({ field, year, value, unit: other, ref, note, computed, status }) => {
      const shown =
        field === 'attribute'
          ? texts.attribute[value === 'binding' ? 'binding' : 'anticipatory']
          : `${value}${field === 'due' ? '' : (other ?? unit ?? '')}`;
      const answer = !computed || status === null ? words.notComputed : answers[status];
      return `  ${texts.conflict(field, year, shown, ref, note)}${texts.semicolon}${words.answer}${texts.colon}${answer}`;
    }),
  ];
}
