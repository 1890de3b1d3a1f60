import {
  digitsOf,
  fraction,
  fractionOf,
  minus,
  order,
  over,
  plus,
  rounded,
  times,
  type Fraction,
} from './fraction.ts';
import {
  seriesIn,
  type BoundSpec,
  type FigureSpec,
  type PlanSpec,
  type PromiseSpec,
  type SeriesSpec,
  type TargetSpec,
} from './spec.ts';

/**
 * What the answer must be, as a person would work it out: for exact figures only. `missing` is a
 * figure that is not there; `undecided` what is known and not enough; `open` is what takes more
 * thought than this has.
 */
export type Expected = 'met' | 'missed' | 'missing' | 'undecided' | 'open' | 'not-due';

type Value = Fraction | 'missing' | 'open';

const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  '%': [1, 100],
  '‰': [1, 1000],
  万人: [10_000, 1],
  万元: [10_000, 1],
  亿元: [100_000_000, 1],
  万个: [10_000, 1],
  万张: [10_000, 1],
  '元/月': [12, 1],
};

export class Oracle {
  private readonly plan: PlanSpec;
  private readonly series: ReadonlyMap<string, SeriesSpec>;
  private readonly figures: readonly FigureSpec[];

  constructor(plan: PlanSpec, figures: readonly FigureSpec[]) {
    this.plan = plan;
    this.series = new Map(seriesIn(plan).map((one) => [one.id, one]));
    this.figures = figures;
  }

  status(promise: PromiseSpec, year: number): Expected {
    const { target } = promise;
    const { when, bound } = target;
    if (when.kind === 'by') {
      return when.year > year ? 'not-due' : this.onDay(promise, when.year, when.date);
    }
    const years =
      when.kind === 'every'
        ? range(when.from, this.plan.to)
        : bound.kind === 'byYear'
          ? bound.years.map((one) => one.year)
          : [];
    const started = years.filter((one) => one <= year);
    const last = started.at(-1);
    if (last === undefined) return 'not-due';
    if (when.kind === 'byYear' || last < this.plan.to) return this.inYear(promise, last);
    const answers = started.map((one) => this.inYear(promise, one));
    if (answers.includes('missed')) return 'missed';
    if (answers.includes('undecided') && !answers.includes('open')) return 'undecided';
    if (answers.every((answer) => answer === 'met')) return 'met';
    return answers.includes('open') ? 'open' : 'missing';
  }

  private onDay(promise: PromiseSpec, year: number, date: string | undefined): Expected {
    if (promise.kind === 'completion')
      return this.finished(promise, date ?? `${String(year)}-12-31`);
    return date === undefined ? this.inYear(promise, year) : this.withinYear(promise, year);
  }

  /** A day in the middle of a year is between two figures: they decide where they agree. */
  private withinYear(promise: PromiseSpec, year: number): Expected {
    if (promise.derived !== undefined || promise.kind !== 'stock') return 'open';
    const [now, before] = [this.inYear(promise, year), this.inYear(promise, year - 1)];
    if (now === 'missing' || now === 'open' || now === 'undecided') return now;
    if (before === 'open') return 'open';
    return now === before ? now : 'undecided';
  }

  private finished({ id }: PromiseSpec, by: string): Expected {
    const told = this.figures.filter((one) => one.series === id && one.status !== 'estimate');
    const [day, ...others] = told.map(({ digits }) => digits);
    if (day === undefined) return 'missing';
    if (others.length > 0 || !/^\d/u.test(day)) return 'open';
    return day <= by ? 'met' : 'missed';
  }

  private inYear(
    { id, target, rounding, impliedTolerance, unit }: PromiseSpec,
    year: number,
  ): Expected {
    const bounds = this.bounds(target.bound, year, unit);
    if (typeof bounds !== 'string' && this.falls(id, year)) return 'undecided';
    const sided = this.sided(id, year);
    if (sided !== undefined && typeof bounds !== 'string' && rounding === undefined) {
      return this.onOneSide(sided, target, bounds, impliedTolerance === true);
    }
    const actual = this.value(id, year);
    if (actual === 'missing' || bounds === 'missing') return 'missing';
    if (actual === 'open' || bounds === 'open') return 'open';
    const value = rounding === undefined ? actual : rounded(actual, rounding);
    return compared(target, value, bounds, impliedTolerance === true);
  }

  /** A figure that is only known to be on one side of a number, where nothing else counts. */
  private sided(id: string, year: number): FigureSpec | undefined {
    const series = this.series.get(id);
    if (series?.derived?.kind === 'total') return this.totalSoFar(series, series.derived.of, year);
    if (series?.derived !== undefined || series?.kind !== 'stock') return undefined;
    if (year === this.plan.base && series.baseline !== undefined) return undefined;
    const told = this.figures.filter(
      (one) => one.series === id && one.year === year && one.status !== 'estimate',
    );
    const figure = told.find(({ status }) => status === 'final') ?? told[0];
    return figure?.sign === '' ? undefined : figure;
  }

  /** A total of which years are missing is at least what is known, where none can be negative. */
  private totalSoFar({ id, unit }: SeriesSpec, of: string, year: number): FigureSpec | undefined {
    const source = this.series.get(of);
    const isReported = this.figures.some((one) => one.series === id && one.year === year);
    if (source?.kind !== 'flow' || source.range === undefined || isReported) return undefined;
    const values = range(this.plan.base + 1, year).map((one) => this.value(of, one));
    const known = values.filter((value): value is Fraction => typeof value !== 'string');
    const isPart = known.length > 0 && known.length < values.length && !values.includes('open');
    const sum = this.converted(known.reduce(plus, fraction(0)), source.unit, unit);
    const digits = digitsOf(sum);
    return isPart && digits !== undefined
      ? { series: id, year, digits, sign: '≥', status: 'final' }
      : undefined;
  }

  /** A total so far that is less than before contradicts itself. */
  private falls(id: string, year: number): boolean {
    const series = this.series.get(id);
    if (series?.kind !== 'cumulative') return false;
    const now = this.reported(series, year, undefined);
    return range(this.plan.base + 1, year - 1).some((past) => {
      const before = this.reported(series, past, undefined);
      return typeof now !== 'string' && typeof before !== 'string' && order(before, now) > 0;
    });
  }

  /** All that it can be is tried where an answer may turn: it is decided if all agree. */
  private onOneSide(
    { series, digits, sign }: FigureSpec,
    target: TargetSpec,
    [low, high]: readonly [Fraction, Fraction],
    isImplied: boolean,
  ): Expected {
    const margin = fractionOf(target.tolerance ?? '0');
    const end = fractionOf(digits);
    const turns = [end, low, high, minus(low, margin), plus(high, margin)];
    const far = fraction(10n ** 12n);
    const little = fraction(1, 10n ** 9n);
    const range = this.series.get(series)?.range;
    const possible = [
      ...turns.flatMap((at) => [at, minus(at, little), plus(at, little)]),
      far,
      minus(end, far),
    ].filter((at) => {
      const side = order(at, end);
      const isWithin =
        sign === '≥' ? side >= 0 : sign === '>' ? side > 0 : sign === '≤' ? side <= 0 : side < 0;
      const isLeast = range === undefined || order(at, fractionOf(range.min)) >= 0;
      return (
        isWithin && isLeast && (range?.max === undefined || order(at, fractionOf(range.max)) <= 0)
      );
    });
    const answers = new Set(possible.map((at) => compared(target, at, [low, high], isImplied)));
    const [only = 'open', ...others] = answers;
    if (answers.has('open')) return others.length === 0 ? 'open' : 'undecided';
    return others.length === 0 ? only : 'undecided';
  }

  private bounds(
    bound: BoundSpec,
    year: number,
    unit: string | undefined,
  ): readonly [Fraction, Fraction] | 'missing' | 'open' {
    switch (bound.kind) {
      case 'number':
        return [fractionOf(bound.low), fractionOf(bound.high ?? bound.low)];
      case 'byYear': {
        const printed = bound.years.find((one) => one.year === year);
        if (printed === undefined) return 'open';
        return [fractionOf(printed.low), fractionOf(printed.high ?? printed.low)];
      }
      case 'relation': {
        const other = this.value(bound.series, year - bound.lag);
        if (typeof other === 'string') return other;
        const own = this.converted(other, this.series.get(bound.series)?.unit, unit);
        return [times(own, fractionOf(bound.times[0])), times(own, fractionOf(bound.times[1]))];
      }
      case 'steps': {
        const other = this.value(bound.of, year);
        // Without it the bound is one of those printed, which may be enough.
        if (typeof other === 'string') return 'open';
        const step = bound.steps.find(
          ({ upTo }) => upTo === undefined || order(other, fractionOf(upTo)) <= 0,
        );
        const found = fractionOf(step?.bound ?? '0');
        return [found, found];
      }
      case 'completed':
        return 'open';
    }
  }

  private converted(value: Fraction, from: string | undefined, to: string | undefined): Fraction {
    return over(times(value, size(from)), size(to));
  }

  /** In the unit of the series. */
  private value(id: string, year: number, area?: string): Value {
    const series = this.series.get(id);
    if (series === undefined) throw new Error(`no series ${id}`);
    const reported = this.reported(series, year, area);
    if (series.derived === undefined) {
      return series.kind === 'cumulative' ? this.rising(series, year, area, reported) : reported;
    }
    // What is reported beside the computed value may be rounded.
    if (reported !== 'missing') return 'open';
    const value = this.derivedValue(series, year, area);
    if (typeof value === 'string' || series.range === undefined) return value;
    const { min, max } = series.range;
    const isOutside =
      order(value, fractionOf(min)) < 0 || (max !== undefined && order(value, fractionOf(max)) > 0);
    return isOutside ? 'open' : value;
  }

  private reported(series: SeriesSpec, year: number, area: string | undefined): Value {
    if (area === undefined && year === this.plan.base && series.baseline !== undefined) {
      return fractionOf(series.baseline);
    }
    const told = this.figures.filter(
      (one) =>
        one.series === series.id &&
        one.year === year &&
        one.area === area &&
        one.status !== 'estimate',
    );
    const figure = told.find(({ status }) => status === 'final') ?? told[0];
    if (figure === undefined) return 'missing';
    return figure.sign === '' ? fractionOf(figure.digits) : 'open';
  }

  /** A total so far: not there, or less than before, says nothing that is sure. */
  private rising(series: SeriesSpec, year: number, area: string | undefined, now: Value): Value {
    if (typeof now === 'string') return 'open';
    for (let past = this.plan.base + 1; past < year; past += 1) {
      const before = this.reported(series, past, area);
      if (before === 'open') return 'open';
      if (before !== 'missing' && order(before, now) > 0) return 'open';
    }
    return now;
  }

  private derivedValue(
    { derived, unit }: SeriesSpec,
    year: number,
    area: string | undefined,
  ): Value {
    switch (derived?.kind) {
      case undefined:
        return 'open';
      case 'ratio': {
        const [a, b] = [this.value(derived.of, year, area), this.value(derived.over, year, area)];
        const unknown = firstUnknown([a, b]);
        if (unknown !== undefined) return unknown;
        const [low = '1', high = low] = derived.per ?? [];
        if (low !== high || (b as Fraction).n === 0n) return 'open';
        const base = over(
          times(a as Fraction, size(this.series.get(derived.of)?.unit)),
          times(b as Fraction, size(this.series.get(derived.over)?.unit)),
        );
        return over(times(base, fractionOf(low)), size(unit));
      }
      case 'growth': {
        const since = derived.since === 'base' ? this.plan.base : year - 1;
        const [now, before] = [this.value(derived.of, year), this.value(derived.of, since)];
        const unknown = firstUnknown([now, before]);
        if (unknown !== undefined) return unknown;
        if ((before as Fraction).n <= 0n) return 'open';
        const rate = minus(over(now as Fraction, before as Fraction), fraction(1));
        return over(rate, size(unit));
      }
      case 'total':
        return this.total(derived.of, unit, year);
      case 'shareOfAreas':
        return this.share(derived, year);
    }
  }

  private total(id: string, unit: string | undefined, year: number): Value {
    const of = this.series.get(id);
    const years = of?.kind === 'cumulative' ? [year] : range(this.plan.base + 1, year);
    const values = years.map((one) => this.value(id, one));
    // What is missing may not be needed.
    if (values.some((value) => typeof value === 'string')) return 'open';
    const sum = (values as Fraction[]).reduce(plus, fraction(0));
    return this.converted(sum, of?.unit, unit);
  }

  private share(
    { level, where }: Extract<SeriesSpec['derived'], { kind: 'shareOfAreas' }>,
    year: number,
  ): Value {
    const names = this.plan.areas.find((one) => one.level === level)?.names;
    if (names === undefined || where.bound.kind !== 'number') return 'open';
    const bound = fractionOf(where.bound.low);
    const values = names.map((name) => this.value(where.series, year, name));
    if (values.some((value) => typeof value === 'string')) return 'open';
    const holding = (values as Fraction[]).filter((value) => order(value, bound) >= 0).length;
    return fraction(holding * 100, names.length);
  }
}

function firstUnknown(values: readonly Value[]): 'missing' | 'open' | undefined {
  if (values.includes('open')) return 'open';
  return values.includes('missing') ? 'missing' : undefined;
}

function size(unit: string | undefined): Fraction {
  const [n, d] = SIZES[unit ?? ''] ?? [1, 1];
  return fraction(n, d);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_one, index) => from + index);
}

function compared(
  { comparator, tolerance, bound }: TargetSpec,
  value: Fraction,
  [low, high]: readonly [Fraction, Fraction],
  isImplied: boolean,
): Expected {
  const answer = (holds: boolean): Expected => (holds ? 'met' : 'missed');
  // A relation with a range of multipliers is a doubt about the bound.
  const isDoubt = bound.kind === 'relation' && order(low, high) !== 0 && comparator !== 'between';
  if (isDoubt) return 'open';
  switch (comparator) {
    case 'atLeast':
      return answer(order(value, low) >= 0);
    case 'atMost':
      return answer(order(value, low) <= 0);
    case 'above':
      return answer(order(value, low) > 0);
    case 'below':
      return answer(order(value, low) < 0);
    case 'equals':
      return answer(order(value, low) === 0);
    case 'between':
      return answer(order(value, low) >= 0 && order(value, high) <= 0);
    case 'about': {
      const margin = fractionOf(tolerance ?? '0');
      const isInside =
        order(value, minus(low, margin)) >= 0 && order(value, plus(low, margin)) <= 0;
      if (!isInside) return 'missed';
      return !isImplied || order(value, low) === 0 ? 'met' : 'undecided';
    }
    case 'completed':
      return 'open';
  }
}
