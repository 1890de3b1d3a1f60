// Mutation testing by hand: npm run mutation -- src/evaluate/verdict.ts 'src/number/*.ts' [--tests GLOB,GLOB]
// Stryker brings more packages than everything else here together, so it is installed into a copy of
// the project in a temporary folder. Prints what survived with its place, and the share that was killed.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const STRYKER = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string' } },
});
const folders = new Set(positionals.map((file) => /^src\/([a-z]+)\//u.exec(file)?.[1]));
if (positionals.length === 0 || folders.has(undefined)) {
  console.error('usage: npm run mutation -- src/FOLDER/FILE.ts … [--tests GLOB,GLOB]');
  process.exit(2);
}
const tests = values.tests?.split(',') ?? [...folders].map((one) => `test/${one}/**/*.test.ts`);

const copy = await mkdtemp(join(tmpdir(), 'plancheck-mutation-'));
const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
for (const file of execFileSync('git', git, { encoding: 'utf8' }).split('\0').filter(Boolean)) {
  await cp(file, join(copy, file));
}
const inCopy = (command, ...args) => execFileSync(command, args, { cwd: copy, stdio: 'inherit' });
inCopy('npm', 'ci');
inCopy('npm', 'install', '--no-save', ...STRYKER);

// A property that fails need not be shrunk: that it fails is all that is asked.
await writeFile(
  join(copy, 'mutation-setup.ts'),
  `import fc from 'fast-check';
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
`,
);
await writeFile(
  join(copy, 'vitest.mutation.config.ts'),
  `import { mergeConfig } from 'vitest/config';
import config from './.config/vitest.config.ts';

const merged = mergeConfig(config, {
  test: {
    setupFiles: ['./mutation-setup.ts'],
    isolate: false,
    pool: 'threads',
    fileParallelism: false,
  },
});
merged.test.include = ${JSON.stringify(tests)};
export default merged;
`,
);
await writeFile(
  join(copy, 'stryker.config.json'),
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    mutate: positionals,
    coverageAnalysis: 'perTest',
    // What is worked out when a module is loaded would need every test for each mutant.
    ignoreStatic: true,
    concurrency: availableParallelism(),
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: 'mutation.json' },
  }),
);
inCopy('npx', 'stryker', 'run');

const { files } = JSON.parse(await readFile(join(copy, 'mutation.json'), 'utf8'));
const counts = {};
for (const [file, { source, mutants }] of Object.entries(files)) {
  const lines = source.split('\n');
  for (const { status, location, mutatorName, replacement } of mutants) {
    counts[status] = (counts[status] ?? 0) + 1;
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { line, column } = location.start;
    const from = lines[line - 1].slice(column - 1).slice(0, 60);
    const to = replacement.replaceAll(/\s+/gu, ' ').slice(0, 60);
    console.log(`${file}:${line}:${column} ${status} ${mutatorName}: ${from} → ${to}`);
  }
}
const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 } = counts;
const killed = Killed + Timeout;
const share = (100 * killed) / (killed + Survived + NoCoverage);
console.log(
  `${killed} killed, ${Survived} survived, ${NoCoverage} in no test: ${share.toFixed(1)} %`,
);
console.log(`The copy, with what Stryker reports: ${copy}`);
