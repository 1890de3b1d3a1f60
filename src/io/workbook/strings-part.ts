import { BOUNDS } from './bounds.ts';
import { tooLarge } from './fault.ts';
import { readXml } from './xml.ts';

/** The texts that cells name by their numbers. */
export function readStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let builder = new TextBuilder();
  readXml(part, bytes, {
    open(name, _attributes, parents) {
      if (name === 'si') builder = new TextBuilder();
      builder.open(name, parents);
    },
    close(name) {
      builder.close(name);
      if (name === 'si') strings.push(builder.text);
    },
    text(text) {
      builder.add(text);
    },
  });
  return strings;
}

/** The text of a cell: its runs joined, what is only said of its pronunciation left out. */
export class TextBuilder {
  private inText = false;
  private parts = '';

  get text(): string {
    return unescapeText(this.parts);
  }

  open(name: string, parents: readonly string[]): void {
    if (name === 't' && !parents.includes('rPh')) this.inText = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (!this.inText) return;
    this.parts += text;
    if (this.parts.length > BOUNDS.text * ESCAPED) throw tooLarge('text', BOUNDS.text);
  }
}

/** A character takes so many where it is written as _x000D_. */
const ESCAPED = 7;

/** What XML cannot hold is written as _x000D_ (ECMA-376, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return limited(text);
  return limited(
    text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

function limited(text: string): string {
  if (text.length > BOUNDS.text) throw tooLarge('text', BOUNDS.text);
  return text;
}
