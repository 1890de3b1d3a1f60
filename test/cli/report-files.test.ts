import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOfFile } from '../../src/cli/write-reports.ts';
import { ROOT, run, type Ran } from '../support/run.ts';
import { schemaFaults } from '../support/schema.ts';

const FIGURES = join(ROOT, 'fixtures/xuchang-2020.csv');

function folderWith(...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-reports-'));
  for (const file of files) writeFileSync(join(folder, file), 'before');
  return folder;
}

async function evaluateIn(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  return run(['evaluate', 'xuchang', FIGURES, '-y', '2020', ...argv], { cwd });
}

describe('report files', () => {
  it('are written beside standard output, each in the format of its name', async () => {
    const folder = folderWith();
    const names = ['a.json', 'a.md', 'a.csv', 'a.junit.xml', 'a.txt'];
    const { code, stdout, stderr } = await evaluateIn(
      folder,
      ...names.flatMap((name) => ['-o', name]),
    );
    expect([code, stderr]).toEqual([1, '']);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(text('a.txt')).toBe(stdout);
    expect(schemaFaults('report', text('a.json'))).toEqual([]);
    expect([text('a.md').slice(0, 2), text('a.csv').slice(0, 3)]).toEqual([
      '# ',
      '\ufeff序号'.slice(0, 3),
    ]);
    expect(text('a.junit.xml')).toContain('<testsuites');
  });

  it.each([
    ['2023.json', 'json'],
    ['报告.MD', 'markdown'],
    ['dir.csv/report.markdown', 'markdown'],
    ['x.junit.xml', 'junit'],
    ['x.table.txt', 'table'],
    ['x.brief.txt', 'brief'],
    ['x.worksheet.csv', 'worksheet'],
    ['x.worksheet.html', 'html'],
    ['x.brief.md', 'markdown'],
    ['x.html', 'html'],
    ['x.csv.bak', undefined],
    ['junit', undefined],
    ['report', undefined],
    ['report.docx', undefined],
    ['-', undefined],
  ])('%s is a %s', (name, format) => {
    expect(formatOfFile(name)).toBe(format);
  });

  it('replace a file that exists, whole, and keep its rights', async () => {
    const folder = folderWith('old.json');
    chmodSync(join(folder, 'old.json'), 0o600);
    await evaluateIn(folder, '-o', 'old.json');
    expect(schemaFaults('report', readFileSync(join(folder, 'old.json'), 'utf8'))).toEqual([]);
    expect(statSync(join(folder, 'old.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['old.json']);
  });

  it('follow a link to the file that is replaced', async () => {
    const folder = folderWith('old.json');
    symlinkSync('old.json', join(folder, 'link.json'));
    await evaluateIn(folder, '-o', 'link.json');
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).not.toBe('before');
    expect(readFileSync(join(folder, 'link.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'old.json'), 'utf8'),
    );
  });

  it('say nothing on standard output and write nothing where one cannot be written', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'dir.json'));
    const bad = [
      ['x.docx', '判断报告格式'],
      ['nowhere/x.json', '所在目录不存在'],
      ['dir.json', '是目录'],
      [FIGURES, '是本次读取的文件'],
    ] as const;
    for (const [name, said] of bad) {
      const { code, stdout, stderr } = await evaluateIn(folder, '-o', name);
      expect([name, code, stdout]).toEqual([name, 2, '']);
      expect(stderr).toContain(said);
    }
    const twice = await evaluateIn(folder, '-o', 'x.json', '-o', './x.json');
    expect([twice.code, existsSync(join(folder, 'x.json'))]).toEqual([2, false]);
    expect(readdirSync(folder)).toEqual(['dir.json']);
  });

  it('replace nothing where one of several cannot be written', async () => {
    const folder = folderWith('old.html');
    const { code } = await evaluateIn(folder, '-o', 'old.html', '-o', 'nowhere/b.json');
    expect([code, readFileSync(join(folder, 'old.html'), 'utf8')]).toEqual([2, 'before']);
    expect(readdirSync(folder)).toEqual(['old.html']);
  });

  it('are not written where there is no verdict', async () => {
    const folder = folderWith('x.json');
    writeFileSync(join(folder, 'bad.csv'), '指标,年份,完成值\n火化率,2020,约37\n');
    const { code } = await run(['evaluate', 'jinjiang', 'bad.csv', '-o', 'x.json'], {
      cwd: folder,
    });
    expect([code, readFileSync(join(folder, 'x.json'), 'utf8')]).toEqual([2, 'before']);
  });

  it('never stand in the place of a device', async () => {
    const folder = folderWith();
    symlinkSync('/dev/null', join(folder, 'null.json'));
    const { code, stderr } = await evaluateIn(folder, '-o', 'null.json');
    expect(code).toBe(2);
    expect(stderr).toContain('不是普通文件');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
