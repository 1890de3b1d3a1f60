import { finding, type Finding } from '../../model/finding.ts';
import { isRecord, valueAt } from './schema-nodes.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** Rows that stand under the key of another list than theirs. */
export interface Misplaced {
  readonly findings: readonly Finding[];
  readonly rows: readonly Path[];
  /** True where the line of their own list is missing: the plan then has no such list. */
  readonly losesList: boolean;
}

type List = 'areas' | 'series' | 'indicators';

/** Finds the rows whose keys are those of a list further below: what each lacks and has follows from that. */
export function misplacedRows(data: unknown, yaml: YamlText): Misplaced {
  const found = (['areas', 'series'] as const).flatMap((list) => inList(list, data));
  const findings = found
    .filter(({ own, isFirst }) => isFirst || hasList(data, own))
    .map(({ own, path }) => {
      const args = { list: own, within: String(path[0]), exists: hasList(data, own) };
      return finding('plan/list-missing', args, yaml.placeOf(path));
    });
  return {
    findings,
    rows: found.map(({ path }) => path),
    losesList: found.some(({ own }) => !hasList(data, own)),
  };
}

interface Row {
  readonly path: Path;
  readonly own: List;
  /** The first of its kind: the line of the list belongs before it. */
  readonly isFirst: boolean;
}

function inList(list: 'areas' | 'series', data: unknown): Row[] {
  const rows = valueAt(data, [list]);
  if (!Array.isArray(rows)) return [];
  const [first, ...others] = rows as unknown[];
  let before: List = list;
  return [first, ...others].flatMap((row, index) => {
    const own = listOf(row, list, isRecord(first) && Object.hasOwn(first, 'level'), data);
    const isFirst = own !== before;
    before = own;
    return own === list ? [] : [{ path: [list, index], own, isFirst }];
  });
}

function listOf(row: unknown, list: List, isAmongLevels: boolean, data: unknown): List {
  if (!isRecord(row)) return list;
  const has = (...keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(row, key));
  if (has('target', 'parts')) return 'indicators';
  // An id may also be what somebody calls the level of an area.
  const isSeries =
    list === 'areas' && has('id') && !has('level', 'count', 'names', 'date') && isAmongLevels;
  return isSeries && !hasList(data, 'series') ? 'series' : list;
}

function hasList(data: unknown, list: List): boolean {
  return Array.isArray(valueAt(data, [list]));
}
