import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hasErrors } from '../../src/model/finding.ts';
import type { Plan, Promised } from '../../src/model/plan.ts';
import { toExactText } from '../../src/number/rational.ts';
import { loadPlan, type LoadedPlan } from '../../src/plan/load-plan.ts';

const MIB = 1024 * 1024;

const HEAD = `schemaVersion: 1
id: moushi-2021-2025
title: 某市“十四五”民政事业发展规划
region: { id: moushi, name: 某市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 某市人民政府, published: 2022-01-01 }
`;

describe('loadPlan, of bytes', () => {
  it('refuses a file of more than 32 MiB unread', () => {
    const size = 32 * MIB + 1;
    const { ok, findings } = loadBytes(new Uint8Array(size));
    expect(ok).toBe(false);
    expect(findings).toEqual([
      {
        code: 'plan/too-large',
        severity: 'error',
        args: { size, limit: 32 * MIB },
        place: { file: 'plan.yaml', line: 1, column: 1 },
      },
    ]);
  });

  it('reads a file of 32 MiB', () => {
    const { findings } = loadBytes(new Uint8Array(32 * MIB).fill(0x20));
    expect(findings.map(({ code }) => code)).toEqual(['plan/empty']);
  });

  it.each<[string, number[], string | null, number, number]>([
    ['GB18030', [0x69, 0x64, 0x0a, 0x61, 0xd0, 0xed, 0xb2, 0xfd], 'GB18030', 2, 2],
    ['UTF-16 with BOM', [0xff, 0xfe, 0x69, 0x00, 0x64, 0x00], 'UTF-16', 1, 1],
    ['a cut character', [0x69, 0x64, 0x3a, 0x20, 0xe8, 0xae], 'GB18030', 1, 5],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], 'GB18030', 1, 1],
    ['an overlong form', [0xc0, 0xaf], 'GB18030', 1, 1],
  ])('refuses %s', (_name, bytes, guess, line, column) => {
    const { ok, findings } = loadBytes(Uint8Array.from(bytes));
    expect(ok).toBe(false);
    expect(findings).toEqual([
      {
        code: 'plan/encoding',
        severity: 'error',
        args: { guess },
        place: { file: 'plan.yaml', line, column },
      },
    ]);
  });
});

describe('loadPlan, of an id and a file name', () => {
  const text = `${HEAD}indicators:\n${row('{ atLeast: 55, by: 2025 }')}`;

  it('takes the name that the id is', () => {
    expect(load(text, 'moushi-2021-2025')).toMatchObject({ ok: true, findings: [] });
    expect(load(text)).toMatchObject({ ok: true, findings: [] });
  });

  it('refuses another', () => {
    const { ok, findings } = load(text, 'moushi-2021');
    expect(ok).toBe(false);
    expect(findings).toMatchObject([
      {
        code: 'plan/id-file',
        args: { id: 'moushi-2021-2025', file: 'plan.yaml' },
        place: { line: 2, column: 5, length: 16 },
      },
    ]);
  });
});

describe('loadPlan, of targets', () => {
  it.each([
    ['{ atLeast: 55, by: 2025 }', 'atLeast', ['55'], 'by 2025'],
    ['{ atMost: 40.0, by: 2023 }', 'atMost', ['40.0'], 'by 2023'],
    ['{ above: -0.50, by: 2025 }', 'above', ['-0.50'], 'by 2025'],
    ['{ below: "10/13", by: 2025 }', 'below', ['10/13'], 'by 2025'],
    ['{ equals: "97.00", every: year }', 'equals', ['97.00'], 'every 2021-2025'],
    ['{ atLeast: 100, every: year, from: 2023 }', 'atLeast', ['100'], 'every 2023-2025'],
    ['{ between: [30, 40.5], by: 2025 }', 'between', ['30', '40.5'], 'by 2025'],
    ['{ atLeast: 5e, by: 2025 }', undefined, [], undefined],
  ])('reads %s', (target, comparator, texts, when) => {
    const loaded = load(`${HEAD}indicators:\n${row(target)}`);
    expect(loaded.ok).toBe(comparator !== undefined);
    if (!loaded.ok) return;
    const { target: read } = promiseOf(loaded.plan, 0);
    expect(read.comparator).toBe(comparator);
    if (read.bound.kind !== 'number') throw new Error('the bound is a number');
    const { low, high } = read.bound;
    expect([low, high].flatMap((number) => number?.text ?? [])).toEqual(texts);
    expect(whenText(read.when)).toBe(when);
  });

  it('reads annual targets in the order of the years', () => {
    const plan = loadSound(
      row('{ atLeast: { byYear: { 2025: 1600, 2021: 1350, 2023: 1450.0 } } }'),
    );
    const { bound, when } = promiseOf(plan, 0).target;
    if (bound.kind !== 'by-year') throw new Error('the bound is by year');
    expect(bound.years.map(({ year, low, high }) => [year, low.text, high])).toEqual([
      [2021, '1350', undefined],
      [2023, '1450.0', undefined],
      [2025, '1600', undefined],
    ]);
    expect(when).toEqual({ kind: 'by-year' });
  });

  it('reads annual pairs', () => {
    const plan = loadSound(row('{ between: { byYear: { 2024: [30, 40], 2025: ["1/3", 45] } } }'));
    const { bound } = promiseOf(plan, 0).target;
    if (bound.kind !== 'by-year') throw new Error('the bound is by year');
    expect(bound.years.map(({ low, high }) => [low.text, high?.text])).toEqual([
      ['30', '40'],
      ['1/3', '45'],
    ]);
  });

  it.each([
    ['{ series: base }', ['1', '1'], 0],
    ['{ series: base, lag: 1 }', ['1', '1'], 1],
    ['{ series: base, times: 1.30 }', ['1.30', '1.30'], 0],
    ['{ series: base, times: "4/3", lag: 2 }', ['4/3', '4/3'], 2],
  ])('reads the relation %s', (relation, times, lag) => {
    const series = 'series:\n  - { id: base, name: 基数, unit: "%" }\n';
    const plan = loadSound(row(`{ atLeast: ${relation}, by: 2025 }`), series);
    const { bound } = promiseOf(plan, 0).target;
    if (bound.kind !== 'relation') throw new Error('the bound is a relation');
    expect([bound.series, bound.times.map(({ text }) => text), bound.lag]).toEqual([
      'base',
      times,
      lag,
    ]);
  });

  it('reads a band of a relation', () => {
    const series = 'series:\n  - { id: base, name: 基数, unit: "%" }\n';
    const target = '{ between: { series: base, times: [0.30, 0.4], lag: 1 }, by: 2025 }';
    const { bound } = promiseOf(loadSound(row(target), series), 0).target;
    if (bound.kind !== 'relation') throw new Error('the bound is a relation');
    expect(bound.times.map(({ text, value }) => [text, toExactText(value)])).toEqual([
      ['0.30', '3/10'],
      ['0.4', '2/5'],
    ]);
  });
});

describe('loadPlan, of series', () => {
  it('keeps the printed text of a baseline and its bound', () => {
    const plan = loadSound(
      row('{ atLeast: 55, by: 2025 }', ['baseline: "≥31.10"', 'range: { min: 0 }']),
    );
    const { series } = promiseOf(plan, 0);
    expect(series.baseline?.text).toBe('≥31.10');
    const interval = series.baseline?.interval;
    expect([interval?.low?.toFraction(), interval?.lowOpen, interval?.high]).toEqual([
      '311/10',
      false,
      null,
    ]);
    expect([series.range?.low?.toFraction(), series.range?.high]).toEqual(['0', null]);
  });

  it('counts the short name among the aliases', () => {
    const plan = loadSound(
      row('{ atLeast: 55, by: 2025 }', ['shortName: 床位比', 'aliases: [床位比例, 占比]']),
    );
    expect(promiseOf(plan, 0).series.aliases).toEqual(['床位比', '床位比例', '占比']);
  });

  it('has no alias where none is written', () => {
    expect(promiseOf(loadSound(row('{ atLeast: 55, by: 2025 }')), 0).series.aliases).toEqual([]);
  });

  it('takes the place in the document of a row for its parts', () => {
    const plan = loadSound(`  - id: whole
    name: 特困人员基本生活标准
    attribute: binding
    ref: 专栏2 第12项
    parts:
      - { id: a, name: 城市标准, unit: 元/年, target: { atLeast: 8892, by: 2025 } }
      - { id: b, name: 农村标准, unit: 元/年, target: { atLeast: 6240, by: 2025 }, ref: 正文 }
`);
    const [whole] = plan.indicators;
    expect(whole?.hasParts).toBe(true);
    expect(whole?.promises.map(({ series, ref }) => [series.id, ref])).toEqual([
      ['a', '专栏2 第12项'],
      ['b', '正文'],
    ]);
    expect([...plan.series.keys()]).toEqual(['a', 'b']);
  });
});

describe('loadPlan, what its findings say', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'the key that was meant',
      row('{ atLeast: 55, by: 2025 }', ['basline: 31.1']),
      'plan/unknown-key',
      { key: 'basline', nearest: 'baseline' },
    ],
    [
      'no key where none is near',
      row('{ atLeast: 55, by: 2025 }', ['comment: 待核实']),
      'plan/unknown-key',
      { key: 'comment', nearest: null },
    ],
    [
      'the id that was meant',
      row('{ atLeast: 55, by: 2025 }') + row('{ atLeast: { series: bed-shar }, by: 2025 }', [], 2),
      'plan/unknown-reference',
      { id: 'bed-shar', nearest: 'bed-share' },
    ],
    [
      'whose key is missing',
      '  - { id: beds, name: 床位, ref: 第1项 }\n',
      'plan/missing-key',
      { key: 'target', owner: 'beds' },
    ],
    [
      'the comparators written',
      row('{ above: 50, below: 60, by: 2025 }'),
      'plan/two-comparators',
      { keys: ['above', 'below'] },
    ],
    [
      'the times written',
      row('{ atLeast: 50, by: 2025, every: year }'),
      'plan/when-twice',
      { keys: ['by', 'every'] },
    ],
    [
      'the number as written',
      row('{ atLeast: 5.5e1, by: 2025 }'),
      'plan/wrong-form',
      { key: 'atLeast', value: '5.5e1' },
    ],
    [
      'the number as written, even where JavaScript has no digits for it',
      row('{ atLeast: -.inf, by: 2025 }'),
      'plan/wrong-form',
      { key: 'atLeast', value: '-.inf' },
    ],
    [
      'the range',
      row('{ atLeast: 50, by: 2025 }', ['baseline: 131.10', 'range: { max: 100.0 }']),
      'plan/outside-range',
      { value: '131.10', range: '≤100.0' },
    ],
    [
      'the bounds as printed',
      row('{ between: [60.0, 50], by: 2025 }'),
      'plan/bounds-reversed',
      { low: '60.0', high: '50' },
    ],
    [
      'the first line of an id that is used twice',
      row('{ atLeast: 55, by: 2025 }') +
        row('{ atLeast: 55, by: 2025 }', [], 2).replace('bed-share-2', 'bed-share'),
      'plan/duplicate-id',
      { id: 'bed-share', firstLine: 8 },
    ],
    [
      'who has a name first',
      row('{ atLeast: 55, by: 2025 }') +
        row('{ atLeast: 55, by: 2025 }', [], 2).replace('床位水平2', '床位水平'),
      'plan/duplicate-name',
      { name: '床位水平', firstId: 'bed-share', firstLine: 9 },
    ],
    [
      'the printed value and the other',
      row('{ atLeast: 55.0, by: 2025 }', [
        'conflicts: [{ field: target, value: 60.00, ref: 正文 }]',
      ]),
      'plan/conflict',
      { id: 'bed-share', field: 'target', printed: '55.0%', value: '60.00%', ref: '正文' },
    ],
  ])('%s', (_what, rows, code, args) => {
    const { findings } = load(`${HEAD}indicators:\n${rows}`);
    expect(findings).toHaveLength(1);
    expect(findings).toMatchObject([{ code, args }]);
  });

  it('gives them in the order of the file', () => {
    const { findings } = load(
      `${HEAD}indicators:\n` +
        row('{ atLeast: 55, by: 2030 }', ['baseline: 131', 'range: { max: 100 }']) +
        row('{ atLeast: 55, by: 2031 }', ['subOf: nothing-like-it'], 2),
    );
    const places = findings.map(({ place }) => [place?.line ?? 0, place?.column ?? 0] as const);
    expect(findings).toHaveLength(4);
    expect(places).toEqual([...places].sort(([a, b], [c, d]) => a - c || b - d));
  });
});

describe('loadPlan, of anything', () => {
  const plans = ['xuchang-2016-2020', 'xuchang-2021-2025'].map((id) =>
    readFileSync(`plans/${id}.yaml`, 'utf8'),
  );
  const piece = fc.constantFrom(
    ...['', ' ', '\n', '\t', ':', ': ', '-', '- ', '[', ']', '{', '}', '"', "'", '#', '|', '>'],
    ...['&a ', '*a', '!', '!!int ', '%', '@', '`', '?', ',', '~', 'null', 'true', '0', '-1'],
    ...[
      '1e9',
      '.inf',
      '床',
      '𠮷',
      '\u0000',
      '\ufeff',
      '\r',
      'by',
      'atMost: 3',
      'series',
      '__proto__',
    ],
  );
  const edit = fc.tuple(fc.nat({ max: 10_000 }), fc.nat({ max: 12 }), piece);

  it('never throws, and is refused just when a finding is an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (plan, edits) => {
          const text = edits.reduce((old, [at, cut, put]) => {
            const start = at % (old.length + 1);
            return old.slice(0, start) + put + old.slice(start + cut);
          }, plan);
          expectCoherent(load(text), text);
        },
      ),
      { seed: 20261123, numRuns: 1500 },
    );
  });

  it('never throws on values of any kind under any key', () => {
    const keys = ['target', 'baseline', 'unit', 'range', 'ratio', 'conflicts', 'rounding', 'parts'];
    const value = fc.constantFrom(
      ...['', '~', '5', '-5', '"5"', '[]', '{}', '[5]', '[[5]]', '{ of: a }', '{ a: { b: c } }'],
      ...['{ atLeast: {} }', '{ atLeast: { byYear: {} } }', '{ atLeast: { byYear: [] } }'],
      ...['{ atLeast: { series: ~ } }', '{ between: [1] }', '{ between: { byYear: { 2025: 5 } } }'],
      ...['{ min: {} }', '[{ field: baseline }]', '[~]', '{ decimals: [] }', '[{ id: x }]', 'true'],
      ...[
        'constructor',
        '{ constructor: 5 }',
        '{ __proto__: 5 }',
        '{ by: 2025, hasOwnProperty: 1 }',
      ],
      ...['{ atLeast: { constructor: 5 }, by: 2025 }', '{ atLeast: 5, toString: 1, by: 2025 }'],
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), value, fc.boolean(), (key, written, withTarget) => {
        const others =
          withTarget && key !== 'target' ? '    target: { atLeast: 5, by: 2025 }\n' : '';
        const text = `${HEAD}indicators:\n  - id: a\n    name: 甲\n    ref: 第1项\n${others}    ${key}: ${written}\n`;
        expectCoherent(load(text), text);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });

  it('says the same of the same bytes', () => {
    for (const text of plans) expect(load(text)).toEqual(load(text));
  });
});

/** Refused just when a finding is an error, and every place is where its line says. */
function expectCoherent({ ok, findings }: LoadedPlan, text: string): void {
  expect({ text, ok }).toEqual({ text, ok: !hasErrors(findings) });
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  for (const { code, place } of findings) {
    if (place === undefined) throw new Error(`${code} has no place`);
    const { line, column, length = 1, lineText = lines[0] } = place;
    expect({ text, code, line, lineText }).toEqual({ text, code, line, lineText: lines[line - 1] });
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(length).toBeGreaterThanOrEqual(1);
  }
}

function row(target: string, more: readonly string[] = [], number = 1): string {
  const suffix = number === 1 ? '' : String(number);
  const id = number === 1 ? 'bed-share' : `bed-share-${String(number)}`;
  return [
    `  - id: ${id}`,
    `name: 床位水平${suffix}`,
    'unit: "%"',
    `target: ${target}`,
    'ref: 第1项',
    ...more,
  ]
    .join('\n    ')
    .concat('\n');
}

function load(text: string, expectedId?: string): LoadedPlan {
  return loadBytes(new TextEncoder().encode(text), expectedId);
}

function loadBytes(bytes: Uint8Array, expectedId?: string): LoadedPlan {
  return loadPlan({ file: 'plan.yaml', bytes, sha256: '' }, expectedId);
}

function loadSound(rows: string, series = ''): Plan {
  const loaded = load(`${HEAD}${series}indicators:\n${rows}`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
}

function promiseOf(plan: Plan, index: number): Promised {
  const promise = plan.indicators[index]?.promises[0];
  if (promise === undefined) throw new Error(`there is no row ${String(index)}`);
  return promise;
}

function whenText(when: Promised['target']['when']): string {
  switch (when.kind) {
    case 'by':
      return `by ${String(when.year)}`;
    case 'every':
      return `every ${String(when.from)}-${String(when.to)}`;
    case 'by-year':
      return 'by year';
  }
}
