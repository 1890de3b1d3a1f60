import type { SheetRow } from '../../model/workbook.ts';
import { BOUNDS } from './bounds.ts';
import { damaged, tooLarge } from './fault.ts';

/** Counts what the sheets of a workbook hold, and stops where it is more than the bounds allow. */
export class CellCounter {
  private cells = 0;
  /** Of the sheets before this one. */
  private before = 0;
  private rows = 0;
  private widest = 0;

  startSheet(): void {
    this.before += this.rows * this.widest;
    this.rows = 0;
    this.widest = 0;
  }

  addMerge(): void {
    this.countCells(1);
  }

  add({ number, cells }: SheetRow): void {
    const last = cells.at(-1)?.column ?? 0;
    if (number > BOUNDS.rows || last > BOUNDS.columns) throw damaged();
    this.countCells(cells.length);
    this.rows += 1;
    this.widest = Math.max(this.widest, last);
    if (this.before + this.rows * this.widest > BOUNDS.span) throw tooLarge('span', BOUNDS.span);
  }

  private countCells(count: number): void {
    this.cells += count;
    if (this.cells > BOUNDS.cells) throw tooLarge('cells', BOUNDS.cells);
  }
}
