import { describe, expect, it } from 'vitest';
import { countingFigures } from '../../src/evaluate/counting-figures.ts';
import { Values } from '../../src/evaluate/values.ts';
import type { AsOf } from '../../src/model/as-of.ts';
import type { Operand } from '../../src/model/evaluation.ts';
import type { Plan } from '../../src/model/plan.ts';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { planOf, shown, source } from '../support/plan.ts';

const PLAN = planOf(
  `  - { id: x, name: 占比, unit: "%", range: { min: 0, max: 100 }, ratio: { of: a, over: b }, ref: 表1, target: { atLeast: 50, by: 2025 } }
  - { id: y, name: 面积, unit: 平方米, baseline: 20, ref: 表1, target: { atLeast: 30, by: 2025 } }
  - { id: z, name: 达标县占比, unit: "%", ref: 表1, target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: a, atLeast: 1 } } }`,
  `areas: [{ level: county, name: 县, date: 2020, names: [甲县, 乙县] }]
series:
  - { id: a, name: 分子, unit: 张 }
  - { id: b, name: 分母, unit: 张, range: { min: 10 } }
  - { id: c, name: 累计数, unit: 个, kind: cumulative }
  - { id: f, name: 人次, unit: 人次, kind: flow }
  - { id: g, name: 人次增幅, unit: "%", growth: { of: f, since: previous } }`,
);

function valuesOf(rows: readonly string[], asOf?: AsOf, plan: Plan = PLAN): Values {
  const named = rows.map((row) => row.replace(/^(\w+,[^,]+),,/u, '$1,测试市,'));
  const text = ['indicator,year,area,value,unit,status', ...named, ''].join('\n');
  const { figures, ofAreas, findings } = loadActuals([source('合成数据.csv', text)], plan, {
    asOf,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return new Values(plan, [...figures, ...ofAreas], { asOf });
}

function told({ interval, known, missing }: Operand): unknown[] {
  return [
    shown(interval),
    known,
    missing.map(({ series, year }) => `${series.id} ${String(year)}`),
  ];
}

describe('the figures that count', () => {
  it('are the final ones, in whatever order they stand', () => {
    const given = ['y,2023,,30,,P', 'y,2023,,28,,A', 'y,2023,,35,,E'];
    for (const rows of [given, given.toReversed()]) {
      const { interval, provisional, figures } = valuesOf(rows).at('y', 2023);
      expect([shown(interval), provisional, figures.length]).toEqual(['28', false, 1]);
    }
    const { interval, provisional } = valuesOf(given.slice(0, 1)).at('y', 2023);
    expect([shown(interval), provisional]).toEqual(['30', true]);
    expect(told(valuesOf(given.slice(2)).at('y', 2023))).toEqual(['(-∞, ∞)', false, ['y 2023']]);
  });

  it('are kept apart by year and area', () => {
    const values = valuesOf([
      'a,2023,甲县,1,,',
      'a,2023,乙县,2,,',
      'a,2024,甲县,3,,',
      'a,2023,,9,,',
    ]);
    const [second, first] = values.areasWith(['a']);
    expect([first?.name, second?.name]).toEqual(['甲县', '乙县']);
    const at = (year: number, area?: typeof first): string =>
      shown(values.at('a', year, area).interval);
    expect([at(2023, first), at(2023, second), at(2024, first), at(2023)]).toEqual([
      '1',
      '2',
      '3',
      '9',
    ]);
    expect(valuesOf(['a,2023,,9,,']).areasWith(['a'])).toEqual([]);
    expect(values.areasWith(['b'])).toEqual([]);
  });

  it('of a part of a year tell of which, and that of a whole year does not', () => {
    const asOf = { year: 2023, month: 6 };
    const values = valuesOf(
      ['f,2022,,100,,', 'f,2022年上半年,,40,,', 'f,2023年上半年,,50,,'],
      asOf,
    );
    expect(values.at('f', 2023).figures.map(({ year, period }) => [year, period?.to])).toEqual([
      [2023, 6],
    ]);
    const [whole] = values.at('f', 2022).figures;
    expect([
      whole !== undefined && 'period' in whole,
      shown(values.at('f', 2022).interval),
    ]).toEqual([false, '100']);
    expect(shown(values.at('g', 2023).interval)).toBe('25');
    expect(countingFigures([], asOf).size).toBe(0);
  });

  it('keep the unit that their row states', () => {
    const [figure] = valuesOf(['a,2023,,1,千张,']).at('a', 2023).figures;
    expect([figure?.unit, figure?.text, figure && shown(figure.interval)]).toEqual([
      '千张',
      '1',
      '1000',
    ]);
    const values = valuesOf(['a,2023,,1,千张,', 'b,2023,,1000,,']);
    // As reported only where it is in the unit of the series.
    expect([values.at('a', 2023).text, values.at('b', 2023).text]).toEqual([undefined, '1000']);
    expect(values.at('b', 2023).figures[0]?.unit).toBe('张');
  });
});

describe('what a plan prints', () => {
  it('is the figure of the region in the base year, whatever is reported of it', () => {
    const [figure] = valuesOf(['y,2020,,21,,']).at('y', 2020).figures;
    expect([figure?.origin, figure?.text, figure?.provisional, figure?.unitStated]).toEqual([
      'baseline',
      '20',
      false,
      true,
    ]);
    const area = { key: '甲县', name: '甲县', level: 'county' } as never;
    expect(valuesOf([]).at('y', 2020, area).known).toBe(false);
    expect(valuesOf([]).at('y', 2019).known).toBe(false);
  });

  it('is not of a part of the base year', () => {
    const asOf = { year: 2020, month: 6 };
    expect(valuesOf([], asOf).at('y', 2020).known).toBe(false);
  });

  it('elsewhere stands in for it and for a figure', () => {
    const value = { text: '45', interval: valuesOf(['y,2023,,45,,']).at('y', 2023).interval };
    const values = valuesOf(['y,2023,,30,,']).with({ series: 'y', year: 2023, value });
    const [figure] = values.at('y', 2023).figures;
    expect([figure?.origin, shown(values.at('y', 2023).interval)]).toEqual(['conflict', '45']);
    expect(values.at('y', 2024).known).toBe(false);
    expect(values.at('a', 2023).known).toBe(false);
  });
});

describe('a computed value', () => {
  it('without one of its figures is not known, however narrow it may be', () => {
    // 5 张 of at least 10 are at most 50 %: it is no figure all the same.
    expect(told(valuesOf(['a,2023,,5,,']).at('x', 2023))).toEqual(['(0, 50]', false, ['b 2023']]);
    expect(told(valuesOf(['b,2023,,20,,']).at('x', 2023))).toEqual(['[0, 100]', false, ['a 2023']]);
    expect(told(valuesOf([]).at('x', 2023))).toEqual(['[0, 100]', false, ['a 2023', 'b 2023']]);
    expect(told(valuesOf(['f,2023,,5,,']).at('g', 2023))).toEqual(['(-∞, ∞)', false, ['f 2022']]);
    expect(valuesOf(['f,2022,,5,,']).at('g', 2023).known).toBe(false);
  });

  it('that cannot be is told with its number, and decides nothing', () => {
    const { interval, doubtful, findings } = valuesOf(['a,2023,,30,,', 'b,2023,,20,,']).at(
      'x',
      2023,
    );
    expect([shown(interval), doubtful]).toEqual(['[0, 100]', true]);
    expect(findings).toMatchObject([
      { args: { id: 'x', name: '占比', year: 2023, value: '150%' } },
    ]);
    const open = valuesOf(['a,2023,,≥30,,', 'b,2023,,20,,']).at('x', 2023);
    expect(open.findings).toMatchObject([{ args: { value: '150—…%' } }]);
    const both = planOf(
      '  - { id: x, name: 之差, unit: 张, ratio: { of: a, over: b, per: [1, 2] }, range: { min: 0, max: 1 }, ref: 表1, target: { atLeast: 1, by: 2025 } }',
      'series:\n  - { id: a, name: 分子, unit: 张 }\n  - { id: b, name: 分母, unit: 张 }',
    );
    const wide = valuesOf(['a,2023,,4,,', 'b,2023,,2,,'], undefined, both).at('x', 2023);
    expect(wide.findings).toMatchObject([{ args: { value: '2—4张' } }]);
  });

  it('by what may be zero is told by the name of that', () => {
    const plan = planOf(
      '  - { id: x, name: 占比, unit: "%", ratio: { of: a, over: b }, ref: 表1, target: { atLeast: 1, by: 2025 } }',
      'series:\n  - { id: a, name: 分子, unit: 张 }\n  - { id: b, name: 分母, unit: 张 }',
    );
    const zero = valuesOf(['a,2023,,4,,', 'b,2023,,0,,'], undefined, plan).at('x', 2023);
    expect(zero.findings).toMatchObject([
      { code: 'evaluate/no-quotient', args: { id: 'x', name: '占比', year: 2023, of: '分母' } },
    ]);
    // Without the figure there is nothing to tell but that it is missing.
    expect(valuesOf(['a,2023,,4,,'], undefined, plan).at('x', 2023).findings).toEqual([]);
  });
});

describe('a cumulative figure', () => {
  const at = (rows: readonly string[], year: number): Operand => valuesOf(rows).at('c', year);
  const brief = (rows: readonly string[], year: number): unknown[] => {
    const { interval, known, doubtful, findings } = at(rows, year);
    const before = findings.flatMap(({ args }) => ('before' in args ? [args.before] : []));
    return [shown(interval), known, doubtful, before];
  };

  it('that is less than one of any earlier year of the period contradicts it', () => {
    expect(brief(['c,2021,,30,,', 'c,2022,,20,,'], 2022)).toEqual(['20', true, true, [2021]]);
    expect(brief(['c,2021,,30,,', 'c,2025,,20,,'], 2025)).toEqual(['20', true, true, [2021]]);
    expect(brief(['c,2021,,20,,', 'c,2022,,20,,'], 2022)).toEqual(['20', true, false, []]);
    expect(brief(['c,2021,,30,,', 'c,2022,,≥20,,'], 2022)).toEqual(['[20, ∞)', true, false, []]);
    expect(brief(['c,2021,,≤30,,', 'c,2022,,20,,'], 2022)).toEqual(['20', true, false, []]);
    // A later year does not count, nor one before the period.
    expect(brief(['c,2022,,20,,', 'c,2023,,10,,'], 2022)).toEqual(['20', true, false, []]);
    expect(brief(['c,2020,,30,,', 'c,2021,,20,,'], 2021)).toEqual(['20', true, false, []]);
  });

  it('is at least that of an earlier year of the period, and of no year before it', () => {
    expect(brief(['c,2021,,30,,'], 2023)).toEqual(['[30, ∞)', true, false, []]);
    expect(told(at(['c,2021,,30,,'], 2023))[2]).toEqual(['c 2023']);
    expect(brief(['c,2020,,30,,'], 2021)).toEqual(['(-∞, ∞)', false, false, []]);
    expect(brief(['c,2020,,30,,'], 2023)).toEqual(['(-∞, ∞)', false, false, []]);
    expect(brief(['c,2021,,≤30,,'], 2023)).toEqual(['(-∞, ∞)', true, false, []]);
  });
});

describe('whether there is a figure', () => {
  it('of a year is so only of what was reported for that year', () => {
    const values = valuesOf([
      'y,2023,,30,,',
      'a,2023,,5,,',
      'a,2024,,5,,',
      'b,2024,,20,,',
      'c,2022,,1,,',
    ]);
    const has = (id: string, year: number): boolean => values.hasFigure(id, year);
    expect([has('y', 2023), has('y', 2024), has('y', 2020)]).toEqual([true, false, false]);
    expect([has('x', 2023), has('x', 2024)]).toEqual([false, true]);
    expect([has('c', 2022), has('c', 2023)]).toEqual([true, false]);
    // The growth of a year rests on two of them.
    const growth = valuesOf(['f,2022,,5,,', 'f,2023,,6,,']);
    expect([growth.hasFigure('g', 2023), growth.hasFigure('g', 2022)]).toEqual([true, false]);
  });

  it('of a later year is so of any series and area, up to the last year', () => {
    const values = valuesOf(['y,2023,,30,,', 'a,2024,甲县,5,,']);
    const later = (year: number, last: number): boolean => values.hasLater(year, last);
    expect([later(2022, 2025), later(2023, 2025), later(2024, 2025)]).toEqual([true, true, false]);
    expect([later(2023, 2024), later(2023, 2023), later(2022, 2023)]).toEqual([true, false, true]);
  });

  it('is told by year for the region alone', () => {
    const values = valuesOf(['y,2023,,30,,', 'a,2024,甲县,5,,', 'a,2022,,5,,']);
    expect(values.years().map(({ series, year }) => [series, year])).toEqual([
      ['a', 2022],
      ['y', 2023],
    ]);
  });
});
