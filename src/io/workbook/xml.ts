import { SaxesParser } from 'saxes';
import { damaged, WorkbookError } from './fault.ts';

const CHUNK = 1 << 16;
/** No part of a workbook is nested so deep, or has so many attributes in one element. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 1000;

/** The attributes of an element, as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part, element by element; elements are named without a prefix. */
export interface Handlers {
  open?(name: string, attributes: Attributes, parents: readonly string[]): void;
  close?(name: string, parents: readonly string[]): void;
  text?(text: string): void;
}

/**
 * Reads an XML part strictly. A document type is refused: no workbook has one, and entities that
 * stand for others are how a small file becomes an endless one.
 */
export function readXml(part: string, bytes: Uint8Array, handlers: Handlers): void {
  const parser = new SaxesParser();
  const parents: string[] = [];
  const refuse = (): never => {
    throw damaged(part);
  };
  let attributeCount = 0;
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) refuse();
  });
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    const own = local(name);
    handlers.open?.(own, attributes, parents);
    parents.push(own);
    attributeCount = 0;
    if (parents.length > DEEPEST) refuse();
  });
  parser.on('closetag', () => {
    const name = parents.pop() ?? '';
    handlers.close?.(name, parents);
  });
  const told = (text: string): void => handlers.text?.(text);
  parser.on('text', told);
  parser.on('cdata', told);
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let offset = 0; offset < bytes.length; offset += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(offset, offset + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged(part);
  }
}

/** A part is UTF-8 or UTF-16 (ECMA-376, part 2). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
