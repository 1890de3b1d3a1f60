import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/model/actuals.ts';
import {
  codes,
  csv,
  facts,
  FREE,
  gb18030,
  placed,
  PLAN_2025,
  read,
  readAll,
  utf16be,
  utf16le,
} from './loading.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

const TEXT = csv([
  ['指标名称', '年份', '完成值'],
  [FREE, '2021', '5.3'],
]);
const FIGURE = 'consumption-growth 2021 53/10 5.3 final';

describe('a file with nothing in it', () => {
  it.each([
    ['no byte', bytes()],
    ['a BOM', bytes(0xef, 0xbb, 0xbf)],
    ['a BOM of UTF-16LE', bytes(0xff, 0xfe)],
    ['a BOM of UTF-16BE', bytes(0xfe, 0xff)],
    ['line ends', utf8('\r\n\n\r')],
    ['a BOM and a line end', bytes(0xef, 0xbb, 0xbf, 0x0a)],
    ['blanks', utf8(' \u3000\n\t\n')],
    ['empty cells', utf8(',,,\n,,,\n')],
  ])('but %s is empty: an error', (_title, content) => {
    const actuals = read(PLAN_2025, content);
    expect(placed(actuals)).toEqual(['actuals/empty a.csv:1:1']);
    expect(actuals.figures).toEqual([]);
  });

  it('but a header has no figures, and no fault', () => {
    const actuals = read(PLAN_2025, '指标名称,年份,完成值\n');
    expect(actuals).toEqual({
      files: [{ file: 'a.csv', sha256: '', encoding: 'utf-8', rows: 0 }],
      figures: [],
      ofAreas: [],
      areaFigures: 0,
      findings: [],
      faults: {
        refuses: false,
        everywhere: [],
        ofSeries: new Map(),
        years: [],
        hasUnknownYears: false,
      },
    });
  });

  it('does not hide what stands in the others', () => {
    const actuals = readAll(PLAN_2025, { 'a.csv': '', 'b.csv': TEXT, 'c.csv': 'x,y\n' });
    expect(placed(actuals)).toEqual([
      'actuals/empty a.csv:1:1',
      'actuals/header-unknown c.csv:1:1',
    ]);
    expect(facts(actuals)).toEqual([FIGURE]);
  });

  it('is not: no file at all has no figures', () => {
    expect(readAll(PLAN_2025, {})).toEqual({
      files: [],
      figures: [],
      ofAreas: [],
      areaFigures: 0,
      findings: [],
      faults: {
        refuses: false,
        everywhere: [],
        ofSeries: new Map(),
        years: [],
        hasUnknownYears: false,
      },
    });
  });
});

describe('a file that is no text', () => {
  const PNG = bytes(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    0x0d,
    0x49,
    0x48,
    0x44,
    0x52,
  );

  it.each([
    ['NUL bytes', bytes(0x61, 0, 0x62, 0)],
    ['a PNG', PNG],
    ['UTF-16 without a BOM', Buffer.from(TEXT, 'utf16le')],
    ['a table with a NUL', utf8(`${TEXT}\u0000`)],
  ])('with %s is binary', (_title, content) => {
    const actuals = read(PLAN_2025, content);
    expect(placed(actuals)).toEqual(['actuals/binary a.csv:1:1']);
    expect(actuals.figures).toEqual([]);
    expect(actuals.files).toEqual([]);
  });

  it.each([
    ['the first bytes of a PNG', PNG.subarray(0, 8)],
    ['bytes of no encoding', bytes(0x69, 0xff, 0xff, 0x2c)],
    ['a lead byte at the end', joined(gb18030(TEXT), bytes(0xb0))],
    ['Latin-1', bytes(0x69, 0xe9, 0x2c, 0x79, 0x0a)],
    ['half of a UTF-16 unit', joined(utf16le(TEXT), bytes(0x2c))],
    ['a lone surrogate of UTF-16', joined(utf16le(TEXT), bytes(0x00, 0xd8))],
    ['a BOM of UTF-8 before GB18030', joined(bytes(0xef, 0xbb, 0xbf), gb18030(TEXT))],
    ['UTF-8 mixed with GB18030', joined(utf8(TEXT), gb18030(`${FREE},2022,6\n`), bytes(0xff))],
    ['a header that is none in GB18030', gb18030('甲,乙,丙\n')],
  ])('with %s is of an unknown encoding', (_title, content) => {
    const actuals = read(PLAN_2025, content);
    expect(placed(actuals)).toEqual(['actuals/encoding-unknown a.csv:1:1']);
    expect(actuals.figures).toEqual([]);
  });

  it('is never read half: GB18030 below a UTF-8 header gives no figure', () => {
    const mixed = joined(utf8(TEXT), gb18030('居民人均消费支出增速,2022,6\n'));
    const actuals = read(PLAN_2025, mixed);
    expect(actuals.figures).toEqual([]);
    expect(codes(actuals, 'error')).toEqual(['actuals/encoding-unknown']);
  });

  it('may have a NUL far behind: then it is a fault of that cell', () => {
    const rows = Array.from({ length: 2000 }, (_row, index) => [
      FREE,
      String(1900 + (index % 50)),
      '',
    ]);
    const content = csv([['指标名称', '年份', '完成值'], ...rows, [FREE, '2021', '5\u00003']]);
    const actuals = read(PLAN_2025, content);
    expect(codes(actuals, 'error')).toHaveLength(1);
    expect(actuals.figures).toEqual([]);
  });
});

describe('the encoding', () => {
  it('is UTF-8 wherever the bytes are strict UTF-8, though GB18030 accepts them', () => {
    expect(() =>
      new TextDecoder('gb18030', { fatal: true }).decode(utf8('指标名称,年份')),
    ).not.toThrow();
    expect(read(PLAN_2025, TEXT).files).toMatchObject([{ encoding: 'utf-8' }]);
  });

  it('is UTF-8 of a file in ASCII', () => {
    const actuals = read(PLAN_2025, 'indicator,year,value\nconsumption-growth,2021,5.3\n');
    expect(actuals.files).toMatchObject([{ encoding: 'utf-8', rows: 1 }]);
    expect(facts(actuals)).toEqual([FIGURE]);
  });

  it('is GB18030 also with signs of four bytes', () => {
    const note = bytes(0x81, 0x39, 0xee, 0x39); // U+3400, which GBK does not have
    const content = joined(
      gb18030(`备注,${TEXT.split('\n')[0] ?? ''}\n`),
      note,
      gb18030(`,${FREE},2021,5.3\n`),
    );
    const actuals = read(PLAN_2025, content);
    expect(actuals.figures).toMatchObject([{ note: '\u3400', text: '5.3' }]);
    expect(codes(actuals)).toEqual(['actuals/gb18030']);
  });

  it('is GB18030, not GBK: 0xA3A0 is a wide space, which Node 20 has no sign for in GBK', () => {
    const head = gb18030(`备注,指标名称,年份,完成值\n`);
    const space = bytes(0xa3, 0xa0);
    const euro = bytes(0xa2, 0xe3);
    const content = joined(head, euro, gb18030(`,${FREE},2021,`), space, gb18030('5.3\n'));
    expect(read(PLAN_2025, content).figures).toMatchObject([{ note: '€', text: '5.3' }]);
  });

  it('is read across the borders of the pieces in which a file is decoded', () => {
    const filler = `"${'年'.repeat(349_524)}",${FREE},,\n`;
    for (const shift of ['', 'a', 'ab', 'abc']) {
      const text = `备注,指标名称,年份,完成值\n"${shift}${filler.slice(1).replace(',,', ',2020,')}一,${FREE},2021,5.3\n`;
      for (const content of [utf8(text), gb18030(text), utf16le(text), utf16be(text)]) {
        const actuals = read(PLAN_2025, content);
        expect(codes(actuals, 'error')).toEqual([]);
        expect(actuals.figures).toMatchObject([{ text: '5.3', note: '一', line: 3 }]);
      }
    }
  });

  it('is the one of each file', () => {
    const other = csv([
      ['指标名称', '年份', '完成值'],
      [FREE, '2022', '6'],
    ]);
    const actuals = readAll(PLAN_2025, { 'a.csv': gb18030(TEXT), 'b.csv': utf16le(other) });
    expect(actuals.files.map(({ encoding }) => encoding)).toEqual(['gb18030', 'utf-16le']);
    expect(actuals.figures).toHaveLength(2);
    expect(placed(actuals)).toEqual(['actuals/gb18030 a.csv:1:1']);
  });
});

describe('an encoding that is forced', () => {
  const CONTENTS: Readonly<Record<Encoding, Uint8Array>> = {
    'utf-8': utf8(TEXT),
    gb18030: gb18030(TEXT),
    'utf-16le': Buffer.from(TEXT, 'utf16le'),
    'utf-16be': Buffer.from(TEXT, 'utf16le').swap16(),
  };
  const ENCODINGS = Object.keys(CONTENTS) as Encoding[];
  const PAIRS = ENCODINGS.flatMap((forced) =>
    ENCODINGS.map((actual): [Encoding, Encoding] => [forced, actual]),
  );

  it.each(ENCODINGS)('%s is used where it is right', (encoding) => {
    const actuals = read(PLAN_2025, CONTENTS[encoding], { encoding });
    expect(codes(actuals)).toEqual([]);
    expect(facts(actuals)).toEqual([FIGURE]);
    expect(actuals.files).toMatchObject([{ encoding }]);
  });

  it.each(ENCODINGS)('%s is used where a BOM says the same', (encoding) => {
    const mark: Readonly<Record<Encoding, Uint8Array>> = {
      'utf-8': bytes(0xef, 0xbb, 0xbf),
      gb18030: bytes(0x84, 0x31, 0x95, 0x33),
      'utf-16le': bytes(0xff, 0xfe),
      'utf-16be': bytes(0xfe, 0xff),
    };
    const actuals = read(PLAN_2025, joined(mark[encoding], CONTENTS[encoding]), { encoding });
    expect(codes(actuals)).toEqual([]);
    expect(facts(actuals)).toEqual([FIGURE]);
  });

  it.each(PAIRS.filter(([forced, actual]) => forced !== actual))(
    '%s is an error where the file is %s',
    (forced, actual) => {
      const actuals = read(PLAN_2025, CONTENTS[actual], { encoding: forced });
      expect(codes(actuals, 'error')).toHaveLength(1);
      expect(codes(actuals)[0]).toMatch(
        /^actuals\/(?:encoding-mismatch|header-unknown|header-missing)$/,
      );
      expect(actuals.figures).toEqual([]);
    },
  );

  it('is named where the bytes are not of it', () => {
    expect(read(PLAN_2025, gb18030(TEXT), { encoding: 'utf-8' }).findings).toEqual([
      {
        code: 'actuals/encoding-mismatch',
        severity: 'error',
        args: { encoding: 'utf-8' },
        place: { file: 'a.csv', line: 1, column: 1 },
      },
    ]);
  });

  it.each<[Encoding, Uint8Array]>([
    ['utf-8', utf16le(TEXT)],
    ['gb18030', utf16le(TEXT)],
    ['utf-16be', utf16le(TEXT)],
    ['utf-16le', utf16be(TEXT)],
    ['utf-16le', utf8(`\ufeff${TEXT}`)],
    ['gb18030', utf8(`\ufeff${TEXT}`)],
  ])('%s does not overrule a BOM in silence', (encoding, content) => {
    const actuals = read(PLAN_2025, content, { encoding });
    expect(codes(actuals, 'error')).toHaveLength(1);
    expect(actuals.figures).toEqual([]);
  });

  it('of an empty file is still an empty file', () => {
    expect(codes(read(PLAN_2025, '', { encoding: 'gb18030' }))).toEqual(['actuals/empty']);
  });

  it('tells of a header that it cannot read, and what was found', () => {
    const { findings } = read(PLAN_2025, gb18030('甲,乙\n'), { encoding: 'gb18030' });
    expect(findings).toMatchObject([
      { code: 'actuals/header-unknown', args: { found: ['甲', '乙'] } },
    ]);
  });
});

describe('large files', () => {
  it('beyond 512 MiB are refused unread', () => {
    const size = 512 * 1024 * 1024 + 1;
    const actuals = read(PLAN_2025, new Uint8Array(size));
    expect(actuals.findings).toMatchObject([
      {
        code: 'actuals/too-large',
        severity: 'error',
        args: { size },
        place: { line: 1, column: 1 },
      },
    ]);
    expect(actuals.files).toEqual([]);
  });

  const HEADER = '指标名称,年份,完成值\n';

  it.each<[string, (size: number) => string, string]>([
    ['a header of one cell', (size) => '许'.repeat(size / 3), 'header-unknown'],
    ['a faulty value', (size) => `${HEADER}${FREE},2021,${'9'.repeat(size)}`, 'value-digits'],
    ['a faulty year', (size) => `${HEADER}${FREE},${'9'.repeat(size)},5`, 'year-invalid'],
    ['an unknown name', (size) => `${HEADER}${'许'.repeat(size / 3)},2021,5`, 'name-unknown'],
    ['a name of brackets', (size) => `${HEADER}${'('.repeat(size)},2021,5`, 'name-unknown'],
    ['blanks in a value', (size) => `${HEADER}${FREE},2021,5${' '.repeat(size)}5`, 'value-letters'],
    [
      'commas in a value',
      (size) => `${HEADER}${FREE},2021,"5${','.repeat(size)}5"`,
      'value-grouping',
    ],
    ['points in a value', (size) => `${HEADER}${FREE},2021,5${'.'.repeat(size)}5`, 'value-digits'],
    [
      'line ends in a value',
      (size) => `${HEADER}${FREE},2021,"5${'\n'.repeat(size)}5"`,
      'value-invalid',
    ],
    ['an open quote', (size) => `${HEADER}${FREE},2021,"${'5,'.repeat(size / 2)}`, 'csv-syntax'],
  ])('a line of 5 MB, %s, gives one finding', (_title, content, code) => {
    // What grew with the square of the length would not end at the full one.
    for (const size of [60_000, 4_999_998]) {
      expect(codes(read(PLAN_2025, utf8(content(size))))).toEqual([`actuals/${code}`]);
    }
  });

  it.each<[string, (count: number) => string, string]>([
    ['a header of empty cells', (count) => `指标名称,年份${','.repeat(count)}`, 'header-missing'],
    ['empty cells', (count) => `${HEADER}${FREE},2021,5${','.repeat(count)}5`, 'cell-count'],
    ['many cells', (count) => `${HEADER}${FREE},2021,${'5,'.repeat(count)}`, 'cell-count'],
  ])('%s are told as what they are, and are too many beyond 100,000', (_what, content, code) => {
    expect(codes(read(PLAN_2025, utf8(content(90_000))))).toEqual([`actuals/${code}`]);
    const { findings } = read(PLAN_2025, utf8(content(2_000_000)));
    const args = { what: 'cells', limit: 100_000 };
    expect(findings.find((found) => found.code === 'actuals/beyond-bounds')?.args).toEqual(args);
  });

  it('of more than 50,000 remarks are not of this plan', () => {
    const rows = Array.from({ length: 50_001 }, (_row, index) => `外${String(index)}号远,2021,5\n`);
    const { findings } = read(PLAN_2025, utf8(`${HEADER}${rows.join('')}`));
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'actuals/beyond-bounds', args: { what: 'remarks' }, place: { line: 50_002 } },
    ]);
  });

  it('a header of many unknown columns is read, too', () => {
    const columns = 20_000;
    const header = `指标名称,年份,完成值${',甲'.repeat(columns)}\n`;
    expect(codes(read(PLAN_2025, header))).toHaveLength(columns);
  });

  it('of a hundred thousand rows are read whole', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_row, index) => `${FREE},第${String(index)}县,2021,5.3\n`,
    );
    const actuals = read(
      PLAN_2025,
      `指标名称,地区,年份,完成值\n${rows.join('')}${FREE},许昌市,2021,5.3\n`,
    );
    expect(codes(actuals)).toEqual(['actuals/area-figures']);
    expect(actuals).toMatchObject({ areaFigures: 100_000, files: [{ rows: 100_001 }] });
    expect(facts(actuals)).toEqual([FIGURE]);
  });
});
