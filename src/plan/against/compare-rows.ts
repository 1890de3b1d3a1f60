import type { Finding, PlaceInPlan } from '../../model/finding.ts';
import { rowsOf, type Conflict, type Plan, type Promised } from '../../model/plan.ts';
import { nameOf } from './compare-targets.ts';
import { printedOf, type Edit } from './goalposts.ts';
import type { Located, Matched, Pair } from './match-promises.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** What an edit does to a row: its attribute, and where it stands. One finding for all of its parts. */
export function compareRow(edit: Edit, { before, after }: Pair): Finding[] {
  const args = { id: after.row.id, name: after.row.shortName ?? after.row.name };
  return [...compareAttributes(edit, before, after, args), ...moved(edit, before, after, args)];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const RANKS = { binding: 2, anticipatory: 1, none: 0 } as const;

function compareAttributes(edit: Edit, before: Located, after: Located, named: Named): Finding[] {
  const [old, now] = [before.row.attribute, after.row.attribute];
  const by = RANKS[now ?? 'none'] - RANKS[old ?? 'none'];
  if (by === 0) return [];
  const at = [...after.rowPath, 'attribute'];
  const changed = { ...named, after: now ?? null };
  if (by > 0) {
    const args = { ...changed, field: 'attribute' as const, before: old ?? null };
    return [edit.tell('against/strengthened', args, at)];
  }
  return [edit.tell('against/attribute-weakened', { ...changed, before: old ?? '' }, at)];
}

/** A commitment and a row 其中 count for less than a main row of the table. */
function moved(edit: Edit, before: Located, after: Located, named: Named): Finding[] {
  const [old, now] = [standingOf(before), standingOf(after)];
  if (old === now || old === 'commitments') return [];
  const at = now === 'sub' ? [...after.rowPath, 'subOf'] : after.rowPath;
  if (old === 'sub' && now === 'indicators') return [];
  return [edit.tell('against/moved', { ...named, before: old, after: now }, at)];
}

function standingOf({ list, row }: Located): PlaceInPlan {
  return list === 'indicators' && row.subOf !== undefined ? 'sub' : list;
}

/** What an edit does to the rest of a promise: rounding, and what the document prints elsewhere. */
export function comparePromise(edit: Edit, { before, after }: Pair): Finding[] {
  const [old, now] = [before.promised, after.promised];
  const named = { id: now.series.id, name: nameOf(now) };
  const at = [...after.path, 'conflicts'];
  return [
    ...compareRounding(edit, old, now, after.path),
    ...conflictsGone(old, now).map((args) =>
      edit.tell('against/conflict-removed', { ...args, ...named }, at),
    ),
    ...conflictsGone(now, old).map((args) => edit.tell('against/conflict-added', args, at)),
  ];
}

/** Any other rounding lets other figures pass. */
function compareRounding(edit: Edit, old: Promised, now: Promised, path: Path): Finding[] {
  const [before, after] = [old.rounding?.decimals ?? null, now.rounding?.decimals ?? null];
  if (before === after) return [];
  const args = { id: now.series.id, name: nameOf(now), before, after };
  return [edit.tellAtKey('against/rounding', args, [...path, 'rounding'])];
}

interface ConflictArgs extends Named {
  readonly field: string;
  readonly year: number | null;
  readonly value: string;
  readonly ref: string;
}

/** What one version records as printed elsewhere and the other does not, whatever its place is called. */
function conflictsGone(of: Promised, from: Promised): ConflictArgs[] {
  const kept = new Set(conflictsOf(from).map(({ key }) => key));
  return conflictsOf(of).flatMap(({ key, args }) => (kept.has(key) ? [] : [args]));
}

/** A unit that the row hands down is no part of what tells a conflict from others. */
function conflictsOf(
  promised: Promised,
): readonly { readonly key: string; readonly args: ConflictArgs }[] {
  const named = { id: promised.series.id, name: nameOf(promised) };
  const text = ({ field, value, unit }: Conflict): string =>
    field === 'due' ? value.text : `${value.text}${(unit ?? promised.series.unit)?.name ?? ''}`;
  return [
    ...promised.conflicts.map((conflict) => {
      const { field, year = null, ref, unit } = conflict;
      const key = `${field} ${String(year)} ${conflict.value.text}${unit?.name ?? ''}`;
      return { key, args: { ...named, field, year, value: text(conflict), ref } };
    }),
    ...promised.attributeConflicts.map(({ attribute, ref }) => {
      const args = { ...named, field: 'attribute', year: null, value: attribute, ref };
      return { key: `attribute ${attribute}`, args };
    }),
  ];
}

/** What is no longer promised, and what is now; a row that is gone as a whole is told once. */
export function tellRemoved(edit: Edit, { removed, pairs }: Matched): Finding[] {
  const successors = pairs.flatMap(({ by, before, after }) => {
    if (by !== 'place') return [];
    const successor = { id: after.promised.series.id, name: after.promised.series.name };
    const args = { ...goneOf(edit.before, before, false), successor };
    return [edit.tell('against/removed', args, [...after.path, 'id'])];
  });
  const gone = wholeRows(removed, edit.before, edit.after).map(({ located, whole }) => {
    const { row, list } = located;
    const args = { ...goneOf(edit.before, located, whole), successor: null };
    const at = pathOfRow(edit.after, row.id);
    if (at === undefined) return edit.tellAtKey('against/removed', args, [list]);
    // A row that has parts now had one target of its own before.
    const told = row.hasParts ? args : { ...args, kind: 'target' as const };
    return edit.tell('against/removed', told, at);
  });
  return [...successors, ...gone];
}

export function tellAdded(edit: Edit, { added }: Matched): Finding[] {
  return wholeRows(added, edit.after, edit.before).map(({ located, whole }) => {
    const { kind, id, name, before } = goneOf(edit.after, located, whole);
    const at = whole ? located.rowPath : located.path;
    return edit.tell('against/added', { kind, id, name, after: before }, at);
  });
}

function goneOf(
  plan: Plan,
  { promised, row, list }: Located,
  whole: boolean,
): {
  kind: 'indicator' | 'commitment' | 'part';
  id: string;
  name: string;
  before: ReturnType<typeof printedOf> | null;
} {
  const kind = list === 'indicators' ? 'indicator' : 'commitment';
  if (row.hasParts && whole) {
    return { kind, id: row.id, name: row.shortName ?? row.name, before: null };
  }
  const named = { id: promised.series.id, name: nameOf(promised) };
  return { kind: row.hasParts ? 'part' : kind, ...named, before: printedOf(promised, plan) };
}

/** One entry for a row that the other version lacks with every part of it, else one for each part. */
function wholeRows(
  list: readonly Located[],
  plan: Plan,
  other: Plan,
): readonly { readonly located: Located; readonly whole: boolean }[] {
  const ids = new Set(list.map(({ promised }) => promised.series.id));
  const complete = new Set(
    rowsOf(plan).filter(
      ({ id, promises }) =>
        pathOfRow(other, id) === undefined && promises.every(({ series }) => ids.has(series.id)),
    ),
  );
  const told = new Set<Located['row']>();
  return list.flatMap((located): { located: Located; whole: boolean }[] => {
    const { row } = located;
    if (!complete.has(row)) return [{ located, whole: false }];
    if (told.has(row)) return [];
    told.add(row);
    return [{ located, whole: true }];
  });
}

function pathOfRow({ indicators, commitments }: Plan, id: string): Path | undefined {
  const inTable = indicators.findIndex((row) => row.id === id);
  if (inTable >= 0) return ['indicators', inTable];
  const inText = commitments.findIndex((row) => row.id === id);
  return inText >= 0 ? ['commitments', inText] : undefined;
}
