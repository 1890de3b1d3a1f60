import { describe, expect, it } from 'vitest';
import { loadActuals } from '../../../src/actuals/load-actuals.ts';
import { mentionedYears } from '../../../src/actuals/mentioned-years.ts';
import {
  opened,
  sheetBook,
  workbook,
  type RawCell,
  type RawSheet,
} from '../../support/workbook.ts';
import { codes, facts, FREE, PLAN_2025, PLAN_FORMS, SHARE } from '../loading.ts';
import { findingOf, located, readBook, told } from './loading.ts';

/** 合成数据 throughout. */
const HEAD = ['指标', '年份', '完成值'];
const row = (value: string | number | RawCell | null): NonNullable<RawSheet['rows']>[number] => [
  SHARE,
  2023,
  value,
];

describe('a cell of a workbook', () => {
  it.each<[string, string | number | RawCell, string]>([
    // 54.6 shown as 55 is 54.6, and does not reach 55.
    ['is the stored number and not the displayed one', { v: '54.6', format: '0' }, '54.6'],
    ['is the decimal that was typed', { v: '54.600000000000001' }, '54.6'],
    ['is in percent where its format is', { v: '0.57', format: '0%' }, '57'],
    ['is in percent where its format says so only behind', { v: '57', format: '0.0"%"' }, '57'],
    ['may be a fraction on the screen', { v: '0.5', format: '# ?/?' }, '0.5'],
    ['may have an exponent on the screen', { v: '54.6', format: '0.00E+00' }, '54.6'],
    ['may be text', '54.6', '54.6'],
    ['may be text with blanks and a bound', ' ≥54.6 ', '≥54.6'],
    ['may be the result of a formula', { v: '54.6', f: 'ROUND(54.61,1)' }, '54.6'],
    ['may be the text of a formula', { v: '54.6', t: 'str', f: 'TEXT(54.6,"0.0")' }, '54.6'],
    ['may hold a remainder', { v: '0.30000000000000004' }, '0.30000000000000004'],
  ])('%s', async (_title, cell, text) => {
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(cell)]));
    expect(codes(actuals, 'error')).toEqual([]);
    expect(located(actuals)).toEqual([`表1!C2 ${text}`]);
  });

  it.each<[string, RawCell | string, string[]]>([
    ['a percentage', { v: '0.57', format: '0%' }, ['workbook/percentages']],
    ['a number stored as text', '54.6', ['workbook/numbers-as-text']],
    ['a formula', { v: '54.6', f: 'A1' }, ['workbook/formulas']],
    ['a remainder', { v: '55.00000000000001' }, ['workbook/remainders']],
  ])('%s is noted', async (_title, cell, notes) => {
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(cell)]));
    expect(told(actuals)).toEqual(notes.map((note) => `${note} 表1!C2`));
    expect(actuals.findings[0]?.severity).toBe('note');
  });

  it.each<[string, RawCell, string]>([
    ['a formula without a result', { f: 'B2/B3' }, 'workbook/formula-unsaved'],
    ['an error', { v: '#N/A', t: 'e' }, 'actuals/value-excel-error'],
    ['an error of a formula', { v: '#DIV/0!', t: 'e', f: '1/0' }, 'actuals/value-excel-error'],
    ['TRUE', { v: '1', t: 'b' }, 'actuals/value-yes-no'],
    ['a day', { v: '45291', format: 'yyyy-mm-dd' }, 'actuals/value-date'],
    ['a month', { v: '45291', format: 'yyyy"年"m"月"' }, 'actuals/value-date'],
    ['a time', { v: '0.5', format: 'h:mm' }, 'actuals/value-ratio'],
    ['a day of ISO 8601', { v: '2023-12-31', t: 'd' }, 'actuals/value-date'],
    ['ten thousands on the screen', { v: '54.6', format: '0!.0,' }, 'workbook/cell-scaled'],
    ['thousands on the screen', { v: '54.6', format: '#,##0,' }, 'workbook/cell-scaled'],
    ['a zero that is not displayed', { v: '0', format: '0;-0;;@' }, 'workbook/cell-unshown'],
    ['a number that is not displayed', { v: '5', format: ';;;' }, 'workbook/cell-unshown'],
    ['another unit on the screen', { v: '5', format: '0"张"' }, 'actuals/value-unit'],
    ['a unit behind no digits', { v: '5', format: 'G/通用格式"张"' }, 'actuals/value-unit'],
    ['about so much', { v: '55', format: '"约"0.0' }, 'actuals/value-approximate'],
    ['more than so much', { v: '55', format: '0"以上"' }, 'actuals/value-approximate'],
    ['less on the screen', { v: '5', format: '"-"0' }, 'workbook/cell-scaled'],
    [
      'a share beyond what the series can be',
      { v: '57', format: '0%' },
      'actuals/value-out-of-range',
    ],
  ])('%s is refused, with its place', async (_title, cell, code) => {
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(cell)]));
    expect(told(actuals)).toEqual([`${code} 表1!C2`]);
    expect(codes(actuals, 'error')).toEqual([code]);
    expect(actuals.figures).toEqual([]);
  });

  it('that is text is read by the same rules as in a text file', async () => {
    for (const text of ['37.3abc', '1.234,5', '约37', '95.2①', '2,00']) {
      const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(text)]));
      expect(codes(actuals, 'error')).toHaveLength(1);
      expect(actuals.figures).toEqual([]);
    }
  });

  it('that is empty, styled or an empty text is missing', async () => {
    for (const cell of [null, { format: '0.0%' }, { v: '', t: 'str', f: '""' }, '', ' ', '——']) {
      const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(cell), [SHARE, 2022, 40]]));
      expect(codes(actuals)).toEqual([]);
      expect(located(actuals)).toEqual(['表1!C3 40']);
    }
  });

  it('that says whether something is finished may be a day', async () => {
    const [name] = [...PLAN_FORMS.series.values()].filter(({ kind }) => kind === 'completion');
    const cells: readonly (RawCell | string)[] = [
      { v: '44926', format: 'yyyy/m/d' },
      { v: '1', t: 'b' },
      '是',
    ];
    const texts = ['2022-12-31', 'yes', 'yes'];
    for (const [index, cell] of cells.entries()) {
      const bytes = sheetBook([HEAD, [name?.name ?? '', 2022, cell]]);
      expect(located(await readBook(PLAN_FORMS, bytes))).toEqual([`表1!C2 ${texts[index] ?? ''}`]);
    }
  });
});

describe('a year of a workbook', () => {
  it.each<[string, RawCell | string | number]>([
    ['a number', 2023],
    ['text', '2023年'],
    ['a day of which the year is displayed', { v: '45291', format: 'yyyy"年"' }],
    ['a number with a word behind', { v: '2023', format: '0"年"' }],
  ])('may be %s', async (_title, year) => {
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, [SHARE, year, 50]]));
    expect(codes(actuals, 'error')).toEqual([]);
    expect(actuals.figures[0]?.year).toBe(2023);
    const wide = await readBook(
      PLAN_2025,
      sheetBook([
        ['指标', year],
        [SHARE, 50],
      ]),
    );
    expect(located(wide)).toEqual(['表1!B2 50']);
  });

  it.each<[string, RawCell, string]>([
    ['a day', { v: '45291', format: 'yyyy-mm-dd' }, 'actuals/year-part'],
    ['a month', { v: '45291', format: 'yyyy"年"m"月"' }, 'actuals/year-part'],
    ['a number of a day', { v: '45291' }, 'actuals/year-invalid'],
    ['a formula without a result', { f: 'YEAR(A1)' }, 'workbook/formula-unsaved'],
  ])('is never %s', async (_title, year, code) => {
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, [SHARE, year, 50]]));
    expect(told(actuals)).toEqual([`${code} 表1!B2`]);
    expect(actuals.figures).toEqual([]);
  });

  it('is found for the choice of a plan, as it is displayed', async () => {
    const bytes = sheetBook([HEAD, [SHARE, { v: '45291', format: 'yyyy"年"' }, 50]]);
    expect([...mentionedYears([await opened('a.xlsx', bytes)])]).toContain(2023);
  });
});

describe('a name that is a formula without a result', () => {
  it.each<[string, NonNullable<RawSheet['rows']>[number], string]>([
    ['of an indicator', [{ f: 'B9' }, 2023, 50, '', ''], 'A2'],
    ['of an area', [SHARE, 2023, 50, { f: 'B9' }, ''], 'D2'],
    ['of a source', [SHARE, 2023, 50, '', { f: 'B9' }], 'E2'],
  ])('%s is refused', async (_title, cells, at) => {
    const head = ['指标', '年份', '完成值', '地区', '来源'];
    const actuals = await readBook(PLAN_2025, sheetBook([head, cells]));
    expect(told(actuals)).toContain(`workbook/formula-unsaved 表1!${at}`);
    expect(codes(actuals, 'error')).toEqual(['workbook/formula-unsaved']);
    expect(actuals.figures).toEqual([]);
  });

  it('so is one that is an error', async () => {
    const cells = [{ v: '#REF!', t: 'e' }, 2023, 50];
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, cells]));
    expect(told(actuals)).toEqual(['actuals/value-excel-error 表1!A2']);
  });
});

describe('what is hidden', () => {
  const rows = [
    ['指标', '2022年', '2023年'],
    [SHARE, 40, 50],
    [FREE, 5, 6],
  ];

  it('rows and columns: read, and told with their cells', async () => {
    const bytes = sheetBook(rows, {
      rowAttributes: { 3: 'hidden="1"' },
      before: '<cols><col min="2" max="2" hidden="1"/></cols>',
    });
    const actuals = await readBook(PLAN_2025, bytes);
    expect(located(actuals)).toHaveLength(4);
    expect(findingOf(actuals, 'workbook/hidden-cells')).toMatchObject({
      severity: 'warning',
      args: { count: 3, cells: ['B2', 'B3', 'C3'] },
      place: { sheet: '表1', cell: 'B2' },
    });
  });

  it('rows without a figure are nobody’s concern', async () => {
    const bytes = sheetBook([...rows, ['别的', 1, 2]], { rowAttributes: { 4: 'hidden="1"' } });
    expect(codes(await readBook(PLAN_2025, bytes), 'warning')).toEqual([]);
  });

  it('zeros, where the sheet does not display them, are refused', async () => {
    const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(0)], { before }));
    expect(told(actuals)).toEqual(['workbook/cell-unshown 表1!C2']);
  });
});

describe('merged cells', () => {
  it('a figure in them is refused', async () => {
    const after = '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>';
    const bytes = sheetBook([HEAD, [SHARE, 2022, 50], [SHARE, 2023, null]], { after });
    const actuals = await readBook(PLAN_2025, bytes);
    expect(findingOf(actuals, 'workbook/cell-merged')).toMatchObject({
      args: { range: 'C2:C3', text: '50' },
      place: { cell: 'C2' },
    });
    expect(actuals.figures).toEqual([]);
  });

  it('a name that is merged over several rows is the name of each', async () => {
    const after = '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>';
    const bytes = sheetBook([HEAD, [SHARE, 2022, 40], [null, 2023, 50], [null, 2024, 51]], {
      after,
    });
    const actuals = await readBook(PLAN_2025, bytes);
    expect(codes(actuals)).toEqual([]);
    expect(located(actuals)).toEqual(['表1!C2 40', '表1!C3 50', '表1!C4 51']);
  });

  it('ends where the merged cells end', async () => {
    const after = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    const bytes = sheetBook([HEAD, [SHARE, 2022, 40], [null, 2023, 50], [null, 2024, 51]], {
      after,
    });
    expect(told(await readBook(PLAN_2025, bytes))).toEqual(['actuals/name-missing 表1!A4']);
  });

  it('a header over two rows, below a title, above who filled it in', async () => {
    const bytes = sheetBook(
      [
        ['2023年指标完成情况表（合成数据）'],
        ['指标名称', '单位', '2022年', null, '2023年', null, '备注'],
        [null, null, '目标值', '完成值', '目标值', '完成值', null],
        [SHARE, '%', 45, 40, 50, { v: '0.546', format: '0%' }, null],
        ['填报人：张某'],
      ],
      {
        after:
          '<mergeCells><mergeCell ref="A1:G1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:F2"/><mergeCell ref="G2:G3"/></mergeCells>',
      },
    );
    const actuals = await readBook(PLAN_2025, bytes);
    expect(codes(actuals, 'error')).toEqual([]);
    expect(located(actuals)).toEqual(['表1!D4 40', '表1!F4 54.6']);
    expect(told(actuals)).toEqual([
      'actuals/lines-above 表1!A1',
      'actuals/target-column 表1!C3',
      'actuals/target-column 表1!E3',
      'workbook/percentages 表1!F4',
      'actuals/lines-below 表1!A5',
    ]);
  });
});

describe('the table of a sheet', () => {
  it('may begin anywhere, and have empty columns and remarks beside it', async () => {
    const bytes = sheetBook([
      [null],
      [null, '指标', null, '年份', '完成值'],
      [null, SHARE, null, 2023, 50, null, '已核'],
    ]);
    const actuals = await readBook(PLAN_2025, bytes);
    expect(codes(actuals)).toEqual([]);
    expect(located(actuals)).toEqual(['表1!E3 50']);
  });

  it('is not lost beside a stray cell in the last corner, which is told', async () => {
    const cells = [
      '<row r="1"><c r="A1" t="str"><v>指标</v></c><c r="B1"><v>2023</v></c></row>',
      `<row r="2"><c r="A2" t="str"><v>${SHARE}</v></c><c r="B2"><v>50</v></c></row>`,
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ];
    const xml = `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;
    const actuals = await readBook(PLAN_2025, workbook({ sheets: [{ name: '表1', xml }] }));
    expect(located(actuals)).toEqual(['表1!B2 50']);
    expect(told(actuals)).toEqual(['actuals/name-missing 表1!A1048576']);
  });

  it('gives the figures of the same table as text', async () => {
    const cells = [
      ['指标', '单位', '2022年', '2023年'],
      [SHARE, '%', 40, 54.6],
      [FREE, '%', 5.1, 6],
    ];
    const text = cells.map((line) => line.join(',')).join('\n');
    const source = { file: 'a.csv', bytes: new TextEncoder().encode(text), sha256: '' };
    const ofText = loadActuals([source], PLAN_2025);
    expect(facts(await readBook(PLAN_2025, sheetBook(cells)))).toEqual(facts(ofText));
  });

  it('counts its rows, and is named in what was read', async () => {
    const actuals = await readBook(PLAN_2025, sheetBook([HEAD, row(50), row(null)]));
    expect(actuals.files).toEqual([
      { file: 'a.xlsx', sha256: '', encoding: 'xlsx', sheet: '表1', rows: 2 },
    ]);
  });

  it('with a figure twice is refused, across sheets of two files too', async () => {
    const twice = await readBook(PLAN_2025, sheetBook([HEAD, row(50), row(51)]));
    expect(findingOf(twice, 'actuals/duplicate')).toMatchObject({ args: { firstLine: 2 } });
    const sources = await Promise.all(
      [50, 51].map((value, index) =>
        opened(`${String(index)}.xlsx`, sheetBook([HEAD, row(value)])),
      ),
    );
    const found = findingOf(loadActuals(sources, PLAN_2025), 'actuals/duplicate-different');
    expect(found).toMatchObject({
      args: { firstFile: '0.xlsx 表1', firstLine: 2 },
      place: { file: '1.xlsx', sheet: '表1', cell: 'C2' },
    });
  });
});

describe('the sheet of a workbook', () => {
  const figures = (name: string, more: Partial<RawSheet> = {}): RawSheet => ({
    name,
    rows: [HEAD, row(50)],
    ...more,
  });
  const words = (name: string): RawSheet => ({ name, rows: [['填表说明'], ['请如实填写']] });

  it('is the one with a header of figures; the others are named', async () => {
    const bytes = workbook({
      sheets: [words('说明'), figures('表1'), figures('旧表', { state: 'hidden' }), { name: '空' }],
    });
    const actuals = await readBook(PLAN_2025, bytes);
    expect(located(actuals)).toEqual(['表1!C2 50']);
    expect(actuals.findings).toMatchObject([
      {
        code: 'workbook/sheets-unread',
        severity: 'note',
        args: { sheet: '表1', others: ['说明', '旧表'] },
      },
    ]);
  });

  it('is not guessed among several, nor where one of them has a faulty header', async () => {
    const several = workbook({ sheets: [figures('2022'), words('说明'), figures('2023')] });
    expect((await readBook(PLAN_2025, several)).findings).toMatchObject([
      { code: 'workbook/sheets-several', severity: 'error', args: { sheets: ['2022', '2023'] } },
    ]);
    const twice = { name: '2023', rows: [[...HEAD, '实际值'], row(50)] };
    const faulty = workbook({ sheets: [figures('2022'), twice] });
    expect(codes(await readBook(PLAN_2025, faulty))).toEqual(['workbook/sheets-several']);
  });

  it('of a workbook with a single one is read, and its faults told', async () => {
    const bytes = sheetBook([
      ['名称', '数'],
      ['甲', 1],
    ]);
    const actuals = await readBook(PLAN_2025, bytes);
    expect(codes(actuals, 'error')).toHaveLength(1);
    expect(told(actuals)[0]).toMatch(/^actuals\/header-(?:unknown|missing) 表1!A1$/u);
  });

  it('is missing: those that were looked at are named, and the hidden ones that would do', async () => {
    const bytes = workbook({
      sheets: [words('说明'), words('封面'), figures('旧表', { state: 'veryHidden' })],
    });
    expect((await readBook(PLAN_2025, bytes)).findings).toMatchObject([
      { code: 'workbook/sheet-none', args: { sheets: ['说明', '封面'], hidden: ['旧表'] } },
    ]);
    expect(codes(await readBook(PLAN_2025, workbook({ sheets: [{ name: '空' }] })))).toEqual([
      'workbook/sheet-none',
    ]);
  });

  it('is the one that is named; a hidden one with a warning', async () => {
    const bytes = workbook({ sheets: [figures('2022'), figures('2023', { state: 'hidden' })] });
    const first = await readBook(PLAN_2025, bytes, { sheet: '2022' });
    expect(located(first)).toEqual(['2022!C2 50']);
    expect(codes(first)).toEqual([]);
    const hidden = await readBook(PLAN_2025, bytes, { sheet: '2023' });
    expect(hidden.findings).toMatchObject([{ code: 'workbook/sheet-hidden', severity: 'warning' }]);
    expect(located(hidden)).toEqual(['2023!C2 50']);
  });

  it('that is named and not there: the nearest is told', async () => {
    const bytes = workbook({ sheets: [figures('完成情况'), words('说明')] });
    expect((await readBook(PLAN_2025, bytes, { sheet: '完成情況' })).findings).toMatchObject([
      {
        code: 'workbook/sheet-unknown',
        severity: 'error',
        args: { sheet: '完成情況', nearest: '完成情况', sheets: ['完成情况', '说明'] },
      },
    ]);
    const far = await readBook(PLAN_2025, bytes, { sheet: 'Sheet9' });
    expect(far.findings).toMatchObject([{ args: { nearest: null } }]);
  });

  it('that is named with text files only is an error', () => {
    const source = { file: 'a.csv', bytes: new TextEncoder().encode('指标,2023\n'), sha256: '' };
    expect(codes(loadActuals([source], PLAN_2025, { sheet: '表1' }), 'error')).toEqual([
      'workbook/sheet-unused',
    ]);
  });
});

describe('what is no workbook that was opened', () => {
  it.each<[string, string, string]>([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'pdf'],
    ['a web page', '<html><table><tr><td>指标</td></tr></table></html>', 'html'],
    ['a page of a system', '\ufeff\n<table border="1"><tr>', 'html'],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook/>', 'xml'],
  ])('%s with the name of a workbook is told', async (_title, text, format) => {
    const actuals = await readBookless(new TextEncoder().encode(text));
    expect(actuals.findings).toMatchObject([{ code: 'workbook/format', args: { format } }]);
  });

  it.each<[string, readonly number[]]>([
    ['an .xlsx', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0]],
    ['an .xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]],
  ])('%s must be opened first', async (_title, bytes) => {
    const actuals = await readBookless(Uint8Array.from(bytes));
    expect(codes(actuals)).toEqual(['workbook/not-opened']);
  });

  async function readBookless(bytes: Uint8Array): Promise<ReturnType<typeof loadActuals>> {
    return Promise.resolve(loadActuals([{ file: 'a.xlsx', bytes, sha256: '' }], PLAN_2025));
  }
});
