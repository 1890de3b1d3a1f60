import { describe, expect, it } from 'vitest';
import { codes, facts, FREE, placed, PLAN_2025, read, SHARE } from './loading.ts';

/** 合成数据 throughout. */
const SHARES = ['nursing-bed-share 2021 40 40 final', 'nursing-bed-share 2022 41 41 final'];

describe('a header of two lines', () => {
  it.each<[string, string, string]>([
    ['years under 完成值', '指标,单位,完成值,', ',,2021年,2022年'],
    ['years under 完成情况', '指标,单位,完成情况,', ',,2021,2022'],
    ['years under 各年度完成情况', '指标,单位,各年度完成情况,', ',,2021年,2022年'],
    ['years under 年份', '指标,单位,年份,', ',,2021年,2022年'],
    ['years under nothing', '指标,单位,,', ',,2021年,2022年'],
    ['what is known again', '指标,单位,完成值,', '指标名称,计量单位,2021年,2022年'],
    ['words merged downwards, written twice', '指标,单位,完成值,完成值', '指标,单位,2021年,2022年'],
    ['values under years', '指标,单位,2021年,2022年', ',,完成值,完成值'],
    ['values under years, one downwards', '指标,单位,2021年,2022年', ',,完成值,'],
    ['only the groups in the first line', ',,完成值,', '指标,单位,2021年,2022年'],
    ['groups of other words', '基本情况,,完成值,', '指标名称,单位,2021年,2022年'],
    ['a group over the names', '项目,,完成值,', '指标名称,单位,2021年,2022年'],
  ])('%s', (_title, top, below) => {
    const actuals = read(PLAN_2025, `${top}\n${below}\n${SHARE},%,40,41\n`);
    expect(codes(actuals)).toEqual([]);
    expect(facts(actuals)).toEqual(SHARES);
  });

  it.each<[string, string, string, string]>([
    ['targets beside actuals', '指标,2021年,,2022年,', ',目标值,完成值,目标值,完成值', '9,40,9,41'],
    ['plans', '指标,2021年,,2022年,', ',计划,实际,计划,实际', '9,40,9,41'],
    ['years under both', '指标,目标值,,完成值,', ',2021年,2022年,2021年,2022年', '8,9,40,41'],
    ['forecasts behind', '指标,完成值,,预计,', ',2021年,2022年,2023年,2024年', '40,41,9,9'],
    [
      'what is said twice',
      '指标,目标,,完成情况,',
      ',目标2021年,目标2022年,2021年,2022年',
      '8,9,40,41',
    ],
  ])('%s: targets are never read', (_title, top, below, values) => {
    const actuals = read(PLAN_2025, `${top}\n${below}\n${SHARE},${values}\n`);
    expect(codes(actuals)).toEqual(['actuals/target-column', 'actuals/target-column']);
    expect(facts(actuals)).toEqual(SHARES);
  });

  it('tells columns by both lines, at the cells of the second', () => {
    const top = '序号,指标,2021年,,,备注';
    const below = ',,目标值,完成值,完成率,';
    const actuals = read(PLAN_2025, `统计表\n${top}\n${below}\n1,${SHARE},9,40,99,\n`);
    expect(facts(actuals)).toEqual(['nursing-bed-share 2021 40 40 final']);
    expect(actuals.findings).toMatchObject([
      { code: 'actuals/lines-above', place: { line: 1 } },
      { code: 'actuals/column-ignored', args: { column: '序号' }, place: { line: 2, column: 1 } },
      {
        code: 'actuals/target-column',
        args: { column: '2021年目标值' },
        place: { line: 3, column: 3 },
      },
      {
        code: 'actuals/column-ignored',
        args: { column: '完成率(2021年)' },
        place: { line: 3, column: 11 },
      },
    ]);
  });

  it('holds in the long form', () => {
    const actuals = read(PLAN_2025, `指标,年份,数值,\n,,目标,完成\n${FREE},2021,9,5\n`);
    expect(facts(actuals)).toEqual(['consumption-growth 2021 5 5 final']);
  });

  it('may be parted by an empty line, and have line breaks in its cells', () => {
    const content = `指标,"2021\n年",\n,,\n,"目标\n值","完成\n值"\n${SHARE},9,40\n`;
    expect(facts(read(PLAN_2025, content))).toEqual(['nursing-bed-share 2021 40 40 final']);
  });

  it('ends where the rows begin', () => {
    const actuals = read(PLAN_2025, `指标,完成值,\n,2021年,2022年\n,40,41\n`);
    expect(placed(actuals)).toEqual(['actuals/name-missing a.csv:3:1']);
  });
});

describe('a header of two lines that is not sure', () => {
  it.each<[string, string, string, string]>([
    ['years of another area', '指标,单位,禹州市,', ',,2021年,2022年', 'header-lines 2:3'],
    ['values of areas', '指标,年份,禹州市,', ',,完成值,排名', 'header-lines 2:3'],
    ['years under an unknown word', '指标,单位,增速,', ',,2021年,2022年', 'header-lines 2:3'],
    ['years under a unit', '指标,单位,', ',2021年,2022年', 'header-lines 2:2'],
    ['years under another year', '指标,2020年,', ',2021年,2022年', 'header-lines 2:2'],
    ['values under targets', '指标,目标值,', ',2021年完成值,2022年', 'header-lines 2:2'],
    ['a group behind an empty column', '指标,目标值,,', ',2021年,,2022年', 'header-lines 2:9'],
    ['a group that ends above', '指标,目标值,', ',,2022年', 'header-lines 2:3'],
    ['a unit under a year', '指标,2021年,', ',完成值,单位', 'header-lines 2:6'],
    ['a target under the unit', '指标,单位,2021年', ',目标值,完成值', 'header-lines 2:2'],
    ['a word of the year under the value', '指标,完成值,', ',年份,2021年', 'header-lines 2:2'],
    ['half a year', '指标,2021年,2022年,', ',完成值,上半年,全年', 'year-part 2:6'],
    ['half a year under the value', '指标,完成值,', ',2021年,2022年上半年', 'year-part 2:8'],
    ['a year without an actual', '指标,2021年,2022年', ',完成值,完成率', 'year-column 2:6'],
    ['only targets', '指标,目标值,', ',2021年,2022年', 'header-missing 1:1'],
    ['one year twice', '指标,完成值,', ',2021年,2021', 'header-twice 2:8'],
    ['no names', '序号,2021年,', ',目标值,完成值', 'header-missing 1:1'],
    ['values without a year', '指标,完成值,', ',市本级,全市', 'header-missing 1:1'],
    ['a third line', '指标,2021年,\n,完成值,', ',目标值,完成值', 'name-missing 3:1'],
  ])('%s is refused', (_title, top, below, expected) => {
    const actuals = read(PLAN_2025, `${top}\n${below}\n${SHARE},40,41,42\n`);
    const [code = '', place = ''] = expected.split(' ');
    expect(codes(actuals, 'error').length).toBeGreaterThan(0);
    expect(placed(actuals)).toContain(`actuals/${code} a.csv:${place}`);
  });
});
