import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load-plan.ts';

const HEAD = `schemaVersion: 1
id: moushi-2021-2025
title: 某市“十四五”民政事业发展规划
region: { id: moushi, name: 某市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 某市人民政府, published: 2022-01-01 }
indicators:
  - id: beds
    name: 床位
    ref: 第1项
`;

/** The only finding of a plan whose indicator has these lines. */
function findingOf(...lines: readonly string[]): unknown {
  const target = lines.some((line) => line.startsWith('target'))
    ? []
    : ['target: { atLeast: 55, by: 2025 }'];
  const text = HEAD + [...lines, ...target].map((line) => `    ${line}\n`).join('');
  const { findings } = loadPlan({ file: 'x.yaml', bytes: Buffer.from(text), sha256: '' });
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe('a value in the wrong form is told as it should be written', () => {
  it.each<[string, string | null]>([
    ['target: { atLeast: 75%, by: 2025 }', '75'],
    ['target: { atLeast: ≥55, by: 2025 }', '55'],
    ['target: { atMost: ≥55, by: 2025 }', 'atLeast: 55'],
    ['target: { atLeast: 不超过55, by: 2025 }', 'atMost: 55'],
    ['target: { atLeast: 不超过5.5万, by: 2025 }', null],
    ['target: { atLeast: 约55, by: 2025 }', null],
    ['target: { atLeast: [{ 2024: 50 }, { 2025: 55 }] }', '{ byYear: { 2024: 50, 2025: 55 } }'],
    ['target: { atLeast: { byYear: [{ 2024: 50 }, { 2025: 55 }] } }', '{ 2024: 50, 2025: 55 }'],
    ['target: { atLeast: 55, by: 2025年6月底 }', "'2025-06-30'"],
    ['target: { atLeast: 55, by: 2024-02 }', "'2024-02-29'"],
    ['target: { atLeast: 55, by: 2025-13 }', null],
    ['target: { atLeast: { series: beds, lag: 上年 }, by: 2025 }', '1'],
    ['target: { atLeast: { series: 床位, lag: 1 }, by: 2025 }', 'beds'],
    ['target: { atLeast: { series: BEDS, lag: 1 }, by: 2025 }', 'beds'],
    ['target: { atLeast: { series: 床位数, lag: 1 }, by: 2025 }', 'beds'],
    ['target: { atLeast: { series: 养老服务, lag: 1 }, by: 2025 }', null],
    ["target: { atLeast: '1,350', by: 2025 }", '1350'],
    ["target: { atLeast: '１３５０张', by: 2025 }", '1350'],
    ['target: { atLeast: 五十五, by: 2025 }', null],
    ['target: { atLeast: 1.2亿, by: 2025 }', null],
    ['target: { atLeast: 0.13万人, by: 2025 }', null],
    ['target: { atLeast: 3千个, by: 2025 }', null],
    ['target: { atLeast: 55‰, by: 2025 }', null],
    ['target: { atLeast: 50多, by: 2025 }', null],
    ["target: { atLeast: '2,00', by: 2025 }", null],
    ["target: { atLeast: '1 245', by: 2025 }", null],
    ["target: { atLeast: '12,345,678', by: 2025 }", '12345678'],
    ['target: { atLeast: 1.2.3, by: 2025 }', null],
    ['target: { atLeast: 55, by: 2025年 }', '2025'],
    ['target: { completed: true, by: 2022-6-30 }', "'2022-06-30'"],
    ['target: { completed: true, by: 2022年6月30日 }', "'2022-06-30'"],
    ['target: { completed: 是, by: 2022 }', 'true'],
    ['target: { completed: 否, by: 2022 }', null],
    ['target: { atLeast: 55, every: true }', 'year'],
    ['target: { atLeast: 55, every: 每年 }', 'year'],
    ['target: { between: 30-40, by: 2025 }', '[30, 40]'],
    ['target: { between: 30%—40%, by: 2025 }', '[30, 40]'],
    ['target: { atLeast: { 2024: 41, 2025: 45 } }', '{ byYear: { 2024: 41, 2025: 45 } }'],
    ['attribute: 约束性', 'binding'],
    ['attribute: 预期', 'anticipatory'],
    ['attribute: Binding', 'binding'],
    ['attribute: 必须', null],
    ['attribute: expected', 'anticipatory'],
    ['attribute: bindng', 'binding'],
    ['allow: plan/printed-differs', '[{ rule: plan/printed-differs, reason: … }]'],
    ['allow: [plan/printed-differs]', '{ rule: plan/printed-differs, reason: … }'],
    ['allow: 所印如此', null],
    ['implied: [期限]', 'due'],
    ['implied: 期限', '[due]'],
    ['implied: 别的', null],
    ['aliases: ［床位数，张数］', '[床位数, 张数]'],
    ['kind: 当年数', 'flow'],
    ['aliases: 护理型床位占比', '[护理型床位占比]'],
    ['implied: due', '[due]'],
    ['subOf: 床位', 'beds'],
    ['subOf: 别的', null],
    ['baseline: 31.1%', '31.1'],
    ['baseline: ——', ''],
    ['baseline:', ''],
    ['number: 第4项', '4'],
    ['printed: 100', "'100'"],
    ['conflicts: { field: baseline, value: 37.3, ref: 专栏1 }', '[{ … }]'],
    ['allow: plan/unit-absent', '[{ rule: plan/unit-absent, reason: … }]'],
    ['conflicts: 37.3', null],
    ['rounding: 1', null],
  ])('%s', (line, likely) => {
    expect(findingOf(line)).toMatchObject({ code: 'plan/wrong-form', args: { likely } });
  });
});

describe('a key of another vocabulary is told by the word used here', () => {
  it.each([
    ['base: 31', 'baseline'],
    ['单位: 张', 'unit'],
    ['target: { 不低于: 55, by: 2025 }', 'atLeast'],
    ['target: { max: 55, by: 2025 }', 'atMost'],
    ['target: { atLeast: 55, due: 2025 }', 'by'],
  ])('%s', (line, nearest) => {
    expect(findingOf(line)).toMatchObject({ code: 'plan/unknown-key', args: { nearest } });
  });
});

/** The only error of a plan with something replaced. */
function findingWith(text: string, by: string): unknown {
  const whole = `${HEAD}    target: { atLeast: 55, by: 2025 }\n`;
  expect(whole).toContain(text);
  const bytes = Buffer.from(whole.replace(text, () => by));
  const { findings } = loadPlan({ file: 'x.yaml', bytes, sha256: '' });
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  return errors[0];
}

describe('what an example says too little about', () => {
  it.each([
    ['published: 2022-01-01', 'published: 2022', 'year-only', null],
    ['published: 2022-01-01', 'published: 2022年3月', 'month-only', null],
    ['id: beds', 'id: 床位', 'id', null],
    ['id: beds', 'id: Nursing_Beds', 'id', 'nursing-beds'],
    ['id: beds', 'id: nursing--beds', 'id', 'nursing-beds'],
    ['id: beds', 'id: “nursing-beds”', 'id', 'nursing-beds'],
    ['ref: 第1项', 'ref: 第1项\n    subOf: 养老服务', 'reference', null],
    ['name: 床位', 'name: 养老床位数\n    subOf: 养老床位', 'reference', 'beds'],
  ])('%s as %s', (text, by, hint, likely) => {
    expect(findingWith(text, by)).toMatchObject({
      code: 'plan/wrong-form',
      args: { hint, likely },
    });
  });

  it('is shown for a key that is missing, from the schema', () => {
    expect(findingWith('schemaVersion: 1\n', '')).toMatchObject({
      code: 'plan/missing-key',
      args: { key: 'schemaVersion', example: 'schemaVersion: 1' },
    });
    expect(findingWith('atLeast', 'about')).toMatchObject({
      code: 'plan/missing-key',
      args: { key: 'tolerance', owner: 'beds', within: 'target', example: null },
    });
  });

  it('is shown for a target as it is printed, if it can be only one', () => {
    const target = '{ atLeast: 55, by: 2025 }';
    expect(findingWith(target, '不低于60%')).toMatchObject({
      code: 'plan/no-comparator',
      args: { likely: '{ atLeast: 60, by: 2025 }' },
    });
    for (const text of ['不低于1.2万', '60%', '约60', '达到60', '50—40', '大幅提高']) {
      expect(findingWith(target, text)).toMatchObject({
        code: 'plan/no-comparator',
        args: { likely: null },
      });
    }
    expect(findingWith(target, '>=55')).toMatchObject({
      code: 'plan/yaml-syntax',
      args: { kind: 'TARGET_AS_PRINTED', likely: '{ atLeast: 55, by: 2025 }' },
    });
  });
});
