import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { wholeYear } from '../../src/evaluate/whole-year.ts';
import type { AsOf } from '../../src/model/as-of.ts';
import type { Evaluation, PromiseResult } from '../../src/model/evaluation.ts';
import type { Derivation, Series } from '../../src/model/plan.ts';
import { closed, from, point, upTo, type Interval } from '../../src/number/interval.ts';
import { rational, toExactText } from '../../src/number/rational.ts';
import { planOf, shown, source } from '../support/plan.ts';

const JUNE: AsOf = { year: 2023, month: 6 };

function evaluationOf(
  fields: string,
  rows: readonly string[],
  asOf: AsOf | null,
  series = '',
): Evaluation {
  const plan = planOf(
    `  - { id: x, name: 指标甲, ref: 表1, ${fields} }
  - { id: other, name: 指标乙, ref: 表1, target: { atLeast: 0, by: 2025 } }`,
    series,
  );
  const { year, month } = asOf ?? { year: 2023, month: 12 };
  const label = asOf === null ? String(year) : `${String(year)}年${String(month)}月`;
  const text = ['indicator,year,value', ...rows, `other,${label},1`, ''].join('\n');
  const actuals = loadActuals([source('合成数据.csv', text)], plan, { asOf: asOf ?? undefined });
  const result = evaluate(plan, actuals, { asOf: asOf ?? undefined, year });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.evaluation;
}

function judged(
  fields: string,
  rows: readonly string[],
  asOf: AsOf | null = JUNE,
  series = '',
): PromiseResult {
  const [promise] = evaluationOf(fields, rows, asOf, series).indicators[0]?.promises ?? [];
  if (promise === undefined) throw new Error('no promise');
  return promise;
}

function numbers({ pace, shortfall, perYear }: PromiseResult): (string | null)[] {
  return [pace?.level, pace?.value, shortfall, perYear].map((one) =>
    one == null ? null : toExactText(one),
  );
}

describe('what is there at a date', () => {
  // From 30 at the end of 2020 to 60 at the end of 2025: 6 a year.
  const beds = 'baseline: 30, target: { atLeast: 60, by: 2025 }';

  it.each([
    [1, '85/2', '35/12'],
    [3, '87/2', '11/4'],
    [6, '45', '5/2'],
    [11, '95/2', '25/12'],
  ])('at the end of month %i stands beside the level of that month', (month, level, left) => {
    const result = judged(beds, [`x,2023年${String(month)}月,44`], { year: 2023, month });
    const [expected, , shortfall, perYear] = numbers(result);
    expect([result.status, expected, shortfall]).toEqual(['not-due', level, '16']);
    const [n = '', d = '1'] = left.split('/');
    expect(Number(perYear?.split('/')[0]) / Number(perYear?.split('/')[1] ?? 1)).toBeCloseTo(
      (16 * Number(d)) / Number(n),
    );
  });

  it('lies between two printed annual targets', () => {
    const annual =
      'baseline: 0, target: { atLeast: { byYear: { 2022: 100, 2023: 200, 2025: 300 } } }';
    const result = judged(annual, ['x,2022,100', 'x,2023Q1,125'], { year: 2023, month: 3 });
    expect(result.status).toBe('not-due');
    expect(result.requirement.due).toBe(2023);
    expect(result.history.map(({ year, status }) => [year, status])).toEqual([[2022, 'met']]);
    expect([result.outlook, ...numbers(result)]).toEqual(['on-track', '125', '1', '175', '700/11']);
  });

  it('is not due at the end of the year that it is due in, whatever it is', () => {
    const due = 'baseline: 30, target: { atLeast: 60, by: 2023 }';
    expect(judged(due, ['x,2023-06,59']).status).toBe('not-due');
    const reached = judged(due, ['x,2023-06,60']);
    expect([reached.status, reached.outlook]).toEqual(['not-due', 'achieved']);
    expect(evaluationOf(`attribute: binding, ${due}`, ['x,2023-06,60'], JUNE).verdict).toBe('open');
    // Less than a year is left: what is missing is what is needed.
    expect(numbers(judged(due, ['x,2023-06,50'])).slice(2)).toEqual(['10', null]);
  });

  it('is judged as always for what was due before', () => {
    const past = 'attribute: binding, baseline: 30, target: { atLeast: 40, by: 2022 }';
    const rows = ['x,2022,39', 'x,2023-06,45'];
    expect(judged(past, rows)).toMatchObject({ status: 'missed', laterMet: 2023 });
    expect(evaluationOf(past, rows, JUNE).verdict).toBe('fail');
  });

  it('is not known where only the year before is', () => {
    const { status, outlook, comparison } = judged(beds, ['x,2022,40']);
    expect([status, outlook]).toEqual(['not-due', 'undetermined']);
    expect(comparison.actual.missing).toMatchObject([{ year: 2023, month: 6 }]);
  });
});

describe('a flow', () => {
  const flow = (target: string): string =>
    `kind: flow, range: { min: 0 }, baseline: 800, ${target}`;
  const rising = flow('target: { atLeast: { byYear: { 2022: 900, 2023: 1000, 2025: 1200 } } }');

  it.each([
    ['500', 'on-track', '1'],
    ['505', 'ahead', '21/20'],
    ['495', 'on-track', '19/20'],
    ['494', 'behind', '47/50'],
    ['399', 'reversing', '-1/100'],
  ])('of %s in half a year is %s beside half of 1000', (value, outlook, pace) => {
    const result = judged(rising, [`x,2023年上半年,${value}`]);
    expect([result.outlook, ...numbers(result)]).toEqual([outlook, '500', pace, null, null]);
    expect([result.status, result.comparison.gap]).toEqual(['not-due', null]);
  });

  it('that keeps below a limit so far has not kept it', () => {
    const falling = flow('target: { atMost: 500, by: 2025 }');
    const half = judged(falling, ['x,2023年1—6月,300']);
    expect(half.outlook).not.toBe('achieved');
    expect(half.comparison.status).toBe('undetermined');
    expect(judged(falling, ['x,2023年1—6月,501']).comparison.status).toBe('missed');
  });

  it('that is enough already is achieved early', () => {
    expect(judged(rising, ['x,2023年1—6月,1200']).outlook).toBe('achieved');
  });

  it.each(['2023年6月', '2023Q2', '2023年6月底', '2023年4-6月'])(
    'of %s is no part from January',
    (label) => {
      const { indicators, findings } = evaluationOf(rising, [`x,${label},500`], JUNE);
      expect(indicators[0]?.hasData).toBe(false);
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'actuals/part-not-from-january', severity: 'warning' }),
      );
    },
  );

  it('is added to whole years in a total, as far as it goes', () => {
    const series = 'series:\n  - { id: f, name: 人次, unit: 人次, kind: flow }';
    const total = 'unit: 人次, total: { of: f }, target: { atLeast: 5000, by: 2025 }';
    const rows = ['f,2021,1000', 'f,2022,1000', 'f,2023年上半年,550'];
    const result = judged(total, rows, JUNE, series);
    expect(shown(result.comparison.actual.interval)).toBe('2550');
    expect([result.outlook, ...numbers(result)]).toEqual([
      'on-track',
      '2500',
      '51/50',
      '2450',
      '980',
    ]);
  });
});

describe('what a part of a year can come to', () => {
  const X: Pick<Series, 'id' | 'name' | 'aliases'> = { id: 'x', name: '指标甲', aliases: [] };
  const fromZero = { range: from(rational(0)) };
  const toHundred = { range: closed(rational(0), rational(100)) };
  const growth: Derivation = { kind: 'growth', of: 'a', since: 'previous' };

  it.each<[string, string, Partial<Series>, Interval]>([
    ['grows from what is there', '[5, ∞)', { kind: 'flow', ...fromZero }, point(rational(5))],
    ['grows from an open end', '(5, ∞)', { kind: 'flow', ...fromZero }, from(rational(5), true)],
    ['stays in its range', '[5, 100]', { kind: 'flow', ...toHundred }, point(rational(5))],
    ['is anything above nothing', '[0, ∞)', { kind: 'flow', ...fromZero }, upTo(rational(5))],
    // What may be negative may fall again.
    ['may fall', '(-∞, ∞)', { kind: 'flow' }, point(rational(5))],
    ['may fall', '[-1, ∞)', { kind: 'flow', range: from(rational(-1)) }, point(rational(5))],
    ['of what is there is anything', '[0, ∞)', { kind: 'stock', ...fromZero }, point(rational(5))],
    [
      'of what is computed is anything',
      '[0, 100]',
      { kind: 'flow', derivation: growth, ...toHundred },
      point(rational(5)),
    ],
  ])('%s: %s', (_name, expected, series, part) => {
    expect(shown(wholeYear({ ...X, kind: undefined, ...series } as Series, part))).toBe(expected);
  });
});

describe('a bound by what is counted over the year', () => {
  const series = (kind: string): string =>
    `series:\n  - { id: s, name: 另一, unit: 人次, kind: ${kind}, range: { min: 0 } }`;
  const relation = 'unit: 人次, target: { atLeast: { series: s }, by: 2023 }';
  const steps =
    'unit: 人次, target: { by: 2023, atLeast: { of: s, steps: [{ upTo: 10, bound: 5 }, { bound: 9 }] } }';
  const rows = (label: string): string[] => ['x,2023-06,20', `s,${label},8`];

  it.each([relation, steps])('decides nothing while it is counted: %s', (fields) => {
    const flow = judged(fields, rows('2023年1—6月'), JUNE, series('flow'));
    expect([flow.comparison.status, flow.outlook]).toEqual(['undetermined', 'undetermined']);
    const stock = judged(fields, rows('2023-06'), JUNE, series('stock'));
    expect([stock.comparison.status, stock.outlook]).toEqual(['met', 'achieved']);
  });
});

describe('growth over the year before', () => {
  const series = 'series:\n  - { id: f, name: 人次, unit: 人次, kind: flow }';
  const growth =
    'unit: "%", growth: { of: f, since: previous }, target: { atLeast: 5, every: year }';

  it('is of the same part', () => {
    const rows = ['f,2022,1000', 'f,2022年上半年,400', 'f,2023年上半年,500'];
    const { comparison, status } = judged(growth, rows, JUNE, series);
    expect(shown(comparison.actual.interval)).toBe('25');
    expect(status).toBe('not-due');
  });

  it('is unknown without the same part, whatever the year was', () => {
    const { comparison } = judged(growth, ['f,2022,400', 'f,2023年上半年,500'], JUNE, series);
    expect(comparison.actual.known).toBe(false);
    expect(comparison.actual.missing).toMatchObject([{ year: 2022, month: 6 }]);
  });

  it('is unknown since a whole year', () => {
    const since = 'unit: "%", growth: { of: f, since: 2020 }, target: { atLeast: 5, by: 2025 }';
    const { comparison } = judged(since, ['f,2020,400', 'f,2023年上半年,500'], JUNE, series);
    expect(comparison.actual.known).toBe(false);
  });
});

describe('why there is no pace in the middle of a year', () => {
  const series = `series:
  - { id: f, name: 人次, unit: 人次, kind: flow, range: { min: 0 } }
  - { id: s, name: 在册人次, unit: 人次, range: { min: 0 } }`;
  const reason = (fields: string, rows: readonly string[]): unknown[] => {
    const { outlook, noPace, pace } = judged(fields, rows, JUNE, series);
    return [outlook, noPace, pace && toExactText(pace.value)];
  };
  const half = '2023年上半年';
  const flow = 'kind: flow, unit: 人次, range: { min: 0 }, target: { atLeast: 1000, by: 2025 }';

  it('is that nothing is known of the start, or not enough of the figure', () => {
    expect(reason(flow, [`x,${half},300`])).toEqual(['undetermined', 'no-baseline', null]);
    const based = `baseline: 500, ${flow}`;
    expect(reason(based, [`x,${half},≥300`])).toEqual(['undetermined', 'actual-is-bound', null]);
    expect(reason(based, [`x,${half},400`])).toEqual(['on-track', null, '1']);
    expect(reason('baseline: "≥500", ' + flow, [`x,${half},400`])).toEqual([
      'undetermined',
      'no-baseline',
      null,
    ]);
  });

  it('is that a part of a year cannot tell that something stays as it was', () => {
    const kept = `baseline: 1200, ${flow}`;
    expect(reason(kept, [`x,${half},400`])).toEqual(['undetermined', 'part-of-year', null]);
  });

  it('is that what happens is set beside what is there', () => {
    const mixed =
      'unit: "%", baseline: 1, ratio: { of: f, over: s }, target: { atLeast: 400, by: 2025 }';
    expect(reason(mixed, [`f,${half},300`, 's,2023-06,100'])).toEqual([
      'undetermined',
      'part-of-year',
      null,
    ]);
    const relation = `unit: 人次, kind: flow, baseline: 1, target: { atLeast: { series: f }, by: 2025 }`;
    expect(reason(relation, [`x,${half},1`, `f,${half},300`])).toEqual([
      'undetermined',
      'part-of-year',
      null,
    ]);
  });

  it('is none for growth over the same part of the year before', () => {
    const growth =
      'unit: "%", baseline: 0, growth: { of: f, since: previous }, target: { atLeast: 10, by: 2025 }';
    const rows = ['f,2022年上半年,100', `f,${half},106`];
    expect(reason(growth, rows)).toEqual(['on-track', null, '1']);
  });
});

describe('a day within the year', () => {
  const by = (date: string): string => `baseline: 0, target: { atLeast: 10, by: '${date}' }`;

  it.each([
    ['2023-03-31', '8', '12', 'undetermined'],
    ['2023-03-31', '10', '12', 'met'],
    ['2023-03-31', '8', '9', 'missed'],
    ['2023-06-30', '8', '12', 'met'],
    ['2023-06-30', '8', '9', 'missed'],
    ['2023-07-01', '10', '12', 'not-due'],
  ])('%s after %s at the end of 2022 and %s in June: %s', (date, before, now, status) => {
    expect(judged(by(date), [`x,2022,${before}`, `x,2023-06,${now}`]).status).toBe(status);
  });

  const finished = (date: string): string => `target: { completed: true, by: '${date}' }`;

  it.each([
    ['2023-05-31', '是', 'undetermined'],
    ['2023-06-30', '是', 'met'],
    ['2023-05-31', '2023-05-20', 'met'],
    ['2023-05-31', '2023-06-20', 'missed'],
    ['2023-05-31', '否', 'missed'],
    ['2023-09-30', '否', 'not-due'],
    ['2023-09-30', '是', 'not-due'],
  ])('of a completion by %s that is %s in June: %s', (date, value, status) => {
    expect(judged(finished(date), [`x,2023-06,${value}`]).status).toBe(status);
  });

  it('that is reached before it is due is achieved early', () => {
    expect(judged(finished('2023-12-31'), ['x,2023-06,是']).outlook).toBe('achieved');
  });
});

describe('the end of December', () => {
  it('is the whole year for what is there at a date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(
          '2023年12月',
          '2023Q4',
          '2023-12-31',
          '2023年12月底',
          '2023年1-12月',
          '2023',
        ),
        fc.constantFrom(
          'baseline: 30, target: { atLeast: 60, by: 2025 }',
          'baseline: 90, target: { atMost: 60, by: 2023 }',
          'baseline: 30, target: { atLeast: { byYear: { 2022: 40, 2023: 50, 2025: 60 } } }',
          'target: { atLeast: 60, every: year }',
        ),
        (value, label, fields) => {
          const year = judged(fields, [`x,2022,45`, `x,2023,${String(value)}`], null);
          const december = { year: 2023, month: 12 };
          const same = judged(fields, [`x,2022,45`, `x,${label},${String(value)}`], december);
          expect([same.status, same.outlook, ...numbers(same)]).toEqual([
            year.status,
            year.outlook,
            ...numbers(year),
          ]);
        },
      ),
      { numRuns: 60, seed: 20231231 },
    );
  });
});
