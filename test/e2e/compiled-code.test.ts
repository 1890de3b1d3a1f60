import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

/** A copy of the built command, to be damaged. */
const folder = mkdtempSync(join(tmpdir(), 'plancheck-compiled-'));
for (const name of ['bin', 'dist', 'plans', 'package.json']) {
  cpSync(join(ROOT, name), join(folder, name), { recursive: true });
}
const cache = join(folder, 'dist/cli.cache');
const whole = readFileSync(cache);

/** What the command prints, and whether V8 took the compiled code. */
function ran(): { readonly output: string; readonly taken: boolean } {
  const argv = [join(folder, 'bin/plancheck.js'), 'show', 'henan-2020', '--lang', 'zh'];
  const output = execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  const probe = `const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString('--no-opt');
    const { loadCli } = await import('./bin/load-cli.js');
    console.log(loadCli().script.cachedDataRejected === false);`;
  const options = ['--input-type=module', '--eval', probe];
  const taken = execFileSync(process.execPath, options, { cwd: folder, encoding: 'utf8' });
  return { output, taken: taken.trim() === 'true' };
}

describe('the code that was compiled with the build', () => {
  const usual = ran();

  it('is taken as it was left', () => {
    expect(usual.taken).toBe(true);
    expect(usual.output).toContain('河南省');
  });

  it.each<[string, Buffer | undefined]>([
    ['of another build', Buffer.concat([Buffer.from('// z'), whole.subarray(4)])],
    ['cut short', whole.subarray(0, 4000)],
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('合成数据')],
    ['not there', undefined],
  ])('is not taken if it is %s, and the command works without it', (_what, damage) => {
    if (damage === undefined) rmSync(cache);
    else writeFileSync(cache, damage);
    const { output, taken } = ran();
    expect([output, taken]).toEqual([usual.output, false]);
  });
});
