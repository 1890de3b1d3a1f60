import { describe, expect, it } from 'vitest';
import type { PromiseResult } from '../../src/model/evaluation.ts';
import { judged, planOf, promiseOn } from '../support/plan.ts';

const BY_YEAR = 'target: { completed: true, by: 2023 }';
const BY_DAY = "target: { completed: true, by: '2023-06-30' }";

function status(fields: string, rows: string, year = 2023): PromiseResult['status'] {
  return judged(fields, rows, year).status;
}

describe('what must be finished by the end of a year', () => {
  it.each([
    ['x,2023,是,,', 'met'],
    ['x,2023,已完成,,', 'met'],
    ['x,2022,是,,', 'met'],
    ['x,2023,否,,', 'missed'],
    ['x,2022,否,,', 'undetermined'],
    ['x,2023,2023-12-31,,', 'met'],
    ['x,2024,2024-01-01,,', 'missed'],
    ['x,2024,2023年12月,,', 'met'],
    ['x,2024,是,,', 'undetermined'],
    ['x,2024,否,,', 'missed'],
    ['', 'no-data'],
  ])('%j is %s', (rows, expected) => {
    expect(status(BY_YEAR, rows)).toBe(expected);
  });
});

describe('what must be finished by a day', () => {
  it.each([
    ['x,2023,是,,', 'undetermined'],
    ['x,2022,是,,', 'met'],
    ['x,2023,2023-06-30,,', 'met'],
    ['x,2023,2023/6/30,,', 'met'],
    ['x,2023,2023年6月30日,,', 'met'],
    ['x,2023,2023-07-01,,', 'missed'],
    ['x,2023,2023年6月,,', 'met'],
    ['x,2023,2023年7月,,', 'missed'],
    ['x,2023,否,,', 'missed'],
  ])('%j is %s', (rows, expected) => {
    expect(status(BY_DAY, rows)).toBe(expected);
  });
});

describe('before it is due', () => {
  it('is not due, achieved when finished, else without a pace', () => {
    const done = judged(BY_YEAR, 'x,2022,是,,', 2022);
    expect([done.status, done.outlook]).toEqual(['not-due', 'achieved']);
    const open = judged(BY_YEAR, 'x,2022,否,,', 2022);
    expect([open.status, open.outlook, open.noPace]).toEqual([
      'not-due',
      'undetermined',
      'completion',
    ]);
    const unknown = judged(BY_YEAR, '', 2022);
    expect([unknown.status, unknown.outlook, unknown.noPace]).toEqual([
      'not-due',
      'undetermined',
      'no-data',
    ]);
  });
});

describe('what the years say together', () => {
  it('narrows the day: 否 in 2022 and 是 in 2023', () => {
    expect(status(BY_YEAR, 'x,2022,否,,\nx,2023,是,,')).toBe('met');
    expect(status(BY_DAY, 'x,2022,否,,\nx,2023,是,,')).toBe('undetermined');
  });

  it('decides nothing when it contradicts itself', () => {
    const result = judged(BY_YEAR, 'x,2022,是,,\nx,2023,否,,', 2023);
    expect(result.status).toBe('undetermined');
    expect(result.findings.map(({ code }) => code)).toContain('evaluate/completion-contradicts');
  });

  it('takes no word for it that is an estimate, and marks a provisional one', () => {
    expect(status(BY_YEAR, 'x,2023,是,,E')).toBe('no-data');
    const provisional = judged(BY_YEAR, 'x,2023,是,,P', 2023);
    expect([provisional.status, provisional.provisional]).toEqual(['met', true]);
  });
});

describe('what was finished of something else', () => {
  it('decides nothing', () => {
    const plan = planOf(
      '  - { id: x, name: 甲, ref: 表1, definition: 主体完工, target: { completed: true, by: 2023 } }',
    );
    const status = (definition: string): unknown[] => {
      const csv = `indicator,year,value,definition\nx,2023,是,${definition}\n`;
      const result = promiseOn(plan, csv, 2023);
      return [result.status, result.findings.map(({ code }) => code)];
    };
    expect(status('主体完工')).toEqual(['met', []]);
    expect(status('开工')).toEqual(['undetermined', ['evaluate/definition-differs']]);
  });
});
