import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isDecidingWord, type Layout } from './header.ts';
import { Memo } from './memo.ts';
import { trimCell } from './read-cell.ts';
import { saysPart } from './read-part.ts';
import type { Sink } from './sink.ts';

/** Watches columns that are not read for what a figure is: a word such as 预计数 or 6月 in one would change what the row is. */
export class DecidingWords {
  private readonly deciding = new Memo(isDecidingWord);
  private readonly parts = new Map<number, Memo<boolean>>();
  private readonly told = new Set<number>();
  private readonly sink: Sink;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  check(cells: readonly string[], layout: Layout, at: (index: number) => Place): void {
    const { definition, note, status } = layout.columns;
    const hasStatus = status !== undefined && trimCell(cells[status] ?? '') !== '';
    for (const index of [...layout.ignored, definition, note]) {
      if (index === undefined) continue;
      const word = cells[index] ?? '';
      const column = layout.headings[index] ?? '';
      if (this.told.has(index)) continue;
      const isDecided = index === note && hasStatus;
      const code =
        !isDecided && this.deciding.of(word)
          ? 'actuals/column-decides'
          : this.partsUnder(column, index).of(word)
            ? 'actuals/column-parts-year'
            : undefined;
      if (code === undefined) continue;
      this.told.add(index);
      this.sink.report(finding(code, { column, word: trimCell(word) }, at(index)));
    }
  }

  private partsUnder(column: string, index: number): Memo<boolean> {
    const known = this.parts.get(index) ?? new Memo((cell) => saysPart(cell, column));
    this.parts.set(index, known);
    return known;
  }
}
