import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { readStatus } from '../../src/actuals/read-status.ts';
import { bookOf, cellsOf, partOf } from '../support/book.ts';
import { filledByAnother, filledInPlace, type Typed } from '../support/fill.ts';
import { readXml, within } from '../support/junit.ts';
import { ROOT, run, type Ran } from '../support/run.ts';

const FORMS = join(ROOT, 'fixtures/synthetic-forms-2021-2025.yaml');
const PLANS = readdirSync(join(ROOT, 'plans')).map((file) => file.replace('.yaml', ''));
const folder = mkdtempSync(join(tmpdir(), 'template-book-'));
let made = 0;

async function template(plan: string, ...argv: readonly string[]): Promise<Buffer> {
  made += 1;
  const name = `${String(made)}.xlsx`;
  const { code, stdout } = await run(['template', plan, '-o', name, ...argv], { cwd: folder });
  expect([code, stdout]).toEqual([0, '']);
  return readFileSync(join(folder, name));
}

async function evaluate(plan: string, bytes: Uint8Array, ...argv: string[]): Promise<Ran> {
  made += 1;
  const name = `${String(made)}.xlsx`;
  writeFileSync(join(folder, name), bytes);
  const asked = ['evaluate', plan, name, '-f', 'json', '--fail-on', 'never', ...argv];
  return run(asked, { cwd: folder });
}

/** Every cell that can be filled in, by its column, with something possible (合成数据). */
async function values(bytes: Uint8Array): Promise<Map<string, Typed>> {
  const cells = await cellsOf(bytes, 0);
  const typed = new Map<string, Typed>();
  const heads = new Map(
    [...cells].flatMap(([name, { text }]) =>
      /^[A-Z]1$/u.test(name) ? [[name.charAt(0), text] as const] : [],
    ),
  );
  for (const [name, { isUnlocked, isAsTyped, text }] of cells) {
    if (!isUnlocked) continue;
    switch (heads.get(name.charAt(0)) ?? '') {
      case '完成值':
        typed.set(name, isAsTyped ? '是' : 50);
        break;
      case '地区':
        typed.set(name, text.replace(/^.*?(\d+)$/u, '地区$1'));
        break;
      case '数据状态':
        typed.set(name, '年报数');
        break;
      case '来源':
        typed.set(name, '合成数据');
        break;
    }
  }
  return typed;
}

function rules(bytes: Uint8Array): ReturnType<typeof within> {
  return within(readXml(partOf(bytes, 'xl/worksheets/sheet1.xml')), 'dataValidation');
}

describe('a workbook to fill in', () => {
  it.each([...PLANS, FORMS])('of %s has the rows of the CSV', async (plan) => {
    const { stdout } = await run(['template', plan]);
    const rows: string[][] = parse(stdout, { bom: true });
    const { sheets } = await bookOf(await template(plan));
    const [sheet, instructions] = sheets;
    const width = rows[0]?.length ?? 0;
    const seen = sheet?.rows.map(({ cells }) => {
      const texts = Array.from({ length: width }, () => '');
      for (const { column, text } of cells) texts[column - 1] = text;
      return texts;
    });
    expect(seen).toEqual(rows);
    expect([sheet?.name, instructions?.name, sheets.length]).toEqual(['填报表', '填写说明', 2]);
  });

  it('leaves open what is to be filled in, and nothing else', async () => {
    const cells = await cellsOf(await template(FORMS, '-y', '2025'), 0);
    const heads = [
      '指标名称',
      '年份',
      '地区',
      '单位',
      '完成值',
      '口径',
      '数据状态',
      '来源',
      '备注',
    ];
    const open = new Set(
      [...cells].flatMap(([name, cell]) =>
        cell.isUnlocked ? [heads['ABCDEFGHI'.indexOf(name.charAt(0))]] : [],
      ),
    );
    // Areas only where a number stands for a name.
    expect(open).toEqual(new Set(['地区', '完成值', '数据状态', '来源', '备注']));
    const areas = [...cells].filter(([name]) => /^C\d+$/u.test(name) && name !== 'C1');
    for (const [, { isUnlocked, text }] of areas) expect(isUnlocked).toBe(/\d$/u.test(text));
    const sheet = readXml(partOf(await template(FORMS, '-y', '2025'), 'xl/worksheets/sheet1.xml'));
    const [guard] = within(sheet, 'sheetProtection');
    // Formats are free: else a program could not keep that 55% was typed.
    expect(guard?.attributes).toMatchObject({ sheet: '1', formatCells: '0' });
    expect(guard?.attributes['password']).toBeUndefined();
  });

  it.each(['zh', 'en'])('offers in %s the words of the status that are read back', async (lang) => {
    const bytes = await template(FORMS, '-y', '2025', '--lang', lang);
    const lists = rules(bytes).filter(({ attributes }) => attributes['errorStyle'] === undefined);
    const status = lists.find(({ attributes }) => attributes['showErrorMessage'] === '1');
    const words = within(status ?? rules(bytes)[0] ?? { ...emptyElement }, 'formula1')[0]
      ?.text.replaceAll('"', '')
      .split(',');
    expect(words?.map(readStatus)).toEqual(['final', 'provisional', 'estimate']);
  });

  it('says the unit beside each value, and asks about a share below one', async () => {
    const bytes = await template('xuchang', '-y', '2023');
    const [{ attributes: share } = emptyElement] = rules(bytes);
    expect(share['prompt']).toContain('单位：%');
    expect(share['prompt']).toContain('55.3%填55.3');
    expect(share['errorStyle']).toBe('warning');
    const cells = await cellsOf(bytes, 0);
    const { sheets } = await bookOf(bytes);
    for (const rule of rules(bytes)) {
      const [, unit] = /^单位：([^；]+)/u.exec(rule.attributes['prompt'] ?? '') ?? [];
      if (unit === undefined) continue;
      const first = rule.attributes['sqref']?.split(/[ :]/u)[0] ?? '';
      // Which column holds the unit of the row.
      const at = sheets[0]?.rows[0]?.cells.find(({ text }) => text === '单位')?.column ?? 0;
      const row = first.replace(/^[A-Z]+/u, '');
      expect(cells.get(`${String.fromCharCode(64 + at)}${row}`)?.text).toBe(unit);
    }
  });

  it('is the same bytes again', async () => {
    const first = await template(FORMS);
    expect(first.equals(await template(FORMS))).toBe(true);
  });
});

const emptyElement = { name: '', attributes: {} as Record<string, string>, children: [], text: '' };

describe('a workbook that nobody has filled in', () => {
  it.each(['zh', 'en'])('in %s has no figures, as the CSV has none', async (lang) => {
    const bytes = await template(FORMS, '-y', '2025', '--lang', lang);
    const { code, stdout, stderr } = await evaluate(FORMS, bytes);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('[evaluate/no-figure]');
    // The instructions are not taken for figures.
    expect(stderr).toContain('[workbook/sheets-unread]');
    expect(stderr).not.toContain('警告');
  });
});

describe('a workbook that is filled in', () => {
  const ways = [
    ['in place', filledInPlace],
    ['by another program', filledByAnother],
  ] as const;
  const all = [...PLANS, FORMS].flatMap((plan) => ways.map(([how, fill]) => ({ plan, how, fill })));

  it.each(all)('$how for $plan evaluates without a warning', async ({ plan, fill }) => {
    const bytes = await template(plan);
    const { code, stdout, stderr } = await evaluate(plan, fill(bytes, await values(bytes)));
    expect([code, stderr.includes('差错')]).toEqual([0, false]);
    const report = JSON.parse(stdout) as Report;
    const ofData = report.findings.filter(({ code: found }) =>
      /^(?:actuals|workbook)\//u.test(found),
    );
    expect(ofData.filter(({ severity }) => severity !== 'note')).toEqual([]);
    // What a warning can still say is of the plan itself, as with the CSV.
    const warned = report.findings.filter(({ severity }) => severity === 'warning');
    expect(warned.map(({ code: found }) => found)).toEqual(
      warned.map(
        () => expect.stringMatching(/contested|method-differs|attribute-conflict/u) as unknown,
      ),
    );
    const rows = [...report.indicators, ...report.commitments];
    expect(rows.filter(({ status }) => status === 'no-data').map(({ id }) => id)).toEqual([]);
    expect(report.figures.every(({ source }) => source === '合成数据')).toBe(true);
  });

  it('and saved with LibreOffice evaluates without a warning', async () => {
    const file = join(ROOT, 'fixtures/workbooks/synthetic-forms-2025-template.libreoffice.xlsx');
    const { code, stdout } = await evaluate(FORMS, readFileSync(file), '-y', '2025');
    const report = JSON.parse(stdout) as Report;
    expect([code, report.figures.length > 20]).toEqual([0, true]);
    const told = report.findings.filter(({ severity }) => severity !== 'note');
    expect(told.map((one) => one.code)).toEqual(
      told.map(
        () => expect.stringMatching(/contested|method-differs|attribute-conflict/u) as unknown,
      ),
    );
  });

  it.each([
    ['xuchang-2021-2025', '养老机构护理型床位占比', '2023', 0.55, '0%', '55'],
    ['xuchang-2021-2025', '养老机构护理型床位占比', '2023', 55.3, 'General', '55.3'],
    [FORMS, '服务中心建成', '2022', '2022-06-30', '@', '2022-06-30'],
    [FORMS, '服务中心建成', '2022', '2022年6月', '@', '2022-06'],
  ])('of %s: %s of %s typed as %j in the format %s is %s', async (...one) => {
    const [plan, name, year, value, format, read] = one;
    const bytes = await template(plan, '-y', year);
    const cells = await cellsOf(bytes, 0);
    const row = [...cells]
      .find(
        ([at, { text }]) =>
          at.startsWith('A') && text === name && cells.get(`B${at.slice(1)}`)?.text === year,
      )?.[0]
      .slice(1);
    const at = `E${row ?? ''}`;
    const typed = new Map([...(await values(bytes)), [at, value]]);
    const filled = filledByAnother(bytes, typed, { [at]: format });
    const { stdout } = await evaluate(plan, filled, '-y', year);
    const { figures } = JSON.parse(stdout) as Report;
    const seen = figures.find(({ cell }) => cell === at);
    expect(seen?.value ?? seen?.completion).toBe(read);
  });
});

describe('a name for it', () => {
  it.each(['x.xls', 'x.et', 'x.ods', 'x.xlsm', 'x', 'dir.xlsx/x', '.xlsx/'])(
    '%s is refused: it would promise what cannot be written',
    async (name) => {
      const argv = ['template', 'xuchang', '-y', '2023', '-o', name];
      const { code, stdout, stderr } = await run(argv, { cwd: folder });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('扩展名应为 .xlsx');
    },
  );

  it('that exists is not overwritten', async () => {
    writeFileSync(join(folder, 'mine.xlsx'), 'mine');
    const argv = ['template', 'xuchang', '-y', '2023', '-o', 'mine.xlsx'];
    const { code } = await run(argv, { cwd: folder });
    expect([code, readFileSync(join(folder, 'mine.xlsx'), 'utf8')]).toEqual([2, 'mine']);
  });
});
