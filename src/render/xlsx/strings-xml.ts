import { xmlText } from '../xml.ts';
import { MAIN, XML_HEAD } from './names.ts';

/** What a reader would take for an escaped character: _x000D_. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** The texts of all cells, each once, in the order in which they come. */
export class Strings {
  private readonly indices = new Map<string, number>();
  private used = 0;

  indexOf(text: string): number {
    this.used += 1;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.indices.size);
    return this.indices.size - 1;
  }

  xml(): string {
    const items = [...this.indices.keys()].map(
      (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
    );
    const counts = `count="${String(this.used)}" uniqueCount="${String(items.length)}"`;
    return `${XML_HEAD}<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`;
  }
}

function escaped(text: string): string {
  return xmlText(text.replace(LOOKS_ESCAPED, '_x005F_'));
}
