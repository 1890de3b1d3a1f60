import type { Conflict, Indicator, Report } from '../../model/report.ts';
import { answerWith, conflictText } from '../conflict-text.ts';
import { shortNameOf } from '../promises.ts';
import { rowsOf, type PageTexts } from './context.ts';
import { prose, type Markup } from './markup.ts';
import { dataTable } from './table.ts';

/** Each value that the document prints differently elsewhere, with the answer under it. */
export function conflictsTable(
  rows: readonly Indicator[],
  report: Report,
  texts: PageTexts,
): Markup | null {
  const { html, report: words } = texts;
  const found = rows.flatMap((row) =>
    rowsWithConflicts(row).flatMap((one) => one.conflicts.map((conflict) => ({ one, conflict }))),
  );
  if (found.length === 0) return null;
  return dataTable({
    caption: html.sections.conflicts,
    hideCaption: true,
    head: [
      { text: words.columns.indicator, kind: 'name' },
      { text: html.columns.field },
      { text: html.columns.answer },
      { text: html.columns.differs, kind: 'short' },
      { text: html.card.note },
    ],
    rows: found.map(({ one, conflict }) => [
      shortNameOf(one),
      prose(conflictText(conflict, words, false)),
      conflictAnswer(one, conflict, report, texts),
      conflict.computed ? (conflict.differs ? html.differs : html.agrees) : html.nothing,
      prose(conflict.note ?? html.nothing),
    ]),
  });
}

/** What is printed of the row itself stands beside what is printed of its parts. */
function rowsWithConflicts(row: Indicator): Indicator[] {
  return row.parts.length === 0 ? [row] : [row, ...rowsOf(row)];
}

/** The answer under the other value, as that of the row would be worded. */
export function conflictAnswer(
  row: Indicator,
  conflict: Conflict,
  report: Report,
  { html, report: words }: PageTexts,
): string {
  if (conflict.field === 'attribute') return html.nothing;
  return answerWith(row, conflict, report, words) ?? html.notComputed;
}
