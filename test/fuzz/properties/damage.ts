import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadActuals } from '../../../src/actuals/load-actuals.ts';
import { importTable } from '../../../src/draft/import-table.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { neededFigures } from '../../../src/evaluate/needed-figures.ts';
import { openWorkbooks } from '../../../src/io/open-workbooks.ts';
import { draftTextsIn } from '../../../src/messages/draft-texts.ts';
import type { Actuals, Source } from '../../../src/model/actuals.ts';
import { hasErrors } from '../../../src/model/finding.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { loadPlan } from '../../../src/plan/load-plan.ts';
import { loadPlanAgainst } from '../../../src/plan/against/load-against.ts';
import { renderDraft } from '../../../src/render/draft-yaml.ts';
import { renderTemplate } from '../../../src/render/template.ts';
import { renderReport } from '../../../src/render/report-formats.ts';
import { ROOT } from '../../support/run.ts';
import { HEAD } from '../../support/tables.ts';
import { sheetBook } from '../../support/workbook.ts';
import { jobChoice } from '../make/choices.ts';
import { damaged, damagedBytes, strokes } from '../make/damage.ts';
import { figuresOf } from '../make/figures.ts';
import { planOf } from '../make/plan.ts';
import { planText, type Style } from '../make/plan-text.ts';
import { bytesOf, gridOf, layout, textOf, USUAL } from '../make/table.ts';
import { fail, jobOf, reportOf, show, sourceOf, type Job } from '../judging.ts';
import { property, type Property } from '../property.ts';
import { everyForm, soundFindings } from '../sound.ts';

export const style: fc.Arbitrary<Style> = fc.record<Style>({
  layout: fc.constantFrom('block', 'flow', 'json'),
  quoted: fc.boolean(),
  comments: fc.boolean(),
  reversed: fc.boolean(),
  eol: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
});

const read = (path: string): Buffer => readFileSync(join(ROOT, path));
const BOOKS = readdirSync(join(ROOT, 'fixtures/workbooks')).filter((name) =>
  /\.xlsx?$/u.test(name),
);
const PLANS = [
  'fixtures/synthetic-forms-2021-2025.yaml',
  'plans/henan-2020.yaml',
  'plans/xuchang-2016-2020.yaml',
];
const TABLES = [
  'fixtures/synthetic-forms-2025.csv',
  'fixtures/xuchang-2020-messy.csv',
  'fixtures/xuchang-2020.csv',
];

/** What a plan, whatever its text, is good for: everything that can be asked of it ends in words. */
async function useAll(source: Source, choice: Parameters<typeof jobOf>[0]): Promise<void> {
  const loaded = loadPlan(source);
  const given = Buffer.from(source.bytes).toString();
  soundFindings(loaded.findings, [source], given);
  if (show(loadPlan(source).findings) !== show(loaded.findings))
    fail('found otherwise a second time');
  everyForm(loaded.findings, source.file);
  if (loaded.ok === hasErrors(loaded.findings)) fail('a plan with errors is none', loaded.findings);
  if (!loaded.ok) return;
  const { plan, findings: planFindings } = loaded;
  const { from, to } = plan.period;
  const years = Array.from({ length: Math.min(9, to - from + 1) }, (_one, index) => from + index);
  renderTemplate(plan, neededFigures(plan, years, 'all'), { language: 'zh' });
  const spec = planOf(choice);
  const figures = figuresOf(choice, spec);
  const table = sourceOf('figures.csv', textOf(gridOf(spec, figures, USUAL), USUAL));
  const actuals = loadActuals([table], plan);
  soundFindings(actuals.findings, [table], given);
  const job: Job = { spec, plan, planFindings, figures, year: from };
  await useFigures(job, actuals);
}

async function useFigures(job: Job, actuals: Actuals): Promise<void> {
  const result = evaluate(job.plan, actuals);
  if (result.ok && hasErrors(actuals.findings))
    fail('an answer with errors in the figures', actuals.findings);
  if (!result.ok) return;
  const report = reportOf(job, actuals, result.evaluation);
  await renderReport(report, 'table', { language: 'zh' });
}

export const damagedPlan: Property = property(
  'damaged-plan',
  14,
  fc.record({ choice: jobChoice, style, strokes }),
  async ({ choice, style: how, strokes: all }) => {
    const text = planText(planOf(choice), how);
    await useAll(sourceOf('plan.yaml', damaged(text, all)), choice);
  },
);

export const damagedRealPlan: Property = property(
  'damaged-real-plan',
  2,
  fc.record({ choice: jobChoice, strokes, which: fc.nat({ max: PLANS.length - 1 }) }),
  async ({ choice, strokes: all, which }) => {
    const path = PLANS[which] ?? '';
    const text = read(path).toString();
    const [before, after] = [sourceOf(path, text), sourceOf(path, damaged(text, all))];
    await useAll(after, choice);
    const against = loadPlanAgainst(before, after);
    soundFindings(against.findings, [before, after], text + Buffer.from(after.bytes).toString());
  },
);

/** Figures are of the cells that they name: none comes from nowhere. */
function traced({ figures, ofAreas }: Actuals, { bytes }: Source, plan: Plan): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return;
  }
  if (/["\r]/u.test(text)) return;
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .replace(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
        .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, ''),
    );
  for (const { series, year, line, text: own } of [...figures, ...ofAreas]) {
    if (plan.series.get(series)?.kind === 'completion') continue;
    const digits = own.replace(/^[≥≤><]/u, '').replace(/^-/u, '');
    if (!(lines[line - 1] ?? '').includes(digits)) {
      fail(
        `${series} of ${String(year)} is ${own}, which its line ${String(line)} does not have`,
        lines,
      );
    }
  }
}

async function useTable(job: Job, source: Source): Promise<void> {
  const [opened = source] = await openWorkbooks([source]);
  const actuals = loadActuals([opened], job.plan);
  soundFindings(actuals.findings, [opened], Buffer.from(source.bytes).toString());
  if (opened.workbook === undefined) traced(actuals, source, job.plan);
  await useFigures(job, actuals);
}

export const damagedTable: Property = property(
  'damaged-table',
  14,
  fc.record({ choice: jobChoice, how: layout, strokes }),
  async ({ choice, how, strokes: all }) => {
    const job = jobOf(choice);
    const text = textOf(gridOf(job.spec, job.figures, how), how);
    const onText = how.encoding === 'utf-8';
    const bytes = onText ? damaged(text, all) : damagedBytes(bytesOf(text, how), all);
    await useTable(job, sourceOf('figures.csv', bytes));
  },
);

export const damagedRealTable: Property = property(
  'damaged-real-table',
  3,
  fc.record({ strokes, which: fc.nat({ max: TABLES.length - 1 }) }),
  async ({ strokes: all, which }) => {
    const path =
      which === 0 ? 'fixtures/synthetic-forms-2021-2025.yaml' : 'plans/xuchang-2016-2020.yaml';
    const plan = realPlan(path);
    const text = read(TABLES[which] ?? '').toString();
    const source = sourceOf('figures.csv', damaged(text, all));
    const actuals = loadActuals([source], plan);
    const given = Buffer.from(source.bytes).toString();
    soundFindings(actuals.findings, [source], given);
    traced(actuals, source, plan);
    await useFigures(jobFor(plan), actuals);
    const imported = importTable(source, HEAD);
    soundFindings(imported.findings, [source], given);
    if (imported.draft === undefined) return;
    const yaml = renderDraft(imported.draft, draftTextsIn('zh'), 'schema.json').text;
    const draft = sourceOf('draft.yaml', yaml);
    soundFindings(loadPlan(draft).findings, [draft], yaml);
  },
);

const REAL = new Map<string, Plan>();

function realPlan(path: string): Plan {
  const known = REAL.get(path);
  if (known !== undefined) return known;
  const loaded = loadPlan(sourceOf(path, read(path)));
  if (!loaded.ok) fail('a plan of the fixtures has errors', loaded.findings);
  REAL.set(path, loaded.plan);
  return loaded.plan;
}

function jobFor(plan: Plan): Job {
  const spec = { base: plan.period.base, to: plan.period.to, areas: [], series: [], rows: [] };
  return { spec, plan, planFindings: [], figures: [], year: plan.period.to };
}

export const damagedBook: Property = property(
  'damaged-workbook',
  6,
  fc.record({ choice: jobChoice, how: layout, strokes, which: fc.nat({ max: 2 * BOOKS.length }) }),
  async ({ choice, how, strokes: all, which }) => {
    const name = BOOKS[which];
    if (name !== undefined) {
      const plan = realPlan('plans/xuchang-2016-2020.yaml');
      const bytes = damagedBytes(read(`fixtures/workbooks/${name}`), all);
      await useTable(jobFor(plan), sourceOf(name, bytes));
      return;
    }
    const job = jobOf(choice);
    const grid = gridOf(job.spec, job.figures, how);
    await useTable(
      job,
      sourceOf('figures.xlsx', damagedBytes(sheetBook(grid.map((row) => [...row])), all)),
    );
  },
);

/** Cells that no one can be sure of: `#` stands for the digits that were there. */
const UNSURE = [
  '#,5',
  '#,34',
  '1.#,5',
  '#E+05',
  '约#',
  '#左右',
  '#abc',
  '#①',
  '#.',
  '3月5日',
  '1:0.8',
  '#N/A',
  '0#',
  '# #',
  '#..1',
  '-#-',
];

/** What is not sure to mean one number leaves no answer. */
export const refused: Property = property(
  'refused',
  3,
  fc.record({ choice: jobChoice, at: fc.nat({ max: 99 }), cell: fc.constantFrom(...UNSURE) }),
  ({ choice, at, cell }) => {
    const job = jobOf(choice);
    const grid = gridOf(job.spec, job.figures, USUAL);
    const value = grid[0]?.indexOf('value') ?? -1;
    const chosen = 1 + (at % Math.max(1, job.figures.length));
    if (!/^\d+(?:\.\d+)?$/u.test(grid[chosen]?.[value] ?? '')) return;
    const changed = grid.map((row, index) =>
      index === chosen ? row.with(value, cell.replace(/#(?!N)/gu, row[value] ?? '')) : row,
    );
    const source = sourceOf('figures.csv', textOf(changed, USUAL));
    const actuals = loadActuals([source], job.plan);
    soundFindings(actuals.findings, [source], cell);
    if (evaluate(job.plan, actuals, { year: job.year }).ok)
      fail('an answer by a cell that is not sure', changed[chosen]);
  },
);
