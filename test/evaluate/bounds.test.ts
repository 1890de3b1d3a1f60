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

describe('what is printed of a bound by steps', () => {
  const series = 'series:\n  - { id: p, name: 人口, unit: 万人, range: { min: 0 } }';
  const fields = `unit: 人, target: { by: 2025, atLeast:
    { of: p, steps: [{ upTo: 3, bound: 2 }, { upTo: 5, bound: 3 }, { bound: 4.5 }] } }`;

  it('is the step, where it is sure, and the other method rounds to it', () => {
    const of = (population: string, staff: string): unknown[] => {
      const rows = `p,2025,${population},万人,\nx,2025,${staff},人,`;
      const { comparison, requirement } = judged(fields, rows, 2025, series);
      return [requirement.bound.printed?.low.text, comparison.status, comparison.otherStatus];
    };
    expect(of('4', '2.9')).toEqual(['3', 'missed', 'met']);
    expect(of('6', '4.48')).toEqual(['4.5', 'missed', 'met']);
    expect(of('6', '4.4')).toEqual(['4.5', 'missed', 'missed']);
    expect(of('≥3', '1.9')).toEqual([undefined, 'missed', undefined]);
  });

  it('is that of the evaluated year before it is due', () => {
    const of = (year: number): unknown[] => {
      const rows = 'p,2023,2,万人,\nx,2023,2,人,\np,2025,4,万人,\nx,2025,2,人,';
      const { status, comparison, requirement } = judged(fields, rows, year, series);
      return [status, comparison.status, requirement.bound.steps?.year];
    };
    expect([of(2023), of(2025)]).toEqual([
      ['not-due', 'met', 2023],
      ['missed', 'missed', 2025],
    ]);
  });

  it('stands beside shares that may be fractions only if every step ends above 1', () => {
    const share = 'series:\n  - { id: p, name: 占比, unit: "%", range: { min: 0, max: 100 } }';
    const answer = (first: string): string =>
      judged(
        `unit: 人, target: { by: 2025, atLeast:
    { of: p, steps: [{ upTo: ${first}, bound: 2 }, { upTo: 30, bound: 3 }, { bound: 4 }] } }`,
        'p,2025,0.35,,\nx,2025,4,人,',
        2025,
        share,
      ).status;
    expect([answer('20'), answer('0.5'), answer('1')]).toEqual(['undetermined', 'met', 'met']);
  });
});

describe('a bound by another series', () => {
  const answer = (target: string, rows: string): unknown[] => {
    const series = 'series:\n  - { id: s, name: 另一, unit: 个 }';
    const fields = `unit: 个, target: { ${target}, by: 2025 }`;
    const { status, requirement } = judged(fields, rows, 2025, series);
    return [status, requirement.bound.relation?.year, shown(requirement.bound.low)];
  };

  it('takes the figure as it is where no unit is printed', () => {
    const of = (value: string): string =>
      judged(
        'target: { atLeast: { series: other, times: 2 }, by: 2025 }',
        `x,2025,${value},,`,
        2025,
      ).status;
    expect([of('2'), of('1.9')]).toEqual(['met', 'missed']);
  });

  it('tells of which year the figure is', () => {
    expect(
      answer('atLeast: { series: s, lag: 2 }', 'x,2025,20,,\ns,2023,21,,\ns,2025,1,,'),
    ).toEqual(['missed', 2023, '21']);
  });

  it('may be anything within a range of multiples', () => {
    const of = (value: string): unknown[] =>
      answer('atLeast: { series: s, times: [1.1, 1.3] }', `x,2025,${value},,\ns,2025,10,,`);
    expect([of('13'), of('12.9'), of('11'), of('10.9')]).toEqual([
      ['met', 2025, '[11, 13]'],
      ['undetermined', 2025, '[11, 13]'],
      ['undetermined', 2025, '[11, 13]'],
      ['missed', 2025, '[11, 13]'],
    ]);
  });

  it('of what is negative ends with the smaller multiple', () => {
    const between = 'between: { series: s, times: [2, 3] }';
    expect(answer(between, 'x,2025,-25,,\ns,2025,-10,,')).toEqual(['met', 2025, '-30']);
    expect(answer(between, 'x,2025,-31,,\ns,2025,-10,,')).toEqual(['missed', 2025, '-30']);
    expect(answer(between, 'x,2025,-19,,\ns,2025,-10,,')).toEqual(['missed', 2025, '-30']);
    expect(answer(between, 'x,2025,25,,\ns,2025,10,,')).toEqual(['met', 2025, '20']);
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
