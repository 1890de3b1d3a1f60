import { describe, expect, it } from 'vitest';
import { REACH, reachOf } from '../../src/model/findings/reach.ts';
import { planOf } from '../support/plan.ts';
import { codes, PLAN_FORMS, PLAN_2025, read, readAll } from './loading.ts';

const MONEY = planOf(
  `  - { id: x, name: 捐赠额, unit: 万元, ref: 表1, target: { atLeast: 1, by: 2025 } }
  - { id: y, name: 拨付额, unit: 万元, ref: 表1, target: { atLeast: 1, by: 2025 } }
  - { id: z, name: 床位数, unit: 张, ref: 表1, target: { atLeast: 1, by: 2025 } }`,
);

/** Which series the errors of some rows can have touched; `all` where it may be any. */
function touched(plan: typeof MONEY, text: string, options = {}): string[] {
  const { faults } = read(plan, text, options);
  const all = faults.everywhere.length > 0 ? ['all'] : [];
  return [...(faults.refuses ? ['refused'] : all), ...[...faults.ofSeries.keys()].sort()];
}

const HEAD = '指标,单位,年份,完成值\n';

describe('an error in figures', () => {
  it('touches the series of its row', () => {
    expect(touched(MONEY, `${HEAD}床位数,张,2023,约5\n捐赠额,万元,2023,1\n`)).toEqual(['z']);
    expect(touched(MONEY, `${HEAD}床位数,张,20x3,5\n`)).toEqual(['z']);
    expect(touched(MONEY, `${HEAD}床位数,头,2023,5\n`)).toEqual(['z']);
  });

  it('touches the series of a row with cells too many, and everything where the name moved', () => {
    expect(touched(MONEY, `${HEAD}床位数,张,2023,5,7\n`)).toEqual(['z']);
    expect(touched(MONEY, `${HEAD}床位数,张,2022,5\n某市,床位数,张,2023,5\n`)).toEqual(['all']);
    expect(touched(MONEY, `${HEAD}床位数,捐赠额,张,2023,5\n`)).toEqual(['x', 'z']);
  });

  it('touches every series that a misspelt name can be of', () => {
    const plan = planOf(
      ['城市养老服务设施', '农村养老服务设施', '殡葬']
        .map(
          (name, index) =>
            `  - { id: s${String(index)}, name: ${name}, ref: 表1, target: { atLeast: 1, by: 2025 } }`,
        )
        .join('\n'),
    );
    expect(touched(plan, '指标,年份,完成值\n城镇养老服务设施,2023,5\n')).toEqual(['s0', 's1']);
    // What is far from every name is a note, unless only known names are allowed.
    const far = '指标,年份,完成值\n完全不相干的东西,2023,5\n';
    expect([touched(plan, far), touched(plan, far, { strict: true })]).toEqual([[], ['all']]);
    expect(touched(plan, '指标,年份,完成值\n,2023,5\n')).toEqual(['all']);
  });

  it('touches all parts where a row names the whole', () => {
    const plan = planOf(`  - id: x
    name: 两项指标
    ref: 表1
    parts:
      - { id: p, name: 甲部分, target: { atLeast: 10, by: 2025 } }
      - { id: q, name: 乙部分, target: { atLeast: 10, by: 2025 } }`);
    expect(touched(plan, '指标,年份,完成值\n两项指标,2023,5\n')).toEqual(['p', 'q']);
  });

  it('touches what is given twice, in one file and in two', () => {
    expect(touched(MONEY, `${HEAD}床位数,张,2023,5\n床位数,张,2023,5\n`)).toEqual(['z']);
    const { faults } = readAll(MONEY, {
      'a.csv': `${HEAD}床位数,张,2023,5\n`,
      'b.csv': `${HEAD}床位数,张,2023,6\n`,
    });
    expect([...faults.ofSeries.keys()]).toEqual(['z']);
  });

  it('touches money without a unit beside other money, which may be in another unit', () => {
    const rows = `${HEAD}捐赠额,万元,2023,约5\n拨付额,,2023,5\n床位数,,2023,5\n`;
    expect(touched(MONEY, rows)).toEqual(['x', 'y']);
    expect(touched(MONEY, rows.replace('拨付额,,', '拨付额,万元,'))).toEqual(['x']);
  });

  it('touches the series of an area whose name is not sure', () => {
    const rows = '指标名称,年份,地区,单位,完成值\n各镇社工数,2025,甲县,人,2\n';
    expect(read(PLAN_FORMS, rows).findings.map(({ code }) => code)).toContain('actuals/area-level');
    expect(touched(PLAN_FORMS, rows).length).toBe(1);
  });

  it.each([
    ['a word in a column that is not read', `指标,年份,完成值,性质\n床位数,2023,5,预计数\n`],
    ['a title', `2023年快报数,,\n指标,年份,完成值\n床位数,2023,5\n`],
    ['a second header', `指标,年份,完成值\n床位数,2023,5\n指标,年份,完成值\n`],
    ['a unit above', `单位：头,,\n指标,年份,完成值\n床位数,2023,5\n`],
  ])('touches everything: %s', (_name, text) => {
    expect(touched(MONEY, text)).toEqual(['all']);
  });

  it.each([
    ['no header', '随便写的\n'],
    ['a quote that is not closed', `${HEAD}床位数,张,2023,5\n"床位\n`],
    ['columns of parts of a year', '指标,2023年,2023年上半年\n床位数,5,4\n'],
    ['nothing', ''],
  ])('leaves nothing to judge: %s', (_name, text) => {
    expect(touched(MONEY, text)[0]).toBe('refused');
  });

  it('reaches as far beyond those that are listed', () => {
    const rows = Array.from(
      { length: 1005 },
      (_one, index) => `某${String(index)},床位数,张,2023,5\n`,
    );
    const actuals = read(MONEY, `${HEAD}${rows.join('')}捐赠额,万元,2023,约1\n`);
    expect([...actuals.faults.ofSeries.keys()]).toEqual(['x']);
    expect(codes(actuals)).toContain('actuals/too-many-errors');
  });

  it('names its year where that can be read', () => {
    const { faults } = read(PLAN_2025, '指标,年份,完成值\n养老机构护理型床位占比,2023,约5\n');
    expect([faults.years, faults.hasUnknownYears]).toEqual([[2023], false]);
    const open = read(PLAN_2025, '指标,年份,完成值\n养老机构护理型床位占比,20x3,5\n').faults;
    expect([open.years, open.hasUnknownYears]).toEqual([[], true]);
  });
});

it('that is none of figures refuses', () => {
  expect(reachOf('plan/no-such')).toBe('refuse');
  expect(new Set(Object.values(REACH))).toEqual(new Set(['series', 'everything', 'refuse']));
});
