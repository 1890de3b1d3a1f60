import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSafe, hostileList } from '../support/hostile.ts';
import { run } from '../support/run.ts';
import { workbookParts, zip } from '../support/workbook.ts';

/*
 * Hostile files and calls (fixtures/hostile/files.yaml): each ends as the list says, with a sentence
 * and no stack, and nothing in the output is obeyed by a terminal.
 */
type Piece =
  | string
  | { readonly hex: string }
  | { readonly hexRepeat: string; readonly times: number }
  | { readonly repeat: number; readonly of: string }
  | { readonly join: readonly Piece[] };
type Content =
  | Piece
  | { readonly workbook: Readonly<Record<string, Piece>>; readonly claim?: Claim }
  | { readonly report: readonly [string, Piece] };
/** What the directory of a ZIP says of each part: a number of two bytes at a place in the entry. */
interface Claim {
  readonly at: number;
  readonly value: number;
}
interface Case {
  readonly name: string;
  readonly files?: Readonly<Record<string, Content>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly run: readonly Piece[];
  readonly exit: number;
  readonly found?: readonly string[];
  readonly said?: string;
}

const CASES = hostileList('files.yaml') as readonly Case[];
const PLAN = `schemaVersion: 1
id: h-2021-2025
title: 示例市规划（合成数据）
region: { id: h, name: 示例市 }
period: { base: 2020, from: 2021, to: 2025 }
source: { issuer: 示例市人民政府, published: 2021-12-31 }
indicators:
  - { id: cremation, name: 火化率, unit: '%', attribute: binding, target: { atLeast: 90, every: year }, ref: 表1 }
  - { id: beds, name: 床位数, unit: 张, attribute: binding, target: { atLeast: 5, by: 2025 }, ref: 表1 }
`;
const FIGURES = '指标名称,年份,完成值\n火化率,2023,80\n床位数,2023,6\n';
const root = mkdtempSync(join(tmpdir(), 'plancheck-hostile-'));
let report = '';

beforeAll(async () => {
  const cwd = folder('sound');
  // All folders lie in a repository, so that a revision is looked for.
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid'];
  for (const argv of [
    ['init', '-q'],
    ['add', 'sound'],
    [...who, 'commit', '-q', '-m', 'sound'],
  ]) {
    execFileSync('git', ['-C', root, ...argv], { stdio: 'ignore' });
  }
  const argv = ['evaluate', './p.yaml', 'g.csv', '--format', 'json'];
  report = JSON.stringify(JSON.parse((await run(argv, { cwd })).stdout));
});

describe('a hostile file or call', () => {
  it.each(CASES.map((one, index) => [one.name, index, one] as const))(
    '%s',
    async (_name, index, one) => {
      const cwd = folder(String(index));
      for (const [name, content] of Object.entries(one.files ?? {})) {
        mkdirSync(dirname(join(cwd, name)), { recursive: true });
        writeFileSync(join(cwd, name), bytesOf(content));
      }
      const argv = one.run.map((piece) =>
        textOf(piece).replace('{plan}', './p.yaml').replace('{figures}', 'g.csv'),
      );
      const world = {
        cwd,
        env: { NO_COLOR: '1', ...one.env },
        ...(one.stdin === undefined ? {} : { stdin: one.stdin }),
      };
      const { code, stdout, stderr } = await run(argv, world);
      const told = `${stdout}${stderr}`;
      expect([code, told.slice(0, 500)]).toEqual([one.exit, told.slice(0, 500)]);
      for (const found of one.found ?? []) expect(told).toContain(`[${found}`);
      expect(told).toContain(one.said ?? '');
      expect(told).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
      expect(told.length).toBeLessThan(1_000_000);
      expectSafe(one.run.includes('github') ? 'github' : 'findings', stdout);
      expectSafe('findings', stderr);
    },
  );

  it('has two hundred others with the texts', () => {
    const { texts, ways } = hostileList('texts.yaml') as { texts: object[]; ways: object };
    const names = CASES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(CASES.length).toBeGreaterThanOrEqual(100);
    expect(texts.length * Object.keys(ways).length).toBeGreaterThanOrEqual(200);
  });
});

function folder(name: string): string {
  const path = join(root, name);
  mkdirSync(path);
  writeFileSync(join(path, 'p.yaml'), PLAN);
  writeFileSync(join(path, 'g.csv'), FIGURES);
  return path;
}

function bytesOf(content: Content): Uint8Array {
  if (typeof content !== 'string' && 'workbook' in content) return bookOf(content);
  if (typeof content !== 'string' && 'report' in content) {
    const [before, after] = content.report;
    if (!report.includes(before)) throw new Error(`the report has no ${before}`);
    return Buffer.from(report.replace(before, () => textOf(after)));
  }
  return pieceOf(content);
}

/** A sound workbook of the figures, some of its parts replaced. */
function bookOf({ workbook, claim }: Extract<Content, { workbook: object }>): Uint8Array {
  const rows = FIGURES.trim()
    .split('\n')
    .map((line) => line.split(','));
  const replaced = Object.entries(workbook).map(([name, piece]) => [name, pieceOf(piece)] as const);
  const parts = workbookParts({ sheets: [{ name: '表1', rows }] });
  return zip({ ...parts, ...Object.fromEntries(replaced) }, (entry) => {
    if (claim !== undefined) entry.setUint16(claim.at, claim.value, true);
  });
}

function pieceOf(piece: Piece): Buffer {
  if (typeof piece === 'string') return Buffer.from(piece);
  if ('hex' in piece) return Buffer.from(piece.hex.replaceAll(' ', ''), 'hex');
  if ('hexRepeat' in piece) return Buffer.alloc(piece.times, Buffer.from(piece.hexRepeat, 'hex'));
  if ('join' in piece) return Buffer.concat(piece.join.map(pieceOf));
  return Buffer.from(piece.of.repeat(piece.repeat));
}

function textOf(piece: Piece): string {
  return pieceOf(piece).toString();
}
