import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** A path into a plan file: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** Nesting beyond this is not a plan; the parser itself would run out of stack much later. */
const DEEPEST = 64;

/** YAML text with the line and column of everything in it. */
export class YamlText {
  private readonly lines: LineCounter;
  private readonly document: Document;
  private readonly file: string;
  private readonly text: string;

  private constructor(file: string, text: string, document: Document, lines: LineCounter) {
    this.file = file;
    this.text = text;
    this.document = document;
    this.lines = lines;
  }

  /** Parses; on faults of syntax gives the findings instead. Never throws. */
  static parse(file: string, text: string): YamlText | readonly Finding[] {
    const tooDeep = deepestFlow(text) > DEEPEST;
    if (tooDeep)
      return [finding('plan/too-deep', { limit: DEEPEST }, { file, line: 1, column: 1 })];
    const lines = new LineCounter();
    let document: Document;
    try {
      document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [finding('plan/too-deep', { limit: DEEPEST }, { file, line: 1, column: 1 })];
    }
    const yaml = new YamlText(file, text, document, lines);
    const faults = [...yaml.syntaxFaults(), ...yaml.aliases()];
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

  private nodeAt(path: Path): Node | undefined {
    let node: unknown = this.document.contents;
    for (const key of path) {
      if (isMap(node)) node = node.get(String(key), true);
      else if (isSeq(node) && typeof key === 'number') node = node.get(key, true);
      else return undefined;
    }
    return isNode(node) ? node : undefined;
  }

  private place(start: number, end: number): Place {
    const { line, col } = this.lines.linePos(start);
    const lineText = lineAt(this.text, this.lines.lineStarts[line - 1] ?? 0);
    const length = Math.max(1, Math.min(end - start, lineText.length - col + 1));
    return { file: this.file, line, column: col, length, lineText };
  }

  private syntaxFaults(): Finding[] {
    const faults = [...this.document.errors, ...this.document.warnings];
    return faults.map((fault) =>
      finding(
        'plan/yaml-syntax',
        { kind: fault.code, detail: fault.message },
        this.place(fault.pos[0], fault.pos[1]),
      ),
    );
  }

  private aliases(): Finding[] {
    // An alias repeats text by reference: a few of them can stand for billions of nodes.
    if (!/[*&]/.test(this.text)) return [];
    const found: Finding[] = [];
    visit(this.document, {
      Alias: (_key, node) => {
        found.push(this.aliasFinding(node.source, node.range?.[0]));
      },
      Node: (_key, node) => {
        const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined;
        if (anchor !== undefined) found.push(this.aliasFinding(anchor, node.range?.[0]));
      },
    });
    return found;
  }

  private aliasFinding(name: string, start = 0): Finding {
    return finding('plan/yaml-alias', { name }, this.place(start, start + 1));
  }
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** The deepest nesting of brackets: those that are text are counted too, which is why the limit is generous. */
function deepestFlow(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return deepest;
}
