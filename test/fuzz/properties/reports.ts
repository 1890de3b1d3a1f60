import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../../src/io/read-source.ts';
import type { Encoding } from '../../../src/model/actuals.ts';
import { DIFF_FORMATS } from '../../../src/model/terms.ts';
import { renderDiff } from '../../../src/render/diff-formats.ts';
import { renderExplanation } from '../../../src/render/explain.ts';
import { REPORT_FORMATS, renderReport } from '../../../src/render/report-formats.ts';
import { diffReports } from '../../../src/report/diff-reports.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { isSealed } from '../../../src/report/seal.ts';
import { run } from '../../support/run.ts';
import { schemaFaults } from '../../support/schema.ts';
import { jobChoice } from '../make/choices.ts';
import { planText } from '../make/plan-text.ts';
import { layout, tableOf } from '../make/table.ts';
import { actualsOf, evaluationOf, fail, jobOf, reportOf } from '../judging.ts';
import { property, type Property } from '../property.ts';

const LANGUAGES = ['zh', 'en'] as const;
const SLIP = /undefined|\[object |\bNaN\b/u;

/** Every format, twice the same bytes; JSON after its schema, and read back as it was. */
export const reports: Property = property(
  'reports',
  2,
  fc.record({ choice: jobChoice, other: jobChoice, language: fc.constantFrom(...LANGUAGES) }),
  async ({ choice, other, language }) => {
    const job = jobOf(choice);
    const actuals = actualsOf(job, job.figures);
    const evaluation = evaluationOf(job, actuals);
    if (evaluation === undefined) return;
    const report = reportOf(job, actuals, evaluation);
    const again = jobOf(choice);
    const actualsAgain = actualsOf(again, again.figures);
    const evaluationAgain = evaluationOf(again, actualsAgain) ?? fail('no answer a second time');
    const second = reportOf(again, actualsAgain, evaluationAgain);
    for (const format of REPORT_FORMATS) {
      const text = await renderReport(report, format, { language, scope: 'all' });
      if (text !== (await renderReport(second, format, { language, scope: 'all' })))
        fail(`${format} differs`);
      const slip = SLIP.exec(text)?.[0];
      if (slip !== undefined) fail(`${format} says ${slip}`, text);
    }
    const json = await renderReport(report, 'json', { language });
    const faults = schemaFaults('report', json);
    if (faults.length > 0) fail('the report is not as its schema says', faults, json);
    const read = readReport(json);
    if (!read.ok || !isSealed(read.report, sha256)) fail('the report is not read back', json);
    for (const { id } of [...report.indicators, ...report.commitments]) {
      if (SLIP.test(renderExplanation(report, id, { language })))
        fail('a slip in an explanation', id);
    }
    const same = diffReports(report, read.report);
    if (same.changes.length + same.revisions.length > 0) fail('a report differs from itself', same);
    diffWith(report, other, language);
  },
);

function diffWith(
  report: ReturnType<typeof reportOf>,
  choice: Parameters<typeof jobOf>[0],
  language: (typeof LANGUAGES)[number],
): void {
  const job = jobOf(choice);
  const actuals = actualsOf(job, job.figures);
  const evaluation = evaluationOf(job, actuals);
  if (evaluation === undefined) return;
  const diff = diffReports(report, reportOf(job, actuals, evaluation));
  const faults = schemaFaults('diff', JSON.stringify(diff));
  if (faults.length > 0) fail('the comparison is not as its schema says', faults);
  for (const format of DIFF_FORMATS) {
    const text = renderDiff(diff, format, { language });
    if (SLIP.test(text)) fail(`a slip in a comparison as ${format}`, text);
  }
}

let directory: string | undefined;

/** One directory for all cases, of which each overwrites the files of the one before. */
function write(files: Readonly<Record<string, string | Uint8Array>>): string {
  directory ??= mkdtempSync(join(tmpdir(), 'plancheck-fuzz-'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(directory, name), content);
  return directory;
}

/** The command: the answer of the library in its exit code, and a report that verifies until a byte is changed. */
export const commands: Property = property(
  'commands',
  1,
  fc.record({ choice: jobChoice, how: layout, forced: fc.boolean(), strict: fc.boolean() }),
  async ({ choice, how, forced, strict }) => {
    const job = jobOf(choice);
    if (job.figures.length === 0) return;
    const table = tableOf(job.spec, job.figures, how);
    const cwd = write({ 'fuzz-plan.yaml': planText(job.spec), 'figures.csv': table });
    const encoding: Encoding = how.encoding === 'bom' ? 'utf-8' : how.encoding;
    const options = [
      ...['--year', String(job.year)],
      ...(forced ? ['--encoding', encoding] : []),
      ...(strict ? ['--strict'] : []),
    ];
    const figures = ['./fuzz-plan.yaml', 'figures.csv'];
    const { code, stdout, stderr } = await run(
      ['evaluate', ...figures, ...options, '--format', 'json'],
      { cwd },
    );
    const evaluation = evaluationOf(job, actualsOf(job, job.figures, how));
    const expected = evaluation === undefined ? 2 : evaluation.verdict === 'fail' ? 1 : 0;
    if (code !== expected) fail(`exit ${String(code)} and must be ${String(expected)}`, stderr);
    await validates(cwd);
    if (evaluation === undefined) return;
    write({ 'report.json': stdout });
    const holds = await run(['verify', 'report.json'], { cwd });
    if (holds.code !== 0) fail('a fresh report does not hold', holds.stdout, holds.stderr);
    const explained = await run(
      ['explain', './fuzz-plan.yaml', job.spec.rows[0]?.id ?? '', 'figures.csv', ...options],
      { cwd },
    );
    if (explained.code !== 0) fail('nothing is explained', explained.stderr);
    write({
      'figures.csv': Buffer.concat([
        table,
        Buffer.from(how.encoding.startsWith('utf-16') ? '\n\0' : '\n'),
      ]),
    });
    const changed = await run(['verify', 'report.json'], { cwd });
    if (changed.code !== 1) fail('a changed file is not noticed', changed.stdout, changed.stderr);
  },
);

/** The plan is valid, and the table that it asks for can be read as it is. */
async function validates(cwd: string): Promise<void> {
  const valid = await run(['validate', './fuzz-plan.yaml'], { cwd });
  if (valid.code !== 0) fail('a generated plan is not valid', valid.stdout, valid.stderr);
  const template = await run(['template', './fuzz-plan.yaml', '-o', 'template.csv'], { cwd });
  if (template.code !== 0) return;
  const empty = await run(['evaluate', './fuzz-plan.yaml', 'template.csv'], { cwd });
  const isBlank = empty.code === 2 && empty.stderr.includes('evaluate/no-figure');
  if (!isBlank) fail('an empty table has an answer or a fault', empty.stdout, empty.stderr);
}
