import { toHalfWidth } from '../text/normalise-name.ts';
import type { GridRow } from './read-grid.ts';
import { tidyCell } from './tidy-cell.ts';
import { isUnitWord } from './unit-words.ts';

/** What stands above the header and counts for all rows. */
export interface Titles {
  /** 专栏2, 表1: how the document calls the table. */
  readonly ref: string | undefined;
  readonly unit: string | undefined;
}

const REF = /^((?:专栏|附表|附件|表)(?:\d{1,2}|[一二三四五六七八九十]{1,2}))(?!\d)/u;
const UNIT = /^[(（]?(?:计量)?单位[:：]([^()（）:：]+?)[)）]?$/u;

export function readTitles(rows: readonly GridRow[]): Titles {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => toHalfWidth(tidyCell(cell))));
  const first = (pattern: RegExp): string | undefined =>
    texts.map((text) => pattern.exec(text)?.[1]).find((one) => one !== undefined);
  const unit = first(UNIT);
  return { ref: first(REF), unit: unit !== undefined && isUnitWord(unit) ? unit : undefined };
}
