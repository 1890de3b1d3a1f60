import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type EvaluateOptions } from '../../src/evaluate/evaluate.ts';
import { failsOn } from '../../src/evaluate/verdict.ts';
import type { Actuals } from '../../src/model/actuals.ts';
import { hasErrors } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Indicator, Report } from '../../src/model/report.ts';
import { FAIL_ON } from '../../src/model/terms.ts';
import { loadWaivers } from '../../src/plan/waivers/load-waivers.ts';
import { buildReport } from '../../src/report/build-report.ts';
import {
  csv,
  PLAN_2020,
  PLAN_2025,
  PLAN_FORMS,
  planFrom,
  read,
  readAll,
} from '../actuals/loading.ts';
import { badCases } from '../support/bad-cases.ts';
import { planOf, source } from '../support/plan.ts';

const text = (file: string): string => readFileSync(file, 'utf8');

const planIn = (file: string): Plan => planFrom(file, readFileSync(file));

const JINJIANG = planIn('plans/jinjiang-2021-2025.yaml');
const EXCEPTIONS = planIn('fixtures/synthetic-exceptions-2021-2025.yaml');

function reportFrom(plan: Plan, actuals: Actuals, options: EvaluateOptions): Report | undefined {
  const result = evaluate(plan, actuals, options);
  if (!result.ok) return undefined;
  return buildReport(plan, actuals, result.evaluation, [], { version: '0', digest: () => '' });
}

function rowsIn(content: string): string[][] {
  const rows: string[][] = parse(content, { bom: true });
  return rows;
}

const OPEN = ['undetermined', 'no-data'];

const isOpen = (row: Pick<Indicator, 'faults' | 'parts'>): boolean =>
  [row, ...row.parts].some(({ faults = [] }) => faults.length > 0);

/** What a draft answers that is not the answer of the mended figures, nor open. */
function untrue(draft: Report, mended: Report): string[] {
  const all = (report: Report): Indicator[] => [...report.indicators, ...report.commitments];
  const now = new Map(all(mended).map((row) => [row.id, row]));
  const rows = all(draft).flatMap((row) => {
    const other = now.get(row.id);
    if (other === undefined) return [row.id];
    if (!isOpen(row)) return JSON.stringify(row) === JSON.stringify(other) ? [] : [row.id];
    const answers = [
      [row.status, other.status, ...OPEN],
      [row.standing, other.standing, ...OPEN],
      [
        row.outlook,
        other.outlook,
        'undetermined',
        ...(row.status === 'undetermined' ? [null] : []),
      ],
      [row.standingOutlook, other.standingOutlook, 'undetermined', null],
    ];
    return answers.every(([answer, ...possible]) => possible.includes(answer ?? null))
      ? []
      : [`${row.id} ${JSON.stringify(answers)}`];
  });
  const cells = (draft.matrix?.rows ?? []).flatMap(({ id, cells: own }, index) =>
    own.flatMap((cell, at) => {
      const other = mended.matrix?.rows[index]?.cells[at];
      const isSame = JSON.stringify(cell) === JSON.stringify(other);
      const possible = [...OPEN, other?.status];
      return isSame ||
        (possible.includes(cell.status) && [...OPEN, other?.standing].includes(cell.standing))
        ? []
        : [`${id} ${String(cell.year)}`];
    }),
  );
  return [...rows, ...cells];
}

const FILES = [
  { plan: PLAN_2020, file: 'fixtures/xuchang-2020.csv', years: [2020] },
  { plan: PLAN_2025, file: 'fixtures/synthetic-xuchang-2021-2025.csv', years: [2021, 2023, 2025] },
  { plan: JINJIANG, file: 'fixtures/synthetic-jinjiang-2021-2025.csv', years: [2022, 2025] },
  { plan: PLAN_FORMS, file: 'fixtures/synthetic-forms-2025.csv', years: [2025] },
  { plan: EXCEPTIONS, file: 'fixtures/synthetic-exceptions-2024.csv', years: [2022, 2024] },
].map((one) => ({ ...one, rows: rowsIn(text(one.file)) }));

const WORDS = [
  '约5',
  '1,2,3',
  '#N/A',
  '3月5日',
  '很多',
  '1.3E+05',
  '2,00',
  '5①',
  '是',
  '12头',
  '07',
];
const YEARS = ['20x3', '2023年6月', '', '2023Q2', '二〇二三'];

type Break = (
  row: readonly string[],
  index: number,
  pick: number,
) => readonly (readonly string[])[];

/** Ways to damage a row; what they give may still be right, and is then passed over. */
const BREAKS: readonly Break[] = [
  (row, index, pick) => [row.with(index, WORDS[pick % WORDS.length] ?? '')],
  (row, index, pick) => [row.with(index, YEARS[pick % YEARS.length] ?? '')],
  // A character lost, doubled, or another one.
  (row, index, pick) => {
    const cell = row[index] ?? '';
    const at = pick % Math.max(1, cell.length);
    return [row.with(index, cell.slice(0, at) + cell.slice(at + 1))];
  },
  (row, index, pick) => {
    const cell = row[index] ?? '';
    const at = pick % Math.max(1, cell.length);
    return [row.with(index, `${cell.slice(0, at)}某${cell.slice(at)}`)];
  },
  (row, index) => [row.with(index, '')],
  (row, index) => [row.toSpliced(index, 0, '多')],
  (row, index) => [row.toSpliced(index, 1)],
  // Moved by one cell, in a row that is as long as the others.
  (row, index) => [row.toSpliced(index, 0, '').slice(0, row.length)],
  (row) => [row, row],
  (row, index) => [row, row.with(index, '1')],
];

const FIXED = { seed: 20261128, numRuns: 120 };

describe('a row with an error in its figures', () => {
  const changed = (by: number): string => `amendments: [{ number: 甲〔2022〕1号, date: 2022-06-30,
      old: { atLeast: 50, by: 2025 }, new: { atLeast: 50, by: ${String(by)} } }]`;
  const counts = (more: string, year: number): unknown[] => {
    const plan =
      planOf(`  - { id: x, name: 甲, ref: 表1, baseline: 10, target: { atLeast: 50, by: 2025 }${more} }
  - { id: y, name: 乙, ref: 表1, target: { atLeast: 1, by: 2025 } }`);
    const rows = ['2023', '2025'].flatMap((at) => [`x,${at},五`, `y,${at},5`]);
    const actuals = read(plan, `indicator,year,value\n${rows.join('\n')}\n`);
    const result = evaluate(plan, actuals, { year, draft: true });
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    const [x] = result.evaluation.indicators;
    return [x?.standing, x?.standingOutlook, result.evaluation.verdict];
  };

  it('is not due before its year, under both targets, and else open', () => {
    expect(counts('', 2023)).toEqual(['not-due', 'undetermined', 'draft']);
    expect(counts('', 2025)).toEqual(['undetermined', null, 'draft']);
    expect(counts(`, ${changed(2024)}`, 2023)).toEqual(['not-due', 'undetermined', 'draft']);
    expect(counts(`, ${changed(2023)}`, 2023)).toEqual(['undetermined', null, 'draft']);
    expect(counts(`, ${changed(2026)}`, 2025)).toEqual(['undetermined', 'undetermined', 'draft']);
  });
});

describe('a draft with one row damaged', () => {
  it('answers nothing that the mended figures do not answer', () => {
    let judged = 0;
    let open = 0;
    fc.assert(
      fc.property(
        fc.nat(FILES.length - 1),
        fc.nat(),
        fc.nat(),
        fc.nat(BREAKS.length - 1),
        fc.nat(),
        fc.boolean(),
        (which, line, column, how, pick, requireSource) => {
          const { plan, rows, years } = FILES[which] ?? expect.fail();
          const at = 1 + (line % (rows.length - 1));
          const row = rows[at] ?? [];
          const broken = BREAKS[how]?.(row, column % row.length, pick) ?? [];
          // What is added stands at the end, so that no line moves.
          const [first = [], ...added] = broken;
          const damaged = csv([...rows.with(at, [...first]), ...added]);
          const actuals = read(plan, damaged);
          fc.pre(hasErrors(actuals.findings));
          const year = years[pick % years.length];
          const options = { year, years, requireSource };
          const mended = reportFrom(plan, read(plan, csv(rows)), options) ?? expect.fail();
          const draft = reportFrom(plan, actuals, { ...options, draft: true });
          if (draft === undefined) {
            expect(actuals.faults.refuses).toBe(true);
            return;
          }
          expect(['fail', 'draft']).toContain(draft.verdict);
          expect(untrue(draft, mended)).toEqual([]);
          const all = [...draft.indicators, ...draft.commitments];
          open += all.filter(isOpen).length;
          judged += all.filter((one) => !isOpen(one) && one.standing === 'met').length;
          expect(all.some(isOpen) || !touchesPlan(plan, actuals)).toBe(true);
        },
      ),
      FIXED,
    );
    // Neither is everything left open, nor nothing.
    expect(open).toBeGreaterThan(200);
    expect(judged).toBeGreaterThan(200);
  });

  it('does not move the year without saying so', () => {
    fc.assert(
      fc.property(
        fc.nat(FILES.length - 1),
        fc.nat(),
        fc.nat(),
        fc.nat(BREAKS.length - 1),
        fc.nat(),
        (which, line, column, how, pick) => {
          const { plan, rows } = FILES[which] ?? expect.fail();
          // Few years: every row of the last one may be the damaged one.
          const some: readonly (readonly string[])[] = [
            rows[0] ?? [],
            rows[1 + (line % (rows.length - 1))] ?? [],
            rows[1] ?? [],
          ];
          const few = some.filter((row, index) => some.indexOf(row) === index);
          const row = few[1] ?? [];
          const broken = BREAKS[how]?.(row, column % row.length, pick) ?? [];
          const actuals = read(plan, csv(few.toSpliced(1, 1, ...broken)));
          fc.pre(hasErrors(actuals.findings) && !actuals.faults.refuses);
          const mended = evaluate(plan, read(plan, csv(few)));
          const draft = evaluate(plan, actuals, { draft: true });
          if (!draft.ok || !mended.ok) return;
          const { year, findings } = draft.evaluation;
          const isTold = findings.some(({ code }) => code === 'evaluate/draft-year');
          expect(year === mended.evaluation.year || isTold).toBe(true);
        },
      ),
      { ...FIXED, numRuns: 60 },
    );
  });
});

/** Errors of series that no promise rests on leave nothing open. */
function touchesPlan(plan: Plan, { faults }: Actuals): boolean {
  if (faults.everywhere.length > 0) return true;
  const promised = [...plan.indicators, ...plan.commitments].flatMap(({ promises }) =>
    promises.map(({ series }) => series.id),
  );
  return promised.some((id) => faults.ofSeries.has(id));
}

describe('a draft of a bad file', () => {
  const { names, bytesOf } = badCases('fixtures/actuals-bad', '.csv');

  it.each(names)('%s is never a pass, and uses no figure of a line with an error', (name) => {
    const plan = name.startsWith('forms-') ? PLAN_FORMS : PLAN_2020;
    const actuals = read(plan, bytesOf(name));
    const draft = reportFrom(plan, actuals, { draft: true });
    expect(evaluate(plan, actuals).ok).toBe(false);
    if (draft === undefined) return;
    expect(['fail', 'draft']).toContain(draft.verdict);
    expect(draft.options.draft).toBe(true);
    expect(draft.findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    const bad = new Set(
      draft.findings.flatMap((one) => (one.severity === 'error' ? one.line : [])),
    );
    const used = [...draft.indicators, ...draft.commitments]
      .flatMap((row) => [row, ...row.parts])
      .flatMap(({ actual }) => actual?.operands ?? [])
      .filter(({ line }) => line !== null && bad.has(line));
    expect(used).toEqual([]);
  });
});

describe('the verdict of a draft', () => {
  const plan =
    planOf(`  - { id: x, name: 指标甲, ref: 表1, attribute: binding, target: { atLeast: 10, by: 2023 } }
  - { id: y, name: 指标乙, ref: 表1, attribute: binding, target: { atLeast: 10, by: 2023 } }`);
  const draftOf = (rows: string): Report =>
    reportFrom(plan, read(plan, `indicator,year,value\n${rows}`), { year: 2023, draft: true }) ??
    expect.fail();

  it('is no pass even without an error', () => {
    expect(draftOf('x,2023,10\ny,2023,10\n').verdict).toBe('draft');
    expect(draftOf('x,2023,10\n').verdict).toBe('draft');
  });

  it('is a fail where good figures miss what is binding', () => {
    expect(draftOf('x,2023,9\ny,2023,约10\n').verdict).toBe('fail');
    expect(draftOf('x,2023,10\ny,2023,约9\n').verdict).toBe('draft');
  });

  it('fails the command under everything but never', () => {
    const { verdict, indicators } = draftOf('x,2023,10\ny,2023,10\n');
    expect(FAIL_ON.filter((failOn) => !failsOn(failOn, verdict, indicators))).toEqual(['never']);
  });
});

describe('what rests on figures with errors', () => {
  const statusOf = (plan: Plan, rows: string, year: number): string[] => {
    const draft = reportFrom(plan, read(plan, `indicator,year,value\n${rows}`), {
      year,
      draft: true,
    });
    return (draft ?? expect.fail()).indicators.map(
      ({ status, outlook }) => `${status} ${String(outlook)}`,
    );
  };
  const series =
    'series:\n  - { id: a, name: 子项, unit: 个 }\n  - { id: b, name: 母项, unit: 个, kind: flow }';
  const derived = (how: string, target = 'atLeast: 1'): Plan =>
    planOf(
      `  - { id: x, name: 指标甲, ref: 表1, ${how}, target: { ${target}, by: 2023 } }`,
      series,
    );

  it.each([
    ['a denominator', 'unit: "%", ratio: { of: a, over: b }'],
    ['an earlier year of a growth', 'unit: "%", growth: { of: b, since: previous }'],
    ['a total', 'unit: 个, total: { of: b }'],
  ])('is open: %s', (_name, how) => {
    const rows = 'a,2023,50\nb,2023,10\nb,2022,约5\n';
    expect(statusOf(derived(how), rows, 2023)).toEqual(['undetermined null']);
  });

  it('is open although a computed value is reported, too', () => {
    const rows = 'x,2023,500\na,2023,50\nb,2023,约10\n';
    expect(statusOf(derived('unit: 倍, ratio: { of: a, over: b }'), rows, 2023)).toEqual([
      'undetermined null',
    ]);
  });

  it('is open: a bound, and steps that every value would satisfy', () => {
    const relation = planOf(
      '  - { id: x, name: 指标甲, ref: 表1, unit: 个, target: { atLeast: { series: a, lag: 1 }, by: 2023 } }',
      series,
    );
    expect(statusOf(relation, 'x,2023,9\na,2022,约8\n', 2023)).toEqual(['undetermined null']);
    const steps = planOf(
      `  - { id: x, name: 指标甲, ref: 表1, unit: 个, target: { by: 2023, atLeast:
      { of: a, steps: [{ upTo: 20, bound: 1 }, { bound: 3 }] } } }`,
      series,
    );
    expect(statusOf(steps, 'x,2023,9\na,2023,约8\n', 2023)).toEqual(['undetermined null']);
    expect(statusOf(steps, 'x,2023,9\n', 2023)).toEqual(['met achieved']);
  });

  it('is open in every year, and has no trend', () => {
    const plan = planOf(
      '  - { id: x, name: 指标甲, ref: 表1, baseline: 1, target: { atLeast: 10, by: 2025 } }',
    );
    const rows = 'x,2021,5\nx,2022,约6\nx,2023,12\n';
    const actuals = read(plan, `indicator,year,value\n${rows}`);
    const draft = reportFrom(plan, actuals, { year: 2023, years: [2021, 2023], draft: true });
    const [row] = draft?.indicators ?? [];
    expect([row?.status, row?.outlook, row?.noPace, row?.pace, row?.trend]).toEqual([
      ...['not-due', 'undetermined', 'faulty-rows', null, []],
    ]);
    expect(row?.faults).toEqual([
      { code: 'actuals/value-approximate', file: 'a.csv', line: 3, everywhere: false },
    ]);
    const cells = draft?.matrix?.rows[0]?.cells ?? [];
    expect(cells.map(({ value, outlook }) => [value, outlook])).toEqual([
      [null, 'undetermined'],
      [null, 'undetermined'],
    ]);
  });

  it('is open in other files', () => {
    const plan = planOf('  - { id: x, name: 指标甲, ref: 表1, target: { atLeast: 10, by: 2023 } }');
    const actuals = readAll(plan, {
      'a.csv': 'indicator,year,value\nx,2023,12\n',
      'b.csv': 'indicator,year,value\nx,2022,约9\n',
    });
    const draft = reportFrom(plan, actuals, { year: 2023, draft: true });
    expect(draft?.indicators.map(({ status }) => status)).toEqual(['undetermined']);
  });

  it('leaves a part open, and the outlook of the whole', () => {
    const plan = planOf(`  - id: x
    name: 两项
    ref: 表1
    parts:
      - { id: p, name: 甲部分, baseline: 0, target: { atLeast: 10, by: 2025 } }
      - { id: q, name: 乙部分, baseline: 0, target: { atLeast: 10, by: 2025 } }`);
    const rows = 'p,2023,1\nq,2023,约9\n';
    expect(statusOf(plan, rows, 2023)).toEqual(['not-due undetermined']);
    expect(statusOf(plan, rows.replace('约', ''), 2023)).toEqual(['not-due behind']);
    expect(statusOf(plan, 'p,2025,1\nq,2025,约9\n', 2025)).toEqual(['missed null']);
    expect(statusOf(plan, 'p,2025,10\nq,2025,约9\n', 2025)).toEqual(['undetermined null']);
  });

  it('is not excused by an exception, and the exception is not called unneeded', () => {
    const bytes = readFileSync('fixtures/synthetic-exceptions-waivers.yaml');
    const loaded = loadWaivers({ file: 'w.yaml', bytes, sha256: '' }, EXCEPTIONS);
    const waivers = loaded.ok ? loaded.waivers : expect.fail();
    const good = text('fixtures/synthetic-exceptions-2024.csv');
    const options = { year: 2024, waivers };
    const before = reportFrom(EXCEPTIONS, read(EXCEPTIONS, good), options) ?? expect.fail();
    const excused = before.indicators.filter(({ standing }) => standing === 'waived');
    expect(excused).not.toEqual([]);
    const of = new Set(excused.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]));
    const damaged = good.replaceAll(
      /^([\w-]+),(\d+),([\d.]+)/gmu,
      (row, id: string, year, value) =>
        of.has(id) ? `${id},${String(year)},约${String(value)}` : row,
    );
    const actuals = read(EXCEPTIONS, damaged);
    const draft = reportFrom(EXCEPTIONS, actuals, { ...options, draft: true }) ?? expect.fail();
    const rows = draft.indicators.filter(({ id }) => of.has(id));
    expect(rows.filter((row) => row.standing === 'waived' && isOpen(row))).toEqual([]);
    expect(rows.some(isOpen)).toBe(true);
    const unused = ({ findings }: Report): number =>
      findings.filter(({ code }) => code === 'waivers/unused').length;
    expect(unused(draft)).toBe(unused(before));
  });
});

describe('the year of a draft', () => {
  const plan = planOf(
    '  - { id: x, name: 指标甲, ref: 表1, target: { atLeast: 10, by: 2025 } }\n  - { id: y, name: 指标乙, ref: 表1, target: { atLeast: 10, by: 2025 } }',
  );
  const of = (rows: string, year?: number): unknown[] => {
    const result = evaluate(plan, read(plan, `indicator,year,value\n${rows}`), {
      year,
      draft: true,
    });
    if (!result.ok) return result.findings.map(({ code }) => code);
    const { evaluation } = result;
    return [
      evaluation.year,
      ...evaluation.findings.map(({ code }) => code).filter((code) => code.startsWith('evaluate/')),
    ];
  };

  it('is the latest that any row names, though only rows with errors do', () => {
    expect(of('x,2022,1\nx,2023,约1\n')).toEqual([
      2023,
      'evaluate/draft-year',
      'evaluate/fewer-than-before',
    ]);
    expect(of('x,2022,1\ny,2023,2\nx,2023,约1\n')).toEqual([2023]);
  });

  it('may be a later one where a row does not say, and that is told', () => {
    expect(of('x,2022,1\ny,20x3,2\n')).toEqual([2022, 'evaluate/draft-year']);
  });

  it('may be a later one where a computed value needs a row with an error', () => {
    const growth = planOf(
      `  - { id: x, name: 指标甲, ref: 表1, unit: "%", growth: { of: a, since: previous }, target: { atLeast: 1, by: 2025 } }
  - { id: y, name: 指标乙, ref: 表1, target: { atLeast: 10, by: 2025 } }`,
      'series:\n  - { id: a, name: 总量, unit: 个 }',
    );
    const rows = 'indicator,year,value\ny,2022,1\na,2022,约1\na,2023,2\n';
    const result = evaluate(growth, read(growth, rows), { draft: true });
    const { year, findings } = result.ok ? result.evaluation : expect.fail();
    expect([year, findings.map(({ code }) => code)]).toEqual([
      ...[2022, ['actuals/value-approximate', 'evaluate/draft-year']],
    ]);
  });

  it('can be asked for where only rows with errors can be of it', () => {
    expect(of('x,2022,1\nx,2023,约1\n', 2023)).toEqual([2023]);
    expect(of('x,2022,1\ny,20x3,2\n', 2023)).toEqual([2023]);
    expect(of('x,2022,1\n', 2023)).toEqual(['evaluate/no-figure']);
  });
});

it('refuses what was not read, beside another file that was', () => {
  const plan = PLAN_2020;
  const actuals = readAll(plan, {
    'a.csv': text('fixtures/xuchang-2020.csv'),
    'b.csv': '随便写的\n',
  });
  expect(evaluate(plan, actuals, { draft: true }).ok).toBe(false);
  const half = source('a.csv', '指标,2020年,2020年上半年\n节地生态安葬率,50,49\n');
  const parts = read(plan, half.bytes);
  expect([parts.faults.refuses, evaluate(plan, parts, { draft: true }).ok]).toEqual([true, false]);
});
