import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Indicator, Plan, Promised } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

/*
 * Both tables as 许昌市“十四五”民政事业发展规划 prints them, transcribed from the
 * document and not from the plan files. An empty cell is ''.
 */
type Row = [
  number: number | '其中',
  name: string,
  unit: string,
  attribute: string,
  baseline: string,
  target: string,
];

// 专栏1 prints no baselines.
const BOX_1: readonly Row[] = [
  [1, '每千名老年人口拥有养老床位数', '张', '预期性', '', '35'],
  ['其中', '护理型床位比例', '%', '预期性', '', '30'],
  [2, '对生活不能自理的特困人员的集中供养能力', '%', '约束性', '', '50'],
  [3, '节地生态安葬率', '%', '预期性', '', '50'],
  [4, '公益性骨灰安放设施(含公益性公墓)县级行政区域覆盖率', '%', '约束性', '', '70'],
  [5, '城市社区综合服务设施覆盖率', '%', '约束性', '', '99'],
  [6, '农村社区综合服务设施覆盖率', '%', '约束性', '', '50'],
  [7, '城市社区公共服务综合信息平台覆盖率', '%', '约束性', '', '60'],
  [8, '农村社区公共服务综合信息平台覆盖率', '%', '约束性', '', '30'],
  [9, '每万人社会组织数', '个', '预期性', '', '3.50'],
  [10, '经常性社会捐助站点和慈善超市数量', '个', '预期性', '', '2000'],
  [11, '社会工作专业人才占总人口比例', '‰', '预期性', '', '0.5'],
  [12, '注册志愿者人数占居民人口的比例', '%', '预期性', '', '13'],
];

const BOX_2: readonly Row[] = [
  [1, '城乡低保标准年度增速', '%', '预期性', '', '不低于居民上年度人均消费支出增速'],
  [2, '农村低保标准占城市低保标准比例', '%', '预期性', '70', '75'],
  [3, '残疾人“两项补贴”覆盖率', '%', '约束性', '99', '100'],
  [4, '养老机构护理型床位占比', '%', '约束性', '31.1', '≥55'],
  [5, '乡镇(街道)范围具备综合功能的养老服务机构覆盖率', '%', '预期性', '', '60'],
  [6, '每百户居民拥有的城乡社区综合服务设施面积', '平方米', '预期性', '', '≧30'],
  [7, '查明身份信息流浪乞讨受助人员接送返回率', '%', '约束性', '', '100'],
  [8, '县级公益性安葬(放)设施覆盖率', '%', '约束性', '', '100'],
  [9, '乡镇(街道)未成年人保护工作站覆盖率', '%', '预期性', '', '50'],
  [10, '志愿服务站点在社区综合服务设施中的覆盖率', '%', '预期性', '', '80'],
  [11, '社会工作专业人才总量', '万人', '预期性', '0.03', '0.1'],
  [12, '特困人员基本生活标准', '', '预期性', '', '不低于当地低保标准的1.3倍'],
  [13, '乡镇(街道)社会工作服务站覆盖率', '%', '预期性', '', '100'],
];

const ATTRIBUTES: Readonly<Record<string, string>> = { 约束性: 'binding', 预期性: 'anticipatory' };

const old = load('xuchang-2016-2020');
const current = load('xuchang-2021-2025');

describe.each([
  ['专栏1', old, BOX_1, 2020],
  ['专栏2', current, BOX_2, 2025],
] as const)('%s', (_box, plan, rows, due) => {
  it('has as many rows as the plan', () => {
    expect(plan.indicators.map(({ number }) => number ?? '其中')).toEqual(
      rows.map(([number]) => number),
    );
  });

  const numbered = rows.map((row, index) => ({ row, index, name: row[1] }));
  it.each(numbered)('$name is as printed', ({ row: [, name, unit, attribute], index }) => {
    const indicator = indicatorAt(plan, index);
    expect(indicator.name).toBe(name);
    expect(indicator.attribute).toBe(ATTRIBUTES[attribute]);
    const units = indicator.promises.map(({ series }) => series.unit?.name ?? '');
    expect(units).toEqual(indicator.hasParts ? ['元/年', '元/年'] : [unit]);
  });

  const plain = numbered.filter(({ row }) => /^[≥≧]?[\d.]+$/.test(row[5]));
  it.each(plain)(
    '$name has its baseline and target',
    ({ row: [, , , , baseline, target], index }) => {
      const { series, target: loaded } = onlyPromise(indicatorAt(plan, index));
      expect(series.baseline?.text ?? '').toBe(baseline);
      expect(loaded.comparator).toBe('atLeast');
      expect(loaded.when).toEqual({ kind: 'by', year: due });
      if (loaded.bound.kind !== 'number') throw new Error('the bound is a number');
      expect(loaded.bound.low.text).toBe(target.replace(/^[≥≧]/, ''));
      expect(loaded.bound.high).toBeUndefined();
    },
  );
});

describe('the plan of 2016 to 2020', () => {
  it('keeps 3.50 as printed', () => {
    const { bound } = onlyPromise(byId(old, 'social-organisations-per-10000')).target;
    if (bound.kind !== 'number') throw new Error('the bound is a number');
    expect(bound.low).toMatchObject({ text: '3.50', decimals: 2 });
    expect(bound.low.value.toFraction()).toBe('7/2');
  });

  it('counts the share of nursing beds apart, as a part of row 1', () => {
    const subs = old.indicators.filter(({ subOf }) => subOf !== undefined);
    expect(subs.map(({ name, subOf }) => [name, subOf])).toEqual([
      ['护理型床位比例', 'beds-per-1000-elderly'],
    ]);
  });

  it('records what 专栏2 prints of 2020', () => {
    expect(conflictsOf(old)).toEqual([
      ['nursing-bed-share', 'actual', 2020, '31.1', undefined],
      ['social-workers-share', 'actual', 2020, '0.03', '万人'],
    ]);
  });

  it('is of Xuchang and five years', () => {
    expect(old).toMatchObject({
      id: 'xuchang-2016-2020',
      region: { id: 'xuchang', name: '许昌市', code: '411000' },
      period: { base: 2015, from: 2016, to: 2020 },
      source: { issuer: '许昌市人民政府', published: '2022-09-26' },
      file: 'plans/xuchang-2016-2020.yaml',
      sha256: 'hash of xuchang-2016-2020',
    });
  });
});

describe('the plan of 2021 to 2025', () => {
  it('binds row 1 to the growth of consumption in the year before, every year', () => {
    const { target } = onlyPromise(indicatorAt(current, 0));
    expect(target).toMatchObject({
      comparator: 'atLeast',
      bound: { kind: 'relation', series: 'consumption-growth', lag: 1 },
      when: { kind: 'every', from: 2021, to: 2025 },
    });
    expect(timesOf(target)).toEqual(['1', '1']);
  });

  it('computes row 2 from the two standards', () => {
    const { series } = onlyPromise(indicatorAt(current, 1));
    expect(series.derivation).toMatchObject({
      kind: 'ratio',
      of: 'rural-dibao-standard',
      over: 'urban-dibao-standard',
      per: [{ text: '1' }, { text: '1' }],
    });
    const standards = ['urban-dibao-standard', 'rural-dibao-standard'].map((id) =>
      current.series.get(id),
    );
    // The text prints 570 元 a month and 4800 元 a year for 2020.
    expect(standards.map((standard) => [standard?.baseline?.text, standard?.unit?.name])).toEqual([
      ['570', '元/月'],
      ['4800', '元/年'],
    ]);
  });

  it('binds both parts of row 12 to 1.3 times the standard of town and country', () => {
    const row = indicatorAt(current, 11);
    expect(row.hasParts).toBe(true);
    expect(row.promises.map(({ series, target }) => [series.id, target])).toMatchObject([
      ['urban-tekun-standard', { bound: { kind: 'relation', series: 'urban-dibao-standard' } }],
      ['rural-tekun-standard', { bound: { kind: 'relation', series: 'rural-dibao-standard' } }],
    ]);
    for (const { target } of row.promises) {
      expect(target).toMatchObject({ comparator: 'atLeast', when: { kind: 'by', year: 2025 } });
      expect(timesOf(target)).toEqual(['1.3', '1.3']);
    }
  });

  it('records where text and 专栏1 print another value', () => {
    expect(conflictsOf(current)).toEqual([
      ['rural-urban-dibao-ratio', 'target', undefined, '76.9', undefined],
      ['nursing-bed-share', 'baseline', undefined, '37.3', undefined],
      ['town-child-protection-coverage', 'target', undefined, '100', undefined],
      ['social-workers', 'baseline', undefined, '0.42', '‰'],
    ]);
  });
});

describe.each([
  ['xuchang-2016-2020', old],
  ['xuchang-2021-2025', current],
])('%s', (id, plan) => {
  it('notes every conflict, what its author remarks, and nothing else', () => {
    const { findings } = loadFile(id);
    const conflicts = findings.filter(({ code }) => code === 'plan/conflict');
    expect(conflicts).toHaveLength(conflictsOf(plan).length);
    const others = findings.filter(({ code }) => code !== 'plan/conflict');
    expect(others.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      others.map(() => 'note plan/remark'),
    );
  });

  it('knows the place of every series', () => {
    const lines = readFileSync(`plans/${id}.yaml`, 'utf8').split('\n');
    expect(plan.series.size).toBeGreaterThan(10);
    for (const { id: series, place } of plan.series.values()) {
      const text = lines[place.line - 1] ?? '';
      expect(text.slice(place.column - 1)).toMatch(new RegExp(`^(\\{ )?id: ${series}\\b`));
      expect(place.file).toBe(`plans/${id}.yaml`);
    }
  });

  it('gives every share a range', () => {
    const shares = [...plan.series.values()].filter(
      ({ unit, name }) => unit?.name === '%' && /覆盖率|占比$|返回率/.test(name),
    );
    expect(shares.length).toBeGreaterThan(4);
    for (const { range } of shares) {
      expect([range?.low?.toFraction(), range?.high?.toFraction()]).toEqual(['0', '100']);
    }
  });
});

function loadFile(id: string): ReturnType<typeof loadPlan> {
  const file = `plans/${id}.yaml`;
  return loadPlan({ file, bytes: readFileSync(file), sha256: `hash of ${id}` }, id);
}

function load(id: string): Plan {
  const loaded = loadFile(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded.plan;
}

function indicatorAt(plan: Plan, index: number): Indicator {
  const indicator = plan.indicators[index];
  if (indicator === undefined) throw new Error(`there is no row ${String(index)}`);
  return indicator;
}

function byId(plan: Plan, id: string): Indicator {
  return indicatorAt(
    plan,
    plan.indicators.findIndex((indicator) => indicator.id === id),
  );
}

function onlyPromise({ id, promises }: Indicator): Promised {
  const [promise, ...others] = promises;
  if (promise === undefined || others.length > 0) throw new Error(`${id} has not one promise`);
  return promise;
}

function timesOf({ bound }: Promised['target']): string[] {
  return bound.kind === 'relation' ? bound.times.map(({ text }) => text) : [];
}

function conflictsOf(plan: Plan): unknown[] {
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
