import type { Encoding, Source } from '../model/actuals.ts';
import type { Workbook } from '../model/workbook.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import { decodeChunks, detectEncoding } from './decode.ts';
import { cellText } from './workbook/cell-text.ts';

const YEAR = /(?:19|20)\d{2}/gu;
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/u;

/**
 * Every number in the files that could be a year: more than the years of
 * their figures, never fewer. Enough to pass over plans of other periods
 * without reading a file against each of them.
 */
export function mentionedYears(sources: readonly Source[], encoding?: Encoding): Set<number> {
  const years = new Set<string>();
  for (const { bytes, workbook } of sources) {
    if (workbook !== undefined) {
      for (const text of workbook.ok ? textsIn(workbook.workbook) : []) add(years, text);
      continue;
    }
    const decoded = detectEncoding(bytes, encoding);
    if (!decoded.ok) continue;
    let rest = '';
    for (const chunk of decodeChunks(bytes, decoded.encoding, decoded.start)) {
      const text = rest + chunk;
      add(years, text);
      // Digits may run on: every year hides in some run of four.
      rest = text.slice(-3);
    }
  }
  return new Set([...years].map(Number));
}

function add(years: Set<string>, text: string): void {
  const plain = FULL_WIDTH_DIGIT.test(text) ? toHalfWidth(text) : text;
  for (const year of plain.match(YEAR) ?? []) years.add(year);
}

/** A day holds its year only as it is displayed. */
function* textsIn({ sheets, from1904 }: Workbook): Generator<string> {
  for (const { rows, hidesZeros } of sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) yield cellText(cell, { from1904, hidesZeros }).text;
    }
  }
}
