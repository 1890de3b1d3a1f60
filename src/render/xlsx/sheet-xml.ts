import { cellName } from '../../model/workbook.ts';
import { attributes, xmlText } from '../xml.ts';
import type { BookCell, BookRow, BookSheet } from './book.ts';
import { inputsXml } from './inputs-xml.ts';
import { MAIN, XML_HEAD } from './names.ts';
import type { Strings } from './strings-xml.ts';
import type { Styles } from './styles-xml.ts';

/** Header and footer have 255 characters together. */
const LONGEST_TITLE = 120;

/** What the sheets of a book share. */
export interface Shared {
  readonly strings: Strings;
  readonly styles: Styles;
  readonly title: string;
}

/** One sheet (ECMA-376, 18.3.1.99): its elements have a fixed order. A4, across, as wide as the page. */
export function sheetXml(sheet: BookSheet, isFirst: boolean, shared: Shared): string {
  const { widths, rows, guarded = false, inputs = [] } = sheet;
  const columns = widths.map(
    (width, index) =>
      `<col${attributes({ min: index + 1, max: index + 1, width, customWidth: 1 })}/>`,
  );
  const filter = filterRange(sheet);
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
    ...rows.map((row, index) => rowXml(row, index + 1, shared)),
    '</sheetData>',
    guarded ? GUARD : '',
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    mergesXml(rows),
    inputsXml(inputs),
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${headerText(shared.title)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** Formats may be changed: else a program could not keep that 55% was typed, and not 0.55. */
const GUARD =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';

/** The cells that can be filtered, with their heads: A1:F12. */
export function filterRange({
  filtered = false,
  headRows,
  widths,
  rows,
}: BookSheet): string | undefined {
  if (!filtered || rows.length <= headRows) return undefined;
  return `${cellName(headRows, 1)}:${cellName(rows.length, widths.length)}`;
}

function viewXml({ headRows, headColumns = 0 }: BookSheet, isFirst: boolean): string {
  const selected = isFirst ? { tabSelected: 1 } : {};
  const view = `<sheetView${attributes({ ...selected, workbookViewId: 0 })}>`;
  if (headRows === 0 && headColumns === 0) return `<sheetViews>${view}</sheetView></sheetViews>`;
  const pane = attributes({
    ...(headColumns === 0 ? {} : { xSplit: headColumns }),
    ...(headRows === 0 ? {} : { ySplit: headRows }),
    topLeftCell: cellName(headRows + 1, headColumns + 1),
    activePane: headColumns === 0 ? 'bottomLeft' : headRows === 0 ? 'topRight' : 'bottomRight',
    state: 'frozen',
  });
  return `<sheetViews>${view}<pane${pane}/></sheetView></sheetViews>`;
}

function rowXml({ cells, height, mergedFrom }: BookRow, number: number, shared: Shared): string {
  // A height that is no custom one follows when a text is changed.
  const custom = mergedFrom === undefined ? {} : { customHeight: 1 };
  const high = height === undefined ? {} : { ht: height, ...custom };
  const own = cells.map((cell, index) => cellXml(cell, cellName(number, index + 1), shared));
  return `<row${attributes({ r: number, ...high })}>${own.join('')}</row>`;
}

function cellXml(cell: BookCell, name: string, { strings, styles }: Shared): string {
  const at = `r="${name}" s="${String(styles.indexOf(cell.style))}"`;
  if ('digits' in cell) return `<c ${at}><v>${cell.digits}</v></c>`;
  if (cell.text === '') return `<c ${at}/>`;
  return `<c ${at} t="s"><v>${String(strings.indexOf(cell.text))}</v></c>`;
}

function mergesXml(rows: readonly BookRow[]): string {
  const merges = rows.flatMap(({ cells, mergedFrom }, index) =>
    mergedFrom === undefined || mergedFrom >= cells.length
      ? []
      : [
          `<mergeCell ref="${cellName(index + 1, mergedFrom)}:${cellName(index + 1, cells.length)}"/>`,
        ],
  );
  if (merges.length === 0) return '';
  return `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`;
}

/** The title at the left, the name of the sheet at the right; & begins a code. */
function headerText(title: string): string {
  const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`;
  return xmlText(`&L${short.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replaceAll('&', '&&')}&R&A`);
}
