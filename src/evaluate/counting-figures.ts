import type { Figure } from '../model/actuals.ts';
import type { AsOf } from '../model/as-of.ts';
import type { Missing, UsedFigure } from '../model/evaluation.ts';
import type { Area, Series } from '../model/plan.ts';

const DECEMBER = 12;

/**
 * The figures that count, by series, year and area: final ones before provisional ones, for an
 * estimate decides nothing; of a year of which only a part is looked at those up to that month,
 * of others those of the whole year.
 */
export function countingFigures(
  figures: readonly Figure[],
  asOf: AsOf | undefined,
): Map<string, Figure> {
  const best = new Map<string, Figure>();
  for (const figure of figures) {
    const { series, year, area, period, status } = figure;
    const month = asOf?.year === year ? asOf.month : DECEMBER;
    if (status === 'estimate' || (period?.to ?? DECEMBER) !== month) continue;
    const key = keyOf(series, year, area);
    const held = best.get(key);
    if (held?.status === 'final') continue;
    if (held === undefined || status === 'final') best.set(key, figure);
  }
  return best;
}

/** What is asked for and not there. */
export function missingOf(
  series: Series,
  year: number,
  area: Area | undefined,
  asOf: AsOf | undefined,
): Missing {
  return asOf?.year === year ? { series, year, month: asOf.month, area } : { series, year, area };
}

/** A figure as a value rests on it. */
export function usedOf(series: Series, figure: Figure): UsedFigure {
  const { year, area, text, interval, unit, unitStated, file, line, source, status } = figure;
  const { sheet, cell } = figure;
  return {
    series,
    year,
    ...(figure.period === undefined ? {} : { period: figure.period }),
    area,
    text,
    interval,
    unit: unit ?? series.unit?.name,
    unitStated,
    source,
    origin: 'actual',
    file,
    line,
    sheet,
    cell,
    provisional: status === 'provisional',
  };
}

/** One for each series, year and area. */
export function keyOf(series: string, year: number, area: Area | undefined): string {
  return `${series} ${String(year)} ${area?.key ?? ''}`;
}
