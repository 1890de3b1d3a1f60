import { describe, expect, it } from 'vitest';
import { judged, shown } from '../support/plan.ts';

describe('a bound by steps', () => {
  const series = 'series:\n  - { id: p, name: 人口, unit: 万人, range: { min: 0 } }';
  const fields = `unit: 人, target: { by: 2025, atLeast:
    { of: p, steps: [{ upTo: 3, bound: 2 }, { upTo: 5, bound: 3 }, { bound: 4 }] } }`;
  const answer = (population: string, staff: string): string => {
    const rows = `p,2025,${population},万人,\nx,2025,${staff},人,`;
    const { requirement, status } = judged(fields, rows, 2025, series);
    return `${shown(requirement.bound.low)} ${status}`;
  };

  it('is that of the step the other series is in; a boundary takes the lower one', () => {
    expect(answer('2.9', '2')).toBe('2 met');
    expect(answer('3', '2')).toBe('2 met');
    expect(answer('3.01', '2')).toBe('3 missed');
    expect(answer('5', '3')).toBe('3 met');
    expect(answer('5.1', '3')).toBe('4 missed');
    expect(answer('0', '2')).toBe('2 met');
  });

  it('is any of those that the other series may be in', () => {
    expect(answer('≥3', '2')).toBe('[2, 4] undetermined');
    expect(answer('≥3', '4')).toBe('[2, 4] met');
    expect(answer('>3', '3')).toBe('[3, 4] undetermined');
    expect(answer('≤5', '1')).toBe('[2, 3] missed');
  });

  it('is one of them, too, when the other series has no figure', () => {
    expect(judged(fields, 'x,2025,4,人,', 2025, series).status).toBe('met');
    const { status, comparison } = judged(fields, 'x,2025,3,人,', 2025, series);
    expect(status).toBe('undetermined');
    expect(comparison.bound.steps?.operand.missing.map(({ year }) => year)).toEqual([2025]);
    expect(judged(fields, 'x,2025,1,人,', 2025, series).status).toBe('missed');
  });
});

describe('about a number', () => {
  const printed = 'target: { about: 1.3, tolerance: 0.05, by: 2025 }';
  const implied = `${printed}, implied: [tolerance]`;
  const answer = (fields: string, value: string): string =>
    judged(fields, `x,2025,${value},,`, 2025).status;

  it('with a printed tolerance is met inside it, ends included', () => {
    expect(['1.25', '1.3', '1.35'].map((value) => answer(printed, value))).toEqual([
      'met',
      'met',
      'met',
    ]);
    expect(['1.24', '1.36'].map((value) => answer(printed, value))).toEqual(['missed', 'missed']);
  });

  it('with an implied one is sure only of the number itself and of what is outside', () => {
    expect(answer(implied, '1.3')).toBe('met');
    expect(answer(implied, '1.30')).toBe('met');
    expect(['1.25', '1.31', '1.35'].map((value) => answer(implied, value))).toEqual(
      Array(3).fill('undetermined'),
    );
    expect(answer(implied, '1.36')).toBe('missed');
  });

  it('has a gap to the nearer end, negative outside', () => {
    const { comparison } = judged(printed, 'x,2025,1.34,,', 2025);
    expect(comparison.gap && shown(comparison.gap)).toBe('1/100');
    const outside = judged(printed, 'x,2025,1.2,,', 2025).comparison;
    expect(outside.gap && shown(outside.gap)).toBe('-1/20');
  });

  it('may be a number of each year, or another series', () => {
    const annual = 'target: { about: { byYear: { 2024: 10, 2025: 20 } }, tolerance: 1 }';
    expect(judged(annual, 'x,2024,11,,', 2024).status).toBe('met');
    expect(judged(annual, 'x,2025,22,,', 2025).status).toBe('missed');
    const other = 'target: { about: { series: s, times: 2 }, tolerance: 1, by: 2025 }, unit: 个';
    const series = 'series:\n  - { id: s, name: 另一, unit: 个 }';
    expect(judged(other, 'x,2025,21,,\ns,2025,10,,', 2025, series).status).toBe('met');
  });
});

describe('a band of another series, from a day on', () => {
  const series = 'series:\n  - { id: c, name: 人均消费支出, unit: 元/年, baseline: 24000 }';
  const fields = `unit: 元/月, target: { between: { series: c, times: [0.3, 0.4], lag: 1 },
    every: year, from: '2021-07-01' }`;
  const answer = (value: string): string =>
    judged(fields, `x,2021,${value},元/月,`, 2021, series).status;

  it('is between 30 and 40 per cent of last year, month against year', () => {
    expect(['600', '700', '800'].map(answer)).toEqual(['met', 'met', 'met']);
    expect(['599', '801'].map(answer)).toEqual(['missed', 'missed']);
  });

  it('is due in every year from that of the day on', () => {
    const later = fields.replace('2021-07-01', '2023-07-01');
    expect(judged(later, 'x,2022,1,元/月,', 2022, series).status).toBe('not-due');
  });
});

describe('a number due on a day within a year', () => {
  const fields = "target: { atLeast: 90, by: '2023-06-30' }";
  const answer = (rows: string): string => judged(fields, rows, 2023).status;

  it('is met only if it was reached a year before', () => {
    expect(answer('x,2022,90,,\nx,2023,91,,')).toBe('met');
    expect(answer('x,2022,89,,\nx,2023,91,,')).toBe('undetermined');
    expect(answer('x,2023,91,,')).toBe('undetermined');
    // It may have been there in June, or not.
    expect(answer('x,2022,95,,\nx,2023,89,,')).toBe('undetermined');
    expect(answer('x,2022,85,,\nx,2023,89,,')).toBe('missed');
  });

  it('says why, and keeps the answer in later years', () => {
    const { findings } = judged(fields, 'x,2023,91,,', 2023);
    expect(findings.map(({ code }) => code)).toContain('evaluate/date-within-year');
    expect(judged(fields, 'x,2022,90,,\nx,2023,91,,', 2025).status).toBe('met');
    expect(judged(fields, 'x,2023,91,,', 2025).status).toBe('undetermined');
  });

  it('on the last day of a year is as of the year', () => {
    const last = "target: { atLeast: 90, by: '2023-12-31' }";
    expect(judged(last, 'x,2023,91,,', 2023).status).toBe('met');
  });
});
