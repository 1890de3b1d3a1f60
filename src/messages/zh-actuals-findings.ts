import type { FindingTextsOf } from './messages.ts';
import { bytes, monthWords, quote, list } from './zh-words.ts';

const ROLES: Readonly<Record<string, string>> = {
  indicator: '指标名称',
  year: '年份',
  value: '完成值',
  unit: '单位',
  area: '地区',
  status: '数据状态',
  source: '来源',
  note: '备注',
  definition: '口径',
};

/** 第1行“…”、第2行“…”, and how many more. */
const leftOut = (count: number, lines: readonly number[], texts: readonly string[]): string =>
  lines.map((line, index) => `第${String(line)}行${quote(texts[index] ?? '')}`).join('、') +
  (count > lines.length ? `等${String(count)}行` : '');

/** The first few labels, and how many more there may be. */
const someOf = (labels: readonly string[], count: number): string =>
  `${labels.join('、')}${labels.length < count ? '等' : ''}`;

export const zhActualsFindings: FindingTextsOf<'actuals'> = {
  'actuals/empty': () => '数据文件为空：需有表头（如“指标名称,年份,完成值”）和数据',
  'actuals/binary': () =>
    '不是文本文件；如为 Excel 工作簿，请另存为“CSV UTF-8（逗号分隔）”；如为无标记的 UTF-16 文本，请用 --encoding utf-16le',
  'actuals/too-large': ({ size, limit }) =>
    `数据文件有${bytes(size)}，超过上限${bytes(limit)}，请分成几个文件`,
  'actuals/beyond-bounds': ({ what, limit }) =>
    ({
      characters: `从此处起的一行超过${String(limit)}个字符，不是填报表的一行；如由引号引起，请检查本行引号`,
      cells: `本行超过${String(limit)}格，不是填报表；请删去多余的列`,
      rows: `超过${String(limit)}行（含空行），请分成几个文件，并删去空行`,
      remarks: `需要说明的事项超过${String(limit)}处，多为规划以外的名称；请只留下本规划的指标`,
    })[what],
  'actuals/encoding-unknown': () =>
    '无法识别文件编码或表头：请另存为“CSV UTF-8（逗号分隔）”，或用 --encoding 指明编码',
  'actuals/encoding-mismatch': ({ encoding }) => `文件不是 --encoding 指定的 ${encoding} 编码`,
  'actuals/gb18030': () => '按 GB18030（中文 Excel 的 CSV）读取',
  'actuals/csv-syntax': ({ detail }) => `CSV 格式有误（${detail}）：多为引号未配对，请检查本行引号`,
  'actuals/separator-unclear': ({ separators }) =>
    `以${list(separators)}分隔都能认出表头，无法判断各列以哪一个分隔，请统一`,
  'actuals/separator-wide': ({ separator }) =>
    `各列似以${quote(separator)}分隔，请改为半角逗号、分号或制表符（在 Excel 中另存为“CSV UTF-8（逗号分隔）”）`,
  'actuals/lines-above': ({ count, lines, texts }) =>
    `表头之上${String(count)}行未作为数据读取：${leftOut(count, lines, texts)}`,
  'actuals/lines-below': ({ count, lines, texts }) =>
    `表格之下${String(count)}行未作为数据读取：${leftOut(count, lines, texts)}`,
  'actuals/line-above': ({ text, header }) =>
    `第${String(header)}行是表头，其上的${quote(text)}不能确定是标题还是数据；是数据的请移到表头之下，不是的请删去`,
  'actuals/line-decides': ({ word }) =>
    `表格之外的这一行写有${quote(word)}，关系到数据的含义，不能略去；数据状态（快报数、预计数）和单位请在相应的列逐行写明，目标、计划数和不满一年的数据请从表中删去，然后删去本行`,
  'actuals/line-area': ({ area, region }) =>
    `表格之外的这一行写的是${quote(area)}，而规划属于${quote(region)}；如为下级地区的数据，请在“地区”列逐行写明，并删去本行`,
  'actuals/remark-figure': ({ text, figure }) =>
    `${quote(text)}一行的数据列中有${quote(figure)}，不能确定是说明还是数据；说明请只写在第一格，数据请写指标名称`,
  'actuals/row-below': ({ text }) =>
    `本行在${quote(text)}之下，不能确定是否属于同一张表；说明请放在全部数据之下，另一张表请另存为一个文件`,
  'actuals/header-lines': ({ top, below }) =>
    below === ''
      ? `表头两行合起来含义不明：${quote(top)}之下没有列名；请将表头合并为一行，如“2021年完成值”`
      : `表头两行合起来含义不明：${quote(top)}与${quote(below)}；请将表头合并为一行，如“2021年完成值”`,
  'actuals/unit-above': ({ unit, declared, line }) =>
    `本行没有写明单位，第${String(line)}行注明的单位${quote(unit)}${declared === '' ? '无法与规划核对（规划未规定单位）' : `不能换算成规划单位${quote(declared)}`}；请在单位列写明本行的单位`,
  'actuals/unit-above-used': ({ unit }) => `没有写明单位的各行，按此处注明的单位${quote(unit)}读取`,
  'actuals/serial-numbers': ({ count, names, different, differing }) =>
    `${String(count)}个指标名称去掉前面的序号后与规划相同，如${list(names)}${different === 0 ? '' : `；其中${String(different)}个序号与规划所印不同，以名称为准，如${list(differing)}`}`,
  'actuals/header-unknown': ({ found }) =>
    `没有可识别的表头（本行为${found.slice(0, 5).join('、')}）：应含“指标名称”“年份”“完成值”，或“指标名称”和各年份列；各列以逗号、分号或制表符分隔`,
  'actuals/header-missing': ({ missing, found }) =>
    `表头缺少${list(missing.map((role) => ROLES[role] ?? role))}列，现有：${found.join('、')}；列名不带单位，各列以逗号、分号或制表符分隔`,
  'actuals/header-twice': ({ role, columns }) =>
    `${list(columns)}同为${ROLES[role] ?? role}列，只能保留一列`,
  'actuals/header-both-forms': () =>
    '表头既有年份列又有“年份”或“完成值”列，无法判断格式，请只保留一种',
  'actuals/second-header': ({ name }) =>
    `${quote(name)}是另一个表头：一个文件只能有一张表，请将下面的表另存为一个文件`,
  'actuals/year-column': ({ column }) =>
    `${quote(column)}列以年份开头但含义不明；实际数据的列请写成如 2023 或 2023年，目标列请写明“目标值”`,
  'actuals/column-decides': ({ column, word }) =>
    `${quote(column)}列中有${quote(word)}，会影响判定；如为数据状态，请将列名改为“数据状态”，目标或计划数请删去`,
  'actuals/column-parts-year': ({ column, word }) =>
    `${quote(column)}列中有${quote(word)}，所在行不是全年数；请将期间并入年份列，写成如 2023年6月，并加 --as-of 2023-06，确为全年数的请删去此列`,
  'actuals/note-in-doubt': ({ column, text, word }) =>
    `${quote(column)}列写有${quote(text)}，而数据状态未填，按年报数核查；该列有${quote(word)}一类字样的，如不是年报数，请在“数据状态”列注明预计数或快报数`,
  'actuals/area-empty': ({ area, region }) =>
    `地区为空，而其他行有${quote(area)}等；${region}的数据请写明“${region}”，下级地区请补全`,
  'actuals/target-column': ({ column }) => `${quote(column)}列为目标或计划数，不作为实际值读取`,
  'actuals/column-ignored': ({ column }) => `${quote(column)}列未使用`,
  'actuals/cell-count': ({ expected, found }) =>
    `本行有${String(found)}格，表头为${String(expected)}格：数字中若有逗号请去掉，或为该格加引号`,
  'actuals/name-missing': () => '本行没有指标名称',
  'actuals/name-near': ({ name, nearest, id }) =>
    `规划中没有${quote(name)}，是否为${quote(nearest)}（${id}）？请改成规划所用名称`,
  'actuals/name-has-parts': ({ name, parts }) => `${quote(name)}含分项，请分别填写：${list(parts)}`,
  'actuals/name-unknown': ({ name, rows }) => `规划中没有${quote(name)}，${String(rows)}行未使用`,
  'actuals/year-invalid': ({ text }) =>
    text === '' ? '没有年份，请填写如 2023' : `${quote(text)}不是年份，应如 2023 或 2023年`,
  'actuals/year-part': ({ text, asOf }) =>
    asOf === null
      ? `${quote(text)}不是整年；请填写年份，如 2023，年内数据请写成如 2023年6月、2023年上半年，并加 --as-of 2023-06`
      : `${quote(text)}不是整年；要按截至该月底的数据评估，请加 --as-of ${asOf}，否则请填写年份，如 2023`,
  'actuals/year-beside-part': ({ year, asOf }) =>
    `已要求截至 ${asOf}（--as-of）评估，此处却写的是${String(year)}年全年；年内数据请写明期间，如${monthWords(asOf)}，全年预计数请在数据状态中注明“预计数”`,
  'actuals/parts-unused': ({ labels, count, asOf }) =>
    `${String(count)}个其他期间的数据未使用，只取截至 ${asOf} 的数据：${someOf(labels, count)}`,
  'actuals/part-not-from-january': ({ names, labels, count, month, asOf }) =>
    `${names.map(quote).join('、')}按年累计，${someOf(labels, count)}的${String(count)}个数据不是1月起的累计数，未使用；截至 ${asOf} 请提供${month === 1 ? '1月' : `1—${String(month)}月`}累计数`,
  'actuals/value-letters': ({ text, number }) =>
    `${quote(text)}不是数字；如为 ${number}，请只写数字，单位写在单位列`,
  'actuals/value-footnote': ({ text, number }) =>
    `${quote(text)}带有注释标记；如为 ${number}，请去掉标记，说明写在备注列`,
  'actuals/value-decimal-comma': ({ text }) => `${quote(text)}中的逗号含义不明；小数点请用“.”`,
  'actuals/value-grouping': ({ text }) => `${quote(text)}的千分位不规范；请写成如 14940 或 14,940`,
  'actuals/value-exponent': ({ text }) =>
    `${quote(text)}为科学计数，已丢失位数；请在 Excel 中将该列设为“数值”后重新导出`,
  'actuals/value-excel-error': ({ text }) =>
    `${quote(text)}为 Excel 错误值；请更正公式，或留空表示缺失`,
  'actuals/value-approximate': ({ text }) =>
    `${quote(text)}不是确切数；请填确切数，只知下限的写成如 ≥95`,
  'actuals/value-date': ({ text }) =>
    `${quote(text)}像是日期，可能是 Excel 自动转换；请将该列设为“文本”后重填原数`,
  'actuals/value-ratio': ({ text }) => `${quote(text)}为比例形式；请换算成指标单位的一个数`,
  'actuals/value-unit': ({ text, unit, declared }) =>
    `${quote(text)}的单位${quote(unit)}与${declared === '' ? '规划（未印单位）' : `规定单位${quote(declared)}`}不同；请换算，或在单位列写明${quote(unit)}`,
  'actuals/value-digits': ({ text }) =>
    `${quote(text)}的数字写法不规范；请写成如 0.5、95，不要有多余的0或点`,
  'actuals/value-split': ({ head, tail }) =>
    `${quote(head)}和${quote(tail)}可能是同一个数，被千分位的逗号拆成了两格；请写成 ${head}${tail}，或为该格加引号`,
  'actuals/area-placeholder': ({ area }) => `${quote(area)}是待填的编号，请换成地区名称`,
  'actuals/area-level': ({ area, level }) =>
    `${quote(area)}不是${level}，该项按${level}核查；请核对地区，或删去该行`,
  'actuals/area-total': ({ area, region }) =>
    `${quote(area)}不是一个地区；${region}本身的数据，地区请写${quote(region)}，合计、平均等行请删去`,
  'actuals/area-region': ({ area, region }) =>
    `${quote(area)}是否指${region}本身？请写${quote(region)}；下级地区请写全称`,
  'actuals/region-unused': ({ name, year, value }) =>
    `${quote(name)}按各地区核查，${String(year)}年的合计数 ${value} 未使用`,
  'actuals/value-invalid': ({ text }) => `${quote(text)}不是数字；没有数据请留空或写“——”`,
  'actuals/value-out-of-range': ({ text, range, unit }) =>
    `${quote(text)}超出该指标可能的取值 ${range}${unit}，请核对数字和单位`,
  'actuals/value-normalised': ({ count, text }) =>
    `${String(count)}格按规范数字读取（全角、千分位、空格、区间符号、单位或“年”字），如${quote(text)}`,
  'actuals/unit-mismatch': ({ unit, declared }) =>
    `单位${quote(unit)}与规划单位${quote(declared)}不能换算，请核对`,
  'actuals/unit-undeclared': ({ unit }) =>
    `规划没有为该指标规定单位，无法核对${quote(unit)}；请先在规划中填写 unit`,
  'actuals/unit-twice': ({ unit, other }) =>
    `单位列为${quote(unit)}，名称中为${quote(other)}，请改成一致`,
  'actuals/status-invalid': ({ text }) =>
    `数据状态${quote(text)}无法识别，应为：年报数、快报数、预计数（或 A、P、E）`,
  'actuals/duplicate': ({ name, year, area, firstLine }) =>
    `${area === null ? '' : `${area}的`}${quote(name)}${String(year)}年已在第${String(firstLine)}行给出，同一文件只能有一个`,
  'actuals/duplicate-equal': ({ name, year, firstFile, firstLine }) =>
    `${quote(name)}${String(year)}年与 ${firstFile} 第${String(firstLine)}行相同，取其一`,
  'actuals/duplicate-different': ({ name, year, value, firstValue, firstFile, firstLine }) =>
    `${quote(name)}${String(year)}年为 ${value}，而 ${firstFile} 第${String(firstLine)}行为 ${firstValue}，请核实后只留一个`,
  'actuals/unit-needed': ({ name, units }) =>
    `${quote(name)}没有写明单位，而此处同时使用${units.join('、')}；请在单位列写明`,
  'actuals/area-near': ({ area, nearest, level }) =>
    `规划所列${level}中没有${quote(area)}，是否为${quote(nearest)}？请改成规划所用名称`,
  'actuals/area-unknown': ({ areas, count }) =>
    `${list(areas)}${count > areas.length ? '等' : ''}不在规划所列地区之内，其数据${String(count)}个未使用`,
  'actuals/area-spellings': ({ area, other, line }) =>
    `${quote(area)}与第${String(line)}行的${quote(other)}疑为同一地区，会被重复计数；请统一写法，确为两个地区的请在规划 areas 中列出名单`,
  'actuals/completion-invalid': ({ text }) =>
    `${quote(text)}不是完成与否：请填“是”“否”或完成日期，如 2022-06-30、2022年6月`,
  'actuals/completion-unit': ({ unit }) =>
    `该项考核是否完成，没有单位，请删去${quote(unit)}；完成值填“是”“否”或完成日期`,
  'actuals/completion-later': ({ text, year }) =>
    `${quote(text)}晚于数据年份${String(year)}年；当年尚未完成的请填“否”，计划日期不作为实际数据`,
  'actuals/value-yes-no': ({ text }) =>
    `${quote(text)}不是数字；该项按数值考核，请填数值，没有数据请留空`,
  'actuals/area-figures': ({ count, areas, region }) =>
    `下级地区（${areas.join('、')}等）数据${String(count)}个已核对格式；本规划没有用到这些数据的按地区计算的项目，未使用，也不汇总；${region}本身的数据，地区请写“${region}”`,
  'actuals/superseded': ({ name, year, value, by }) =>
    `${quote(name)}${String(year)}年快报数 ${value} 已由年报数 ${by} 取代`,
  'actuals/estimate-unused': ({ name, year, value }) =>
    `${quote(name)}${String(year)}年 ${value} 为预计数，不作为判定依据`,
  'actuals/baseline-differs': ({ name, year, value, baseline }) =>
    `${quote(name)}${String(year)}年数据 ${value} 与规划基期值 ${baseline} 不同，以规划为准，请核实`,
  'actuals/too-many-errors': ({ count }) => `另有${String(count)}处差错未列出，请先更正以上各处`,
};
