import type {
  BoundSpec,
  DerivedSpec,
  PlanSpec,
  PromiseSpec,
  RowSpec,
  SeriesSpec,
  TargetSpec,
} from './spec.ts';

/** A number as it is to be written: its digits matter. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Node = string | boolean | Digits | readonly Node[] | Tree;

interface Tree {
  readonly [key: string]: Node | undefined;
}

/** How a plan is written down; the plan is the same however it is. */
export interface Style {
  /** All keys on lines of their own, rows in braces, or JSON. */
  readonly layout: 'block' | 'flow' | 'json';
  /** Numbers in quotes. */
  readonly quoted: boolean;
  readonly comments: boolean;
  /** The keys of each map from the last to the first. */
  readonly reversed: boolean;
  readonly eol: '\n' | '\r\n';
  readonly mark: boolean;
}

export const PLAIN: Style = {
  layout: 'block',
  quoted: false,
  comments: false,
  reversed: false,
  eol: '\n',
  mark: false,
};

export function planText(spec: PlanSpec, style: Style = PLAIN): string {
  const tree = treeOf(spec);
  const text =
    style.layout === 'json' ? json(tree, style) : `${block(tree, 0, style)}\n`.replace(/^\n/u, '');
  const lines = style.comments ? text.replace(/\n(?=\S)/gu, '\n# 合成数据\n\n') : text;
  return (style.mark ? '\ufeff' : '') + lines.replace(/\n/gu, style.eol);
}

function number(text: string | undefined): Node | undefined {
  if (text === undefined) return undefined;
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? new Digits(text) : text;
}

function treeOf(spec: PlanSpec): Node {
  const { base, to, areas, series, rows } = spec;
  const listed = rows.filter(({ isCommitment }) => !isCommitment);
  const committed = rows.filter(({ isCommitment }) => isCommitment);
  return {
    schemaVersion: new Digits('1'),
    id: 'fuzz-plan',
    title: '测试市规划（合成数据）',
    region: { id: 'fuzz', name: '测试市' },
    period: { base: year(base), from: year(base + 1), to: year(to) },
    source: { issuer: '测试市人民政府', published: `${String(base + 1)}-01-01` },
    areas: some(
      areas.map(({ level, name, names, count }) => ({
        level,
        name,
        ...(names === undefined && count === undefined ? {} : { date: year(base) }),
        names,
        count: count === undefined ? undefined : year(count),
      })),
    ),
    series: some(series.map((one) => seriesTree(one))),
    indicators: some(listed.map(rowTree)),
    commitments: some(committed.map(rowTree)),
  };
}

function some(list: readonly Node[]): readonly Node[] | undefined {
  return list.length === 0 ? undefined : list;
}

function year(value: number): Digits {
  return new Digits(String(value));
}

function seriesTree(series: SeriesSpec): Tree {
  const { id, name, alias, unit, kind, definition, range, baseline, derived } = series;
  return {
    id,
    name,
    aliases: alias === undefined ? undefined : [alias],
    unit,
    kind: kind === 'stock' ? undefined : kind,
    definition,
    range: range && { min: number(range.min), max: number(range.max) },
    baseline: number(baseline),
    ...(derived && derivedTree(derived)),
  };
}

function derivedTree(derived: DerivedSpec): Tree {
  switch (derived.kind) {
    case 'ratio': {
      const { of, over, per } = derived;
      return { ratio: { of, over, per: per === undefined ? undefined : pair(per) } };
    }
    case 'growth':
      return { growth: { of: derived.of, since: derived.since } };
    case 'total':
      return { total: { of: derived.of } };
    case 'shareOfAreas': {
      const { level, where } = derived;
      const condition =
        where.bound.kind === 'completed'
          ? { completed: true }
          : { [where.comparator]: boundTree(where.bound) };
      return { shareOfAreas: { levels: [level], where: { series: where.series, ...condition } } };
    }
  }
}

function pair([low, high]: readonly [string, string]): Node {
  return low === high ? (number(low) ?? '') : [number(low) ?? '', number(high) ?? ''];
}

function boundTree(bound: BoundSpec): Node | undefined {
  const ends = (low: string, high: string | undefined): Node =>
    high === undefined ? (number(low) ?? '') : [number(low) ?? '', number(high) ?? ''];
  switch (bound.kind) {
    case 'number':
      return ends(bound.low, bound.high);
    case 'byYear':
      return {
        byYear: Object.fromEntries(
          bound.years.map((one) => [String(one.year), ends(one.low, one.high)]),
        ),
      };
    case 'relation': {
      const { series, times, lag } = bound;
      return {
        series,
        times: times[0] === '1' && times[1] === '1' ? undefined : pair(times),
        lag: lag === 0 ? undefined : year(lag),
      };
    }
    case 'steps':
      return {
        of: bound.of,
        steps: bound.steps.map((step) => ({ upTo: number(step.upTo), bound: number(step.bound) })),
      };
    case 'completed':
      return true;
  }
}

function targetTree({ comparator, bound, tolerance, when }: TargetSpec): Node {
  return {
    [comparator]: boundTree(bound),
    tolerance: number(tolerance),
    ...(when.kind === 'by' ? { by: when.date ?? year(when.year) } : {}),
    ...(when.kind === 'every' ? { every: 'year', from: year(when.from) } : {}),
  };
}

function promiseTree(promise: PromiseSpec): Tree {
  const { target, rounding, impliedTolerance, conflicts, amended, kind } = promise;
  const own = seriesTree(promise);
  return {
    ...own,
    // A target of completion says by itself what its figures are.
    kind: kind === 'completion' ? undefined : own['kind'],
    target: targetTree(target),
    implied: impliedTolerance === true ? ['tolerance'] : undefined,
    rounding:
      rounding === undefined ? undefined : { decimals: year(rounding), basis: '合成数据文件' },
    amendments: amended && [
      {
        number: '×政办〔2023〕1号',
        date: amended.date,
        old: targetTree(target),
        new: targetTree(amended.target),
      },
    ],
    conflicts: some(
      conflicts.map(({ field, value }) => ({ field, value: number(value), ref: '正文' })),
    ),
  };
}

function rowTree({ id, name, attribute, subOf, promises }: RowSpec, index: number): Node {
  const [first] = promises;
  const ref = `表1 第${String(index + 1)}项`;
  if (first !== undefined && promises.length === 1) {
    return { ...promiseTree(first), attribute, subOf, ref };
  }
  return { id, name, attribute, subOf, parts: promises.map(promiseTree), ref };
}

function entries(node: Tree, style: Style): [string, Node][] {
  const pairs = Object.entries(node).flatMap(([key, value]): [string, Node][] =>
    value === undefined ? [] : [[key, value]],
  );
  return style.reversed ? pairs.reverse() : pairs;
}

function isMap(node: Node): node is Tree {
  return typeof node === 'object' && !Array.isArray(node) && !(node instanceof Digits);
}

function scalar(node: string | boolean | Digits, { quoted, layout }: Style): string {
  if (typeof node === 'boolean') return String(node);
  if (node instanceof Digits) {
    return quoted && node.text.includes('.') ? JSON.stringify(node.text) : node.text;
  }
  const isPlain =
    /^[\p{L}\d][\p{L}\d（）-]*$/u.test(node) && !/^[\d.]+$|^\d{4}-|^(?:true|null)$/u.test(node);
  return isPlain && layout !== 'json' ? node : JSON.stringify(node);
}

function json(node: Node, style: Style): string {
  if (Array.isArray(node)) return `[${node.map((one: Node) => json(one, style)).join(', ')}]`;
  if (isMap(node)) {
    const inside = entries(node, style).map(([key, value]) => {
      const name = style.layout === 'json' ? JSON.stringify(key) : key;
      return `${name}: ${json(value, style)}`;
    });
    return `{ ${inside.join(', ')} }`;
  }
  return scalar(node as string | boolean | Digits, style);
}

/** Maps and lists on lines of their own; in the layout `flow` rows of a list stand in braces. */
function block(node: Node, depth: number, style: Style): string {
  const indent = '  '.repeat(depth);
  if (Array.isArray(node)) {
    const items = node.map((item: Node) => {
      if (style.layout === 'flow' || !isMap(item)) return `${indent}- ${json(item, style)}`;
      return `${indent}- ${block(item, depth + 1, style).trimStart()}`;
    });
    return `\n${items.join('\n')}`;
  }
  if (isMap(node)) {
    const lines = entries(node, style).map(([key, value]) => {
      const inside = block(value, depth + 1, style);
      return `${indent}${key}:${inside.startsWith('\n') ? inside : ` ${inside}`}`;
    });
    return `\n${lines.join('\n')}`;
  }
  return scalar(node as string | boolean | Digits, style);
}
