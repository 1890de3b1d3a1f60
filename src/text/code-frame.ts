import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';

/** The widest excerpt of a line that is shown; a longer line is cut around the place. */
const WIDEST = 60;

export interface Frame {
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly length?: number;
  readonly lineText: string;
}

/** The line with a caret right under the place, also where characters are two columns wide. */
export function codeFrame({ line, column, length = 1, lineText }: Frame): string[] {
  const start = Math.max(0, column - 1);
  const cutStart =
    displayWidth(lineText.slice(0, start)) > WIDEST / 2 ? backBy(lineText, start, WIDEST / 2) : 0;
  const lead = cutStart > 0 ? '…' : '';
  const before = printable(lineText.slice(cutStart, start));
  const marked = printable(clip(lineText.slice(start, start + length), WIDEST));
  const room = WIDEST - displayWidth(before + marked);
  const rest = lineText.slice(start + length);
  const after = printable(clip(rest, Math.max(0, room)));
  const tail = displayWidth(printable(rest)) > Math.max(0, room) ? '…' : '';
  const gutter = `${String(line)} | `;
  const indent = ' '.repeat(displayWidth(lead + before));
  return [
    `${gutter}${lead}${before}${marked}${after}${tail}`,
    `${' '.repeat(gutter.length - 2)}| ${indent}${'^'.repeat(Math.max(1, displayWidth(marked)))}`,
  ];
}

function backBy(text: string, start: number, width: number): number {
  let index = start;
  while (index > 0 && displayWidth(text.slice(index - 1, start)) <= width) index -= 1;
  return index;
}

function clip(text: string, width: number): string {
  let clipped = '';
  let used = 0;
  for (const char of text) {
    used += displayWidth(char);
    if (used > width) break;
    clipped += char;
  }
  return clipped;
}
