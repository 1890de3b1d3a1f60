import type { FindingTextsOf } from './messages.ts';
import { quote } from './zh-words.ts';

const FOUND: Readonly<Record<string, string>> = {
  empty: '批准例外文件为空',
  plan: '这是规划文件，不是批准例外文件',
  other: '这不是批准例外文件',
};

export const zhWaiverFindings: FindingTextsOf<'waivers'> = {
  'waivers/not-waivers': ({ found }) =>
    `${FOUND[found] ?? found}；应为 YAML 文本，含 schemaVersion、plan（规划标识）和 waivers（各条例外），写法见 README“批准例外”`,
  'waivers/unknown-key': ({ key, nearest, known }) =>
    `不认识的键${quote(key)}${nearest === null ? `；此处可用：${known.join('、')}` : `，是否应为 ${nearest}？`}`,
  'waivers/missing-key': ({ key, example }) =>
    `缺少 ${key}${example === null ? '' : `，如 ${example}`}`,
  'waivers/wrong-form': ({ key, value, example }) =>
    `${key} 写作${quote(value)}，写法不对${example === '' ? '' : `；应如 ${example}`}`,
  'waivers/other-plan': ({ plan, evaluated }) =>
    `这些例外是 ${plan} 的，所考核的是 ${evaluated}；请改用本规划的批准例外文件，确为笔误的改正 plan`,
  'waivers/unknown-indicator': ({ id, nearest }) =>
    `规划中没有标识为${quote(id)}的指标、文本任务或分项${nearest === null ? '；标识用 plancheck template 可以查到' : `，是否应为 ${nearest}？`}`,
  'waivers/year-outside-period': ({ year, from, to }) =>
    `${String(year)}年不在规划期${String(from)}—${String(to)}年内；year 填所例外目标的到期年份`,
  'waivers/no-such-day': ({ date }) => `没有 ${date} 这一天，请核对`,
  'waivers/twice': ({ id, year, firstLine }) =>
    `${quote(id)}${String(year)}年的例外重复，第${String(firstLine)}行已有，请删去其中一条`,
  'waivers/expired': ({ name, number, year, expires, at }) =>
    `${quote(name)}${String(year)}年的例外（${number}）有效期至 ${expires}，到${String(at)}年末已过期，不再适用`,
  'waivers/unused': ({ name, number, year, reason, due, at }) => {
    const head = `${quote(name)}${String(year)}年的例外（${number}）未用到：`;
    switch (reason) {
      case 'met':
        return `${head}到期的目标已达到`;
      case 'not-due':
        return `${head}${String(at)}年尚未到考核期（${due.map(String).join('、')}年到期）`;
      case 'in-the-end':
        return `${head}逐年考核以前年度未达到的，到规划期末才计入结果`;
      case 'other-year':
        return `${head}未达到的是${due.map(String).join('、')}年到期的目标，不是${String(year)}年的；请核对 year`;
    }
  },
};
