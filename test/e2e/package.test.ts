import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, copyFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';
import { readmeExamples } from '../support/readme.ts';

/** Needs dist/, which `npm test` builds first. Packed without scripts, so that nothing is built under other tests. */
interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const { folder } = readmeExamples();
const packs = mkdtempSync(join(tmpdir(), 'plancheck-pack-'));
let packed: Packed | undefined;

beforeAll(() => {
  const argv = ['pack', '--json', '--ignore-scripts', '--pack-destination', packs];
  const listed = JSON.parse(execFileSync('npm', argv, { cwd: ROOT, encoding: 'utf8' })) as
    Packed[] | Record<string, Packed>;
  packed = Object.values(listed)[0];
  const install = [
    'install',
    '--no-audit',
    '--no-fund',
    '--offline',
    join(packs, packed?.filename ?? ''),
  ];
  execFileSync('npm', install, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
});

describe('the package', () => {
  it('has what it needs and nothing else', () => {
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const expected =
      /^(?:bin\/(?:plancheck|load-cli)\.js|dist\/(?:index\.js|cli\.cjs|(?:validate-report|workbook|write-book|xls)\.cjs|LICENSES\.txt|types\/.*\.d\.ts)|plans\/[\w-]+\.yaml|schemas\/\w+\.schema\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/u;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    for (const path of [
      'bin/plancheck.js',
      'bin/load-cli.js',
      'dist/cli.cjs',
      'dist/index.js',
      'dist/workbook.cjs',
      'dist/xls.cjs',
      'dist/write-book.cjs',
      'dist/types/index.d.ts',
      'plans/xuchang-2021-2025.yaml',
      'schemas/plan.schema.json',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('runs elsewhere, with its own plans', () => {
    copyFileSync(join(ROOT, 'fixtures/xuchang-2020.csv'), join(folder, 'figures.csv'));
    const argv = ['--offline', 'plancheck', 'evaluate', 'xuchang', 'figures.csv', '--lang', 'zh'];
    const { status, stdout } = spawnSync('npx', argv, { cwd: folder, encoding: 'utf8' });
    expect([status, stdout.split('\n')[2]?.startsWith('总体结论：未完成。')]).toEqual([1, true]);
  });

  it('serves the library example of the README', () => {
    const { stdout, stderr } = spawnSync('node', ['library.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['pass 1\n', '']);
  });
});

describe('the command', () => {
  const plancheck = (argv: readonly string[], input = ''): ReturnType<typeof spawnSync> =>
    spawnSync('node', [join(ROOT, 'bin/plancheck.js'), ...argv], { cwd: ROOT, input });
  const figures = readFileSync(join(ROOT, 'fixtures/xuchang-2020.csv'), 'utf8');

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(String(plancheck(['--version']).stdout)).toBe(`${version}\n`);
  });

  it('reads standard input and sets the exit code', () => {
    expect(plancheck(['evaluate', 'xuchang', '-'], figures).status).toBe(1);
    expect(plancheck(['evaluate', 'xuchang', '-', '--fail-on', 'never'], figures).status).toBe(0);
    expect(plancheck(['evaluate', 'nowhere', '-'], figures).status).toBe(2);
  });

  it('does not mind a reader that leaves', () => {
    const line = `node bin/plancheck.js evaluate xuchang fixtures/xuchang-2020.csv --format json | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: ROOT, encoding: 'utf8' });
    expect([stdout, stderr.includes('EPIPE')]).toEqual(['{\n', false]);
  });
});
