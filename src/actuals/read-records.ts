import { CsvError, parse } from 'csv-parse/sync';
import type { TableBound } from '../model/findings/actuals.ts';
import { findQuoteFault } from './find-quote-fault.ts';

/**
 * What a table may be at most. A row of figures has some hundred characters, a table of all counties
 * of the country a million rows; beyond these bounds it was not made for people.
 */
const BOUNDS = { characters: 1 << 23, cells: 100_000, rows: 4_000_000 } as const;

/** One record of a CSV file: its cells, and the line (from 1) on which it begins. */
export type OnRecord = (cells: readonly string[], line: number, piece: Piece) => void;

export interface CsvFault {
  /** Of the parser; undefined where a bound is the fault. */
  readonly code?: string;
  readonly bound?: { readonly what: TableBound; readonly limit: number };
  readonly place: { readonly line: number; readonly column: number; readonly lineText: string };
}

const RECORD_DELIMITERS = ['\r\n', '\n', '\r'];
const QUOTE = '"';
/** So much of a line beyond the bounds is shown. */
const SHOWN = 1000;

/** A run of whole records, kept while they are handled, for the code frames of their faults. */
export class Piece {
  readonly text: string;
  readonly firstLine: number;
  private lines: string[] | undefined;

  constructor(text: string, firstLine: number) {
    this.text = text;
    this.firstLine = firstLine;
  }

  lineText(line: number): string {
    return this.split()[line - this.firstLine] ?? '';
  }

  hasLine(line: number): boolean {
    return line - this.firstLine < this.split().length;
  }

  private split(): readonly string[] {
    this.lines ??= this.text.split(/\r\n|\n|\r/);
    return this.lines;
  }
}

/**
 * Hands every record of the text to `onRecord`, empty lines included (one
 * empty cell). csv-parse reads whole pieces as arrays, which is its fast way;
 * a piece ends at a line end outside quotes. Returns the first fault of syntax.
 */
export function readRecords(
  chunks: Iterable<string>,
  delimiter: string,
  onRecord: OnRecord,
): CsvFault | undefined {
  let line = 1;
  let left: number = BOUNDS.rows;
  for (const text of wholeRecords(chunks)) {
    const piece = new Piece(text, line);
    const quoted = text.includes(QUOTE);
    const beyond = (what: keyof typeof BOUNDS): CsvFault => ({
      bound: { what, limit: BOUNDS[what] },
      place: { line, column: 1, lineText: piece.lineText(line).slice(0, SHOWN) },
    });
    if (text.length > BOUNDS.characters) return beyond('characters');
    const deliver = (records: readonly string[][]): CsvFault | undefined => {
      for (const cells of records) {
        if (cells.length > BOUNDS.cells) return beyond('cells');
        left -= 1;
        if (left < 0) return beyond('rows');
        onRecord(cells, line, piece);
        line += 1 + (quoted ? lineEndsIn(cells) : 0);
      }
      return undefined;
    };
    try {
      const fault = deliver(parseRecords(text, delimiter));
      if (fault !== undefined) return fault;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      // What stands before the faulty record is read, so that its faults are told at once.
      const { recordStart, place } = findQuoteFault(text, delimiter, piece);
      const fault = deliver(parseRecords(text.slice(0, recordStart), delimiter));
      return fault ?? { code: error.code, place };
    }
  }
  return undefined;
}

function parseRecords(text: string, delimiter: string): string[][] {
  return parse(text, { delimiter, record_delimiter: RECORD_DELIMITERS, relax_column_count: true });
}

/** Joins chunks and cuts them where the number of quotes so far is even and a line ends. */
function* wholeRecords(chunks: Iterable<string>): Generator<string> {
  let rest = '';
  for (const chunk of chunks) {
    const text = rest + chunk;
    const cut = lastCut(text);
    if (cut > 0) yield text.slice(0, cut);
    rest = text.slice(cut);
    // What does not end is handed on as it is, and refused.
    if (rest.length > BOUNDS.characters) break;
  }
  if (rest !== '') yield rest;
}

function lastCut(text: string): number {
  let cut = text.lastIndexOf('\n') + 1;
  if (cut === 0 || !text.includes(QUOTE)) return cut;
  cut = 0;
  let inside = false;
  let from = 0;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    const end = quote < 0 ? text.length : quote;
    if (!inside && end > from) {
      const lineEnd = text.slice(from, end).lastIndexOf('\n');
      if (lineEnd >= 0) cut = from + lineEnd + 1;
    }
    if (quote < 0) return cut;
    inside = !inside;
    from = quote + 1;
  }
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  return count;
}
