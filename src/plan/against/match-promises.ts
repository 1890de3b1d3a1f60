import { rowsOf, type Indicator, type Plan, type Promised } from '../../model/plan.ts';
import { normaliseName } from '../../text/normalise-name.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** A promise with the row it belongs to and its path in the plan file. */
export interface Located {
  readonly promised: Promised;
  readonly row: Indicator;
  readonly list: 'indicators' | 'commitments';
  readonly path: Path;
  readonly rowPath: Path;
}

/** The same promise before and after an edit, or the one that stands in its place. */
export interface Pair {
  readonly before: Located;
  readonly after: Located;
  readonly by: 'id' | 'name' | 'place';
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly removed: readonly Located[];
  readonly added: readonly Located[];
}

/** Every promise of a plan with its place. */
export function locate(plan: Plan): readonly Located[] {
  return (['indicators', 'commitments'] as const).flatMap((list) =>
    plan[list].flatMap((row, index) =>
      row.promises.map((promised, part): Located => {
        const rowPath = [list, index];
        const path = row.hasParts ? [...rowPath, 'parts', part] : rowPath;
        return { promised, row, list, path, rowPath };
      }),
    ),
  );
}

/**
 * Finds what became of each promise: by its id; else by its name; else by its
 * row number or the place in the document that it alone has. So no target can
 * be lowered behind a new id.
 */
export function matchPromises(before: Plan, after: Plan): Matched {
  const [olds, news] = [locate(before), locate(after)];
  const pairs: Pair[] = [];
  const taken = new Set<Located>();
  const pairUp = (by: Pair['by'], keyOf: (located: Located) => string | undefined): void => {
    const [free, open] = [news, olds].map((list) => list.filter((one) => !taken.has(one)));
    const [byKey, own] = [uniqueBy(free ?? [], keyOf), uniqueBy(open ?? [], keyOf)];
    for (const [key, old] of own) {
      const found = byKey.get(key);
      if (found === undefined) continue;
      pairs.push({ before: old, after: found, by });
      taken.add(old);
      taken.add(found);
    }
  };
  pairUp('id', ({ promised }) => promised.series.id);
  pairUp('name', ({ promised }) => normaliseName(promised.series.name));
  pairUp('place', ({ row, list }) =>
    row.number === undefined || row.hasParts ? undefined : `${list} ${String(row.number)}`,
  );
  const [refs, refsNow] = [refsOf(before), refsOf(after)];
  pairUp('place', ({ row }) =>
    row.hasParts || refs.get(row.ref) !== 1 || refsNow.get(row.ref) !== 1 ? undefined : row.ref,
  );
  const isFree = (one: Located): boolean => !taken.has(one);
  return { pairs, removed: olds.filter(isFree), added: news.filter(isFree) };
}

/**
 * The id that each series has now: its own, or that of the only one with its
 * name where its id is gone.
 */
export function idsNow(before: Plan, after: Plan): ReadonlyMap<string, string> {
  const gone = [...before.series.values()].filter(({ id }) => !after.series.has(id));
  const fresh = [...after.series.values()].filter(({ id }) => !before.series.has(id));
  const nameOf = ({ name }: { readonly name: string }): string => normaliseName(name);
  const byName = uniqueBy(fresh, nameOf);
  const renamed = [...uniqueBy(gone, nameOf)].flatMap(([name, { id }]): [string, string][] => {
    const found = byName.get(name);
    return found === undefined ? [] : [[id, found.id]];
  });
  return new Map(renamed);
}

/** By key; what shares its key with another cannot be told apart and is left out. */
function uniqueBy<T>(
  list: readonly T[],
  keyOf: (one: T) => string | undefined,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const twice = new Set<string>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, one);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** How many rows stand at each place of the document. */
function refsOf(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ref } of rowsOf(plan)) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return counts;
}
