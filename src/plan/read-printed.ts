import type { Comparator } from '../model/terms.ts';
import { toHalfWidth } from '../text/normalise-name.ts';

/** What a printed target cell says: the comparators that can be meant, and its numbers. */
export interface Printed {
  readonly comparators: readonly Comparator[];
  readonly low: string;
  readonly high?: string;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const UNIT = String.raw`[^\d≥≤><\[\]]{0,6}?`;
const HEADS: Readonly<Record<string, readonly Comparator[]>> = {
  '≥|>=|不低于|不少于|不小于|不得低于|至少': ['atLeast'],
  '≤|<=|不超过|不高于|不大于|不多于|至多|控制在': ['atMost'],
  '>|超过|高于|大于|多于': ['above'],
  '<|低于|少于|小于|不足': ['below'],
  约: ['about'],
  达到: ['atLeast', 'equals'],
};
const TAILS: Readonly<Record<string, readonly Comparator[]>> = {
  '及?以上': ['atLeast'],
  '及?以下|以内': ['atMost'],
  左右: ['about'],
};
/** The document leaves open which way a bare number is meant, but not that it counts itself. */
const BARE: readonly Comparator[] = ['atLeast', 'atMost', 'equals'];
const PAIR = new RegExp(`^${NUMBER}${UNIT}[-—–~～至到]+${NUMBER}${UNIT}$`, 'u');

/** Reads a target cell as documents print it: `≥55`, `不低于55%`, `60以上`, `30%—40%`, `100`. Undefined for words. */
export function readPrinted(text: string): Printed | undefined {
  const compact = toHalfWidth(text).replace(/\s+/gu, '').replace(/≧/gu, '≥').replace(/≦/gu, '≤');
  const pair = PAIR.exec(compact);
  if (pair?.[1] !== undefined && pair[2] !== undefined) {
    return { comparators: ['between'], low: pair[1], high: pair[2] };
  }
  for (const [words, comparators] of Object.entries(HEADS)) {
    const found = new RegExp(`^(?:${words})${NUMBER}${UNIT}$`, 'u').exec(compact)?.[1];
    if (found !== undefined) return { comparators, low: found };
  }
  for (const [words, comparators] of Object.entries(TAILS)) {
    const found = new RegExp(`^${NUMBER}${UNIT}(?:${words})$`, 'u').exec(compact)?.[1];
    if (found !== undefined) return { comparators, low: found };
  }
  const bare = new RegExp(`^\\[?${NUMBER}${UNIT}\\]?$`, 'u').exec(compact)?.[1];
  return bare === undefined ? undefined : { comparators: BARE, low: bare };
}

/** The multiple that a printed relation names (不低于…的1.3倍), and whether it is to last year's figure. */
export function readPrintedRelation(text: string): {
  readonly times: string | undefined;
  readonly lastYear: boolean;
} {
  const times = new RegExp(`${NUMBER}倍`, 'u').exec(toHalfWidth(text))?.[1];
  return { times, lastYear: /上一?年/u.test(text) };
}
