import { lexed } from './lexed.ts';
import { tooDeepAt } from './nesting.ts';

/** Spaces that look like one and part nothing in YAML; a full-width one is seen, but not behind a colon or a dash. */
const ODD = /[\u00a0\u2000-\u200a\u202f\u205f]|(?<=[A-Za-z]:|^-)\u3000/gu;

/** Where such spaces stand outside of quotes and comments: a key seems to have its colon and its space, and has not. */
export function oddSpacesIn(text: string): number[] {
  // Looking into quotes takes time, and few texts have any; what is too deep is told as that.
  if (text.search(ODD) < 0 || tooDeepAt(text) !== undefined) return [];
  const found: number[] = [];
  for (const { token, offset } of lexed(text)) {
    if (/^[#"']/u.test(token)) continue;
    for (const { index } of token.matchAll(ODD)) found.push(offset + index);
  }
  return found;
}
