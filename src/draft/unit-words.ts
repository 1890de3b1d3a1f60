import { isKnownUnit } from '../number/unit.ts';
import { toHalfWidth } from '../text/normalise-name.ts';

/** What is counted with, beside the units that convert. */
const COUNTERS = new Set(
  '家 支 所 处 座 件 项 次 例 对 辆 亩 公里 米 公顷 平方公里 吨 册 场 批 套 间 台 条 位 只 份 岁 天 小时'.split(
    ' ',
  ),
);

/** True for what can only be a unit; anything else in brackets may belong to the name. */
export function isUnitWord(text: string): boolean {
  return COUNTERS.has(text) || isKnownUnit(text);
}

/** A unit as printed, its signs in half-width. */
export function unitText(printed: string): string {
  return toHalfWidth(printed);
}

const UNBOUNDED =
  /增长|增速|增幅|降幅|下降|变化|使用率|利用率|收益率|回报率|负债率|周转率|标准.*[占比]/u;
const SHARE = /(?:率|占比|比例|比重|覆盖面|能力)$/u;

/** True for a name that says a part of a whole: it cannot be more than all of it. */
export function isShareName(name: string): boolean {
  return SHARE.test(name) && !UNBOUNDED.test(name);
}

/** True for a name whose figures are surely per cent or per mille, though nothing says which. */
export function isRateName(name: string): boolean {
  return /(?:率|占比|比例|比重|增速|增幅)$/u.test(name);
}

/** True for what may fall below zero: growth and differences. */
export function mayBeNegative(name: string): boolean {
  return /增长|增速|增幅|降幅|下降|变化|差额|差距|净/u.test(name);
}
