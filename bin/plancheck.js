#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  // The usual job is over before optimised code pays: without it a fifth less time and memory.
  setFlagsFromString('--no-opt');
  // A reader that closes the pipe early (head -1) is no fault of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const { main } = await import('../dist/cli.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'plancheck 尚未构建，请先运行 npm run build / not built yet: run npm run build\n',
    );
    return { main: () => 2 };
  });
  const outputOf = (stream) => ({
    write: (text) => stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  });
  process.exitCode = await main(argv, {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readStdin: () => readFileSync(0),
    expectLargeInput: () => {
      setFlagsFromString('--opt');
      // Room for what is young: it is collected less often.
      setFlagsFromString('--min-semi-space-size=16');
    },
    checkApart: (plans) => inThread(plans),
    env: process.env,
    cwd: process.cwd(),
    bundledPlans: fileURLToPath(new URL('../plans', import.meta.url)),
    version,
  });
}

/** Half of very many plans, in a thread of its own. Rejects where there is none. */
function inThread(plans) {
  // At once: this thread is busy from here on, and would start the other only when it is done.
  const { Worker } = createRequire(import.meta.url)('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../dist/check-plans.js', import.meta.url), {
      workerData: plans,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
}
