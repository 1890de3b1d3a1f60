import type { Indicator, Report } from '../../model/report.ts';
import { MOOD_OF_OUTLOOK, MOOD_OF_STANDING } from '../palette.ts';
import { REPORT_COLUMNS, type ReportColumn } from '../report-columns.ts';
import { reportRows, type ReportRow } from '../report-rows.ts';
import type { ShownRows } from '../scope.ts';
import type { BookCell, BookSheet } from './book.ts';
import { numberCell, textCell } from './cells.ts';
import type { SheetTexts } from './context.ts';
import { fittedRows } from './fitted-rows.ts';
import { HEAD, moodLook, NUMBER, PLAIN } from './looks.ts';

interface RowContext {
  readonly report: Report;
  readonly texts: SheetTexts;
  readonly category: string;
}

interface SheetColumn {
  readonly name: string;
  readonly head: (texts: SheetTexts) => string;
  readonly width: number;
  readonly cell: (row: ReportRow, context: RowContext) => BookCell;
}

/** Of the columns that are not of usual width. */
const WIDTHS: Readonly<Partial<Record<ReportColumn['head'], number>>> = {
  number: 6,
  id: 26,
  attribute: 7,
  unit: 9,
  requirement: 17,
  due: 9,
  status: 17,
  gap: 11,
  outlook: 13,
  exception: 40,
  earlierYears: 24,
  ref: 18,
  source: 26,
  remark: 32,
};
const USUAL = 10;

const NAME: SheetColumn = {
  name: 'indicator',
  head: ({ report }) => report.columns.indicator,
  width: 30,
  cell: ({ name, isPart }) => textCell(isPart ? `· ${name}` : name, PLAIN),
};

const CATEGORY: SheetColumn = {
  name: 'category',
  head: ({ xlsx }) => xlsx.columns.category,
  width: 9,
  cell: (_row, { category }) => textCell(category, PLAIN),
};

/** The number that was compared with, where it is one and no later document set another. */
const BOUND: SheetColumn = {
  name: 'bound',
  head: ({ xlsx }) => xlsx.columns.bound,
  width: USUAL,
  cell: ({ entry: { requirement, adjusted } }) =>
    numberCell(
      requirement?.comparator === 'between' || adjusted !== null ? '' : (requirement?.bound ?? ''),
      NUMBER,
    ),
};

/** What names a row first, then what the table has beside it, the id last. */
const COLUMNS: readonly SheetColumn[] = [
  ...REPORT_COLUMNS.filter(({ head }) => head === 'number').map(columnOf),
  NAME,
  CATEGORY,
  ...REPORT_COLUMNS.filter(
    ({ head }) => head !== 'number' && head !== 'indicator' && head !== 'id',
  ).flatMap((one) => (one.head === 'requirement' ? [columnOf(one), BOUND] : [columnOf(one)])),
  ...REPORT_COLUMNS.filter(({ head }) => head === 'id').map(columnOf),
];

const COLUMN_WIDTHS = COLUMNS.map(({ width }) => width);

/** The answers are printed; what they rest on stands beside them on the screen. */
const PRINTED = 1 + COLUMNS.findIndex(({ name }) => name === 'outlook');

/** Every row that is listed, its numbers as numbers and its answers coloured. */
export function rowsSheet(report: Report, rows: ShownRows, texts: SheetTexts): BookSheet {
  const { categories, sheets } = texts.xlsx;
  const lines = (indicators: readonly Indicator[], category: string): BookCell[][] =>
    reportRows(indicators, report, texts.report).map((row) =>
      COLUMNS.map(({ cell }) => cell(row, { report, texts, category })),
    );
  return {
    name: sheets.rows,
    widths: COLUMN_WIDTHS,
    headRows: 1,
    headColumns: 2,
    printedColumns: PRINTED,
    filtered: true,
    rows: fittedRows(
      [
        COLUMNS.map(({ head }) => textCell(head(texts), HEAD)),
        ...lines(rows.indicators, categories.indicator),
        ...lines(rows.commitments, categories.commitment),
      ],
      COLUMN_WIDTHS,
    ),
  };
}

function columnOf({ head, kind, cell }: ReportColumn): SheetColumn {
  return {
    name: head,
    head: ({ report }) => report.columns[head],
    width: WIDTHS[head] ?? USUAL,
    cell: (row, { report, texts }) => {
      const text = cell(row, report, texts.report);
      if (head === 'status') return textCell(text, moodLook(MOOD_OF_STANDING[row.entry.standing]));
      if (head === 'outlook') return outlookCell(text, row);
      if (head === 'requirement') return requirementCell(text, texts);
      // Under two targets there are two gaps: a number alone would belong to one of them.
      if (kind === 'signed' && row.entry.adjusted !== null) {
        return textCell(`${texts.report.originally}${row.gap}`, { ...PLAIN, align: 'right' });
      }
      return kind === 'text' ? textCell(text, PLAIN) : numberCell(text, NUMBER, kind === 'signed');
    },
  };
}

function outlookCell(text: string, { entry: { standingOutlook } }: ReportRow): BookCell {
  const mood = standingOutlook === null ? undefined : MOOD_OF_OUTLOOK[standingOutlook];
  return textCell(text, moodLook(mood));
}

function requirementCell(text: string, { xlsx }: SheetTexts): BookCell {
  const words = text.startsWith('=') ? xlsx.equals(text.slice(1)) : text;
  return textCell(words, { ...PLAIN, align: 'right' });
}
