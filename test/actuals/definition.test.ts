import { describe, expect, it } from 'vitest';
import { definitionDiffers } from '../../src/actuals/definition.ts';
import { planOf, promiseOn } from '../support/plan.ts';

describe('two definitions', () => {
  it.each([
    ['常住人口', '常住人口，年末'],
    ['常住', '常住人口'],
    ['60岁及以上户籍老年人', '户籍老年人口，60周岁及以上'],
    ['年末', '常住人口，年末数'],
    ['六十岁以上', '60岁及以上'],
    ['实有数', '实有数'],
  ])('%s and %s may be the same', (given, declared) => {
    expect(definitionDiffers(given, declared)).toBe(false);
  });

  it.each([
    ['户籍人口', '常住人口，年末'],
    ['65岁及以上', '60岁及以上'],
    ['常住人口，年均', '常住人口，年末'],
    ['登记数', '实有数'],
    ['常住人口', '60岁及以上'],
  ])('%s is not %s', (given, declared) => {
    expect(definitionDiffers(given, declared)).toBe(true);
  });
});

describe('a figure whose row states another definition', () => {
  const csv = (definition: string): string =>
    `指标名称,年份,完成值,单位,口径\n甲,2025,60,%,${definition}\n`;
  const plan = planOf(
    "  - { id: x, name: 甲, unit: '%', ref: 表1, definition: 常住人口，年末, target: { atLeast: 55, by: 2025 } }",
  );

  it('decides nothing, and the report says which is which', () => {
    const { status, findings, comparison } = promiseOn(plan, csv('户籍人口'), 2025);
    expect([status, comparison.gap]).toEqual(['undetermined', null]);
    expect(findings).toMatchObject([
      {
        code: 'evaluate/definition-differs',
        severity: 'warning',
        args: { given: '户籍人口', declared: '常住人口，年末', year: 2025 },
      },
    ]);
  });

  it('decides where it states the same, or none', () => {
    expect(promiseOn(plan, csv('常住人口'), 2025).status).toBe('met');
    expect(promiseOn(plan, csv(''), 2025).status).toBe('met');
  });

  it('decides nothing as an operand either', () => {
    const ratio = planOf(
      "  - { id: x, name: 甲, unit: '%', ref: 表1, ratio: { of: a, over: b }, target: { atLeast: 10, by: 2025 } }",
      `series:
  - { id: a, name: 老人, unit: 人 }
  - { id: b, name: 人口, unit: 人, definition: 常住人口 }`,
    );
    const rows = (definition: string): string =>
      `指标名称,年份,完成值,口径\n老人,2025,30,\n人口,2025,100,${definition}\n`;
    expect(promiseOn(ratio, rows('常住人口'), 2025).status).toBe('met');
    expect(promiseOn(ratio, rows('户籍人口'), 2025).status).toBe('undetermined');
  });
});
