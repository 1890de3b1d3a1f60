import type { DiffTexts, NamedFigure } from './diff-texts.ts';
import { quote } from './zh-words.ts';

const figure = ({ name, year, areas }: NamedFigure): string =>
  `${String(year)}年${name === null ? '数据' : quote(name)}${areas.length === 0 ? '' : `（${areas.join('、')}）`}`;

const EFFECTS = { weakened: '放宽', tightened: '从严', changed: '不能断定从严还是放宽' } as const;

const VERDICTS: Readonly<Record<string, string>> = {
  pass: '完成',
  'pass-with-waivers': '除经批准例外或调整的以外完成',
  fail: '未完成',
  open: '不作完成结论',
};

const GATES: Readonly<Record<string, string>> = {
  binding: '约束性指标',
  all: '全部指标',
  commitments: '文本任务',
};

const between = (before: string | null, after: string | null): string =>
  `前为${before === null || before === '' ? '无' : before}，后为${after === null || after === '' ? '无' : after}`;

export const zhDiff: DiffTexts = {
  groups: {
    weakened: '要求放宽',
    regressed: '退步',
    'lost-data': '数据缺失，不能再判定',
    improved: '改善',
    'newly-judged': '新作判定',
    changed: '其他变化',
    added: '新增',
    removed: '删去',
    unchanged: '无变化',
  },
  sides: { before: '前', after: '后' },
  columns: {
    group: '类别',
    weakened: '要求放宽',
    id: '标识',
    part: '分项',
    unit: '单位',
    year: '数据年份',
    side: '报告',
    underBefore: '按修改前目标判定',
    causes: '变化原因',
    verdict: '总体结论',
  },
  yes: '是',
  no: '否',
  part: '分项',
  sections: { causes: '变化原因', revisions: '数据修订', provenance: '所比较的报告' },
  title: (plan) => `${plan}　两次核查结果比较`,
  years: (before, after) =>
    before === after ? `均为${String(after)}年度` : `${String(before)}年度与${String(after)}年度`,
  verdict: (before, after, isSame) =>
    isSame ? `总体结论：两次均为“${after}”。` : `总体结论：由“${before}”变为“${after}”。`,
  provisional: '暂定',
  contested: '存在争议',
  dueCounts: (group, before, after) => {
    const name = { binding: '约束性指标', indicators: '主要指标' }[group];
    const count = ({ due, met }: { due: number; met: number }): string =>
      due === 0 ? '均未到期' : `到期${String(due)}项完成或达到年度目标${String(met)}项`;
    const [was, now] = [count(before), count(after)];
    return was === now ? `${name}两次${was}。` : `${name}原${was}，现${now}。`;
  },
  counts: (total, counts) => {
    const words: Readonly<Record<string, string>> = {
      weakened: '要求放宽',
      regressed: '退步',
      'lost-data': '因数据缺失不能再判定',
      improved: '改善',
      'newly-judged': '新作判定',
      changed: '其他变化',
      added: '新增',
      removed: '删去',
      unchanged: '无变化',
    };
    const shown = (group: string, count: number): string =>
      `${words[group] ?? group}${String(count)}项`;
    const weakened = counts.find(({ group }) => group === 'weakened')?.count ?? 0;
    const others = counts.filter(({ group }) => group !== 'weakened');
    const text = others.map(({ group, count }) => shown(group, count)).join('、');
    return `共比较指标和文本任务${String(total)}项：${text}${weakened === 0 ? '' : `；其中要求放宽${String(weakened)}项，须先予核实`}。`;
  },
  nothingChanged: '两次核查结果没有变化。',
  source: (side, plan, year, files) =>
    `${{ before: '前', after: '后' }[side]}：${String(year)}年度；规划文件：${plan}；数据文件：${files.join('、')}`,
  hashed: (file, sha256) => `${file}（sha256 ${sha256.slice(0, 12)}）`,
  notes: {
    draft: ({ before, after }) => {
      const which =
        before !== null && after !== null
          ? '两份报告都是草稿'
          : before !== null
            ? '前一份报告是草稿'
            : '后一份报告是草稿';
      return `草稿：${which}（--draft），数据有差错的项目未作判定，比较结果不作结论`;
    },
    'other-region': (one) =>
      `两份报告不是同一地区（${between(one.before, one.after)}），比较没有意义`,
    'other-plan': (one) =>
      `两份报告不是同一规划（${between(one.before, one.after)}），只按指标标识对应，变化不能当作同一承诺的进退`,
    period: ({ before, after }) => {
      const shown = (text: string | null): string => {
        const [base = '', years = ''] = (text ?? '').split(' ');
        return `${years}年（基期${base}年）`;
      };
      return `规划期不同：${between(shown(before), shown(after))}`;
    },
    'years-swapped': ({ before, after }) =>
      `前一份报告为${before ?? ''}年度，后一份为${after ?? ''}年度，次序颠倒：以下“改善”“退步”是由后往前看的，请核对两份报告的次序`,
    'other-version': (one) =>
      `两份报告由不同版本的 plancheck 生成：${between(one.before, one.after)}；结果的差异可能由此造成，宜用同一版本重新生成`,
    'other-conventions': (one) => `两份报告的核查口径不同：${between(one.before, one.after)}`,
    'other-options': (one) => `两份报告生成时的选项不同：${between(one.before, one.after)}`,
    'other-waivers': (one) =>
      `两份报告所用的批准例外文件不同：${between(one.before || '未用', one.after || '未用')}`,
    gate: ({ before, after }) =>
      `总体结论的依据不同：${between(GATES[before ?? ''] ?? before, GATES[after ?? ''] ?? after)}`,
    'verdict-after-weakening': ({ before, after, names }) =>
      `总体结论由“${VERDICTS[before ?? ''] ?? before ?? ''}”变为“${VERDICTS[after ?? ''] ?? after ?? ''}”，而其间有${String(names.length)}项放宽（${names.join('、')}）：不能直接视为工作进展`,
    'promises-removed': ({ names }) =>
      `规划中删去了${String(names.length)}项（${names.join('、')}），删去的承诺一律视为放宽`,
    'same-name': ({ before, after, names }) =>
      `“${names.join('、')}”的标识由 ${before ?? ''} 改为 ${after ?? ''}，因此列为删去和新增；如为同一指标，请恢复原标识后再比较`,
    'targets-not-compared': ({ names }) =>
      `规划文件有改动，而以下各项的目标随年份或其他数据而定，从两份报告看不出是否改过：${names.join('、')}；请用 plancheck validate --against 比较规划文件`,
    'plan-file-only': () =>
      '规划文件有改动（sha256 不同），但报告所载的目标、属性、基期值、期限和单位均未改变',
    'same-inputs': () => '两份报告所用的规划、数据和年份相同',
  },
  comparators: {
    atLeast: '不低于',
    atMost: '不超过',
    above: '高于',
    below: '低于',
    equals: '等于',
    between: '介于',
    about: '左右',
    completed: '完成与否',
  },
  fields: {
    promise: '承诺',
    row: '所在位置',
    attribute: '属性',
    comparator: '比较方式',
    target: '目标值',
    due: '期限',
    baseline: '基期值',
    unit: '单位',
    definition: '口径',
    method: '比较方法',
    areas: '地区数',
    derivation: '计算方法',
    other: '报告所载以外的内容（如取值范围、条件）',
  },
  rows: { main: '主要指标', sub: '其中项', commitment: '文本任务' },
  methods: { full: '全数值比较法', rounded: '修约值比较法' },
  noAttribute: '无属性',
  everyYear: '逐年',
  planChanged: (field, effect, values) => {
    const name = zhDiff.fields[field];
    const what = values === null ? `${name}有修改` : `${name}由${values.before}改为${values.after}`;
    return `规划修改：${what}（${EFFECTS[effect]}）`;
  },
  exception: (what, effect, before, after) => {
    const name = { amendment: '目标经批准调整', waiver: '经批准例外' }[what];
    const change =
      before === null
        ? (after ?? '')
        : after === null
          ? `${before}不再适用`
          : `由${before}改为${after}`;
    return `${name}：${change}（${EFFECTS[effect]}）`;
  },
  promise: (effect) =>
    effect === 'weakened' ? '规划修改：删去（视为放宽）' : '规划修改：新增（从严）',
  revised: (one, before, after) => `数据修订：${figure(one)}由${before}改为${after}`,
  moreRevisions: (count) => `数据修订：另有${String(count)}处`,
  figureStatus: { final: '年报数', provisional: '快报数', estimate: '预计数' },
  restated: (one, before, after) => `数据状态：${figure(one)}由${before}改为${after}，数值未变`,
  added: (figures) => `新增${figures.map(figure).join('、')}`,
  removed: (figures) => `缺少${figures.map(figure).join('、')}`,
  moved: (before, beforeYear, after, afterYear, direction) =>
    `实际变动：${before}（${String(beforeYear)}年）→${after}（${String(afterYear)}年）${direction === null ? '' : { better: '，向好', worse: '，变差' }[direction]}`,
  due: (before, after, isDue) =>
    before === after
      ? isDue
        ? `到期：${String(after)}年的要求已到考核期`
        : `到期：${String(after)}年的要求未到考核期`
      : `要求年份不同：原按${String(before)}年的要求，现按${String(after)}年的要求`,
  unexplained: '原因从两份报告看不出，请核对规划文件和数据文件',
  underBefore: (status) => `按修改前的目标，判定为“${status}”`,
};
