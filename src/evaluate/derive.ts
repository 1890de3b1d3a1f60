import {
  add,
  contains,
  divide,
  EVERYTHING,
  from,
  multiply,
  closed,
  point,
  scale,
  subtract,
  type Interval,
} from '../number/interval.ts';
import { ONE, rational, ZERO } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { Operand } from '../model/evaluation.ts';
import type { Area, Derivation, Series } from '../model/plan.ts';
import type { Lookup } from './lookup.ts';
import { inBaseUnit, restingOn, withinRange } from './operands.ts';
import { shareOfAreas } from './share-of-areas.ts';

/** The value of a series that is computed from others, as interval arithmetic gives it. */
export function derive(
  values: Lookup,
  series: Series,
  derivation: Derivation,
  year: number,
  area: Area | undefined,
): Operand {
  switch (derivation.kind) {
    case 'ratio':
      return ratio(values, series, derivation, year, area);
    case 'growth':
      return growth(values, series, derivation, year, area);
    case 'total':
      return total(values, series, derivation, year, area);
    case 'share-of-areas':
      return shareOfAreas(values, series, derivation, year);
  }
}

function ratio(
  values: Lookup,
  series: Series,
  { of, over, per: [low, high] }: Extract<Derivation, { kind: 'ratio' }>,
  year: number,
  area: Area | undefined,
): Operand {
  const numerator = values.at(of, year, area);
  const denominator = values.at(over, year, area);
  const quotient = divide(
    inBaseUnit(numerator.interval, values.seriesOf(of).unit),
    inBaseUnit(denominator.interval, values.seriesOf(over).unit),
  );
  const perUnit = multiply(quotient, closed(low.value, high.value));
  return {
    interval: withinRange(inUnitOf(perUnit, series), series),
    known: numerator.known && denominator.known,
    text: undefined,
    ...restingOn([numerator, denominator]),
  };
}

function growth(
  values: Lookup,
  series: Series,
  { of, since }: Extract<Derivation, { kind: 'growth' }>,
  year: number,
  area: Area | undefined,
): Operand {
  const now = values.at(of, year, area);
  const before = values.at(of, since === 'previous' ? year - 1 : since, area);
  // From nothing, or from less, there is no growth in per cent.
  const isPositive = before.interval.low !== null && before.interval.low.compare(ZERO) >= 0;
  const quotient =
    isPositive && !contains(before.interval, ZERO)
      ? divide(now.interval, before.interval)
      : EVERYTHING;
  const growthRate = subtract(quotient, point(ONE));
  return {
    interval: withinRange(inUnitOf(growthRate, series), series),
    known: now.known && before.known,
    text: undefined,
    ...restingOn([now, before]),
  };
}

/** From the first year of the period to the year: of flows the sum, of cumulative figures the last. */
function total(
  values: Lookup,
  series: Series,
  { of }: Extract<Derivation, { kind: 'total' }>,
  year: number,
  area: Area | undefined,
): Operand {
  const source = values.seriesOf(of);
  const { from: first } = values.plan.period;
  const years =
    source.kind === 'cumulative'
      ? [year]
      : Array.from({ length: Math.max(0, year - first + 1) }, (_one, index) => first + index);
  const operands = years.map((one) => values.at(of, one, area));
  const factor =
    source.unit === undefined || series.unit === undefined
      ? ONE
      : (conversion(source.unit, series.unit) ?? ONE);
  const sum = operands.reduce((total_, { interval }) => add(total_, interval), point(ZERO));
  return {
    interval: withinRange(scale(sum, factor), series),
    known: operands.some(({ known }) => known),
    text: undefined,
    ...restingOn(operands),
  };
}

function inUnitOf(interval: Interval, { unit }: Series): Interval {
  return unit === undefined ? interval : scale(interval, rational(1).div(unit.factor));
}

/** A cumulative figure only grows: a year without one has at least what an earlier one has. */
export function atLeastBefore(earlier: Operand, series: Series): Operand {
  const { low, lowOpen } = earlier.interval;
  return {
    ...earlier,
    interval: low === null ? (series.range ?? EVERYTHING) : from(low, lowOpen),
    text: undefined,
  };
}
