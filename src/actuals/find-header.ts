import { finding, type Finding } from '../model/finding.ts';
import type { AsOf } from '../model/as-of.ts';
import type { Plan } from '../model/plan.ts';
import { readHeader, type HeaderRead, type Layout } from './header.ts';
import { LeftOut, lineText } from './left-out.ts';
import { isLabelled } from './line-words.ts';
import { trimCell } from './read-cell.ts';
import type { SeriesNames } from './series-names.ts';
import { tellingFault } from './telling-line.ts';
import {
  headingKind,
  isSecondLine,
  joinLines,
  looksLikeFigure,
  type TableLine,
} from './two-line-header.ts';
import { unitsAbove, type UnitAbove } from './unit-above.ts';

/** How many lines that are not empty may stand above the end of the header. */
export const MOST_LINES_ABOVE = 30;

/** A longer cell, or more cells, are no title. */
const LONGEST_TITLE = 1000;

export interface HeaderFound {
  readonly layout: Layout | undefined;
  /** A header was recognised, though perhaps what stands above it is not sure. */
  readonly recognised: boolean;
  readonly findings: readonly Finding[];
  readonly unit: UnitAbove | undefined;
  /** The line with which the header was sure is the row below it. */
  readonly isRow: boolean;
  /** The header itself, the second line of two; where there is none, the line that was expected to be one. */
  readonly line: TableLine;
}

type LineClass = 'header' | 'title' | 'group' | 'other';

/**
 * Finds the header among the first lines of a table. Titles above it are
 * told; a line that may be data is never passed over. Keeps a few lines at most.
 */
export class HeaderFinder {
  private readonly titles: TableLine[] = [];
  /** The first line that is neither a title nor a header. */
  private unclear: TableLine | undefined;
  private pending: TableLine | undefined;
  private count = 0;
  private readonly names: SeriesNames;
  private readonly region: string;
  private readonly asOf: AsOf | undefined;

  constructor(names: SeriesNames, plan: Plan, asOf?: AsOf) {
    this.names = names;
    this.asOf = asOf;
    this.region = plan.region.name;
  }

  /** One line that is not empty; the header once it is sure, or that there is none. */
  next(line: TableLine): HeaderFound | undefined {
    this.count += 1;
    const { pending } = this;
    this.pending = undefined;
    if (pending !== undefined) {
      const found = isSecondLine(pending, line) ? this.joined(pending, line) : this.single(pending);
      if (found !== undefined) return found;
    }
    switch (this.classOf(line)) {
      case 'title':
        this.titles.push(line);
        break;
      case 'other':
        this.unclear ??= line;
        break;
      case 'group':
      case 'header':
        this.pending = line;
    }
    const isLast = this.count > MOST_LINES_ABOVE || this.pending === undefined;
    return this.count < MOST_LINES_ABOVE || !isLast ? undefined : this.end();
  }

  /** What the lines so far come to, where no more follow; undefined if there was none. */
  end(): HeaderFound | undefined {
    const { pending } = this;
    this.pending = undefined;
    const found = pending === undefined ? undefined : this.single(pending);
    if (found !== undefined) return { ...found, isRow: false };
    const line = this.unclear ?? this.titles[0];
    if (line === undefined) return undefined;
    const { findings } = this.read(line.cells, line.at);
    return { ...NOTHING, findings, line };
  }

  private read(cells: readonly string[], at: TableLine['at']): HeaderRead {
    return readHeader(cells, at, this.asOf !== undefined);
  }

  private joined(top: TableLine, below: TableLine): HeaderFound {
    const joined = joinLines(top, below);
    if (!Array.isArray(joined)) return this.found(below, refused(joined as Finding), false);
    const at: TableLine['at'] = (index) =>
      trimCell(below.cells[index] ?? '') === '' ? top.at(index) : below.at(index);
    return this.found(below, this.read(joined as string[], at), false);
  }

  /** The header in one line; undefined for a line that was only thought to be one. */
  private single(header: TableLine): HeaderFound | undefined {
    const read = this.read(header.cells, header.at);
    if (read.layout === undefined && this.classOf(header) === 'group') {
      this.titles.push(header);
      return undefined;
    }
    // Of two lines that are no header the first is told.
    if (read.layout === undefined && this.unclear !== undefined) return undefined;
    return this.found(header, read, true);
  }

  private found(line: TableLine, read: HeaderRead, isRow: boolean): HeaderFound {
    const { unclear } = this;
    const recognised = read.layout !== undefined;
    if (recognised && unclear !== undefined) {
      const args = { text: lineText(unclear.cells), header: line.line };
      const findings = [finding('actuals/line-above', args, unclear.at(firstFilled(unclear)))];
      return { ...NOTHING, recognised, findings, line };
    }
    const { layout } = read;
    const unit = this.unit();
    const findings = [...read.findings, ...this.titleFindings()];
    if (unit?.unit !== undefined) {
      findings.push(finding('actuals/unit-above-used', { unit: unit.text }, unit.place));
    }
    return { layout, recognised, findings, unit, isRow, line };
  }

  /** What titles say that must not be passed over, and the note that lists the others. */
  private titleFindings(): Finding[] {
    const leftOut = new LeftOut();
    const findings: Finding[] = [];
    let first: TableLine | undefined;
    for (const title of this.titles) {
      const { cells, line, at } = title;
      const [fault] = cells.flatMap(
        (cell, index) => tellingFault(cell, this.region, 'above', () => at(index), this.asOf) ?? [],
      );
      if (fault !== undefined) findings.push(fault);
      else {
        first ??= title;
        leftOut.add(cells, line);
      }
    }
    if (first === undefined) return findings;
    const place = first.at(firstFilled(first));
    return [...findings, finding('actuals/lines-above', leftOut.args(), place)];
  }

  private unit(): UnitAbove | undefined {
    const stated = this.titles.flatMap(({ cells, at }) => unitsAbove(cells, at));
    const [first] = stated;
    if (first === undefined) return undefined;
    const isOne = stated.every(({ text }) => text === first.text);
    const text = [...new Set(stated.map((one) => one.text))].join('、');
    return isOne ? first : { unit: undefined, text, place: first.place };
  }

  private classOf({ cells, at }: TableLine): LineClass {
    if (this.read(cells, at).layout !== undefined) return 'header';
    const texts = cells.map(trimCell);
    const filled = texts.filter((text) => text !== '');
    if (filled.length > LONGEST_TITLE) return 'other';
    if (filled.some(({ length }) => length > LONGEST_TITLE)) return 'other';
    if (filled.some((text) => this.names.isBesideFigure(text))) return 'other';
    if (new Set(filled).size === 1) return this.classOfOne(texts, filled[0] ?? '');
    if (filled.some((text) => looksLikeFigure(text) || this.names.isName(text))) return 'other';
    const unlabelled = filled.filter((text) => !isLabelled(text));
    if (unlabelled.length <= 1) return 'title';
    return unlabelled.some((text) => headingKind(text) !== 'other') ? 'header' : 'other';
  }

  /** One cell, perhaps repeated: a title, or what is left of a merged heading. */
  private classOfOne(texts: readonly string[], text: string): LineClass {
    if (this.names.isName(text) || looksLikeFigure(text)) return 'other';
    const kind = headingKind(text);
    const index = texts.indexOf(text);
    const isFirst = index === 0;
    if (kind === 'indicator' || kind === 'column') return 'header';
    return kind === 'other' || isFirst ? 'title' : 'group';
  }
}

const NOTHING = {
  layout: undefined,
  recognised: false,
  findings: [],
  unit: undefined,
  isRow: false,
} as const;

function refused(fault: Finding): HeaderRead {
  return { layout: undefined, findings: [fault] };
}

function firstFilled({ cells }: TableLine): number {
  return Math.max(
    0,
    cells.findIndex((cell) => trimCell(cell) !== ''),
  );
}
