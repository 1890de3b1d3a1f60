import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { toExactText } from '../../src/number/rational.ts';
import { evaluated, judged, planOf } from '../support/plan.ts';

function underConflict(target: string, conflict: string, rows: string, year: number): unknown[] {
  const { status, alternatives } = judged(
    `unit: "%", baseline: 40, target: ${target}, conflicts: [{ ${conflict}, ref: 正文 }]`,
    rows,
    year,
  );
  const [alternative] = alternatives;
  return [status, alternative?.status, alternative?.differs];
}

describe('a target printed twice', () => {
  it('with a sign of its own is compared by it', () => {
    const of = (value: string): unknown[] =>
      underConflict('{ atLeast: 60, by: 2025 }', 'field: target, value: ">60"', value, 2025);
    expect(of('x,2025,60,,')).toEqual(['met', 'missed', true]);
    expect(of('x,2025,61,,')).toEqual(['met', 'met', false]);
  });

  it('replaces the last of annual targets, and leaves the earlier ones', () => {
    const target = '{ atLeast: { byYear: { 2024: 59, 2025: 60 } } }';
    const of = (value: string, rows: string, year: number): unknown[] =>
      underConflict(target, `field: target, value: ${value}`, rows, year);
    expect(of('">60"', 'x,2025,60,,', 2025)).toEqual(['met', 'missed', true]);
    expect(of('"≥50"', 'x,2025,55,,', 2025)).toEqual(['missed', 'met', true]);
    expect(of('50', 'x,2025,55,,', 2025)).toEqual(['missed', 'met', true]);
    expect(of('"≥50"', 'x,2024,59,,', 2024).slice(0, 2)).toEqual(['met', 'met']);
  });

  it('of one of the annual targets is compared in that year alone', () => {
    const target = '{ atLeast: { byYear: { 2023: 50, 2024: 53, 2025: 55 } } }';
    const of = (value: string, rows: string, year: number): unknown[] =>
      underConflict(target, `field: target, year: 2023, value: ${value}`, rows, year);
    expect(of('"≥48"', 'x,2023,49,,', 2023)).toEqual(['missed', 'met', true]);
    expect(of('">50"', 'x,2023,50,,', 2023)).toEqual(['met', 'missed', true]);
    expect(of('">50"', 'x,2023,50,,\nx,2024,53,,', 2024)).toEqual(['met', 'met', false]);
    expect(of('48', 'x,2023,50,,\nx,2024,53,,', 2024)).toEqual(['met', 'met', false]);
  });

  it('of another form stands in for a relation', () => {
    const plan = planOf(
      `  - { id: x, name: 甲, unit: "%", ref: 表1, target: { atLeast: { series: s }, by: 2025 },
      conflicts: [{ field: target, value: "≥75", ref: 正文 }] }`,
      'series:\n  - { id: s, name: 乙, unit: "%" }',
    );
    const [row] = evaluated(plan, 'x,2025,76,%,\ns,2025,80,%,', 2025).indicators;
    expect([row?.status, row?.promises[0]?.alternatives[0]?.status]).toEqual(['missed', 'met']);
  });
});

describe('what another printed value stands in for', () => {
  const of = (fields: string, conflict: string, rows: string, year: number): unknown[] => {
    const { status, outlook, alternatives } = judged(
      `${fields}, conflicts: [{ ${conflict}, ref: 正文 }]`,
      rows,
      year,
    );
    const [one] = alternatives;
    const pace = one?.pace == null ? null : toExactText(one.pace.value);
    return [status, outlook, one?.computed, one?.status, one?.outlook, pace, one?.differs];
  };
  const rising = 'baseline: 10, target: { atLeast: 60, by: 2025 }';

  it('is the figure of its year, and no other', () => {
    const actual = (value: string): unknown[] =>
      of(rising, `field: actual, year: 2023, value: ${value}`, 'x,2023,40,,', 2023);
    expect(actual('37')).toEqual(['not-due', 'on-track', true, 'not-due', 'behind', '9/10', true]);
    expect(actual('39')).toEqual([
      'not-due',
      'on-track',
      true,
      'not-due',
      'on-track',
      '29/30',
      false,
    ]);
    const other = 'field: actual, year: 2022, value: 99';
    expect(of(rising, other, 'x,2023,40,,', 2023).slice(4)).toEqual(['on-track', '1', false]);
  });

  it('is the figure of the base year, from which the way is measured', () => {
    const base = (value: string): unknown[] =>
      of(rising, `field: baseline, value: ${value}`, 'x,2023,40,,', 2023).slice(4);
    expect(base('20')).toEqual(['behind', '5/6', true]);
    expect(base('10')).toEqual(['on-track', '1', false]);
    const growth = 'growth: { of: y, since: base }, unit: "%", target: { atLeast: 10, by: 2023 }';
    const plan = planOf(
      `  - { id: x, name: 甲, ref: 表1, ${growth} }
  - { id: y, name: 乙, unit: 个, baseline: 100, ref: 表1, target: { atLeast: 1, by: 2025 },
      conflicts: [{ field: baseline, value: 105, ref: 正文 }] }`,
    );
    const [row] = evaluated(plan, 'y,2023,112,,', 2023).indicators;
    const [one] = row?.promises[0]?.alternatives ?? [];
    expect([row?.status, one?.status, one?.of.id]).toEqual(['met', 'missed', 'y']);
  });

  it('is the last of annual targets where it names no year', () => {
    const annual = 'target: { atLeast: { byYear: { 2023: 10, 2024: 20, 2025: 30 } } }';
    const last = (rows: string, year: number, value = '25'): unknown =>
      of(annual, `field: target, value: ${value}`, rows, year)[3];
    expect(last('x,2024,15,,\nx,2025,26,,', 2025)).toBe('met');
    expect(last('x,2024,21,,', 2024)).toBe('met');
    expect(last('x,2024,19,,', 2024)).toBe('missed');
    expect(last('x,2025,26,,', 2025, '">25"')).toBe('met');
    expect(last('x,2024,19,,', 2024, '">25"')).toBe('missed');
    expect(last('x,2023,11,,', 2023, '">25"')).toBe('met');
  });

  it('is none where a number cannot stand in for it', () => {
    const between = 'target: { between: [30, 40], by: 2025 }';
    expect(of(between, 'field: target, value: 35', 'x,2025,35,,', 2025).slice(2, 4)).toEqual([
      false,
      null,
    ]);
    expect(of(between, 'field: target, value: "≥35"', 'x,2025,34,,', 2025).slice(2, 4)).toEqual([
      true,
      'missed',
    ]);
    const annual = 'target: { atLeast: { byYear: { 2023: 10, 2025: 30 } } }';
    expect(of(annual, 'field: due, value: 2024', 'x,2025,35,,', 2025).slice(2, 4)).toEqual([
      false,
      null,
    ]);
  });
});

describe('a due year printed twice', () => {
  const of = (rows: string, year: number): unknown[] =>
    underConflict('{ atLeast: 60, by: 2024 }', 'field: due, value: 2025', rows, year);

  it('is judged under each', () => {
    expect(of('x,2024,59,,', 2024)).toEqual(['missed', 'not-due', true]);
    expect(of('x,2024,60,,\nx,2025,60,,', 2025)).toEqual(['met', 'met', false]);
    expect(of('x,2024,59,,\nx,2025,60,,', 2025)).toEqual(['missed', 'met', true]);
  });
});

describe('an attribute printed twice', () => {
  const plan = (attribute: string, other: string): ReturnType<typeof planOf> =>
    planOf(`  - { id: a, name: 甲, ref: 表1, attribute: binding, target: { atLeast: 10, by: 2025 } }
  - { id: x, name: 乙, ref: 表1, attribute: ${attribute}, target: { atLeast: 10, by: 2025 },
      conflicts: [{ field: attribute, value: ${other}, ref: 表2 }] }`);
  const judge = (attribute: string, other: string, value: string): Evaluation =>
    evaluated(plan(attribute, other), `a,2025,10,,\nx,2025,${value},,`, 2025);

  it('contests the verdict where it would change what the verdict rests on', () => {
    const missed = judge('anticipatory', 'binding', '9');
    expect([missed.verdict, missed.verdictContested]).toEqual(['pass', true]);
    const met = judge('anticipatory', 'binding', '10');
    expect([met.verdict, met.verdictContested]).toEqual(['pass', false]);
    const lost = judge('binding', 'anticipatory', '9');
    expect([lost.verdict, lost.verdictContested]).toEqual(['fail', true]);
  });
});
