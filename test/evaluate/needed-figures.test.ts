import { describe, expect, it } from 'vitest';
import { neededFigures } from '../../src/evaluate/needed-figures.ts';
import type { Scope } from '../../src/model/terms.ts';
import { planOf } from '../support/plan.ts';

function needed(fields: string, years: readonly number[], series = ''): string[] {
  return told(planOf(`  - { id: x, name: 甲, unit: 人次, ref: 表1, ${fields} }`, series), years);
}

function told(
  plan: Parameters<typeof neededFigures>[0],
  years: readonly number[],
  scope?: Scope,
): string[] {
  return neededFigures(plan, years, scope).map(({ series, year, area, unnamed }) =>
    [series.id, String(year), area?.name ?? unnamed?.levels.join() ?? ''].join(' ').trim(),
  );
}

const SERIES = `series:
  - { id: a, name: 乙, unit: 人次, kind: flow }
  - { id: b, name: 丙, unit: 人次 }`;

describe('the figures that an evaluation looks for', () => {
  it('are that of the due year, and before it that of the year', () => {
    expect(needed('target: { atLeast: 5, by: 2023 }', [2023])).toEqual(['x 2023']);
    expect(needed('target: { atLeast: 5, by: 2023 }', [2025])).toEqual(['x 2023']);
    expect(needed('target: { atLeast: 5, by: 2023 }', [2022])).toEqual(['x 2022']);
    expect(needed('target: { atLeast: 5, by: 2023 }', [2021, 2022, 2023])).toEqual([
      'x 2021',
      'x 2022',
      'x 2023',
    ]);
  });

  it('are of every year those up to it, and of annual targets those printed and the year itself', () => {
    expect(needed('target: { atLeast: 5, every: year, from: 2022 }', [2024])).toEqual([
      'x 2022',
      'x 2023',
      'x 2024',
    ]);
    const annual = 'target: { atLeast: { byYear: { 2022: 5, 2025: 6 } } }';
    expect(needed(annual, [2023])).toEqual(['x 2022', 'x 2023']);
    expect(needed(annual, [2025])).toEqual(['x 2022', 'x 2025']);
  });

  it('are of a day within a year also that of the year before', () => {
    const by = (date: string): string => `target: { atLeast: 5, by: '${date}' }`;
    expect(needed(by('2023-06-30'), [2023])).toEqual(['x 2022', 'x 2023']);
    expect(needed(by('2023-06-30'), [2025])).toEqual(['x 2022', 'x 2023']);
    expect(needed(by('2023-06-30'), [2022])).toEqual(['x 2022']);
    expect(needed(by('2023-12-31'), [2023])).toEqual(['x 2023']);
    const plan = planOf(
      "  - { id: x, name: 甲, ref: 表1, target: { completed: true, by: '2023-06-30' } }",
    );
    expect(told(plan, [2023])).toEqual(['x 2023']);
  });

  it('are those it is computed from and compared with, of a series together', () => {
    const ratio = 'ratio: { of: a, over: b }, target: { atLeast: { series: b, lag: 1 }, by: 2025 }';
    expect(needed(ratio, [2024, 2025], SERIES)).toEqual([
      'a 2024',
      'a 2025',
      'b 2023',
      'b 2024',
      'b 2025',
    ]);
    expect(needed('total: { of: a }, target: { atLeast: 5, by: 2022 }', [2022], SERIES)).toEqual([
      'a 2021',
      'a 2022',
    ]);
  });

  it('are of a changed target those of the new one, too', () => {
    const fields = `target: { atLeast: 5, by: 2023 }, amendments: [{ number: 甲〔2022〕1号,
      date: 2022-06-30, old: { atLeast: 5, by: 2023 }, new: { atLeast: { series: b }, by: 2025 } }]`;
    expect(needed(fields, [2025], SERIES)).toEqual(['x 2023', 'x 2025', 'b 2025']);
    expect(needed(fields, [2024], SERIES)).toEqual(['x 2023', 'x 2024', 'b 2024']);
    expect(needed(fields, [2021], SERIES)).toEqual(['x 2021']);
  });

  it('are those of each area that is listed, of the others by their level, else the reported share', () => {
    const needs = (areas: string): string[] =>
      told(
        planOf(
          `  - { id: x, name: 占比, unit: "%", ref: 表1, target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: h, atLeast: 1 } } }`,
          `areas: [{ level: county, name: 县${areas} }]\nseries:\n  - { id: h, name: 院数, unit: 所 }`,
        ),
        [2025],
      );
    expect(needs(', date: 2020, names: [甲县, 乙县]')).toEqual(['h 2025 甲县', 'h 2025 乙县']);
    expect(needs(', date: 2020, count: 3')).toEqual(['h 2025 县']);
    expect(needs('')).toEqual(['h 2025 县', 'x 2025']);
  });

  it('are those of the rows that are asked for', () => {
    const plan = planOf(`  - { id: x, name: 甲, ref: 表1, target: { atLeast: 5, by: 2025 } }
commitments:
  - { id: c, name: 丙, ref: 正文, target: { atLeast: 10, by: 2025 } }`);
    expect(told(plan, [2025])).toEqual(['x 2025', 'c 2025']);
    expect(told(plan, [2025], 'all')).toEqual(['x 2025', 'c 2025']);
    expect(told(plan, [2025], 'indicators')).toEqual(['x 2025']);
    expect(told(plan, [2025], 'commitments')).toEqual(['c 2025']);
  });
});
