// Measures plancheck beside bare Node and beside csv-parse alone. It does not judge: over a goal or
// not, the exit code is 0. Usage: node bench/run.js [--pairs N] [--rows N]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeLargeCsv, writePlan, writePlans, writeSmallCsv } from './data.js';

const WARM_UPS = 2;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PLANCHECK = here('../bin/plancheck.js');
const BARE = { name: 'node -e 0', args: ['-e', '0'] };

// With these in the environment every start of Node can take longer than the job itself: the
// certificates are parsed at once, and the options may load anything.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;
delete env.NODE_OPTIONS;

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({ options: { pairs: text('21'), rows: text('1000000') } });
const [pairs, rows] = [Number(values.pairs), Number(values.rows)];
const directory = mkdtempSync(join(tmpdir(), 'plancheck-bench-'));
// Ctrl-C ends the process being measured; that is a failure like any other, and is tidied up after.
process.on('SIGINT', () => undefined);
try {
  bench();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function bench() {
  if (![pairs, rows].every((number) => Number.isSafeInteger(number) && number > 0)) {
    throw new Error('--pairs and --rows must be whole numbers from 1');
  }
  const names = ['synthetic-2021-2025.yaml', 'small.csv', 'large.csv'];
  const [plan, small, large] = names.map((name) => join(directory, name));
  writePlan(plan);
  writeSmallCsv(small, 60);
  console.log(`Node ${process.version} on ${cpus().length} x ${cpus()[0]?.model}`);
  console.log(`Whole process against bare ${BARE.name}; ${pairs} pairs, medians (extremes):`);
  const evaluate = [PLANCHECK, 'evaluate', plan, small, '--fail-on', 'never'];
  wholeProcess({ name: 'small job', args: evaluate }, { most: 6 });
  wholeProcess({ name: '--version', args: [PLANCHECK, '--version'] }, { most: 1.8 });
  manyPlans(50);
  writeLargeCsv(large, rows);
  rowsPerSecond(plan, large);
}

function wholeProcess(job, timeGoal) {
  inTurn(WARM_UPS, job, BARE);
  print(`${job.name} time`, inTurn(pairs, job, BARE), 'ms', timeGoal);
  // In runs of their own: what measures the memory would be timed too.
  print(`${job.name} memory`, inTurn(pairs, job, BARE, true), 'MB', { most: 1.7 });
}

/** All plans of a repository in one call, as before a commit and in CI. */
function manyPlans(count) {
  const plans = writePlans(directory, count);
  const job = { name: `validate ${count} plans`, args: [PLANCHECK, 'validate', ...plans] };
  inTurn(WARM_UPS, job, BARE);
  const runs = inTurn(pairs, job, BARE);
  print(`${job.name} of 40 indicators`, runs, 'ms');
  const [ours, bare] = [0, 1].map((side) => median(runs.map((pair) => pair[side].ms)));
  const budget = 3 * bare + 10 * count;
  const share = (ms) => `${((ms / budget) * 100).toFixed()} %`;
  const used = `${share(ours)} of it used`;
  console.log(
    `  budget of 3 x bare + 10 ms a plan: ${budget.toFixed()} ms, ${used}, ${ours > budget ? 'over' : 'within'} budget`,
  );
  const parser = { name: 'yaml alone', args: [here('parse-plans.js'), ...plans] };
  const parsing = inTurn(Math.min(pairs, 3), parser, BARE).map(([{ output }]) =>
    JSON.parse(output),
  );
  const least = median(parsing.map(({ ms }) => ms));
  console.log(
    `  the YAML parser alone, already loaded: ${least.toFixed()} ms, ${share(least)} of it`,
  );
}

function rowsPerSecond(plan, csv) {
  const reader = (name) => ({ name, args: [here('read-rows.js'), name, plan, csv] });
  const count = Math.min(pairs, 3);
  const runs = inTurn(count, reader('plancheck'), reader('csv-parse'), true).map((pair) =>
    pair.map(({ MB, output }) => ({ MB, ...JSON.parse(output) })),
  );
  const speeds = runs.map((pair) => pair.map((run) => ({ 'rows/s': (run.rows / run.ms) * 1000 })));
  console.log(`Reader and evaluator against csv-parse alone; ${count} pairs, medians (extremes):`);
  print('speed', speeds, 'rows/s', { least: 0.5 });
  print('memory', runs, 'MB');
  const [{ figures, areaFigures, ...ours }, theirs] = runs[0];
  console.log(`  rows read: ${ours.rows} and ${theirs.rows} of ${rows}`);
  console.log(`  figures: ${figures} of the region, ${areaFigures} of areas`);
  if (new Set([rows, ours.rows, theirs.rows, figures + areaFigures]).size > 1) {
    throw new Error('read-rows.js did not read all rows');
  }
}

/** A B A B …, so that whatever else the machine is doing falls on both alike. */
function inTurn(count, a, b, withMemory = false) {
  return Array.from({ length: count }, () => [run(a, withMemory), run(b, withMemory)]);
}

function run({ name, args }, withMemory) {
  const all = withMemory ? ['--require', here('peak.cjs'), ...args] : args;
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe'];
  const start = performance.now();
  const child = spawnSync(process.execPath, all, { cwd: directory, env, stdio, encoding: 'utf8' });
  const ms = performance.now() - start;
  if (child.status !== 0) {
    const how = child.error?.message ?? child.signal ?? `exit code ${child.status}`;
    throw new Error(`${name} failed: ${how}\n${child.stderr ?? ''}`);
  }
  return { ms, MB: Number(child.output[3]) / 1024, output: child.stdout };
}

/** `pairs` hold the measured number under the name of its unit. */
function print(label, pairs, unit, goal) {
  const [a, b] = [0, 1].map((side) => median(pairs.map((pair) => pair[side][unit])));
  const ratios = pairs.map((pair) => pair[0][unit] / pair[1][unit]);
  const ratio = median(ratios);
  const extremes = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  const sides = `${a.toFixed()} ${unit} against ${b.toFixed()} ${unit}`;
  console.log(`  ${label}: ${sides}, ${ratio.toFixed(2)} x (${extremes})${judged(ratio, goal)}`);
}

function judged(ratio, { least, most } = {}) {
  if (least !== undefined)
    return `, goal at least ${least} x: ${ratio < least ? 'below goal' : 'within goal'}`;
  return most === undefined
    ? ''
    : `, goal ${most} x: ${ratio > most ? 'over goal' : 'within goal'}`;
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
