import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const ONE = './fixtures/plans-bad/baseline-bounds.yaml';
const ALLOWED = './fixtures/plans-bad/sound-allowed.yaml';

describe('validate --max-warnings', () => {
  it.each([
    ['without it', [], 0],
    ['as many as there are', ['--max-warnings', '1'], 0],
    ['fewer than there are', ['--max-warnings', '0'], 1],
  ])('%s', async (_what, options, code) => {
    const ran = await run(['validate', ONE, ...options]);
    expect(ran.code).toBe(code);
    expect(ran.stdout.includes('[plan/too-many-warnings]')).toBe(code === 1);
    expect(ran.stdout).toContain('[plan/baseline-bound]');
  });

  it.each(['json', 'github', 'sarif', 'junit'])('is a finding in %s, too', async (format) => {
    const argv = ['validate', ONE, '--max-warnings', '0', '--format', format];
    expect((await run(argv)).stdout).toContain('plan/too-many-warnings');
  });

  it('does not count what the plan allows', async () => {
    expect((await run(['validate', ALLOWED, '--max-warnings', '0'])).code).toBe(0);
  });

  it('does not turn errors into less', async () => {
    const ran = await run(['validate', './fixtures/plans-bad/empty.yaml', '--max-warnings', '9']);
    expect(ran.code).toBe(1);
  });

  it.each(['', '-1', '1.5', 'none', '1e3'])('refuses %j', async (value) => {
    const ran = await run(['validate', ONE, `--max-warnings=${value}`]);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
  });
});
