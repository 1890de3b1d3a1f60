import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { readmeExamples } from '../support/readme.ts';

const { folder, examples } = readmeExamples();

describe('the examples of the README', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
  });

  it.each(examples.map(({ command, shown }) => [command.join(' '), shown]))(
    '%s prints what is shown',
    async (command, shown) => {
      const { stdout, stderr } = await run(command.split(' '), { cwd: folder });
      expect(stdout + stderr).toBe(shown);
    },
  );
});
