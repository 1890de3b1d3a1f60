import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { planOf, promiseOn, shown, source } from '../support/plan.ts';

const SERIES = 'series:\n  - { id: homes, name: 养老院数, unit: 所, range: { min: 0 } }';
const LISTED = 'areas: [{ level: county, name: 县, date: 2020-12-31, names: [甲县, 乙县, 丙区] }]';
const COUNTED = 'areas: [{ level: county, name: 县, date: 2020-12-31, count: 3 }]';
const NEITHER = 'areas: [{ level: county, name: 县 }]';

function planWith(areas: string, target: string, where = 'series: homes, atLeast: 1'): Plan {
  return planOf(
    `  - { id: x, name: 达标县占比, ref: 表1, unit: '%', range: { min: 0, max: 100 },
      shareOfAreas: { levels: [county], where: { ${where} } }, target: ${target} }
  - { id: other, name: 其他, ref: 表1, target: { atLeast: 0, by: 2025 } }`,
    `${areas}\n${SERIES}`,
  );
}

const EVERY = '{ equals: 100, by: 2025 }';
const HALF = '{ atLeast: 50, by: 2025 }';
const THIRD = '{ atLeast: "100/3", by: 2025 }';

function answer(plan: Plan, figures: Readonly<Record<string, string>>, extra = ''): string {
  const rows = Object.entries(figures).map(([area, value]) => `homes,2025,${area},${value}`);
  const csv = `indicator,year,area,value\n${rows.join('\n')}\nother,2025,测试市,1\n${extra}`;
  const { comparison, status } = promiseOn(plan, csv, 2025);
  return `${shown(comparison.actual.interval)} ${status}`;
}

describe('every county', () => {
  const plan = planWith(LISTED, EVERY);

  it('is met when it holds in each that the plan lists', () => {
    expect(answer(plan, { 甲县: '1', 乙县: '2', 丙区: '1' })).toBe('100 met');
  });

  it('is missed when one fails, whatever the missing ones do', () => {
    expect(answer(plan, { 甲县: '1', 乙县: '0' })).toBe('[100/3, 200/3] missed');
  });

  it('is never met while one is missing', () => {
    expect(answer(plan, { 甲县: '1', 乙县: '1' })).toBe('[200/3, 100] undetermined');
  });

  it('is not met by a reported 100 % beside an area that is missing', () => {
    const reported = 'x,2025,测试市,100%\n';
    expect(answer(plan, { 甲县: '1', 乙县: '1' }, reported)).toBe('[200/3, 100] undetermined');
    expect(answer(plan, { 甲县: '1', 乙县: '0' }, reported)).not.toContain('met');
    // Without a figure of any area the reported share is all there is.
    expect(answer(plan, {}, reported)).toBe('100 met');
  });

  it('has no data without a figure of any county', () => {
    expect(answer(plan, {})).toContain('no-data');
  });

  it('never adds the figures of the counties up into the region', () => {
    const sum = planOf(
      `  - { id: homes, name: 养老院数, ref: 表1, unit: 所, target: { atLeast: 3, by: 2025 } }
  - { id: x, name: 达标县占比, ref: 表1, unit: '%', target: ${EVERY},
      shareOfAreas: { levels: [county], where: { series: homes, atLeast: 1 } } }`,
      LISTED,
    );
    const csv = 'indicator,year,area,value\nhomes,2025,甲县,3\nhomes,2025,乙县,3\n';
    const actuals = loadActuals([source('a.csv', csv)], sum);
    const result = evaluate(sum, actuals, { year: 2025 });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(result.evaluation.indicators[0]?.status).toBe('no-data');
    expect(actuals.figures).toEqual([]);
  });

  it('names the areas that fail and those without a figure', () => {
    const csv = 'indicator,year,area,value\nhomes,2025,甲县,1\nhomes,2025,乙县,0\n';
    expect(promiseOn(plan, csv, 2025).comparison.actual.areas).toEqual({
      levels: ['县'],
      total: 3,
      holds: ['甲县'],
      fails: ['乙县'],
      unknown: ['丙区'],
    });
  });
});

describe('a share of the counties', () => {
  it('of a half or a third is decided as soon as the missing ones cannot change it', () => {
    expect(answer(planWith(LISTED, HALF), { 甲县: '1', 乙县: '1' })).toBe('[200/3, 100] met');
    expect(answer(planWith(LISTED, HALF), { 甲县: '1' })).toContain('undetermined');
    expect(answer(planWith(LISTED, HALF), { 甲县: '0', 乙县: '0' })).toBe('[0, 100/3] missed');
    expect(answer(planWith(LISTED, THIRD), { 甲县: '1' })).toBe('[100/3, 100] met');
  });

  it('counts several levels together', () => {
    const plan = planOf(
      `  - { id: x, name: 达标占比, ref: 表1, unit: '%', target: ${HALF},
      shareOfAreas: { levels: [city, county], where: { series: homes, atLeast: 1 } } }`,
      `areas:
  - { level: city, name: 省辖市, date: 2020, names: [子市] }
  - { level: county, name: 县, date: 2020, names: [甲县, 乙县, 丙县] }
${SERIES}`,
    );
    const csv = 'indicator,year,area,value\nhomes,2025,子市,1\nhomes,2025,甲县,1\n';
    expect(promiseOn(plan, csv, 2025).status).toBe('met');
  });
});

describe('of areas that are only counted', () => {
  const plan = planWith(COUNTED, EVERY);

  it('each must be named in the figures', () => {
    expect(answer(plan, { 东县: '1', 西县: '1', 南县: '1' })).toBe('100 met');
    expect(answer(plan, { 东县: '1', 西县: '1' })).toBe('[200/3, 100] undetermined');
  });

  it('more names than areas decide nothing, with a warning', () => {
    const csv = `indicator,year,area,value
${['东县', '西县', '南县', '北县'].map((area) => `homes,2025,${area},1`).join('\n')}\n`;
    const { status, findings } = promiseOn(plan, csv, 2025);
    expect(status).toBe('undetermined');
    expect(findings.map(({ code }) => code)).toContain('evaluate/areas-over-count');
  });

  it('one that had a figure in another year is missing, not gone', () => {
    const csv = `indicator,year,area,value
homes,2024,东县,1
homes,2025,西县,1
homes,2025,南县,1\n`;
    const { status, comparison } = promiseOn(plan, csv, 2025);
    expect([status, comparison.actual.areas?.unknown]).toEqual(['undetermined', ['东县']]);
  });
});

describe('of areas that are neither listed nor counted', () => {
  it('full coverage is at best undetermined', () => {
    const plan = planWith(NEITHER, EVERY);
    expect(answer(plan, { 东县: '1', 西县: '1' })).toBe('(0, 100] undetermined');
    expect(answer(plan, { 东县: '1', 西县: '0' })).toBe('(0, 100) missed');
  });

  it('a half is undetermined, whatever is known', () => {
    const plan = planWith(NEITHER, HALF);
    expect(answer(plan, { 东县: '1' })).toContain('undetermined');
    expect(answer(plan, { 东县: '0' })).toContain('undetermined');
  });
});

describe('a reported share beside areas that nobody counts', () => {
  const plan = planWith(NEITHER, HALF);
  const reported = 'x,2025,测试市,60%\n';

  it('is judged while no area is known to be without a figure', () => {
    expect(answer(plan, { 东县: '1', 西县: '0' }, reported)).toBe('60 met');
    expect(answer(plan, { 东县: '1' }, `${reported}homes,2024,西县,1\n`)).toContain('undetermined');
  });

  it('is doubted when the areas contradict it', () => {
    const full = 'x,2025,测试市,100%\n';
    expect(answer(planWith(NEITHER, EVERY), { 东县: '0' }, full)).toBe('[0, 100] undetermined');
  });
});

describe('the condition of an area', () => {
  it('may be a relation to another figure of the same area', () => {
    const plan = planOf(
      `  - { id: x, name: 达标县占比, ref: 表1, unit: '%', target: ${EVERY}, shareOfAreas:
      { levels: [county], where: { series: t, atLeast: { series: d, times: 1.3 } } } }`,
      `${LISTED}
series:
  - { id: d, name: 低保标准, unit: 元/月 }
  - { id: t, name: 特困标准, unit: 元/月 }`,
    );
    const csv = (last: string): string =>
      `indicator,year,area,value\n${['甲县', '乙县', '丙区']
        .map((area) => `d,2025,${area},600\nt,2025,${area},${area === '丙区' ? last : '780'}`)
        .join('\n')}\n`;
    expect(promiseOn(plan, csv('780'), 2025).status).toBe('met');
    expect(promiseOn(plan, csv('779'), 2025).status).toBe('missed');
  });

  it('may be that something is finished', () => {
    const plan = planOf(
      `  - { id: x, name: 建成县占比, ref: 表1, unit: '%', target: ${THIRD},
      shareOfAreas: { levels: [county], where: { series: b, completed: true } } }`,
      `${LISTED}\nseries:\n  - { id: b, name: 建成, kind: completion }`,
    );
    const csv = (value: string): string =>
      `indicator,year,area,value\nb,2025,甲县,${value}\nb,2025,乙县,否\nb,2025,丙区,否\n`;
    expect(promiseOn(plan, csv('2023-05-01'), 2025).status).toBe('met');
    expect(promiseOn(plan, csv('是'), 2025).status).toBe('met');
    expect(promiseOn(plan, csv('否'), 2025).status).toBe('missed');
    expect(promiseOn(plan, csv(''), 2025).status).toBe('undetermined');
  });

  it('is not decided by a share that may be a fraction', () => {
    const plan = planOf(
      `  - { id: x, name: 达标县占比, ref: 表1, unit: '%', target: ${EVERY},
      shareOfAreas: { levels: [county], where: { series: s, atMost: 40 } } }`,
      `${LISTED}\nseries:\n  - { id: s, name: 占比, unit: '%' }`,
    );
    const csv = `indicator,year,area,value\ns,2025,甲县,0.3\ns,2025,乙县,30\ns,2025,丙区,30\n`;
    const { status, comparison } = promiseOn(plan, csv, 2025);
    expect([status, comparison.actual.areas?.unknown]).toEqual(['undetermined', ['甲县']]);
  });

  it('uses final figures before provisional ones, and no estimates', () => {
    const plan = planWith(LISTED, EVERY);
    const csv = (rows: string): string => `indicator,year,area,value,status
homes,2025,甲县,1,A\nhomes,2025,乙县,1,A\n${rows}\n`;
    expect(promiseOn(plan, csv('homes,2025,丙区,0,P\nhomes,2025,丙区,1,A'), 2025).status).toBe(
      'met',
    );
    expect(promiseOn(plan, csv('homes,2025,丙区,1,E'), 2025).status).toBe('undetermined');
    const provisional = promiseOn(plan, csv('homes,2025,丙区,1,P'), 2025);
    expect([provisional.status, provisional.provisional]).toEqual(['met', true]);
  });
});

describe('areas of which some are listed and others counted', () => {
  const both = (county: string, city: string): Plan =>
    planOf(
      `  - { id: x, name: 达标占比, ref: 表1, unit: '%', target: ${HALF},
      shareOfAreas: { levels: [city, county], where: { series: homes, atLeast: 1 } } }`,
      `areas:
  - { level: city, name: 省辖市${city} }
  - { level: county, name: 县${county} }
${SERIES}`,
    );
  const areasIn = (plan: Plan, rows: readonly string[]): unknown[] => {
    const csv = ['indicator,year,area,value', ...rows.map((row) => `homes,2025,${row}`), ''].join(
      '\n',
    );
    const { areas, missing, interval } = promiseOn(plan, csv, 2025).comparison.actual;
    const unnamed = missing.flatMap((one) => (one.unnamed === undefined ? [] : [one.unnamed]));
    return [areas?.total, areas?.holds, areas?.unknown, shown(interval), ...unnamed];
  };
  const listed = ', date: 2020, names: [甲县, 乙县]';

  it('are counted together, and those that nobody names are missing', () => {
    const levels = ['省辖市', '县'];
    expect(areasIn(both(listed, ', date: 2020, count: 2'), ['甲县,1', '子市,2'])).toEqual([
      4,
      ['甲县', '子市'],
      ['乙县'],
      '[50, 100]',
      { levels, count: 1 },
    ]);
    expect(areasIn(both(listed, ', date: 2020, names: [子市]'), ['甲县,1'])).toEqual([
      3,
      ['甲县'],
      ['子市', '乙县'],
      '[100/3, 100]',
    ]);
  });

  it('have no number where one level has none', () => {
    expect(areasIn(both(listed, ''), ['甲县,1', '子市,2'])).toEqual([
      undefined,
      ['甲县', '子市'],
      ['乙县'],
      '(0, 100]',
    ]);
    expect(areasIn(both(', date: 2020, count: 3', ', date: 2020, count: 2'), ['甲县,1'])).toEqual([
      5,
      ['甲县'],
      [],
      '[20, 100]',
      { levels: ['省辖市', '县'], count: 4 },
    ]);
  });

  it('that are more than counted are told with both numbers', () => {
    const plan = planWith(COUNTED, EVERY);
    const csv = `indicator,year,area,value
${['东县', '西县', '南县', '北县'].map((area) => `homes,2025,${area},1`).join('\n')}\n`;
    expect(promiseOn(plan, csv, 2025).findings).toContainEqual(
      expect.objectContaining({
        code: 'evaluate/areas-over-count',
        args: { id: 'x', name: '达标县占比', count: 3, found: 4 },
      }),
    );
  });

  it('ask for the figures of what is computed, not for the computed one', () => {
    const plan = planOf(
      `  - { id: x, name: 达标占比, ref: 表1, unit: '%', target: ${HALF},
      shareOfAreas: { levels: [county], where: { series: r, atLeast: 1 } } }
  - { id: other, name: 其他, ref: 表1, target: { atLeast: 0, by: 2025 } }`,
      `${COUNTED}\n${SERIES}
  - { id: beds, name: 床位数, unit: 张 }
  - { id: r, name: 平均床位, unit: 张, ratio: { of: beds, over: homes } }`,
    );
    const csv = 'indicator,year,area,value\nother,2025,测试市,1\n';
    const { missing, known } = promiseOn(plan, csv, 2025).comparison.actual;
    expect([known, missing.map(({ series, unnamed }) => [series.id, unnamed?.count])]).toEqual([
      false,
      [
        ['homes', 3],
        ['beds', 3],
      ],
    ]);
  });

  it('are undecided where the figure that they are compared with is missing', () => {
    const plan = planOf(
      `  - { id: x, name: 达标占比, ref: 表1, unit: '%', target: ${EVERY},
      shareOfAreas: { levels: [county], where: { series: homes, atLeast: { series: towns } } } }
  - { id: other, name: 其他, ref: 表1, target: { atLeast: 0, by: 2025 } }`,
      `${LISTED}\n${SERIES}
  - { id: towns, name: 乡镇数, unit: 所, range: { min: 0, max: 1 } }`,
    );
    const csv = (towns: string): string =>
      `indicator,year,area,value\nother,2025,测试市,1\n${['甲县', '乙县', '丙区']
        .map((area) => `homes,2025,${area},1\n`)
        .join('')}${towns}`;
    // It cannot be more than 1, and is no figure all the same.
    expect(promiseOn(plan, csv('towns,2025,甲县,1\ntowns,2025,乙县,1\n'), 2025)).toMatchObject({
      status: 'undetermined',
      comparison: { actual: { areas: { holds: ['甲县', '乙县'], unknown: ['丙区'] } } },
    });
  });

  it('are undecided where one of the two figures that are compared is of something else', () => {
    const plan = planOf(
      `  - { id: x, name: 达标占比, ref: 表1, unit: '%', target: ${EVERY},
      shareOfAreas: { levels: [county], where: { series: homes, atLeast: { series: towns } } } }
  - { id: other, name: 其他, ref: 表1, target: { atLeast: 0, by: 2025 } }`,
      `${LISTED}\n${SERIES.replace('unit: 所,', 'unit: 所, definition: 公办,')}
  - { id: towns, name: 乡镇数, unit: 所, definition: 不含街道 }`,
    );
    const holds = (homes: string, towns: string): unknown => {
      const rows = ['甲县', '乙县', '丙区'].flatMap((area) => [
        `homes,2025,${area},2,${homes}`,
        `towns,2025,${area},1,${towns}`,
      ]);
      const csv = `indicator,year,area,value,definition\nother,2025,测试市,1,\n${rows.join('\n')}\n`;
      return promiseOn(plan, csv, 2025).comparison.actual.areas?.holds.length;
    };
    expect([holds('公办', '不含街道'), holds('民办', '不含街道'), holds('公办', '含街道')]).toEqual(
      [3, 0, 0],
    );
  });
});
