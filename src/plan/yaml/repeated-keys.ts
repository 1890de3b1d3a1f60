import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { finding, type Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Path } from './yaml-text.ts';

/** As many keys that stand twice in a row of a list are another row. */
const ANOTHER_ROW = 3;

interface Repeated {
  readonly text: string;
  readonly earlier: Node;
  readonly node: Node;
}

/** A finding, with the first two steps of the path to its map. */
export interface RepeatedKey {
  readonly found: Finding;
  readonly path: Path;
}

/**
 * Every key that stands twice in one map: YAML forbids it, and one of the two
 * would be lost. Where most of a row comes again, its head was lost: one finding.
 */
export function repeatedKeys(
  root: unknown,
  placeOf: (start: number, end: number) => Place,
): RepeatedKey[] {
  const repeats: RepeatedKey[] = [];
  const look = (node: unknown, path: Path, isItem: boolean): void => {
    const below = (key: string | number): Path => (path.length < 2 ? [...path, key] : path);
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        look(item, below(index), true);
      });
    }
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      look(value, below(isScalar(key) ? String(key.value) : ''), false);
    }
    const isRow = isItem && node.flow !== true;
    for (const run of runsOf(node)) {
      const found =
        isRow && run.length >= ANOTHER_ROW
          ? [lostHead(run, placeOf)]
          : run.map((one) => repeated(one, placeOf));
      repeats.push(...found.map((one) => ({ found: one, path })));
    }
  };
  look(root, [], false);
  return repeats;
}

/** The keys that repeat earlier ones; a new run begins where one comes a third time. */
function runsOf(map: YAMLMap): Repeated[][] {
  const first = new Map<string, Node>();
  const runs: Repeated[][] = [];
  let own = new Set<string>();
  for (const { key } of map.items) {
    if (!isScalar(key) || key.source === '') continue;
    const text = String(key.value);
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, key);
      continue;
    }
    if (runs.length === 0 || own.has(text)) {
      runs.push([]);
      own = new Set();
    }
    own.add(text);
    runs.at(-1)?.push({ text, earlier, node: key });
  }
  return runs;
}

function lostHead(
  run: readonly Repeated[],
  placeOf: (start: number, end: number) => Place,
): Finding {
  const [first] = run;
  const [start = 0, end = start] = first?.node.range ?? [];
  const args = { key: first?.text ?? '', hasId: run.some(({ text }) => text === 'id') };
  return finding('plan/row-head', args, placeOf(start, end));
}

function repeated(
  { text, earlier, node }: Repeated,
  placeOf: (start: number, end: number) => Place,
): Finding {
  const [start = 0, end = start] = node.range ?? [];
  const { line } = placeOf(earlier.range?.[0] ?? 0, earlier.range?.[1] ?? 0);
  return finding('plan/duplicate-key', { key: text, firstLine: line }, placeOf(start, end));
}
