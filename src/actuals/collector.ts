import { isSame } from '../number/interval.ts';
import type { Figure } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Faults } from '../model/faults.ts';
import type { Place } from '../model/place.ts';
import { seriesOfRegion, type Plan } from '../model/plan.ts';
import type { FigureStatus } from '../model/terms.ts';
import { areaFault } from './area-fault.ts';
import { AreaNames } from './area-names.ts';
import { FaultReach, type Touched } from './fault-reach.ts';
import { BitSet, Numbering } from './figure-keys.ts';
import { byTime, compareTexts, keyOf, monthOf } from './figure-times.ts';
import { KeptFindings } from './kept-findings.ts';
import type { AreaFigure, Sink } from './sink.ts';
import { unitsInDoubt, unitsNeeded } from './unit-check.ts';

const SOME = 3;

const STATUS_ORDER: readonly FigureStatus[] = ['final', 'provisional', 'estimate'];

/** Keeps the figures of the region, a bit for each of an area, and everything found on the way. */
export class Collector implements Sink {
  areaFigures = 0;
  /** A figure of an area was given twice; a second reading finds which. */
  hasRepeats = false;
  private readonly reach = new FaultReach();
  private readonly kept = new KeptFindings();
  private readonly figures = new Map<string, { figure: Figure; place: Place }>();
  /** The first few areas, so that a region under another name is noticed. */
  private readonly someAreas: string[] = [];
  private readonly ofAreas: { readonly figure: Figure; readonly place: Place }[] = [];
  /** Names that no list of the plan has, and how many figures they came with. */
  private readonly unknownAreas = new Map<string, { count: number; place: Place }>();
  private readonly plan: Plan;
  private readonly areaNames: AreaNames;
  private readonly seriesNumbers: ReadonlyMap<string, number>;
  private readonly areaNumbers = new Numbering();
  /** Which figures of areas were given: one set of bits for each year and status. */
  private readonly seen = new Map<number, BitSet>();
  private lastKey = -1;
  private lastSeen = new BitSet();

  constructor(plan: Plan) {
    this.plan = plan;
    this.areaNames = new AreaNames(plan);
    this.seriesNumbers = new Map([...plan.series.keys()].map((id, index) => [id, index]));
  }

  report(found: Finding, touched?: Touched): void {
    this.reach.add(found, touched);
    const beyond = this.kept.add(found);
    if (beyond !== undefined) this.report(beyond);
  }

  region(figure: Figure, place: Place): void {
    const key = keyOf(figure, figure.status);
    const first = this.figures.get(key);
    if (first === undefined) {
      this.figures.set(key, { figure, place });
      return;
    }
    const name = this.nameOf(figure.series);
    const { year } = figure;
    const touched = { series: [figure.series], year };
    const firstLine = first.figure.line;
    const { file, sheet } = first.figure;
    const firstFile = sheet === undefined ? file : `${file} ${sheet}`;
    if (file === figure.file) {
      const args = { name, year, area: null, firstLine };
      this.report(finding('actuals/duplicate', args, place), touched);
    } else if (isSame(first.figure.interval, figure.interval)) {
      this.report(finding('actuals/duplicate-equal', { name, year, firstFile, firstLine }, place));
    } else {
      const args = {
        name,
        year,
        value: figure.text,
        firstValue: first.figure.text,
        firstFile,
        firstLine,
      };
      this.report(finding('actuals/duplicate-different', args, place), touched);
    }
  }

  usesAreasOf(series: string): boolean {
    return this.areaNames.used.has(series);
  }

  area(given: AreaFigure, placeOf: () => Place): void {
    const { series, year, period, area, areaName, status, whole } = given;
    if (whole === undefined) this.areaFigures += 1;
    const month = year * 12 + (period?.to ?? 12);
    const key = month * STATUS_ORDER.length + STATUS_ORDER.indexOf(status);
    if (key !== this.lastKey) this.turnTo(key);
    const bit =
      this.areaNumbers.of(area) * this.seriesNumbers.size +
      (this.seriesNumbers.get(series.id) ?? 0);
    if (!this.lastSeen.add(bit)) {
      this.hasRepeats = true;
      return;
    }
    if (whole !== undefined) {
      this.used(whole, areaName, placeOf());
      return;
    }
    if (this.someAreas.length < SOME && !this.someAreas.includes(areaName)) {
      this.someAreas.push(areaName);
    }
  }

  /** A figure of an area that counts, if its name is sure. */
  private used(figure: Omit<Figure, 'area'>, name: string, place: Place): void {
    const { series, year, line } = figure;
    const read = this.areaNames.read(series, name, line);
    if (read.kind === 'known') {
      this.ofAreas.push({ figure: { ...figure, area: read.area }, place });
    } else if (read.kind === 'far') {
      const unknown = this.unknownAreas.get(name) ?? { count: 0, place };
      this.unknownAreas.set(name, { ...unknown, count: unknown.count + 1 });
    } else {
      this.report(areaFault(read, name, this.plan.region.name, place), { series: [series], year });
    }
  }

  findings(): readonly Finding[] {
    return this.kept.all();
  }

  /** Notes that need all figures: what supersedes what, what decides nothing, what contradicts the plan. */
  remarks(): readonly Finding[] {
    const notes: Finding[] = [];
    for (const { figure, place } of this.figures.values()) {
      const { series, year, status, text } = figure;
      const name = this.nameOf(series);
      const final = this.figures.get(keyOf(figure, 'final'))?.figure;
      if (status === 'estimate') {
        notes.push(finding('actuals/estimate-unused', { name, year, value: text }, place));
      } else if (status === 'provisional' && final !== undefined) {
        notes.push(
          finding('actuals/superseded', { name, year, value: text, by: final.text }, place),
        );
      }
      const baseline = this.plan.series.get(series)?.baseline;
      if (
        year === this.plan.period.base &&
        monthOf(figure) === 12 &&
        status !== 'estimate' &&
        (final === undefined || status === 'final') &&
        baseline !== undefined &&
        !isSame(baseline.interval, figure.interval)
      ) {
        const args = { name, year, value: text, baseline: baseline.text };
        notes.push(finding('actuals/baseline-differs', args, place));
      }
    }
    return [...notes, ...this.areaRemarks()];
  }

  /** Areas that no list has, units that nobody states, figures of areas that nothing needs. */
  private areaRemarks(): readonly Finding[] {
    const notes: Finding[] = [];
    const [unknown] = this.unknownAreas.values();
    if (unknown !== undefined) {
      const areas = [...this.unknownAreas.keys()].slice(0, SOME);
      const count = [...this.unknownAreas.values()].reduce((sum, one) => sum + one.count, 0);
      notes.push(finding('actuals/area-unknown', { areas, count }, unknown.place));
    }
    notes.push(...this.unusedOfRegion());
    notes.push(...this.unitRemarks());
    if (this.areaFigures > 0) {
      notes.push(
        finding('actuals/area-figures', {
          count: this.areaFigures,
          areas: this.someAreas,
          region: this.plan.region.name,
        }),
      );
    }
    return notes;
  }

  private unitRemarks(): readonly Finding[] {
    return unitsNeeded(this.plan, [...this.figures.values(), ...this.ofAreas]).map(
      ({ found, figure: { series, year } }) => {
        this.reach.add(found, { series: [series], year });
        return found;
      },
    );
  }

  /** What the errors can have touched; when all remarks are told. */
  faults(notRead: (file: string) => boolean): Faults {
    const { tooMany } = this.kept;
    if (tooMany !== undefined) this.reach.add(tooMany);
    const given = [...this.figures.values(), ...this.ofAreas];
    return this.reach.faults(notRead, unitsInDoubt(this.plan, given));
  }

  sortedFigures(): readonly Figure[] {
    return [...this.figures.values()]
      .map(({ figure }) => figure)
      .sort((a, b) => byTime(a, b) || this.rankOf(a) - this.rankOf(b));
  }

  /** A figure of the whole region for a series that is only counted by areas. */
  private unusedOfRegion(): readonly Finding[] {
    const wanted = seriesOfRegion(this.plan);
    return [...this.figures.values()].flatMap(({ figure: { series, year, text }, place }) => {
      if (wanted.has(series) || !this.areaNames.used.has(series)) return [];
      const args = { name: this.nameOf(series), year, value: text };
      return [finding('actuals/region-unused', args, place)];
    });
  }

  /** Figures of areas, by series, year and area as they were given. */
  sortedOfAreas(): readonly Figure[] {
    return this.ofAreas
      .map(({ figure }) => figure)
      .sort(
        (a, b) =>
          byTime(a, b) ||
          this.rankOf(a) - this.rankOf(b) ||
          compareTexts(a.area?.key ?? '', b.area?.key ?? ''),
      );
  }

  private rankOf({ series, status }: Figure): number {
    return (
      (this.seriesNumbers.get(series) ?? 0) * STATUS_ORDER.length + STATUS_ORDER.indexOf(status)
    );
  }

  private nameOf(series: string): string {
    return this.plan.series.get(series)?.name ?? series;
  }

  private turnTo(key: number): void {
    let seen = this.seen.get(key);
    if (seen === undefined) {
      seen = new BitSet();
      this.seen.set(key, seen);
    }
    this.lastKey = key;
    this.lastSeen = seen;
  }
}
