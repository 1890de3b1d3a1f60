import { describe, expect, it } from 'vitest';
import type { Actuals } from '../../src/model/actuals.ts';
import type { Plan } from '../../src/model/plan.ts';
import { codes, csv, exact, PLAN_2020, PLAN_2025, planFrom, read, show } from './loading.ts';

function row(name: string, unit: string, value: string, plan: Plan = PLAN_2025): Actuals {
  const table = [
    ['指标名称', '单位', '年份', '完成值'],
    [name, unit, '2021', value],
  ];
  return read(plan, csv(table));
}

/** `570 as 6840 in 元/年`, or the codes of the errors. */
function meaning(actuals: Actuals): string {
  const errors = codes(actuals, 'error');
  const [figure] = actuals.figures;
  if (errors.length > 0) {
    expect(figure).toBeUndefined();
    return errors.join(' and ');
  }
  expect(actuals.figures).toHaveLength(1);
  if (figure === undefined) return 'nothing';
  const { interval, text, unit } = figure;
  return `${show(interval)} as ${text}${unit === undefined ? '' : ` in ${unit}`}`;
}

describe('a unit column', () => {
  it.each([
    ['城市低保标准', '元/月', '570', '570 as 570'],
    ['城市低保标准', '元/人·月', '684.1', '6841/10 as 684.1'],
    ['城市低保标准', '元/人/月', '570', '570 as 570'],
    ['城市低保标准', '元／月', '570', '570 as 570'],
    ['城市低保标准', ' 元 / 月 ', '570', '570 as 570'],
    ['养老机构护理型床位占比', '', '45', '45 as 45'],
    ['养老机构护理型床位占比', '——', '45', '45 as 45'],
    ['农村低保标准', '元/人·年', '6045.4', '30227/5 as 6045.4'],
    ['社会工作专业人才总量', '万人', '0.03', '3/100 as 0.03'],
    ['每百户居民拥有的城乡社区综合服务设施面积', '㎡', '30', '30 as 30'],
    ['每百户居民拥有的城乡社区综合服务设施面积', 'm²', '30', '30 as 30'],
    ['养老机构护理型床位占比', '％', '45', '45 as 45'],
  ])('of %s says the same in %j', (name, unit, value, expected) => {
    expect(meaning(row(name, unit, value))).toBe(expected);
  });

  it.each([
    ['城市低保标准', '元/年', '6840', '570 as 6840 in 元/年'],
    ['城市低保标准', '元/人·年', '6841', '6841/12 as 6841 in 元/年'],
    ['城市低保标准', '万元/年', '0.684', '570 as 0.684 in 万元/年'],
    ['农村低保标准', '元/月', '400', '4800 as 400 in 元/月'],
    ['社会工作专业人才总量', '人', '780', '39/500 as 780 in 人'],
    ['社会工作专业人才总量', '名', '1，850', '37/200 as 1850 in 名'],
    ['养老机构护理型床位占比', '‰', '450', '45 as 450 in ‰'],
    ['养老机构护理型床位占比', '倍', '0.45', '45 as 0.45 in 倍'],
    ['每百户居民拥有的城乡社区综合服务设施面积', '万平方米', '0.003', '30 as 0.003 in 万平方米'],
  ])('converts %s from %s', (name, unit, value, expected) => {
    expect(meaning(row(name, unit, value))).toBe(expected);
  });

  it('converts bounds with it', () => {
    expect(meaning(row('社会工作专业人才总量', '人', '≥780'))).toBe('[39/500, ∞) as ≥780 in 人');
    expect(meaning(row('城市低保标准', '元/年', '<6840'))).toBe('(-∞, 570) as <6840 in 元/年');
  });

  it.each([
    ['城市低保标准', '元', '570'],
    ['城市低保标准', '%', '570'],
    ['城市低保标准', '元/户·月', '570'],
    ['社会工作专业人才总量', '人次', '780'],
    ['社会工作专业人才总量', '户', '780'],
    ['社会工作专业人才总量', '%', '0.03'],
    ['养老机构护理型床位占比', '张', '45'],
    ['养老机构护理型床位占比', '45', '45'],
    ['养老机构护理型床位占比', '百分点', '45'],
  ])('of %s may not be %s', (name, unit, value) => {
    const actuals = row(name, unit, value);
    expect(meaning(actuals)).toBe('actuals/unit-mismatch');
    const [found] = actuals.findings;
    expect(found?.args).toMatchObject({ unit });
    const column = name.length + 2;
    expect(actuals.findings).toMatchObject([{ place: { line: 2, column, length: unit.length } }]);
  });

  it('with a faulty value beside it are two findings', () => {
    expect(meaning(row('社会工作专业人才总量', '户', '约780'))).toBe(
      'actuals/unit-mismatch and actuals/value-approximate',
    );
  });

  it('is noticed even when only a later row has it', () => {
    const table = [
      ['指标名称', '单位', '年份', '完成值'],
      ['社会工作专业人才总量', '万人', '2021', '0.03'],
      ['社会工作专业人才总量', '人', '2022', '0.03'],
      ['社会工作专业人才总量', '', '2023', '0.03'],
    ];
    const { figures } = read(PLAN_2025, csv(table));
    expect(figures.map(({ interval, unit }) => [show(interval), unit])).toEqual([
      [exact('0.03'), undefined],
      [exact('0.000003'), '人'],
      [exact('0.03'), undefined],
    ]);
  });

  it('serves every year of a wide table', () => {
    const table = [
      ['指标名称', '单位', '2021', '2022'],
      ['城市低保标准', '元/年', '6840', '7200'],
    ];
    const { figures } = read(PLAN_2025, csv(table));
    expect(figures.map(({ year, interval }) => [year, show(interval)])).toEqual([
      [2021, '570'],
      [2022, '600'],
    ]);
  });

  it('that does not fit is told once for a row, however many years it has', () => {
    const table = [
      ['指标名称', '单位', '2021', '2022', '2023'],
      ['城市低保标准', '户', '570', '580', '590'],
    ];
    const actuals = read(PLAN_2025, csv(table));
    expect(codes(actuals)).toEqual(['actuals/unit-mismatch']);
    expect(actuals.figures).toEqual([]);
  });

  it('is heeded in figures of counties', () => {
    const table = (unit: string): string =>
      csv([
        ['指标名称', '单位', '年份', '完成值', '地区'],
        ['城市低保标准', unit, '2021', '6840', '魏都区'],
      ]);
    expect(read(PLAN_2025, table('元/年'))).toMatchObject({ areaFigures: 1, figures: [] });
    expect(codes(read(PLAN_2025, table('户')))).toEqual(['actuals/unit-mismatch']);
    expect(read(PLAN_2025, table('户')).areaFigures).toBe(0);
  });
});

describe('a unit in the name', () => {
  it.each([
    ['城市低保标准(元/月)', '', '570', '570 as 570'],
    ['城市低保标准（元/月）', '', '570', '570 as 570'],
    ['城市低保标准（元／人·月）', '', '570', '570 as 570'],
    ['城市低保标准[元/月]', '', '570', '570 as 570'],
    ['城市低保标准（元/年）', '', '6840', '570 as 6840 in 元/年'],
    ['城市低保标准（元/年）', '元/年', '6840', '570 as 6840 in 元/年'],
    ['城市低保标准（元/年）', '——', '6840', '570 as 6840 in 元/年'],
    ['社会工作专业人才总量（人）', '', '780', '39/500 as 780 in 人'],
    ['县级公益性安葬(放)设施覆盖率(%)', '%', '83.33', '8333/100 as 83.33'],
    ['nursing-bed-share (%)', '', '45', '45 as 45'],
    ['其中：养老机构护理型床位占比（％）', '', '45', '45 as 45'],
  ])('%s with the column %j', (name, unit, value, expected) => {
    expect(meaning(row(name, unit, value))).toBe(expected);
  });

  it.each([
    ['城市低保标准（元/年）', '元/月'],
    ['城市低保标准（元/月）', '元/年'],
    ['社会工作专业人才总量（万人）', '人'],
    ['养老机构护理型床位占比（%）', '‰'],
    ['养老机构护理型床位占比（%）', '张'],
  ])('%s contradicts the column %s', (name, unit) => {
    const actuals = row(name, unit, '1');
    expect(meaning(actuals)).toBe('actuals/unit-twice');
    expect(actuals.findings).toMatchObject([{ place: { line: 2, column: name.length + 2 } }]);
  });

  it.each(['养老机构护理型床位占比（张）', '社会工作专业人才总量（人次）', '城市低保标准（元）'])(
    '%s is of another kind than the series',
    (name) => {
      expect(meaning(row(name, '', '1'))).toBe('actuals/unit-mismatch');
      expect(row(name, '', '1').findings).toMatchObject([{ place: { line: 2 } }]);
    },
  );

  it.each([
    '养老机构护理型床位占比（百分点）',
    '城市低保标准（元/户·季度）',
    '社会工作专业人才总量(持证)',
  ])('%s is not the series, and no unknown one either: an error', (name) => {
    const actuals = row(name, '', '1');
    expect(codes(actuals, 'error')).toHaveLength(1);
    expect(actuals.figures).toEqual([]);
  });

  it('that does not fit is shown where it stands', () => {
    const { findings } = row('养老机构护理型床位占比（张）', '', '1');
    expect(findings).toMatchObject([{ code: 'actuals/unit-mismatch', place: { column: 1 } }]);
  });

  it('without a unit column is shown where it stands', () => {
    const table = [
      ['年份', '指标名称', '完成值'],
      ['2021', '养老机构护理型床位占比（张）', '1'],
    ];
    expect(read(PLAN_2025, csv(table)).findings).toMatchObject([
      { code: 'actuals/unit-mismatch', place: { line: 2, column: 6 } },
    ]);
  });
});

describe('a unit behind the value', () => {
  it.each([
    ['城市低保标准', '元/年', '6840元/年', '570 as 6840 in 元/年'],
    ['社会工作专业人才总量', '人', '780人', '39/500 as 780 in 人'],
    ['社会工作专业人才总量', '人', '0.03万人', 'actuals/value-unit'],
    ['社会工作专业人才总量', '', '780人', 'actuals/value-unit'],
    ['社会工作专业人才总量', '万人', '780人', 'actuals/value-unit'],
    ['城市低保标准', '', '6840元/年', 'actuals/value-unit'],
    ['养老机构护理型床位占比', '', '450‰', 'actuals/value-unit'],
    ['养老机构护理型床位占比', '%', '45%', '45 as 45'],
  ])('of %s with the column %j: %s', (name, unit, value, expected) => {
    expect(meaning(row(name, unit, value))).toBe(expected);
  });
});

describe('whether a row states its unit', () => {
  it.each([
    ['养老机构护理型床位占比', '', '45', false],
    ['养老机构护理型床位占比', '——', '45', false],
    ['养老机构护理型床位占比', '%', '45', true],
    ['养老机构护理型床位占比', '', '45%', true],
    ['养老机构护理型床位占比（%）', '', '45', true],
  ])('%s, column %j, value %s', (name, unit, value, stated) => {
    expect(row(name, unit, value).figures).toMatchObject([{ unitStated: stated }]);
  });
});

describe('a series without a unit', () => {
  const plan = planFrom(
    'moushi.yaml',
    new TextEncoder().encode(`schemaVersion: 1
id: moushi
title: 某市规划
region: { id: moushi, name: 某市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 某市人民政府, published: 2022-01-01 }
indicators:
  - { id: shelters, name: 救助站数, attribute: binding, target: { atLeast: 5, by: 2025 }, ref: 表1 }
`),
  );

  it('takes a bare number', () => {
    expect(meaning(row('救助站数', '', '5', plan))).toBe('5 as 5');
  });

  it.each([
    ['救助站数', '个', '5', 'actuals/unit-undeclared'],
    ['救助站数（个）', '', '5', 'actuals/unit-undeclared'],
    ['救助站数', '', '5个', 'actuals/value-unit'],
  ])('%s, column %j, value %s: nothing to check it with', (name, unit, value, expected) => {
    expect(meaning(row(name, unit, value, plan))).toBe(expected);
  });
});

describe('the number of a share', () => {
  it('is not rescaled, however small', () => {
    expect(meaning(row('注册志愿者人数占居民人口的比例', '%', '0.125', PLAN_2020))).toBe(
      '1/8 as 0.125',
    );
  });
});
