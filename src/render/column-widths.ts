import { displayWidth } from '../text/display-width.ts';
import { widestWord, wrap } from '../text/wrap.ts';

export interface Column {
  readonly head: string;
  /** The most columns it takes, unless a single word needs more; the one without takes what is left. */
  readonly most?: number;
}

export interface Cell {
  /** Of one line, or several. */
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Columns between two cells, in a grid and in a frame. */
export const GAP = 1;
/** The least that the column without a limit gets. */
const SMALLEST = 12;

/** Numbers of very many digits are broken after all, the widest column first, before the table outgrows its width. */
function shrink(needed: number[], columns: readonly Column[], room: number): void {
  const total = (): number => needed.reduce((sum, one) => sum + one, 0);
  while (total() > room) {
    const excess = needed.map((one, index) => one - (columns[index]?.most ?? one));
    const widest = excess.indexOf(Math.max(...excess));
    if ((excess[widest] ?? 0) <= 0) return;
    needed[widest] = (needed[widest] ?? 0) - 1;
  }
}

/** How wide each column is, so that the whole takes `width` at the most. */
export function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const needed = columns.map(({ head, most }, index) => {
    if (most === undefined) return 0;
    const texts = [head, ...rows.flatMap((row) => row[index]?.text.split('\n') ?? [])];
    const long = texts.filter((text) => displayWidth(text) > most);
    if (long.length === 0) return Math.max(...texts.map(displayWidth));
    const widest = Math.max(most, ...long.map(widestWord));
    return Math.max(...texts.flatMap((text) => wrap(text, widest).map(displayWidth)));
  });
  const room = width - SMALLEST - GAP * (columns.length - 1);
  if (needed.reduce((sum, one) => sum + one, 0) > room) shrink(needed, columns, room);
  const used = needed.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1);
  return needed.map((one, index) =>
    columns[index]?.most === undefined ? Math.max(SMALLEST, width - used) : one,
  );
}
