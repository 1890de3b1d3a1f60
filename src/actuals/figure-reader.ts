import type { Figure } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Series } from '../model/plan.ts';
import type { FigureStatus } from '../model/terms.ts';
import type { Touched } from './fault-reach.ts';
import { definitionDiffers } from './definition.ts';
import { isPlainInside, isPossible, rangeText, type Limits } from './limits.ts';
import { inUnit, readCell, trimCell, type CellValue } from './read-cell.ts';
import { readCompletion } from './read-completion.ts';
import type { UnitRead } from './read-unit.ts';
import type { NamedSeries } from './series-names.ts';
import type { Sink } from './sink.ts';
import type { When } from './year-parts.ts';

/** A year after every date. */
const LATEST = 9999;

type ReadValue = Extract<CellValue, { kind: 'value' }>;

/** What a row says beside its values. */
export interface Row {
  readonly named: NamedSeries;
  /** False for a misspelt name: the row is refused, but its cells are read, so that all its faults are told at once. */
  readonly isKnown: boolean;
  readonly limits: Limits;
  readonly unit: UnitRead;
  readonly unitIndex: number;
  readonly nameIndex: number;
  /** Undefined where the word is not known. */
  readonly status: FigureStatus | undefined;
  readonly statusCell: string;
  readonly statusIndex: number;
  /** Empty for the region itself. */
  readonly area: string;
  readonly areaName: string;
  readonly definition: string | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
  readonly line: number;
  /** Set once the faults of the row itself are told: they count once, however many years it has. */
  faultsTold: boolean;
  /** Every series that the row can be of; empty where that is not known. */
  readonly touches: () => readonly string[];
  /** The place of the cell with an index. */
  readonly at: (index: number) => Place;
}

/** Turns value cells into figures of the sink, and notes what it read in another spelling. */
export class FigureReader {
  private readonly file: string;
  private readonly sink: Sink;
  private respelled = 0;
  private firstRespelled: { readonly text: string; readonly place: Place } | undefined;

  constructor(file: string, sink: Sink) {
    this.file = file;
    this.sink = sink;
  }

  /** One cell of one series and year; without a year only its faults are told. */
  read(row: Row, cell: string, index: number, when: When | undefined): void {
    if (when !== undefined && this.readPlainArea(row, cell, index, when)) return;
    const { unit } = row;
    const { series } = row.named;
    const value =
      series.kind === 'completion'
        ? // Without a year the cell is only looked at; its row is refused anyway.
          readCompletion(cell, when?.year ?? LATEST, row.status !== 'estimate', when?.period?.to)
        : readCell(cell, series.unit, unit.ok ? unit.stated : undefined);
    if (value.kind === 'missing') return;
    this.tellRowFaults(row, when);
    if (value.kind === 'fault') {
      const { code, args } = value.fault;
      this.sink.report(finding(code, args as never, row.at(index)), touchedBy(row, when));
      return;
    }
    if (!row.isKnown || when === undefined) return;
    this.keep(row, value, cell, index, when);
  }

  /** The note about other spellings, once for the file. */
  end(): void {
    if (this.firstRespelled === undefined) return;
    const { text, place } = this.firstRespelled;
    this.sink.report(finding('actuals/value-normalised', { count: this.respelled, text }, place));
  }

  private tellRowFaults(row: Row, when: When | undefined): void {
    const { unit, status, statusCell, isKnown } = row;
    if (row.faultsTold) return;
    row.faultsTold = true;
    if (!unit.ok && isKnown) {
      const index = unit.cell === 'unit' ? row.unitIndex : row.nameIndex;
      this.sink.report(unit.fault(row.at(index)), touchedBy(row, when));
    }
    if (status === undefined) {
      const place = row.at(row.statusIndex);
      const found = finding('actuals/status-invalid', { text: trimCell(statusCell) }, place);
      this.sink.report(found, touchedBy(row, when));
    }
  }

  /** The hot path of a large file: plain digits of an area in the unit of the series. */
  private readPlainArea(row: Row, cell: string, index: number, when: When): boolean {
    const { area, unit, status, limits, named } = row;
    if (this.sink.usesAreasOf(named.series.id) || named.series.kind === 'completion') return false;
    if (area === '' || !row.isKnown || status === undefined) return false;
    if (!unit.ok || (unit.stated !== undefined && unit.stated !== named.series.unit)) return false;
    if (!isPlainInside(cell, limits)) return false;
    const { areaName } = row;
    this.sink.area({ series: named.series, ...when, area, areaName, status, text: cell }, () =>
      row.at(index),
    );
    return true;
  }

  private keep(row: Row, value: ReadValue, cell: string, index: number, when: When): void {
    const { unit, status, area, areaName } = row;
    const { series } = row.named;
    if (!unit.ok || status === undefined) return;
    const interval = inUnit(value.interval, unit.factor);
    if (!isPossible(interval, series.range)) {
      this.sink.report(outOfRange(series, cell, row.at(index)), touchedBy(row, when));
      return;
    }
    if (value.respelled) this.noteRespelling(cell, () => row.at(index));
    const stated = unit.stated?.name === series.unit?.name ? undefined : unit.stated?.name;
    const figure = { ...this.figureOf(row, value, when), interval, unit: stated, status };
    if (area === '') {
      this.sink.region({ ...figure, area: undefined }, row.at(index));
      return;
    }
    const text = `${value.text}${stated ?? ''}`;
    const whole = this.sink.usesAreasOf(series.id) ? { whole: figure } : {};
    this.sink.area({ series, ...when, area, areaName, status, text, interval, ...whole }, () =>
      row.at(index),
    );
  }

  /** What a figure takes over from its row as it stands. */
  private figureOf(
    { named: { series }, definition, source, note, line }: Row,
    { text, unitStated }: ReadValue,
    when: When,
  ): Omit<Figure, 'area' | 'interval' | 'unit' | 'status'> {
    const { file } = this;
    const differs =
      definition !== undefined &&
      series.definition !== undefined &&
      definitionDiffers(definition, series.definition);
    const common = { series: series.id, ...when, text, unitStated };
    return { ...common, definition, definitionDiffers: differs, source, note, file, line };
  }

  noteRespelling(text: string, place: () => Place): void {
    this.firstRespelled ??= { text, place: place() };
    this.respelled += 1;
  }
}

function touchedBy(row: Row, when: When | undefined): Touched {
  return { series: row.touches(), year: when?.year };
}

function outOfRange({ range, unit }: Series, cell: string, place: Place): Finding {
  const args = {
    text: trimCell(cell),
    range: range === undefined ? '' : rangeText(range),
    unit: unit?.name ?? '',
  };
  return finding('actuals/value-out-of-range', args, place);
}
