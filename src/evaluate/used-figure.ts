import type { Figure } from '../model/actuals.ts';
import type { UsedFigure } from '../model/evaluation.ts';
import type { Series } from '../model/plan.ts';

/** A reported figure as a comparison rests on it. */
export function usedOf(series: Series, figure: Figure): UsedFigure {
  const { year, area, text, interval, unit, unitStated, file, line, source, status } = figure;
  const { sheet, cell } = figure;
  return {
    series,
    year,
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
