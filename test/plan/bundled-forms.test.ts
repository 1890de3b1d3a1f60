import { readFileSync } from 'node:fs';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { BUNDLED, bundledPlan } from '../support/bundled.ts';
import { FORMS, formsTable, promisesIn } from '../support/forms.ts';

const plans = BUNDLED.map(({ id }) => bundledPlan(id));

describe('every form of target', () => {
  it.each(FORMS)('$name stands in a bundled plan', ({ has }) => {
    expect(plans.some((plan) => promisesIn(plan).some((one) => has(one, plan)))).toBe(true);
  });

  it('is counted in the table of README', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, shown] = /<!-- forms -->\n([\s\S]*?)\n<!-- \/forms -->/u.exec(readme) ?? [];
    const table = await prettier.format(formsTable(plans), { parser: 'markdown' });
    expect(shown?.trim()).toBe(table.trim());
  });
});
