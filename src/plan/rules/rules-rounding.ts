import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { printedDecimals } from '../../number/rational.ts';
import { unitOf } from '../../number/unit.ts';
import { isSame } from '../compare-texts.ts';
import {
  boundKeys,
  comparisonOf,
  numberPathsOf,
  promisedEntries,
  type PromisedNode,
} from '../promised.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** Full coverage in the units of shares; without a unit a bare 100 may be one. */
const WHOLES: Readonly<Record<string, string | undefined>> = {
  '%': '100',
  '‰': '1000',
  倍: '1',
  '': '100',
};

/**
 * 修约 must never turn 99.96 % into full coverage, and rounds to the places of
 * the bound as printed (GB/T 8170-2008): fewer would beat the bound itself.
 */
export function roundings(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => roundingFaults(node, path, yaml));
}

function roundingFaults(node: PromisedNode, path: Path, yaml: YamlText): Finding[] {
  if (node.rounding === undefined) return [];
  const { comparator, bound } = comparisonOf(node.target);
  const place = yaml.placeOf([...path, 'rounding']);
  if (boundKeys(bound).series !== undefined) {
    return [finding('plan/no-sense', { id: node.id, reason: 'rounding-bound' }, place)];
  }
  const texts = numberPathsOf({ bound, path: [...path, 'target', comparator] })
    .filter((at) => at.at(-1) !== 'upTo')
    .map((at) => yaml.source(at))
    .filter((text) => text !== '');
  const whole = WHOLES[node.unit === undefined ? '' : unitOf(node.unit).name];
  const full = texts.find((text) => whole !== undefined && isSame(text, whole));
  if (full !== undefined) {
    return [finding('plan/rounding-full-coverage', { bound: full }, place)];
  }
  if (texts.some((text) => printedDecimals(text) === undefined)) {
    return [finding('plan/no-sense', { id: node.id, reason: 'rounding-bound' }, place)];
  }
  const { decimals } = node.rounding;
  const finer = texts.find((text) => (printedDecimals(text) ?? 0) > decimals);
  if (finer === undefined) return [];
  const at = yaml.placeOf([...path, 'rounding', 'decimals']);
  return [finding('plan/rounding-places', { decimals, bound: finer }, at)];
}
