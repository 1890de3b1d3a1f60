import { EVERYTHING } from '../number/interval.ts';
import { compare } from '../number/rational.ts';
import type { Figure } from '../model/actuals.ts';
import type { AsOf } from '../model/as-of.ts';
import type { Operand, UsedFigure } from '../model/evaluation.ts';
import type { Faults } from '../model/faults.ts';
import { finding, type Finding } from '../model/finding.ts';
import { leavesOf, type Area, type Plan, type Quantity, type Series } from '../model/plan.ts';
import { atLeastBefore, derive } from './derive.ts';
import type { Lookup } from './lookup.ts';
import { countingFigures, keyOf, missingOf, usedOf } from './counting-figures.ts';
import { finishedAsTold } from './completions.ts';
import { definitionFindings } from './definition-findings.ts';
import { withinRange } from './operands.ts';
import { reconcile } from './reconcile.ts';
import { faultsOf, suspended } from './suspended.ts';

/** A value that stands in for another while an alternative is computed. */
export interface Override {
  readonly series: string;
  readonly year: number;
  readonly value: Quantity;
}

interface ValuesOptions {
  readonly override?: Override | undefined;
  readonly requiresSource?: boolean;
  readonly asOf?: AsOf | undefined;
  /** In a draft: what is not used. */
  readonly faults?: Faults | undefined;
}

/** The value of every series in every year, as an interval with all it rests on. */
export class Values implements Lookup {
  readonly plan: Plan;
  readonly asOf: AsOf | undefined;
  /** All that was handed in: figures of the same part of the year before among them. */
  private readonly given: readonly Figure[];
  private readonly figures: ReadonlyMap<string, Figure>;
  readonly requiresSource: boolean;
  private readonly override: Override | undefined;
  private readonly faults: Faults | undefined;
  private readonly computed = new Map<string, Operand>();
  private samePart: Values | undefined;
  private byArea: Map<string, Figure[]> | undefined;

  constructor(
    plan: Plan,
    figures: readonly Figure[],
    { override, requiresSource = false, asOf, faults }: ValuesOptions = {},
  ) {
    this.plan = plan;
    this.asOf = asOf;
    this.given = figures;
    this.requiresSource = requiresSource;
    this.override = override;
    this.faults = faults;
    this.figures = countingFigures(figures, asOf);
  }

  with(override: Override): Values {
    const { requiresSource, asOf, faults } = this;
    return new Values(this.plan, this.given, { override, requiresSource, asOf, faults });
  }

  /** The same figures, of which those without a source satisfy nothing. */
  requiringSources(): Values {
    const { asOf, faults } = this;
    return new Values(this.plan, this.given, { requiresSource: true, asOf, faults });
  }

  seriesOf(id: string): Series {
    const series = this.plan.series.get(id);
    if (series === undefined) throw new Error(`a plan that passed its checks knows series ${id}`);
    return series;
  }

  /** The years for which a series itself has a figure of the region. */
  years(): readonly { readonly series: string; readonly year: number }[] {
    return [...this.figures.values()].filter(({ area }) => area === undefined);
  }

  /** True if any series or area has a figure of a later year, up to the last one. */
  hasLater(year: number, last: number): boolean {
    return [...this.figures.values()].some((figure) => figure.year > year && figure.year <= last);
  }

  /** True if something that was reported for the year is known of the series. */
  hasFigure(id: string, year: number): boolean {
    const { known, figures } = this.at(id, year);
    return known && figures.some((used) => used.origin === 'actual' && used.year === year);
  }

  yearBefore(id: string, year: number, area?: Area): Operand {
    const { asOf } = this;
    if (asOf?.year !== year) return this.at(id, year - 1, area);
    const before = { year: year - 1, month: asOf.month };
    this.samePart ??= new Values(this.plan, this.given, {
      override: this.override,
      requiresSource: this.requiresSource,
      asOf: before,
      faults: this.faults,
    });
    return this.samePart.at(id, year - 1, area);
  }

  areasWith(ids: readonly string[]): readonly Area[] {
    const found = new Map<string, Area>();
    const wanted = leavesOf(this.plan, ids);
    for (const { series, area } of this.figures.values()) {
      if (area !== undefined && wanted.has(series) && !found.has(area.key)) {
        found.set(area.key, area);
      }
    }
    return [...found.values()];
  }

  /** The value in the unit of the series; the plan's baseline is the figure of the base year. */
  at(id: string, year: number, area?: Area): Operand {
    const key = keyOf(id, year, area);
    const known = this.computed.get(key);
    if (known !== undefined) return known;
    const operand = this.compute(this.seriesOf(id), year, area);
    this.computed.set(key, operand);
    return operand;
  }

  private compute(series: Series, year: number, area: Area | undefined): Operand {
    const faults = faultsOf(series.id, this.plan, this.faults);
    if (faults.length > 0) return suspended(faults);
    if (series.kind === 'completion') return this.completion(series, year, area);
    const reported = this.reported(series, year, area);
    if (series.derivation === undefined) {
      if (series.kind !== 'cumulative') return reported;
      return reported.known
        ? this.rising(series, year, area, reported)
        : this.earlier(series, year, area, reported);
    }
    const derived = derive(this, series, series.derivation, year, area);
    // Areas whose figures do not decide are open, too: no reported share stands for them.
    const hasAreas = derived.areas !== undefined && derived.figures.length > 0;
    if (!derived.known && !hasAreas) {
      return reported.known ? { ...reported, areas: derived.areas } : derived;
    }
    return reported.known ? reconcile(series, year, reported, derived) : derived;
  }

  private reported(series: Series, year: number, area: Area | undefined): Operand {
    const used = this.usedFigure(series, year, area);
    if (used === undefined) {
      return {
        interval: series.range ?? EVERYTHING,
        known: false,
        text: undefined,
        figures: [],
        missing: [missingOf(series, year, area, this.asOf)],
        provisional: false,
        doubtful: false,
        findings: [],
      };
    }
    const differs = this.definitionFinding(used);
    return {
      interval: withinRange(used.interval, series),
      known: true,
      text: used.unit === series.unit?.name ? used.text : undefined,
      figures: [used],
      missing: [],
      provisional: used.provisional,
      doubtful: differs.length > 0,
      findings: differs,
    };
  }

  private isPart(year: number): boolean {
    return this.asOf?.year === year;
  }

  /** A cumulative figure that is less than an earlier one contradicts it. */
  private rising(series: Series, year: number, area: Area | undefined, now: Operand): Operand {
    const { high } = now.interval;
    for (let past = year - 1; past >= this.plan.period.from && high !== null; past -= 1) {
      const { known, interval } = this.reported(series, past, area);
      if (!known || interval.low === null || compare(interval.low, high) <= 0) continue;
      const { id, name } = series;
      const found = finding('evaluate/cumulative-falls', { id, name, year, before: past });
      return { ...now, doubtful: true, findings: [...now.findings, found] };
    }
    return now;
  }

  /** Of a cumulative series what it was the year before, in the period, and whether that is sure. */
  private earlier(series: Series, year: number, area: Area | undefined, missing: Operand): Operand {
    if (year <= this.plan.period.from) return missing;
    const before = this.at(series.id, year - 1, area);
    return before.known ? { ...atLeastBefore(before, series), missing: missing.missing } : missing;
  }

  /** When it was finished: what every year says of it together, for it happens once. */
  private completion(series: Series, year: number, area: Area | undefined): Operand {
    const figures = this.ofAllYears(series.id, area);
    const used = figures.map((figure) => usedOf(series, figure));
    if (used.length === 0) return this.reported(series, year, area);
    return finishedAsTold(
      series,
      used,
      used.flatMap((one) => this.definitionFinding(one)),
    );
  }

  /** The figures of a series and area in order of years; indexed once. */
  private ofAllYears(series: string, area: Area | undefined): readonly Figure[] {
    if (this.byArea === undefined) {
      this.byArea = new Map();
      for (const figure of [...this.figures.values()].sort((a, b) => a.year - b.year)) {
        const key = `${figure.series} ${figure.area?.key ?? ''}`;
        const known = this.byArea.get(key);
        if (known === undefined) this.byArea.set(key, [figure]);
        else known.push(figure);
      }
    }
    return this.byArea.get(`${series} ${area?.key ?? ''}`) ?? [];
  }

  private definitionFinding(used: UsedFigure): Finding[] {
    const { series, year, area } = used;
    return definitionFindings(used, this.figures.get(keyOf(series.id, year, area)));
  }

  private usedFigure(series: Series, year: number, area: Area | undefined): UsedFigure | undefined {
    const printed = {
      series,
      year,
      area: undefined,
      unit: series.unit?.name,
      source: undefined,
      unitStated: true,
      file: undefined,
      line: undefined,
      provisional: false,
    };
    const { override } = this;
    // What a document prints is of whole years.
    const isPrinted = area === undefined && !this.isPart(year);
    if (isPrinted && override?.series === series.id && override.year === year) {
      return { ...printed, ...override.value, origin: 'conflict' };
    }
    if (isPrinted && year === this.plan.period.base && series.baseline !== undefined) {
      return { ...printed, ...series.baseline, origin: 'baseline' };
    }
    const figure = this.figures.get(keyOf(series.id, year, area));
    return figure === undefined ? undefined : usedOf(series, figure);
  }
}
