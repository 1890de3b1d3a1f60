import type { XlsxTexts } from './xlsx-texts.ts';

const sheets = {
  summary: '结论',
  rows: '指标',
  years: '各年',
  findings: '核查事项',
  figures: '数据',
  toFill: '填报表',
  instructions: '填写说明',
};

const statuses = { final: '年报数', provisional: '快报数', estimate: '预计数' };

export const zhXlsx: XlsxTexts = {
  fonts: { text: '宋体', heading: '黑体' },
  sheets,
  statuses,
  summary: {
    verdict: '总体结论',
    plan: '规划',
    marks: '提请注意',
    provisional: '暂定：所用数据含快报数，待年报数核定',
    contested: (count) => `存在争议：${String(count)}项按文件另一处所印数据结论不同`,
    waived: (count) => `经批准例外或调整${String(count)}项，不计入完成`,
    provisionalVerdict: (verdict) => `${verdict}（暂定）`,
  },
  columns: {
    category: '类别',
    bound: '要求值',
    severity: '级别',
    code: '代码',
    place: '位置',
    text: '内容',
    series: '数据序列',
    seriesId: '标识',
    year: '年份',
    value: '数值',
    status: '数据状态',
    source: '来源',
    file: '文件',
    sheet: '工作表',
    cell: '行或单元格',
    definition: '口径',
    note: '备注',
    givenUnit: '原报单位',
  },
  categories: { indicator: '指标', commitment: '文本任务' },
  equals: (rest) => `等于${rest}`,
  noFindings: '无。',
  figuresLeftOut: (count, shown) =>
    `共${String(count)}个数，此处只列前${String(shown)}个；全部数据见 JSON 报告。`,
  template: {
    title: (plan, year) => `${plan}${year === null ? '' : `　${String(year)}年度`}数据填报`,
    value: (unit, isShare, hint) =>
      [
        unit === null ? '规划未注明单位' : `单位：${unit}`,
        isShare ? `只填${unit ?? ''}前的数，如55.3${unit ?? ''}填55.3` : '只填数字，不写单位',
        ...(hint === '' ? [] : [hint]),
        '没有数据的留空，不要填0',
      ].join('；'),
    fraction: (unit) =>
      `所填不是数字，或者小于1。单位为“${unit}”，如55.3${unit}应填55.3，不填0.553，也不加${unit}。确为所填内容（如0.4${unit}、“≥95”、“——”）的选“是”。`,
    noNumber: '所填不是数字。只填数字，不写单位。确为所填内容（如“≥95”、没有数据的“——”）的选“是”。',
    completion:
      '填完成日期，如2023-06-30，只知道月份的填2023年6月；尚未完成填“否”；规划没有规定具体日期的，也可填“是”',
    area: '请改为实际的地区名称，一行一个地区',
    status: '从下拉列表中选择；不填的视为年报数',
    notOffered: `请从下拉列表中选择：${Object.values(statuses).join('、')}。`,
    source: '填统计报表、文件（文号）或业务系统的名称',
    note: '需要说明的情况，可不填',
    yes: '是',
    no: '否',
    instructions: ({ plan, planId, year, ...has }) => [
      `本表用于填报核查《${plan}》所需的${year === null ? '规划期各年' : `${String(year)}年度`}实际数据，一行填一个数。请在“${sheets.toFill}”中浅黄色的单元格内填写；其余单元格已锁定，请勿改动名称、年份和单位。`,
      '完成值按该行的单位填写，只填数字，不写单位。没有数据的留空或填“——”，不要填0；确实为零的填0。只知道界限的，可填“≥95”等形式，核查时按区间处理。',
      ...(has.hasShares
        ? [
            '单位为“%”“‰”的，填符号前的数：55.3%填55.3，不填0.553。从其他表格粘贴的，请核对粘贴后显示的数。',
          ]
        : []),
      '备注列注明“当年数”的，填当年发生数，不含以前年度；注明“规划期内累计数”的，填规划期开始至当年年底的累计数；未注明的，填当年年底的数。',
      ...(has.hasCompletions
        ? [
            '考核是否完成的，填完成日期（如2023-06-30），只知道月份的填2023年6月；尚未完成的填“否”。“是”只说明当年年底前已经完成，规划规定了具体日期的，须填完成日期。',
          ]
        : []),
      `数据状态从下拉列表中选择：${statuses.final}为已经核定的数；${statuses.provisional}为初步数，据此得出的结论标明“暂定”；${statuses.estimate}不作判定依据。不填的视为${statuses.final}。`,
      '来源填统计报表、文件（文号）或业务系统的名称，供审核人员查对。',
      ...(has.hasDefinitions
        ? ['口径列为规划所定的口径；所填数据口径不一致的，请在备注中说明并先与核查人员联系。']
        : []),
      ...(has.hasAreas
        ? [
            has.hasNumberedAreas
              ? '分地区的数据，一个地区一行；地区列为编号的（浅黄色），请改为实际的地区名称。'
              : '分地区的数据，一个地区一行。',
          ]
        : []),
      '需要增加行的（如由其他数据计算的项目，也有直接统计数的），先在“审阅”选项卡中撤销工作表保护（没有密码），再接着末行填写。',
      `填好后直接保存，不必另存为 CSV。核查命令：plancheck evaluate ${planId} 文件名.xlsx`,
    ],
  },
};
