import { toHalfWidth } from '../text/normalise-name.ts';
import { trimCell } from './read-cell.ts';

const YEAR = /^((?:19|20)\d{2})(?:年(?:底|末|度)?)?$/u;
const PART_OF_YEAR =
  /^(?:19|20)\d{2}(?:年|[-/.])?(?:\d{1,2}月?|[第]?[1-4一二三四]季度?|q[1-4]|上半年|下半年|h[12]|1-\d{1,2}月)/iu;

/** A year cell: the year, a part of a year (which is refused by that name), or neither. */
export function readYear(cell: string): number | 'part' | undefined {
  const text = toHalfWidth(trimCell(cell));
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return Number(year);
  return PART_OF_YEAR.test(text) ? 'part' : undefined;
}
