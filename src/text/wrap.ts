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

/** Where a stretch of narrow signs may part when it must: between letters or digits and other signs. */
const RUNS = /[\p{L}\p{N}.]+|[^\p{L}\p{N}.]+/gu;

/**
 * Breaks a text into lines of at most `width` columns: between Han characters
 * and at spaces, never inside a number or a word unless it alone is too wide.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text.trim()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of glue(text).flatMap((words) => fitting(words, width))) {
    if (used + displayWidth(piece.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    used += displayWidth(added);
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines.filter((one, index) => one !== '' || index === 0);
}

/** A stretch that fits stays whole; else its words part, and a word is cut only where it is too wide itself. */
function fitting(words: readonly string[], width: number): string[] {
  const whole = words.join('');
  if (displayWidth(whole.trim()) <= width) return [whole];
  const runs = words.flatMap((word) =>
    displayWidth(word) <= width ? [word] : (word.match(RUNS) ?? []),
  );
  return runs.flatMap((run) => (displayWidth(run) <= width ? [run] : cut(run, width)));
}

/** The width of the widest stretch that is not to be broken. */
export function widestWord(text: string): number {
  return Math.max(0, ...glue(text).map((words) => displayWidth(words.join('').trim())));
}

/** Words in stretches that belong together: with their punctuation, and numbers with their unit. */
function glue(text: string): string[][] {
  const stretches: string[][] = [];
  for (const word of text.match(WORDS) ?? []) {
    const last = stretches.at(-1);
    if (last !== undefined && staysBeside(last.at(-1) ?? '', word)) last.push(word);
    else stretches.push([word]);
  }
  return stretches;
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
