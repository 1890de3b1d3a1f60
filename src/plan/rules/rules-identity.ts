import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { suggester } from '../../text/nearest.ts';
import { normaliseName } from '../../text/normalise-name.ts';
import { findCycles } from './find-cycles.ts';
import { DEEPEST } from '../yaml/nesting.ts';
import {
  boundEntries,
  boundKeys,
  isParted,
  operandOfBound,
  operandsIn,
  rowEntries,
  seriesEntries,
  type Entry,
} from '../promised.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

export function uniqueIds(file: PlanFile, yaml: YamlText): Finding[] {
  const parted = rowEntries(file).filter(({ node }) => isParted(node));
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
  readonly unit?: string;
}

export function uniqueNames(file: PlanFile, yaml: YamlText): Finding[] {
  const parted = rowEntries(file).filter(({ node }) => isParted(node));
  const entries = inFileOrder<Named>([...seriesEntries(file), ...parted], yaml);
  const reserved = reservedNames(entries);
  const first = new Map<string, { id: string; path: Path }>();
  const found: Finding[] = [];
  const claim = (name: string, id: string, path: Path): void => {
    const key = normaliseName(name);
    const owner = reserved.get(key);
    const earlier = first.get(key) ?? (owner?.id === id ? undefined : owner);
    if (earlier === undefined) first.set(key, { id, path });
    else {
      const firstLine = yaml.placeOf(earlier.path).line;
      const args = { name, firstId: earlier.id, firstLine };
      found.push(finding('plan/duplicate-name', args, yaml.placeOf(path)));
    }
  };
  const ids = new Set<string>();
  for (const { node, path } of entries) {
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

/**
 * What figures may be called without its being written as a name: an id, and a
 * name with its unit in brackets. Under such a name another would take them.
 */
function reservedNames(
  entries: readonly Entry<Named>[],
): ReadonlyMap<string, { readonly id: string; readonly path: Path }> {
  const forms = entries.flatMap(({ node: { id, name, unit }, path }) =>
    [id, ...(unit === undefined ? [] : [`${name}(${unit})`])].map(
      (form) => [normaliseName(form), { id, path: [...path, 'id'] }] as const,
    ),
  );
  // Of two the first, as everywhere.
  return new Map(forms.reverse());
}

export function knownReferences(file: PlanFile, yaml: YamlText): Finding[] {
  const known = checker(
    seriesEntries(file).map(({ node }) => node.id),
    yaml,
  );
  const rows = checker(
    rowEntries(file).map(({ node }) => node.id),
    yaml,
  );
  const operands = seriesEntries(file).flatMap((entry) => operandsIn(entry));
  const targets = boundEntries(file).filter(({ ofAreas }) => !ofAreas);
  const ofTargets = targets.flatMap(({ bound, path }) => operandOfBound(bound, path));
  const selves = boundEntries(file).flatMap(({ bound, compared, path }) => {
    const { series, lag = 0, steps, of } = boundKeys(bound);
    const isSelf = (series === compared && lag === 0) || (steps !== undefined && of === compared);
    if (!isSelf) return [];
    const key = series === undefined ? 'of' : 'series';
    return [finding('plan/self-relation', { id: compared }, yaml.placeOf([...path, key]))];
  });
  const subs = rowEntries(file).flatMap(({ node, path }) =>
    node.subOf === undefined ? [] : rows(node.subOf, [...path, 'subOf']),
  );
  const named = [...operands, ...ofTargets].flatMap(({ id, path }) => known(id, path));
  return [...named, ...selves, ...subs];
}

/** Looks ids up among those that there are. */
function checker(
  candidates: readonly string[],
  yaml: YamlText,
): (id: string, path: Path) => Finding[] {
  const known = new Set(candidates);
  const suggest = suggester(candidates);
  return (id, path) => {
    if (known.has(id)) return [];
    const args = { id, nearest: suggest(id) ?? null };
    return [finding('plan/unknown-reference', args, yaml.placeOf(path))];
  };
}

function cycles(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map((entry) => [entry.node.id, entry]));
  const next = (id: string): string[] => {
    const entry = entries.get(id);
    return entry === undefined ? [] : operandsIn(entry).map((operand) => operand.id);
  };
  return findCycles([...entries.keys()], next).map((ids) => {
    const entry = entries.get(ids[0] ?? '');
    const [first] = entry === undefined ? [] : operandsIn(entry);
    const path = first?.path.slice(0, (entry?.path.length ?? 0) + 1) ?? [];
    return finding('plan/cycle', { ids }, yaml.placeOf(path));
  });
}

/** Series that are computed in a circle; those that name each other more than 64 levels deep would exhaust the stack. */
export function noCycles(file: PlanFile, yaml: YamlText): Finding[] {
  const circles = cycles(file, yaml);
  // A cycle is told as one.
  return circles.length > 0 ? circles : depth(file, yaml);
}

function depth(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map((entry) => [entry.node.id, entry]));
  let level = [...entries.keys()];
  for (let steps = 0; level.length > 0 && steps <= DEEPEST; steps += 1) {
    level = [
      ...new Set(
        level.flatMap((id) => {
          const entry = entries.get(id);
          return entry === undefined ? [] : operandsIn(entry).map((operand) => operand.id);
        }),
      ),
    ];
  }
  if (level.length === 0) return [];
  const place = yaml.placeOf(entries.get(level[0] ?? '')?.path ?? []);
  return [finding('plan/too-deep', { limit: DEEPEST }, place)];
}

export function subRows(file: PlanFile, yaml: YamlText): Finding[] {
  const rows = new Map(rowEntries(file).map(({ node }) => [node.id, node]));
  return rowEntries(file).flatMap(({ node, path }) => {
    const main = node.subOf === undefined ? undefined : rows.get(node.subOf);
    return main?.subOf === undefined && main !== node
      ? []
      : [finding('plan/sub-of-sub', { id: node.id }, yaml.placeOf([...path, 'subOf']))];
  });
}

function inFileOrder<T>(entries: readonly Entry<T>[], yaml: YamlText): Entry<T>[] {
  const ordered = entries.map((entry) => ({ entry, offset: yaml.offsetOf(entry.path) }));
  return ordered.sort((a, b) => a.offset - b.offset).map(({ entry }) => entry);
}
