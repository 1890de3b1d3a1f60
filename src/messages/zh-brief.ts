import type { BriefTexts } from './brief-texts.ts';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 to 十九: more sections than a report has. */
function numeral(index: number): string {
  if (index <= 10) return NUMERALS[index] ?? String(index);
  return `十${NUMERALS[index - 10] ?? String(index - 10)}`;
}

const MET = { final: '已完成', annual: '达到年度目标', mixed: '完成或达到年度目标' } as const;
const MISSED = {
  final: '未完成',
  annual: '未达到年度目标',
  mixed: '未完成或未达到年度目标',
} as const;

const years = (list: readonly number[]): string =>
  list.map((year) => `${String(year)}年`).join('、');

/** A year behind a digit would run into it. */
const then = (name: string, text: string): string =>
  `${name}${/[\dA-Za-z]$/u.test(name) ? '，' : ''}${text}`;

const titled = (plan: string): string => (/[《》]/u.test(plan) ? plan : `《${plan}》`);

export const zhBrief: BriefTexts = {
  title: (plan, kind, year, month) =>
    month === undefined
      ? {
          final: `${titled(plan)}实施情况自评报告（${String(year)}年）`,
          midway: `${titled(plan)}实施情况中期评估报告（${String(year)}年）`,
          yearly: `${titled(plan)}实施情况年度评估报告（${String(year)}年）`,
        }[kind]
      : `${titled(plan)}实施情况评估报告（截至${String(year)}年${String(month)}月底）`,
  heading: (index, title) => `${numeral(index)}、${title}`,
  item: (index, head, sentences) => `（${numeral(index)}）${head}。${sentences}`,
  sections: {
    overall: '总体完成情况',
    binding: '约束性指标完成情况',
    anticipatory: '预期性指标完成情况',
    other: '其他指标完成情况',
    commitments: '文本任务完成情况',
    progress: '实施进度',
    gaps: '存在的差距和需要说明的事项',
    years: '各年度完成情况',
    sources: '数据来源和核查口径',
  },
  intro: (plan, year, month) =>
    month === undefined
      ? `本报告依据${titled(plan)}所定目标和所报数据，按照截至${String(year)}年底应达到的要求逐项比较得出。`
      : `本报告依据${titled(plan)}所定目标和截至${String(year)}年${String(month)}月底的数据逐项比较得出；按年末考核的，${String(year)}年尚不作到期判定。`,
  counts: (
    group,
    { total, due, met: done, missed, noData, undetermined, notDue, waived },
    kind,
  ) => {
    const all = `${group}共${String(total)}项`;
    if (due === 0) return `${all}，均未到考核期。`;
    const facts = [
      ...(done > 0 ? [`${MET[kind]}${String(done)}项`] : []),
      ...(missed > 0 ? [`${MISSED[kind]}${String(missed)}项`] : []),
      ...(noData > 0 ? [`数据缺失${String(noData)}项`] : []),
      ...(undetermined > 0 ? [`数据不足以判定${String(undetermined)}项`] : []),
      ...(waived > 0 ? [`经批准例外或调整${String(waived)}项`] : []),
    ];
    const rest = notDue > 0 ? `；未到考核期${String(notDue)}项` : '';
    return `${all}，其中到期${String(due)}项：${facts.join('、')}${rest}。`;
  },
  listed: (word, count) => `${word}${String(count)}项`,
  listedEarly: (outlook, count) => `未到考核期、${outlook}的${String(count)}项`,
  listedSub: (count) => `另有单列的其中项${String(count)}项`,
  bracket: (text) => `（${text}）`,
  ofParts: (name, sentences) =>
    `${name}（含${String(sentences.length)}项：${sentences.join('；')}）`,
  actual: (name, year, text, asBound) =>
    then(name, `${String(year)}年${asBound ? '以区间申报，' : ''}为${text}`),
  completion: (name, year, completion) => {
    if (completion === 'yes') return then(name, `${String(year)}年数据报为已完成`);
    if (completion === 'no') return then(name, `${String(year)}年数据报为尚未完成`);
    if (completion === 'unknown') return then(name, '所报完成与否互相矛盾');
    return `${name}于${completion}完成`;
  },
  provisional: '快报数，暂定',
  bound: (comparator, amount) =>
    ({
      atLeast: `不低于${amount}`,
      atMost: `不超过${amount}`,
      above: `超过${amount}`,
      below: `低于${amount}`,
      equals: `等于${amount}`,
      about: `${amount}左右`,
    })[comparator],
  between: (low, high) => `在${low}至${high}之间`,
  around: (amount, tolerance) => `${amount}左右（上下${tolerance}）`,
  openBound: (known) => `要求的界限因缺少数据尚不能确定${known === null ? '' : `（${known}）`}`,
  required: (words) => `要求${words}`,
  requiredEveryYear: (words) => `逐年考核，要求${words}`,
  requiredLater: (words, due) => `${String(due)}年目标为${words}`,
  better: (comparator, amount) => {
    if (comparator === 'atLeast' || comparator === 'above') return `高于目标${amount}`;
    if (comparator === 'atMost' || comparator === 'below') return `低于目标${amount}`;
    return '在目标范围内';
  },
  level: '与目标持平',
  stillShort: (amount) => `尚差${amount}`,
  noFigures: (list) => `缺少${years(list)}数据`,
  contested: '存在争议',
  methodDiffers: (name, answer, method) => {
    const [used, other] = method === 'full' ? ['全数值', '修约值'] : ['修约值', '全数值'];
    return `${name}按${used}比较法为“${answer}”，按${other}比较法结论不同`;
  },
  answerUnder: (answer, differs) =>
    `按其计算为“${answer}”，${differs ? '结论不同，存在争议' : '结论相同'}`,
  notComputed: '未能按其计算',
  paceLead: '进度系数为已完成幅度与应完成幅度之比，计算口径见“数据来源和核查口径”。',
  matters: {
    missed: '未完成或未达到年度目标',
    exceptions: '经批准的例外和目标调整',
    earlier: '以前年度未达到年度目标或数据缺失',
    unknown: '数据缺失或不足以判定',
    noFigure: '未到考核期、当年数据缺失或不足',
    conflicts: '文件前后所印数据不一致',
    provisional: '采用快报数，结论暂定',
    bounds: '以区间申报',
    onTheLine: '压线，即与界限恰好相等',
    method: '结论取决于比较方法',
    toVerify: '其他需要核实的事项',
  },
  noMatters: '没有未完成、数据缺失、存在争议、暂定、以区间申报或压线的事项。',
  unlisted: (count) => `其余文本任务${String(count)}项没有数据，未逐项列出。`,
  noYears: (names) => `各年度均无数据的：${names.join('、')}。`,
  provisionalYear: '，快报数',
  sentenceBreak: '',
};
