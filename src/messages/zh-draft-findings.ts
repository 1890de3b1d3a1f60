import type { FindingTextsOf } from './messages.ts';
import { quote, list } from './zh-words.ts';

export const zhDraftFindings: FindingTextsOf<'draft'> = {
  'draft/empty': () =>
    '指标表为空：需有表头（如“序号,指标,单位,2020年,2025年目标值,属性”）和各行指标',
  'draft/header-unknown': ({ found }) =>
    `没有找到表头：应有“指标”（或“主要指标”“指标名称”）列和“目标值”列（或各年份列），可另有序号、单位、基期值、属性列，各列以逗号或制表符分隔；最接近的一行为：${found.length === 0 ? '（空）' : found.slice(0, 12).join('、')}`,
  'draft/no-target-column': ({ found }) =>
    `表头没有目标列：应有“目标值”“2025年”或“2025年目标值”一类的列，或一年一列；现有：${found.join('、')}`,
  'draft/header-twice': ({ columns }) =>
    `${list(columns)}含义相同，不能确定取哪一列，请删去其一或改写列名`,
  'draft/year-outside-period': ({ column, year, base, from, to }) =>
    `${quote(column)}列为${String(year)}年，不在基期${String(base)}年和规划期${String(from)}—${String(to)}年内；请核对 --base、--from、--to，或删去该列`,
  'draft/no-rows': () => '表头之下没有指标行',
  'draft/cell-count': ({ expected, found }) =>
    `本行有${String(found)}格，表头有${String(expected)}格，不能确定各格属于哪一列；缺的格请留空补齐，含逗号的格请加引号`,
  'draft/name-missing': () => '本行没有指标名称；名称为合并单元格的，请在每一行写全',
  'draft/duplicate-name': ({ name, firstLine }) =>
    `指标${quote(name)}与第${String(firstLine)}行同名，数据将无法区分；请写全名称，如注明城市、农村`,
  'draft/duplicate-number': ({ number, firstLine }) =>
    `序号${String(number)}已在第${String(firstLine)}行使用，请核对；分几部分各自编号的，请改为连续编号`,
  'draft/duplicate-id': ({ id, firstLine }) =>
    `标识${quote(id)}已在第${String(firstLine)}行使用，请改用其他标识`,
  'draft/id-invalid': ({ text }) =>
    `${quote(text)}不能作标识，应为小写英文词和数字，以连字符相连，如 nursing-bed-share`,
  'draft/completed-column': ({ column }) =>
    `${quote(column)}列为完成情况，不属于规划，未读取；请填入实际数据表（plancheck template 可生成），用 plancheck evaluate 核查`,
  'draft/column-ignored': ({ column }) => `${quote(column)}列未使用`,
  'draft/year-before-base': ({ column, base }) =>
    `${quote(column)}列早于基期${String(base)}年，未使用；基期年不对的请用 --base 指定`,
  'draft/only-last-year': ({ year, names }) =>
    `有${String(names.length)}行只印了${String(year)}年的目标值，以前各年空白，按${String(year)}年到期写入：${names.slice(0, 12).join('、')}${names.length > 12 ? '等' : ''}`,
  'draft/section': ({ text }) => `${quote(text)}为分组标题，未列入`,
};
