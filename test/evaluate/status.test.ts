import { describe, expect, it } from 'vitest';
import { toExactText } from '../../src/number/rational.ts';
import { evaluated, judged, planOf, planOfOne } from '../support/plan.ts';

const statusOf = (fields: string, rows: string, year: number, series = ''): string =>
  judged(fields, rows, year, series).status;

describe('comparators', () => {
  it.each([
    ['atLeast: 50', '50', 'met'],
    ['atLeast: 50', '49.999999999999999', 'missed'],
    ['atMost: 40', '40', 'met'],
    ['atMost: 40', '40.1', 'missed'],
    ['above: 50', '50', 'missed'],
    ['above: 50', '50.01', 'met'],
    ['below: 40', '40', 'missed'],
    ['below: 40', '39.9', 'met'],
    ['equals: 100', '100.0', 'met'],
    ['equals: 100', '99.99', 'missed'],
    ['between: [30, 40]', '30', 'met'],
    ['between: [30, 40]', '40', 'met'],
    ['between: [30, 40]', '29.99', 'missed'],
    ['between: [30, 40]', '40.01', 'missed'],
    ['atLeast: "10/13"', '0.7693', 'met'],
    ['atLeast: "10/13"', '0.7692', 'missed'],
  ])('%s with %s is %s', (comparison, value, status) => {
    expect(statusOf(`target: { ${comparison}, by: 2025 }`, `x,2025,${value},,`, 2025)).toBe(status);
  });

  it.each([
    ['atLeast: 95', '≥95', 'met'],
    ['atLeast: 100', '≥95', 'undetermined'],
    ['atLeast: 90', '>90', 'met'],
    ['above: 90', '>90', 'met'],
    ['above: 90', '≥90', 'undetermined'],
    ['atMost: 50', '≤50', 'met'],
    ['atMost: 40', '≤50', 'undetermined'],
    ['atLeast: 60', '<60', 'missed'],
    ['atLeast: 60', '≤60', 'undetermined'],
    ['equals: 60', '>60', 'missed'],
    ['between: [30, 40]', '>40', 'missed'],
  ])('%s with the bound %s is %s', (comparison, value, status) => {
    expect(statusOf(`target: { ${comparison}, by: 2025 }`, `x,2025,${value},,`, 2025)).toBe(status);
  });

  it('measures the gap as the distance to the bound, negative when short', () => {
    const gap = (comparison: string, value: string): string | null => {
      const { comparison: compared } = judged(
        `target: { ${comparison}, by: 2025 }`,
        `x,2025,${value},,`,
        2025,
      );
      return compared.gap?.low == null ? null : toExactText(compared.gap.low);
    };
    expect(gap('atLeast: 50', '46.9')).toBe('-31/10');
    expect(gap('atMost: 40', '42')).toBe('-2');
    expect(gap('equals: 100', '101')).toBe('-1');
    expect(gap('between: [30, 40]', '32')).toBe('2');
    expect(gap('between: [30, 40]', '43')).toBe('-3');
    expect(gap('below: 40', '30')).toBe('10');
  });
});

describe('exact arithmetic', () => {
  const series =
    'series:\n  - { id: s, name: 序列, unit: 元 }\n  - { id: t, name: 总数, unit: 元 }';

  it('takes 3.3 to be at least 1.1 × 3', () => {
    const fields = 'unit: 元, target: { atLeast: { series: s, times: 1.1 }, by: 2025 }';
    expect(statusOf(fields, 'x,2025,3.3,,\ns,2025,3,,', 2025, series)).toBe('met');
  });

  it('takes 0.57 of the whole to be 57 %', () => {
    const fields = 'unit: "%", ratio: { of: s, over: t }, target: { atLeast: 57, by: 2025 }';
    expect(statusOf(fields, 's,2025,0.57,,\nt,2025,1,,', 2025, series)).toBe('met');
  });

  it('takes 1/3 as a ratio to be "1/3"', () => {
    const fields = 'unit: 倍, ratio: { of: s, over: t }, target: { equals: "1/3", by: 2025 }';
    expect(statusOf(fields, 's,2025,1,,\nt,2025,3,,', 2025, series)).toBe('met');
    expect(statusOf(fields, 's,2025,0.3333333333333333,,\nt,2025,1,,', 2025, series)).toBe(
      'missed',
    );
  });

  it('does not round 12.5 up to 13', () => {
    expect(statusOf('target: { atLeast: 13, by: 2025 }', 'x,2025,12.5,,', 2025)).toBe('missed');
  });
});

describe('methods of GB/T 8170', () => {
  it.each([
    ['atLeast: 97.0', '97.01', 'met', false],
    ['atLeast: 97.0', '96.96', 'missed', true],
    ['atLeast: 97.0', '96.94', 'missed', false],
    ['atMost: 0.5', '0.452', 'met', false],
    ['atMost: 0.5', '0.549', 'missed', true],
    ['atMost: 0.5', '0.551', 'missed', false],
    ['between: [1.2, 1.6]', '1.151', 'missed', true],
    ['between: [1.2, 1.6]', '1.649', 'missed', true],
    ['between: [1.2, 1.6]', '1.651', 'missed', false],
    ['atLeast: 13', '12.5', 'missed', false],
  ])(
    '%s with %s is %s by the full value; other under rounding: %s',
    (comparison, value, status, differs) => {
      const result = judged(`target: { ${comparison}, by: 2025 }`, `x,2025,${value},,`, 2025);
      expect([result.status, result.methodDiffers]).toEqual([status, differs]);
      expect(result.findings.some(({ code }) => code === 'evaluate/method-differs')).toBe(differs);
    },
  );

  it('compares rounded where the plan names a basis, and flags what the full value says', () => {
    const fields = 'rounding: { decimals: 1, basis: 某文件 }, target: { atLeast: 97.0, by: 2025 }';
    const result = judged(fields, 'x,2025,96.96,,', 2025);
    expect([result.status, result.method, result.methodDiffers]).toEqual(['met', 'rounded', true]);
  });
});

describe('when a target counts', () => {
  it('is not due before its year, even when reached', () => {
    const result = judged('baseline: 10, target: { atLeast: 50, by: 2025 }', 'x,2023,60,,', 2023);
    expect([result.status, result.outlook]).toEqual(['not-due', 'achieved']);
  });

  it('keeps the status of the due year; a later figure is shown and repairs nothing', () => {
    const result = judged(
      'target: { atLeast: 50, by: 2022 }',
      'x,2022,40,,\nx,2023,45,,\nx,2024,55,,',
      2024,
    );
    expect([result.status, result.laterMet]).toEqual(['missed', 2024]);
  });

  it('has no data when the figure of the due year is missing, whatever came later', () => {
    const result = judged('target: { atLeast: 50, by: 2022 }', 'x,2022,——,,\nx,2023,55,,', 2023);
    expect([result.status, result.laterMet]).toEqual(['no-data', 2023]);
  });

  it('judges an every-year target by the year, and in the last year by all of them', () => {
    const fields = 'target: { atLeast: 5, every: year }';
    const rows = [5, 4, 5, 5, 5].map(
      (value, index) => `x,${String(2021 + index)},${String(value)},,`,
    );
    expect(statusOf(fields, rows.join('\n'), 2021)).toBe('met');
    expect(statusOf(fields, rows.join('\n'), 2022)).toBe('missed');
    expect(statusOf(fields, rows.join('\n'), 2024)).toBe('met');
    const last = judged(fields, rows.join('\n'), 2025);
    expect(last.status).toBe('missed');
    expect(last.history.map(({ year, status }) => [year, status])).toContainEqual([2022, 'missed']);
    expect(statusOf(fields, rows.filter((_row, index) => index !== 1).join('\n'), 2025)).toBe(
      'undetermined',
    );
    expect(statusOf(fields, rows.join('\n').replace(',4,', ',6,'), 2025)).toBe('met');
  });

  it('starts an every-year target at its first year', () => {
    const fields = 'target: { atLeast: 5, every: year, from: 2023 }';
    expect(statusOf(fields, 'x,2022,1,,', 2022)).toBe('not-due');
    expect(statusOf(fields, 'x,2022,1,,\nx,2023,5,,', 2023)).toBe('met');
  });

  it('judges annual targets in their years, and between them by the last one due', () => {
    const fields = 'target: { atLeast: { byYear: { 2022: 10, 2024: 20, 2025: 30 } } }';
    const rows = 'x,2021,1,,\nx,2022,10,,\nx,2023,9,,\nx,2024,19,,\nx,2025,30,,';
    expect([2021, 2022, 2023, 2024, 2025].map((year) => statusOf(fields, rows, year))).toEqual([
      'not-due',
      'met',
      'met',
      'missed',
      'met',
    ]);
  });
});

describe('missing and doubtful figures', () => {
  const relation = 'unit: "%", target: { atLeast: { series: g, lag: 1 }, every: year }';
  const series = 'series:\n  - { id: g, name: 增速, unit: "%" }';

  it('gives no-data and names the operand that is missing', () => {
    const result = judged(relation, 'x,2023,5,,', 2023, series);
    expect(result.status).toBe('no-data');
    const missing = result.comparison.bound.relation?.operand.missing;
    expect(missing?.map(({ series: { id }, year }) => [id, year])).toEqual([['g', 2022]]);
  });

  it('takes operands from before the period and from the base year', () => {
    expect(statusOf(relation, 'x,2021,5,,\ng,2020,5,,', 2021, series)).toBe('met');
  });

  it('never counts what a series can be as a figure', () => {
    expect(
      statusOf(
        'range: { min: 0 }, target: { atLeast: 0, by: 2025 }',
        'x,2024,1,,\nx,2025,,,',
        2025,
      ),
    ).toBe('no-data');
  });

  it('uses a range to decide a bound that is given as data', () => {
    const fields = 'unit: "%", range: { min: 0, max: 100 }, target: { atMost: 100, by: 2025 }';
    expect(statusOf(fields, 'x,2025,≥95,%,', 2025)).toBe('met');
  });

  it.each([
    ['0.40', '', 'undetermined'],
    ['0.40%', '', 'met'],
    ['0.40', '%', 'met'],
    ['1', '', 'undetermined'],
    ['40', '', 'met'],
    ['0', '', 'met'],
  ])('a share of %s with the unit "%s" against ≤ 40 %% is %s', (value, unit, status) => {
    const fields = 'unit: "%", target: { atMost: 40, by: 2025 }';
    expect(statusOf(fields, `x,2025,${value},${unit},`, 2025)).toBe(status);
  });

  it('judges provisional figures and says so; estimates decide nothing', () => {
    const fields = 'target: { atLeast: 50, by: 2025 }';
    const provisional = judged(fields, 'x,2025,55,,P', 2025);
    expect([provisional.status, provisional.provisional]).toEqual(['met', true]);
    expect(judged(fields, 'x,2025,55,,P\nx,2025,45,,A', 2025).status).toBe('missed');
    expect(judged(fields, 'x,2025,45,,A\nx,2025,55,,P', 2025).status).toBe('missed');
    expect(judged(fields, 'x,2024,1,,\nx,2025,55,,E', 2024).outlook).toBe('undetermined');
    expect(judged(fields, 'x,2025,55,,E', 2025).status).toBe('no-data');
    expect(() => evaluated(planOfOne(fields), 'x,2025,55,,E', 2025)).toThrow('evaluate/no-figure');
  });
});

describe('before the first year in which anything is due', () => {
  const answer = (fields: string, rows: string, year: number, series = ''): unknown[] => {
    const { status, comparison, requirement } = judged(fields, rows, year, series);
    return [status, comparison.year, comparison.bound.printed?.low.text, requirement.due];
  };

  it('the figure of the year stands beside what is asked for first', () => {
    const annual = 'target: { atLeast: { byYear: { 2024: 40, 2025: 50 } } }';
    expect(answer(annual, 'x,2023,41,,', 2023)).toEqual(['not-due', 2023, '40', 2024]);
    expect(answer(annual, 'x,2024,41,,', 2024)).toEqual(['met', 2024, '40', 2024]);
    const every = 'target: { atLeast: 5, every: year, from: 2024 }';
    expect(answer(every, 'x,2023,6,,', 2023)).toEqual(['not-due', 2023, '5', 2024]);
    expect(answer(every, 'x,2024,6,,', 2024)).toEqual(['met', 2024, '5', 2024]);
  });

  it('the other series is that of the year, too', () => {
    const series = 'series:\n  - { id: s, name: 另一, unit: 个 }';
    const every = 'unit: 个, target: { atLeast: { series: s }, every: year, from: 2024 }';
    const { status, comparison } = judged(every, 'x,2023,6,,\ns,2023,5,,', 2023, series);
    expect([status, comparison.bound.relation?.year, comparison.status]).toEqual([
      'not-due',
      2023,
      'met',
    ]);
  });
});

describe('derived series', () => {
  const series =
    'series:\n  - { id: rural, name: 农村, unit: 元/年 }\n  - { id: urban, name: 城市, unit: 元/月 }';
  const fields = 'unit: "%", ratio: { of: rural, over: urban }, target: { atLeast: 75, by: 2025 }';

  it('converts months to years', () => {
    const result = judged(fields, 'rural,2025,6156,元/年,\nurban,2025,684,元/月,', 2025, series);
    expect(result.status).toBe('met');
    expect(result.comparison.actual.figures).toHaveLength(2);
  });

  it('judges the computed value when the reported one agrees within its last place', () => {
    const rows = 'rural,2025,6120,元/年,\nurban,2025,684,元/月,';
    // 74.56 %, reported as 75
    expect(statusOf(fields, `${rows}\nx,2025,75,,`, 2025, series)).toBe('missed');
  });

  it('is undetermined when reported and computed value disagree about the answer', () => {
    const rows = 'rural,2025,6000,元/年,\nurban,2025,684,元/月,\nx,2025,75,,';
    const result = judged(fields, rows, 2025, series);
    expect(result.status).toBe('undetermined');
    expect(result.findings.map(({ code }) => code)).toContain('evaluate/derived-differs');
  });

  it('is decided when both say the same, with a finding', () => {
    const result = judged(
      fields,
      'rural,2025,6000,元/年,\nurban,2025,684,元/月,\nx,2025,70,,',
      2025,
      series,
    );
    expect([result.status, result.findings[0]?.code]).toEqual([
      'missed',
      'evaluate/derived-differs',
    ]);
  });

  it('takes of the last place of a reported value only what the operands leave', () => {
    // More than 6,156 of 684 is more than 75 %: a reported 75 was rounded down.
    const rows = 'rural,2025,>6156,元/年,\nurban,2025,684,元/月,\nx,2025,75,%,';
    const most = fields.replace('atLeast', 'atMost');
    expect(statusOf(most, rows, 2025, series)).toBe('missed');
    expect(statusOf(fields.replace('atLeast', 'above'), rows, 2025, series)).toBe('met');
  });

  it('is undetermined when the denominator may be zero', () => {
    expect(statusOf(fields, 'rural,2025,6156,元/年,\nurban,2025,≥0,元/月,', 2025, series)).toBe(
      'undetermined',
    );
  });

  it('has no data without one of its operands', () => {
    expect(statusOf(fields, 'rural,2025,6156,元/年,\nx,2024,1,%,', 2025, series)).toBe('no-data');
  });

  it('counts per 1,000', () => {
    const beds =
      'series:\n  - { id: b, name: 床位, unit: 张 }\n  - { id: e, name: 老人, unit: 万人 }';
    const per = 'unit: 张, ratio: { of: b, over: e, per: 1000 }, target: { equals: 35, by: 2025 }';
    expect(statusOf(per, 'b,2025,28000,,\ne,2025,80,,', 2025, beds)).toBe('met');
  });
});

describe('parts', () => {
  const plan = planOf(`  - id: both
    name: 两项
    ref: 表1
    attribute: binding
    parts:
      - { id: p, name: 城市, target: { atLeast: 10, by: 2025 } }
      - { id: q, name: 农村, target: { atLeast: 10, by: 2025 } }`);
  const both = (rows: string): string | undefined =>
    evaluated(plan, rows, 2025).indicators[0]?.status;

  it.each([
    ['p,2025,10,,\nq,2025,10,,', 'met'],
    ['p,2025,10,,\nq,2025,9,,', 'missed'],
    ['p,2025,10,,', 'undetermined'],
    ['p,2025,9,,', 'missed'],
  ])('%j is %s', (rows, status) => {
    expect(both(rows)).toBe(status);
  });
});

describe('verdict', () => {
  const plan =
    planOf(`  - { id: b, name: 约束, ref: 表1, attribute: binding, target: { atLeast: 10, by: 2024 } }
  - { id: a, name: 预期, ref: 表1, attribute: anticipatory, target: { atLeast: 10, by: 2023 } }`);
  const verdict = (rows: string, year: number): string => evaluated(plan, rows, year).verdict;

  it('is open while nothing of the gate is due', () => {
    expect(verdict('a,2023,1,,', 2023)).toBe('open');
  });

  it('passes when all binding ones that are due are met, whatever the others do', () => {
    expect(verdict('b,2024,10,,\na,2023,1,,', 2024)).toBe('pass');
  });

  it('fails on a miss, on missing data and on doubt', () => {
    expect(verdict('b,2024,9,,', 2024)).toBe('fail');
    expect(verdict('a,2024,10,,', 2024)).toBe('fail');
    expect(verdict('b,2024,≥9,,', 2024)).toBe('fail');
  });

  it('rests on all indicators where none is binding', () => {
    const evaluation = evaluated(
      planOfOne('target: { atLeast: 10, by: 2024 }'),
      'x,2024,9,,',
      2024,
    );
    expect([evaluation.gate, evaluation.verdict]).toEqual(['all', 'fail']);
  });

  it('is marked provisional with provisional figures', () => {
    expect(evaluated(plan, 'b,2024,10,,P', 2024).provisional).toBe(true);
    expect(evaluated(plan, 'b,2024,10,,A', 2024).provisional).toBe(false);
  });
});

describe('conflicts', () => {
  it('computes the answer under each printed value and marks what differs', () => {
    const fields =
      'unit: "%", attribute: binding, baseline: 31.1, target: { atLeast: 55, by: 2025 }, conflicts: [{ field: baseline, value: 37.3, ref: 专栏1 }]';
    const result = judged(fields, 'x,2023,45,%,', 2023);
    expect(result.outlook).toBe('on-track');
    const [alternative] = result.alternatives;
    expect([alternative?.outlook, alternative?.differs]).toEqual(['behind', true]);
    expect(result.pace && toExactText(result.pace.value)).toBe('695/717');
    expect(alternative?.pace && toExactText(alternative.pace.value)).toBe('385/531');
  });

  it('says when the verdict itself would be another', () => {
    const fields =
      'attribute: binding, target: { atLeast: 50, by: 2025 }, conflicts: [{ field: target, value: 60, ref: 正文 }]';
    const evaluation = evaluated(planOfOne(fields), 'x,2025,55,,', 2025);
    expect([evaluation.verdict, evaluation.verdictContested]).toEqual(['pass', true]);
    expect(evaluated(planOfOne(fields), 'x,2025,65,,', 2025).verdictContested).toBe(false);
  });

  it('records what does not convert without computing it', () => {
    const fields =
      'unit: 万人, baseline: 0.03, target: { atLeast: 0.1, by: 2025 }, conflicts: [{ field: baseline, value: 0.42, unit: ‰, ref: 专栏1 }]';
    const [alternative] = judged(fields, 'x,2023,0.05,,', 2023).alternatives;
    expect([alternative?.computed, alternative?.differs]).toEqual([false, false]);
  });
});

describe('what is not to be a false pass', () => {
  const other = (unit: string): string =>
    `series:\n  - { id: s, name: 其他, unit: "${unit}", baseline: 5 }`;

  it.each([
    [
      'a fraction against a share of another series',
      '"%"',
      'atMost: { series: s }',
      'x,2023,0.60,,\ns,2023,40,,',
    ],
    [
      'a fraction as the other series',
      '"%"',
      'atLeast: { series: s }',
      'x,2023,5,,\ns,2023,0.08,,',
    ],
    ['a fraction against per mille', '‰', 'atMost: 400', 'x,2023,0.6,,\ns,2023,1,,'],
  ])('%s decides nothing', (_case, unit, comparison, rows) => {
    const fields = `unit: ${unit}, target: { ${comparison}, by: 2023 }`;
    const result = judged(fields, rows, 2023, other(unit.replaceAll('"', '')));
    expect([result.status, result.findings.map(({ code }) => code)]).toEqual([
      'undetermined',
      ['evaluate/suspect-share'],
    ]);
  });

  it('a bound is no fraction: ≤40 satisfies ≤ 40', () => {
    expect(statusOf('unit: "%", target: { atMost: 40, by: 2023 }', 'x,2023,≤40,,', 2023)).toBe(
      'met',
    );
  });

  it('a conflict is computed for what rests on the value, too', () => {
    const plan =
      planOf(`  - { id: a, name: 甲, ref: 表1, unit: "%", baseline: 10, target: { atLeast: 10, by: 2025 }, conflicts: [{ field: baseline, value: 20, ref: 正文 }] }
  - { id: b, name: 乙, ref: 表1, unit: "%", attribute: binding, target: { atLeast: { series: a, lag: 1 }, by: 2021 } }`);
    const evaluation = evaluated(plan, 'a,2021,15,%,\nb,2021,15,%,', 2021);
    expect(evaluation.indicators.map(({ contested, status }) => [status, contested])).toEqual([
      ['not-due', false],
      ['met', true],
    ]);
    expect([evaluation.verdict, evaluation.verdictContested]).toEqual(['pass', true]);
  });

  it('a conflict of the final one of annual targets is computed', () => {
    const fields =
      'attribute: binding, target: { atLeast: { byYear: { 2023: 50, 2025: 60 } } }, conflicts: [{ field: target, value: 70, ref: 正文 }]';
    expect(evaluated(planOfOne(fields), 'x,2025,65,,', 2025).verdictContested).toBe(true);
  });

  it('a provisional figure of an earlier year marks an every-year target', () => {
    const rows = [2021, 2022, 2023, 2024, 2025].map(
      (year) => `x,${String(year)},5,,${year === 2021 ? 'P' : 'A'}`,
    );
    expect(judged('target: { atLeast: 5, every: year }', rows.join('\n'), 2025).provisional).toBe(
      true,
    );
  });

  it('the other method is asked for every year that decides', () => {
    const rows = ['54.6', '56', '56', '56', '56'].map(
      (value, index) => `x,${String(2021 + index)},${value},,`,
    );
    const result = judged('target: { atLeast: 55, every: year }', rows.join('\n'), 2025);
    expect([result.status, result.methodDiffers]).toEqual(['missed', true]);
  });

  it('a reported ratio is judged where its operands say less', () => {
    const series =
      'series:\n  - { id: rural, name: 农村, unit: 元/年 }\n  - { id: urban, name: 城市, unit: 元/月 }';
    const fields =
      'unit: "%", ratio: { of: rural, over: urban }, target: { atLeast: 75, by: 2025 }';
    expect(
      statusOf(
        fields,
        'rural,2025,6000,元/年,\nurban,2025,≤650,元/月,\nx,2025,76.9,%,',
        2025,
        series,
      ),
    ).toBe('met');
  });
});
