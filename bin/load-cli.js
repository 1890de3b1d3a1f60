import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const FILE = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
export const CACHE = fileURLToPath(new URL('../dist/cli.cache', import.meta.url));

/** The first line of the command names its build, and its compiled code begins with the same line. */
const lineEnd = (bytes) => bytes.indexOf('\n') + 1;

/**
 * The command as it was built, with the code that V8 compiled then, if it is of this build and this
 * V8: what is compiled need not be compiled at every start. Without it all works the same, only
 * later.
 */
export function loadCli() {
  const bytes = readFileSync(FILE);
  const build = bytes.subarray(0, lineEnd(bytes));
  const source = Module.wrap(bytes.toString('utf8'));
  const script = new Script(source, { filename: FILE, cachedData: compiledOf(build) });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(FILE), module, FILE, dirname(FILE));
  return { build, script, main: module.exports.main };
}

/** V8 itself compares no more of the source than its length. */
function compiledOf(build) {
  try {
    const bytes = readFileSync(CACHE);
    const isSame = bytes.subarray(0, build.length).equals(build);
    return isSame ? bytes.subarray(build.length) : undefined;
  } catch {
    return undefined;
  }
}
