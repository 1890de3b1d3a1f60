import type { ExplainTexts } from './explain-texts.ts';
import { quote } from './zh-words.ts';

export const zhExplain: ExplainTexts = {
  command: '逐步列出一项指标的计算和判定过程',
  argument: '指标的标识、名称、简称或别名',
  help: `
示例：
  $ plancheck explain xuchang 集中供养能力 2020.csv --year 2020

退出码：0 已列出（不论是否完成）；2 无法核查；3 程序错误`,
  figures: '所用数据',
  noFigures: '没有可用的数据',
  baselineOrigin: '规划所印基期值',
  conflictOrigin: '规划另处所印',
  provisional: '快报数，暂定',
  line: (file, line) => `${file} 第${String(line)}行`,
  cell: (file, sheet, cell) => `${file} ${sheet}!${cell}`,
  rules: {
    ratio: '比值 = 分子 ÷ 分母 × 每多少',
    growth: '增速 = 本期 ÷ 对比期 − 1',
    total: '累计 = 规划期各年之和（按累计数填报的取最近一年）',
    'share-of-areas': '分地区占比 = 符合条件的地区数 ÷ 地区总数',
  },
  value: '取值',
  asReported: '按填报数，不另计算',
  converted: '按填报数换算单位',
  between: '只能定为区间',
  requirement: '要求',
  when: (due, year, kind, isDue) => {
    const what = { every: '逐年考核', annual: '年度目标', final: '期末目标' }[kind];
    return `${what}，${due}到期，考核年份${String(year)}年：${isDue ? '已到期' : '未到考核期'}`;
  },
  relation: (name, year, times) =>
    `要求与${quote(name)}${String(year)}年的值挂钩，倍数${times.join('—')}`,
  steps: (name, year) => `要求按${quote(name)}${String(year)}年的值分档确定`,
  comparison: '比较',
  question: (answer) => `？${answer}`,
  holds: { met: '是', missed: '否', undetermined: '不能确定' },
  full: '按全数值比较法（GB/T 8170-2008），取值不修约',
  roundedTo: (value, rounded) => `按修约值比较法（GB/T 8170-2008），${value}修约为${rounded}`,
  rounded: (basisIsRounded, differs) =>
    `${basisIsRounded ? '规划规定用修约值比较法；改用全数值比较法' : '如用修约值比较法，按要求所印的小数位数修约后'}，结论${differs ? '不同' : '相同'}`,
  gap: '差距',
  answer: '结论',
  history: '以前年度',
  pace: '进度系数',
  present: '考核年份的数据',
  done: '已完成幅度',
  expected: '应完成幅度',
  level: (month) => (month === undefined ? '当年应达' : `至${String(month)}月底应达`),
  levelMonths: '由前后年度的应达水平按月线性推算；按年累计的，为当年应达的相应月份数',
  levelPrinted: '规划所印年度目标',
  levelLine: '由基期值（其间印有年度目标的，由前后年度目标）按年线性推算',
  thresholds: (ahead, onTrack) =>
    `${ahead}及以上为快于预期，${onTrack}及以上为基本符合预期，0及以上为相对滞后`,
  shortfall: '距期末目标尚差',
  perYear: (years, months) =>
    `今后年均需（余${months === undefined ? `${String(years)}年` : `${String(months)}个月`}）`,
  conflicts: '文件另处所印',
  contested: '与本项结论不同，存在争议',
  notComputed: '不能按其计算',
  counts: '计入结果',
  worst: '分项中最差的一项决定本项',
  unknown: (name, nearest, names) =>
    `规划中没有指标${quote(name)}${nearest === undefined ? '' : `，是否为${quote(nearest)}？`}\n可用的名称：${names.join('、')}`,
  several: (name, ids) => `${quote(name)}可指多项，请写标识：${ids.join('、')}`,
};
