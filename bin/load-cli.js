import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const FILE = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
export const CACHE = fileURLToPath(new URL('../dist/cli.cache', import.meta.url));

/**
 * The command as it was built, with the code that V8 compiled then, if it is of this V8: what is
 * compiled need not be compiled at every start. Without it all works the same, only later.
 */
export function loadCli() {
  const source = readFileSync(FILE, 'utf8');
  const script = new Script(Module.wrap(source), { filename: FILE, cachedData: cached() });
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(FILE), module, FILE, dirname(FILE));
  return { script, main: module.exports.main };
}

function cached() {
  try {
    return readFileSync(CACHE);
  } catch {
    return undefined;
  }
}
