import type { ChangedField, PlaceInPlan, RemovedKind } from '../model/finding.ts';
import { editedWords, isOnce, type Edited } from './edit-words.ts';
import type { FindingTextsOf } from './messages.ts';
import { zhReport } from './zh-report.ts';
import { FIELDS, quote } from './zh-words.ts';

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

export const zhAgainstFindings: FindingTextsOf<'against'> = {
  'against/target-weakened': ({ name, before, after }) =>
    `${quote(name)}的目标放宽：${edited(before, after)}；原来达不到的，现在可能算完成，请核对文件所印目标`,
  'against/target-changed': ({ name, before, after }) =>
    `${quote(name)}的目标改变，不能断定是从严还是放宽：${edited(before, after)}；请核对文件所印目标`,
  'against/due-later': ({ name, before, after, dropped }) =>
    `${quote(name)}${dropped.length === 0 ? `的${isOnce(before, after) ? '期限推迟' : '考核时间推迟或减少'}` : `不再考核${dropped.map((year) => `${String(year)}年`).join('、')}`}：${edited(before, after)}；请核对文件所印期限`,
  'against/amended': ({ name, before, after, number }) =>
    `${quote(name)}的目标调整文件有${number === null ? '删减' : `增改（${number}）`}：${edited(before, after)}；请核对批准文件`,
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
