import { describe, expect, it } from 'vitest';
import { judged, shown } from '../support/plan.ts';

const SERIES = `series:
  - { id: a, name: 分子, unit: 张 }
  - { id: b, name: 分母, unit: 张 }`;
const RATIO = 'ratio: { of: a, over: b }, target: { atLeast: 50, by: 2025 }';

/** The value that is judged, its text, and what is told of a reported value beside a computed one. */
function answer(
  [a, b]: readonly [string, string],
  reported: string,
  { unit = '"%"', given = '', more = '' } = {},
): unknown[] {
  const rows = [`a,2025,${a},,A`, `b,2025,${b},,A`, `x,2025,${reported},${given},A`].join('\n');
  const { comparison, status, findings } = judged(
    `unit: ${unit}, ${more}${RATIO}`,
    rows,
    2025,
    SERIES,
  );
  const differs = findings.flatMap(({ code, args }) =>
    code === 'evaluate/derived-differs' ? [args] : [],
  );
  return [shown(comparison.actual.interval), comparison.actual.text, status, ...differs];
}

const DIFFERS = { id: 'x', name: '指标甲', year: 2025 };

describe('a value that is reported and computed', () => {
  it('is the computed one within half a unit of the last place, ends included', () => {
    expect(answer(['546', '1000'], '54.6')).toEqual(['273/5', '54.6', 'met']);
    expect(answer(['546', '1000'], '55')).toEqual(['273/5', undefined, 'met']);
    expect(answer(['545', '1000'], '55')).toEqual(['109/2', undefined, 'met']);
    expect(answer(['555', '1000'], '55')).toEqual(['111/2', undefined, 'met']);
    expect(answer(['5449', '10000'], '55')).toEqual([
      '[5449/100, 55]',
      undefined,
      'met',
      { ...DIFFERS, reported: '55', computed: '54.49' },
    ]);
    expect(answer(['546', '1000'], '55.0')).toEqual([
      '[273/5, 55]',
      undefined,
      'met',
      { ...DIFFERS, reported: '55.0', computed: '54.6' },
    ]);
    // 49.6 % that is reported as 50 is not 50.
    expect(answer(['496', '1000'], '50')).toEqual(['248/5', undefined, 'missed']);
  });

  it('takes the last place in the unit in which it was reported', () => {
    expect(answer(['546', '1000'], '546', { given: '‰' })).toEqual(['273/5', undefined, 'met']);
    expect(answer(['5464', '10000'], '546', { given: '‰' })).toEqual(['1366/25', undefined, 'met']);
    expect(answer(['5466', '10000'], '546', { given: '‰' })[3]).toMatchObject({
      reported: '54.6',
      computed: '54.66',
    });
  });

  it('is what both can be where one of them is a bound', () => {
    expect(answer(['546', '1000'], '≥50')).toEqual(['273/5', undefined, 'met']);
    expect(answer(['≥546', '1000'], '60')).toEqual(['60', '60', 'met']);
    expect(answer(['≥546', '1000'], '55')).toEqual(['55', '55', 'met']);
    // 54.4 is not at least 54.6, but may be 54.6 printed as 54.
    expect(answer(['≥544', '1000'], '54')).toEqual(['[272/5, 109/2]', undefined, 'met']);
    expect(answer(['≥546', '1000'], '54')).toEqual([
      '[54, ∞)',
      undefined,
      'met',
      { ...DIFFERS, reported: '54', computed: '54.6—…' },
    ]);
    expect(answer(['≥546', '1000'], '≤60')).toEqual(['[273/5, 60]', undefined, 'met']);
    expect(answer(['≥546', '1000'], '≤50')).toEqual([
      '(-∞, ∞)',
      undefined,
      'undetermined',
      { ...DIFFERS, reported: '≤50', computed: '54.6—…' },
    ]);
  });

  it('is provisional or doubtful if one of its sources is', () => {
    const of = (x: string, a: string): unknown => {
      const rows = `a,2025,546,,${a}\nb,2025,1000,,A\nx,2025,54.6,,${x}`;
      return judged(`unit: "%", ${RATIO}`, rows, 2025, SERIES).provisional;
    };
    expect([of('A', 'A'), of('P', 'A'), of('A', 'P'), of('P', 'P')]).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const range = 'range: { min: 0, max: 100 }, ';
    expect(answer(['1200', '1000'], '100', { more: range })[2]).toBe('undetermined');
    // A share of at most 1 beside a bound above it may be a fraction.
    expect(answer(['6', '1000'], '0.6')[2]).toBe('undetermined');
    expect(answer(['6', '1000'], '0.6', { given: '%' })[2]).toBe('missed');
  });
});
