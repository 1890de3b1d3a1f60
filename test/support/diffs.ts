import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { sha256 } from '../../src/io/read-source.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Source } from '../../src/model/actuals.ts';
import type { Cause, Change, Diff, PartChange } from '../../src/model/diff.ts';
import type { Report } from '../../src/model/report.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { diffReports } from '../../src/report/diff-reports.ts';
import { schemaFaults } from './schema.ts';

function sourceOf(file: string, text: string): Source {
  return { file, bytes: Buffer.from(text), sha256: sha256(text) };
}

/** The report of a plan and figures given as text. */
export function reportOf(plan: string, csv: string, year?: number, version = '0.0.0-test'): Report {
  const loaded = loadPlan(sourceOf('plan.yaml', plan));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, undefined, 1));
  const actuals = loadActuals([sourceOf('figures.csv', csv)], loaded.plan);
  const result = evaluate(loaded.plan, actuals, { year });
  if (!result.ok) throw new Error(JSON.stringify(result.findings, undefined, 1));
  const options = { version, digest: sha256, requestedYear: year };
  return buildReport(loaded.plan, actuals, result.evaluation, loaded.findings, options);
}

/** A text with one place replaced, which must be there. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, () => to);
}

export function planText(id: string): string {
  return readFileSync(`plans/${id}.yaml`, 'utf8');
}

/** Compared, and checked against the schema. */
export function diffed(before: Report, after: Report): Diff {
  const diff = diffReports(before, after);
  expect(schemaFaults('diff', JSON.stringify(diff))).toEqual([]);
  return diff;
}

export function changeOf(diff: Diff, id: string): Change {
  const found = diff.changes.find((change) => change.id === id);
  if (found === undefined) throw new Error(`${id} is unchanged`);
  return found;
}

/** plan-changed is told with what was edited and which way. */
export function causesOf({ causes }: Pick<PartChange, 'causes'>): string[] {
  return causes.map((cause: Cause) =>
    cause.kind === 'plan-changed' ? `${cause.field} ${cause.effect}` : cause.kind,
  );
}
