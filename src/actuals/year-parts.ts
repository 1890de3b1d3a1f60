import { asOfText, partOfYear, type AsOf, type Period } from '../model/as-of.ts';
import { finding } from '../model/finding.ts';
import { partKindOf } from '../model/part-kind.ts';
import type { Place } from '../model/place.ts';
import type { Plan, Series } from '../model/plan.ts';
import { isMissingMark, trimCell } from './read-cell.ts';
import { asOfFor, isWholeYear, type YearPart } from './read-part.ts';
import type { Sink } from './sink.ts';

/** Of which year a figure is, and of which part of it. */
export interface When {
  readonly year: number;
  readonly period?: Period;
}

const DECEMBER = 12;

/** How many labels and names a note lists. */
const SOME = 5;

/** Which figures of parts of years count for the month that is asked for, and what becomes of the others. */
export class YearParts {
  private readonly asOf: AsOf | undefined;
  private readonly plan: Plan;
  private readonly sink: Sink;
  private readonly others = new Labels();
  private readonly notSummed = new Labels();

  constructor(plan: Plan, asOf: AsOf | undefined, sink: Sink) {
    this.plan = plan;
    this.asOf = asOf;
    this.sink = sink;
  }

  /** What a year alone means; it is no figure up to a month within that year, but may be an estimate. */
  year(
    year: number,
    cell: string,
    isEstimate: boolean,
    placeOf: () => Place,
    touches: () => readonly string[],
  ): When | undefined {
    const asOf = partOfYear(this.asOf);
    if (asOf?.year !== year || isEstimate || isMissingMark(trimCell(cell))) return { year };
    const args = { year, asOf: asOfText(asOf) };
    const touched = { series: touches(), year };
    this.sink.report(finding('actuals/year-beside-part', args, placeOf()), touched);
    return undefined;
  }

  /** The year and part of a figure that counts; undefined for one that does not, which is told. */
  part(
    part: YearPart,
    series: Series,
    cell: string,
    isEstimate: boolean,
    placeOf: () => Place,
    touches: () => readonly string[],
  ): When | undefined {
    const { asOf } = this;
    if (asOf === undefined || isMissingMark(trimCell(cell))) return undefined;
    const { year, to, label } = part;
    if (isWholeYear(part)) return this.year(year, cell, isEstimate, placeOf, touches);
    if (!isWanted(part, asOf)) {
      this.others.add(label, series.name, placeOf);
      return undefined;
    }
    if (!this.says(part, series)) {
      this.notSummed.add(label, series.name, placeOf);
      return undefined;
    }
    return { year, period: { label, to } };
  }

  end(): void {
    const { asOf } = this;
    if (asOf === undefined) return;
    const at = asOfText(asOf);
    const other = this.others.listed();
    if (other !== undefined) {
      const { labels, count, place } = other;
      this.sink.report(finding('actuals/parts-unused', { labels, count, asOf: at }, place));
    }
    const open = this.notSummed.listed();
    if (open === undefined) return;
    const { names, labels, count, place } = open;
    const args = { names, labels, count, month: asOf.month, asOf: at };
    this.sink.report(finding('actuals/part-not-from-january', args, place));
  }

  /** What is there at the end of a part is there at the end of the month; what happens counts from January. */
  private says({ from, isEnd }: YearPart, series: Series): boolean {
    return partKindOf(this.plan, series) === 'state' || (from === 1 && !isEnd);
  }
}

/** The sentence for a label that cannot be used at all names what would let it be used. */
export function partFault(cell: string): { readonly text: string; readonly asOf: string | null } {
  return { text: trimCell(cell), asOf: asOfFor(cell) };
}

/** Of other years their end is wanted, of the year before the same part too (同期). */
function isWanted({ year, to }: YearPart, { year: asked, month }: AsOf): boolean {
  if (year === asked) return to === month;
  return to === DECEMBER || (year === asked - 1 && to === month);
}

/** Labels that were met, and where the first of them stands. */
class Labels {
  private count = 0;
  private place: Place | undefined;
  private readonly labels = new Set<string>();
  private readonly names = new Set<string>();

  add(label: string, name: string, placeOf: () => Place): void {
    this.count += 1;
    this.place ??= placeOf();
    this.labels.add(label);
    this.names.add(name);
  }

  listed():
    | { readonly labels: string[]; readonly names: string[]; readonly count: number; place: Place }
    | undefined {
    const { place, count } = this;
    if (place === undefined) return undefined;
    const first = (all: ReadonlySet<string>): string[] => [...all].slice(0, SOME);
    return { labels: first(this.labels), names: first(this.names), count, place };
  }
}
