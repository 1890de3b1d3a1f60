import { finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Layout } from './header.ts';
import { LeftOut, lineText } from './left-out.ts';
import { lineKindOf } from './line-words.ts';
import { Memo } from './memo.ts';
import { isMissingMark, trimCell } from './read-cell.ts';
import { readCompletion } from './read-completion.ts';
import type { SeriesNames } from './series-names.ts';
import type { Sink } from './sink.ts';
import { tellingFault } from './telling-line.ts';
import type { TableLine } from './two-line-header.ts';

const SOME_YEAR = 2000;

/**
 * The lines below a table: 注：…, 填报人：…. One is left out, and told, only if
 * it begins with such a word and none of its cells could be a figure. A table
 * ends with the first of them: a row below one may be of another table.
 */
export class RemarksBelow {
  private first: string | undefined;
  private isTold = false;
  private readonly leftOut = new LeftOut();
  private place: TableLine | undefined;
  private readonly isName: Memo<boolean>;
  private readonly words: Memo<boolean>;
  private readonly region: string;
  private readonly sink: Sink;

  constructor(names: SeriesNames, { region }: Plan, sink: Sink) {
    this.isName = new Memo((cell) => names.isName(cell));
    this.words = new Memo((cell) => lineKindOf(cell) !== undefined && !this.isName.of(cell));
    this.region = region.name;
    this.sink = sink;
  }

  get begun(): boolean {
    return this.first !== undefined;
  }

  /** True if the line, which is not empty, is none of the table: it is dealt with. */
  take(row: TableLine, layout: Layout): boolean {
    // Once is enough: whatever follows is of no table that could be judged.
    if (this.isTold) return true;
    const { cells, line, at } = row;
    const name = cells[layout.columns.indicator ?? 0] ?? '';
    const first = cells.findIndex((cell) => trimCell(cell) !== '');
    const index = [first, layout.columns.indicator ?? first].find((one) => this.begins(cells[one]));
    // A row with a known name is one, whatever its other cells begin with.
    if (index === undefined || this.isName.of(name)) return this.isBelow(row, first);
    const head = cells[index] ?? '';
    this.first ??= lineText(cells);
    const figure = figureIn(cells, layout);
    if (figure !== undefined) {
      const args = { text: lineText([head]), figure: trimCell(cells[figure] ?? '') };
      this.sink.report(finding('actuals/remark-figure', args, at(figure)));
      return true;
    }
    const faults = cells.flatMap(
      (cell, other) => tellingFault(cell, this.region, 'below', () => at(other)) ?? [],
    );
    for (const fault of faults) this.sink.report(fault);
    if (faults.length > 0) return true;
    this.place ??= row;
    this.leftOut.add(cells, line);
    return true;
  }

  /** The note that lists what was left out. */
  end(): void {
    if (this.place === undefined) return;
    const { cells, at } = this.place;
    const index = cells.findIndex((cell) => trimCell(cell) !== '');
    this.sink.report(finding('actuals/lines-below', this.leftOut.args(), at(index)));
  }

  /** A serial number is met in every row, and is none of the words. */
  private begins(cell = ''): boolean {
    return !/^\d/u.test(cell) && this.words.of(cell);
  }

  private isBelow({ at }: TableLine, index: number): boolean {
    const { first } = this;
    if (first === undefined) return false;
    this.sink.report(finding('actuals/row-below', { text: first }, at(index)));
    this.isTold = true;
    return true;
  }
}

/** The first cell under a column of values or years that could be a figure. */
function figureIn(cells: readonly string[], { columns, years }: Layout): number | undefined {
  const indexes = [columns.year, columns.value, ...years.map(({ index }) => index)];
  return indexes.find((index) => index !== undefined && couldBeFigure(cells[index] ?? ''));
}

/** Any digit, 是 or 否; what stands behind a label such as 填报日期： is no figure. */
function couldBeFigure(cell: string): boolean {
  const text = trimCell(cell);
  if (isMissingMark(text) || lineKindOf(text) !== undefined) return false;
  return /\p{N}/u.test(text) || readCompletion(text, SOME_YEAR, false).kind === 'value';
}
