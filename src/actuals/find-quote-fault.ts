import type { Piece } from './read-records.ts';

const QUOTE = '"';

export interface QuoteFault {
  /** Where the record begins in which the fault is. */
  readonly recordStart: number;
  readonly place: { readonly line: number; readonly column: number; readonly lineText: string };
}

/**
 * The first quote that breaks the rules: one that is opened and never closed,
 * one in the middle of a cell, or one with text behind it. The parser has
 * refused the text; this finds the cell that a person must mend.
 */
export function findQuoteFault(text: string, delimiter: string, piece: Piece): QuoteFault {
  let recordStart = 0;
  let cellStart = 0;
  let index = 0;
  while (index < text.length) {
    const char = text[index] ?? '';
    if (char === QUOTE) {
      if (index !== cellStart) break;
      const end = closingQuote(text, index);
      if (end === undefined) break;
      index = end + 1;
      if (!endsCell(text[index], delimiter)) break;
      continue;
    }
    index += 1;
    if (char === delimiter) cellStart = index;
    else if (isLineEnd(char, text[index])) {
      cellStart = index;
      recordStart = index;
    }
  }
  const offset = cellStart;
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const line = piece.firstLine + before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { recordStart, place: { line, column, lineText: piece.lineText(line) } };
}

function closingQuote(text: string, opening: number): number | undefined {
  let index = opening + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, index);
    if (quote < 0) return undefined;
    if (text[quote + 1] !== QUOTE) return quote;
    index = quote + 2;
  }
}

function endsCell(char: string | undefined, delimiter: string): boolean {
  return char === undefined || char === delimiter || char === '\n' || char === '\r';
}

function isLineEnd(char: string, next: string | undefined): boolean {
  return char === '\n' || (char === '\r' && next !== '\n');
}
