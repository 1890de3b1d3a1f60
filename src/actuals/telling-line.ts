import { finding, type Finding } from '../model/finding.ts';
import type { AsOf } from '../model/as-of.ts';
import type { Place } from '../model/place.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { lineKindOf, type LineKind } from './line-words.ts';
import { readPart } from './read-part.ts';

/** Figures that are none of the year's final ones. */
const STATUS =
  /预计|预测|预期(?!性)|预估|估计|估算|推算|测算|快报|初步|暂定|暂估|待核|未审|estimate|forecast|preliminary|provisional/u;
const TARGET = /目标|计划|任务|力争|规划[值数]|target|plan/u;
/** A title such as 目标完成情况 speaks of what was done. */
const DONE = /(?:完成|执行|实施|进展|落实)(?:情况|进度|表)|监测|评估|自评/u;
const PART_OF_YEAR =
  /[上下]半年|半年|季度?|前[一二三四五六七八九十\d]+个?月|(?:\d{1,2}|[一二三四五六七八九十]+)月|(?<![a-z])[qh][1-4](?!\d)/u;
/** Dates and runs of months that are the whole year. */
const WHOLE_YEAR =
  /(?<!\d)(?:1月?|一月?)(?:1日)?[-—~至到](?:(?:19|20)\d{2}年)?(?:12|十二)月(?:31日)?|12月(?:31日|[底末])/gu;
/** 单位：万元, 单位为万元; not 填报单位：. */
const UNIT = /(?<!填报|报送|编制|制表|汇总|责任|牵头|主管|统计|实施)单位[:为是均]|为单位/u;

/** A place name, and what usually follows one; # stands for a year. */
const PLACE =
  '\\p{Script=Han}{1,8}?(?:[省市州盟县区旗镇乡]|街道)(?=民政|人民政府|社会事务|#|十[三四五六]五|主要指标|[)\\],、:]|$)';
/** 全市, 城市社区, 各县区, 城镇: words that end as a place name does. */
const NO_PLACE =
  /(?:[全各本我][省市州盟县区旗]|城市|超市|[县城社地辖市园小郊片灾库山老校]区|[城乡集]镇|城乡)$/u;
/** A year and what may be a part of it behind: 2023年上半年, 2023年1-6月. */
const NAMED_PART = /((?:19|20)\d{2})年[^,、;:()]{1,8}?(?:半年|季度|月)[底末]?/gu;
const YEAR = /(?:19|20)\d{2}(?:年度?)?/gu;

/** The words in a text that speak of an estimate or an early figure: 为预计数，待更新. */
export function statusWordIn(text: string): string | undefined {
  return STATUS.exec(normaliseName(text))?.[0];
}

/**
 * What a line above or below a table says that would change what its figures
 * are: such a line is never left out. Undefined if it says nothing of the kind.
 */
export function tellingFault(
  cell: string,
  region: string,
  where: 'above' | 'below',
  place: () => Place,
  asOf?: AsOf,
): Finding | undefined {
  const text = withoutAsked(normaliseName(cell), asOf);
  const kind = lineKindOf(cell);
  const word = decidingWord(text, kind, where);
  if (word !== undefined) return finding('actuals/line-decides', { word }, place());
  const area = kind === undefined || kind === 'office' ? otherArea(text, region) : undefined;
  if (area === undefined) return undefined;
  return finding('actuals/line-area', { area, region }, place());
}

/** What a title says of the part of the year that is asked for changes nothing: 2023年上半年. */
function withoutAsked(text: string, asOf: AsOf | undefined): string {
  if (asOf === undefined) return text;
  return text.replace(NAMED_PART, (named, year: string) => {
    const part = readPart(named);
    const isAsked = part?.year === asOf.year && part.to === asOf.month;
    return isAsked && (part.from === 1 || part.isEnd) ? `${year}年` : named;
  });
}

function decidingWord(
  text: string,
  kind: LineKind | undefined,
  where: 'above' | 'below',
): string | undefined {
  const status = STATUS.exec(text)?.[0];
  if (status !== undefined) return status;
  // Names and dates of those who filled the table in say nothing of its figures.
  if (kind === 'signature' || kind === 'office') return undefined;
  const target = DONE.test(text) ? undefined : TARGET.exec(text)?.[0];
  const part = PART_OF_YEAR.exec(text.replace(WHOLE_YEAR, ''))?.[0];
  // Above the table a unit is read; below it nobody looks for one.
  const unit = where === 'below' ? UNIT.exec(text)?.[0] : undefined;
  return target ?? part ?? unit;
}

/** The place a line names, if that is another than the region of the plan or a part of it. */
function otherArea(line: string, region: string): string | undefined {
  const text = line.replace(YEAR, '#');
  const name = normaliseName(region);
  const end = text.lastIndexOf(name);
  const rest = end < 0 ? text : text.slice(end + name.length);
  const found = [...rest.matchAll(new RegExp(end < 0 ? PLACE : `^${PLACE}`, 'gu'))];
  return found.map(([area]) => area).find((area) => !NO_PLACE.test(area));
}
