import { crc32, deflateRawSync } from 'node:zlib';
import { openWorkbook } from '../../src/io/workbook/open-workbook.ts';
import type { Source } from '../../src/model/actuals.ts';

/** A cell as a file holds it: the text of `v`, its type, a formula, a number format. */
export interface RawCell {
  readonly v?: string;
  readonly t?: string;
  readonly f?: string;
  readonly format?: string;
  /** Everything inside the cell, written by hand. */
  readonly inside?: string;
}

export interface RawSheet {
  readonly name: string;
  readonly rows?: readonly (readonly (string | number | RawCell | null)[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Attributes of rows, by their numbers. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  /** XML before and behind the cells. */
  readonly before?: string;
  readonly after?: string;
  /** The whole part, written by hand. */
  readonly xml?: string;
}

export interface RawBook {
  readonly sheets: readonly RawSheet[];
  readonly date1904?: boolean;
  /** Parts that are added or replaced. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook, written by hand: a third writer beside those of the fixtures. */
export function workbookParts({
  sheets,
  date1904 = false,
  parts = {},
}: RawBook): Record<string, string | Uint8Array> {
  const formats = new Formats();
  const files = sheets.map((sheet) => sheetXml(sheet, formats));
  const entries = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escape(name)}" sheetId="${String(index + 1)}" state="${state}" r:id="rId${String(index + 1)}"/>`,
  );
  const relations = files.map(
    (_file, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    '_rels/.rels': `${HEAD}<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? '1' : '0'}"/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${relations.join('')}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(
      files.map((file, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, file]),
    ),
    'xl/styles.xml': formats.xml(),
    ...parts,
  };
}

export function workbook(book: RawBook): Uint8Array {
  return zip(workbookParts(book));
}

/** A workbook of one sheet. */
export function sheetBook(
  rows: RawSheet['rows'] & object,
  more: Omit<RawSheet, 'name' | 'rows'> = {},
): Uint8Array {
  return workbook({ sheets: [{ name: '表1', rows, ...more }] });
}

export async function opened(file: string, bytes: Uint8Array): Promise<Source> {
  return { file, bytes, sha256: '', workbook: await openWorkbook(bytes) };
}

class Formats {
  private readonly codes: string[] = ['General'];

  indexOf(code: string): number {
    if (!this.codes.includes(code)) this.codes.push(code);
    return this.codes.indexOf(code);
  }

  xml(): string {
    const formats = this.codes.map(
      (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escape(code)}"/>`,
    );
    const styles = this.codes.map((_code, index) => `<xf numFmtId="${String(164 + index)}"/>`);
    return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
  }
}

function sheetXml(
  { rows = [], rowAttributes = {}, before = '', after = '', xml }: RawSheet,
  formats: Formats,
): string {
  if (xml !== undefined) return xml;
  const data = rows.map((cells, index) => {
    const number = index + 1;
    const own = cells.map((cell, column) => cellXml(cell, number, column, formats));
    return `<row r="${String(number)}" ${rowAttributes[number] ?? ''}>${own.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${data.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(
  cell: string | number | RawCell | null,
  row: number,
  column: number,
  formats: Formats,
): string {
  if (cell === null) return '';
  const at = `r="${String.fromCharCode(65 + column)}${String(row)}"`;
  if (typeof cell === 'number') return `<c ${at}><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string') {
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  }
  const { v, t, f, format, inside } = cell;
  const type = t === undefined ? '' : ` t="${t}"`;
  const style = format === undefined ? '' : ` s="${String(formats.indexOf(format))}"`;
  const formula = f === undefined ? '' : `<f>${escape(f)}</f>`;
  const value = v === undefined ? '' : `<v>${escape(v)}</v>`;
  return `<c ${at}${type}${style}>${inside ?? `${formula}${value}`}</c>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A ZIP of parts; `claim` changes what its directory says of a part. */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  claim: (entry: DataView) => void = () => undefined,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    const packed = deflateRawSync(content);
    const title = new TextEncoder().encode(name);
    const local = header(30, 0x04034b50, 4, { content, packed, title, offset: undefined });
    const central = header(46, 0x02014b50, 6, { content, packed, title, offset });
    claim(new DataView(central.buffer));
    chunks.push(local, title, packed);
    directory.push(central, title);
    offset += local.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, Object.keys(parts).length, true);
  end.setUint16(10, Object.keys(parts).length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return Buffer.concat([...chunks, ...directory, new Uint8Array(end.buffer)]);
}

function header(
  length: number,
  signature: number,
  version: number,
  {
    content,
    packed,
    title,
    offset,
  }: {
    readonly content: Uint8Array;
    readonly packed: Uint8Array;
    readonly title: Uint8Array;
    readonly offset: number | undefined;
  },
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  // The fields of both headers follow each other in the same order.
  const at = version;
  view.setUint32(0, signature, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true);
  view.setUint32(at + 10, crc32(content), true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, content.length, true);
  view.setUint16(at + 22, title.length, true);
  if (offset !== undefined) view.setUint32(42, offset, true);
  return bytes;
}
