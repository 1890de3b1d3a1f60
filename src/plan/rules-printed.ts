import { finding, type Finding } from '../model/finding.ts';
import type { Conflict, PlanFile } from '../model/plan-file.ts';
import { isSame } from './compare-texts.ts';
import { boundKeys, comparisonOf, promisedEntries, type PromisedNode } from './promised.ts';
import { readPrinted, readPrintedRelation } from './read-printed.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** The printed target cell and what the file makes of it must say the same. */
export function printedTargets(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { printed } = node;
    if (printed === undefined) return [];
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    const { series } = boundKeys(bound);
    const differs = (written: string, place: Path): Finding[] => [
      finding('plan/printed-differs', { printed, written }, yaml.placeOf(place)),
    ];
    if (series !== undefined) return relationDiffers(printed, at, yaml, differs);
    const read = readPrinted(printed);
    if (read === undefined) return [];
    if (!read.comparators.includes(comparator)) {
      return [
        finding('plan/printed-differs', { printed, written: comparator }, yaml.placeOfKey(at)),
      ];
    }
    const last = finalBound(bound, at);
    const ends =
      read.high === undefined
        ? [last]
        : [
            [...last, 0],
            [...last, 1],
          ];
    return ends.flatMap((end, index) => {
      const written = yaml.source(end);
      const said = index === 0 ? read.low : (read.high ?? '');
      return written === '' || isSame(written, said) ? [] : differs(written, end);
    });
  });
}

/** Of annual targets the last one is the target. */
function finalBound(bound: unknown, at: Path): Path {
  const { byYear } = boundKeys(bound);
  if (byYear === undefined) return at;
  const last = Object.keys(byYear).sort().at(-1) ?? '';
  return [...at, 'byYear', last];
}

function relationDiffers(
  printed: string,
  at: Path,
  yaml: YamlText,
  differs: (written: string, place: Path) => Finding[],
): Finding[] {
  const { times, lastYear } = readPrintedRelation(printed);
  const written = yaml.source([...at, 'times']);
  const isRange = yaml.source([...at, 'times', 0]) !== '';
  if (times !== undefined && !isRange && !isSame(written === '' ? '1' : written, times)) {
    return differs(`times: ${written === '' ? '1' : written}`, [...at, 'times']);
  }
  const lag = yaml.source([...at, 'lag']);
  if (lastYear === (lag === '1')) return [];
  return differs(`lag: ${lag === '' ? '0' : lag}`, [...at, 'lag']);
}

/** A conflict that repeats what the file already says is a slip of the pen. */
export function sameConflicts(file: PlanFile, yaml: YamlText): Finding[] {
  return promisedEntries(file).flatMap(({ node, path }) =>
    (node.conflicts ?? []).flatMap((conflict, index) => {
      if (!isRepeated(node, conflict, path, index, yaml)) return [];
      const at = [...path, 'conflicts', index, 'value'];
      const value = yaml.source(at);
      return [finding('plan/conflict-same', { field: conflict.field, value }, yaml.placeOf(at))];
    }),
  );
}

/** True for a conflict with a value that the row itself has. */
export function isRepeated(
  node: PromisedNode,
  conflict: Conflict,
  path: Path,
  index: number,
  yaml: YamlText,
): boolean {
  if (conflict.unit !== undefined && conflict.unit !== node.unit) return false;
  const value = yaml.source([...path, 'conflicts', index, 'value']);
  const held = heldValue(node, conflict, path, yaml);
  return value === held || isSame(value, held);
}

function heldValue(
  { target }: PromisedNode,
  { field, year }: Conflict,
  path: Path,
  yaml: YamlText,
): string {
  const { comparator, bound } = comparisonOf(target);
  const at = [...path, 'target', comparator];
  switch (field) {
    case 'target':
      return yaml.source(
        year === undefined ? finalBound(bound, at) : [...at, 'byYear', String(year)],
      );
    case 'due':
      return yaml.source([...path, 'target', 'by']);
    case 'baseline':
      return yaml.source([...path, 'baseline']);
    case 'attribute':
      return yaml.source([...path, 'attribute']);
    case 'actual':
      return '';
  }
}
