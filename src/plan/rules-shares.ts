import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import { SHARE, unitOf } from '../number/unit.ts';
import { ONE, parseRational, toExactText, type Rational } from '../number/rational.ts';
import { isPartOfWhole } from './measure-words.ts';
import {
  boundEntries,
  boundKeys,
  comparisonOf,
  numberPathsOf,
  promisedEntries,
  seriesEntries,
  type Entry,
  type SeriesNode,
} from './promised.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** A series, and where the numbers stand that are values of it: its baseline, and bounds by number or year. */
interface Valued extends Entry<SeriesNode> {
  readonly places: Path[];
}

function valuedEntries(file: PlanFile): Valued[] {
  const entries = seriesEntries(file).map((entry): Valued => ({
    ...entry,
    places: [[...entry.path, 'baseline']],
  }));
  const byId = new Map(entries.map((entry) => [entry.node.id, entry]));
  for (const entry of boundEntries(file)) {
    const { series, steps } = boundKeys(entry.bound);
    if (series !== undefined || steps !== undefined) continue;
    byId.get(entry.compared)?.places.push(...numberPathsOf(entry));
  }
  return entries;
}

/** A share is between nothing and the whole, and 0.55 % is hardly meant. */
export function shares(file: PlanFile, yaml: YamlText): Finding[] {
  return valuedEntries(file).flatMap((entry) => {
    const { unit } = entry.node;
    if (unit === undefined || unitOf(unit).dimension !== SHARE) return [];
    const values = entry.places.flatMap((at) => {
      const value = parseRational(yaml.source(at).replace(/^[≥≤><]/u, ''));
      return value === undefined ? [] : [{ at, value, printed: `${yaml.source(at)}${unit}` }];
    });
    const fractions = values
      .filter(({ value }) => unitOf(unit).name === '%' && value.gt(0) && value.lte(1))
      .map(({ at, value, printed }) => {
        const args = { value: printed, likely: `${value.mul(100).toString()}%` };
        return finding('plan/share-fraction', args, yaml.placeOf(at));
      });
    return [...fractions, ...outside(entry, unit, values, yaml)];
  });
}

interface ShareValue {
  readonly at: Path;
  readonly value: Rational;
  readonly printed: string;
}

/**
 * What a share of a whole cannot be. A range that is written says itself what
 * can be; without one a figure of 985 % would be taken for reached.
 */
function outside(
  { node, path }: Valued,
  unit: string,
  values: readonly ShareValue[],
  yaml: YamlText,
): Finding[] {
  const { name, range, shareOfAreas, growth } = node;
  if (range !== undefined || !isPartOfWhole(name, unit)) return [];
  const whole = ONE.div(unitOf(unit).factor);
  const args = { whole: toExactText(whole) };
  const impossible = values.filter(({ value }) => value.lt(0) || value.gt(whole));
  if (impossible.length > 0) {
    return impossible.map(({ at, printed }) =>
      finding('plan/share-outside', { ...args, value: printed, unit }, yaml.placeOf(at)),
    );
  }
  if (shareOfAreas !== undefined || growth !== undefined) return [];
  const place = yaml.placeOf([...path, 'unit']);
  return [finding('plan/share-without-range', { ...args, name }, place)];
}

/** A baseline and a bound of one series that lie a hundredfold apart are mostly in two units. */
export function hundredfold(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { comparator, bound } = comparisonOf(node.target);
    const { series, steps } = boundKeys(bound);
    if (series !== undefined || steps !== undefined) return [];
    const places = numberPathsOf({ bound, path: [...path, 'target', comparator] });
    const last = places.findLast((at) => yaml.source(at) !== '') ?? [];
    const value = parseRational(yaml.source(last));
    const printed = yaml.source([...path, 'baseline']);
    const baseline = parseRational(printed.replace(/^[≥≤><]/u, ''));
    if (value === undefined || baseline === undefined) return [];
    if (value.lte(0) || baseline.lte(0)) return [];
    const times = value.div(baseline);
    if (times.lt(100) && times.gt('1/100')) return [];
    const args = { value: yaml.source(last), baseline: printed };
    return [finding('plan/hundredfold', args, yaml.placeOf(last))];
  });
}
