import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { roleOf } from './header.ts';
import { limitsOf, type Limits } from './limits.ts';
import { Memo } from './memo.ts';
import { trimCell } from './read-cell.ts';
import { readUnit, type UnitRead } from './read-unit.ts';
import type { NamedSeries, NameRead, SeriesNames } from './series-names.ts';
import type { Sink } from './sink.ts';

/** A name cell with all that depends on it alone. */
export interface RowName {
  /** The series whose cells are read: of a misspelt name the one that was probably meant. */
  readonly series: NamedSeries | undefined;
  readonly isKnown: boolean;
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

  constructor(names: SeriesNames, sink: Sink) {
    this.names = names;
    this.sink = sink;
  }

  of(cell: string, placeOf: () => Place): RowName {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const read = this.names.read(cell);
    const series = seriesOf(read);
    const row: RowName = {
      series,
      isKnown: read.kind === 'known',
      units: new Memo((unit) => readUnit(unit, series)),
      limits: limitsOf(series?.series.range),
      rows: 0,
    };
    if (trimCell(cell) === '') {
      // Each such row is a fault of its own, so nothing is remembered.
      this.sink.report(finding('actuals/name-missing', {}, placeOf()));
      return row;
    }
    this.known.set(cell, row);
    if (read.kind !== 'known') this.tell(cell, read, row, placeOf());
    return row;
  }

  /** The names that are far from any: a note, or an error where only known names are allowed. */
  end(strict: boolean): void {
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
      this.sink.report(finding('actuals/name-near', { name, nearest, id }, place));
    } else if (read.kind === 'has-parts') {
      this.sink.report(finding('actuals/name-has-parts', { name, parts: [...read.parts] }, place));
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
