import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile, Relation } from '../model/plan-file.ts';
import { closest } from '../text/nearest.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { findCycles } from './find-cycles.ts';
import {
  comparisonOf,
  hasKey,
  indicatorEntries,
  isParted,
  promisedEntries,
  seriesEntries,
  type Entry,
} from './promised.ts';
import type { Path, YamlText } from './yaml-text.ts';

export function uniqueIds(file: PlanFile, yaml: YamlText): Finding[] {
  const parted = indicatorEntries(file).filter(({ node }) => isParted(node));
  const first = new Map<string, Path>();
  const found: Finding[] = [];
  for (const { node, path } of inFileOrder<{ id: string }>(
    [...seriesEntries(file), ...parted],
    yaml,
  )) {
    const at = [...path, 'id'];
    const earlier = first.get(node.id);
    if (earlier === undefined) first.set(node.id, at);
    else {
      const args = { id: node.id, firstLine: yaml.placeOf(earlier).line };
      found.push(finding('plan/duplicate-id', args, yaml.placeOf(at)));
    }
  }
  return found;
}

/** All that a series, an indicator or a part may be called. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

export function uniqueNames(file: PlanFile, yaml: YamlText): Finding[] {
  const first = new Map<string, { id: string; path: Path }>();
  const found: Finding[] = [];
  const claim = (name: string, id: string, path: Path): void => {
    const key = normaliseName(name);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, { id, path });
    else {
      const firstLine = yaml.placeOf(earlier.path).line;
      const args = { name, firstId: earlier.id, firstLine };
      found.push(finding('plan/duplicate-name', args, yaml.placeOf(path)));
    }
  };
  const ids = new Set<string>();
  const parted = indicatorEntries(file).filter(({ node }) => isParted(node));
  for (const { node, path } of inFileOrder<Named>([...seriesEntries(file), ...parted], yaml)) {
    // A row copied whole has been found by its id.
    if (ids.has(node.id)) continue;
    ids.add(node.id);
    claim(node.name, node.id, [...path, 'name']);
    if (node.shortName !== undefined) claim(node.shortName, node.id, [...path, 'shortName']);
    (node.aliases ?? []).forEach((alias, index) => {
      claim(alias, node.id, [...path, 'aliases', index]);
    });
  }
  return found;
}

export function knownReferences(file: PlanFile, yaml: YamlText): Finding[] {
  const known = seriesEntries(file).map(({ node }) => node.id);
  const rows = file.indicators.map(({ id }) => id);
  const check = (id: string, path: Path, candidates: readonly string[]): Finding[] =>
    candidates.includes(id)
      ? []
      : [
          finding(
            'plan/unknown-reference',
            { id, nearest: closest(id, candidates) ?? null },
            yaml.placeOf(path),
          ),
        ];
  const ratios = seriesEntries(file).flatMap(({ node, path }) =>
    node.ratio === undefined
      ? []
      : [
          ...check(node.ratio.of, [...path, 'ratio', 'of'], known),
          ...check(node.ratio.over, [...path, 'ratio', 'over'], known),
        ],
  );
  const relations = relationEntries(file).flatMap(({ node, path }) =>
    check(node.series, [...path, 'series'], known),
  );
  const selves = promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator, bound } = comparisonOf(node.target);
    const isSelf = hasKey(bound, 'series') && bound.series === node.id && (bound.lag ?? 0) === 0;
    const place = yaml.placeOf([...path, 'target', comparator, 'series']);
    return isSelf ? [finding('plan/self-relation', { id: node.id }, place)] : [];
  });
  const subs = indicatorEntries(file).flatMap(({ node, path }) =>
    node.subOf === undefined ? [] : check(node.subOf, [...path, 'subOf'], rows),
  );
  return [...ratios, ...relations, ...selves, ...subs];
}

export function noCycles(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map((entry) => [entry.node.id, entry]));
  const next = (id: string): string[] => {
    const ratio = entries.get(id)?.node.ratio;
    return ratio === undefined ? [] : [ratio.of, ratio.over];
  };
  return findCycles([...entries.keys()], next).map((ids) => {
    const path = entries.get(ids[0] ?? '')?.path ?? [];
    return finding('plan/cycle', { ids }, yaml.placeOf([...path, 'ratio']));
  });
}

export function subRows(file: PlanFile, yaml: YamlText): Finding[] {
  const rows = new Map(file.indicators.map((node) => [node.id, node]));
  return indicatorEntries(file).flatMap(({ node, path }) => {
    const main = node.subOf === undefined ? undefined : rows.get(node.subOf);
    return main?.subOf === undefined && main !== node
      ? []
      : [finding('plan/sub-of-sub', { id: node.id }, yaml.placeOf([...path, 'subOf']))];
  });
}

function relationEntries(file: PlanFile): Entry<Relation>[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator, bound } = comparisonOf(node.target);
    return hasKey(bound, 'series') ? [{ node: bound, path: [...path, 'target', comparator] }] : [];
  });
}

function inFileOrder<T>(entries: readonly Entry<T>[], yaml: YamlText): Entry<T>[] {
  const ordered = entries.map((entry) => ({ entry, offset: yaml.offsetOf(entry.path) }));
  return ordered.sort((a, b) => a.offset - b.offset).map(({ entry }) => entry);
}
