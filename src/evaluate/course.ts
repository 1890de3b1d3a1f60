import { onlyPoint, point, type Interval } from '../number/interval.ts';
import { ZERO, type Rational } from '../number/rational.ts';
import type { Level } from '../model/evaluation.ts';
import type { Plan, Promised } from '../model/plan.ts';
import { aim, levelAt, numbersOf } from './pace.ts';
import { isOfYear, resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';

/** Where the way begins: the printed baseline of the base year; a total and a growth since then start from nothing. */
export function startOf(
  { series }: Promised,
  { period }: Plan,
): { readonly year: number; readonly interval: Interval } | undefined {
  const { baseline, derivation, kind } = series;
  if (baseline !== undefined) return { year: period.base, interval: baseline.interval };
  const isSinceBase = derivation?.kind === 'growth' && derivation.since === period.base;
  if (isSinceBase) return { year: period.base, interval: point(ZERO) };
  const isTotal = derivation?.kind === 'total' || kind === 'cumulative';
  return isTotal ? { year: period.from - 1, interval: point(ZERO) } : undefined;
}

/** The printed annual targets and the final one, as far as they are numbers, in order of years. */
export function levelsOf(values: Values, promised: Promised, baseline: Rational): Level[] {
  const { bound, comparator, when } = promised.target;
  const years =
    bound.kind === 'by-year'
      ? bound.years.map(({ year }) => year)
      : when.kind === 'by'
        ? [when.year]
        : [];
  return years.flatMap((year) => {
    const end = numbersOf(resolveBound(values, promised, year));
    return end === undefined ? [] : [{ year, value: aim(comparator, baseline, end) }];
  });
}

/**
 * What should be reached by the end of each year, from the baseline to the final target: printed
 * annual targets, between and before them the straight line. Empty where no line can be drawn: a
 * relation, every year, no number to start from.
 */
export function courseOf(values: Values, promised: Promised): Level[] {
  if (promised.target.comparator === 'completed' || isOfYear(promised)) return [];
  const start = startOf(promised, values.plan);
  const baseline = start === undefined ? undefined : onlyPoint(start.interval);
  if (start === undefined || baseline === undefined) return [];
  const levels = levelsOf(values, promised, baseline);
  const last = levels.at(-1)?.year ?? start.year;
  if (last <= start.year) return [];
  return Array.from({ length: last - start.year + 1 }, (_, index) => {
    const year = start.year + index;
    return { year, value: levelAt({ baseline, baseYear: start.year, year, levels }) };
  });
}
