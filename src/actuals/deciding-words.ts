import { finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isDecidingWord, type Layout } from './header.ts';
import { Memo } from './memo.ts';
import { trimCell } from './read-cell.ts';
import { agreesWith, readPart, saysPart, type YearPart } from './read-part.ts';
import { statusWordIn } from './telling-line.ts';
import type { Sink } from './sink.ts';

/** Watches columns that are not read for what a figure is: a word such as 预计数 or 6月 in one would change what the row is. */
export class DecidingWords {
  private readonly deciding = new Memo(isDecidingWord);
  private readonly parts = new Map<number, Memo<boolean>>();
  private readonly told = new Set<number>();
  private readonly doubts = new Memo(statusWordIn);
  private isDoubtTold = false;
  private readonly sink: Sink;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  check(cells: readonly string[], layout: Layout, at: (index: number) => Place): void {
    const { definition, note, status } = layout.columns;
    const hasStatus = status !== undefined && trimCell(cells[status] ?? '') !== '';
    for (const index of [...layout.ignored, definition, note]) {
      if (index === undefined || this.told.has(index)) continue;
      const word = cells[index] ?? '';
      const column = layout.headings[index] ?? '';
      const isStated = index === note && hasStatus;
      const code = this.faultOf(word, column, index, isStated, () => partsIn(cells, layout));
      if (code !== undefined) {
        this.told.add(index);
        this.sink.report(finding(code, { column, word: trimCell(word) }, at(index)));
      } else if (index === note && !isStated) this.remark(word, column, () => at(index));
    }
  }

  private faultOf(
    word: string,
    column: string,
    index: number,
    isStated: boolean,
    parts: () => readonly (YearPart | undefined)[],
  ): 'actuals/column-decides' | 'actuals/column-parts-year' | undefined {
    if (!isStated && this.deciding.of(word)) return 'actuals/column-decides';
    const saysOther = this.partsUnder(column, index).of(word) && !agreesWith(word, parts());
    return saysOther ? 'actuals/column-parts-year' : undefined;
  }

  /** A sentence decides nothing, but whoever wrote it may have meant that the figure is no final one. */
  private remark(text: string, column: string, at: () => Place): void {
    const word = this.isDoubtTold ? undefined : this.doubts.of(text);
    if (word === undefined) return;
    this.isDoubtTold = true;
    this.sink.report(
      finding('actuals/note-in-doubt', { column, text: trimCell(text), word }, at()),
    );
  }

  private partsUnder(column: string, index: number): Memo<boolean> {
    const known = this.parts.get(index) ?? new Memo((cell) => saysPart(cell, column));
    this.parts.set(index, known);
    return known;
  }
}

/** The parts of years that the row is of by its year or the headings of its figures. */
function partsIn(
  cells: readonly string[],
  { columns: { year }, years }: Layout,
): (YearPart | undefined)[] {
  return year === undefined ? years.map(({ part }) => part) : [readPart(cells[year] ?? '')];
}
