import fc from 'fast-check';
import { loadActuals } from '../../../src/actuals/load-actuals.ts';
import { partOfYear, type AsOf } from '../../../src/model/as-of.ts';
import type { Evaluation, IndicatorResult } from '../../../src/model/evaluation.ts';
import type { Standing, Status } from '../../../src/model/terms.ts';
import { loadWaivers } from '../../../src/plan/waivers/load-waivers.ts';
import { jobChoice } from '../make/choices.ts';
import { promisesIn, type RowSpec } from '../make/spec.ts';
import { gridOf, textOf, USUAL } from '../make/table.ts';
import {
  answersOf,
  evaluationOf,
  fail,
  jobOf,
  judge,
  promisesOf,
  show,
  sourceOf,
  statusesOf,
  type Job,
} from '../judging.ts';
import { property, type Property } from '../property.ts';

const ORDER: readonly Standing[] = ['missed', 'undetermined', 'no-data', 'waived', 'met'];

/** The verdict, worked out once more from what became of each row. */
export const verdicts: Property = property(
  'verdicts',
  6,
  fc.record({
    choice: jobChoice,
    waived: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
    requireSource: fc.boolean(),
  }),
  ({ choice, waived, requireSource }) => {
    const job = jobOf(choice);
    const plain = judge(job);
    if (plain === undefined) return;
    const waivers = waiversFor(job, waived);
    const full = judge(job, job.figures, { waivers, requireSource });
    if (full === undefined) fail('waivers leave it without an answer');
    soundVerdict(job, full, new Set(waivers?.waivers.map(({ indicator }) => indicator) ?? []));
    for (const { promised, status } of promisesOf(full)) {
      const before = statusesOf(plain).get(promised.series.id);
      // Exceptions change no status, and sources that are asked for only leave more open.
      const isSame =
        status === before || (requireSource && before === 'met' && status === 'undetermined');
      const isEvery = promised.target.when.kind === 'every';
      if (!isSame && !(isEvery && requireSource))
        fail(`${promised.series.id} was ${String(before)} and is ${status}`, job.spec);
      if (status === 'met' && before !== 'met')
        fail('met only with exceptions or sources', job.spec);
    }
    if (full.verdict === 'pass' && plain.verdict !== 'pass')
      fail('passes only with exceptions', job.spec, waivers);
    if (requireSource) sourced(job, full);
  },
);

function waiversFor(job: Job, waived: readonly number[]): ReturnType<typeof load> | undefined {
  const promises = promisesIn(job.spec);
  const years = job.spec.to - job.spec.base;
  const chosen = waived.flatMap((at) => {
    const promise = promises[at % promises.length];
    return promise === undefined
      ? []
      : [{ id: promise.id, year: job.spec.base + 1 + (at % years) }];
  });
  const unique = [...new Map(chosen.map((one) => [`${one.id} ${String(one.year)}`, one])).values()];
  return unique.length === 0 ? undefined : load(job, unique);
}

function load(job: Job, entries: readonly { readonly id: string; readonly year: number }[]) {
  const lines = entries.map(
    ({ id, year }) =>
      `  - { indicator: ${id}, year: ${String(year)}, reason: 合成数据, approver: 某市人民政府, number: 某文号, expires: '2030-12-31' }`,
  );
  const text = `schemaVersion: 1\nplan: fuzz-plan\nwaivers:\n${lines.join('\n')}\n`;
  const loaded = loadWaivers(sourceOf('waivers.yaml', text), job.plan);
  if (!loaded.ok) fail('the generated exceptions have errors', loaded.findings, text);
  return loaded.waivers;
}

function soundVerdict(job: Job, evaluation: Evaluation, waived: ReadonlySet<string>): void {
  const rows = new Map(job.spec.rows.map((row) => [row.id, row]));
  const results = [...evaluation.indicators, ...evaluation.commitments];
  for (const result of results) soundRow(result, waived);
  const binding = results.filter((result) => rowOf(rows, result).attribute === 'binding');
  const listed = evaluation.indicators.filter((result) => !rowOf(rows, result).isCommitment);
  // A commitment that binds decides beside a table without binding rows.
  const isBinding = listed.some((result) => rowOf(rows, result).attribute === 'binding');
  const deciding =
    isBinding || listed.length === 0
      ? binding
      : [...listed, ...binding.filter((one) => !listed.includes(one))];
  const due = (listed.length === 0 ? results : deciding).filter(
    ({ standing }) => standing !== 'not-due',
  );
  const met = due.filter(({ standing }) => standing === 'met').length;
  const excused = due.filter(({ standing }) => standing === 'waived').length;
  const expected =
    due.length === 0
      ? 'open'
      : met === due.length
        ? 'pass'
        : met + excused === due.length
          ? 'pass-with-waivers'
          : 'fail';
  if (evaluation.verdict !== expected) {
    fail(
      `the verdict is ${evaluation.verdict} and must be ${expected}`,
      job.spec,
      due.map(({ standing }) => standing),
    );
  }
}

function rowOf(rows: ReadonlyMap<string, RowSpec>, { indicator }: IndicatorResult): RowSpec {
  return rows.get(indicator.id) ?? fail('a row that the plan does not have', indicator.id);
}

/** No row is better than its worst promise, and only what an exception or a document names is waived. */
function soundRow(
  { standing, status, promises }: IndicatorResult,
  waived: ReadonlySet<string>,
): void {
  const worst = (all: readonly Standing[]): Standing | undefined =>
    ORDER.find((one) => all.includes(one));
  const own = worst(promises.map((one) => one.standing));
  if (standing === 'met' && own !== 'met')
    fail(
      'met with a promise that is not',
      promises.map((one) => one.standing),
    );
  const states = promises.map((one): Status => one.status);
  if (status === 'met' && worst(states) !== 'met') fail('met with a promise that is not', states);
  if (status !== 'missed' && states.includes('missed'))
    fail('not missed with a promise that is', states);
  for (const { promised, standing: one, adjusted } of promises) {
    if (one === 'waived' && adjusted === null && !waived.has(promised.series.id)) {
      fail('waived without an exception', promised.series.id);
    }
  }
}

/** With sources required nothing that decides is met by a figure without one. */
function sourced(job: Job, evaluation: Evaluation): void {
  const { gate, indicators, commitments } = evaluation;
  const rows = [...indicators, ...commitments].filter(
    ({ indicator }) => gate !== 'binding' || indicator.attribute === 'binding',
  );
  for (const { promises, indicator } of rows) {
    if (gate === 'all' && commitments.some((one) => one.indicator === indicator)) continue;
    for (const { status, comparison, promised } of promises) {
      if (status !== 'met' || promised.series.derivation !== undefined) continue;
      const bare = comparison.actual.figures.filter(
        ({ origin, source }) => origin === 'actual' && source === undefined,
      );
      if (bare.length > 0 && promised.series.kind !== 'completion') {
        fail(`${promised.series.id} is met by a figure without a source`, job.spec, bare);
      }
    }
  }
}

/** Each year of several is what it is alone. */
export const years: Property = property('years', 3, jobChoice, (choice) => {
  const job = jobOf(choice);
  const all = Array.from(
    { length: job.spec.to - job.spec.base },
    (_one, index) => job.spec.base + 1 + index,
  );
  const full = judge(job, job.figures, { years: all });
  for (const { year, ...rows } of full?.years ?? []) {
    const alone = judge({ ...job, year });
    if (alone === undefined) continue;
    const { indicators, commitments } = alone;
    const states = (of: Pick<Evaluation, 'indicators' | 'commitments'>): unknown =>
      [...of.indicators, ...of.commitments].map(({ status, outlook, standing }) => [
        status,
        outlook,
        standing,
      ]);
    if (show(states(rows)) !== show(states({ indicators, commitments }))) {
      fail(`${String(year)} is another year alone`, job.spec, job.figures);
    }
  }
});

/** In the middle of a year nothing is judged that is due at its end; December is the whole year. */
export const partsOfYears: Property = property(
  'parts-of-years',
  3,
  fc.record({ choice: jobChoice, month: fc.integer({ min: 1, max: 12 }) }),
  ({ choice, month }) => {
    const job = jobOf(choice);
    const asOf: AsOf = { year: job.year, month };
    if (month === 12) {
      const whole = judge(job, job.figures, { asOf });
      if (show(answersOf(whole)) !== show(answersOf(judge(job))))
        fail('December is not the whole year', job.spec);
      return;
    }
    const part = evaluationOf(job, partial(job, asOf), { asOf });
    if (part === undefined) return;
    if (partOfYear(asOf) === undefined) fail('a month is the whole year');
    for (const { promised, status, requirement } of promisesOf(part)) {
      const { due, dueDate } = requirement;
      const isOver =
        dueDate !== undefined &&
        dueDate <= `${String(asOf.year)}-${String(month).padStart(2, '0')}-31`;
      if (due === job.year && !isOver && status !== 'not-due') {
        fail(`${promised.series.id} is ${status} in the middle of its year`, job.spec);
      }
    }
  },
);

/** The figures of the year are of its first months. */
function partial({ spec, plan, figures, year }: Job, asOf: AsOf): ReturnType<typeof loadActuals> {
  // What is finished later in the year is refused.
  const told = figures.filter(({ digits }) => !digits.startsWith(`${String(year)}-`));
  const grid = gridOf(spec, told, USUAL);
  const at = grid[0]?.indexOf('year') ?? -1;
  const label = `${String(year)}年${asOf.month === 1 ? '1月' : `1—${String(asOf.month)}月`}`;
  const labelled = grid.map((row) =>
    row.map((cell, index) => (index === at && cell === String(year) ? label : cell)),
  );
  return loadActuals([sourceOf('figures.csv', textOf(labelled, USUAL))], plan, { asOf });
}
