import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const FIGURES = 'fixtures/xuchang-2020.csv';
const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

mkdirSync(join(folder, 'directory'));
symlinkSync(join(folder, 'loop'), join(folder, 'loop'));

describe('what cannot be checked ends with exit 2, a sentence and no stack', () => {
  const empty = file('empty.csv', '');
  const other = file('other.csv', '指标名称,年份,完成值\n新生儿数,2020,12\n');
  const others = file('others.csv', '指标名称,2020,2023\n新生儿数,12,13\n');
  const binary = file('binary.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
  const emptyPlan = file('empty.yaml', '');
  const bomb = file('bomb.yaml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n');

  const cases: readonly (readonly [readonly string[], string])[] = [
    [['xuchang', empty], '数据文件为空'],
    [['xuchang', other], '2016—2020年内没有任何指标的数据'],
    [['xuchang', others], '没有“xuchang”任何规划的指标数据'],
    [['xuchang-2016-2020', other], '没有任何指标的数据'],
    [['xuchang', FIGURES, '--year', '2014'], '没有包含2014年的规划'],
    [['xuchang-2016-2020', FIGURES, '--year', '2015'], '不在规划期2016—2020年内'],
    [['xuchang-2016-2020', FIGURES, '--year', '2019'], '2019年没有任何指标的数据'],
    [['xuchang', join(folder, 'directory')], '是目录'],
    [['xuchang', join(folder, 'loop')], 'ELOOP'],
    [['xuchang', binary], '不是文本文件'],
    [['xuchang', 'nowhere.csv'], '文件不存在：nowhere.csv'],
    [['xuchang', FIGURES, FIGURES], '给出了两次'],
    [['xuchang', '-', '-'], '只能用一次'],
    [[emptyPlan, FIGURES], '规划文件为空'],
    [[bomb, FIGURES], '锚点'],
    [['./nowhere.yaml', FIGURES], '文件不存在：./nowhere.yaml'],
    [['../../etc/passwd', FIGURES], '没有规划或地区“../../etc/passwd”'],
    [['xuchan', FIGURES], '是否为 xuchang？'],
    [['许昌', FIGURES], '许昌市'],
    [['xuchang-2021-2026', FIGURES], '是否为 xuchang-2021-2025？'],
    [['xuchang', FIGURES, '--yeer', '2020'], '是否为 --year？'],
    [['xuchang', FIGURES, '--year', '20200'], '四位年份'],
    [['xuchang', FIGURES, '--format', 'tabel'], '是否为 table？'],
    [['xuchang', FIGURES, '--fail-on', 'nevr'], '是否为 never？'],
    [['xuchang', FIGURES, '--encoding', 'utf-16le'], '不是 --encoding 指定的 utf-16le'],
    [['xuchang', FIGURES, '--plans', 'nowhere'], '--plans 指定的规划目录不存在'],
    [['xuchang', FIGURES, '--lang', 'fr'], '可用：zh、en'],
    [['xuchang', FIGURES, '--format'], '后面缺少取值'],
    [['xuchang'], '缺少参数 <actuals>'],
    [[], '缺少参数 <plan>'],
  ];

  it.each(cases)('evaluate %j', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(['evaluate', ...argv]);
    expect(stderr.replaceAll('\n', '')).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each(cases)('evaluate %j, in English', async (argv) => {
    const { code, stdout, stderr } = await run(['evaluate', ...argv], {
      env: { PLANCHECK_LANG: 'en' },
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/(?:^|\d )error: [\w"./-].{10}/mu);
    expect(stderr).not.toMatch(/差错|undefined|\[object/u);
  });

  it('an unknown command', async () => {
    const { code, stderr } = await run(['evaluat', 'xuchang', FIGURES]);
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      '差错：没有命令“evaluat”，是否为 evaluate？可用命令：evaluate、diff、template、validate、list、show、verify、init、import、explain',
    ]);
  });

  it('never quotes a file that is not named as a plan', async () => {
    const secret = file('secret.txt', 'title: SECRET');
    const { code, stderr } = await run(['evaluate', secret, FIGURES]);
    expect([code, stderr.includes('SECRET')]).toEqual([2, false]);
  });

  it('names every bad cell at once, in order, with its place', async () => {
    const bad = file(
      'bad.csv',
      '指标名称,年份,完成值\n集中供养能力,2020,约37\n节地生态安葬率(%),2020,"2,00"\n护理型床位比列,2020,37.3abc\n每万人社会组织数,2020年6月,4\n',
    );
    const { code, stderr } = await run(['evaluate', 'xuchang', bad]);
    const places = [...stderr.matchAll(/bad\.csv:(\d+:\d+) 差错.*\[(.*)\]/gu)].map(
      ([, place, kind]) => [place, kind],
    );
    expect(code).toBe(2);
    expect(places).toEqual([
      ['2:13', 'actuals/value-approximate'],
      ['3:17', 'actuals/value-decimal-comma'],
      ['4:1', 'actuals/name-near'],
      ['4:14', 'actuals/value-letters'],
      ['5:10', 'actuals/year-part'],
    ]);
    const [line = '', caret = ''] = stderr.split('\n').slice(1, 3);
    expect(displayWidth(caret.slice(0, caret.indexOf('^')))).toBe(
      displayWidth(line.slice(0, line.indexOf('约'))),
    );
  });

  it('takes unknown names as errors under --strict only', async () => {
    const extra = file(
      'extra.csv',
      '指标名称,年份,完成值\n集中供养能力,2020,50\n新生儿数,2020,12\n',
    );
    expect((await run(['evaluate', 'xuchang', extra, '--fail-on', 'never'])).code).toBe(0);
    expect((await run(['evaluate', 'xuchang', extra, '--strict', '--fail-on', 'never'])).code).toBe(
      2,
    );
  });
});

describe('help', () => {
  it.each([
    ['zh', [], '用法：'],
    ['zh', ['evaluate'], '示例：'],
    ['zh', ['validate'], '示例：'],
    ['zh', ['list'], '示例：'],
    ['zh', ['show'], '示例：'],
    ['en', [], 'Usage:'],
    ['en', ['evaluate'], 'Examples:'],
  ])('in %s for %j has examples, fits 80 columns and is no error', async (lang, command, word) => {
    const { code, stdout, stderr } = await run([...command, '--help', '--lang', lang]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(word);
    const widest = Math.max(...stdout.split('\n').map(displayWidth));
    expect(widest).toBeLessThanOrEqual(80);
  });

  it('is what a bare call prints', async () => {
    const { code, stdout } = await run([]);
    expect([code, stdout]).toEqual([0, (await run(['--help'])).stdout]);
  });
});

describe('language', () => {
  it.each([
    [{ PLANCHECK_LANG: 'en' }, 'no such file'],
    [{ PLANCHECK_LANG: '', LANG: 'en_US.UTF-8' }, 'no such file'],
    [{ PLANCHECK_LANG: '', LANG: 'zh_CN.UTF-8' }, '文件不存在'],
    [{ PLANCHECK_LANG: '', LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' }, 'no such file'],
    [{ PLANCHECK_LANG: '', LANG: 'C.UTF-8' }, '文件不存在'],
  ])('%j', async (env, words) => {
    const { stderr } = await run(['evaluate', 'xuchang', 'nowhere.csv'], { env });
    expect(stderr).toContain(words);
  });
});

describe('colour', () => {
  const ESCAPE = '\u001b[';
  const argv = ['evaluate', 'xuchang', FIGURES];

  it.each([
    ['a terminal', { terminal: true }, [], true],
    ['a pipe', {}, [], false],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, [], false],
    ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, [], false],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['--no-color', { terminal: true }, ['--no-color'], false],
    ['--color', { env: { NO_COLOR: '1' } }, ['--color'], true],
  ])('%s', async (_case, world, flags, coloured) => {
    const { stdout } = await run([...argv, ...flags], world);
    expect(stdout.includes(ESCAPE)).toBe(coloured);
  });

  it('changes nothing but the colour', async () => {
    const plain = await run(argv);
    const { stdout } = await run([...argv, '--color']);
    expect(stdout.replaceAll(/\u001b\[\d+m/gu, '')).toBe(plain.stdout);
  });
});

describe('tables', () => {
  it.each([
    ['80 columns in a pipe', {}, 80],
    ['the width of the terminal', { terminal: true, columns: 100, env: { NO_COLOR: '1' } }, 100],
    ['no more than 120', { terminal: true, columns: 300, env: { NO_COLOR: '1' } }, 120],
  ])('take %s', async (_case, world, width) => {
    for (const argv of [
      ['evaluate', 'xuchang', 'fixtures/synthetic-xuchang-2021-2025.csv', '--year', '2023'],
      ['show', 'xuchang'],
      ['list'],
    ]) {
      for (const lang of ['zh', 'en']) {
        const { stdout } = await run([...argv, '--lang', lang], world);
        const widest = Math.max(...stdout.split('\n').map(displayWidth));
        expect(widest).toBeLessThanOrEqual(width);
        expect(widest).toBeGreaterThan(width - 20);
      }
    }
  });
});

describe('list and show', () => {
  it('list every bundled plan', async () => {
    const { code, stdout } = await run(['list']);
    expect(code).toBe(0);
    expect(stdout).toContain('xuchang-2016-2020');
    expect(stdout).toContain('xuchang-2021-2025');
  });

  it('list says which plan is broken', async () => {
    mkdirSync(join(folder, 'plans'), { recursive: true });
    writeFileSync(join(folder, 'plans', 'broken-2021.yaml'), 'id: broken-2021\n');
    const { code, stderr } = await run(['list', '--plans', join(folder, 'plans')]);
    expect(code).toBe(1);
    expect(stderr).toContain('broken-2021.yaml');
  });

  it('show prints each row with number, unit, baseline, target, attribute and place', async () => {
    const { code, stdout } = await run(['show', 'xuchang-2021-2025'], {
      terminal: true,
      columns: 120,
      env: { NO_COLOR: '1' },
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /│4 *│养老机构护理型床位占比 *│% *│31\.1 *│≥55（2025年） *│约束性│专栏2 第4项；? *│/u,
    );
    expect(stdout).toContain('基期值另印为37.3%');
  });

  it('show of a region prints all its plans, or the one of a year', async () => {
    expect((await run(['show', 'xuchang'])).stdout).toContain('xuchang-2016-2020');
    expect((await run(['show', '411000', '--year', '2023'])).stdout).not.toContain(
      'xuchang-2016-2020',
    );
    expect((await run(['show', '许昌市', '--year', '2030'])).code).toBe(2);
  });
});

describe('validate', () => {
  it('passes the bundled plans, with their conflicts as notes', async () => {
    const { code, stdout } = await run(['validate']);
    expect(code).toBe(0);
    expect(stdout).toContain('检查8份规划：差错0处、警告0处');
  });

  it('fails on faulty content and cannot check a file that is missing', async () => {
    const bad = file('bad-2021.yaml', 'schemaVersion: 1\nid: bad-2021\n');
    const { code, stdout } = await run(['validate', bad]);
    expect([code, stdout.match(/plan\/missing-key/gu)?.length]).toEqual([1, 4]);
    expect((await run(['validate', './nowhere.yaml'])).code).toBe(2);
    expect((await run(['validate', 'nowhere'])).code).toBe(2);
  });

  it('writes findings as JSON that is valid against its schema', async () => {
    const bad = file('worse-2021.yaml', 'schemaVersion: 1\nid: worse-2021\n');
    for (const argv of [['validate'], ['validate', bad], ['validate', bad, '--lang', 'en']]) {
      const { stdout } = await run([...argv, '--format', 'json']);
      expect(schemaFaults('findings', stdout)).toEqual([]);
      expect(stdout.includes('"text"')).toBe(argv.includes('--lang'));
    }
  });
});

describe('where plans are looked for', () => {
  const first = join(folder, 'first');
  const second = join(folder, 'second');
  const plan = (title: string): string => `schemaVersion: 1
id: xuchang-2016-2020
title: ${title}
region: { id: xuchang, name: 许昌市 }
period: { base: 2015, from: 2016, to: 2020 }
source: { issuer: 甲, published: 2021-01-01 }
indicators:
  - { id: x, name: 集中供养能力, unit: "%", target: { atLeast: 40, by: 2020 }, ref: 表1 }
`;
  mkdirSync(first);
  mkdirSync(join(second, 'plans'), { recursive: true });
  writeFileSync(join(first, 'xuchang-2016-2020.yaml'), plan('第一处规划'));
  writeFileSync(join(second, 'plans', 'xuchang-2016-2020.yaml'), plan('第二处规划'));
  const argv = ['show', 'xuchang-2016-2020'];

  it.each([
    ['--plans', [...argv, '--plans', first], { cwd: second }, '第一处规划'],
    ['PLANCHECK_PLANS', argv, { cwd: second, env: { PLANCHECK_PLANS: first } }, '第一处规划'],
    ['./plans', argv, { cwd: second }, '第二处规划'],
    ['the bundled plans', argv, { cwd: folder }, '第十三个五年规划'],
  ])('%s', async (_where, line, world, title) => {
    expect((await run(line, world)).stdout).toContain(title);
  });

  it('asks which is meant when two plans of a region hold the year', async () => {
    writeFileSync(
      join(first, 'xuchang-2018-2020.yaml'),
      plan('重叠规划')
        .replace('id: xuchang-2016-2020', 'id: xuchang-2018-2020')
        .replace('from: 2016', 'from: 2018'),
    );
    for (const year of [[], ['--year', '2020']]) {
      const csv = file('one.csv', '指标名称,年份,完成值\n集中供养能力,2020,50\n');
      const { code, stderr } = await run(['evaluate', 'xuchang', csv, '--plans', first, ...year]);
      expect([code, stderr]).toEqual([
        2,
        '差错：“xuchang”有多份规划包含2020年，请写明其中之一：xuchang-2016-2020、xuchang-2018-2020\n',
      ]);
    }
  });
});

describe('a region whose plans cannot all be read', () => {
  const region = join(folder, 'region');
  mkdirSync(region);
  const plan = (id: string, years: string, name = id): void => {
    writeFileSync(
      join(region, `${name}.yaml`),
      `schemaVersion: 1\nid: ${id}\ntitle: 规划\nregion: { id: cs, name: 测试市 }\nperiod: { ${years} }\nsource: { issuer: 甲, published: 2021-01-01 }\nindicators:\n  - { id: x, name: 火化率, target: { atLeast: 55, by: 2020 }, ref: 表1 }\n`,
    );
  };
  plan('cs-2016-2020', 'base: 2015, from: 2016, to: 2020');

  it.each([
    [
      'with a slip in its period',
      'cs-2021-2025',
      'base: 2020, from: 2021 to: 2025',
      'cs-2021-2025',
    ],
    [
      'with a name that is no id',
      'cs-2021-2025',
      'base: 2020, from: 2021, to: 2025',
      'CS-2021-2025',
    ],
  ])('is not judged by an older one: %s', async (_case, id, years, name) => {
    plan(id, years, name);
    const csv = file('both.csv', '指标名称,2020,2025\n火化率,60,20\n');
    const { code, stderr } = await run(['evaluate', 'cs', csv, '--plans', region]);
    expect([code, stderr.includes(`${name}.yaml`)]).toEqual([2, true]);
    rmSync(join(region, `${name}.yaml`));
  });
});

describe('the conclusion', () => {
  const judge = async (indicators: string, rows: string, year: string): Promise<string> => {
    const path = file(
      'conclusion.yaml',
      `schemaVersion: 1\nid: conclusion\ntitle: 合成数据规划\nregion: { id: c, name: 测试市 }\nperiod: { base: 2020, from: 2021, to: 2025 }\nsource: { issuer: 甲, published: 2021-01-01 }\nindicators:\n${indicators}\n`,
    );
    const csv = file('conclusion.csv', `indicator,year,value\n${rows}\n`);
    return (await run(['evaluate', path, csv, '--year', year])).stdout;
  };
  const main =
    "  - { id: a, name: 甲, unit: '%', attribute: anticipatory, target: { atLeast: 50, by: 2022 }, ref: 表1 }";
  const sub =
    "  - { id: b, subOf: a, name: 乙, unit: '%', attribute: binding, target: { atLeast: 50, by: 2022 }, ref: 表1 }";

  it('names a row 其中 that makes the plan fail', async () => {
    const text = await judge(`${main}\n${sub}`, 'a,2022,60\nb,2022,40', '2022');
    expect(text.replaceAll('\n', '')).toContain(
      '其中项1项未完成或数据不足：乙40%，低于目标10个百分点',
    );
  });

  it('leaves out outlooks when there are none', async () => {
    const text = await judge(main, 'a,2022,40\na,2023,41', '2023');
    expect(text).not.toMatch(/项中，[。；]/u);
  });

  it('does not call early what is reached in its due year', async () => {
    const text = await judge(main, 'a,2022,60', '2022');
    expect([text.includes('已实现'), text.includes('提前实现')]).toEqual([true, false]);
  });

  it('shows an annual target that was missed before', async () => {
    const annual =
      '  - { id: a, name: 甲, unit: 张, target: { atLeast: { byYear: { 2022: 100, 2024: 200 } } }, ref: 表1 }';
    const text = await judge(annual, 'a,2022,90\na,2024,250', '2024');
    expect(text).toContain('2022年未达到年度目标');
    expect(await judge(annual, 'a,2022,90\na,2023,120', '2023')).toContain('距2024年目标尚差80张');
  });

  it('fits 80 columns with numbers of very many digits', async () => {
    const long =
      '  - { id: a, name: 甲指标, unit: 平方米/百户居民, baseline: 1, target: { between: [123456789.25, 223456789.75], by: 2025 }, ref: 表1 }';
    const text = await judge(long, 'a,2023,123456.123456789', '2023');
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });
});
