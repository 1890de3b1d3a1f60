import { conclusion } from '../conclusion.ts';
import { asOfMonth } from '../as-of.ts';
import { draftLines, titleOf } from '../draft-mark.ts';
import { figureKinds } from '../figure-kinds.ts';
import type { Mood } from '../palette.ts';
import { provenanceLines } from '../provenance.ts';
import { reportSections } from '../report-sections.ts';
import type { ShownRows } from '../scope.ts';
import { remarkLines } from '../table-remarks.ts';
import { summaryGrid } from '../summary-grid.ts';
import type { Report } from '../../model/report.ts';
import type { BookRow, BookSheet } from './book.ts';
import { numberCell, textCell } from './cells.ts';
import type { SheetTexts } from './context.ts';
import { HEAD, moodLook, NUMBER, PLAIN } from './looks.ts';
import { fullRow, labelledRow } from './wide-rows.ts';

/** A column for labels, and as many beside it as the table of counts has at most. */
const WIDTHS = [22, ...Array.from({ length: 8 }, () => 13)];

const MOOD_OF_VERDICT: Readonly<Record<Report['verdict'], Mood | undefined>> = {
  pass: 'good',
  'pass-with-waivers': 'doubt',
  fail: 'bad',
  open: undefined,
  draft: 'doubt',
};

/** What is seen when the file is opened: the verdict, what it is of, and what to know before it is passed on. */
export function summarySheet(report: Report, rows: ShownRows, texts: SheetTexts): BookSheet {
  const { report: words, xlsx, messages } = texts;
  const { sections } = words;
  // Findings have a sheet of their own.
  const told = reportSections(report, rows, messages).map((one) =>
    one.title === sections.notes ? { ...one, items: remarkLines(rows.all, words) } : one,
  );
  return {
    name: xlsx.sheets.summary,
    widths: WIDTHS,
    headRows: 0,
    rows: [
      ...headBlock(report, texts),
      ...section(sections.summary, countRows(report, texts)),
      ...told.flatMap(({ title, items }) => section(title, items.map(line))),
      ...section(sections.provenance, provenanceLines(report, words).map(line)),
    ],
  };
}

/** Title, verdict and the facts of the head; a fact that is missing has no row. */
function headBlock(report: Report, { report: words, xlsx, html }: SheetTexts): BookRow[] {
  const { plan, year, verdict, provisional } = report;
  const month = asOfMonth(report);
  const { summary } = xlsx;
  const word = words.verdict[verdict];
  const look = moodLook(MOOD_OF_VERDICT[verdict], { ...PLAIN, font: 'heading' });
  const facts: readonly (readonly [string, string])[] = [
    [html.facts.region, plan.region.name],
    [summary.plan, words.named(plan.title, plan.id)],
    [html.facts.period, html.period(plan.period.from, plan.period.to)],
    [html.facts.year, html.evaluatedYear(year, month)],
    [html.facts.data, html.dataState(year, figureKinds(report), month)],
  ];
  return [
    fullRow(titleOf(report, words), WIDTHS, { font: 'title', align: 'center', wrap: true }),
    labelledRow(
      summary.verdict,
      provisional ? summary.provisionalVerdict(word) : word,
      WIDTHS,
      look,
    ),
    ...[...draftLines(report, words), ...marksOf(report, xlsx.summary, words.verdictContested)].map(
      (mark) => labelledRow(summary.marks, mark, WIDTHS, moodLook('doubt')),
    ),
    fullRow(conclusion(report, words), WIDTHS, PLAIN),
    ...facts.map(([name, value]) => labelledRow(name, value, WIDTHS)),
  ];
}

/** What must be known beside the verdict, each in a line of its own. */
function marksOf(
  { provisional, summary, indicators, commitments, verdictContested }: Report,
  words: SheetTexts['xlsx']['summary'],
  contestedVerdict: string,
): string[] {
  const contested = [...indicators, ...commitments].filter((row) => row.contested).length;
  const waived = summary.waived + summary.sub.waived + summary.commitments.waived;
  return [
    ...(provisional ? [words.provisional] : []),
    ...(verdictContested ? [contestedVerdict] : []),
    ...(contested > 0 ? [words.contested(contested)] : []),
    ...(waived > 0 ? [words.waived(waived)] : []),
  ];
}

function section(title: string, rows: readonly BookRow[]): BookRow[] {
  if (rows.length === 0) return [];
  return [{ cells: [] }, fullRow(title, WIDTHS, { font: 'heading' }), ...rows];
}

function line(text: string): BookRow {
  return fullRow(text, WIDTHS, { wrap: true });
}

function countRows(report: Report, { report: words, html }: SheetTexts): BookRow[] {
  const { heads, rows } = summaryGrid(report, words);
  return [
    { cells: [html.groups.kind, ...heads].map((head) => textCell(head, HEAD)) },
    ...rows.map(({ group, numbers }) => ({
      cells: [
        textCell(group, PLAIN),
        ...numbers.map((number) => numberCell(String(number), NUMBER)),
      ],
    })),
  ];
}
