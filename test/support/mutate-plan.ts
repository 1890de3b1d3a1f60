import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { generator, type Generator } from './generator.ts';

export const KINDS = [
  'value',
  'year',
  'key',
  'unit',
  'operator',
  'attribute',
  'reference',
  'id',
  'name',
  'number',
  'code',
  'text',
  'shape',
] as const;
export type Kind = (typeof KINDS)[number];

export type Path = readonly (string | number)[];

/** A plan file with one place altered. */
export interface Mutation {
  readonly kind: Kind;
  /** What was done: `digit`, `misspelt` … */
  readonly way: string;
  readonly path: Path;
  readonly line: number;
  /** The place before and after, cut short. */
  readonly before: string;
  readonly after: string;
  readonly text: string;
}

/** One replacement in the text of a file. */
interface Edit {
  readonly kind: Kind;
  readonly way: string;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

interface Site {
  readonly path: Path;
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface PairSite {
  /** The path of the map. */
  readonly path: Path;
  readonly key: Site;
  readonly value: Site | undefined;
  readonly next: Site | undefined;
  readonly previousEnd: number | undefined;
  readonly flow: boolean;
  readonly siblings: readonly string[];
}

interface Sites {
  readonly text: string;
  readonly scalars: readonly Site[];
  readonly pairs: readonly PairSite[];
  readonly ids: readonly string[];
  readonly levels: readonly string[];
}

const COMPARATORS = ['atLeast', 'atMost', 'above', 'below', 'equals', 'between', 'about'];
const BOUND_KEYS = [...COMPARATORS, 'baseline', 'min', 'max', 'tolerance', 'times', 'per', 'lag'];
const VALUE_KEYS = [...BOUND_KEYS, 'bound', 'upTo', 'value', 'printed', 'decimals', 'count'];
const YEAR_KEYS = ['by', 'from', 'to', 'base', 'since', 'published', 'date', 'year'];
const REFERENCE_KEYS = ['of', 'over', 'series', 'subOf', 'levels'];
const NAME_KEYS = ['name', 'shortName', 'aliases', 'title', 'issuer', 'names'];
const TEXT_KEYS = ['ref', 'note', 'definition', 'basis'];
const UNITS = [
  '%',
  '‰',
  '人',
  '万人',
  '人次',
  '元',
  '万元',
  '元/月',
  '元/年',
  '张',
  '个',
  '平方米',
];

/** A scalar belongs to its last key: that of the list, where it is in one. */
export function keyOf(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

/**
 * Mutations of a plan file, each of one place: of each kind as many as its
 * quota, always the same ones for the same text.
 */
export function mutationsOf(
  id: string,
  text: string,
  quotas: Readonly<Record<Kind, number>>,
): Mutation[] {
  const sites = sitesOf(text);
  const seen = new Set([text]);
  return KINDS.flatMap((kind) => {
    // A generator for each kind: one more place for one kind leaves the others as they are.
    const random = generator(`${id} ${kind}`);
    const found: Mutation[] = [];
    for (const make of random.shuffled(EDITS[kind](sites, random))) {
      if (found.length === quotas[kind]) break;
      const edit = make();
      const made = edit === undefined ? undefined : applied(text, edit);
      if (made === undefined || seen.has(made.text)) continue;
      seen.add(made.text);
      found.push(made);
    }
    return found;
  });
}

function applied(text: string, { start, end, insert, ...edit }: Edit): Mutation {
  const shown = (part: string): string => part.replace(/\s+/gu, ' ').trim().slice(0, 60);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const around = (tail: string): string => shown(tail.split('\n')[0] ?? '');
  const mutated = text.slice(0, start) + insert + text.slice(end);
  return {
    ...edit,
    line: text.slice(0, start).split('\n').length,
    before: edit.kind === 'shape' ? around(text.slice(lineStart)) : shown(text.slice(start, end)),
    after: edit.kind === 'shape' ? around(mutated.slice(lineStart)) : shown(insert) || '(nothing)',
    text: mutated,
  };
}

type Make = () => Edit | undefined;
type Maker = (sites: Sites, random: Generator) => Make[];

const EDITS: Readonly<Record<Kind, Maker>> = {
  value: ({ scalars }, random) =>
    scalars
      .filter(({ path, text }) => isValue(path) && /\d/u.test(text))
      .map((site) => () => onNumber('value', site, random)),
  year: ({ scalars, pairs }, random) => [
    ...scalars
      .filter(({ path, text }) => YEAR_KEYS.includes(keyOf(path)) && /\d{4}/u.test(text))
      .map((site) => () => onYear(site, random)),
    ...pairs
      .filter(({ path }) => path.at(-1) === 'byYear')
      .map(
        ({ key }) =>
          () =>
            onYear(key, random),
      ),
  ],
  key: ({ pairs, text }, random) =>
    pairs.flatMap((pair) => [
      () => replaced('key', 'misspelt', pair.key, random.slip(pair.key.text)),
      () => withoutPair('key', pair),
      () => doubled(pair, text),
      () => renamed(pair, pairs, random),
    ]),
  unit: ({ scalars, pairs }, random) => [
    ...scalars
      .filter(({ path }) => keyOf(path) === 'unit')
      .flatMap((site) => [() => onUnit(site, random), () => onUnit(site, random)]),
    ...pairs
      .filter(({ key }) => key.text === 'unit')
      .map((pair) => () => withoutPair('unit', pair)),
  ],
  operator: ({ pairs }, random) =>
    pairs.flatMap((pair) => [() => onOperator(pair, random), () => onOperator(pair, random)]),
  attribute: ({ scalars, pairs }) => [
    ...scalars
      .filter(({ text }) => text === 'binding' || text === 'anticipatory')
      .map(
        (site) => () =>
          replaced(
            'attribute',
            'other',
            site,
            site.text === 'binding' ? 'anticipatory' : 'binding',
          ),
      ),
    ...pairs
      .filter(({ key }) => key.text === 'attribute')
      .map((pair) => () => withoutPair('attribute', pair)),
  ],
  reference: ({ scalars, ids, levels }, random) =>
    scalars
      .filter(({ path }) => REFERENCE_KEYS.includes(keyOf(path)) && !path.includes('aliases'))
      .flatMap((site) => {
        const others = keyOf(site.path) === 'levels' ? levels : ids;
        return [
          () => replaced('reference', 'misspelt', site, random.slip(site.text)),
          () => replaced('reference', 'another', site, random.pick(others)),
          () => replaced('reference', 'another', site, random.pick(others)),
        ];
      }),
  id: ({ scalars }, random) =>
    scalars
      .filter(({ path }) => path.at(-1) === 'id')
      .map((site) => () => replaced('id', 'misspelt', site, random.slip(site.text))),
  name: ({ scalars, text }, random) =>
    scalars
      .filter(({ path }) => NAME_KEYS.includes(keyOf(path)))
      .map((site) => () => replaced('name', 'character', site, random.slip(site.text, text))),
  number: ({ scalars }, random) =>
    scalars
      .filter(({ path }) => path.at(-1) === 'number')
      .flatMap((site) => [() => onNumber('number', site, random)]),
  code: ({ scalars }, random) =>
    scalars
      .filter(({ path }) => path.at(-1) === 'code')
      .flatMap((site) => [1, 2, 3].map(() => () => onNumber('code', site, random))),
  text: ({ scalars, text }, random) =>
    scalars
      .filter(({ path }) => TEXT_KEYS.includes(keyOf(path)))
      .flatMap((site) => [
        () => replaced('text', 'character', site, random.slip(site.text, text)),
        () => onNumber('text', site, random),
      ]),
  shape: ({ text }, random) => shapes(text, random),
};

function isValue(path: Path): boolean {
  if (path[0] === 'schemaVersion' || path[0] === 'source') return false;
  return VALUE_KEYS.includes(keyOf(path)) || path.includes('byYear');
}

function replaced(kind: Kind, way: string, site: Site, insert: string): Edit | undefined {
  const { path, start, end, text } = site;
  return insert === text ? undefined : { kind, way, path, start, end, insert };
}

/** A digit changed, dropped or swapped with the next, or the decimal point moved. */
function onNumber(kind: Kind, site: Site, random: Generator): Edit | undefined {
  const [number] = random.shuffled([...site.text.matchAll(/\d+(?:\.\d+)?/gu)]);
  if (number === undefined) return undefined;
  const [way, other] = random.number(number[0]);
  const { text } = site;
  if (Number(other) === Number(number[0]) && kind !== 'code') return undefined;
  const insert = text.slice(0, number.index) + other + text.slice(number.index + number[0].length);
  return replaced(kind, way, site, insert);
}

function onYear(site: Site, random: Generator): Edit | undefined {
  const [year] = /\d{4}/u.exec(site.text) ?? [];
  if (year === undefined) return undefined;
  const next = String(Number(year) + random.pick([-1, 1]));
  const [way, other] = random.pick<() => readonly [string, string]>([
    () => ['next', next],
    () => ['next', next],
    () => random.number(year),
  ])();
  return replaced('year', way, site, site.text.replace(year, other));
}

function onUnit(site: Site, random: Generator): Edit | undefined {
  const near: Readonly<Record<string, string>> = {
    '%': '‰',
    人: '万人',
    万元: '元',
    '元/月': '元/年',
  };
  const other = random.pick([near[site.text] ?? random.pick(UNITS), random.pick(UNITS)]);
  return replaced('unit', 'other', site, other);
}

/** Another comparator, or due every year instead of once and the other way round. */
function onOperator(pair: PairSite, random: Generator): Edit | undefined {
  const { key, value, path } = pair;
  if (COMPARATORS.includes(key.text)) {
    return replaced('operator', 'comparator', key, random.pick(COMPARATORS));
  }
  if (path.at(-1) !== 'target' || value === undefined) return undefined;
  const insert = key.text === 'by' ? 'every: year' : key.text === 'every' ? 'by: 2025' : '';
  if (insert === '') return undefined;
  const { start } = key;
  return { kind: 'operator', way: 'when', path: key.path, start, end: value.end, insert };
}

/** A key and its value removed, whatever stands around them. */
function withoutPair(kind: Kind, pair: PairSite): Edit | undefined {
  const { key, value, next, previousEnd } = pair;
  const { path } = key;
  if (next !== undefined) {
    return { kind, way: 'dropped', path, start: key.start, end: next.start, insert: '' };
  }
  if (previousEnd === undefined || value === undefined) return undefined;
  return { kind, way: 'dropped', path, start: previousEnd, end: value.end, insert: '' };
}

function doubled({ key, value, next, flow }: PairSite, text: string): Edit | undefined {
  if (value === undefined || (next === undefined && !flow)) return undefined;
  const pair = text.slice(key.start, value.end);
  const insert = next === undefined ? `${pair}, ${pair}` : text.slice(key.start, next.start) + pair;
  return { kind: 'key', way: 'doubled', path: key.path, start: key.start, end: value.end, insert };
}

/** Another key that objects of this kind have in the file. */
function renamed(pair: PairSite, pairs: readonly PairSite[], random: Generator): Edit | undefined {
  const object = keyOf(pair.path);
  const known = pairs.filter(({ path }) => keyOf(path) === object).map(({ key }) => key.text);
  const others = [...new Set(known)].filter((key) => !pair.siblings.includes(key));
  return others.length === 0
    ? undefined
    : replaced('key', 'renamed', pair.key, random.pick(others));
}

/** Slips of the hand with lines, spaces and marks. */
function shapes(text: string, random: Generator): Make[] {
  const path: Path = [];
  const made =
    (way: string, start: number, end: number, insert: string): Make =>
    () => ({ kind: 'shape', way, path, start, end, insert });
  const marks: readonly [string, RegExp, string][] = [
    ['colon full-width', /: /gu, '：'],
    ['space behind colon lost', /: /gu, ':'],
    ['comma full-width', /, /gu, '，'],
    ['comma lost', /, /gu, ' '],
    ['quote lost', /'/gu, ''],
    ['bracket lost', /[{}[\]]/gu, ''],
    ['dash lost', /(?<=^ *)- /gmu, '  '],
    ['list item lost', /(?<=\[)[^[\]{}]+?, |, [^[\]{}:]+?(?=\])/gu, ''],
    ['indented less', /^ (?= *\S)/gmu, ''],
    ['indented more', /^(?=\s*[^\s#])/gmu, ' '],
    ['indented more', /^(?=\s*[^\s#])/gmu, '  '],
    ['tab', /^ {2}(?= *\S)/gmu, '\t'],
  ];
  const ofMarks = marks.flatMap(([way, mark, insert]) =>
    random
      .shuffled([...text.matchAll(mark)])
      .slice(0, 6)
      .map(({ 0: old, index }) => made(way, index, index + old.length, insert)),
  );
  const lines = [...text.matchAll(/^[^#\n].*\n/gmu)];
  const ofLines = random
    .shuffled(lines)
    .slice(0, 12)
    .flatMap(({ 0: line, index }) => [
      made('line lost', index, index + line.length, ''),
      made('line twice', index, index, line),
    ]);
  const rows = [...text.matchAll(/^ {2}- id: .*\n(?: {4}.*\n)+/gmu)];
  const ofRows = random
    .shuffled(rows)
    .slice(0, 8)
    .flatMap(({ 0: row, index }) => [
      made('row lost', index, index + row.length, ''),
      made('row twice', index, index, row),
    ]);
  return [...ofMarks, ...ofLines, ...ofRows];
}

function sitesOf(text: string): Sites {
  const scalars: Site[] = [];
  const pairs: PairSite[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      const flow = node.flow === true;
      const siblings = node.items.map(({ key }) => String(key));
      node.items.forEach((item, index) => {
        const pair = pairSite(item, path, text);
        if (pair === undefined) return;
        const after = node.items[index + 1];
        const before = node.items[index - 1];
        const previousEnd = before === undefined ? undefined : pairSite(before, path, text)?.end;
        const next = after === undefined ? undefined : pairSite(after, path, text)?.key;
        pairs.push({ path, flow, siblings, next, previousEnd, key: pair.key, value: pair.value });
        visit(item.value, pair.key.path);
      });
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        visit(item, [...path, index]);
      });
    } else if (isScalar(node)) {
      const site = siteOf(node, path, text);
      if (site !== undefined) scalars.push(site);
    }
  };
  visit(parseDocument(text).contents, []);
  const textsAt = (last: string, root: readonly string[]): string[] =>
    scalars
      .filter(({ path }) => path.at(-1) === last && root.includes(String(path[0])))
      .map((site) => site.text);
  return {
    text,
    scalars,
    pairs,
    ids: textsAt('id', ['series', 'indicators', 'commitments']),
    levels: textsAt('level', ['areas']),
  };
}

function pairSite(
  { key, value }: Pair,
  path: Path,
  text: string,
): { key: Site; value: Site | undefined; end: number } | undefined {
  if (!isScalar(key)) return undefined;
  const at = [...path, String(key.value)];
  const keySite = siteOf(key, at, text);
  if (keySite === undefined) return undefined;
  const valueSite = siteOf(value as Node, at, text);
  return { key: keySite, value: valueSite, end: valueSite?.end ?? keySite.end };
}

/** Without the quotes: what is altered is the content. */
function siteOf(node: Node, path: Path, text: string): Site | undefined {
  const range = node.range;
  if (!range) return undefined;
  const written = text.slice(range[0], range[1]).trimEnd();
  return { path, node, start: range[0], end: range[0] + written.length, text: written };
}
