import { describe, expect, it } from 'vitest';
import type { PromiseResult } from '../../src/model/evaluation.ts';
import { evaluated, judged, planOf } from '../support/plan.ts';

function amended(
  target: string,
  changes: readonly (readonly [date: string, changed: string])[],
  more = '',
): string {
  const entries = changes.map(([date, changed], index) => {
    const old = changes[index - 1]?.[1] ?? target;
    return `{ number: 甲〔${date.slice(0, 4)}〕${String(index + 1)}号, date: ${date}, old: { ${old} }, new: { ${changed} } }`;
  });
  return `unit: "%", attribute: binding, target: { ${target} }, amendments: [${entries.join(', ')}]${more}`;
}

/** Status as printed, status under the changed target, and how it counts. */
function answers({ status, adjusted, standing }: PromiseResult): unknown[] {
  return [status, adjusted?.status ?? null, standing];
}

const LOWERED = amended('atLeast: 55, by: 2025', [['2023-06-30', 'atLeast: 50, by: 2025']]);

describe('a target that a later document changed', () => {
  it.each([
    ['lowered, and met by it alone', LOWERED, 'x,2025,52,,', ['missed', 'met', 'waived']],
    ['lowered, and met by both', LOWERED, 'x,2025,55,,', ['met', 'met', 'met']],
    ['lowered, and missed by both', LOWERED, 'x,2025,49.9,,', ['missed', 'missed', 'missed']],
    ['lowered, without a figure', LOWERED, '', ['no-data', 'no-data', 'no-data']],
    ['lowered, with a bound between', LOWERED, 'x,2025,≥50,,', ['undetermined', 'met', 'waived']],
    [
      'raised, and met only as printed',
      amended('atLeast: 50, by: 2025', [['2023-06-30', 'atLeast: 60, by: 2025']]),
      'x,2025,55,,',
      ['met', 'missed', 'missed'],
    ],
    [
      'put off',
      amended('atLeast: 50, by: 2024', [['2023-06-30', 'atLeast: 50, by: 2026']]),
      'x,2025,40,,\nx,2024,40,,',
      ['missed', 'not-due', 'waived'],
    ],
    [
      'put off, though reached in time',
      amended('atLeast: 50, by: 2024', [['2023-06-30', 'atLeast: 60, by: 2026']]),
      'x,2025,51,,\nx,2024,50,,',
      ['met', 'not-due', 'not-due'],
    ],
    [
      'brought forward and missed',
      amended('atLeast: 50, by: 2025', [['2022-06-30', 'atLeast: 50, by: 2023']]),
      'x,2024,60,,\nx,2023,40,,',
      ['not-due', 'missed', 'missed'],
      2024,
    ],
    [
      'brought forward and lowered, and met by it alone',
      amended('atLeast: 60, by: 2025', [['2022-06-30', 'atLeast: 30, by: 2024']]),
      'x,2024,35,,',
      ['not-due', 'met', 'waived'],
      2024,
    ],
    [
      'brought forward, and met as printed for later, too',
      amended('atLeast: 60, by: 2025', [['2022-06-30', 'atLeast: 60, by: 2024']]),
      'x,2024,61,,',
      ['not-due', 'met', 'met'],
      2024,
    ],
    [
      'brought forward, and kept since the base year',
      amended('atLeast: 50, by: 2025', [['2022-06-30', 'atLeast: 50, by: 2024']], ', baseline: 60'),
      'x,2024,61,,',
      ['not-due', 'met', 'met'],
      2024,
    ],
    [
      'of every year, of which later years alone are asked for',
      amended('atLeast: 5, every: year', [['2024-01-01', 'atLeast: 5, every: year, from: 2024']]),
      'x,2021,4,,\nx,2022,5,,\nx,2023,5,,\nx,2024,5,,\nx,2025,5,,',
      ['missed', 'missed', 'missed'],
    ],
    [
      'of every year, of which the end alone is asked for',
      amended('atLeast: 5, every: year', [['2024-01-01', 'atLeast: 5, by: 2025']]),
      'x,2021,5,,\nx,2022,5,,\nx,2025,5,,',
      ['undetermined', 'undetermined', 'undetermined'],
    ],
    [
      'due once, and asked for in every year only later',
      amended('atLeast: 55, by: 2025', [['2023-06-30', 'atLeast: 50, every: year']]),
      'x,2021,40,,\nx,2022,40,,\nx,2023,52,,\nx,2024,52,,\nx,2025,56,,',
      ['met', 'met', 'met'],
    ],
    [
      'due once, and missed in one of the years asked for later',
      amended('atLeast: 55, by: 2025', [['2023-06-30', 'atLeast: 50, every: year']]),
      'x,2023,49,,\nx,2024,52,,\nx,2025,56,,',
      ['met', 'missed', 'missed'],
    ],
    [
      'due in some years, and asked for in every year only later',
      amended('atLeast: { byYear: { 2022: 40, 2025: 55 } }', [
        ['2023-06-30', 'atLeast: 50, every: year'],
      ]),
      'x,2021,30,,\nx,2022,39,,\nx,2023,52,,\nx,2024,52,,\nx,2025,56,,',
      ['met', 'missed', 'missed'],
    ],
    [
      'of another comparator',
      amended('atLeast: 50, by: 2025', [['2023-06-30', 'between: [30, 40], by: 2025']]),
      'x,2025,45,,',
      ['missed', 'missed', 'missed'],
    ],
  ] as const)('%s', (_name, fields, rows, expected, year?: number) => {
    expect(answers(judged(fields, rows, year ?? 2025))).toEqual(expected);
  });

  it('counts from the year in which the day of the document lies', () => {
    const fields = amended('atLeast: 55, every: year', [
      ['2023-12-31', 'atLeast: 50, every: year'],
    ]);
    expect(answers(judged(fields, 'x,2022,52,,', 2022))).toEqual(['missed', null, 'missed']);
    expect(answers(judged(fields, 'x,2023,52,,', 2023))).toEqual(['missed', 'met', 'waived']);
  });

  it('is not achieved where a year before the document was missed', () => {
    const fields = amended('atLeast: 5, every: year', [['2024-01-01', 'atLeast: 5, by: 2025']]);
    const rows = [4, 5, 5, 5, 5]
      .map((value, index) => `x,${String(2021 + index)},${String(value)},,`)
      .join('\n');
    const plan = planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`);
    const [row] = evaluated(plan, rows, 2025).indicators;
    expect([row?.standing, row?.standingOutlook]).toEqual(['missed', null]);
    expect(row?.promises[0]?.adjusted?.carried.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
  });

  it('may be changed again: the last document by then counts', () => {
    const fields = amended('atLeast: 55, by: 2025', [
      ['2022-06-30', 'atLeast: 40, by: 2025'],
      ['2024-06-30', 'atLeast: 53, by: 2025'],
    ]);
    expect(answers(judged(fields, 'x,2025,52,,', 2025))).toEqual(['missed', 'missed', 'missed']);
    const { adjusted } = judged(fields, 'x,2023,52,,', 2023);
    expect([adjusted?.amendment.number, adjusted?.outlook]).toEqual(['甲〔2022〕1号', 'achieved']);
  });

  it('judges the years before it by the target of their time', () => {
    const fields = amended('atLeast: 5, every: year', [['2024-01-01', 'atLeast: 3, every: year']]);
    const rows = (first: number): string =>
      [first, 5, 5, 3, 3]
        .map((value, index) => `x,${String(2021 + index)},${String(value)},,`)
        .join('\n');
    expect(answers(judged(fields, rows(5), 2025))).toEqual(['missed', 'met', 'waived']);
    expect(answers(judged(fields, rows(4), 2025))).toEqual(['missed', 'missed', 'missed']);
  });

  it('has an outlook of its own, which counts; what it lets pass is not achieved', () => {
    const fields = `baseline: 40, ${LOWERED}`;
    const [row] = evaluated(
      planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`),
      'x,2023,46,,',
      2023,
    ).indicators;
    expect([row?.outlook, row?.standingOutlook]).toEqual(['behind', 'on-track']);
    const [last] = evaluated(
      planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`),
      'x,2025,52,,',
      2025,
    ).indicators;
    expect([last?.outlook, last?.standingOutlook]).toEqual([null, null]);
  });

  it('is contested where a value printed elsewhere changes the answer under it', () => {
    const conflict = ', conflicts: [{ field: actual, year: 2025, value: 49, ref: 正文 }]';
    const fields = amended(
      'atLeast: 55, by: 2025',
      [['2023-06-30', 'atLeast: 50, by: 2025']],
      conflict,
    );
    const evaluation = evaluated(
      planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`),
      'x,2025,52,,',
    );
    expect(evaluation.indicators[0]?.contested).toBe(true);
    expect([evaluation.verdict, evaluation.verdictContested]).toEqual(['pass-with-waivers', true]);
    expect(evaluation.findings.map(({ code }) => code)).toContain('evaluate/contested');
  });

  it('is contested as a whole where the value changes what is only excused', () => {
    const verdictOf = (target: string, changed: string, other: number, rows: string): unknown[] => {
      const conflict = `, conflicts: [{ field: actual, year: 2025, value: ${String(other)}, ref: 正文 }]`;
      const fields = amended(target, [['2023-06-30', changed]], conflict);
      const { verdict, verdictContested } = evaluated(
        planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`),
        rows,
      );
      return [verdict, verdictContested];
    };
    expect(verdictOf('atLeast: 60, by: 2025', 'atLeast: 50, by: 2025', 55, 'x,2025,61,,')).toEqual([
      'pass',
      true,
    ]);
    expect(verdictOf('atLeast: 60, by: 2025', 'atLeast: 50, by: 2025', 62, 'x,2025,61,,')).toEqual([
      'pass',
      false,
    ]);
  });

  it('is not contested where the value changes no answer that counts', () => {
    const of = (conflicts: string, x: number): unknown[] => {
      const fields = amended(
        'atLeast: 50, by: 2025',
        [['2023-06-30', 'atLeast: 70, by: 2025']],
        `, conflicts: [${conflicts}]`,
      );
      const { verdict, verdictContested } = evaluated(
        planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`),
        `x,2025,${String(x)},,`,
      );
      return [verdict, verdictContested];
    };
    const actual = (value: number): string =>
      `{ field: actual, year: 2025, value: ${String(value)}, ref: 正文第${String(value)}页 }`;
    // Met as printed, missed as raised, under either value.
    expect(of(actual(65), 61)).toEqual(['fail', false]);
    expect(of(actual(71), 61)).toEqual(['fail', true]);
    // Of two values it is enough that one changes it.
    expect(of(`${actual(65)}, ${actual(71)}`, 61)).toEqual(['fail', true]);
    expect(of(`${actual(71)}, ${actual(65)}`, 61)).toEqual(['fail', true]);
    expect(of(`${actual(62)}, ${actual(65)}`, 61)).toEqual(['fail', false]);
    // What is in another unit is not computed, and changes nothing.
    expect(of(`{ field: actual, year: 2025, value: 71, unit: 张, ref: 正文 }`, 61)).toEqual([
      'fail',
      false,
    ]);
    expect(of(`{ field: actual, year: 2025, value: 61, unit: 张, ref: 正文 }`, 71)).toEqual([
      'pass',
      false,
    ]);
  });

  it('counts with its own outlook where both are met, and with the old where only it is', () => {
    const outlooks = (x: number): unknown[] => {
      const fields = `baseline: 30, ${amended('atLeast: { byYear: { 2023: 36, 2025: 48 } }', [
        ['2023-06-30', 'atLeast: { byYear: { 2023: 32, 2025: 60 } }'],
      ])}`;
      const [row] = evaluated(
        planOf(`  - { id: x, name: 甲, ref: 表1, ${fields} }`),
        `x,2023,${String(x)},,`,
        2023,
      ).indicators;
      const [promise] = row?.promises ?? [];
      return [row?.standing, promise?.outlook, promise?.adjusted?.outlook, row?.standingOutlook];
    };
    expect(outlooks(49)).toEqual(['met', 'achieved', 'ahead', 'ahead']);
    expect(outlooks(33)).toEqual(['waived', 'behind', 'ahead', 'behind']);
    expect(outlooks(31)).toEqual(['missed', 'behind', 'behind', 'behind']);
  });

  it('that printed the old target twice is judged without that conflict under the new one', () => {
    const conflict = ', conflicts: [{ field: target, value: 60, ref: 正文 }]';
    const fields = amended(
      'atLeast: 55, by: 2025',
      [['2023-06-30', 'atLeast: 50, by: 2025']],
      conflict,
    );
    const { adjusted, alternatives } = judged(fields, 'x,2025,58,,', 2025);
    expect([alternatives.length, adjusted?.alternatives]).toEqual([1, []]);
  });

  it('may rest on another series, of which figures are then read and asked for', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, ${amended(
        'atLeast: 50, by: 2025',
        [['2023-06-30', 'atLeast: { series: s }, by: 2025']],
      ).replace('unit: "%", attribute: binding, ', '')} }`,
      'series:\n  - { id: s, name: 乙, unit: "%", range: { min: 0 } }',
    );
    const [without] = evaluated(plan, 'x,2025,45,,').indicators;
    expect(without?.standing).toBe('no-data');
    const [row] = evaluated(plan, 'x,2025,45,%,\ns,2025,40,%,').indicators;
    expect([row?.status, row?.standing]).toEqual(['missed', 'waived']);
  });
});

describe('what is told of a document', () => {
  const told = (fields: string, rows: string, year: number, name = '甲'): unknown[] =>
    evaluated(planOf(`  - { id: x, name: ${name}, ref: 表1, ${fields} }`), rows, year).findings.map(
      ({ code, args }) => [code, args],
    );
  const later = (year: number): unknown => [
    'evaluate/amended-later',
    { id: 'x', name: '甲', number: '甲〔2023〕1号', date: '2023-06-30', year },
  ];
  const amendedNow = [
    'evaluate/target-amended',
    { id: 'x', name: '甲', number: '甲〔2023〕1号', date: '2023-06-30' },
  ];

  it('of a later year: it changes nothing yet', () => {
    const plan = planOf(`  - { id: x, name: 甲, ref: 表1, ${LOWERED} }`);
    const evaluation = evaluated(plan, 'x,2022,40,,', 2022);
    expect(evaluation.indicators[0]?.promises[0]?.adjusted).toBeNull();
    expect(told(LOWERED, 'x,2022,40,,', 2022)).toEqual([later(2022)]);
  });

  it('of the year or an earlier one: the target is another', () => {
    expect(told(LOWERED, 'x,2023,40,,', 2023)).toEqual([amendedNow]);
    expect(told(LOWERED, 'x,2025,40,,', 2025)).toEqual([amendedNow]);
  });

  it('of two, of which one is later', () => {
    const twice = amended('atLeast: 55, by: 2025', [
      ['2023-06-30', 'atLeast: 40, by: 2025'],
      ['2024-06-30', 'atLeast: 53, by: 2025'],
    ]);
    expect(told(twice, 'x,2023,40,,', 2023)).toEqual([
      amendedNow,
      [
        'evaluate/amended-later',
        { id: 'x', name: '甲', number: '甲〔2024〕2号', date: '2024-06-30', year: 2023 },
      ],
    ]);
  });

  it('names the row by its short name, if it has one', () => {
    expect(told(`shortName: 短, ${LOWERED}`, 'x,2023,40,,', 2023, '很长的名称')).toMatchObject([
      ['evaluate/target-amended', { name: '短' }],
    ]);
  });
});

describe('the years before a document', () => {
  const carried = (fields: string, rows: string, year: number): unknown[] => {
    const { adjusted } = judged(fields, rows, year);
    return [
      adjusted?.status,
      adjusted?.outlook ?? null,
      adjusted?.carried.map(({ year: at, status }) => `${String(at)} ${status}`),
      adjusted?.history.map(({ year: at, status }) => `${String(at)} ${status}`),
    ];
  };
  const rows = (...values: readonly number[]): string =>
    values.map((value, index) => `x,${String(2021 + index)},${String(value)},,`).join('\n');

  it('are those of the target of every year, up to the one in which it was changed', () => {
    const fields = amended('atLeast: 5, every: year, from: 2022', [
      ['2024-03-01', 'atLeast: 5, by: 2025'],
    ]);
    expect(carried(fields, rows(1, 5, 5, 1, 5), 2025)).toEqual([
      'met',
      'achieved',
      ['2022 met', '2023 met'],
      [],
    ]);
    expect(carried(fields, rows(5, 4, 5, 5, 5), 2025)[0]).toBe('missed');
  });

  it('lower the outlook before the end, and not the answer of the year', () => {
    const once = amended('atLeast: 5, every: year, from: 2022', [
      ['2024-03-01', 'atLeast: 5, by: 2025'],
    ]);
    const outlook = (fields: string, ...values: readonly number[]): unknown[] =>
      carried(fields, rows(...values), 2024).slice(0, 2);
    expect(carried(once, rows(5, 4, 5, 5), 2024)).toEqual([
      'not-due',
      'behind',
      ['2022 missed', '2023 met'],
      [],
    ]);
    expect(outlook(once, 5, 5, 5, 5)).toEqual(['not-due', 'achieved']);
    const gap = judged(once, 'x,2022,5,,\nx,2024,5,,', 2024);
    expect([gap.adjusted?.outlook, gap.adjusted?.noPace]).toEqual(['undetermined', 'every-year']);
    const rising = `baseline: 10, ${once}`;
    expect(outlook(rising, 5, 5, 5, 4)).toEqual(['not-due', 'reversing']);
    expect(outlook(rising, 5, 4, 5, 4)).toEqual(['not-due', 'reversing']);
    const every = amended('atLeast: 5, every: year', [
      ['2024-03-01', 'atLeast: 6, every: year, from: 2024'],
    ]);
    expect(outlook(every, 5, 4, 5, 6)).toEqual(['met', 'behind']);
    expect(outlook(every, 5, 5, 5, 6)).toEqual(['met', 'on-track']);
    expect(outlook(every, 5, 4, 5, 5)).toEqual(['missed', 'behind']);
  });

  it('are not asked twice where the new target asks for them, too', () => {
    const fields = amended('atLeast: 5, every: year', [['2024-03-01', 'atLeast: 6, every: year']]);
    expect(carried(fields, rows(5, 5, 5, 6, 6), 2025)).toEqual([
      'met',
      'achieved',
      [],
      ['2021 met', '2022 met', '2023 met', '2024 met'],
    ]);
    expect(carried(fields, rows(5, 5, 5, 5, 6), 2025)[0]).toBe('missed');
  });

  it('are judged by what was asked of them at the time, and by nothing where nothing was', () => {
    const once = amended('atLeast: 5, by: 2023', [['2024-03-01', 'atLeast: 6, every: year']]);
    expect(carried(once, rows(1, 1, 5, 6, 6), 2025)).toEqual([
      'met',
      'achieved',
      [],
      ['2023 met', '2024 met'],
    ]);
    const annual = amended('atLeast: { byYear: { 2022: 4, 2025: 9 } }', [
      ['2024-03-01', 'atLeast: 6, every: year'],
    ]);
    expect(carried(annual, rows(1, 4, 1, 6, 6), 2025)).toEqual([
      'met',
      'achieved',
      [],
      ['2022 met', '2024 met'],
    ]);
    const from = amended('atLeast: 5, every: year, from: 2023', [
      ['2024-03-01', 'atLeast: 6, every: year'],
    ]);
    expect(carried(from, rows(1, 1, 5, 6, 6), 2025)[3]).toEqual(['2023 met', '2024 met']);
  });
});

describe('a value that the document prints elsewhere', () => {
  it('is left out under the new target where it is one of the old', () => {
    const under = (conflict: string): unknown => {
      const fields = amended(
        'atLeast: 55, by: 2024',
        [['2023-06-30', 'atLeast: 50, by: 2024']],
        `, conflicts: [{ ${conflict}, ref: 正文 }]`,
      );
      return judged(fields, 'x,2024,52,,', 2024).adjusted?.alternatives.map(({ status }) => status);
    };
    expect(under('field: due, value: 2025')).toEqual([]);
    expect(under('field: target, value: 51')).toEqual([]);
    expect(under('field: actual, year: 2024, value: 49')).toEqual(['missed']);
  });
});

describe('the verdict', () => {
  const row = (id: string, fields: string): string =>
    `  - { id: ${id}, name: 指标${id}, ref: 表1, ${fields} }`;

  it('rests on the target in force, and names what only that lets pass', () => {
    const plan = planOf([row('x', LOWERED), row('y', LOWERED)].join('\n'));
    const of = (x: number, y: number): string =>
      evaluated(plan, `x,2025,${String(x)},,\ny,2025,${String(y)},,`).verdict;
    expect(of(55, 60)).toBe('pass');
    expect(of(55, 52)).toBe('pass-with-waivers');
    expect(of(52, 49)).toBe('fail');
  });
});
