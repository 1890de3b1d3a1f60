import { describe, expect, it } from 'vitest';
import { failsOn } from '../../src/evaluate/verdict.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { actualsOf, evaluated, planWith } from '../support/plan.ts';

const TARGET = 'ref: 正文, target: { atLeast: 10, by: 2025 }';
const ROW = `indicators:
  - { id: a, name: 甲, attribute: binding, ${TARGET} }`;
const COMMITMENTS = `commitments:
  - { id: c, name: 丙, ${TARGET} }
  - { id: d, name: 丁, ${TARGET} }`;

const brief = ({ verdict, gate, commitments }: Evaluation): unknown[] => [
  verdict,
  gate,
  commitments.map(({ status }) => status),
];

describe('commitments beside a table', () => {
  const plan = planWith(`${ROW}\n${COMMITMENTS}`);

  it('are judged and do not move the verdict', () => {
    expect(brief(evaluated(plan, 'a,2025,10,,\nc,2025,9,,', 2025))).toEqual([
      'pass',
      'binding',
      ['missed', 'no-data'],
    ]);
  });

  it('do not say which year is evaluated', () => {
    expect(evaluated(plan, 'a,2024,10,,\nc,2025,9,,').year).toBe(2024);
    const result = evaluate(plan, actualsOf(plan, 'c,2025,9,,'), { year: 2025 });
    expect(result.ok).toBe(false);
  });

  it('that are binding as printed do move it', () => {
    const bound = planWith(`${ROW}
commitments:
  - { id: c, name: 丙, attribute: binding, ${TARGET} }`);
    expect(evaluated(bound, 'a,2025,10,,\nc,2025,9,,', 2025).verdict).toBe('fail');
    expect(evaluated(bound, 'a,2025,10,,', 2025).verdict).toBe('fail');
    expect(evaluated(bound, 'a,2025,10,,\nc,2025,10,,', 2025).verdict).toBe('pass');
  });

  it('with figures count for --fail-on any, those without do not', () => {
    const judge = (rows: string): boolean => {
      const { verdict, indicators, commitments } = evaluated(plan, rows, 2025);
      return failsOn('any', verdict, indicators, commitments);
    };
    expect(judge('a,2025,10,,')).toBe(false);
    expect(judge('a,2025,10,,\nc,2025,10,,')).toBe(false);
    expect(judge('a,2025,10,,\nc,2025,9,,')).toBe(true);
  });
});

describe('a document without a table', () => {
  const plan = planWith(COMMITMENTS);

  it('rests its verdict on all commitments', () => {
    expect(brief(evaluated(plan, 'c,2025,10,,\nd,2025,10,,'))).toEqual([
      'pass',
      'commitments',
      ['met', 'met'],
    ]);
    expect(brief(evaluated(plan, 'c,2025,10,,'))).toEqual([
      'fail',
      'commitments',
      ['met', 'no-data'],
    ]);
    expect(evaluated(plan, 'c,2024,10,,').verdict).toBe('open');
  });
});
