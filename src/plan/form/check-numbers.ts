import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import {
  boundEntries,
  hasKey,
  isAttribute,
  numberPathsOf,
  promisedEntries,
  rowEntries,
  seriesEntries,
  targetEntries,
  timesOf,
} from '../promised.ts';
import { readNumber, readQuantity } from '../quantity.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/**
 * The schema sees numbers as JavaScript does. Their text must be plain
 * digits too: `.inf`, `0x10`, `1e3` or `007` say something else to a reader.
 */
export function checkNumbers(file: PlanFile, yaml: YamlText): Finding[] {
  return [...wholeNumbers(file, yaml), ...exactNumbers(file, yaml)];
}

/** Years, lags, places, counts and row numbers: whole numbers in plain digits. */
function wholeNumbers(file: PlanFile, yaml: YamlText): Finding[] {
  const paths: Path[] = ['base', 'from', 'to'].map((key) => ['period', key]);
  for (const { path } of rowEntries(file)) paths.push([...path, 'number']);
  for (const { path } of boundEntries(file)) paths.push([...path, 'lag']);
  (file.areas ?? []).forEach((_area, index) => paths.push(['areas', index, 'count']));
  for (const { node, path } of promisedEntries(file)) {
    if (node.rounding !== undefined) paths.push([...path, 'rounding', 'decimals']);
    (node.conflicts ?? []).forEach((_one, index) =>
      paths.push([...path, 'conflicts', index, 'year']),
    );
  }
  for (const { target, path } of targetEntries(file)) {
    const { by, from } = timesOf(target);
    if (typeof by === 'number') paths.push([...path, 'by']);
    if (typeof from === 'number') paths.push([...path, 'from']);
  }
  return paths.flatMap((path) => {
    const text = yaml.source(path);
    if (text === '' || /^\d+$/u.test(text)) return [];
    const args = { key: String(path.at(-1)), value: text, expected: '2025', likely: null };
    return [finding('plan/wrong-form', args, yaml.placeOf(path))];
  });
}

function exactNumbers(file: PlanFile, yaml: YamlText): Finding[] {
  return numberPaths(file, yaml).flatMap(({ path, bound }) => {
    const text = yaml.source(path);
    const read = bound ? readQuantity(text) : readNumber(text);
    if (read !== undefined) return [];
    const args = {
      key: String(path.at(-1)),
      value: text,
      expected: bound ? '55, 37.3, "≥95"' : '55, 37.3, "10/13"',
      likely: null,
    };
    return [finding('plan/wrong-form', args, yaml.placeOf(path))];
  });
}

function numberPaths(file: PlanFile, yaml: YamlText): { path: Path; bound: boolean }[] {
  const exact: Path[] = [];
  const bounds: Path[] = [];
  for (const { node, path } of seriesEntries(file)) {
    if (node.baseline !== undefined) bounds.push([...path, 'baseline']);
    for (const end of ['min', 'max']) {
      if (hasKey(node.range, end)) exact.push([...path, 'range', end]);
    }
    if (node.ratio !== undefined) {
      const per = [...path, 'ratio', 'per'];
      exact.push(per, [...per, 0], [...per, 1]);
    }
  }
  for (const { node, path } of promisedEntries(file)) {
    (node.conflicts ?? []).forEach((conflict, index) => {
      if (!isAttribute(conflict.value)) bounds.push([...path, 'conflicts', index, 'value']);
    });
  }
  for (const { path } of targetEntries(file)) exact.push([...path, 'tolerance']);
  for (const entry of boundEntries(file)) {
    if (entry.comparator !== 'completed') exact.push(...numberPathsOf(entry));
  }
  const present = (path: Path): boolean => yaml.source(path) !== '';
  return [
    ...exact.filter(present).map((path) => ({ path, bound: false })),
    ...bounds.map((path) => ({ path, bound: true })),
  ];
}
