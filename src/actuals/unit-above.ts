import type { Place } from '../model/place.ts';
import { isKnownUnit, unitOf, type Unit } from '../number/unit.ts';
import { toHalfWidth } from '../text/normalise-name.ts';
import type { PlaceOf } from './locate-cell.ts';
import { trimCell } from './read-cell.ts';

/** 单位：%, 计量单位为万元; not 填报单位：, which is an office. */
const STATED =
  /(?<!填报|报送|编制|制表|汇总|责任|牵头|主管|统计|实施)单位\s*[:为是均]\s*([^)\]】]*)/gu;
/** 以万元为单位 */
const COUNTED_IN = /(?:以|按)([^以按\s()]{1,8})为单位/gu;
/** 统计表(万元): in brackets at the end only what is a unit for sure. */
const IN_BRACKETS = /\(([^()]{1,8})\)$/u;
/** 许昌市民政局 behind 单位：. */
const OFFICE = /[局委办科处厅部室站]$|政府|中心|民政|街道|公司/u;

/** A unit stated above a table for all its rows. */
export interface UnitAbove {
  /** Undefined where more than one is stated, or one that is not known. */
  readonly unit: Unit | undefined;
  readonly text: string;
  readonly place: Place;
}

/** The units that a line above a table states for its rows; what stands in the cell behind 单位： is one too. */
export function unitsAbove(cells: readonly string[], at: PlaceOf): readonly UnitAbove[] {
  return cells.flatMap((cell, index) => {
    const behind = cells.slice(index + 1).find((other) => trimCell(other) !== '');
    const isOpen = /单位\s*[:：]$/u.test(cell.trimEnd()) && behind !== undefined;
    const stated = statedIn(toHalfWidth(isOpen ? `${cell}${behind}` : cell));
    const [text] = stated;
    if (text === undefined) return [];
    const unit = stated.length === 1 && isKnownUnit(text) ? unitOf(text) : undefined;
    return [{ unit, text: stated.join('、'), place: at(index) }];
  });
}

function statedIn(text: string): readonly string[] {
  const bracketed = IN_BRACKETS.exec(text.trimEnd())?.[1]?.trim() ?? '';
  const stated = [...text.matchAll(STATED), ...text.matchAll(COUNTED_IN)]
    .map(([, unit = '']) => unit.trim().replace(/\s+\p{Script=Han}{2,6}(?:日期|时间|人):.*$/u, ''))
    .filter((unit) => unit !== '' && !OFFICE.test(unit));
  return stated.length === 0 && isKnownUnit(bracketed) ? [bracketed] : stated;
}
