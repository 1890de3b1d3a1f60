import { parse } from 'yaml';
import { keyOf, type Kind, type Mutation, type Path } from './mutate-plan.ts';

/** Why nothing but the document itself could tell that a mutation is wrong. */
export const REASONS = {
  same: 'says the same: quotes, spaces or a comment',
  wording: 'the wording of a note, a definition, a basis or a place in the document',
  name: 'the name of a commitment, a part, a series or an area, and every other name of a row',
  value: 'a number of the text within its range, printed nowhere else in the file',
  due: 'the due year of a commitment of the text, within the period',
  id: 'an id that is named nowhere else',
  unit: 'the unit of a number of the text that nothing is computed from or compared with',
  optional: 'what a row may have or not is not there: a short name, an alias, a note …',
} as const;
export type Reason = keyof typeof REASONS;

type Owner = Readonly<Record<string | number, unknown>>;
type Data = Readonly<Record<string, unknown>> | readonly unknown[];

/** A plan file before its mutations. */
export interface Original {
  readonly text: string;
  readonly data: unknown;
}

/** Keys of a row without which it promises the same. */
const OPTIONAL = ['shortName', 'aliases', 'note', 'definition'];
const NUMBERS = ['baseline', 'bound', 'upTo', 'times', 'per', 'tolerance', 'value', 'min', 'max'];
const COMPARATORS = ['atLeast', 'atMost', 'above', 'below', 'equals', 'between', 'about'];

/** The reason why a mutation cannot be noticed by nature; most have none. */
export function reasonOf(
  mutation: Mutation,
  original: Original,
  isNoticed: boolean,
): Reason | undefined {
  const { data } = original;
  // What was noticed does not say the same; most were, and need not be parsed once more.
  const altered = isNoticed ? undefined : dataOf(mutation.text);
  if (altered !== undefined && JSON.stringify(altered) === JSON.stringify(data)) return 'same';
  return BY_KIND[mutation.kind]?.(mutation, original);
}

/** By the kind of mutation; each answers for its own. */
const BY_KIND: Partial<
  Record<Kind, (mutation: Mutation, original: Original) => Reason | undefined>
> = {
  text: ({ path, text }, original) =>
    path[0] === 'indicators' &&
    keyOf(path) === 'ref' &&
    numbersOfRows(text) !== numbersOfRows(original.text)
      ? undefined
      : 'wording',
  name: ({ path }) =>
    isOfText(path) || path.includes('parts') || ['shortName', 'aliases'].includes(keyOf(path))
      ? 'name'
      : undefined,
  id: ({ path, before }, { text }) =>
    path.length > 2 && timesIn(text, before) === 1 ? 'id' : undefined,
  value: (mutation, original) =>
    isOfText(mutation.path) && isFreeNumber(mutation, original.data) ? 'value' : undefined,
  year: (mutation, { data }) => {
    const { path, before } = mutation;
    if (keyOf(path) === 'date') return 'due';
    if (path.at(-1) !== 'by' || !isOfText(path)) return undefined;
    return isWithinPeriod(mutation, data) && !wordsAround(data, path).includes(before)
      ? 'due'
      : undefined;
  },
  unit: ({ path, way, before, after }, { text, data }) => {
    const owner = ownerOf(data, path);
    const isShare = [before, after].some((unit) => /[%‰]/u.test(unit));
    if (way !== 'other' || !isOfText(path) || isShare) return undefined;
    return isUsed(text, owner) || isComputed(owner) ? undefined : 'unit';
  },
  key: ({ path, way }) =>
    way === 'dropped' && OPTIONAL.includes(keyOf(path)) ? 'optional' : undefined,
  shape: ({ way, before }) =>
    way === 'list item lost' && before.startsWith('aliases:') ? 'optional' : undefined,
};

/** In the text of the document, not in its table of indicators or its head. */
function isOfText([first]: Path): boolean {
  return first === 'commitments' || first === 'series' || first === 'areas';
}

/** The 第N项 of all places, which tell the numbers of rows. */
function numbersOfRows(text: string): string {
  return (text.match(/第\d+项/gu) ?? []).join(' ');
}

/** The row, or the part of one, that a path lies in; nothing for the head. */
function ownerOf(data: unknown, path: Path): Owner {
  const at = path.slice(0, path[2] === 'parts' ? 4 : 2);
  const owner = at.reduce<unknown>((node, key) => (node as Owner | undefined)?.[key], data);
  return typeof owner === 'object' && owner !== null ? (owner as Owner) : {};
}

/** What is computed has a value and a unit that follow from others. */
function isComputed(owner: Owner): boolean {
  const keys = Object.keys(owner);
  return ['ratio', 'growth', 'total', 'shareOfAreas'].some((key) => keys.includes(key));
}

function isUsed(text: string, owner: Owner): boolean {
  return timesIn(text, String(owner['id'])) > 1;
}

/** A number that no other words of its row repeat, of another value that could be as well. */
function isFreeNumber({ path, before, after, way }: Mutation, data: unknown): boolean {
  const owner = ownerOf(data, path);
  const isNumber = [...NUMBERS, ...COMPARATORS].includes(keyOf(path)) && !path.includes('range');
  if (!isNumber || isComputed(owner) || way === 'point moved') return false;
  const old = numberIn(before);
  const other = numberIn(after);
  const { max = Infinity } = (owner['range'] ?? {}) as { max?: number };
  const isPossible = Number(other) > 0 && Number(other) < max && !/^0\d/u.test(other);
  return isPossible && !wordsAround(data, path).includes(old);
}

function numberIn(text: string): string {
  return /[\d.]+/u.exec(text)?.[0] ?? '';
}

/** All that a row, and the part of it, says beside its target. */
function wordsAround(data: unknown, path: Path): string {
  const row = ownerOf(data, path.slice(0, 2));
  return JSON.stringify([
    { ...row, target: '', parts: '' },
    { ...ownerOf(data, path), target: '' },
  ]);
}

function isWithinPeriod({ after }: Mutation, data: unknown): boolean {
  const { from, to } = (data as { period: { from: number; to: number } }).period;
  const year = Number(/\d{4}/u.exec(after)?.[0]);
  return year >= from && year <= to;
}

function timesIn(text: string, word: string): number {
  return (
    text.split(new RegExp(`(?<![\\w-])${word.replaceAll(/[^\w-]/gu, '.')}(?![\\w-])`, 'u')).length -
    1
  );
}

/** The content, or undefined for what is no YAML. */
export function dataOf(text: string): Data | undefined {
  try {
    return parse(text, { logLevel: 'error' }) as Data;
  } catch {
    return undefined;
  }
}
