import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diff } from '../../src/model/diff.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { fixture, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-diff-'));
const FIGURES = 'fixtures/xuchang-2020.csv';
/** 合成数据 */
const SYNTHETIC = 'fixtures/synthetic-xuchang-2021-2025.csv';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function stored(name: string, argv: readonly string[]): Promise<string> {
  const { stdout } = await run(['evaluate', ...argv, '--format', 'json']);
  return file(name, stdout);
}

let before = '';
let revised = '';
let lowered = '';
let lost = '';
let altered = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'directory.json'));
  before = await stored('before.json', ['xuchang', FIGURES]);
  // 合成数据: one figure altered, one taken out, one target lowered.
  const csv = fixture('xuchang-2020.csv').replace(
    '节地生态安葬率,%,2020,50',
    '节地生态安葬率,%,2020,45',
  );
  altered = file(
    'altered.json',
    readFileSync(before, 'utf8').replace('"verdict": "fail"', '"verdict": "pass"'),
  );
  revised = await stored('revised.json', ['xuchang', file('revised.csv', csv)]);
  const less = fixture('xuchang-2020.csv').replace(/每万人社会组织数.*\n/u, '');
  lost = await stored('lost.json', ['xuchang', file('lost.csv', less)]);
  const plan = readFileSync('plans/xuchang-2016-2020.yaml', 'utf8').replace(
    "target: { atLeast: 50, by: 2020 }\n    printed: '50'\n    ref: 专栏1 第2项",
    'target: { atLeast: 46, by: 2020 }\n    ref: 专栏1 第2项',
  );
  lowered = await stored('lowered.json', [file('xuchang-2016-2020.yaml', plan), FIGURES]);
});

describe('two stored reports', () => {
  it('exit 0 without a change, and say so', async () => {
    const { code, stdout, stderr } = await run([
      'diff',
      before,
      await stored('same.json', ['xuchang', FIGURES]),
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('两次核查结果没有变化');
  });

  it.each([
    ['revised', [], 1],
    ['revised', ['--fail-on', 'weakened'], 0],
    ['revised', ['--fail-on', 'never'], 0],
    ['lowered', [], 1],
    ['lowered', ['--fail-on', 'regressed'], 0],
    ['lowered', ['--fail-on', 'weakened'], 1],
    ['lost', [], 0],
    ['lost', ['--fail-on', 'regressed,weakened,lost-data'], 1],
  ])('%s with %j: exit %i', async (name, flags, expected) => {
    const after = { revised, lowered, lost }[name] ?? '';
    const { code, stdout } = await run(['diff', before, after, '--format', 'json', ...flags]);
    expect(schemaFaults('diff', stdout)).toEqual([]);
    expect(code).toBe(expected);
  });

  it('that a shell stored as UTF-16 are read', async () => {
    const text = `\ufeff${readFileSync(revised, 'utf8')}`;
    const wide = file('wide.json', Buffer.from(text, 'utf16le'));
    expect((await run(['diff', before, wide])).code).toBe(1);
  });

  it('are the same bytes in JSON in every language', async () => {
    const argv = ['diff', before, lowered, '--format', 'json'];
    const [zh, en] = [await run(argv), await run([...argv, '--lang', 'en'])];
    expect(zh.stdout).toBe(en.stdout);
    const diff = JSON.parse(zh.stdout) as Diff;
    expect(diff.before.plan.sha256).not.toBe(diff.after.plan.sha256);
    expect(diff.changes[0]).toMatchObject({ id: 'tekun-central-care-capacity', weakened: true });
  });
});

describe('two years of a plan', () => {
  it('are evaluated and compared, in the order given', async () => {
    const argv = ['diff', 'xuchang', SYNTHETIC, '--format', 'json'];
    const { code, stdout, stderr } = await run([...argv, '--years', '2022,2023']);
    expect(schemaFaults('diff', stdout)).toEqual([]);
    const diff = JSON.parse(stdout) as Diff;
    expect([code, diff.before.year, diff.after.year]).toEqual([0, 2022, 2023]);
    expect(diff.summary).toMatchObject({ improved: 1, weakened: 0 });
    // Warnings are told, and once.
    expect(stderr.match(/actuals\/estimate-unused/gu)?.length).toBe(1);
    const swapped = JSON.parse((await run([...argv, '--years', '2023,2022'])).stdout) as Diff;
    expect(swapped.notes.map(({ code: note }) => note)).toContain('years-swapped');
  });
});

describe('what cannot be compared ends with exit 2, a sentence and no stack', () => {
  const report = (): Record<string, unknown> =>
    JSON.parse(readFileSync(before, 'utf8')) as Record<string, unknown>;
  const cases: readonly (readonly [
    string,
    () => Promise<readonly string[]> | readonly string[],
    string,
  ])[] = [
    ['not JSON', () => [before, file('text.json', '甲')], '不是 JSON，或已不完整'],
    [
      'cut off',
      () => [before, file('cut.json', readFileSync(before, 'utf8').slice(0, 900))],
      '不是 JSON，或已不完整',
    ],
    ['empty', () => [before, file('empty.json', '')], '不是 JSON，或已不完整'],
    [
      'binary',
      () => [before, file('binary.json', new Uint8Array([1, 0, 2, 255]))],
      '不是 UTF-8 文本',
    ],
    [
      'findings',
      async () => [
        before,
        file('findings.json', (await run(['validate', '--format', 'json'])).stdout),
      ],
      '不是核查报告',
    ],
    [
      'another version',
      () => [before, file('v2.json', JSON.stringify({ ...report(), schemaVersion: 2 }))],
      '报告格式版本为 2',
    ],
    [
      'altered by hand',
      () => [before, file('hand.json', JSON.stringify({ ...report(), year: '2020' }))],
      '/year',
    ],
    ['a missing file', () => [before, join(folder, 'nowhere.json')], '文件不存在'],
    ['a directory', () => [before, join(folder, 'directory.json')], '是目录'],
    ['the same file twice', () => [before, before], '给出了两次'],
    ['nothing', () => [], '用法有两种'],
    ['one argument', () => [before], '用法有两种'],
    ['three reports', () => [before, revised, lost], '用法有两种'],
    ['a plan without years', () => ['xuchang', SYNTHETIC], '用法有两种'],
    ['years without figures', () => ['xuchang', '--years', '2022,2023'], '用法有两种'],
    ['unknown years', () => ['xuchang', SYNTHETIC, '--years', '2022,20x3'], '两个四位年份'],
    ['three years', () => ['xuchang', SYNTHETIC, '--years', '2021,2022,2023'], '两个四位年份'],
    ['the same year', () => ['xuchang', SYNTHETIC, '--years', '2022,2022'], '年份相同'],
    [
      'a year without figures',
      () => ['xuchang', FIGURES, '--years', '2019,2020'],
      '没有任何指标的数据',
    ],
    [
      'a year outside the period',
      () => ['xuchang-2021-2025', SYNTHETIC, '--years', '2020,2023'],
      '不在规划期',
    ],
    ['a report altered by hand', () => [before, altered], '存下之后被改动过'],
    ['reports with years', () => [before, revised, '--years', '2022,2023'], '用法有两种'],
    [
      'a misspelt --fail-on',
      () => [before, revised, '--fail-on', 'regresed'],
      '是否为 regressed？',
    ],
    [
      'never with others',
      () => [before, revised, '--fail-on', 'never,weakened'],
      '不能与其他取值并列',
    ],
    ['a misspelt format', () => [before, revised, '--format', 'markdow'], '是否为 markdown？'],
    ['--strict for stored reports', () => [before, revised, '--strict'], '--years'],
  ];

  it.each(cases)('%s', async (_name, make, sentence) => {
    const argv = await make();
    const { code, stdout, stderr } = await run(['diff', ...argv]);
    expect(stderr.replaceAll('\n', '')).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect([code, stdout]).toEqual([2, '']);
    const english = await run(['diff', ...argv, '--lang', 'en']);
    expect(english.code).toBe(2);
    expect(english.stderr).not.toMatch(/差错|undefined|\[object/u);
  });
});

it('says first that two reports are of different regions', async () => {
  const other = await stored('wansheng.json', ['wansheng', 'fixtures/wansheng-2020.csv']);
  for (const format of ['table', 'markdown', 'html', 'csv']) {
    const { stdout, stderr } = await run(['diff', before, other, '--format', format]);
    expect([format, stderr]).toEqual([format, '']);
    const said = stdout.indexOf('不是同一地区');
    expect([format, said > 0 && said < stdout.indexOf('总体结论')]).toEqual([format, true]);
  }
});

it.each(['zh', 'en'])('the help in %s fits 80 columns', async (lang) => {
  const { code, stdout } = await run(['diff', '--help', '--lang', lang]);
  expect(code).toBe(0);
  expect(stdout).toContain('plancheck diff xuchang 2021-2025.csv --years 2023,2024');
  expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
});
