import type {
  Conflict as ConflictNode,
  Indicator as IndicatorNode,
  PlanFile,
} from '../model/plan-file.ts';
import type {
  Bound,
  Conflict,
  Indicator,
  Plan,
  PlanNumber,
  Promised,
  Quantity,
  Series,
  Target,
  When,
} from '../model/plan.ts';
import { unitOf } from '../number/unit.ts';
import { comparisonOf, hasKey, isParted, seriesEntries, type PromisedNode } from './promised.ts';
import { readNumber, readQuantity, readRange } from './quantity.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** Where the plan came from, for provenance. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
}

/** Resolves a plan file that has passed schema and rules. */
export function buildPlan(file: PlanFile, yaml: YamlText, origin: Origin): Plan {
  const series = new Map(
    seriesEntries(file).map(({ node, path }) => [node.id, buildSeries(node, path, yaml)]),
  );
  const promised = (node: PromisedNode, path: Path, ref: string): Promised => ({
    series: required(series.get(node.id)),
    shortName: node.shortName,
    target: buildTarget(node, [...path, 'target'], file.period, yaml),
    rounding: node.rounding,
    conflicts: (node.conflicts ?? []).map((conflict, index) =>
      buildConflict(conflict, [...path, 'conflicts', index], yaml),
    ),
    ref: node.ref ?? ref,
  });
  return {
    id: file.id,
    title: file.title,
    region: file.region,
    period: file.period,
    source: file.source,
    series,
    indicators: file.indicators.map((node, index) =>
      buildIndicator(node, ['indicators', index], promised),
    ),
    ...origin,
  };
}

function buildIndicator(
  node: IndicatorNode,
  path: Path,
  promised: (node: PromisedNode, path: Path, ref: string) => Promised,
): Indicator {
  return {
    id: node.id,
    name: node.name,
    shortName: node.shortName,
    number: node.number,
    subOf: node.subOf,
    attribute: node.attribute,
    ref: node.ref,
    hasParts: isParted(node),
    promises: isParted(node)
      ? node.parts.map((part, index) => promised(part, [...path, 'parts', index], node.ref))
      : [promised(node, path, node.ref)],
  };
}

function buildSeries(
  node: PromisedNode | NonNullable<PlanFile['series']>[number],
  path: Path,
  yaml: YamlText,
): Series {
  const shortNames = 'shortName' in node ? [node.shortName] : [];
  return {
    id: node.id,
    name: node.name,
    aliases: [...shortNames, ...(node.aliases ?? [])],
    unit: node.unit === undefined ? undefined : unitOf(node.unit),
    baseline: node.baseline === undefined ? undefined : quantityAt(yaml, [...path, 'baseline']),
    get place() {
      return yaml.placeOf(path);
    },
    range: readRange(yaml, [...path, 'range'])?.interval,
    ratio:
      node.ratio === undefined
        ? undefined
        : {
            of: node.ratio.of,
            over: node.ratio.over,
            per: readNumber(yaml.source([...path, 'ratio', 'per'])) ?? numberOf('1'),
          },
  };
}

function buildTarget(
  node: PromisedNode,
  path: Path,
  period: PlanFile['period'],
  yaml: YamlText,
): Target {
  const { comparator, bound } = comparisonOf(node.target);
  const at = [...path, comparator];
  const { by, every, from } = node.target;
  const when: When =
    every !== undefined
      ? { kind: 'every', from: from ?? period.from, to: period.to }
      : by !== undefined
        ? { kind: 'by', year: by }
        : { kind: 'by-year' };
  return { comparator, bound: buildBound(bound, at, yaml), when };
}

function buildBound(node: unknown, at: Path, yaml: YamlText): Bound {
  if (hasKey(node, 'series')) {
    const times = [...at, 'times'];
    const low =
      readNumber(yaml.source([...times, 0])) ?? readNumber(yaml.source(times)) ?? numberOf('1');
    const high = readNumber(yaml.source([...times, 1])) ?? low;
    const lag = hasKey(node, 'lag') ? Number(node.lag) : 0;
    return { kind: 'relation', series: String(node.series), times: [low, high], lag };
  }
  if (hasKey(node, 'byYear')) {
    const years = Object.keys(node.byYear as object)
      .map(Number)
      .sort((a, b) => a - b);
    return {
      kind: 'by-year',
      years: years.map((year) => ({ year, ...ends(yaml, [...at, 'byYear', String(year)]) })),
    };
  }
  return { kind: 'number', ...ends(yaml, at) };
}

function ends(yaml: YamlText, at: Path): { low: PlanNumber; high?: PlanNumber } {
  const high = readNumber(yaml.source([...at, 1]));
  if (high === undefined) return { low: numberAt(yaml, at) };
  return { low: numberAt(yaml, [...at, 0]), high };
}

function buildConflict(node: ConflictNode, path: Path, yaml: YamlText): Conflict {
  return {
    field: node.field,
    year: node.year,
    value: quantityAt(yaml, [...path, 'value']),
    unit: node.unit === undefined ? undefined : unitOf(node.unit),
    ref: node.ref,
    note: node.note,
  };
}

function numberAt(yaml: YamlText, path: Path): PlanNumber {
  return numberOf(yaml.source(path));
}

function numberOf(text: string): PlanNumber {
  return required(readNumber(text));
}

function quantityAt(yaml: YamlText, path: Path): Quantity {
  return required(readQuantity(yaml.source(path)));
}

/** What schema and rules have made sure of. */
function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a plan that passed its checks is complete');
  return value;
}
