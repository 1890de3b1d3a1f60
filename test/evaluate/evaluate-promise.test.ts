import { describe, expect, it } from 'vitest';
import type { PromiseResult } from '../../src/model/evaluation.ts';
import { judged, planOf, promiseOn } from '../support/plan.ts';

/** Codes and arguments of what is told of `x`. */
function told({ findings }: PromiseResult): unknown[] {
  return findings.map(({ code, args }) => [code, args]);
}

const NAMED = { id: 'x', name: '指标甲' };

describe('压线', () => {
  it.each([
    ['target: { atLeast: 50, by: 2025 }', '50', true],
    ['target: { atLeast: 50, by: 2025 }', '50.01', false],
    ['target: { atLeast: 50, by: 2025 }', '≥50', false],
    ['target: { atMost: 50, by: 2025 }', '50', true],
    ['target: { above: 50, by: 2025 }', '50', true],
    ['target: { below: 50, by: 2025 }', '50', true],
    ['target: { between: [30, 50], by: 2025 }', '30', true],
    ['target: { between: [30, 50], by: 2025 }', '50', true],
    ['target: { equals: 50, by: 2025 }', '50', false],
    ['target: { about: 50, tolerance: 1, by: 2025 }', '51', false],
    // No more than all of it, and no less than nothing, is possible.
    ['range: { min: 0, max: 100 }, target: { atLeast: 100, by: 2025 }', '100', false],
    ['range: { min: 0, max: 100 }, target: { atLeast: 0, by: 2025 }', '0', true],
    ['range: { min: 0, max: 100 }, target: { atMost: 0, by: 2025 }', '0', false],
    ['range: { min: 0, max: 100 }, target: { atMost: 100, by: 2025 }', '100', true],
    ['range: { min: 0 }, target: { atLeast: 100, by: 2025 }', '100', true],
  ])('of %s with %s: %s', (fields, value, expected) => {
    expect(judged(fields, `x,2025,${value},,`, 2025).onTheLine).toBe(expected);
  });

  it('is not told before it is due, and of the target in force', () => {
    expect(judged('target: { atLeast: 50, by: 2025 }', 'x,2024,50,,', 2024).onTheLine).toBe(false);
    const changed = `target: { atLeast: 50, by: 2025 }, amendments: [{ number: 甲〔2022〕1号,
      date: 2022-06-30, old: { atLeast: 50, by: 2025 }, new: { atLeast: 40, by: 2025 } }]`;
    const on = (value: number): boolean =>
      judged(changed, `x,2025,${String(value)},,`, 2025).onTheLine;
    expect([on(50), on(40)]).toEqual([false, true]);
  });
});

describe('what was reached later', () => {
  const fields = 'target: { atLeast: 50, by: 2022 }';
  const later = (rows: string, year: number, of = fields, series = ''): number | null =>
    judged(of, rows, year, series).laterMet;

  it('is the first year after the due one, up to the evaluated one', () => {
    expect(later('x,2022,40,,\nx,2023,45,,\nx,2024,51,,\nx,2025,52,,', 2025)).toBe(2024);
    expect(later('x,2022,40,,\nx,2023,45,,\nx,2024,51,,', 2023)).toBe(null);
    expect(later('x,2023,51,,\nx,2024,51,,', 2024)).toBe(2023);
  });

  it('is none where it was met in time, is not due, or is asked for in every year', () => {
    expect(later('x,2022,50,,\nx,2023,51,,', 2023)).toBe(null);
    expect(later('x,2021,51,,', 2021)).toBe(null);
    expect(later('x,2021,4,,\nx,2022,5,,', 2022, 'target: { atLeast: 5, every: year }')).toBe(null);
  });

  it('is compared with the other series in the later year', () => {
    const relation = 'unit: 个, target: { atLeast: { series: s }, by: 2022 }';
    const series = 'series:\n  - { id: s, name: 另一, unit: 个 }';
    const rows = 'x,2022,4,,\ns,2022,5,,\nx,2023,6,,\ns,2023,7,,\nx,2024,8,,\ns,2024,8,,';
    expect(later(rows, 2024, relation, series)).toBe(2024);
  });
});

describe('what is told of a value printed elsewhere', () => {
  const of = (conflict: string, value: number, fields = ''): unknown[] =>
    told(
      judged(
        `unit: "%", ${fields}target: { atLeast: 50, by: 2025 }, conflicts: [{ ${conflict}, ref: 正文 }]`,
        `x,2025,${String(value)},,`,
        2025,
      ),
    );

  it('is its value with its unit and place, and whether it changes the answer', () => {
    expect(of('field: actual, year: 2025, value: 49', 50)).toEqual([
      ['evaluate/contested', { ...NAMED, field: 'actual', value: '49%', ref: '正文' }],
    ]);
    expect(of('field: target, value: 51', 55)).toEqual([
      ['evaluate/conflict-agrees', { ...NAMED, field: 'target', value: '51%', ref: '正文' }],
    ]);
    expect(of('field: due, value: 2024', 55)).toMatchObject([
      [expect.stringContaining('evaluate/'), { field: 'due', value: '2024' }],
    ]);
    expect(of('field: actual, year: 2025, value: 490, unit: ‰', 50)).toMatchObject([
      ['evaluate/contested', { value: '490‰' }],
    ]);
    expect(of('field: actual, year: 2025, value: 49, unit: 张', 50)).toEqual([
      ['evaluate/conflict-not-computed', { ...NAMED, value: '49张', ref: '正文' }],
    ]);
    expect(of('field: attribute, value: binding', 50, 'attribute: anticipatory, ')).toEqual([
      ['evaluate/attribute-conflict', { ...NAMED, value: 'binding', ref: '正文' }],
    ]);
  });

  it('names the row by its short name, the year of an annual target, and the other series', () => {
    const annual = judged(
      'target: { atLeast: { byYear: { 2024: 50, 2025: 60 } } }, conflicts: [{ field: target, year: 2024, value: 40, ref: 正文 }]',
      'x,2024,45,,',
      2024,
    );
    expect(told(annual)).toMatchObject([['evaluate/contested', { value: '40 (2024)' }]]);
    const plan =
      planOf(`  - { id: x, name: 很长的名称, shortName: 短, unit: 个, ref: 表1, target: { atLeast: { series: y }, by: 2025 } }
  - { id: y, name: 另一, unit: 个, ref: 表1, target: { atLeast: 1, by: 2025 }, conflicts: [{ field: actual, year: 2025, value: 9, ref: 正文 }] }`);
    const csv = 'indicator,year,value\nx,2025,5\ny,2025,5\n';
    expect(told(promiseOn(plan, csv, 2025))).toEqual([
      [
        'evaluate/contested',
        { id: 'x', name: '短', field: 'actual', value: '9个', ref: '正文“另一”' },
      ],
    ]);
  });
});

describe('what is told of the method', () => {
  const target = 'target: { atLeast: 55, by: 2025 }';

  it('is what each of the two says, whichever of them is judged by', () => {
    expect(told(judged(target, 'x,2025,54.6,,', 2025))).toEqual([
      ['evaluate/method-differs', { ...NAMED, full: 'missed', rounded: 'met' }],
    ]);
    const rounding = 'rounding: { decimals: 1, basis: ×民发〔2021〕1号 }';
    const rounded = judged(`${rounding}, ${target}`, 'x,2025,54.96,,', 2025);
    expect([rounded.method, rounded.methodDiffers]).toEqual(['rounded', true]);
    expect(told(rounded)).toEqual([
      ['evaluate/method-differs', { ...NAMED, full: 'missed', rounded: 'met' }],
      ['evaluate/rounded-method', { ...NAMED, decimals: 1, basis: '×民发〔2021〕1号' }],
    ]);
  });

  it('is nothing where both say the same, or it is not due', () => {
    expect(told(judged(target, 'x,2025,54.4,,', 2025))).toEqual([]);
    const open = judged(target, 'x,2024,54.6,,', 2024);
    expect([told(open), open.methodDiffers]).toEqual([[], false]);
  });

  it('is told of an earlier year of every year in the end', () => {
    const every = 'target: { atLeast: 5, every: year, from: 2024 }';
    const rows = 'x,2024,4.6,,\nx,2025,6,,';
    expect(judged(every, rows, 2025).methodDiffers).toBe(true);
    expect(
      judged(every.replace('2024', '2023'), `x,2023,4.6,,\nx,2024,6,,`, 2024).methodDiffers,
    ).toBe(false);
  });
});

describe('what is told of a figure that is a bound', () => {
  it('is what was reported, of whom and of which year', () => {
    const target = 'unit: "%", target: { atLeast: 55, by: 2025 }';
    expect(told(judged(target, 'x,2025,≥50,%,', 2025))).toEqual([
      ['evaluate/bound-figure', { ...NAMED, year: 2025, value: '≥50%' }],
    ]);
    expect(told(judged(target, 'x,2025,50,%,', 2025))).toEqual([]);
    // A baseline that is a bound was printed so.
    const base = judged(
      'unit: "%", baseline: "≥50", growth: { of: x2, since: base }, target: { atLeast: 1, by: 2025 }',
      '',
      2025,
      'series:\n  - { id: x2, name: 另一, unit: 个, baseline: "≥50" }',
    );
    expect(told(base)).toEqual([]);
  });

  it('is told by the name of its area', () => {
    const plan = planOf(
      `  - { id: x, name: 占比, unit: "%", ref: 表1, target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: h, atLeast: 5 } } }`,
      `areas: [{ level: county, name: 县, date: 2020, names: [甲县, 乙县] }]\nseries:\n  - { id: h, name: 院数, unit: 所 }`,
    );
    const csv = '指标,年份,地区,完成值\n院数,2025,甲县,≥3\n院数,2025,乙县,6\n';
    expect(told(promiseOn(plan, csv, 2025))).toEqual([
      ['evaluate/bound-figure', { id: 'h', name: '院数（甲县）', year: 2025, value: '≥3所' }],
    ]);
  });
});

describe('what is told of something finished', () => {
  it('is the day before the period', () => {
    const by = 'target: { completed: true, by: 2022 }';
    expect(told(judged(by, 'x,2021,2015-03-01,,', 2022))).toEqual([
      ['evaluate/completed-before', { ...NAMED, date: '2015-03-01' }],
    ]);
    expect(told(judged(by, 'x,2021,2020-12-31,,', 2022))).toHaveLength(1);
    expect(told(judged(by, 'x,2021,2021-01-01,,', 2022))).toEqual([]);
  });

  it('is that a date is needed, where only that decides', () => {
    const by = "target: { completed: true, by: '2022-06-30' }";
    expect(told(judged(by, 'x,2022,是,,', 2022))).toEqual([
      ['evaluate/completion-date-needed', { ...NAMED, date: '2022-06-30' }],
    ]);
    expect(told(judged(by, 'x,2021,是,,', 2022))).toEqual([]);
    expect(told(judged(by, 'x,2022,2022-05-01,,', 2022))).toEqual([]);
    // What contradicts itself is told as that.
    expect(told(judged(by, 'x,2021,是,,\nx,2022,否,,', 2022))).toEqual([
      ['evaluate/completion-contradicts', NAMED],
    ]);
  });
});
