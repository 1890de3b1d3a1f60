import type { ChangedField, NoSense, PlaceInPlan, RemovedKind } from '../model/finding.ts';
import { editedWords, isOnce, type Edited } from './edit-words.ts';
import type { FindingTexts } from './messages.ts';
import { zhReport } from './zh-report.ts';
import { FORM_HINTS_ZH, HIDDEN_ZH, NOT_TEXT_ZH, YAML_FAULTS_ZH } from './zh-yaml.ts';

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

const FIELDS: Readonly<Record<string, string>> = {
  baseline: '基期值',
  target: '目标值',
  actual: '实际值',
  due: '期限',
  attribute: '属性',
  binding: '约束性',
  anticipatory: '预期性',
};

const NO_SENSE: Readonly<Record<NoSense, string>> = {
  'kind-of-derived': '计算得出的数据序列没有数据性质，请删去 kind',
  'ratio-per-share': '同类单位相除已得占比，不能再乘 per，请删去 per',
  'growth-since': '增幅的比较年份应早于考核年份',
  'times-positive': '倍数 times 应大于 0',
  'flow-from-day': '当年数不能自年中起考核，from 请写年份',
  'cumulative-baseline': '累计数从规划期第一年起算，没有基期值，请删去 baseline',
  'levels-indistinct':
    '同一数据序列按几个没有名单的层级计数，无法区分地区；请列出名单，或分成几个数据序列',
  'rounding-bound': '界限随其他数据变化或不是有限小数，没有可修约的位数，请删去 rounding',
  'ratio-of-itself': '不能自己除以自己，请核对 of 和 over',
  'total-of-derived': '不能累计由其他数据计算得出的序列，请累计其原始数据',
  'total-every': '累计数针对整个规划期，不能逐年考核；每年的要求请对当年数提出',
  'cumulative-every': '累计数只增不减，不能逐年考核；每年的要求请对当年数（kind: flow）提出',
  'share-of-share': '达标地区占比不能再按地区计算，请以各地区自身的数据为条件',
  'share-unit': '达标地区占比的单位应为 %',
  'growth-unit': '增幅的单位应为 %、‰ 或倍',
  'completion-compared': '数据为完成与否，只能用 completed，不能与数值比较',
  'completed-numbers': '数据为数值，不能用 completed；数据为是或否的序列请写 kind: completion',
  'completion-computed': '完成与否不能参与数值计算或比较',
  'implied-tolerance': '只有 about 才有容差，请删去 implied 中的 tolerance',
  'tolerance-positive': '容差 tolerance 应大于 0；必须正好等于的请用 equals',
  'steps-order': '各档上限 upTo 应由小到大',
  'steps-last': '除最后一档外都要写上限 upTo，最后一档不写',
};

const COMPARATORS: Readonly<Record<string, string>> = {
  atLeast: '不低于',
  atMost: '不超过',
  above: '高于',
  below: '低于',
  equals: '等于',
  between: '介于',
  about: '左右',
  completed: '完成',
};
/** A comparator of the plan file with what it means. */
const comparatorWord = (word: string): string =>
  Object.hasOwn(COMPARATORS, word) ? `比较方式 ${word}（${COMPARATORS[word] ?? ''}）` : word;

const STATUSES: Readonly<Record<string, string>> = {
  met: '达到',
  missed: '未达到',
  undetermined: '不足以判定',
};

const bytes = (size: number): string => `${String(Math.round(size / 1024 / 1024))}MB`;
const quote = (text: string): string => `“${text}”`;
const list = (items: readonly string[]): string => items.map(quote).join('、');
/** A circle of series; the middle of a long one is left out. */
const circle = (ids: readonly string[]): string =>
  (ids.length > 12 ? [...ids.slice(0, 6), '…', ...ids.slice(-5)] : [...ids])
    .concat(ids[0] ?? '')
    .join(' → ');
const meant = (nearest: string | null): string =>
  nearest === null ? '' : `，是否为${quote(nearest)}？`;

const rightForm = (likely: string | null, expected: string): string => {
  if (likely === '') return '；没有数值的请删去这一键';
  return likely === null ? `，应如：${expected}` : `，应写作 ${likely}`;
};

/** The value in a key that is glued to it. */
const valueIn = (key: string): string => /[:：]\s*(\S.*)$/u.exec(key)?.[1] ?? '…';

const EDITED_FIELDS: Readonly<Record<ChangedField, string>> = {
  name: '名称',
  alias: '名称归属',
  unit: '单位',
  kind: '数据性质',
  definition: '统计口径',
  range: '取值范围',
  formula: '计算方法',
};

const KINDS: Readonly<Record<string, string>> = {
  stock: '时点数',
  flow: '当年数',
  cumulative: '累计数',
  completion: '完成与否',
};

const REMOVED: Readonly<Record<RemovedKind, string>> = {
  indicator: '指标',
  commitment: '文本任务',
  part: '分项',
  target: '目标',
};

const STANDINGS: Readonly<Record<PlaceInPlan, string>> = {
  indicators: '指标表主项',
  sub: '其中项',
  commitments: '文本任务',
};

const GATES = {
  all: '全部指标',
  commitments: '全部文本任务',
  binding: '约束性指标',
} as const;

const BASELINES = {
  raised: '上调，距目标的差距可能变小',
  lowered: '下调，已完成的幅度可能变大',
  changed: '改变，进度将按新值计算',
  removed: '删去，进度无法计算',
  added: '新增，进度和增幅将按其计算',
} as const;

const edited = (before: Edited, after: Edited): string =>
  [before, after]
    .map((one) => (one === null ? '无' : quote(editedWords(one, zhReport))))
    .join(' → ');
/** A word of the plan file as people write it. */
const wordIn = (words: Readonly<Record<string, string>>, one: Edited): Edited =>
  typeof one === 'string' && Object.hasOwn(words, one) ? (words[one] ?? one) : one;
const conflictWord = (field: string, value: string): string =>
  field === 'due' ? `${value}年` : (FIELDS[value] ?? value);
const decimalsText = (decimals: number | null): string =>
  decimals === null ? '不修约' : `修约到${String(decimals)}位小数`;
const areaCount = (count: number | null): string =>
  count === null ? '数目未写明' : `${String(count)}个`;
const periodText = ({
  base,
  from,
  to,
}: {
  readonly base: number;
  readonly from: number;
  readonly to: number;
}): string => `基期${String(base)}年、${String(from)}—${String(to)}年`;

export const zhFindings: FindingTexts = {
  'plan/too-large': ({ size, limit }) =>
    `规划文件有${bytes(size)}，超过上限${bytes(limit)}，请确认是否选错文件`,
  'plan/encoding': ({ guess }) =>
    `规划文件不是 UTF-8 编码${guess === null ? '' : `，像是 ${guess}`}：请用编辑器打开，选“另存为”，编码选 UTF-8`,
  'plan/not-text': ({ kind }) =>
    `这是${NOT_TEXT_ZH[kind]}，不是规划文件；规划文件是 YAML 文本，改扩展名不能转换，可参照 plans 目录中的规划填写`,
  'plan/hidden-character': ({ character, count }) =>
    `此处有看不见的字符 ${HIDDEN_ZH[character] ?? ''}${character}${count === 1 ? '' : `，全文共${String(count)}处`}，多为从网页或文档复制带入：请删去，缩进只用半角空格`,
  'plan/empty': () => '规划文件为空；可参照 plans 目录中的规划填写',
  'plan/yaml-syntax': ({ kind, likely }) =>
    `YAML 语法有误：${YAML_FAULTS_ZH[kind]}${likely === undefined ? '' : `：${likely}`}`,
  'plan/duplicate-key': ({ key, firstLine }) =>
    `键${quote(key)}重复，第${String(firstLine)}行已有，请删去其中一个`,
  'plan/row-head': ({ key, hasId }) =>
    hasId
      ? '此处起像是另一行指标或数据序列，行首缺少“- ”：请在其第一个键之前补上，并与其他各行的“- ”对齐'
      : `此处起（${key} 等键重复）像是另一行指标或数据序列的内容，其上缺少“- id: …”一行，请补上`,
  'plan/list-missing': ({ list, within, exists }) =>
    exists
      ? `此行写在 ${within} 之下，却有 ${list} 的键，请移到 ${list} 之下`
      : `此行起是 ${list} 的内容，却写在 ${within} 之下：此处缺少“${list}:”一行，请补上`,
  'plan/yaml-alias': ({ name }) =>
    `规划文件不使用锚点和别名${name === '' ? '' : `（${name}）`}，请直接写出内容；文本以 & 或 * 开头的请加引号`,
  'plan/too-deep': ({ limit }) => `嵌套超过${String(limit)}层，规划文件不需要如此深的结构`,
  'plan/not-a-plan': () => '文件内容不是规划：最外层应为 schemaVersion、id、title 等键',
  'plan/unknown-key': ({ key, nearest, known }) =>
    /^\d{3}(?:\.\d+)?$/u.test(key)
      ? `${quote(key)}前有逗号，被读作键：数字不分节，请连写，如 1000`
      : /[:：]/u.test(key)
        ? `键${quote(key)}：冒号${key.includes('：') ? '应为半角，' : ''}后须空一格，应写作 ${nearest ?? 'unit'}: ${valueIn(key)}`
        : `不认识的键${quote(key)}${nearest === null ? `；此处可用：${known.join('、')}` : meant(nearest)}`,
  'plan/missing-key': ({ key, owner, within, example }) => {
    const where = `${owner === '' ? '规划' : quote(owner)}${within === '' ? '' : `的 ${within} `}`;
    const how =
      key === 'tolerance'
        ? '：“左右”须有容差，如文件印“±2”，写 tolerance: 2；文件未印的由填写人确定，并在该项写 implied: [tolerance]'
        : example === null
          ? ''
          : `，如 ${example}`;
    return `${where}缺少必填的键${quote(key)}${how}`;
  },
  'plan/wrong-form': ({ key, value, expected, likely, hint }) =>
    `${quote(key)}的值 ${value} 不合格式${hint === undefined ? rightForm(likely, expected) : FORM_HINTS_ZH[hint](likely)}`,
  'plan/no-comparator': ({ known, value, likely }) =>
    likely !== null
      ? `目标 ${value ?? ''} 应写明比较方式、数值和考核时间：如为期末目标，应写作 ${likely}`
      : `目标${value === null ? '' : ` ${value} `}没有比较方式，应写明其中之一：${known.join('、')}${value === null ? '' : '，如 { atLeast: 55, by: 2025 }'}`,
  'plan/two-comparators': ({ keys }) =>
    `一个目标只能有一种比较方式，现有${keys.join('、')}；介于两数之间请用 between，多项承诺请用 parts`,
  'plan/target-and-parts': () => '一行不能同时有 target 和 parts：含多项承诺的，目标写在各分项中',
  'plan/duplicate-id': ({ id, firstLine }) =>
    `标识${quote(id)}已在第${String(firstLine)}行使用，请改用其他标识`,
  'plan/duplicate-name': ({ name, firstId, firstLine }) =>
    `名称${quote(name)}已属于第${String(firstLine)}行的${quote(firstId)}，数据将无法区分，请改名或删去别名`,
  'plan/unknown-reference': ({ id, nearest }) =>
    `没有标识为${quote(id)}的指标或数据序列${meant(nearest)}`,
  'plan/cycle': ({ ids }) => `计算关系首尾相接：${circle(ids)}`,
  'plan/sub-of-sub': ({ id }) => `${quote(id)}的 subOf 必须指向主项，不能指向自身或另一个其中项`,
  'plan/period-order': ({ base, from, to }) =>
    `规划期应为基期年早于起始年、起始年不晚于终止年，现为基期${String(base)}、${String(from)}—${String(to)}`,
  'plan/year-outside-period': ({ year, from, to }) =>
    `${String(year)}年不在规划期${String(from)}—${String(to)}年内`,
  'plan/when-missing': () => '目标没有写明考核时间：到期年份写 by，逐年考核写 every: year',
  'plan/when-twice': ({ keys }) => `考核时间只能写一种，现有${keys.join('、')}`,
  'plan/from-without-every': () => 'from 只与 every: year 同用',
  'plan/bounds-reversed': ({ low, high }) => `下限 ${low} 大于上限 ${high}，请对调`,
  'plan/between-needs-range': () => 'between 与其他数据序列比较时，times 应写成区间，如 [0.3, 0.4]',
  'plan/unit-mismatch': ({ unit, other, otherId }) =>
    `单位${quote(unit)}与${quote(otherId)}的单位${quote(other)}不能换算，无法比较`,
  'plan/unit-missing': ({ id }) => `${quote(id)}没有单位，无法参与计算，请填写 unit`,
  'plan/ratio-unit': ({ unit, of, over }) =>
    `${quote(of)}除以${quote(over)}得不到单位${quote(unit)}：同类单位相除应为 %、‰ 或倍，否则应可由分子单位换算`,
  'plan/self-relation': ({ id }) => `${quote(id)}不能与自身当年数据比较；与往年比较请写 lag`,
  'plan/ratio-per': () => 'per 必须大于 0',
  'plan/rounding-full-coverage': ({ bound }) =>
    `目标 ${bound} 为全覆盖，不得采用修约值比较，请删去 rounding`,
  'plan/id-file': ({ id, file }) => `标识${quote(id)}与文件名 ${file} 不一致，请改成一致`,
  'plan/outside-range': ({ value, range }) => `${value} 超出取值范围 ${range}`,
  'plan/conflict-year': () =>
    'field 为 actual 时必须写 year；field 为 target 且目标逐年列出时，可写其中一年；其他情况不写',
  'plan/conflict-value': ({ field }) =>
    field === 'attribute'
      ? 'field 为 attribute 时，value 应为 binding 或 anticipatory'
      : `field 为 ${field} 时，value 应为${field === 'due' ? '年份' : '数值'}`,
  'plan/nothing-promised': () => '规划没有任何指标或承诺：请填写 indicators 或 commitments',
  'plan/no-such-day': ({ date }) => `没有 ${date} 这一天`,
  'plan/two-derivations': ({ keys }) => `一个数据序列只能有一种计算方式，现有${keys.join('、')}`,
  'plan/total-of-stock': ({ id, of }) =>
    `${quote(id)}要累计${quote(of)}，须先说明后者的数据性质：当年数写 kind: flow，累计数写 kind: cumulative；时点数不能累计`,
  'plan/completion-key': ({ id, key }) =>
    `${quote(id)}按“完成与否”考核，数据只有是、否或日期，不能有 ${key}，请删去`,
  'plan/no-sense': ({ id, reason }) => `${quote(id)}：${NO_SENSE[reason]}`,
  'plan/never-missed': ({ id, bound, range }) =>
    `${quote(id)}的目标不可能达不到：界限 ${bound} 是取值范围 ${range} 的端点，请核对界限和 range`,
  'plan/rounding-places': ({ decimals, bound }) =>
    `修约位数 ${String(decimals)} 少于界限 ${bound} 所印的位数；GB/T 8170 修约到界限的位数，请改 decimals`,
  'plan/duplicate-level': ({ level, firstLine }) =>
    `层级${quote(level)}已在第${String(firstLine)}行列出，一个层级只能列一次`,
  'plan/duplicate-area': ({ name, firstLine }) =>
    `地区${quote(name)}已在第${String(firstLine)}行列出，会被重复计数，请删去一处`,
  'plan/unknown-level': ({ level, nearest, known }) =>
    `没有层级${quote(level)}${nearest === null ? `；请在 areas 中列出${known.length === 0 ? '' : `，现有：${known.join('、')}`}` : meant(nearest)}`,
  'plan/unit-doubtful': ({ name, unit, usual }) =>
    `${quote(name)}的单位是${quote(unit)}，按名称通常为${quote(usual)}，请对照文件核对单位`,
  'plan/comparator-words': ({ comparator, text }) =>
    `${comparatorWord(comparator)}与${quote(text)}的含义相反，请对照文件核对`,
  'plan/printed-differs': ({ printed, written }) =>
    `printed 所录原文为${quote(printed)}，此处写作 ${comparatorWord(written)}，两者不符；请对照文件更正其中之一`,
  'plan/conflict-same': ({ field, value }) =>
    `conflicts 记录的${FIELDS[field] ?? field} ${FIELDS[value] ?? value} 与规划所列相同，不是不一致；请核对数值，或删去这一条`,
  'plan/target-behind-baseline': ({ comparator, bound, baseline }) =>
    `目标（${COMPARATORS[comparator] ?? comparator} ${bound}）落后于基期值 ${baseline}，基期即已达到；请核对两数和比较方式，文件确如此印的用 allow 说明理由`,
  'plan/baseline-bound': ({ baseline }) =>
    `基期值 ${baseline} 是界限而不是数值，无法计算进度；请填确切数值，文件只印界限的用 allow 说明理由`,
  'plan/baseline-computed': ({ baseline, computed, of, over }) =>
    `基期值 ${baseline} 与 ${of}、${over} 的基期值算出的 ${computed} 不符，请核对各基期值、单位和 per`,
  'plan/annual-last-year': ({ last, to }) =>
    `年度目标值只到${String(last)}年，没有规划期末${String(to)}年的目标，请补上`,
  'plan/annual-backwards': ({ year, value, yearBefore, before }) =>
    `${String(year)}年的目标值 ${value} 比${String(yearBefore)}年的 ${before} 放宽，年度目标值倒退；请核对两年的数，文件确如此印的用 allow 说明理由`,
  'plan/share-outside': ({ value, whole, unit }) =>
    `${value} 不在0—${whole}${unit}之间，占比、覆盖率不可能如此；请核对数值和单位，确可超过的用 range 写明`,
  'plan/share-fraction': ({ value, likely }) =>
    `${value} 像是没有换算成百分数的小数，是否应为 ${likely}？确为 ${value} 的用 allow 说明理由`,
  'plan/share-without-range': ({ name, whole }) =>
    `${quote(name)}没有取值范围，985%一类的笔误会被当作已达到；请加上 range: { min: 0, max: ${whole} }`,
  'plan/hundredfold': ({ value, baseline }) =>
    `目标 ${value} 与基期值 ${baseline} 相差百倍以上，单位或小数点可能有误；请核对，文件确如此印的用 allow 说明理由`,
  'plan/id-period': ({ id, from, to }) =>
    `标识${quote(id)}末尾的年份与规划期${String(from)}—${String(to)}年不符，请更正其中之一（文件名与标识相同）`,
  'plan/id-region': ({ id, region }) =>
    `标识${quote(id)}应以地区标识${quote(region)}开头，请更正其中之一`,
  'plan/title-period': ({ words, from, to }) =>
    `规划名称中的${quote(words)}与规划期${String(from)}—${String(to)}年不符，请核对`,
  'plan/base-year': ({ base, from }) =>
    `基期年通常是规划期第一年的上一年（${String(from - 1)}），现为${String(base)}；请核对，文件确如此印的用 allow 说明理由`,
  'plan/published-early': ({ published, base }) =>
    `发布日期 ${published} 早于基期${String(base)}年，请核对`,
  'plan/published-late': ({ published, to }) =>
    `发布日期 ${published} 比规划期末${String(to)}年晚5年以上，请核对年份`,
  'plan/surplus': ({ key, text, likely }) =>
    key === 'name'
      ? `名称${quote(text)}含有序号或单位，名称不含这两项（另有 number 和 unit），应写作 ${likely}`
      : `单位${quote(text)}带有括号，应写作 ${likely}`,
  'plan/region-code': ({ code, name }) =>
    `${quote(name)}的行政区划代码 ${code} 不合 GB/T 2260：前两位为省，中间两位为市，后两位为县，省为 xx0000、市为 xxxx00；没有代码的请删去 code`,
  'plan/row-number': ({ number, expected }) =>
    `序号 ${String(number)} 不连续，按上一行应为 ${String(expected)}，请核对是否漏行、重行或笔误`,
  'plan/ref-number': ({ number, ref }) =>
    `序号是 ${String(number)}，出处却写${quote(ref)}，请更正其中之一`,
  'plan/attribute-missing': ({ id }) =>
    `${quote(id)}没有属性，而本规划其他指标有；请填 attribute: binding（约束性）或 anticipatory（预期性），文件未印的用 allow 说明理由`,
  'plan/filled-in': ({ list, key }) =>
    `${list} 写明补出了 ${key}，但这里没有 ${key}；请补上，或从 ${list} 中删去`,
  'plan/unused-series': ({ id }) =>
    `数据序列${quote(id)}没有任何目标或计算用到，请删去，或核对引用它的标识`,
  'plan/lag-outside-data': ({ lag, id, year, begins }) =>
    `lag: ${String(lag)} 要用${quote(id)}${String(year)}年的数据，而规划的数据自${String(begins)}年起；请核对 lag，确需更早数据的用 allow 说明理由`,
  'plan/range-odd': ({ name, usual }) =>
    `${quote(name)}的取值范围通常为 ${usual}，请核对；确非如此的用 allow 说明理由`,
  'plan/unit-absent': ({ name }) =>
    `${quote(name)}没有单位，数据的单位无从核对；请填 unit，文件未印的另写 implied: [unit]`,
  'plan/equals-part': ({ value }) =>
    `目标为正好等于 ${value}，较为少见：不低于即可的请改用 atLeast，全覆盖的应为全部；文件确如此印的用 allow 说明理由`,
  'plan/bound-not-whole': ({ value, unit }) =>
    `${value}${unit}不是整数，小数点可能有误，请核对；以“万”计的单位请写作“万${unit}”`,
  'plan/name-number': ({ name, said, key, written }) =>
    `${quote(name)}中说的是 ${said}，${key} 却是 ${written}，请更正其中之一`,
  'plan/level-name': ({ name, levels, other, otherLevel }) =>
    `${quote(name)}按${list(levels)}计数，名称所指却像是${quote(other)}（${otherLevel}），请核对 levels`,
  'plan/too-many-warnings': ({ count, most }) =>
    `警告有${String(count)}处，多于 --max-warnings ${String(most)}，不予通过；请更正，或在规划文件中用 allow 说明理由`,
  'plan/example-left': ({ name }) =>
    `${quote(name)}是规划骨架中的示例；请换成文件所印的一行，文件没有的整行删去`,
  'plan/allow-unused': ({ rule }) =>
    `此处没有 ${rule} 的警告，请从 allow 中删去这一条，以免掩盖以后的差错`,
  'plan/allow-unknown': ({ rule, nearest, known }) =>
    `allow 中的${quote(rule)}不是可以允许的警告${nearest === null ? `；可用：${known.join('、')}（差错必须更正，不能允许）` : meant(nearest)}`,
  'plan/to-check': ({ text }) =>
    `待核对${text === '' ? '' : `：${text}`}（对照原文改好所指的行，再把“#”起的标记删去）`,
  'plan/remark': ({ name, note }) => `${quote(name)}：${note}`,
  'plan/conflict': ({ name, field, year, printed, value, ref }) =>
    `${quote(name)}${year === null ? '' : `${String(year)}年`}的${FIELDS[field] ?? field}${printed === null ? '' : ` ${FIELDS[printed] ?? printed}，`}另印为 ${FIELDS[value] ?? value}（${ref}）`,
  'actuals/empty': () => '数据文件为空：需有表头（如“指标名称,年份,完成值”）和数据',
  'actuals/binary': () =>
    '不是文本文件；如为 Excel 工作簿，请另存为“CSV UTF-8（逗号分隔）”；如为无标记的 UTF-16 文本，请用 --encoding utf-16le',
  'actuals/too-large': ({ size, limit }) =>
    `数据文件有${bytes(size)}，超过上限${bytes(limit)}，请分成几个文件`,
  'actuals/encoding-unknown': () =>
    '无法识别文件编码或表头：请另存为“CSV UTF-8（逗号分隔）”，或用 --encoding 指明编码',
  'actuals/encoding-mismatch': ({ encoding }) => `文件不是 --encoding 指定的 ${encoding} 编码`,
  'actuals/gb18030': () => '按 GB18030（中文 Excel 的 CSV）读取',
  'actuals/csv-syntax': ({ detail }) => `CSV 格式有误（${detail}）：多为引号未配对，请检查本行引号`,
  'actuals/header-unknown': ({ found }) =>
    `第一行不是可识别的表头（${found.slice(0, 5).join('、')}）：应含“指标名称”“年份”“完成值”，或“指标名称”和各年份列；各列以逗号或制表符分隔，表头之上的标题行请删去`,
  'actuals/header-missing': ({ missing, found }) =>
    `表头缺少${list(missing.map((role) => ROLES[role] ?? role))}列，现有：${found.join('、')}；第一行须为表头，列名不带单位，各列以逗号或制表符分隔`,
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
  'actuals/year-part': ({ text }) =>
    `${quote(text)}不是整年；目前只接受年度数据，请填写年份，如 2023`,
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
  'draft/empty': () =>
    '指标表为空：需有表头（如“序号,指标,单位,2020年,2025年目标值,属性”）和各行指标',
  'draft/header-unknown': ({ found }) =>
    `没有找到表头：应有“指标”（或“主要指标”“指标名称”）列和“目标值”列（或各年份列），可另有序号、单位、基期值、属性列，各列以逗号或制表符分隔；最接近的一行为：${found.length === 0 ? '（空）' : found.slice(0, 12).join('、')}`,
  'draft/no-target-column': ({ found }) =>
    `表头没有目标列：应有“目标值”“2025年”或“2025年目标值”一类的列，或一年一列；现有：${found.join('、')}`,
  'draft/header-twice': ({ columns }) =>
    `${list(columns)}含义相同，不能确定取哪一列，请删去其一或改写列名`,
  'draft/year-outside-period': ({ column, year, base, from, to }) =>
    `${quote(column)}列为${String(year)}年，不在基期${String(base)}年和规划期${String(from)}—${String(to)}年内；请核对 --base、--from、--to，或删去该列`,
  'draft/no-rows': () => '表头之下没有指标行',
  'draft/cell-count': ({ expected, found }) =>
    `本行有${String(found)}格，表头有${String(expected)}格，不能确定各格属于哪一列；缺的格请留空补齐，含逗号的格请加引号`,
  'draft/name-missing': () => '本行没有指标名称；名称为合并单元格的，请在每一行写全',
  'draft/duplicate-name': ({ name, firstLine }) =>
    `指标${quote(name)}与第${String(firstLine)}行同名，数据将无法区分；请写全名称，如注明城市、农村`,
  'draft/duplicate-number': ({ number, firstLine }) =>
    `序号${String(number)}已在第${String(firstLine)}行使用，请核对；分几部分各自编号的，请改为连续编号`,
  'draft/duplicate-id': ({ id, firstLine }) =>
    `标识${quote(id)}已在第${String(firstLine)}行使用，请改用其他标识`,
  'draft/id-invalid': ({ text }) =>
    `${quote(text)}不能作标识，应为小写英文词和数字，以连字符相连，如 nursing-bed-share`,
  'draft/completed-column': ({ column }) =>
    `${quote(column)}列为完成情况，不属于规划，未读取；请填入实际数据表（plancheck template 可生成），用 plancheck evaluate 核查`,
  'draft/column-ignored': ({ column }) => `${quote(column)}列未使用`,
  'draft/year-before-base': ({ column, base }) =>
    `${quote(column)}列早于基期${String(base)}年，未使用；基期年不对的请用 --base 指定`,
  'draft/only-last-year': ({ year, names }) =>
    `有${String(names.length)}行只印了${String(year)}年的目标值，以前各年空白，按${String(year)}年到期写入：${names.slice(0, 12).join('、')}${names.length > 12 ? '等' : ''}`,
  'draft/section': ({ text }) => `${quote(text)}为分组标题，未列入`,
  'evaluate/year-outside-period': ({ year, from, to }) =>
    `${String(year)}年不在规划期${String(from)}—${String(to)}年内；请用 --year 指定其中一年`,
  'evaluate/no-figure': ({ year, from, to, years }) => {
    const given =
      years.length === 0
        ? '所给文件中没有本规划指标的数据'
        : `所给数据为${years.map(String).join('、')}年`;
    return year === null
      ? `规划期${String(from)}—${String(to)}年内没有任何指标的数据；${given}`
      : `${String(year)}年没有任何指标的数据；${given}`;
  },
  'evaluate/fewer-than-before': ({ year, count, before }) =>
    `默认考核${String(year)}年，但只有${String(count)}项指标有数据，上年为${String(before)}项；如尚未报齐，请用 --year ${String(year - 1)}`,
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
  'evaluate/rounded-method': ({ name, decimals, basis }) =>
    `${quote(name)}依${basis}采用修约值比较，保留${String(decimals)}位小数`,
  'against/target-weakened': ({ name, before, after }) =>
    `${quote(name)}的目标放宽：${edited(before, after)}；原来达不到的，现在可能算完成，请核对文件所印目标`,
  'against/target-changed': ({ name, before, after }) =>
    `${quote(name)}的目标改变，不能断定是从严还是放宽：${edited(before, after)}；请核对文件所印目标`,
  'against/due-later': ({ name, before, after, dropped }) =>
    `${quote(name)}${dropped.length === 0 ? `的${isOnce(before, after) ? '期限推迟' : '考核时间推迟或减少'}` : `不再考核${dropped.map((year) => `${String(year)}年`).join('、')}`}：${edited(before, after)}；请核对文件所印期限`,
  'against/attribute-weakened': ({ name, before, after }) =>
    `${quote(name)}由${FIELDS[before] ?? before}改为${after === null ? '无属性' : (FIELDS[after] ?? after)}${before === 'binding' ? '，未完成时不再影响总体结论' : ''}；请核对文件所印属性`,
  'against/baseline-changed': ({ name, before, after, direction }) =>
    `${quote(name)}的基期值${BASELINES[direction]}：${edited(before, after)}；请核对文件所印基期值`,
  'against/rounding': ({ name, before, after }) =>
    `${quote(name)}的修约改变：${decimalsText(before)} → ${decimalsText(after)}；接近界限的数可能得出另一结论，请核对所依据的文件`,
  'against/series-changed': ({ id, name, field, before, after }) =>
    field === 'alias'
      ? `以${quote(name)}为名称的数据原${before === null ? '不属于任何项目' : `属 ${editedWords(before, zhReport)}`}，现归入 ${id}；请核对各项的名称和别名`
      : `${quote(name)}的${EDITED_FIELDS[field]}改变：${field === 'kind' ? edited(wordIn(KINDS, before), wordIn(KINDS, after)) : edited(before, after)}；${field === 'name' ? '以原名称填报的数据将不再归入；只是改称的，请把原名称写入 aliases' : '同一数据可能得出另一结论，请核对文件'}`,
  'against/moved': ({ name, before, after }) =>
    `${quote(name)}由${STANDINGS[before]}改为${STANDINGS[after]}，不再计入主要指标；请核对其在文件中的位置`,
  'against/removed': ({ kind, name, before, successor }) =>
    `${REMOVED[kind]}${quote(name)}已删去${before === null ? '' : `（原目标：${editedWords(before, zhReport)}）`}${successor === null ? '' : `，同一位置现为${quote(successor.name)}（${successor.id}）`}；不再考核，请核对文件是否仍有此项`,
  'against/renamed': ({ name, id, before }) =>
    `${quote(name)}的标识由 ${before} 改为 ${id}，仍按同一项比较；数据和旧报告中的标识需一并修改`,
  'against/areas-changed': ({ name, before, after, removed, added, dropped }) => {
    const names = [
      ...(removed.length === 0 ? [] : [`删去${removed.join('、')}`]),
      ...(added.length === 0 ? [] : [`增加${added.join('、')}`]),
    ];
    const counts = dropped
      ? `${areaCount(before)}，现已整级删去`
      : `${areaCount(before)} → ${areaCount(after)}`;
    return `所辖${name}改变：${[counts, ...names].join('，')}；“每个”“半数以上”等要求将按新的名单或数目计算，请核对`;
  },
  'against/period-changed': ({ before, after }) =>
    `规划期改变：${periodText(before)} → ${periodText(after)}；逐年考核、累计和进度将按新的年份计算，请核对文件`,
  'against/gate-narrowed': ({ before, after }) =>
    `总体结论原由${GATES[before]}决定，现只由${GATES[after]}决定，其余项目未完成时不再影响结论；请核对文件所印属性`,
  'against/conflict-removed': ({ name, field, year, value, ref }) =>
    `${quote(name)}不再注明${year === null ? '' : `${String(year)}年`}${FIELDS[field] ?? field}另印为 ${conflictWord(field, value)}（${ref}），结论有争议时将不再提示；请核对文件该处`,
  'against/conflict-added': ({ name, field, year, value, ref }) =>
    `${quote(name)}新注明${year === null ? '' : `${String(year)}年`}${FIELDS[field] ?? field}另印为 ${conflictWord(field, value)}（${ref}）`,
  'against/strengthened': ({ name, field, before, after }) =>
    `${quote(name)}的${{ target: '目标从严', due: isOnce(before, after) ? '期限提前' : '考核时间提前或增加', attribute: '属性从严' }[field]}：${edited(
      wordIn(FIELDS, before),
      wordIn(FIELDS, after),
    )}`,
  'against/added': ({ kind, name, after }) =>
    `新增${REMOVED[kind]}${quote(name)}${after === null ? '' : `：${editedWords(after, zhReport)}`}`,
  'against/not-compared': ({ before, errors, line }) =>
    `旧版本 ${before} 有${String(errors)}处差错（第一处在第${String(line)}行），无法比较，不能断定目标是否放宽；请与没有差错的版本比较，或逐项核对`,
  'against/new-plan': ({ revision }) => `版本 ${revision} 中没有这份规划，视为新增，未作比较`,
  'against/renamed-plan': ({ before }) => `文件已改名，与旧版本的 ${before} 比较`,
  'against/removed-plan': ({ file, revision }) =>
    `规划文件 ${file} 在版本 ${revision} 中有，现已删去，其中全部目标不再考核；如为误删，请用 git checkout 恢复`,
};
