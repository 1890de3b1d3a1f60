import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/draft/import-table.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { badCases } from '../support/bad-cases.ts';
import { HEAD } from '../support/tables.ts';

/*
 * A new case is two files: fixtures/tables-bad/NAME.csv, read for 2021 to 2025,
 * and NAME.expected.json, all that must be found in it.
 */
const { files, names, pairs, bytesOf, expectedOf, covered } = badCases(
  'fixtures/tables-bad',
  '.csv',
);

describe.each(names)('%s', (name) => {
  const imported = importTable({ file: `${name}.csv`, bytes: bytesOf(name), sha256: '' }, HEAD);

  it('has the findings that are expected and no others, and gives no draft', () => {
    const found = imported.findings.map(({ code, place }) => ({
      code,
      line: place?.line,
      column: place?.column,
    }));
    expect(found).toEqual(expectedOf(name));
    expect(hasErrors(imported.findings)).toBe(true);
    expect(imported.draft).toBeUndefined();
  });
});

it('the cases are pairs, and cover every fault of a table', () => {
  expect(files).toEqual(pairs);
  const source = readFileSync('src/model/findings/draft.ts', 'utf8');
  const errors = [...source.matchAll(/'(draft\/[a-z-]+)': 'error'/gu)].map(([, code]) => code);
  expect(errors.length).toBeGreaterThan(8);
  expect(errors.filter((code) => code !== undefined && !covered.has(code))).toEqual([]);
});
