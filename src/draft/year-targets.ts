import type { Doubt } from '../model/draft.ts';
import type { Limit } from '../model/limit-words.ts';
import { judgeBare } from './judge-bare.ts';
import {
  fits,
  otherUnit,
  overAll,
  refused,
  type NumberRead,
  type Read,
  type RowFacts,
  type YearCell,
} from './target-read.ts';

/** One number for each year, none with another sign than the others. */
export function yearTargets(filled: readonly YearCell[], facts: RowFacts): Read {
  const text = filled.map((one) => one.text).join('、');
  const reads: (readonly [YearCell, NumberRead])[] = [];
  for (const year of filled) {
    if (year.read.kind === 'number') reads.push([year, year.read]);
  }
  const sign = commonSign(reads.map(([, read]) => read));
  if (reads.length < filled.length || sign === 'none') {
    return refused({ code: 'target-mixed', args: { text } });
  }
  if (!reads.every(([, read]) => fits(read.unit, facts.unit))) {
    return refused(otherUnit(text, facts.unit));
  }
  const numbers = reads.map(([, { digits }]) => digits);
  const { comparator, doubt } =
    sign === undefined
      ? judgeBare({ text, ...facts, numbers, isTotal: false })
      : { comparator: sign, doubt: undefined };
  const isPartly = sign !== undefined && reads.some(([, read]) => read.sign === undefined);
  const pairs = reads.map(([{ year }, { digits }]) => [year, digits] as const);
  return {
    target: {
      comparator,
      bound: { kind: 'by-year', years: pairs },
      tolerance: undefined,
      due: undefined,
    },
    doubts: [
      ...overAll(text, numbers, facts, sign),
      ...(doubt === undefined ? [] : [doubt]),
      ...(isPartly ? [{ code: 'sign-partly', args: { text, comparator } } as const] : []),
    ],
    numbers,
    // The last cell alone need not show the sign that counts for it.
    ...(isPartly ? { printed: text } : {}),
  };
}

/** The sign that all have, or some while the others are bare; undefined if all are bare. */
function commonSign(reads: readonly NumberRead[]): Limit | 'none' | undefined {
  const signs = new Set(reads.map(({ sign }) => sign).filter((sign) => sign !== undefined));
  const [first] = signs;
  if (signs.size > 1 || first === 'about' || reads.some(({ isTotal }) => isTotal)) return 'none';
  return first;
}

/** What the columns leave open: years without a target, and a heading that names all of them. */
export function yearDoubts(years: readonly YearCell[], filled: readonly YearCell[]): Doubt[] {
  const open = years.filter((year) => !filled.includes(year)).map(({ year }) => year);
  const span = filled.find(({ isSpan }) => isSpan);
  return [
    ...(open.length === 0 || isOnlyLast(years, filled)
      ? []
      : [{ code: 'years-missing', args: { years: open } } as const]),
    ...(span === undefined
      ? []
      : [{ code: 'target-span', args: { column: span.heading } } as const]),
  ];
}

/** Of several years only the last is printed: it is due then, and nothing is left out. */
function isOnlyLast(years: readonly YearCell[], filled: readonly YearCell[]): boolean {
  return years.length > 1 && filled.length === 1 && filled[0] === years.at(-1);
}
