import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import {
  codes,
  csv,
  exact,
  facts,
  FREE,
  PLAN_2020,
  PLAN_2025,
  read,
  SHARE,
  show,
} from './loading.ts';

const HEADER = ['指标名称', '年份', '完成值'];
/** Where the value stands in `居民人均消费支出增速,2021,…`. */
const VALUE_COLUMN = FREE.length + 1 + '2021'.length + 2;

/** What a cell says: `95`, `[95, ∞] as ≥95`, `missing`, or the code of the error. */
function meaning(cell: string, name = FREE, plan: Plan = PLAN_2025): string {
  const actuals = read(plan, csv([HEADER, [name, '2021', cell]]));
  expect(actuals.files).toMatchObject([{ rows: 1 }]);
  const errors = codes(actuals, 'error');
  const [figure, ...others] = actuals.figures;
  expect(others).toEqual([]);
  if (errors.length > 0) {
    expect(figure).toBeUndefined();
    return errors.join(' and ');
  }
  return figure === undefined ? 'missing' : `${show(figure.interval)} as ${figure.text}`;
}

describe('a cell that is read', () => {
  it.each([
    ['95.2', '476/5 as 95.2'],
    ['0', '0 as 0'],
    ['0.0', '0 as 0.0'],
    ['0.42', '21/50 as 0.42'],
    ['100.00', '100 as 100.00'],
    ['3.50', '7/2 as 3.50'],
    ['-3.5', '-7/2 as -3.5'],
    ['1234567', '1234567 as 1234567'],
    ['1.234', '617/500 as 1.234'],
    // Signs.
    ['+5', '5 as 5'],
    ['＋5', '5 as 5'],
    ['－5', '-5 as -5'],
    ['\u22125', '-5 as -5'],
    // Full width.
    ['１２．５', '25/2 as 12.5'],
    ['9５', '95 as 95'],
    ['１，２４５', '1245 as 1245'],
    ['1，245', '1245 as 1245'],
    // Spaces around.
    [' 95 ', '95 as 95'],
    ['\u00a095\u00a0', '95 as 95'],
    ['\u300095\u3000', '95 as 95'],
    ['\t95', '95 as 95'],
    ['95\n', '95 as 95'],
    // Strict grouping.
    ['1,245', '1245 as 1245'],
    ['14,940.0', '14940 as 14940.0'],
    ['1,234,567', '1234567 as 1234567'],
    ['999,999,999.999', '999999999999/1000 as 999999999.999'],
    ['-1,245', '-1245 as -1245'],
    // The unit behind it.
    ['95%', '95 as 95'],
    ['95 %', '95 as 95'],
    ['９５％', '95 as 95'],
    ['95.2％', '476/5 as 95.2'],
    // Bounds.
    ['≥95', '[95, ∞] as ≥95'],
    ['≧95', '[95, ∞] as ≥95'],
    ['>=95', '[95, ∞] as ≥95'],
    ['＞＝95', '[95, ∞] as ≥95'],
    ['>95', '(95, ∞] as >95'],
    ['＞95', '(95, ∞] as >95'],
    ['≤50', '[-∞, 50] as ≤50'],
    ['≦50', '[-∞, 50] as ≤50'],
    ['<=50', '[-∞, 50] as ≤50'],
    ['<50', '[-∞, 50) as <50'],
    ['＜50', '[-∞, 50) as <50'],
    ['≥１，２４５', '[1245, ∞] as ≥1245'],
    ['≥95%', '[95, ∞] as ≥95'],
    ['≥-3.5', '[-7/2, ∞] as ≥-3.5'],
  ])('%j is %s', (cell, expected) => {
    // An infinite end is open, however it is shown.
    expect(meaning(cell).replace('(-∞', '[-∞').replace('∞)', '∞]')).toBe(expected);
  });

  it.each([
    ['每千名老年人口拥有养老床位数', '35.9张', '359/10 as 35.9'],
    ['每千名老年人口拥有养老床位数', '35.9 张', '359/10 as 35.9'],
    ['社会工作专业人才占总人口比例', '0.42‰', '21/50 as 0.42'],
    ['经常性社会捐助站点和慈善超市数量', '1，245个', '1245 as 1245'],
  ])('of %s may be %s, with its own unit', (name, cell, expected) => {
    expect(meaning(cell, name, PLAN_2020)).toBe(expected);
  });

  it.each([
    ['社会工作专业人才总量', '0.1万人', '1/10 as 0.1'],
    ['城市低保标准', '570元/月', '570 as 570'],
    ['城市低保标准', '570元/人·月', '570 as 570'],
    ['城市低保标准', '684.1 元/人/月', '6841/10 as 684.1'],
    ['农村低保标准', '6,045.4元/人·年', '30227/5 as 6045.4'],
    ['每百户居民拥有的城乡社区综合服务设施面积', '30㎡', '30 as 30'],
    ['每百户居民拥有的城乡社区综合服务设施面积', '30平方米', '30 as 30'],
  ])('of %s may be %s', (name, cell, expected) => {
    expect(meaning(cell, name)).toBe(expected);
  });
});

describe('a missing mark', () => {
  const LISTED = ['', '——', '--', '—', '-', '/', '…', '暂无', '不详', 'NA'];
  const SPELLED = ['－', '－－', '／', 'ＮＡ', ' ', '\u3000', '\u00a0', ' —— ', '\u3000暂无'];

  it.each([...LISTED, ...SPELLED])('%j is no figure, and above all not 0', (mark) => {
    expect(meaning(mark)).toBe('missing');
  });

  it.each(LISTED)('%j in a wide table is no figure of that year', (mark) => {
    const table = [
      ['指标名称', '2021', '2022', '2023'],
      [FREE, '1', mark, '3'],
    ];
    const actuals = read(PLAN_2025, csv(table));
    expect(codes(actuals)).toEqual([]);
    expect(actuals.figures.map(({ year }) => year)).toEqual([2021, 2023]);
  });

  /** Not in the list of the design: whatever they are taken for, they are no number. */
  it.each(['–', '―', '——— ', '……', '...', '——%', '≥——'])('%j is never a value', (mark) => {
    expect(meaning(mark)).toMatch(/^(?:missing|actuals\/value-[a-z-]+)$/);
  });
});

const REFUSED: readonly (readonly [string, string])[] = [
  // A number with something behind it, or in front.
  ['37.3abc', 'value-letters'],
  ['3万', 'value-letters'],
  ['1.5亿', 'value-letters'],
  ['95+', 'value-letters'],
  ['95.2[1]', 'value-letters'],
  ['95.2(1)', 'value-letters'],
  ['12 345', 'value-letters'],
  ['12\u00a0345', 'value-letters'],
  ['9\n5', 'value-invalid'],
  ['0x10', 'value-letters'],
  ['1_000', 'value-letters'],
  ["1'000", 'value-letters'],
  ['95%%', 'value-letters'],
  // Footnote marks glued to it: never a digit.
  ['95.2①', 'value-footnote'],
  ['95.2 ①', 'value-footnote'],
  ['95.2²', 'value-footnote'],
  ['95.2*', 'value-footnote'],
  ['95.2＊', 'value-footnote'],
  ['95.2⑴', 'value-footnote'],
  ['95.2※', 'value-footnote'],
  // Commas that are no grouping.
  ['2,00', 'value-decimal-comma'],
  ['2，00', 'value-decimal-comma'],
  ['1.234,5', 'value-decimal-comma'],
  ['12,34', 'value-decimal-comma'],
  ['3,5', 'value-decimal-comma'],
  ['1,2345', 'value-grouping'],
  ['1234,567', 'value-grouping'],
  ['0,123', 'value-grouping'],
  ['012,345', 'value-grouping'],
  ['1,23,456', 'value-grouping'],
  ['1,,245', 'value-grouping'],
  ['1,245,', 'value-letters'],
  [',245', 'value-grouping'],
  ['1,245.5,6', 'value-grouping'],
  // What spreadsheets make of things.
  ['1.3E+05', 'value-exponent'],
  ['1e5', 'value-exponent'],
  ['1e309', 'value-exponent'],
  ['1E-2', 'value-exponent'],
  ['１Ｅ５', 'value-exponent'],
  ['#N/A', 'value-excel-error'],
  ['#DIV/0!', 'value-excel-error'],
  ['#REF!', 'value-excel-error'],
  ['#####', 'value-excel-error'],
  ['3月5日', 'value-date'],
  ['2023年6月', 'value-date'],
  ['3-5', 'value-date'],
  ['5-Mar', 'value-date'],
  ['Mar-05', 'value-date'],
  ['2023-03-05', 'value-date'],
  ['2023/3/5', 'value-date'],
  ['1:0.8', 'value-ratio'],
  ['1：0.8', 'value-ratio'],
  ['1.3:1', 'value-ratio'],
  ['0:48:00', 'value-ratio'],
  // Words around a number.
  ['约37', 'value-approximate'],
  ['37左右', 'value-approximate'],
  ['95以上', 'value-approximate'],
  ['95%以上', 'value-approximate'],
  ['近100', 'value-approximate'],
  ['超95', 'value-approximate'],
  ['100余', 'value-approximate'],
  // Digits written in an unsure way.
  ['.5', 'value-digits'],
  ['007', 'value-digits'],
  ['-.5', 'value-digits'],
  ['5.', 'value-digits'],
  ['00', 'value-digits'],
  ['５。', 'value-digits'],
  [`1${'0'.repeat(60)}`, 'value-digits'],
  // Units that are not the declared one.
  ['0.4‰', 'value-unit'],
  ['95元', 'value-unit'],
  ['95人次', 'value-unit'],
  // No number at all.
  ['12.5.3', 'value-invalid'],
  ['- 5', 'value-invalid'],
  ['--5', 'value-invalid'],
  ['+-5', 'value-invalid'],
  ['Infinity', 'value-invalid'],
  ['-∞', 'value-invalid'],
  ['NaN', 'value-invalid'],
  ['≥', 'value-invalid'],
  ['≥≥95', 'value-invalid'],
  ['≥≤95', 'value-invalid'],
  ['=95', 'value-invalid'],
  ['=>95', 'value-invalid'],
  ['95≥', 'value-letters'],
  ['不低于95', 'value-invalid'],
  ['至少95', 'value-invalid'],
  ['≥约95', 'value-invalid'],
  ['N/A', 'value-invalid'],
  ['n/a', 'value-invalid'],
  ['na', 'value-invalid'],
  ['NULL', 'value-invalid'],
  ['无', 'value-invalid'],
  ['是', 'value-yes-no'],
  ['TRUE', 'value-yes-no'],
  ['九十五', 'value-invalid'],
  ['٣٥', 'value-invalid'],
  ['①', 'value-invalid'],
  ['½', 'value-invalid'],
  ['%', 'value-invalid'],
  ['.', 'value-invalid'],
  [',', 'value-grouping'],
  ['(5)', 'value-invalid'],
  ['¥95', 'value-invalid'],
  ['1/3', 'value-date'],
];

describe('a cell that is refused', () => {
  it.each(REFUSED)('%j is %s', (cell, code) => {
    expect(meaning(cell)).toBe(`actuals/${code}`);
  });

  it.each(REFUSED)('%j is named with its place', (cell) => {
    const { findings } = read(PLAN_2025, csv([HEADER, [FREE, '2021', cell]]));
    expect(findings).toMatchObject([
      {
        severity: 'error',
        args: { text: cell },
        place: { file: 'a.csv', line: 2, column: VALUE_COLUMN },
      },
    ]);
  });

  it.each([
    ['37.3abc', '37.3'],
    ['95.2①', '95.2'],
    ['1,245①', '1,245'],
    ['≥95 以及', '95'],
  ])('%j tells which number may be meant', (cell, number) => {
    const { findings } = read(PLAN_2025, csv([HEADER, [FREE, '2021', cell]]));
    expect(findings).toMatchObject([{ severity: 'error', args: { number } }]);
  });

  it('with another unit tells both', () => {
    const { findings } = read(PLAN_2025, csv([HEADER, ['社会工作专业人才总量', '2021', '780人']]));
    expect(findings).toMatchObject([
      { code: 'actuals/value-unit', args: { text: '780人', unit: '人', declared: '万人' } },
    ]);
  });

  it('is refused of counties, too', () => {
    for (const [cell, code] of REFUSED) {
      const table = [
        [...HEADER, '地区'],
        [FREE, '2021', cell, '魏都区'],
      ];
      const actuals = read(PLAN_2025, csv(table));
      expect([cell, ...codes(actuals)]).toEqual([cell, `actuals/${code}`]);
      expect(actuals.areaFigures).toBe(0);
    }
  });
});

describe('a note on the spelling', () => {
  const notes = (cell: string): string[] =>
    codes(read(PLAN_2025, csv([HEADER, [FREE, '2021', cell]])));

  it.each(['95.2', '0', '-3', '0.420', '——', ''])('is not given for %j', (cell) => {
    expect(notes(cell)).toEqual([]);
  });

  /** DESIGN 6: accepted *and noted*. */
  it.each(['９５', '1,245', ' 95', '95\u00a0', '\u22125', '+5', '≧95', '95 %', '95%', '≥95'])(
    'is given for %j',
    (cell) => {
      expect(notes(cell)).toEqual(['actuals/value-normalised']);
    },
  );

  it('is one for a file, with the first such cell and their number', () => {
    const table = [HEADER, [FREE, '2021', '5'], [FREE, '2022', '６'], [FREE, '2023', '1,245']];
    expect(read(PLAN_2025, csv(table)).findings).toMatchObject([
      {
        code: 'actuals/value-normalised',
        args: { count: 2, text: '６' },
        place: { line: 3, column: VALUE_COLUMN },
      },
    ]);
  });
});

describe('the range of a series', () => {
  it.each([
    ['0', '0 as 0'],
    ['100', '100 as 100'],
    ['100.0', '100 as 100.0'],
    ['99.9999999', '999999999/10000000 as 99.9999999'],
    ['≥95', '[95, ∞) as ≥95'],
    ['<100', '(-∞, 100) as <100'],
    ['100.1', 'actuals/value-out-of-range'],
    ['100.0000001', 'actuals/value-out-of-range'],
    ['-0.1', 'actuals/value-out-of-range'],
    ['-5', 'actuals/value-out-of-range'],
    ['1,245', 'actuals/value-out-of-range'],
    ['≥101', 'actuals/value-out-of-range'],
    ['≤-1', 'actuals/value-out-of-range'],
    // No number from 0 to 100 is above 100, or below 0.
    ['>100', 'actuals/value-out-of-range'],
    ['<0', 'actuals/value-out-of-range'],
  ])('makes %j of a share %s', (cell, expected) => {
    expect(meaning(cell, SHARE)).toBe(expected);
  });

  it.each([
    ['0', 0],
    ['100', 0],
    ['100.0', 0],
    ['99.999999', 0],
    ['100.000001', 1],
    ['100.0000000001', 1],
    ['101', 1],
    ['-0.000001', 1],
  ])('of a county with %s has %i errors', (cell, errors) => {
    const table = [
      [...HEADER, '地区'],
      [SHARE, '2021', cell, '魏都区'],
    ];
    const actuals = read(PLAN_2025, csv(table));
    expect(codes(actuals, 'error')).toHaveLength(errors);
    expect(actuals.areaFigures).toBe(1 - errors);
  });

  it('is in the unit of the series, whatever the row gives', () => {
    const table = (unit: string, value: string): string =>
      csv([
        ['指标名称', '年份', '完成值', '单位'],
        [SHARE, '2021', value, unit],
      ]);
    expect(codes(read(PLAN_2025, table('‰', '999')))).toEqual([]);
    expect(codes(read(PLAN_2025, table('‰', '1001')))).toEqual(['actuals/value-out-of-range']);
  });
});

const SETTINGS = { seed: 20261123, numRuns: 300 };

describe('digits', () => {
  const digits = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      fc.option(fc.stringMatching(/^\d{1,20}$/), { nil: undefined }),
    )
    .map(([sign, whole, decimals]) => ({
      sign,
      whole: String(whole),
      decimals: decimals === undefined ? '' : `.${decimals}`,
    }));
  const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

  it('printed and read back are the same number, to the last place', () => {
    fc.assert(
      fc.property(digits, ({ sign, whole, decimals }) => {
        const text = `${sign}${whole}${decimals}`;
        for (const cell of [
          text,
          `${sign}${grouped(whole)}${decimals}`,
          fullWidth(text),
          ` ${text}\u3000`,
          `${text}%`,
        ]) {
          expect(meaning(cell)).toBe(`${exact(text)} as ${text}`);
        }
      }),
      SETTINGS,
    );
  });

  it('behind a bound sign are its end', () => {
    fc.assert(
      fc.property(digits, ({ sign, whole, decimals }) => {
        const text = `${sign}${whole}${decimals}`;
        expect(meaning(`≥${text}`)).toBe(`[${exact(text)}, ∞) as ≥${text}`);
        expect(meaning(`＜${text}`)).toBe(`(-∞, ${exact(text)}) as <${text}`);
      }),
      SETTINGS,
    );
  });
});

describe('any text in a cell', () => {
  const fragment = fc.constantFrom(
    ...[
      '9',
      '5',
      '0',
      '.',
      ',',
      '-',
      '+',
      '%',
      '‰',
      '≥',
      '<',
      '>',
      '=',
      'e',
      '约',
      '以上',
      '月',
      '日',
    ],
    ...[
      '①',
      '²',
      '*',
      ':',
      '：',
      '/',
      ' ',
      '\u3000',
      '\n',
      '"',
      '#',
      '人',
      '万',
      '暂无',
      'NA',
      '５',
      '，',
    ],
  );
  const nearNumbers = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(''));
  const anything = fc.string({ unit: 'binary', maxLength: 20 });
  const text = fc.oneof(nearNumbers, anything);

  it('is a value, a missing mark or one finding', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const actuals = read(PLAN_2025, csv([HEADER, [FREE, '2021', cell]]));
        const errors = codes(actuals, 'error');
        expect(actuals.figures.length + errors.length).toBeLessThanOrEqual(1);
        if (actuals.figures.length + errors.length === 0) {
          expect(cell.normalize('NFKC')).toMatch(
            /^[\s\u200b\ufeff]*(?:-{0,2}|[–—―]{1,2}|\/|\.{3}|\.{6}|暂无|不详|NA)[\s\u200b\ufeff]*$/u,
          );
        }
        if (actuals.figures.length === 1) {
          expect(cell).toMatch(/[0-9０-９]/);
          expect(cell).not.toMatch(/[0-9０-９.．][^0-9０-９.．,，]+[0-9０-９]/);
        }
      }),
      { seed: 20261123, numRuns: 3000 },
    );
  });

  it.each(['年份', '单位', '数据状态', '地区', '备注', '其他'])(
    'of the column %s gives no exception and at most one error',
    (column) => {
      const header = [...new Set([...HEADER, column])];
      fc.assert(
        fc.property(text, (cell) => {
          const row: Readonly<Record<string, string>> = {
            指标名称: FREE,
            年份: '2021',
            完成值: '5',
            [column]: cell,
          };
          const actuals = read(PLAN_2025, csv([header, header.map((name) => row[name] ?? '')]));
          const kept = actuals.figures.length + actuals.areaFigures;
          expect(kept + codes(actuals, 'error').length).toBe(1);
        }),
        SETTINGS,
      );
    },
  );

  it('of a name gives a figure or one finding', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const actuals = read(PLAN_2025, csv([HEADER, [cell, '2021', '5']]));
        expect([...facts(actuals), ...codes(actuals)]).toHaveLength(1);
      }),
      SETTINGS,
    );
  });

  it('of a header gives no exception, and a figure or an error', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const actuals = read(
          PLAN_2025,
          csv([
            [a, b, c],
            [FREE, '2021', '5'],
          ]),
        );
        expect(actuals.figures.length === 1).toBe(codes(actuals, 'error').length === 0);
      }),
      SETTINGS,
    );
  });

  it('as a file gives no exception, and never a figure without a header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const actuals = read(PLAN_2025, bytes);
        expect(actuals.figures).toEqual([]);
        expect(codes(actuals, 'error').length).toBeGreaterThan(0);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});
