import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/io/read-source.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import { LANGUAGES, type Language } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import type { Scope } from '../../src/model/terms.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { renderHtml } from '../../src/render/html.ts';
import { promisesOf } from '../../src/render/promises.ts';
import { buildReport } from '../../src/report/build-report.ts';
import {
  allIn,
  havingClass,
  namedIn,
  pageOf,
  rowsIn,
  sectionOf,
  type PageElement,
} from '../support/page.ts';
import { planOfOne, source } from '../support/plan.ts';
import { fixture, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const XUCHANG = ['xuchang', 'fixtures/xuchang-2020.csv', '-y', '2020'];
const WANSHENG = ['wansheng', 'fixtures/wansheng-2020.csv', '-y', '2020'];
const JINJIANG = ['jinjiang', 'fixtures/jinjiang-2020.csv', '-y', '2020'];
/** 合成数据 */
const MIDWAY = ['xuchang', 'fixtures/synthetic-xuchang-2021-2025.csv', '-y', '2023'];

const stored = new Map<string, Promise<Report>>();

/** Each report is made once: many tests look at the same. */
function reportOf(argv: readonly string[]): Promise<Report> {
  const key = argv.join(' ');
  const known = stored.get(key) ?? evaluateTo(argv);
  stored.set(key, known);
  return known;
}

async function evaluateTo(argv: readonly string[]): Promise<Report> {
  const { stdout } = await run(['evaluate', ...argv, '-f', 'json']);
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

function page(report: Report, language: Language = 'zh', scope?: Scope): PageElement {
  return pageOf(renderHtml(report, { language, scope }));
}

/** The report of a plan on figures, with its years beside each other. 合成数据 */
function madeReport(
  plan: Plan,
  csv: string,
  options: { readonly year?: number; readonly years?: readonly number[] },
): Report {
  const actuals = loadActuals([source('test.csv', csv)], plan);
  const result = evaluate(plan, actuals, options);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  const report = buildReport(plan, actuals, result.evaluation, [], {
    version: '0.0.0-test',
    digest: sha256,
    ...(options.years === undefined ? {} : { requestedYears: options.years }),
  });
  expect(schemaFaults('report', JSON.stringify(report))).toEqual([]);
  return report;
}

function formsReport(years?: readonly number[]): Report {
  const loaded = loadPlan(source('forms.yaml', fixture('synthetic-forms-2021-2025.yaml')));
  if (!loaded.ok) throw new Error('the forms are a plan');
  return madeReport(loaded.plan, fixture('synthetic-forms-2025.csv'), {
    year: 2025,
    ...(years === undefined ? {} : { years }),
  });
}

function cardOf(of: PageElement, name: string): PageElement {
  const found = havingClass(of, 'card').find((card) => card.children[0]?.text.includes(name));
  if (found === undefined) throw new Error(`no card of ${name}`);
  return found;
}

/** What stands beside a word of a card. */
function factOf(card: PageElement, word: string): string | undefined {
  const fact = namedIn(card, 'dt').find(({ text }) => text === word)?.parent;
  return fact?.children[1]?.text;
}

describe.each([
  ['xuchang 2020', XUCHANG],
  ['wansheng 2020', WANSHENG],
  ['jinjiang 2020', JINJIANG],
  ['a middle year', MIDWAY],
])('the page of %s', (_name, argv) => {
  it.each(LANGUAGES)(
    'is one well-formed page in %s that loads and runs nothing',
    async (language) => {
      const report = await reportOf(argv);
      const html = renderHtml(report, { language });
      const root = pageOf(html);
      expect(html.startsWith('<!DOCTYPE html>\n<html lang=')).toBe(true);
      expect(root.attributes['lang']).toBe({ zh: 'zh-CN', en: 'en' }[language]);
      expect(namedIn(root, 'meta')[0]?.attributes).toEqual({ charset: 'utf-8' });
      const elements = allIn(root);
      const loading = ['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'use'];
      expect(elements.filter(({ name }) => loading.includes(name))).toEqual([]);
      const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
      expect([...names].filter((name) => /^on|^src$|^href$|^style$|:/u.test(name))).toEqual([]);
      expect(html).not.toMatch(/https?:|url\(|@import/u);
    },
  );

  it.each(LANGUAGES)('shows every indicator in %s, met ones too', async (language) => {
    const report = await reportOf(argv);
    const root = page(report, language);
    const heads = havingClass(root, 'card').map(({ children }) => children[0]?.text ?? '');
    expect(heads).toHaveLength(report.indicators.length);
    report.indicators.forEach(({ name }, index) => {
      expect(heads[index]).toContain(name);
    });
    const overview = havingClass(root, 'overview').flatMap(rowsIn);
    const parts = report.indicators.flatMap((row) => row.parts);
    expect(overview).toHaveLength(report.indicators.length + parts.length);
  });

  it('has one first heading, and none that skips a level', async () => {
    const levels = allIn(page(await reportOf(argv)))
      .filter(({ name }) => /^h\d$/u.test(name))
      .map(({ name }) => Number(name.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('has tables with a caption, heads and as many cells in each row', async () => {
    const tables = namedIn(page(await reportOf(argv)), 'table');
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(table.children.map(({ name }) => name)).toEqual(['caption', 'thead', 'tbody']);
      expect(table.children[0]?.text).not.toBe('');
      const [head] = namedIn(table, 'tr');
      const width = head?.children.length;
      expect(head?.children.every(({ attributes }) => attributes['scope'] === 'col')).toBe(true);
      for (const row of namedIn(table, 'tr').slice(1)) {
        expect(row.children).toHaveLength(width ?? -1);
        expect(row.children[0]?.attributes['scope']).toBe('row');
      }
    }
  });

  it('names each drawing for those who do not see it, and no id twice', async () => {
    const root = page(await reportOf(argv));
    const ids = allIn(root).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const drawings = namedIn(root, 'svg');
    expect(drawings.length).toBeGreaterThan(6);
    for (const drawing of drawings) {
      const [title, desc] = drawing.children;
      expect(drawing.attributes['role']).toBe('img');
      expect([title?.name, desc?.name]).toEqual(['title', 'desc']);
      expect(drawing.attributes['aria-labelledby']).toBe(
        `${title?.attributes['id'] ?? ''} ${desc?.attributes['id'] ?? ''}`,
      );
      expect(desc?.text).toMatch(/\d/u);
      expect(
        allIn(drawing)
          .flatMap(({ attributes }) => Object.values(attributes))
          .join(' '),
      ).not.toMatch(/NaN|Infinity|undefined/u);
    }
  });
});

describe('the first page of 许昌 in 2020', () => {
  it('says what, when and of what kind, and the conclusion', async () => {
    const root = page(await reportOf(XUCHANG));
    const [head] = namedIn(root, 'header');
    expect(head?.text).toContain('许昌市民政事业发展第十三个五年规划 2020年度完成情况');
    expect(head?.text).toContain('截至2020年底（年报数）');
    expect(havingClass(root, 'conclusion')[0]?.text).toContain(
      '总体结论：未完成。到期约束性指标6项完成5项，1项未完成：集中供养能力46.9%，低于目标3.1个百分点',
    );
  });

  it('counts by attribute and status', async () => {
    expect(rowsIn(sectionOf(page(await reportOf(XUCHANG)), '总体情况'))).toEqual([
      ['约束性指标', '6', '5', '1', '0', '0', '0'],
      ['预期性指标', '6', '3', '3', '0', '0', '0'],
      ['主要指标合计', '12', '8', '4', '0', '0', '0'],
      ['其中项', '1', '1', '0', '0', '0', '0'],
    ]);
  });

  it('leaves room beside what is binding and missed, and names the others', async () => {
    const root = page(await reportOf(XUCHANG));
    const section = sectionOf(root, '约束性指标');
    const heads = namedIn(section, 'thead').map(({ text }) => text);
    expect(heads[0]).toMatch(/责任科室原因下一步措施/u);
    expect(rowsIn(section)).toEqual([
      ['集中供养能力', '≥50%', '46.9%', '-3.1个百分点', '未完成', '', '', ''],
    ]);
    expect(rowsIn(sectionOf(root, '其他未完成')).map(([name, , , gap]) => [name, gap])).toEqual([
      ['捐助站点和慈善超市数量', '-1317个'],
      ['社会工作专业人才占总人口比例', '-0.08个千分点'],
      ['注册志愿者占比', '-0.5个百分点'],
    ]);
  });

  it('asks what is printed elsewhere and cannot be compared', async () => {
    const items = namedIn(sectionOf(page(await reportOf(XUCHANG)), '需研究确定'), 'li');
    expect(items.map(({ text }) => text)).toEqual([
      expect.stringContaining('需核实：社会工作专业人才占总人口比例'),
    ]);
  });
});

describe('the first page of other reports', () => {
  it('says that nothing failed, and which value must be settled first', async () => {
    const root = page(await reportOf(WANSHENG));
    expect(havingClass(sectionOf(root, '约束性指标'), 'none')[0]?.text).toBe('无。');
    const items = namedIn(sectionOf(root, '需研究确定'), 'li').map(({ text }) => text);
    expect(items[0]).toContain('总体结论将会不同');
    expect(items[1]).toContain('养老机构护理型床位占比');
    expect(items[1]).toContain('2020年实际值另印为≥30%（表2 第13项），按其计算为数据不足以判定');
  });

  it('speaks of all indicators where none is binding', async () => {
    const root = page(await reportOf(JINJIANG));
    expect(sectionOf(root, '不及基期水平的指标').text).toContain('无。');
    expect(rowsIn(sectionOf(root, '总体情况'))[0]).toEqual([
      '未标属性指标',
      ...'10 10 0 0 0 0'.split(' '),
    ]);
  });

  it('shows in a middle year the outlooks, what lags and what must be decided', async () => {
    const report = await reportOf(MIDWAY);
    const root = page(report);
    expect(namedIn(root, 'header')[0]?.text).toContain(
      '截至2023年底（年报数，其中快报数1个）；另有预计数1个，不作为判定依据',
    );
    const [outlooks] = havingClass(root, 'outlooks');
    expect(outlooks === undefined ? [] : rowsIn(outlooks)).toEqual([
      ['主要指标', '3', '1', '1', '1', '2', '1', '4'],
    ]);
    expect(rowsIn(sectionOf(root, '不及基期水平'))).toEqual([
      [
        '残疾人“两项补贴”覆盖率',
        '≥100%',
        '98.5%',
        '-1.5个百分点',
        '未到考核期，低于基期水平',
        '',
        '',
        '',
      ],
    ]);
    expect(rowsIn(sectionOf(root, '进度滞后'))).toEqual([
      '残疾人“两项补贴”覆盖率|约束性|98.5%|99.6%|-0.83|1.5个百分点|0.75个百分点|低于基期水平'.split(
        '|',
      ),
      '低保标准年度增速|预期性|4.2%|—|—|—|—|相对滞后，应达3年、达到2年，2022年未达到'.split('|'),
      '农村低保标准占城市低保标准比例|预期性|71%|73%|0.33|4个百分点|2个百分点|相对滞后'.split('|'),
    ]);
    const items = namedIn(sectionOf(root, '需研究确定'), 'li').map(({ text }) => text);
    expect(items).toHaveLength(6);
    expect(items[0]).toContain(
      '基期值另印为37.3%（专栏1 第1项其中项），按其计算为未到考核期、相对滞后',
    );
    expect(items.join('\n')).toMatch(/需补报：未成年人保护工作站覆盖率、志愿服务站点覆盖率/u);
    expect(items.join('\n')).toMatch(/快报数的1项.*养老机构护理型床位占比/u);
    expect(items.at(-1)).toContain('文本任务27项均无数据');
  });

  it('says so where nothing lags in a middle year', () => {
    const fields = 'unit: "%", attribute: binding, baseline: 10, target: { atLeast: 50, by: 2025 }';
    const root = page(
      madeReport(planOfOne(fields), 'indicator,year,value\nx,2023,50\n', { year: 2023 }),
    );
    expect(havingClass(sectionOf(root, '进度滞后'), 'none')[0]?.text).toBe('无。');
    expect(havingClass(sectionOf(root, '需研究确定'), 'none')[0]?.text).toBe('无。');
  });

  it('counts a binding indicator that is due and undecided among what failed', () => {
    const root = page(formsReport());
    expect(
      rowsIn(sectionOf(root, '不及基期水平')).map(([name, , , , status]) => [name, status]),
    ).toEqual([['每县有养老院', '数据不足以判定']]);
  });

  it('says that all figures are provisional, or that there are none', () => {
    const plan = planOfOne('unit: "%", target: { atLeast: 50, by: 2025 }');
    const all = madeReport(plan, 'indicator,year,value,status\nx,2025,60,快报数\n', { year: 2025 });
    expect(namedIn(page(all), 'header')[0]?.text).toContain('截至2025年底（快报数）');
    expect(havingClass(page(all), 'conclusion')[0]?.text).toContain('暂定');
  });
});

describe('a card', () => {
  it('has requirement, value, gap, answers, source and reference', async () => {
    const card = cardOf(page(await reportOf(XUCHANG)), '集中供养能力');
    expect(
      ['要求', '实际值', '差距', '完成情况', '实施进度', '数据来源', '规划出处'].map((word) =>
        factOf(card, word),
      ),
    ).toEqual([
      '≥50%　2020年底前',
      '46.9%',
      '-3.1个百分点',
      '× 未完成',
      '—',
      'fixtures/xuchang-2020.csv:4，专栏1 第2项',
      '专栏1 第2项',
    ]);
    expect(havingClass(card, 'bar')).toHaveLength(1);
    expect(namedIn(card, 'desc')[0]?.text).toBe('实际值46.9%（2020年）。目标≥50%（2020年）。');
  });

  it('draws a course from the baseline, and prints its numbers', async () => {
    const card = cardOf(page(await reportOf(MIDWAY)), '养老机构护理型床位占比');
    const labels = namedIn(card, 'text').map(({ text }) => text);
    expect(labels).toEqual(expect.arrayContaining(['基期 31.1%', '实际 45% 快报', '目标 ≥55%']));
    for (const kind of ['course', 'provisional', 'baseline', 'target']) {
      expect(havingClass(card, kind)).toHaveLength(1);
    }
    expect(rowsIn(card)).toEqual([
      ['应达', '31.1%', '35.88%', '40.66%', '45.44%', '50.22%', '55%'],
      ['实际', '—', '—', '—', '45% 快报', '—', '—'],
    ]);
    expect(factOf(card, '实际值')).toBe('45% 快报');
    expect(factOf(card, '另印数据')).toContain('相对滞后');
    const other = cardOf(page(await reportOf(MIDWAY)), '社会工作专业人才总量');
    expect(factOf(other, '另印数据')).toBe(
      '基期值另印为0.42‰（专栏1 第11项），单位不能换算或形式不同，未能按其计算',
    );
    expect(factOf(card, '数据来源')).toBe('fixtures/synthetic-xuchang-2021-2025.csv:17，合成数据');
  });

  it('tells of every-year targets what each year was', async () => {
    const card = cardOf(page(await reportOf(MIDWAY)), '城乡低保标准年度增速');
    expect(factOf(card, '要求')).toBe('≥4.2%　逐年考核');
    expect(factOf(card, '计算依据')).toMatch(/^要求为上年（2022年）/u);
    expect(rowsIn(card).at(-1)).toEqual([
      '完成情况',
      '达到年度目标',
      '未达到年度目标',
      '达到年度目标',
    ]);
  });

  it('draws intervals, and says where there is nothing to draw', async () => {
    const root = page(await reportOf(MIDWAY));
    // One line, a cap where it begins and an arrow: it has no end.
    expect(havingClass(cardOf(root, '设施面积'), 'span')).toHaveLength(3);
    const empty = cardOf(root, '未成年人保护工作站');
    expect([namedIn(empty, 'svg').length, havingClass(empty, 'no-chart').length]).toEqual([0, 1]);
    const possible = cardOf(page(await reportOf(WANSHENG)), '困难残疾人生活补贴覆盖率');
    expect(havingClass(possible, 'possible')).toHaveLength(1);
  });

  it('turns the mark of a target that must not be exceeded', () => {
    const marks = (target: string): string[] => {
      const report = madeReport(
        planOfOne(`unit: 个, baseline: 40, target: { ${target}, by: 2025 }`),
        'indicator,year,value\nx,2021,35\nx,2022,30\n',
        { year: 2022 },
      );
      return [...havingClass(page(report), 'target'), ...havingClass(page(report), 'span')].map(
        ({ attributes }) => attributes['transform']?.replace(/\([\d.,]+\)/u, '') ?? '',
      );
    };
    expect(marks('atMost: 20')).toEqual(['translate rotate(180)']);
    expect(marks('equals: 20')).toEqual(['translate']);
    // A line and two caps.
    expect(marks('between: [20, 30]')).toEqual(['', '', '']);
  });

  it('has a part for each promise of a row', async () => {
    const card = cardOf(page(await reportOf(MIDWAY)), '特困人员基本生活标准');
    expect(
      havingClass(card, 'part').map((part) => [part.children[0]?.text, factOf(part, '差距')]),
    ).toEqual([
      ['城市特困人员基本生活标准', '0元/年'],
      ['农村特困人员基本生活标准', '+0.6元/年'],
    ]);
  });

  it.each(['indicators', 'commitments', 'all', undefined] as const)(
    'stands for each row of --scope %s',
    async (scope) => {
      const report = await reportOf(MIDWAY);
      const expected = {
        indicators: report.indicators,
        commitments: report.commitments,
        all: [...report.indicators, ...report.commitments],
      }[scope ?? 'indicators'];
      const heads = havingClass(page(report, 'zh', scope), 'card').map(
        (card) => card.children[0]?.text,
      );
      expect(heads).toHaveLength(expected.length);
      expect(heads.at(-1)).toContain(expected.at(-1)?.name);
    },
  );
});

describe('the sections behind', () => {
  it('has the years beside each other where they were asked for', async () => {
    const report = formsReport([2021, 2022, 2025]);
    const root = pageOf(renderHtml(report, { language: 'zh', scope: 'all' }));
    const [matrix] = havingClass(root, 'matrix');
    if (matrix === undefined) throw new Error('no matrix');
    const rows = [...report.indicators, ...report.commitments];
    expect(rowsIn(matrix)).toHaveLength(rows.flatMap((row) => [row, ...row.parts]).length);
    expect(rowsIn(matrix).find(([name]) => name === '五年培训人次')).toEqual([
      '五年培训人次',
      '0.9万人次○ 未到考核期',
      '≥0.9万人次○ 未到考核期',
      '≥1.05万人次√ 已完成',
      '已实现',
    ]);
    expect(havingClass(page(await reportOf(XUCHANG)), 'matrix')).toEqual([]);
  });

  it('has each value printed elsewhere with the answer under it', async () => {
    const rows = rowsIn(sectionOf(page(await reportOf(MIDWAY)), '所印数据不一致'));
    expect(rows[1]).toEqual([
      '养老机构护理型床位占比',
      '基期值另印为37.3%（专栏1 第1项其中项）',
      '未到考核期、相对滞后',
      '不同',
      '专栏1所印2020年完成值，名称为护理型床位比例',
    ]);
    expect(rows[3]?.slice(1, 4)).toEqual([
      '基期值另印为0.42‰（专栏1 第11项）',
      '单位不能换算或形式不同，未能按其计算',
      '—',
    ]);
  });

  it('has the findings with their places, and where all comes from', async () => {
    const report = await reportOf(MIDWAY);
    const root = page(report);
    const findings = rowsIn(sectionOf(root, '核查事项'));
    expect(findings.map(([severity]) => severity).filter((word) => word === '警告')).toHaveLength(
      2,
    );
    expect(findings.find(([, text]) => text?.includes('预计数'))?.[2]).toBe(
      'fixtures/synthetic-xuchang-2021-2025.csv:24:25',
    );
    const sources = sectionOf(root, '数据与规划来源').text;
    for (const text of [
      report.plan.sha256,
      report.actuals[0]?.sha256,
      `plancheck ${report.tool.version}`,
      '2023年（指定）',
      'GB/T 8170-2008 全数值比较法',
    ]) {
      expect(sources).toContain(text);
    }
    expect(sectionOf(root, '核查口径').text).toContain('以上界限为本工具约定');
  });

  it('keeps annual targets of earlier years that were missed in sight', () => {
    const fields = 'unit: "%", target: { atLeast: { byYear: { 2021: 10, 2022: 20 } } }';
    const report = madeReport(planOfOne(fields), 'indicator,year,value\nx,2021,5\nx,2022,25\n', {
      year: 2022,
    });
    expect(sectionOf(page(report), '以前年度').text).toContain('2021年未达到年度目标');
  });
});

describe('names from files', () => {
  const HOSTILE = `"><script>alert(1)</script><b onclick='x'>&amp; ]]> \u202egnp\u0000\u001b[31m`;

  it.each(LANGUAGES)('stay text in %s, whatever they hold', async (language) => {
    const report = await reportOf(MIDWAY);
    const hostile = JSON.parse(
      JSON.stringify(report, (key, value: unknown) =>
        [
          'name',
          'shortName',
          'title',
          'ref',
          'remark',
          'note',
          'unit',
          'file',
          'id',
          'source',
        ].includes(key) && typeof value === 'string'
          ? `${value}${HOSTILE}`
          : value,
      ),
    ) as Report;
    const html = renderHtml(hostile, { language, scope: 'all' });
    const root = pageOf(html);
    expect(namedIn(root, 'script')).toEqual([]);
    expect(namedIn(root, 'b')).toEqual([]);
    expect(allIn(root).some(({ attributes }) => 'onclick' in attributes)).toBe(false);
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/u);
    expect(havingClass(root, 'card')[0]?.children[0]?.text).toContain(
      '<script>alert(1)</script><b onclick=',
    );
    expect(root.text).toContain('\\u{202e}gnp\\u{0}');
    const shown = [...hostile.indicators, ...hostile.commitments].flatMap(promisesOf);
    expect(namedIn(root, 'article').length).toBeLessThanOrEqual(shown.length);
  });
});

describe('the command', () => {
  it('writes the page, and keeps the findings on it', async () => {
    const { code, stdout, stderr } = await run(['evaluate', ...XUCHANG, '-f', 'html']);
    expect([code, stderr]).toEqual([1, '']);
    expect(pageOf(stdout).name).toBe('html');
  });
});
