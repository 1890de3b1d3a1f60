import { read, type CellObject } from '@e965/xlsx';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Zip } from '../../../src/io/workbook/zip.ts';
import type { Book, BookSheet } from '../../../src/render/xlsx/book.ts';
import { numberCell, textCell } from '../../../src/render/xlsx/cells.ts';
import { sheetNames } from '../../../src/render/xlsx/sheet-names.ts';
import { storedZip } from '../../../src/render/xlsx/stored-zip.ts';
import { writeBook } from '../../../src/render/xlsx/write-book.ts';
import { bookOf, cellsOf, partOf, partsOf } from '../../support/book.ts';
import { readXml, within } from '../../support/junit.ts';

const HOSTILE = [
  '<script>&amp;"\'',
  ' 空格 ',
  '_x0041_',
  '_x000D_与_x005F_',
  '制\t表',
  '换\n行',
  '\u00a0不换行空格',
  '😀',
  ']]>',
];

function bookWith(...sheets: readonly Partial<BookSheet>[]): Book {
  return {
    title: '标题 & “引号”',
    fonts: { text: '宋体', heading: '黑体' },
    sheets: sheets.map((sheet) => ({ name: '表', widths: [20], rows: [], headRows: 0, ...sheet })),
  };
}

describe('a workbook', () => {
  it('holds every text as it is', async () => {
    const rows = HOSTILE.map((text) => ({ cells: [textCell(text)] }));
    const bytes = writeBook(bookWith({ rows }));
    const cells = await cellsOf(bytes, 0);
    expect([...cells.values()].map(({ text }) => text)).toEqual(
      HOSTILE.map((text) => text.replace('\t', ' ')),
    );
    const sheet = read(bytes).Sheets['表'];
    const cellAt = (name: string): CellObject | undefined =>
      sheet?.[name] as CellObject | undefined;
    const seen = HOSTILE.map((_text, index) => cellAt(`A${String(index + 1)}`)?.v);
    expect(seen).toEqual(HOSTILE.map((text) => text.replace('\t', ' ')));
  });

  it('holds numbers as numbers, with the digits that they were given', async () => {
    const numbers = ['46.90', '-3.1', '0', '1450', '0.000001'];
    const rows = [{ cells: numbers.map((digits) => numberCell(digits)) }];
    const bytes = writeBook(bookWith({ rows, widths: numbers.map(() => 9) }));
    const cells = [...(await cellsOf(bytes, 0)).values()];
    expect(cells.map(({ kind }) => kind)).toEqual(numbers.map(() => 'number'));
    expect(cells.map(({ text }) => text)).toEqual(['46.9', '-3.1', '0', '1450', '0.000001']);
    const sheet = read(bytes, { cellNF: true }).Sheets['表'];
    const shown = ['A1', 'B1', 'C1', 'D1', 'E1'].map(
      (name) => (sheet?.[name] as CellObject | undefined)?.w,
    );
    expect(shown).toEqual(numbers);
  });

  it('is the same bytes from the same book, and says nothing of when it was written', () => {
    const book = bookWith({ rows: [{ cells: [textCell('甲'), numberCell('1.5')] }] });
    const first = writeBook(book);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(writeBook(book)))).toBe(0);
    const all = partsOf(first).map((name) => partOf(first, name));
    expect(all.join('')).not.toMatch(/dcterms|creator|T\d\d:\d\d/u);
  });

  it('is well-formed in every part, and names each part that it has', () => {
    const bytes = writeBook(bookWith({ rows: [{ cells: [textCell('甲')] }] }, { name: '乙&丙' }));
    const parts = partsOf(bytes);
    for (const name of parts) readXml(partOf(bytes, name));
    const types = readXml(partOf(bytes, '[content_types].xml'));
    const named = within(types, 'Override').map(({ attributes }) => attributes['PartName']);
    expect(named.map((name) => name?.slice(1).toLowerCase()).sort()).toEqual(
      parts.filter((name) => name.startsWith('xl/') && !name.endsWith('.rels')).sort(),
    );
  });

  it('keeps the order of elements that programs insist on', () => {
    const bytes = writeBook(
      bookWith({
        rows: [
          { cells: [textCell('甲'), textCell('乙')] },
          { cells: [textCell('丙'), textCell('')], mergedFrom: 1, height: 30 },
        ],
        widths: [9, 9],
        headRows: 1,
        headColumns: 1,
        filtered: true,
        guarded: true,
        inputs: [
          {
            cells: [
              [2, 1],
              [3, 1],
              [5, 1],
            ],
            title: '题'.repeat(40),
            prompt: '话'.repeat(300),
            allowed: { kind: 'words', words: ['甲', '乙'] },
            fault: { text: '错'.repeat(300), refuses: true },
          },
        ],
      }),
    );
    const sheet = readXml(partOf(bytes, 'xl/worksheets/sheet1.xml'));
    expect(sheet.children.map(({ name }) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
    const [rule] = within(sheet, 'dataValidation');
    expect(rule?.attributes).toMatchObject({ sqref: 'A2:A3 A5', type: 'list' });
    const lengths = ['promptTitle', 'prompt', 'errorTitle', 'error'].map(
      (name) => rule?.attributes[name]?.length,
    );
    expect(lengths).toEqual([32, 255, 32, 225]);
    const [pane] = within(sheet, 'pane');
    expect(pane?.attributes).toMatchObject({ xSplit: '1', ySplit: '1', topLeftCell: 'B2' });
    const [setup] = within(sheet, 'pageSetup');
    expect(setup?.attributes).toMatchObject({ paperSize: '9', orientation: 'landscape' });
    expect(setup?.attributes).toMatchObject({ fitToWidth: '1', fitToHeight: '0' });
    const [header] = within(sheet, 'oddHeader');
    expect(header?.text).toBe('&L标题 && “引号”&R&A');
  });

  it('opens with many sheets, of whatever names', async () => {
    const names = ['a/b', "'x'", '', '甲'.repeat(40), '甲'.repeat(40), 'History', 'HISTORY'];
    const { sheets } = await bookOf(writeBook(bookWith(...names.map((name) => ({ name })))));
    expect(sheets.map(({ name }) => name)).toEqual(sheetNames(names));
  });
});

describe('names of sheets', () => {
  it('are what every program takes, and no two alike', () => {
    const names = sheetNames([
      'a[]:*?/\\b',
      "'引'",
      '   ',
      'x'.repeat(31),
      'X'.repeat(40),
      'history',
      `${'y'.repeat(30)}😀`,
      '\u0001\ud800',
    ]);
    expect(names.every((name) => name.length > 0 && name.length <= 31)).toBe(true);
    expect(names.join('')).not.toMatch(/[[\]:*?/\\\p{Cc}\p{Cs}]/u);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.map((name) => name.toLowerCase())).not.toContain('history');
    expect(names.every((name) => !name.startsWith("'") && !name.endsWith("'"))).toBe(true);
    expect(names[4]).toBe(`${'X'.repeat(27)} (2)`);
  });
});

describe('a ZIP of stored parts', () => {
  it('has the checksums and sizes that readers ask for', () => {
    const parts = [
      ['a.xml', '<a/>'],
      ['b/c.xml', '汉字'.repeat(1000)],
      ['empty', ''],
    ] as const;
    const bytes = storedZip(parts);
    const zip = new Zip(bytes);
    const view = new DataView(bytes.buffer);
    expect(zip.names).toEqual(['a.xml', 'b/c.xml', 'empty']);
    for (const [name, text] of parts) {
      // The reader checks the sum, too.
      expect(Buffer.from(zip.read(name)).toString()).toBe(text);
    }
    expect(view.getUint32(14, true)).toBe(crc32('<a/>'));
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 33]);
  });
});
