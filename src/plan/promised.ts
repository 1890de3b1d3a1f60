import type {
  Above,
  AtLeast,
  Indicator,
  Part,
  PlainIndicator,
  PlanFile,
  Target,
} from '../model/plan-file.ts';
import { COMPARATORS, type Comparator } from '../model/terms.ts';
import type { Path } from './yaml-text.ts';

/** An entry of a plan file that names a series, with the path at which it stands. */
export interface Entry<T> {
  readonly node: T;
  readonly path: Path;
}

export type PromisedNode = PlainIndicator | Part;

export function isParted(
  indicator: Indicator,
): indicator is Extract<Indicator, { parts: unknown }> {
  return 'parts' in indicator;
}

export function indicatorEntries(file: PlanFile): Entry<Indicator>[] {
  return file.indicators.map((node, index) => ({ node, path: ['indicators', index] }));
}

/** What is judged by itself: plain indicators, and the parts of the others. */
export function promisedEntries(file: PlanFile): Entry<PromisedNode>[] {
  return indicatorEntries(file).flatMap(({ node, path }): Entry<PromisedNode>[] =>
    isParted(node)
      ? node.parts.map((part, index) => ({ node: part, path: [...path, 'parts', index] }))
      : [{ node, path }],
  );
}

/** Everything that can have figures. */
export function seriesEntries(
  file: PlanFile,
): Entry<PromisedNode | NonNullable<PlanFile['series']>[number]>[] {
  const declared = (file.series ?? []).map((node, index) => ({ node, path: ['series', index] }));
  return [...declared, ...promisedEntries(file)];
}

type BoundNode = AtLeast['atLeast'] | Extract<Target, { between: unknown }>['between'];

/** The comparator that a target is written with, and its bound. */
export function comparisonOf(target: Target): { comparator: Comparator; bound: BoundNode } {
  const written = target as Partial<Record<Comparator, Above['above']>>;
  for (const comparator of COMPARATORS) {
    const bound = written[comparator];
    if (bound !== undefined) return { comparator, bound };
  }
  throw new Error('a target that passed the schema has a comparator');
}

export function hasKey<K extends string>(node: unknown, key: K): node is Record<K, unknown> {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key);
}
