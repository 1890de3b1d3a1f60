import { describe, expect, it } from 'vitest';
import { evaluated, judged, planOf, promiseOn, shown } from '../support/plan.ts';

/* Each of these once passed, or was judged, on figures that prove nothing. */

const codesOf = ({ findings }: ReturnType<typeof judged>): string[] =>
  findings.map(({ code }) => code);

describe('a computed value that cannot be', () => {
  const series =
    'series:\n  - { id: a, name: 分子, unit: 张 }\n  - { id: b, name: 分母, unit: 张 }';
  const fields =
    'unit: "%", range: { min: 0, max: 100 }, ratio: { of: a, over: b }, target: { atLeast: 90, by: 2025 }';

  it('above 100 % decides nothing', () => {
    const result = judged(fields, 'a,2025,150,,\nb,2025,100,,', 2025, series);
    expect([result.status, codesOf(result)]).toEqual([
      'undetermined',
      ['evaluate/computed-outside-range'],
    ]);
  });

  it('by zero is not cut to what it could be', () => {
    const most = fields.replace('atLeast: 90', 'atMost: 99');
    const result = judged(most, 'a,2025,1,,\nb,2025,0,,', 2025, series);
    expect([result.status, codesOf(result)]).toEqual(['undetermined', ['evaluate/no-quotient']]);
  });
});

describe('a share that may be a fraction', () => {
  it('is not put into the lowest step', () => {
    const series = 'series:\n  - { id: s, name: 老龄化率, unit: "%" }';
    const fields = `unit: 人, target: { by: 2025, atLeast:
      { of: s, steps: [{ upTo: 20, bound: 1 }, { bound: 3 }] } }`;
    expect(judged(fields, 'x,2025,1,人,\ns,2025,0.35,,', 2025, series).status).toBe('undetermined');
    expect(judged(fields, 'x,2025,1,人,\ns,2025,0.35,%,', 2025, series).status).toBe('met');
  });

  it('is not between 0 and 40', () => {
    const fields = 'unit: "%", target: { between: [0, 40], by: 2025 }';
    expect(judged(fields, 'x,2025,0.85,,', 2025).status).toBe('undetermined');
    expect(judged(fields, 'x,2025,0.85%,,', 2025).status).toBe('met');
  });

  it('has not fallen from 50', () => {
    const series = 'series:\n  - { id: s, name: 占比, unit: "%", baseline: 50 }';
    const fields = 'unit: "%", growth: { of: s, since: base }, target: { atMost: 0, by: 2025 }';
    expect(judged(fields, 'x,2024,1,%,\ns,2025,0.6,,', 2025, series).status).toBe('undetermined');
    expect(judged(fields, 'x,2024,1,%,\ns,2025,0.6,%,', 2025, series).status).toBe('met');
  });
});

describe('units of many', () => {
  it('千人 and 百户 are not 人 and 户', () => {
    const series =
      'series:\n  - { id: b, name: 床位, unit: 张 }\n  - { id: p, name: 老人, unit: 千人 }';
    const fields =
      'unit: 张, ratio: { of: b, over: p, per: 1000 }, target: { atLeast: 50, by: 2025 }';
    const { comparison } = judged(fields, 'b,2025,300,,\np,2025,10,,', 2025, series);
    expect(shown(comparison.actual.interval)).toBe('30');
  });
});

describe('a day within a year', () => {
  const by = "by: '2023-06-30'";

  it('asks the year before by the bound of the year before', () => {
    const series = 'series:\n  - { id: s, name: 低保, unit: 元/月 }';
    const fields = `unit: 元/月, target: { atLeast: { series: s, times: 1.3 }, ${by} }`;
    const rows = 'x,2022,100,元/月,\nx,2023,100,元/月,\ns,2022,100,元/月,\ns,2023,70,元/月,';
    expect(judged(fields, rows, 2023, series).status).toBe('undetermined');
  });

  it('is never told by the flow of the year before, or by its growth', () => {
    const flow = `kind: flow, target: { atLeast: 100, ${by} }`;
    expect(judged(flow, 'x,2022,120,,\nx,2023,110,,', 2023).status).toBe('undetermined');
    const series = 'series:\n  - { id: s, name: 捐赠, unit: 万元 }';
    const growth = `unit: "%", growth: { of: s, since: previous }, target: { atLeast: 5, ${by} }`;
    const rows = 's,2021,100,,\ns,2022,110,,\ns,2023,121,,';
    expect(judged(growth, rows, 2023, series).status).toBe('undetermined');
  });

  it('is not missed for certain when only the end of the year is', () => {
    const fields = `target: { atMost: 40, ${by} }`;
    expect(judged(fields, 'x,2022,38,,\nx,2023,41,,', 2023).status).toBe('undetermined');
    expect(judged(fields, 'x,2022,42,,\nx,2023,41,,', 2023).status).toBe('missed');
    // Nor without the figure of the year before: with one it might be open.
    expect(judged(fields, 'x,2023,41,,', 2023).status).toBe('undetermined');
    expect(judged(fields, 'x,2022,≥38,,\nx,2023,41,,', 2023).status).toBe('undetermined');
  });

  it('is missed by a flow that missed it in the whole year before, too', () => {
    const flow = `kind: flow, target: { atLeast: 100, ${by} }`;
    expect(judged(flow, 'x,2022,80,,\nx,2023,90,,', 2023).status).toBe('missed');
    expect(judged(flow, 'x,2022,120,,\nx,2023,90,,', 2023).status).toBe('undetermined');
  });

  it('takes the year before, not the one after, and is sure only of what both say', () => {
    const fields = `target: { atLeast: 90, ${by} }`;
    const answer = (rows: string): unknown[] => {
      const { status, provisional, findings } = judged(fields, rows, 2024);
      return [status, provisional, findings.map(({ args }) => args)];
    };
    expect(answer('x,2022,90,,A\nx,2023,91,,A\nx,2024,1,,A')).toEqual(['met', false, []]);
    const told = { id: 'x', name: '指标甲', date: '2023-06-30' };
    expect(answer('x,2022,89,,A\nx,2023,91,,A\nx,2024,92,,A')).toEqual([
      'undetermined',
      false,
      [told],
    ]);
    expect(answer('x,2022,90,,A')).toEqual(['no-data', false, []]);
    // A figure that decides nothing is not decided by the year before.
    expect(answer('x,2022,90,,A\nx,2023,≥80,,A')[0]).toBe('undetermined');
  });

  it('rests on the provisional figure of the year before', () => {
    const fields = `target: { atLeast: 90, ${by} }`;
    const result = judged(fields, 'x,2022,92,,P\nx,2023,93,,A', 2023);
    expect([result.status, result.provisional]).toEqual(['met', true]);
  });
});

describe('a later provisional figure', () => {
  it('does not make a final answer provisional', () => {
    const fields = 'target: { atLeast: 90, by: 2023 }';
    expect(judged(fields, 'x,2023,95,,A\nx,2024,80,,P', 2024).provisional).toBe(false);
  });
});

describe('cumulative figures that fall', () => {
  it('contradict themselves', () => {
    const fields = 'kind: cumulative, unit: 个, target: { atLeast: 20, by: 2025 }';
    const result = judged(fields, 'x,2023,21,,\nx,2024,9,,\nx,2025,25,,', 2025);
    expect(result.status).toBe('met');
    const fallen = judged(fields, 'x,2023,30,,\nx,2025,25,,', 2025);
    expect([fallen.status, codesOf(fallen)]).toEqual([
      'undetermined',
      ['evaluate/cumulative-falls'],
    ]);
    // A year without a figure does not hide it.
    const hidden = judged(fields, 'x,2022,30,,\nx,2023,25,,', 2025);
    expect([hidden.status, codesOf(hidden)]).toEqual([
      'undetermined',
      ['evaluate/cumulative-falls'],
    ]);
  });
});

describe('reported shares beside areas', () => {
  const plan = planOf(
    `  - { id: x, name: 县占比, ref: 表1, unit: '%', target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: h, atLeast: 1 } } }`,
    `areas: [{ level: county, name: 县, date: 2020, names: [甲县, 乙县] }]
series:
  - { id: h, name: 院数, unit: 所, range: { min: 0 }, definition: 公办 }`,
  );

  it('do not stand for areas whose figures decide nothing', () => {
    const csv = `指标,年份,地区,完成值,口径
县占比,2025,测试市,100%,
院数,2025,甲县,1,民办
院数,2025,乙县,1,民办
`;
    const result = promiseOn(plan, csv, 2025);
    expect(result.status).toBe('undetermined');
    // Each area is told by its name.
    const names = result.findings.flatMap((found) =>
      found.code === 'evaluate/definition-differs' ? [found.args.name] : [],
    );
    expect(names).toEqual(['院数（甲县）', '院数（乙县）']);
  });
});

describe('areas of several levels on one series', () => {
  const plan = planOf(
    `  - { id: x, name: 镇占比, ref: 表1, unit: '%', target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [town], where: { series: h, atLeast: 1 } } }
  - { id: y, name: 县占比, ref: 表1, unit: '%', target: { equals: 100, by: 2025 },
      shareOfAreas: { levels: [county], where: { series: h, atLeast: 1 } } }`,
    `areas:
  - { level: county, name: 县, date: 2020, names: [甲县, 乙县] }
  - { level: town, name: 镇, date: 2020, count: 3 }
series:
  - { id: h, name: 院数, unit: 所 }`,
  );

  it('are counted each in its own', () => {
    const csv = '指标,年份,地区,完成值\n院数,2025,甲县,2\n院数,2025,乙县,1\n院数,2025,东河镇,1\n';
    const { status, comparison } = promiseOn(plan, csv, 2025);
    expect([status, comparison.actual.areas?.holds]).toEqual(['undetermined', ['东河镇']]);
  });
});

describe('the gate', () => {
  it('keeps the table beside a commitment that is binding', () => {
    const plan =
      planOf(`  - { id: a, name: 甲, ref: 表1, attribute: anticipatory, target: { atLeast: 10, by: 2025 } }
commitments:
  - { id: c, name: 丙, ref: 正文, attribute: binding, target: { atLeast: 10, by: 2025 } }`);
    const { verdict, gate } = evaluated(plan, 'a,2025,1,,\nc,2025,10,,', 2025);
    expect([verdict, gate]).toEqual(['fail', 'all']);
  });
});

describe('series that name each other many times', () => {
  it('are computed once each', () => {
    const levels = 24;
    const pairs = Array.from({ length: levels }, (_one, index) => {
      const [i, next] = [String(index), String(index + 1)];
      return `  - { id: a${i}, name: 甲${i}, unit: 倍, ratio: { of: a${next}, over: b${next} } }
  - { id: b${i}, name: 乙${i}, unit: 倍, ratio: { of: b${next}, over: a${next} } }`;
    });
    const series = `series:\n${pairs.join('\n')}
  - { id: a${String(levels)}, name: 甲末, unit: 倍 }\n  - { id: b${String(levels)}, name: 乙末, unit: 倍 }`;
    const fields = 'unit: 倍, ratio: { of: a0, over: b0 }, target: { atLeast: 1, by: 2025 }';
    const rows = `a${String(levels)},2025,1,,\nb${String(levels)},2025,1,,`;
    const { status, comparison } = judged(fields, rows, 2025, series);
    expect([status, comparison.actual.figures.length]).toEqual(['met', 2]);
  });

  it('are refused where they are nested without end', () => {
    const chain = Array.from(
      { length: 3000 },
      (_one, index) =>
        `  - { id: s${String(index)}, name: 序列${String(index)}, unit: 倍, ratio: { of: s${String(index + 1)}, over: z } }`,
    );
    const series = `series:\n${chain.join('\n')}\n  - { id: s3000, name: 末, unit: 倍 }\n  - { id: z, name: 除数, unit: 倍 }`;
    expect(() => judged('target: { atLeast: 1, by: 2025 }', '', 2025, series)).toThrow(
      /plan\/too-deep/u,
    );
  });
});

describe('something finished', () => {
  it('is shown as it was in the year that is compared', () => {
    const fields = 'target: { completed: true, by: 2022 }';
    const { status } = judged(fields, 'x,2022,否,,\nx,2023,是,,', 2023);
    expect(status).toBe('missed');
  });

  it('before the period is met with a question', () => {
    const result = judged('target: { completed: true, by: 2022 }', 'x,2021,2015-03-01,,', 2022);
    expect([result.status, codesOf(result)]).toEqual(['met', ['evaluate/completed-before']]);
  });

  it('by a day asks for the date where only 是 is known', () => {
    const result = judged("target: { completed: true, by: '2022-06-30' }", 'x,2022,是,,', 2022);
    expect(codesOf(result)).toEqual(['evaluate/completion-date-needed']);
  });
});
