import type { CellChoice, JobChoice } from './choices.ts';
import {
  digitsOf,
  fraction,
  fractionOf,
  minus,
  order,
  placed,
  plus,
  type Fraction,
} from './fraction.ts';
import { COUNTIES } from './plan.ts';
import {
  promisesIn,
  seriesIn,
  type BoundSpec,
  type FigureSpec,
  type PlanSpec,
  type PromiseSpec,
  type SeriesSpec,
} from './spec.ts';

/** Figures for a plan, many of them close to what they are compared with. */
export function figuresOf({ cells, reportsDerived }: JobChoice, plan: PlanSpec): FigureSpec[] {
  const ofAreas = new Set(
    seriesIn(plan).flatMap(({ derived }) =>
      derived?.kind === 'shareOfAreas' ? [derived.where.series] : [],
    ),
  );
  let next = 0;
  return seriesIn(plan).flatMap((series, at) => {
    if (series.derived !== undefined && !reportsDerived) return [];
    const areas = ofAreas.has(series.id) ? COUNTIES : [undefined];
    return areas.flatMap((area, place) => {
      const made: FigureSpec[] = [];
      // Finished once: one year says it.
      for (let year = plan.base; year <= plan.to; year += 1) {
        const cell = cells[(at * 11 + place * 5 + (year - plan.base) + next) % cells.length];
        const isPrinted = year === plan.base && series.baseline !== undefined;
        const isTold = series.kind === 'completion' && made.length > 0;
        if (cell === undefined || isPrinted || isTold) continue;
        made.push(...figureOf(cell, series, year, area, plan));
      }
      next += 3;
      return made;
    });
  });
}

function figureOf(
  cell: CellChoice,
  series: SeriesSpec,
  year: number,
  area: string | undefined,
  plan: PlanSpec,
): FigureSpec[] {
  if (cell.what === 'missing') return [];
  const { status, source, sign } = cell;
  const figure: FigureSpec = {
    series: series.id,
    year,
    area,
    digits:
      series.kind === 'completion' ? completionOf(cell, year) : digitsFor(cell, series, year, plan),
    sign: cell.what === 'bound' && series.kind !== 'completion' ? sign : '',
    status: status === 'both' ? 'final' : status,
    source: source ? '统计年报' : undefined,
  };
  // A bound that a range contradicts, or that says no more than the range, is refused.
  const isOpen = figure.sign === '<' || figure.sign === '≤' || figure.sign === '>';
  const checked = isOpen && series.range !== undefined ? { ...figure, sign: '' as const } : figure;
  if (status !== 'both' || series.kind === 'completion') return [checked];
  return [
    checked,
    { ...checked, status: 'provisional', sign: '', digits: placed(cell.any % 90, 0) },
  ];
}

function completionOf({ delta, any }: CellChoice, year: number): string {
  if (delta === 0) return '是';
  if (delta === 1) return '否';
  return `${String(year)}-${String(1 + (any % 12)).padStart(2, '0')}-15`;
}

function digitsFor(cell: CellChoice, series: SeriesSpec, year: number, plan: PlanSpec): string {
  const center = cell.what === 'any' ? undefined : centerOf(series, year, plan);
  const value =
    center === undefined
      ? fractionOf(placed(cell.any, 2))
      : plus(fractionOf(center), besideOf(cell, center));
  const least = fraction(0);
  const most = series.range?.max === undefined ? undefined : fractionOf(series.range.max);
  const clamped =
    order(value, least) < 0
      ? minus(least, value)
      : most !== undefined && order(value, most) > 0
        ? most
        : value;
  return digitsOf(clamped) ?? '1';
}

/** A few units of a place away, or half a unit of the last place that is printed. */
function besideOf({ delta, places, any }: CellChoice, center: string): Fraction {
  const printed = center.split('.')[1]?.length ?? 0;
  return any % 4 === 1
    ? fraction(delta < 0 ? -1 : 1, 2n * 10n ** BigInt(printed))
    : fractionOf(placed(delta, places));
}

/** The number that a figure of the year is compared with, where it is printed. */
function centerOf(series: SeriesSpec, year: number, plan: PlanSpec): string | undefined {
  const { target } = series as Partial<PromiseSpec>;
  if (target !== undefined) return numberIn(target.bound, year);
  const [ends] = promisesIn(plan).flatMap(({ target: { bound } }) =>
    bound.kind === 'steps' && bound.of === series.id ? [bound.steps] : [],
  );
  return ends?.[year % 2]?.upTo;
}

function numberIn(bound: BoundSpec, year: number): string | undefined {
  switch (bound.kind) {
    case 'number':
      return bound.low;
    case 'byYear':
      return (bound.years.find((one) => one.year === year) ?? bound.years[0])?.low;
    case 'steps':
      return bound.steps[0]?.bound;
    case 'relation':
    case 'completed':
      return undefined;
  }
}
