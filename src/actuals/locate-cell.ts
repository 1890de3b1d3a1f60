import type { Place } from '../model/place.ts';
import type { Piece } from './read-records.ts';

const QUOTE = '"';

/** Where the cell with an index of one record stands, whatever the record was read from. */
export type PlaceOf = (index: number) => Place;

/** The places in a record of CSV text, worked out when the first is asked for. */
export function csvPlaces(file: string, piece: Piece, line: number, delimiter: string): PlaceOf {
  let places: readonly Place[] | undefined;
  return (index) => {
    places ??= locateCells(file, piece, line, delimiter);
    return places[index] ?? { file, line, column: 1 };
  };
}

/** Where each cell of the record that begins on a line stands: its first character, or its quote. */
export function locateCells(file: string, piece: Piece, line: number, delimiter: string): Place[] {
  const places: Place[] = [];
  let current = line;
  let text = piece.lineText(current);
  let position = 0;
  for (;;) {
    const start = { line: current, column: position + 1, lineText: text };
    if (text[position] === QUOTE) {
      // A quoted cell may go on over several lines; a quote in it is written twice.
      position += 1;
      for (;;) {
        const quote = text.indexOf(QUOTE, position);
        if (quote >= 0 && text[quote + 1] === QUOTE) position = quote + 2;
        else if (quote >= 0 || !piece.hasLine(current + 1)) {
          position = quote < 0 ? text.length : quote + 1;
          break;
        } else {
          current += 1;
          text = piece.lineText(current);
          position = 0;
        }
      }
    }
    const next = text.indexOf(delimiter, position);
    const end = next < 0 ? text.length : next;
    const length =
      start.line === current ? end - (start.column - 1) : start.lineText.length - start.column + 1;
    places.push({ file, ...start, length: Math.max(1, length) });
    if (next < 0) return places;
    position = end + 1;
  }
}
