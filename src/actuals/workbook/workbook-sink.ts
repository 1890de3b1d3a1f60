import type { Figure } from '../../model/actuals.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import {
  cellIn,
  cellName,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from '../../model/workbook.ts';
import type { Touched } from '../fault-reach.ts';
import type { AreaFigure, Sink } from '../sink.ts';
import { cellText, type CellRead, type SheetForm } from './cell-text.ts';
import { isRemainder, shortened } from './remainder.ts';
import { Tally } from './tally.ts';

const NUMBER_AS_TEXT = /^[+-]?[\d,.]*\d\s*%?$/u;
const SHOWN_CELLS = 5;

/** What a row may name beside its figure; a formula without a result must not pass for it. */
type Named = Pick<Figure, 'definition' | 'source' | 'note'>;

/**
 * Stands between the reader of tables and where figures go: a figure whose cell leaves in doubt
 * which number is meant is refused there, and what was read otherwise than it is displayed is told.
 */
export class WorkbookSink implements Sink {
  private readonly rows: ReadonlyMap<number, SheetRow>;
  private readonly merged: ReadonlyMap<string, string>;
  private readonly told = new Set<string>();
  private readonly hidden = new Tally<string>();
  private readonly texts = new Tally<string>();
  private readonly formulas = new Tally<string>();
  private readonly percents = new Tally<{ readonly text: string; readonly stored: string }>();
  private readonly remainders = new Tally<string>();
  private readonly sink: Sink;
  private readonly hiddenColumns: ReadonlySet<number>;
  private readonly form: SheetForm;

  constructor(sink: Sink, sheet: Sheet, form: SheetForm) {
    this.sink = sink;
    this.hiddenColumns = columnsIn(sheet.hiddenColumns);
    this.form = form;
    this.rows = new Map(sheet.rows.map((row) => [row.number, row]));
    this.merged = new Map(
      sheet.merges.map(({ top, left, bottom, right }) => [
        cellName(top, left),
        `${cellName(top, left)}:${cellName(bottom, right)}`,
      ]),
    );
  }

  usesAreasOf(series: string): boolean {
    return this.sink.usesAreasOf(series);
  }

  region(figure: Figure, place: Place): void {
    const touched = { series: [figure.series], year: figure.year };
    if (!this.accepts(place, figure, '', touched)) return;
    this.sink.region({ ...figure, sheet: place.sheet, cell: place.cell }, place);
  }

  area(figure: AreaFigure, placeOf: () => Place): void {
    const place = placeOf();
    const { whole, areaName } = figure;
    const touched = { series: [figure.series.id], year: figure.year };
    if (!this.accepts(place, whole, areaName, touched)) return;
    const located =
      whole === undefined
        ? figure
        : { ...figure, whole: { ...whole, sheet: place.sheet, cell: place.cell } };
    this.sink.area(located, () => place);
  }

  /** A name or a value that is an error or a formula without result is told as what it is. */
  report(found: Finding, touched?: Touched): void {
    const { place } = found;
    const cell = place === undefined ? undefined : this.cellAt(place);
    const isRead = found.severity === 'error' || found.code === 'actuals/name-unknown';
    if (place !== undefined && isRead && cell?.kind === 'unsaved') {
      // The formula of a name says nothing of the name.
      this.tellUnsaved(cell, place, isOfName(found) ? undefined : touched);
    } else if (
      place !== undefined &&
      found.code === 'actuals/name-unknown' &&
      cell?.kind === 'error'
    ) {
      this.sink.report(finding('actuals/value-excel-error', { text: cell.text }, place));
    } else if (!this.isOfPercents(found)) this.sink.report(found, touched);
  }

  /** What is told once for the sheet. */
  end(): void {
    const { hidden, texts, formulas, percents, remainders } = this;
    hidden.tell((count, cells, place) => {
      const shown = cells.slice(0, SHOWN_CELLS);
      this.sink.report(finding('workbook/hidden-cells', { count, cells: [...shown] }, place));
    });
    percents.tell((count, [first], place) => {
      if (first !== undefined)
        this.sink.report(finding('workbook/percentages', { count, ...first }, place));
    });
    texts.tell((count, [text = ''], place) => {
      this.sink.report(finding('workbook/numbers-as-text', { count, text }, place));
    });
    formulas.tell((count, _cells, place) => {
      this.sink.report(finding('workbook/formulas', { count }, place));
    });
    remainders.tell((count, [text = ''], place) => {
      const short = shortened(text);
      this.sink.report(finding('workbook/remainders', { count, text, short }, place));
    });
  }

  private accepts(
    place: Place,
    named: Named | undefined,
    areaName: string,
    touched: Touched,
  ): boolean {
    const cell = this.cellAt(place);
    const row = this.rows.get(place.line);
    if (cell === undefined || row === undefined) return true;
    const unsaved = this.unsavedName(row, named, areaName);
    if (unsaved !== undefined) {
      const { column } = unsaved;
      const at = { ...place, column, cell: cellName(row.number, column) };
      this.tellUnsaved(unsaved, at, touched);
      return false;
    }
    const read = cellText(cell, this.form);
    const doubt = this.doubtOf(cell, read, place);
    if (doubt !== undefined) this.sink.report(doubt, touched);
    else this.count(row, cell, read, place);
    return doubt === undefined;
  }

  /** Why it is not sure which number is meant, or whose it is. */
  private doubtOf(
    { text, format }: SheetCell,
    { doubt, text: read }: CellRead,
    place: Place,
  ): Finding | undefined {
    if (doubt !== undefined) {
      const code = doubt === 'scaled' ? 'workbook/cell-scaled' : 'workbook/cell-unshown';
      return finding(code, { text, format }, place);
    }
    const range = this.merged.get(place.cell ?? '');
    if (range === undefined) return undefined;
    return finding('workbook/cell-merged', { range, text: read }, place);
  }

  private count(
    row: SheetRow,
    cell: SheetCell,
    { isPercent, text: read }: CellRead,
    place: Place,
  ): void {
    const { text } = cell;
    if (this.isHidden(row, cell.column)) this.hidden.add(place.cell ?? '', place);
    if (isPercent) this.percents.add({ text: read, stored: text }, place);
    if (cell.kind === 'text' && NUMBER_AS_TEXT.test(text.trim())) this.texts.add(text, place);
    if (cell.computed) this.formulas.add(text, place);
    if (cell.kind === 'number' && isRemainder(text)) this.remainders.add(text, place);
  }

  /** An area, a source or a note that is a formula without result names nothing. */
  private unsavedName(
    { cells }: SheetRow,
    named: Named | undefined,
    areaName: string,
  ): SheetCell | undefined {
    const used = [areaName, named?.definition, named?.source, named?.note];
    return cells.find(({ kind, text }) => kind === 'unsaved' && used.includes(text));
  }

  /** Told once for each cell: what it touches is of its row alone. */
  private tellUnsaved({ text }: SheetCell, place: Place, touched: Touched | undefined): void {
    const cell = place.cell ?? '';
    if (this.told.has(cell)) return;
    this.told.add(cell);
    this.sink.report(finding('workbook/formula-unsaved', { formula: text }, place), touched);
  }

  /** The note of another spelling says nothing more where all of them are percentages. */
  private isOfPercents(found: Finding): boolean {
    return found.code === 'actuals/value-normalised' && found.args.count === this.percents.count;
  }

  private cellAt({ line, column }: Place): SheetCell | undefined {
    const row = this.rows.get(line);
    return row === undefined ? undefined : cellIn(row, column);
  }

  private isHidden(row: SheetRow, column: number): boolean {
    return row.hidden || this.hiddenColumns.has(column);
  }
}

function isOfName({ code }: Finding): boolean {
  return code.startsWith('actuals/name-');
}

/** The columns of runs, each counted once however many runs have it. */
function columnsIn(runs: Sheet['hiddenColumns']): Set<number> {
  const columns = new Set<number>();
  let end = 0;
  for (const [first, last] of runs.toSorted(([a], [b]) => a - b)) {
    for (let column = Math.max(first, end); column <= last; column += 1) columns.add(column);
    end = Math.max(end, last + 1);
  }
  return columns;
}
