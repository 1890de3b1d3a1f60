import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPlan, type LoadedPlan } from '../../src/plan/load-plan.ts';
import type { FindingsFile } from '../../src/model/findings-file.ts';
import { run } from '../support/run.ts';

/*
 * What is not a usual plan file: very large, of another kind, of another encoding. A clear answer
 * in bounded time, from loadPlan and from the command. Synthetic plans (合成数据). Small faulty
 * files are in fixtures/plans-bad.
 */
const MANY = 8_000;
const ID = 'odd-2021-2025';
const HEAD = `schemaVersion: 1
id: ${ID}
title: 合成数据规划
region: { id: odd, name: 某市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 某市人民政府, published: 2022-01-01 }
`;

function row(index: number, fields = 'target: { atLeast: 55, by: 2025 }'): string {
  const n = String(index);
  return `  - { id: x-${n}, name: 指标${n}, unit: '%', range: { min: 0, max: 100 }, ref: 表1 第${n}项, ${fields} }\n`;
}

function rows(count: number, fields?: (index: number) => string): string {
  const all = Array.from({ length: count }, (_, index) => row(index, fields?.(index)));
  return `${HEAD}indicators:\n${all.join('')}`;
}

const SMALL = rows(1);

describe('a plan of very many rows', () => {
  it('is valid if each of them is', () => {
    const loaded = load(rows(MANY));
    expect(codesOf(loaded)).toEqual({});
    expect(loaded.ok && loaded.plan.indicators.length).toBe(MANY);
  });

  it.each<[string, string, (index: number) => string]>([
    ['a bound outside its range', 'plan/outside-range', () => 'target: { atLeast: 155, by: 2025 }'],
    ['a value in the wrong form', 'plan/wrong-form', () => 'target: { atLeast: x, by: 2025 }'],
    ['a key that there is not', 'plan/unknown-key', () => 'targets: { atLeast: 55, by: 2025 }'],
    [
      'a series that there is not',
      'plan/unknown-reference',
      (index) => `target: { atLeast: { series: y-${String(index)} }, by: 2025 }`,
    ],
    [
      'a key that stands twice',
      'plan/duplicate-key',
      () => "unit: '%', target: { atLeast: 55, by: 2025 }",
    ],
  ])('has as many findings: %s', (_what, code, fields) => {
    const loaded = load(rows(MANY, fields));
    expect(codesOf(loaded)).toEqual({ [code]: MANY });
    expect(loaded.ok).toBe(false);
  });

  it('tells the circles that its series are computed in, up to a limit', () => {
    const next = (index: number): string => `x-${String((index + 1) % 3000)}`;
    const loaded = load(
      rows(
        3000,
        (index) => `ratio: { of: ${next(index)}, over: x-0 }, target: { atLeast: 55, by: 2025 }`,
      ),
    );
    const { 'plan/cycle': circles = 0 } = codesOf(loaded);
    expect(circles).toBeGreaterThan(100);
    expect(circles).toBeLessThan(3000);
  });

  it('shows some of them and counts them all', async () => {
    const folder = write({
      [`${ID}.yaml`]: rows(MANY, () => 'target: { atLeast: 155, by: 2025 }'),
    });
    const argv = ['validate', `./${ID}.yaml`];
    const { code, stdout, stderr } = await run(argv, { cwd: folder });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').length).toBeLessThan(1000);
    expect(stdout.match(/\[plan\/outside-range\]/gu)).toHaveLength(200);
    expect(stdout).toContain(String(MANY - 200));
    expect(stdout).toContain(`差错${String(MANY)}处`);
    const json = await run([...argv, '--format', 'json'], { cwd: folder });
    const { summary, findings } = JSON.parse(json.stdout) as FindingsFile;
    expect([json.code, summary.errors, findings.length]).toEqual([1, MANY, MANY]);
  });

  it('shows errors before notes', async () => {
    const noted = (index: number): string =>
      `note: 说明${String(index)}, target: { atLeast: ${index === 299 ? '155' : '55'}, by: 2025 }`;
    const folder = write({ [`${ID}.yaml`]: rows(300, noted) });
    const { stdout } = await run(['validate', `./${ID}.yaml`], { cwd: folder });
    expect(stdout).toContain('[plan/outside-range]');
    expect(stdout.match(/\[plan\/remark\]/gu)).toHaveLength(199);
  });
});

describe('a line of megabytes', () => {
  it('in brackets has its findings in their columns, and is shown in part', async () => {
    const text = `${HEAD}indicators: [${Array.from({ length: MANY }, (_, index) =>
      row(index, 'target: { atLeast: 155, by: 2025 }').slice(4).trimEnd(),
    ).join(', ')}]\n`;
    const loaded = load(text);
    expect(codesOf(loaded)).toEqual({ 'plan/outside-range': MANY });
    const places = loaded.findings.map(({ place }) => place);
    const line = text.split('\n')[6] ?? '';
    for (const place of places.slice(-3)) {
      expect(place?.line).toBe(7);
      expect(line.slice((place?.column ?? 0) - 1).slice(0, 3)).toBe('155');
    }
    const folder = write({ [`${ID}.yaml`]: text });
    const { stdout } = await run(['validate', `./${ID}.yaml`], { cwd: folder });
    const widest = Math.max(...stdout.split('\n').map(({ length }) => length));
    expect(widest).toBeLessThan(200);
  });

  it('of text is read', () => {
    const title = '长'.repeat(5_000_000);
    const loaded = load(SMALL.replace('合成数据规划', title));
    expect(loaded.ok && loaded.plan.title.length).toBe(5_000_000);
  });

  it('of spaces is blank or deep, and no riddle', () => {
    expect(codesOf(load(' '.repeat(5_000_000)))).toEqual({ 'plan/empty': 1 });
    expect(codesOf(load(`${' '.repeat(5_000_000)}a: 1`))).toEqual({ 'plan/too-deep': 1 });
  });
});

describe('a map of very many keys', () => {
  it('is told every one that it cannot have', () => {
    const keys = Array.from({ length: MANY }, (_, index) => `key-${String(index)}: 1\n`);
    const { 'plan/unknown-key': unknown } = codesOf(load(`${SMALL}${keys.join('')}`));
    expect(unknown).toBe(MANY);
  });
});

describe('line ends and the byte order mark', () => {
  const faulty = SMALL.replace('atLeast: 55', 'atLeast: 155');
  const [expected] = load(faulty).findings;

  it.each([
    ['CR LF', faulty.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${faulty}`],
    ['both', `\ufeff${faulty.replaceAll('\n', '\r\n')}`],
    ['a document start and end', `---\n${faulty}...\n`.replace('---\n', '--- # 合成数据\n')],
  ])('%s: the same finding in the same column', (_what, text) => {
    const { findings } = load(text);
    const shift = text.startsWith('---') ? 1 : 0;
    expect(findings).toEqual([
      { ...expected, place: { ...expected?.place, line: (expected?.place?.line ?? 0) + shift } },
    ]);
  });

  it('the caret stands under the place behind Chinese text', async () => {
    const folder = write({ [`${ID}.yaml`]: `\ufeff${faulty.replaceAll('\n', '\r\n')}` });
    const { stdout } = await run(['validate', `./${ID}.yaml`], { cwd: folder });
    const [, shown = '', caret = ''] = stdout.split('\n');
    const before = shown.slice(0, shown.indexOf('155'));
    const wide = before.match(/[\p{Script=Han}…]/gu)?.filter((char) => char !== '…').length ?? 0;
    expect(caret.indexOf('^')).toBe(before.length + wide);
    expect(caret.match(/\^/gu)).toHaveLength(3);
  });
});

describe('what is no YAML text', () => {
  const utf16 = Buffer.from(`\ufeff${SMALL}`, 'utf16le');
  const gb = Buffer.concat([
    Buffer.from('schemaVersion: 1\ntitle: '),
    Uint8Array.from([0xd0, 0xed, 0xb2, 0xfd, 0xca, 0xd0]),
  ]);
  const zip = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00];

  it.each<[string, Uint8Array, string, object]>([
    ['UTF-16, little end first', utf16, 'plan/encoding', { guess: 'UTF-16' }],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), 'plan/encoding', { guess: 'UTF-16' }],
    ['UTF-16 without a mark', utf16.subarray(2), 'plan/encoding', { guess: 'UTF-16' }],
    ['GB18030', gb, 'plan/encoding', { guess: 'GB18030' }],
    ['Latin-1', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'plan/encoding', { guess: null }],
    [
      'a workbook',
      Buffer.concat([Uint8Array.from(zip), Buffer.from('[Content_Types].xml'), Uint8Array.of(255)]),
      'plan/not-text',
      { kind: 'office' },
    ],
    ['a zip', Uint8Array.from([...zip, 255, 254]), 'plan/not-text', { kind: 'archive' }],
    [
      'an old document',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'plan/not-text',
      { kind: 'office' },
    ],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'plan/not-text', { kind: 'image' }],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), 'plan/not-text', { kind: 'pdf' }],
    ['NUL bytes', new Uint8Array(100), 'plan/not-text', { kind: 'binary' }],
    ['a web page', Buffer.from('\n<html><p>规划: 甲</p>'), 'plan/not-text', { kind: 'html' }],
    ['comments', Buffer.from('# 只有注释\n'), 'plan/empty', {}],
    ['a CSV', Buffer.from('指标名称,年份\n甲,2023\n'), 'plan/not-a-plan', { found: 'string' }],
  ])('%s is told as what it is', async (_what, bytes, code, args) => {
    const { ok, findings } = loadPlan({ file: `${ID}.yaml`, bytes, sha256: '' }, ID);
    expect(ok).toBe(false);
    expect(findings).toMatchObject([{ code, args, severity: 'error' }]);
    const folder = write({ [`${ID}.yaml`]: bytes });
    for (const language of ['zh', 'en']) {
      const argv = ['validate', `./${ID}.yaml`, '--lang', language];
      const ran = await run(argv, { cwd: folder });
      expect([ran.code, ran.stderr]).toEqual([1, '']);
      expect(ran.stdout).toContain(`[${code}]`);
    }
  });

  it('but JSON is YAML', () => {
    const json = {
      schemaVersion: 1,
      id: ID,
      title: '合成数据规划',
      region: { id: 'odd', name: '某市' },
      period: { base: 2020, from: 2021, to: 2025 },
      source: { issuer: '某市人民政府', published: '2022-01-01' },
      indicators: [{ id: 'x', name: '甲', ref: '表1', target: { atLeast: 55, by: 2025 } }],
    };
    expect(load(JSON.stringify(json)).ok).toBe(true);
    expect(load(JSON.stringify(json, undefined, 2)).ok).toBe(true);
  });
});

describe('the largest file', () => {
  it('and one byte more is refused by the command', async () => {
    const folder = write({ [`${ID}.yaml`]: new Uint8Array(32 * 1024 * 1024 + 1).fill(0x20) });
    const { code, stdout } = await run(['validate', `./${ID}.yaml`], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('[plan/too-large]');
  });
});

function load(text: string): LoadedPlan {
  return loadPlan({ file: `${ID}.yaml`, bytes: Buffer.from(text), sha256: '' }, ID);
}

/** How many findings of each code. */
function codesOf({ findings }: LoadedPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function write(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-odd-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
