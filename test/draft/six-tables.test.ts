import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/draft/import-table.ts';
import { readHead } from '../../src/draft/plan-head.ts';
import { draftTextsIn } from '../../src/messages/draft-texts.ts';
import type { Draft, DraftField, DraftRow } from '../../src/model/draft.ts';
import type { Indicator, Plan, Promised } from '../../src/model/plan.ts';
import { loadPlan, type LoadedPlan } from '../../src/plan/load-plan.ts';
import { renderDraft } from '../../src/render/draft-yaml.ts';
import { source } from '../support/plan.ts';
import { ROOT } from '../support/run.ts';
import { withoutMarks } from '../support/tables.ts';

/*
 * The indicator tables of the documents, typed as they are printed, imported
 * and compared with the bundled plans, which people have read: whatever has
 * no mark must be what they have read, too.
 */
const TABLES = [
  'xuchang-2016-2020',
  'xuchang-2021-2025',
  'wansheng-2016-2020',
  'wansheng-2021-2025',
  'jinjiang-2016-2020',
  'jinjiang-2021-2025',
];

describe.each(TABLES)('%s', (id) => {
  const plan = planOf(id);
  const draft = draftOf(id, plan);
  const { text, marks } = renderDraft(draft, draftTextsIn('zh'), '../schemas/plan.schema.json');

  it('has the rows of the table', () => {
    expect(draft.rows.map(({ number, name }) => [number, name])).toEqual(
      plan.indicators.map(({ number, name }) => [number, name]),
    );
  });

  it.each(draft.rows.map((row, index) => ({ name: row.name, row, index })))(
    '$name says nothing without a mark that the plan does not say',
    ({ row, index }) => {
      const indicator = plan.indicators[index];
      if (indicator === undefined) throw new Error('the plan has the row');
      const isSure = (field: DraftField): boolean =>
        !row.doubts.some((doubted) => doubted.field === field);
      if (isSure('unit')) expect(row.unit).toBe(mainOf(indicator).series.unit?.name);
      if (isSure('attribute')) expect(row.attribute).toBe(indicator.attribute);
      if (isSure('baseline')) expect(row.baseline).toBe(mainOf(indicator).series.baseline?.text);
      if (isSure('target')) expect(targetOf(row)).toEqual(expectedTarget(mainOf(indicator)));
      if (isSure('target')) expect(row.printed).toBe(mainOf(indicator).printed);
      expect(indicator.ref.split('；')).toContain(row.ref);
      expect(row.subOf === undefined).toBe(indicator.subOf === undefined);
    },
  );

  it('is as the golden draft, mark by mark', async () => {
    await expect(text).toMatchFileSnapshot(join(ROOT, `fixtures/golden/draft-${id}.yaml`));
  });

  it('is refused with a finding for each mark and no other', () => {
    const loaded = load(id, text);
    expect(loaded.ok).toBe(marks === 0);
    // What the draft allows itself is a note.
    const found = loaded.findings.filter(({ severity }) => severity !== 'note');
    expect(found.map(({ code }) => code)).toEqual(
      Array.from({ length: marks }, () => 'plan/to-check'),
    );
    const lines = text.split('\n');
    for (const { place } of found) {
      expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(
        /^# 待核对：/u,
      );
    }
  });

  it('is a plan without its marks, where the marked lines are there', () => {
    const isWhole = draft.rows.every(({ target }) => target !== undefined);
    const loaded = load(id, withoutMarks(text));
    expect(loaded.ok).toBe(isWhole);
    const errors = loaded.findings.filter(({ severity }) => severity === 'error');
    const missing = draft.rows.filter(({ target }) => target === undefined);
    expect(errors.map(({ code }) => code)).toEqual(missing.map(() => 'plan/missing-key'));
    // Whoever deletes the mark of a unit without writing one is told once more.
    const others = loaded.findings.filter(({ severity }) => severity === 'warning');
    const bare = isWhole ? draft.rows.filter(({ unit }) => unit === undefined) : [];
    expect(others.map(({ code }) => code)).toEqual(bare.map(() => 'plan/unit-absent'));
  });
});

it('marks neither everything nor nothing', () => {
  const counts = TABLES.map((id) => {
    const { rows } = draftOf(id, planOf(id));
    return [rows.length, rows.filter(({ doubts }) => doubts.length > 0).length];
  });
  expect(counts).toEqual([
    [13, 13],
    [13, 5],
    [9, 9],
    [17, 1],
    [10, 7],
    [17, 5],
  ]);
});

function targetOf({ target }: DraftRow): unknown {
  if (target === undefined) return undefined;
  const { comparator, bound, due } = target;
  if (bound.kind === 'by-year') return { comparator, years: bound.years };
  return { comparator, bound: bound.kind === 'number' ? bound.text : bound, due };
}

function expectedTarget({ target: { comparator, bound, when } }: Promised): unknown {
  if (bound.kind === 'by-year') {
    return { comparator, years: bound.years.map(({ year, low }) => [year, low.text]) };
  }
  if (bound.kind !== 'number') return { comparator, bound };
  return { comparator, bound: bound.low.text, due: when.kind === 'by' ? when.year : when };
}

/** What the table itself promises: of a row that was split by the text the part that carries its number. */
function mainOf({ promises }: Indicator): Promised {
  const [first] = promises;
  if (first === undefined) throw new Error('an indicator promises something');
  return first;
}

function draftOf(id: string, plan: Plan): Draft {
  const { region, period, source: document } = plan;
  const read = readHead({
    region: region.id,
    name: region.name,
    from: String(period.from),
    to: String(period.to),
    title: plan.title,
    issuer: document.issuer,
    published: document.published,
    ...(region.code === undefined ? {} : { code: region.code }),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  expect(read.head.id).toBe(id);
  const file = `fixtures/tables/${id}.csv`;
  const { draft, findings } = importTable(
    { file, bytes: readFileSync(file), sha256: '' },
    read.head,
  );
  if (draft === undefined) throw new Error(JSON.stringify(findings));
  return draft;
}

function planOf(id: string): Plan {
  const loaded = load(id, readFileSync(`plans/${id}.yaml`, 'utf8'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
}

function load(id: string, text: string): LoadedPlan {
  return loadPlan(source(`${id}.yaml`, text), id);
}
