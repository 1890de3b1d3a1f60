import {
  add,
  divide,
  EVERYTHING,
  hull,
  intersect,
  onlyPoint,
  point,
  scale,
  type Interval,
} from '../number/interval.ts';
import { displayNumber } from '../number/display.ts';
import { compare, printedDecimals, rational } from '../number/rational.ts';
import { SHARE, type Unit } from '../number/unit.ts';
import type { Figure } from '../model/actuals.ts';
import type { Operand, UsedFigure } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Plan, Quantity, Ratio, Series } from '../model/plan.ts';

/** A value that stands in for another while an alternative is computed. */
export interface Override {
  readonly series: string;
  readonly year: number;
  readonly value: Quantity;
}

/** The value of every series in every year, as an interval with all it rests on. */
export class Values {
  readonly plan: Plan;
  private readonly figures: ReadonlyMap<string, Figure>;
  private readonly override: Override | undefined;
  private readonly computed = new Map<string, Operand>();

  constructor(plan: Plan, figures: readonly Figure[], override?: Override) {
    this.plan = plan;
    this.override = override;
    const best = new Map<string, Figure>();
    // Final figures come before provisional ones; an estimate decides nothing.
    for (const figure of figures) {
      const key = keyOf(figure.series, figure.year);
      const held = best.get(key);
      if (figure.status === 'estimate' || held?.status === 'final') continue;
      if (held === undefined || figure.status === 'final') best.set(key, figure);
    }
    this.figures = best;
  }

  with(override: Override): Values {
    return new Values(this.plan, [...this.figures.values()], override);
  }

  seriesOf(id: string): Series {
    const series = this.plan.series.get(id);
    if (series === undefined) throw new Error(`a plan that passed its checks knows series ${id}`);
    return series;
  }

  /** The figure of the region that is judged for a series and year, if there is one. */
  figure(series: string, year: number): Figure | undefined {
    return this.figures.get(keyOf(series, year));
  }

  /** The years for which a series itself has a figure. */
  years(): readonly { readonly series: string; readonly year: number }[] {
    return [...this.figures.values()];
  }

  /** The value in the unit of the series; the plan's baseline is the figure of the base year. */
  at(id: string, year: number): Operand {
    const key = keyOf(id, year);
    const known = this.computed.get(key);
    if (known !== undefined) return known;
    const operand = this.compute(this.seriesOf(id), year);
    this.computed.set(key, operand);
    return operand;
  }

  private compute(series: Series, year: number): Operand {
    const reported = this.reported(series, year);
    if (series.ratio === undefined) return reported;
    const derived = this.ratio(series, series.ratio, year);
    if (!derived.known) return reported.known ? reported : derived;
    return reported.known ? reconcile(series, year, reported, derived) : derived;
  }

  private reported(series: Series, year: number): Operand {
    const used = this.usedFigure(series, year);
    if (used === undefined) {
      return {
        interval: series.range ?? EVERYTHING,
        known: false,
        text: undefined,
        figures: [],
        missing: [{ series, year }],
        provisional: false,
        findings: [],
      };
    }
    const interval =
      series.range === undefined
        ? used.interval
        : (intersect(used.interval, series.range) ?? used.interval);
    return {
      interval,
      known: true,
      text: used.unit === series.unit?.name ? used.text : undefined,
      figures: [used],
      missing: [],
      provisional: used.provisional,
      findings: [],
    };
  }

  private usedFigure(series: Series, year: number): UsedFigure | undefined {
    const common = { series, year, unit: series.unit?.name, source: undefined };
    const printed = {
      ...common,
      unitStated: true,
      file: undefined,
      line: undefined,
      provisional: false,
    };
    const { override } = this;
    if (override?.series === series.id && override.year === year) {
      return { ...printed, ...override.value, origin: 'conflict' };
    }
    if (year === this.plan.period.base && series.baseline !== undefined) {
      return { ...printed, ...series.baseline, origin: 'baseline' };
    }
    const figure = this.figure(series.id, year);
    if (figure === undefined) return undefined;
    const { text, interval, unit, unitStated, file, line, source, status } = figure;
    return {
      ...common,
      text,
      interval,
      unit: unit ?? common.unit,
      unitStated,
      source,
      origin: 'actual',
      file,
      line,
      provisional: status === 'provisional',
    };
  }

  private ratio(series: Series, { of, over, per }: Ratio, year: number): Operand {
    const numerator = this.at(of, year);
    const denominator = this.at(over, year);
    const quotient = divide(
      inBaseUnit(numerator.interval, this.seriesOf(of).unit),
      inBaseUnit(denominator.interval, this.seriesOf(over).unit),
    );
    const interval = scale(quotient, per.value.div(series.unit?.factor ?? rational(1)));
    return {
      interval:
        series.range === undefined ? interval : (intersect(interval, series.range) ?? interval),
      known: numerator.known && denominator.known,
      text: undefined,
      figures: [...numerator.figures, ...denominator.figures],
      missing: [...numerator.missing, ...denominator.missing],
      provisional: numerator.provisional || denominator.provisional,
      findings: [...numerator.findings, ...denominator.findings],
    };
  }
}

/**
 * A derived series that is reported too. They agree when they differ by at
 * most half a unit of the reported last place: then the computed value, which
 * is the exact one, is judged. Otherwise both are possible.
 */
function reconcile(series: Series, year: number, reported: Operand, derived: Operand): Operand {
  const both = {
    known: true,
    figures: [...reported.figures, ...derived.figures],
    missing: derived.missing,
    provisional: reported.provisional || derived.provisional,
  };
  const findings: Finding[] = [...reported.findings, ...derived.findings];
  if (agree(reported, derived)) {
    // A computed interval says less than the reported number.
    const { interval, text } = onlyPoint(derived.interval) === undefined ? reported : derived;
    return { ...both, interval, text, findings };
  }
  const args = {
    id: series.id,
    name: series.name,
    year,
    reported: shown(reported.interval, reported.text),
    computed: shown(derived.interval, undefined),
  };
  return {
    ...both,
    interval: hull(reported.interval, derived.interval),
    text: undefined,
    findings: [...findings, finding('evaluate/derived-differs', args)],
  };
}

function agree(reported: Operand, derived: Operand): boolean {
  const value = onlyPoint(reported.interval);
  const decimals = reported.text === undefined ? undefined : printedDecimals(reported.text);
  if (value === undefined || decimals === undefined) {
    return intersect(reported.interval, derived.interval) !== undefined;
  }
  const half = rational(1).div(rational(2n * 10n ** BigInt(decimals)));
  const around = add(point(value), {
    low: half.neg(),
    lowOpen: false,
    high: half,
    highOpen: false,
  });
  const exact = onlyPoint(derived.interval);
  if (exact !== undefined) {
    return compare(exact.sub(value).abs(), half) <= 0;
  }
  return intersect(around, derived.interval) !== undefined;
}

/** Base units make 万户 and 户 the same; a share becomes a pure number. */
function inBaseUnit(interval: Interval, unit: Unit | undefined): Interval {
  return unit === undefined || unit.dimension === '' ? interval : scale(interval, unit.factor);
}

function shown(interval: Interval, text: string | undefined): string {
  if (text !== undefined) return text;
  const value = onlyPoint(interval);
  if (value !== undefined) return displayNumber(value);
  const end = (side: Interval['low']): string => (side === null ? '…' : displayNumber(side));
  return `${end(interval.low)}—${end(interval.high)}`;
}

/** True for parts of a whole, which are easily given as a fraction: % and ‰. */
export function isPart(unit: Unit | undefined): boolean {
  return unit?.dimension === SHARE && compare(unit.factor, rational(1)) < 0;
}

function keyOf(series: string, year: number): string {
  return `${series} ${String(year)}`;
}
