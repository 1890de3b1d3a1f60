import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { importTable } from '../../src/draft/import-table.ts';
import { findingText } from '../../src/messages/finding-text.ts';
import { draftTextsIn } from '../../src/messages/draft-texts.ts';
import { messagesIn, type Language } from '../../src/messages/index.ts';
import type { DoubtArgs, HeadFaultArgs } from '../../src/model/draft.ts';
import { finding, type Finding, type WorkbookFindingArgs } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import { loadPlanAgainst } from '../../src/plan/against/load-against.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { loadWaivers } from '../../src/plan/waivers/load-waivers.ts';
import { renderFindingsText } from '../../src/render/findings-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { ROOT } from '../support/run.ts';
import { HEAD } from '../support/tables.ts';

/** What any text of the table may ask for: a text with a new value cannot be forgotten here. */
type ArgsOf<Table> = (
  Exclude<Table[keyof Table], Readonly<Record<string, never>>> extends infer One
    ? One extends unknown
      ? (one: One) => void
      : never
    : never
) extends (all: infer All) => void
  ? All
  : never;

function sourcesIn(
  folder: string,
  ending: string,
): { file: string; bytes: Uint8Array; sha256: string }[] {
  const path = join(ROOT, 'fixtures', folder);
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.map((file) => ({ file, bytes: readFileSync(join(path, file)), sha256: '' }));
}

function planFindings(): Finding[] {
  return sourcesIn('plans-bad', '.yaml').flatMap((source) => [...loadPlan(source).findings]);
}

function actualsFindings(): Finding[] {
  const usual = planIn('plans/xuchang-2016-2020.yaml');
  const forms = planIn('fixtures/synthetic-forms-2021-2025.yaml');
  return sourcesIn('actuals-bad', '.csv').flatMap((source) => [
    ...loadActuals([source], source.file.startsWith('forms-') ? forms : usual).findings,
  ]);
}

/** Every fault and every note of workbooks, with arguments as they have them. */
const WORKBOOK_ARGS: WorkbookFindingArgs = {
  'workbook/encrypted': {},
  'workbook/format': { format: 'ods' },
  'workbook/damaged': { part: 'xl/worksheets/sheet1.xml' },
  'workbook/too-large': { what: 'span', limit: 5_000_000 },
  'workbook/not-opened': {},
  'workbook/sheet-unknown': { sheet: '表l', nearest: '表1', sheets: ['表1', '说明'] },
  'workbook/sheet-none': { sheets: ['说明'], hidden: ['旧表'] },
  'workbook/sheets-several': { sheets: ['快报', '年报'] },
  'workbook/sheets-unread': { sheet: '年报', others: ['说明'] },
  'workbook/sheet-hidden': { sheet: '旧表' },
  'workbook/sheet-unused': { sheet: '年报' },
  'workbook/formula-unsaved': { formula: '=C5/D5' },
  'workbook/cell-scaled': { text: '123456', format: '0!.0,' },
  'workbook/cell-unshown': { text: '0', format: ';;;' },
  'workbook/cell-merged': { range: 'C2:C3', text: '50' },
  'workbook/hidden-cells': { count: 7, cells: ['B2', 'B3'] },
  'workbook/numbers-as-text': { count: 1, text: '54.6' },
  'workbook/formulas': { count: 2 },
  'workbook/percentages': { count: 1, text: '57%', stored: '0.57' },
  'workbook/remainders': { count: 1, text: '55.00000000000001', short: '55' },
};

function workbookFindings(): Finding[] {
  const place = { file: '数据.xlsx', line: 7, column: 4, sheet: '表1', cell: 'D7' };
  const codes = Object.keys(WORKBOOK_ARGS) as (keyof WorkbookFindingArgs)[];
  return codes.map((code) => finding(code, WORKBOOK_ARGS[code], place));
}

function editFindings(): Finding[] {
  const [after, before] = sourcesIn('plans-edited', '.yaml');
  if (after === undefined || before === undefined) throw new Error('there are two versions');
  return [...loadPlanAgainst(after, before).findings];
}

function tableFindings(): Finding[] {
  const faulty = sourcesIn('tables-bad', '.csv');
  const odd = {
    file: 'odd.csv',
    bytes: Buffer.from(
      '指标,单位,2019年,2024年,2025年,完成值,备注\n一、民生,,,,,,\n火化率,%,90,,≥90,,\n',
    ),
    sha256: '',
  };
  return [...faulty, odd].flatMap((source) => [...importTable(source, HEAD).findings]);
}

function planIn(path: string): Plan {
  const file = join(ROOT, path);
  const loaded = loadPlan({ file, bytes: readFileSync(file), sha256: '' });
  if (!loaded.ok) throw new Error(`${path} is valid`);
  return loaded.plan;
}

function waiverFindings(): Finding[] {
  const plan = planIn('plans/xuchang-2021-2025.yaml');
  return sourcesIn('waivers-bad', '.yaml').flatMap((source) => {
    const loaded = loadWaivers(source, plan);
    return loaded.ok ? [] : loaded.findings;
  });
}

const findings = [
  ...planFindings(),
  ...actualsFindings(),
  ...workbookFindings(),
  ...editFindings(),
  ...tableFindings(),
  ...waiverFindings(),
];
const byCode = new Map(findings.map((found) => [found.code, found]));

describe.each<Language>(['zh', 'en'])('the texts of findings in %s', (language) => {
  it.each([...byCode])('%s is a sentence with its values filled in', (code, found) => {
    const text = findingText(messagesIn(language), found);
    expect(text).not.toMatch(/undefined|\[object|NaN|\{\}/u);
    expect(text).not.toBe(`${code} {}`);
    expect(/\p{Script=Han}/u.test(text) || language === 'en').toBe(true);
    expect(text.length).toBeGreaterThan(6);
  });

  it('stand above a frame whose caret is under the place', () => {
    for (const found of findings) {
      const lines = renderFindingsText([found], { language }).trimEnd().split('\n');
      const caret = lines.find((line) => /^ +\| +\^+$/u.test(line));
      if (caret === undefined) continue;
      const shown = lines[lines.indexOf(caret) - 1] ?? '';
      expect(displayWidth(caret)).toBeLessThanOrEqual(displayWidth(shown) + 1);
    }
  });
});

it('every kind of finding of plans, figures, edits and tables has a case', () => {
  const codes = Object.keys(messagesIn('zh').findings).filter(
    (code) => !code.startsWith('evaluate/'),
  );
  const missing = codes.filter((code) => !byCode.has(code as Finding['code']));
  // What these need does not fit a small file, or needs options: they have tests of their own.
  const elsewhere = [
    'plan/too-large',
    'plan/too-many-warnings',
    'plan/encoding',
    'plan/id-file',
    'actuals/too-large',
    'actuals/beyond-bounds',
    'actuals/encoding-mismatch',
    'actuals/year-beside-part',
    'actuals/parts-unused',
    'actuals/part-not-from-january',
    'actuals/gb18030',
    'actuals/name-has-parts',
    'actuals/area-figures',
    'actuals/area-unknown',
    'actuals/duplicate-equal',
    'actuals/duplicate-different',
    'actuals/superseded',
    'actuals/estimate-unused',
    'actuals/baseline-differs',
    'actuals/too-many-errors',
    'actuals/unit-undeclared',
    'actuals/column-ignored',
    'actuals/name-unknown',
    'actuals/target-column',
    'against/not-compared',
    'against/new-plan',
    'against/renamed-plan',
    'against/removed-plan',
    'waivers/expired',
    'waivers/unused',
  ];
  expect(missing.filter((code) => !elsewhere.includes(code))).toEqual([]);
});

describe.each<Language>(['zh', 'en'])('the texts of drafts in %s', (language) => {
  const { doubts, headFaults, skeleton } = draftTextsIn(language);
  const args: ArgsOf<DoubtArgs> & ArgsOf<HeadFaultArgs> = {
    text: '约40',
    unit: '%',
    other: '‰',
    column: '目标',
    example: '{ atLeast: 40, by: 2025 }',
    tolerance: '0.5',
    comparator: 'atLeast',
    years: [2021, 2022],
    line: 3,
    flag: '--region',
    value: 'X',
    name: '许昌市',
    base: 2021,
    from: 2021,
    to: 2025,
  };
  const texts = new Map<string, (all: never) => string>(
    Object.entries({ ...doubts, ...headFaults }),
  );

  it.each([...texts.keys()])('%s is a sentence of one line with its values', (code) => {
    const text = texts.get(code)?.(args as never) ?? '';
    expect(text).not.toMatch(/undefined|\[object|NaN|\n/u);
    expect(text.length).toBeGreaterThan(6);
    expect(/\p{Script=Han}/u.test(text) || language === 'en').toBe(true);
  });

  it('hold no mark of their own', () => {
    const lines = Object.values(skeleton).flat();
    expect(lines.length).toBeGreaterThan(15);
    expect(lines.filter((line) => /^(?:待核对|TO CHECK)/iu.test(line))).toEqual([]);
    expect(lines.filter((line) => displayWidth(line) > 110)).toEqual([]);
  });
});

describe('a key without a value', () => {
  it.each(['indicators:', 'indicators:\n  - id: a\n    name:\n    target:\n    ref: 表1'])(
    'is told as such, and not as null: %j',
    (rows) => {
      const text = `schemaVersion: 1\nid: a\nperiod: { base: 2020, from: 2021, to: 2025 }\n${rows}\n`;
      const found = loadPlan({ file: 'a.yaml', bytes: Buffer.from(text), sha256: '' }).findings;
      const codes = found.map(({ code }) => code);
      expect(
        codes.some((code) => code === 'plan/wrong-form' || code === 'plan/no-comparator'),
      ).toBe(true);
      for (const language of ['zh', 'en'] as const) {
        expect(renderFindingsText(found, { language })).not.toContain('null');
      }
    },
  );
});
