import type { Place } from '../model/place.ts';
import { isKnownUnit, unitOf, type Unit } from '../number/unit.ts';
import { toHalfWidth } from '../text/normalise-name.ts';

/** 单位：%, 计量单位：万元; not 填报单位：, which is an office. */
const STATED = /(?<!填报|报送|编制|制表|汇总|责任|牵头|主管|统计|实施)单位\s*:\s*([^)\]】]*)/gu;
/** 许昌市民政局 behind 单位：. */
const OFFICE = /[局委办科处厅部室站]$|政府|中心|民政|街道|公司/u;

/** A unit stated above a table for all its rows. */
export interface UnitAbove {
  /** Undefined where more than one is stated, or one that is not known. */
  readonly unit: Unit | undefined;
  readonly text: string;
  readonly place: Place;
}

/** The unit that a cell above a table states for its rows, if it does. */
export function unitAbove(cell: string, placeOf: () => Place): UnitAbove | undefined {
  const stated = [...toHalfWidth(cell).matchAll(STATED)]
    .map(([, text = '']) => text.trim().replace(/\s+\p{Script=Han}{2,6}(?:日期|时间|人):.*$/u, ''))
    .filter((text) => text !== '' && !OFFICE.test(text));
  const [text] = stated;
  if (text === undefined) return undefined;
  const unit = stated.length === 1 && isKnownUnit(text) ? unitOf(text) : undefined;
  return { unit, text: stated.join('、'), place: placeOf() };
}
