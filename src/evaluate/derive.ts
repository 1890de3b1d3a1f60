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
import { compare, ONE, rational, ZERO } from '../number/rational.ts';
import { conversion } from '../number/unit.ts';
import type { Operand } from '../model/evaluation.ts';
import { isState } from '../model/part-kind.ts';
import type { Area, Derivation, Series } from '../model/plan.ts';
import type { Lookup } from './lookup.ts';
import { computedFrom, inBaseUnit, noQuotient } from './operands.ts';
import { fractionsBeside, withSuspects } from './suspects.ts';
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
  const operands = withoutFractions([values.at(of, year, area), values.at(over, year, area)]);
  const [numerator, denominator] = operands;
  if (contains(denominator.interval, ZERO)) {
    return noQuotient(operands, series, year, values.seriesOf(over));
  }
  const quotient = divide(
    inBaseUnit(numerator.interval, values.seriesOf(of).unit),
    inBaseUnit(denominator.interval, values.seriesOf(over).unit),
  );
  const perUnit = multiply(quotient, closed(low.value, high.value));
  return computedFrom(operands, series, year, {
    interval: inUnitOf(perUnit, series),
    known: numerator.known && denominator.known,
  });
}

function growth(
  values: Lookup,
  series: Series,
  { of, since }: Extract<Derivation, { kind: 'growth' }>,
  year: number,
  area: Area | undefined,
): Operand {
  const operands = withoutFractions([
    values.at(of, year, area),
    since === 'previous' ? values.yearBefore(of, year, area) : values.at(of, since, area),
  ]);
  const isPart = since !== 'previous' && values.asOf?.year === year;
  if (isPart && !isState(values.plan, values.seriesOf(of))) {
    // What happened in a part of a year is no more or less than in a whole one.
    return computedFrom(operands, series, year, { interval: EVERYTHING, known: false });
  }
  const [now, before] = operands;
  // From nothing, or from less, there is no growth in per cent.
  const { low } = before.interval;
  const isPositive = low !== null && compare(low, ZERO) >= 0 && !contains(before.interval, ZERO);
  if (!isPositive) return noQuotient(operands, series, year, values.seriesOf(of));
  const rate = subtract(divide(now.interval, before.interval), point(ONE));
  return computedFrom(operands, series, year, {
    interval: inUnitOf(rate, series),
    known: now.known && before.known,
  });
}

/** A share that may be a fraction beside one that is not: 0.6 against 50 %. */
function withoutFractions(operands: readonly [Operand, Operand]): readonly [Operand, Operand] {
  const [a, b] = operands;
  return [
    withSuspects(a, fractionsBeside(a, b.interval)),
    withSuspects(b, fractionsBeside(b, a.interval)),
  ];
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
  return computedFrom(operands, series, year, {
    interval: scale(sum, factor),
    known: operands.some(({ known }) => known),
  });
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
