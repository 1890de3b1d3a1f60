import { finding, type Finding } from '../../model/finding.ts';
import type { Conflict, PlanFile } from '../../model/plan-file.ts';
import type { Comparator } from '../../model/terms.ts';
import { parseRational } from '../../number/rational.ts';
import { SHARE, unitOf } from '../../number/unit.ts';
import { isSame } from '../compare-texts.ts';
import { isSameAmount } from './printed-amount.ts';
import {
  boundKeys,
  comparisonOf,
  promisedEntries,
  seriesEntries,
  timesOf,
  type PromisedNode,
} from '../promised.ts';
import {
  readPrinted,
  readPrintedRatio,
  readPrintedRelation,
  type Printed,
  type PrintedNumber,
  type PrintedRelation,
} from '../read-printed.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** The printed target cell and what the file makes of it must say the same. */
export function printedTargets(file: PlanFile, yaml: YamlText): Finding[] {
  const names = new Map(seriesEntries(file).map(({ node }) => [node.id, node.name]));
  return promisedEntries(file).flatMap(({ node, path }) => {
    const { printed } = node;
    if (printed === undefined) return [];
    const { comparator, bound } = comparisonOf(node.target);
    const at = [...path, 'target', comparator];
    const { series } = boundKeys(bound);
    const differs: Differs = (written, place) => [
      finding('plan/printed-differs', { printed, written }, yaml.placeOf(place)),
    ];
    const otherComparator = (known: readonly Comparator[] | undefined): Finding[] =>
      known === undefined || known.includes(comparator)
        ? []
        : [finding('plan/printed-differs', { printed, written: comparator }, yaml.placeOfKey(at))];
    if (series !== undefined) {
      const read = readPrintedRelation(printed);
      const differing = otherComparator(read.comparators);
      if (differing.length > 0) return differing;
      const isOfLastYear = /上一?年|前一年/u.test(names.get(series) ?? '');
      return relationDiffers(
        isOfLastYear ? { ...read, lastYear: undefined } : read,
        at,
        yaml,
        differs,
      );
    }
    const read = readPrinted(printed);
    if (read === undefined) return ratioDiffers(node, printed, at, yaml, differs);
    if (!isComparable(read, node)) return [];
    const differing = otherComparator(read.comparators);
    return differing.length > 0
      ? differing
      : numbersDiffer(read, node, finalBound(bound, at), yaml, differs);
  });
}

type Differs = (written: string, place: Path) => Finding[];

/** 每年10个 says nothing of a total, and 全覆盖 nothing of a number of homes. */
function isComparable({ eachYear }: Printed, { printed, target, unit }: PromisedNode): boolean {
  if (eachYear) return timesOf(target).every !== undefined;
  const isWhole = printed?.includes('全覆盖') === true;
  return !isWhole || (unit !== undefined && unitOf(unit).dimension === SHARE);
}

function numbersDiffer(
  { low, high }: Printed,
  { unit }: PromisedNode,
  last: Path,
  yaml: YamlText,
  differs: Differs,
): Finding[] {
  const ends: [PrintedNumber, Path][] =
    high === undefined
      ? [[low, last]]
      : [
          [low, [...last, 0]],
          [high, [...last, 1]],
        ];
  return ends.flatMap(([said, end]) => {
    const written = yaml.source(end);
    if (isSameAmount(said, written, unit) !== false) return [];
    return differs(said.unit === '' ? written : `${written}${unit ?? ''}`, end);
  });
}

/** 1:5 may be written as 0.2, 20 %, 5 or 20 for a hundred, but not as a number that has nothing of both. */
function ratioDiffers(
  { unit, target }: PromisedNode,
  printed: string,
  at: Path,
  yaml: YamlText,
  differs: Differs,
): Finding[] {
  const pair = readPrintedRatio(printed)?.map((one) => parseRational(one));
  const end = finalBound(comparisonOf(target).bound, at);
  const value = parseRational(yaml.source(end));
  const [of, over] = pair ?? [];
  if (of === undefined || over === undefined || value === undefined) return [];
  if ([of, over, value].some((one) => one.lte(0))) return [];
  const ways = [of.div(over), over.div(of)].flatMap((one) =>
    [1, 10, 100, 1000, 10_000].map((per) => one.mul(per)),
  );
  return ways.some((way) => way.equals(value))
    ? []
    : differs(`${yaml.source(end)}${unit ?? ''}`, end);
}

/** Of annual targets the last one is the target. */
function finalBound(bound: unknown, at: Path): Path {
  const { byYear } = boundKeys(bound);
  if (byYear === undefined) return at;
  const last = Object.keys(byYear).sort().at(-1) ?? '';
  return [...at, 'byYear', last];
}

function relationDiffers(
  {
    times,
    isPercent,
    lastYear,
  }: Omit<PrintedRelation, 'lastYear'> & { lastYear: boolean | undefined },
  at: Path,
  yaml: YamlText,
  differs: Differs,
): Finding[] {
  const single = [...at, 'times'];
  const pair = [0, 1].map((end) => [...single, end]);
  const isRange = yaml.source(pair[0] ?? []) !== '';
  // One printed number for two written ones, or two for one, may be a reading of it.
  const ends = isRange === times.length > 1 ? (isRange ? pair : [single]) : [];
  const differing = times.flatMap((said, index) => {
    const end = ends[index];
    if (end === undefined) return [];
    const written = yaml.source(end) === '' ? '1' : yaml.source(end);
    const value = parseRational(written)?.mul(isPercent ? 100 : 1);
    const isOther = value !== undefined && parseRational(said)?.equals(value) === false;
    return isOther ? differs(`times: ${written}`, end) : [];
  });
  if (differing.length > 0) return differing;
  const lag = yaml.source([...at, 'lag']);
  if (lastYear === undefined || lastYear === (lag === '1')) return [];
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
