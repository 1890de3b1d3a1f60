import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Indicator, Plan, Promised } from '../../src/model/plan.ts';
import { FORMS, promisesIn, rowsOfForms } from './forms.ts';
import { headDifferences, tableDifferences } from './transcription.ts';

/** An assertion over a bundled plan, as a function: the tests call it, and so do the mutations of the plans. */
export interface BundledCheck {
  readonly name: string;
  /** The plan it is about; without one, every plan. */
  readonly of?: string;
  readonly check: (plan: Plan, id: string) => void;
}

export const BUNDLED_CHECKS: readonly BundledCheck[] = [
  {
    name: 'has the table of its document',
    check: (plan, id) => {
      expect(tableDifferences(id, plan)).toEqual([]);
    },
  },
  {
    name: 'has the head of its document',
    check: (plan, id) => {
      expect(headDifferences(id, plan)).toEqual([]);
    },
  },
  {
    name: 'has as many promises of each form as the table of README says',
    check: (plan, id) => {
      expect(rowsOfForms(plan)).toEqual(formsInReadme(id));
    },
  },
  {
    name: 'says of each promise where it stands',
    check: (plan) => {
      for (const { ref } of promisesIn(plan)) expect(ref).toMatch(/[第正文专栏]/u);
    },
  },
  {
    name: 'gives every share a range',
    check: (plan) => {
      const open = promisesIn(plan).filter(
        ({ series }) =>
          series.unit?.name === '%' &&
          series.range === undefined &&
          /覆盖率|占比$|返回率|比例$/u.test(series.name),
      );
      expect(open.map(({ series }) => series.id)).toEqual([]);
    },
  },
  {
    name: 'has the target cell of every row as printed',
    check: (plan, id) => {
      const rows = plan.indicators.flatMap(({ promises }) => promises);
      const bare = rows.filter(({ printed }) => printed === undefined);
      // The table prints the level of 万盛's row 8; the growth stands in the text.
      const expected = id === 'wansheng-2021-2025' ? ['charity-donations-growth'] : [];
      expect(bare.map(({ series }) => series.id)).toEqual(expected);
    },
  },
  {
    name: 'staff by bracket of population, for every town',
    of: 'jinjiang-2021-2025',
    check: (plan) => {
      expect(promise(plan, 'relief-assistants-share').series.derivation).toMatchObject({
        kind: 'share-of-areas',
        where: { bound: { kind: 'steps' } },
      });
    },
  },
  {
    name: 'a band of last year’s consumption, from July on',
    of: 'changzhou-2021',
    check: (plan) => {
      expect(promise(plan, 'dibao-standard').target).toMatchObject({
        comparator: 'between',
        bound: { kind: 'relation', lag: 1, times: [{ text: '0.3' }, { text: '0.4' }] },
        when: { kind: 'every', fromDate: '2021-07-01' },
      });
    },
  },
  {
    name: 'half, a third and every one of the cities and counties',
    of: 'henan-2020',
    check: (plan) => {
      const ids = ['urban-cemetery-share', 'county-care-facility-share', 'funeral-home-share'];
      expect(ids.map((id) => lowOf(promise(plan, id)))).toEqual(['50', '100/3', '100']);
    },
  },
  {
    name: 'a range as the denominator',
    of: 'xuchang-2021-2025',
    check: (plan) => {
      const ranges = promisesIn(plan).flatMap(({ series: { derivation } }) =>
        derivation?.kind === 'ratio' && derivation.per[0].text !== derivation.per[1].text
          ? [derivation.per.map(({ text }) => text)]
          : [],
      );
      expect(ranges).toContainEqual(['8000', '10000']);
    },
  },
  {
    name: 'growth together with a level',
    of: 'wansheng-2021-2025',
    check: (plan) => {
      const parts = plan.indicators.find(({ number }) => number === 8)?.promises;
      const kinds = parts?.map(({ series }) => series.derivation?.kind ?? series.unit?.name);
      expect(kinds?.sort()).toEqual(['growth', '万元']);
    },
  },
  {
    name: 'the one that must fall',
    of: 'wansheng-2021-2025',
    check: (plan) => {
      const falling = promisesIn(plan).filter(({ target }) => target.comparator === 'atMost');
      expect(falling.map(({ series }) => series.id)).toEqual(['government-run-bed-share']);
    },
  },
  {
    name: 'keeps 3.50 as printed',
    of: 'xuchang-2016-2020',
    check: (plan) => {
      const { bound } = promise(plan, 'social-organisations-per-10000').target;
      if (bound.kind !== 'number') throw new Error('the bound is a number');
      expect(bound.low).toMatchObject({ text: '3.50', decimals: 2 });
      expect(bound.low.value.toFraction()).toBe('7/2');
    },
  },
  {
    name: 'counts the share of nursing beds apart, as a part of row 1',
    of: 'xuchang-2016-2020',
    check: (plan) => {
      const subs = plan.indicators.filter(({ subOf }) => subOf !== undefined);
      expect(subs.map(({ name, subOf }) => [name, subOf])).toEqual([
        ['护理型床位比例', 'beds-per-1000-elderly'],
      ]);
    },
  },
  {
    name: 'records what 专栏2 prints of 2020',
    of: 'xuchang-2016-2020',
    check: (plan) => {
      expect(conflictsOf(plan)).toEqual([
        ['nursing-bed-share', 'actual', 2020, '31.1', undefined],
        ['social-workers-share', 'actual', 2020, '0.03', '万人'],
      ]);
    },
  },
  {
    name: 'binds row 1 to the growth of consumption in the year before, every year',
    of: 'xuchang-2021-2025',
    check: (plan) => {
      const { target } = onlyPromise(indicatorAt(plan, 0));
      expect(target).toMatchObject({
        comparator: 'atLeast',
        bound: { kind: 'relation', series: 'consumption-growth', lag: 1 },
        when: { kind: 'every', from: 2021, to: 2025 },
      });
      expect(timesOf(target)).toEqual(['1', '1']);
    },
  },
  {
    name: 'computes row 2 from the two standards',
    of: 'xuchang-2021-2025',
    check: (plan) => {
      const { series } = onlyPromise(indicatorAt(plan, 1));
      expect(series.derivation).toMatchObject({
        kind: 'ratio',
        of: 'rural-dibao-standard',
        over: 'urban-dibao-standard',
        per: [{ text: '1' }, { text: '1' }],
      });
      const standards = ['urban-dibao-standard', 'rural-dibao-standard'].map((id) =>
        plan.series.get(id),
      );
      // The text prints 570 元 a month and 4800 元 a year for 2020.
      expect(standards.map((standard) => [standard?.baseline?.text, standard?.unit?.name])).toEqual(
        [
          ['570', '元/月'],
          ['4800', '元/年'],
        ],
      );
    },
  },
  {
    name: 'binds both parts of row 12 to 1.3 times the standard of town and country',
    of: 'xuchang-2021-2025',
    check: (plan) => {
      const row = indicatorAt(plan, 11);
      expect(row.hasParts).toBe(true);
      expect(
        row.promises.map(({ series, target }) => [series.id, series.unit, target]),
      ).toMatchObject([
        ['urban-tekun-standard', { name: '元/年' }, relationTo('urban-dibao-standard')],
        ['rural-tekun-standard', { name: '元/年' }, relationTo('rural-dibao-standard')],
      ]);
      for (const { target } of row.promises) {
        expect(target).toMatchObject({ comparator: 'atLeast', when: { kind: 'by', year: 2025 } });
        expect(timesOf(target)).toEqual(['1.3', '1.3']);
      }
    },
  },
  {
    name: 'records where text and 专栏1 print another value',
    of: 'xuchang-2021-2025',
    check: (plan) => {
      expect(conflictsOf(plan)).toEqual([
        ['rural-urban-dibao-ratio', 'target', undefined, '76.9', undefined],
        ['nursing-bed-share', 'baseline', undefined, '37.3', undefined],
        ['town-child-protection-coverage', 'target', undefined, '100', undefined],
        ['social-workers', 'baseline', undefined, '0.42', '‰'],
      ]);
    },
  },
];

/** The column of a plan in the table of README; `·` is none. */
function formsInReadme(id: string): (readonly [string, number])[] {
  const [header = [], , ...lines] = readmeTable();
  const column = header.indexOf(id);
  if (column < 0) throw new Error(`README does not count ${id}`);
  return lines.map((cells) => [cells[0] ?? '', Number((cells[column] ?? '').replace('·', '0'))]);
}

let table: string[][] | undefined;

function readmeTable(): string[][] {
  if (table !== undefined) return table;
  const readme = readFileSync('README.md', 'utf8');
  const [, shown = ''] = /<!-- forms -->\n([\s\S]*?)\n<!-- \/forms -->/u.exec(readme) ?? [];
  table = shown
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(table.length).toBeGreaterThan(FORMS.length);
  return table;
}

function promise(plan: Plan, id: string): Promised {
  const found = promisesIn(plan).find(({ series }) => series.id === id);
  if (found === undefined) throw new Error(`${plan.id} does not promise ${id}`);
  return found;
}

function lowOf({ target: { bound } }: Promised): string | undefined {
  return bound.kind === 'number' ? bound.low.text : undefined;
}

function relationTo(series: string): object {
  return { bound: { kind: 'relation', series } };
}

function indicatorAt(plan: Plan, index: number): Indicator {
  const indicator = plan.indicators[index];
  if (indicator === undefined) throw new Error(`there is no row ${String(index)}`);
  return indicator;
}

function onlyPromise({ id, promises }: Indicator): Promised {
  const [first, ...others] = promises;
  if (first === undefined || others.length > 0) throw new Error(`${id} has not one promise`);
  return first;
}

function timesOf({ bound }: Promised['target']): string[] {
  return bound.kind === 'relation' ? bound.times.map(({ text }) => text) : [];
}

export function conflictsOf(plan: Plan): unknown[] {
  return plan.indicators.flatMap(({ promises }) =>
    promises.flatMap(({ series, conflicts }) =>
      conflicts.map(({ field, year, value, unit }) => [
        series.id,
        field,
        year,
        value.text,
        unit?.name,
      ]),
    ),
  );
}
