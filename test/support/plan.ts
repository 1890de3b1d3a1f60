import { loadActuals, type ReadOptions } from '../../src/actuals/load-actuals.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Actuals, Source } from '../../src/model/actuals.ts';
import type { Evaluation, PromiseResult } from '../../src/model/evaluation.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Interval } from '../../src/number/interval.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

export function source(file: string, text: string | Uint8Array): Source {
  return {
    file,
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    sha256: '0'.repeat(64),
  };
}

/** A plan for 2021 to 2025 from the YAML of its lists. */
export function planWith(lists: string): Plan {
  const text = `schemaVersion: 1
id: test-2021-2025
title: 合成数据规划
region: { id: test, name: 测试市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 测试, published: 2021-01-01 }
${lists}
`;
  const loaded = loadPlan(source('test.yaml', text));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, undefined, 1));
  return loaded.plan;
}

/** One from the YAML of its indicators and, if any, series. */
export function planOf(indicators: string, series = ''): Plan {
  return planWith(`${series}\nindicators:\n${indicators}`);
}

/** One indicator `x` in %, with what is written in `fields`. */
export function planOfOne(fields: string, series = ''): Plan {
  return planOf(`  - { id: x, name: 指标甲, ref: 表1, ${fields} }`, series);
}

export function actualsOf(plan: Plan, rows: string, options: ReadOptions = {}): Actuals {
  return loadActuals(
    [source('test.csv', `indicator,year,value,unit,status\n${rows}\n`)],
    plan,
    options,
  );
}

export function evaluated(plan: Plan, rows: string, year?: number): Evaluation {
  const actuals = actualsOf(plan, rows);
  const result = evaluate(plan, actuals, { year });
  if (!result.ok) throw new Error(JSON.stringify(result.findings, undefined, 1));
  return result.evaluation;
}

/** The first promise of a plan, judged on a CSV with a header of its own. */
export function promiseOn(plan: Plan, csv: string, year: number): PromiseResult {
  const result = evaluate(plan, loadActuals([source('test.csv', csv)], plan), { year });
  if (!result.ok) throw new Error(JSON.stringify(result.findings, undefined, 1));
  const [row] = [...result.evaluation.indicators, ...result.evaluation.commitments];
  const [promise] = row?.promises ?? [];
  if (promise === undefined) throw new Error('no promise');
  return promise;
}

/** An interval as people write it: 50, [50, 75], [50, ∞). */
export function shown({ low, lowOpen, high, highOpen }: Interval): string {
  const text = (end: Interval['low'], infinite: string): string => end?.toFraction() ?? infinite;
  if (low !== null && high !== null && low.equals(high)) return low.toFraction();
  return `${lowOpen ? '(' : '['}${text(low, '-∞')}, ${text(high, '∞')}${highOpen ? ')' : ']'}`;
}

/** The result of indicator `x`, beside another that has a figure: so a year without one of `x` can be judged. */
export function judged(fields: string, rows: string, year: number, series = ''): PromiseResult {
  const [indicator] = evaluated(
    planOf(
      `  - { id: x, name: 指标甲, ref: 表1, ${fields} }
  - { id: other, name: 指标乙, ref: 表1, target: { atLeast: 0, by: 2025 } }`,
      series,
    ),
    `${rows}\nother,${String(year)},1,,`,
    year,
  ).indicators;
  const [promise] = indicator?.promises ?? [];
  if (promise === undefined) throw new Error('no promise');
  return promise;
}
