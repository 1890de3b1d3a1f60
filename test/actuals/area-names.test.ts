import { describe, expect, it } from 'vitest';
import { AreaNames, type AreaRead } from '../../src/actuals/area-names.ts';
import { planOf } from '../support/plan.ts';

function namesOf(areas: string): AreaNames {
  return new AreaNames(
    planOf(
      `  - { id: x, name: 占比, ref: 表1, unit: '%', target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: h, atLeast: 1 } } }`,
      `areas: [${areas}]\nseries:\n  - { id: h, name: 院数, unit: 所 }`,
    ),
  );
}

const brief = (read: AreaRead): string =>
  read.kind === 'known'
    ? read.area.name
    : read.kind === 'near'
      ? `near ${read.nearest}`
      : read.kind === 'spelling'
        ? `spelling of ${read.other} in ${String(read.line)}`
        : read.kind;

describe('areas that the plan lists', () => {
  const names = namesOf(
    '{ level: county, name: 县(市、区), date: 2020, names: [清南县, 清北县, 桥头市, 甲县] }',
  );

  it.each([
    ['清南县', '清南县'],
    [' 清南县　', '清南县'],
    ['清南', 'near 清南县'],
    ['测试市桥头市', 'near 桥头市'],
    ['桥头县', 'near 桥头市'],
    ['青北县', 'near 清北县'],
    ['甲', 'near 甲县'],
    ['乙县', 'far'],
    ['高新区', 'far'],
    ['县(市、区)1', 'placeholder'],
    ['县（市、区）12', 'placeholder'],
  ])('%j is %s', (cell, expected) => {
    expect(brief(names.read('h', cell, 2))).toBe(expected);
  });
});

describe('areas that only the figures name', () => {
  it('are one under one name; another spelling of it is told', () => {
    const names = namesOf('{ level: county, name: 镇, date: 2020, count: 3 }');
    expect(brief(names.read('h', '东河镇', 2))).toBe('东河镇');
    expect(brief(names.read('h', '东河镇', 3))).toBe('东河镇');
    expect(brief(names.read('h', '东河', 4))).toBe('spelling of 东河镇 in 2');
    expect(brief(names.read('h', '测试市东河镇', 5))).toBe('spelling of 东河镇 in 2');
    expect(brief(names.read('h', '镇3', 6))).toBe('placeholder');
  });

  it('with the same bare name may be one, renamed: only a list can say that they are two', () => {
    const names = namesOf('{ level: county, name: 县 }');
    expect(brief(names.read('h', '许昌县', 2))).toBe('许昌县');
    expect(brief(names.read('h', '许昌市', 3))).toBe('spelling of 许昌县 in 2');
    const listed = namesOf('{ level: county, name: 县, date: 2020, names: [许昌县, 许昌市] }');
    expect(brief(listed.read('h', '许昌市', 2))).toBe('许昌市');
  });
});
