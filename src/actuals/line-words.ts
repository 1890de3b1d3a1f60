import { normaliseName } from '../text/normalise-name.ts';

/** What a line of explanations begins with. */
const REMARKS = ['附注', '注', '备注', '说明', '附记', '填报说明', '填表说明', '编制说明'];
const SOURCES = ['数据来源', '资料来源', '来源'];
/** Who filled the table in, who checked it, when, and how to reach them. */
const PEOPLE = [
  ...['填报人', '填表人', '制表人', '编制人', '经办人', '报送人', '联系人', '填报', '制表'],
  ...['审核人', '复核人', '审签人', '审批人', '审核', '复核', '分管领导', '主管领导'],
  ...['负责人', '单位负责人', '部门负责人', '统计负责人', '科室负责人'],
  ...['联系电话', '电话', '手机', '传真', '盖章', '公章', '签章', '签字'],
];
const DATES = ['填报', '填表', '报送', '报出', '制表', '编制', '打印'].flatMap((word) => [
  `${word}日期`,
  `${word}时间`,
]);
const OFFICES = ['填报', '报送', '编制', '制表', '汇总', '单位名称', '填报部门', '报送部门'].map(
  (word) => (word.length === 2 ? `${word}单位` : word),
);

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Brackets and marks before the word: (注：…), ※注1. */
const BEFORE = '^[(\\[【*※★]*';
/** 注：, 注1, 备注; never 注册…, which is a name. */
const REMARK = new RegExp(
  `${BEFORE}${any([...REMARKS, ...SOURCES])}(?:[:、.]|\\d|[一二三四五六七八九十]、|[①-⑳(]|$)`,
  'u',
);
const SIGNATURE = new RegExp(
  `${BEFORE}${any([...PEOPLE, ...DATES, '日期'])}(?:\\([^)]*\\))?(?::|\\)?$)`,
  'u',
);
const OFFICE = new RegExp(`${BEFORE}${any(OFFICES)}(?:\\([^)]*\\))?(?::|$)`, 'u');
const UNIT = new RegExp(`${BEFORE}(?:计量)?单位:`, 'u');
const SEAL = /\((?:盖章|公章|签章|签字)\)/u;
/** Any word with a colon behind it: 表号：, 有效期至：. */
const LABEL = /^[(\[【]?\p{Script=Han}{2,8}(?:\([^)]*\))?:/u;

/** What kind of line stands above or below a table, by the cell it begins with. */
export type LineKind = 'remark' | 'signature' | 'office' | 'unit';

/** Undefined for a cell that begins with none of the words. */
export function lineKindOf(cell: string): LineKind | undefined {
  const text = normaliseName(cell);
  if (REMARK.test(text)) return 'remark';
  if (SIGNATURE.test(text)) return 'signature';
  if (OFFICE.test(text) || SEAL.test(text)) return 'office';
  return UNIT.test(text) ? 'unit' : undefined;
}

/** True for a cell such as 填报单位：许昌市民政局, with whatever word before the colon. */
export function isLabelled(cell: string): boolean {
  return LABEL.test(normaliseName(cell)) || lineKindOf(cell) !== undefined;
}
