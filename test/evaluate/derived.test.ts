import { describe, expect, it } from 'vitest';
import type { PromiseResult } from '../../src/model/evaluation.ts';
import { judged, planOf, promiseOn, shown } from '../support/plan.ts';

function valueOf({ comparison, status }: PromiseResult): string {
  return `${shown(comparison.actual.interval)} ${status}`;
}

describe('a total', () => {
  const flows = 'series:\n  - { id: f, name: 当年数, unit: 人次, kind: flow, range: { min: 0 } }';
  const fields =
    'unit: 万人次, range: { min: 0 }, total: { of: f }, target: { atLeast: 1, by: 2025 }';
  const of = (rows: string, year = 2025): string => valueOf(judged(fields, rows, year, flows));

  it('adds up the years of the period, in the unit of the promise', () => {
    const rows = [2021, 2022, 2023, 2024, 2025].map((y) => `f,${String(y)},2000,,`).join('\n');
    expect(of(rows)).toBe('1 met');
    expect(of(rows.replace('2025,2000', '2025,1999'))).toBe('9999/10000 missed');
  });

  it('leaves out what lies before the period', () => {
    expect(of('f,2020,9000,,\nf,2021,1000,,')).toBe('[1/10, ∞) undetermined');
  });

  it('does not need a missing year when it is over its target already', () => {
    expect(of('f,2021,4000,,\nf,2024,6000,,')).toBe('[1, ∞) met');
    expect(of('f,2021,4000,,\nf,2024,5999,,')).toBe('[9999/10000, ∞) undetermined');
  });

  it('is never sure of an upper bound while a year is missing', () => {
    const most = fields.replace('atLeast', 'atMost');
    expect(valueOf(judged(most, 'f,2021,4000,,', 2025, flows))).toBe('[2/5, ∞) undetermined');
    expect(valueOf(judged(most, 'f,2021,10001,,', 2025, flows))).toBe('[10001/10000, ∞) missed');
  });

  it('cannot tell anything where a missing year may be negative', () => {
    const any = 'series:\n  - { id: f, name: 当年数, unit: 人次, kind: flow }';
    expect(judged(fields, 'f,2021,20000,,', 2025, any).status).toBe('undetermined');
  });

  it('has no data without a single year', () => {
    expect(judged(fields, '', 2025, flows).status).toBe('no-data');
  });

  it('names the years that are missing', () => {
    const { comparison } = judged(fields, 'f,2021,1,,\nf,2023,1,,', 2024, flows);
    expect(comparison.actual.missing.map(({ year }) => year)).toEqual([2022, 2024]);
  });

  it('starts from nothing, so it has a pace without a printed baseline', () => {
    const { pace, outlook } = judged(
      fields,
      'f,2021,2000,,\nf,2022,2000,,\nf,2023,1000,,',
      2023,
      flows,
    );
    expect([pace?.value.toFraction(), outlook]).toEqual(['5/6', 'behind']);
  });
});

describe('a cumulative series', () => {
  const sum = 'series:\n  - { id: c, name: 累计数, unit: 个, kind: cumulative, range: { min: 0 } }';
  const fields = 'unit: 个, range: { min: 0 }, total: { of: c }, target: { atLeast: 20, by: 2025 }';

  it('is never added up: the last figure is the total', () => {
    const rows = 'c,2021,8,,\nc,2022,12,,\nc,2025,19,,';
    expect(valueOf(judged(fields, rows, 2025, sum))).toBe('19 missed');
  });

  it('of a year without a figure is at least what it was', () => {
    expect(valueOf(judged(fields, 'c,2023,20,,', 2025, sum))).toBe('[20, ∞) met');
    expect(valueOf(judged(fields, 'c,2023,19,,', 2025, sum))).toBe('[19, ∞) undetermined');
    const promised = 'kind: cumulative, unit: 个, target: { atLeast: 20, by: 2025 }';
    expect(valueOf(judged(promised, 'x,2023,20,,', 2025))).toBe('[20, ∞) met');
  });
});

describe('growth', () => {
  const series =
    'series:\n  - { id: d, name: 捐赠, unit: 万元, baseline: 285.6, range: { min: 0 } }';
  const since = (what: string): string =>
    `unit: "%", growth: { of: d, since: ${what} }, target: { atLeast: 5, every: year, from: 2022 }`;
  const of = (what: string, rows: string): string =>
    valueOf(judged(since(what), rows, 2022, series));

  it('against the base year uses the printed baseline', () => {
    expect(of('base', 'd,2022,299.88,,')).toBe('5 met');
    expect(of('base', 'd,2022,299.87,,')).toMatch(/^\d+\/\d+ missed$/u);
  });

  it('against the year before', () => {
    expect(of('previous', 'd,2021,100,,\nd,2022,105,,')).toBe('5 met');
    expect(of('previous', 'd,2021,105,,\nd,2022,100,,')).toBe('-100/21 missed');
  });

  it('against a given year', () => {
    expect(of('2019', 'd,2019,200,,\nd,2022,210,,')).toBe('5 met');
  });

  it('from zero, or from what may be zero, is not a number', () => {
    expect(judged(since('previous'), 'd,2021,0,,\nd,2022,100,,', 2022, series).status).toBe(
      'undetermined',
    );
    expect(judged(since('previous'), 'd,2021,≥0,,\nd,2022,100,,', 2022, series).status).toBe(
      'undetermined',
    );
  });

  it('from less than zero is not one either', () => {
    const any = 'series:\n  - { id: d, name: 捐赠, unit: 万元 }';
    expect(judged(since('previous'), 'd,2021,-100,,\nd,2022,-105,,', 2022, any).status).toBe(
      'undetermined',
    );
  });

  it('has no data without one of its years', () => {
    expect(judged(since('previous'), 'd,2022,100,,', 2022, series).status).toBe('no-data');
  });

  it('may be measured in per mille', () => {
    const fields = 'unit: ‰, growth: { of: d, since: base }, target: { atLeast: 50, by: 2025 }';
    expect(valueOf(judged(fields, 'd,2025,299.88,,', 2025, series))).toBe('50 met');
  });
});

describe('a ratio with a range as its denominator', () => {
  const series =
    'series:\n  - { id: w, name: 工作人员, unit: 人 }\n  - { id: c, name: 救助对象, unit: 人 }';
  const fields =
    'unit: 人, ratio: { of: w, over: c, per: [8000, 10000] }, target: { atLeast: 1, by: 2025 }';
  const of = (staff: number): string =>
    valueOf(judged(fields, `w,2025,${String(staff)},,\nc,2025,80000,,`, 2025, series));

  it('is met at the strict end, missed at the generous one, else undetermined', () => {
    expect(of(10)).toBe('[1, 5/4] met');
    expect(of(9)).toBe('[9/10, 9/8] undetermined');
    expect(of(7)).toBe('[7/10, 7/8] missed');
  });
});

describe('series that name each other', () => {
  it('nest: the growth of a ratio', () => {
    const series = `series:
  - { id: a, name: 面积, unit: 平方米 }
  - { id: h, name: 户数, unit: 户 }
  - { id: r, name: 每百户面积, unit: 平方米, ratio: { of: a, over: h, per: 100 } }`;
    const fields =
      'unit: "%", growth: { of: r, since: previous }, target: { atLeast: 10, by: 2025 }';
    const rows = 'a,2024,1000,,\nh,2024,100,,\na,2025,1320,,\nh,2025,120,,';
    expect(valueOf(judged(fields, rows, 2025, series))).toBe('10 met');
  });

  it('nest: the ratio of two totals', () => {
    const series = `series:
  - { id: a, name: 当年甲, unit: 个, kind: flow, range: { min: 0 } }
  - { id: b, name: 当年乙, unit: 个, kind: flow, range: { min: 0 } }
  - { id: ta, name: 累计甲, unit: 个, total: { of: a }, range: { min: 0 } }
  - { id: tb, name: 累计乙, unit: 个, total: { of: b }, range: { min: 0 } }`;
    const fields = 'unit: "%", ratio: { of: ta, over: tb }, target: { atLeast: 50, by: 2022 }';
    const rows = 'a,2021,1,,\na,2022,2,,\nb,2021,3,,\nb,2022,3,,';
    expect(valueOf(judged(fields, rows, 2022, series))).toBe('50 met');
  });

  it('nest: the share of areas by a ratio of each area', () => {
    const plan = planOf(
      `  - { id: x, name: 达标县占比, ref: 表1, unit: '%', target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: r, atLeast: 30 } } }`,
      `areas: [{ level: county, name: 县, date: 2020, names: [甲县, 乙县] }]
series:
  - { id: a, name: 面积, unit: 平方米 }
  - { id: h, name: 户数, unit: 万户 }
  - { id: r, name: 每百户面积, unit: 平方米, ratio: { of: a, over: h, per: 100 } }`,
    );
    const csv = (second: string): string => `指标,年份,地区,完成值
面积,2025,甲县,30000
户数,2025,甲县,10
面积,2025,乙县,${second}
户数,2025,乙县,10
`;
    expect(valueOf(promiseOn(plan, csv('30000'), 2025))).toBe('100 met');
    expect(valueOf(promiseOn(plan, csv('29999'), 2025))).toBe('50 missed');
    expect(valueOf(promiseOn(plan, csv(''), 2025))).toBe('[50, 100] undetermined');
  });
});
