import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isDecidingWord, type Layout } from './header.ts';
import { Memo } from './memo.ts';
import { trimCell } from './read-cell.ts';
import type { Sink } from './sink.ts';

/** Watches columns that say nothing of the state of a figure: a word such as 预计数 in one would change what the row is. */
export class DecidingWords {
  private readonly deciding = new Memo(isDecidingWord);
  private readonly told = new Set<number>();
  private readonly sink: Sink;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  check(cells: readonly string[], layout: Layout, at: (index: number) => Place): void {
    const { definition } = layout.columns;
    for (const index of definition === undefined
      ? layout.ignored
      : [...layout.ignored, definition]) {
      const word = cells[index] ?? '';
      if (!this.deciding.of(word) || this.told.has(index)) continue;
      this.told.add(index);
      const args = { column: layout.headings[index] ?? '', word: trimCell(word) };
      this.sink.report(finding('actuals/column-decides', args, at(index)));
    }
  }
}
