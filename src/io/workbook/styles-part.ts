import { builtInFormat } from './number-formats.ts';
import { damaged } from './fault.ts';
import { readXml } from './xml.ts';

/** No program writes a longer one. */
const LONGEST = 1000;

/** The number format of each cell style, by its index. */
export function readFormats(part: string, bytes: Uint8Array): readonly string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  readXml(part, bytes, {
    open(name, attributes, parents) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') own.set(id, formatCode(part, attributes['formatCode']));
      if (name === 'xf' && parents.at(-1) === 'cellXfs') ids.push(id);
    },
  });
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}

function formatCode(part: string, code = ''): string {
  if (code.length > LONGEST) throw damaged(part);
  return code;
}
