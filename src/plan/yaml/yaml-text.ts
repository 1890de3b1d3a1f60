import { isMap, isNode, isScalar, isSeq, parseDocument, Scalar, visit } from 'yaml';
import type { Document, Node, Pair, YAMLError, YAMLMap } from 'yaml';
import { finding, type Finding, type YamlFault } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { LineIndex } from '../../text/line-index.ts';
import { marksIn, toCheck, type Mark } from './marks.ts';
import { DEEPEST, tooDeepAt } from './nesting.ts';
import { repeatedKeys, type RepeatedKey } from './repeated-keys.ts';
import { faultOf, seenFault } from './yaml-faults.ts';

/** A path into a plan file: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** A map of so few keys is searched faster than an index of it is made. */
const FEW_KEYS = 24;

/** YAML text with the line and column of everything in it. */
export class YamlText {
  private readonly lines: LineIndex;
  private readonly document: Document;
  private readonly file: string;
  private readonly text: string;
  private data: unknown;
  private marks: readonly Mark[] | undefined;
  private readonly indexed = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  private constructor(file: string, text: string, document: Document, lines: LineIndex) {
    this.file = file;
    this.text = text;
    this.document = document;
    this.lines = lines;
  }

  /** Parses; on faults of syntax gives the findings instead. Never throws. */
  static parse(file: string, text: string): YamlText | readonly Finding[] {
    const lines = new LineIndex(text);
    const depth = tooDeepAt(text);
    if (depth !== undefined) {
      return [finding('plan/too-deep', { limit: DEEPEST }, { file, ...lines.at(depth) })];
    }
    // The parser compares every key of a map with every other; ours are looked up.
    const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false };
    const yaml = new YamlText(file, text, parseDocument(text, options), lines);
    const anchors = yaml.anchors();
    const syntax = yaml.syntaxFaults();
    // What is wrong with an anchor is that there is one.
    const told = syntax.filter(
      ({ code, args }) => code !== 'plan/yaml-syntax' || !OF_ANCHORS.includes(args.kind),
    );
    const faults = [...(anchors.length > 0 ? told : syntax), ...anchors];
    return faults.length > 0 ? [...faults, ...yaml.repeatedKeys().map(({ found }) => found)] : yaml;
  }

  /** The content as plain data, numbers as JavaScript reads them: for the schema only. */
  toData(): unknown {
    this.data ??= this.document.toJS();
    return this.data;
  }

  /** The text of a scalar as written, so that `97.00` keeps its places. */
  source(path: Path): string {
    const node = this.nodeAt(path);
    if (!isScalar(node)) return '';
    return typeof node.value === 'number' && node.source !== undefined
      ? node.source
      : String(node.value);
  }

  /** Where the value at the path begins, or the nearest thing above it that exists. */
  placeOf(path: Path): Place {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.nodeAt(path.slice(0, length));
      const range = node?.range;
      if (range) return this.place(range[0], isScalar(node) ? range[1] : range[0] + 1);
    }
    return { file: this.file, line: 1, column: 1 };
  }

  /** True if a place lies in what stands at the path. */
  isWithin({ line, column }: Place, path: Path): boolean {
    const [start, end] = this.nodeAt(path)?.range ?? [0, 0];
    const offset = this.lines.offsetOf(line, column);
    return start <= offset && offset < end;
  }

  /** Where the value at the path begins, as a number to order by. */
  offsetOf(path: Path): number {
    return this.nodeAt(path)?.range?.[0] ?? 0;
  }

  /** Where the key at the end of the path is written. */
  placeOfKey(path: Path): Place {
    const map = this.nodeAt(path.slice(0, -1));
    if (isMap(map)) {
      const key = this.pairsOf(map).get(String(path.at(-1)))?.key;
      const range = isScalar(key) ? key.range : undefined;
      if (range) return this.place(range[0], range[1]);
    }
    return this.placeOf(path);
  }

  /** What the text itself marks as still to be checked. */
  toCheck(): Finding[] {
    return toCheck(this.marked(), (start, end) => this.place(start, end));
  }

  /** True if a mark inside the node at the path names the key: that it is missing is told there. */
  isMarked(path: Path, key: string): boolean {
    const range = this.nodeAt(path)?.range;
    if (!range) return false;
    return this.marked().some(
      ({ offset, keys }) => offset > range[0] && offset < range[2] && keys.includes(key),
    );
  }

  private marked(): readonly Mark[] {
    this.marks ??= marksIn(this.text);
    return this.marks;
  }

  private nodeAt(path: Path): Node | undefined {
    let node: unknown = this.document.contents;
    for (const key of path) {
      if (isMap(node)) node = this.valueIn(node, String(key));
      else if (isSeq(node) && typeof key === 'number') node = node.items[key];
      else return undefined;
    }
    return isNode(node) ? node : undefined;
  }

  private valueIn(map: YAMLMap, key: string): unknown {
    if (map.items.length > FEW_KEYS) return this.pairsOf(map).get(key)?.value;
    return map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
  }

  /** The pairs of a map by key, indexed once: every rule asks for them again. */
  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    let pairs = this.indexed.get(map);
    if (pairs === undefined) {
      pairs = new Map(map.items.map((pair) => [keyText(pair), pair]));
      this.indexed.set(map, pairs);
    }
    return pairs;
  }

  private place(start: number, end: number): Place {
    const { line, column, lineText } = this.lines.at(start);
    const length = Math.max(1, Math.min(end - start, lineText.length - column + 1));
    return { file: this.file, line, column, length, lineText };
  }

  /** The first fault of the syntax: others follow from it. */
  private syntaxFaults(): Finding[] {
    const [fault] = [...this.document.errors, ...this.document.warnings];
    if (fault !== undefined) {
      const [start, end] = this.spanOf(fault);
      const kind = faultOf(fault);
      const seen = seenFault(this.text, kind, start) ?? { kind, start, end };
      const likely = seen.likely === undefined ? {} : { likely: seen.likely };
      const args = { kind: seen.kind, detail: fault.message, ...likely };
      return [finding('plan/yaml-syntax', args, this.place(seen.start, seen.end))];
    }
    // An older YAML reads yes, 017 and 12:30 in ways of its own.
    const { version } = this.document.directives?.yaml ?? {};
    if (version === undefined || version === '1.2') return [];
    const args = { kind: 'BAD_DIRECTIVE', detail: `%YAML ${version}` } as const;
    const start = Math.max(0, this.text.indexOf('%YAML'));
    return [finding('plan/yaml-syntax', args, this.place(start, start + 9))];
  }

  /** Every key that stands twice in one map, with the first two steps of the path to it. */
  repeatedKeys(): RepeatedKey[] {
    return repeatedKeys(this.document.contents, (start, end) => this.place(start, end));
  }

  /** An unclosed quote is noticed at the end of the file; what helps is where it was opened. */
  private spanOf({ code, pos }: YAMLError): [number, number] {
    let opened: number | undefined;
    if (code === 'MISSING_CHAR') {
      visit(this.document, {
        Scalar: (_key, { type, range }) => {
          const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
          if (!isQuoted || !range || range[0] >= pos[0] || range[2] < pos[0]) return;
          const isClosed = range[1] - range[0] > 1 && /["']/.test(this.text[range[1] - 1] ?? '');
          if (!isClosed) opened = range[0];
        },
      });
    }
    return opened === undefined ? pos : [opened, opened + 1];
  }

  /** Anchors: what is repeated by reference, a few of which can stand for billions of nodes. */
  private anchors(): Finding[] {
    if (!/[&*]/.test(this.text)) return [];
    const known = new Set<string>();
    const found: Finding[] = [];
    visit(this.document, {
      Alias: (_key, { source, range }) => {
        if (known.has(source)) return;
        const place = this.place(range?.[0] ?? 0, range?.[1] ?? 1);
        found.push(finding('plan/yaml-alias', { name: source }, place));
      },
      Value: (_key, node) => {
        const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
        if (anchor === undefined) return;
        known.add(anchor);
        const start = this.text.lastIndexOf(`&${anchor}`, node.range?.[0] ?? 0);
        const place = this.place(Math.max(0, start), start + anchor.length + 1);
        found.push(finding('plan/yaml-alias', { name: anchor }, place));
      },
    });
    return found;
  }
}

function keyText({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

const OF_ANCHORS: readonly YamlFault[] = ['ALIAS_PROPS', 'BAD_ALIAS', 'MULTIPLE_ANCHORS'];
