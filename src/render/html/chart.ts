import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Indicator } from '../../model/report.ts';
import { amountText, requirementText } from '../amounts.ts';
import { chartDataOf, numbersOf, yearsOf, type ChartData } from './chart-data.ts';
import { barChart } from './bar-chart.ts';
import { markSymbols } from './chart-marks.ts';
import type { PageTexts } from './context.ts';
import { at, drawing, textAt, WIDTH } from './drawing.ts';
import { element, type Markup } from './markup.ts';
import { placeLabels, type Label } from './place-labels.ts';

const HEIGHT = 160;
const PLOT = { left: 40, right: WIDTH - 22, top: 14, bottom: HEIGHT - 24 };
const MOST_YEARS = 7;

/** A drawing of one row, or null where there is nothing to draw beside one number. */
export function chartOf(row: Indicator, id: string, texts: PageTexts): Markup | null {
  const data = chartDataOf(row);
  const years = yearsOf(data);
  if (years.length > 1 && numbersOf(data).length > 1) return lineChart(row, data, years, id, texts);
  return barChart(row, data, id, texts);
}

function lineChart(
  row: Indicator,
  data: ChartData,
  years: readonly number[],
  id: string,
  texts: PageTexts,
): Markup {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const x = scaleLinear([first, last], [PLOT.left + 12, PLOT.right - 12]);
  const y = scaleLinear(paddedRange(numbersOf(data), row.unit), [PLOT.bottom, PLOT.top]).nice(4);
  const ticks = y.ticks(4);
  const digits = y.tickFormat(4, 'f');
  const step = Math.ceil((last - first + 1) / MOST_YEARS);
  const labelled = yearsBetween(first, last).filter((year) => (last - year) % step === 0);
  const course = line<{ year: number; value: number }>(
    (point) => x(point.year),
    (point) => y(point.value),
  );
  const trend = line<{ year: number; value: number | null }>(
    (point) => x(point.year),
    (point) => y(point.value ?? 0),
  ).defined(({ value }) => value !== null);
  const path = (kind: string, d: string | null): Markup[] =>
    d === null || d === '' ? [] : [element('path', { class: kind, d })];
  return drawing(
    id,
    HEIGHT,
    row,
    texts,
    ticks.map((tick) =>
      element(
        'g',
        {},
        element('line', {
          class: 'grid',
          x1: PLOT.left,
          x2: PLOT.right,
          y1: at(y(tick)),
          y2: at(y(tick)),
        }),
        element(
          'text',
          { class: 'tick', x: PLOT.left - 4, y: at(y(tick) + 4), 'text-anchor': 'end' },
          digits(tick),
        ),
      ),
    ),
    labelled.map((year) =>
      element(
        'text',
        { class: 'tick', x: at(x(year)), y: HEIGHT - 8, 'text-anchor': 'middle' },
        String(year),
      ),
    ),
    path('course', course(data.course)),
    path('trend', trend(pointsOf(data, first, last))),
    markSymbols(data, { x, y, top: PLOT.top, bottom: PLOT.bottom }),
    placeLabels(labelsOf(row, data, x, y, texts), {
      left: PLOT.left,
      right: WIDTH,
      top: 0,
      bottom: PLOT.bottom + 2,
    }).map((label) => textAt(label.x, label.y, label.text)),
  );
}

/** Some room above and below, but none below zero or above 100 % where no number is. */
function paddedRange(numbers: readonly number[], unit: string | null): [number, number] {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const room = high === low ? Math.max(Math.abs(high) * 0.1, 1) : (high - low) * 0.15;
  const top = unit === '%' && high <= 100 ? Math.min(100, high + room) : high + room;
  return [low >= 0 ? Math.max(0, low - room) : low - room, top];
}

/** Only neighbouring years are joined: between others nothing is known. */
function pointsOf(
  { actuals, baseline }: ChartData,
  first: number,
  last: number,
): { year: number; value: number | null }[] {
  const exact = new Map<number, number>();
  for (const mark of [...(baseline === null ? [] : [baseline]), ...actuals]) {
    if (mark.low !== null && mark.low === mark.high) exact.set(mark.year, mark.low);
  }
  return yearsBetween(first, last).map((year) => ({ year, value: exact.get(year) ?? null }));
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function labelsOf(
  row: Indicator,
  data: ChartData,
  x: (year: number) => number,
  y: (value: number) => number,
  { html, report }: PageTexts,
): Label[] {
  const { target, baseline, actuals } = data;
  const newest = actuals.at(-1);
  const heightOf = (mark: { low: number | null; high: number | null }): number =>
    y(mark.high ?? mark.low ?? 0);
  const isUpper =
    row.requirement?.comparator === 'atMost' || row.requirement?.comparator === 'below';
  const newestValue = row.trend.at(-1) ?? row.actual;
  const mark = newestValue?.provisional === true ? ` ${report.provisionalMark}` : '';
  const newestText = `${amountText(newestValue, row.unit)}${mark}`;
  return [
    ...(target === null
      ? []
      : [
          {
            text: html.chart.target(requirementText(row.requirement, row.unit, report)),
            x: x(target.year),
            y: heightOf(target),
            side: isUpper ? ('below' as const) : ('above' as const),
          },
        ]),
    ...(newest === undefined
      ? []
      : [
          {
            text: html.chart.actual(newestText),
            x: x(newest.year),
            y: heightOf(newest),
            side: isUpper ? ('above' as const) : ('below' as const),
          },
        ]),
    ...(baseline === null
      ? []
      : [
          {
            text: html.chart.baseline(amountText(row.baseline, row.unit)),
            x: x(baseline.year),
            y: heightOf(baseline),
            side: 'above' as const,
          },
        ]),
  ];
}
