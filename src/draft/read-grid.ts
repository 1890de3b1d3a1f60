import { csvFinding } from '../actuals/csv-finding.ts';
import { decodeChunks, detectEncoding } from '../actuals/decode.ts';
import { decodeFault } from '../actuals/decode-fault.ts';
import { locateCells } from '../actuals/locate-cell.ts';
import { readRecords } from '../actuals/read-records.ts';
import type { Encoding, Source } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** An indicator table has a few dozen rows; more than this is something else. */
const LARGEST_TABLE = 4 * 1024 * 1024;

/** One record of the table, its cells as they stand. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where a cell stands; of a column that the row does not have, the row. */
  readonly at: (index: number) => Place;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
}

export interface TableText {
  readonly text: string;
  /** The encoding is a guess that a recognised header must confirm. */
  readonly guessed: boolean;
}

/** The text of a table, in whatever encoding Word and Excel leave it; or why it is none. */
export function readText(
  { file, bytes }: Source,
  encoding: Encoding | undefined,
): TableText | Finding {
  const top: Place = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_TABLE) {
    return finding('actuals/too-large', { size: bytes.length, limit: LARGEST_TABLE }, top);
  }
  const decoded = detectEncoding(bytes, encoding);
  if (!decoded.ok) {
    const { reason } = decoded;
    return reason === 'empty'
      ? finding('draft/empty', {}, top)
      : decodeFault(reason, encoding, top);
  }
  const text = [...decodeChunks(bytes, decoded.encoding, decoded.start)].join('');
  if (text.trim() === '') return finding('draft/empty', {}, top);
  return { text, guessed: decoded.guessed };
}

/** The records of a text, separated by tabs (Word, Excel's "Unicode text") or commas; blank ones left out. */
export function readGrid(file: string, text: string, delimiter: string): Grid {
  const rows: GridRow[] = [];
  const fault = readRecords([text], delimiter, (cells, line, piece) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    let places: readonly Place[] | undefined;
    const at = (index: number): Place => {
      places ??= locateCells(file, piece, line, delimiter);
      return places[index] ?? { file, line, column: 1, lineText: piece.lineText(line) };
    };
    rows.push({ line, cells, at });
  });
  const findings = fault === undefined ? [] : [csvFinding(fault, file)];
  return { rows, findings };
}
