import type { Conflict, Indicator, Report } from '../../model/report.ts';
import { outlookWord } from '../outlook-word.ts';
import { shortNameOf } from '../promises.ts';
import { isFinal } from './answers.ts';
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
      prose(conflictText(one, conflict, report, texts)),
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

/** 基期值另印为37.3%（专栏1 第1项其中项）. */
export function conflictText(
  row: Indicator,
  conflict: Conflict,
  { findings }: Report,
  { report }: PageTexts,
): string {
  const { field, year, value, unit, ref } = conflict;
  const attributes: Readonly<Record<string, string>> = report.attribute;
  if (field === 'attribute')
    return report.conflict(field, year, attributes[value] ?? value, ref, null);
  const found = findings
    .map(({ args }) => printedIn(args))
    .find((args) => args.id === row.id && args.value.startsWith(value) && args.ref.startsWith(ref));
  // The finding knows the unit of a value that another series has.
  const shown = found?.value ?? `${value}${unit ?? ''}`;
  return report.conflict(field, year, shown, found?.ref ?? ref, null);
}

function printedIn(args: object): { id: string; value: string; ref: string } {
  const { id, value, ref } = args as Readonly<Record<string, unknown>>;
  const textOf = (one: unknown): string => (typeof one === 'string' ? one : '');
  return { id: textOf(id), value: textOf(value), ref: textOf(ref) };
}

/** The answer under the other value, as that of the row would be worded. */
export function conflictAnswer(
  row: Indicator,
  { computed, field, status, outlook, pace }: Conflict,
  report: Report,
  { html, report: words }: PageTexts,
): string {
  if (field === 'attribute') return html.nothing;
  if (!computed || status === null) return html.notComputed;
  const statusWord = (isFinal(row) ? words.finalStatus : words.annualStatus)[status];
  if (outlook === null) return statusWord;
  return html.both(statusWord, outlookWord({ ...row, outlook, pace }, report, words));
}
