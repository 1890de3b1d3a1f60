import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FindingsFile } from '../../src/model/findings-file.ts';
import { readGithubLog } from '../support/github.ts';
import { junitFaults, readXml, within } from '../support/junit.ts';
import { fixture, ROOT, run } from '../support/run.ts';
import { sarifFaults, sarifRun } from '../support/sarif.ts';
import { schemaFaults } from '../support/schema.ts';

const BROKEN = 'fixtures/plans-bad/three-faults-of-content.yaml';
const BAD_PLANS = readdirSync(join(ROOT, 'fixtures/plans-bad'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `fixtures/plans-bad/${name}`);

describe('validate of a broken plan', () => {
  const goldens = [
    ['text', 'txt'],
    ['json', 'json'],
    ['github', 'github.txt'],
    ['sarif', 'sarif.json'],
    ['junit', 'junit.xml'],
  ].flatMap(([format = '', ending = '']) => ['zh', 'en'].map((lang) => ({ format, lang, ending })));

  it.each(goldens)('prints the golden $format ($lang)', async ({ format, lang, ending }) => {
    const { code, stdout, stderr } = await run([
      ...['validate', BROKEN, 'fixtures/plans-bad/sound-conflict.yaml'],
      ...['--format', format, '--lang', lang],
    ]);
    expect([code, stderr]).toEqual([1, '']);
    await expect(stdout).toMatchFileSnapshot(
      join(ROOT, `fixtures/golden/findings.${lang}.${ending}`),
    );
  });
});

describe('validate --format json', () => {
  it.each([
    ['all that is wrong', BAD_PLANS, 1],
    ['the bundled plans', [], 0],
    ['one broken plan', [BROKEN], 1],
  ])('is valid against its schema: %s', async (_name, names, expected) => {
    for (const language of [[], ['--lang', 'zh'], ['--lang', 'en']]) {
      const argv = ['validate', ...names, '--format', 'json', ...language];
      const { code, stdout } = await run(argv);
      expect([code, schemaFaults('findings', stdout)]).toEqual([expected, []]);
      const { findings } = JSON.parse(stdout) as FindingsFile;
      expect(findings.every(({ text }) => (text === undefined) === (language.length === 0))).toBe(
        true,
      );
    }
  });

  it('says where a finding ends in its line', async () => {
    const { stdout } = await run(['validate', BROKEN, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as FindingsFile;
    const lines = fixture('plans-bad/three-faults-of-content.yaml').split('\n');
    const meant = findings.map(({ line = 0, column = 0, endColumn }) =>
      lines[line - 1]?.slice(column - 1, (endColumn ?? 0) - 1),
    );
    expect(meant).toEqual(['131', '2030', 'nursing']);
  });
});

describe('validate of several plans with odd names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-validate-'));
  const names = ['a,b:c.yaml', `"甲" & <乙>'.yaml`, '50%25 #1?.yaml', 'line\nend.yaml'];
  mkdirSync(join(folder, '规划'));
  for (const name of names) copyFileSync(join(ROOT, BROKEN), join(folder, '规划', name));
  // Whatever the order in which they are named, the files come by their names.
  const paths = names.map((name) => `规划/${name}`);
  const sorted = [...paths].sort();
  const output = async (format: string): Promise<string> => {
    const argv = ['validate', ...paths, '--format', format];
    const { code, stdout } = await run(argv, { cwd: folder });
    expect(code).toBe(1);
    return stdout;
  };

  it('github names each file', async () => {
    const { annotations } = readGithubLog(await output('github'));
    const files = annotations
      .filter(({ properties }) => properties['title'] === 'plan/outside-range')
      .map(({ properties }) => properties['file']);
    expect(files).toEqual(sorted);
  });

  it('sarif names each file', async () => {
    const sarif = await output('sarif');
    expect(sarifFaults(sarif)).toEqual([]);
    const uris = sarifRun(sarif).artifacts.map(({ location }) => location.uri);
    expect(uris.map(decodeURIComponent)).toEqual(sorted);
    // A relative URI must not be taken for one with a scheme, a query or a fragment.
    expect(uris.filter((uri) => /[:?#]/u.test(uri))).toEqual([]);
  });

  it('junit names each file', async () => {
    const junit = await output('junit');
    expect(junitFaults(junit)).toEqual([]);
    const suites = within(readXml(junit), 'testsuite');
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual(sorted);
  });

  it('sarif makes a file: URI of an absolute path', async () => {
    const path = join(folder, paths[0] ?? '');
    const { stdout } = await run(['validate', path, '--format', 'sarif']);
    const [artifact] = sarifRun(stdout).artifacts;
    expect(artifact?.location.uri).toMatch(/^file:\/\/\/.*\/a%2Cb%3Ac\.yaml$/u);
  });
});

describe('validate', () => {
  it('checks a plan once that is named twice', async () => {
    const names = ['xuchang-2021-2025', 'xuchang', 'plans/xuchang-2021-2025.yaml'];
    const { stdout } = await run(['validate', ...names, '--format', 'json']);
    const { plans } = JSON.parse(stdout) as FindingsFile;
    expect(plans.map(({ id }) => id)).toEqual(['xuchang-2016-2020', 'xuchang-2021-2025']);
  });

  it.each(['github', 'sarif', 'junit'])('writes no %s where it cannot check', async (format) => {
    const { code, stdout } = await run(['validate', './nowhere.yaml', '--format', format]);
    expect([code, stdout]).toEqual([2, '']);
  });
});
