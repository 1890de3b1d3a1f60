import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FindingsFile } from '../../src/model/findings-file.ts';
import { ROOT, run, type Ran } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const PATH = process.env['PATH'] ?? '';

const plan = (id: string, bound: number, more = ''): string => `schemaVersion: 1
id: ${id}
title: 合成数据规划
region: { id: test, name: 测试市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 测试, published: 2021-01-01 }
indicators:
  - id: beds
    name: 床位占比
    unit: '%'
    attribute: binding
    target: { atLeast: ${String(bound)}, by: 2025 }
    ref: 表1
${more}`;

const NAME = 'test-2021-2025';
const FILE = `plans/${NAME}.yaml`;

class Repository {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'plancheck-against-')));

  git(...args: string[]): string {
    const who = ['-c', 'user.name=合成数据', '-c', 'user.email=test@example.invalid'];
    return execFileSync('git', ['-C', this.root, ...who, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'x');
  }

  run(argv: readonly string[], { cwd = '.', env = {} } = {}): Promise<Ran> {
    return run(['validate', ...argv], { cwd: join(this.root, cwd), env: { PATH, ...env } });
  }

  async findings(argv: readonly string[], options = {}): Promise<FindingsFile['findings']> {
    const { stdout } = await this.run([...argv, '--format', 'json'], options);
    expect(schemaFaults('findings', stdout)).toEqual([]);
    const { findings } = JSON.parse(stdout) as FindingsFile;
    return findings.filter(({ code }) => code.startsWith('against/'));
  }
}

/** A repository in which a plan with a target of 55 was committed. */
function repository(
  files: Readonly<Record<string, string>> = { [FILE]: plan(NAME, 55) },
): Repository {
  const made = new Repository();
  made.git('init', '--quiet', '--initial-branch', 'main');
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  made.commit();
  return made;
}

describe('validate --against a revision', () => {
  it('warns of a weaker target, and fails on demand', async () => {
    const made = repository();
    made.write(FILE, plan(NAME, 50));
    const [found, ...others] = await made.findings([FILE, '--against', 'HEAD']);
    expect(found).toMatchObject({
      code: 'against/target-weakened',
      severity: 'warning',
      file: FILE,
      line: 12,
      args: { id: 'beds', before: { bound: { text: '≥55%' } }, after: { bound: { text: '≥50%' } } },
    });
    expect(others).toEqual([]);
    expect((await made.run([FILE, '--against', 'HEAD'])).code).toBe(0);
    const failing = await made.run([FILE, '--against', 'main', '--fail-on', 'weakened']);
    expect(failing.code).toBe(1);
    expect(failing.stdout).not.toContain('有效');
    const json = await made.run([FILE, '--against', 'main', '--fail-on', 'weakened', '-f', 'json']);
    expect((JSON.parse(json.stdout) as FindingsFile).plans).toMatchObject([
      { id: NAME, valid: false },
    ]);
  });

  it('finds nothing where nothing was edited, or only what got stricter', async () => {
    const made = repository();
    expect(await made.findings(['--against', 'HEAD'])).toEqual([]);
    made.write(FILE, plan(NAME, 60));
    expect((await made.run(['--against', 'HEAD', '--fail-on', 'weakened'])).code).toBe(0);
    expect(await made.findings([NAME, '--against', 'HEAD'])).toMatchObject([
      { code: 'against/strengthened', severity: 'note' },
    ]);
  });

  it('takes any name of a revision, one with a slash too', async () => {
    const made = repository();
    made.git('branch', 'feature/old');
    made.git('tag', '--annotate', '--message', 'x', 'v1');
    made.write(FILE, plan(NAME, 50));
    made.commit();
    for (const revision of [
      'feature/old',
      'v1',
      'HEAD~1',
      made.git('rev-parse', 'HEAD~1').trim(),
    ]) {
      expect(await made.findings([FILE, '--against', revision])).toHaveLength(1);
    }
    expect(await made.findings([FILE, '--against', 'HEAD'])).toEqual([]);
  });

  it('works from a subdirectory, through links and with Chinese names', async () => {
    const made = repository({ [`规划 目录/子/${NAME}.yaml`]: plan(NAME, 55) });
    made.write(`规划 目录/子/${NAME}.yaml`, plan(NAME, 50));
    symlinkSync(join(made.root, '规划 目录'), join(made.root, 'link'));
    symlinkSync(join(made.root, '规划 目录/子', `${NAME}.yaml`), join(made.root, `${NAME}.yaml`));
    for (const [name, cwd] of [
      [`./${NAME}.yaml`, '规划 目录/子'],
      [`子/${NAME}.yaml`, '规划 目录'],
      [`link/子/${NAME}.yaml`, '.'],
      [`./${NAME}.yaml`, '.'],
    ] as const) {
      expect(await made.findings([name, '--against', 'HEAD'], { cwd })).toMatchObject([
        { code: 'against/target-weakened', file: name },
      ]);
    }
  });

  it('takes a link in the place of a plan, or a file in the place of a link, for no new plan', async () => {
    const outside = join(realpathSync(mkdtempSync(join(tmpdir(), 'plancheck-linked-'))), 'x.yaml');
    writeFileSync(outside, plan(NAME, 50));
    const weaker = [{ code: 'against/target-weakened', file: FILE }];
    const made = repository({ [FILE]: plan(NAME, 55), 'drafts/x.yaml': plan(NAME, 50) });
    for (const target of [outside, '../drafts/x.yaml']) {
      made.remove(FILE);
      symlinkSync(target, join(made.root, FILE));
      expect(await made.findings([FILE, '--against', 'HEAD'])).toMatchObject(weaker);
    }
    made.commit();
    expect(await made.findings([FILE, '--against', 'HEAD'])).toEqual([]);
    made.remove(FILE);
    made.write(FILE, plan(NAME, 45));
    expect(await made.findings([FILE, '--against', 'HEAD'])).toMatchObject(weaker);
    made.remove(FILE);
    const { findings } = JSON.parse(
      (await made.run(['--against', 'HEAD', '--format', 'json'])).stdout,
    ) as FindingsFile;
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'against/removed-plan', file: FILE }),
    );
  });

  it('looks into the repository of the plan, whatever a hook says of another one', async () => {
    const made = repository();
    const other = repository({ 'x.yaml': 'a' });
    made.write(FILE, plan(NAME, 50));
    const env = { GIT_DIR: join(other.root, '.git'), GIT_WORK_TREE: other.root };
    expect(await made.findings([FILE, '--against', 'HEAD'], { env })).toHaveLength(1);
    const inHook = { GIT_DIR: join(made.root, '.git') };
    expect(await made.findings([FILE, '--against', 'HEAD'], { env: inHook })).toHaveLength(1);
  });

  it('says when nothing could be compared because the version before has errors', async () => {
    const made = repository({ [FILE]: plan(NAME, 55).replace('unit:', 'unti:') });
    made.write(FILE, plan(NAME, 50));
    expect(await made.findings([FILE, '--against', 'HEAD'])).toMatchObject([
      {
        code: 'against/not-compared',
        severity: 'warning',
        args: { before: `HEAD:${FILE}`, errors: 1, line: 10 },
      },
    ]);
    expect((await made.run([FILE, '--against', 'HEAD', '--fail-on', 'weakened'])).code).toBe(1);
  });

  it('tells the errors of the version now as ever', async () => {
    const made = repository();
    made.write(FILE, plan(NAME, 50).replace('unit:', 'unti:'));
    const { code, stdout } = await made.run([FILE, '--against', 'HEAD']);
    expect(code).toBe(1);
    expect(stdout).toContain('plan/unknown-key');
    expect(stdout).not.toContain('against/');
  });
});

describe('files that are new, renamed or removed', () => {
  const OTHER = 'plans/other-2016-2020.yaml';
  const other = (bound: number): string =>
    plan('other-2016-2020', bound)
      .replace('id: test,', 'id: other,')
      .replace('{ base: 2020, from: 2021, to: 2025 }', '{ base: 2015, from: 2016, to: 2020 }')
      .replace('by: 2025', 'by: 2020');

  it('a new plan is a note', async () => {
    const made = repository();
    made.write(OTHER, other(5));
    expect(await made.findings(['--against', 'HEAD', '--fail-on', 'weakened'])).toMatchObject([
      { code: 'against/new-plan', severity: 'note', file: OTHER },
    ]);
  });

  it('a plan that is gone is told, also where files are named as a shell lists them', async () => {
    const made = repository({ [FILE]: plan(NAME, 55), [OTHER]: other(5) });
    made.remove(OTHER);
    expect(await made.findings(['--against', 'HEAD'])).toMatchObject([
      { code: 'against/removed-plan', severity: 'warning', file: OTHER, line: 1 },
    ]);
    expect((await made.run(['--against', 'HEAD', '--fail-on', 'weakened'])).code).toBe(1);
    expect(await made.findings([FILE, '--against', 'HEAD'])).toMatchObject([
      { code: 'against/removed-plan', file: OTHER },
    ]);
  });

  it('a file of the same region under another name, id and period is compared, too', async () => {
    const made = repository();
    made.remove(FILE);
    const text = plan('test-2021-2026', 50).replace('to: 2025', 'to: 2026');
    made.write('plans/test-2021-2026.yaml', text);
    const found = await made.findings(['plans/test-2021-2026.yaml', '--against', 'HEAD']);
    const codes = found.map(({ code }) => code);
    expect(codes).toContain('against/renamed-plan');
    expect(codes).toContain('against/target-weakened');
    expect(codes).toContain('against/period-changed');
  });

  it('one of another region is new, and the one that is gone is told', async () => {
    const made = repository();
    made.remove(FILE);
    const text = plan('else-2021-2025', 50).replace(
      'id: test, name: 测试市',
      'id: else, name: 别市',
    );
    made.write('plans/else-2021-2025.yaml', text);
    const found = await made.findings(['plans/else-2021-2025.yaml', '--against', 'HEAD']);
    expect(found.map(({ code }) => code).sort()).toEqual([
      'against/new-plan',
      'against/removed-plan',
    ]);
  });

  it('so are all of them with their directory', async () => {
    const made = repository({ [FILE]: plan(NAME, 55), 'README.md': 'x' });
    made.remove('plans');
    const found = await made.findings(['--against', 'HEAD']);
    expect(found).toMatchObject([{ code: 'against/removed-plan', file: FILE }]);
  });

  it('a file that only has another name is compared all the same', async () => {
    const made = repository();
    made.remove(FILE);
    made.write('plans/renamed-2021-2025.yaml', plan('renamed-2021-2025', 50));
    for (const names of [[], ['plans/renamed-2021-2025.yaml']]) {
      const found = await made.findings([...names, '--against', 'HEAD']);
      expect(found.map(({ code }) => code)).toEqual([
        'against/renamed-plan',
        'against/target-weakened',
      ]);
      expect(found[0]?.args).toEqual({ before: `HEAD:${FILE}` });
    }
  });

  it('so is one in another directory', async () => {
    const made = repository({ [`old/${NAME}.yaml`]: plan(NAME, 55) });
    made.remove('old');
    made.write(FILE, plan(NAME, 50));
    const found = await made.findings([FILE, '--against', 'HEAD']);
    expect(found.map(({ code }) => code)).toEqual([
      'against/renamed-plan',
      'against/target-weakened',
    ]);
  });

  it('a plan in no commit at all has no earlier version', async () => {
    const made = new Repository();
    made.git('init', '--quiet');
    made.write(FILE, plan(NAME, 55));
    expect((await made.run([FILE, '--against', 'HEAD'])).code).toBe(2);
  });
});

describe('validate --against a file', () => {
  it('compares one plan with it, outside of any repository', async () => {
    const made = new Repository();
    made.write(FILE, plan(NAME, 50));
    made.write('old/before.yaml', plan(NAME, 55));
    const found = await made.findings([FILE, '--against', './old/before.yaml']);
    expect(found.map(({ code }) => code)).toEqual(['against/target-weakened']);
    expect(await made.findings([FILE, '--against', FILE])).toEqual([]);
  });

  it('takes exactly one plan, and a file that can be read', async () => {
    const made = new Repository();
    made.write(FILE, plan(NAME, 50));
    const two = await made.run([FILE, 'xuchang-2021-2025', '--against', FILE]);
    expect([two.code, two.stdout]).toEqual([2, '']);
    expect(two.stderr).toContain('现为2份');
    expect((await made.run([FILE, '--against', './nowhere.yaml'])).code).toBe(2);
    const bare = await made.run([FILE, '--against', 'before.yaml']);
    expect(bare.code).toBe(2);
  });
});

describe('what cannot be compared ends with 2 and says why', () => {
  const reason = async (
    made: Repository,
    argv: readonly string[],
    options = {},
  ): Promise<string> => {
    const { code, stdout, stderr } = await made.run(argv, options);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };

  it('a revision that does not exist', async () => {
    const made = repository();
    expect(await reason(made, [FILE, '--against', 'origin/main'])).toContain('git fetch');
    expect(await reason(made, [FILE, '--against', 'old.yaml'])).toContain('./old.yaml');
  });

  it.each(['--output=x', '-h', '--all', ''])('what is no revision: %j', async (revision) => {
    const made = repository();
    expect(await reason(made, [FILE, `--against=${revision}`])).toContain('--against');
    expect(made.git('status', '--porcelain')).toBe('');
  });

  it.each(['HEAD:plans', 'HEAD^{tree}', 'main..main', '$(touch x)', '; touch x', 'HEAD\u0000'])(
    'what is no commit: %j',
    async (revision) => {
      const made = repository();
      await reason(made, [FILE, '--against', revision]);
      expect(made.git('status', '--porcelain')).toBe('');
    },
  );

  it('no git', async () => {
    const made = repository();
    const told = await reason(made, [FILE, '--against', 'HEAD'], { env: { PATH: made.root } });
    expect(told).toContain('没有找到 git');
  });

  it('no repository', async () => {
    const made = new Repository();
    made.write(FILE, plan(NAME, 50));
    expect(await reason(made, [FILE, '--against', 'HEAD'])).toContain('不在 git 仓库中');
  });

  it('--fail-on without --against, and another word for it', async () => {
    const made = repository();
    expect(await reason(made, [FILE, '--fail-on', 'weakened'])).toContain('--against');
    expect(await reason(made, [FILE, '--against', 'HEAD', '--fail-on', 'any'])).toContain(
      'weakened',
    );
  });
});

describe('the bundled plans', () => {
  it('are not checked beside plans of one’s own', async () => {
    const made = repository();
    made.write(FILE, plan(NAME, 50));
    const { code, stdout, stderr } = await made.run(['--against', 'HEAD']);
    expect([code, stdout.match(/against\//gu)?.length]).toEqual([0, 1]);
    expect([stderr, stdout.includes('检查1份规划')]).toEqual(['', true]);
  });

  it('alone in no repository cannot be compared', async () => {
    const made = new Repository();
    expect((await made.run(['--against', 'HEAD'])).code).toBe(2);
  });

  it('of which one is copied and weakened by hand', async () => {
    const text = readFileSync(join(ROOT, 'plans/xuchang-2021-2025.yaml'), 'utf8');
    const path = 'plans/xuchang-2021-2025.yaml';
    const made = repository({ [path]: text });
    made.write(path, text.replace('attribute: binding', 'attribute: anticipatory'));
    expect(await made.findings(['xuchang-2021-2025', '--against', 'HEAD'])).toMatchObject([
      { code: 'against/attribute-weakened', args: { before: 'binding', after: 'anticipatory' } },
    ]);
  });
});
