import { displayWidth } from './display-width.ts';
import { printable } from './printable.ts';

/** The widest excerpt of a line that is shown; a longer line is cut around the place. */
const WIDEST = 60;
/** So many characters fill the excerpt, marks of no width included; the rest of a line is not even read. */
const NEAR = 10 * WIDEST;

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
  const before = tail(printable(lineText.slice(Math.max(0, start - NEAR), start)), WIDEST / 2);
  const place = printable(lineText.slice(start, start + Math.min(length, NEAR)));
  const marked = clip(place, WIDEST - displayWidth(before.text));
  const rest =
    marked === place
      ? printable(lineText.slice(start + length, start + length + NEAR))
      : place.slice(marked.length);
  const after = marked === place ? clip(rest, WIDEST - displayWidth(before.text + marked)) : '';
  const lead = before.isCut ? '…' : '';
  const end = after === rest ? '' : '…';
  const gutter = `${String(line)} | `;
  const indent = ' '.repeat(displayWidth(lead + before.text));
  return [
    `${gutter}${lead}${before.text}${marked}${after}${end}`,
    `${' '.repeat(gutter.length - 2)}| ${indent}${'^'.repeat(Math.max(1, displayWidth(marked)))}`,
  ];
}

/** The end of a text that is too wide, or all of it. */
function tail(text: string, width: number): { readonly text: string; readonly isCut: boolean } {
  const chars = Array.from(text);
  let used = 0;
  let from = chars.length;
  while (from > 0 && used + displayWidth(chars[from - 1] ?? '') <= width) {
    from -= 1;
    used += displayWidth(chars[from] ?? '');
  }
  return { text: chars.slice(from).join(''), isCut: from > 0 };
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
