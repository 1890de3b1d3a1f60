import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/model/evaluation.ts';
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
