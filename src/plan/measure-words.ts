import { SHARE, unitOf, type Unit } from '../number/unit.ts';
import { toHalfWidth } from '../text/normalise-name.ts';

/** What the end of a name says of the unit: 率 is a share, 床位数 are beds. */
interface Measure {
  readonly end: RegExp;
  readonly fits: (unit: Unit) => boolean;
  /** The unit that is usual with it. */
  readonly usual: string;
}

const isShare = ({ dimension }: Unit): boolean => dimension === SHARE;
/** One of these, or so many of it for another: 张/千人 are beds. */
const isOneOf =
  (...dimensions: readonly string[]) =>
  ({ dimension, name }: Unit): boolean =>
    dimensions.includes(dimension) ||
    (name.includes('/') && dimensions.includes(unitOf(name.split('/')[0] ?? '').dimension));

/** 1/10万, 十万分之一, 1:5, 个百分点: shares in words of their own. */
const isShareInWords = (unit: Unit): boolean =>
  isShare(unit) || /\/(?:\d|[十百千万亿])|分之|[:：]|百分点/u.test(unit.name);

const SHARE_END = /(?:(?<!频|效)率|占比|比例|比重|增速|增幅|降幅)$/u;
const BEDS = isOneOf('bed', 'piece');
const PEOPLE = isOneOf('person');

/** The first that fits the end of the name counts. */
const MEASURES: readonly Measure[] = [
  {
    end: SHARE_END,
    fits: isShareInWords,
    usual: '%',
  },
  // 社工人才占总人口 is a share of it; 公墓占地面积 is none.
  {
    end: /(?:占(?!地)|相当于).*(?:数|总?量|人口|床位|面积|资金|支出|收入|标准)$/u,
    fits: () => true,
    usual: '%',
  },
  { end: /床位数?$/u, fits: (unit) => BEDS(unit) || unit.name === '床', usual: '张' },
  { end: /人次数?$/u, fits: isOneOf('visit'), usual: '人次' },
  {
    end: /(?:人数|人口数?)$/u,
    fits: (unit) => PEOPLE(unit) || /^[位例]$/u.test(unit.name),
    usual: '人',
  },
  { end: /户数$/u, fits: isOneOf('household'), usual: '户' },
  {
    end: /面积$/u,
    fits: (unit) => unit.dimension === 'area' || /亩|公顷|平方/u.test(unit.name),
    usual: '平方米',
  },
  // 建筑面积标准, 人员配备标准 are measured in what they are about.
  {
    end: /(?:面积|用地|配备|配置|配比|人数|床位|时限|时间|年限|建设).{0,2}标准$/u,
    fits: () => true,
    usual: '',
  },
  {
    end: /(?:资金|经费|公益金|销售额|金额|支出|收入|标准)$/u,
    fits: ({ name }) => name.includes('元'),
    usual: '元',
  },
  { end: /(?<![指倍系分])(?:数|数量|总量)$/u, fits: (unit) => !isShare(unit), usual: '个' },
];

/** Shares that cannot be more than the whole; a growth can. */
const PART_OF_WHOLE = /(?:率|占比|比例|比重|覆盖面|能力)$/u;
const CHANGE = /(?:增长|增速|下降|降低|提高|上升|变化|变动|减少|增加)[^,，]{0,2}率$/u;
/**
 * Where more than planned, or more than those of the age, may count, or one
 * amount stands beside another (低保标准占最低工资): such a share can exceed the whole.
 */
const OPEN_SHARE =
  /毛(?:入学|入园|就学)率$|(?:完成|达成|使用|利用|负债|收益|回报|周转)率$|标准.*[占比]/u;

/** The usual unit of what a name measures, where the given one measures something else. */
export function otherUnitOf(name: string, unit: string): string | undefined {
  const end = withoutBrackets(name);
  const measure = MEASURES.find((one) => one.end.test(end));
  return measure === undefined || measure.fits(unitOf(unit)) ? undefined : measure.usual;
}

/** True for a growth or a difference, which can be negative and more than the whole. */
export function isChange(name: string): boolean {
  const end = withoutBrackets(name);
  return CHANGE.test(end) || /(?:增速|[增降涨跌升]幅|幅度)$/u.test(end);
}

/** True for a share of a whole, which lies between nothing and all of it. */
export function isPartOfWhole(name: string, unit: string): boolean {
  const end = withoutBrackets(name);
  return isShare(unitOf(unit)) && PART_OF_WHOLE.test(end) && !CHANGE.test(end);
}

/** What is counted one by one; of 万人 or 每千人 there can be parts. */
const COUNTED = /^(?:人|名|人次|个|所|家|张|支|户|处|座|件|项|次)$/u;
/** 每百户, 人均, 千人口托位数: so many for others. */
const FOR_OTHERS = /每|均|[十百千万](?:名|人|户|常住|户籍|老)/u;

export function isCountedWhole(name: string, unit: string): boolean {
  return COUNTED.test(unitOf(unit).name) && !FOR_OTHERS.test(name);
}

/** True for a part that cannot be more than the whole. */
export function isBoundedPart(name: string, unit: string): boolean {
  return isPartOfWhole(name, unit) && !OPEN_SHARE.test(withoutBrackets(name));
}

/** 率 and 占比 hardly ever exceed the whole; a 比例 of one amount to another can. */
export function isStrictPart(name: string, unit: string): boolean {
  return isBoundedPart(name, unit) && /(?:率|占比)$/u.test(withoutBrackets(name));
}

/** True for a name that is sure to be in per cent or per mille, though nothing says which. */
export function isShareName(name: string): boolean {
  return SHARE_END.test(withoutBrackets(name));
}

/** What nobody promises a least, and what nobody promises a most of. */
const TO_FALL =
  /(?:死亡|失业|空置|投诉|不满意|不合格|重名|返贫|辍学|贫血|离婚)率$|(?:事故|死亡)(?:起|件|人)数$/u;
const TO_RISE =
  /(?<!不)(?:覆盖|满意|合格|参保|办结|入学|达标|普及|知晓|成功|供养|参评|探访|持证)率$/u;

/** What is hoped to fall, or may be: a bare number of it is perhaps the most that is allowed. */
const PERHAPS_TO_FALL =
  /死亡|事故|失业|发生率|投诉|违法|违规|犯罪|流失|离婚|差错|缺陷|能耗|排放|差距|收入比|政府运营|贫困|负债|重复/u;

export function mayBeToFall(name: string): boolean {
  return PERHAPS_TO_FALL.test(name);
}

/** Where a measure is to go if anywhere: the rate of deaths down, coverage up. */
export function directionOf(name: string): 'up' | 'down' | undefined {
  const end = withoutBrackets(name);
  if (TO_FALL.test(end)) return 'down';
  return TO_RISE.test(end) && !/未(?!成年)|无|零|非/u.test(end) ? 'up' : undefined;
}

function withoutBrackets(name: string): string {
  return toHalfWidth(name)
    .replace(/\([^()]*\)$/u, '')
    .trim();
}
