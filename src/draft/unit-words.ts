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

/** True for what may fall below zero: growth and differences. */
export function mayBeNegative(name: string): boolean {
  return /增长|增速|增幅|降幅|下降|变化|差额|差距|净/u.test(name);
}
