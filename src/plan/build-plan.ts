import type {
  Conflict as ConflictNode,
  Indicator as IndicatorNode,
  Places,
  PlanFile,
} from '../model/plan-file.ts';
import type {
  Amendment,
  Area,
  AreaLevel,
  AttributeConflict,
  Conflict,
  Indicator,
  Plan,
  Promised,
  Series,
} from '../model/plan.ts';
import { unitOf } from '../number/unit.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { buildSeries } from './build-series.ts';
import { buildTarget } from './build-target.ts';
import { quantityAt, required } from './plan-numbers.ts';
import { isAttribute, isParted, seriesEntries, type PromisedNode } from './promised.ts';
import type { Path, YamlText } from './yaml/yaml-text.ts';

/** Where the plan came from, for provenance. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
}

/** Resolves a plan file that has passed schema and rules. */
export function buildPlan(file: PlanFile, yaml: YamlText, origin: Origin): Plan {
  const series = new Map(
    seriesEntries(file).map(({ node, path }) => [node.id, buildSeries(node, path, file, yaml)]),
  );
  const rows = (list: 'indicators' | 'commitments'): Indicator[] =>
    (file[list] ?? []).map((node, index) =>
      buildIndicator(node, [list, index], (promised, path) =>
        buildPromised(promised, path, required(series.get(promised.id)), node.ref, file, yaml),
      ),
    );
  return {
    id: file.id,
    title: file.title,
    region: file.region,
    period: file.period,
    source: file.source,
    areas: (file.areas ?? []).map((area): AreaLevel => ({
      level: area.level,
      name: area.name,
      areas: 'names' in area ? area.names.map(areaOf) : undefined,
      count: 'names' in area ? area.names.length : 'count' in area ? area.count : undefined,
    })),
    series,
    indicators: rows('indicators'),
    commitments: rows('commitments'),
    ...origin,
  };
}

function areaOf(name: string): Area {
  return { key: normaliseName(name), name };
}

function buildIndicator(
  node: IndicatorNode,
  path: Path,
  promised: (node: PromisedNode, path: Path) => Promised,
): Indicator {
  return {
    id: node.id,
    name: node.name,
    shortName: node.shortName,
    number: node.number,
    subOf: node.subOf,
    attribute: node.attribute,
    note: node.note,
    ref: placesText(node.ref),
    hasParts: isParted(node),
    promises: isParted(node)
      ? node.parts.map((part, index) => promised(part, [...path, 'parts', index]))
      : [promised(node, path)],
  };
}

function buildPromised(
  node: PromisedNode,
  path: Path,
  series: Series,
  rowRef: Places,
  file: PlanFile,
  yaml: YamlText,
): Promised {
  const conflicts = (node.conflicts ?? []).map((conflict, index) => ({
    conflict,
    at: [...path, 'conflicts', index],
  }));
  return {
    series,
    shortName: node.shortName,
    target: buildTarget(node.target, [...path, 'target'], file.period, yaml),
    amendments: (node.amendments ?? []).map(
      ({ number, date, approver, note, new: changed }, index): Amendment => ({
        number,
        date,
        approver,
        note,
        target: buildTarget(changed, [...path, 'amendments', index, 'new'], file.period, yaml),
      }),
    ),
    printed: node.printed,
    implied: node.implied ?? [],
    restored: node.restored ?? [],
    rounding: node.rounding,
    conflicts: conflicts.flatMap(({ conflict, at }) => buildConflict(conflict, at, yaml)),
    attributeConflicts: conflicts.flatMap(({ conflict }): AttributeConflict[] =>
      isAttribute(conflict.value)
        ? [{ attribute: conflict.value, ref: conflict.ref, note: conflict.note }]
        : [],
    ),
    note: node.note,
    ref: placesText(node.ref ?? rowRef),
  };
}

function placesText(places: Places): string {
  return typeof places === 'string' ? places : places.join('；');
}

function buildConflict(node: ConflictNode, path: Path, yaml: YamlText): Conflict[] {
  const { field } = node;
  if (field === 'attribute') return [];
  return [
    {
      field,
      year: node.year,
      value: quantityAt(yaml, [...path, 'value']),
      unit: node.unit === undefined ? undefined : unitOf(node.unit),
      ref: node.ref,
      note: node.note,
    },
  ];
}
