import { readdirSync, readFileSync } from 'node:fs';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import type { Plan, Promised } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { FORMS, formsTable, promisesIn } from '../support/forms.ts';

const plans = readdirSync('plans').map((name): Plan => {
  const file = `plans/${name}`;
  const loaded = loadPlan({ file, bytes: readFileSync(file), sha256: '' });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
});
const byId = new Map(
  plans.flatMap((plan) =>
    promisesIn(plan).map((promised) => [`${plan.id} ${promised.series.id}`, promised]),
  ),
);

function promise(id: string): Promised {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no plan promises ${id}`);
  return found;
}

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

describe('the forms that only one document has', () => {
  it('staff by bracket of population, for every town (晋江)', () => {
    const { derivation } = promise('jinjiang-2021-2025 relief-assistants-share').series;
    expect(derivation).toMatchObject({
      kind: 'share-of-areas',
      where: { bound: { kind: 'steps' } },
    });
  });

  it('a band of last year’s consumption, from July on (常州)', () => {
    const { target } = promise('changzhou-2021 dibao-standard');
    expect(target).toMatchObject({
      comparator: 'between',
      bound: { kind: 'relation', lag: 1, times: [{ text: '0.3' }, { text: '0.4' }] },
      when: { kind: 'every', fromDate: '2021-07-01' },
    });
  });

  it('half, a third and every one of the cities and counties (河南)', () => {
    const bounds = ['urban-cemetery-share', 'county-care-facility-share', 'funeral-home-share'].map(
      (id) => {
        const { bound } = promise(`henan-2020 ${id}`).target;
        return bound.kind === 'number' ? bound.low.text : undefined;
      },
    );
    expect(bounds).toEqual(['50', '100/3', '100']);
  });

  it('a range as the denominator (许昌)', () => {
    const ranges = [...byId.values()].flatMap(({ series: { derivation } }) =>
      derivation?.kind === 'ratio' && derivation.per[0].text !== derivation.per[1].text
        ? [derivation.per.map(({ text }) => text)]
        : [],
    );
    expect(ranges).toContainEqual(['8000', '10000']);
  });

  it('1.3 times another series, for city and country (许昌)', () => {
    for (const id of ['urban-tekun-standard', 'rural-tekun-standard']) {
      const { target } = promise(`xuchang-2021-2025 ${id}`);
      expect(target).toMatchObject({ bound: { kind: 'relation', times: [{ text: '1.3' }, {}] } });
    }
  });

  it('growth together with a level (万盛)', () => {
    const parts = plans
      .find(({ id }) => id === 'wansheng-2021-2025')
      ?.indicators.find(({ number }) => number === 8)?.promises;
    expect(parts?.map(({ series }) => series.derivation?.kind ?? series.unit?.name).sort()).toEqual(
      ['growth', '万元'],
    );
  });

  it('the one that must fall (万盛)', () => {
    const atMost = [...byId].filter(([, { target }]) => target.comparator === 'atMost');
    expect(atMost.map(([id]) => id)).toEqual(['wansheng-2021-2025 government-run-bed-share']);
  });
});

describe('every bundled plan', () => {
  it.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s says where each stands',
    (_id, plan) => {
      for (const { ref } of promisesIn(plan)) expect(ref).toMatch(/[第正文专栏]/u);
    },
  );

  it('gives every share a range', () => {
    const open = [...byId].filter(
      ([, { series }]) =>
        series.unit?.name === '%' &&
        series.range === undefined &&
        /覆盖率|占比$|返回率|比例$/u.test(series.name),
    );
    expect(open.map(([id]) => id)).toEqual([]);
  });

  it('has no row without the target cell as printed, where it is from a table', () => {
    const rows = plans.flatMap(({ id, indicators }) =>
      indicators.flatMap(({ promises }) => promises.map((one) => [id, one] as const)),
    );
    const bare = rows.filter(([, { printed }]) => printed === undefined);
    // The table prints the level of 万盛's row 8; the growth stands in the text.
    expect(bare.map(([id, { series }]) => `${id} ${series.id}`)).toEqual([
      'wansheng-2021-2025 charity-donations-growth',
    ]);
  });
});
