import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';

const FIGURES = 'fixtures/xuchang-2020.csv';

describe('explain', () => {
  it.each([
    'tekun-central-care-capacity',
    '对生活不能自理的特困人员的集中供养能力',
    '集中供养能力',
    ' 集中供养能力 ',
  ])('finds the indicator by %s', async (name) => {
    const { code, stdout, stderr } = await run(['explain', 'xuchang', name, FIGURES]);
    // A miss is explained like any other answer.
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('差距：46.9 − 50 = −3.1');
  });

  it('explains a part by itself', async () => {
    const argv = ['xuchang', 'urban-tekun-standard', 'fixtures/synthetic-xuchang-2021-2025.csv'];
    const { code, stdout } = await run(['explain', ...argv, '-y', '2023']);
    expect(code).toBe(0);
    expect(stdout).toContain('10140');
    expect(stdout).not.toContain('农村特困人员基本生活标准');
  });

  it('passes on warnings of this indicator only', async () => {
    const argv = ['xuchang', 'fixtures/synthetic-xuchang-2021-2025.csv', '-y', '2023'];
    const about = async (id: string): Promise<string> => {
      const [plan = '', ...rest] = argv;
      return (await run(['explain', plan, id, ...rest])).stderr;
    };
    expect(await about('nursing-bed-share')).toContain('存在争议');
    expect(await about('nursing-bed-share')).not.toContain('社会工作服务站');
    expect(await about('social-workers')).toBe('');
  });

  const folder = mkdtempSync(join(tmpdir(), 'plancheck-explain-'));
  const bad = join(folder, 'bad.csv');
  writeFileSync(bad, '指标,年份,完成值\n集中供养能力,2020,约46\n');

  it.each([
    [['xuchang', '集中供养能', FIGURES], '是否为“集中供养能力”'],
    [['xuchang', '床位比例', FIGURES], '是否为“护理型床位比例”'],
    [['xuchang', '火星移民率', FIGURES], '没有指标'],
    [['xuchang', '', FIGURES], '没有指标'],
    [['xuchan', '集中供养能力', FIGURES], 'xuchang'],
    [['xuchang', '集中供养能力', 'nowhere.csv'], 'nowhere.csv'],
    [['xuchang', '集中供养能力', 'fixtures'], '目录'],
    [['xuchang', '集中供养能力'], '缺少参数'],
    [['xuchang', '集中供养能力', FIGURES, '-y', '20'], '--year'],
    [['xuchang-2016-2020', '集中供养能力', FIGURES, '-y', '2019'], '2019'],
    [['xuchang-2016-2020', '集中供养能力', bad], '约46'],
    [['xuchang', '集中供养能力', FIGURES, '--encoding', 'gbk'], 'gb18030'],
  ])('refuses %j with a sentence', async (argv, said) => {
    const { code, stdout, stderr } = await run(['explain', ...argv]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});
