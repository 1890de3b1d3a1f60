import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import type { Quantity } from '../model/plan.ts';
import type { Comparator } from '../model/terms.ts';
import { intersect, onlyPoint, type Interval } from '../number/interval.ts';
import { compare, ONE, printedDecimals, rational, type Rational } from '../number/rational.ts';
import { conversion, unitOf } from '../number/unit.ts';
import {
  boundKeys,
  comparisonOf,
  promisedEntries,
  seriesEntries,
  type SeriesNode,
} from './promised.ts';
import { readNumber, readQuantity, readRange } from './quantity.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** A target on the wrong side of where the region already stands: mostly a slip, sometimes printed so. */
export function targetsBehindBaselines(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    if (node.total !== undefined) return [];
    const baseline = possibleBaseline(node, path, yaml);
    if (baseline === undefined) return [];
    const { comparator, bound } = comparisonOf(node.target);
    const behind = numbersOf(bound, [...path, 'target', comparator]).find((at) => {
      const value = readNumber(yaml.source(at))?.value;
      return value !== undefined && isBehind(comparator, value, baseline.interval);
    });
    if (behind === undefined) return [];
    const args = { comparator, bound: yaml.source(behind), baseline: baseline.text };
    return [finding('plan/target-behind-baseline', args, yaml.placeOf(behind))];
  });
}

/** A baseline that cannot be at all has been told as that. */
function possibleBaseline(node: SeriesNode, path: Path, yaml: YamlText): Quantity | undefined {
  if (node.baseline === undefined) return undefined;
  const baseline = readQuantity(yaml.source([...path, 'baseline']));
  const range = readRange(yaml, [...path, 'range'])?.interval;
  const isOutside =
    baseline !== undefined && range !== undefined && !intersect(baseline.interval, range);
  return isOutside ? undefined : baseline;
}

/** Where the plain numbers of a bound stand: one, or one a year in the order of years. */
function numbersOf(bound: unknown, at: Path): Path[] {
  const { byYear } = boundKeys(bound);
  if (byYear === undefined) return [at];
  return Object.keys(byYear)
    .sort()
    .map((year) => [...at, 'byYear', year]);
}

function isBehind(comparator: Comparator, bound: Rational, { low, high }: Interval): boolean {
  if (comparator === 'atLeast' || comparator === 'above') {
    return low !== null && compare(bound, low) < 0;
  }
  if (comparator === 'atMost' || comparator === 'below') {
    return high !== null && compare(bound, high) > 0;
  }
  return false;
}

/** From a bound no pace can be told: the way that is done has no beginning. */
export function baselinesThatAreBounds(file: PlanFile, yaml: YamlText): Finding[] {
  return seriesEntries(file).flatMap(({ node, path }) => {
    const baseline = possibleBaseline(node, path, yaml);
    if (baseline === undefined || onlyPoint(baseline.interval) !== undefined) return [];
    const place = yaml.placeOf([...path, 'baseline']);
    return [finding('plan/baseline-bound', { baseline: baseline.text }, place)];
  });
}

/** A ratio whose baseline does not come out of the baselines of what it is computed from. */
export function computedBaselines(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map((entry) => [entry.node.id, entry]));
  const baselineOf = (id: string): Rational | undefined => {
    const entry = entries.get(id);
    const value = entry && readNumber(yaml.source([...entry.path, 'baseline']))?.value;
    const unit = entry?.node.unit;
    return value === undefined || unit === undefined ? undefined : value.mul(unitOf(unit).factor);
  };
  return seriesEntries(file).flatMap(({ node, path }) => {
    if (node.ratio === undefined || node.baseline === undefined) return [];
    const printed = readNumber(yaml.source([...path, 'baseline']));
    if (printed === undefined) return [];
    const of = baselineOf(node.ratio.of);
    const over = baselineOf(node.ratio.over);
    if (of === undefined || over === undefined || over.equals(0)) return [];
    const computed = of.div(over).mul(scaleOf(node, path, entries, yaml));
    const half = rational(1).div(
      rational(10n ** BigInt(printedDecimals(printed.text) ?? 0)).mul(2),
    );
    if (compare(computed.sub(printed.value).abs(), half) <= 0) return [];
    const args = {
      baseline: printed.text,
      computed: computed.round(2).toString(),
      of: node.ratio.of,
      over: node.ratio.over,
    };
    return [finding('plan/baseline-computed', args, yaml.placeOf([...path, 'baseline']))];
  });
}

/** From the quotient in base units to the unit of the ratio. */
function scaleOf(
  node: SeriesNode,
  path: Path,
  entries: ReadonlyMap<string, { readonly node: SeriesNode }>,
  yaml: YamlText,
): Rational {
  const per = readNumber(yaml.source([...path, 'ratio', 'per']))?.value ?? ONE;
  const own = node.unit === undefined ? undefined : unitOf(node.unit);
  const of = entries.get(node.ratio?.of ?? '')?.node.unit;
  if (own === undefined || of === undefined) return per;
  const isMeasureOfIts = conversion(unitOf(of), own) !== undefined;
  return isMeasureOfIts || own.dimension === 'share' ? per.div(own.factor) : per;
}
