import type { Encoding, Source } from '../model/actuals.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import { decodeChunks, detectEncoding } from './decode.ts';

const YEAR = /(?:19|20)\d{2}/gu;
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/u;

/**
 * Every number in the files that could be a year: more than the years of
 * their figures, never fewer. Enough to pass over plans of other periods
 * without reading a file against each of them.
 */
export function mentionedYears(sources: readonly Source[], encoding?: Encoding): Set<number> {
  const years = new Set<string>();
  for (const { bytes } of sources) {
    const decoded = detectEncoding(bytes, encoding);
    if (!decoded.ok) continue;
    let rest = '';
    for (const chunk of decodeChunks(bytes, decoded.encoding, decoded.start)) {
      const text = rest + (FULL_WIDTH_DIGIT.test(chunk) ? toHalfWidth(chunk) : chunk);
      for (const year of text.match(YEAR) ?? []) years.add(year);
      // Digits may run on: every year hides in some run of four.
      rest = text.slice(-3);
    }
  }
  return new Set([...years].map(Number));
}
