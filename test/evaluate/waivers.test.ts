import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { failsOn } from '../../src/evaluate/verdict.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Waiver } from '../../src/model/waivers.ts';
import { actualsOf, planOf } from '../support/plan.ts';

const FIXED = { seed: 20261128, numRuns: 200 };

function waiver(indicator: string, year: number, expires = '2026-12-31'): Waiver {
  const place = { file: 'waivers.yaml', line: 1, column: 1 };
  const document = { reason: '延期', approver: '市政府', number: '甲〔2025〕1号' };
  return { indicator, year, ...document, expires, place };
}

function evaluatedWith(
  plan: Plan,
  rows: string,
  year: number,
  list: readonly Waiver[],
  years?: readonly number[],
): Evaluation {
  const waivers = { file: 'waivers.yaml', sha256: '0', waivers: list };
  const result = evaluate(plan, actualsOf(plan, rows), { year, years, waivers });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.evaluation;
}

const BY = 'target: { atLeast: 50, by: 2025 }';
const EVERY = 'target: { atLeast: 5, every: year }';

function planWith(x: string, y = BY): Plan {
  return planOf(
    `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, ${x} }
  - { id: y, name: 乙, unit: "%", attribute: binding, ref: 表1, ${y} }`,
  );
}

/** Verdict, status and standing of x, and the codes of what is told of exceptions. */
function told(evaluation: Evaluation): unknown[] {
  const [x] = evaluation.indicators;
  const codes = evaluation.findings
    .map(({ code }) => code)
    .filter((code) => code.startsWith('waivers/'));
  return [evaluation.verdict, x?.status, x?.standing, codes];
}

describe('an approved exception', () => {
  const plan = planWith(BY);
  const missed = 'x,2025,40,,\ny,2025,60,,';

  it('stands apart: the status is kept, and it is no pass', () => {
    expect(told(evaluatedWith(plan, missed, 2025, []))).toEqual(['fail', 'missed', 'missed', []]);
    expect(told(evaluatedWith(plan, missed, 2025, [waiver('x', 2025)]))).toEqual([
      'pass-with-waivers',
      'missed',
      'waived',
      [],
    ]);
  });

  it('excuses what has no figure, and what is not decided', () => {
    const rows = 'y,2025,60,,';
    expect(told(evaluatedWith(plan, rows, 2025, [waiver('x', 2025)]))).toEqual([
      'pass-with-waivers',
      'no-data',
      'waived',
      [],
    ]);
    const bound = 'x,2025,≥40,,\ny,2025,60,,';
    expect(told(evaluatedWith(plan, bound, 2025, [waiver('x', 2025)])).slice(0, 3)).toEqual([
      'pass-with-waivers',
      'undetermined',
      'waived',
    ]);
  });

  it('does not excuse another that fails', () => {
    const rows = 'x,2025,40,,\ny,2025,49,,';
    expect(told(evaluatedWith(plan, rows, 2025, [waiver('x', 2025)]))[0]).toBe('fail');
  });

  it('does not make what is met anything else, and is told as unused', () => {
    const rows = 'x,2025,50,,\ny,2025,60,,';
    expect(told(evaluatedWith(plan, rows, 2025, [waiver('x', 2025)]))).toEqual([
      'pass',
      'met',
      'met',
      ['waivers/unused'],
    ]);
  });

  it('of another year, of what is not due, or that has expired changes nothing', () => {
    const of = (list: readonly Waiver[], rows = missed, year = 2025): unknown[] =>
      told(evaluatedWith(plan, rows, year, list));
    expect(of([waiver('x', 2024)])).toEqual(['fail', 'missed', 'missed', ['waivers/unused']]);
    const expired = ['fail', 'missed', 'missed', ['waivers/expired']];
    expect(of([waiver('x', 2025, '2025-12-30')])).toEqual(expired);
    expect(of([waiver('x', 2025, '2025-12-31')])[0]).toBe('pass-with-waivers');
    expect(of([waiver('x', 2025)], 'x,2023,40,,\ny,2023,60,,', 2023)).toEqual([
      'open',
      'not-due',
      'not-due',
      ['waivers/unused'],
    ]);
  });

  it('holds after the due year as long as it has not expired', () => {
    const early = planWith('target: { atLeast: 50, by: 2023 }');
    const rows = 'x,2023,40,,\nx,2025,45,,\ny,2025,60,,';
    const of = (expires: string): unknown =>
      told(evaluatedWith(early, rows, 2025, [waiver('x', 2023, expires)]))[2];
    expect([of('2025-12-31'), of('2024-12-31')]).toEqual(['waived', 'missed']);
  });

  it('of what does not bind leaves the verdict a pass', () => {
    const mixed = planOf(
      `  - { id: x, name: 甲, unit: "%", attribute: anticipatory, ref: 表1, ${BY} }
  - { id: y, name: 乙, unit: "%", attribute: binding, ref: 表1, ${BY} }`,
    );
    const evaluation = evaluatedWith(mixed, missed, 2025, [waiver('x', 2025)]);
    expect(told(evaluation)).toEqual(['pass', 'missed', 'waived', []]);
  });
});

describe('a target of every year', () => {
  const plan = planWith(EVERY);
  const rows = [5, 4, 5, 4, 5]
    .map((value, index) => `x,${String(2021 + index)},${String(value)},,`)
    .concat('y,2025,60,,')
    .join('\n');

  it('is waived in the end only if every year that failed is', () => {
    const of = (...years: readonly number[]): unknown[] =>
      told(
        evaluatedWith(
          plan,
          rows,
          2025,
          years.map((year) => waiver('x', year)),
        ),
      );
    expect(of(2022, 2024).slice(0, 3)).toEqual(['pass-with-waivers', 'missed', 'waived']);
    expect(of(2022)).toEqual(['fail', 'missed', 'missed', []]);
    expect(of(2025)).toEqual(['fail', 'missed', 'missed', ['waivers/unused']]);
  });

  it('tells that a miss of an earlier year counts only in the end', () => {
    const { findings } = evaluatedWith(plan, rows, 2023, [waiver('x', 2022)]);
    expect(findings.map(({ args }) => ('reason' in args ? args.reason : null))).toContain(
      'in-the-end',
    );
  });

  it('is waived year by year where several years stand beside each other', () => {
    const { years } = evaluatedWith(plan, rows, 2025, [waiver('x', 2022)], [2022, 2024, 2025]);
    expect(years?.map(({ indicators: [x] }) => x?.standing)).toEqual([
      'waived',
      'missed',
      'missed',
    ]);
  });
});

it('an exception that an earlier year needs is told as expired all the same', () => {
  const plan = planWith(EVERY);
  const rows = 'x,2021,4,,\nx,2022,5,,\ny,2022,60,,';
  const early = waiver('x', 2021, '2021-12-31');
  const evaluation = evaluatedWith(plan, rows, 2022, [early], [2021, 2022]);
  expect(evaluation.years?.[0]?.indicators[0]?.standing).toBe('waived');
  expect(told(evaluation)[3]).toEqual(['waivers/expired']);
});

describe('why an exception is not needed', () => {
  const reasons = (plan: Plan, rows: string, year: number, list: readonly Waiver[]): unknown[] =>
    evaluatedWith(plan, rows, year, list).findings.flatMap(({ code, args }) =>
      code === 'waivers/unused' ? [[args.name, args.year, args.reason, args.due, args.at]] : [],
    );

  it('is what became of the target of its year', () => {
    const early = planWith('target: { atLeast: 50, by: 2023 }');
    const of = (year: number, rows: string, at = 2025): unknown[] =>
      reasons(early, `${rows}\ny,${String(at)},60,,`, at, [waiver('x', year)]);
    expect(of(2023, 'x,2023,50,,')).toEqual([['甲', 2023, 'met', [2023], 2025]]);
    expect(of(2024, 'x,2023,50,,')).toEqual([['甲', 2024, 'met', [2023], 2025]]);
    expect(of(2024, 'x,2023,40,,')).toEqual([['甲', 2024, 'other-year', [2023], 2025]]);
    expect(of(2023, 'x,2022,40,,', 2022)).toEqual([['甲', 2023, 'not-due', [2023], 2022]]);
    expect(of(2023, 'x,2023,40,,')).toEqual([]);
  });

  it('is of every year what became of that year', () => {
    const every = planWith(EVERY);
    const rows = 'x,2021,5,,\nx,2022,4,,\nx,2023,4,,\ny,2023,60,,';
    const of = (year: number): unknown[] => reasons(every, rows, 2023, [waiver('x', year)]);
    expect(of(2021)).toEqual([['甲', 2021, 'met', [2023], 2023]]);
    expect(of(2022)).toEqual([['甲', 2022, 'in-the-end', [2023], 2023]]);
    expect(of(2023)).toEqual([]);
    expect(of(2024)).toEqual([['甲', 2024, 'other-year', [2023], 2023]]);
  });

  it('is told of a row with parts for all of them', () => {
    const plan = planOf(`  - id: x
    name: 很长的名称
    shortName: 短
    attribute: binding
    ref: 表1
    parts:
      - { id: a, name: 甲一, unit: "%", target: { atLeast: 50, by: 2023 } }
      - { id: b, name: 甲二, unit: "%", ${BY} }`);
    const of = (rows: string, year: number, id = 'x'): unknown[] =>
      reasons(plan, rows, 2023, [waiver(id, year)]);
    expect(of('a,2023,60,,\nb,2023,40,,', 2023)).toEqual([['短', 2023, 'met', [2023, 2025], 2023]]);
    expect(of('a,2023,60,,\nb,2023,40,,', 2025)).toEqual([['短', 2025, 'met', [2023, 2025], 2023]]);
    expect(of('a,2023,60,,\nb,2023,40,,', 2025, 'b')).toEqual([
      ['短', 2025, 'not-due', [2025], 2023],
    ]);
    expect(of('a,2023,40,,\nb,2023,40,,', 2024)).toEqual([
      ['短', 2024, 'other-year', [2023, 2025], 2023],
    ]);
    expect(of('a,2023,40,,\nb,2023,40,,', 2023)).toEqual([]);
  });
});

describe('a row with parts', () => {
  const plan = planOf(
    `  - id: x
    name: 甲
    attribute: binding
    ref: 表1
    parts:
      - { id: a, name: 甲一, unit: "%", ${BY} }
      - { id: b, name: 甲二, unit: "%", ${BY} }`,
  );
  const of = (rows: string, ...ids: readonly string[]): unknown =>
    told(
      evaluatedWith(
        plan,
        rows,
        2025,
        ids.map((id) => waiver(id, 2025)),
      ),
    )[2];

  it('is waived by its own id or by that of the part that failed', () => {
    const rows = 'a,2025,40,,\nb,2025,60,,';
    expect([of(rows, 'x'), of(rows, 'a'), of(rows, 'b')]).toEqual(['waived', 'waived', 'missed']);
  });

  it('is not waived where another part failed, too', () => {
    const rows = 'a,2025,40,,\nb,2025,41,,';
    expect([of(rows, 'x'), of(rows, 'a'), of(rows, 'a', 'b')]).toEqual([
      'waived',
      'missed',
      'waived',
    ]);
  });
});

describe('an exception beside a changed target', () => {
  it('excuses the target in force', () => {
    const fields = `target: { atLeast: 55, by: 2024 }, amendments: [{ number: 甲〔2023〕1号,
      date: 2023-06-30, old: { atLeast: 55, by: 2024 }, new: { atLeast: 50, by: 2025 } }]`;
    const plan = planWith(fields);
    const rows = 'x,2024,40,,\nx,2025,49,,\ny,2025,60,,';
    const of = (year: number): unknown =>
      told(evaluatedWith(plan, rows, 2025, [waiver('x', year)]))[2];
    expect([of(2025), of(2024)]).toEqual(['waived', 'missed']);
  });
});

describe('a value printed elsewhere', () => {
  it('does not contest a verdict that the exception covers under both', () => {
    const fields = `${BY}, conflicts: [{ field: actual, year: 2025, value: 40, ref: 正文 }]`;
    const rows = 'x,2025,50,,\ny,2025,60,,';
    const plan = planWith(fields);
    expect(evaluatedWith(plan, rows, 2025, []).verdictContested).toBe(true);
    const covered = evaluatedWith(plan, rows, 2025, [waiver('x', 2025)]);
    // It would be a pass with waivers instead of a pass.
    expect([covered.verdict, covered.verdictContested]).toEqual(['pass', true]);
  });
});

describe('a value printed elsewhere of a year that nothing excuses', () => {
  it('contests the verdict that rests on exceptions', () => {
    const fields = `${EVERY}, conflicts: [{ field: actual, year: 2023, value: 3, ref: 正文 }]`;
    const rows = [5, 5, 5, 5, 4]
      .map((value, index) => `x,${String(2021 + index)},${String(value)},,`)
      .concat('y,2025,60,,')
      .join('\n');
    const evaluation = evaluatedWith(planWith(fields), rows, 2025, [waiver('x', 2025)]);
    expect([evaluation.verdict, evaluation.verdictContested]).toEqual(['pass-with-waivers', true]);
  });
});

describe('--fail-on', () => {
  it('any does not count what is waived; behind still counts what lags', () => {
    const rows = [{ standing: 'waived', standingOutlook: null, hasData: true }] as const;
    expect(failsOn('any', 'pass-with-waivers', rows)).toBe(false);
    expect(failsOn('binding', 'pass-with-waivers', rows)).toBe(false);
    const late = [{ standing: 'waived', standingOutlook: 'behind', hasData: true }] as const;
    expect(failsOn('behind', 'pass-with-waivers', late)).toBe(true);
  });
});

describe('for any figures and any exceptions', () => {
  const figure = fc.option(fc.integer({ min: 40, max: 60 }), { nil: undefined });
  const exceptions = fc.subarray([
    waiver('x', 2025),
    waiver('y', 2025),
    waiver('x', 2024),
    waiver('y', 2025, '2024-12-31'),
  ]);
  const plan = planOf(
    `  - { id: x, name: 甲, unit: "%", attribute: binding, ref: 表1, ${BY} }
  - { id: y, name: 乙, unit: "%", attribute: binding, ref: 表1, ${BY} }
  - { id: z, name: 丙, unit: "%", attribute: anticipatory, ref: 表1, ${BY} }`,
  );

  it('no exception makes a pass, and none changes a status', () => {
    fc.assert(
      fc.property(figure, figure, exceptions, (x, y, list) => {
        const rows = [
          ...(x === undefined ? [] : [`x,2025,${String(x)},,`]),
          ...(y === undefined ? [] : [`y,2025,${String(y)},,`]),
          'z,2025,50,,',
        ].join('\n');
        const plain = evaluatedWith(plan, rows, 2025, []);
        const waived = evaluatedWith(plan, rows, 2025, list);
        const statuses = ({ indicators }: Evaluation): unknown[] =>
          indicators.map(({ status, outlook }) => [status, outlook]);
        expect(statuses(waived)).toEqual(statuses(plain));
        expect(waived.verdict === 'pass').toBe(plain.verdict === 'pass');
        const excused = waived.indicators.filter(({ standing }) => standing === 'waived');
        for (const { status } of excused) expect(status).not.toBe('met');
        if (waived.verdict === 'pass-with-waivers') expect(excused).not.toEqual([]);
        if (excused.length === 0) expect(waived.verdict).toBe(plain.verdict);
      }),
      FIXED,
    );
  });
});
