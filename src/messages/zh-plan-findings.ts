import type { NoSense } from '../model/finding.ts';
import type { FindingTextsOf } from './messages.ts';
import { FIELDS, bytes, quote, list } from './zh-words.ts';
import { FORM_HINTS_ZH, HIDDEN_ZH, NOT_TEXT_ZH, YAML_FAULTS_ZH } from './zh-yaml.ts';

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

export const zhPlanFindings: FindingTextsOf<'plan'> = {
  'plan/too-large': ({ size, limit }) =>
    `规划文件有${bytes(size)}，超过上限${bytes(limit)}，请确认是否选错文件`,
  'plan/encoding': ({ guess }) =>
    `文件不是 UTF-8 编码${guess === null ? '' : `，像是 ${guess}`}：请用编辑器打开，选“另存为”，编码选 UTF-8`,
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
    `不使用锚点和别名${name === '' ? '' : `（${name}）`}，请直接写出内容；文本以 & 或 * 开头的请加引号`,
  'plan/too-deep': ({ limit }) => `嵌套超过${String(limit)}层，不需要如此深的结构`,
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
    `${quote(key)}${value === 'null' ? '没有写值' : `的值 ${value} 不合格式`}${hint === undefined ? rightForm(likely, expected) : FORM_HINTS_ZH[hint](likely)}`,
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
  'plan/amendment-order': ({ date, before }) =>
    `目标调整文件的日期 ${date} 早于列在其前的 ${before}；请核对日期，并按先后排列`,
  'plan/amendment-early': ({ date, published }) =>
    `目标调整文件的日期 ${date} 早于规划发布日期 ${published}，请核对`,
  'plan/amendment-old': ({ number, old, target }) =>
    `${number} 调整前的目标写作 ${old}，与此前的目标 ${target} 不符；请对照两份文件核对，文件确如此印的用 allow 说明理由`,
  'plan/amendment-same': ({ number }) =>
    `${number} 调整后的目标与调整前相同，没有调整；请核对 new，或删去这一条`,
  'plan/amendment-late': ({ number, date, due }) =>
    `${number} 的日期 ${date} 在目标到期（${String(due)}年）之后，属事后调整；请核对日期，文件确如此的用 allow 说明理由`,
  'plan/amendment-odd': ({ number, reason, due }) =>
    ({
      past: `${number} 调整后的目标到期（${String(due)}年）在文件日期之前，一经调整即已到期；请核对 date 和 new`,
      turned: `${number} 把目标由“不低于”一类改成了“不超过”一类，或相反；请核对比较方式`,
      far: `${number} 把目标推迟到规划期结束多年以后（${String(due)}年）；请核对年份`,
    })[reason],
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
};
