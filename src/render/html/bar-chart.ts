import { scaleLinear } from 'd3-scale';
import type { Indicator } from '../../model/report.ts';
import { actualText, requirementText } from '../amounts.ts';
import { at, drawing, textAt, WIDTH } from './drawing.ts';
import type { ChartData } from './chart-data.ts';
import type { PageTexts } from './context.ts';
import { element, type Markup } from './markup.ts';
import { placeLabels } from './place-labels.ts';

const HEIGHT = 64;
const LEFT = 8;
const RIGHT = 282;
const BAR = { top: 22, height: 16 };

/** One year only: a bar from zero to the value, and a mark where the target stands. Null without both. */
export function barChart(
  row: Indicator,
  { actuals, target }: ChartData,
  id: string,
  texts: PageTexts,
): Markup | null {
  const [actual] = actuals;
  const bound = target?.low ?? target?.high ?? null;
  if (actual === undefined || bound === null) return null;
  const ends = [actual.low, actual.high].filter((end) => end !== null);
  if (Math.min(bound, ...ends) < 0) return null;
  const most = Math.max(bound, ...ends);
  const x = scaleLinear([0, most === 0 ? 1 : most * 1.12], [LEFT, RIGHT]);
  const required = requirementText(row.requirement, row.unit, texts.report);
  const sure = x(actual.low ?? 0);
  const possible = actual.high === null ? RIGHT : x(actual.high);
  const bar = (kind: string, from: number, to: number): Markup[] =>
    to - from < 0.01
      ? []
      : [
          element('rect', {
            class: kind,
            x: at(from),
            y: BAR.top,
            width: at(to - from),
            height: BAR.height,
          }),
        ];
  return drawing(
    id,
    HEIGHT,
    row,
    texts,
    element('path', { class: 'axis', d: `M${String(LEFT)},${String(BAR.top - 4)}V42` }),
    bar('bar', LEFT, sure),
    bar('possible', sure, possible),
    textAt(LEFT, BAR.top - 8, texts.html.chart.actual(actualText(row, texts.report)), 'start'),
    element('path', {
      class: 'target-line',
      d: `M${at(x(bound))},${String(BAR.top - 6)}V${String(BAR.top + BAR.height + 6)}`,
    }),
    placeLabels(
      [{ text: texts.html.chart.target(required), x: x(bound), y: HEIGHT - 21, side: 'below' }],
      { left: 0, right: WIDTH, top: 0, bottom: HEIGHT },
    ).map((label) => textAt(label.x, label.y, label.text)),
  );
}
