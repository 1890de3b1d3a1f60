import { FILL, INK, type Mood } from '../palette.ts';
import type { CellStyle } from './book.ts';

/** The looks that all sheets share. */
export const HEAD: CellStyle = {
  font: 'heading',
  fill: 'efefef',
  border: true,
  align: 'center',
  wrap: true,
};
export const PLAIN: CellStyle = { border: true, wrap: true };
export const NUMBER: CellStyle = { border: true, align: 'right' };

/** An answer by its ink and its fill; the word in the cell says it, too. */
export function moodLook(mood: Mood | undefined, base: CellStyle = PLAIN): CellStyle {
  if (mood === undefined) return base;
  const isWorry = mood !== 'good';
  return {
    ...base,
    ink: INK[mood],
    fill: FILL[mood],
    ...(isWorry ? { font: 'strong' as const } : {}),
  };
}
