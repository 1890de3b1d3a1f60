import { readFileSync } from 'node:fs';
import type { ReadOptions } from '../../src/actuals/load-actuals.ts';
import { loadActuals } from '../../src/actuals/load-actuals.ts';
import type { Actuals } from '../../src/model/actuals.ts';
import type { FindingCode, Severity } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Interval } from '../../src/number/interval.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

/** What every test of actuals does first: load a plan, hand in bytes, look at figures and findings. */

export function planFrom(file: string, bytes: Uint8Array): Plan {
  const loaded = loadPlan({ file, bytes, sha256: '' });
  if (!loaded.ok) throw new Error(`${file} is no plan: ${JSON.stringify(loaded.findings)}`);
  return loaded.plan;
}

function bundled(id: string): Plan {
  return planFrom(`${id}.yaml`, readFileSync(`plans/${id}.yaml`));
}

export const PLAN_2020 = bundled('xuchang-2016-2020');
export const PLAN_2025 = bundled('xuchang-2021-2025');

/** 合成数据: every form of target, areas, and what is finished or not. */
export const PLAN_FORMS = planFrom(
  'fixtures/synthetic-forms-2021-2025.yaml',
  readFileSync('fixtures/synthetic-forms-2021-2025.yaml'),
);

/** Of PLAN_2025, in %, without a range: whatever a cell says can be its value. */
export const FREE = '居民人均消费支出增速';
/** Of PLAN_2025, in %, from 0 to 100; baseline 31.1 for 2020. */
export const SHARE = '养老机构护理型床位占比';

type Content = string | Uint8Array;

/** Reads one file, `a.csv`. A text stands for its UTF-8 bytes. */
export function read(plan: Plan, content: Content, options?: ReadOptions): Actuals {
  return readAll(plan, { 'a.csv': content }, options);
}

export function readAll(
  plan: Plan,
  contents: Readonly<Record<string, Content>>,
  options?: ReadOptions,
): Actuals {
  const sources = Object.entries(contents).map(([file, content]) => ({
    file,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    sha256: '',
  }));
  return loadActuals(sources, plan, options);
}

/** Rows as a file; cells are quoted where they must be. */
export function csv(rows: readonly (readonly string[])[], delimiter = ',', end = '\n'): string {
  return rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
}

function quoted(cell: string): string {
  return /[",\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Codes of all findings, or of those of one severity, in order. */
export function codes({ findings }: Actuals, severity?: Severity): FindingCode[] {
  return findings
    .filter((found) => severity === undefined || found.severity === severity)
    .map(({ code }) => code);
}

/** Every finding as `code file:line:column`. */
export function placed({ findings }: Actuals): string[] {
  return findings.map(({ code, place }) =>
    place === undefined
      ? code
      : `${code} ${place.file}:${String(place.line)}:${String(place.column)}`,
  );
}

/** Every figure as `series year interval text status`. */
export function facts({ figures }: Actuals): string[] {
  return figures.map(({ series, year, interval, text, status }) =>
    [series, String(year), show(interval), text, status].join(' '),
  );
}

/** `95`, `[95, ∞)`, `(-∞, 1/3)`: the set itself, however it was written. */
export function show({ low, lowOpen, high, highOpen }: Interval): string {
  const from = low === null ? '-∞' : fraction(low.s * low.n, low.d);
  const to = high === null ? '∞' : fraction(high.s * high.n, high.d);
  if (from === to && !lowOpen && !highOpen) return from;
  return `${lowOpen ? '(' : '['}${from}, ${to}${highOpen ? ')' : ']'}`;
}

/** Plain digits as a reduced fraction, by whole-number arithmetic alone. */
export function exact(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function fraction(n: bigint, d: bigint): string {
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
  return d === divisor ? String(n / divisor) : `${String(n / divisor)}/${String(d / divisor)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** GB18030 bytes of a text of GBK characters: the decoder's table, turned round. */
export function gb18030(text: string): Uint8Array {
  const bytes = Array.from(text).flatMap((char) => {
    const code = char.charCodeAt(0);
    const pair = code < 0x80 ? [code] : pairs().get(char);
    if (pair === undefined) throw new Error(`${char} is not of two bytes in GB18030`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

let known: ReadonlyMap<string, number[]> | undefined;

function pairs(): ReadonlyMap<string, number[]> {
  if (known !== undefined) return known;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(char).length === 1 && char !== '\ufffd') found.set(char, [lead, trail]);
    }
  }
  known = found;
  return found;
}

export function utf16le(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

export function utf16be(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
}
