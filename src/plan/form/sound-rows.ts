import type { Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { ROW_LISTS } from '../promised.ts';
import { isRecord, valueAt } from './schema-nodes.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** What may follow from a row that was left out, and so is not told. */
const FOLLOWS_FROM_LOSS: readonly Finding['code'][] = [
  'plan/unused-series',
  'plan/row-number',
  'plan/allow-unused',
  'plan/unknown-level',
  'plan/level-name',
];

/** The row that a path lies in; undefined for what concerns the plan as a whole. */
export function rowOf(path: Path): Path | undefined {
  const [list, index] = path;
  const isRow = ROW_LISTS.some((one) => one === list) && typeof index === 'number';
  return isRow ? path.slice(0, 2) : undefined;
}

/**
 * The plan without the rows that have faults of form, so that its rules can be
 * asked of the others. The rows keep their indexes, by which their places are
 * found: the lists have holes, which array methods pass over.
 */
export function withoutRows(data: unknown, rows: readonly Path[]): PlanFile {
  const file: Record<string, unknown> = { ...(data as Record<string, unknown>) };
  for (const list of ROW_LISTS) {
    const lost = new Set(rows.filter(([one]) => one === list).map(([, index]) => index));
    if (lost.size === 0) continue;
    const kept = [...(file[list] as unknown[])];
    for (const index of lost) Reflect.deleteProperty(kept, String(index));
    file[list] = kept;
  }
  return file as unknown as PlanFile;
}

/**
 * What the rules find in the sound rows, without what only follows from the missing ones.
 * A `doubled` row may be two, and so have had another id.
 */
export function ofSoundRows(
  findings: readonly Finding[],
  data: unknown,
  rows: readonly Path[],
  doubled: readonly Path[],
): Finding[] {
  if (rows.length === 0) return [...findings];
  const ids = new Set(
    doubled.length > 0 ? [undefined] : rows.flatMap((row) => idsIn(valueAt(data, row))),
  );
  return findings.filter(({ code, args }) => {
    if (FOLLOWS_FROM_LOSS.includes(code)) return false;
    // A row without an id may be the one that is meant.
    if (code !== 'plan/unknown-reference') return true;
    return !ids.has(undefined) && !ids.has((args as { id: string }).id);
  });
}

/** The ids of a row and its parts; undefined for one that has none. */
function idsIn(row: unknown): (string | undefined)[] {
  if (!isRecord(row)) return [undefined];
  const { id, parts } = row;
  // An id in the wrong form may stand for any.
  const own = typeof id === 'string' && /^[a-z0-9-]+$/u.test(id) ? id : undefined;
  return [own, ...(Array.isArray(parts) ? (parts as unknown[]).flatMap(idsIn) : [])];
}
