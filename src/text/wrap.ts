import { displayWidth } from './display-width.ts';

/** Signs that must not begin a line, and those that must not end one. */
const NOT_FIRST = /^[/，。、；：？！）》」』”’％%‰,.;:?!)\]}…]/u;
const NOT_LAST = /[（《「『“‘([{/·]$/u;
/** A number keeps the sign of its unit: 2020年, 6项. */
const ENDS_IN_DIGIT = /\d$/u;
const ONE_HAN = /^\p{Script=Han}$/u;

/** A Han character or other wide sign may be parted from its neighbours; a run of narrow ones is a word. */
const WORDS =
  /\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’…—]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’…—]+/gu;

/**
 * Breaks a text into lines of at most `width` columns: between Han characters
 * and at spaces, never inside a number or a word unless it alone is too wide.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of glue(text)) {
    if (displayWidth(line + word.trimEnd()) <= width) {
      line += line === '' ? word.trimStart() : word;
      continue;
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    const pieces = cut(word.trimStart(), width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The width of the widest stretch that is not to be broken. */
export function widestWord(text: string): number {
  return Math.max(0, ...glue(text).map((word) => displayWidth(word.trim())));
}

/** Words with the punctuation that must stay beside them. */
function glue(text: string): string[] {
  const words: string[] = [];
  for (const word of text.match(WORDS) ?? []) {
    const last = words.at(-1);
    if (last !== undefined && staysBeside(last, word)) {
      words[words.length - 1] = last + word;
    } else words.push(word);
  }
  return words;
}

function staysBeside(last: string, word: string): boolean {
  if (NOT_FIRST.test(word) || NOT_LAST.test(last)) return true;
  return ENDS_IN_DIGIT.test(last) && ONE_HAN.test(word);
}

/** A word wider than the line is cut where it must be. */
function cut(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && displayWidth(piece + char) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}
