import type { Doubt, DraftTarget } from '../model/draft.ts';
import { compare, rational } from '../number/rational.ts';
import { isSameUnit } from './draft-unit.ts';
import type { TargetColumn } from './find-header.ts';
import type { CellRead } from './read-target.ts';
import { isBoundedPart } from '../plan/measure-words.ts';

/** A cell of a column of targets. */
export interface YearCell extends TargetColumn {
  readonly text: string;
  readonly read: CellRead;
}

/** What a target is read with: the rest of its row. */
export interface RowFacts {
  readonly id: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly baseline: string | undefined;
}

export interface TargetRead {
  readonly target: DraftTarget | undefined;
  /** The target as printed: of several years the last. */
  readonly printed: string | undefined;
  readonly doubts: readonly Doubt[];
  /** All numbers that it holds. */
  readonly numbers: readonly string[];
}

/** A target without a word of its own for what is printed has the text of its last cell. */
export type Read = Omit<TargetRead, 'printed'> & { readonly printed?: string };

export type NumberRead = Extract<CellRead, { kind: 'number' }>;

export function refused(doubt: Doubt): Read {
  return { target: undefined, doubts: [doubt], numbers: [] };
}

/** A unit behind a figure must be that of its row; a figure without one is in it. */
export function fits(printed: string | undefined, unit: string | undefined): boolean {
  return printed === undefined || (unit !== undefined && isSameUnit(printed, unit));
}

export function otherUnit(text: string, unit: string | undefined): Doubt {
  return { code: 'target-unit', args: { text, unit: unit ?? '' } };
}

/** More than all of a whole; 超过100% is that too. */
export function overAll(
  text: string,
  numbers: readonly string[],
  { name, unit }: RowFacts,
  sign?: NumberRead['sign'],
): Doubt[] {
  if (unit !== '%' || !isBoundedPart(name, unit)) return [];
  const most = sign === 'above' ? -1 : 0;
  const isOver = numbers.some((one) => compare(rational(one), rational(100)) > most);
  return isOver ? [{ code: 'target-over-all', args: { text } }] : [];
}
