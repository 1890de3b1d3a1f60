import { describe, expect, it } from 'vitest';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { chooseYear, defaultYear } from '../../src/evaluate/choose-year.ts';
import { Values } from '../../src/evaluate/values.ts';
import type { Actuals } from '../../src/model/actuals.ts';
import type { AsOf } from '../../src/model/as-of.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planOf, source } from '../support/plan.ts';

const TARGET = 'ref: 表1, target: { atLeast: 5, by: 2025 }';
const PLAN = planOf(
  ['x', 'y', 'z'].map((id) => `  - { id: ${id}, name: 指标${id}, unit: 个, ${TARGET} }`).join('\n'),
  'series:\n  - { id: s, name: 其他, unit: 个 }',
);

function actualsOf(rows: readonly string[], plan: Plan, asOf?: AsOf): Actuals {
  const text = ['indicator,year,value', ...rows, ''].join('\n');
  return loadActuals([source('合成数据.csv', text)], plan, { asOf });
}

/** The year, or why there is none, and what is told. */
function chosen(
  rows: readonly string[],
  asked: Parameters<typeof chooseYear>[1] = {},
  { plan = PLAN, asOf, draft = false }: { plan?: Plan; asOf?: AsOf; draft?: boolean } = {},
): unknown[] {
  const { figures, ofAreas, faults } = actualsOf(rows, plan, asOf);
  const values = new Values(plan, [...figures, ...ofAreas], { asOf });
  const result = chooseYear(values, asked, draft ? faults : undefined);
  const found = result.findings.map(({ code, args }) => [code, args]);
  return [result.ok ? result.year : null, ...found];
}

describe('the evaluated year', () => {
  it('is the latest with a figure of an indicator, within the period', () => {
    expect(chosen(['x,2022,1', 'x,2024,1', 'y,2023,1'])).toEqual([2024]);
    expect(chosen(['x,2022,1', 's,2024,1'])).toEqual([2022]);
    expect(chosen(['x,2020,1', 'x,2022,1', 'x,2026,1'])).toEqual([2022]);
  });

  it('is the one asked for, if it has a figure', () => {
    expect(chosen(['x,2022,1', 'x,2024,1'], { year: 2022 })).toEqual([2022]);
    const args = { year: 2023, from: 2021, to: 2025, years: [2019, 2020, 2022, 2024] };
    expect(
      chosen(['x,2024,1', 'x,2020,1', 'x,2022,1', 'y,2022,1', 'z,2019,1', 's,2023,1'], {
        year: 2023,
      }),
    ).toEqual([null, ['evaluate/no-figure', args]]);
  });

  it('is none without a figure in the period', () => {
    const args = { year: null, from: 2021, to: 2025, years: [2019] };
    expect(chosen(['x,2019,1', 's,2023,1'])).toEqual([null, ['evaluate/no-figure', args]]);
    const asOf = { year: 2023, month: 6 };
    expect(chosen(['x,2022,1'], { year: 2023 }, { asOf })).toEqual([
      null,
      ['evaluate/no-figure', { year: 2023, from: 2021, to: 2025, years: [2022], asOf: '2023-06' }],
    ]);
  });

  it.each([
    [{ year: 2020 }, 2020],
    [{ year: 2026 }, 2026],
    [{ years: [2021, 2026] }, 2026],
    [{ years: [2020, 2022] }, 2020],
    [{ year: 2022, years: [2019] }, 2019],
  ])('outside the period is refused: %j', (asked, year) => {
    expect(chosen(['x,2022,1'], asked)).toEqual([
      null,
      ['evaluate/year-outside-period', { year, from: 2021, to: 2025 }],
    ]);
  });

  it('at the ends of the period is not', () => {
    expect(chosen(['x,2021,1'], { year: 2021 })).toEqual([2021]);
    expect(chosen(['x,2025,1'], { years: [2021, 2025] })).toEqual([2025]);
  });

  it('of several is none behind the last', () => {
    const rows = ['x,2022,1', 'x,2023,1', 'x,2025,1'];
    expect(chosen(rows, { years: [2022, 2024, 2021] })).toEqual([2023]);
    expect(chosen(rows, { years: [2021, 2022] })).toEqual([2022]);
    expect(chosen(rows, { years: [] })).toEqual([2025]);
    expect(chosen(rows, { years: [2021] })[0]).toBe(null);
  });

  it('that nobody asked for is told to have fewer figures than the one before', () => {
    const rows = ['x,2022,1', 'y,2022,1', 'x,2023,1'];
    const told = ['evaluate/fewer-than-before', { year: 2023, count: 1, before: 2 }];
    expect(chosen(rows)).toEqual([2023, told]);
    expect(chosen(rows, { year: 2023 })).toEqual([2023]);
    expect(chosen([...rows, 'y,2023,1'])).toEqual([2023]);
    expect(chosen(['x,2022,1', 'x,2023,1', 'y,2023,1', 'y,2024,1', 'z,2024,1'])).toEqual([2024]);
  });
});

describe('the year of a draft', () => {
  const draft = { draft: true };
  const told = (year: number): unknown => ['evaluate/draft-year', { year }];

  it('is that of a row with an error, too, and then it is told', () => {
    expect(chosen(['x,2022,1', 'y,2023,五'], {}, draft)).toEqual([
      2023,
      told(2023),
      expect.anything(),
    ]);
    expect(chosen(['x,2023,1', 'y,2022,五'], {}, draft)).toEqual([2023]);
    expect(chosen(['x,2023,1', 'y,2023,五'], {}, draft)).toEqual([2023]);
    expect(chosen(['x,2023,1'], {}, draft)).toEqual([2023]);
    expect(chosen(['x,2022,1', 'y,2023,五'])).toEqual([2022]);
  });

  it('is not sure where a row with an error may be of any year, or another figure is later', () => {
    expect(chosen(['x,2023,1', 'y,20x3,5'], {}, draft)).toEqual([2023, told(2023)]);
    expect(chosen(['x,2022,1', 'y,2022,五', 's,2024,1'], {}, draft)).toEqual([2022, told(2022)]);
    expect(chosen(['x,2022,1', 'y,2022,五', 's,2024,1'], { years: [2021, 2023] }, draft)).toEqual([
      2022,
    ]);
    expect(chosen(['x,2022,1', 's,2024,1'], {}, draft)).toEqual([2022]);
  });

  it('lies in the period, whatever a row with an error says', () => {
    expect(chosen(['x,2022,1', 'y,2026,五', 'z,2019,五'], {}, draft)[0]).toBe(2022);
    expect(chosen(['z,2019,五', 'y,2026,五'], {}, draft)[0]).toBe(null);
  });

  it('that is asked for may have nothing but errors', () => {
    expect(chosen(['y,20x3,5'], { year: 2023 }, draft)).toEqual([2023]);
    expect(chosen(['y,20x3,5'], {}, draft)[0]).toBe(null);
    expect(chosen(['x,2022,1'], { year: 2023 }, draft)[0]).toBe(null);
    expect(chosen(['y,20x3,5'], { year: 2023 })[0]).toBe(null);
  });
});

describe('the year by default', () => {
  it('is the latest with a figure of an indicator, or none', () => {
    expect(defaultYear(PLAN, actualsOf(['x,2022,1', 'y,2024,1', 'x,2023,1'], PLAN))).toBe(2024);
    expect(defaultYear(PLAN, actualsOf(['s,2024,1', 'x,2019,1'], PLAN))).toBe(undefined);
  });

  it('may rest on figures of areas', () => {
    const plan = planOf(
      `  - { id: x, name: 占比, unit: "%", ref: 表1, target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: h, atLeast: 1 } } }`,
      `areas: [{ level: county, name: 县, date: 2020, names: [甲县, 乙县] }]\nseries:\n  - { id: h, name: 院数, unit: 所 }`,
    );
    const text = '指标,年份,地区,完成值\n院数,2023,甲县,3\n';
    expect(defaultYear(plan, loadActuals([source('a.csv', text)], plan))).toBe(2023);
  });
});
