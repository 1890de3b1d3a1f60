import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Indicator, Plan, Promised } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

/*
 * The indicator tables as the documents print them, transcribed from the
 * documents and not from the plan files: fixtures/transcribed/PLAN.csv. An
 * empty cell is '' or a dash. bundled-plans.test.ts has the tables of 许昌.
 */
const FOLDER = 'fixtures/transcribed';
const ATTRIBUTES: Readonly<Record<string, string>> = { 约束性: 'binding', 预期性: 'anticipatory' };
const YEARS = ['2021', '2022', '2023', '2024', '2025'];

type Row = Readonly<Record<string, string>>;

describe.each(readdirSync(FOLDER).map((file) => file.replace('.csv', '')))('%s', (id) => {
  const rows = parse<Row>(readFileSync(`${FOLDER}/${id}.csv`), { columns: true });
  const plan = load(id);

  it('has every row of the table and no other', () => {
    expect(plan.indicators.map(({ number, name }) => [String(number), name])).toEqual(
      rows.map(({ number, name }) => [number, name]),
    );
  });

  it.each(rows.map((row, index) => ({ name: row['name'] ?? '', row, index })))(
    '$name is as printed',
    ({ row, index }) => {
      const indicator = rowOf(plan, index);
      const main = mainOf(indicator);
      expect(indicator.attribute).toBe(ATTRIBUTES[row['attribute'] ?? '']);
      expect(indicator.ref).toContain(`第${row['number'] ?? ''}项`);
      // A unit that the table does not print is marked as filled in.
      expect(main.implied.includes('unit') ? '' : (main.series.unit?.name ?? '')).toBe(row['unit']);
      expect(main.series.baseline?.text ?? '').toBe((row['baseline'] ?? '').replace(/^[-—]+$/, ''));
      expect(targetOf(main, row)).toEqual(expectedTarget(row));
    },
  );
});

/** The printed numbers of a target: one, or one a year; of a relation the words of the cell. */
function targetOf({ target: { bound }, printed }: Promised, row: Row): unknown {
  if (bound.kind === 'by-year') return bound.years.map(({ year, low }) => [year, low.text]);
  if (bound.kind !== 'number') return printed;
  expect(printed).toBe(row['target']);
  return bound.low.text;
}

function expectedTarget(row: Row): unknown {
  if (row['2021'] !== undefined) return YEARS.map((year) => [Number(year), row[year]]);
  const digits = (row['target'] ?? '').replace(/^[≥≤≧]/, '');
  return /^[\d.]+$/.test(digits) ? digits : row['target'];
}

/** What the table itself promises: of a row that was split by the text the part that carries its number. */
function mainOf({ promises }: Indicator): Promised {
  const [first] = promises;
  if (first === undefined) throw new Error('an indicator promises something');
  return first;
}

function rowOf({ indicators }: Plan, index: number): Indicator {
  const indicator = indicators[index];
  if (indicator === undefined) throw new Error(`there is no row ${String(index)}`);
  return indicator;
}

function load(id: string): Plan {
  const file = `plans/${id}.yaml`;
  const loaded = loadPlan({ file, bytes: readFileSync(file), sha256: '' }, id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
}
