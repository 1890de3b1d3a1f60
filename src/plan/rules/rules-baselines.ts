import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import type { Quantity } from '../../model/plan.ts';
import type { Comparator } from '../../model/terms.ts';
import { intersect, onlyPoint, type Interval } from '../../number/interval.ts';
import { compare, ONE, printedDecimals, rational, type Rational } from '../../number/rational.ts';
import { conversion, unitOf } from '../../number/unit.ts';
import {
  boundKeys,
  comparisonOf,
  seriesEntries,
  targetEntries,
  type PromisedNode,
  type SeriesNode,
} from '../promised.ts';
import { isChange } from '../measure-words.ts';
import { readPrinted } from '../read-printed.ts';
import { readNumber, readQuantity, readRange } from '../quantity.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** A target on the wrong side of where the region already stands: mostly a slip, sometimes printed so. */
export function targetsBehindBaselines(file: PlanFile, yaml: YamlText): Finding[] {
  return targetEntries(file).flatMap(({ node, target, path: at, amendment }) => {
    const path = at.slice(0, amendment === undefined ? -1 : -3);
    // Done anew each year, or a growth: what the base year had is not had again by doing nothing.
    if (node.total !== undefined || node.growth !== undefined) return [];
    const isToBeKept = amendment === undefined && isKept(node);
    if (node.kind === 'flow' || isChange(node.name) || isToBeKept) return [];
    const baseline = possibleBaseline(node, path, yaml);
    if (baseline === undefined) return [];
    const { comparator, bound } = comparisonOf(target);
    const behind = numbersOf(bound, [...at, comparator]).find((one) => {
      const value = readNumber(yaml.source(one))?.value;
      return value !== undefined && isBehind(comparator, value, baseline.interval);
    });
    if (behind === undefined) return [];
    const args = { comparator, bound: yaml.source(behind), baseline: baseline.text };
    return [finding('plan/target-behind-baseline', args, yaml.placeOf(behind))];
  });
}

/** 保持95%以上, 控制在4%以内: the document itself says that the level is only to be kept. */
function isKept({ printed = '' }: PromisedNode): boolean {
  return /^(?:保持|稳定|维持|控制)/u.test(printed.trim()) && readPrinted(printed) !== undefined;
}

/** A baseline that cannot be at all has been told as that. */
function possibleBaseline(node: SeriesNode, path: Path, yaml: YamlText): Quantity | undefined {
  if (node.baseline === undefined) return undefined;
  const baseline = readQuantity(yaml.source([...path, 'baseline']));
  const range = readRange(node.range, path, yaml)?.interval;
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

/** A printed number in base units, with how far rounding may have moved it. */
interface Printed {
  readonly value: Rational;
  readonly half: Rational;
}

/** Half a unit of the last place. A count is of whole things, and exact. */
function halfPlace(text: string): Rational {
  const decimals = printedDecimals(text) ?? 0;
  return rational(1).div(rational(10n ** BigInt(decimals)).mul(2));
}

/** A ratio whose baseline does not come out of the baselines of what it is computed from. */
export function computedBaselines(file: PlanFile, yaml: YamlText): Finding[] {
  const entries = new Map(seriesEntries(file).map((entry) => [entry.node.id, entry]));
  const baselineOf = (id: string): Printed | undefined => {
    const entry = entries.get(id);
    const number = entry && readNumber(yaml.source([...entry.path, 'baseline']));
    const unit = entry?.node.unit;
    if (number === undefined || unit === undefined) return undefined;
    const { factor } = unitOf(unit);
    return { value: number.value.mul(factor), half: halfPlace(number.text).mul(factor) };
  };
  return seriesEntries(file).flatMap(({ node, path }) => {
    if (node.ratio === undefined || node.baseline === undefined) return [];
    const printed = readNumber(yaml.source([...path, 'baseline']));
    if (printed === undefined) return [];
    const of = baselineOf(node.ratio.of);
    const over = baselineOf(node.ratio.over);
    if (of === undefined || over === undefined || over.value.lte(over.half)) return [];
    const scale = scaleOf(node, path, entries, yaml);
    const computed = of.value.div(over.value).mul(scale);
    // The operands are rounded as well: 2450 beds for 9.8万 people may be for 97501.
    const least = of.value.sub(of.half).div(over.value.add(over.half)).mul(scale);
    const most = of.value.add(of.half).div(over.value.sub(over.half)).mul(scale);
    const half = halfPlace(printed.text);
    const isBetween =
      compare(printed.value.add(half), least) >= 0 && compare(printed.value.sub(half), most) <= 0;
    if (isBetween) return [];
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
