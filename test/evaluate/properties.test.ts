import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluated, judged, planOf } from '../support/plan.ts';

const FIXED = { seed: 20261123, numRuns: 200 };

const cents = fc.integer({ min: 0, max: 12_000 });
const decimal = (value: number): string => (value / 100).toFixed(2);
const status = (comparison: string, value: string): string =>
  judged(`unit: "%", target: { ${comparison}, by: 2025 }`, `x,2025,${value},%,`, 2025).status;

describe('a single figure', () => {
  it('is judged as whole hundredths are', () => {
    fc.assert(
      fc.property(cents, cents, (value, bound) => {
        const [a, b] = [decimal(value), decimal(bound)];
        expect(status(`atLeast: ${b}`, a)).toBe(value >= bound ? 'met' : 'missed');
        expect(status(`atMost: ${b}`, a)).toBe(value <= bound ? 'met' : 'missed');
        expect(status(`above: ${b}`, a)).toBe(value > bound ? 'met' : 'missed');
        expect(status(`below: ${b}`, a)).toBe(value < bound ? 'met' : 'missed');
        expect(status(`equals: ${b}`, a)).toBe(value === bound ? 'met' : 'missed');
      }),
      FIXED,
    );
  });

  it('that rises never turns at least from met to missed, as a bound neither', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 500 }), (value, bound, more) => {
        const rank = { missed: 0, undetermined: 1, met: 2 } as Record<string, number>;
        const at = (digits: string): number =>
          rank[status(`atLeast: ${decimal(bound)}`, digits)] ?? -1;
        const [low, high] = [decimal(value), decimal(value + more)];
        expect(at(high)).toBeGreaterThanOrEqual(at(low));
        expect(at(`≥${high}`)).toBeGreaterThanOrEqual(at(`≥${low}`));
        // Knowing less never decides otherwise.
        if (at(`≥${low}`) !== 1) expect(at(low)).toBe(at(`≥${low}`));
      }),
      FIXED,
    );
  });
});

const PLAN =
  planOf(`  - { id: a, name: 甲, ref: 表1, attribute: binding, unit: "%", baseline: 40, target: { atLeast: 50, by: 2023 } }
  - { id: b, name: 乙, ref: 表1, attribute: binding, unit: 个, target: { atMost: { byYear: { 2022: 30, 2023: 20 } } } }
  - { id: c, name: 丙, ref: 表1, attribute: binding, unit: "%", target: { atLeast: 90, every: year } }`);

const figures = fc.record({
  a: fc.integer({ min: 40, max: 60 }),
  b: fc.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 10, max: 40 })),
  c: fc.tuple(
    fc.integer({ min: 85, max: 100 }),
    fc.integer({ min: 85, max: 100 }),
    fc.integer({ min: 85, max: 100 }),
  ),
});

function rowsOf({ a, b, c }: { a: number; b: readonly number[]; c: readonly number[] }): string[] {
  return [
    `a,2023,${String(a)},%,`,
    ...b.map((value, index) => `b,${String(2022 + index)},${String(value)},个,`),
    ...c.map((value, index) => `c,${String(2021 + index)},${String(value)},%,`),
  ];
}

describe('a whole plan', () => {
  it('gives the same answer for rows in any order', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 5 }), (made, turn) => {
        const rows = rowsOf(made);
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)].reverse();
        const answers = (text: readonly string[]): unknown => {
          const { verdict, indicators } = evaluated(PLAN, text.join('\n'), 2023);
          return [verdict, indicators.map(({ status: one, outlook }) => [one, outlook])];
        };
        expect(answers(turned)).toEqual(answers(rows));
      }),
      FIXED,
    );
  });

  it('passes just when every figure that is due is good, and never without one of them', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 2 }), (made, without) => {
        const rows = rowsOf(made);
        const isGood = made.a >= 50 && made.b[1] <= 20 && made.c[2] >= 90;
        expect(evaluated(PLAN, rows.join('\n'), 2023).verdict).toBe(isGood ? 'pass' : 'fail');
        const due = ['a,2023', 'b,2023', 'c,2023'][without] ?? '';
        const rest = rows.filter((row) => !row.startsWith(due));
        expect(evaluated(PLAN, rest.join('\n'), 2023).verdict).toBe('fail');
      }),
      FIXED,
    );
  });
});
