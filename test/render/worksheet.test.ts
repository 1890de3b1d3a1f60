import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOUBTS, worksheetTextsIn, type Doubt } from '../../src/messages/worksheet-texts.ts';
import { sha256 } from '../../src/io/read-source.ts';
import type { Report } from '../../src/model/report.ts';
import { renderWorksheet } from '../../src/render/worksheet.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { actualsOf, evaluated, planOf } from '../support/plan.ts';
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

/** 合成数据: an indicator that is reported and computed. */
function reportOfRatio(reported: string, rural = '7400'): Report {
  const plan = planOf(
    '  - { id: x, name: 指标甲, ref: 表1 第1项, attribute: binding, unit: "%", ratio: { of: rural, over: urban }, target: { atLeast: 75, by: 2025 } }',
    'series:\n  - { id: rural, name: 农村, unit: 元/年 }\n  - { id: urban, name: 城市, unit: 元/年 }',
  );
  const rows = `rural,2025,${rural},元/年,\nurban,2025,10000,元/年,\nx,2025,${reported},%,`;
  const options = { version: '0.0.0-test', digest: sha256, requestedYear: 2025 };
  return buildReport(plan, actualsOf(plan, rows), evaluated(plan, rows, 2025), [], options);
}

interface Line {
  readonly doubt: Doubt;
  readonly item: string;
  readonly basis: string;
  readonly year: string;
  readonly reported: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly computation: string;
  readonly source: string;
  readonly remark: string;
}

/** A draft has a column more, which says so. */
function withoutMark({ options }: Report, row: readonly string[]): readonly string[] {
  return options.draft === true ? row.toSpliced(1, 1) : row;
}

function linesOf(report: Report): Line[] {
  const [, ...rows]: string[][] = parse(renderWorksheet(report, { language: 'zh' }), { bom: true });
  const { doubts } = worksheetTextsIn('zh');
  return rows.map((whole) => {
    const row = withoutMark(report, whole);
    const [, kind, item, basis, year, reported, recomputed, difference, computation, source] = row;
    const doubt = DOUBTS.find((one) => doubts[one] === kind);
    if (doubt === undefined) throw new Error(kind);
    return {
      doubt,
      item: item ?? '',
      basis: basis ?? '',
      year: year ?? '',
      reported: reported ?? '',
      recomputed: recomputed ?? '',
      difference: difference ?? '',
      computation: computation ?? '',
      source: source ?? '',
      remark: row[10] ?? '',
    };
  });
}

function found(report: Report, doubt: Doubt, item?: string): Line[] {
  return linesOf(report).filter(
    (line) => line.doubt === doubt && (item === undefined || line.item === item),
  );
}

describe('the worksheet', () => {
  it('names what is missed with figure, requirement, distance and place', () => {
    const lines = found(reportNamed('xuchang-2020'), 'missed');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({
      doubt: 'missed',
      item: '对生活不能自理的特困人员的集中供养能力',
      basis: '《许昌市民政事业发展第十三个五年规划》专栏1 第2项',
      year: '2020',
      reported: '46.9%',
      recomputed: '',
      difference: '',
      computation: '',
      source: 'fixtures/xuchang-2020.csv:4（专栏1 第2项）',
      remark: '未完成；要求≥50%；低于目标3.1个百分点',
    });
  });

  it('says which figures are missing', () => {
    const forms = reportNamed('synthetic-forms-2025');
    expect(found(forms, 'noData')[0]?.remark).toContain('缺少2025年“庇护所床位”');
    expect(found(forms, 'undetermined', '每县有养老院')[0]?.remark).toContain('（丙区）');
    const early = found(reportNamed('synthetic-xuchang-2023'), 'noFigure');
    expect(early.map(({ year }) => year)).toEqual(['2023', '2023', '2023']);
  });

  it('shows computed values with their operands and no reported figure', () => {
    const [line] = found(reportNamed('synthetic-xuchang-2023'), 'recomputed');
    expect([line?.reported, line?.recomputed]).toEqual(['', '71%']);
    expect(line?.computation).toContain('5538元/年');
    expect(line?.source.split('；')).toHaveLength(2);
  });

  it('sets the reported beside the recomputed figure where they agree', () => {
    const report = reportOfRatio('74.0', '7404');
    expect(found(report, 'differs')).toEqual([]);
    const [line] = found(report, 'recomputed');
    expect([line?.reported, line?.recomputed, line?.difference]).toEqual([
      '74.0%',
      '74.04%',
      '报送数少0.04个百分点',
    ]);
  });

  it('says by how much the reported figure differs from the recomputed one', () => {
    const report = reportOfRatio('76');
    expect(found(report, 'recomputed')).toEqual([]);
    const [line] = found(report, 'differs');
    expect([line?.reported, line?.recomputed, line?.difference]).toEqual([
      '76%',
      '74%',
      '报送数多2个百分点',
    ]);
    expect(line?.computation).toContain('7400元/年');
    expect(found(reportOfRatio('70'), 'differs')[0]?.difference).toBe('报送数少4个百分点');
  });

  it('names what stands on the line, is given as a bound or has no source', () => {
    const wansheng = reportNamed('wansheng-2020');
    expect(found(wansheng, 'onTheLine').map(({ item }) => item)).toEqual([
      '农村低保标准占城市低保标准比例',
      '养老机构护理型床位占比',
    ]);
    expect(found(wansheng, 'bound').map(({ reported }) => reported)).toEqual(['≥95%', '≥95%']);
    expect(found(wansheng, 'noSource')).toEqual([]);
    expect(found(reportNamed('synthetic-xuchang-2023'), 'noSource')).toHaveLength(4);
  });

  it('gives both answers where the document prints two values', () => {
    const [line] = found(reportNamed('wansheng-2020'), 'contested');
    expect(line?.remark).toContain('按规划所用数据为“已完成”，按另印数据为“数据不足以判定”');
    expect(line?.basis).toContain('表1 第9项；表2 第13项');
    const agreeing = found(reportNamed('xuchang-2020'), 'conflict');
    expect(agreeing.map(({ remark }) => remark.includes('未能按另印数据计算'))).toEqual([
      false,
      true,
    ]);
  });

  it('names what depends on the method and what is preliminary', () => {
    const method = found(reportNamed('synthetic-forms-2025'), 'method', '慈善捐赠额');
    expect(method.map(({ reported }) => reported)).toEqual(['299.88万元']);
    const preliminary = found(reportNamed('synthetic-xuchang-2023'), 'provisional');
    expect(preliminary.map(({ item, reported }) => [item, reported])).toEqual([
      ['养老机构护理型床位占比', '45%'],
    ]);
  });

  it('lists the warnings about data, each with its place, and none twice', () => {
    const xuchang = reportNamed('synthetic-xuchang-2023');
    const [line, ...others] = found(xuchang, 'toVerify');
    expect(others).toEqual([]);
    expect([line?.reported, line?.source]).toEqual([
      '90%',
      'fixtures/synthetic-xuchang-2021-2025.csv:24',
    ]);
  });

  it('reaches every kind of row', () => {
    const reports = [...stored.values(), reportOfRatio('76')];
    const kinds = new Set(reports.flatMap(linesOf).map(({ doubt }) => doubt));
    expect(DOUBTS.filter((doubt) => !kinds.has(doubt))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('has a heading and two empty columns in %s', (language) => {
    for (const report of stored.values()) {
      const output = renderWorksheet(report, { language });
      const all: string[][] = parse(output, { bom: true });
      const [head, ...rows] = all.map((row) => withoutMark(report, row));
      expect(head).toEqual(worksheetTextsIn(language).columns);
      expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
      expect(rows.flatMap((row) => row.slice(11)).join('')).toBe('');
    }
  });

  it('reads back names that a spreadsheet would take for something else', () => {
    const names = ['=1+1', '"引,号"', '换\n行', '-1+2', '@SUM(A1)'];
    const base = reportNamed('xuchang-2020');
    const missed = base.indicators.filter(({ status }) => status === 'missed');
    for (const name of names) {
      const indicators = missed.slice(0, 1).map((row) => ({ ...row, name, ref: name }));
      const [line] = linesOf({ ...base, indicators });
      expect(line?.item).toBe(/^[=\-@]/u.test(name) ? `'${name}` : name);
      expect(line?.basis.endsWith(name)).toBe(true);
    }
  });
});
