import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingText } from '../../../src/messages/finding-text.ts';
import { messagesIn } from '../../../src/messages/index.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { loadPlanAgainst } from '../../../src/plan/against/load-against.ts';
import { source } from '../../support/plan.ts';
import { ROOT } from '../../support/run.ts';

const FIXED = { seed: 20261125, numRuns: 60 };

const HEAD = `schemaVersion: 1
id: test-2021-2025
title: 合成数据规划
region: { id: test, name: 测试市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 测试, published: 2021-01-01 }
`;
const OTHER = `  - { id: other, name: 指标乙, ref: 表2, attribute: binding, target: { atLeast: 1, by: 2025 } }`;
const SERIES = `areas:
  - { level: county, name: 县, date: 2020-12-31, names: [甲县, 乙县, 丙县] }
  - { level: town, name: 镇, date: 2020-12-31, count: 9 }
series:
  - { id: s, name: 数据丁, unit: 元/年, range: { min: 0 }, baseline: 100 }
  - { id: t, name: 数据戊, unit: 元/年, range: { min: 0 } }
  - { id: g, name: 增速己, unit: '%' }
  - { id: f, name: 当年数庚, unit: 个, kind: flow, range: { min: 0 } }
`;

/** A plan of one row \`x\`, beside another that binds. */
function planText(fields: string, { head = HEAD, series = SERIES, rest = OTHER } = {}): string {
  const row = fields.startsWith('  -')
    ? fields
    : `  - { id: x, name: 指标甲, ref: 表1, ${fields} }`;
  return `${head}${series}indicators:\n${row}\n${rest}\n`;
}

function ofEdits(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => code.startsWith('against/'));
}

function compared(before: string, after: string): readonly Finding[] {
  const loaded = loadPlanAgainst(source('new.yaml', after), source('old.yaml', before));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, undefined, 1));
  return ofEdits(loaded.findings);
}

function edited(before: string, after: string): readonly Finding[] {
  return compared(planText(before), planText(after));
}

/** The codes without their common beginning; of what got stricter the field. */
function codesOf(findings: readonly Finding[]): string[] {
  return findings.map((found) => {
    const code = found.code.replace('against/', '');
    return found.code === 'against/strengthened' || found.code === 'against/series-changed'
      ? `${code} ${found.args.field}`
      : code;
  });
}

const codes = (before: string, after: string): string[] => codesOf(edited(before, after));
const target = (text: string): string => `unit: '%', attribute: binding, target: { ${text} }`;

/** A target in the unit of the series that it rests on. */
const withUnit = (text: string): string =>
  target(text).replace("'%'", /series: [st]|of: [st]/u.test(text) ? '元/年' : "'%'");

describe('a target that asks for less', () => {
  it.each([
    ['atLeast: 55, by: 2025', 'atLeast: 50, by: 2025'],
    ['above: 55, by: 2025', 'above: 54.99, by: 2025'],
    ['atMost: 5, by: 2025', 'atMost: 6, by: 2025'],
    ['below: 5, by: 2025', 'below: 6, by: 2025'],
    ['above: 55, by: 2025', 'atLeast: 55, by: 2025'],
    ['below: 5, by: 2025', 'atMost: 5, by: 2025'],
    ['equals: 100, by: 2025', 'atLeast: 100, by: 2025'],
    ['equals: 100, by: 2025', 'atLeast: 90, by: 2025'],
    ['equals: 100, by: 2025', 'about: 100, tolerance: 1, by: 2025'],
    ['between: [30, 40], by: 2025', 'between: [29, 40], by: 2025'],
    ['between: [30, 40], by: 2025', 'between: [30, 41], by: 2025'],
    ['between: [30, 40], by: 2025', 'atLeast: 30, by: 2025'],
    ['about: 30, tolerance: 1, by: 2025', 'about: 30, tolerance: 2, by: 2025'],
    ['about: 30, tolerance: 1, by: 2025', 'between: [28, 31], by: 2025'],
    ['atLeast: 55, every: year', 'atLeast: 54, every: year'],
    ["atLeast: '100/3', by: 2025", 'atLeast: 33.3, by: 2025'],
    [
      'atLeast: { series: s, times: 1.3 }, by: 2025',
      'atLeast: { series: s, times: 1.2 }, by: 2025',
    ],
    ['atMost: { series: s, times: 1.3 }, by: 2025', 'atMost: { series: s, times: 1.4 }, by: 2025'],
    ['above: { series: g }, by: 2025', 'atLeast: { series: g }, by: 2025'],
    [
      'between: { series: s, times: [0.3, 0.4] }, by: 2025',
      'between: { series: s, times: [0.2, 0.4] }, by: 2025',
    ],
    [
      'atLeast: { series: s, times: [1.2, 1.3] }, by: 2025',
      'atLeast: { series: s, times: [1.1, 1.3] }, by: 2025',
    ],
    [
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 2 }, { bound: 3 }] }, by: 2025',
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 1 }, { bound: 3 }] }, by: 2025',
    ],
    [
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 2 }, { bound: 3 }] }, by: 2025',
      'atLeast: { of: s, steps: [{ upTo: 4, bound: 2 }, { bound: 3 }] }, by: 2025',
    ],
  ])('%s → %s', (before, after) => {
    const [old, now] = [withUnit(before), withUnit(after)];
    expect(codes(old, now)).toEqual(['target-weakened']);
    // And the other way round it is stricter: the order is antisymmetric.
    expect(codes(now, old)).toEqual(['strengthened target']);
  });

  it('names the year of an annual target, where it stands', () => {
    const before = target('atLeast: { byYear: { 2021: 41, 2023: 43, 2025: 45 } }');
    const after = target('atLeast: { byYear: { 2021: 41, 2023: 42, 2025: 46 } }');
    const [weaker, stricter, ...others] = edited(before, after);
    expect(weaker).toMatchObject({
      code: 'against/target-weakened',
      args: {
        id: 'x',
        year: 2023,
        before: { bound: { text: '≥43%' }, when: { due: 2023 } },
        after: { bound: { text: '≥42%' } },
      },
      place: { line: 16 },
    });
    expect(weaker?.place?.column).toBe((planText(after).split('\n')[15] ?? '').indexOf('42') + 1);
    expect([stricter?.code, others]).toEqual(['against/strengthened', []]);
  });

  it('is weaker where the steps become their lowest', () => {
    const steps = target(
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 2 }, { bound: 3 }] }, by: 2025',
    );
    expect(codes(steps, target('atLeast: 2, by: 2025'))).toEqual(['target-weakened']);
    expect(codes(steps, target('atLeast: 3, by: 2025'))).toEqual(['strengthened target']);
    expect(codes(steps, target('atLeast: 2.5, by: 2025'))).toEqual(['target-changed']);
  });

  it('is weaker where a tolerance is no longer only implied', () => {
    const about = target('about: 30, tolerance: 1, by: 2025');
    expect(codes(`implied: [tolerance], ${about}`, about)).toEqual(['target-weakened']);
    expect(codes(about, `implied: [tolerance], ${about}`)).toEqual(['strengthened target']);
  });
});

describe('a target that cannot be ordered is said to be changed', () => {
  it.each([
    ['atLeast: 55, by: 2025', 'atMost: 55, by: 2025'],
    ['between: [30, 40], by: 2025', 'between: [35, 45], by: 2025'],
    ['atLeast: 55, by: 2025', 'equals: 50, by: 2025'],
    ['about: 30, tolerance: 1, by: 2025', 'about: 31, tolerance: 1, by: 2025'],
    ['atLeast: { series: s }, by: 2025', 'atLeast: { series: t }, by: 2025'],
    ['atLeast: { series: s, lag: 1 }, by: 2025', 'atLeast: { series: s, lag: 2 }, by: 2025'],
    ['atLeast: { series: s }, by: 2025', 'atLeast: 100, by: 2025'],
    [
      'atLeast: { series: g, times: 1.3 }, by: 2025',
      'atLeast: { series: g, times: 1.2 }, by: 2025',
    ],
    [
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 2 }, { bound: 3 }] }, by: 2025',
      'atLeast: { of: t, steps: [{ upTo: 3, bound: 2 }, { bound: 3 }] }, by: 2025',
    ],
    [
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 2 }, { bound: 3 }] }, by: 2025',
      'atLeast: { of: s, steps: [{ upTo: 3, bound: 1 }, { bound: 4 }] }, by: 2025',
    ],
    [
      'atLeast: { byYear: { 2021: 41, 2023: 43, 2025: 45 } }',
      'atMost: { byYear: { 2021: 41, 2023: 43, 2025: 45 } }',
    ],
  ])('%s → %s', (before, after) => {
    expect(codes(withUnit(before), withUnit(after))).toEqual(['target-changed']);
  });
});

describe('when it is due', () => {
  it.each([
    ['atLeast: 5, by: 2024', 'atLeast: 5, by: 2025'],
    ["atLeast: 5, by: '2024-06-30'", "atLeast: 5, by: '2024-09-30'"],
    ["atLeast: 5, by: '2024-06-30'", 'atLeast: 5, by: 2024'],
    ['atLeast: 5, every: year', 'atLeast: 5, by: 2025'],
    ['atLeast: 5, every: year', 'atLeast: 5, every: year, from: 2022'],
    ['atLeast: 5, every: year, from: 2022', "atLeast: 5, every: year, from: '2022-07-01'"],
    [
      'atLeast: 5, every: year',
      'atLeast: { byYear: { 2021: 5, 2022: 5, 2023: 5, 2024: 5, 2025: 5 } }',
    ],
    ['atLeast: 5, by: 2021', 'atLeast: 5, every: year, from: 2022'],
    ["atLeast: 5, by: '2021-06-30'", 'atLeast: 5, every: year'],
    ['atLeast: { byYear: { 2021: 5, 2025: 5 } }', 'atLeast: { byYear: { 2023: 5, 2025: 5 } }'],
    ['atLeast: { byYear: { 2021: 5, 2024: 5 } }', 'atLeast: { byYear: { 2021: 5, 2025: 5 } }'],
    ['atLeast: { byYear: { 2021: 5, 2025: 5 } }', 'atLeast: 5, by: 2025'],
    ['atLeast: 5, by: 2023', 'atLeast: { byYear: { 2023: 5, 2025: 5 } }'],
  ])('later: %s → %s', (before, after) => {
    expect(codes(target(before), target(after))).toEqual(['due-later']);
  });

  it.each([
    ['atLeast: 5, by: 2025', 'atLeast: 5, by: 2024'],
    ['atLeast: 5, by: 2025', "atLeast: 5, by: '2025-06-30'"],
    ['atLeast: 5, by: 2025', 'atLeast: 5, every: year'],
    ['atLeast: 5, every: year, from: 2023', 'atLeast: 5, every: year'],
    [
      'atLeast: { byYear: { 2021: 5, 2025: 5 } }',
      'atLeast: { byYear: { 2021: 5, 2023: 5, 2025: 5 } }',
    ],
    ['atLeast: 5, by: 2025', 'atLeast: { byYear: { 2023: 5, 2025: 5 } }'],
  ])('earlier or more often: %s → %s', (before, after) => {
    expect(codes(target(before), target(after))).toEqual(['strengthened due']);
  });

  it.each([
    ['atLeast: 5, by: 2025', "atLeast: 5, by: '2025-12-31'"],
    ['atLeast: 5, by: 2025', 'atLeast: 5.0, by: 2025'],
    ['atLeast: 5, every: year', 'atLeast: 5, every: year, from: 2021'],
    ['atLeast: 5, by: 2025', 'atLeast: { byYear: { 2025: 5 } }'],
  ])('the same: %s → %s', (before, after) => {
    expect(edited(target(before), target(after))).toEqual([]);
  });

  it('names the years that are no longer due', () => {
    const [found] = edited(
      target('atLeast: { byYear: { 2021: 5, 2022: 6, 2025: 7 } }'),
      target('atLeast: { byYear: { 2021: 5, 2025: 7 } }'),
    );
    expect(found).toMatchObject({ code: 'against/due-later', args: { dropped: [2022] } });
  });

  it('and what is asked are told apart', () => {
    const found = codes(target('atLeast: 55, by: 2024'), target('atLeast: 50, by: 2025'));
    expect(found.sort()).toEqual(['due-later', 'target-weakened']);
  });

  it('compares the last years where a target is moved and lowered at once', () => {
    const before = target('atLeast: { byYear: { 2021: 5, 2025: 9 } }');
    const after = target('atLeast: { byYear: { 2021: 5, 2024: 7 } }');
    expect(codes(before, after).sort()).toEqual(['strengthened due', 'target-weakened']);
  });

  it('is later for what is to be finished', () => {
    const done = (by: string): string => `kind: completion, target: { completed: true, by: ${by} }`;
    expect(codes(done("'2022-06-30'"), done('2022'))).toEqual(['due-later']);
    expect(codes(done('2022'), done("'2022-06-30'"))).toEqual(['strengthened due']);
  });
});

describe('what binds and what is counted', () => {
  const plain = "unit: '%', target: { atLeast: 5, by: 2025 }";

  it.each([
    [`attribute: binding, ${plain}`, `attribute: anticipatory, ${plain}`, 'attribute-weakened'],
    [`attribute: binding, ${plain}`, plain, 'attribute-weakened'],
    [`attribute: anticipatory, ${plain}`, plain, 'attribute-weakened'],
    [plain, `attribute: binding, ${plain}`, 'strengthened attribute'],
    [`attribute: anticipatory, ${plain}`, `attribute: binding, ${plain}`, 'strengthened attribute'],
    [plain, `subOf: other, ${plain}`, 'moved'],
  ])('%s → %s', (before, after, code) => {
    expect(codes(before, after)).toEqual([code]);
  });

  it('tells a row once, not each of its parts', () => {
    const parts = `parts: [
      { id: p, name: 分项一, unit: '%', target: { atLeast: 5, by: 2025 } },
      { id: q, name: 分项二, unit: '%', target: { atLeast: 5, by: 2025 } }]`;
    expect(codes(`attribute: binding, ${parts}`, `attribute: anticipatory, ${parts}`)).toEqual([
      'attribute-weakened',
    ]);
  });

  it('tells when others than before decide the verdict', () => {
    const free = OTHER.replace('attribute: binding, ', '');
    const found = compared(planText(plain, { rest: free }), planText(plain));
    expect(codesOf(found)).toEqual(['gate-narrowed', 'strengthened attribute']);
    expect(codesOf(compared(planText(plain), planText(plain, { rest: free })))).toEqual([
      'attribute-weakened',
    ]);
  });

  it('tells when a plan of commitments alone gets a table, which then decides', () => {
    const free = OTHER.replace('attribute: binding, ', '');
    const row = `  - { id: x, name: 指标甲, ref: 表1, ${plain} }`;
    const text = `${HEAD}${SERIES}commitments:\n${row}\n${free}\n`;
    const table = `${HEAD}${SERIES}indicators:\n${row}\ncommitments:\n${free}\n`;
    const [found, ...others] = compared(text, table);
    expect(found).toMatchObject({
      code: 'against/gate-narrowed',
      args: { before: 'commitments', after: 'all' },
    });
    expect(others).toEqual([]);
    expect(codesOf(compared(table, text))).toEqual(['moved']);
  });

  it('tells when a row of the table becomes a commitment of the text', () => {
    const row = `  - { id: x, name: 指标甲, ref: 表1, ${plain} }`;
    const before = planText(row);
    const after = `${HEAD}${SERIES}indicators:\n${OTHER}\ncommitments:\n${row}\n`;
    expect(codesOf(compared(before, after))).toEqual(['moved']);
    expect(compared(after, before)).toEqual([]);
  });
});

describe('what is removed', () => {
  const row = (id: string, name: string, bound: number, more = ''): string =>
    `  - { id: ${id}, name: ${name}, ref: 表${id}, ${more}unit: '%', target: { atLeast: ${String(bound)}, by: 2025 } }`;

  it('is told with its target, at its list', () => {
    const [found, ...others] = compared(
      planText(row('x', '甲', 5)),
      planText('').replace(/^ {2}- .*id: x.*\n/mu, ''),
    );
    expect(found).toMatchObject({
      code: 'against/removed',
      severity: 'warning',
      args: { kind: 'indicator', id: 'x', before: { bound: { text: '≥5%' } }, successor: null },
      place: { line: 15, column: 1 },
    });
    expect(others).toEqual([]);
  });

  it('under a new id is compared with what has its name', () => {
    const found = compared(planText(row('x', '甲', 5)), planText(row('y', '甲', 4)));
    expect(codesOf(found).sort()).toEqual(['renamed', 'target-weakened']);
    expect(found.find(({ code }) => code === 'against/renamed')?.args).toMatchObject({
      id: 'y',
      before: 'x',
    });
  });

  it('under a new id and name is compared with what has its number', () => {
    const found = compared(
      planText(row('x', '甲', 5, 'number: 1, ')),
      planText(row('y', '乙', 4, 'number: 1, ')),
    );
    expect(codesOf(found).sort()).toEqual(['removed', 'target-weakened']);
    expect(found.find(({ code }) => code === 'against/removed')?.args).toMatchObject({
      id: 'x',
      successor: { id: 'y', name: '乙' },
    });
  });

  it('under a new id and name is compared with what has its place, if that is of one row', () => {
    const at = (id: string, name: string, bound: number, ref: string): string =>
      `  - { id: ${id}, name: 指标${name}, ref: ${ref}, unit: '%', target: { atLeast: ${String(bound)}, by: 2025 } }`;
    const old = at('x', '甲', 5, '第三章');
    const now = at('y', '丙', 4, '第三章');
    const found = compared(planText(old), planText(now));
    expect(codesOf(found).sort()).toEqual(['removed', 'target-weakened']);
    // With another row of the same place nobody knows which is which.
    const beside = at('z', '丁', 9, '第三章');
    for (const [before, after] of [
      [
        [old, beside],
        [now, beside],
      ],
      [[old], [now, beside]],
      [[old, beside], [now]],
    ] as const) {
      const told = codesOf(compared(planText(before.join('\n')), planText(after.join('\n'))));
      expect(told.filter((code) => code === 'target-weakened')).toEqual([]);
      expect(told).toContain('removed');
      expect(told).toContain('added');
    }
  });

  it('and something else added are two things', () => {
    const found = compared(planText(row('x', '甲', 5)), planText(row('y', '丙', 4)));
    expect(codesOf(found).sort()).toEqual(['added', 'removed']);
  });

  it('can be one of several parts', () => {
    const part = (id: string): string =>
      `{ id: ${id}, name: 分项${id}, unit: '%', target: { atLeast: 5, by: 2025 } }`;
    const parts = (...ids: string[]): string => `parts: [${ids.map(part).join(', ')}]`;
    const [found, ...others] = edited(parts('p', 'q', 'r'), parts('p', 'q'));
    expect(found).toMatchObject({ code: 'against/removed', args: { kind: 'part', id: 'r' } });
    expect(found?.place?.line).toBe(16);
    expect(others).toEqual([]);
    expect(codes(parts('p', 'q'), parts('p', 'q', 'r'))).toEqual(['added']);
  });

  it('can be the target of a whole row that has parts now', () => {
    const parts = `parts: [
      { id: p, name: 分项一, unit: '%', target: { atLeast: 5, by: 2025 } },
      { id: q, name: 分项二, unit: '%', target: { atLeast: 5, by: 2025 } }]`;
    const found = edited(target('atLeast: 5, by: 2025'), `attribute: binding, ${parts}`);
    expect(found.map(({ code, args }) => [code, 'kind' in args ? args.kind : ''])).toEqual([
      ['against/removed', 'target'],
      ['against/added', 'part'],
      ['against/added', 'part'],
    ]);
    expect(
      edited(`attribute: binding, ${parts}`, target('atLeast: 5, by: 2025')).map(
        ({ code }) => code,
      ),
    ).toEqual(['against/removed', 'against/removed', 'against/added']);
  });

  it('can be a whole list, told at the top of the file', () => {
    const commitments = `commitments:\n${row('c', '承诺', 5)}\n`;
    const [found] = compared(
      `${planText('unit: 个, target: { atLeast: 5, by: 2025 }')}${commitments}`,
      planText('unit: 个, target: { atLeast: 5, by: 2025 }'),
    );
    expect(found).toMatchObject({
      code: 'against/removed',
      args: { kind: 'commitment' },
      place: { line: 1, column: 1 },
    });
  });
});

describe('what is measured', () => {
  const base = 'attribute: binding, target: { atLeast: 5, by: 2025 }';
  const baseline = (value: string): string => `unit: 个, baseline: ${value}, ${base}`;

  it.each([
    ['30', '31', 'raised'],
    ['31', '30', 'lowered'],
    ['31', "'≥31'", 'changed'],
  ])('a baseline of %s that becomes %s is %s', (before, after, direction) => {
    const [found, ...others] = edited(baseline(before), baseline(after));
    expect(found).toMatchObject({ code: 'against/baseline-changed', args: { direction } });
    expect(others).toEqual([]);
  });

  it('a baseline that is removed or added', () => {
    const none = `unit: 个, ${base}`;
    expect(edited(baseline('3'), none)).toMatchObject([
      { args: { direction: 'removed', after: null } },
    ]);
    expect(edited(none, baseline('3'))).toMatchObject([
      { args: { direction: 'added', before: null } },
    ]);
    expect(edited(baseline('3'), baseline('3.0'))).toEqual([]);
  });

  it.each([
    [`unit: 个, ${base}`, `unit: 个, kind: flow, ${base}`, 'series-changed kind'],
    [`unit: 个, ${base}`, `unit: 个, definition: 常住人口, ${base}`, 'series-changed definition'],
    [`unit: 个, ${base}`, `unit: 个, range: { min: 0 }, ${base}`, 'series-changed range'],
    [`unit: 个, ${base}`, base, 'series-changed unit'],
    [`unit: 个, total: { of: f }, ${base}`, `unit: 个, ${base}`, 'series-changed formula'],
    [
      `unit: 倍, ratio: { of: s, over: t }, ${base}`,
      `unit: 倍, ratio: { of: t, over: s }, ${base}`,
      'series-changed formula',
    ],
    [
      `unit: '%', growth: { of: s, since: previous }, ${base}`,
      `unit: '%', growth: { of: s, since: base }, ${base}`,
      'series-changed formula',
    ],
    [
      `unit: '%', growth: { of: s, since: base }, ${base}`,
      `unit: '%', ratio: { of: s, over: t }, ${base}`,
      'series-changed formula',
    ],
    [
      `unit: '%', ratio: { of: s, over: t }, ${base}`,
      `unit: '%', growth: { of: s, since: base }, ${base}`,
      'series-changed formula',
    ],
    [
      `unit: '%', growth: { of: s, since: base }, ${base}`,
      `unit: '%', growth: { of: t, since: base }, ${base}`,
      'series-changed formula',
    ],
    [
      `unit: '%', shareOfAreas: { levels: [county], where: { series: f, atLeast: 2 } }, ${base}`,
      `unit: '%', shareOfAreas: { levels: [county], where: { series: f, atLeast: 1 } }, ${base}`,
      'series-changed formula',
    ],
    [
      `unit: '%', shareOfAreas: { levels: [county], where: { series: f, atLeast: 2 } }, ${base}`,
      `unit: '%', shareOfAreas: { levels: [town], where: { series: f, atLeast: 2 } }, ${base}`,
      'series-changed formula',
    ],
  ])('%s → %s', (before, after, code) => {
    expect(codes(before, after)).toEqual([code]);
  });

  it('a unit that converts is compared by what it says', () => {
    const people = (unit: string, bound: string): string =>
      `unit: ${unit}, target: { atLeast: ${bound}, by: 2025 }`;
    expect(codes(people('人', '10000'), people('万人', '1'))).toEqual(['series-changed unit']);
    expect(codes(people('人', '10000'), people('万人', '0.9'))).toEqual(['target-weakened']);
    expect(codes(people("'%'", '55'), people("'‰'", '55'))).toEqual(['target-weakened']);
    expect(codes(people('人', '10000'), people('万人', '2')).sort()).toEqual([
      'series-changed unit',
      'strengthened target',
    ]);
    expect(codes(people('人', '10'), people('人次', '10'))).toEqual(['target-changed']);
    expect(codes(people('人', '10'), people('名', '10'))).toEqual([]);
  });

  it('a name is told where figures would arrive under another', () => {
    const named = (name: string, more = ''): string =>
      `  - { id: x, name: ${name}, ref: 表1, ${more}unit: 个, ${base} }`;
    const change = (before: string, after: string): string[] =>
      codesOf(compared(planText(before), planText(after)));
    expect(change(named('甲'), named('丙'))).toEqual(['series-changed name']);
    expect(change(named('甲'), named('丙', 'aliases: [甲], '))).toEqual([]);
    expect(change(named('甲', 'aliases: [丙], '), named('甲'))).toEqual([]);
    // Figures under that name were not judged before.
    expect(change(named('甲'), named('甲', 'aliases: [丙], '))).toEqual(['series-changed alias']);
  });

  it('a name that goes to another row takes its figures along', () => {
    const row = `unit: 个, ${base}`;
    const rest = OTHER.replace('ref: 表2', 'ref: 表2, aliases: [别名]');
    const found = compared(planText(`aliases: [别名], ${row}`), planText(row, { rest }));
    expect(found).toMatchObject([
      {
        code: 'against/series-changed',
        args: { field: 'alias', name: '别名', before: 'x', after: 'other' },
      },
    ]);
  });

  it('what a target rests on counts, what nothing rests on does not', () => {
    const rests = 'unit: 元/年, target: { atLeast: { series: s }, by: 2025 }';
    const series = SERIES.replace('baseline: 100', 'baseline: 90');
    expect(codesOf(compared(planText(rests), planText(rests, { series })))).toEqual([
      'baseline-changed',
    ]);
    const free = `unit: 个, ${base}`;
    expect(compared(planText(free), planText(free, { series }))).toEqual([]);
  });

  it('a series that has another id and the same name is the same', () => {
    const rests = 'unit: 元/年, target: { atLeast: { series: s, times: 2 }, by: 2025 }';
    const series = SERIES.replace('id: s,', 'id: renamed,');
    const now = (text: string): string =>
      planText(text.replace('series: s,', 'series: renamed,'), { series });
    expect(compared(planText(rests), now(rests))).toEqual([]);
    expect(codesOf(compared(planText(rests), now(rests.replace('times: 2', 'times: 1'))))).toEqual([
      'target-weakened',
    ]);
  });
});

describe('rounding, conflicts, areas and the period', () => {
  const plain = "unit: '%', target: { atLeast: 55.0, by: 2025 }";

  it('tells every other rounding', () => {
    const rounded = (decimals: number): string =>
      `rounding: { decimals: ${String(decimals)}, basis: 某办法 }, ${plain}`;
    expect(codes(plain, rounded(1))).toEqual(['rounding']);
    expect(codes(rounded(2), rounded(1))).toEqual(['rounding']);
    expect(codes(rounded(1), plain)).toEqual(['rounding']);
  });

  it('tells a conflict that is no longer noted as a warning, a new one as a note', () => {
    const conflict = (value: string): string =>
      `conflicts: [{ field: target, value: ${value}, ref: 正文 }], ${plain}`;
    expect(edited(conflict('60'), plain)).toMatchObject([
      { code: 'against/conflict-removed', severity: 'warning', args: { value: '60%' } },
    ]);
    expect(edited(plain, conflict('60'))).toMatchObject([
      { code: 'against/conflict-added', severity: 'note' },
    ]);
    expect(codes(conflict('60'), conflict('50'))).toEqual(['conflict-removed', 'conflict-added']);
  });

  it('tells a conflict with what it is of, its value and its place', () => {
    const noted = (conflict: string, more = ''): string =>
      `${more}conflicts: [{ ${conflict}, ref: 正文 }], ${plain}`;
    const told = (conflict: string, more = ''): unknown[] =>
      edited(noted(conflict, more), `${more}${plain}`).map(({ args }) => args);
    const named = { id: 'x', name: '指标甲', ref: '正文' };
    const binding = 'attribute: anticipatory, ';
    expect(told('field: attribute, value: binding', binding)).toEqual([
      { ...named, field: 'attribute', year: null, value: 'binding' },
    ]);
    expect(told('field: actual, year: 2025, value: 49')).toEqual([
      { ...named, field: 'actual', year: 2025, value: '49%' },
    ]);
    expect(told('field: due, value: 2024')).toEqual([
      { ...named, field: 'due', year: null, value: '2024' },
    ]);
    expect(told('field: target, value: 490, unit: ‰')).toEqual([
      { ...named, field: 'target', year: null, value: '490‰' },
    ]);
  });

  it.each([
    ['names: [甲县, 乙县, 丙县]', 'names: [甲县, 乙县]', ['丙县'], []],
    ['names: [甲县, 乙县, 丙县]', 'names: [甲县, 乙县, 丁县]', ['丙县'], ['丁县']],
    ['names: [甲县, 乙县, 丙县]', 'count: 3', [], []],
    ['count: 9', 'count: 8', [], []],
    [', date: 2020-12-31, count: 9', '', [], []],
  ])('areas: %s → %s', (before, after, removed, added) => {
    const series = SERIES.replace(before, after);
    expect(compared(planText(plain), planText(plain, { series }))).toMatchObject([
      { code: 'against/areas-changed', args: { removed, added, dropped: false } },
    ]);
  });

  it('areas: a level that is gone', () => {
    const series = SERIES.replace(/ {2}- \{ level: town.*\n/u, '');
    expect(compared(planText(plain), planText(plain, { series }))).toMatchObject([
      { code: 'against/areas-changed', args: { level: 'town', dropped: true }, place: { line: 7 } },
    ]);
  });

  it('tells another period once, not with every target', () => {
    const every = "unit: '%', target: { atLeast: 5, every: year }";
    const head = HEAD.replace('from: 2021, to: 2025', 'from: 2021, to: 2026');
    expect(codesOf(compared(planText(every), planText(every, { head })))).toEqual([
      'period-changed',
    ]);
  });
});

describe('two versions', () => {
  const good = planText(target('atLeast: 5, by: 2025'));

  it('are not compared if the one before has errors, and that is said', () => {
    const loaded = loadPlanAgainst(source('new.yaml', good), source('HEAD:x.yaml', 'id: x\n'), {
      severity: 'error',
    });
    expect(ofEdits(loaded.findings)).toMatchObject([
      {
        code: 'against/not-compared',
        severity: 'error',
        args: { before: 'HEAD:x.yaml' },
        place: { file: 'new.yaml', line: 1 },
      },
    ]);
  });

  it('are not compared if the one after has errors, which are told alone', () => {
    const loaded = loadPlanAgainst(source('new.yaml', 'id: x\n'), source('old.yaml', good));
    expect(loaded.ok).toBe(false);
    expect(loaded.findings.some(({ code }) => code.startsWith('against/'))).toBe(false);
  });

  it('make errors on demand, but never of what got stricter', () => {
    const severities = (before: string, after: string): string[] =>
      ofEdits(
        loadPlanAgainst(
          source('n.yaml', planText(target(after))),
          source('o.yaml', planText(target(before))),
          { severity: 'error' },
        ).findings,
      ).map(({ severity }) => severity);
    expect(severities('atLeast: 5, by: 2025', 'atLeast: 4, by: 2025')).toEqual(['error']);
    expect(severities('atLeast: 4, by: 2025', 'atLeast: 5, by: 2025')).toEqual(['note']);
  });

  it.each(readdirSync(join(ROOT, 'plans')))('%s does not differ from itself', (name) => {
    const text = readFileSync(join(ROOT, 'plans', name), 'utf8');
    expect(compared(text, text)).toEqual([]);
  });

  it('of which one has its notes and comments rewritten do not differ', () => {
    const text = readFileSync(join(ROOT, 'plans', 'jinjiang-2021-2025.yaml'), 'utf8');
    expect(
      compared(
        text,
        text.replace(/^# .*\n/gmu, '').replace(/^( +)note: .*/gmu, '$1note: 别的说明'),
      ),
    ).toEqual([]);
  });
});

describe('two versions with every kind of edit', () => {
  const folder = join(ROOT, 'fixtures/plans-edited');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('give the findings that are expected and no others', () => {
    const found = compared(read('before.yaml'), read('after.yaml')).map(
      ({ code, severity, place }) =>
        [severity, code, `${String(place?.line)}:${String(place?.column)}`].join(' '),
    );
    expect(found).toEqual(JSON.parse(read('expected.json')));
  });

  it('never a warning the other way round where one is stricter only', () => {
    const back = compared(read('after.yaml'), read('before.yaml'));
    const weaker = back.filter(({ code }) => code === 'against/target-weakened');
    // What was stricter before: the last annual target.
    expect(weaker.map(({ args }) => ('id' in args ? args.id : ''))).toEqual(['organisations']);
  });
});

describe.each([
  ['every form of target', 'synthetic-forms-2021-2025.yaml'],
  ['documents that changed its targets', 'synthetic-exceptions-2021-2025.yaml'],
])('a plan with %s', (_what, name) => {
  const file = readFileSync(join(ROOT, 'fixtures', name), 'utf8');
  // Each number that is written after a key or in a list, but for row numbers.
  const numbers = [...file.matchAll(/(?<=(?<!number|schemaVersion): |\[|, )\d+(?=[,\] }\n])/gu)];

  it('has no number that can be edited in silence', () => {
    const silent = numbers.flatMap(({ 0: digits, index }) => {
      const text = `${file.slice(0, index)}${String(Number(digits) + 1)}${file.slice(index + digits.length)}`;
      const loaded = loadPlanAgainst(source('new.yaml', text), source('old.yaml', file));
      // What a document says the target was before is told as not being that.
      const isTold = loaded.findings.some(
        ({ code }) => code.startsWith('against/') || code === 'plan/amendment-old',
      );
      return !loaded.ok || isTold ? [] : [text.slice(index - 40, index + 10)];
    });
    expect(numbers.length).toBeGreaterThan(50);
    expect(silent).toEqual([]);
  });
});

describe('for all bounds', () => {
  const cents = fc.integer({ min: 0, max: 12_000 });
  const comparators = fc.constantFrom('atLeast', 'atMost', 'above', 'below', 'equals');
  const write = (comparator: string, value: number): string =>
    target(`${comparator}: ${(value / 100).toFixed(2)}, by: 2025`);

  it('a lower one of at least is always told, a higher one of at most too', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 500 }), (value, less) => {
        const [low, high] = [value, value + less];
        expect(codes(write('atLeast', high), write('atLeast', low))).toEqual(['target-weakened']);
        expect(codes(write('atMost', low), write('atMost', high))).toEqual(['target-weakened']);
      }),
      FIXED,
    );
  });

  it('weaker one way is stricter the other way, and what changes the set is never silent', () => {
    const opposite: Record<string, string> = {
      'target-weakened': 'strengthened target',
      'strengthened target': 'target-weakened',
      'target-changed': 'target-changed',
    };
    fc.assert(
      fc.property(comparators, cents, comparators, cents, (one, a, two, b) => {
        const there = codes(write(one, a), write(two, b));
        const back = codes(write(two, b), write(one, a));
        expect(there.length).toBe(one === two && a === b ? 0 : 1);
        expect(back).toEqual(there.map((code) => opposite[code]));
      }),
      FIXED,
    );
  });
});

describe('the texts', () => {
  const rich = (bound: string, by: string): string =>
    `baseline: 30, unit: '%', attribute: binding, target: { atLeast: ${bound}, by: ${by} }`;
  const findings = [
    ...edited(rich('55', '2024'), rich('50', '2025')),
    ...edited(rich('50', '2025'), rich('55', '2024')),
    ...edited(
      rich('50', '2025'),
      rich('50', '2025').replace('30', '40').replace('binding', 'anticipatory'),
    ),
    ...edited(rich('50', '2025'), rich('50', '2025').replace('atLeast', 'atMost')),
  ];

  it('show what was and what is, as printed', () => {
    const [weaker] = findings;
    if (weaker === undefined) throw new Error('a weaker target is found');
    expect(findingText(messagesIn('zh'), weaker)).toContain('“≥55%（2024年）” → “≥50%（2025年）”');
    expect(findingText(messagesIn('en'), weaker)).toContain('"≥55% (2024)" → "≥50% (2025)"');
  });

  it('have no gaps', () => {
    for (const found of findings) {
      for (const language of ['zh', 'en'] as const) {
        const text = findingText(messagesIn(language), found);
        expect(text).not.toMatch(/undefined|\[object|null|NaN/u);
      }
    }
  });
});
