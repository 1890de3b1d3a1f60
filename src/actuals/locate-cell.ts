import type { Place } from '../model/place.ts';
import type { Piece } from './read-records.ts';

const QUOTE = '"';

/** Where the cell with the given index stands: its first character, or its quote. */
export function locateCell(
  file: string,
  piece: Piece,
  line: number,
  delimiter: string,
  index: number,
): Place {
  let current = line;
  let text = piece.lineText(current);
  let position = 0;
  for (let cell = 0; ; cell += 1) {
    const start = { line: current, column: position + 1, lineText: text };
    // A quoted cell may go on over several lines.
    if (text[position] === QUOTE) {
      position += 1;
      for (;;) {
        const quote = text.indexOf(QUOTE, position);
        if (quote >= 0 && text[quote + 1] === QUOTE) position = quote + 2;
        else if (quote >= 0) {
          position = quote + 1;
          break;
        } else if (piece.hasLine(current + 1)) {
          current += 1;
          text = piece.lineText(current);
          position = 0;
        } else break;
      }
    }
    const next = text.indexOf(delimiter, position);
    const end = next < 0 ? text.length : next;
    if (cell === index || next < 0) {
      const length = start.line === current ? end - (start.column - 1) : 1;
      return { file, ...start, length: Math.max(1, length) };
    }
    position = end + 1;
  }
}
