import type {
  Conflict,
  Indicator,
  Part,
  PlainIndicator,
  PlanFile,
  Target,
  Where,
} from '../model/plan-file.ts';
import { COMPARATORS, type Comparator } from '../model/terms.ts';
import type { Path } from './yaml/yaml-text.ts';

/** An entry of a plan file that names a series, with the path at which it stands. */
export interface Entry<T> {
  readonly node: T;
  readonly path: Path;
}

export type PromisedNode = PlainIndicator | Part;
export type SeriesNode = PromisedNode | NonNullable<PlanFile['series']>[number];

export function isParted(
  indicator: Indicator,
): indicator is Extract<Indicator, { parts: unknown }> {
  return 'parts' in indicator;
}

/** The lists of a plan file; what stands in none of them is about the plan as a whole. */
export const ROW_LISTS = ['areas', 'series', 'indicators', 'commitments'] as const;

/** Listed once for each file: every rule asks again. */
function once<T>(list: (file: PlanFile) => readonly T[]): (file: PlanFile) => readonly T[] {
  const known = new WeakMap<PlanFile, readonly T[]>();
  return (file) => {
    let entries = known.get(file);
    if (entries === undefined) {
      entries = list(file);
      known.set(file, entries);
    }
    return entries;
  };
}

/** The indicators, then the commitments. */
export const rowEntries = once((file): Entry<Indicator>[] =>
  (['indicators', 'commitments'] as const).flatMap((list) =>
    (file[list] ?? []).flatMap((node, index) => [{ node, path: [list, index] }]),
  ),
);

/** What is judged by itself: plain indicators, and the parts of the others. */
export const promisedEntries = once((file) =>
  rowEntries(file).flatMap(({ node, path }): Entry<PromisedNode>[] =>
    isParted(node)
      ? node.parts.map((part, index) => ({ node: part, path: [...path, 'parts', index] }))
      : [{ node, path }],
  ),
);

/** A target, with the path at which it stands. */
export interface TargetEntry {
  readonly node: PromisedNode;
  readonly target: Target;
  readonly path: Path;
  /** Undefined for the target as it was printed; else which of the documents set it later. */
  readonly amendment: number | undefined;
}

/** The targets as printed, and those that later documents set. */
export const targetEntries = once((file) =>
  promisedEntries(file).flatMap(({ node, path }): TargetEntry[] => [
    { node, target: node.target, path: [...path, 'target'], amendment: undefined },
    ...(node.amendments ?? []).map((amendment, index) => ({
      node,
      target: amendment.new,
      path: [...path, 'amendments', index, 'new'],
      amendment: index,
    })),
  ]),
);

/** Everything that can have figures. */
export const seriesEntries = once((file): Entry<SeriesNode>[] => {
  // Where rows are left out, the lists have holes, which flatMap passes over.
  const declared = (file.series ?? []).flatMap((node, index) => [
    { node, path: ['series', index] },
  ]);
  return [...declared, ...promisedEntries(file)];
});

/** The comparator that a target or a condition is written with, and its bound. */
export function comparisonOf(written: Target | Where): {
  comparator: Comparator;
  bound: unknown;
} {
  const values = written as Partial<Record<Comparator, unknown>>;
  for (const comparator of COMPARATORS) {
    const bound = values[comparator];
    if (bound !== undefined) return { comparator, bound };
  }
  throw new Error('a target that passed the schema has a comparator');
}

/** When a target counts, as written; `completed` is always due once. */
export function timesOf(target: Target): {
  readonly by?: number | string | undefined;
  readonly every?: 'year' | undefined;
  readonly from?: number | string | undefined;
} {
  return target;
}

/** A bound with its comparator, of a target or of a condition for areas. */
export interface BoundEntry {
  /** The series that is compared: of a condition the one it names. */
  readonly compared: string;
  readonly owner: SeriesNode;
  /** Undefined for the condition of an area. */
  readonly target: Target | undefined;
  readonly comparator: Comparator;
  readonly bound: unknown;
  /** The path of the bound itself. */
  readonly path: Path;
  readonly ofAreas: boolean;
}

export const boundEntries = once((file): BoundEntry[] => {
  const targets = targetEntries(file).map(({ node, target, path }): BoundEntry => {
    const { comparator, bound } = comparisonOf(target);
    const at = [...path, comparator];
    return { compared: node.id, owner: node, target, comparator, bound, path: at, ofAreas: false };
  });
  const conditions = seriesEntries(file).flatMap(({ node, path }): BoundEntry[] => {
    if (node.shareOfAreas === undefined) return [];
    const { where } = node.shareOfAreas;
    const { comparator, bound } = comparisonOf(where);
    const at = [...path, 'shareOfAreas', 'where', comparator];
    const compared = where.series;
    return [
      { compared, owner: node, target: undefined, comparator, bound, path: at, ofAreas: true },
    ];
  });
  return [...targets, ...conditions];
});

/** The keys of a bound that is not a number, as far as rules ask for them. */
export function boundKeys(bound: unknown): {
  readonly byYear?: Readonly<Record<string, unknown>>;
  readonly series?: string;
  readonly lag?: number;
  readonly times?: unknown;
  readonly steps?: readonly { readonly upTo?: unknown }[];
  readonly of?: string;
} {
  return typeof bound === 'object' && bound !== null && !Array.isArray(bound) ? bound : {};
}

/** The paths at which the numbers of a bound stand: ends of pairs, years, steps. */
export function numberPathsOf({ bound, path }: Pick<BoundEntry, 'bound' | 'path'>): Path[] {
  const ends = (value: unknown, at: Path): Path[] =>
    Array.isArray(value) ? value.map((_end, index) => [...at, index]) : [at];
  const { byYear, series, times, steps } = boundKeys(bound);
  if (series !== undefined) return times === undefined ? [] : ends(times, [...path, 'times']);
  if (byYear !== undefined) {
    return Object.entries(byYear).flatMap(([year, value]) =>
      ends(value, [...path, 'byYear', year]),
    );
  }
  if (steps !== undefined) {
    return steps.flatMap((_step, index) => [
      [...path, 'steps', index, 'upTo'],
      [...path, 'steps', index, 'bound'],
    ]);
  }
  return ends(bound, path);
}

/** A series named by another: which, and where it is written. */
export interface Reference {
  readonly id: string;
  readonly path: Path;
}

/** The series that a derived one is computed from, those of its condition included. */
export function operandsIn({ node, path }: Entry<SeriesNode>): Reference[] {
  const { ratio, growth, total, shareOfAreas } = node;
  const found: Reference[] = [];
  if (ratio !== undefined) {
    found.push({ id: ratio.of, path: [...path, 'ratio', 'of'] });
    found.push({ id: ratio.over, path: [...path, 'ratio', 'over'] });
  }
  if (growth !== undefined) found.push({ id: growth.of, path: [...path, 'growth', 'of'] });
  if (total !== undefined) found.push({ id: total.of, path: [...path, 'total', 'of'] });
  if (shareOfAreas !== undefined) {
    const at = [...path, 'shareOfAreas', 'where'];
    const { comparator, bound } = comparisonOf(shareOfAreas.where);
    found.push({ id: shareOfAreas.where.series, path: [...at, 'series'] });
    found.push(...operandOfBound(bound, [...at, comparator]));
  }
  return found;
}

/** The other series that a bound rests on. */
export function operandOfBound(bound: unknown, path: Path): Reference[] {
  const { series, steps, of } = boundKeys(bound);
  if (series !== undefined) return [{ id: series, path: [...path, 'series'] }];
  return steps !== undefined && of !== undefined ? [{ id: of, path: [...path, 'of'] }] : [];
}

/** The value of a conflict of attributes, which is no number. */
export function isAttribute(value: unknown): value is 'binding' | 'anticipatory' {
  return value === 'binding' || value === 'anticipatory';
}

/** An actual is of a year, and so may be an annual target; nothing else is. */
export function hasConflictYear(node: PromisedNode, { field, year }: Conflict): boolean {
  if (field !== 'target') return (field === 'actual') === (year !== undefined);
  const { byYear } = boundKeys(comparisonOf(node.target).bound);
  return year === undefined || (byYear !== undefined && Object.hasOwn(byYear, String(year)));
}

/** An attribute is a word, a due year a year, everything else a number. */
export function isConflictValue({ field, value }: Conflict): boolean {
  if (field === 'due') return /^(?:19|20)\d{2}$/u.test(String(value));
  return (field === 'attribute') === isAttribute(value);
}

/** True for what is only finished or not: promised so, or declared so. */
export function isCompletion(node: SeriesNode): boolean {
  return node.kind === 'completion' || ('target' in node && 'completed' in node.target);
}

export function hasKey<K extends string>(node: unknown, key: K): node is Record<K, unknown> {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key);
}
