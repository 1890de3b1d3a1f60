import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../src/model/diff.ts';
import type { Report } from '../../src/model/report.ts';
import type { Verification } from '../../src/model/verification.ts';
import { REPORT_FORMATS } from '../../src/render/report-formats.ts';
import { cellsOf, textOfBook } from '../support/book.ts';
import { ROOT, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const FIGURES = 'fixtures/xuchang-2020.csv';

/** One entry for 许昌 2016–2020 (合成数据). */
function waiversText(indicator: string, expires = '2021-12-31'): string {
  return `schemaVersion: 1
plan: xuchang-2016-2020
waivers:
  - indicator: ${indicator}
    year: 2020
    reason: 机构改造延期（合成数据）
    approver: 某市人民政府
    number: ×政办〔2021〕3号
    expires: ${expires}
`;
}

/** A folder with figures and a file of exceptions. */
function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-waivers-'));
  copyFileSync(join(ROOT, FIGURES), join(folder, 'figures.csv'));
  copyFileSync(join(ROOT, 'plans/xuchang-2016-2020.yaml'), join(folder, 'plan.yaml'));
  writeFileSync(join(folder, 'waivers.yaml'), text);
  return folder;
}

/** Without the line ends of a table. */
function flatOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

const EVALUATE = ['evaluate', './plan.yaml', 'figures.csv'];
const WAIVED = [...EVALUATE, '--waivers', 'waivers.yaml'];
const CARE = waiversText('tekun-central-care-capacity');

describe('evaluate --waivers', () => {
  it('turns the one miss that decides into a pass with waivers, and counts it apart', async () => {
    const cwd = folderWith(CARE);
    const { code, stdout } = await run([...WAIVED, '-f', 'json'], { cwd });
    expect(schemaFaults('report', stdout)).toEqual([]);
    const report = JSON.parse(stdout) as Report;
    const { verdict, summary, waivers, indicators } = report;
    const row = indicators.find(({ id }) => id === 'tekun-central-care-capacity');
    expect([code, verdict]).toEqual([0, 'pass-with-waivers']);
    expect(summary.binding).toMatchObject({ total: 6, due: 6, met: 5, missed: 0, waived: 1 });
    expect(waivers).toMatchObject({ file: 'waivers.yaml', entries: 1 });
    expect(row).toMatchObject({
      status: 'missed',
      standing: 'waived',
      waivers: [{ year: 2020, number: '×政办〔2021〕3号', line: 4 }],
    });
  });

  it('fails without it, and with one that has expired or is of another', async () => {
    expect((await run(EVALUATE, { cwd: folderWith(CARE) })).code).toBe(1);
    const expired = folderWith(waiversText('tekun-central-care-capacity', '2020-12-30'));
    const late = await run(WAIVED, { cwd: expired });
    expect([late.code, flatOf(late.stdout).includes('到2020年末已过期')]).toEqual([1, true]);
    const other = await run(WAIVED, { cwd: folderWith(waiversText('land-saving-burial-share')) });
    expect([other.code, flatOf(other.stdout).includes('未用到：到期的目标已达到')]).toEqual([
      1,
      true,
    ]);
  });

  it.each(REPORT_FORMATS)(
    'is told apart as %s, in both languages, with its document',
    async (format) => {
      const cwd = folderWith(CARE);
      for (const lang of ['zh', 'en']) {
        const { code, stdout } = await run([...WAIVED, '-f', format, '--lang', lang], { cwd });
        const flat = stdout.replace(/<[^>]*>/gu, '').replace(/\s+/gu, '');
        expect(code).toBe(0);
        expect(flat).toContain('×政办〔2021〕3号');
        expect(flat).toContain('机构改造延期');
        expect(flat).toContain('2021-12-31');
        const word = format === 'json' ? 'waived' : lang === 'zh' ? '经批准' : 'waived';
        if (format !== 'worksheet') expect(flat).toContain(word);
      }
    },
  );

  it.each(['zh', 'en'])('is told apart in a workbook in %s, with its document', async (lang) => {
    const cwd = folderWith(CARE);
    const { code } = await run([...WAIVED, '-o', 'r.xlsx', '--lang', lang], { cwd });
    expect(code).toBe(0);
    const bytes = readFileSync(join(cwd, 'r.xlsx'));
    const text = await textOfBook(bytes);
    for (const fact of ['×政办〔2021〕3号', '机构改造延期', '2021-12-31']) {
      expect(text).toContain(fact);
    }
    const status = [...(await cellsOf(bytes, 1)).values()].filter((cell) =>
      /^(?:经批准例外（|.*waived)/u.test(cell.text),
    );
    expect(status.map(({ fill }) => fill)).toContain('fdeccf');
  });

  it('passes as JUnit, where what is waived is skipped', async () => {
    const { stdout } = await run([...WAIVED, '-f', 'junit'], { cwd: folderWith(CARE) });
    expect(stdout).toContain('name="约束性指标" tests="6" failures="0" errors="0" skipped="1"');
  });

  it('refuses a faulty file with exit 2, its places, and no verdict', async () => {
    const { code, stdout, stderr } = await run(WAIVED, {
      cwd: folderWith(waiversText('tekun-central-care-capacit')),
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('waivers.yaml:4:16');
    expect(stderr).toContain('tekun-central-care-capacity');
  });

  it.each([
    ['--waivers', 'evaluate', ['./plan.yaml', 'figures.csv']],
    ['--waivers', 'explain', ['./plan.yaml', 'tekun-central-care-capacity', 'figures.csv']],
    ['--sheet', 'evaluate', ['./plan.yaml', 'figures.xlsx']],
    ['--sheet', 'diff', ['./plan.yaml', 'figures.xlsx', '--years', '2019,2020']],
  ])('refuses %s given twice to %s: one of the two would not be read', async (option, ...to) => {
    const [command, given] = to;
    const argv = [command, ...given, option, '甲', option, '乙'];
    const { code, stdout, stderr } = await run(argv, { cwd: folderWith(CARE) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${option} 给出了两次：“甲”和“乙”`);
  });

  it('tells a file that is not there together with the others', async () => {
    const cwd = folderWith(CARE);
    const argv = ['evaluate', './plan.yaml', 'nothing.csv', '--waivers', 'nowhere.yaml'];
    const { code, stderr } = await run(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('nothing.csv');
    expect(stderr).toContain('nowhere.yaml');
  });

  it('is not overwritten by a report', async () => {
    const cwd = folderWith(CARE);
    copyFileSync(join(cwd, 'waivers.yaml'), join(cwd, 'w.json'));
    const { code } = await run([...EVALUATE, '--waivers', 'w.json', '-o', 'w.json'], { cwd });
    expect([code, readFileSync(join(cwd, 'w.json'), 'utf8')]).toEqual([2, CARE]);
  });
});

describe('explain --waivers', () => {
  it('says what is excused, and how it counts', async () => {
    const argv = ['explain', './plan.yaml', '集中供养能力', 'figures.csv'];
    const { stdout } = await run([...argv, '--waivers', 'waivers.yaml'], { cwd: folderWith(CARE) });
    expect(stdout).toContain('结论：未完成');
    expect(stdout).toMatch(/2020年经批准例外：机构改造延期.*\n计入结果：经批准例外（未完成）/u);
  });

  it('computes both targets where a document changed one', async () => {
    const { stdout } = await run([
      ...['explain', './fixtures/synthetic-exceptions-2021-2025.yaml', 'eco-burial-share'],
      'fixtures/synthetic-exceptions-2024.csv',
    ]);
    expect(stdout).toContain('55% ≥ 50%');
    expect(stdout).toContain('55% ≥ 60%');
    expect(stdout).toContain('计入结果：未完成（按调整后目标）');
  });
});

describe('verify of a report with exceptions', () => {
  async function verified(cwd: string): Promise<Verification> {
    const { stdout } = await run(['verify', 'r.json', '-f', 'json'], { cwd });
    expect(schemaFaults('verification', stdout)).toEqual([]);
    return JSON.parse(stdout) as Verification;
  }

  it('finds the file again, and says when it is another now', async () => {
    const cwd = folderWith(CARE);
    await run([...WAIVED, '-o', 'r.json'], { cwd });
    const held = await verified(cwd);
    expect([held.outcome, held.inputs.map(({ file }) => file)]).toEqual([
      'holds',
      ['./plan.yaml', 'figures.csv', 'waivers.yaml'],
    ]);
    writeFileSync(join(cwd, 'waivers.yaml'), waiversText('land-saving-burial-share'));
    const other = await verified(cwd);
    expect([other.outcome, other.now?.verdict]).toEqual(['inputs-changed', 'fail']);
    expect(other.now?.changed).toEqual(['对生活不能自理的特困人员的集中供养能力']);
  });
});

describe('diff', () => {
  it('tells an exception first, and the verdict after it as no progress', async () => {
    const cwd = folderWith(CARE);
    await run([...EVALUATE, '-o', 'a.json'], { cwd });
    await run([...WAIVED, '-o', 'b.json'], { cwd });
    const { code, stdout } = await run(['diff', 'a.json', 'b.json', '-f', 'json'], { cwd });
    expect(schemaFaults('diff', stdout)).toEqual([]);
    const diff = JSON.parse(stdout) as Diff;
    expect([code, diff.summary.weakened]).toEqual([1, 1]);
    expect(diff.notes.map((note) => note.code)).toContain('verdict-after-weakening');
    expect(diff.notes.map((note) => note.code)).toContain('other-waivers');
    expect(diff.changes[0]).toMatchObject({
      id: 'tekun-central-care-capacity',
      class: 'changed',
      weakened: true,
      causes: [{ kind: 'exception', what: 'waiver', effect: 'weakened', before: null }],
    });
    const back = await run(['diff', 'b.json', 'a.json'], { cwd });
    expect(back.stdout).toContain('×政办〔2021〕3号不再适用（从严）');
  });

  it.each(['table', 'markdown', 'html', 'csv'])('names the document as %s', async (format) => {
    const cwd = folderWith(CARE);
    await run([...EVALUATE, '-o', 'a.json'], { cwd });
    await run([...WAIVED, '-o', 'b.json'], { cwd });
    const { stdout } = await run(['diff', 'a.json', 'b.json', '-f', format], { cwd });
    expect(stdout.replace(/\s+/gu, '')).toContain('经批准例外：×政办〔2021〕3号（放宽）');
  });

  it('of two years takes exceptions, and tells a changed target when it comes into force', async () => {
    const plan = './fixtures/synthetic-exceptions-2021-2025.yaml';
    const figures = 'fixtures/synthetic-exceptions-2024.csv';
    const waivers = ['--waivers', 'fixtures/synthetic-exceptions-waivers.yaml'];
    const argv = ['diff', plan, figures, '--years', '2022,2024', '-f', 'json', ...waivers];
    const { stdout } = await run(argv);
    expect(schemaFaults('diff', stdout)).toEqual([]);
    const { changes } = JSON.parse(stdout) as Diff;
    const causesOf = (id: string): unknown[] =>
      changes
        .find((change) => change.id === id)
        ?.causes.flatMap((cause) =>
          cause.kind === 'exception' ? [cause.what, cause.effect] : [],
        ) ?? [];
    // The exception of 2022 excuses nothing any more.
    expect(causesOf('inspections')).toEqual(['amendment', 'weakened', 'waiver', 'tightened']);
    expect(causesOf('eco-burial-share')).toEqual(['amendment', 'tightened']);
    expect(causesOf('nursing-bed-share')).toEqual(['waiver', 'weakened']);
  });

  it('tells an edit of the changed target itself as weakened', async () => {
    const cwd = folderWith(CARE);
    const plan = readFileSync(join(ROOT, 'fixtures/synthetic-exceptions-2021-2025.yaml'), 'utf8');
    writeFileSync(join(cwd, 'before.yaml'), plan);
    const eased = plan.replace('new: { atLeast: 60, by: 2024 }', 'new: { atLeast: 54, by: 2024 }');
    expect(eased).not.toBe(plan);
    writeFileSync(join(cwd, 'after.yaml'), eased);
    const figures = join(ROOT, 'fixtures/synthetic-exceptions-2024.csv');
    await run(['evaluate', './before.yaml', figures, '-o', 'a.json'], { cwd });
    await run(['evaluate', './after.yaml', figures, '-o', 'b.json'], { cwd });
    const { code, stdout } = await run(['diff', 'a.json', 'b.json', '-f', 'json'], { cwd });
    const { changes } = JSON.parse(stdout) as Diff;
    expect([code, changes.map(({ id }) => id)]).toEqual([1, ['eco-burial-share']]);
    expect(changes[0]).toMatchObject({
      weakened: true,
      class: 'changed',
      underBefore: 'missed',
      causes: [{ kind: 'exception', what: 'amendment', effect: 'weakened' }],
    });
  });

  it('does not take exceptions for stored reports', async () => {
    const { code, stderr } = await run(['diff', 'a.json', 'b.json', '--waivers', 'w.yaml']);
    expect([code, stderr.includes('--waivers')]).toEqual([2, true]);
  });
});
