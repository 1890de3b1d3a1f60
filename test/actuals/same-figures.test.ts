import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codes,
  csv,
  exact,
  facts,
  gb18030,
  PLAN_2020,
  PLAN_FORMS,
  read,
  readAll,
  utf16be,
  utf16le,
} from './loading.ts';

/*
 * The thirteen figures of fixtures/xuchang-2020.csv, by hand; whatever a file
 * looks like that says the same, these are read from it.
 */
const FIGURES = [
  ['beds-per-1000-elderly', '35.9'],
  ['nursing-bed-share', '37.3'],
  ['tekun-central-care-capacity', '46.9'],
  ['land-saving-burial-share', '50'],
  ['public-ashes-facility-coverage', '95.2'],
  ['urban-service-facility-coverage', '100'],
  ['rural-service-facility-coverage', '87'],
  ['urban-information-platform-coverage', '76.66'],
  ['rural-information-platform-coverage', '40.55'],
  ['social-organisations-per-10000', '4.76'],
  ['donation-stations-and-charity-shops', '683'],
  ['social-workers-share', '0.42'],
  ['registered-volunteers-share', '12.5'],
] as const;

const EXPECTED = FIGURES.map(([id, digits]) => `${id} 2020 ${exact(digits)} ${digits} final`);

const FILE = 'fixtures/xuchang-2020.csv';
const TEXT = readFileSync(FILE, 'utf8');

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly year: string;
  readonly value: string;
  readonly source: string;
}

/** The file has no quotes, so its commas part the cells. */
const [HEADER = [], ...CELLS] = TEXT.trimEnd()
  .split('\n')
  .map((line) => line.split(','));
const ROWS = CELLS.map(([name = '', unit = '', year = '', value = '', source = '']): Row => ({
  name,
  unit,
  year,
  value,
  source,
}));

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const bare = (name: string): string => name.replace(/^其中[:：]/, '');

/** The long form with each row made anew. */
function long(change: (row: Row, index: number) => Partial<Row>, header = HEADER): string {
  const rows = ROWS.map((row, index) => ({ ...row, ...change(row, index) }));
  return csv([header, ...rows.map((row) => [row.name, row.unit, row.year, row.value, row.source])]);
}

function wide(column: string): string {
  return csv([['指标名称', column], ...ROWS.map(({ name, value }) => [name, value])]);
}

const ids = FIGURES.map(([id]) => id);

const VARIANTS: readonly (readonly [string, string | Uint8Array])[] = [
  ['UTF-8', TEXT],
  ['UTF-8 with BOM', `\ufeff${TEXT}`],
  ['GB18030', readFileSync('test/actuals/xuchang-2020.gb18030.csv')],
  ['UTF-16LE with BOM and tabs', utf16le(TEXT.replaceAll(',', '\t'))],
  ['UTF-16LE with BOM and commas', utf16le(TEXT)],
  ['UTF-16BE with BOM', utf16be(TEXT)],
  ['UTF-16BE with BOM and tabs', utf16be(TEXT.replaceAll(',', '\t'))],
  ['UTF-8 with tabs', TEXT.replaceAll(',', '\t')],
  ['wide form', wide('2020')],
  ['wide form, 2020年', wide('2020年')],
  ['wide form, 2020年完成值', wide('2020年完成值')],
  ['wide form, ２０２０年实际值', wide('２０２０年实际值')],
  [
    'wide form with a year before and a unit',
    csv([
      ['主要指标', '单位', '2019年', '2020年'],
      ...ROWS.map(({ name, unit, value }) => [name, unit, '——', value]),
    ]),
  ],
  ['rows backwards', csv([HEADER, ...[...CELLS].reverse()])],
  ['columns backwards', csv([HEADER, ...CELLS].map((cells) => [...cells].reverse()))],
  ['English headers', long(() => ({}), ['indicator', 'unit', 'year', 'value', 'source'])],
  [
    'English headers in capitals',
    long(() => ({}), ['Indicator', 'UNIT', 'Year', 'Value', 'Source']),
  ],
  ['other Chinese headers', long(() => ({}), ['指标', '计量单位', '年度', '实际值', '备注'])],
  [
    'headers with blanks and full-width letters',
    long(() => ({}), [' 指 标 名 称 ', '单\u3000位', 'ＹＥＡＲ', '完成值\u00a0', '来源']),
  ],
  [
    'SDMX headers',
    csv([
      ['REF_AREA', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE', 'UNIT_MEASURE', 'OBS_STATUS'],
      ...ROWS.map(({ name, unit, year, value }) => ['411000', name, year, value, unit, 'A']),
    ]),
  ],
  [
    'full-width digits',
    long(({ value, year }) => ({ value: FULL_WIDTH(value), year: FULL_WIDTH(year) })),
  ],
  [
    'full-width units and names',
    long(({ name, unit }) => ({ name: FULL_WIDTH(name), unit: FULL_WIDTH(unit) })),
  ],
  ['blanks around every cell', long((row) => padded(row))],
  ['CRLF', TEXT.replaceAll('\n', '\r\n')],
  ['lone CR', TEXT.replaceAll('\n', '\r')],
  ['no line end at the end', TEXT.trimEnd()],
  ['empty lines', `\n\n${TEXT.replaceAll('\n', '\n\n')}\n`],
  ['rows of empty cells', TEXT.replaceAll('\n', '\n,,,,\n')],
  ['all cells quoted', TEXT.replace(/[^,\n]+/g, '"$&"')],
  ['notes of several lines', long(() => ({ source: '专栏1\n第1项,\r\n其中"项"' }))],
  [
    'names broken over two lines',
    long(({ name }) => ({ name: `${name.slice(0, 6)}\n${name.slice(6)}` })),
  ],
  ['names with the unit in brackets', long(({ name, unit }) => ({ name: `${name}(${unit})` }))],
  [
    'names with the unit in full-width brackets',
    long(({ name, unit }) => ({ name: `${name}（${unit}）` })),
  ],
  [
    'the unit in brackets alone',
    long(({ name, unit }) => ({ name: `${name}（${unit}）`, unit: '' })),
  ],
  ['years as 2020年', long(() => ({ year: '2020年' }))],
  ['years as 2020年底', long(() => ({ year: '2020年底' }))],
  ['no 其中', long(({ name }) => ({ name: bare(name) }))],
  ['其中： in full width', long(({ name }) => ({ name: name.replace('其中:', '其中：') }))],
  ['其中 without a sign', long(({ name }) => ({ name: name.replace('其中:', '其中') }))],
  ['ids', long((_row, index) => ({ name: ids[index] ?? '' }))],
  ['ids in capitals', long((_row, index) => ({ name: (ids[index] ?? '').toUpperCase() }))],
  ['an alias', long(({ name }) => ({ name: name.replace('护理型床位比例', '护理型床位占比') }))],
  [
    'an alias with 其中 and the unit',
    long(({ name }) => ({ name: name.replace('护理型床位比例', '护理型床位占比（％）') })),
  ],
  [
    'units behind the values',
    long(({ unit, value }) => ({ value: value.replace(/\d$/, `$&${unit}`) })),
  ],
  [
    'values with a plus sign, units as missing marks',
    long(({ value }) => ({ unit: '——', value: `+${value}` })),
  ],
];

function padded({ name, unit, year, value }: Row): Partial<Row> {
  return {
    name: ` ${name}\u3000`,
    unit: `\u00a0${unit} `,
    year: `\t${year}`,
    value: ` ${value}\u00a0`,
  };
}

describe('the figures of 许昌 for 2020', () => {
  it.each(VARIANTS)('are the same from %s', (_title, content) => {
    const actuals = read(PLAN_2020, content);
    expect(codes(actuals, 'error')).toEqual([]);
    expect(codes(actuals, 'warning')).toEqual([]);
    expect(facts(actuals)).toEqual(EXPECTED);
    expect(actuals.files).toMatchObject([{ file: 'a.csv', rows: 13 }]);
    expect(actuals.areaFigures).toBe(0);
  });

  it.each([
    ['utf-8', TEXT],
    ['utf-8', `\ufeff${TEXT}`],
    ['gb18030', gb18030(TEXT)],
    ['utf-16le', utf16le(TEXT)],
    ['utf-16be', utf16be(TEXT)],
  ] as const)('name their encoding, %s', (encoding, content) => {
    expect(read(PLAN_2020, content).files).toEqual([
      { file: 'a.csv', sha256: '', encoding, rows: 13 },
    ]);
  });

  it('come with a note on the encoding only where it was guessed', () => {
    const file = readFileSync('test/actuals/xuchang-2020.gb18030.csv');
    expect(codes(read(PLAN_2020, file))).toContain('actuals/gb18030');
    expect(codes(read(PLAN_2020, file, { encoding: 'gb18030' }))).not.toContain('actuals/gb18030');
    for (const content of [TEXT, `\ufeff${TEXT}`, utf16le(TEXT), utf16be(TEXT)]) {
      expect(codes(read(PLAN_2020, content))).not.toContain('actuals/gb18030');
    }
  });

  it('keep where they come from', () => {
    const [first, second] = read(PLAN_2020, TEXT).figures;
    expect(first).toMatchObject({ file: 'a.csv', line: 2, source: '专栏1 第1项', unit: undefined });
    expect(second).toMatchObject({ line: 3, source: '专栏1 第1项其中项', unitStated: true });
    expect(first?.note).toBeUndefined();
  });

  it('do not depend on the order of rows and of columns', () => {
    const columns = HEADER.map((_name, index) => index);
    fc.assert(
      fc.property(shuffled(CELLS), shuffled(columns), (rows, order) => {
        const table = [HEADER, ...rows].map((cells) => order.map((index) => cells[index] ?? ''));
        const actuals = read(PLAN_2020, csv(table));
        expect(codes(actuals, 'error')).toEqual([]);
        expect(facts(actuals)).toEqual(EXPECTED);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('of areas stand in one order, whatever that of the rows is', () => {
    const rows = ['2024', '2023'].flatMap((year) =>
      ['甲县', '乙市'].flatMap((area) =>
        ['各县养老院数,所', '救助站建成,'].flatMap((name) =>
          ['P', 'A', 'E'].map((status) => {
            const value = name.startsWith('各县') ? '3' : '是';
            return `${name},${year},${area},${value},${status}`;
          }),
        ),
      ),
    );
    const listed = (order: readonly string[]): string[] => {
      const text = `指标名称,单位,年份,地区,完成值,数据状态\n${order.join('\n')}\n`;
      return read(PLAN_FORMS, text).ofAreas.map(({ series, year, area, status }) =>
        [year, series, status, area?.name].join(' '),
      );
    };
    const expected = listed(rows);
    expect([expected.length, new Set(expected).size]).toEqual([24, 24]);
    expect(expected.slice(0, 4)).toEqual([
      '2023 county-homes final 乙市',
      '2023 county-homes final 甲县',
      '2023 county-homes provisional 乙市',
      '2023 county-homes provisional 甲县',
    ]);
    expect(expected.map((one) => one.slice(0, 4))).toEqual([
      ...Array<string>(12).fill('2023'),
      ...Array<string>(12).fill('2024'),
    ]);
    expect(listed(rows.toReversed())).toEqual(expected);
    expect(listed(rows.toSorted())).toEqual(expected);
  });

  it('do not depend on how they are spread over files', () => {
    fc.assert(
      fc.property(shuffled(CELLS), fc.nat({ max: 13 }), (rows, cut) => {
        const first = csv([HEADER, ...rows.slice(0, cut)]);
        const second = csv([HEADER, ...rows.slice(cut)]);
        const actuals = readAll(PLAN_2020, { 'a.csv': first, 'b.csv': second });
        expect(codes(actuals, 'error')).toEqual([]);
        expect(facts(actuals)).toEqual(EXPECTED);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
