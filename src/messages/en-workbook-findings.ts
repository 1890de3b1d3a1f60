import type { OtherFormat, WorkbookBound } from '../model/findings/workbook.ts';
import { list, megabytes, quote } from './en-words.ts';
import type { FindingTextsOf } from './messages.ts';

const SAVE = 'open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)"';

const FORMATS: Readonly<Record<OtherFormat, string>> = {
  ods: 'an OpenDocument spreadsheet (ODS)',
  xlsb: 'a binary workbook (XLSB)',
  numbers: 'a Numbers spreadsheet',
  word: 'a Word document',
  slides: 'a PowerPoint presentation',
  archive: 'an archive',
  'old-xls': 'a workbook of Excel 95 or older',
  'old-office': 'another Office file',
  pdf: 'a PDF',
  html: 'a web page, which some systems export as .xls',
  xml: 'an XML file, which some systems export as .xls',
};

const HOW: Readonly<Record<OtherFormat, string>> = {
  ods: SAVE,
  xlsb: SAVE,
  numbers: 'use "Export to Excel" in Numbers',
  word: 'paste its table into a workbook',
  slides: 'paste its table into a workbook',
  archive: 'unpack it and use the data file inside',
  'old-xls': SAVE,
  'old-office': SAVE,
  pdf: 'ask for the workbook or CSV it was made from',
  html: SAVE,
  xml: SAVE,
};

function boundText(what: WorkbookBound, limit: number): string {
  switch (what) {
    case 'file':
      return `the workbook is larger than the limit of ${megabytes(limit)}`;
    case 'entries':
      return `the workbook has more than ${String(limit)} parts`;
    case 'content':
      return `the workbook is larger than ${megabytes(limit)} when it is unpacked`;
    case 'cells':
      return `the workbook has more than ${String(limit)} cells that are not empty`;
    case 'text':
      return `a cell has more than ${String(limit)} characters`;
    case 'span':
      return `a sheet reaches too far (rows times columns exceed ${String(limit)})`;
  }
}

const cellsOf = (count: number): string => `${String(count)} ${count === 1 ? 'cell' : 'cells'}`;

export const enWorkbookFindings: FindingTextsOf<'workbook'> = {
  'workbook/encrypted': () =>
    'the workbook asks for a password and cannot be read: save it without one',
  'workbook/format': ({ format }) =>
    `this is no workbook that can be read but ${FORMATS[format]}: ${HOW[format]}`,
  'workbook/damaged': ({ part }) =>
    `the workbook is incomplete or damaged${part === '' ? '' : ` (${part})`}: get it again, or open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)"`,
  'workbook/too-large': ({ what, limit }) =>
    `${boundText(what, limit)}: save the sheet of figures as a workbook of its own, without cells outside the table`,
  'workbook/not-opened': () =>
    'the workbook is not opened: in the library call openWorkbooks() before loadActuals()',
  'workbook/sheet-unknown': ({ sheet, nearest, sheets }) =>
    `the workbook has no sheet ${quote(sheet)}${nearest === null ? '' : `, did you mean ${quote(nearest)}?`} It has ${list(sheets)}`,
  'workbook/sheet-none': ({ sheets, hidden }) =>
    `no sheet has a header that can be recognised (indicator, year and value, or indicator and a column for each year) among ${list(sheets)}${hidden.length === 0 ? '' : `; hidden sheets that have one: ${list(hidden)}; name it with --sheet if it is meant`}`,
  'workbook/sheets-several': ({ sheets }) =>
    `several sheets look like figures: ${list(sheets)}; name one with --sheet`,
  'workbook/sheets-unread': ({ sheet, others }) =>
    `sheet ${quote(sheet)} is read; not read: ${list(others)}`,
  'workbook/sheet-hidden': ({ sheet }) =>
    `sheet ${quote(sheet)} is hidden, and read because --sheet names it`,
  'workbook/sheet-unused': ({ sheet }) =>
    `--sheet ${sheet} is given, but no file of figures is a workbook`,
  'workbook/formula-unsaved': ({ formula }) =>
    `the file holds no result of the formula ${quote(formula)}: open it in Excel or WPS, let it calculate, and save it`,
  'workbook/cell-scaled': ({ text, format }) =>
    `the cell holds ${text}, which the number format ${quote(format)} displays as another number (scaled down, by conditions, or with another sign): which number is meant is not sure; use the format "General" and check the number and its unit`,
  'workbook/cell-unshown': ({ text, format }) =>
    `the cell holds ${text}, which the number format ${quote(format)} or the sheet does not display: clear it if there is no figure, else use the format "General"`,
  'workbook/cell-merged': ({ range, text }) =>
    `${text} stands in the merged cells ${range}, so its row and column are not sure: unmerge them and fill in each cell`,
  'workbook/hidden-cells': ({ count, cells }) =>
    `${String(count)} of the figures ${count === 1 ? 'stands' : 'stand'} in hidden rows or columns (${cells.join(', ')}${count > cells.length ? ' and others' : ''}) and ${count === 1 ? 'is' : 'are'} used: unhide and check them`,
  'workbook/numbers-as-text': ({ count, text }) =>
    `${cellsOf(count)} with a number stored as text, read as a number, such as ${quote(text)}`,
  'workbook/formulas': ({ count }) =>
    `${cellsOf(count)} with a formula, of which the result in the file is used`,
  'workbook/percentages': ({ count, text, stored }) =>
    `${cellsOf(count)} in a percentage format, read as displayed, such as ${stored} as ${text}`,
  'workbook/remainders': ({ count, text, short }) =>
    `${cellsOf(count)} with a remainder of binary arithmetic, read as stored, such as ${text} (for ${short}); ROUND removes it`,
};
