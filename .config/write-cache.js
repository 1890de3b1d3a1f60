// Writes dist/cli.cache: the code of the command as V8 has compiled it after its usual jobs.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { CACHE, loadCli } from '../bin/load-cli.js';

// As bin/plancheck.js does: V8 takes no code that was compiled under other flags.
setFlagsFromString('--no-opt');
const { build, script, main } = loadCli();
const root = fileURLToPath(new URL('..', import.meta.url));
const silent = { write: () => undefined, isTerminal: false, columns: undefined };
const io = {
  stdout: silent,
  stderr: silent,
  readStdin: () => Buffer.alloc(0),
  env: {},
  cwd: root,
  bundledPlans: `${root}plans`,
  version: '0',
};
await main(['evaluate', 'xuchang', 'fixtures/xuchang-2020.csv'], io);
await main(['validate'], io);
writeFileSync(CACHE, Buffer.concat([build, script.createCachedData()]));
