import type { ReportTexts } from './messages.ts';

const OUTLOOKS = {
  held: '保持达标',
  ahead: '快于预期',
  'on-track': '基本符合预期',
  behind: '相对滞后',
  undetermined: '无法判断',
} as const;

const FIELDS: Readonly<Record<string, string>> = {
  due: '期限',
  tolerance: '“左右”的幅度',
  operator: '比较方式',
  unit: '单位',
  number: '序号',
  name: '名称',
  attribute: '属性',
  baseline: '基期值',
  target: '目标值',
};

const endOf = (year: number, month: number): string => `${String(year)}年${String(month)}月底`;

/** Of what the conclusion speaks, before the last year and within a year. */
function limitOf(isOpen: boolean, year: number | null, month: number | undefined): string[] {
  if (year === null) return [];
  const until = month === undefined ? `截至${String(year)}年` : `截至${endOf(year, month)}`;
  if (isOpen) return month === undefined ? [] : [until];
  return [`${until}到期的要求`];
}

export const zhReport: ReportTexts = {
  attribute: { binding: '约束性', anticipatory: '预期性' },
  attributeShort: { binding: '约束', anticipatory: '预期', none: '—' },
  finalStatus: {
    met: '已完成',
    missed: '未完成',
    'not-due': '未到考核期',
    'no-data': '数据缺失',
    undetermined: '数据不足以判定',
  },
  annualStatus: {
    met: '达到年度目标',
    missed: '未达到年度目标',
    'not-due': '未到考核期',
    'no-data': '数据缺失',
    undetermined: '数据不足以判定',
  },
  shortStatus: {
    met: '达到',
    missed: '未达到',
    'not-due': '未到期',
    'no-data': '缺数据',
    undetermined: '不足判定',
  },
  shortFinal: {
    met: '完成',
    missed: '未完成',
    'not-due': '未到期',
    'no-data': '缺数据',
    undetermined: '不足判定',
  },
  outlook: (outlook, comparator, inLastYear) => {
    if (outlook === 'achieved') return inLastYear ? '已实现' : '提前实现';
    if (outlook === 'reversing') {
      return comparator === 'atMost' || comparator === 'below' ? '高于基期水平' : '低于基期水平';
    }
    return OUTLOOKS[outlook];
  },
  verdict: {
    pass: '完成',
    'pass-with-waivers': '除经批准例外或调整的以外完成',
    fail: '未完成',
    open: '不作完成结论',
    draft: '草稿，不作完成结论',
  },
  waived: {
    waiver: (status) => `经批准例外（${status}）`,
    amendment: (status) => `经批准调整（原目标${status}）`,
  },
  waivedYear: (status) => `经批准（${status}）`,
  waivedWord: '经批准例外或调整',
  draft: {
    mark: '草稿',
    tag: (text) => `【草稿】${text}`,
    line: (errors) =>
      errors === 0
        ? '草稿，不作完成结论：数据没有差错，去掉 --draft 重新核查即可作结论'
        : `草稿，不作完成结论：数据还有${String(errors)}处差错，可能受影响的项目均未判定；请更正后去掉 --draft 重新核查`,
    column: '报告性质',
    status: '数据有误，未判定',
    place: (file, line, sheet, cell) =>
      sheet === undefined || cell === undefined
        ? `${file} 第${String(line)}行`
        : `${file} ${sheet}!${cell}`,
    faults: (places, isMore, everywhere) => {
      const list = `${places.join('、')}${isMore ? '等' : ''}`;
      const where = list === '' ? '' : `：${list}`;
      return everywhere ? `数据文件有错误，可能影响全部数据${where}` : `数据行有错误${where}`;
    },
  },
  unsourced: (status) => `${status}（未取证）`,
  underAmended: (status) => `${status}（按调整后目标）`,
  amendedTo: (original, changed) => `${original}，经批准调整为${changed}`,
  amendedGap: (original, changed) => `${original}，调整后${changed}`,
  byYear: (requirement, due) => `${requirement}（${due === null ? '逐年' : `${String(due)}年`}）`,
  notExcused: '另有年份未达到而没有有效的例外，仍未完成',
  gapOf: (gap) => `差距${gap}`,
  originally: '原定目标',
  amendment: ({ number, date, approver, note }) => {
    const about = [
      date,
      ...(approver === null ? [] : [approver]),
      ...(note === null ? [] : [note]),
    ];
    return `经批准调整（${number}，${about.join('，')}）为`;
  },
  amendedBy: ({ number }) => `目标经${number}调整`,
  waiver: ({ year, reason, approver, number, expires }) =>
    `${String(year)}年经批准例外：${reason}（${approver}，${number}，有效期至${expires}）`,
  named: (name, about) => (about === '' ? name : `${name}（${about}）`),
  columns: {
    number: '序号',
    indicator: '指标',
    attribute: '属性',
    requirement: '要求',
    actual: '实际',
    gap: '差距',
    status: '完成情况',
    outlook: '实施进度',
    unit: '单位',
    baseline: '基期值',
    target: '目标值',
    ref: '出处',
    region: '地区',
    period: '规划期',
    plan: '规划',
    count: '指标数',
    commitments: '文本任务数',
    id: '指标标识',
    due: '到期年',
    year: '数据年份',
    pace: '进度系数',
    shortfall: '距目标尚差',
    perYear: '今后年均需',
    earlierYears: '以前年度',
    source: '数据来源',
    remark: '说明',
    total: '项数',
    dueCount: '已到期',
    exception: '经批准的例外和调整',
  },
  groups: {
    binding: '约束性指标',
    anticipatory: '预期性指标',
    other: '未标明属性的指标',
    sub: '其中项',
    commitments: '文本任务',
  },
  yearHead: (year) => `${String(year)}年`,
  yearAnswer: (year, value, status) => `${String(year)}年${value}（${status}）`,
  subRow: '其中',
  colon: '：',
  semicolon: '；',
  clauseBreak: '；',
  comma: '，',
  stop: '。',
  listComma: '、',
  title: (region, plan, year, month) =>
    `${plan.startsWith(region) ? plan : `${region} ${plan}`}　${month === undefined ? `${String(year)}年度` : `截至${endOf(year, month)}`}完成情况`,
  conclusion: (verdict, provisional, year, text, month, isDraft) => {
    const limits = [
      ...(isDraft ? ['草稿'] : []),
      ...limitOf(verdict === 'open', year, month),
      ...(provisional ? ['暂定，含快报数'] : []),
    ];
    const about = limits.length === 0 ? '' : `（${limits.join('；')}）`;
    const word = {
      pass: '完成。',
      'pass-with-waivers': '除经批准例外或调整的以外完成。',
      fail: '未完成。',
      open: '',
      draft: '不作完成结论。',
    }[verdict];
    return `总体结论${about}：${word}${text}`;
  },
  dueCount: (group, total, met, kind) => {
    const name = {
      binding: '约束性指标',
      anticipatory: '预期性指标',
      other: '指标',
      commitments: '文本任务',
    }[group];
    const due = `到期${name}${String(total)}项`;
    const word = { final: '完成', annual: '达到年度目标', mixed: '完成或达到年度目标' }[kind];
    if (total === met) {
      return `${due}${total === 1 ? '' : '均'}${kind === 'final' ? '已' : ''}${word}`;
    }
    return kind === 'final' ? `${due}${word}${String(met)}项` : `${due}中${String(met)}项${word}`;
  },
  nothingDue: (kind) =>
    `尚无到期${{ binding: '约束性指标', all: '指标', commitments: '文本任务' }[kind]}，不作完成结论`,
  countOf: (status, count, names) => {
    const word = {
      missed: '未完成',
      'no-data': '数据缺失',
      undetermined: '数据不足以判定',
      waived: '经批准例外或调整，不计入完成',
    }[status];
    return `${String(count)}项${word}${names.length === 0 ? '' : `：${names.join('；')}`}`;
  },
  outlookCounts: (total, counts) =>
    `主要指标${String(total)}项中，${counts
      .map(({ word, count }) => `${word}${String(count)}项`)
      .join('、')}`,
  contested: (count, names) =>
    `${String(count)}项因文件前后所印数据不一致而存在争议：${names.join('、')}`,
  agreeing: (count, names) =>
    `${String(count)}项在文件前后所印数据不一致，但按各处数据计算结论相同：${names.join('、')}`,
  verdictContested: '按文件另一处所印数据，总体结论将会不同',
  shortOf: (name, actual, gap) => (gap === null ? `${name}${actual}` : `${name}${actual}，${gap}`),
  gap: (comparator, amount) => {
    switch (comparator) {
      case 'atLeast':
      case 'above':
        return `低于目标${amount}`;
      case 'atMost':
      case 'below':
      case 'completed':
        return `高于目标${amount}`;
      case 'equals':
      case 'between':
      case 'about':
        return `偏离目标${amount}`;
    }
  },
  onTheLine: '与界限持平，而要求不含本数',
  difference: (digits, unit) => {
    if (unit === '%') return `${digits}个百分点`;
    if (unit === '‰') return `${digits}个千分点`;
    return `${digits}${unit ?? ''}`;
  },
  yearsMet: (due, met, missed, unknown) => {
    const list = (years: readonly number[]): string =>
      years.map((year) => `${String(year)}年`).join('、');
    return [
      `应达${String(due)}年、达到${String(met)}年`,
      ...(missed.length > 0 ? [`${list(missed)}未达到`] : []),
      ...(unknown.length > 0 ? [`${list(unknown)}数据缺失或不足`] : []),
    ].join('，');
  },
  earlierYears: (missed, unknown) => {
    const list = (years: readonly number[]): string =>
      years.map((year) => `${String(year)}年`).join('、');
    return [
      ...(missed.length > 0 ? [`${list(missed)}未达到年度目标`] : []),
      ...(unknown.length > 0 ? [`${list(unknown)}数据缺失或不足`] : []),
    ].join('，');
  },
  subWaived: (count, names) =>
    `其中项${String(count)}项经批准例外或调整，不计入完成：${names.join('；')}`,
  subRows: (count, names) => `其中项${String(count)}项未完成或数据不足：${names.join('；')}`,
  laterMet: (year) => `${String(year)}年达到，不改变到期年份的结论`,
  missing: (list) => {
    const items = list.map(({ name, year, month, areas }) => {
      const where = areas.length === 0 ? '' : `（${areas.join('、')}）`;
      const until = month === undefined ? `${String(year)}年` : `截至${endOf(year, month)}的`;
      return `${until}“${name}”${where}`;
    });
    return `缺少${items.join('、')}`;
  },
  completion: { yes: '是', no: '否', unknown: '不详' },
  finishedBy: (day) => `${day.endsWith('年') ? `${day}底` : day}前完成`,
  commitmentsCount: ({ total, withData, due, met, missed, undetermined, noData, waived }) => {
    if (withData === 0) return `文本任务${String(total)}项均无数据`;
    const parts = [
      `完成${String(met)}项`,
      ...(missed > 0 ? [`未完成${String(missed)}项`] : []),
      ...(undetermined > 0 ? [`数据不足以判定${String(undetermined)}项`] : []),
      ...(noData > 0 ? [`数据缺失${String(noData)}项`] : []),
      ...(waived > 0 ? [`经批准例外或调整${String(waived)}项`] : []),
    ];
    const judged = due === 0 ? '均未到期' : `到期${String(due)}项（${parts.join('、')}）`;
    return `文本任务${String(total)}项中${String(withData)}项有数据，${judged}`;
  },
  commitmentsShown: (total, withData, hidden) =>
    `数据情况：${String(total)}项文本任务中${String(withData)}项有数据${hidden === 0 ? '' : `；${String(hidden)}项未列出，用 --scope all 列出`}。`,
  rowsHidden: (count) => `另有文本任务${String(count)}项，用 --scope all 列出。`,
  areas: ({ levels, total, holds, fails, unknown }) =>
    [
      `${total === null ? `${levels.join('、')}（总数未知）` : `${String(total)}个${levels.join('、')}`}中${String(holds.length)}个达到`,
      ...(fails.length > 0 ? [`未达到${String(fails.length)}个：${fails.join('、')}`] : []),
      ...(unknown.length > 0
        ? [`数据缺失或不足${String(unknown.length)}个：${unknown.join('、')}`]
        : []),
      ...(total !== null && total > holds.length + fails.length + unknown.length
        ? [`另有${String(total - holds.length - fails.length - unknown.length)}个没有数据`]
        : []),
    ].join('；'),
  steps: (operand, result) => `${operand}，所在档次要求${result}`,
  stepsShort: (name, sign, steps) =>
    `按${name}：${steps
      .map(({ upTo, bound }) => `${upTo === null ? '其余' : `${upTo}以下`}${sign}${bound}`)
      .join('、')}`,
  growthOf: (name, since) => `${name}比${since === null ? '上年' : `${String(since)}年`}的增幅`,
  totalOf: (name, from) => `${String(from)}年起${name}累计`,
  levelCount: (name, count) =>
    count === null ? `${name}（总数未知）` : `${String(count)}个${name}`,
  shareWhere: (levels, name, condition) => `${levels.join('、')}中，${name}${condition}的占比`,
  printedAs: (printed) => `所印目标为“${printed}”`,
  onTheLineList: (names) => `压线（与界限恰好相等）：${names.join('、')}`,
  definition: (name, definition) => `${name}的口径：${definition}`,
  impliedDue: (names) => `期限未印、由规划文件推定：${names.join('、')}`,
  impliedOperator: (names) => `“不低于”等限定词未印、由规划文件推定：${names.join('、')}`,
  impliedTolerance: (names) => `“左右”的幅度未印、由规划文件推定：${names.join('、')}`,
  impliedFields: (fields) =>
    `文件未印、由规划文件推定：${fields.map((field) => FIELDS[field] ?? field).join('、')}`,
  restoredFields: (fields) =>
    `所用文本缺失、依相邻单元格补出：${fields.map((field) => FIELDS[field] ?? field).join('、')}`,
  onDay: (date, text) => `${text}（${date}）`,
  everyYearFrom: (day) => `${day}起逐年`,
  boundMark: '区间',
  contestedMark: '争议',
  pace: (value, done, expected, level, month) =>
    `进度系数${value}（已完成${done}，应完成${expected}，${month === undefined ? '当年' : `至${String(month)}月底`}应达${level}）`,
  noPace: (reason) =>
    ({
      'no-baseline': '未印基期值，不计算进度',
      'baseline-is-bound': '基期值为区间，不计算进度',
      'baseline-satisfies': '基期已达标而现值未达标',
      relation: '目标与其他数据挂钩，不计算进度',
      'every-year': '逐年考核，不计算进度',
      'actual-is-bound': '数据不足以判断进度',
      'no-data': '当年无数据',
      'faulty-rows': '数据有错误，未判断',
      due: '已到考核期',
      satisfied: '已达到目标',
      completion: '考核完成与否，不计算进度',
      about: '“左右”的幅度未印，不能判断是否已达到',
      'part-of-year': '年内数据不能代表全年，不计算进度',
    })[reason],
  shortfall: (amount, perYear, due) =>
    perYear === null
      ? `距目标尚差${amount}`
      : `距${String(due)}年目标尚差${amount}，今后年均需${perYear}`,
  relation: (formula, operand, result) =>
    result === null
      ? `要求为${formula}；${operand}`
      : `要求为${formula}；${operand}，折合${result}`,
  toleranceImplied: '（幅度为推定）',
  relationShort: (name, factor, lag) =>
    `${lag === 0 ? '' : lag === 1 ? '上年' : `${String(lag)}年前`}${name}${factor === null ? '' : `的${factor}倍`}`,
  derived: (operands, result) => `由${operands.join('、')}计算，为${result}`,
  times: (name, times, year, lag) => {
    const [low = '1', high = low] = times;
    const factor = low === high ? (low === '1' ? '' : `的${low}倍`) : `的${low}至${high}倍`;
    const when = lag === 0 ? '当年' : lag === 1 ? '上年' : `${String(lag)}年前`;
    return `${when}（${String(year)}年）“${name}”${factor}`;
  },
  operandValue: (name, year, value) =>
    value === null ? `缺少${String(year)}年“${name}”` : `${String(year)}年“${name}”为${value}`,
  inYear: (year, text) => `${text}（${String(year)}年）`,
  inPart: (period, text) => `${text}（${period}）`,
  provisionalMark: '快报',
  yearEnd: (year) => `${String(year)}年`,
  everyYear: '逐年',
  withData: (count, total, share) =>
    `数据情况：${String(total)}项主要指标中${String(count)}项有数据，占${share}%。`,
  dueLine: (due) => `${String(due)}年底到期`,
  fileFacts: (sha256, rows, encoding) =>
    [
      ...(rows === null ? [] : [`${String(rows)}行`]),
      ...(encoding === null ? [] : [`${!/^xlsx?$/u.test(encoding) ? '编码' : '格式'} ${encoding}`]),
      `SHA-256 ${sha256}`,
    ].join('，'),
  waiversFacts: (sha256, entries) => `经批准的例外${String(entries)}条，SHA-256 ${sha256}`,
  madeBy: ({ tool, schemaVersion, options, year }) =>
    [
      `${tool.name} ${tool.version}`,
      `报告格式第${String(schemaVersion)}版`,
      options.asOf === null
        ? `评估年度${String(year)}年${options.year === null ? '（取有数据的最近年份）' : ''}`
        : `评估年度${String(year)}年，截至${String(Number(options.asOf.slice(-2)))}月底（--as-of ${options.asOf}）`,
      ...(options.strict ? ['严格核对指标名称（--strict）'] : []),
      ...(options.draft === true ? ['草稿（--draft）'] : []),
      ...(options.requireSource ? ['约束性指标数据须注明来源（--require-source）'] : []),
      ...(options.encoding === null ? [] : [`指定编码 ${options.encoding}`]),
      ...(options.sheet === undefined ? [] : [`指定工作表“${options.sheet}”`]),
    ].join('；'),
  sections: {
    indicators: '指标完成情况',
    summary: '完成情况汇总',
    matrix: '各年度完成情况',
    provenance: '数据来源与版本',
    commitments: '文本任务',
    areas: '分地区情况',
    notMet: '未完成及原因',
    exceptions: '经批准的例外和目标调整',
    earlierMisses: '以前年度未达到年度目标的',
    progress: '实施进度',
    relations: '与其他数据挂钩的要求和计算值',
    notes: '数据与规划说明',
    conventions: '核查口径',
  },
  requirementWord: '要求',
  conventionLines: (aheadFrom, onTrackFrom, month) => [
    '比较采用 GB/T 8170-2008 全数值比较法，即以未经修约的数值与要求比较；“以上”“以下”“不低于”“不超过”均含本数。本工具约定，规划另有规定的除外。',
    `进度系数为已完成幅度与应完成幅度之比，应完成幅度取所印年度目标值，未印的按年线性推算；${aheadFrom}及以上为快于预期，${onTrackFrom}及以上为基本符合预期，0及以上为相对滞后。以上界限为本工具约定。`,
    ...(month === undefined
      ? []
      : [
          `本次截至${String(month)}月底：按年末考核的要求不作到期判定；应完成幅度按月推算，时点数和规划期累计数取前后年度之间的相应水平，规划标明为年度累计（flow）的数据与当年应达的${String(month)}/12比较，未标明的按时点数处理；增速只与上年同期比较。`,
        ]),
    '缺失数据不作为零，也不视为完成。',
  ],
  provenance: (plan, files, waivers) =>
    `规划文件：${plan}；数据文件：${files.join('、')}${waivers === null ? '' : `；批准例外文件：${waivers}`}`,
  conflict: (field, year, value, ref, note, of = null) =>
    `${of === null ? '' : `“${of}”的`}${year === null ? '' : `${String(year)}年`}${{ baseline: '基期值', target: '目标值', actual: '实际值', attribute: '属性', due: '期限' }[field]}另印为${value}（${ref}）${note === null ? '' : `：${note}`}`,
};
