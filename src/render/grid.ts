import Table from 'cli-table3';
import { displayWidth } from '../text/display-width.ts';
import { widestWord, wrap } from '../text/wrap.ts';

export interface Column {
  readonly head: string;
  /** The most columns it takes, unless a single word needs more; the one without takes what is left. */
  readonly most?: number;
}

export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const GAP = 1;
/** The least that the column without a limit gets. */
const SMALLEST = 12;
const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
} as const;

/**
 * A table without frames that fits the width. Cells are wrapped here, because
 * the table library would lose Han characters where it breaks lines.
 */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const widths = widthsOf(columns, rows, width);
  const wrapped = (text: string, index: number): string[] => wrap(text, widths[index] ?? 1);
  const table = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
  });
  table.push(columns.map(({ head }, index) => wrapped(head, index).join('\n')));
  for (const row of rows) {
    table.push(
      row.map(({ text, paint }, index) =>
        wrapped(text, index)
          .map((line) => (paint === undefined ? line : paint(line)))
          .join('\n'),
      ),
    );
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const headLines = Math.max(...columns.map(({ head }, index) => wrapped(head, index).length));
  const rule = '─'.repeat(widths.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1));
  return [...lines.slice(0, headLines), rule, ...lines.slice(headLines), rule];
}

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

function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const needed = columns.map(({ head, most }, index) => {
    if (most === undefined) return 0;
    const texts = [head, ...rows.map((row) => row[index]?.text ?? '')];
    const widest = Math.max(most, ...texts.map(widestWord));
    return Math.max(...texts.flatMap((text) => wrap(text, widest).map(displayWidth)));
  });
  const room = width - SMALLEST - GAP * (columns.length - 1);
  if (needed.reduce((sum, one) => sum + one, 0) > room) shrink(needed, columns, room);
  const used = needed.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1);
  return needed.map((one, index) =>
    columns[index]?.most === undefined ? Math.max(SMALLEST, width - used) : one,
  );
}
