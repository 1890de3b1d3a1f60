import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation, IndicatorResult } from '../../src/model/evaluation.ts';
import { actualsOf, evaluated, planOf } from '../support/plan.ts';

/** A row with two parts, beside another row. */
function rowOf(first: string, second: string, rows: string, year: number): IndicatorResult {
  const [row] = evaluationOf(first, second, rows, year).indicators;
  if (row === undefined) throw new Error('no row');
  return row;
}

function evaluationOf(first: string, second: string, rows: string, year: number): Evaluation {
  const plan = planOf(`  - id: x
    name: 两项指标
    ref: 表1
    parts:
      - { id: p, name: 甲部分, ${first} }
      - { id: q, name: 乙部分, ${second} }
  - { id: other, name: 其他, ref: 表1, target: { atLeast: 0, by: 2025 } }`);
  return evaluated(plan, `${rows}\nother,${String(year)},1,,`, year);
}

const BY = (year: number): string => `target: { atLeast: 10, by: ${String(year)} }`;
const EVERY = 'target: { atLeast: 10, every: year }';

describe('a row with parts', () => {
  it('has data with a figure of one of them', () => {
    expect(rowOf(BY(2025), BY(2025), 'p,2025,11,,', 2025).hasData).toBe(true);
    expect(rowOf(BY(2025), BY(2025), 'q,2025,11,,', 2025).hasData).toBe(true);
    expect(rowOf(BY(2025), BY(2025), '', 2025).hasData).toBe(false);
  });

  it('is provisional or contested if one of them is', () => {
    const rows = 'p,2025,11,,P\nq,2025,11,,A';
    const provisional = rowOf(BY(2025), BY(2025), rows, 2025);
    expect([provisional.provisional, provisional.contested]).toEqual([true, false]);
    const other = `${BY(2025)}, conflicts: [{ field: actual, year: 2025, value: 9, ref: 正文 }]`;
    const contested = rowOf(BY(2025), other, 'p,2025,11,,A\nq,2025,11,,A', 2025);
    expect([contested.provisional, contested.contested]).toEqual([false, true]);
  });

  it('is final once everything of it that is due is due at last', () => {
    const final = (first: string, second: string, year: number): boolean =>
      rowOf(first, second, `p,${String(year)},11,,\nq,${String(year)},11,,`, year).final;
    expect([final(BY(2025), BY(2025), 2025), final(BY(2025), BY(2025), 2024)]).toEqual([
      true,
      false,
    ]);
    // What is not due yet does not make it an annual target.
    expect(final(BY(2023), BY(2025), 2023)).toBe(true);
    expect([final(EVERY, BY(2023), 2023), final(EVERY, BY(2023), 2025)]).toEqual([false, true]);
    expect(final(EVERY, BY(2025), 2023)).toBe(false);
  });

  it('counts a part that a changed target makes due', () => {
    const early = `${BY(2025)}, amendments: [{ number: 甲〔2022〕1号, date: 2022-06-30, old: { atLeast: 10, by: 2025 }, new: { atLeast: 10, by: 2023 } }]`;
    expect(rowOf(early, BY(2025), 'p,2023,11,,\nq,2023,11,,', 2023).final).toBe(true);
  });
});

describe('an answer as a whole', () => {
  it('is provisional if a row that decides it is due and rests on a provisional figure', () => {
    const of = (fields: string, rows: string, year: number): boolean =>
      evaluated(
        planOf(
          `  - { id: x, name: 甲, attribute: binding, ref: 表1, ${fields} }
  - { id: y, name: 乙, attribute: binding, ref: 表1, ${BY(2023)} }
  - { id: z, name: 丙, attribute: anticipatory, ref: 表1, ${BY(2023)} }`,
        ),
        rows,
        year,
      ).provisional;
    expect(of(BY(2023), 'x,2023,11,,P\ny,2023,11,,A\nz,2023,11,,A', 2023)).toBe(true);
    expect(of(BY(2023), 'x,2023,11,,A\ny,2023,11,,A\nz,2023,11,,P', 2023)).toBe(false);
    expect(of(BY(2025), 'x,2023,11,,P\ny,2023,11,,A', 2023)).toBe(false);
    const early = `${BY(2025)}, amendments: [{ number: 甲〔2022〕1号, date: 2022-06-30,
      old: { atLeast: 10, by: 2025 }, new: { atLeast: 10, by: 2023 } }]`;
    expect(of(early, 'x,2023,11,,P\ny,2023,11,,A', 2023)).toBe(true);
    const late = `${BY(2023)}, amendments: [{ number: 甲〔2022〕1号, date: 2022-06-30,
      old: { atLeast: 10, by: 2023 }, new: { atLeast: 10, by: 2025 } }]`;
    expect(of(late, 'x,2023,11,,P\ny,2023,11,,A', 2023)).toBe(true);
  });

  it('has the years beside each other up to the evaluated one', () => {
    const plan = planOf(`  - { id: x, name: 甲, ref: 表1, ${EVERY} }`);
    const rows = 'x,2021,10,,\nx,2022,9,,\nx,2023,10,,\nx,2024,10,,';
    const result = evaluate(plan, actualsOf(plan, rows), { year: 2023, years: [2022, 2023, 2024] });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const { years } = result.evaluation;
    expect(years?.map(({ year, indicators: [x] }) => [year, x?.status])).toEqual([
      [2022, 'missed'],
      [2023, 'met'],
    ]);
  });

  it('is none with an error in the figures, and a draft only if there is something to judge', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, ref: 表1, ${BY(2025)} }\n  - { id: y, name: 乙, ref: 表1, ${BY(2025)} }`,
    );
    const actuals = actualsOf(plan, 'x,2025,11,,\ny,2025,五,,');
    const plain = evaluate(plan, actuals, { year: 2025 });
    expect([plain.ok, plain.ok ? [] : plain.findings.map(({ severity }) => severity)]).toEqual([
      false,
      actuals.findings.map(({ severity }) => severity),
    ]);
    const draft = evaluate(plan, actuals, { year: 2025, draft: true });
    expect(draft.ok && [draft.evaluation.verdict, draft.evaluation.draft]).toEqual(['draft', true]);
    const statuses = draft.ok ? draft.evaluation.indicators.map(({ status }) => status) : [];
    expect(statuses).toEqual(['met', 'undetermined']);
  });

  it('tells a fact that several rows rest on once', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", ratio: { of: a, over: b }, ref: 表1, target: { atLeast: 1, by: 2025 } }
  - { id: y, name: 乙, unit: "%", ratio: { of: b, over: a }, ref: 表1, target: { atLeast: 1, by: 2025 } }`,
      'series:\n  - { id: a, name: 分子, unit: 张 }\n  - { id: b, name: 分母, unit: 张 }',
    );
    const { findings } = evaluated(plan, 'a,2025,≥4,,\nb,2025,2,,', 2025);
    expect(findings.filter(({ code }) => code === 'evaluate/bound-figure')).toHaveLength(1);
  });
});
