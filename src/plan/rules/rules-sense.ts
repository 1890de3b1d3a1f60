import { finding, type Finding, type NoSense } from '../../model/finding.ts';
import type { PlanFile, Target } from '../../model/plan-file.ts';
import { isGreater, isSame } from '../compare-texts.ts';
import {
  boundEntries,
  boundKeys,
  comparisonOf,
  isCompletion,
  operandOfBound,
  operandsIn,
  seriesEntries,
  targetEntries,
  timesOf,
  type Entry,
  type PromisedNode,
  type SeriesNode,
  type TargetEntry,
} from '../promised.ts';
import { yearOf } from './rules-targets.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

const DERIVATIONS = ['ratio', 'growth', 'total', 'shareOfAreas'] as const;
/** What a series that is only 是 or 否 cannot have. */
const NUMBER_KEYS = ['unit', 'baseline', 'range', 'rounding', ...DERIVATIONS] as const;

type Nodes = ReadonlyMap<string, SeriesNode>;

/** Vocabularies combine freely; what makes no sense together is refused by name. */
export function combinations(file: PlanFile, yaml: YamlText): Finding[] {
  const nodes = new Map(seriesEntries(file).map(({ node }) => [node.id, node]));
  return [
    ...seriesEntries(file).flatMap((entry) => [
      ...derivationFaults(entry, yaml),
      ...operandFaults(entry, nodes, yaml),
    ]),
    ...completions(file, nodes, yaml),
    ...multiples(file, yaml),
    ...levelsTold(file, yaml),
    ...targetEntries(file).flatMap((entry) => targetFaults(entry, yaml)),
  ];
}

function refused(id: string, reason: NoSense, path: Path, yaml: YamlText): Finding {
  return finding('plan/no-sense', { id, reason }, yaml.placeOf(path));
}

function derivationsOf(node: SeriesNode): (typeof DERIVATIONS)[number][] {
  return DERIVATIONS.filter((key) => node[key] !== undefined);
}

/** A series is reported, or computed in one way; what is computed has no kind of its own. */
function derivationFaults({ node, path }: Entry<SeriesNode>, yaml: YamlText): Finding[] {
  const keys = derivationsOf(node);
  const [, second] = keys;
  if (second !== undefined) {
    return [finding('plan/two-derivations', { keys }, yaml.placeOfKey([...path, second]))];
  }
  if (keys.length === 0 && node.kind === 'cumulative' && node.baseline !== undefined) {
    return [refused(node.id, 'cumulative-baseline', [...path, 'baseline'], yaml)];
  }
  if (keys.length === 0 || node.kind === undefined) return [];
  return [refused(node.id, 'kind-of-derived', [...path, 'kind'], yaml)];
}

function operandFaults({ node, path }: Entry<SeriesNode>, nodes: Nodes, yaml: YamlText): Finding[] {
  const { id, ratio, total, shareOfAreas } = node;
  const faults: Finding[] = [];
  if (ratio !== undefined && ratio.of === ratio.over && ratio.of !== id) {
    faults.push(refused(id, 'ratio-of-itself', [...path, 'ratio'], yaml));
  }
  const summed = total === undefined ? undefined : nodes.get(total.of);
  if (summed !== undefined && derivationsOf(summed).length > 0) {
    faults.push(refused(id, 'total-of-derived', [...path, 'total', 'of'], yaml));
  } else if (summed !== undefined && summed.kind !== 'flow' && summed.kind !== 'cumulative') {
    const args = { id, of: summed.id };
    faults.push(finding('plan/total-of-stock', args, yaml.placeOf([...path, 'total', 'of'])));
  }
  const counted = shareOfAreas === undefined ? undefined : nodes.get(shareOfAreas.where.series);
  if (counted?.shareOfAreas !== undefined) {
    faults.push(refused(id, 'share-of-share', [...path, 'shareOfAreas', 'where', 'series'], yaml));
  }
  return faults;
}

/** 是 and 否 are not numbers: they have no unit, and nothing is computed from them but a share of areas. */
function completions(file: PlanFile, nodes: Nodes, yaml: YamlText): Finding[] {
  const isDone = (id: string): boolean => {
    const node = nodes.get(id);
    return node !== undefined && isCompletion(node);
  };
  const keys = seriesEntries(file).flatMap(({ node, path }) => {
    if (!isCompletion(node)) return [];
    const wrongKind = node.kind !== undefined && node.kind !== 'completion' ? ['kind'] : [];
    const wrong: string[] = NUMBER_KEYS.filter((key) => Object.hasOwn(node, key));
    const conflicts = 'conflicts' in node ? (node.conflicts ?? []) : [];
    const ofNumbers = conflicts.some(({ field }) => field !== 'due' && field !== 'attribute');
    if (ofNumbers) wrong.push('conflicts');
    return [...wrong, ...wrongKind].map((key) =>
      finding('plan/completion-key', { id: node.id, key }, yaml.placeOfKey([...path, key])),
    );
  });
  const compared = boundEntries(file).flatMap((entry) => {
    const { owner, comparator, path, ofAreas } = entry;
    const done = isDone(entry.compared);
    if ((comparator === 'completed') === done) return [];
    const at = ofAreas ? [...path.slice(0, -1), 'series'] : path;
    return [refused(owner.id, done ? 'completion-compared' : 'completed-numbers', at, yaml)];
  });
  const operands = [
    ...seriesEntries(file).flatMap((entry) =>
      operandsIn(entry)
        // The counted series of a condition is compared above.
        .filter(({ path }) => !(path.at(-2) === 'where' && path.at(-1) === 'series'))
        .map((operand) => ({ id: entry.node.id, operand })),
    ),
    ...boundEntries(file)
      .filter(({ ofAreas }) => !ofAreas)
      .flatMap(({ owner, bound, path }) =>
        operandOfBound(bound, path).map((operand) => ({ id: owner.id, operand })),
      ),
  ].flatMap(({ id, operand }) =>
    isDone(operand.id) ? [refused(id, 'completion-computed', operand.path, yaml)] : [],
  );
  return [...keys, ...compared, ...operands];
}

function targetFaults(
  { node, target, path: at, amendment }: TargetEntry,
  yaml: YamlText,
): Finding[] {
  const { id, kind, total } = node;
  const { comparator } = comparisonOf(target);
  const row = at.slice(0, amendment === undefined ? -1 : -3);
  const faults: Finding[] = [];
  const every = timesOf(target).every !== undefined;
  if (isTooLate(node, target)) {
    faults.push(refused(id, 'growth-since', [...row, 'growth', 'since'], yaml));
  }
  if (kind === 'flow' && isFromDay(target)) {
    faults.push(refused(id, 'flow-from-day', [...at, 'from'], yaml));
  }
  if (every && total !== undefined) faults.push(refused(id, 'total-every', at, yaml));
  if (every && kind === 'cumulative') faults.push(refused(id, 'cumulative-every', at, yaml));
  // What is filled in is of the document as printed.
  if (amendment === undefined) faults.push(...impliedTolerance(node, row, yaml));
  if (comparator === 'about' && !isGreater(yaml.source([...at, 'tolerance']), '0')) {
    faults.push(refused(id, 'tolerance-positive', [...at, 'tolerance'], yaml));
  }
  return faults;
}

function impliedTolerance(
  { id, target, implied = [] }: PromisedNode,
  row: Path,
  yaml: YamlText,
): Finding[] {
  if (!implied.includes('tolerance') || comparisonOf(target).comparator === 'about') return [];
  return [refused(id, 'implied-tolerance', [...row, 'implied'], yaml)];
}

/** Growth since a year that is not before the one that is judged compares it with itself. */
function isTooLate({ growth }: PromisedNode, target: Target): boolean {
  if (growth === undefined || typeof growth.since !== 'number') return false;
  const { by, from } = timesOf(target);
  const { byYear } = boundKeys(comparisonOf(target).bound);
  const years = [by, from].flatMap((due) => (due === undefined ? [] : [yearOf(due)]));
  const { since } = growth;
  return [...years, ...Object.keys(byYear ?? {}).map(Number)].some((year) => year <= since);
}

/** The figure of a whole year does not tell what happened from a day in it on. */
function isFromDay(target: PromisedNode['target']): boolean {
  const { from } = timesOf(target);
  return typeof from === 'string' && !from.endsWith('-01-01');
}

/** A multiple of zero or less turns a relation around. */
function multiples(file: PlanFile, yaml: YamlText): Finding[] {
  return boundEntries(file).flatMap(({ owner, path }) => {
    const times = [...path, 'times'];
    return [times, [...times, 0], [...times, 1]].flatMap((at) => {
      const text = yaml.source(at);
      const isTurned = isGreater('0', text) || isSame('0', text);
      return isTurned ? [refused(owner.id, 'times-positive', at, yaml)] : [];
    });
  });
}

/** One series counted by several levels without lists: nobody can tell a county from a town. */
function levelsTold(file: PlanFile, yaml: YamlText): Finding[] {
  const open = new Set((file.areas ?? []).flatMap((area) => ('names' in area ? [] : [area.level])));
  const first = new Map<string, string>();
  return seriesEntries(file).flatMap(({ node, path }) => {
    if (node.shareOfAreas === undefined) return [];
    const { levels, where } = node.shareOfAreas;
    const unlisted = levels.filter((level) => open.has(level));
    if (unlisted.length === 0) return [];
    const key = [...unlisted].sort().join(' ');
    const earlier = first.get(where.series);
    first.set(where.series, key);
    if (earlier === undefined || earlier === key) return [];
    return [
      refused(node.id, 'levels-indistinct', [...path, 'shareOfAreas', 'where', 'series'], yaml),
    ];
  });
}
