import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { lexed } from './lexed.ts';

/** 待核对：… and TO CHECK: …, at the start of a comment or behind another # in it. */
const MARK = /(?:^|\s)#+\s*(?:待核对|TO CHECK)\s*(?:[:：]|$)/iu;
/** Cheap and too wide: whether it is worth looking for comments at all. */
const HINT = /待核对|to check/iu;

/** A remark in a draft that something is not sure. */
export interface Mark {
  /** Where its comment begins in the text. */
  readonly offset: number;
  /** The `#` and the word. */
  readonly length: number;
  /** What was written behind the word. */
  readonly text: string;
  /** The keys that the text begins with, before a colon: those that the draft leaves out. */
  readonly keys: readonly string[];
}

/** The marks of a YAML text: in comments alone, since quoted text may say the same. */
export function marksIn(text: string): Mark[] {
  if (!HINT.test(text)) return [];
  const marks: Mark[] = [];
  for (const { token, offset } of lexed(text)) {
    // A comment is the only token that begins so: text in blocks and quotes begins with its indent or quote.
    const found = token.startsWith('#') ? MARK.exec(token) : null;
    if (found === null) continue;
    const start = found.index + found[0].indexOf('#');
    const end = found.index + found[0].length;
    const said = token.slice(end).trim();
    marks.push({
      offset: offset + start,
      length: end - start,
      text: said,
      keys: keysOf(said),
    });
  }
  return marks;
}

function keysOf(text: string): string[] {
  const before = /^([^:：]*)[:：]/u.exec(text)?.[1] ?? text.split(' ')[0] ?? '';
  return before.split(/[、,\s]+/u);
}

/** A draft is no plan: everything that is still to be checked is an error. */
export function toCheck(
  marks: readonly Mark[],
  placeOf: (start: number, end: number) => Place,
): Finding[] {
  return marks.map(({ offset, length, text }) =>
    finding('plan/to-check', { text }, placeOf(offset, offset + length)),
  );
}
