import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { AsOf } from '../model/as-of.ts';
import type { Plan } from '../model/plan.ts';
import { AreaCells } from './area-cells.ts';
import { DecidingWords } from './deciding-words.ts';
import { FigureReader, type Row } from './figure-reader.ts';
import { HeaderFinder, type HeaderFound } from './find-header.ts';
import type { Layout, YearColumn } from './header.ts';
import type { PlaceOf } from './locate-cell.ts';
import { Memo } from './memo.ts';
import { trimCell } from './read-cell.ts';
import { readPart } from './read-part.ts';
import { readStatus } from './read-status.ts';
import { readYear } from './read-year.ts';
import { RemarksBelow } from './remarks-below.ts';
import { RowNames, type RowName } from './row-names.ts';
import { SplitNumbers } from './split-number.ts';
import type { NamedSeries, SeriesNames } from './series-names.ts';
import type { Sink } from './sink.ts';
import type { TableLine } from './two-line-header.ts';
import { partFault, YearParts, type When } from './year-parts.ts';

export interface TableOptions {
  readonly file: string;
  readonly strict: boolean;
  /** The encoding is a guess that a recognised header must confirm. */
  readonly guessed: boolean;
  /** Up to which month the figures of parts of years are read; without it none are. */
  readonly asOf?: AsOf | undefined;
}

/** Turns the records of one table into rows for the figure reader. Keeps no rows. */
export class TableReader {
  rows = 0;
  private layout: Layout | undefined;
  private headerRead = false;
  private readonly finder: HeaderFinder;
  private readonly below: RemarksBelow;
  private splitNumbers: SplitNumbers | undefined;
  private readonly years = new Memo(readYear);
  private readonly partsOfYears = new Memo(readPart);
  private readonly parts: YearParts;
  private readonly statuses = new Memo(readStatus);
  private readonly names: RowNames;
  private readonly series: SeriesNames;
  private readonly areas: AreaCells;
  private readonly words: DecidingWords;
  private readonly figures: FigureReader;
  private readonly sink: Sink;
  private readonly options: TableOptions;

  constructor(plan: Plan, names: SeriesNames, sink: Sink, options: TableOptions) {
    this.names = new RowNames(names, sink);
    this.series = names;
    this.finder = new HeaderFinder(names, plan, options.asOf);
    this.parts = new YearParts(plan, options.asOf, sink);
    this.below = new RemarksBelow(names, plan, sink);
    this.areas = new AreaCells(plan, sink);
    this.words = new DecidingWords(sink);
    this.sink = sink;
    this.options = options;
    this.figures = new FigureReader(options.file, sink);
  }

  /** One record, in the order of the table: its cells, its line, and where its cells stand. */
  record(cells: readonly string[], line: number, at: PlaceOf): void {
    if (!this.headerRead && !this.isBelowHeader({ cells, line, at })) return;
    const { layout } = this;
    if (layout === undefined || isBlank(cells)) return;
    const nameIndex = layout.columns.indicator ?? 0;
    const nameCell = cells[nameIndex] ?? '';
    // Few lines are not what the table's are: only of those is asked whether they stand below it.
    const isOdd = cells.length !== layout.width || nameCell.trim() === '' || this.below.begun;
    if (isOdd && !this.isRow({ cells, line, at }, layout)) return;
    const name = this.names.of(nameCell, () => at(nameIndex));
    if (name.series === undefined && this.below.take({ cells, line, at }, layout)) return;
    this.row(name, { cells, line, at }, layout);
  }

  /** What can be said only when the whole table is read. */
  end(top: Place, isWhole: boolean): void {
    const { file, guessed, strict } = this.options;
    const found = this.headerRead ? undefined : this.finder.end();
    // Behind a fault of the syntax a header may have been lost.
    if (found !== undefined && (isWhole || found.recognised)) this.header(found);
    if (!this.headerRead && isWhole) this.sink.report(finding('actuals/empty', {}, top));
    if (guessed && this.layout !== undefined)
      this.sink.report(finding('actuals/gb18030', {}, { ...top, file }));
    this.names.end(strict);
    this.areas.end();
    this.below.end();
    this.figures.end();
    this.parts.end();
  }

  private row(name: RowName, { cells, line, at }: TableLine, layout: Layout): void {
    this.rows += 1;
    name.rows += 1;
    const split = this.splitNumbers?.find(cells, at);
    this.words.check(cells, layout, at);
    if (split !== undefined) {
      this.sink.report(split, { series: this.series.ofRow(cells, layout.columns.indicator ?? 0) });
    } else if (name.series !== undefined) this.values(cells, layout, name, name.series, line, at);
  }

  private header({ layout, findings, unit }: HeaderFound): void {
    this.headerRead = true;
    const isUnread = findings.some(({ code }) => code === 'actuals/header-unknown');
    if (isUnread && this.options.guessed) {
      // Bytes that are not UTF-8 and no known header in GB18030 are probably no text at all.
      const { file } = this.options;
      this.sink.report(finding('actuals/encoding-unknown', {}, { file, line: 1, column: 1 }));
      return;
    }
    for (const found of findings) this.sink.report(found);
    this.layout = layout;
    this.names.unitAbove(unit);
    if (layout !== undefined) this.splitNumbers = new SplitNumbers(layout);
  }

  /** True for the first row below the header; the lines up to there are the finder's. */
  private isBelowHeader(line: TableLine): boolean {
    const found = isEmpty(line.cells) ? undefined : this.finder.next(line);
    if (found !== undefined) this.header(found);
    return found?.isRow === true;
  }

  private isRow(line: TableLine, layout: Layout): boolean {
    const { cells, at } = line;
    if (isEmpty(cells) || this.below.take(line, layout)) return false;
    return cells.length === layout.width || this.fits(cells, layout, at);
  }

  /** More cells than the header is never ignored: `2,00` is two cells. Empty ones at the end are. */
  private fits(cells: readonly string[], layout: Layout, at: PlaceOf): boolean {
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
    const series = this.series.ofRow(cells, columns.indicator ?? 0);
    this.sink.report(finding('actuals/cell-count', args, at(index)), { series });
    return false;
  }

  private values(
    cells: readonly string[],
    layout: Layout,
    name: RowName,
    series: NamedSeries,
    line: number,
    at: PlaceOf,
  ): void {
    const { columns } = layout;
    const cellAt = (index: number | undefined): string =>
      index === undefined ? '' : (cells[index] ?? '');
    const statusCell = cellAt(columns.status);
    const areaCell = cellAt(columns.area);
    const areaIndex = columns.area;
    const row: Row = {
      named: series,
      isKnown: name.isKnown,
      limits: name.limits,
      unit: name.units.of(cellAt(columns.unit)),
      unitIndex: columns.unit ?? 0,
      nameIndex: columns.indicator ?? 0,
      status: this.statuses.of(statusCell),
      statusCell,
      statusIndex: columns.status ?? 0,
      area: areaIndex === undefined ? '' : this.areas.read(areaCell, () => at(areaIndex)),
      areaName: trimCell(areaCell),
      definition: optional(cellAt(columns.definition)),
      source: optional(cellAt(columns.source)),
      note: optional(cellAt(columns.note)),
      line,
      faultsTold: false,
      touches: () => this.series.ofRow(cells, columns.indicator ?? 0),
      at,
    };
    if (layout.form === 'wide') {
      for (const column of layout.years) {
        const cell = cellAt(column.index);
        const when = this.whenOf(column, row, cell, column.index);
        if (when !== undefined) this.figures.read(row, cell, column.index, when);
      }
      return;
    }
    const cell = cellAt(columns.value);
    const label = this.year(cellAt(columns.year), row, columns.year ?? 0);
    if (label === undefined) this.figures.read(row, cell, columns.value ?? 0, undefined);
    else {
      const when = this.whenOf(label, row, cell, columns.year ?? 0);
      if (when !== undefined) this.figures.read(row, cell, columns.value ?? 0, when);
    }
  }

  /** Undefined for a figure of a part of a year that is not asked for. */
  private whenOf(
    { year, part }: Omit<YearColumn, 'index'>,
    { named: { series }, status, at, touches }: Row,
    cell: string,
    index: number,
  ): When | undefined {
    const isEstimate = status === 'estimate';
    const placeOf = (): Place => at(index);
    return part === undefined
      ? this.parts.year(year, cell, isEstimate, placeOf, touches)
      : this.parts.part(part, series, cell, isEstimate, placeOf, touches);
  }

  private year(cell: string, row: Row, index: number): Omit<YearColumn, 'index'> | undefined {
    const year = this.years.of(cell);
    if (typeof year === 'number') {
      if (cell !== String(year)) this.figures.noteRespelling(cell, () => row.at(index));
      return { year };
    }
    const part = this.partsOfYears.of(cell);
    if (part !== undefined && this.options.asOf !== undefined) return { year: part.year, part };
    const isPart = part !== undefined || year === 'part';
    const found = isPart
      ? finding('actuals/year-part', partFault(cell), row.at(index))
      : finding('actuals/year-invalid', { text: trimCell(cell) }, row.at(index));
    this.sink.report(found, { series: row.touches() });
    return undefined;
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '';
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => trimCell(cell) === '');
}

function optional(cell: string): string | undefined {
  const text = cell === '' ? '' : trimCell(cell);
  return text === '' ? undefined : text;
}
