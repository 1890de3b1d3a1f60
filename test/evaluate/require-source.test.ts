import { describe, expect, it } from 'vitest';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import type { Plan } from '../../src/model/plan.ts';
import { planOf, source } from '../support/plan.ts';

function evaluatedBy(plan: Plan, rows: readonly string[], requireSource = true): Evaluation {
  const text = `indicator,year,value,source\n${rows.join('\n')}\n`;
  const actuals = loadActuals([source('test.csv', text)], plan);
  const result = evaluate(plan, actuals, { year: 2025, requireSource });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.evaluation;
}

function answers({ indicators }: Evaluation): unknown[] {
  return indicators.map(({ status, promises: [promise] }) => [status, promise?.unsourced]);
}

const BINDING = planOf(
  `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, target: { atLeast: 50, by: 2025 } }
  - { id: y, name: 乙, unit: "%", attribute: anticipatory, ref: 表1, target: { atLeast: 50, by: 2025 } }`,
);

describe('where a source is required', () => {
  it('what is binding is met only with one, and what is not needs none', () => {
    const of = (x: string, requireSource?: boolean): unknown[] => {
      const evaluation = evaluatedBy(BINDING, [x, 'y,2025,60,'], requireSource);
      return [evaluation.verdict, answers(evaluation)];
    };
    const met = ['met', false];
    expect(of('x,2025,60,年报')).toEqual(['pass', [met, met]]);
    expect(of('x,2025,60,')).toEqual(['fail', [['undetermined', true], met]]);
    expect(of('x,2025,60,', false)).toEqual(['pass', [met, met]]);
    // A miss needs no proof.
    expect(of('x,2025,40,')).toEqual(['fail', [['missed', false], met]]);
  });

  it('names the figures that lack one', () => {
    const { findings } = evaluatedBy(BINDING, ['x,2025,60,', 'y,2025,60,']);
    expect(findings.map(({ code, args }) => [code, args])).toEqual([
      ['evaluate/no-source', { id: 'x', name: '甲', year: 2025, of: ['甲'] }],
    ]);
  });

  it('a computed value and a relation need one for each figure', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, ratio: { of: a, over: b },
      target: { atLeast: { series: s }, by: 2025 } }`,
      `series:
  - { id: a, name: 分子, unit: 张 }
  - { id: b, name: 分母, unit: 张 }
  - { id: s, name: 标准, unit: "%" }`,
    );
    const of = (...sources: readonly string[]): unknown[] => {
      const rows = ['a,2025,60', 'b,2025,100', 's,2025,50'].map(
        (row, index) => `${row},${sources[index] ?? ''}`,
      );
      return answers(evaluatedBy(plan, rows));
    };
    expect(of('年报', '年报', '年报')).toEqual([['met', false]]);
    for (const sources of [
      ['', '年报', '年报'],
      ['年报', '', '年报'],
      ['年报', '年报', ''],
    ]) {
      expect(of(...sources)).toEqual([['undetermined', true]]);
    }
  });

  it('what the plan prints needs none, and what has no figure is not told of', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, target: { atLeast: { series: s, lag: 5 }, by: 2025 } }
  - { id: y, name: 乙, unit: "%", attribute: binding, ref: 表1, target: { atLeast: 50, by: 2025 } }`,
      'series:\n  - { id: s, name: 标准, unit: "%", baseline: 50 }',
    );
    expect(answers(evaluatedBy(plan, ['x,2025,60,年报']))).toEqual([
      ['met', false],
      ['no-data', false],
    ]);
  });

  it('the figure of each area needs one, and is named by its area', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, range: { min: 0, max: 100 }, shareOfAreas: { levels: [county], where: { series: s, atLeast: 1 } },
      target: { atLeast: 100, by: 2025 } }`,
      `areas: [{ level: county, name: 县, date: 2020-12-31, names: [甲县, 乙县] }]
series:
  - { id: s, name: 养老院数, unit: 所 }`,
    );
    const text = 'indicator,year,area,value,source\ns,2025,甲县,1,年报\ns,2025,乙县,1,\n';
    const actuals = loadActuals([source('test.csv', text)], plan);
    const result = evaluate(plan, actuals, { year: 2025, requireSource: true });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(answers(result.evaluation)).toEqual([['undetermined', true]]);
    expect(result.evaluation.findings).toMatchObject([{ args: { of: ['养老院数（乙县）'] } }]);
  });

  it('an earlier year of an every-year target needs one, too', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, target: { atLeast: 5, every: year } }`,
    );
    const rows = [2021, 2022, 2023, 2024, 2025].map((year) => `x,${String(year)},5,年报`);
    expect(answers(evaluatedBy(plan, rows))).toEqual([['met', false]]);
    expect(answers(evaluatedBy(plan, rows.with(1, 'x,2022,5,')))).toEqual([['undetermined', true]]);
  });

  it('in a plan without attributes every row needs one: all of them decide', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", ref: 表1, target: { atLeast: 50, by: 2025 } }`,
    );
    expect(answers(evaluatedBy(plan, ['x,2025,60,']))).toEqual([['undetermined', true]]);
  });

  it('reaches a target early only with one', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: binding, baseline: 20, ref: 表1, target: { atLeast: 50, by: 2025 } }`,
    );
    const outlookBy = (x: string): unknown => {
      const text = `indicator,year,value,source\n${x}\n`;
      const actuals = loadActuals([source('test.csv', text)], plan);
      const result = evaluate(plan, actuals, { year: 2023, requireSource: true });
      return result.ok ? result.evaluation.indicators[0]?.outlook : result;
    };
    expect([outlookBy('x,2023,60,年报'), outlookBy('x,2023,60,')]).toEqual([
      'achieved',
      'undetermined',
    ]);
  });
});
