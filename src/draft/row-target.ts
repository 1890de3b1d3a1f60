import type { Doubt, DraftTarget } from '../model/draft.ts';
import { printedDecimals } from '../number/rational.ts';
import { SHARE, unitOf } from '../number/unit.ts';
import { judgeBare } from './judge-bare.ts';
import {
  fits,
  otherUnit,
  overAll,
  refused,
  type NumberRead,
  type Read,
  type RowFacts,
  type TargetRead,
  type YearCell,
} from './target-read.ts';
import { partsIn, unreadTarget } from './unread-target.ts';
import { yearDoubts, yearTargets } from './year-targets.ts';

/** The target of a row: one cell, or one for each year. */
export function rowTarget(years: readonly YearCell[], facts: RowFacts): TargetRead {
  const filled = years.filter(({ read }) => read.kind !== 'none');
  const last = filled.at(-1);
  if (last === undefined) {
    return { target: undefined, printed: undefined, doubts: [missing], numbers: [] };
  }
  const read = filled.length === 1 ? single(last, facts) : yearTargets(filled, facts);
  const { target, numbers, printed = last.text } = read;
  const open = target === undefined ? [] : yearDoubts(years, filled);
  return { target, numbers, printed, doubts: [...read.doubts, ...open] };
}

const missing: Doubt = { code: 'target-missing', args: {} };

function single({ text, read, year: due }: YearCell, facts: RowFacts): Read {
  const { unit } = facts;
  switch (read.kind) {
    case 'none':
      return refused(missing);
    case 'relation':
      // 城市居民98、农村居民65 has the words of a relation.
      return partsIn(text) === undefined
        ? refused({ code: 'target-relation', args: { text } })
        : unreadTarget(text, due, facts);
    case 'unreadable':
      return unreadTarget(text, due, facts);
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
    return unreadTarget(text, due, facts);
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

function number(text: string): DraftTarget['bound'] {
  return { kind: 'number', text };
}

/** 1.3左右 is 1.25 to 1.35, where the document says no more. */
function halfOfLastPlace(digits: string): string {
  const places = printedDecimals(digits) ?? 0;
  return places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`;
}
