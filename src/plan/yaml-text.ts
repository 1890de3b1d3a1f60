import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, Scalar, visit } from 'yaml';
import type { Document, Node, YAMLError, YAMLMap } from 'yaml';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { LineIndex } from '../text/line-index.ts';
import { marksIn, toCheck, type Mark } from './marks.ts';
import { DEEPEST, tooDeepAt } from './nesting.ts';

/** A path into a plan file: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** YAML text with the line and column of everything in it. */
export class YamlText {
  private readonly lines: LineIndex;
  private readonly document: Document;
  private readonly file: string;
  private readonly text: string;
  private marks: readonly Mark[] | undefined;
  private readonly indexed = new Map<YAMLMap, ReadonlyMap<string, unknown>>();

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
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
    const yaml = new YamlText(file, text, document, lines);
    const faults = [...yaml.syntaxFaults(), ...yaml.anchors()];
    return faults.length > 0 ? faults : yaml;
  }

  /** The content as plain data, numbers as JavaScript reads them: for the schema only. */
  toData(): unknown {
    return this.document.toJS();
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

  /** Where the value at the path begins, as a number to order by. */
  offsetOf(path: Path): number {
    return this.nodeAt(path)?.range?.[0] ?? 0;
  }

  /** Where the key at the end of the path is written. */
  placeOfKey(path: Path): Place {
    const map = this.nodeAt(path.slice(0, -1));
    if (isMap(map)) {
      const pair = map.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === String(path.at(-1)),
      );
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
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
      if (isMap(node)) node = this.valuesOf(node).get(String(key));
      else if (isSeq(node) && typeof key === 'number') node = node.get(key, true);
      else return undefined;
    }
    return isNode(node) ? node : undefined;
  }

  /** The values of a map by key, indexed once: every rule asks for them again. */
  private valuesOf(map: YAMLMap): ReadonlyMap<string, unknown> {
    let values = this.indexed.get(map);
    if (values === undefined) {
      values = new Map(
        map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value]),
      );
      this.indexed.set(map, values);
    }
    return values;
  }

  private place(start: number, end: number): Place {
    const { line, column, lineText } = this.lines.at(start);
    const length = Math.max(1, Math.min(end - start, lineText.length - column + 1));
    return { file: this.file, line, column, length, lineText };
  }

  /** The first fault of the syntax, since others follow from it; but every key that is written twice. */
  private syntaxFaults(): Finding[] {
    const faults = [...this.document.errors, ...this.document.warnings];
    const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
    return faults
      .filter((fault) => fault === first || fault.code === 'DUPLICATE_KEY')
      .map((fault) =>
        finding(
          'plan/yaml-syntax',
          { kind: fault.code, detail: fault.message },
          this.place(...this.spanOf(fault)),
        ),
      );
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
