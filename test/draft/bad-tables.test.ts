import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/draft/import-table.ts';
import { hasErrors } from '../../src/model/finding.ts';
import { HEAD } from '../support/tables.ts';

/*
 * A new case is two files: fixtures/tables-bad/NAME.csv, read for 2021 to 2025,
 * and NAME.expected.json, all that must be found in it.
 */
const FOLDER = 'fixtures/tables-bad';

interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.csv')).map((file) => file.slice(0, -4));

describe.each(names)('%s', (name) => {
  const bytes = readFileSync(`${FOLDER}/${name}.csv`);
  const imported = importTable({ file: `${name}.csv`, bytes, sha256: '' }, HEAD);

  it('has the findings that are expected and no others, and gives no draft', () => {
    const found = imported.findings.map(({ code, place }) => ({
      code,
      line: place?.line,
      column: place?.column,
    }));
    const expected = JSON.parse(
      readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8'),
    ) as Expected[];
    expect(found).toEqual(expected);
    expect(hasErrors(imported.findings)).toBe(true);
    expect(imported.draft).toBeUndefined();
  });
});

it('the cases are pairs, and cover every fault of a table', () => {
  const pairs = names.flatMap((name) => [`${name}.csv`, `${name}.expected.json`]);
  expect([...files].sort()).toEqual(pairs.sort());
  const source = readFileSync('src/model/findings/draft.ts', 'utf8');
  const errors = [...source.matchAll(/'(draft\/[a-z-]+)': 'error'/gu)].map(([, code]) => code);
  expect(errors.length).toBeGreaterThan(8);
  const covered = names.flatMap((name) =>
    (JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected[]).map(
      ({ code }) => code,
    ),
  );
  expect(errors.filter((code) => code !== undefined && !covered.includes(code))).toEqual([]);
});
