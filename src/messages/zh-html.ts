import type { HtmlTexts } from './html-texts.ts';

const NUMERALS = '一二三四五六七八九十';

function numeral(index: number): string {
  return index < 10 ? (NUMERALS[index] ?? '') : `十${NUMERALS[index - 10] ?? ''}`;
}

export const zhHtml: HtmlTexts = {
  lang: 'zh-CN',
  heading: (index, title) => `${numeral(index)}、${title}`,
  planTitle: (region, plan) => (plan.startsWith(region) ? plan : `${region}${plan}`),
  subtitle: (year, month) =>
    month === undefined
      ? `${String(year)}年度完成情况`
      : `截至${String(year)}年${String(month)}月底完成情况`,
  facts: { region: '地区', period: '规划期', year: '评估年度', data: '数据' },
  period: (from, to) => `${String(from)}—${String(to)}年`,
  yearOf: (year) => `${String(year)}年`,
  evaluatedYear: (year, month) =>
    month === undefined ? `${String(year)}年` : `${String(year)}年（截至${String(month)}月底）`,
  dataState: (year, { final, provisional, estimate }, month) => {
    const end = month === undefined ? '年底' : `年${String(month)}月底`;
    const state =
      final + provisional === 0
        ? `无${String(year)}年数据`
        : `截至${String(year)}${end}（${
            provisional === 0
              ? '年报数'
              : final === 0
                ? '快报数'
                : `年报数，其中快报数${String(provisional)}个`
          }）`;
    return estimate === 0 ? state : `${state}；另有预计数${String(estimate)}个，不作为判定依据`;
  },
  none: '无。',
  nothing: '—',
  sections: {
    overall: '总体情况',
    notReached: (gate) =>
      ({
        binding: '未完成、不能判定或不及基期水平的约束性指标',
        all: '未完成、不能判定或不及基期水平的指标',
        commitments: '未完成、不能判定或不及基期水平的文本任务',
      })[gate],
    otherMissed: '其他未完成的指标和任务',
    lagging: '实施进度滞后的指标和任务',
    decide: '需研究确定的事项',
    overview: '指标完成情况一览',
    cards: '逐项情况',
    matrix: '各年度情况',
    earlier: '以前年度未达到年度目标的',
    conflicts: '文件前后所印数据不一致的',
    findings: '数据与规划核查事项',
    remarks: '说明',
    sources: '数据与规划来源',
    method: '核查口径',
  },
  captions: {
    outlook: '实施进度（单位：项）',
    files: '输入文件',
    settings: '核查依据和设置',
  },
  groups: {
    kind: '类别',
    binding: '约束性指标',
    anticipatory: '预期性指标',
    unattributed: '未标属性指标',
    total: '主要指标合计',
    main: '主要指标',
    sub: '其中项',
    commitments: '文本任务',
  },
  summaryCaption: (isMidway) =>
    isMidway ? '完成情况（单位：项；“已完成”含达到年度目标的）' : '完成情况（单位：项）',
  count: '项数',
  outlookNone: '已到期未完成',
  columns: {
    office: '责任科室',
    reason: '原因',
    measures: '下一步措施',
    level: '当年应达',
    pace: '进度系数',
    shortfall: '距目标尚差',
    perYear: '今后年均需',
    severity: '类别',
    text: '内容',
    place: '位置',
    field: '另印内容',
    answer: '按其计算',
    differs: '与本表结论',
    file: '文件',
    encoding: '编码',
    rows: '行数',
    setting: '项目',
    value: '内容',
    year: '年份',
  },
  both: (status, outlook) => `${status}，${outlook}`,
  decide: {
    contested: (name, conflicts) =>
      `${name}：文件前后所印数据不一致，结论不同，需确定采用何数。${conflicts.join('；')}。`,
    verdictContested: '按文件另一处所印数据，总体结论将会不同，定稿前需先行确定。',
    conflictUnder: (printed, answer) => `${printed}，按其计算为${answer}`,
    notJudged: (name, status, why) => `${name}：${status}${why === '' ? '' : `，${why}`}。`,
    noFigure: (year, names) =>
      `${String(year)}年无数据、无法判断进度的${String(names.length)}项，需补报：${names.join('、')}。`,
    noOutlook: (name, why) => `${name}：无法判断进度${why === '' ? '' : `，${why}`}。`,
    notComputed: (names) =>
      `文件另印数据因单位不能换算或形式不同、未能据以计算的${String(names.length)}项，需核实：${names.join('、')}。`,
    provisional: (names) =>
      `所用数据含快报数的${String(names.length)}项，待年报数核定：${names.join('、')}。`,
    commitmentsWithout: (count, total) =>
      count === total
        ? `文本任务${String(total)}项均无数据，需明确由谁报送。`
        : `文本任务${String(total)}项中${String(count)}项无数据，需明确由谁报送。`,
  },
  card: {
    requirement: '要求',
    baseline: '基期值',
    actual: '实际值',
    gap: '差距',
    status: '完成情况',
    outlook: '实施进度',
    source: '数据来源',
    ref: '规划出处',
    definition: '口径',
    remark: '规划说明',
    progress: '进度说明',
    earlier: '以前年度',
    computed: '计算依据',
    areas: '分地区',
    conflict: '另印数据',
    missing: '缺少数据',
    note: '备注',
    method: '比较方法',
  },
  subOf: '其中',
  everyYear: '逐年考核',
  by: (day) => `${day.endsWith('年') ? `${day}底` : day}前`,
  onTheLine: '压线',
  roundedMethod: '修约值比较法',
  methodDiffers: '按全数值与按修约值比较，结论不同',
  noChart: '无可对照的数值，不作图。',
  legend:
    '图例：● 实际值；○ 快报数；□ 基期值；虚线 各年应达水平（所印年度目标值，未印的按年线性推算）；▲ 目标（不低于），▼ 目标（不超过），◆ 其他目标；竖线 区间，带箭头的一端无界。图中数值均另以文字或表格列出。',
  chart: {
    title: (name) => `${name}示意图`,
    baseline: (value) => `基期 ${value}`,
    actual: (value) => `实际 ${value}`,
    target: (value) => `目标 ${value}`,
    course: '应达',
    describe: ({ baseline, actuals, course, target }) =>
      [
        ...(baseline === null ? [] : [`基期值${baseline}`]),
        ...(actuals.length === 0 ? [] : [`实际值${actuals.join('、')}`]),
        ...(course.length === 0 ? [] : [`应达水平${course.join('、')}`]),
        ...(target === null ? [] : [`目标${target}`]),
      ]
        .map((part) => `${part}。`)
        .join(''),
    years: (name) => `${name}各年数值`,
  },
  commitmentsShown: (total, withData, hidden) =>
    `文本任务共${String(total)}项，其中有数据的${String(withData)}项${hidden === 0 ? '' : `；未逐项列出的${String(hidden)}项`}。`,
  notComputed: '单位不能换算或形式不同，未能按其计算',
  differs: '不同',
  agrees: '相同',
  settings: {
    tool: '核查工具',
    schema: '报告格式',
    plan: '规划编号',
    year: '评估年度',
    years: '对照年度',
    strict: '严格核对名称',
    encoding: '指定编码',
    sheet: '指定工作表',
    comparison: '比较方法',
  },
  comparison: { 'GB/T 8170-2008 full': 'GB/T 8170-2008 全数值比较法' },
  schema: (version) => `第${String(version)}版`,
  yearSetting: (asked, year, asOf) => {
    if (asOf !== null) return `${String(year)}年，截至 ${asOf}（指定）`;
    return asked === null
      ? `${String(year)}年（未指定，取规划期内有指标数据的最近一年）`
      : `${String(year)}年（指定）`;
  },
  yearsSetting: (years) =>
    years === null ? '未要求' : years.map((year) => `${String(year)}年`).join('、'),
  strictSetting: (isStrict) => (isStrict ? '是' : '否'),
  encodingSetting: (encoding) => encoding ?? '未指定，自动识别',
  areaFigures: (count) => `另有分地区数据${String(count)}个，规划未要求，未使用。`,
  unmarkedFigures: '数据文件未注明年报数、快报数的，按年报数处理。',
};
