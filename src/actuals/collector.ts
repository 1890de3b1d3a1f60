import { isSame } from '../number/interval.ts';
import { compare, parseRational } from '../number/rational.ts';
import type { Figure } from '../model/actuals.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { FigureStatus } from '../model/terms.ts';
import { BitSet, Numbering } from './figure-keys.ts';
import { areaKey, type FirstFinder, type Repeat } from './first-finder.ts';
import type { AreaFigure, Sink } from './sink.ts';

/** Beyond this many errors a list helps nobody; the rest are counted. */
const MOST_ERRORS = 1000;

const STATUS_ORDER: readonly FigureStatus[] = ['final', 'provisional', 'estimate'];

/** Keeps the figures of the region, a bit for each of an area, and everything found on the way. */
export class Collector implements Sink {
  areaFigures = 0;
  readonly repeats: Repeat[] = [];
  private errors = 0;
  private readonly found: Finding[] = [];
  private readonly figures = new Map<string, { figure: Figure; place: Place }>();
  private readonly plan: Plan;
  private readonly seriesNumbers: ReadonlyMap<string, number>;
  private readonly areaNumbers = new Numbering();
  private readonly seen = new Map<string, BitSet>();
  private lastYear = -1;
  private lastStatus = '';
  private lastSeen = new BitSet();

  constructor(plan: Plan) {
    this.plan = plan;
    this.seriesNumbers = new Map([...plan.series.keys()].map((id, index) => [id, index]));
  }

  report(found: Finding): void {
    if (found.severity === 'error') this.errors += 1;
    if (found.severity !== 'error' || this.errors <= MOST_ERRORS) this.found.push(found);
  }

  region(figure: Figure, place: Place): void {
    const key = `${figure.series} ${String(figure.year)} ${figure.status}`;
    const first = this.figures.get(key);
    if (first === undefined) {
      this.figures.set(key, { figure, place });
      return;
    }
    const name = this.nameOf(figure.series);
    const { year } = figure;
    const firstLine = first.figure.line;
    const firstFile = first.figure.file;
    if (firstFile === figure.file) {
      this.report(finding('actuals/duplicate', { name, year, area: null, firstLine }, place));
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
      this.report(finding('actuals/duplicate-different', args, place));
    }
  }

  area(figure: AreaFigure, place: () => Place): void {
    const { series, year, area, status } = figure;
    this.areaFigures += 1;
    if (year !== this.lastYear || status !== this.lastStatus) this.turnTo(year, status);
    const column = this.areaNumbers.of(area) * this.seriesNumbers.size;
    if (this.lastSeen.add(column + (this.seriesNumbers.get(series.id) ?? 0))) return;
    if (this.repeats.length >= MOST_ERRORS) {
      this.errors += 1;
      return;
    }
    this.repeats.push({ figure, key: areaKey(figure), place: place() });
  }

  settleRepeats(firsts: FirstFinder): void {
    for (const { figure, key, place } of this.repeats) {
      const { series, year, area, text } = figure;
      const first = firsts.first(key);
      if (first === undefined) continue;
      const { name } = series;
      const firstLine = first.place.line;
      const firstFile = first.place.file;
      if (firstFile === place.file) {
        this.report(finding('actuals/duplicate', { name, year, area, firstLine }, place));
      } else if (sameText(first.text, text)) {
        this.report(
          finding('actuals/duplicate-equal', { name, year, firstFile, firstLine }, place),
        );
      } else {
        const args = { name, year, value: text, firstValue: first.text, firstFile, firstLine };
        this.report(finding('actuals/duplicate-different', args, place));
      }
    }
  }

  findings(): readonly Finding[] {
    if (this.errors <= MOST_ERRORS) return this.found;
    const count = this.errors - MOST_ERRORS;
    return [...this.found, finding('actuals/too-many-errors', { count })];
  }

  /** Notes that need all figures: what supersedes what, what decides nothing, what contradicts the plan. */
  remarks(): readonly Finding[] {
    const notes: Finding[] = [];
    for (const { figure, place } of this.figures.values()) {
      const { series, year, status, text } = figure;
      const name = this.nameOf(series);
      const final = this.figures.get(`${series} ${String(year)} final`)?.figure;
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
        status !== 'estimate' &&
        baseline !== undefined &&
        !isSame(baseline.interval, figure.interval)
      ) {
        const args = { name, year, value: text, baseline: baseline.text };
        notes.push(finding('actuals/baseline-differs', args, place));
      }
    }
    if (this.areaFigures > 0) {
      notes.push(finding('actuals/area-figures', { count: this.areaFigures }));
    }
    return notes;
  }

  sortedFigures(): readonly Figure[] {
    const rank = ({ series, status }: Figure): number =>
      (this.seriesNumbers.get(series) ?? 0) * STATUS_ORDER.length + STATUS_ORDER.indexOf(status);
    return [...this.figures.values()]
      .map(({ figure }) => figure)
      .sort((a, b) => a.year - b.year || rank(a) - rank(b));
  }

  private nameOf(series: string): string {
    return this.plan.series.get(series)?.name ?? series;
  }

  private turnTo(year: number, status: FigureStatus): void {
    const key = `${String(year)} ${status}`;
    const seen = this.seen.get(key) ?? new BitSet();
    this.seen.set(key, seen);
    this.lastSeen = seen;
    this.lastYear = year;
    this.lastStatus = status;
  }
}

function sameText(a: string, b: string): boolean {
  const value = parseRational(a);
  const other = parseRational(b);
  return value !== undefined && other !== undefined ? compare(value, other) === 0 : a === b;
}
