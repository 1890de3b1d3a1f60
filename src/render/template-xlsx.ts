import { messagesIn } from '../messages/index.ts';
import type { TemplateTexts } from '../messages/messages.ts';
import { xlsxTextsIn, type XlsxTexts } from '../messages/xlsx-texts.ts';
import type { Missing } from '../model/evaluation.ts';
import type { Plan } from '../model/plan.ts';
import type { RenderOptions } from './options.ts';
import {
  templateTable,
  templateText,
  type TemplateColumn,
  type TemplateRow,
  type TemplateTable,
} from './template-rows.ts';
import type { Book, BookCell, BookSheet, CellStyle } from './xlsx/book.ts';
import { numberCell, textCell } from './xlsx/cells.ts';
import { fittedRows } from './xlsx/fitted-rows.ts';
import { HEAD, PLAIN } from './xlsx/looks.ts';
import { inputRules, isShare } from './xlsx/template-inputs.ts';
import { fullRow } from './xlsx/wide-rows.ts';

/** A paler yellow than any answer has: to be filled in. */
const OPEN: CellStyle = { ...PLAIN, fill: 'fffbe0', unlocked: true };
/** What is typed stays as it is: 2023-1 becomes no day. */
const AS_TYPED: CellStyle = { ...OPEN, format: '@' };

const WIDTHS: Readonly<Record<TemplateColumn, number>> = {
  indicator: 38,
  year: 8,
  area: 18,
  unit: 10,
  value: 14,
  definition: 22,
  status: 12,
  source: 30,
  note: 26,
};

const INSTRUCTION_WIDTHS = [5, 100];

/** A workbook that is ready to be filled in: the rows of the CSV, all but the cells to fill in locked, and a sheet of instructions. */
export function templateBook(
  plan: Plan,
  needed: readonly Missing[],
  year: number | undefined,
  { language }: RenderOptions,
): Book {
  const { template } = messagesIn(language);
  const xlsx = xlsxTextsIn(language);
  const table = templateTable(plan, needed);
  const title = xlsx.template.title(plan.title, year ?? null);
  return {
    title,
    fonts: xlsx.fonts,
    sheets: [sheetToFill(table, template, xlsx), instructions(plan, table, title, year, xlsx)],
  };
}

function sheetToFill(
  { columns, rows }: TemplateTable,
  texts: TemplateTexts,
  xlsx: XlsxTexts,
): BookSheet {
  const widths = columns.map((column) => WIDTHS[column]);
  return {
    name: xlsx.sheets.toFill,
    widths,
    headRows: 1,
    headColumns: 1,
    guarded: true,
    inputs: inputRules({ columns, rows }, texts, xlsx),
    rows: fittedRows(
      [
        columns.map((column) => textCell(texts.columns[column], HEAD)),
        ...rows.map((row) =>
          columns.map((column) => cellOf(row, column, templateText(row, column, texts))),
        ),
      ],
      widths,
    ),
  };
}

function cellOf(row: TemplateRow, column: TemplateColumn, text: string): BookCell {
  switch (column) {
    case 'year':
      return numberCell(text, PLAIN);
    case 'value':
      // A number keeps the usual format, in which a program remembers what was typed: 55% is 55%.
      return textCell(text, row.series.kind === 'completion' ? AS_TYPED : OPEN);
    case 'status':
      return textCell(text, OPEN);
    case 'source':
    case 'note':
      return textCell(text, AS_TYPED);
    case 'area':
      return textCell(text, row.isNumbered ? AS_TYPED : PLAIN);
    case 'indicator':
    case 'unit':
    case 'definition':
      return textCell(text, PLAIN);
  }
}

/** Words only: no row of it can be taken for a figure. */
function instructions(
  plan: Plan,
  { columns, rows }: TemplateTable,
  title: string,
  year: number | undefined,
  { sheets, template }: XlsxTexts,
): BookSheet {
  const lines = template.instructions({
    plan: plan.title,
    planId: plan.id,
    year: year ?? null,
    hasAreas: columns.includes('area'),
    hasNumberedAreas: rows.some(({ isNumbered }) => isNumbered),
    hasCompletions: rows.some(({ series }) => series.kind === 'completion'),
    hasShares: rows.some(({ series }) => isShare(series)),
    hasDefinitions: columns.includes('definition'),
  });
  return {
    name: sheets.instructions,
    widths: INSTRUCTION_WIDTHS,
    headRows: 0,
    guarded: true,
    rows: [
      fullRow(title, INSTRUCTION_WIDTHS, { font: 'title', align: 'center', wrap: true }),
      fullRow(sheets.instructions, INSTRUCTION_WIDTHS, { font: 'heading', align: 'center' }),
      ...fittedRows(
        lines.map((line, index) => [
          textCell(`${String(index + 1)}.`, { align: 'right' }),
          textCell(line, { wrap: true }),
        ]),
        INSTRUCTION_WIDTHS,
      ),
    ],
  };
}
