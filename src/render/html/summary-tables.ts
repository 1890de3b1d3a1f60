import type { Counts, Report } from '../../model/report.ts';
import { OUTLOOKS } from '../../model/terms.ts';
import { outlookWord } from '../outlook-word.ts';
import type { PageTexts } from './context.ts';
import type { Child, Markup } from './markup.ts';
import { dataTable } from './table.ts';

/** How many of which attribute have which status. */
export function summaryTable({ summary, year, plan }: Report, texts: PageTexts): Markup {
  const { html, report: words } = texts;
  const { groups } = html;
  const { finalStatus } = words;
  const parts: readonly (readonly [string, Counts])[] = [
    [groups.binding, summary.binding],
    [groups.anticipatory, summary.anticipatory],
    [groups.unattributed, summary.unattributed],
  ];
  const main = parts.filter(([, { total }]) => total > 0);
  const apart: readonly (readonly [string, Counts])[] = [
    [groups.sub, summary.sub],
    [groups.commitments, summary.commitments],
  ];
  const rows = [
    ...main,
    ...(main.length > 1 ? [[groups.total, summary] as const] : []),
    ...apart.filter(([, { total }]) => total > 0),
  ];
  // A column for what is excused stands only where something is.
  const hasWaived = rows.some(([, { waived }]) => waived > 0);
  return dataTable({
    caption: html.summaryCaption(year < plan.period.to),
    kind: 'counts',
    head: [
      { text: groups.kind, kind: 'short' },
      { text: html.count, isNumber: true },
      { text: finalStatus.met, isNumber: true },
      ...([finalStatus.missed, finalStatus['not-due'], finalStatus['no-data']] as const).map(
        (text) => ({ text, isNumber: true }),
      ),
      { text: finalStatus.undetermined, isNumber: true },
      ...(hasWaived ? [{ text: words.waivedWord, isNumber: true }] : []),
    ],
    rows: rows.map(([name, counts]) => [
      name,
      ...numbersOf(counts),
      ...(hasWaived ? [String(counts.waived)] : []),
    ]),
  });
}

function numbersOf({
  total,
  met,
  missed,
  notDue,
  noData,
  undetermined,
}: Pick<Counts, 'total' | 'met' | 'missed' | 'notDue' | 'noData' | 'undetermined'>): Child[] {
  return [total, met, missed, notDue, noData, undetermined].map(String);
}

/** The outlook words of the main indicators, in the order of the design. */
export function outlookTable(report: Report, texts: PageTexts): Markup {
  const { html, report: words } = texts;
  const main = report.indicators.filter(({ subOf }) => subOf === null);
  const counts = new Map<string, number>();
  for (const outlook of [...OUTLOOKS, null]) {
    for (const row of main.filter((one) => one.standingOutlook === outlook)) {
      const word = outlook === null ? html.outlookNone : outlookWord(row, report, words);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return dataTable({
    caption: html.captions.outlook,
    kind: 'outlooks',
    head: [
      { text: html.groups.kind },
      ...[...counts.keys()].map((word) => ({ text: word, isNumber: true })),
    ],
    rows: [[html.groups.main, ...[...counts.values()].map(String)]],
  });
}
