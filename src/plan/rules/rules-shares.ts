import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { SHARE, unitOf } from '../../number/unit.ts';
import { ONE, parseRational, toExactText, type Rational } from '../../number/rational.ts';
import { isChange, isCountedWhole, isPartOfWhole, isStrictPart } from '../measure-words.ts';
import { isSame } from '../compare-texts.ts';
import {
  boundEntries,
  boundKeys,
  comparisonOf,
  numberPathsOf,
  promisedEntries,
  seriesEntries,
  type Entry,
  type SeriesNode,
} from '../promised.ts';
import { readPrinted } from '../read-printed.ts';
import { readRange } from '../quantity.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

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
      .filter(({ value }) => !isSmallShare(value, entry.node, yaml, entry.path))
      .map(({ at, value, printed }) => {
        const args = { value: printed, likely: `${value.mul(100).toString()}%` };
        return finding('plan/share-fraction', args, yaml.placeOf(at));
      });
    return [...fractions, ...outside(entry, unit, values, yaml)];
  });
}

/** What can be meant as it stands: a growth of 1 %, little that is to be less, and what is printed with its %. */
function isSmallShare(value: Rational, node: SeriesNode, yaml: YamlText, path: Path): boolean {
  if (isChange(node.name) || node.growth !== undefined) return value.equals(1);
  if (!('target' in node)) return false;
  const { comparator } = comparisonOf(node.target);
  const baseline = parseRational(yaml.source([...path, 'baseline']));
  const isToFall = comparator === 'atMost' || comparator === 'below';
  if (isToFall && (value.equals(1) || isLittle(baseline))) return true;
  const said = printedPercent(node.printed);
  // The baseline of what is printed as less than 1 % is as small.
  return said !== undefined && said.lte(1) && value.lte(said);
}

/** 重名率 of 2.1 %. */
function isLittle(baseline: Rational | undefined): boolean {
  return baseline !== undefined && baseline.gt(1) && baseline.lte(10);
}

function printedPercent(printed = ''): Rational | undefined {
  const { digits = '', unit } = readPrinted(printed)?.low ?? {};
  if (unit === '%') return parseRational(digits);
  return unit === '‰' ? parseRational(digits)?.div(10) : undefined;
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
  const args = { whole: wholeOf(unit) };
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
    if (node.baseline === undefined || series !== undefined || steps !== undefined) return [];
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

/** Ranges begin with 0 and a share ends with the whole; whatever else is written is rare enough to be asked for. */
export function oddRanges(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ node, path }) => {
    const { name, unit = '', range } = node;
    if (range === undefined) return [];
    const at = [...path, 'range'];
    const ends = ['min', 'max'].map((end) => yaml.source([...at, end]));
    // What is no range, or is none of numbers, has been told.
    const isNumbers = ends.every((text) => text === '' || parseRational(text) !== undefined);
    if (readRange(range, path, yaml) === undefined || !isNumbers || isChange(name)) return [];
    const whole = isPartOfWhole(name, unit) ? wholeOf(unit) : undefined;
    const odd = oddEnd(ends[0] ?? '', ends[1] ?? '', whole, isStrictPart(name, unit));
    if (odd === undefined) return [];
    const usual = whole === undefined ? '{ min: 0 }' : `{ min: 0, max: ${whole} }`;
    return [finding('plan/range-odd', { name, usual }, yaml.placeOf([...at, odd]))];
  });
}

function oddEnd(
  min: string,
  max: string,
  whole: string | undefined,
  isStrict: boolean,
): 'min' | 'max' | undefined {
  if (min !== '' && !isSame(min, '0')) return 'min';
  if (whole === undefined) return undefined;
  return (max === '' ? isStrict : !isSame(max, whole)) ? 'max' : undefined;
}

function wholeOf(unit: string): string {
  return toExactText(ONE.div(unitOf(unit).factor));
}

/** Exactly so many per cent of a whole is hardly promised, unless it is all of it. */
export function equalsPart(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { name, unit } = node;
    if (!('equals' in node.target)) return [];
    const at = [...path, 'target', 'equals'];
    const value = parseRational(yaml.source(at));
    if (value === undefined || unit === undefined || !isPartOfWhole(name, unit)) return [];
    // All of it, or none.
    if (value.equals(0) || value.equals(ONE.div(unitOf(unit).factor))) return [];
    return [finding('plan/equals-part', { value: `${yaml.source(at)}${unit}` }, yaml.placeOf(at))];
  });
}

/** Nobody builds a tenth of a home. */
export function wholeCounts(file: PlanFile, yaml: YamlText): Finding[] {
  const nodes = new Map(seriesEntries(file).map(({ node }) => [node.id, node]));
  return boundEntries(file).flatMap((entry) => {
    const { series, steps } = boundKeys(entry.bound);
    const node = nodes.get(entry.compared);
    if (node?.unit === undefined || series !== undefined || steps !== undefined) return [];
    const { name, unit } = node;
    if (!isCountedWhole(name, unit) || node.ratio !== undefined) return [];
    return numberPathsOf(entry).flatMap((at) => {
      const text = yaml.source(at);
      if (parseRational(text) === undefined || /^\d+$/u.test(text)) return [];
      return [finding('plan/bound-not-whole', { value: text, unit }, yaml.placeOf(at))];
    });
  });
}
