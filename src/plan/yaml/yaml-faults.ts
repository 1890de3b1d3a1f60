import type { YAMLError } from 'yaml';
import type { YamlFault } from '../../model/finding.ts';
import { likelyTarget } from '../form/likely-target.ts';

/** A fault of YAML as a reader of the text sees it. */
export interface SeenFault {
  readonly kind: YamlFault;
  readonly start: number;
  readonly end: number;
  /** What is to be written there instead. */
  readonly likely?: string;
}

/** Finer than the parser's own codes, which put a lost quote and a lost colon together. */
const FINER: readonly (readonly [code: YAMLError['code'], message: RegExp, fault: YamlFault])[] = [
  ['MISSING_CHAR', /^Missing closing/u, 'UNCLOSED_QUOTE'],
  ['MISSING_CHAR', /^Comments must/u, 'COMMENT_SPACE'],
  ['MISSING_CHAR', /^Implicit map keys/u, 'COLON_MISSING'],
  ['MISSING_CHAR', /^Missing space after :/u, 'COLON_MISSING'],
  ['MISSING_CHAR', /^Missing ,/u, 'COMMA_MISSING'],
  ['MISSING_CHAR', /^Sequence item without/u, 'DASH_MISSING'],
  ['MISSING_CHAR', /^Missing directives-end/u, 'BAD_DIRECTIVE'],
  ['MISSING_CHAR', /^Tags and anchors/u, 'TAG_SPACE'],
  ['MISSING_CHAR', /must end with a [\]}]$/u, 'UNCLOSED_BRACKET'],
  ['BAD_INDENT', /end with a [\]}]$/u, 'UNCLOSED_BRACKET'],
  ['UNEXPECTED_TOKEN', /^(?:Block scalar header|Not a YAML token)/u, 'BLOCK_SCALAR_HEADER'],
];

/** What the parser reports, by the finer name. */
export function faultOf({ code, message }: YAMLError): YamlFault {
  return FINER.find(([coarse, text]) => coarse === code && text.test(message))?.[2] ?? code;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** What a fault is looked for in: the lines that say something, about the one it is reported in. */
interface Around {
  readonly text: string;
  readonly start: number;
  readonly before: Line | undefined;
  readonly line: Line;
  readonly after: Line | undefined;
}

type Look = (around: Around) => SeenFault | undefined;

const LOOKS: Readonly<Partial<Record<YamlFault, readonly Look[]>>> = {
  BAD_INDENT: [fullWidthBracket, gluedDash, lostList, outOfLine],
  BLOCK_AS_IMPLICIT_KEY: [fullWidthBracket, gluedDash, lostList, outOfLine],
  UNEXPECTED_TOKEN: [fullWidthBracket, lostList],
  DASH_MISSING: [gluedDash],
  MULTILINE_IMPLICIT_KEY: [gluedDash, gluedColon],
  COLON_MISSING: [gluedDash, gluedColon],
  BLOCK_IN_FLOW: [lostComma],
  BLOCK_SCALAR_HEADER: [signedValue],
};

/**
 * The parser says where it could not go on; what is wrong often stands a line
 * away, or is plain to see. Undefined where nothing is.
 */
export function seenFault(text: string, kind: YamlFault, start: number): SeenFault | undefined {
  const looks = LOOKS[kind];
  if (looks === undefined) return undefined;
  const begins = text.lastIndexOf('\n', start - 1) + 1;
  const line = lineAt(text, begins);
  const around = {
    text,
    start,
    before: neighbour(text, line, -1),
    line,
    after: neighbour(text, line, 1),
  };
  for (const look of looks) {
    const seen = look(around);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

function lineAt(text: string, start: number): Line {
  const end = text.indexOf('\n', start);
  return { text: text.slice(start, end < 0 ? undefined : end).replace(/\r$/u, ''), start };
}

/** The next line before or behind that is neither blank nor a comment. */
function neighbour(text: string, from: Line, step: 1 | -1): Line | undefined {
  let line = from;
  for (;;) {
    const next = step > 0 ? text.indexOf('\n', line.start) + 1 : line.start - 1;
    if (next <= 0) return undefined;
    line = lineAt(text, step > 0 ? next : text.lastIndexOf('\n', next - 1) + 1);
    if (!/^\s*(?:#.*)?$/u.test(line.text)) return line;
    if (step > 0 && !text.includes('\n', line.start)) return undefined;
  }
}

/** A fault in a part of a line. */
function part(kind: YamlFault, { start }: Line, at: number, length: number): SeenFault {
  return { kind, start: start + at, end: start + at + length };
}

function fullWidthBracket({ line }: Around): SeenFault | undefined {
  const [, lead] = /^(\s*(?:- +)?(?:[A-Za-z]+: *)?)[｛［]/u.exec(line.text) ?? [];
  return lead === undefined ? undefined : part('FULL_WIDTH_BRACKET', line, lead.length, 1);
}

function gluedDash({ line, after }: Around): SeenFault | undefined {
  for (const one of [line, after]) {
    const [, lead, entry] = /^(\s*)-([A-Za-z]+: .*)$/u.exec(one?.text ?? '') ?? [];
    if (one === undefined || lead === undefined || entry === undefined) continue;
    return { ...part('DASH_SPACE', one, lead.length, 1), likely: `- ${entry.trim()}` };
  }
  return undefined;
}

function gluedColon({ line }: Around): SeenFault | undefined {
  const [, lead, key, value] =
    /^(\s*(?:- +)?)([A-Za-z]+):([^\s:/].*)$/u.exec(line.text.trimEnd()) ?? [];
  if (lead === undefined || key === undefined || value === undefined) return undefined;
  const found = part('COLON_SPACE', line, lead.length + key.length, 1);
  return { ...found, likely: `${key}: ${value}` };
}

/** Rows under a key that has a value already, or whose value is no list: the line of their list is lost. */
function lostList({ text, line, after }: Around): SeenFault | undefined {
  const row = [line, after].find((one) => /^\s+- /u.test(one?.text ?? ''));
  if (row === undefined) return undefined;
  // The line of the list is there, but not where it belongs.
  if (/^ +[A-Za-z]+:\s*$/u.test(neighbour(text, row, -1)?.text ?? '')) return undefined;
  const above = text.slice(0, row.start);
  const heads = [...above.matchAll(/^([A-Za-z]+):[ \t]*([^\s#].*)?$/gmu)];
  const head = heads.at(-1);
  const isList = head?.[2] === undefined && !/^(?:region|period|source)$/u.test(head?.[1] ?? '');
  if (head === undefined || isList) return undefined;
  const [rows = ''] = /^(?:[ \t].*(?:\r?\n|$)|\s*\n)+/u.exec(text.slice(row.start)) ?? [];
  const start = row.text.length - row.text.trimStart().length;
  const likely = `${listOf(rows, text)}:`;
  return { ...part('LIST_MISSING', row, start, 1), likely };
}

function listOf(rows: string, text: string): string {
  if (/\blevel:/u.test(rows) && !/\b(?:target|id):/u.test(rows)) return 'areas';
  if (!/\b(?:target|parts):/u.test(rows)) return 'series';
  return /^indicators:/mu.test(text) ? 'commitments' : 'indicators';
}

const KEY = /^( *)((?:- +)?)[A-Za-z]+:(?:\s|$)/u;

/** The column of the key in a line, behind the dash of its row. */
function columnOf(line: Line | undefined): number | undefined {
  const [, spaces, dash] = KEY.exec(line?.text ?? '') ?? [];
  return spaces === undefined || dash === undefined ? undefined : spaces.length + dash.length;
}

/**
 * A line that stands deeper than the one above, which has its value already.
 * One of the two is out of line: the one whose column no neighbour has.
 */
function outOfLine({ text, before, line, after }: Around): SeenFault | undefined {
  for (const [above, below] of [
    [line, after],
    [before, line],
  ]) {
    if (above === undefined || below === undefined) continue;
    if (!/^ *(?:- +)?[A-Za-z]+:\s+\S/u.test(above.text)) continue;
    const [column, own] = [columnOf(above), columnOf(below)];
    if (column === undefined || own === undefined || own <= column) continue;
    if (/^ *- /u.test(below.text)) return outOfList(text, below);
    const others = [neighbour(text, above, -1), neighbour(text, below, 1)].map(columnOf);
    if (others.includes(column)) return indented(below, column);
    return others.includes(own) ? indented(above, own) : undefined;
  }
  return undefined;
}

/** A row whose dash stands deeper than that of the row before. */
function outOfList(text: string, row: Line): SeenFault | undefined {
  const dashes = [...text.slice(0, row.start).matchAll(/^( *)- /gmu)];
  const column = dashes.at(-1)?.[1]?.length;
  return column === undefined ? undefined : indented(row, column + 2);
}

/** The line whose key should stand in another column. */
function indented(line: Line, column: number): SeenFault | undefined {
  const [, spaces = '', dash = ''] = KEY.exec(line.text) ?? [];
  if (column < dash.length) return undefined;
  const likely = String(column - dash.length);
  return { ...part('INDENT_DIFFERS', line, spaces.length, 1), likely };
}

function lostComma({ text, start }: Around): SeenFault | undefined {
  const [, value] =
    /^([^\s,，:：{}[\]"'][^,，:：{}[\]"'\n]*?)\s+[A-Za-z]+: /u.exec(text.slice(start)) ?? [];
  if (value === undefined) return undefined;
  const at = start + value.length;
  return { kind: 'COMMA_MISSING', start: at, end: at + 1 };
}

/** A target or a printed cell that begins with the sign >, which opens a block of text. */
function signedValue({ text, line }: Around): SeenFault | undefined {
  const [, lead, key, value] = /^(\s*(?:- +)?([A-Za-z]+):\s*)([>|].*)$/u.exec(line.text) ?? [];
  if (lead === undefined || value === undefined) return undefined;
  const found = part('BLOCK_SCALAR_HEADER', line, lead.length, value.trimEnd().length);
  const to = /^period:[^#]*?\bto: *(\d{4})/mu.exec(text)?.[1];
  const likely = key === 'target' ? likelyTarget(value.trim(), to) : undefined;
  return likely === undefined ? found : { ...found, kind: 'TARGET_AS_PRINTED', likely };
}
