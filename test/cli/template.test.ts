import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { ROOT, run } from '../support/run.ts';

const FORMS = './fixtures/synthetic-forms-2021-2025.yaml';
const PLANS = readdirSync(join(ROOT, 'plans')).map((file) => file.replace('.yaml', ''));

type Row = Record<string, string>;

function rowsOf(csv: string): Row[] {
  return parse<Row>(csv, { columns: true, bom: true });
}

/** Fills every empty value with something possible. */
function filled(csv: string): string {
  const rows = rowsOf(csv);
  const [first] = rows;
  const columns = Object.keys(first ?? {});
  const lines = rows.map((row) => {
    const value = row['备注']?.startsWith('填是') === true ? '是' : '50';
    // The numbers that stand for areas are to be replaced by names.
    const area = row['地区']?.replace(/^.*?(\d+)$/u, '地区$1');
    const changed: Row = { ...row, 完成值: value, ...(area === undefined ? {} : { 地区: area }) };
    return columns.map((column) => changed[column] ?? '').join(',');
  });
  return [columns.join(','), ...lines].join('\n');
}

describe('the template', () => {
  it('has a row for each figure that the year needs, unit given, value empty', async () => {
    const { code, stdout } = await run(['template', FORMS, '--year', '2025']);
    expect(code).toBe(0);
    const rows = rowsOf(stdout);
    expect(rows.every((row) => row['完成值'] === '')).toBe(true);
    const given = rows.map((row) => [row['指标名称'], row['年份'], row['地区'], row['单位']]);
    // Areas that are listed by name, counted, and neither.
    expect(given).toContainEqual(['各县养老院数', '2025', '乙市', '所']);
    expect(given.filter(([name]) => name === '各镇社工数')).toHaveLength(4);
    expect(given.filter(([name]) => name === '各村活动室数')).toHaveLength(1);
    // Flows of all years, the year before of another series, what is due within a year.
    expect(given.filter(([name]) => name === '当年培训人次').map(([, year]) => year)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(given).toContainEqual(['人均消费支出', '2024', '示例市', '元/年']);
    expect(given).toContainEqual(['达标养老机构占比', '2022', '示例市', '%']);
    expect(given).toContainEqual(['服务中心建成', '2022', '示例市', '']);
    const definitions = new Set(rows.map((row) => row['口径']));
    expect(definitions).toEqual(new Set(['', '常住人口，年末']));
  });

  it('is CSV as Excel reads Chinese: a byte-order mark, and its line ends', async () => {
    const { stdout } = await run(['template', 'xuchang', '--year', '2023']);
    expect(stdout.startsWith('\ufeff指标名称,')).toBe(true);
    expect(stdout.endsWith('\r\n')).toBe(true);
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('has headings in English, too', async () => {
    const { stdout } = await run(['template', FORMS, '--year', '2025', '--lang', 'en']);
    expect(stdout.split('\r\n')[0]).toBe(
      '\ufeffindicator,year,area,unit,value,definition,status,source,note',
    );
  });

  it.each([...PLANS, FORMS])('of %s, filled in, evaluates without a warning', async (plan) => {
    const { stdout } = await run(['template', plan]);
    const { code, stdout: json } = await run(
      ['evaluate', plan, '-', '--format', 'json', '--fail-on', 'never'],
      { stdin: filled(stdout) },
    );
    expect(code).toBe(0);
    const report = JSON.parse(json) as Report;
    const other = new Set(['plan/remark', 'evaluate/attribute-conflict']);
    const data = report.findings.filter(({ code: found }) => found.startsWith('actuals/'));
    expect(data.filter(({ severity }) => severity !== 'note')).toEqual([]);
    // What a warning can still say is of the plan itself: figures printed twice, a bound crossed by rounding.
    const warned = report.findings.filter(
      ({ severity, code: found }) => severity === 'warning' && !other.has(found),
    );
    expect(warned.map(({ code: found }) => found)).toEqual(
      warned.map(() => expect.stringMatching(/contested|method-differs/u) as unknown),
    );
    const unanswered = [...report.indicators, ...report.commitments].filter(
      ({ status }) => status === 'no-data',
    );
    expect(unanswered.map(({ id }) => id)).toEqual([]);
  });

  it('holds indicators or commitments alone', async () => {
    const names = async (...argv: string[]): Promise<Set<string | undefined>> => {
      const { stdout } = await run(['template', FORMS, '--year', '2025', ...argv]);
      return new Set(rowsOf(stdout).map((row) => row['指标名称']));
    };
    const indicators = await names('--scope', 'indicators');
    const commitments = await names('--scope', 'commitments');
    expect(indicators.has('当年培训人次')).toBe(false);
    expect(commitments.has('各县养老院数')).toBe(false);
    expect(new Set([...indicators, ...commitments])).toEqual(await names('--scope', 'all'));
    expect(await names()).toEqual(await names('--scope', 'all'));
  });
});

describe('writing it to a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'template-'));

  it('makes a new file and says how many rows there are', async () => {
    const argv = ['template', 'xuchang', '--year', '2020', '-o', 'new.csv'];
    const { code, stdout, stderr } = await run(argv, { cwd: folder });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('说明：已写入 new.csv，共13行待填\n');
    expect(rowsOf(readFileSync(join(folder, 'new.csv'), 'utf8'))).toHaveLength(13);
    expect(readdirSync(folder)).toEqual(['new.csv']);
  });

  it('never overwrites what somebody may have filled in', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'mine');
    const argv = ['template', 'xuchang', '--year', '2020', '-o', 'mine.csv'];
    const { code, stderr } = await run(argv, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('mine.csv 已存在，不覆盖');
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('mine');
  });

  it('says what is wrong with a folder that does not exist', async () => {
    const argv = ['template', 'xuchang', '--year', '2020', '-o', 'none/new.csv'];
    const { code, stderr } = await run(argv, { cwd: folder });
    expect([code, stderr.split('：')[1]]).toEqual([2, '无法写入 none/new.csv']);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('a template that is handed back empty', () => {
  it.each(['2023.csv', '2023.xlsx'])('is told as empty by its own plan: %s', async (name) => {
    const cwd = mkdtempSync(join(tmpdir(), 'plancheck-'));
    await run(['template', 'xuchang', '--year', '2023', '-o', name], { cwd });
    const { code, stderr } = await run(['evaluate', 'xuchang', name], { cwd });
    expect([code, stderr.match(/\[(?:evaluate|actuals)\/[a-z-]+\]/gu)]).toEqual([
      2,
      ['[evaluate/no-figure]'],
    ]);
  });

  it('is told what is wrong with it by the plan that knows its names', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'plancheck-'));
    const { stdout } = await run(['template', 'xuchang', '--year', '2023'], { cwd });
    const misspelt = stdout.replace('养老机构护理型床位占比', '养老机构护理型床位占此');
    writeFileSync(join(cwd, 'a.csv'), misspelt);
    const { code, stderr } = await run(['evaluate', 'xuchang', 'a.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr.match(/\[actuals\/[a-z-]+\]/gu)).toEqual(['[actuals/name-near]']);
  });
});

describe('what cannot be written', () => {
  it.each([
    [['xuchang'], '请用 --year 指定年份'],
    [['xuchang', '--year', '2030'], '没有包含2030年的规划'],
    [['xuchang-2021-2025', '--year', '2020'], '2020年不在规划期2021—2025年内'],
    [['xuchan', '--year', '2023'], '是否为 xuchang'],
    [['xuchang', '--year', '23'], '--year 应为四位年份'],
    [['henan', '--scope', 'indicators'], '没有需要填报的数据'],
    [['xuchang-2016-2020', '--scope', 'commitments'], '没有需要填报的数据'],
    [['xuchang-2016-2020', '--scope', 'some'], '--scope 不能是'],
    [[], '缺少参数 <plan>'],
  ])('%j ends with exit 2 and a sentence', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(['template', ...argv]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});
