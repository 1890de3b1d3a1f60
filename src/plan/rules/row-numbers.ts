import { finding, type Finding } from '../../model/finding.ts';
import type { Indicator, PlanFile } from '../../model/plan-file.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

interface Numbered {
  readonly node: Indicator;
  readonly index: number;
  readonly number: number;
}

/** Rows of a table are numbered on from each other, and say so where they stand. */
export function rowNumbers(file: PlanFile, yaml: YamlText): Finding[] {
  return tablesOf(numbered(file)).flatMap((rows) => {
    const wrong = outOfOrder(rows.map(({ number }) => number));
    return rows.flatMap(({ node, index, number }, at) => {
      const expected = wrong.get(at);
      const place = yaml.placeOf(['indicators', index, 'number']);
      const order =
        expected === undefined ? [] : [finding('plan/row-number', { number, expected }, place)];
      return [...order, ...refNumber(node, number, expected, index, yaml)];
    });
  });
}

/** The rows by their tables: a second one may begin anew with 1. */
function tablesOf(rows: readonly Numbered[]): Numbered[][] {
  const tables: Numbered[][] = [];
  let before: string | undefined;
  for (const row of rows) {
    const table = tableOf(row.node);
    if (tables.length === 0 || (table !== before && row.number === 1)) tables.push([]);
    tables.at(-1)?.push(row);
    before = table;
  }
  return tables;
}

/** 表2 of 表2 第1项. */
function tableOf({ ref }: Indicator): string {
  const [first = ''] = [ref].flat();
  return first.replace(/第\d+[项行].*$/u, '').trim();
}

/** The rows that have a number; one that was copied whole is told by its id. */
function numbered(file: PlanFile): Numbered[] {
  const ids = new Set<string>();
  return (file.indicators ?? []).flatMap((node, index) => {
    const { id, number } = node;
    if (ids.has(id) || number === undefined) return [];
    ids.add(id);
    return [{ node, index, number }];
  });
}

/**
 * The positions whose number does not follow, with what would. Where those
 * behind go on as if it were another number or were not there, it is that row
 * alone; else rows are missing, and the numbers go on from it.
 */
function outOfOrder(numbers: readonly number[]): ReadonlyMap<number, number> {
  const wrong = new Map<number, number>();
  const moved = new Set<number>();
  const [first = 1, second, third] = numbers;
  let before = first - 1;
  if (second === 2 && third === 3) before = 0;
  numbers.forEach((number, at) => {
    const expected = before + 1;
    if (number === expected || (moved.has(expected) && number === expected + 1)) {
      before = number;
      return;
    }
    wrong.set(at, expected);
    const next = numbers[at + 1];
    if (next === expected + 1) before = expected;
    else if (next === expected) moved.add(number);
    else before = number;
  });
  return wrong;
}

/** 第4项 in the place of the row whose number is 4. */
function refNumber(
  node: Indicator,
  number: number,
  expected: number | undefined,
  index: number,
  yaml: YamlText,
): Finding[] {
  const refs = [node.ref].flat();
  const told = refs.flatMap((ref) => [...ref.matchAll(/第(\d+)[项行]/gu)].map(([, one]) => one));
  if (told.length === 0 || told.includes(String(number))) return [];
  // The place has the number that would follow: the number alone is wrong.
  if (expected !== undefined && told.includes(String(expected))) return [];
  const args = { number, ref: refs[0] ?? '' };
  return [finding('plan/ref-number', args, yaml.placeOf(['indicators', index, 'ref']))];
}
