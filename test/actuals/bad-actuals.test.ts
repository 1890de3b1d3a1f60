import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Actuals } from '../../src/model/actuals.ts';
import type { Plan } from '../../src/model/plan.ts';
import { badCases } from '../support/bad-cases.ts';
import { PLAN_2020, PLAN_FORMS, read } from './loading.ts';

/*
 * A new case is two files: fixtures/actuals-bad/NAME.csv, read for the plan
 * xuchang-2016-2020 (forms-NAME.csv: for the made-up plan with every form),
 * and NAME.expected.json, all errors that must be found in it.
 */
const { files, names, pairs, bytesOf, expectedOf, covered } = badCases(
  'fixtures/actuals-bad',
  '.csv',
);

/** Codes of errors that no single small file can have: the other tests have them. */
const ELSEWHERE = [
  'actuals/too-large',
  'actuals/beyond-bounds',
  'actuals/too-many-errors',
  'actuals/encoding-mismatch',
  'actuals/duplicate-different',
  // No indicator of this plan has parts, and none is without a unit.
  'actuals/name-has-parts',
  'actuals/unit-undeclared',
  // Only where a month is asked for.
  'actuals/year-beside-part',
];

describe.each(names)('%s', (name) => {
  const load = (): Actuals => read(planFor(name), bytesOf(name));

  it('has the errors that are expected and no others', () => {
    const found = load()
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code, place }) => ({ code, line: place?.line, column: place?.column }));
    expect(found).toEqual(expectedOf(name));
  });

  it('is read the same a second time', () => {
    expect(load()).toEqual(load());
  });
});

describe('the cases', () => {
  it('are pairs of a file and its errors, at least one', () => {
    expect(files).toEqual(pairs);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => expectedOf(name).length === 0)).toEqual([]);
  });

  it('cover every code of an error in actuals', () => {
    const source = readFileSync('src/model/findings/actuals.ts', 'utf8');
    const codes = new Set(source.match(/(?<=')actuals\/[a-z0-9-]+(?=': 'error')/g));
    expect(codes.size).toBeGreaterThan(30);
    const missing = [...codes].filter((code) => !covered.has(code) && !ELSEWHERE.includes(code));
    expect(missing).toEqual([]);
    expect([...covered].filter((code) => !codes.has(code))).toEqual([]);
    expect(ELSEWHERE.filter((code) => covered.has(code) || !codes.has(code))).toEqual([]);
  });
});

function planFor(name: string): Plan {
  return name.startsWith('forms-') ? PLAN_FORMS : PLAN_2020;
}
