import { describe, expect, it } from 'vitest';
import { judged, shown } from '../support/plan.ts';

/** The distance to the bound, and the status. */
function gap(target: string, value: string, max = ''): string {
  const range = max === '' ? '' : `range: { min: 0, max: ${max} }, `;
  const { comparison, status } = judged(
    `${range}target: { ${target}, by: 2025 }`,
    `x,2025,${value},,`,
    2025,
  );
  return `${comparison.gap === null ? 'none' : shown(comparison.gap)} ${status}`;
}

describe('the gap', () => {
  it.each([
    ['atLeast: 50', '40', '-10 missed'],
    ['above: 50', '50', '0 missed'],
    ['atMost: 50', '40', '10 met'],
    ['below: 50', '60', '-10 missed'],
    ['atLeast: 50', '≥40', '[-10, ∞) undetermined'],
    ['atMost: 50', '>40', '(-∞, 10) undetermined'],
    ['equals: 50', '50', '0 met'],
    ['equals: 50', '40', '-10 missed'],
    ['equals: 50', '60', '-10 missed'],
    ['equals: 50', '≥60', '(-∞, -10] missed'],
    ['equals: 50', '<40', '(-∞, -10) missed'],
    ['equals: 50', '≥40', '[-10, 0] undetermined', '55'],
    ['equals: 50', '>45', '[-10, 0] undetermined', '60'],
    ['equals: 50', '≥45', '(-∞, 0] undetermined'],
    ['between: [30, 40]', '32', '2 met'],
    ['between: [30, 40]', '38', '2 met'],
    ['between: [30, 40]', '28', '-2 missed'],
    ['between: [30, 40]', '41', '-1 missed'],
    ['between: [30, 40]', '≥31', '[-5, 9] undetermined', '45'],
    ['between: [30, 40]', '>31', '[-5, 9) undetermined', '45'],
    ['between: [30, 40]', '>37', '(-∞, 3) undetermined'],
    ['between: [30, 40]', '<33', '[-30, 3) undetermined', '45'],
    ['between: [30, 40]', '≥36', '(-∞, 4] undetermined'],
    ['between: [30, 40]', '<33', '(-∞, 3) undetermined'],
  ] as const)('to %s of %s is %s', (target, value, expected, max?: string) => {
    expect(gap(target, value, max)).toBe(expected);
  });

  it('is not told of a completion, which is early or late by days', () => {
    expect(gap('completed: true', '是')).toBe('none met');
    expect(gap('completed: true', '否')).toBe('none missed');
  });
});

describe('the other method', () => {
  /** By the figure as it is, and rounded to the places of the bound. */
  const methods = (target: string, value: string, more = ''): unknown[] => {
    const { comparison } = judged(
      `${more}target: { ${target}, by: 2025 }`,
      `x,2025,${value},,`,
      2025,
    );
    return [comparison.status, comparison.otherStatus];
  };

  it('rounds to the places that the bound is printed with', () => {
    expect(methods('atLeast: 55', '54.5')).toEqual(['missed', 'missed']);
    expect(methods('atLeast: 55', '54.6')).toEqual(['missed', 'met']);
    expect(methods('atLeast: 55.0', '54.6')).toEqual(['missed', 'missed']);
    expect(methods('atMost: 55', '55.4')).toEqual(['missed', 'met']);
  });

  it('rounds to the finer of two bounds', () => {
    expect(methods('between: [30, 40.5]', '40.54')).toEqual(['missed', 'met']);
    expect(methods('between: [30, 40.5]', '29.96')).toEqual(['missed', 'met']);
    expect(methods('between: [30, 40.5]', '29.9')).toEqual(['missed', 'missed']);
    expect(methods('between: [30.5, 40]', '40.4')).toEqual(['missed', 'missed']);
  });

  it('does not round beside a quotient, which has no places', () => {
    expect(methods('atLeast: "10/13"', '0.7692')).toEqual(['missed', undefined]);
    expect(methods('between: ["10/13", 2]', '0.7692')).toEqual(['missed', undefined]);
    expect(methods('between: [0, "10/13"]', '0.7693')).toEqual(['missed', undefined]);
  });

  it('rounds both ends of a range, and an end that is open may be reached', () => {
    expect(methods('between: [30, 40]', '≥29.6', 'range: { min: 0, max: 40.4 }, ')).toEqual([
      'undetermined',
      'met',
    ]);
    expect(methods('atLeast: 55', '≥54.6')).toEqual(['undetermined', 'met']);
    expect(methods('atLeast: 55', '≥54.4')).toEqual(['undetermined', 'undetermined']);
    expect(methods('above: 55', '>54.6')).toEqual(['undetermined', 'undetermined']);
    expect(methods('atMost: 55', '≤55.4')).toEqual(['undetermined', 'met']);
    expect(methods('below: 55', '<55.4')).toEqual(['undetermined', 'undetermined']);
  });

  it('is the figure as it is where the plan rounds', () => {
    const rounding = 'rounding: { decimals: 1, basis: ×民发〔2021〕1号 }, ';
    expect(methods('atLeast: 55', '54.96', rounding)).toEqual(['met', 'missed']);
    expect(methods('atLeast: 55', '54.6', rounding)).toEqual(['missed', 'missed']);
  });
});

describe('a bound that rests on doubtful figures', () => {
  const series = `series:
  - { id: a, name: 分子, unit: 张 }
  - { id: b, name: 分母, unit: 张 }
  - { id: q, name: 全市占比, unit: "%", range: { min: 0, max: 100 }, ratio: { of: a, over: b } }`;
  const answer = (comparison: string, of: string): string => {
    const fields = `unit: "%", target: { ${comparison}: { series: q }, by: 2025 }`;
    return judged(fields, `x,2025,100,%,\na,2025,${of},张,\nb,2025,100,张,`, 2025, series).status;
  };

  it('decides nothing', () => {
    expect([answer('atLeast', '60'), answer('atMost', '60')]).toEqual(['met', 'missed']);
    // 150 % cannot be; that anything possible would be reached is no proof.
    expect([answer('atLeast', '150'), answer('atMost', '150')]).toEqual(
      Array(2).fill('undetermined'),
    );
  });
});
