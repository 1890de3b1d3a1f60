import { describe, expect, it } from 'vitest';
import { columnOf } from '../../src/draft/column-role.ts';

const NOW = { base: 2020, from: 2021, to: 2025 };
const PAST = { base: 2015, from: 2016, to: 2020 };

describe('a heading in a table of 2021 to 2025', () => {
  it.each([
    ['序号', 'number'],
    ['指  标', 'name'],
    ['主要指标', 'name'],
    ['指标名称（单位）', 'name'],
    ['项目和指标', 'name'],
    ['计量单位', 'unit'],
    ['指标\n属性', 'attribute'],
    ['指标性质', 'attribute'],
    ['类别', 'category'],
    ['标识', 'id'],
    ['基期值', 'baseline'],
    ['现状值', 'baseline'],
    ['2020', 'baseline'],
    ['２０２０年', 'baseline'],
    ['2020年基数', 'baseline'],
    ['2020年\n基础值', 'baseline'],
    ['2020年实际', 'baseline'],
    ['2020年完成值', 'baseline'],
    ['基期值（2020年）', 'baseline'],
    ['目标值', 'target'],
    ['规划目标值', 'target'],
    ['“十四五”目标', 'target'],
    ['“十四五”期末目标值', 'target'],
    ['2025年', 'target'],
    ['2025年底目标值', 'target'],
    ['目标值[2025年]', 'target'],
    ['2023', 'target'],
    ['完成值', 'completed'],
    ['实际完成', 'completed'],
    ['完成情况', 'completed'],
    ['2022年完成值', 'completed'],
    ['2019年完成值', 'completed'],
    ['年均增速', 'other'],
    ['2021—2025年年均增长', 'other'],
    ['责任单位', 'other'],
    ['备注', 'other'],
    ['2020年全国', 'other'],
    ['', 'blank'],
    ['2019年', 'before'],
    ['２０１９', 'before'],
    ['2019年目标值', 'outside'],
    ['2026年', 'outside'],
    ['2020年目标值', 'outside'],
    ['2030年目标值', 'outside'],
    ['“十三五”期末目标', 'outside'],
  ])('%j is %s', (heading, kind) => {
    expect(columnOf(heading, NOW).kind).toBe(kind);
  });

  it.each([
    ['目标值', undefined],
    ['2025年', 2025],
    ['2023年目标', 2023],
    ['年度目标值2022', 2022],
  ])('%j is due in %s', (heading, year) => {
    expect(columnOf(heading, NOW)).toMatchObject({ kind: 'target', year, isSpan: false });
  });

  it.each([
    ['目标值（%）', '%'],
    ['2025年目标（单位：张）', '张'],
    ['2020年(万人)', '万人'],
  ])('%j has the unit %s', (heading, unit) => {
    expect(columnOf(heading, NOW)).toMatchObject({ unit });
  });

  it('of all years may be a total', () => {
    expect(columnOf('2021—2025年目标值', NOW)).toMatchObject({ year: 2025, isSpan: true });
    expect(columnOf('2020-2025年目标值', NOW)).toEqual({ kind: 'other' });
  });
});

describe('in a table of 2016 to 2020', () => {
  it.each([
    ['2015', 'baseline'],
    ['2020年目标值', 'target'],
    ['2020年', 'target'],
    ['2020年完成值', 'completed'],
    ['2020情况', 'completed'],
    ['2020年完成情况', 'completed'],
    ['2020年实际', 'completed'],
    ['“十三五”期末目标', 'target'],
  ])('%j is %s', (heading, kind) => {
    expect(columnOf(heading, PAST).kind).toBe(kind);
  });
});
