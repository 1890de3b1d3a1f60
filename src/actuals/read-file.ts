import { contains, type Interval } from '../number/interval.ts';
import { toExactText, type Rational } from '../number/rational.ts';
import { unitOf, type Unit } from '../number/unit.ts';
import type { ActualsFile, Encoding, Figure, Source } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan, Series } from '../model/plan.ts';
import type { FigureStatus } from '../model/terms.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { decodeChunks, detectEncoding } from './decode.ts';
import { readHeader, type Layout } from './header.ts';
import { locateCell } from './locate-cell.ts';
import { factorTo, inUnit, isMissingMark, readCell, trimCell } from './read-cell.ts';
import { Piece, readRecords } from './read-records.ts';
import { readStatus } from './read-status.ts';
import { readYear } from './read-year.ts';
import type { NameRead, SeriesNames } from './series-names.ts';

const LARGEST_FILE = 512 * 1024 * 1024;

/** Digits that are sure to be a plain number: the shape of nearly every cell. */
const PLAIN = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

/** Where the figures of a file go. `area` is empty for the region itself. */
export interface Sink {
  region(figure: Figure, place: Place): void;
  /** A figure of a county or town; `place` is worked out only when asked for. */
  area(
    series: Series,
    year: number,
    area: string,
    status: FigureStatus,
    text: string,
    place: () => Place,
  ): void;
  report(found: Finding): void;
}

export interface ReadOptions {
  readonly encoding?: Encoding | undefined;
  readonly strict?: boolean | undefined;
}

/** Reads one CSV file; every figure and every finding goes to the sink. Never throws on content. */
export function readFile(
  source: Source,
  plan: Plan,
  names: SeriesNames,
  sink: Sink,
  options: ReadOptions,
): ActualsFile | undefined {
  const { file, bytes, sha256 } = source;
  const top: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_FILE) {
    sink.report(finding('actuals/too-large', { size: bytes.length, limit: LARGEST_FILE }, top));
    return undefined;
  }
  const decoded = detectEncoding(bytes, options.encoding);
  if (!decoded.ok) {
    sink.report(decodeFault(decoded.reason, options.encoding, top));
    return undefined;
  }
  const { encoding, guessed, start } = decoded;
  const table = new TableReader(source.file, plan, names, sink, options.strict === true, guessed);
  const chunks = decodeChunks(bytes, encoding, start);
  const fault = readRecords(chunks, delimiterOf(bytes, encoding, start), (cells, line, piece) => {
    table.record(cells, line, piece);
  });
  if (fault !== undefined) {
    const { line, lineText, code } = fault;
    sink.report(
      finding('actuals/csv-syntax', { detail: code }, { file, line, column: 1, lineText }),
    );
  }
  table.end(top);
  return { file, sha256, encoding, rows: table.rows };
}

function decodeFault(
  reason: 'empty' | 'binary' | 'unknown' | 'mismatch',
  encoding: Encoding | undefined,
  top: Place,
): Finding {
  switch (reason) {
    case 'empty':
      return finding('actuals/empty', {}, top);
    case 'binary':
      return finding('actuals/binary', {}, top);
    case 'unknown':
      return finding('actuals/encoding-unknown', {}, top);
    case 'mismatch':
      return finding('actuals/encoding-mismatch', { encoding: encoding ?? '' }, top);
  }
}

/** Excel's "Unicode text" separates by tabs; a tab in the first line that is not empty decides. */
function delimiterOf(bytes: Uint8Array, encoding: Encoding, start: number): string {
  for (const text of decodeChunks(bytes, encoding, start)) {
    const line = /^[\r\n]*([^\r\n]*)/u.exec(text)?.[1] ?? '';
    return line.includes('\t') ? '\t' : ',';
  }
  return ',';
}

type Known = Extract<NameRead, { kind: 'known' }>;

/** A name cell with all that depends on it alone, worked out once for each distinct cell. */
interface NamedRows {
  readonly read: NameRead;
  rows: number;
  readonly units: Map<string, UnitRead>;
  /** Set where the plain digits of a cell are the value: no unit to convert. */
  readonly limits: Limits | undefined;
}

interface Limits {
  readonly min: number;
  readonly max: number;
}

type UnitRead =
  | { readonly ok: true; readonly stated: Unit | undefined; readonly factor: Rational }
  | { readonly ok: false; readonly fault: (place: Place) => Finding };

/** Turns records into figures. Keeps no rows. */
class TableReader {
  rows = 0;
  private layout: Layout | undefined;
  private headerRead = false;
  private respelled = 0;
  private respelledSample = '';
  private respelledPlace: Place | undefined;
  private readonly namedRows = new Map<string, NamedRows>();
  private readonly unknown = new Map<string, { name: string; rows: number; place: Place }>();
  private readonly years = new Map<string, number | 'part' | undefined>();
  private readonly statuses = new Map<string, FigureStatus | undefined>();
  private readonly areas = new Map<string, string>();
  private readonly file: string;
  private readonly plan: Plan;
  private readonly names: SeriesNames;
  private readonly sink: Sink;
  private readonly strict: boolean;
  private readonly guessed: boolean;
  private delimiter = ',';

  constructor(
    file: string,
    plan: Plan,
    names: SeriesNames,
    sink: Sink,
    strict: boolean,
    guessed: boolean,
  ) {
    this.file = file;
    this.plan = plan;
    this.names = names;
    this.sink = sink;
    this.strict = strict;
    this.guessed = guessed;
  }

  record(cells: readonly string[], line: number, piece: Piece): void {
    if (!this.headerRead) {
      if (isEmpty(cells)) return;
      this.headerRead = true;
      this.header(cells, line, piece);
      return;
    }
    const layout = this.layout;
    if (layout === undefined || (cells.length <= 2 && isEmpty(cells))) return;
    if (cells.length !== layout.width && !this.fits(cells, layout, line, piece)) return;
    const nameCell = cells[layout.columns.indicator ?? 0] ?? '';
    if (nameCell === '' && isEmpty(cells)) return;
    this.rows += 1;
    const named = this.namedRows.get(nameCell) ?? this.readName(nameCell, layout, line, piece);
    named.rows += 1;
    const { read } = named;
    if (read.kind !== 'known' && read.kind !== 'near') return;
    // A misspelt row is refused, but its cells are read, so that all its faults are told at once.
    const known: Known =
      read.kind === 'known' ? read : { kind: 'known', series: read.series, unit: undefined };
    if (layout.form === 'long') this.longRow(cells, named, known, layout, line, piece);
    else this.wideRow(cells, named, known, layout, line, piece);
  }

  end(top: Place): void {
    if (!this.headerRead) this.sink.report(finding('actuals/empty', {}, top));
    if (this.guessed && this.layout !== undefined)
      this.sink.report(finding('actuals/gb18030', {}, top));
    for (const { name, rows, place } of this.unknown.values()) {
      const severity = this.strict ? 'error' : 'note';
      this.sink.report(finding('actuals/name-unknown', { name, rows }, place, severity));
    }
    if (this.respelledPlace !== undefined) {
      const args = { count: this.respelled, text: this.respelledSample };
      this.sink.report(finding('actuals/value-normalised', args, this.respelledPlace));
    }
  }

  private header(cells: readonly string[], line: number, piece: Piece): void {
    this.delimiter = piece.lineText(line).includes('\t') ? '\t' : ',';
    const { layout, findings } = readHeader(cells, (index) => this.place(piece, line, index));
    const unread = findings.find(({ code }) => code === 'actuals/header-unknown');
    // Bytes that are neither UTF-8 nor a known header in GB18030 are probably no text at all.
    if (this.guessed && unread?.place !== undefined) {
      this.sink.report(
        finding('actuals/encoding-unknown', {}, { file: this.file, line: 1, column: 1 }),
      );
      return;
    }
    findings.forEach((found) => {
      this.sink.report(found);
    });
    this.layout = layout;
  }

  /** More cells than the header is never ignored: `2,00` is two cells. Empty ones at the end are. */
  private fits(cells: readonly string[], layout: Layout, line: number, piece: Piece): boolean {
    const last = layout.form === 'long' ? (layout.columns.value ?? 0) : 0;
    const missing =
      cells.length < layout.width && cells.length <= Math.max(last, layout.columns.indicator ?? 0);
    const surplus = cells.slice(layout.width).some((cell) => trimCell(cell) !== '');
    if (!missing && !surplus) return true;
    const args = { expected: layout.width, found: cells.length };
    const index = surplus ? layout.width : Math.max(0, cells.length - 1);
    this.fault(finding('actuals/cell-count', args, this.place(piece, line, index)));
    return false;
  }

  private readName(cell: string, layout: Layout, line: number, piece: Piece): NamedRows {
    const read: NameRead = this.names.read(cell);
    const named: NamedRows = {
      read,
      rows: 0,
      units: new Map(),
      limits:
        read.kind === 'known' && read.unit === undefined ? limitsOf(read.series.range) : undefined,
    };
    this.namedRows.set(cell, named);
    if (read.kind === 'known') return named;
    const place = this.place(piece, line, layout.columns.indicator ?? 0);
    const name = trimCell(cell);
    if (name === '') {
      // Each such row is a fault of its own.
      this.namedRows.delete(cell);
      this.fault(finding('actuals/name-missing', {}, place));
    } else if (read.kind === 'near') {
      const { name: nearest, id } = read.series;
      this.fault(finding('actuals/name-near', { name, nearest, id }, place));
    } else if (read.kind === 'has-parts') {
      this.fault(finding('actuals/name-has-parts', { name, parts: [...read.parts] }, place));
    } else {
      this.unknown.set(cell, {
        name,
        get rows() {
          return named.rows;
        },
        place,
      });
    }
    return named;
  }

  private longRow(
    cells: readonly string[],
    named: NamedRows,
    known: Known,
    layout: Layout,
    line: number,
    piece: Piece,
  ): void {
    const { columns } = layout;
    const yearCell = cells[columns.year ?? 0] ?? '';
    let year = this.years.get(yearCell);
    if (year === undefined) {
      year = readYear(yearCell);
      if (year !== undefined) this.years.set(yearCell, year);
    }
    if (typeof year !== 'number') {
      const place = this.place(piece, line, columns.year ?? 0);
      const code = year === 'part' ? 'actuals/year-part' : 'actuals/year-invalid';
      this.fault(finding(code, { text: trimCell(yearCell) }, place));
    }
    this.figure(
      cells,
      columns.value ?? 0,
      typeof year === 'number' ? year : undefined,
      named,
      known,
      layout,
      line,
      piece,
    );
  }

  private wideRow(
    cells: readonly string[],
    named: NamedRows,
    known: Known,
    layout: Layout,
    line: number,
    piece: Piece,
  ): void {
    for (const { index, year } of layout.years) {
      this.figure(cells, index, year, named, known, layout, line, piece);
    }
  }

  /** One cell of one series and year. The hot path of a large file: plain digits of an area. */
  private figure(
    cells: readonly string[],
    valueIndex: number,
    year: number | undefined,
    named: NamedRows,
    known: Known,
    layout: Layout,
    line: number,
    piece: Piece,
  ): void {
    const { columns } = layout;
    const { series } = known;
    const cell = cells[valueIndex] ?? '';
    const at = (index: number): Place => this.place(piece, line, index);

    const unitCell = columns.unit === undefined ? '' : (cells[columns.unit] ?? '');
    let unit = named.units.get(unitCell);
    if (unit === undefined) {
      unit = readUnit(unitCell, known);
      named.units.set(unitCell, unit);
    }
    const statusCell = columns.status === undefined ? '' : (cells[columns.status] ?? '');
    let status = this.statuses.get(statusCell);
    if (status === undefined) {
      status = readStatus(statusCell);
      if (status !== undefined) this.statuses.set(statusCell, status);
    }
    const areaCell = columns.area === undefined ? '' : (cells[columns.area] ?? '');
    let area = this.areas.get(areaCell);
    if (area === undefined) {
      area = this.readArea(areaCell);
      this.areas.set(areaCell, area);
    }

    const limits = named.limits;
    if (
      area !== '' &&
      limits !== undefined &&
      unit.ok &&
      unit.stated === undefined &&
      status !== undefined &&
      year !== undefined &&
      PLAIN.test(cell)
    ) {
      const number = Number(cell);
      if (number > limits.min && number < limits.max) {
        this.sink.area(series, year, area, status, cell, () => at(valueIndex));
        return;
      }
    }

    const value = readCell(cell, series.unit, unit.ok ? unit.stated : undefined);
    if (value.kind === 'missing') return;
    const isUnknown = named.read.kind !== 'known';
    if (!unit.ok && !isUnknown) this.fault(unit.fault(at(columns.unit ?? columns.indicator ?? 0)));
    if (status === undefined) {
      this.fault(
        finding('actuals/status-invalid', { text: trimCell(statusCell) }, at(columns.status ?? 0)),
      );
    }
    if (value.kind === 'fault') {
      const { code, args } = value.fault;
      this.fault(finding(code, args as never, at(valueIndex)));
      return;
    }
    if (!unit.ok || status === undefined || year === undefined || isUnknown) return;
    const interval = inUnit(value.interval, unit.factor);
    if (series.range !== undefined && !possible(interval, series.range)) {
      const args = {
        text: trimCell(cell),
        range: rangeText(series.range),
        unit: series.unit?.name ?? '',
      };
      this.fault(finding('actuals/value-out-of-range', args, at(valueIndex)));
      return;
    }
    if (value.respelled) this.noteRespelling(cell, () => at(valueIndex));
    const stated = unit.stated?.name === series.unit?.name ? undefined : unit.stated?.name;
    if (area !== '') {
      const text = `${value.text}${stated ?? ''}`;
      this.sink.area(series, year, area, status, text, () => at(valueIndex));
      return;
    }
    this.sink.region(
      {
        series: series.id,
        year,
        interval,
        text: value.text,
        unit: stated,
        unitStated: value.unitStated,
        status,
        source: optional(cells, columns.source),
        note: optional(cells, columns.note),
        file: this.file,
        line,
      },
      at(valueIndex),
    );
  }

  /** The empty string for the region itself, however it is named. */
  private readArea(cell: string): string {
    const area = normaliseName(cell);
    const { id, name, code } = this.plan.region;
    const own = [id, name, ...(code === undefined ? [] : [code])].map(normaliseName);
    return own.includes(area) || isMissingMark(trimCell(cell)) ? '' : area;
  }

  private noteRespelling(cell: string, place: () => Place): void {
    if (this.respelled === 0) {
      this.respelledSample = cell;
      this.respelledPlace = place();
    }
    this.respelled += 1;
  }

  private fault(found: Finding): void {
    this.sink.report(found);
  }

  private place(piece: Piece, line: number, index: number): Place {
    return locateCell(this.file, piece, line, this.delimiter, index);
  }
}

function readUnit(cell: string, { series, unit: bracketed }: Known): UnitRead {
  const text = trimCell(cell);
  const written = isMissingMark(text) ? undefined : unitOf(text);
  if (written !== undefined && bracketed !== undefined && written.name !== bracketed.name) {
    const args = { unit: written.name, other: bracketed.name };
    return { ok: false, fault: (place) => finding('actuals/unit-twice', args, place) };
  }
  const stated = written ?? bracketed;
  const factor = factorTo(series.unit, stated);
  if (factor !== undefined) return { ok: true, stated, factor };
  const unit = stated?.name ?? '';
  const declared = series.unit?.name;
  return {
    ok: false,
    fault: (place) =>
      declared === undefined
        ? finding('actuals/unit-undeclared', { unit }, place)
        : finding('actuals/unit-mismatch', { unit, declared }, place),
  };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => trimCell(cell) === '');
}

function optional(cells: readonly string[], index: number | undefined): string | undefined {
  const text = index === undefined ? '' : trimCell(cells[index] ?? '');
  return text === '' ? undefined : text;
}

/** Open limits in floating point for the quick check; on and near the ends the exact one decides. */
function limitsOf(range: Interval | undefined): Limits {
  const margin = 1e-6;
  return {
    min: range?.low == null ? -Infinity : range.low.valueOf() + margin,
    max: range?.high == null ? Infinity : range.high.valueOf() - margin,
  };
}

/** False if the value, or every value a bound stands for, is outside what the series can be. */
function possible(interval: Interval, range: Interval): boolean {
  return [interval.low, interval.high].every((end) => end === null || contains(range, end));
}

function rangeText(range: Interval): string {
  const end = (value: Rational): string => toExactText(value);
  if (range.low === null) return range.high === null ? '' : `≤${end(range.high)}`;
  return range.high === null ? `≥${end(range.low)}` : `${end(range.low)}—${end(range.high)}`;
}
