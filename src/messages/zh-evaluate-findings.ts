import type { FindingTextsOf } from './messages.ts';
import { FIELDS, monthWords, quote } from './zh-words.ts';

const STATUSES: Readonly<Record<string, string>> = {
  met: '达到',
  missed: '未达到',
  undetermined: '不足以判定',
};

export const zhEvaluateFindings: FindingTextsOf<'evaluate'> = {
  'evaluate/year-outside-period': ({ year, from, to }) =>
    `${String(year)}年不在规划期${String(from)}—${String(to)}年内；请改用其中的年份（--year 或 --years）`,
  'evaluate/no-figure': ({ year, asOf, from, to, years }) => {
    const given =
      years.length === 0
        ? '所给文件中没有本规划指标的数据'
        : `所给数据为${years.map(String).join('、')}年`;
    return year === null
      ? `规划期${String(from)}—${String(to)}年内没有任何指标的数据；${given}`
      : asOf === undefined
        ? `${String(year)}年没有任何指标的数据；${given}`
        : `没有任何指标截至 ${asOf} 的数据；数据期间请写成如${monthWords(asOf)}、${monthWords(asOf)}末，按年累计的写成1月起的期间；${given}`;
  },
  'evaluate/fewer-than-before': ({ year, count, before }) =>
    `默认考核${String(year)}年，但只有${String(count)}项指标有数据，上年为${String(before)}项；如尚未报齐，请用 --year ${String(year - 1)}`,
  'evaluate/draft-year': ({ year }) =>
    `没有指定年份，草稿取${String(year)}年，即能读出年份的数据行（含有差错的行）中规划期内最近的一年；年份读不出的行可能属于更晚的年份，请用 --year 指定`,
  'evaluate/contested': ({ name, field, value, ref }) =>
    `${quote(name)}存在争议：按${ref}所印${FIELDS[field] ?? field} ${value} 计算，结论不同`,
  'evaluate/conflict-agrees': ({ name, field, value, ref }) =>
    `${quote(name)}的${FIELDS[field] ?? field}另印为 ${value}（${ref}），按其计算结论相同`,
  'evaluate/conflict-not-computed': ({ name, value, ref }) =>
    `${quote(name)}另印为 ${value}（${ref}），单位不能换算或目标形式不同，未能按其计算`,
  'evaluate/method-differs': ({ name, full, rounded }) =>
    `${quote(name)}的结论取决于比较方法：全数值比较${STATUSES[full] ?? full}，修约值比较${STATUSES[rounded] ?? rounded}`,
  'evaluate/derived-differs': ({ name, year, reported, computed }) =>
    `${quote(name)}${String(year)}年上报 ${reported}，按组成数据计算为 ${computed}，两者不符，请核实`,
  'evaluate/suspect-share': ({ name, year, value }) =>
    `${quote(name)}${String(year)}年为 ${value}，可能是未乘100的比例；请在单位列或数字后写明 %，目前不作判定`,
  'evaluate/definition-differs': ({ name, year, given, declared }) =>
    `${quote(name)}${String(year)}年数据的口径为${quote(given)}，规划口径为${quote(declared)}，不作判定；请按规划口径重新统计`,
  'evaluate/bound-figure': ({ name, year, value }) =>
    `${quote(name)}${String(year)}年以区间申报（${value}），按区间判定`,
  'evaluate/areas-over-count': ({ name, count, found }) =>
    `${quote(name)}：规划只有${String(count)}个地区，数据中却有${String(found)}个，不作判定；请核对地区名称`,
  'evaluate/completion-contradicts': ({ name }) =>
    `${quote(name)}各年所报完成与否互相矛盾，不作判定，请核实`,
  'evaluate/computed-outside-range': ({ name, year, value }) =>
    `${quote(name)}${String(year)}年按组成数据计算为 ${value}，超出可能的取值，不作判定；请核对各数的数值和单位`,
  'evaluate/no-quotient': ({ name, year, of }) =>
    `${quote(name)}${String(year)}年无法计算：作为除数或比较基数的${quote(of)}为零、可能为零或为负`,
  'evaluate/cumulative-falls': ({ name, year, before }) =>
    `${quote(name)}为累计数，${String(year)}年却小于${String(before)}年，不作判定；请核实，如为当年数请改规划`,
  'evaluate/completed-before': ({ name, date }) =>
    `${quote(name)}的完成日期 ${date} 早于规划期，请核实是否为规划所指的项目`,
  'evaluate/completion-date-needed': ({ name, date }) =>
    `${quote(name)}应于 ${date} 前完成，“是”只说明年底时已完成，不能确定是否按期；请改填完成日期`,
  'evaluate/date-within-year': ({ name, date }) =>
    `${quote(name)}应于 ${date} 前完成，年度数据反映年末情况；上年末尚未达到的，不能确定是否按期。建设类项目可在规划中由 completed 考核日期，数量只写年份`,
  'evaluate/attribute-conflict': ({ name, value, ref }) =>
    `${quote(name)}另印为${FIELDS[value] ?? value}（${ref}）`,
  'evaluate/no-source': ({ name, year, of }) =>
    `${quote(name)}${String(year)}年的数据未取证（${of.map(quote).join('、')}未注明来源），不能据以认定完成；请在数据文件的“来源”列写明出处`,
  'evaluate/target-amended': ({ name, number, date }) =>
    `${quote(name)}的目标经批准调整（${number}，${date}），分别按原目标和调整后目标判定`,
  'evaluate/amended-later': ({ name, number, date, year }) =>
    `${quote(name)}的目标到 ${date} 才经批准调整（${number}），${String(year)}年仍按调整前的目标判定`,
  'evaluate/rounded-method': ({ name, decimals, basis }) =>
    `${quote(name)}依${basis}采用修约值比较，保留${String(decimals)}位小数`,
};
