import { describe, expect, it } from 'vitest';
import { toExactText } from '../../src/number/rational.ts';
import { evaluated, judged, planOf } from '../support/plan.ts';

const outlookOf = (fields: string, rows: string, year = 2023, series = ''): string | null =>
  judged(fields, rows, year, series).outlook;

describe('pace along a straight line', () => {
  // From 10 in 2020 to 60 in 2025: 40 in 2023.
  const up = 'baseline: 10, target: { atLeast: 60, by: 2025 }';

  it.each([
    ['41.5', 'ahead'],
    ['41.49', 'on-track'],
    ['40', 'on-track'],
    ['38.5', 'on-track'],
    ['38.49', 'behind'],
    ['10', 'behind'],
    ['9.99', 'reversing'],
    ['60', 'achieved'],
    ['≥60', 'achieved'],
    ['≥40', 'undetermined'],
  ])('%s is %s', (value, outlook) => {
    expect(outlookOf(up, `x,2023,${value},,`)).toBe(outlook);
  });

  it('tells the shortfall and what is needed per year', () => {
    const { shortfall, perYear, pace } = judged(up, 'x,2023,34,,', 2023);
    expect([shortfall, perYear, pace?.value].map((value) => value && toExactText(value))).toEqual([
      '26',
      '13',
      '4/5',
    ]);
  });

  it('goes down for what must fall', () => {
    const down = 'baseline: 50, target: { atMost: 40, by: 2025 }';
    expect(
      ['43', '44', '46', '51', '40'].map((value) => outlookOf(down, `x,2023,${value},,`)),
    ).toEqual(['ahead', 'on-track', 'behind', 'reversing', 'achieved']);
  });

  it('does not call an overshoot progress', () => {
    const band = 'baseline: 20, target: { between: [30, 40], by: 2025 }';
    expect(outlookOf(band, 'x,2023,45,,')).toBe('behind');
    expect(outlookOf(band, 'x,2023,61,,')).toBe('reversing');
  });
});

describe('pace along printed annual targets', () => {
  const annual =
    'baseline: 1300, target: { atLeast: { byYear: { 2021: 1350, 2022: 1400, 2023: 1450, 2024: 1500, 2025: 1600 } } }';

  it('takes the printed level of the year, not the line', () => {
    expect(judged(annual, 'x,2024,1500,,', 2024).outlook).toBe('on-track');
    const level = judged(annual, 'x,2024,1500,,', 2024).pace?.level;
    expect(level && toExactText(level)).toBe('1500');
  });

  it('is linear between printed years', () => {
    const gaps = 'baseline: 0, target: { atLeast: { byYear: { 2022: 10, 2025: 40 } } }';
    const level = judged(gaps, 'x,2024,30,,', 2024).pace?.level;
    expect(level && toExactText(level)).toBe('30');
  });

  it('takes a printed level below the baseline for the level', () => {
    const low = 'baseline: 100, target: { atLeast: { byYear: { 2022: 50, 2025: 200 } } }';
    expect(['70', '50', '40'].map((value) => outlookOf(low, `x,2022,${value},,`, 2022))).toEqual([
      'ahead',
      'on-track',
      'reversing',
    ]);
  });

  it('expects nothing where nothing should be done yet', () => {
    const late = 'baseline: 45, target: { atLeast: { byYear: { 2021: 45, 2025: 47.5 } } }';
    expect(['45', '46', '44'].map((value) => outlookOf(late, `x,2021,${value},,`, 2021))).toEqual([
      'on-track',
      'ahead',
      'reversing',
    ]);
  });
});

describe('without a pace', () => {
  const other = 'series:\n  - { id: s, name: 其他, unit: 元 }';

  it.each([
    ['target: { atLeast: 60, by: 2025 }', 'x,2023,30,,', 'undetermined', 'no-baseline'],
    [
      'baseline: "≥30", target: { atLeast: 60, by: 2025 }',
      'x,2023,40,,',
      'undetermined',
      'baseline-is-bound',
    ],
    ['baseline: 82, target: { atLeast: 70, by: 2025 }', 'x,2023,75,,', 'held', 'satisfied'],
    [
      'baseline: 82, target: { atLeast: 70, by: 2025 }',
      'x,2023,65,,',
      'reversing',
      'baseline-satisfies',
    ],
    ['baseline: 10, target: { atLeast: 60, by: 2022 }', 'x,2023,5,,', null, 'due'],
  ])('%s with %s is %s because of %s', (fields, rows, outlook, reason) => {
    const result = judged(fields, rows, 2023, other);
    expect([result.outlook, result.noPace, result.pace]).toEqual([outlook, reason, null]);
  });

  it('has none in a year without a figure', () => {
    const [first] = evaluated(
      planOf(`  - { id: x, name: 甲, ref: 表1, baseline: 10, target: { atLeast: 60, by: 2025 } }
  - { id: y, name: 乙, ref: 表1, target: { atLeast: 60, by: 2025 } }`),
      'x,2022,20,,\ny,2023,20,,',
      2023,
    ).indicators;
    expect([first?.outlook, first?.promises[0]?.noPace]).toEqual(['undetermined', 'no-data']);
  });
});

describe('what is still to do', () => {
  const told = (fields: string, value: string, year = 2023): unknown[] => {
    const { outlook, noPace, shortfall, perYear } = judged(
      fields,
      `x,${String(year)},${value},,`,
      year,
    );
    return [outlook, noPace, ...[shortfall, perYear].map((one) => one && toExactText(one))];
  };

  it('is told without a pace, too, of what is a number and missed', () => {
    const fields = 'target: { atLeast: 60, by: 2025 }';
    expect(told(fields, '30')).toEqual(['undetermined', 'no-baseline', '30', '15']);
    expect(told(fields, '30', 2024)).toEqual(['undetermined', 'no-baseline', '30', '30']);
    expect(told(fields, '60')).toEqual(['achieved', 'satisfied', null, null]);
    expect(told(fields, '≥30')).toEqual(['undetermined', 'actual-is-bound', null, null]);
  });

  it('is nothing on a line that is to be passed', () => {
    expect(told('target: { above: 60, by: 2025 }', '60')).toEqual([
      'undetermined',
      'no-baseline',
      null,
      null,
    ]);
  });

  it('is not shared out over the years of a target for each of them', () => {
    const every = 'target: { atLeast: 60, every: year, from: 2023 }';
    expect(told(every, '50')).toEqual(['behind', 'every-year', '10', null]);
    expect(told(every, '60')).toEqual(['on-track', 'every-year', null, null]);
  });

  it('near a number of which nobody printed how near is near enough is open', () => {
    const about = 'target: { about: 10, tolerance: 1, by: 2025 }, implied: [tolerance]';
    expect(told(about, '10.5')).toEqual(['undetermined', 'about', null, null]);
    expect(told(about, '≥10')).toEqual(['undetermined', 'actual-is-bound', null, null]);
    expect(told(about.replace(', implied: [tolerance]', ''), '10.5')[0]).toBe('achieved');
  });
});

describe('every-year targets', () => {
  const fields = 'baseline: 100, target: { atLeast: 100, every: year }';
  const fresh = 'baseline: 90, target: { atLeast: 100, every: year }';

  it('are never achieved before the last year', () => {
    const rows = 'x,2021,100,,\nx,2022,100,,\nx,2023,100,,';
    expect(outlookOf(fields, rows)).toBe('held');
    expect(outlookOf(fresh, rows)).toBe('on-track');
  });

  it('stay behind after one miss and unknown after a gap', () => {
    expect(outlookOf(fresh, 'x,2021,99,,\nx,2022,100,,\nx,2023,100,,')).toBe('behind');
    expect(outlookOf(fresh, 'x,2021,100,,\nx,2023,100,,')).toBe('undetermined');
  });

  it('are achieved in the last year only if every year was met', () => {
    const all = [2021, 2022, 2023, 2024, 2025].map((year) => `x,${String(year)},100,,`);
    expect(outlookOf(fresh, all.join('\n'), 2025)).toBe('achieved');
    expect(outlookOf(fresh, all.slice(1).join('\n'), 2025)).toBe(null);
  });
});

describe('relations', () => {
  const series = 'series:\n  - { id: s, name: 低保, unit: 元/月, baseline: 570 }';
  const fields =
    'unit: 元/年, baseline: 8892, target: { atLeast: { series: s, times: 1.3 }, by: 2025 }';

  it('are held while the relation of the year holds, as it did in the base year', () => {
    expect(outlookOf(fields, 'x,2023,10140,元/年,\ns,2023,650,元/月,', 2023, series)).toBe('held');
  });

  it('have no pace when it does not', () => {
    const result = judged(fields, 'x,2023,10139,元/年,\ns,2023,650,元/月,', 2023, series);
    expect([result.outlook, result.noPace]).toEqual(['undetermined', 'relation']);
    expect(result.shortfall && toExactText(result.shortfall)).toBe('1');
  });
});

describe('from the due year on', () => {
  it('is achieved if met, else nothing', () => {
    const fields = 'baseline: 1, target: { atLeast: 50, by: 2023 }';
    expect(outlookOf(fields, 'x,2023,50,,', 2023)).toBe('achieved');
    expect(outlookOf(fields, 'x,2023,49,,', 2023)).toBe(null);
    expect(outlookOf(fields, 'x,2023,49,,\nx,2024,50,,', 2024)).toBe(null);
  });
});
