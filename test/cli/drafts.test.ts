import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan, type LoadedPlan } from '../../src/plan/load-plan.ts';
import { source } from '../support/plan.ts';
import { run } from '../support/run.ts';

const SOURCE = ['--issuer', '示例市人民政府', '--published', '2021-12-31'];
const YEARS = ['--from', '2021', '--to', '2025'];
const WHOLE = ['demo', '--name', '示例市', ...YEARS, ...SOURCE];
const TABLE =
  '序号,指标,单位,2020年,2025年目标值,属性\n1,火化率,%,90,100,约束性\n2,床位,张,,60,预期性\n';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'plancheck-draft-'));
}

function load(id: string, text: string): LoadedPlan {
  return loadPlan(source(`${id}.yaml`, text), id);
}

describe('init writes a skeleton', () => {
  const flags: readonly (readonly [string, readonly string[], string])[] = [
    ['demo-2021-2025', YEARS, '示例市“十四五”民政事业发展规划'],
    [
      'demo-2026-2030',
      ['--from', '2026', '--to', '2030', '--published', '2026-12-31'],
      '示例市“十五五”民政事业发展规划',
    ],
    ['demo-2021', ['--from', '2021', '--to', '2021'], '示例市2021年民政工作要点'],
    ['demo-2021-2023', ['--from', '2021', '--to', '2023'], '示例市民政事业发展规划（2021—2023年）'],
    ['demo-2021-2035', [...YEARS.slice(0, 3), '2035'], '示例市民政事业发展规划（2021—2035年）'],
  ];

  describe.each(['zh', 'en'])('in %s', (lang) => {
    it.each(flags)('%s', async (id, years, title) => {
      const { code, stdout, stderr } = await run([
        ...['init', 'demo', '--name', '示例市', ...SOURCE, ...years, '--code', '350582'],
        ...['--lang', lang],
      ]);
      expect(code).toBe(0);
      const loaded = load(id, stdout);
      if (!loaded.ok) throw new Error(id);
      const { plan } = loaded;
      expect(plan).toMatchObject({
        title,
        region: { id: 'demo', name: '示例市', code: '350582' },
        source: {
          issuer: '示例市人民政府',
          published: years.at(-2) === '--published' ? years.at(-1) : '2021-12-31',
        },
      });
      // One warning for each example and nothing else: growth is the series that is compared with.
      const rows = [...plan.areas, 'growth', ...plan.indicators, ...plan.commitments];
      expect(rows.length).toBeGreaterThanOrEqual(7);
      expect(loaded.findings.map(({ code: kind, severity }) => [kind, severity])).toEqual(
        rows.map(() => ['plan/example-left', 'warning']),
      );
      expect(stdout.split('\n')[0]).toBe(
        '# yaml-language-server: $schema=node_modules/plancheck/schemas/plan.schema.json',
      );
      expect(stderr).toContain(`plancheck validate ./${id}.yaml`);
    });
  });

  it('that passes as a plan only when its examples are gone', async () => {
    const cwd = folder();
    await run(['init', ...WHOLE, '-o', 'demo-2021-2025.yaml'], { cwd });
    const argv = ['validate', './demo-2021-2025.yaml'];
    expect((await run(argv, { cwd })).code).toBe(0);
    expect((await run([...argv, '--max-warnings', '0'], { cwd })).code).toBe(1);
    const file = join(cwd, 'demo-2021-2025.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('（示例，合成数据）', ''));
    expect((await run([...argv, '--max-warnings', '0'], { cwd })).code).toBe(0);
  });

  it('with a comment above every part', async () => {
    const { stdout } = await run(['init', ...WHOLE]);
    const lines = stdout.split('\n');
    for (const key of [
      ...['id', 'title', 'region', 'period', 'source', 'areas', 'series', 'indicators'],
      'commitments',
    ]) {
      const at = lines.findIndex((line) => line.startsWith(`${key}:`));
      expect([key, lines[at - 1]?.startsWith('# ')]).toEqual([key, true]);
    }
  });

  it('with a mark where the source is not given', async () => {
    for (const given of [[], SOURCE.slice(0, 2), SOURCE.slice(2)]) {
      const { stdout } = await run(['init', ...WHOLE.slice(0, 7), ...given]);
      const { findings } = load('demo-2021-2025', stdout);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code)).toEqual(['plan/to-check']);
    }
  });

  it('with name and code of a region that has a plan, unless they are given', async () => {
    const period = ['--from', '2026', '--to', '2030'];
    const { stdout } = await run(['init', 'xuchang', ...period]);
    expect(stdout).toContain("region: { id: xuchang, name: 许昌市, code: '411000' }");
    const other = await run(['init', 'xuchang', '--name', '许昌县', ...period]);
    expect(other.stdout).toContain('region: { id: xuchang, name: 许昌县 }');
  });

  it('and the same bytes each time', async () => {
    const [first, second] = [await run(['init', ...WHOLE]), await run(['init', ...WHOLE])];
    expect(first).toEqual(second);
  });
});

describe('-o', () => {
  it('writes a file that validates, in plans beside schemas with their schema', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'plans'));
    mkdirSync(join(cwd, 'schemas'));
    writeFileSync(join(cwd, 'schemas', 'plan.schema.json'), '{}');
    const output = 'plans/demo-2021-2025.yaml';
    const { code, stdout, stderr } = await run(['init', ...WHOLE, '-o', output], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(`plancheck validate ${output}`);
    const [first] = readFileSync(join(cwd, output), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../schemas/plan.schema.json');
    expect((await run(['validate', output], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'plans'))).toEqual(['demo-2021-2025.yaml']);
  });

  it('elsewhere names the schema of the package as seen from the file', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'plans'));
    await run(['init', ...WHOLE, '-o', 'plans/demo-2021-2025.yaml'], { cwd });
    const [first] = readFileSync(join(cwd, 'plans/demo-2021-2025.yaml'), 'utf8').split('\n');
    expect(first).toBe(
      '# yaml-language-server: $schema=../node_modules/plancheck/schemas/plan.schema.json',
    );
  });

  it.each([
    ['init', ['init', ...WHOLE]],
    ['import', ['import', '-', '--region', ...WHOLE]],
  ])('of %s never overwrites, and says when the name is not the id', async (_name, argv) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'mine.yaml'), 'mine');
    const refused = await run([...argv, '-o', 'mine.yaml'], { cwd, stdin: TABLE });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('mine.yaml 已存在，不覆盖');
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toBe('mine');
    const missing = await run([...argv, '-o', 'nowhere/x.yaml'], { cwd, stdin: TABLE });
    expect([missing.code, existsSync(join(cwd, 'nowhere'))]).toEqual([2, false]);
    const named = await run([...argv, '-o', 'other.yaml'], { cwd, stdin: TABLE });
    expect(named.code).toBe(0);
    expect(named.stderr).toContain('demo-2021-2025.yaml');
    expect(readdirSync(cwd).sort()).toEqual(['mine.yaml', 'other.yaml']);
  });
});

describe('what is wrong with the flags is told at once, with exit 2', () => {
  const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['Demo', '--name', '示例市', ...YEARS],
      ['小写', '“Demo”'],
    ],
    [['demo_1', '--name', '示例市', ...YEARS], ['“demo_1”']],
    [['demo', ...YEARS], ['--name 许昌市']],
    [['demo', '--name', ' ', ...YEARS], ['--name 许昌市']],
    [
      ['demo', '--name', '示例市'],
      ['--from 2021', '--to 2025'],
    ],
    [
      ['demo', '--name', '示例市', '--from', '21', '--to', '二五'],
      ['--from', '“21”', '“二五”'],
    ],
    [['demo', '--name', '示例市', '--from', '2025', '--to', '2021'], ['--from 2025、--to 2021']],
    [['demo', '--name', '示例市', ...YEARS, '--base', '2021'], ['--base 2021']],
    [['demo', '--name', '示例市', '--from', '1066', '--to', '1070'], ['1949—2100']],
    [
      ['demo', '--name', '示例市', ...YEARS, '--code', '41100'],
      ['六位', '“41100”'],
    ],
    // What validate would refuse.
    [['demo', '--name', '示例市', ...YEARS, '--code', '990000'], ['“990000”']],
    [['demo', '--name', '示例市', ...YEARS, '--code', '410000'], ['“410000”']],
    [['demo', '--name', '示例市', ...YEARS, '--published', '2022-02-30'], ['“2022-02-30”']],
    [['demo', '--name', '示例市', ...YEARS, '--published', '2022年2月'], ['2022-09-26']],
    [['demo', '--name', '示例市', ...YEARS, '--issuer', ''], ['--issuer 不能为空']],
    [['demo', '--name', '示例市', ...YEARS, '--title', ' '], ['--title 不能为空']],
    [
      ['Demo', '--from', '2025', '--to', '2021', '--code', 'x'],
      ['小写', '--name', '--to', '“x”'],
    ],
    [['demo', '--naem', '示例市'], ['是否为 --name？']],
    [[], ['缺少参数 <region>']],
  ];

  it.each(cases)('init %j', async (argv, sentences) => {
    const { code, stdout, stderr } = await run(['init', ...argv]);
    expect([code, stdout]).toEqual([2, '']);
    for (const sentence of sentences) expect(stderr).toContain(sentence);
    const english = await run(['init', ...argv, '--lang', 'en']);
    expect([english.code, english.stdout]).toEqual([2, '']);
    expect(english.stderr).toMatch(/^error: [\w"-].{10}/u);
    expect(english.stderr).not.toMatch(/undefined|NaN|\[object/u);
  });

  it.each([
    [['import', '-', ...WHOLE.slice(1)], '缺少地区标识'],
    [['import', 'nowhere.csv', '--region', ...WHOLE], '文件不存在：nowhere.csv'],
    [['import', '--region', ...WHOLE], '缺少参数 <table>'],
    [['import', 'a.csv', 'b.csv', '--region', ...WHOLE], '参数过多'],
    [['import', '-', '--region', ...WHOLE, '--encoding', 'gbk'], '可用：utf-8'],
    [['import', '-', '--region', ...WHOLE, '--encoding', 'utf-16le'], '不是 --encoding 指定的'],
  ])('%j', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(argv, { stdin: '指标,目标\n甲,12\n' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});

describe('import', () => {
  const argv = ['import', '-', '--region', ...WHOLE];

  it('writes the draft, counts rows and marks, and says what comes next', async () => {
    const { code, stdout, stderr } = await run(argv, { stdin: TABLE });
    expect(code).toBe(0);
    expect(stderr).toContain('共2行指标，待核对1处');
    expect(stderr).toContain('plancheck validate ./demo-2021-2025.yaml');
    const loaded = load('demo-2021-2025', stdout);
    expect(loaded.findings.map(({ code: kind }) => kind)).toEqual(['plan/to-check']);
  });

  it('marks in English, too', async () => {
    const { stdout, stderr } = await run([...argv, '--lang', 'en'], { stdin: TABLE });
    expect(stdout).toMatch(/^ +target: \{ atLeast: 60, by: 2025 \} # TO CHECK: the table/mu);
    expect(stderr).toContain('2 indicators, 1 mark to check');
    const loaded = load('demo-2021-2025', stdout);
    expect(loaded.findings.map(({ code }) => code)).toEqual(['plan/to-check']);
    expect(stdout.replaceAll(/[“”（）十四五，]|\p{Script=Han}/gu, '')).not.toMatch(/[：；。]/u);
  });

  it('counts what validate finds, whatever the cells say', async () => {
    const table = `${TABLE}3,# 待核对：丙,个,约1,2左右,\n4,丁,,,约束,\n注：略\n`;
    const head = ['--region', ...WHOLE.slice(0, 7), '--title', 'a\n# 待核对：b'];
    const { stdout, stderr } = await run(['import', '-', ...head], { stdin: table });
    const { findings } = load('demo-2021-2025', stdout);
    const marks = findings.filter(({ code }) => code === 'plan/to-check').length;
    expect(stderr).toContain(`共4行指标，待核对${String(marks)}处`);
    // Source, target; baseline, target, attribute; unit, target, attribute; the note.
    expect(findings.map(({ place }) => place?.line)).toHaveLength(9);
  });

  it('has the place of the table in ref, by --ref, its title or as a table', async () => {
    const refs = async (table: string, ...more: string[]): Promise<string | undefined> =>
      /ref: (.*)/u.exec((await run([...argv, ...more], { stdin: table })).stdout)?.[1];
    expect(await refs(TABLE)).toBe('指标表 第1项');
    expect(await refs(`专栏2：主要指标\n${TABLE}`)).toBe('专栏2 第1项');
    expect(await refs(`专栏2：主要指标\n${TABLE}`, '--ref', '表 2')).toBe('表 2 第1项');
  });

  it('of a faulty table names every fault with its place, and writes nothing', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, 't.csv'),
      '序号,指标,目标值\n1,火化率,≥90\n1,火化率,≥80\n2,床位,≥9,张\n',
    );
    const { code, stdout, stderr } = await run(
      ['import', 't.csv', '--region', ...WHOLE, '-o', 'x.yaml'],
      { cwd },
    );
    expect([code, stdout, existsSync(join(cwd, 'x.yaml'))]).toEqual([2, '', false]);
    const places = [...stderr.matchAll(/^t\.csv:(\d+:\d+) 差错.*\[(.*)\]$/gmu)];
    expect(places.map(([, place, kind]) => [place, kind])).toEqual([
      ['3:1', 'draft/duplicate-number'],
      ['3:3', 'draft/duplicate-name'],
      ['4:1', 'draft/cell-count'],
    ]);
    expect(stderr).toContain('未生成草稿');
  });

  it('gives a draft that evaluate refuses and, once checked, takes', async () => {
    const cwd = folder();
    const file = 'demo-2021-2025.yaml';
    await run([...argv, '-o', file], { cwd, stdin: TABLE });
    const figures = '指标,年份,完成值\n火化率,2025,100\n床位,2025,61\n';
    const evaluate = (): ReturnType<typeof run> =>
      run(['evaluate', `./${file}`, '-'], { cwd, stdin: figures });
    const refused = await evaluate();
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('plan/to-check');
    const text = readFileSync(join(cwd, file), 'utf8');
    writeFileSync(join(cwd, file), text.replace(/ # 待核对：.*/u, ''));
    expect((await evaluate()).code).toBe(0);
  });
});
