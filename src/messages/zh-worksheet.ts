import type { WorksheetTexts } from './worksheet-texts.ts';

export const zhWorksheet: WorksheetTexts = {
  columns: [
    '序号',
    '疑点事项',
    '指标',
    '依据',
    '年份',
    '报送数',
    '复算数',
    '差异',
    '计算过程',
    '数据来源',
    '说明',
    '回复',
    '底稿索引号',
  ],
  doubts: {
    missed: '未达到要求',
    noData: '到期而数据缺失',
    undetermined: '数据不足以判定',
    differs: '报送数与复算数不符',
    contested: '文件前后所印数据不一致，结论不同',
    method: '结论取决于比较方法',
    recomputed: '按组成数据复算',
    onTheLine: '压线',
    bound: '以区间申报',
    noSource: '约束性指标数据未注明来源',
    provisional: '采用快报数',
    noFigure: '未到考核期，当年数据缺失或不足',
    conflict: '文件前后所印数据不一致',
    toVerify: '数据需要核实',
  },
  basis: (plan, ref) => `${/[《》]/u.test(plan) ? plan : `《${plan}》`}${ref}`,
  place: (place, source) => (source === null ? place : `${place}（${source}）`),
  required: (requirement) => `要求${requirement}`,
  more: (amount) => `报送数多${amount}`,
  less: (amount) => `报送数少${amount}`,
  answers: (own, other) => `按规划所用数据为“${own}”，按另印数据为“${other}”`,
  notComputed: '单位不能换算或目标形式不同，未能按另印数据计算',
  methodDiffers: (method, answer) => {
    const [used, other] = method === 'full' ? ['全数值', '修约值'] : ['修约值', '全数值'];
    return `按${used}比较法为“${answer}”，按${other}比较法结论不同`;
  },
  noSource: (name, year) => `${String(year)}年“${name}”未注明来源`,
  agrees: '报送数与复算数在末位修约范围内相符',
  provisional: (figures) => `快报数，结论暂定：${figures.join('、')}`,
};
