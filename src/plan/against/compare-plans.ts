import type { Finding } from '../../model/finding.ts';
import {
  leavesOf,
  rowsOf,
  seriesOfBound,
  type AreaLevel,
  type Plan,
  type Series,
} from '../../model/plan.ts';
import { normaliseName } from '../../text/normalise-name.ts';
import { compareAmendments } from './compare-amendments.ts';
import { comparePromise, compareRow, tellAdded, tellRemoved } from './compare-rows.ts';
import { compareSeries } from './compare-series.ts';
import { compareTargets } from './compare-targets.ts';
import { editOf, type Edit, type EditSeverity } from './goalposts.ts';
import { idsNow, locate, matchPromises, type Pair } from './match-promises.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/**
 * What the edit between two versions of a plan does to the goalposts: all that
 * makes a target easier to reach or a verdict easier to pass, and all that
 * cannot be ordered. `yaml` is the text of the version after.
 */
export function comparePlans(
  before: Plan,
  after: Plan,
  yaml: YamlText,
  severity: EditSeverity,
): Finding[] {
  const ids = idsNow(before, after);
  const edit = editOf(before, after, ids, yaml, severity);
  const matched = matchPromises(before, after);
  const told = new Map(matched.pairs.map((pair) => [pair, compareTargets(edit, pair)]));
  const unitTold = new Set(
    [...told].flatMap(([pair, found]) =>
      found.some(({ code }) => UNIT_CODES.has(code)) ? [pair.after.promised.series.id] : [],
    ),
  );
  return [
    ...comparePeriods(edit),
    ...compareGates(edit),
    ...compareAreas(edit),
    ...[...told.values()].flat(),
    ...onceARow(matched.pairs).flatMap((pair) => compareRow(edit, pair)),
    ...matched.pairs.flatMap((pair) => [
      ...renamed(edit, pair),
      ...comparePromise(edit, pair),
      ...compareAmendments(edit, pair),
    ]),
    ...tellRemoved(edit, matched),
    ...tellAdded(edit, matched),
    ...seriesPairs(edit, ids).flatMap(([old, now, path]) =>
      compareSeries(edit, { before: old, after: now, path, unitTold: unitTold.has(now.id) }),
    ),
    ...namesMoved(edit, ids),
  ];
}

/** With these the target is shown in both units. */
const UNIT_CODES: ReadonlySet<string> = new Set([
  'against/target-weakened',
  'against/target-changed',
]);

function comparePeriods(edit: Edit): Finding[] {
  const [before, after] = [edit.before.period, edit.after.period];
  const same = (['base', 'from', 'to'] as const).every((key) => before[key] === after[key]);
  if (same) return [];
  const args = { before: { ...before }, after: { ...after } };
  return [edit.tell('against/period-changed', args, ['period'])];
}

type Gate = 'binding' | 'all' | 'commitments';

/** From commitments to all rows to what binds each group is narrower: the rest no longer decides. */
function compareGates(edit: Edit): Finding[] {
  const [before, after] = [gateOf(edit.before), gateOf(edit.after)];
  if (before === 'binding' || after === 'commitments' || before === after) return [];
  return [edit.tellAtKey('against/gate-narrowed', { before, after }, ['indicators'])];
}

/** What the verdict rests on: what binds in the table, else the table, else the text. */
function gateOf({ indicators }: Plan): Gate {
  if (indicators.some(({ attribute }) => attribute === 'binding')) return 'binding';
  return indicators.length > 0 ? 'all' : 'commitments';
}

/** A share of areas is counted over them: others, or another number, make it another share. */
function compareAreas(edit: Edit): Finding[] {
  return edit.before.areas.flatMap((old) => {
    const index = edit.after.areas.findIndex(({ level }) => level === old.level);
    const now = edit.after.areas[index];
    const removed = missingFrom(old, now);
    const added = now === undefined ? [] : missingFrom(now, old);
    const isSame = now !== undefined && old.count === now.count && hasNames(old) === hasNames(now);
    if (isSame && removed.length === 0 && added.length === 0) return [];
    const args = {
      level: old.level,
      name: old.name,
      before: old.count ?? null,
      after: now?.count ?? null,
      removed,
      added,
      dropped: now === undefined,
    };
    return [
      now === undefined
        ? edit.tellAtKey('against/areas-changed', args, ['areas'])
        : edit.tell('against/areas-changed', args, ['areas', index]),
    ];
  });
}

function hasNames({ areas }: AreaLevel): boolean {
  return areas !== undefined;
}

function missingFrom({ areas = [] }: AreaLevel, other: AreaLevel | undefined): string[] {
  if (other?.areas === undefined) return [];
  const known = new Set(other.areas.map(({ key }) => key));
  return areas.filter(({ key }) => !known.has(key)).map(({ name }) => name);
}

/** The parts of a row share its attribute and its place. */
function onceARow(pairs: readonly Pair[]): readonly Pair[] {
  const seen = new Set<string>();
  return pairs.filter(({ before, after }) => {
    const key = `${before.row.id} ${after.row.id}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function renamed(edit: Edit, { before, after, by }: Pair): Finding[] {
  if (by !== 'name') return [];
  const { id, name } = after.promised.series;
  const args = { id, name, before: before.promised.series.id };
  return [edit.tell('against/renamed', args, [...after.path, 'id'])];
}

/** The series on which promises rest, in both versions; what nothing rests on cannot move anything. */
function seriesPairs(
  { before, after }: Edit,
  ids: ReadonlyMap<string, string>,
): readonly (readonly [Series, Series, Path])[] {
  const paths = pathsOf(after);
  const bases = rowsOf(before).flatMap(({ promises }) =>
    promises.flatMap(({ series, target }) => [series.id, ...seriesOfBound(target.bound)]),
  );
  return [...leavesOf(before, bases)].flatMap((id) => {
    const old = before.series.get(id);
    const now = after.series.get(ids.get(id) ?? id);
    return old === undefined || now === undefined
      ? []
      : [[old, now, paths.get(now.id) ?? []] as const];
  });
}

/** Where each series is written: those declared come first, in the order of the file. */
function pathsOf(plan: Plan): ReadonlyMap<string, Path> {
  const promised = new Map(locate(plan).map(({ promised: { series }, path }) => [series.id, path]));
  return new Map(
    [...plan.series.keys()].map((id, index) => [id, promised.get(id) ?? ['series', index]]),
  );
}

/**
 * A name under which figures arrive that now belongs to another series takes
 * its figures along; one that belonged to none brings figures that were not judged.
 */
function namesMoved(edit: Edit, ids: ReadonlyMap<string, string>): Finding[] {
  const owners = ownersOf(edit.before);
  const paths = pathsOf(edit.after);
  const known = new Set([...edit.before.series.keys()].map((id) => ids.get(id) ?? id));
  return [...ownersOf(edit.after)].flatMap(([key, { series, name }]) => {
    const old = owners.get(key)?.series;
    if (old !== undefined && (ids.get(old.id) ?? old.id) === series.id) return [];
    if (old === undefined && !known.has(series.id)) return [];
    // Another name of the same series has been told.
    if (name === series.name && known.has(series.id)) return [];
    const args = {
      id: series.id,
      name,
      field: 'alias' as const,
      before: old?.id ?? null,
      after: series.id,
    };
    return [edit.tell('against/series-changed', args, paths.get(series.id) ?? [])];
  });
}

function ownersOf(
  plan: Plan,
): ReadonlyMap<string, { readonly series: Series; readonly name: string }> {
  return new Map(
    [...plan.series.values()].flatMap((series) =>
      [series.name, ...series.aliases].map(
        (name) => [normaliseName(name), { series, name }] as const,
      ),
    ),
  );
}
