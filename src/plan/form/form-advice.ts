import { parse } from 'yaml';
import { validate } from '../../../.generated/validate-plan.js';
import type { FormHint } from '../../model/finding.ts';
import { suggester } from '../../text/nearest.ts';
import { likelyBound } from './likely-target.ts';
import { likelyValue } from './likely-value.ts';
import { isRecord, toPath, valueAt, type SchemaNode } from './schema-nodes.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** What to tell about a value in the wrong form: as it should be written, or what belongs there. */
export interface Advice {
  readonly likely: string | null;
  readonly hint?: FormHint;
}

const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Advice for one plan. What it says should be written is of a form that the schema takes. */
export function adviser(data: unknown): (path: Path, node: SchemaNode) => Advice {
  const ids = idsByName(data, ['series', 'indicators', 'commitments'], 'id');
  const levels = idsByName(data, ['areas'], 'level');
  const nearIn = new Map([ids, levels].map((names) => [names, suggester([...names.keys()])]));
  return (path, node) => {
    const key = path.findLast((part) => typeof part === 'string') ?? '';
    const value = valueAt(data, path);
    const isOfLevels = key === 'levels' || key === 'level';
    const names = isOfLevels ? levels : ids;
    if (node['pattern'] !== ID_PATTERN || typeof value !== 'string') {
      return ofValue(key, path, node, names, data);
    }
    const last = path.at(-1);
    if (last === 'id' || last === 'level') return { likely: idFrom(value) ?? null, hint: 'id' };
    const near = nearIn.get(names)?.(value) ?? '';
    return referred(value, names, near, isOfLevels ? 'level' : 'reference');
  };
}

function ofValue(
  key: string,
  path: Path,
  node: SchemaNode,
  names: ReadonlyMap<string, string>,
  data: unknown,
): Advice {
  const value = valueAt(data, path);
  const likely = likelyValue(key, value, node, names);
  if (likely !== undefined && isTaken(data, path, likely)) return { likely };
  return hintOf(key, value, node) ?? { likely: null };
}

/** A reference by name or in the wrong case is sure; one by a name that is only near is asked. */
function referred(
  value: string,
  names: ReadonlyMap<string, string>,
  near: string,
  hint: FormHint,
): Advice {
  const id = idFrom(value);
  const isKnown = id !== undefined && [...names.values()].includes(id);
  const likely = names.get(value) ?? (isKnown ? id : undefined);
  return likely === undefined ? { likely: names.get(near) ?? null, hint } : { likely };
}

/** An id in the wrong case, with other signs between its words or in quotes: the id. */
function idFrom(text: string): string | undefined {
  const id = text
    .replace(/["'“”‘’]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_.–—-]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return new RegExp(ID_PATTERN, 'u').test(id) ? id : undefined;
}

function hintOf(key: string, value: unknown, node: SchemaNode): Advice | undefined {
  const takesDay = String(node['pattern']).startsWith('^[0-9]{4}-(');
  if (takesDay && /^\d{4}年?$/u.test(String(value))) return { likely: null, hint: 'year-only' };
  if (takesDay && /^\d{4}[-/.年]\d{1,2}月?$/u.test(String(value)))
    return { likely: null, hint: 'month-only' };
  const said = typeof value === 'string' && isBound(node) ? likelyBound(value) : undefined;
  if (said === undefined || said.comparator === key) return undefined;
  return { likely: `${said.comparator}: ${said.bound}`, hint: 'comparator' };
}

/** True of what stands behind a comparator. */
function isBound(node: SchemaNode): boolean {
  return (node.anyOf ?? []).some(({ $ref }) => $ref === '#/definitions/relation');
}

/** True if the schema has nothing against the value at its place; an outline of one proves nothing. */
function isTaken(data: unknown, path: Path, likely: string): boolean {
  if (likely === '' || likely.includes('…')) return true;
  let value: unknown;
  try {
    value = parse(likely, { stringKeys: true });
  } catch {
    return false;
  }
  const [list, index, ...rest] = path;
  // The row alone: a plan may have many, and as many faults.
  const isRow = typeof list === 'string' && typeof index === 'number';
  const at = isRow ? [list, 0, ...rest] : path;
  const alone = isRow ? { [list]: [valueAt(data, [list, index])] } : data;
  validate(replaced(alone, at, value));
  return !(validate.errors ?? []).some(({ instancePath }) => {
    const found = toPath(instancePath);
    return at.every((part, depth) => found[depth] === part);
  });
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === key ? replaced(one, rest, by) : one));
  }
  return isRecord(value) ? { ...value, [key]: replaced(value[key], rest, by) } : value;
}

/** The ids by the names that a clerk would write instead. */
function idsByName(
  data: unknown,
  keys: readonly string[],
  id: 'id' | 'level',
): ReadonlyMap<string, string> {
  const rows = keys.flatMap((key) => {
    const list = valueAt(data, [key]);
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return new Map(
    rows.flatMap((row): [string, string][] => {
      if (!isRecord(row)) return [];
      const { name, [id]: own } = row;
      return typeof own === 'string' && typeof name === 'string' ? [[name, own]] : [];
    }),
  );
}
