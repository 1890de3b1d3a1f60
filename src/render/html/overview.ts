import type { Indicator, Report } from '../../model/report.ts';
import { markedActual } from '../row-facts.ts';
import { gapShown, requiredText } from '../standing.ts';
import { answerOf, outlookText } from './answers.ts';
import { amended, rowsOf, type PageTexts } from './context.ts';
import { quantity, type Child, type Markup } from './markup.ts';
import { dataTable } from './table.ts';

/** All rows beside each other, met ones too; parts below the row they are of. */
export function overviewTable(
  rows: readonly Indicator[],
  report: Report,
  texts: PageTexts,
  caption: string,
): Markup {
  const { columns } = texts.report;
  return dataTable({
    caption,
    hideCaption: true,
    kind: 'overview',
    head: [
      { text: columns.indicator, kind: 'name' },
      { text: columns.attribute, kind: 'short' },
      { text: columns.requirement, isNumber: true },
      { text: columns.actual, isNumber: true },
      { text: columns.gap, isNumber: true },
      { text: columns.status },
      { text: columns.outlook },
    ],
    rows: rows.flatMap((row) => [
      cells(row, report, texts, numbered(row, texts)),
      ...(row.parts.length === 0
        ? []
        : rowsOf(row).map((part) => cells(part, report, texts, `· ${part.name}`))),
    ]),
  });
}

function cells(row: Indicator, report: Report, texts: PageTexts, name: string): Child[] {
  const { attribute } = row;
  const numbers =
    row.parts.length > 0
      ? ['', '', '']
      : [
          amended(row, requiredText(row, texts.report)),
          quantity(markedActual(row, report.year, texts.report)),
          amended(row, gapShown(row, texts.report)),
        ];
  return [
    name,
    attribute === null ? texts.html.nothing : texts.report.attribute[attribute],
    ...numbers,
    answerOf(row, texts),
    outlookText(row, report, texts),
  ];
}

/** 1　每千名老年人口拥有养老床位数; 其中　护理型床位比例. */
export function numbered({ number, subOf, name }: Indicator, { html }: PageTexts): string {
  if (subOf !== null) return `${html.subOf}\u3000${name}`;
  return number === null ? name : `${String(number)}\u3000${name}`;
}
