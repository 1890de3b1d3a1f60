import { read, write, type WorkBook } from '@e965/xlsx';
import { Zip } from '../../src/io/workbook/zip.ts';
import { storedZip } from '../../src/render/xlsx/stored-zip.ts';

/** What is typed into one cell: a number, or a text. */
export type Typed = string | number;

/** Fills cells as a program does that keeps everything else: protection, rules and looks. */
export function filledInPlace(bytes: Uint8Array, typed: ReadonlyMap<string, Typed>): Uint8Array {
  const zip = new Zip(bytes);
  const part = 'xl/worksheets/sheet1.xml';
  const decode = (name: string): string => new TextDecoder().decode(zip.read(name));
  const sheet = decode(part).replace(
    /<c r="([A-Z]+\d+)" s="(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gu,
    (whole, name: string, style: string) => {
      const value = typed.get(name);
      if (value === undefined) return whole;
      return typeof value === 'number'
        ? `<c r="${name}" s="${style}"><v>${String(value)}</v></c>`
        : `<c r="${name}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
    },
  );
  return storedZip(
    zip.names.map((name): [string, string] => [
      name === '[content_types].xml'
        ? '[Content_Types].xml'
        : name.replace('sharedstrings', 'sharedStrings'),
      name === part ? sheet : decode(name),
    ]),
  );
}

/** Fills cells by another program, which reads and writes the whole workbook; `formats` are number formats. */
export function filledByAnother(
  bytes: Uint8Array,
  typed: ReadonlyMap<string, Typed>,
  formats: Readonly<Record<string, string>> = {},
): Uint8Array {
  const book: WorkBook = read(bytes, { cellNF: true, cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  for (const [name, value] of typed) {
    const format = formats[name];
    sheet[name] = {
      t: typeof value === 'number' ? 'n' : 's',
      v: value,
      ...(format === undefined ? {} : { z: format }),
    };
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}
