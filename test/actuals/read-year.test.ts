import { describe, expect, it } from 'vitest';
import { codes, csv, FREE, PLAN_2025, read } from './loading.ts';

const HEADER = ['指标名称', '年份', '完成值'];

/** The year of a cell, or the code of the error. */
function yearOf(cell: string): number | string {
  const actuals = read(PLAN_2025, csv([HEADER, [FREE, cell, '5']]));
  const errors = codes(actuals, 'error');
  if (errors.length > 0) {
    expect(actuals.figures).toEqual([]);
    return errors.join(' and ');
  }
  expect(actuals.figures).toHaveLength(1);
  return actuals.figures[0]?.year ?? 'none';
}

describe('a year', () => {
  it.each([
    '2023',
    '2023年',
    '2023年底',
    '２０２３',
    '２０２３年',
    ' 2023 ',
    '\u00a02023\u3000',
    '2023年\n',
  ])('may be written %j', (cell) => {
    expect(yearOf(cell)).toBe(2023);
  });

  it('may lie outside the plan', () => {
    expect(yearOf('2016')).toBe(2016);
    expect(yearOf('2031')).toBe(2031);
    expect(yearOf('1999年')).toBe(1999);
  });

  it.each([
    '2023年6月',
    '2023-06',
    '2023/6',
    '2023.06',
    '202306',
    '2023-12-31',
    '2023/12/31',
    '2023年12月31日',
    '2023年上半年',
    '2023上半年',
    '2023年1-6月',
    '2023年一季度',
    '2023年第3季度',
    '2023Q2',
    '2023-Q4',
    '２０２３年６月',
  ])('is not %j, which is a part of one or a day', (cell) => {
    expect(yearOf(cell)).toBe('actuals/year-part');
  });

  it.each([
    '',
    '——',
    '23',
    '23年',
    '’23',
    '20233',
    '2023年度累计',
    '2023①',
    '2023*',
    '2,023',
    '2023,',
    '约2023',
    '二〇二三',
    '公元2023',
    '-2023',
    '2023E0',
    '0x7e7',
    '45291',
    '2023 2024',
    '2023.5',
    '2023.0',
    '20 23',
    '#N/A',
    '本年',
  ])('is not %j', (cell) => {
    expect(String(yearOf(cell))).toMatch(/^actuals\/year-(?:invalid|part)$/);
  });

  it.each(['', '23', '二〇二三', '2,023', '#N/A', '本年'])('%j is invalid, not a part', (cell) => {
    expect(yearOf(cell)).toBe('actuals/year-invalid');
  });

  /** DESIGN 6: accepted *and noted*. */
  it.each(['2023年', '2023年底', '２０２３'])('written %j is noted', (cell) => {
    const actuals = read(PLAN_2025, csv([HEADER, [FREE, cell, '5']]));
    expect(codes(actuals, 'note')).toHaveLength(1);
  });

  it('that is faulty is named with its place', () => {
    const { findings } = read(PLAN_2025, csv([HEADER, [FREE, '2023年6月', '5']]));
    expect(findings).toMatchObject([
      {
        code: 'actuals/year-part',
        args: { text: '2023年6月' },
        place: { file: 'a.csv', line: 2, column: FREE.length + 2, length: 7 },
      },
    ]);
  });

  it('and a value that are both faulty are two findings', () => {
    expect(codes(read(PLAN_2025, csv([HEADER, [FREE, '23', '5abc']])))).toEqual([
      'actuals/year-invalid',
      'actuals/value-letters',
    ]);
  });
});
