import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { Verification } from '../../src/model/verification.ts';
import { ROOT, run } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';
import { sheetBook, workbook } from '../support/workbook.ts';

const FOLDER = 'fixtures/workbooks';

/** Each program that writes workbooks, and the sheet it wrote. */
const WRITTEN = [
  ['xuchang-2020.libreoffice.xlsx', 'xuchang-2020', 'D4'],
  ['xuchang-2020.libreoffice.xls', 'xuchang-2020', 'D4'],
  ['xuchang-2020.openpyxl.xlsx', '完成情况', 'D4'],
  ['xuchang-2020.xlsxwriter.xlsx', '表1', 'C4'],
  ['xuchang-2020-messy.libreoffice.xlsx', '表1', 'E8'],
  ['xuchang-2020-messy.libreoffice.xls', '表1', 'E8'],
] as const;

async function reportOf(...argv: readonly string[]): Promise<Report> {
  const { stdout } = await run(['evaluate', ...argv, '-f', 'json']);
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}

/** All that a report answers, without where in its input a figure stands and how it was written. */
function answersOf({ findings, ...report }: Report): unknown {
  const others = findings.filter(({ code }) => !/^(?:actuals|workbook)\//u.test(code));
  const places = ['file', 'line', 'sheet', 'cell', 'actuals', 'seal'];
  const text = JSON.stringify({ ...report, findings: others }, (key, value: unknown) =>
    places.includes(key) ? undefined : value,
  );
  return JSON.parse(text) as unknown;
}

const ofText = await reportOf('xuchang', 'fixtures/xuchang-2020.csv', '-y', '2020');

describe.each(WRITTEN)('%s', (file, sheet, cell) => {
  const path = `${FOLDER}/${file}`;

  it('gives the figures and the verdict of the same table as text', async () => {
    const report = await reportOf('xuchang', path, '-y', '2020');
    expect(answersOf(report)).toEqual(answersOf(ofText));
    expect(report.verdict).toBe('fail');
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is named with sheet and cell', async () => {
    const report = await reportOf('xuchang', path, '-y', '2020');
    const form = file.endsWith('.xls') ? 'xls' : 'xlsx';
    expect(report.actuals).toMatchObject([{ file: path, encoding: form, sheet }]);
    const missed = report.indicators.find(({ actual }) => actual?.value === '46.9');
    const place = { file: path, line: Number(cell.slice(1)), sheet, cell };
    expect(missed?.actual).toMatchObject({ ...place, operands: [place] });
    expect(report.figures.find(({ value }) => value === '46.9')).toMatchObject(place);
  });
});

/** 合成数据: what is displayed reaches the target of 55, what is stored does not. */
const DISPLAYED_55 = sheetBook([
  ['指标名称', '年份', '完成值'],
  ['养老机构护理型床位占比', 2025, { v: '54.6', format: '0' }],
]);

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-book-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

describe('a number that is displayed rounded', () => {
  it('is judged as it is stored', async () => {
    const cwd = folderWith({ '数据.xlsx': DISPLAYED_55 });
    const ran = await run(['evaluate', 'xuchang', '数据.xlsx', '-f', 'json'], { cwd });
    const report = JSON.parse(ran.stdout) as Report;
    const share = report.indicators.find(({ id }) => id === 'nursing-bed-share');
    expect(share).toMatchObject({ status: 'missed', gap: '-0.4', actual: { value: '54.6' } });
  });

  it.each([
    ['table', ['evaluate', 'xuchang', '数据.xlsx']],
    ['csv', ['evaluate', 'xuchang', '数据.xlsx', '-f', 'csv']],
    ['markdown', ['evaluate', 'xuchang', '数据.xlsx', '-f', 'markdown']],
    ['html', ['evaluate', 'xuchang', '数据.xlsx', '-f', 'html']],
    ['worksheet', ['evaluate', 'xuchang', '数据.xlsx', '-f', 'worksheet']],
    ['explain', ['explain', 'xuchang', 'nursing-bed-share', '数据.xlsx']],
  ])('its file is named in the output of %s', async (format, argv) => {
    const { stdout } = await run(argv, { cwd: folderWith({ '数据.xlsx': DISPLAYED_55 }) });
    // The table names the sheet once, behind the file; the others name the cell.
    expect(stdout).toContain(format === 'table' ? '数据.xlsx 表1 (xlsx)' : '数据.xlsx 表1!C2');
  });
});

describe('--sheet', () => {
  const rows = (value: number): (string | number)[][] => [
    ['指标名称', '年份', '完成值'],
    ['养老机构护理型床位占比', 2025, value],
  ];
  const bytes = workbook({
    sheets: [
      { name: '快报', rows: rows(54) },
      { name: '年报', rows: rows(56) },
    ],
  });

  it('is asked for where several sheets qualify', async () => {
    const cwd = folderWith({ '数据.xlsx': bytes });
    const { code, stdout, stderr } = await run(['evaluate', 'xuchang', '数据.xlsx'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('有几张工作表都像填报表：“快报”、“年报”；请用 --sheet 指明一张');
  });

  it('chooses, is stored, and is asked again by verify', async () => {
    const cwd = folderWith({ '数据.xlsx': bytes });
    const argv = ['evaluate', 'xuchang', '数据.xlsx', '--sheet', '年报', '-o', 'r.json'];
    await run(argv, { cwd });
    const text = readFileSync(join(cwd, 'r.json'), 'utf8');
    expect(schemaFaults('report', text)).toEqual([]);
    const { options, indicators } = JSON.parse(text) as Report;
    expect(options.sheet).toBe('年报');
    const share = indicators.find(({ id }) => id === 'nursing-bed-share');
    expect(share?.actual).toMatchObject({ value: '56', sheet: '年报', cell: 'C2' });
    const { code, stdout } = await run(['verify', 'r.json', '-f', 'json'], { cwd });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Verification).outcome).toBe('holds');
    writeFileSync(join(cwd, '数据.xlsx'), DISPLAYED_55);
    expect((await run(['verify', 'r.json'], { cwd })).code).toBe(1);
  });

  it('names the nearest where there is none of the name', async () => {
    const cwd = folderWith({ '数据.xlsx': bytes });
    const argv = ['evaluate', 'xuchang', '数据.xlsx', '--sheet', '年报 '];
    expect((await run(argv, { cwd })).code).not.toBe(2);
    const { code, stderr } = await run([...argv.slice(0, -1), '半年报'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('没有工作表“半年报”，是否为“年报”');
  });

  it('is an error without a workbook', async () => {
    const argv = ['evaluate', 'xuchang', 'fixtures/xuchang-2020.csv', '--sheet', '表1'];
    const { code, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(stderr).toContain('[workbook/sheet-unused]');
  });
});

describe('every command that takes figures takes workbooks', () => {
  const path = `${FOLDER}/xuchang-2020.libreoffice.xlsx`;

  it('verify reads the file of the report again', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'plancheck-book-'));
    copyFileSync(join(ROOT, path), join(cwd, '数据.xlsx'));
    await run(['evaluate', 'xuchang', '数据.xlsx', '-o', 'r.json'], { cwd });
    expect((await run(['verify', 'r.json'], { cwd })).code).toBe(0);
  });

  it('diff compares two years of one, and stored reports of text and workbook', async () => {
    const rows = [
      ['指标名称', '2021年', '2022年'],
      ['养老机构护理型床位占比', 40, 42],
    ];
    const cwd = folderWith({ '数据.xlsx': sheetBook(rows) });
    const argv = ['diff', 'xuchang', '数据.xlsx', '--years', '2021,2022', '-f', 'json'];
    const { code, stdout } = await run(argv, { cwd });
    expect(code).toBe(0);
    expect(schemaFaults('diff', stdout)).toEqual([]);
    await run(['evaluate', 'xuchang', join(ROOT, path), '-y', '2020', '-o', 'a.json'], { cwd });
    const csv = join(ROOT, 'fixtures/xuchang-2020.csv');
    await run(['evaluate', 'xuchang', csv, '-y', '2020', '-o', 'b.json'], { cwd });
    const compared = await run(['diff', 'b.json', 'a.json', '-f', 'json'], { cwd });
    expect(compared.code).toBe(0);
    const { summary } = JSON.parse(compared.stdout) as { summary: Record<string, number> };
    expect(summary).toMatchObject({ improved: 0, regressed: 0, changed: 0 });
  });

  it('of two stored reports --sheet says nothing', async () => {
    const { code, stderr } = await run(['diff', 'a.json', 'b.json', '--sheet', '表1']);
    expect(code).toBe(2);
    expect(stderr).toContain('--sheet');
  });

  it('may be given on standard input, whatever its name would be', async () => {
    const stdin = readFileSync(join(ROOT, path));
    const argv = ['evaluate', 'xuchang', '-', '-y', '2020', '-f', 'json'];
    const { stdout } = await run(argv, { stdin });
    expect(answersOf(JSON.parse(stdout) as Report)).toEqual(answersOf(ofText));
    const folder = folderWith({ 'figures.csv': stdin });
    const ran = await run(['evaluate', 'xuchang', 'figures.csv', '-y', '2020'], { cwd: folder });
    expect(ran.code).toBe(1);
  });

  it('and several, beside text files', async () => {
    const head = '指标名称,年份,完成值\n养老机构护理型床位占比,2024,50\n';
    const cwd = folderWith({
      '2024.csv': new TextEncoder().encode(head),
      '2025.xlsx': DISPLAYED_55,
    });
    const argv = ['evaluate', 'xuchang', '2024.csv', '2025.xlsx', '--sheet', '表1', '-f', 'json'];
    const { figures } = JSON.parse((await run(argv, { cwd })).stdout) as Report;
    expect(figures.map(({ file, cell = null }) => [file, cell])).toEqual([
      ['2024.csv', null],
      ['2025.xlsx', 'C2'],
    ]);
  });
});

describe('a workbook that cannot be read', () => {
  it.each<[string, string, string]>([
    ['fixtures/workbooks/xuchang-2020.libreoffice.ods', '另存为“Excel 工作簿（*.xlsx）”', 'format'],
  ])('%s: the message says what to do', async (path, text, code) => {
    const ran = await run(['evaluate', 'xuchang', path]);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(text);
    expect(ran.stderr).toContain(`[workbook/${code}]`);
    const english = await run(['evaluate', 'xuchang', path, '--lang', 'en']);
    expect(english.stderr).toContain('save it as "Excel Workbook (*.xlsx)"');
  });

  it('gives no verdict where it was cut off', async () => {
    const whole = readFileSync(join(ROOT, FOLDER, 'xuchang-2020.libreoffice.xlsx'));
    const cwd = folderWith({ '数据.xlsx': whole.subarray(0, whole.length / 2) });
    const { code, stdout, stderr } = await run(['evaluate', 'xuchang', '数据.xlsx'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('[workbook/damaged]');
  });
});
