import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/io/read-source.ts';
import type { Report } from '../../src/model/report.ts';
import type { Verification } from '../../src/model/verification.ts';
import { sealOf } from '../../src/report/seal.ts';
import { REPORTS, REPORT_NAMES } from '../support/reports.ts';
import { ROOT, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

interface Verified {
  readonly code: number;
  readonly stderr: string;
  readonly verification: Verification | undefined;
}

async function verify(cwd: string, ...argv: readonly string[]): Promise<Verified> {
  const { code, stdout, stderr } = await run(['verify', ...argv, '-f', 'json'], { cwd });
  if (stdout === '') return { code, stderr, verification: undefined };
  expect(schemaFaults('verification', stdout)).toEqual([]);
  return { code, stderr, verification: JSON.parse(stdout) as Verification };
}

/** A folder with figures of 许昌 and the report of them. */
async function evaluated(...options: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-verify-'));
  copyFileSync(join(ROOT, 'fixtures/xuchang-2020.csv'), join(folder, 'figures.csv'));
  mkdirSync(join(folder, 'plans'));
  const plan = 'plans/xuchang-2016-2020.yaml';
  copyFileSync(join(ROOT, plan), join(folder, plan));
  await run(['evaluate', 'xuchang', 'figures.csv', '-o', 'r.json', ...options], { cwd: folder });
  return folder;
}

function edit(folder: string, file: string, from: string | RegExp, to: string, as = file): void {
  const text = readFileSync(join(folder, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(folder, as), edited);
}

/** As if plancheck had written it so. */
function reseal(folder: string, file: string): void {
  const path = join(folder, file);
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const sealed = { ...report, seal: sealOf(report, sha256) };
  writeFileSync(path, `${JSON.stringify(sealed, null, 2)}\n`);
}

describe('verify', () => {
  it.each(REPORT_NAMES)('finds that %s holds', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-verify-'));
    const file = join(folder, 'r.json');
    await run(['evaluate', ...REPORTS[name], '-o', file]);
    const { code, verification } = await verify(ROOT, file);
    expect([code, verification?.outcome, verification?.differences]).toEqual([0, 'holds', []]);
    expect(verification?.inputs.every(({ same }) => same)).toBe(true);
  });

  it.each([
    [['--lang', 'en']],
    [['--lang', 'zh']],
    [['-y', '2020', '--strict', '--encoding', 'utf-8', '--years', '2019,2020']],
  ])('finds that a report made with %j holds', async (options) => {
    const folder = await evaluated(...options);
    expect((await verify(folder, 'r.json')).verification?.outcome).toBe('holds');
  });

  it('holds for several files, for GB18030, and for standard input given again', async () => {
    const folder = await evaluated();
    const lines = readFileSync(join(folder, 'figures.csv'), 'utf8').trimEnd().split('\n');
    const [head = '', ...rows] = lines;
    writeFileSync(join(folder, 'a.csv'), `${[head, ...rows.slice(0, 5)].join('\n')}\n`);
    writeFileSync(join(folder, 'b.csv'), `${[head, ...rows.slice(5)].join('\n')}\n`);
    copyFileSync(join(ROOT, 'fixtures/xuchang-2020.gb18030.csv'), join(folder, 'gb.csv'));
    for (const files of [['a.csv', 'b.csv'], ['b.csv', 'a.csv'], ['gb.csv']]) {
      await run(['evaluate', 'xuchang', ...files, '-o', 's.json'], { cwd: folder });
      expect((await verify(folder, 's.json')).verification?.outcome).toBe('holds');
    }
    const stdin = readFileSync(join(folder, 'figures.csv'));
    await run(['evaluate', 'xuchang', '-', '-o', 's.json'], { cwd: folder, stdin });
    expect((await verify(folder, 's.json')).stderr).toContain('“-”（当时由标准输入读入的数据）');
    expect((await verify(folder, 's.json', 'figures.csv')).verification?.outcome).toBe('holds');
  });

  it('looks beside the report, and takes files that lie elsewhere', async () => {
    const folder = await evaluated();
    expect((await verify(ROOT, join(folder, 'r.json'))).code).toBe(0);
    const other = mkdtempSync(join(tmpdir(), 'plancheck-moved-'));
    copyFileSync(join(folder, 'r.json'), join(other, 'r.json'));
    copyFileSync(join(folder, 'figures.csv'), join(other, '许昌2020.csv'));
    const missing = await verify(other, 'r.json');
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('figures.csv')]);
    const { code, verification } = await verify(other, 'r.json', '许昌2020.csv');
    expect([code, verification?.inputs[1]?.foundAs]).toEqual([0, '许昌2020.csv']);
  });

  it('tells which input has changed, and what the answer is now', async () => {
    const folder = await evaluated();
    edit(folder, 'figures.csv', '46.9', '50.1');
    const figures = await verify(folder, 'r.json');
    expect([figures.code, figures.verification?.outcome]).toEqual([1, 'inputs-changed']);
    expect(figures.verification?.inputs.map(({ file, same }) => [file, same])).toEqual([
      ['plans/xuchang-2016-2020.yaml', true],
      ['figures.csv', false],
    ]);
    expect(figures.verification?.now).toEqual({
      verdict: 'pass',
      year: 2020,
      changed: ['对生活不能自理的特困人员的集中供养能力'],
    });
    edit(folder, 'plans/xuchang-2016-2020.yaml', 'atLeast: 50,', 'atLeast: 40,');
    const both = await verify(folder, 'r.json');
    expect(both.verification?.inputs.map(({ same }) => same)).toEqual([false, false]);
    edit(folder, 'figures.csv', '50.1', '约50');
    expect((await verify(folder, 'r.json')).verification?.now).toBe(null);
  });

  it('tells where the report was altered', async () => {
    const folder = await evaluated();
    const edits: readonly (readonly [string | RegExp, string, string])[] = [
      ['"verdict": "fail"', '"verdict": "pass"', '/verdict'],
      ['"missed": 4', '"missed": 3', '/summary/missed'],
      [/"status": "missed"/u, '"status": "met"', '/indicators/2/status'],
      ['"rows": 13', '"rows": 14', '/actuals/0/rows'],
      ['"aheadFrom": "1.05"', '"aheadFrom": "1.1"', '/conventions/aheadFrom'],
    ];
    for (const [from, to, at] of edits) {
      edit(folder, 'r.json', from, to, 'a.json');
      const { code, verification } = await verify(folder, 'a.json');
      expect([code, verification?.outcome]).toEqual([1, 'altered']);
      expect(verification?.differences[0]?.at).toBe(at);
    }
  });

  it('tells that something was altered that changes no answer', async () => {
    const folder = await evaluated();
    const edits = [
      ['"strict": false', '"strict": true'],
      ['"options": {\n    "year": null', '"options": {\n    "year": 2020'],
      ['"encoding": null', '"encoding": "utf-8"'],
    ] as const;
    for (const [from, to] of edits) {
      edit(folder, 'r.json', from, to, 'a.json');
      const { code, verification } = await verify(folder, 'a.json');
      expect([to, code, verification?.outcome]).toEqual([to, 1, 'altered']);
      expect(verification?.differences.map(({ at }) => at)).toEqual(['/seal']);
    }
    edit(folder, 'r.json', /"seal": "./u, '"seal": "x', 'a.json');
    expect((await verify(folder, 'a.json')).code).toBe(1);
  });

  it('tells a key that stands twice, and a place that is no longer a report', async () => {
    const folder = await evaluated();
    edit(folder, 'r.json', '"verdict": "fail"', '"verdict": "pass", "verdict": "fail"', 'a.json');
    const twice = await verify(folder, 'a.json');
    expect([twice.code, twice.verification?.differences[0]?.at]).toEqual([1, '']);
    edit(folder, 'r.json', '"verdict": "fail"', '"verdict": "good"', 'a.json');
    const broken = await verify(folder, 'a.json');
    expect([broken.code, broken.verification?.differences]).toEqual([
      1,
      [{ at: '/verdict', name: null, stored: '"good"', recomputed: null }],
    ]);
  });

  it('does not blame a report of another version', async () => {
    const folder = await evaluated();
    edit(folder, 'r.json', '0.0.0-test', '0.0.9', 'a.json');
    // Written by hand: what that version wrote has the seal of its own content.
    const byHand = await verify(folder, 'a.json');
    expect([byHand.code, byHand.verification?.outcome]).toEqual([1, 'altered']);
    reseal(folder, 'a.json');
    const same = await verify(folder, 'a.json');
    expect([same.code, same.verification?.outcome]).toEqual([0, 'other-version']);
    edit(folder, 'a.json', '"missed": 4', '"missed": 3');
    expect((await verify(folder, 'a.json')).verification?.outcome).toBe('altered');
    reseal(folder, 'a.json');
    const other = await verify(folder, 'a.json');
    expect([other.code, other.verification?.outcome]).toEqual([2, 'other-version']);
    expect(other.verification?.differences.map(({ at }) => at)).toEqual(['/summary/missed']);
  });

  it('sees an alteration also where it was sealed again', async () => {
    const folder = await evaluated();
    edit(folder, 'r.json', '"verdict": "fail"', '"verdict": "pass"', 'a.json');
    reseal(folder, 'a.json');
    const { code, verification } = await verify(folder, 'a.json');
    expect([code, verification?.outcome, verification?.sealed]).toEqual([1, 'altered', true]);
    expect(verification?.differences.map(({ at }) => at)).toEqual(['/verdict']);
  });

  it('does not blame the files of a report that was altered itself', async () => {
    const folder = await evaluated();
    edit(folder, 'r.json', '"status": "missed"', '"status": "met"', 'a.json');
    edit(folder, 'a.json', /"sha256": "./u, '"sha256": "0');
    const hash = await verify(folder, 'a.json');
    expect([hash.code, hash.verification?.outcome, hash.verification?.now]).toEqual([
      1,
      'altered',
      null,
    ]);
    edit(folder, 'figures.csv', '46.9', '47.9');
    const both = await verify(folder, 'a.json');
    expect([both.code, both.verification?.outcome]).toEqual([1, 'altered']);
    expect(both.verification?.differences.map(({ at }) => at)).toEqual(['/seal']);
    const { stdout } = await run(['verify', 'a.json'], { cwd: folder });
    expect(stdout).toContain('不能指明报告中何处被改');
  });

  it('claims nothing of files that it did not read', async () => {
    const folder = await evaluated();
    const alone = mkdtempSync(join(tmpdir(), 'plancheck-alone-'));
    edit(folder, 'r.json', '"verdict": "fail"', '"verdict": "good", "approved": true', 'a.json');
    copyFileSync(join(folder, 'a.json'), join(alone, 'a.json'));
    const { stdout } = await run(['verify', 'a.json'], { cwd: alone });
    expect(stdout).toContain('规划和数据未读取');
    expect(stdout).toContain('/approved');
    expect(stdout).not.toContain('未改动');
    edit(folder, 'r.json', /,\n {2}"seal": "[0-9a-f]+"/u, '', 'b.json');
    expect((await run(['verify', 'b.json'], { cwd: folder })).stdout).toContain('/seal：缺少此项');
  });

  it('takes the plan that is the same, not the one that lies nearest', async () => {
    const folder = await evaluated();
    const other = mkdtempSync(join(tmpdir(), 'plancheck-other-'));
    mkdirSync(join(other, 'plans'));
    copyFileSync(join(folder, 'figures.csv'), join(other, 'figures.csv'));
    const plan = 'plans/xuchang-2016-2020.yaml';
    writeFileSync(
      join(other, plan),
      readFileSync(join(folder, plan), 'utf8').replace('50,', '40,'),
    );
    const { code } = await verify(other, join(folder, 'r.json'));
    expect(code).toBe(0);
  });

  it.each([
    [['nowhere.json'], 'nowhere.json'],
    [['plans'], '目录'],
    [['figures.csv'], '不是 JSON'],
    [['cut.json'], '不是 JSON'],
    [['empty.json'], '不是 JSON'],
    [['findings.json'], '不是核查报告'],
    [['newer.json'], '报告格式版本为 2'],
    [['r.json', 'other.csv'], 'other.csv 不是报告所用的文件'],
    [['r.json', 'figures.csv', 'figures.csv'], '文件给出了两次'],
    [['r.json', 'nowhere.csv'], 'nowhere.csv'],
    [[], '缺少参数'],
    [['r.json', '-f', 'xml'], 'xml'],
  ])('refuses %j with a sentence', async (argv, said) => {
    const folder = await evaluated();
    const text = readFileSync(join(folder, 'r.json'), 'utf8');
    writeFileSync(join(folder, 'cut.json'), text.slice(0, -50));
    writeFileSync(join(folder, 'empty.json'), '');
    writeFileSync(join(folder, 'findings.json'), '{"schemaVersion":1,"findings":[]}');
    edit(folder, 'r.json', '"schemaVersion": 1', '"schemaVersion": 2', 'newer.json');
    writeFileSync(join(folder, 'other.csv'), '合成数据');
    const { code, stdout, stderr } = await run(['verify', ...argv], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it.each(['zh', 'en'])('says it in %s', async (lang) => {
    const folder = await evaluated();
    edit(folder, 'r.json', '"verdict": "fail"', '"verdict": "pass"', 'a.json');
    const { stdout } = await run(['verify', 'a.json', '--lang', lang], { cwd: folder });
    const [first = '', , , , , last = ''] = stdout.split('\n');
    expect(stdout).toContain('/seal');
    expect(first).toContain(lang === 'zh' ? 'a.json 存下之后被改动过' : 'a.json was altered');
    expect(last).toMatch(/^- \/verdict.*"pass".*"fail"$/u);
  });
});
