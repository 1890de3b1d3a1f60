import fc from 'fast-check';
import { digitsOf, fraction, fractionOf, times } from './fraction.ts';
import { UNITS } from './plan.ts';
import { seriesIn, type FigureSpec, type PlanSpec, type SeriesSpec } from './spec.ts';

/** How figures are laid out; what they say is the same however they are. */
export interface Layout {
  readonly form: 'long' | 'wide';
  readonly separator: ',' | ';' | '\t';
  readonly encoding: 'utf-8' | 'bom' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly eol: '\n' | '\r\n';
  readonly quotes: boolean;
  readonly titles: boolean;
  readonly remarks: boolean;
  readonly headings: number;
  readonly names: 'id' | 'name' | 'alias' | 'bracket' | 'serial';
  readonly respelled: boolean;
  readonly converts: boolean;
  readonly turn: number;
}

export const layout: fc.Arbitrary<Layout> = fc.record<Layout>({
  form: fc.constantFrom('long', 'wide'),
  separator: fc.constantFrom(',', ',', ';', '\t'),
  encoding: fc.constantFrom('utf-8', 'bom', 'gb18030', 'utf-16le', 'utf-16be'),
  eol: fc.constantFrom('\n', '\r\n'),
  quotes: fc.boolean(),
  titles: fc.boolean(),
  remarks: fc.boolean(),
  headings: fc.nat({ max: 2 }),
  names: fc.constantFrom('id', 'name', 'alias', 'bracket', 'serial'),
  respelled: fc.boolean(),
  converts: fc.boolean(),
  turn: fc.nat({ max: 8 }),
});

export const USUAL: Layout = {
  form: 'long',
  separator: ',',
  encoding: 'utf-8',
  eol: '\n',
  quotes: false,
  titles: false,
  remarks: false,
  headings: 0,
  names: 'id',
  respelled: false,
  converts: false,
  turn: 0,
};

const HEADINGS = {
  indicator: ['indicator', '指标名称', '项目'],
  year: ['year', '年份', 'TIME_PERIOD'],
  value: ['value', '完成值', 'OBS_VALUE'],
  unit: ['unit', '计量单位', 'UNIT_MEASURE'],
  area: ['area', '地区', 'REF_AREA'],
  status: ['status', '数据状态', 'OBS_STATUS'],
  source: ['source', '数据来源', '资料来源'],
} as const;
const STATUS_WORDS = {
  final: ['A', '年报数', '最终数'],
  provisional: ['P', '快报数', '初步数'],
  estimate: ['E', '预计数', '预测'],
} as const;

type Grid = readonly (readonly string[])[];

/** The cells of a table, its header first. */
export function gridOf(plan: PlanSpec, figures: readonly FigureSpec[], how: Layout): Grid {
  const series = new Map(seriesIn(plan).map((one) => [one.id, one]));
  const heading = (role: keyof typeof HEADINGS): string => HEADINGS[role][how.headings] ?? role;
  const rows = how.form === 'long' ? figures.map((one) => [one]) : wideRows(figures);
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  const hasAreas = figures.some(({ area }) => area !== undefined);
  const lines = rows.flatMap((cells, index) => {
    const [first] = cells;
    const of = first && series.get(first.series);
    if (first === undefined || of === undefined) return [];
    const unit = unitFor(of, cells, how, index);
    const valueIn = (year: number): string => {
      const cell = cells.find((one) => one.year === year);
      return cell === undefined ? (year % 2 === 0 ? '' : '——') : valueOf(cell, of, unit, how);
    };
    const values =
      how.form === 'long'
        ? [String(first.year), valueOf(first, of, unit, how)]
        : years.map(valueIn);
    return [
      [
        nameOf(of, unit, how, index),
        ...(hasAreas ? [first.area ?? '测试市'] : []),
        ...values,
        unit ?? '',
        STATUS_WORDS[first.status][how.headings] ?? '',
        first.source ?? '',
      ],
    ];
  });
  const header = [
    heading('indicator'),
    ...(hasAreas ? [heading('area')] : []),
    ...(how.form === 'long'
      ? [heading('year'), heading('value')]
      : years.map((year) => `${String(year)}${how.headings === 1 ? '年' : ''}`)),
    heading('unit'),
    heading('status'),
    heading('source'),
  ];
  return [header, ...lines].map((cells) => turned(cells, how.turn));
}

function turned<T>(cells: readonly T[], turn: number): readonly T[] {
  const at = turn % Math.max(1, cells.length);
  return [...cells.slice(at), ...cells.slice(0, at)];
}

/** One row for what a row can say of all its years: the same status and source. */
function wideRows(figures: readonly FigureSpec[]): FigureSpec[][] {
  const groups = new Map<string, FigureSpec[]>();
  for (const figure of figures) {
    const { series, area, status, source } = figure;
    const key = JSON.stringify([series, area, status, source]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()];
}

/** A unit in which the figures of a row can be written without an end that is cut off. */
function unitFor(
  { unit }: SeriesSpec,
  cells: readonly FigureSpec[],
  { converts }: Layout,
  index: number,
): string | undefined {
  if (unit === undefined || !converts) return unit;
  const others = UNITS.find((units) => units.includes(unit)) ?? [unit];
  const other = others[index % others.length] ?? unit;
  return cells.every(({ digits }) => converted(digits, unit, other) !== undefined) ? other : unit;
}

const SIZES: Readonly<Record<string, number>> = {
  万人: 10_000,
  万元: 10_000,
  亿元: 100_000_000,
  万个: 10_000,
  万张: 10_000,
  '元/月': 12,
  '%': 10,
};

function converted(digits: string, from: string, to: string): string | undefined {
  return digitsOf(times(fractionOf(digits), fraction(SIZES[from] ?? 1, SIZES[to] ?? 1)));
}

function valueOf(
  { digits, sign }: FigureSpec,
  series: SeriesSpec,
  unit: string | undefined,
  { respelled }: Layout,
): string {
  if (series.kind === 'completion') return digits;
  const own = series.unit;
  const value =
    own === undefined || unit === undefined ? digits : (converted(digits, own, unit) ?? digits);
  if (!respelled) return `${sign}${value}`;
  const way = value.length % 4;
  if (way === 0) return ` ${sign}${value} `;
  if (way === 1) return `${sign}${value}${unit ?? ''}`;
  if (way === 2) {
    const wide = value.replace(/\d/gu, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    return `${sign}${wide.replace('.', '．')}`;
  }
  const [whole = '', places] = value.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${sign === '≥' ? '>=' : sign}${grouped}${places === undefined ? '' : `.${places}`}`;
}

function nameOf(
  series: SeriesSpec,
  unit: string | undefined,
  { names }: Layout,
  index: number,
): string {
  switch (names) {
    case 'id':
      return series.id;
    case 'name':
      return series.name;
    case 'alias':
      return series.alias ?? series.name;
    case 'bracket':
      return unit === undefined ? series.name : `${series.name}（${unit}）`;
    case 'serial':
      return `${String(index + 1)}. ${series.name}`;
  }
}

export function textOf(grid: Grid, how: Layout): string {
  const { separator, quotes, eol, titles, remarks } = how;
  const cell = (text: string): string =>
    quotes || /["\r\n]/u.test(text) || text.includes(separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = grid.map((cells) => cells.map(cell).join(separator));
  return [
    ...(titles ? ['测试市民政事业发展指标完成情况表（合成数据）', ''] : []),
    ...lines,
    ...(remarks ? ['', '填报人：某某'] : []),
    '',
  ].join(eol);
}

export function bytesOf(text: string, { encoding }: Layout): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gb18030':
      return gb18030(text);
  }
}

/** Node decodes GB18030 and does not write it: the two-byte codes are turned around once. */
const CODES = new Map<string, readonly number[]>();

function gb18030(text: string): Uint8Array {
  if (CODES.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        if (trail === 0x7f) continue;
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (char.length === 1 && char !== '\ufffd' && !CODES.has(char))
          CODES.set(char, [lead, trail]);
      }
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = char.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const known = CODES.get(char);
      if (known === undefined) throw new Error(`no two bytes for ${char}`);
      return [...known];
    }),
  );
}

/** The figures of a plan as the bytes of a file. */
export function tableOf(plan: PlanSpec, figures: readonly FigureSpec[], how: Layout): Uint8Array {
  return bytesOf(textOf(gridOf(plan, figures, how), how), how);
}
