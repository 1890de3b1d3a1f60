import type { Indicator } from '../../model/report.ts';
import { shortNameOf } from '../promises.ts';
import { describedBy } from './chart-words.ts';
import type { PageTexts } from './context.ts';
import { element, type Child, type Markup } from './markup.ts';

/** All drawings have one width, so that their texts have one size. */
export const WIDTH = 290;

/** The frame of each drawing: its name, and everything drawn in words. */
export function drawing(
  id: string,
  height: number,
  row: Indicator,
  texts: PageTexts,
  ...content: readonly Child[]
): Markup {
  return element(
    'svg',
    {
      viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-name ${id}-words`,
    },
    element('title', { id: `${id}-name` }, texts.html.chart.title(shortNameOf(row))),
    element('desc', { id: `${id}-words` }, describedBy(row, texts)),
    content,
  );
}

export function textAt(x: number, y: number, text: string, anchor = 'middle'): Markup {
  return element('text', { x: at(x), y: at(y), 'text-anchor': anchor }, text);
}

/** Two decimals are enough to draw, and the same on every machine. */
export function at(position: number): string {
  return String(Math.round(position * 100) / 100);
}
