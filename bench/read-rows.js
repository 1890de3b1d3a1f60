// A measured process: reads the large CSV in one of two ways; prints what it read and in what time.
// Usage: node read-rows.js plancheck|csv-parse <plan.yaml> <file.csv>
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const [way, planPath, path] = process.argv.slice(2);
const read = way === 'plancheck' ? withPlancheck : withCsvParse;
process.stdout.write(JSON.stringify(await read()));

/** Reader and evaluator. The plan is loaded before: its cost does not grow with the rows. */
async function withPlancheck() {
  const { evaluate, loadActuals, loadPlan, readSource } = await import('../dist/index.js');
  const { plan } = loadPlan(readSource(planPath));
  const start = performance.now();
  const actuals = loadActuals([readSource(path)], plan);
  const evaluated = evaluate(plan, actuals, { year: 2025 });
  const ms = performance.now() - start;
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.findings.slice(0, 5)));
  const { files, figures, areaFigures } = actuals;
  return { ms, rows: files[0].rows, figures: figures.length, areaFigures };
}

/** The least that a reader on csv-parse can do: take each row as an array and drop it. */
async function withCsvParse() {
  const { parse } = await import('csv-parse');
  const start = performance.now();
  let records = 0;
  const parser = createReadStream(path).pipe(parse());
  parser.on('data', () => (records += 1));
  await finished(parser);
  return { ms: performance.now() - start, rows: records - 1 }; // The header is no row.
}
