import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readGithubLog } from '../support/github.ts';
import { ROOT } from '../support/run.ts';

/** Runs the scripts of the action as the runner does: bash, inputs in the environment. Needs dist/. */
const ACTION = '.github/actions/validate';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly uses?: string;
      readonly shell?: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

const action = parse(readFileSync(join(ROOT, ACTION, 'action.yml'), 'utf8')) as Action;
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);
const validate = scripts.at(-1);
const folder = mkdtempSync(join(tmpdir(), 'plancheck-action-'));
const PLANS = ['规划 甲-2021.yaml', 'b, c: d.yaml'];
mkdirSync(join(folder, 'plans'));
for (const name of PLANS) {
  copyFileSync(
    join(ROOT, 'fixtures/plans-bad/three-faults-of-content.yaml'),
    join(folder, 'plans', name),
  );
}
copyFileSync(join(ROOT, 'plans/henan-2020.yaml'), join(folder, 'plans/henan-2020.yaml'));

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(inputs: Readonly<Record<string, string>>, path = ''): Ran {
  const given = Object.entries(validate?.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1] ?? '';
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
  });
  const argv = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', validate?.run ?? ''];
  return spawnSync('bash', argv, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...(Object.fromEntries(given) as Record<string, string>),
      PATH: `${path}${process.env['PATH'] ?? ''}`,
      GITHUB_ACTION_PATH: join(ROOT, ACTION),
    },
  });
}

describe('the action', () => {
  it('hands inputs over in the environment, and never as a piece of a script', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps[0]?.uses).toMatch(/^actions\/setup-node@/u);
    for (const { run: script, shell } of scripts) {
      expect([shell, script?.includes('${{')]).toEqual(['bash', false]);
    }
    expect(Object.values(validate?.env ?? {})).toEqual(
      Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`),
    );
  });

  it('annotates several plans, one a line', () => {
    const plans = `  plans/${PLANS[0] ?? ''}  \r\n\nplans/${PLANS[1] ?? ''}`;
    const { status, stdout, stderr } = run({ plans });
    const { annotations, rest } = readGithubLog(stdout);
    const files = annotations.map(({ command, properties }) => [command, properties['file']]);
    const expected = [...PLANS].sort().flatMap((name) => {
      const one = ['error', `plans/${name}`];
      // The three of the file, and that its name is no id.
      return [one, one, one, one];
    });
    expect([status, stderr, files]).toEqual([1, '', expected]);
    expect(rest).toEqual(['检查2份规划：差错8处、警告0处、说明0处']);
  });

  it('passes a plan in which nothing is wrong, in the language asked for', () => {
    const { status, stdout } = run({ plans: 'henan-2020\n', lang: 'en' });
    const { annotations, rest } = readGithubLog(stdout);
    expect([status, rest]).toEqual([
      0,
      [expect.stringMatching(/^1 plan checked: 0 errors, 0 warnings, \d+ notes$/u)],
    ]);
    expect(new Set(annotations.map(({ command }) => command))).toEqual(new Set(['notice']));
  });

  it('checks all plans of ./plans if none is named', () => {
    const { status, stdout } = run({});
    expect([status, readGithubLog(stdout).rest[0]]).toEqual([
      1,
      expect.stringMatching(/^检查3份规划：差错[1-9]/u),
    ]);
  });

  it('fails where it cannot check', () => {
    expect(run({ plans: 'plans/nowhere.yaml' }).status).toBe(2);
    expect(run({ plans: 'henan-2020', lang: 'de' }).status).toBe(2);
  });

  it('hands over options only if they are given, and every text as it is', () => {
    // Stands in for node, to see the command line itself.
    const bin = mkdtempSync(join(tmpdir(), 'plancheck-bin-'));
    writeFileSync(join(bin, 'node'), `#!/bin/sh\nshift\nprintf '<%s>' "$@"\n`);
    chmodSync(join(bin, 'node'), 0o755);
    const path = `${bin}${delimiter}`;
    expect(run({}, path).stdout).toBe('<validate><--format><github><--lang><zh><-->');
    const evil = `$(touch evil) \`touch evil\` "; touch evil; ' $HOME *`;
    const inputs = {
      plans: `${evil}\n--help`,
      against: evil,
      'max-warnings': '0',
      'fail-on': 'weakened',
      lang: 'en',
    };
    expect(run(inputs, path).stdout).toBe(
      `<validate><--format><github><--lang><en><--against><${evil}><--max-warnings><0><--fail-on><weakened><--><${evil}><--help>`,
    );
  });
});
