import type { Doubt } from '../model/draft.ts';
import type { Limit } from '../model/limit-words.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import { readTarget } from './read-target.ts';
import { refused, type Read, type RowFacts } from './target-read.ts';

/** A cell that no number is taken from, with what it probably means and how that is written. */
export function unreadTarget(text: string, due: number, facts: RowFacts): Read {
  const parts = partsIn(text);
  if (parts !== undefined) return refused(inParts(text, parts, due, facts));
  const inner = bracketed(text);
  if (inner !== undefined) {
    const { sign = 'atLeast', digits } = inner;
    const example = `{ ${sign}: ${digits}, by: ${String(due)} }`;
    return refused({ code: 'target-brackets', args: { text, example } });
  }
  return refused({ code: 'target-unreadable', args: { text } });
}

/** 城市98: what a number is about, and the number. */
interface PartRead {
  readonly label: string;
  readonly sign: Limit | undefined;
  readonly digits: string;
  readonly unit: string | undefined;
}

const SEPARATOR = /[、;,/]|和|及(?!以)/u;
const LABEL = /^[\p{Script=Han}()]+[:：]?$/u;
/** Years are no parts; and before what is compared with, or behind a limit, stands no label. */
const NO_LABEL = /年|当地|平均|标准的|[高低多少大小超]于?$/u;

/** 城市98、农村65: several numbers, each behind what it is about. Undefined if that is not all. */
export function partsIn(text: string): readonly PartRead[] | undefined {
  const pieces = toHalfWidth(text).split(SEPARATOR);
  const parts = pieces.flatMap((piece) => labelled(piece) ?? []);
  return parts.length === pieces.length && parts.length > 1 ? parts : undefined;
}

/** The shortest label behind which nothing but a number stands. */
function labelled(piece: string): PartRead | undefined {
  for (let end = 1; end < piece.length; end += 1) {
    const label = piece.slice(0, end);
    if (!LABEL.test(label)) return undefined;
    const read = readTarget(piece.slice(end));
    if (read.kind !== 'number' || read.isTotal) continue;
    const { sign, digits, unit } = read;
    if (sign === 'about' || NO_LABEL.test(label)) return undefined;
    return { label: label.replace(/[:：]$/u, ''), sign, digits, unit };
  }
  return undefined;
}

function inParts(
  text: string,
  parts: readonly PartRead[],
  due: number,
  { id, name, unit }: RowFacts,
): Doubt {
  const lines = parts.map(({ label, sign = 'atLeast', digits, unit: own }, index) => {
    const ofPart = own ?? unit;
    return [
      `{ id: ${id}-${String(index + 1)}`,
      `name: ${quoted(`${label}${name}`)}`,
      ...(ofPart === undefined ? [] : [`unit: ${quoted(ofPart)}`]),
      `target: { ${sign}: ${digits}, by: ${String(due)} } }`,
    ].join(', ');
  });
  return { code: 'target-parts', args: { text, example: `parts: [${lines.join(', ')}]` } };
}

/** [8.5], (50): a number in brackets that has not been read as a total. */
function bracketed(
  text: string,
): { readonly sign: Limit | undefined; readonly digits: string } | undefined {
  const half = toHalfWidth(text)
    .replace(/[〔【(]/gu, '[')
    .replace(/[〕】)]/gu, ']');
  // The unit may stand behind the brackets.
  const read = readTarget(half.replace(/^(.*)\](\D*)$/u, '$1$2]'));
  if (read.kind !== 'number' || !read.isTotal || read.sign === 'about') return undefined;
  return { sign: read.sign, digits: read.digits };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
