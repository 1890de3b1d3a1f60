import { rational, type Rational } from './rational.ts';

/**
 * A unit as printed, resolved: units of one dimension convert by their
 * factors, all others not at all. A unit outside the table is a dimension of
 * its own, so that 人次 is never 人.
 */
export interface Unit {
  readonly name: string;
  readonly dimension: string;
  /** How many base units (人, 元, 元/年, 平方米 …; 1 for shares) one of these is. */
  readonly factor: Rational;
}

/** A unit in which a pure number is expressed: %, ‰, 倍. */
export const SHARE = 'share';

const TABLE: Readonly<Record<string, readonly [string, number | string]>> = {
  '%': [SHARE, '1/100'],
  '‰': [SHARE, '1/1000'],
  倍: [SHARE, 1],
  人: ['person', 1],
  名: ['person', 1],
  万人: ['person', 10_000],
  元: ['money', 1],
  万元: ['money', 10_000],
  亿元: ['money', 100_000_000],
  // A standard in force (低保标准): so much for each month of the year.
  '元/年': ['money a year', 1],
  '元/月': ['money a year', 12],
  '万元/年': ['money a year', 10_000],
  '万元/月': ['money a year', 120_000],
  平方米: ['area', 1],
  万平方米: ['area', 10_000],
  张: ['bed', 1],
  万张: ['bed', 10_000],
  户: ['household', 1],
  万户: ['household', 10_000],
  个: ['piece', 1],
  万个: ['piece', 10_000],
  人次: ['visit', 1],
  万人次: ['visit', 10_000],
};

const SPELLINGS: Readonly<Record<string, string>> = {
  '％': '%',
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  平米: '平方米',
};

/** How many 千, 万 or 百万 are, before a unit or in a name. */
export const MAGNITUDES: Readonly<Record<string, number | undefined>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
/** 百分点 and 千分点 are no hundreds. */
const PREFIXED = /^([十百千]?万|[十百千亿])(?!分)(.+)$/u;

/** Brings a printed unit to the spelling of the table: `元/人·月` and `元/人/月` to `元/月`, `㎡` to `平方米`. */
export function unitOf(printed: string): Unit {
  const known = RESOLVED.get(printed);
  if (known !== undefined) return known;
  const unit = resolved(printed);
  if (RESOLVED.size >= MOST_RESOLVED) RESOLVED.clear();
  RESOLVED.set(printed, unit);
  return unit;
}

/** A plan has few units, and every rule asks for them. */
const RESOLVED = new Map<string, Unit>();
const MOST_RESOLVED = 1000;

function resolved(printed: string): Unit {
  const compact = printed.replace(/\s+/gu, '').replace(/／/gu, '/');
  const spelled = (Object.hasOwn(SPELLINGS, compact) ? SPELLINGS[compact] : undefined) ?? compact;
  const name = spelled
    .replace(/^(万?元)\/(?:人|每人)[·・.•/]?(月|年)$/u, '$1/$2')
    .replace(/^(万?元)\/每?(月|年)[·・.•/]人$/u, '$1/$2');
  const known = Object.hasOwn(TABLE, name) ? TABLE[name] : undefined;
  if (known === undefined) return countedIn(name);
  return { name, dimension: known[0], factor: rational(known[1]) };
}

/** 千人, 百户, 万支: so many of another unit; anything else is a dimension of its own. */
function countedIn(name: string): Unit {
  const [, prefix = '', base = ''] = PREFIXED.exec(name) ?? [];
  const times = MAGNITUDES[prefix];
  if (times === undefined) return { name, dimension: `unit ${name}`, factor: rational(1) };
  const { dimension, factor } = unitOf(base);
  return { name, dimension, factor: factor.mul(times) };
}

/** True if the text is a unit of the table, in any of its spellings. */
export function isKnownUnit(printed: string): boolean {
  return !unitOf(printed).dimension.startsWith('unit ');
}

/** What a figure in `from` is multiplied with to be in `to`; undefined if they do not measure the same. */
export function conversion(from: Unit, to: Unit): Rational | undefined {
  return from.dimension === to.dimension ? from.factor.div(to.factor) : undefined;
}
