import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { roleOf } from './header.ts';
import { lineKindOf } from './line-words.ts';
import { limitsOf, type Limits } from './limits.ts';
import { Memo } from './memo.ts';
import { trimCell } from './read-cell.ts';
import { readUnit, type UnitRead } from './read-unit.ts';
import type { NamedSeries, NameRead, SeriesNames } from './series-names.ts';
import { SerialNotes } from './serial-notes.ts';
import type { Sink } from './sink.ts';
import type { UnitAbove } from './unit-above.ts';

/** A name cell with all that depends on it alone. */
export interface RowName {
  /** The series whose cells are read: of a misspelt name the one that was probably meant. */
  readonly series: NamedSeries | undefined;
  readonly isKnown: boolean;
  /** The cell begins a line below the table, such as 注：…; it is no name. */
  readonly isRemark: boolean;
  readonly units: Memo<UnitRead>;
  readonly limits: Limits;
  rows: number;
}

/** The names of the rows of one table, each worked out once, and told where it is not known. */
export class RowNames {
  private readonly known = new Map<string, RowName>();
  private readonly unknown = new Map<string, { readonly row: RowName; readonly place: Place }>();
  private readonly names: SeriesNames;
  private readonly sink: Sink;
  private readonly serials = new SerialNotes();
  private above: UnitAbove | undefined;

  constructor(names: SeriesNames, sink: Sink) {
    this.names = names;
    this.sink = sink;
  }

  /** The unit of rows that state none. Set before the first row. */
  unitAbove(above: UnitAbove | undefined): void {
    this.above = above;
  }

  of(cell: string, placeOf: () => Place): RowName {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const read = this.names.read(cell);
    const isRemark = read.kind !== 'known' && lineKindOf(cell) !== undefined;
    const series = isRemark ? undefined : seriesOf(read);
    const row: RowName = {
      series,
      isKnown: read.kind === 'known',
      isRemark,
      units: new Memo((unit) => readUnit(unit, series, this.above)),
      limits: limitsOf(series?.series.range),
      rows: 0,
    };
    if (trimCell(cell) === '') {
      // Each such row is a fault of its own, so nothing is remembered.
      this.sink.report(finding('actuals/name-missing', {}, placeOf()));
      return row;
    }
    this.known.set(cell, row);
    if (read.kind === 'known') this.serials.add(cell, read.serial, placeOf);
    else if (!isRemark) this.tell(cell, read, row, placeOf());
    return row;
  }

  /** The names that are far from any: a note, or an error where only known names are allowed. */
  end(strict: boolean): void {
    const serials = this.serials.finding();
    if (serials !== undefined) this.sink.report(serials);
    for (const [cell, { row, place }] of this.unknown) {
      const args = { name: trimCell(cell), rows: row.rows };
      const severity = strict ? 'error' : 'note';
      this.sink.report(finding('actuals/name-unknown', args, place, severity));
    }
  }

  private tell(cell: string, read: NameRead, row: RowName, place: Place): void {
    const name = trimCell(cell);
    if (read.kind === 'near') {
      const { name: nearest, id } = read.series;
      const series = this.names.around(cell);
      this.sink.report(finding('actuals/name-near', { name, nearest, id }, place), { series });
    } else if (read.kind === 'has-parts') {
      const series = this.names.around(cell);
      const args = { name, parts: [...read.parts] };
      this.sink.report(finding('actuals/name-has-parts', args, place), { series });
    } else if (roleOf(name) === 'indicator') {
      // Below it other columns may hold: a table of targets, for one.
      this.sink.report(finding('actuals/second-header', { name }, place));
    } else this.unknown.set(cell, { row, place });
  }
}

function seriesOf(read: NameRead): NamedSeries | undefined {
  if (read.kind === 'known') return read;
  return read.kind === 'near' ? { series: read.series, unit: undefined } : undefined;
}
