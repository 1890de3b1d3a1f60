import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Class, Diff } from '../../src/model/diff.ts';
import type { Report } from '../../src/model/report.ts';
import { diffReports } from '../../src/report/diff-reports.ts';
import { generator } from '../support/generator.ts';
import { causesOf, changeOf, diffed, edited, planText, reportOf } from '../support/diffs.ts';

const XUCHANG = planText('xuchang-2016-2020');
const FIGURES = readFileSync('fixtures/xuchang-2020.csv', 'utf8');
const NEXT = planText('xuchang-2021-2025');
/** 合成数据 */
const SYNTHETIC = readFileSync('fixtures/synthetic-xuchang-2021-2025.csv', 'utf8');
const CARE = 'tekun-central-care-capacity';

const base = (): Report => reportOf(XUCHANG, FIGURES, 2020);

/** An edit of the target of row 2, and 合成数据 of it. */
function careWith(target: string, value = '46.9'): Report {
  const plan = edited(
    XUCHANG,
    "target: { atLeast: 50, by: 2020 }\n    printed: '50'\n    ref: 专栏1 第2项",
    `target: ${target}\n    ref: 专栏1 第2项`,
  );
  return reportOf(
    plan,
    edited(FIGURES, '集中供养能力,%,2020,46.9', `集中供养能力,%,2020,${value}`),
    2020,
  );
}

const CASES: readonly (readonly [string, () => Report])[] = [
  ['许昌 2020', base],
  [
    '万盛 2020',
    () =>
      reportOf(
        planText('wansheng-2016-2020'),
        readFileSync('fixtures/wansheng-2020.csv', 'utf8'),
        2020,
      ),
  ],
  [
    '晋江 2020',
    () =>
      reportOf(
        planText('jinjiang-2016-2020'),
        readFileSync('fixtures/jinjiang-2020.csv', 'utf8'),
        2020,
      ),
  ],
  ['许昌 2023, synthetic', () => reportOf(NEXT, SYNTHETIC, 2023)],
  [
    '晋江 2023, synthetic',
    () =>
      reportOf(
        planText('jinjiang-2021-2025'),
        readFileSync('fixtures/synthetic-jinjiang-2021-2025.csv', 'utf8'),
        2023,
      ),
  ],
  [
    'every form, synthetic',
    () =>
      reportOf(
        readFileSync('fixtures/synthetic-forms-2021-2025.yaml', 'utf8'),
        readFileSync('fixtures/synthetic-forms-2025.csv', 'utf8'),
        2025,
      ),
  ],
];

describe('a report compared with itself', () => {
  it.each(CASES)('%s: nothing', (_name, make) => {
    const report = make();
    const diff = diffed(report, report);
    expect(diff.changes).toEqual([]);
    expect(diff.revisions).toEqual([]);
    expect(diff.summary).toMatchObject({ unchanged: diff.summary.total, weakened: 0 });
    expect(diff.summary.total).toBeGreaterThan(8);
    expect(diff.notes.map(({ code }) => code)).toEqual(['same-inputs']);
  });
});

describe('the same plan and figures in two years', () => {
  const jinjiang = readFileSync('fixtures/synthetic-jinjiang-2021-2025.csv', 'utf8');
  const forms = readFileSync('fixtures/synthetic-forms-2021-2025.yaml', 'utf8');
  const formFigures = readFileSync('fixtures/synthetic-forms-2025.csv', 'utf8');
  it.each([
    ['许昌', NEXT, SYNTHETIC],
    ['晋江', planText('jinjiang-2021-2025'), jinjiang],
    ['every form', forms, formFigures],
  ])('%s: never tell an edit of the plan nor a revision', (_name, plan, csv) => {
    const reports = [2021, 2022, 2023, 2024, 2025].flatMap((year) => {
      try {
        return [reportOf(plan, csv, year)];
      } catch {
        return [];
      }
    });
    expect(reports.length).toBeGreaterThan(1);
    for (const before of reports) {
      for (const after of reports) {
        const diff = diffed(before, after);
        const told = diff.changes.flatMap((change) =>
          [change, ...change.parts].flatMap(({ id, causes }) =>
            causes
              .filter(({ kind }) => kind === 'plan-changed' || kind === 'data-revised')
              .map((cause) => [before.year, after.year, id, cause]),
          ),
        );
        expect(told).toEqual([]);
        const isSwapped = diff.notes.some(({ code }) => code === 'years-swapped');
        expect(isSwapped).toBe(after.year < before.year);
      }
    }
  });
});

describe('a target that was edited', () => {
  it.each([
    ['{ atLeast: 46, by: 2020 }', ['target weakened'], 'changed', 'missed'],
    ['{ atLeast: 55, by: 2020 }', ['target tightened'], 'changed', null],
    ['{ above: 50, by: 2020 }', ['comparator tightened'], 'changed', null],
    ['{ atMost: 50, by: 2020 }', ['comparator changed'], 'changed', 'missed'],
    [
      '{ between: [40, 60], by: 2020 }',
      ['comparator changed', 'target changed'],
      'changed',
      'missed',
    ],
    ['{ atLeast: 50, by: 2019 }', ['due tightened'], 'lost-data', null],
  ] as const)('%s', (target, causes, found, underBefore) => {
    const change = changeOf(diffed(base(), careWith(target)), CARE);
    expect(causesOf(change).filter((cause) => cause.includes(' '))).toEqual(causes);
    expect([change.class, change.underBefore]).toEqual([found, underBefore]);
    // What cannot be ordered is weakened where only the edit lets it pass.
    const isPassByEdit = change.after?.status === 'met' && underBefore === 'missed';
    expect(change.weakened).toBe(
      causes.some((cause) => cause.endsWith('weakened')) || isPassByEdit,
    );
  });

  it('is weakened where it is put off', () => {
    const change = changeOf(diffed(careWith('{ atLeast: 50, by: 2019 }'), base()), CARE);
    expect([causesOf(change)[0], change.weakened]).toEqual(['due weakened', true]);
  });

  it('makes no improvement of a miss that became a pass, unless the figure passes anyway', () => {
    const lowered = changeOf(diffed(base(), careWith('{ atLeast: 46, by: 2020 }')), CARE);
    expect([lowered.before?.status, lowered.after?.status, lowered.class]).toEqual([
      'missed',
      'met',
      'changed',
    ]);
    const risen = changeOf(diffed(base(), careWith('{ atLeast: 46, by: 2020 }', '51')), CARE);
    expect([risen.class, risen.underBefore, risen.weakened]).toEqual(['improved', 'met', true]);
  });

  it('is a regression where it was tightened', () => {
    const diff = diffed(careWith('{ atLeast: 46, by: 2020 }'), base());
    expect(changeOf(diff, CARE)).toMatchObject({ class: 'regressed', weakened: false });
  });

  it.each([
    [
      'of an annual target of another year',
      '2021: 10, 2023: 20, 2025: 30',
      '2021: 9, 2023: 20, 2025: 30',
      'target weakened',
    ],
    [
      'of the final year',
      '2021: 10, 2023: 20, 2025: 30',
      '2021: 10, 2023: 20, 2025: 28',
      'target weakened',
    ],
    [
      'of a year that is no longer judged',
      '2021: 10, 2023: 20, 2025: 30',
      '2023: 20, 2025: 30',
      'due weakened',
    ],
    [
      'of a year that is judged now',
      '2023: 20, 2025: 30',
      '2021: 9, 2023: 20, 2025: 30',
      'due tightened',
    ],
  ])('by an edit %s', (_name, old, now, cause) => {
    const plan = (byYear: string): string =>
      ofOne(`baseline: 5, target: { atLeast: { byYear: { ${byYear} } } }`);
    const csv = 'indicator,year,value\nx,2021,12\nx,2023,21\n';
    const change = changeOf(
      diffed(reportOf(plan(old), csv, 2023), reportOf(plan(now), csv, 2023)),
      'x',
    );
    expect(causesOf(change)).toContain(cause);
  });

  it('is told in units that convert', () => {
    const permille = edited(
      XUCHANG,
      "unit: '%'\n    attribute: binding\n    range: { min: 0, max: 100 }\n    target: { atLeast: 50, by: 2020 }\n    printed: '50'\n    ref: 专栏1 第2项",
      "unit: '‰'\n    attribute: binding\n    range: { min: 0, max: 1000 }\n    target: { atLeast: 500, by: 2020 }\n    ref: 专栏1 第2项",
    );
    const change = changeOf(diffed(base(), reportOf(permille, FIGURES, 2020)), CARE);
    expect([causesOf(change), change.class]).toEqual([['unit changed'], 'changed']);
    const lowered = edited(permille, 'atLeast: 500', 'atLeast: 460');
    const other = changeOf(diffed(base(), reportOf(lowered, FIGURES, 2020)), CARE);
    expect([causesOf(other), other.underBefore]).toEqual([
      ['target weakened', 'unit changed'],
      'missed',
    ]);
  });

  it('is told by its multiple where it is bound to another series', () => {
    const series = 'series:\n  - { id: y, name: 数据乙, unit: 个, range: { min: 0 } }';
    const plan = (times: string, lag = 0): string =>
      ofOne(
        `unit: 个, target: { atLeast: { series: y, times: ${times}, lag: ${String(lag)} }, every: year }`,
        series,
      );
    const csv = 'indicator,year,value\nx,2022,12\nx,2023,14\ny,2021,10\ny,2022,10\ny,2023,11\n';
    const at = (text: string, year: number): Report => reportOf(text, csv, year);
    const told = (before: Report, after: Report): string[] =>
      diffed(before, after)
        .changes.flatMap(causesOf)
        .filter((cause) => cause.includes(' '));
    expect(told(at(plan('1.2'), 2023), at(plan('1.1'), 2023))).toEqual(['target weakened']);
    expect(told(at(plan('1.2'), 2022), at(plan('1.1'), 2023))).toEqual(['target weakened']);
    expect(told(at(plan('1.2'), 2022), at(plan('1.2'), 2023))).toEqual([]);
    expect(told(at(plan('1.2'), 2023), at(plan('1.2', 1), 2023))).toEqual(['target changed']);
  });
});

/** A plan of one indicator `x` and another, 合成数据. */
function ofOne(fields: string, series = ''): string {
  return `schemaVersion: 1
id: test-2021-2025
title: 合成数据规划
region: { id: test, name: 测试市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 测试, published: 2021-01-01 }
${series}
indicators:
  - { id: x, name: 指标甲, ref: 表1, ${fields} }
  - { id: other, name: 指标乙, ref: 表1, target: { atLeast: 0, by: 2025 } }
`;
}

describe('other edits of a plan', () => {
  const REF = 'ref: 专栏1 第2项';
  it.each([
    [
      'attribute: binding\n    range: { min: 0, max: 100 }\n    target: { atLeast: 50',
      'attribute: anticipatory\n    range: { min: 0, max: 100 }\n    target: { atLeast: 50',
      'attribute weakened',
    ],
    [REF, `${REF}\n    definition: 户籍人口`, 'definition changed'],
    [REF, `${REF}\n    baseline: 40`, 'baseline changed'],
    [REF, `${REF}\n    subOf: beds-per-1000-elderly`, 'row weakened'],
    [REF, `${REF}\n    rounding: { decimals: 0, basis: 合成数据 }`, 'method changed'],
  ])('%j to %j: %s', (from, to, cause) => {
    const plan = edited(XUCHANG, from, to).replace(/ {4}number: 2\n/u, (found) =>
      to.includes('subOf') ? '' : found,
    );
    const change = changeOf(diffed(base(), reportOf(plan, FIGURES, 2020)), CARE);
    expect(causesOf(change)).toEqual([cause]);
    expect([change.class, change.weakened]).toEqual(['changed', cause.endsWith('weakened')]);
    expect(diffed(reportOf(plan, FIGURES, 2020), base()).summary.weakened).toBe(0);
  });

  it('a row that is removed counts as weakened, and one that is added does not', () => {
    const start = XUCHANG.indexOf('  - id: land-saving-burial-share');
    const end = XUCHANG.indexOf('  - id: public-ashes-facility-coverage');
    const plan = XUCHANG.slice(0, start) + XUCHANG.slice(end);
    const csv = FIGURES.replace(/节地生态安葬率.*\n/u, '');
    const without = reportOf(plan, csv, 2020);
    const removed = diffed(base(), without);
    expect(removed.changes).toMatchObject([
      { id: 'land-saving-burial-share', class: 'removed', weakened: true, after: null },
    ]);
    expect(removed.notes.map(({ code }) => code)).toEqual(['promises-removed']);
    const added = diffed(without, base());
    expect(added.changes).toMatchObject([{ class: 'added', weakened: false, before: null }]);
  });

  it('another id under the same name is named', () => {
    const plan = edited(XUCHANG, 'id: land-saving-burial-share', 'id: eco-burial-share');
    const diff = diffed(base(), reportOf(plan, FIGURES, 2020));
    expect(diff.notes).toContainEqual({
      code: 'same-name',
      before: 'land-saving-burial-share',
      after: 'eco-burial-share',
      names: ['节地生态安葬率'],
    });
    expect(diff.changes.map((change) => change.class)).toEqual(['removed', 'added']);
  });

  it('parts are compared inside their row, and a removed one weakens it', () => {
    const parts = (rows: string): string => ofOne(`parts: [${rows}]`);
    const a = "{ id: a, name: 分项甲, unit: '%', target: { atLeast: 50, by: 2022 } }";
    const b = "{ id: b, name: 分项乙, unit: '%', target: { atLeast: 50, by: 2022 } }";
    const csv = (value: string): string =>
      `indicator,year,value,unit\na,2022,40,%\nb,2022,${value},%\nother,2022,1,\n`;
    const both = reportOf(parts(`${a}, ${b}`), csv('60'), 2022);
    const fallen = changeOf(diffed(both, reportOf(parts(`${a}, ${b}`), csv('45'), 2022)), 'x');
    // Missed before and after; the part that was met is not now.
    expect([fallen.before?.status, fallen.after?.status, fallen.class]).toEqual([
      'missed',
      'missed',
      'regressed',
    ]);
    expect(fallen.parts.map((part) => [part.id, part.class, causesOf(part)])).toEqual([
      ['b', 'regressed', ['data-revised']],
    ]);
    const single = reportOf(parts(`${a}, ${edited(b, '50', '55')}`), csv('60'), 2022);
    expect(changeOf(diffed(single, both), 'x')).toMatchObject({ class: 'changed', weakened: true });
    const third = edited(b, 'id: b, name: 分项乙', 'id: c, name: 分项丙');
    const more = reportOf(parts(`${a}, ${b}, ${third}`), `${csv('60')}c,2022,60,%\n`, 2022);
    expect(changeOf(diffed(more, both), 'x')).toMatchObject({
      weakened: true,
      parts: [{ id: 'c', class: 'removed', weakened: true }],
    });
    expect(changeOf(diffed(both, more), 'x')).toMatchObject({
      weakened: false,
      parts: [{ id: 'c', class: 'added' }],
    });
  });

  it('of the file only, are a note; so is a target that the reports do not show', () => {
    const diff = diffed(base(), reportOf(`# 注\n${XUCHANG}`, FIGURES, 2020));
    expect([diff.notes.map(({ code }) => code), diff.changes]).toEqual([['plan-file-only'], []]);
    const byYear = ofOne('target: { atLeast: { byYear: { 2022: 10, 2023: 20, 2025: 30 } } }');
    const csv = 'indicator,year,value\nx,2022,12\nx,2023,21\n';
    const years = diffed(reportOf(byYear, csv, 2022), reportOf(`# 注\n${byYear}`, csv, 2023));
    expect(years.notes).toContainEqual({
      code: 'targets-not-compared',
      before: null,
      after: null,
      names: ['指标甲'],
    });
  });
});

describe('an edit that a target does not show', () => {
  const forms = readFileSync('fixtures/synthetic-forms-2021-2025.yaml', 'utf8');
  const csv = readFileSync('fixtures/synthetic-forms-2025.csv', 'utf8');
  const HOMES = 'homes-in-every-county';

  it('of the condition for areas is told, and is no improvement', () => {
    const with0 = edited(
      forms,
      'series: county-homes, atLeast: 1',
      'series: county-homes, atLeast: 0',
    );
    const full = `${csv}各县养老院数,2025,丙区,所,0,,合成数据\n`;
    const diff = diffed(reportOf(forms, full, 2025), reportOf(with0, full, 2025));
    const change = changeOf(diff, HOMES);
    expect([change.before?.status, change.after?.status]).toEqual(['missed', 'met']);
    expect([change.class, change.weakened, change.underBefore]).toEqual([
      'changed',
      true,
      'missed',
    ]);
    expect(causesOf(change)).toContain('derivation changed');
    expect(diff.notes.map(({ code }) => code)).not.toContain('plan-file-only');
  });

  it('of a range that the reports do not hold is told as such', () => {
    const plan = ofOne('unit: "%", range: { min: 0, max: 100 }, target: { atLeast: 90, by: 2025 }');
    const wide = edited(plan, 'range: { min: 0, max: 100 }, ', '');
    const full = edited(plan, 'atLeast: 90', 'atLeast: 100').replace('atLeast: 100', 'equals: 100');
    const figures = 'indicator,year,value\nx,2025,≥100\nother,2025,1\n';
    const open = full.replace('range: { min: 0, max: 100 }, ', '');
    const change = changeOf(diffed(reportOf(open, figures), reportOf(full, figures)), 'x');
    expect([change.before?.status, change.after?.status]).toEqual(['undetermined', 'met']);
    expect([change.class, change.weakened]).toEqual(['changed', true]);
    expect(causesOf(change)).toEqual(['other changed']);
    expect(diffed(reportOf(plan, figures), reportOf(wide, figures)).summary.weakened).toBe(0);
  });

  it('by which alone it passes makes the verdict one after a weakening', () => {
    const plan = ofOne('attribute: binding, unit: "%", target: { atLeast: 55, by: 2025 }');
    const figures = 'indicator,year,value\nx,2025,54.6\nother,2025,1\n';
    for (const target of [
      'target: { atMost: 55, by: 2025 }',
      'target: { between: [50, 60], by: 2025 }',
      'rounding: { decimals: 0, basis: 合成数据 }, target: { atLeast: 55, by: 2025 }',
    ]) {
      const after = edited(plan, 'target: { atLeast: 55, by: 2025 }', target);
      const diff = diffed(reportOf(plan, figures), reportOf(after, figures));
      expect([target, changeOf(diff, 'x').weakened]).toEqual([target, true]);
      expect(diff.notes.map(({ code }) => code)).toContain('verdict-after-weakening');
    }
  });
});

describe('what an unchanged plan cannot explain by an edit', () => {
  it('a figure that is reported beside the computed one', () => {
    const plan = ofOne(
      'unit: "%", ratio: { of: a, over: b }, target: { atLeast: 80, by: 2025 }',
      'series:\n  - { id: a, name: 甲数, unit: 人 }\n  - { id: b, name: 乙数, unit: 人 }',
    );
    const figures = 'indicator,year,value,unit\na,2025,85,人\nb,2025,100,人\nother,2025,1,\n';
    const before = reportOf(plan, figures);
    const change = changeOf(diffed(before, reportOf(plan, `${figures}x,2025,70,%\n`)), 'x');
    expect([change.class, change.after?.status]).toEqual(['lost-data', 'undetermined']);
    expect(causesOf(change)).toEqual(['data-added']);
  });

  it('an earlier year whose figure is gone', () => {
    const plan = ofOne('unit: "%", baseline: 100, target: { equals: 100, every: year }');
    const rows = (...years: readonly number[]): string =>
      `indicator,year,value\n${years.map((year) => `x,${String(year)},100\n`).join('')}other,2023,1\n`;
    const [all, less] = [
      reportOf(plan, rows(2021, 2022, 2023), 2023),
      reportOf(plan, rows(2021, 2023), 2023),
    ];
    const lost = changeOf(diffed(all, less), 'x');
    expect([lost.class, causesOf(lost)]).toEqual(['lost-data', ['data-removed']]);
    expect(lost.causes[0]).toMatchObject({ year: 2022 });
    const found = changeOf(diffed(less, all), 'x');
    expect([found.class, causesOf(found)]).toEqual(['newly-judged', ['data-added']]);
  });

  it('nor loses data that an edited plan does not ask for any more', () => {
    const plan = (years: string): string =>
      ofOne(`unit: 个, target: { atLeast: { byYear: ${years} } }`);
    const figures = 'indicator,year,value\nx,2023,10\nother,2023,1\n';
    const change = changeOf(
      diffed(
        reportOf(plan('{ 2023: 20, 2025: 30 }'), figures, 2023),
        reportOf(plan('{ 2025: 30 }'), figures, 2023),
      ),
      'x',
    );
    expect([change.class, change.weakened]).toEqual(['changed', true]);
  });
});

describe('figures', () => {
  const without = (csv: string, name: string): string =>
    csv
      .split('\n')
      .filter((line) => !line.startsWith(name))
      .join('\n');

  it.each<[string, string, string, Class, string]>([
    ['集中供养能力,%,2020,46.9', '集中供养能力,%,2020,52', CARE, 'improved', 'data-revised'],
    ['集中供养能力,%,2020,46.9', '集中供养能力,%,2020,40', CARE, 'changed', 'data-revised'],
    [
      '节地生态安葬率,%,2020,50',
      '节地生态安葬率,%,2020,49.9',
      'land-saving-burial-share',
      'regressed',
      'data-revised',
    ],
  ])('revised from %s to %s', (from, to, id, found, cause) => {
    const diff = diffed(base(), reportOf(XUCHANG, edited(FIGURES, from, to), 2020));
    expect(diff.changes.map((change) => [change.id, change.class, causesOf(change)])).toEqual([
      [id, found, [cause]],
    ]);
    expect(diff.revisions).toMatchObject([
      { series: id, year: 2020, before: from.split(',')[3], after: to.split(',')[3] },
    ]);
  });

  it('that are gone or there again', () => {
    const less = reportOf(XUCHANG, without(FIGURES, '节地生态安葬率'), 2020);
    const id = 'land-saving-burial-share';
    const lost = changeOf(diffed(base(), less), id);
    expect([lost.class, causesOf(lost)]).toEqual(['lost-data', ['data-removed']]);
    const judged = changeOf(diffed(less, base()), id);
    expect([judged.class, causesOf(judged)]).toEqual(['newly-judged', ['data-added']]);
  });

  it('of which only the status changed', () => {
    const csv = (status: string): string =>
      edited(SYNTHETIC, '床位占比,%,2023,45,快报数', `床位占比,%,2023,45,${status}`);
    const diff = diffed(reportOf(NEXT, SYNTHETIC, 2023), reportOf(NEXT, csv('年报数'), 2023));
    expect(diff.changes.map((change) => [change.id, change.class, causesOf(change)])).toEqual([
      ['nursing-bed-share', 'changed', ['data-status']],
    ]);
    expect(diff.revisions).toEqual([]);
  });

  it('equal numbers are no revision', () => {
    const diff = diffed(
      base(),
      reportOf(XUCHANG, edited(FIGURES, '2020,46.9', '2020,46.90'), 2020),
    );
    expect([diff.changes, diff.revisions]).toEqual([[], []]);
  });

  it('of another year that moved, and what is due by then', () => {
    const plan = ofOne(
      "unit: '%', baseline: 0, target: { atLeast: { byYear: { 2022: 10, 2023: 20, 2025: 40 } } }",
    );
    const csv =
      'indicator,year,value,unit\nx,2022,12,%\nx,2023,18,%\nother,2023,1,\nother,2022,1,\n';
    const change = changeOf(diffed(reportOf(plan, csv, 2022), reportOf(plan, csv, 2023)), 'x');
    expect([change.class, causesOf(change)]).toEqual(['regressed', ['moved', 'due']]);
    expect(change.causes[0]).toMatchObject({ before: '12', after: '18', direction: 'better' });
  });

  it('between two annual targets explain the outlook', () => {
    const plan = ofOne(
      'unit: 个, baseline: 0, target: { atLeast: { byYear: { 2022: 10, 2025: 40 } } }',
    );
    const csv = 'indicator,year,value,unit\nx,2022,12,个\nx,2023,12,个\nx,2024,35,个\n';
    const change = changeOf(diffed(reportOf(plan, csv, 2023), reportOf(plan, csv, 2024)), 'x');
    expect([change.class, change.after?.actual?.year]).toEqual(['improved', 2022]);
    expect(change.causes).toMatchObject([{ kind: 'moved', beforeYear: 2023, afterYear: 2024 }]);
  });

  it('short of its target again, though no pace can be told', () => {
    const plan = ofOne("unit: '%', target: { atLeast: 100, by: 2025 }");
    const csv = 'indicator,year,value,unit\nx,2022,100,%\nx,2023,98,%\nx,2024,≥95,%\n';
    const at = (year: number): Report => reportOf(plan, csv, year);
    expect(changeOf(diffed(at(2022), at(2023)), 'x')).toMatchObject({ class: 'regressed' });
    expect(changeOf(diffed(at(2023), at(2022)), 'x')).toMatchObject({ class: 'improved' });
    expect(changeOf(diffed(at(2022), at(2024)), 'x')).toMatchObject({ class: 'lost-data' });
    expect(changeOf(diffed(at(2024), at(2022)), 'x')).toMatchObject({ class: 'newly-judged' });
  });

  it('a not due target that is due, with and without figures', () => {
    const plan = ofOne("unit: '%', baseline: 0, target: { atLeast: 40, by: 2023 }");
    const csv = (value: string): string =>
      `indicator,year,value,unit\nx,2022,30,%\n${value}other,2023,1,\nother,2022,1,\n`;
    const at = (value: string, year: number): Report => reportOf(plan, csv(value), year);
    const judged = changeOf(diffed(at('', 2022), at('x,2023,41,%\n', 2023)), 'x');
    expect([judged.class, causesOf(judged)]).toEqual(['newly-judged', ['moved', 'due']]);
    const lost = changeOf(diffed(at('', 2022), at('', 2023)), 'x');
    expect([lost.class, lost.after?.status, causesOf(lost)]).toEqual([
      'lost-data',
      'no-data',
      ['data-removed', 'due'],
    ]);
  });
});

describe('one revised figure, one weakened target and one real fall', () => {
  /** 合成数据 of two years. */
  const csv = (...rows: readonly string[]): string =>
    `指标名称,单位,年份,完成值\n${rows.join('\n')}\n`;
  const old = [
    '养老机构护理型床位占比,%,2023,48',
    '残疾人“两项补贴”覆盖率,%,2023,99.5',
    '查明身份信息流浪乞讨受助人员接送返回率,%,2023,100',
  ];
  const before = reportOf(NEXT, csv(...old), 2023);
  const plan = edited(
    NEXT,
    'target: { atLeast: 55, by: 2025 }\n    printed: ≥55',
    'target: { atLeast: 50, by: 2025 }',
  );
  const after = reportOf(
    plan,
    csv(
      '养老机构护理型床位占比,%,2024,50',
      '养老机构护理型床位占比,%,2023,48',
      '残疾人“两项补贴”覆盖率,%,2023,99.2',
      '残疾人“两项补贴”覆盖率,%,2024,99.5',
      '查明身份信息流浪乞讨受助人员接送返回率,%,2023,100',
      '查明身份信息流浪乞讨受助人员接送返回率,%,2024,98',
    ),
    2024,
  );
  const diff = diffed(before, after);

  it('are told apart', () => {
    const told = diff.changes.map((change) => [
      change.id,
      change.class,
      change.weakened,
      causesOf(change),
    ]);
    expect(told).toEqual([
      ['nursing-bed-share', 'changed', true, ['target weakened', 'moved']],
      ['vagrant-return-rate', 'regressed', false, ['moved']],
      ['disability-allowance-coverage', expect.any(String), false, ['data-revised']],
    ]);
    const [, fall] = diff.changes;
    expect(fall?.causes).toMatchObject([
      { before: '100', beforeYear: 2023, after: '98', afterYear: 2024, direction: 'worse' },
    ]);
    expect(diff.changes[0]?.causes[0]).toMatchObject({
      field: 'target',
      before: '55',
      after: '50',
    });
  });

  it('and the one that was weakened comes first', () => {
    expect(diff.summary).toMatchObject({ weakened: 1 });
    expect(diff.changes[0]?.weakened).toBe(true);
  });
});

describe('what two reports differ in', () => {
  it.each<[string, (report: Report) => Report]>([
    [
      'other-region',
      (one) => ({ ...one, plan: { ...one.plan, region: { ...one.plan.region, id: 'other' } } }),
    ],
    ['other-plan', (one) => ({ ...one, plan: { ...one.plan, id: 'other-2016-2020' } })],
    [
      'period',
      (one) => ({ ...one, plan: { ...one.plan, period: { base: 2015, from: 2016, to: 2021 } } }),
    ],
    ['other-version', (one) => ({ ...one, tool: { name: 'plancheck', version: '9.9.9' } })],
    [
      'other-conventions',
      (one) => ({ ...one, conventions: { ...one.conventions, aheadFrom: '1.1' } }),
    ],
    ['other-options', (one) => ({ ...one, options: { ...one.options, strict: true } })],
    ['gate', (one) => ({ ...one, gate: 'all' })],
    ['years-swapped', (one) => ({ ...one, year: 2019 })],
  ])('%s is the first note', (code, alter) => {
    expect(diffed(base(), alter(base())).notes[0]?.code).toBe(code);
    expect(diffed(base(), base()).notes.map((note) => note.code)).not.toContain(code);
  });

  it('a better verdict after weakening is no proof', () => {
    const lowered = careWith('{ atLeast: 46, by: 2020 }');
    const diff = diffed(base(), lowered);
    expect([diff.before.verdict, diff.after.verdict]).toEqual(['fail', 'pass']);
    expect(diff.notes).toEqual([
      { code: 'verdict-after-weakening', before: 'fail', after: 'pass', names: ['集中供养能力'] },
    ]);
  });

  it('reports of two plans hold only removed and added rows', () => {
    const diff = diffed(base(), reportOf(NEXT, SYNTHETIC, 2023));
    expect(diff.notes[0]?.code).toBe('other-plan');
    expect(diff.summary.removed + diff.summary.added).toBeGreaterThan(diff.summary.total - 5);
  });
});

/** What a class may be when the reports change places. */
const MIRRORS: Readonly<Record<Class, readonly Class[]>> = {
  // What is better after a looser edit is only changed; backwards it is a regression.
  improved: ['regressed'],
  regressed: ['improved', 'changed', 'regressed'],
  unchanged: ['unchanged'],
  changed: ['changed', 'regressed', 'lost-data', 'newly-judged'],
  added: ['removed'],
  removed: ['added'],
  'newly-judged': ['lost-data', 'changed', 'regressed'],
  'lost-data': ['newly-judged', 'changed', 'improved', 'lost-data'],
};

const EFFECTS: Readonly<Record<string, string>> = { weakened: 'tightened', tightened: 'weakened' };
const KINDS: Readonly<Record<string, string>> = {
  'data-added': 'data-removed',
  'data-removed': 'data-added',
};

describe('two reports that change places', () => {
  const pool = alteredReports(24);

  it('mirror each other', () => {
    const index = fc.integer({ min: 0, max: pool.length - 1 });
    let changed = 0;
    fc.assert(
      fc.property(index, index, (i, j) => {
        const [a, b] = [pool[i], pool[j]];
        if (a === undefined || b === undefined) throw new Error('there is one');
        const [forth, back] = [diffReports(a, b), diffReports(b, a)];
        changed += forth.changes.length;
        expect(ids(forth)).toEqual(ids(back));
        expect(
          forth.revisions.map(({ series, before, after }) => [series, before, after]).sort(),
        ).toEqual(
          back.revisions.map(({ series, before, after }) => [series, after, before]).sort(),
        );
        for (const change of forth.changes) expectMirror(change, changeOf(back, change.id));
      }),
      { seed: 20261128, numRuns: 120 },
    );
    expect(changed).toBeGreaterThan(300);
  });

  function ids({ changes }: Diff): string[] {
    return changes.map(({ id }) => id).sort();
  }

  function expectMirror(change: Change, other: Change): void {
    expect([change.before, change.after]).toEqual([other.after, other.before]);
    expect(MIRRORS[change.class]).toContain(other.class);
    if (change.parts.length === 0 && change.class === 'regressed')
      expect(other.class).not.toBe('regressed');
    const [causes, mirrored] = [causesOf(change), causesOf(other)];
    const mirror = (cause: string): string =>
      KINDS[cause] ??
      cause.replace(/\w+$/u, (word) => (cause.includes(' ') ? (EFFECTS[word] ?? word) : word));
    // A loss of years can weigh more than an end that comes earlier: then both ways weaken.
    expect(causes.map(mirror).sort()).toEqual([...mirrored].sort());
  }
});

/** Reports of 许昌 in two years with some figures and targets altered, 合成数据; always the same ones. */
function alteredReports(count: number): Report[] {
  return Array.from({ length: count }, (_one, index) => {
    const random = generator(`diff ${String(index)}`);
    const targets = [...NEXT.matchAll(/atLeast: (\d+), by: 2025/gu)].map(([text]) => text);
    let plan = NEXT;
    for (const target of random.shuffled(targets).slice(0, index % 4)) {
      plan = plan.replace(
        target,
        target.replace(/\d+/u, (digits) =>
          random.pick([digits === '100' ? '99' : `${digits}.5`, '20', digits]),
        ),
      );
    }
    if (index % 3 === 0) plan = plan.replace('attribute: binding', 'attribute: anticipatory');
    plan = plan.replaceAll(/^ *printed: .*\n/gmu, '');
    const lines = SYNTHETIC.split('\n').filter(
      (line, at) => at < 10 || random.pick([true, true, true, false]) || line === '',
    );
    const csv = lines.map((line) =>
      line.replace(/,(\d+),年报数/u, (found, digits: string) =>
        random.pick([true, false]) && Number(digits) < 100
          ? `,${String(Math.floor(Number(digits) * 0.8))},年报数`
          : found,
      ),
    );
    return reportOf(plan, csv.join('\n'), random.pick([2021, 2022, 2023]));
  });
}
