import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

/*
 * Pipes, devices, links, full disks and killed runs, with the command as it was built: a file is
 * whole or not there, nothing waits for ever, and memory stays below a limit. Figures and plan are
 * made up (合成数据).
 */
const COMMAND = join(ROOT, 'bin/plancheck.js');
const PLAN = `schemaVersion: 1
id: h-2021-2025
title: 示例市规划（合成数据）
region: { id: h, name: 示例市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 示例市人民政府, published: 2021-12-31 }
indicators:
  - { id: cremation, name: 火化率, unit: '%', attribute: binding, target: { atLeast: 90, every: year }, ref: 表1 }
`;
const FIGURES = '指标名称,年份,完成值\n火化率,2023,95\n';
const EVALUATE = ['evaluate', './p.yaml', 'f.csv', '--fail-on', 'never'];
const isRoot = process.getuid?.() === 0;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-files-'));
  writeFileSync(join(folder, 'p.yaml'), PLAN);
  writeFileSync(join(folder, 'f.csv'), FIGURES);
});

interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** In a heap of 96 MB; a run that waits for what never comes is killed, and fails. */
function plancheck(argv: readonly string[], input?: 'ignore' | number): Ended {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=96', COMMAND, ...argv],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      stdio: [input ?? 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, PLANCHECK_LANG: 'zh', NO_COLOR: '1' },
    },
  );
  return { status, signal, stdout, stderr };
}

function shell(script: string): Ended {
  const { status, signal, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, PLANCHECK_LANG: 'zh', NO_COLOR: '1', NODE: process.execPath, COMMAND },
  });
  return { status, signal, stdout, stderr };
}

function refused(ended: Ended, words: string): void {
  expect([ended.signal, ended.status, ended.stdout]).toEqual([null, 2, '']);
  expect(ended.stderr).toContain(words);
  expect(ended.stderr).not.toMatch(/^\s+at /mu);
}

/** What a run leaves beside what it was given. */
function litter(): string[] {
  return readdirSync(folder).filter((name) => name.includes('partial'));
}

describe('an input that is no file', () => {
  const ways: readonly (readonly [string, (name: string) => string[]])[] = [
    ['figures', (name) => ['evaluate', './p.yaml', name]],
    ['a plan', (name) => ['validate', `./${name}`]],
    ['waivers', (name) => [...EVALUATE, '--waivers', name]],
    ['a report', (name) => ['verify', name]],
    ['reports to compare', (name) => ['diff', name.replace('.yaml', '.json'), 'g.json']],
    [
      'a table',
      (name) => [
        'import',
        name,
        '--region',
        'h',
        '--name',
        '某市',
        '--from',
        '2021',
        '--to',
        '2025',
      ],
    ],
    ['an earlier plan', (name) => ['validate', './p.yaml', '--against', `./${name}`]],
  ];

  describe.each(ways)('%s', (_way, argv) => {
    beforeEach(() => {
      symlinkSync('x.yaml', join(folder, 'x.json'));
      writeFileSync(join(folder, 'g.json'), '{}');
    });

    it('is a pipe that nobody writes to', () => {
      execFileSync('mkfifo', [join(folder, 'x.yaml')]);
      refused(plancheck(argv('x.yaml')), '不是普通文件');
    });

    it('is a link to an endless device', () => {
      symlinkSync('/dev/zero', join(folder, 'x.yaml'));
      refused(plancheck(argv('x.yaml')), '不是普通文件');
    });

    it('is a loop of links', () => {
      symlinkSync('y.yaml', join(folder, 'x.yaml'));
      symlinkSync('x.yaml', join(folder, 'y.yaml'));
      refused(plancheck(argv('x.yaml')), 'ELOOP');
    });

    it('is a directory', () => {
      mkdirSync(join(folder, 'x.yaml'));
      refused(plancheck(argv('x.yaml')), '是目录');
    });

    it('has 3 GB of holes', () => {
      const file = openSync(join(folder, 'x.yaml'), 'w');
      ftruncateSync(file, 3 * 1024 ** 3);
      closeSync(file);
      refused(plancheck(argv('x.yaml')), '超过512MB');
    });
  });

  it('is an endless standard input', () => {
    refused(shell('exec "$NODE" "$COMMAND" evaluate ./p.yaml - < <(cat /dev/zero)'), '超过512MB');
  });

  it('is a standard input that is a directory', () => {
    refused(shell('exec "$NODE" "$COMMAND" evaluate ./p.yaml - < .'), '是目录');
  });

  it('is a plan among others that is a pipe: it is named, and not opened', () => {
    mkdirSync(join(folder, 'plans'));
    execFileSync('mkfifo', [join(folder, 'plans/x-2021.yaml')]);
    const ended = plancheck(['list']);
    expect([ended.signal, ended.status]).toEqual([null, 2]);
    expect(ended.stderr).toContain('x-2021.yaml');
  });
});

describe('an output', () => {
  it.each([
    [
      'a directory',
      () => {
        mkdirSync(join(folder, 'r.json'));
      },
      '是目录',
    ],
    [
      'a pipe',
      () => {
        execFileSync('mkfifo', [join(folder, 'r.json')]);
      },
      '不是普通文件',
    ],
    [
      'a full device',
      () => {
        symlinkSync('/dev/full', join(folder, 'r.json'));
      },
      '不是普通文件',
    ],
    [
      'the figures through a link',
      () => {
        symlinkSync('f.csv', join(folder, 'r.json'));
      },
      '不能用作输出',
    ],
    [
      'the plan through a link',
      () => {
        symlinkSync('p.yaml', join(folder, 'r.json'));
      },
      '不能用作输出',
    ],
    [
      'a loop of links',
      () => {
        symlinkSync('r.json', join(folder, 'r.json'));
      },
      'ELOOP',
    ],
  ])('that is %s is refused, and nothing is written', (_what, make, words) => {
    make();
    refused(plancheck([...EVALUATE, '-o', 'r.json']), words);
    expect(readFileSync(join(folder, 'p.yaml'), 'utf8')).toBe(PLAN);
    expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toBe(FIGURES);
    expect(litter()).toEqual([]);
  });

  it('keeps its rights, its link, and what another name of it holds', () => {
    writeFileSync(join(folder, 'old.json'), 'old');
    chmodSync(join(folder, 'old.json'), 0o640);
    linkSync(join(folder, 'old.json'), join(folder, 'other.json'));
    symlinkSync('old.json', join(folder, 'r.json'));
    expect(plancheck([...EVALUATE, '-o', 'r.json']).status).toBe(0);
    expect(statSync(join(folder, 'old.json')).mode & 0o777).toBe(0o640);
    expect(JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8'))).toHaveProperty('verdict');
    expect(readFileSync(join(folder, 'other.json'), 'utf8')).toBe('old');
  });

  it('that is given twice, once through a linked folder, is refused', () => {
    mkdirSync(join(folder, 'd'));
    symlinkSync('d', join(folder, 'e'));
    refused(plancheck([...EVALUATE, '-o', 'd/r.json', '-o', 'e/r.json']), '指向同一文件');
    expect(readdirSync(join(folder, 'd'))).toEqual([]);
  });

  it('that cannot be written leaves the others as they were', () => {
    writeFileSync(join(folder, 'a.json'), 'old');
    mkdirSync(join(folder, 'b.html'));
    refused(plancheck([...EVALUATE, '-o', 'a.json', '-o', 'b.html']), '是目录');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(litter()).toEqual([]);
  });

  it('beside what another run left is written, and that is not touched', () => {
    writeFileSync(join(folder, '.plancheck-1-0.partial'), 'other');
    expect(plancheck([...EVALUATE, '-o', 'r.json']).status).toBe(0);
    expect(readFileSync(join(folder, '.plancheck-1-0.partial'), 'utf8')).toBe('other');
  });

  it('of a template does not replace what is there', () => {
    writeFileSync(join(folder, 't.csv'), 'old');
    refused(plancheck(['template', './p.yaml', '-o', 't.csv']), '不覆盖');
    symlinkSync('nowhere.csv', join(folder, 'u.csv'));
    refused(plancheck(['template', './p.yaml', '-o', 'u.csv']), '不覆盖');
    expect(litter()).toEqual([]);
  });
});

/** A disk of 64 kB; only root may mount one, and not everywhere. */
describe.skipIf(!isRoot)('a small disk', () => {
  const disk = mkdtempSync(join(tmpdir(), 'plancheck-disk-'));
  let isMounted = false;

  beforeAll(() => {
    isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
  });
  afterAll(() => {
    if (isMounted) spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('that is full: the old file stays, and half of the new one does not', (context) => {
    if (!isMounted) context.skip('no disk can be mounted here');
    const target = join(disk, 'r.html');
    writeFileSync(target, 'old');
    writeFileSync(join(disk, 'fill'), Buffer.alloc(56 * 1024));
    refused(plancheck([...EVALUATE, '-o', target]), '磁盘空间不足');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(disk).sort()).toEqual(['fill', 'r.html']);
  });

  it('that is full: no template is begun', (context) => {
    if (!isMounted) context.skip('no disk can be mounted here');
    writeFileSync(join(disk, 'fill'), Buffer.alloc(1));
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=1k', 'count=64']);
    refused(plancheck(['template', './p.yaml', '-o', join(disk, 't.csv')]), '磁盘空间不足');
    expect(readdirSync(disk)).not.toContain('t.csv');
  });

  it('that is read-only', (context) => {
    if (!isMounted) context.skip('no disk can be mounted here');
    rmSync(join(disk, 'fill'), { force: true });
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    refused(plancheck([...EVALUATE, '-o', join(disk, 'n.json')]), '磁盘是只读的');
    refused(plancheck(['template', './p.yaml', '-o', join(disk, 't.csv')]), '磁盘是只读的');
  });
});

describe('a stream', () => {
  it('that is closed early is no fault', () => {
    const ended = shell('"$NODE" "$COMMAND" show xuchang | head -1; echo "${PIPESTATUS[0]}"');
    expect(ended.stdout.trim().split('\n').at(-1)).toBe('0');
    expect(ended.stderr).toBe('');
  });

  it('that is a full device is told, and does not end well', () => {
    const ended = shell('"$NODE" "$COMMAND" evaluate ./p.yaml f.csv > /dev/full');
    expect([ended.status, ended.signal]).toEqual([2, null]);
    expect(ended.stderr).toContain('ENOSPC');
    expect(ended.stderr).not.toMatch(/^\s+at /mu);
  });
});

describe('a run that is killed', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'by %s leaves the old file or the new one',
    async (signal) => {
      const target = join(folder, 'r.html');
      expect(plancheck([...EVALUATE, '-o', 'r.html']).status).toBe(0);
      const whole = readFileSync(target, 'utf8');
      for (const wait of [40, 80, 120, 160, 200, 240]) {
        writeFileSync(target, 'old');
        const child = spawn(process.execPath, [COMMAND, ...EVALUATE, '-o', 'r.html'], {
          cwd: folder,
          stdio: 'ignore',
          env: { ...process.env, PLANCHECK_LANG: 'zh', NO_COLOR: '1' },
        });
        const ended = new Promise((resolve) => child.on('exit', resolve));
        setTimeout(() => child.kill(signal), wait);
        await ended;
        expect(['old', whole]).toContain(readFileSync(target, 'utf8'));
      }
    },
  );
});
