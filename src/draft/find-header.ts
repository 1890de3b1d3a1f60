import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { columnOf, type Column, type ColumnKind } from './column-role.ts';
import type { GridRow } from './read-grid.ts';
import { tidyCell } from './tidy-cell.ts';

/** Titles and units stand above a header, but not many of them. */
const DEEPEST_HEADER = 20;

export interface TargetColumn {
  readonly index: number;
  readonly year: number;
  readonly heading: string;
  readonly isSpan: boolean;
  readonly unit: string | undefined;
}

/** What each column of a table means. */
export interface TableLayout {
  readonly columns: Readonly<Partial<Record<ColumnKind, number>>>;
  readonly baselineUnit: string | undefined;
  readonly targets: readonly TargetColumn[];
  readonly width: number;
  /** The rows above the header, and those below it. */
  readonly titles: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly headings: readonly string[];
}

export interface HeaderFound {
  readonly layout: TableLayout | undefined;
  readonly findings: readonly Finding[];
}

interface Period {
  readonly base: number;
  readonly from: number;
  readonly to: number;
}

/** A heading with the place of the cell in which it begins. */
interface Heading {
  readonly text: string;
  readonly place: Place;
}

/** Finds the header, which may take two rows and stand below titles, and reads its columns. */
export function findHeader(rows: readonly GridRow[], period: Period, top: Place): HeaderFound {
  const upper = rows.slice(0, DEEPEST_HEADER);
  const first = upper.findIndex((row) => isHeader(row, period));
  const header = rows[first];
  if (rows.length === 0) return { layout: undefined, findings: [finding('draft/empty', {}, top)] };
  if (header === undefined) {
    const nearest = nearestHeader(upper, period);
    const found = (nearest?.cells ?? []).map(tidyCell).filter((text) => text !== '');
    const place = nearest?.at(0) ?? top;
    return { layout: undefined, findings: [finding('draft/header-unknown', { found }, place)] };
  }
  const second = rows[first + 1];
  const isTwoRows = second !== undefined && isSecondHeader(header, second, period);
  const headings = isTwoRows ? joined(header, second) : headingsOf(header);
  const columns = headings.map(({ text }) => columnOf(text, period));
  const body = rows.slice(first + (isTwoRows ? 2 : 1));
  return readColumns(headings, columns, period, { titles: rows.slice(0, first), body });
}

/** The row with the most headings that are known: probably the header that was meant. */
function nearestHeader(rows: readonly GridRow[], period: Period): GridRow | undefined {
  const counted = rows.map((row) => ({ row, count: knownIn(row, period).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best), counted[0] ?? NONE)
    .row;
}

const NONE: { readonly row: GridRow | undefined; readonly count: number } = {
  row: undefined,
  count: 0,
};

function knownIn({ cells }: GridRow, period: Period): ColumnKind[] {
  const kinds = cells.map((cell) => columnOf(cell, period).kind);
  return kinds.filter((kind) => kind !== 'other' && kind !== 'blank');
}

/** A row that names the indicators, and something beside them. */
function isHeader(row: GridRow, period: Period): boolean {
  const kinds = knownIn(row, period);
  return kinds.includes('name') && kinds.some((kind) => kind !== 'name');
}

/** Below merged cells: no name and no number, and every cell says with the one above what its column is. */
function isSecondHeader(header: GridRow, second: GridRow, period: Period): boolean {
  const names = header.cells.findIndex((cell) => columnOf(cell, period).kind === 'name');
  if (tidyCell(second.cells[names] ?? '') !== '') return false;
  return joined(header, second).every(({ text }, index) => {
    if (tidyCell(second.cells[index] ?? '') === '') return true;
    const { kind } = columnOf(text, period);
    return kind !== 'other' && kind !== 'blank';
  });
}

function headingsOf(row: GridRow): Heading[] {
  return row.cells.map((cell, index) => ({ text: tidyCell(cell), place: row.at(index) }));
}

/** The lower cell behind the upper one, which is merged over the blank ones on its right. */
function joined(upper: GridRow, lower: GridRow): Heading[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let merged = '';
  return Array.from({ length: width }, (_one, index) => {
    const above = tidyCell(upper.cells[index] ?? '');
    const below = tidyCell(lower.cells[index] ?? '');
    if (above !== '') merged = above;
    return below === ''
      ? { text: above, place: upper.at(index) }
      : { text: `${merged}${below}`, place: lower.at(index) };
  });
}

function readColumns(
  headings: readonly Heading[],
  columns: readonly Column[],
  period: Period,
  rows: Pick<TableLayout, 'titles' | 'body'>,
): HeaderFound {
  const collector = new ColumnCollector(headings, period);
  columns.forEach((column, index) => {
    collector.take(column, index);
  });
  const { findings, found, targets, baselineUnit } = collector;
  const texts = headings.map(({ text }) => text);
  const isOutside = findings.some(({ code }) => code === 'draft/year-outside-period');
  if (targets.length === 0 && !isOutside) {
    const args = { found: texts.filter((text) => text !== '') };
    findings.push(finding('draft/no-target-column', args, headings[0]?.place));
  }
  targets.sort((a, b) => a.year - b.year);
  const layout = {
    ...rows,
    columns: found,
    baselineUnit,
    targets,
    width: headings.length,
    headings: texts,
  };
  return { layout, findings };
}

/** Sorts the columns by what they say, and tells what is said twice or not used. */
class ColumnCollector {
  readonly findings: Finding[] = [];
  readonly found: Partial<Record<ColumnKind, number>> = {};
  readonly targets: TargetColumn[] = [];
  baselineUnit: string | undefined;
  private readonly headings: readonly Heading[];
  private readonly period: Period;

  constructor(headings: readonly Heading[], { base, from, to }: Period) {
    this.headings = headings;
    this.period = { base, from, to };
  }

  take(column: Column, index: number): void {
    const { text, place } = this.headings[index] ?? NOWHERE;
    if (column.kind === 'target') this.target(column, index);
    else if (column.kind === 'outside') {
      const args = { column: text, year: column.year, ...this.period };
      this.findings.push(finding('draft/year-outside-period', args, place));
    } else if (column.kind === 'before') {
      const args = { column: text, base: this.period.base };
      this.findings.push(finding('draft/year-before-base', args, place));
    } else if (column.kind === 'completed') {
      this.findings.push(finding('draft/completed-column', { column: text }, place));
    } else if (column.kind === 'other' || column.kind === 'category') {
      this.findings.push(finding('draft/column-ignored', { column: text }, place));
    } else if (column.kind !== 'blank') {
      const earlier = this.found[column.kind];
      if (earlier === undefined) this.found[column.kind] = index;
      else this.twice(this.headings[earlier]?.text ?? '', index);
      if (column.kind === 'baseline') this.baselineUnit = column.unit;
    }
  }

  private target(column: Extract<Column, { kind: 'target' }>, index: number): void {
    const { year = this.period.to, isSpan, unit } = column;
    const earlier = this.targets.find((target) => target.year === year);
    const heading = this.headings[index]?.text ?? '';
    if (earlier !== undefined) this.twice(earlier.heading, index);
    else this.targets.push({ index, year, heading, isSpan, unit });
  }

  private twice(first: string, index: number): void {
    const { text, place } = this.headings[index] ?? NOWHERE;
    this.findings.push(finding('draft/header-twice', { columns: [first, text] }, place));
  }
}

const NOWHERE: { readonly text: string; readonly place: Place | undefined } = {
  text: '',
  place: undefined,
};
