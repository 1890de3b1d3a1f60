import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderBrief } from '../../src/render/brief.ts';
import { REPORT_NAMES, storedReport, type ReportName } from '../support/reports.ts';

const stored = new Map<ReportName, Report>();

beforeAll(async () => {
  for (const name of REPORT_NAMES) stored.set(name, await storedReport(name));
}, 60_000);

function reportNamed(name: ReportName): Report {
  const report = stored.get(name);
  if (report === undefined) throw new Error(name);
  return report;
}

function briefOf(name: ReportName): string {
  return renderBrief(reportNamed(name), { language: 'zh' });
}

/** The paragraphs under a heading: 一、总体完成情况. */
function section(brief: string, title: string): string[] {
  const paragraphs = brief.trimEnd().split('\n\n');
  const start = paragraphs.findIndex(
    (one) => /^[一二三四五六七八九]、/u.test(one) && one.endsWith(title),
  );
  if (start < 0) return [];
  const rest = paragraphs.slice(start + 1);
  const end = rest.findIndex((one) => /^[一二三四五六七八九]、/u.test(one));
  return end < 0 ? rest : rest.slice(0, end);
}

const HASH = /SHA-256 [\da-f]{64}|[\da-f]{64}/gu;
const NUMBER = /\d+(?:\.\d+)?/gu;

/** Every number anywhere in a report, as it is written there. */
function numbersIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return unionOf(value);
  if (typeof value === 'object' && value !== null) return unionOf(Object.values(value));
  return new Set(String(value).replaceAll(HASH, '').match(NUMBER) ?? []);
}

function unionOf(values: readonly unknown[]): Set<string> {
  return new Set(values.flatMap((one) => [...numbersIn(one)]));
}

describe('the brief', () => {
  /** Of a draft the first paragraph counts its errors, and each begins with a mark. */
  function withoutDraft({ options }: Report, brief: string): string {
    if (options.draft !== true) return brief;
    const [, ...paragraphs] = brief.split('\n\n');
    return paragraphs.join('\n\n').replaceAll(/^(?:【草稿】|\[DRAFT\] )/gmu, '');
  }

  it.each(REPORT_NAMES)('holds no number that is not in the report of %s', (name) => {
    const report = reportNamed(name);
    const known = numbersIn(report);
    for (const language of ['zh', 'en'] as const) {
      const brief = renderBrief(report, { language, scope: 'all' });
      // English headings and paragraphs are numbered in digits.
      const text = withoutDraft(report, brief)
        .replaceAll(HASH, '')
        .replaceAll(/^\(?\d+[.)] /gmu, '');
      const unknown = [...new Set(text.match(NUMBER) ?? [])].filter((one) => !known.has(one));
      expect(unknown).toEqual([]);
    }
  });

  it('notices a number that the report does not hold', () => {
    const report = reportNamed('xuchang-2020');
    const [first] = report.indicators;
    const value = first?.actual?.value ?? '';
    const changed = { ...report, indicators: report.indicators.slice(1) };
    expect(numbersIn(changed.indicators).has(value)).toBe(false);
    expect(renderBrief(report, { language: 'zh' })).toContain(`${value}张`);
  });

  it('tells what is met and missed by attribute, with figures in sentences', () => {
    const brief = briefOf('xuchang-2020');
    const [met, missed, ...others] = section(brief, '约束性指标完成情况');
    expect(met).toMatch(/^（一）已完成5项。/u);
    expect(met).toContain(
      '城市社区公共服务综合信息平台覆盖率2020年为76.66%，要求不低于60%，高于目标16.66个百分点',
    );
    expect(missed).toBe(
      '（二）未完成1项。对生活不能自理的特困人员的集中供养能力2020年为46.9%，要求不低于50%，低于目标3.1个百分点。',
    );
    expect(others).toEqual([]);
    expect(section(brief, '实施进度')).toEqual([]);
    expect(section(brief, '各年度完成情况')).toEqual([]);
  });

  it('counts by attribute as the summary does', () => {
    const [, conclusion, counts] = section(briefOf('xuchang-2020'), '总体完成情况');
    expect(conclusion).toMatch(/^总体结论：未完成。/u);
    expect(counts).toBe(
      '约束性指标共6项，其中到期6项：已完成5项、未完成1项。预期性指标共6项，其中到期6项：已完成3项、未完成3项。其中项共1项，其中到期1项：已完成1项。',
    );
  });

  it('names the report by the year of the period', () => {
    const title = (name: ReportName, year?: number): string => {
      const report = reportNamed(name);
      const of = year === undefined ? report : { ...report, year };
      return renderBrief(of, { language: 'zh' }).split('\n')[0] ?? '';
    };
    expect(title('xuchang-2020')).toBe(
      '《许昌市民政事业发展第十三个五年规划》实施情况自评报告（2020年）',
    );
    expect(title('synthetic-xuchang-2023')).toContain('中期评估报告（2023年）');
    expect(title('synthetic-xuchang-2023', 2022)).toContain('年度评估报告（2022年）');
  });

  it('gives progress with distance and yearly need in a middle year, and each year', () => {
    const brief = briefOf('synthetic-xuchang-2023');
    expect(section(brief, '实施进度').join('\n')).toContain(
      '农村低保标准占城市低保标准比例：相对滞后，进度系数0.33（已完成1，应完成3，当年应达73%），距2025年目标尚差4个百分点，今后年均需2个百分点。',
    );
    const years = section(brief, '各年度完成情况');
    expect(years[0]).toContain('2022年6.5%（未达到年度目标）');
    expect(years.join('\n')).toContain('2023年45%（未到考核期，快报数）');
    expect(years.at(-1)).toMatch(/^各年度均无数据的：.*社会工作服务站覆盖率。$/u);
  });

  it('marks preliminary figures and contested answers where they are told', () => {
    expect(section(briefOf('synthetic-xuchang-2023'), '约束性指标完成情况').join('')).toContain(
      '2023年为45%（快报数，暂定），2025年目标为不低于55%，尚差10个百分点（存在争议）',
    );
    expect(section(briefOf('wansheng-2020'), '约束性指标完成情况').join('')).toContain(
      '与目标持平（存在争议）',
    );
  });

  it('explains conflicts, bounds and what stands on the line', () => {
    const matters = section(briefOf('wansheng-2020'), '存在的差距和需要说明的事项');
    expect(matters.map((one) => one.split('。')[0])).toEqual([
      '（一）文件前后所印数据不一致',
      '（二）以区间申报',
      '（三）压线，即与界限恰好相等',
    ]);
    expect(matters[0]).toContain('按其计算为“数据不足以判定”，结论不同，存在争议');
    expect(matters[0]).toMatch(/按文件另一处所印数据，总体结论将会不同。$/u);
  });

  it('says nothing of the distance where the answer is open', () => {
    const [, open] = section(briefOf('synthetic-forms-2025'), '文本任务完成情况').slice(2);
    expect(open).toContain('城乡标准之比2025年为1.32倍，要求1.3倍左右（上下0.05倍）；');
    expect(open).not.toContain('高于目标');
  });

  it('names missing figures, and what depends on the method', () => {
    const matters = section(briefOf('synthetic-forms-2025'), '存在的差距和需要说明的事项').join(
      '\n',
    );
    expect(matters).toContain('缺少2025年“各县养老院数”（丙区）');
    expect(matters).toContain('慈善捐赠额按全数值比较法为“未完成”，按修约值比较法结论不同');
  });

  it('says so where there is nothing to explain', () => {
    const base = reportNamed('xuchang-2020');
    const indicators = base.indicators.filter(
      ({ status, onTheLine, conflicts }) =>
        status === 'met' && !onTheLine && conflicts.length === 0,
    );
    const brief = renderBrief({ ...base, indicators, findings: [] }, { language: 'zh' });
    expect(section(brief, '存在的差距和需要说明的事项')).toHaveLength(1);
    expect(section(brief, '存在的差距和需要说明的事项')[0]).toMatch(/^没有/u);
  });

  it('names the files with their SHA-256 and the method', () => {
    const report = reportNamed('xuchang-2020');
    const sources = section(briefOf('xuchang-2020'), '数据来源和核查口径').join('\n');
    for (const { sha256 } of [report.plan, ...report.actuals]) expect(sources).toContain(sha256);
    expect(sources).toContain('GB/T 8170-2008');
    expect(sources).toContain('以上界限为本工具约定');
  });

  it('lists commitments without figures only where they are asked for', () => {
    const report = reportNamed('synthetic-jinjiang-2025');
    const name = report.commitments[0]?.name ?? '';
    const usual = renderBrief(report, { language: 'zh' });
    expect(section(usual, '文本任务完成情况')).toEqual(['文本任务48项均无数据。']);
    expect(renderBrief(report, { language: 'zh', scope: 'all' })).toContain(name);
    expect(usual).not.toMatch(/基本完成|平均/u);
  });
});
