import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { FigureReader, type Row } from './figure-reader.ts';
import { readHeader, type Layout } from './header.ts';
import { limitsOf, type Limits } from './limits.ts';
import { locateCells } from './locate-cell.ts';
import { Memo } from './memo.ts';
import { isMissingMark, trimCell } from './read-cell.ts';
import type { Piece } from './read-records.ts';
import { readStatus } from './read-status.ts';
import { readUnit, type UnitRead } from './read-unit.ts';
import { readYear } from './read-year.ts';
import type { NamedSeries, NameRead, SeriesNames } from './series-names.ts';
import type { Sink } from './sink.ts';

/** A name cell with all that depends on it alone. */
interface NamedRows {
  readonly read: NameRead;
  readonly series: NamedSeries | undefined;
  readonly units: Memo<UnitRead>;
  readonly limits: Limits;
  rows: number;
  firstPlace?: Place;
}

export interface TableOptions {
  readonly file: string;
  readonly strict: boolean;
  readonly delimiter: string;
  /** The encoding is a guess that a recognised header must confirm. */
  readonly guessed: boolean;
}

/** Turns the records of one table into rows for the figure reader. Keeps no rows. */
export class TableReader {
  rows = 0;
  private layout: Layout | undefined;
  private headerRead = false;
  private readonly named = new Map<string, NamedRows>();
  private readonly years = new Memo(readYear);
  private readonly statuses = new Memo(readStatus);
  private readonly areas: Memo<string>;
  /** The places of the cells of the record that was asked for last. */
  private located: { piece?: Piece; line: number; cells: readonly Place[] } = {
    line: 0,
    cells: [],
  };
  private readonly figures: FigureReader;
  private readonly names: SeriesNames;
  private readonly sink: Sink;
  private readonly options: TableOptions;

  constructor(plan: Plan, names: SeriesNames, sink: Sink, options: TableOptions) {
    this.names = names;
    this.sink = sink;
    this.options = options;
    this.figures = new FigureReader(options.file, sink);
    this.areas = new Memo(areaReader(plan));
  }

  record(cells: readonly string[], line: number, piece: Piece): void {
    if (!this.headerRead) {
      if (!isEmpty(cells)) this.header(cells, line, piece);
      return;
    }
    const { layout } = this;
    if (layout === undefined || (cells.length === 1 && cells[0] === '')) return;
    if (cells.length !== layout.width && !this.fits(cells, layout, line, piece)) return;
    const nameIndex = layout.columns.indicator ?? 0;
    const nameCell = cells[nameIndex] ?? '';
    if (nameCell.trim() === '' && isEmpty(cells)) return;
    this.rows += 1;
    const named =
      this.named.get(nameCell) ?? this.name(nameCell, this.place(piece, line, nameIndex));
    named.rows += 1;
    if (named.series !== undefined) this.values(cells, layout, named, named.series, line, piece);
  }

  /** What can be said only when the whole table is read. */
  end(top: Place, isWhole: boolean): void {
    const { file, guessed, strict } = this.options;
    if (!this.headerRead && isWhole) this.sink.report(finding('actuals/empty', {}, top));
    if (guessed && this.layout !== undefined)
      this.sink.report(finding('actuals/gb18030', {}, { ...top, file }));
    for (const [cell, { read, rows, firstPlace }] of this.named) {
      if (read.kind !== 'far') continue;
      const args = { name: trimCell(cell), rows };
      this.sink.report(
        finding('actuals/name-unknown', args, firstPlace, strict ? 'error' : 'note'),
      );
    }
    this.figures.end();
  }

  private header(cells: readonly string[], line: number, piece: Piece): void {
    this.headerRead = true;
    const { layout, findings } = readHeader(cells, (index) => this.place(piece, line, index));
    const isUnread = findings.some(({ code }) => code === 'actuals/header-unknown');
    if (isUnread && this.options.guessed) {
      // Bytes that are not UTF-8 and no known header in GB18030 are probably no text at all.
      const { file } = this.options;
      this.sink.report(finding('actuals/encoding-unknown', {}, { file, line: 1, column: 1 }));
      return;
    }
    for (const found of findings) this.sink.report(found);
    this.layout = layout;
  }

  /** More cells than the header is never ignored: `2,00` is two cells. Empty ones at the end are. */
  private fits(cells: readonly string[], layout: Layout, line: number, piece: Piece): boolean {
    const { columns, width, years } = layout;
    const used = [
      columns.indicator,
      columns.year,
      columns.value,
      ...years.map(({ index }) => index),
    ];
    const needed = Math.max(...used.map((index) => index ?? 0)) + 1;
    const surplus = cells.findIndex((cell, index) => index >= width && trimCell(cell) !== '');
    if (surplus < 0 && (cells.length >= needed || isEmpty(cells))) return true;
    const args = { expected: width, found: cells.length };
    const index = surplus < 0 ? cells.length - 1 : surplus;
    this.sink.report(finding('actuals/cell-count', args, this.place(piece, line, index)));
    return false;
  }

  private name(cell: string, place: Place): NamedRows {
    const name = trimCell(cell);
    const read = this.names.read(cell);
    const series = seriesOf(read);
    const named: NamedRows = {
      read,
      series,
      units: new Memo((unit) => readUnit(unit, series)),
      limits: limitsOf(series?.series.range),
      rows: 0,
      firstPlace: place,
    };
    if (name === '') {
      // Each such row is a fault of its own, so nothing is remembered.
      this.sink.report(finding('actuals/name-missing', {}, place));
      return named;
    }
    this.named.set(cell, named);
    if (read.kind === 'near') {
      const { name: nearest, id } = read.series;
      this.sink.report(finding('actuals/name-near', { name, nearest, id }, place));
    } else if (read.kind === 'has-parts') {
      this.sink.report(finding('actuals/name-has-parts', { name, parts: [...read.parts] }, place));
    }
    return named;
  }

  private values(
    cells: readonly string[],
    layout: Layout,
    named: NamedRows,
    series: NamedSeries,
    line: number,
    piece: Piece,
  ): void {
    const { columns } = layout;
    const cellAt = (index: number | undefined): string =>
      index === undefined ? '' : (cells[index] ?? '');
    const statusCell = cellAt(columns.status);
    const row: Row = {
      named: series,
      isKnown: named.read.kind === 'known',
      limits: named.limits,
      unit: named.units.of(cellAt(columns.unit)),
      unitIndex: columns.unit ?? 0,
      nameIndex: columns.indicator ?? 0,
      status: this.statuses.of(statusCell),
      statusCell,
      statusIndex: columns.status ?? 0,
      area: columns.area === undefined ? '' : this.areas.of(cellAt(columns.area)),
      areaName: cellAt(columns.area),
      source: optional(cellAt(columns.source)),
      note: optional(cellAt(columns.note)),
      line,
      faultsTold: false,
      at: (index) => this.place(piece, line, index),
    };
    if (layout.form === 'wide') {
      for (const { index, year } of layout.years)
        this.figures.read(row, cellAt(index), index, year);
      return;
    }
    const year = this.year(cellAt(columns.year), row, columns.year ?? 0);
    this.figures.read(row, cellAt(columns.value), columns.value ?? 0, year);
  }

  private year(cell: string, row: Row, index: number): number | undefined {
    const year = this.years.of(cell);
    if (typeof year === 'number') {
      if (cell !== String(year)) this.figures.noteRespelling(cell, () => row.at(index));
      return year;
    }
    const text = trimCell(cell);
    const code = year === 'part' ? 'actuals/year-part' : 'actuals/year-invalid';
    this.sink.report(finding(code, { text }, row.at(index)));
    return undefined;
  }

  private place(piece: Piece, line: number, index: number): Place {
    if (piece !== this.located.piece || line !== this.located.line) {
      const { file, delimiter } = this.options;
      this.located = { piece, line, cells: locateCells(file, piece, line, delimiter) };
    }
    return this.located.cells[index] ?? { file: this.options.file, line, column: 1 };
  }
}

function seriesOf(read: NameRead): NamedSeries | undefined {
  if (read.kind === 'known') return read;
  return read.kind === 'near' ? { series: read.series, unit: undefined } : undefined;
}

/** What an office writes for its own region as a whole. */
const WHOLE_REGION = ['全省', '全市', '全州', '全县', '全区'];

/** Reads an area cell: the empty string for the region itself, however it is named. */
function areaReader({ region: { id, name, code } }: Plan): (cell: string) => string {
  const own = new Set(
    [id, name, ...(code === undefined ? [] : [code]), ...WHOLE_REGION].map(normaliseName),
  );
  return (cell) => {
    const area = normaliseName(cell);
    return own.has(area) || isMissingMark(trimCell(cell)) ? '' : area;
  };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => trimCell(cell) === '');
}

function optional(cell: string): string | undefined {
  const text = cell === '' ? '' : trimCell(cell);
  return text === '' ? undefined : text;
}
