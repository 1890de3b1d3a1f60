import { contains } from '../number/interval.ts';
import { compare, parseRational, ZERO } from '../number/rational.ts';
import { conversion, SHARE, unitOf } from '../number/unit.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile, Relation, Target } from '../model/plan-file.ts';
import { closest } from '../text/nearest.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { findCycles } from './find-cycles.ts';
import { readQuantity, readRange } from './quantity.ts';
import {
  comparisonOf,
  hasKey,
  indicatorEntries,
  isParted,
  promisedEntries,
  seriesEntries,
  type Entry,
  type PromisedNode,
} from './promised.ts';
import type { Path, YamlText } from './yaml-text.ts';

type Rule = (file: PlanFile, yaml: YamlText) => Finding[];

/** What a schema cannot say. Each rule is one function; all run, and all they find is reported. */
const RULES: readonly Rule[] = [
  periodOrder,
  uniqueIds,
  uniqueNames,
  knownReferences,
  noCycles,
  subRows,
  dueTimes,
  boundForms,
  units,
  ranges,
  roundings,
  conflictYears,
];

export function checkRules(file: PlanFile, yaml: YamlText): Finding[] {
  return RULES.flatMap((rule) => rule(file, yaml));
}

function periodOrder(file: PlanFile, yaml: YamlText): Finding[] {
  const { base, from, to } = file.period;
  if (base < from && from <= to) return [];
  return [finding('plan/period-order', { base, from, to }, yaml.placeOf(['period']))];
}

function uniqueIds(file: PlanFile, yaml: YamlText): Finding[] {
  const parted = indicatorEntries(file).filter(({ node }) => isParted(node));
  const first = new Map<string, number>();
  const found: Finding[] = [];
  for (const { node, path } of inFileOrder<{ id: string }>(
    [...seriesEntries(file), ...parted],
    yaml,
  )) {
    const place = yaml.placeOf([...path, 'id']);
    const firstLine = first.get(node.id);
    if (firstLine === undefined) first.set(node.id, place.line);
    else found.push(finding('plan/duplicate-id', { id: node.id, firstLine }, place));
  }
  return found;
}

function uniqueNames(file: PlanFile, yaml: YamlText): Finding[] {
  const first = new Map<string, { id: string; line: number }>();
  const found: Finding[] = [];
  const claim = (name: string, id: string, path: Path): void => {
    const place = yaml.placeOf(path);
    const key = normaliseName(name);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, { id, line: place.line });
    else {
      const args = { name, firstId: earlier.id, firstLine: earlier.line };
      found.push(finding('plan/duplicate-name', args, place));
    }
  };
  for (const { node, path } of inFileOrder(seriesEntries(file), yaml)) {
    claim(node.name, node.id, [...path, 'name']);
    if ('shortName' in node) claim(node.shortName, node.id, [...path, 'shortName']);
    (node.aliases ?? []).forEach((alias, index) => {
      claim(alias, node.id, [...path, 'aliases', index]);
    });
  }
  return found;
}

function knownReferences(file: PlanFile, yaml: YamlText): Finding[] {
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
  const subs = indicatorEntries(file).flatMap(({ node, path }) =>
    node.subOf === undefined ? [] : check(node.subOf, [...path, 'subOf'], rows),
  );
  return [...ratios, ...relations, ...subs];
}

function noCycles(file: PlanFile, yaml: YamlText): Finding[] {
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

function subRows(file: PlanFile, yaml: YamlText): Finding[] {
  const rows = new Map(file.indicators.map((node) => [node.id, node]));
  return indicatorEntries(file).flatMap(({ node, path }) => {
    const main = node.subOf === undefined ? undefined : rows.get(node.subOf);
    return main?.subOf === undefined && main !== node
      ? []
      : [finding('plan/sub-of-sub', { id: node.id }, yaml.placeOf([...path, 'subOf']))];
  });
}

function dueTimes(file: PlanFile, yaml: YamlText): Finding[] {
  const { from, to } = file.period;
  const inside = (year: number, path: Path, key = false): Finding[] =>
    year >= from && year <= to
      ? []
      : [
          finding(
            'plan/year-outside-period',
            { year, from, to },
            key ? yaml.placeOfKey(path) : yaml.placeOf(path),
          ),
        ];
  return promisedEntries(file).flatMap(({ node: { target }, path }) => {
    const at = [...path, 'target'];
    const { comparator, bound } = comparisonOf(target);
    const years = hasKey(bound, 'byYear') ? Object.keys(bound.byYear as object) : undefined;
    return [
      ...whenFaults(target, years !== undefined, at, yaml),
      ...(target.by === undefined ? [] : inside(target.by, [...at, 'by'])),
      ...(target.from === undefined ? [] : inside(target.from, [...at, 'from'])),
      ...(years ?? []).flatMap((year) =>
        inside(Number(year), [...at, comparator, 'byYear', year], true),
      ),
    ];
  });
}

/** Exactly one of `by` and `every`, and neither beside `byYear`, which is due in its years. */
function whenFaults(target: Target, byYear: boolean, at: Path, yaml: YamlText): Finding[] {
  const keys = ['by', 'every'].filter((key) => Object.hasOwn(target, key));
  const written = byYear ? ['byYear', ...keys] : keys;
  const place = yaml.placeOf(at);
  if (written.length === 0) return [finding('plan/when-missing', {}, place)];
  if (written.length > 1) return [finding('plan/when-twice', { keys: written }, place)];
  if (target.from !== undefined && target.every === undefined) {
    return [finding('plan/from-without-every', {}, yaml.placeOfKey([...at, 'from']))];
  }
  return [];
}

function boundForms(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    if (hasKey(bound, 'series')) return relationForm(node.id, comparator === 'between', at, yaml);
    if (comparator !== 'between') return [];
    const pairs = hasKey(bound, 'byYear')
      ? Object.keys(bound.byYear as object).map((year) => [...at, 'byYear', year])
      : [at];
    return pairs.flatMap((pair) => reversed(pair, yaml));
  });
}

function relationForm(id: string, between: boolean, at: Path, yaml: YamlText): Finding[] {
  const isRange = yaml.source([...at, 'times', 0]) !== '';
  if (between && !isRange) return [finding('plan/between-needs-range', { id }, yaml.placeOf(at))];
  return isRange ? reversed([...at, 'times'], yaml) : [];
}

function reversed(at: Path, yaml: YamlText): Finding[] {
  const low = yaml.source([...at, 0]);
  const high = yaml.source([...at, 1]);
  if (!isGreater(low, high)) return [];
  return [finding('plan/bounds-reversed', { low, high }, yaml.placeOf(at))];
}

/** A relation and a ratio need units that convert; without them nothing could be compared. */
function units(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map(({ node }) => [node.id, node]));
  const related = promisedEntries(file).flatMap((entry) => {
    const { comparator, bound } = comparisonOf(entry.node.target);
    if (!hasKey(bound, 'series')) return [];
    const other = entries.get(String(bound.series));
    const place = yaml.placeOf([...entry.path, 'target', comparator, 'series']);
    return other === undefined ? [] : unitFaults(entry.node, other, place);
  });
  const ratios = seriesEntries(file).flatMap(({ node, path }) => {
    if (node.ratio === undefined) return [];
    const place = yaml.placeOf([...path, 'ratio']);
    const of = entries.get(node.ratio.of);
    const over = entries.get(node.ratio.over);
    if (of === undefined || over === undefined) return [];
    if (node.unit === undefined) return [finding('plan/unit-missing', { id: node.id }, place)];
    if (of.unit === undefined) return [finding('plan/unit-missing', { id: of.id }, place)];
    if (over.unit === undefined) return [finding('plan/unit-missing', { id: over.id }, place)];
    const isShare = unitOf(node.unit).dimension === SHARE;
    const measuresOf = conversion(unitOf(of.unit), unitOf(node.unit)) !== undefined;
    return isShare || measuresOf
      ? []
      : [finding('plan/ratio-unit', { unit: node.unit, of: of.unit }, place)];
  });
  return [...related, ...ratios];
}

function unitFaults(
  node: { id: string; unit?: string },
  other: { id: string; unit?: string },
  place: ReturnType<YamlText['placeOf']>,
): Finding[] {
  if (node.unit === undefined && other.unit === undefined) return [];
  if (node.unit === undefined) return [finding('plan/unit-missing', { id: node.id }, place)];
  if (other.unit === undefined) return [finding('plan/unit-missing', { id: other.id }, place)];
  if (conversion(unitOf(other.unit), unitOf(node.unit)) !== undefined) return [];
  const args = { unit: node.unit, other: other.unit, otherId: other.id };
  return [finding('plan/unit-mismatch', args, place)];
}

function ranges(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ node, path }) => {
    const zeroPer =
      node.ratio?.per !== undefined && isZero(yaml.source([...path, 'ratio', 'per']))
        ? [finding('plan/ratio-per-zero', {}, yaml.placeOf([...path, 'ratio', 'per']))]
        : [];
    const min = yaml.source([...path, 'range', 'min']);
    const max = yaml.source([...path, 'range', 'max']);
    if (isGreater(min, max)) {
      const place = yaml.placeOf([...path, 'range']);
      return [...zeroPer, finding('plan/bounds-reversed', { low: min, high: max }, place)];
    }
    const range = readRange(yaml, [...path, 'range']);
    const printed = yaml.source([...path, 'baseline']);
    const baseline = readQuantity(printed);
    const end = baseline?.interval.low ?? baseline?.interval.high ?? undefined;
    if (range === undefined || end === undefined || contains(range.interval, end)) return zeroPer;
    const args = { value: printed, range: range.text };
    return [...zeroPer, finding('plan/outside-range', args, yaml.placeOf([...path, 'baseline']))];
  });
}

/** 修约 must never turn 99.96 % into full coverage. */
function roundings(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    if (node.rounding === undefined) return [];
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    const years = hasKey(bound, 'byYear') ? Object.keys(bound.byYear as object) : [];
    const texts = [yaml.source(at), ...years.map((year) => yaml.source([...at, 'byYear', year]))];
    const whole =
      node.unit === undefined ? undefined : { '%': '100', '‰': '1000' }[unitOf(node.unit).name];
    const full = texts.find((text) => whole !== undefined && isSame(text, whole));
    return full === undefined
      ? []
      : [
          finding(
            'plan/rounding-full-coverage',
            { bound: full },
            yaml.placeOf([...path, 'rounding']),
          ),
        ];
  });
}

function conflictYears(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).flatMap((conflict, index) =>
      (conflict.field === 'actual') === (conflict.year !== undefined)
        ? []
        : [finding('plan/conflict-year', {}, yaml.placeOf([...path, 'conflicts', index]))],
    ),
  );
}

/** The conflicts that a plan records, as notes: `validate` and `show` print them. */
export function conflictNotes(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).map((conflict, index) => {
      const unit = conflict.unit ?? node.unit ?? '';
      const at = [...path, 'conflicts', index];
      const args = {
        id: node.id,
        name: node.shortName ?? node.name,
        field: conflict.field,
        printed: printedValue(node, conflict.field, path, yaml),
        value: `${yaml.source([...at, 'value'])}${unit}`,
        ref: conflict.ref,
      };
      return finding('plan/conflict', args, yaml.placeOf(at));
    }),
  );
}

function printedValue(
  node: PromisedNode,
  field: string,
  path: Path,
  yaml: YamlText,
): string | null {
  const at =
    field === 'baseline'
      ? [...path, 'baseline']
      : [...path, 'target', comparisonOf(node.target).comparator];
  const text = field === 'actual' ? '' : yaml.source(at);
  return text === '' ? null : `${text}${node.unit ?? ''}`;
}

function relationEntries(file: PlanFile): Entry<Relation>[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator, bound } = comparisonOf(node.target);
    return hasKey(bound, 'series')
      ? [{ node: bound as unknown as Relation, path: [...path, 'target', comparator] }]
      : [];
  });
}

function inFileOrder<T>(entries: readonly Entry<T>[], yaml: YamlText): Entry<T>[] {
  const line = ({ path }: Entry<T>): number => yaml.placeOf(path).line;
  return [...entries].sort((a, b) => line(a) - line(b));
}

function isGreater(text: string, other: string): boolean {
  const value = parseRational(text);
  const otherValue = parseRational(other);
  return value !== undefined && otherValue !== undefined && compare(value, otherValue) > 0;
}

function isZero(text: string): boolean {
  const value = parseRational(text);
  return value !== undefined && compare(value, ZERO) === 0;
}

function isSame(text: string, other: string): boolean {
  const value = parseRational(text);
  const otherValue = parseRational(other);
  return value !== undefined && otherValue !== undefined && compare(value, otherValue) === 0;
}
