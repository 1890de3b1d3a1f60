import { CsvError, parse } from 'csv-parse/sync';
import { findQuoteFault } from './find-quote-fault.ts';

/** One record of a CSV file: its cells, and the line (from 1) on which it begins. */
export type OnRecord = (cells: readonly string[], line: number, piece: Piece) => void;

export interface CsvFault {
  readonly code: string;
  readonly place: { readonly line: number; readonly column: number; readonly lineText: string };
}

const RECORD_DELIMITERS = ['\r\n', '\n', '\r'];
const QUOTE = '"';

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
  for (const text of wholeRecords(chunks)) {
    const piece = new Piece(text, line);
    const quoted = text.includes(QUOTE);
    const deliver = (records: readonly string[][]): void => {
      for (const cells of records) {
        onRecord(cells, line, piece);
        line += 1 + (quoted ? lineEndsIn(cells) : 0);
      }
    };
    try {
      deliver(parseRecords(text, delimiter));
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      // What stands before the faulty record is read, so that its faults are told at once.
      const { recordStart, place } = findQuoteFault(text, delimiter, piece);
      deliver(parseRecords(text.slice(0, recordStart), delimiter));
      return { code: error.code, place };
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
    if (!inside) {
      const lineEnd = text.lastIndexOf('\n', end - 1);
      if (end > 0 && lineEnd >= from) cut = lineEnd + 1;
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
