import type { AsOf } from '../../model/as-of.ts';
import type { ActualsFile, Source } from '../../model/actuals.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import type { OpenedWorkbook, Sheet, Workbook } from '../../model/workbook.ts';
import type { SeriesNames } from '../series-names.ts';
import type { Sink } from '../sink.ts';
import { TableReader } from '../table-reader.ts';
import type { SheetForm } from './cell-text.ts';
import { chooseSheet, type SheetLook } from './choose-sheet.ts';
import { placeIn, sheetRecords } from './sheet-records.ts';
import { WorkbookSink } from './workbook-sink.ts';

/** So many rows tell whether a sheet has a header of figures, and figures below it. */
const LOOKED_AT = 200;

/** A header that is one, and cannot be read: the sheet must not be passed over in silence. */
const HEADER_FAULTS: readonly Finding['code'][] = [
  'actuals/header-twice',
  'actuals/header-both-forms',
  'actuals/year-column',
  'actuals/header-lines',
  'actuals/line-above',
];

export interface WorkbookOptions {
  readonly sheet?: string | undefined;
  readonly strict?: boolean | undefined;
  /** Reads figures of parts of years too: those up to the end of this month. */
  readonly asOf?: AsOf | undefined;
}

/** Reads one sheet of an opened workbook by the same rules as a text file. Never throws on content. */
export function readWorkbook(
  { file, sha256 }: Source,
  opened: OpenedWorkbook,
  plan: Plan,
  names: SeriesNames,
  sink: Sink,
  { sheet: wanted, strict = false, asOf }: WorkbookOptions,
): ActualsFile | undefined {
  const top: Place = { file, line: 1, column: 1 };
  if (!opened.ok) {
    const { code, args } = opened.fault;
    // The pairing of code and args is what the type of a fault guarantees.
    sink.report(finding(code, args as never, top));
    return undefined;
  }
  const { workbook } = opened;
  const options = { file, strict, guessed: false, asOf };
  const chosen = chooseSheet(workbook, wanted, top, (sheet) => {
    const look = new Look();
    const table = new TableReader(plan, names, look, options);
    readRows(table, file, sheet, workbook, LOOKED_AT);
    return look.of(table.rows);
  });
  if (!chosen.ok) {
    sink.report(chosen.fault);
    return undefined;
  }
  const { sheet, remarks } = chosen;
  for (const remark of remarks) sink.report(remark);
  const between = new WorkbookSink(sink, sheet, formOf(workbook, sheet));
  const table = new TableReader(plan, names, between, options);
  readRows(table, file, sheet, workbook, Infinity);
  table.end(placeIn(file, sheet.name, 1, 1), true);
  between.end();
  return { file, sha256, encoding: workbook.form, sheet: sheet.name, rows: table.rows };
}

function readRows(
  table: TableReader,
  file: string,
  sheet: Sheet,
  workbook: Workbook,
  most: number,
): void {
  let read = 0;
  for (const { cells, row, at } of sheetRecords(file, sheet, formOf(workbook, sheet))) {
    if (read >= most) return;
    read += 1;
    table.record(cells, row, at);
  }
}

function formOf({ from1904 }: Workbook, { hidesZeros }: Sheet): SheetForm {
  return { from1904, hidesZeros };
}

/** Looks at what a table would say, and keeps nothing of it. */
class Look implements Sink {
  private isFaulty = false;

  usesAreasOf(): boolean {
    return false;
  }

  region(): void {
    // Only the header is looked for.
  }

  area(): void {
    // Only the header is looked for.
  }

  report({ code }: Finding): void {
    this.isFaulty ||= HEADER_FAULTS.includes(code);
  }

  of(rows: number): SheetLook {
    if (this.isFaulty) return 'faulty';
    return rows > 0 ? 'figures' : 'other';
  }
}
