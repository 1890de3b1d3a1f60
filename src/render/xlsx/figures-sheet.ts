import type { Figure, Report } from '../../model/report.ts';
import { intervalDigits } from '../amounts.ts';
import { completionText } from '../completion-text.ts';
import { seriesFacts, type SeriesFacts } from '../series-facts.ts';
import type { BookCell, BookSheet } from './book.ts';
import { numberCell, textCell } from './cells.ts';
import type { SheetTexts } from './context.ts';
import { fittedRows } from './fitted-rows.ts';
import { HEAD, NUMBER, PLAIN } from './looks.ts';

/** More than anybody looks through, and less than a reader of workbooks takes. */
const MOST_FIGURES = 50_000;

interface FigureColumn {
  readonly head: keyof SheetTexts['xlsx']['columns'] | 'area' | 'unit';
  readonly width: number;
  readonly cell: (figure: Figure, context: FigureContext) => BookCell;
}

interface FigureContext {
  readonly report: Report;
  readonly texts: SheetTexts;
  readonly facts: SeriesFacts | undefined;
}

const COLUMNS: readonly FigureColumn[] = [
  column('series', 32, ({ series }, { facts }) => facts?.name ?? series),
  digits('year', 12, ({ year, period }) => period ?? String(year)),
  column('area', 14, ({ area }, { report }) => area ?? report.plan.region.name),
  digits('value', 14, valueOf),
  column('unit', 10, (_figure, { facts }) => facts?.unit ?? ''),
  column('status', 10, ({ status }, { texts }) => texts.xlsx.statuses[status]),
  column('source', 28, ({ source }) => source ?? ''),
  column('file', 24, ({ file }) => file),
  column('sheet', 14, ({ sheet }) => sheet ?? ''),
  digits('cell', 12, ({ line, cell }) => cell ?? String(line)),
  column('note', 28, ({ note }) => note ?? ''),
  column('definition', 20, ({ definition }) => definition ?? ''),
  column('givenUnit', 10, ({ unit }) => unit ?? ''),
  column('seriesId', 26, ({ series }) => series),
];

const WIDTHS = COLUMNS.map(({ width }) => width);

/** What names a figure and where it comes from is printed; the rest is for the screen. */
const PRINTED = 1 + COLUMNS.findIndex(({ head }) => head === 'cell');

/** Every figure that was used or at hand, in the unit of its series, with its place. */
export function figuresSheet(report: Report, texts: SheetTexts): BookSheet {
  const { xlsx } = texts;
  const known = seriesFacts(report);
  const shown = report.figures.slice(0, MOST_FIGURES);
  const lines = shown.map((figure) => {
    const context = { report, texts, facts: known.get(figure.series) };
    return COLUMNS.map(({ cell }) => cell(figure, context));
  });
  const count = report.figures.length;
  const left = count === shown.length ? [] : [[textCell(xlsx.figuresLeftOut(count, shown.length))]];
  return {
    name: xlsx.sheets.figures,
    widths: WIDTHS,
    headRows: 1,
    headColumns: 1,
    filtered: true,
    printedColumns: PRINTED,
    rows: fittedRows(
      [COLUMNS.map(({ head }) => textCell(headOf(head, texts), HEAD)), ...lines, ...left],
      WIDTHS,
    ),
  };
}

function headOf(head: FigureColumn['head'], { xlsx, messages }: SheetTexts): string {
  return head === 'area' || head === 'unit' ? messages.template.columns[head] : xlsx.columns[head];
}

function valueOf({ value, interval, completion }: Figure, { texts }: FigureContext): string {
  if (completion !== null) return completionText(completion, texts.report);
  return value ?? (interval === undefined ? '' : intervalDigits(interval));
}

function column(
  head: FigureColumn['head'],
  width: number,
  text: (figure: Figure, context: FigureContext) => string,
): FigureColumn {
  return { head, width, cell: (figure, context) => textCell(text(figure, context), PLAIN) };
}

function digits(
  head: FigureColumn['head'],
  width: number,
  text: (figure: Figure, context: FigureContext) => string,
): FigureColumn {
  return { head, width, cell: (figure, context) => numberCell(text(figure, context), NUMBER) };
}
