#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { loadCli } from './load-cli.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  // The usual job is over before optimised code pays: without it a fifth less time and memory.
  setFlagsFromString('--no-opt');
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      // A reader that closes the pipe early (head -1) is no fault of ours.
      if (error.code !== 'EPIPE') tellLost(error, stream);
    });
  }
  const { main } = load();
  const outputOf = (stream) => ({
    write: (text) => stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  });
  process.exitCode = await main(argv, {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    expectLargeInput: () => {
      setFlagsFromString('--opt');
      // Room for what is young: it is collected less often.
      setFlagsFromString('--min-semi-space-size=16');
    },
    env: process.env,
    cwd: process.cwd(),
    bundledPlans: fileURLToPath(new URL('../plans', import.meta.url)),
    version,
  });
}

/** What could not be written is not there, whatever the answer is: exit 2, on a full disk for one. */
function tellLost({ code }, stream) {
  process.on('exit', () => {
    process.exitCode = 2;
  });
  if (stream === process.stderr) return;
  process.stderr.write(
    `差错：无法写入标准输出（${code}） / error: cannot write standard output (${code})\n`,
  );
}

function load() {
  try {
    return loadCli();
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write(
      'plancheck 尚未构建，请先运行 npm run build / not built yet: run npm run build\n',
    );
    return { main: () => 2 };
  }
}
