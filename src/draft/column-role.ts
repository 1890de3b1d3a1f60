import { normaliseName } from '../text/normalise-name.ts';
import { tidyCell } from './tidy-cell.ts';

/** What the heading of a column says. */
export type Column =
  | {
      readonly kind: 'number' | 'id' | 'name' | 'unit' | 'attribute' | 'category';
    }
  | { readonly kind: 'baseline'; readonly unit?: string }
  | {
      readonly kind: 'target';
      /** The year it names; none is the last of the period. */
      readonly year: number | undefined;
      /** It names the whole period, so that a total may be meant. */
      readonly isSpan: boolean;
      readonly unit?: string;
    }
  | { readonly kind: 'completed' | 'other' | 'blank' }
  | { readonly kind: 'outside' | 'before'; readonly year: number };

export type ColumnKind = Column['kind'];

interface Period {
  readonly base: number;
  readonly from: number;
  readonly to: number;
}

type PlainKind = 'number' | 'id' | 'name' | 'unit' | 'attribute' | 'category';

const WORDS: Readonly<Record<PlainKind, readonly string[]>> = {
  number: ['序号', '编号', '项目序号', 'no', 'no.', 'number'],
  id: ['标识', '指标标识', 'id'],
  name: [
    '指标',
    '指标名称',
    '主要指标',
    '指标内容',
    '指标项目',
    '项目和指标',
    '项目',
    '名称',
    '主要发展指标',
    'indicator',
    'name',
  ],
  unit: ['单位', '计量单位', '指标单位', 'unit'],
  attribute: ['属性', '指标属性', '指标性质', '性质', '指标类型', 'attribute'],
  category: ['类别', '分类', '指标类别', '领域', '方面', '类型', 'category'],
};

const ROLES: ReadonlyMap<string, PlainKind> = new Map(
  (Object.keys(WORDS) as PlainKind[]).flatMap((kind) =>
    WORDS[kind].map((word): [string, PlainKind] => [word, kind]),
  ),
);

/** 十三五: the number of a five-year plan, and its first year. */
const FIVE_YEAR_PLANS: Readonly<Record<string, number>> = {
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

const YEAR = /(?:19|20)\d{2}/gu;
const YEARS = /(?:19|20)\d{2}(?:年度?)?(?:底|末)?/gu;
const DONE = /完成|实绩|实施情况|actual/u;
/** What a column of the base year is called beside its year. */
const BASE =
  /^(?:基期值|基期|基数|基础值|基准值|现状值|现状|情况|实际值|实际|实际数|完成值|完成数|完成情况|实际完成|实际完成值|实绩|值|数值|数|指标值|baseline|base)?$/u;
const BASE_ALONE = /^(?:基期值|基期|基期数|基数|基础值|基准值|基准|现状值|现状|baseline|base)$/u;
const TARGET =
  /^(?:目标值|目标|目标数|规划目标值|规划目标|规划值|规划数|规划|计划|发展目标|预期目标|预期值|预期|计划值|计划目标|计划数|年度目标值|年度目标|期末目标值|期末目标|target)?$/u;
/** Growth a year, responsibility …: nothing that a plan file holds. */
const RATES = /增速|增长|年均/u;

/** Reads a heading, by the years of the period: what is the base year, what is due, what is past. */
export function columnOf(heading: string, period: Period): Column {
  const tidied = normaliseName(tidyCell(heading));
  if (tidied === '') return { kind: 'blank' };
  const { base: text, unit } = withoutUnit(tidied);
  return withUnit(unit, plain(text, period));
}

function plain(text: string, period: Period): Column {
  const role = ROLES.get(text) ?? ROLES.get(text.replace(/\(.*\)$/u, ''));
  if (role !== undefined) return { kind: role };
  const ofPlan = /^(十[二三四五]五)(?:时期|规划|期间)?/u.exec(text);
  const first = FIVE_YEAR_PLANS[ofPlan?.[1] ?? ''];
  if (ofPlan !== null && first !== undefined) {
    return ofFiveYears(text.slice(ofPlan[0].length), first, period);
  }
  const years = [...text.matchAll(YEAR)].map(([year]) => Number(year));
  const words = text.replace(YEARS, '').replace(/[()[\]〔〕【】]/gu, '');
  const [year, last, ...more] = years;
  if (RATES.test(words)) return { kind: 'other' };
  if (year === undefined) return ofWords(words);
  if (last !== undefined) {
    const isPeriod = year === period.from && last === period.to && more.length === 0;
    return isPeriod && TARGET.test(words.replace(/^[-—–~至到]+/u, ''))
      ? { kind: 'target', year: period.to, isSpan: true }
      : { kind: 'other' };
  }
  return ofYear(year, words, period);
}

function ofFiveYears(words: string, first: number, { from, to }: Period): Column {
  if (DONE.test(words)) return { kind: 'completed' };
  if (!TARGET.test(words) || words === '') return { kind: 'other' };
  return first === from && first + 4 === to
    ? { kind: 'target', year: undefined, isSpan: false }
    : { kind: 'outside', year: first + 4 };
}

function ofWords(words: string): Column {
  if (BASE_ALONE.test(words)) return { kind: 'baseline' };
  if (DONE.test(words) || /^实际(?:值|数)?$/u.test(words)) return { kind: 'completed' };
  return TARGET.test(words) && words !== ''
    ? { kind: 'target', year: undefined, isSpan: false }
    : { kind: 'other' };
}

function ofYear(year: number, words: string, { base, from, to }: Period): Column {
  if (year === base && BASE.test(words)) return { kind: 'baseline' };
  const isTarget = TARGET.test(words);
  if (!isTarget && (DONE.test(words) || BASE.test(words))) return { kind: 'completed' };
  if (!isTarget) return { kind: 'other' };
  // A year alone before the base year is history; a target of such a year is of another plan.
  if (year < base && words === '') return { kind: 'before', year };
  if (year < from || year > to) return { kind: 'outside', year };
  return { kind: 'target', year, isSpan: false };
}

function withUnit(unit: string | undefined, column: Column): Column {
  const takes = column.kind === 'target' || column.kind === 'baseline';
  return unit !== undefined && takes ? { ...column, unit } : column;
}

/** 目标值(%), 2025年(单位:张): a unit behind the heading; a bracketed year is none. */
function withoutUnit(text: string): { readonly base: string; readonly unit: string | undefined } {
  const found = /^(.+)[([]([^()[\]]+)[)\]]$/u.exec(text);
  const [, base = '', inner = ''] = found ?? [];
  if (found === null || /\d{4}/u.test(inner)) return { base: text, unit: undefined };
  return { base, unit: inner.replace(/^(?:计量)?单位[:：]?/u, '') };
}
