import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { fixture, ROOT, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const FIGURES = 'fixtures/xuchang-2020.csv';

async function reportOf(argv: readonly string[], stdin?: string | Uint8Array): Promise<Report> {
  const { stdout } = await run(
    ['evaluate', ...argv, '--format', 'json'],
    stdin === undefined ? {} : { stdin },
  );
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

const DESCRIBES_INPUT = new Set(['file', 'line', 'source', 'actuals', 'seal']);

/** A report without what describes its input files. */
function answersOf(report: Report): unknown {
  const findings = report.findings.filter(({ code }) => !code.startsWith('actuals/'));
  const text = JSON.stringify({ ...report, findings }, (key, value: unknown) =>
    DESCRIBES_INPUT.has(key) ? undefined : value,
  );
  return JSON.parse(text) as unknown;
}

describe('the 2020 figures of 许昌', () => {
  it('fail: 8 of 12 met, one binding one missed, the 其中 row met', async () => {
    const report = await reportOf(['xuchang', FIGURES]);
    expect([report.plan.id, report.year, report.verdict]).toEqual([
      'xuchang-2016-2020',
      2020,
      'fail',
    ]);
    expect(report.summary).toMatchObject({
      total: 12,
      met: 8,
      missed: 4,
      notDue: 0,
      noData: 0,
      undetermined: 0,
      withData: 12,
      contested: 0,
      binding: { total: 6, met: 5 },
      anticipatory: { total: 6, met: 3 },
      sub: { total: 1, met: 1 },
      commitments: { total: 0, met: 0 },
    });
    const missed = report.indicators.filter(({ status }) => status === 'missed');
    expect(
      missed.map(({ number, actual, requirement, gap }) => [
        number,
        actual?.value,
        requirement?.bound,
        gap,
      ]),
    ).toEqual([
      [2, '46.9', '50', '-3.1'],
      [10, '683', '2000', '-1317'],
      [11, '0.42', '0.5', '-0.08'],
      [12, '12.5', '13', '-0.5'],
    ]);
  });

  it.each([
    ['binding', 1],
    ['any', 1],
    ['behind', 1],
    ['never', 0],
  ])('--fail-on %s ends with exit %i', async (failOn, code) => {
    const ran = await run(['evaluate', 'xuchang', FIGURES, '--fail-on', failOn]);
    expect(ran.code).toBe(code);
    // Why the verdict is a fail and the code is not.
    expect(ran.stderr === '').toBe(code === 1);
  });

  it.each(['zh', 'en'])('print as the golden table (%s)', async (lang) => {
    const { stdout } = await run(['evaluate', 'xuchang', FIGURES, '--lang', lang]);
    await expect(stdout).toMatchFileSnapshot(
      join(ROOT, `fixtures/golden/xuchang-2020.${lang}.txt`),
    );
  });

  it('store as the golden JSON', async () => {
    const { stdout } = await run(['evaluate', 'xuchang', FIGURES, '--format', 'json']);
    await expect(stdout).toMatchFileSnapshot(join(ROOT, 'fixtures/golden/xuchang-2020.json'));
  });

  it('give the same bytes in every locale and time zone', async () => {
    const argv = ['evaluate', 'xuchang', FIGURES, '--format', 'json'];
    const one = await run(argv, {
      env: { PLANCHECK_LANG: '', LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' },
    });
    const other = await run(argv, { env: { PLANCHECK_LANG: 'en', LC_ALL: 'de_DE', TZ: 'UTC' } });
    expect(other.stdout).toBe(one.stdout);
  });
});

describe('the same figures in another dress', () => {
  const text = fixture('xuchang-2020.csv');
  const [header = '', ...rows] = text.trim().split('\n');
  const cells = rows.map((row) => row.split(','));
  const wide = (head: string, name: (cells: string[]) => string): string =>
    [head, ...cells.map((row) => `${name(row)},${row[3] ?? ''}`)].join('\n');
  const fullWidth = (digits: string): string =>
    digits.replace(/[0-9.]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(text.replaceAll(',', '\t'), 'utf16le'),
  ]);

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${text}`],
    ['UTF-16 with tabs', utf16],
    ['rows shuffled', [header, ...rows.toReversed()].join('\n')],
    [
      'columns in another order',
      [header, ...rows].map((row) => row.split(',').toReversed().join(',')).join('\r\n'),
    ],
    ['English headers', text.replace(header, 'indicator,unit,year,value,source')],
    ['SDMX headers', text.replace(header, 'indicator,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,source')],
    ['wide form', wide('指标名称,2020年', (row) => row[0] ?? '')],
    [
      'wide form as printed',
      wide('指标名称,2020年完成值', (row) => `${row[0] ?? ''}(${row[1] ?? ''})`),
    ],
    [
      'names with full-width brackets',
      wide('指标名称,2020', (row) => `${row[0] ?? ''}（${row[1] ?? ''}）`),
    ],
    [
      'full-width digits',
      [
        header,
        ...cells.map(([name, unit, year, value, source]) =>
          [
            name,
            unit,
            fullWidth(year ?? ''),
            fullWidth(value ?? '').replace('%', '％'),
            source,
          ].join(','),
        ),
      ].join('\n'),
    ],
  ])('%s: the same answers', async (_dress, stdin) => {
    const plain = await reportOf(['xuchang', FIGURES]);
    const dressed = await reportOf(['xuchang', '-'], stdin);
    expect(answersOf(dressed)).toEqual(answersOf(plain));
  });

  it('GB18030: the same answers, with a note', async () => {
    const plain = await reportOf(['xuchang', FIGURES]);
    const dressed = await reportOf(['xuchang', 'fixtures/xuchang-2020.gb18030.csv']);
    expect(answersOf(dressed)).toEqual(answersOf(plain));
    expect(dressed.actuals[0]?.encoding).toBe('gb18030');
    expect(dressed.findings.map(({ code }) => code)).toContain('actuals/gb18030');
  });

  it('two files: the same answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));
    writeFileSync(join(folder, 'a.csv'), [header, ...rows.slice(0, 5)].join('\n'));
    writeFileSync(join(folder, 'b.csv'), [header, ...rows.slice(4)].join('\n'));
    const plain = await reportOf(['xuchang', FIGURES]);
    const dressed = await reportOf(['xuchang', join(folder, 'b.csv'), join(folder, 'a.csv')]);
    expect(answersOf(dressed)).toEqual(answersOf(plain));
    expect(dressed.findings.filter(({ code }) => code === 'actuals/duplicate-equal')).toHaveLength(
      1,
    );
  });
});

describe('a middle year on made-up figures (合成数据)', () => {
  const made = 'fixtures/synthetic-xuchang-2021-2025.csv';

  it('is open, and reaches every word for the outlook', async () => {
    const report = await reportOf(['xuchang', made, '--year', '2023']);
    expect(report.verdict).toBe('open');
    for (const [outlook, count] of Object.entries(report.summary.outlook)) {
      expect(count, outlook).toBeGreaterThan(0);
    }
  });

  it('resolves relations with their operands', async () => {
    const report = await reportOf(['xuchang', made, '--year', '2023']);
    const [growth] = report.indicators;
    expect(growth?.requirement).toMatchObject({
      bound: '4.2',
      relation: { series: 'consumption-growth', year: 2022, value: { value: '4.2' } },
    });
    const parts = report.indicators.find(({ id }) => id === 'tekun-standard')?.parts;
    expect(parts?.map(({ requirement, gap }) => [requirement?.bound, gap])).toEqual([
      ['10140', '0'],
      ['7199.4', '0.6'],
    ]);
  });

  it('marks the contested indicator in the conclusion', async () => {
    const { stdout } = await run(['evaluate', 'xuchang', made, '--year', '2023']);
    const conclusion = stdout.split('\n\n')[1]?.replaceAll('\n', '');
    expect(conclusion).toContain('尚无到期约束性指标，不作完成结论');
    expect(conclusion).toContain('存在争议：养老机构护理型床位占比');
  });

  it('names a missing operand', async () => {
    const text = fixture('synthetic-xuchang-2021-2025.csv').replace(
      /^居民人均消费支出增速,%,2022.*\n/mu,
      '',
    );
    const report = await reportOf(['xuchang', '-', '--year', '2023'], text);
    expect(report.indicators[0]).toMatchObject({
      status: 'no-data',
      missing: [{ series: 'consumption-growth', year: 2022 }],
    });
    const { stdout } = await run(['evaluate', 'xuchang', '-', '--year', '2023'], { stdin: text });
    expect(stdout.replaceAll(/\n */gu, '')).toContain('缺少2022年“居民人均消费支出增速”');
  });

  it('still sees in 2025 what an every-year target missed in 2022', async () => {
    const report = await reportOf(['xuchang', made, '--year', '2025']);
    expect(report.indicators[0]).toMatchObject({ status: 'missed', gap: '0' });
    expect(report.indicators[0]?.history).toContainEqual({ year: 2022, status: 'missed' });
    const { stdout } = await run(['evaluate', 'xuchang', made, '--year', '2025']);
    expect(stdout.replaceAll(/\n */gu, '')).toContain('应达5年、达到4年，2022年未达到');
  });

  it.each(['zh', 'en'])('prints as the golden table (%s)', async (lang) => {
    const { stdout } = await run(['evaluate', 'xuchang', made, '--year', '2023', '--lang', lang]);
    await expect(stdout).toMatchFileSnapshot(
      join(ROOT, `fixtures/golden/synthetic-xuchang-2023.${lang}.txt`),
    );
  });
});
