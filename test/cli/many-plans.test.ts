import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlans } from '../../src/cli/check-plans.ts';
import { ROOT, run } from '../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-many-'));
mkdirSync(join(folder, 'plans'));
/** Sixteen plans of more than 128 KiB together; some have a finding. */
for (let plan = 0; plan < 16; plan += 1) {
  const rows = Array.from({ length: 60 }, (_row, index) => {
    const bound = plan % 5 === 3 && index === 7 ? 155 : 55;
    return `  - id: row-${String(index)}
    name: 合成数据第${String(index)}项覆盖率
    unit: '%'
    range: { min: 0, max: 100 }
    target: { atLeast: ${String(bound)}, by: 2025 }
    ref: 表1
`;
  });
  const id = `region-${String(plan)}-2021-2025`;
  const head = `schemaVersion: 1
id: ${id}
title: 合成数据规划
region: { id: region-${String(plan)}, name: 合成市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 合成数据, published: 2022-01-01 }
indicators:
`;
  writeFileSync(join(folder, 'plans', `${id}.yaml`), head + rows.join(''));
}

describe('very many plans', () => {
  const argv = ['validate', '--format', 'json'];

  it('give the same bytes whether a thread takes half of them, fails or is not there', async () => {
    const alone = await run(argv, { cwd: folder });
    expect(alone.code).toBe(1);
    expect(alone.stdout.match(/plan\/outside-range/gu)).toHaveLength(3);
    const counts: number[] = [];
    const shared = await run(argv, {
      cwd: folder,
      checkApart: (plans) => {
        counts.push(plans.length);
        return Promise.resolve(checkPlans(plans));
      },
    });
    const failing = await run(argv, {
      cwd: folder,
      checkApart: () => Promise.reject(new Error('no thread')),
    });
    expect(counts).toEqual([8]);
    expect(shared).toEqual(alone);
    expect(failing).toEqual(alone);
  });

  it('give them from the command with its thread, too', async () => {
    const { stdout } = await run(argv, { cwd: folder });
    const bin = join(ROOT, 'bin', 'plancheck.js');
    const env = { ...process.env, PLANCHECK_LANG: 'zh' };
    let printed = '';
    try {
      execFileSync(process.execPath, [bin, ...argv], { cwd: folder, env, encoding: 'utf8' });
    } catch (error) {
      printed = (error as { stdout: string }).stdout;
    }
    const withoutVersion = (text: string): string => text.replace(/"version": "[^"]*"/u, '');
    expect(withoutVersion(printed)).toBe(withoutVersion(stdout));
  });
});
