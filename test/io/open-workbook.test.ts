import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BOUNDS } from '../../src/io/workbook/bounds.ts';
import { openWorkbook } from '../../src/io/workbook/open-workbook.ts';
import type { Sheet, Workbook, WorkbookFault } from '../../src/model/workbook.ts';
import { ROOT } from '../support/run.ts';
import { sheetBook, workbook, workbookParts, zip, type RawBook } from '../support/workbook.ts';

async function bookOf(bytes: Uint8Array): Promise<Workbook> {
  const read = await openWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.workbook;
}

async function faultOf(bytes: Uint8Array): Promise<WorkbookFault> {
  const read = await openWorkbook(bytes);
  if (read.ok) throw new Error('the workbook can be read');
  return read.fault;
}

const fixture = (name: string): Uint8Array => readFileSync(join(ROOT, 'fixtures/workbooks', name));

/** Every cell as `D7 kind text format`. */
function cellsOf({ rows }: Sheet): string[] {
  return rows.flatMap(({ number, cells }) =>
    cells.map(({ column, kind, text, format, computed }) =>
      [
        `${String.fromCharCode(64 + column)}${String(number)}`,
        kind,
        text,
        ...(format === 'General' ? [] : [format]),
        ...(computed ? ['computed'] : []),
      ].join(' '),
    ),
  );
}

async function onlySheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await bookOf(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('cells are read as they are stored', () => {
  it.each([
    // What Excel writes for a number that was typed as 0.57: the shortest decimal is meant.
    ['0.56999999999999995', '0.57'],
    ['54.6', '54.6'],
    ['54.600000000000001', '54.6'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1E-7', '0.0000001'],
    ['1.5e21', '1500000000000000000000'],
    ['-1.25E-3', '-0.00125'],
    ['-0', '0'],
    [' 12 ', '12'],
    ['123456789012345680', '123456789012345680'],
  ])('the number %s is %s', async (stored, text) => {
    const { rows } = await onlySheet(sheetBook([[{ v: stored }]]));
    expect(rows[0]?.cells[0]).toMatchObject({ kind: 'number', text });
  });

  it('of every type', async () => {
    const sheet = await onlySheet(
      sheetBook([
        [
          { v: '1', t: 'b' },
          { v: '#N/A', t: 'e' },
          { v: '文字', t: 'str', f: 'A1' },
        ],
        [{ v: '2020-03-05T00:00:00Z', t: 'd' }, '  12 ', { v: '3', f: '1+2', format: '0.0%' }],
        [{ f: '1/3' }, { f: '1/3', v: '' }, { f: '""', v: '', t: 'str' }, { format: '0%' }, null],
      ]),
    );
    expect(cellsOf(sheet)).toEqual([
      'A1 boolean TRUE',
      'B1 error #N/A',
      'C1 text 文字 computed',
      'A2 day 2020-03-05',
      'B2 text   12 ',
      'C2 number 3 0.0% computed',
      // A formula without a result is told apart from one with an empty text, which is no cell.
      'A3 unsaved =1/3 computed',
      'B3 unsaved =1/3 computed',
    ]);
  });

  it('with texts that are shared, in runs, and without their pronunciation', async () => {
    const strings =
      '<sst><si><r><t>护理型</t></r><r><t>床位</t></r><rPh><t>hù lǐ</t></rPh></si><si><t>a_x000D_b&#10;c</t></si></sst>';
    const book: RawBook = {
      sheets: [
        {
          name: '表1',
          rows: [
            [
              { v: '0', t: 's' },
              { v: '1', t: 's' },
            ],
          ],
        },
      ],
    };
    const parts = workbookParts(book);
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      '<Relationship Id="t" Type="x/sharedStrings" Target="/xl/strings.xml"/></Relationships>',
    );
    const bytes = zip({
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/strings.xml': strings,
    });
    expect(cellsOf(await onlySheet(bytes))).toEqual(['A1 text 护理型床位', 'B1 text a\rb\nc']);
  });

  it('with what is hidden and merged', async () => {
    const bytes = workbook({
      date1904: true,
      sheets: [
        {
          name: '表1',
          rows: [['甲', '乙'], ['丙'], [null], ['丁']],
          rowAttributes: { 2: 'hidden="1"', 4: 'customHeight="1" ht="0"' },
          before:
            '<sheetViews><sheetView showZeros="0"/></sheetViews><cols><col min="2" max="999999999" hidden="1"/><col min="1" max="1" width="0" customWidth="1"/></cols>',
          after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
        { name: '表2', state: 'veryHidden' },
      ],
    });
    const { sheets, from1904 } = await bookOf(bytes);
    expect(from1904).toBe(true);
    expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: '表1', hidden: false },
      { name: '表2', hidden: true },
    ]);
    expect(sheets[0]).toMatchObject({
      hidesZeros: true,
      hiddenColumns: [
        [2, 16384],
        [1, 1],
      ],
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    });
    expect(sheets[0]?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [2, true],
      [4, true],
    ]);
  });

  it('the same in an .xls as in an .xlsx of the same program', async () => {
    const [old, today] = await Promise.all(
      ['xls', 'xlsx'].map((form) => onlySheet(fixture(`xuchang-2020.libreoffice.${form}`))),
    );
    if (old === undefined || today === undefined) throw new Error('both are there');
    expect(cellsOf(old)).toEqual(cellsOf(today));
    expect(cellsOf(today)).toContain('D3 number 0.373 0.00%');
  });
});

/** A compound file with streams of these names. */
function compound(...streams: readonly string[]): Uint8Array {
  const cfb = CFB as {
    readonly utils: {
      cfb_new(): object;
      cfb_add(file: object, name: string, content: Uint8Array): void;
    };
    write(file: object, options: { readonly type: 'buffer' }): Uint8Array;
  };
  const file = cfb.utils.cfb_new();
  for (const name of streams) cfb.utils.cfb_add(file, `/${name}`, new Uint8Array(5000));
  return cfb.write(file, { type: 'buffer' });
}

const SOUND: RawBook = { sheets: [{ name: '表1', rows: [['指标', '年份', '完成值']] }] };
const soundParts = workbookParts(SOUND);
const sound = workbook(SOUND);

function changedCopy(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

describe('what is no workbook that can be read is told for what it is', () => {
  it.each<[string, Uint8Array, string]>([
    ['an OpenDocument table', fixture('xuchang-2020.libreoffice.ods'), 'ods'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'xlsb'],
    ['a Numbers file', zip({ 'Index/Document.iwa': 'x' }), 'numbers'],
    ['a Word document', zip({ '_rels/.rels': 'x', 'word/document.xml': 'x' }), 'word'],
    ['slides', zip({ '_rels/.rels': 'x', 'ppt/presentation.xml': 'x' }), 'slides'],
    ['an archive', zip({ '数据.csv': 'x' }), 'archive'],
    ['a workbook of Excel 95', compound('Book'), 'old-xls'],
    ['an old Word document', compound('WordDocument'), 'word'],
    ['another compound file', compound('PowerPoint Document'), 'old-office'],
  ])('%s', async (_title, bytes, format) => {
    expect(await faultOf(bytes)).toEqual({ code: 'workbook/format', args: { format } });
  });

  it('a workbook with a password', async () => {
    const bytes = compound('EncryptionInfo', 'EncryptedPackage');
    expect(await faultOf(bytes)).toEqual({ code: 'workbook/encrypted', args: {} });
    const entry = zip(soundParts, (view) => {
      view.setUint16(8, 1, true);
    });
    expect((await faultOf(entry)).code).toBe('workbook/encrypted');
  });

  it.each<[string, Uint8Array, string]>([
    ['a file that was cut off', sound.subarray(0, sound.length - 30), ''],
    ['only its beginning', sound.subarray(0, 4), ''],
    ['a directory that leads nowhere', changedCopy(sound, sound.length - 4, 0xff), ''],
    ['a part that is missing', zip({ ...soundParts, '_rels/.rels': '<R/>' }), '_rels/.rels'],
    [
      'a sheet that is no XML',
      zip({ ...soundParts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      'xl/worksheets/sheet1.xml',
    ],
    [
      'bytes that are no UTF-8',
      zip({ ...soundParts, 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0x61, 0xff) }),
      'xl/worksheets/sheet1.xml',
    ],
    ['a compound file that was cut off', compound('Workbook').subarray(0, 600), ''],
    ['a compound file of zeros', compound('Workbook'), ''],
  ])('%s', async (_title, bytes, part) => {
    expect(await faultOf(bytes)).toEqual({ code: 'workbook/damaged', args: { part } });
  });

  it('a byte that was changed in a part is found', async () => {
    const at = sound.findIndex((_byte, index) => {
      return (
        Buffer.from(sound)
          .subarray(index, index + 24)
          .toString() === 'xl/worksheets/sheet1.xml'
      );
    });
    expect(at).toBeGreaterThan(0);
    const bytes = changedCopy(sound, at + 60, (sound[at + 60] ?? 0) ^ 1);
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
  });

  it.each([
    ['a number that is none', '<c r="A1"><v>12abc</v></c>'],
    ['a number without end', '<c r="A1"><v>1e999</v></c>'],
    ['a hexadecimal number', '<c r="A1"><v>0x10</v></c>'],
    ['a text that is not there', '<c r="A1" t="s"><v>7</v></c>'],
    ['a boolean that is none', '<c r="A1" t="b"><v>2</v></c>'],
    ['an unknown type', '<c r="A1" t="x"><v>1</v></c>'],
    ['a cell of another row', '<c r="A2"><v>1</v></c>'],
    ['a cell twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['cells in disorder', '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['no cell at all', '<c r="7D"><v>1</v></c>'],
    ['a column beyond the last', '<c r="XFE1"><v>1</v></c>'],
  ])('a sheet with %s', async (_title, cells) => {
    const xml = `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': xml });
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
  });

  it.each([
    ['twice', '<row r="1"/><row r="1"/>'],
    ['in disorder', '<row r="3"/><row r="1"/>'],
    ['beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['of no number', '<row r="x"/>'],
  ])('rows %s', async (_title, rows) => {
    const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': xml });
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
  });

  it('two parts of one name', async () => {
    const bytes = zip({ ...soundParts, 'XL/worksheets/SHEET1.xml': 'x' });
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
  });
});

/** A sheet of these rows, as XML. */
const sheetOf = (rows: string): Uint8Array =>
  zip({
    ...soundParts,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

describe('bounds of time and memory', () => {
  const tooLarge = (what: string, limit: number): object => ({
    code: 'workbook/too-large',
    args: { what, limit },
  });

  it('a ZIP bomb is unpacked no further than the bound', async () => {
    const bomb = Buffer.alloc(BOUNDS.content + 1, ' ');
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': bomb });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await faultOf(bytes)).toEqual(tooLarge('content', BOUNDS.content));
  });

  it('so is one whose directory says that it is small', async () => {
    const bomb = Buffer.alloc(BOUNDS.content + 1, ' ');
    const parts = { ...soundParts, 'xl/worksheets/sheet1.xml': bomb };
    const bytes = zip(parts, (view) => {
      view.setUint32(24, 10, true);
    });
    expect(await faultOf(bytes)).toEqual(tooLarge('content', BOUNDS.content));
  });

  it('so are many parts that are large together', async () => {
    const blank = `<worksheet>${' '.repeat(BOUNDS.content / 4)}</worksheet>`;
    const sheets = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, xml: blank }));
    expect(await faultOf(workbook({ sheets }))).toEqual(tooLarge('content', BOUNDS.content));
  });

  it('a part that nothing refers to is not unpacked', async () => {
    const bomb = Buffer.alloc(BOUNDS.content + 1, ' ');
    const bytes = zip({ ...soundParts, 'xl/media/image1.png': bomb });
    expect((await openWorkbook(bytes)).ok).toBe(true);
  });

  it('entities are not expanded', async () => {
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
    const xml = `${entities}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`;
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': xml });
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
  });

  it('an external entity is not opened', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet><sheetData/></worksheet>';
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': xml });
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
  });

  it('a cell in the last corner costs nothing', async () => {
    const { rows } = await onlySheet(
      sheetOf(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      ),
    );
    expect(rows.map(({ number, cells }) => [number, cells[0]?.column])).toEqual([
      [1, 1],
      [1048576, 16384],
    ]);
  });

  it('a table that one stray cell makes endlessly wide is refused', async () => {
    const rows = Array.from({ length: 310 }, (_one, index) => {
      const row = String(index + 1);
      return `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
    });
    const last = '<row r="9999"><c r="XFD9999"><v>1</v></c></row>';
    expect(await faultOf(sheetOf([...rows, last].join('')))).toEqual(tooLarge('span', BOUNDS.span));
  });

  it('a million columns are refused at the first beyond the edge', async () => {
    const cells = Array.from({ length: 1_000_000 }, () => '<c><v>1</v></c>').join('');
    expect((await faultOf(sheetOf(`<row r="1">${cells}</row>`))).code).toBe('workbook/damaged');
  });

  it('columns that are said to be hidden without end cost nothing', async () => {
    const xml =
      '<worksheet><cols><col min="1" max="4294967295" hidden="1"/></cols><sheetData/></worksheet>';
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': xml });
    expect((await openWorkbook(bytes)).ok).toBe(true);
  });

  it('a cell of 100 MB is refused', async () => {
    const cell = `<c r="A1" t="inlineStr"><is><t>${'x'.repeat(100_000_000)}</t></is></c>`;
    expect(await faultOf(sheetOf(`<row r="1">${cell}</row>`))).toEqual(
      tooLarge('content', BOUNDS.content),
    );
  });

  it('a text that is longer than a cell can hold is refused', async () => {
    const row = (length: number): string =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c></row>`;
    expect((await openWorkbook(sheetOf(row(BOUNDS.text)))).ok).toBe(true);
    expect(await faultOf(sheetOf(row(BOUNDS.text + 1)))).toEqual(tooLarge('text', BOUNDS.text));
  });

  it('more cells than any table has are refused', async () => {
    const row = Array.from({ length: 1000 }, () => '<c><v>1</v></c>').join('');
    const rows = Array.from({ length: BOUNDS.cells / 1000 + 1 }, () => `<row>${row}</row>`);
    expect(await faultOf(sheetOf(rows.join('')))).toEqual(tooLarge('cells', BOUNDS.cells));
  });

  it('merged ranges and runs of hidden columns without number are refused', async () => {
    const merge = '<mergeCell ref="A1:A2"/>'.repeat(BOUNDS.cells + 1);
    const merged = `<worksheet><sheetData/><mergeCells>${merge}</mergeCells></worksheet>`;
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': merged });
    expect(await faultOf(bytes)).toEqual(tooLarge('cells', BOUNDS.cells));
    const column = '<col min="1" max="9" hidden="1"/>'.repeat(BOUNDS.columns + 1);
    const hidden = `<worksheet><cols>${column}</cols><sheetData/></worksheet>`;
    const runs = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': hidden });
    expect((await faultOf(runs)).code).toBe('workbook/damaged');
  });

  it('elements nested without end, and attributes without number, are refused', async () => {
    const deep = '<a>'.repeat(100_000);
    const bytes = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': deep });
    expect((await faultOf(bytes)).code).toBe('workbook/damaged');
    const many = Array.from({ length: 100_000 }, (_one, index) => `a${String(index)}=""`);
    const wide = zip({ ...soundParts, 'xl/worksheets/sheet1.xml': `<a ${many.join(' ')}/>` });
    expect((await faultOf(wide)).code).toBe('workbook/damaged');
  });

  it('parts without number, and files that are too large, are refused unread', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: BOUNDS.entries + 1 }, (_one, index) => [String(index), '']),
    );
    expect(await faultOf(zip(parts))).toEqual(tooLarge('entries', BOUNDS.entries));
    const file = new Uint8Array(BOUNDS.file + 1);
    file.set([0x50, 0x4b, 3, 4]);
    expect(await faultOf(file)).toEqual(tooLarge('file', BOUNDS.file));
    const old = new Uint8Array(BOUNDS.compound + 1);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await faultOf(old)).toEqual(tooLarge('file', BOUNDS.compound));
  });

  it('an .xlsx whose parts are changed anywhere is read or refused, and never more', async () => {
    const parts = workbookParts({
      sheets: [
        {
          name: '表1',
          rows: [['指标', { v: '0.57', format: '0%' }, { v: '1', f: 'A1' }, { v: '1', t: 'b' }]],
          before: '<cols><col min="1" max="2" hidden="1"/></cols>',
          after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
      ],
    });
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('<', '>', '"', '/', ' ', '0', '9', 'x', '&', '\u0000', '年', ''),
        async (name, place, char) => {
          const text = String(parts[name]);
          const at = place % text.length;
          const changed = `${text.slice(0, at)}${char}${text.slice(at + 1)}`;
          const read = await openWorkbook(zip({ ...parts, [name]: changed }));
          if (!read.ok) expect(read.fault.code).toMatch(/^workbook\//u);
        },
      ),
      { numRuns: 1500, seed: 20201231 },
    );
  });

  it('an .xls with any of its bytes changed is read or refused, and never more', async () => {
    const bytes = fixture('xuchang-2020.libreoffice.xls');
    const told = vi.spyOn(console, 'error');
    for (let at = 0; at < bytes.length; at += 37) {
      const read = await openWorkbook(changedCopy(bytes, at, (bytes[at] ?? 0) ^ 0xff));
      if (!read.ok) expect(read.fault.code).toMatch(/^workbook\//u);
    }
    expect(told).not.toHaveBeenCalled();
  });
});
