import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Layout, Role } from './header.ts';

/** The head and the tail of a number that was grouped without quotes: 45,000 is two cells. */
const HEAD = /^[+-]?\d{1,3}$/u;
const TAIL = /^\d{3}(?:\.\d+)?%?$/u;

/** Columns where three digits are no word; a source or a note may be a number. */
const WORDS: readonly Role[] = ['definition', 'status'];

/**
 * Finds a value cell that is only the head of a number, its tail in the next
 * cell: where that is a column of words, or where the row has more cells than
 * the header, so that everything may have moved.
 */
export class SplitNumbers {
  private readonly values: readonly { readonly index: number; readonly beforeWords: boolean }[];
  private readonly width: number;

  constructor({ columns, years, width }: Layout) {
    const words = WORDS.map((role) => columns[role]);
    const own = columns.value === undefined ? [] : [columns.value];
    this.values = [...own, ...years.map(({ index }) => index)].map((index) => ({
      index,
      beforeWords: words.includes(index + 1),
    }));
    this.width = width;
  }

  find(cells: readonly string[], at: (index: number) => Place): Finding | undefined {
    const isLong = cells.length > this.width;
    for (const { index, beforeWords } of this.values) {
      if (!isLong && !beforeWords) continue;
      const head = cells[index] ?? '';
      const tail = cells[index + 1] ?? '';
      if (TAIL.test(tail) && HEAD.test(head)) {
        return finding('actuals/value-split', { head, tail }, at(index));
      }
    }
    return undefined;
  }
}
