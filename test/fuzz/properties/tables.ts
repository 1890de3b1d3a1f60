import fc from 'fast-check';
import { loadActuals } from '../../../src/actuals/load-actuals.ts';
import { openWorkbooks } from '../../../src/io/open-workbooks.ts';
import type { Actuals } from '../../../src/model/actuals.ts';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { hasErrors } from '../../../src/model/finding.ts';
import { sheetBook } from '../../support/workbook.ts';
import { jobChoice } from '../make/choices.ts';
import { planText } from '../make/plan-text.ts';
import { gridOf, layout, tableOf, USUAL } from '../make/table.ts';
import {
  actualsOf,
  answersOf,
  evaluationOf,
  fail,
  jobOf,
  judge,
  reportOf,
  show,
  sourceOf,
  type Job,
} from '../judging.ts';
import { property, type Property } from '../property.ts';
import { style } from './damage.ts';

/** What is known of each series: figures without their places, spellings and units. */
function knownIn({ figures, ofAreas, findings }: Actuals): readonly string[] {
  if (hasErrors(findings))
    fail(
      'the generated figures have errors',
      findings.filter(({ severity }) => severity === 'error'),
    );
  return [...figures, ...ofAreas]
    .map(({ series, year, area, interval: { low, high, lowOpen, highOpen }, status, source }) =>
      show([
        series,
        year,
        area?.name,
        low?.toFraction(),
        high?.toFraction(),
        lowOpen,
        highOpen,
        status,
        source,
      ]),
    )
    .sort();
}

/** The same figures in two layouts, encodings, spellings and units are the same. */
export const layouts: Property = property(
  'layouts',
  12,
  fc.record({ choice: jobChoice, how: layout }),
  ({ choice, how }) => {
    // 10万人 is known less exactly than 100000人, which matters to what is computed as well.
    const reportsDerived = choice.reportsDerived && !how.converts;
    const job = jobOf({ ...choice, reportsDerived });
    if (job.figures.length === 0) return;
    const [one, two] = [actualsOf(job, job.figures), actualsOf(job, job.figures, how)];
    if (show(knownIn(one)) !== show(knownIn(two))) {
      fail(
        'other figures',
        tableOf(job.spec, job.figures, how).toString(),
        knownIn(one),
        knownIn(two),
      );
    }
    const [a, b] = [evaluationOf(job, one), evaluationOf(job, two)];
    if (show(answersOf(a)) !== show(answersOf(b)))
      fail('other answers', answersOf(a), answersOf(b));
  },
);

/** The same figures in a workbook are the same. */
export const workbooks: Property = property(
  'workbooks',
  4,
  fc.record({ choice: jobChoice, how: layout, asNumbers: fc.boolean() }),
  async ({ choice, how, asNumbers }) => {
    const job = jobOf(choice);
    if (job.figures.length === 0) return;
    const grid = gridOf(job.spec, job.figures, how);
    const cells = grid.map((row) =>
      row.map((cell) =>
        asNumbers && /^\d{1,12}(?:\.\d{1,3})?$/u.test(cell) ? Number(cell) : cell,
      ),
    );
    const sources = await openWorkbooks([sourceOf('figures.xlsx', sheetBook(cells))]);
    const read = loadActuals(sources, job.plan);
    if (show(knownIn(read)) !== show(knownIn(actualsOf(job, job.figures)))) {
      fail('other figures in a workbook', grid);
    }
  },
);

/** The order of rows and files is irrelevant but for places. */
export const orders: Property = property(
  'orders',
  6,
  fc.record({
    choice: jobChoice,
    turns: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 8 }),
    files: fc.integer({ min: 1, max: 3 }),
  }),
  ({ choice, turns, files }) => {
    const job = jobOf(choice);
    const shuffled = shuffle(job.figures, turns);
    const parts = Array.from({ length: files }, (_one, index) =>
      shuffled.filter((_figure, at) => at % files === index),
    );
    const sources = parts.map((part, index) =>
      sourceOf(`part-${String(index)}.csv`, tableOf(job.spec, part, USUAL)),
    );
    const [one, two] = [actualsOf(job, job.figures), loadActuals(sources.reverse(), job.plan)];
    if (show(knownIn(one)) !== show(knownIn(two)))
      fail('other figures', knownIn(one), knownIn(two));
    const [a, b] = [evaluationOf(job, one), evaluationOf(job, two)];
    if ((a === undefined) !== (b === undefined)) fail('one of them has no answer');
    if (a === undefined || b === undefined) return;
    const [first, second] = [reportOf(job, one, a), reportOf(job, two, b)].map(withoutPlaces);
    if (first !== second) fail('another report', job.spec, first ?? '', second ?? '');
  },
);

function shuffle<T>(items: readonly T[], turns: readonly number[]): T[] {
  const left = [...items];
  return items.flatMap((_one, index) =>
    left.splice((turns[index % turns.length] ?? 0) % left.length, 1),
  );
}

const PLACES = new Set(['file', 'line', 'column', 'sha256', 'seal', 'actuals']);

/** Notes tell examples, the first of which they are: only what matters more is compared. */
function withoutPlaces(report: ReturnType<typeof reportOf>): string {
  const findings = report.findings.filter(({ severity }) => severity !== 'note');
  const told = findings.map(({ code, args }) => show([code, args])).sort();
  return JSON.stringify({ ...report, findings: told }, (key, value: unknown) =>
    PLACES.has(key) ? undefined : value,
  );
}

/** However a plan is written down, it is the same plan. */
export const styles: Property = property(
  'styles',
  5,
  fc.record({ choice: jobChoice, how: style }),
  ({ choice, how }) => {
    const job = jobOf(choice);
    const text = planText(job.spec, how);
    const loaded = loadPlan(sourceOf('plan.yaml', text));
    if (!loaded.ok) fail('errors only in another style', loaded.findings, text);
    const signs = (findings: Job['planFindings']): string[] =>
      findings.map(({ code, args }) => show([code, args])).sort();
    if (show(signs(loaded.findings)) !== show(signs(job.planFindings))) {
      fail(
        'other findings in another style',
        text,
        signs(loaded.findings),
        signs(job.planFindings),
      );
    }
    const other = answersOf(judge({ ...job, plan: loaded.plan }));
    if (show(other) !== show(answersOf(judge(job)))) fail('other answers in another style', text);
  },
);
