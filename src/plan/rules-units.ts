import { intersect } from '../number/interval.ts';
import { conversion, SHARE, unitOf } from '../number/unit.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import { isGreater, isSame } from './compare-texts.ts';
import { comparisonOf, hasKey, promisedEntries, seriesEntries } from './promised.ts';
import { readQuantity, readRange } from './quantity.ts';
import type { YamlText } from './yaml-text.ts';

/** Full coverage in the units of shares. */
const WHOLES: ReadonlyMap<string, string> = new Map([
  ['%', '100'],
  ['‰', '1000'],
]);

/** A relation and a ratio need units that convert; without them nothing could be compared. */
export function units(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map(({ node }) => [node.id, node]));
  const related = promisedEntries(file).flatMap((entry) => {
    const { comparator, bound } = comparisonOf(entry.node.target);
    if (!hasKey(bound, 'series')) return [];
    const other = entries.get(bound.series);
    const at = [...entry.path, 'target', comparator, 'series'];
    return other === undefined ? [] : unitFaults(entry.node, other, yaml.placeOf(at));
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
    const isShare =
      unitOf(node.unit).dimension === SHARE &&
      conversion(unitOf(of.unit), unitOf(over.unit)) !== undefined;
    const measuresOf = conversion(unitOf(of.unit), unitOf(node.unit)) !== undefined;
    return isShare || measuresOf
      ? []
      : [finding('plan/ratio-unit', { unit: node.unit, of: of.unit, over: over.unit }, place)];
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

export function ranges(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ path }) => {
    const per = yaml.source([...path, 'ratio', 'per']);
    const wrongPer =
      isGreater('0', per) || isSame('0', per)
        ? [finding('plan/ratio-per', {}, yaml.placeOf([...path, 'ratio', 'per']))]
        : [];
    const min = yaml.source([...path, 'range', 'min']);
    const max = yaml.source([...path, 'range', 'max']);
    if (isGreater(min, max)) {
      const place = yaml.placeOf([...path, 'range']);
      return [...wrongPer, finding('plan/bounds-reversed', { low: min, high: max }, place)];
    }
    const range = readRange(yaml, [...path, 'range']);
    const printed = yaml.source([...path, 'baseline']);
    const baseline = readQuantity(printed);
    if (range === undefined || baseline === undefined) return wrongPer;
    if (intersect(baseline.interval, range.interval) !== undefined) return wrongPer;
    const args = { value: printed, range: range.text };
    return [...wrongPer, finding('plan/outside-range', args, yaml.placeOf([...path, 'baseline']))];
  });
}

/** A bound that the series can never reach, or never miss, is a slip of the pen. */
export function boundsInRange(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const range = readRange(yaml, [...path, 'range']);
    if (range === undefined) return [];
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    const years = hasKey(bound, 'byYear') ? Object.keys(bound.byYear) : [];
    const roots = years.length > 0 ? years.map((year) => [...at, 'byYear', year]) : [at];
    return roots
      .flatMap((root) => [root, [...root, 0], [...root, 1]])
      .flatMap((place) => {
        const value = readQuantity(yaml.source(place));
        if (value === undefined || intersect(value.interval, range.interval) !== undefined)
          return [];
        const args = { value: value.text, range: range.text };
        return [finding('plan/outside-range', args, yaml.placeOf(place))];
      });
  });
}

/** 修约 must never turn 99.96 % into full coverage. */
export function roundings(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    if (node.rounding === undefined) return [];
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    const years = hasKey(bound, 'byYear') ? Object.keys(bound.byYear) : [];
    const texts = [yaml.source(at), ...years.map((year) => yaml.source([...at, 'byYear', year]))];
    const whole = node.unit === undefined ? undefined : WHOLES.get(unitOf(node.unit).name);
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
