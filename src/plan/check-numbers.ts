import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import { comparisonOf, hasKey, promisedEntries, seriesEntries } from './promised.ts';
import { readNumber, readQuantity } from './quantity.ts';
import type { Path, YamlText } from './yaml-text.ts';

/**
 * The schema sees numbers as JavaScript does. Their text must be plain
 * digits too: `.inf`, `0x10`, `1e3` or `007` say something else to a reader.
 */
export function checkNumbers(file: PlanFile, yaml: YamlText): Finding[] {
  return [...wholeNumbers(file, yaml), ...exactNumbers(file, yaml)];
}

/** Years, lags, places and row numbers: whole numbers in plain digits. */
function wholeNumbers(file: PlanFile, yaml: YamlText): Finding[] {
  const paths: Path[] = ['base', 'from', 'to'].map((key) => ['period', key]);
  file.indicators.forEach((_row, index) => paths.push(['indicators', index, 'number']));
  for (const { node, path } of promisedEntries(file)) {
    const { comparator } = comparisonOf(node.target);
    paths.push([...path, 'target', 'by'], [...path, 'target', 'from']);
    paths.push([...path, 'target', comparator, 'lag'], [...path, 'rounding', 'decimals']);
    (node.conflicts ?? []).forEach((_one, index) =>
      paths.push([...path, 'conflicts', index, 'year']),
    );
  }
  return paths.flatMap((path) => {
    const text = yaml.source(path);
    if (text === '' || /^\d+$/u.test(text)) return [];
    const args = { key: String(path.at(-1)), value: text, expected: '2025' };
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
    if (node.ratio?.per !== undefined) exact.push([...path, 'ratio', 'per']);
  }
  for (const { node, path } of promisedEntries(file)) {
    (node.conflicts ?? []).forEach((_conflict, index) => {
      bounds.push([...path, 'conflicts', index, 'value']);
    });
    const { comparator, bound } = comparisonOf(node.target);
    exact.push(...boundPaths(bound, [...path, 'target', comparator]));
  }
  const present = (path: Path): boolean => yaml.source(path) !== '';
  return [
    ...exact.filter(present).map((path) => ({ path, bound: false })),
    ...bounds.map((path) => ({ path, bound: true })),
  ];
}

function boundPaths(bound: unknown, at: Path): Path[] {
  const both = (path: Path): Path[] => [path, [...path, 0], [...path, 1]];
  if (hasKey(bound, 'series')) return both([...at, 'times']);
  if (hasKey(bound, 'byYear')) {
    return Object.keys(bound.byYear as object).flatMap((year) => both([...at, 'byYear', year]));
  }
  return both(at);
}
