import type { Doubt, DraftTarget } from '../model/draft.ts';
import { compare, printedDecimals, rational } from '../number/rational.ts';
import { SHARE, unitOf } from '../number/unit.ts';
import { isSameUnit } from './draft-unit.ts';
import type { TargetColumn } from './find-header.ts';
import { judgeBare } from './judge-bare.ts';
import type { CellRead } from './read-target.ts';
import { isShareName } from './unit-words.ts';

/** A cell of a column of targets. */
export interface YearCell extends TargetColumn {
  readonly text: string;
  readonly read: CellRead;
}

interface RowFacts {
  readonly name: string;
  readonly unit: string | undefined;
  readonly baseline: string | undefined;
}

export interface TargetRead {
  readonly target: DraftTarget | undefined;
  /** The last target as printed. */
  readonly printed: string | undefined;
  readonly doubts: readonly Doubt[];
  /** All numbers that it holds. */
  readonly numbers: readonly string[];
}

type NumberRead = Extract<CellRead, { kind: 'number' }>;

/** The target of a row: one cell, or one for each year. */
export function rowTarget(years: readonly YearCell[], facts: RowFacts): TargetRead {
  const filled = years.filter(({ read }) => read.kind !== 'none');
  const last = filled.at(-1);
  if (last === undefined) {
    return { target: undefined, printed: undefined, doubts: [missing], numbers: [] };
  }
  const read = filled.length === 1 ? single(last, facts) : byYear(filled, facts);
  const printed = last.text;
  if (read.target === undefined) return { ...read, printed };
  return { ...read, printed, doubts: [...read.doubts, ...yearDoubts(years, filled)] };
}

const missing: Doubt = { code: 'target-missing', args: {} };

type Read = Omit<TargetRead, 'printed'>;

function refused(doubt: Doubt): Read {
  return { target: undefined, doubts: [doubt], numbers: [] };
}

/** What the columns leave open: years without a target, and a heading that names all of them. */
function yearDoubts(years: readonly YearCell[], filled: readonly YearCell[]): Doubt[] {
  const open = years.filter((year) => !filled.includes(year)).map(({ year }) => year);
  const span = filled.find(({ isSpan }) => isSpan);
  return [
    ...(open.length === 0 ? [] : [{ code: 'years-missing', args: { years: open } } as const]),
    ...(span === undefined
      ? []
      : [{ code: 'target-span', args: { column: span.heading } } as const]),
  ];
}

function single({ text, read, year: due }: YearCell, facts: RowFacts): Read {
  const { unit } = facts;
  switch (read.kind) {
    case 'none':
      return refused(missing);
    case 'relation':
      return refused({ code: 'target-relation', args: { text } });
    case 'unreadable':
      return refused({ code: 'target-unreadable', args: { text } });
    case 'full-coverage':
      if (unit !== '%') return refused({ code: 'target-unit', args: { text, unit: unit ?? '' } });
      return {
        target: { comparator: 'equals', bound: number('100'), tolerance: undefined, due },
        doubts: [],
        numbers: ['100'],
      };
    case 'pair': {
      const { low, high } = read;
      if (!fits(read.unit, unit)) return refused(otherUnit(text, unit));
      const bound = { kind: 'pair', low, high } as const;
      return {
        target: { comparator: 'between', bound, tolerance: undefined, due },
        doubts: overAll(text, [high], facts),
        numbers: [low, high],
      };
    }
    case 'number':
      return ofNumber(text, read, due, facts);
  }
}

function ofNumber(text: string, read: NumberRead, due: number, facts: RowFacts): Read {
  const { digits, sign, isTotal } = read;
  if (!fits(read.unit, facts.unit)) return refused(otherUnit(text, facts.unit));
  if (isTotal && !canBeTotal(facts.unit)) {
    return refused({ code: 'target-unreadable', args: { text } });
  }
  const doubts = overAll(text, [digits], facts, sign);
  const numbers = [digits];
  if (sign === 'about') {
    const tolerance = halfOfLastPlace(digits);
    return {
      target: { comparator: 'about', bound: number(digits), tolerance, due },
      doubts: [...doubts, { code: 'tolerance', args: { text, tolerance } }],
      numbers,
    };
  }
  const judged =
    sign === undefined
      ? judgeBare({ text, ...facts, numbers, isTotal })
      : { comparator: sign, doubt: undefined };
  return {
    target: { comparator: judged.comparator, bound: number(digits), tolerance: undefined, due },
    doubts: judged.doubt === undefined ? doubts : [...doubts, judged.doubt],
    numbers,
  };
}

/** Shares of several years do not add up; and yearly figures need a unit to be added. */
export function canBeTotal(unit: string | undefined): boolean {
  return unit !== undefined && unitOf(unit).dimension !== SHARE;
}

/** One number for each year, all with the same sign or all without. */
function byYear(filled: readonly YearCell[], facts: RowFacts): Read {
  const text = filled.map((one) => one.text).join('、');
  const reads: (readonly [YearCell, NumberRead])[] = [];
  for (const year of filled) {
    if (year.read.kind === 'number') reads.push([year, year.read]);
  }
  const [first] = reads;
  const isUniform = reads.every(
    ([, { sign, isTotal }]) => sign === first?.[1].sign && sign !== 'about' && !isTotal,
  );
  if (first === undefined || reads.length < filled.length || !isUniform) {
    return refused({ code: 'target-mixed', args: { text } });
  }
  if (!reads.every(([, read]) => fits(read.unit, facts.unit))) {
    return refused(otherUnit(text, facts.unit));
  }
  const numbers = reads.map(([, { digits }]) => digits);
  const { sign } = first[1];
  const judged =
    sign === undefined || sign === 'about'
      ? judgeBare({ text, ...facts, numbers, isTotal: false })
      : { comparator: sign, doubt: undefined };
  const pairs = reads.map(([{ year }, { digits }]) => [year, digits] as const);
  return {
    target: {
      comparator: judged.comparator,
      bound: { kind: 'by-year', years: pairs },
      tolerance: undefined,
      due: undefined,
    },
    doubts: [
      ...overAll(text, numbers, facts, sign),
      ...(judged.doubt === undefined ? [] : [judged.doubt]),
    ],
    numbers,
  };
}

function number(text: string): DraftTarget['bound'] {
  return { kind: 'number', text };
}

/** A unit behind a figure must be that of its row; a figure without one is in it. */
function fits(printed: string | undefined, unit: string | undefined): boolean {
  return printed === undefined || (unit !== undefined && isSameUnit(printed, unit));
}

function otherUnit(text: string, unit: string | undefined): Doubt {
  return { code: 'target-unit', args: { text, unit: unit ?? '' } };
}

/** More than all of a whole; 超过100% is that too. */
function overAll(
  text: string,
  numbers: readonly string[],
  { name, unit }: RowFacts,
  sign?: NumberRead['sign'],
): Doubt[] {
  if (unit !== '%' || !isShareName(name)) return [];
  const most = sign === 'above' ? -1 : 0;
  const isOver = numbers.some((one) => compare(rational(one), rational(100)) > most);
  return isOver ? [{ code: 'target-over-all', args: { text } }] : [];
}

/** 1.3左右 is 1.25 to 1.35, where the document says no more. */
function halfOfLastPlace(digits: string): string {
  const places = printedDecimals(digits) ?? 0;
  return places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`;
}
