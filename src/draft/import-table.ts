import type { Doubt, Doubted, Draft, DraftRow, PlanHead } from '../model/draft.ts';
import type { Encoding, Source } from '../model/actuals.ts';
import { finding, hasErrors, sortFindings, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { findHeader, type HeaderFound, type TableLayout } from './find-header.ts';
import { readGrid, readText, type GridRow } from './read-grid.ts';
import { readRow } from './read-row.ts';
import { numberedName, rowNumber } from '../text/row-number.ts';
import { readTitles } from './read-titles.ts';
import { tidyCell } from './tidy-cell.ts';

export interface ImportOptions {
  readonly encoding?: Encoding | undefined;
  /** How the document calls the table: 专栏2. */
  readonly ref?: string | undefined;
}

export interface Imported {
  /** Undefined where an error makes the table unreadable. */
  readonly draft: Draft | undefined;
  readonly findings: readonly Finding[];
}

const DEFAULT_REF = '指标表';

/** Turns an indicator table as copied from Word or Excel into the draft of a plan. Never throws on content. */
export function importTable(source: Source, head: PlanHead, options: ImportOptions = {}): Imported {
  const { file } = source;
  const read = readText(source, options.encoding);
  if ('code' in read) return { draft: undefined, findings: [read] };
  const top = { file, line: 1, column: 1 };
  const { header, findings } = readHeader(file, read.text, head, top);
  const { layout } = header;
  if (layout === undefined && read.guessed && findings.length === 0) {
    return { draft: undefined, findings: [finding('actuals/encoding-unknown', {}, top)] };
  }
  const found = [...findings, ...header.findings];
  if (read.guessed) found.push(finding('actuals/gb18030', {}, top));
  if (layout === undefined) return { draft: undefined, findings: sortFindings(found, [file]) };
  const titles = readTitles(layout.titles);
  const collector = new RowCollector(layout, options.ref ?? titles.ref ?? DEFAULT_REF, titles.unit);
  for (const row of layout.body) collector.add(row);
  const { rows, below } = collector.end();
  found.push(...collector.findings);
  if (rows.length === 0 && !hasErrors(found)) found.push(finding('draft/no-rows', {}, top));
  const countedIds = layout.columns.id === undefined;
  return {
    draft: hasErrors(found) ? undefined : { head, rows, below, countedIds },
    findings: sortFindings(found, [file]),
  };
}

/** Titles have no tabs and may have commas: what separates is what gives a header. */
function readHeader(
  file: string,
  text: string,
  { period }: PlanHead,
  top: NonNullable<Finding['place']>,
): { readonly header: HeaderFound; readonly findings: readonly Finding[] } {
  const tried = ['\t', ',']
    .filter((delimiter) => delimiter === ',' || text.includes(delimiter))
    .map((delimiter) => {
      const { rows, findings } = readGrid(file, text, delimiter);
      return { header: findHeader(rows, period, top), findings };
    });
  const best = tried.find(({ header }) => header.layout !== undefined) ?? tried[0];
  return best ?? { header: { layout: undefined, findings: [] }, findings: [] };
}

const FOOTNOTE = /^(?:注|备注|说明|附注|资料来源|数据来源)(?:[\d①-⑳]*[:：.、]|$)/u;
/** A footnote mark is also how a row may be numbered: only without figures it is a footnote. */
const FOOTNOTE_MARK = /^[*※①-⑳]/u;
const SECTION = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u;
const SUB = /^其中[:：、,，]?/u;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Takes the rows below the header one by one. */
class RowCollector {
  readonly findings: Finding[] = [];
  private readonly rows: DraftRow[] = [];
  private readonly layout: TableLayout;
  private readonly ref: string;
  private readonly tableUnit: string | undefined;
  private readonly seen = new Map<string, number>();
  private asides: Doubt[] = [];
  /** The last row that is not 其中. */
  private main: { readonly id: string; readonly place: string } | undefined;
  /** The number of the last row, printed or counted on. */
  private lastNumber = 0;
  /** The rows that print a target for the last of several years only. */
  private readonly onlyLast: { readonly name: string; readonly place: Place }[] = [];

  constructor(layout: TableLayout, ref: string, tableUnit: string | undefined) {
    this.layout = layout;
    this.ref = ref;
    this.tableUnit = tableUnit;
  }

  add(row: GridRow): void {
    const cells = row.cells.map(tidyCell);
    const { headings, width } = this.layout;
    if (headings.every((heading, index) => heading === (cells[index] ?? ''))) return;
    if (this.isAside(row, cells)) return;
    const extra = cells.slice(width).some((cell) => cell !== '');
    if (cells.length < width || extra) {
      const args = { expected: width, found: cells.length };
      this.findings.push(finding('draft/cell-count', args, row.at(0)));
      return;
    }
    const nameIndex = this.layout.columns.name ?? 0;
    if (cells[nameIndex] === '') {
      this.findings.push(finding('draft/name-missing', {}, row.at(nameIndex)));
      return;
    }
    this.take(row, cells);
  }

  end(): { readonly rows: readonly DraftRow[]; readonly below: readonly Doubt[] } {
    const [first] = this.onlyLast;
    const year = this.layout.targets.at(-1)?.year;
    if (first !== undefined && year !== undefined) {
      const names = this.onlyLast.map(({ name }) => name);
      this.findings.push(finding('draft/only-last-year', { year, names }, first.place));
    }
    return { rows: this.rows, below: this.asides };
  }

  /** Footnotes, headings of sections, and rows that hold nothing but words. */
  private isAside({ line, at }: GridRow, cells: readonly string[]): boolean {
    const texts = cells.filter((cell) => cell !== '');
    const text = texts.join(' ');
    const isNote = FOOTNOTE.test(texts[0] ?? '');
    if (!isNote && this.hasValues(cells)) return false;
    if (!isNote && texts.length === 1 && SECTION.test(text)) {
      this.findings.push(finding('draft/section', { text }, at(cells.indexOf(text))));
    } else {
      const code = isNote || FOOTNOTE_MARK.test(text) ? 'footnote' : 'row-without-values';
      this.asides.push({ code, args: { line, text } });
    }
    return true;
  }

  private hasValues(cells: readonly string[]): boolean {
    const { columns, targets } = this.layout;
    const { id, unit, attribute, baseline } = columns;
    const values = [id, unit, attribute, baseline, ...targets.map(({ index }) => index)];
    return values.some((index) => index !== undefined && (cells[index] ?? '') !== '');
  }

  private take(row: GridRow, cells: readonly string[]): void {
    const { number, printedName, isSub, doubts } = readNaming(cells, this.layout);
    if (printedName === '') {
      this.findings.push(finding('draft/name-missing', {}, row.at(this.layout.columns.name ?? 0)));
      return;
    }
    const main = isSub ? this.main : undefined;
    if (isSub && main === undefined) doubts.push({ field: 'subOf', doubt: MAIN_MISSING });
    const id = this.idOf(row, cells, doubts);
    const place = this.placeOf(number, main);
    if (!isSub) this.main = { id, place };
    const ref = `${this.ref} ${place}`;
    const identity = { id, number, subOf: main?.id, printedName, ref, doubts, above: this.asides };
    this.asides = [];
    const read = readRow(identity, cells, this.layout, this.tableUnit);
    this.rows.push(read);
    this.repeats(row, read);
    const { targets } = this.layout;
    const last = targets.at(-1);
    if (last === undefined || targets.length === 1 || read.target?.due !== last.year) return;
    this.onlyLast.push({ name: read.name, place: row.at(last.index) });
  }

  /** A row with a number of its own stands there, 其中 or not; without one 其中 stands in its main row. */
  private placeOf(
    number: number | undefined,
    main: { readonly place: string } | undefined,
  ): string {
    if (number === undefined && main !== undefined) return `${main.place}其中项`;
    this.lastNumber = number ?? this.lastNumber + 1;
    return `第${String(this.lastNumber)}项`;
  }

  private idOf({ at }: GridRow, cells: readonly string[], doubts: Doubted[]): string {
    const index = this.layout.columns.id;
    const counted = `indicator-${String(this.rows.length + 1)}`;
    if (index === undefined) return counted;
    const text = cells[index] ?? '';
    if (ID.test(text)) return text;
    if (text !== '') this.findings.push(finding('draft/id-invalid', { text }, at(index)));
    doubts.push({ field: 'id', doubt: { code: 'id-missing', args: {} } });
    return counted;
  }

  /** What figures could not be told apart by, or what no table counts twice. */
  private repeats({ line, at }: GridRow, { id, number, name }: DraftRow): void {
    const { columns } = this.layout;
    const tell = (key: string, make: (firstLine: number) => Finding): void => {
      const firstLine = this.seen.get(key);
      if (firstLine === undefined) this.seen.set(key, line);
      else this.findings.push(make(firstLine));
    };
    const nameAt = at(columns.name ?? 0);
    tell(`name ${normaliseName(name)}`, (firstLine) =>
      finding('draft/duplicate-name', { name, firstLine }, nameAt),
    );
    if (number !== undefined) {
      const place = columns.number === undefined ? nameAt : at(columns.number);
      tell(`number ${String(number)}`, (firstLine) =>
        finding('draft/duplicate-number', { number, firstLine }, place),
      );
    }
    if (columns.id !== undefined) {
      const place = at(columns.id);
      tell(`id ${id}`, (firstLine) => finding('draft/duplicate-id', { id, firstLine }, place));
    }
  }
}

const MAIN_MISSING: Doubt = { code: 'main-missing', args: {} };

interface Naming {
  readonly number: number | undefined;
  readonly printedName: string;
  readonly isSub: boolean;
  readonly doubts: Doubted[];
}

/** The number of a row from its own column, or from in front of the name where there is none. */
function readNaming(cells: readonly string[], { columns }: TableLayout): Naming {
  const nameCell = cells[columns.name ?? 0] ?? '';
  const numberCell = columns.number === undefined ? undefined : (cells[columns.number] ?? '');
  const { number, name } =
    numberCell === undefined
      ? numberedName(nameCell)
      : { number: rowNumber(numberCell), name: nameCell };
  const isSub = SUB.test(name) || SUB.test(numberCell ?? '');
  const printedName = name.replace(SUB, '');
  return { number, printedName, isSub, doubts: isSub ? [] : numberDoubts(numberCell, number) };
}

function numberDoubts(cell: string | undefined, number: number | undefined): Doubted[] {
  if (cell === undefined || number !== undefined) return [];
  const doubt: Doubt =
    cell === ''
      ? { code: 'number-missing', args: {} }
      : { code: 'number-unreadable', args: { text: cell } };
  return [{ field: 'number', doubt }];
}
