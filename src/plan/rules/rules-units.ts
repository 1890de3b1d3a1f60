import { intersect, onlyPoint, type Interval } from '../../number/interval.ts';
import { compare } from '../../number/rational.ts';
import { conversion, SHARE, unitOf } from '../../number/unit.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import type { Place } from '../../model/place.ts';
import type { Comparator } from '../../model/terms.ts';
import { isGreater, isSame } from '../compare-texts.ts';
import {
  boundEntries,
  boundKeys,
  isCompletion,
  numberPathsOf,
  seriesEntries,
  type Entry,
  type SeriesNode,
} from '../promised.ts';
import { readQuantity, readRange } from '../quantity.ts';
import { reversed } from './rules-targets.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

type Nodes = ReadonlyMap<string, SeriesNode>;

/** A relation and a derived series need units that convert; without them nothing could be compared. */
export function units(file: PlanFile, yaml: YamlText): Finding[] {
  const nodes = new Map(seriesEntries(file).map(({ node }) => [node.id, node]));
  const related = boundEntries(file).flatMap(({ compared, bound, path }) => {
    const { series } = boundKeys(bound);
    const own = nodes.get(compared);
    const other = series === undefined ? undefined : nodes.get(series);
    if (own === undefined || other === undefined) return [];
    return unitFaults(own, other, yaml.placeOf([...path, 'series']));
  });
  // An indicator may be printed without a unit; what is declared only to be compared needs one.
  const declared = (file.series ?? []).flatMap(({ id, unit, kind }, index) =>
    unit !== undefined || kind === 'completion'
      ? []
      : [finding('plan/unit-missing', { id }, yaml.placeOf(['series', index]))],
  );
  const derived = seriesEntries(file).flatMap((entry) => [
    ...ratioUnit(entry, nodes, yaml),
    ...shareUnit(entry, yaml),
    ...totalUnit(entry, nodes, yaml),
  ]);
  return [...declared, ...related, ...derived];
}

function ratioUnit({ node, path }: Entry<SeriesNode>, nodes: Nodes, yaml: YamlText): Finding[] {
  if (node.ratio === undefined) return [];
  const place = yaml.placeOf([...path, 'ratio']);
  const of = nodes.get(node.ratio.of);
  const over = nodes.get(node.ratio.over);
  if (of === undefined || over === undefined || [of, over].some(isCompletion)) return [];
  if (node.unit === undefined) return [finding('plan/unit-missing', { id: node.id }, place)];
  if (of.unit === undefined) return [finding('plan/unit-missing', { id: of.id }, place)];
  if (over.unit === undefined) return [finding('plan/unit-missing', { id: over.id }, place)];
  const isShare =
    unitOf(node.unit).dimension === SHARE &&
    conversion(unitOf(of.unit), unitOf(over.unit)) !== undefined;
  if (isShare && node.ratio.per !== undefined) return perOfShare(node.id, path, yaml);
  const measuresOf = conversion(unitOf(of.unit), unitOf(node.unit)) !== undefined;
  return isShare || measuresOf
    ? []
    : [finding('plan/ratio-unit', { unit: node.unit, of: of.unit, over: over.unit }, place)];
}

/** A share comes of itself; a multiple of it would be another share. What is no number is told as such. */
function perOfShare(id: string, path: Path, yaml: YamlText): Finding[] {
  const at = [...path, 'ratio', 'per'];
  const text = yaml.source(at);
  if (text !== '' && !isGreater(text, '0')) return [];
  return [finding('plan/no-sense', { id, reason: 'ratio-per-share' }, yaml.placeOf(at))];
}

/** A growth is a share of what was before; of areas only per cent are counted. */
function shareUnit({ node, path }: Entry<SeriesNode>, yaml: YamlText): Finding[] {
  const isShare = node.unit !== undefined && unitOf(node.unit).dimension === SHARE;
  const isPercent = node.unit !== undefined && unitOf(node.unit).name === '%';
  const faults: Finding[] = [];
  if (node.growth !== undefined && !isShare) {
    const place = yaml.placeOf([...path, 'growth']);
    faults.push(finding('plan/no-sense', { id: node.id, reason: 'growth-unit' }, place));
  }
  if (node.shareOfAreas !== undefined && !isPercent) {
    const place = yaml.placeOf([...path, 'shareOfAreas']);
    faults.push(finding('plan/no-sense', { id: node.id, reason: 'share-unit' }, place));
  }
  return faults;
}

function totalUnit({ node, path }: Entry<SeriesNode>, nodes: Nodes, yaml: YamlText): Finding[] {
  const of = node.total === undefined ? undefined : nodes.get(node.total.of);
  return of === undefined ? [] : unitFaults(node, of, yaml.placeOf([...path, 'total']));
}

function unitFaults(node: SeriesNode, other: SeriesNode, place: Place): Finding[] {
  if (node.unit === undefined && other.unit === undefined) return [];
  if (node.unit === undefined) return [finding('plan/unit-missing', { id: node.id }, place)];
  if (other.unit === undefined) return [finding('plan/unit-missing', { id: other.id }, place)];
  if (conversion(unitOf(other.unit), unitOf(node.unit)) !== undefined) return [];
  const args = { unit: node.unit, other: other.unit, otherId: other.id };
  return [finding('plan/unit-mismatch', args, place)];
}

function perFaults(per: Path, yaml: YamlText): Finding[] {
  const faults = [per, [...per, 0], [...per, 1]].flatMap((at) => {
    const text = yaml.source(at);
    return isGreater('0', text) || isSame('0', text)
      ? [finding('plan/ratio-per', {}, yaml.placeOf(at))]
      : [];
  });
  return [...faults, ...reversed(per, yaml)];
}

export function ranges(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ node, path }) => {
    const faults = node.ratio === undefined ? [] : perFaults([...path, 'ratio', 'per'], yaml);
    if (node.range === undefined) return faults;
    const min = yaml.source([...path, 'range', 'min']);
    const max = yaml.source([...path, 'range', 'max']);
    if (isGreater(min, max)) {
      const place = yaml.placeOf([...path, 'range']);
      return [...faults, finding('plan/bounds-reversed', { low: min, high: max }, place)];
    }
    const range = readRange(node.range, path, yaml);
    const printed = yaml.source([...path, 'baseline']);
    const baseline = readQuantity(printed);
    if (range === undefined || baseline === undefined) return faults;
    if (intersect(baseline.interval, range.interval) !== undefined) return faults;
    const args = { value: printed, range: range.text };
    return [...faults, finding('plan/outside-range', args, yaml.placeOf([...path, 'baseline']))];
  });
}

/** At least the least, or at most the most, that the series can be at all. */
function isNeverMissed(comparator: Comparator, value: Interval, range: Interval): boolean {
  const bound = onlyPoint(value);
  if (bound === undefined) return false;
  if (comparator === 'atLeast') return range.low !== null && compare(bound, range.low) <= 0;
  if (comparator === 'atMost') return range.high !== null && compare(bound, range.high) >= 0;
  return false;
}

/** A bound that the series can never reach, or never miss, is a slip of the pen. */
export function boundsInRange(file: PlanFile, yaml: YamlText): Finding[] {
  const ranged = seriesEntries(file).filter(({ node }) => node.range !== undefined);
  const byId = new Map(ranged.map((entry) => [entry.node.id, entry]));
  const byNode = new Map(ranged.map((entry) => [entry.node, entry]));
  return boundEntries(file).flatMap((entry) => {
    // An id may be there twice; what a condition compares is only named.
    const at = entry.ofAreas ? byId.get(entry.compared) : byNode.get(entry.owner);
    const range = at === undefined ? undefined : readRange(at.node.range, at.path, yaml);
    const { series, steps } = boundKeys(entry.bound);
    if (range === undefined || series !== undefined) return [];
    const places = numberPathsOf(entry).filter(
      (path) => steps === undefined || path.at(-1) === 'bound',
    );
    return places.flatMap((place) => {
      const value = readQuantity(yaml.source(place));
      if (value === undefined) return [];
      if (intersect(value.interval, range.interval) === undefined) {
        const args = { value: value.text, range: range.text };
        return [finding('plan/outside-range', args, yaml.placeOf(place))];
      }
      if (!isNeverMissed(entry.comparator, value.interval, range.interval)) return [];
      const args = { id: entry.owner.id, bound: value.text, range: range.text };
      return [finding('plan/never-missed', args, yaml.placeOf(place))];
    });
  });
}
