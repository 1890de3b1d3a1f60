import { closed, EVERYTHING, multiply, point, scale } from '../number/interval.ts';
import { rational } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { ResolvedBound } from '../model/evaluation.ts';
import type { Bound, PlanNumber, Promised, Series } from '../model/plan.ts';
import type { Comparator } from '../model/terms.ts';
import type { Values } from './values.ts';

/**
 * The bound of a target for one year, in the unit of the promise. Annual
 * targets give the bound printed for that year; for another year there is none.
 */
export function resolveBound(
  values: Values,
  { series, target }: Promised,
  year: number,
): ResolvedBound {
  const { bound, comparator } = target;
  if (bound.kind === 'relation') return resolveRelation(values, series, bound, comparator, year);
  const printed = bound.kind === 'number' ? bound : bound.years.find((one) => one.year === year);
  if (printed === undefined) {
    return {
      low: EVERYTHING,
      high: EVERYTHING,
      printed: undefined,
      relation: undefined,
      known: false,
    };
  }
  return resolvePrinted(printed);
}

export function resolvePrinted(printed: {
  readonly low: PlanNumber;
  readonly high?: PlanNumber;
}): ResolvedBound {
  const { low, high = low } = printed;
  return {
    low: point(low.value),
    high: point(high.value),
    printed,
    relation: undefined,
    known: true,
  };
}

function resolveRelation(
  values: Values,
  target: Series,
  bound: Extract<Bound, { kind: 'relation' }>,
  comparator: Comparator,
  year: number,
): ResolvedBound {
  const series = values.seriesOf(bound.series);
  const operand = values.at(bound.series, year - bound.lag);
  const factor =
    series.unit === undefined || target.unit === undefined
      ? rational(1)
      : (conversion(series.unit, target.unit) ?? rational(1));
  const [low, high] = bound.times;
  const other = scale(operand.interval, factor);
  const relation = { series, times: bound.times, year: year - bound.lag, operand };
  const common = { printed: undefined, relation, known: operand.known };
  if (comparator === 'between') {
    // The two multipliers are the two bounds, not a doubt about one.
    return { ...common, low: scale(other, low.value), high: scale(other, high.value) };
  }
  const product = multiply(other, closed(low.value, high.value));
  return { ...common, low: product, high: product };
}
