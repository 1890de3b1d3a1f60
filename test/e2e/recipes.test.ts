import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { junitFaults, readXml, within } from '../support/junit.ts';
import { readmeRecipe } from '../support/readme.ts';
import { ROOT } from '../support/run.ts';

/** The recipes of the README in a project that has plancheck installed. Needs dist/. */
const BROKEN = join(ROOT, 'fixtures/plans-bad/three-faults-of-content.yaml');
const SOUND = join(ROOT, 'plans/henan-2020.yaml');

function yaml(text: string): unknown {
  const document = parseDocument(text, { strict: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

/** Without what git sets for a hook of the repository that these tests may run in. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);
let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'plancheck-project-'));
  mkdirSync(join(project, 'plans'));
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, join(project, 'node_modules/plancheck'));
  symlinkSync(join(ROOT, 'bin/plancheck.js'), join(project, 'node_modules/.bin/plancheck'));
});

function inProject(command: string, ...argv: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    cwd: project,
    encoding: 'utf8',
    env,
  });
  return { status, output: stdout + stderr };
}

describe('the plain hook', () => {
  beforeEach(() => {
    inProject('git', 'init', '--quiet');
    writeFileSync(join(project, '.gitignore'), 'node_modules/\n');
    writeFileSync(join(project, '.git/hooks/pre-commit'), readmeRecipe('hook'));
    chmodSync(join(project, '.git/hooks/pre-commit'), 0o755);
  });

  const commit = (): { status: number | null; output: string } => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgSign=false'];
    return inProject('git', ...who, 'commit', '--quiet', '--message', 'x');
  };

  it('lets a plan pass in which nothing is wrong, and a commit without plans', () => {
    inProject('git', 'add', '.gitignore');
    expect(commit()).toEqual({ status: 0, output: '' });
    copyFileSync(SOUND, join(project, 'plans/henan-2020.yaml'));
    inProject('git', 'add', 'plans');
    expect(commit().status).toBe(0);
    inProject('git', 'rm', '--quiet', 'plans/henan-2020.yaml');
    expect(commit().status).toBe(0);
  });

  it('stops a faulty plan, whatever its name', () => {
    copyFileSync(BROKEN, join(project, 'plans/甲 "乙".yaml'));
    inProject('git', 'add', 'plans');
    const { status, output } = commit();
    expect([status, output.includes('[plan/outside-range]')]).toEqual([1, true]);
  });

  it('checks what is staged, not what lies in the directory', () => {
    const path = join(project, 'plans/three-faults-of-content.yaml');
    copyFileSync(BROKEN, path);
    inProject('git', 'add', 'plans');
    writeFileSync(path, readFileSync(SOUND));
    expect(commit().status).toBe(1);
  });
});

describe('the recipe for GitLab', () => {
  interface Job {
    readonly image: string;
    readonly script: readonly string[];
    readonly artifacts: { readonly when: string; readonly reports: { readonly junit: string } };
  }

  it('fails on a faulty plan and leaves a report', () => {
    const { plans } = yaml(readmeRecipe('gitlab')) as { plans: Job };
    expect([plans.image, plans.artifacts.when]).toEqual(['node:20', 'always']);
    copyFileSync(SOUND, join(project, 'plans/henan-2020.yaml'));
    const run = (): number | null => inProject('sh', '-e', '-c', plans.script.join('\n')).status;
    const report = (): string => readFileSync(join(project, plans.artifacts.reports.junit), 'utf8');
    expect([run(), junitFaults(report())]).toEqual([0, []]);
    copyFileSync(BROKEN, join(project, 'plans/three-faults-of-content.yaml'));
    expect([run(), junitFaults(report())]).toEqual([1, []]);
    expect(within(readXml(report()), 'failure')).toHaveLength(3);
  });
});

describe('the recipe for GitHub', () => {
  interface Workflow {
    readonly jobs: {
      readonly plans: {
        readonly steps: readonly {
          readonly uses: string;
          readonly with: Readonly<Record<string, unknown>>;
        }[];
      };
    };
  }

  it('uses the action as it is, with the history that a comparison needs', () => {
    const { steps } = (yaml(readmeRecipe('github')) as Workflow).jobs.plans;
    const [checkout, action] = steps;
    expect(checkout?.with).toEqual({ 'fetch-depth': 0 });
    const [, path = ''] = /^your-org\/plancheck\/(.*)@v\d/u.exec(action?.uses ?? '') ?? [];
    const { inputs } = yaml(readFileSync(join(ROOT, path, 'action.yml'), 'utf8')) as {
      inputs: object;
    };
    const known = Object.keys(inputs);
    expect(Object.keys(action?.with ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the recipe for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
  }
  const hooks = yaml(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];

  it('names a hook that there is', () => {
    const { repos } = yaml(readmeRecipe('pre-commit')) as {
      repos: { hooks: { id: string }[] }[];
    };
    const ids = hooks.map(({ id }) => id);
    expect(repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual(ids);
  });

  it('has a hook that runs the command of the package on plans only', () => {
    const [hook] = hooks;
    expect([hook?.entry, hook?.language]).toEqual(['plancheck validate', 'node']);
    const files = new RegExp(hook?.files ?? '', 'u');
    const paths = ['plans/a.yaml', 'sub/plans/规划.yml', 'a.yaml', 'plans/a.csv', 'myplans/a.yaml'];
    expect(paths.filter((path) => files.test(path))).toEqual([
      'plans/a.yaml',
      'sub/plans/规划.yml',
    ]);
  });

  it('can be handed the paths that pre-commit hands over', () => {
    copyFileSync(BROKEN, join(project, 'plans/three-faults-of-content.yaml'));
    copyFileSync(SOUND, join(project, 'plans/henan-2020.yaml'));
    const names = ['plans/henan-2020.yaml', 'plans/three-faults-of-content.yaml'];
    const argv = (hooks[0]?.entry ?? '').split(' ').slice(1);
    expect(inProject('node_modules/.bin/plancheck', ...argv, ...names).status).toBe(1);
    expect(inProject('node_modules/.bin/plancheck', ...argv, names[0] ?? '').status).toBe(0);
  });
});

describe('the modeline for other projects', () => {
  it('names the schema in an installed package', () => {
    const [, named = ''] = /\$schema=(\S+)/u.exec(readmeRecipe('modeline')) ?? [];
    expect(existsSync(resolve(project, named))).toBe(true);
    expect(readFileSync(resolve(project, named), 'utf8')).toBe(
      readFileSync(join(ROOT, 'schemas/plan.schema.json'), 'utf8'),
    );
  });
});
