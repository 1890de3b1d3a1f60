import { describe, expect, it } from 'vitest';
import {
  codes,
  csv,
  facts,
  FREE,
  gb18030,
  placed,
  PLAN_2025,
  read,
  SHARE,
  utf16le,
} from './loading.ts';

/** 合成数据 throughout. */
const ROWS = [
  ['指标名称', '年份', '完成值', '备注'],
  [SHARE, '2021', '40', ''],
];
const FIGURE = ['nursing-bed-share 2021 40 40 final'];

describe.each([
  ['commas', ','],
  ['tabs', '\t'],
  ['semicolons', ';'],
])('%s', (_title, delimiter) => {
  const others = [',', '\t', ';', '，', '；', '|', '"'].filter((one) => one !== delimiter);

  it('separate columns', () => {
    expect(facts(read(PLAN_2025, csv(ROWS, delimiter)))).toEqual(FIGURE);
    expect(facts(read(PLAN_2025, csv(ROWS, delimiter, '\r\n')))).toEqual(FIGURE);
  });

  it('separate columns below a title, in every encoding', () => {
    const text = csv([['许昌市民政事业统计表', '', '', ''], ...ROWS], delimiter);
    for (const content of [text, gb18030(text), utf16le(text), `\ufeff${text}`]) {
      expect(facts(read(PLAN_2025, content))).toEqual(FIGURE);
    }
  });

  it('separate columns whose cells hold the others', () => {
    const remarks = others.map((other, index) => [SHARE, String(2022 + index), '', `甲${other}乙`]);
    const text = csv([[`统计表${others.slice(0, 5).join('')}`], ...ROWS, ...remarks], delimiter);
    const actuals = read(PLAN_2025, text.replaceAll(/"((?:[^"]|"")*)"/g, '"$1"'));
    expect(codes(actuals, 'error')).toEqual([]);
    expect(facts(actuals)).toEqual(FIGURE);
  });

  it('separate columns with line breaks and quotes in their cells', () => {
    const text = csv(
      [['"统计"\n表'], ['指标\n名称', '2021年'], [`养老机构\n${SHARE.slice(4)}`, '40']],
      delimiter,
    );
    expect(facts(read(PLAN_2025, text))).toEqual(FIGURE);
  });

  it('are where a fault is', () => {
    const text = csv([...ROWS, [FREE, '2021', '约5', '']], delimiter);
    expect(placed(read(PLAN_2025, text))).toEqual([
      `actuals/value-approximate a.csv:3:${String(FREE.length + 7)}`,
    ]);
  });
});

describe('a separator that is not sure', () => {
  const TABLE = csv(ROWS);

  it.each<[string, string, string]>([
    ['a second table with semicolons', `${TABLE}${csv(ROWS, ';')}`, 'separator-unclear 3:1'],
    ['a second table with tabs', `${TABLE}\n${csv(ROWS, '\t')}`, 'separator-unclear 4:1'],
    ['a second table with commas', `${csv(ROWS, ';')}${TABLE}`, 'separator-unclear 1:1'],
    ['full-width commas', csv(ROWS, '，'), 'separator-wide 1:1'],
    ['full-width semicolons', `统计表\n${csv(ROWS, '；')}`, 'separator-wide 2:1'],
    ['vertical bars', csv(ROWS, '|'), 'separator-wide 1:1'],
    ['full-width commas beside commas', `统计表,一\n${csv(ROWS, '，')}`, 'separator-wide 2:1'],
    [
      'a header with full-width commas',
      `指标名称，年份，完成值\n${SHARE},2021,40\n`,
      'separator-wide 1:1',
    ],
    ['a header with spaces', `指标名称 年份 完成值\n${SHARE} 2021 40\n`, 'header-unknown 2:1'],
    ['a header with both', `指标名称,年份;完成值\n${SHARE},2021;40\n`, 'header-missing 1:1'],
    ['rows with semicolons', `指标名称,年份,完成值\n${SHARE};2021;40\n`, 'cell-count 2:1'],
    ['rows with full-width commas', `指标名称,年份,完成值\n${SHARE}，2021，40\n`, 'cell-count 2:1'],
    ['semicolons, a column missing', `指标名称;年份\n${SHARE};2021\n`, 'header-missing 1:1'],
    ['decimal commas', `指标名称;年份;完成值\n${SHARE};2021;40,5\n`, 'value-decimal-comma 2:18'],
    ['an open quote', `指标名称;年份;完成值\n${SHARE};2021;"40\n`, 'csv-syntax 2:18'],
  ])('%s: refused', (_title, content, expected) => {
    const actuals = read(PLAN_2025, content);
    const [code = '', place = ''] = expected.split(' ');
    expect(placed(actuals)).toEqual([`actuals/${code} a.csv:${place}`]);
    expect(actuals.figures).toEqual([]);
  });
});
