import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { compareStored, isSameJson } from '../../src/report/compare-stored.ts';
import { readReport } from '../../src/report/read-report.ts';
import { REPORT_NAMES, storedReport } from '../support/reports.ts';
import { ROOT, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';
import { leavesOf, placesIn, type Leaf } from '../support/schema-walk.ts';

const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'schemas/report.schema.json'), 'utf8')) as Record<
  string,
  unknown
>;

const reports = new Map<string, Report>();
for (const name of REPORT_NAMES) reports.set(name, await storedReport(name));
reports.set('workbook', await workbookReport());

/** Of a workbook, which has cells where a text file has lines only. */
async function workbookReport(): Promise<Report> {
  const file = 'fixtures/workbooks/xuchang-2020.openpyxl.xlsx';
  const argv = ['evaluate', 'xuchang', file, '-y', '2020', '--sheet', '完成情况', '-f', 'json'];
  const { stdout } = await run(argv);
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

// Thousands of changes, each compared: a slow machine that counts coverage takes its time.
vi.setConfig({ testTimeout: 300_000 });

type Fields = Record<string | number, unknown>;

/** The report with another value at a place. */
function changed(report: Report, at: Leaf['at'], change: (old: unknown) => unknown): unknown {
  if (at.length === 0) return change(report);
  const copy: unknown = structuredClone(report);
  let holder = copy as Fields;
  for (const key of at.slice(0, -1)) holder = holder[key] as Fields;
  const last = at.at(-1) ?? '';
  holder[last] = change(holder[last]);
  return copy;
}

/** Another value of the same kind, as somebody would write it who wants to deceive. */
function other(value: unknown): unknown {
  if (value === null) return 'x';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return [...(value as unknown[]), value[0] ?? 'x'];
  if (typeof value === 'object') return null;
  return value === 'met' ? 'missed' : `${value as string}0`;
}

function pointer(at: Leaf['at']): string {
  return at.map((key) => `/${String(key)}`).join('');
}

/** What no report of the tests has, and why. */
const UNREACHED = [
  // Only with --as-of; tested with the command.
  '#/definitions/actual/period',
  '#/definitions/operand/period',
  '#/definitions/missing/month',
  // Only with workbooks that have errors.
  '#/definitions/fault/sheet',
  '#/definitions/fault/cell',
  // Of parts: tested with the evaluation.
  '#/definitions/part/faults',
  '#/definitions/figure/period',
  // Only with --lang; tested with the command.
  '#/definitions/finding/text',
];

/** Of each place in the schema the first and the last value that a report has there: lists repeat. */
const cases = [...reports].flatMap(([name, report]) => {
  const leaves = leavesOf(SCHEMA, report);
  const first = new Map(leaves.toReversed().map((leaf) => [leaf.schemaPath, leaf]));
  const last = new Map(leaves.map((leaf) => [leaf.schemaPath, leaf]));
  return [...new Set([...first.values(), ...last.values()])].map((leaf) => ({
    name,
    report,
    leaf,
  }));
});

describe('a stored report', () => {
  it('is the same as itself, whatever the order of its keys', () => {
    for (const report of reports.values()) {
      expect(compareStored(report, structuredClone(report))).toEqual([]);
      const entries = Object.entries(report).reverse();
      expect(compareStored(Object.fromEntries(entries), report)).toEqual([]);
    }
  });

  it('is walked whole: every place of the schema is changed in one of them', () => {
    const reached = new Set(cases.map(({ leaf }) => leaf.schemaPath));
    const missed = placesIn(SCHEMA).filter((place) => !reached.has(place));
    expect(missed).toEqual(UNREACHED);
  });

  it('changed by hand in any one field is caught, and at that place', () => {
    const missed: string[] = [];
    const misplaced: string[] = [];
    for (const { name, report, leaf } of cases) {
      if (leaf.at.length === 0) continue;
      const found = compareStored(changed(report, leaf.at, other), report);
      const at = pointer(leaf.at);
      if (found.length === 0) missed.push(`${name} ${at}`);
      const isThere = found.every((one) => one.at === at || one.at.startsWith(`${at}/`));
      if (!isThere) misplaced.push(`${name} ${at}`);
    }
    expect([missed, misplaced]).toEqual([[], []]);
    expect(cases.length).toBeGreaterThan(1500);
  });

  it('without one of its fields, or with one more, is caught', () => {
    for (const { report, leaf } of cases) {
      if (leaf.at.length === 0) continue;
      const without = changed(report, leaf.at, () => undefined);
      expect(compareStored(without, report)).not.toEqual([]);
    }
    for (const { report, leaf } of cases) {
      if (typeof leaf.value !== 'object' || leaf.value === null) continue;
      const more = changed(report, leaf.at, (old) =>
        Array.isArray(old) ? [...(old as unknown[]), 1] : { ...(old as object), more: 1 },
      );
      const [found, ...others] = compareStored(more, report);
      expect([found?.stored, found?.recomputed, others]).toEqual(['1', null, []]);
    }
  });

  it('names the row, the figure or the file', () => {
    const report = reports.get('xuchang-2020');
    if (report === undefined) throw new Error('there is one');
    const nameAt = (at: Leaf['at']): string | null | undefined =>
      compareStored(changed(report, at, other), report)[0]?.name;
    expect(nameAt(['indicators', 2, 'status'])).toBe(report.indicators[2]?.name);
    expect(nameAt(['figures', 0, 'value'])).toBe('beds-per-1000-elderly 2020');
    expect(nameAt(['actuals', 0, 'sha256'])).toBe('fixtures/xuchang-2020.csv');
    expect(nameAt(['verdict'])).toBe(null);
  });

  it('is not the same text with a key twice or in another order', () => {
    const text = '{"a": "x y", "b": [1, 2]}';
    expect(isSameJson(text, '{"a":"x y",\n"b":[1,2]}\n')).toBe(true);
    expect(isSameJson(text, '{"a":"xy","b":[1,2]}')).toBe(false);
    expect(isSameJson(text, '{"b":[1,2],"a":"x y"}')).toBe(false);
    expect(isSameJson(text, '{"a":"z","a":"x y","b":[1,2]}')).toBe(false);
  });
});

describe('reading a report again', () => {
  const [report] = reports.values();
  const text = JSON.stringify(report);

  it('gives the same report', () => {
    expect(readReport(`\ufeff${text}`)).toEqual({ ok: true, report });
  });

  it.each([
    ['', { kind: 'not-json' }],
    [text.slice(0, -20), { kind: 'not-json' }],
    ['null', { kind: 'not-a-report' }],
    ['[]', { kind: 'not-a-report' }],
    ['"x"', { kind: 'not-a-report' }],
    ['{"schemaVersion":1,"findings":[]}', { kind: 'not-a-report' }],
    [
      text.replace('"schemaVersion":1', '"schemaVersion":2'),
      { kind: 'other-version', version: '2' },
    ],
    [text.replace('"verdict":"fail"', '"verdict":"good"'), { kind: 'malformed', at: '/verdict' }],
    [text.replace('"year":2020', '"year":"2020"'), { kind: 'malformed' }],
    ['['.repeat(100_000), { kind: 'not-json' }],
  ])('tells what is wrong with %#', (faulty, fault) => {
    const read = readReport(faulty);
    expect(read.ok ? undefined : read.fault).toMatchObject(fault);
  });
});
