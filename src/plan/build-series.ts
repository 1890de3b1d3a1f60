import type { PlanFile } from '../model/plan-file.ts';
import type { Derivation, Series } from '../model/plan.ts';
import { closed } from '../number/interval.ts';
import { rational, ZERO } from '../number/rational.ts';
import { unitOf } from '../number/unit.ts';
import { buildWhere } from './build-target.ts';
import { multipliers, quantityAt } from './plan-numbers.ts';
import { isCompletion, type SeriesNode } from './promised.ts';
import { readRange } from './quantity.ts';
import type { Path, YamlText } from './yaml/yaml-text.ts';

/** A series of a plan file that has passed its checks. */
export function buildSeries(node: SeriesNode, path: Path, file: PlanFile, yaml: YamlText): Series {
  const shortNames = 'shortName' in node ? [node.shortName] : [];
  return {
    id: node.id,
    name: node.name,
    aliases: [...shortNames, ...(node.aliases ?? [])],
    unit: node.unit === undefined ? undefined : unitOf(node.unit),
    kind: node.kind ?? (isCompletion(node) ? 'completion' : 'stock'),
    definition: node.definition,
    baseline: node.baseline === undefined ? undefined : quantityAt(yaml, [...path, 'baseline']),
    get place() {
      return yaml.placeOf(path);
    },
    range: readRange(node.range, path, yaml)?.interval ?? rangeOf(node),
    derivation: buildDerivation(node, path, file, yaml),
  };
}

/** A share of areas cannot be anything else, whether its plan says so or not. */
function rangeOf({ shareOfAreas }: SeriesNode): Series['range'] {
  return shareOfAreas === undefined ? undefined : closed(ZERO, rational(100));
}

function buildDerivation(
  node: SeriesNode,
  path: Path,
  { period }: PlanFile,
  yaml: YamlText,
): Derivation | undefined {
  const { ratio, growth, total, shareOfAreas } = node;
  if (ratio !== undefined) {
    const { of, over } = ratio;
    return { kind: 'ratio', of, over, per: multipliers(yaml, [...path, 'ratio', 'per']) };
  }
  if (growth !== undefined) {
    const since = growth.since === 'base' ? period.base : growth.since;
    return { kind: 'growth', of: growth.of, since };
  }
  if (total !== undefined) return { kind: 'total', of: total.of };
  if (shareOfAreas !== undefined) {
    const { levels, where } = shareOfAreas;
    const at = [...path, 'shareOfAreas', 'where'];
    return { kind: 'share-of-areas', levels, where: buildWhere(where, at, yaml) };
  }
  return undefined;
}
