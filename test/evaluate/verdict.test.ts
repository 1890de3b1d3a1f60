import { describe, expect, it } from 'vitest';
import { draftVerdictOf, failsOn, verdictOf } from '../../src/evaluate/verdict.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { FAIL_ON, VERDICTS, type Standing } from '../../src/model/terms.ts';
import { evaluated, planWith } from '../support/plan.ts';

const TARGET = 'ref: 表1, target: { atLeast: 10, by: 2025 }';

/** `+` in front of a commitment, `*` behind what is printed as binding. */
function evaluation(
  rows: readonly string[],
  values: readonly (number | null)[],
  more = '',
): Evaluation {
  const listed = rows.map((row, index) => {
    const attribute = row.endsWith('*') ? 'attribute: binding, ' : '';
    return `  - { id: r${String(index)}, name: 第${String(index)}行, ${attribute}${TARGET}${index === 0 ? more : ''} }`;
  });
  const list = (key: string, sign: boolean): string[] => {
    const own = listed.filter((_row, index) => rows[index]?.startsWith('+') === sign);
    return own.length === 0 ? [] : [`${key}:`, ...own];
  };
  const plan = planWith([...list('indicators', false), ...list('commitments', true)].join('\n'));
  const figures = values.flatMap((value, index) =>
    value === null ? [] : [`r${String(index)},2025,${String(value)},,`],
  );
  return evaluated(plan, figures.join('\n'), 2025);
}

describe('what the verdict rests on', () => {
  const verdict = (rows: readonly string[], values: readonly (number | null)[]): unknown[] => {
    const { gate, verdict: found } = evaluation(rows, values);
    return [gate, found];
  };

  it('is what binds, in the table and beside it', () => {
    expect(verdict(['a*', 'b', '+c'], [10, 9, 9])).toEqual(['binding', 'pass']);
    expect(verdict(['a*', 'b', '+c'], [9, 10, 10])).toEqual(['binding', 'fail']);
    expect(verdict(['a*', 'b', '+c*'], [10, 10, 9])).toEqual(['binding', 'fail']);
  });

  it('is all of a table in which nothing binds, and of the commitments those that do', () => {
    expect(verdict(['a', 'b', '+c'], [10, 10, 9])).toEqual(['all', 'pass']);
    expect(verdict(['a', 'b', '+c'], [10, 9, 10])).toEqual(['all', 'fail']);
    expect(verdict(['a', '+b', '+c*'], [10, null, null])).toEqual(['all', 'fail']);
    expect(verdict(['a', '+b', '+c*'], [10, null, 10])).toEqual(['all', 'pass']);
  });

  it('is all commitments where there is no table', () => {
    expect(verdict(['+a', '+b'], [10, 10])).toEqual(['commitments', 'pass']);
    expect(verdict(['+a', '+b'], [10, null])).toEqual(['commitments', 'fail']);
  });
});

describe('the verdict', () => {
  const cases: readonly (readonly [readonly Standing[], string, string])[] = [
    [[], 'open', 'draft'],
    [['not-due'], 'open', 'draft'],
    [['met', 'not-due'], 'pass', 'draft'],
    [['met', 'waived', 'not-due'], 'pass-with-waivers', 'draft'],
    [['waived'], 'pass-with-waivers', 'draft'],
    [['met', 'no-data'], 'fail', 'draft'],
    [['met', 'undetermined'], 'fail', 'draft'],
    [['waived', 'missed'], 'fail', 'fail'],
    [['met', 'missed'], 'fail', 'fail'],
  ];

  it.each(cases)('of %j is %s, of a draft %s', (standings, verdict, draft) => {
    expect([verdictOf(standings), draftVerdictOf(standings)]).toEqual([verdict, draft]);
  });
});

describe('a verdict that another printed value would change', () => {
  const ACTUAL = (value: number): string =>
    `, conflicts: [{ field: actual, year: 2025, value: ${String(value)}, ref: 正文 }]`;
  const ATTRIBUTE = (value: string): string =>
    `, conflicts: [{ field: attribute, value: ${value}, ref: 表2 }]`;
  const contested = (
    rows: readonly string[],
    values: readonly (number | null)[],
    more: string,
  ): unknown[] => {
    const { verdict, verdictContested } = evaluation(rows, values, more);
    return [verdict, verdictContested];
  };

  it('is contested, and no other', () => {
    expect(contested(['a*', 'b*'], [11, 10], ACTUAL(9))).toEqual(['pass', true]);
    expect(contested(['a*', 'b*'], [11, 10], ACTUAL(12))).toEqual(['pass', false]);
    // Another row fails it under either.
    expect(contested(['a*', 'b*'], [11, 9], ACTUAL(9))).toEqual(['fail', false]);
    expect(contested(['a*', 'b*'], [9, 10], ACTUAL(10))).toEqual(['fail', true]);
    // What it does not rest on cannot change it.
    expect(contested(['a', 'b*'], [11, 10], ACTUAL(9))).toEqual(['pass', false]);
  });

  it('is contested by an attribute only where the row would change it', () => {
    expect(contested(['a', 'b*', 'c'], [9, 10, 9], ATTRIBUTE('binding'))).toEqual(['pass', true]);
    expect(contested(['a', 'b*', 'c'], [10, 10, 9], ATTRIBUTE('binding'))).toEqual(['pass', false]);
    expect(contested(['a*', 'b*', 'c'], [9, 10, 9], ATTRIBUTE('anticipatory'))).toEqual([
      'fail',
      true,
    ]);
    // The only one that binds: without it the whole table would decide.
    expect(contested(['a*', 'b'], [10, 9], ATTRIBUTE('anticipatory'))).toEqual(['pass', true]);
    expect(contested(['a*', 'b'], [10, 10], ATTRIBUTE('anticipatory'))).toEqual(['pass', false]);
    expect(contested(['+a', 'b*'], [9, 10], ATTRIBUTE('binding'))).toEqual(['pass', true]);
  });
});

describe('--fail-on', () => {
  const row = (
    standing: Standing,
    standingOutlook: string | null = null,
    hasData = true,
  ): Judged => ({
    standing,
    standingOutlook,
    hasData,
  });
  type Judged = Parameters<typeof failsOn>[2][number];
  /** Under which choices the command fails. */
  const failing = (
    ...given: Parameters<typeof failsOn> extends [unknown, ...infer Rest] ? Rest : never
  ) => FAIL_ON.filter((failOn) => failsOn(failOn, ...given));

  it('a verdict that is no pass fails under each choice but never', () => {
    for (const verdict of VERDICTS) {
      const expected = ['fail', 'draft'].includes(verdict) ? ['binding', 'any', 'behind'] : [];
      expect([verdict, failing(verdict, []).sort()]).toEqual([verdict, expected.sort()]);
    }
  });

  it('any counts every row that is short, and commitments with figures', () => {
    for (const standing of ['missed', 'no-data', 'undetermined'] as const) {
      expect(failing('pass', [row('met'), row(standing)]).sort()).toEqual(['any', 'behind']);
      expect(failing('pass', [], [row('met'), row(standing)]).sort()).toEqual(['any', 'behind']);
      expect(failing('pass', [], [row(standing, null, false)])).toEqual([]);
      // An indicator counts with figures or without.
      expect(failing('pass', [row(standing, null, false)]).sort()).toEqual(['any', 'behind']);
    }
    for (const standing of ['met', 'not-due', 'waived'] as const) {
      expect(failing('pass', [row(standing)], [row(standing)])).toEqual([]);
    }
  });

  it('behind counts what is behind or goes back, and nothing else', () => {
    for (const outlook of ['behind', 'reversing']) {
      expect(failing('open', [row('not-due', 'ahead'), row('not-due', outlook)])).toEqual([
        'behind',
      ]);
      expect(failing('open', [], [row('not-due', outlook)])).toEqual(['behind']);
    }
    for (const outlook of ['on-track', 'ahead', 'achieved', 'held', 'undetermined', null]) {
      expect(failing('open', [row('not-due', outlook)])).toEqual([]);
    }
  });
});
