import { symbol, symbolDiamond, symbolTriangle } from 'd3-shape';
import { at } from './drawing.ts';
import type { ChartData, Span } from './chart-data.ts';
import { element, type Markup } from './markup.ts';

interface Plot {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
}

/** Shapes that differ without colour: a square, discs, a triangle that points to where the target is reached. */
export function markSymbols(data: ChartData, plot: Plot): Markup[] {
  const { x, y } = plot;
  const { baseline, actuals, target } = data;
  return [
    ...(target === null ? [] : targetMark(target, plot)),
    ...(baseline === null
      ? []
      : isPoint(baseline)
        ? [square(x(baseline.year), y(baseline.low))]
        : spanMark(x(baseline.year), baseline, plot)),
    ...actuals.flatMap((mark) =>
      isPoint(mark)
        ? [
            element('circle', {
              class: mark.isProvisional ? 'provisional' : 'actual',
              cx: at(x(mark.year)),
              cy: at(y(mark.low)),
              r: 4,
            }),
          ]
        : spanMark(x(mark.year), mark, plot),
    ),
  ];
}

function isPoint(span: Span): span is { low: number; high: number } {
  return span.low !== null && span.low === span.high;
}

function square(cx: number, cy: number): Markup {
  return element('rect', {
    class: 'baseline',
    x: at(cx - 4),
    y: at(cy - 4),
    width: 8,
    height: 8,
  });
}

/** An interval: a line from end to end with caps, and an arrow where it has no end. */
function spanMark(cx: number, { low, high }: Span, { y, top, bottom }: Plot): Markup[] {
  const from = low === null ? bottom : y(low);
  const to = high === null ? top : y(high);
  const cap = (cy: number): Markup =>
    element('path', { class: 'span', d: `M${at(cx - 5)},${at(cy)}H${at(cx + 5)}` });
  const arrow = (cy: number, way: number): Markup =>
    element('path', {
      class: 'span',
      d: `M${at(cx - 4)},${at(cy + 6 * way)}L${at(cx)},${at(cy)}L${at(cx + 4)},${at(cy + 6 * way)}`,
    });
  return [
    element('path', { class: 'span', d: `M${at(cx)},${at(from)}V${at(to)}` }),
    low === null ? arrow(from, -1) : cap(from),
    high === null ? arrow(to, 1) : cap(to),
  ];
}

function targetMark(target: NonNullable<ChartData['target']>, plot: Plot): Markup[] {
  const { x, y } = plot;
  const cx = x(target.year);
  if (!isPoint(target)) return spanMark(cx, target, plot);
  const { comparator, low } = target;
  const isLower = comparator === 'atLeast' || comparator === 'above';
  const isUpper = comparator === 'atMost' || comparator === 'below';
  const shape = symbol(isLower || isUpper ? symbolTriangle : symbolDiamond, 64)();
  const turn = isUpper ? ' rotate(180)' : '';
  return [
    element('path', {
      class: 'target-line',
      d: `M${at(cx - 14)},${at(y(low))}H${at(cx + 10)}`,
    }),
    element('path', {
      class: 'target',
      d: shape ?? '',
      transform: `translate(${at(cx)},${at(y(low))})${turn}`,
    }),
  ];
}
