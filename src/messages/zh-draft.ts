import { SIGNS } from '../model/signs.ts';
import type { DraftTexts } from './draft-texts.ts';
import { quote } from './zh-words.ts';

const COMPARATORS = { atLeast: '不低于（atLeast）', atMost: '不超过（atMost）' } as const;
const OTHERS = { atLeast: 'atMost', atMost: 'atLeast' } as const;

interface Bare {
  readonly text: string;
  readonly comparator: 'atLeast' | 'atMost';
}
const bare =
  (why: string) =>
  ({ text, comparator }: Bare): string =>
    `原表只印${quote(text)}，没有限定词，${why}；暂按${COMPARATORS[comparator]}，不对的改为 ${OTHERS[comparator]}`;

export const zhDraft: DraftTexts = {
  mark: '待核对：',
  colon: '：',
  comma: '、',
  semicolon: '；',
  doubts: {
    'number-missing': () =>
      '序号空白，可能是上一行的其中项，或序号为合并单元格；请填写，其中项另写 subOf，并核对 ref 中的项次',
    'number-unreadable': ({ text }) => `序号${quote(text)}不是整数，未写入`,
    'id-missing': () => '标识列没有可用的标识，暂按次序编号',
    'main-missing': () => '其中项之前没有主项，未写 subOf',
    'bracket-kept': ({ text }) => `括号中的${quote(text)}不是已知的计量单位，留在名称中`,
    'unit-missing': () => '原表未印单位；请填写 unit，并写明 implied: [unit]',
    'unit-assumed': ({ unit }) => `原表未印单位，按名称推定为 ${unit}`,
    'unit-of-table': ({ unit }) => `单位格空白，取表上方所印单位 ${unit}`,
    'unit-of-cell': ({ unit, text }) =>
      `本行只在其他数后印有单位 ${unit}，${quote(text)}没有印；同为 ${unit} 的删去标记即可，不是的请改正 unit 或换算该数`,
    'unit-differs': ({ unit, other }) => `单位印了 ${unit} 和 ${other} 两种，暂取前者`,
    'attribute-missing': () =>
      '属性格空白，可能是合并单元格；请照原表填 binding（约束性）或 anticipatory（预期性）；原表确实未印的，写 allow: [{ rule: plan/attribute-missing, reason: 原表未印 }]',
    'attribute-unreadable': ({ text }) =>
      `属性为${quote(text)}，应为约束性（binding）或预期性（anticipatory）`,
    'baseline-unreadable': ({ text }) =>
      `基期值印作${quote(text)}，不是一个数，未写入；请照原文写成如 baseline: 40，不能写成一个数的不写`,
    'baseline-parts': ({ text }) =>
      `基期值印作${quote(text)}，有几个数，未写入；请分别写作 parts 各项的 baseline`,
    'baseline-unit': ({ text, unit }) =>
      `基期值印作${quote(text)}，与单位${unit === '' ? '（未印）' : ` ${unit} `}不一致，未写入`,
    'baseline-of-total': ({ text }) =>
      `目标为累计数，从规划期第一年起算；基期值${quote(text)}未写入`,
    'target-missing': () => '原表没有目标值',
    'target-relation': ({ text }) =>
      `原表印${quote(text)}，与其他数据挂钩；请写成如 { atLeast: { series: 数据序列的标识, lag: 1 }, every: year }，并在 series 中列出该数据序列`,
    'target-unreadable': ({ text }) =>
      `原表印${quote(text)}，含义不能确定；请按原文写成如 target: { atLeast: 55, by: 2025 }，一行有几项要求的改用 parts 分项`,
    'target-parts': ({ text, example }) =>
      `原表印${quote(text)}，一行有几个数；请改用 parts 逐项写出，不再写 target，如 ${example}；比较方式请核对，本行的 unit、baseline、range、printed、implied、allow 移到各项中或删去`,
    'target-brackets': ({ text, example }) =>
      `原表印${quote(text)}，括号常表示五年累计；是累计的写 kind: cumulative 和 target: ${example}，填报累计数，不写 baseline（填报当年数的用 total: { of: 当年数的标识 }），不是累计的去掉 kind，比较方式请核对`,
    'target-unit': ({ text, unit }) =>
      `原表印${quote(text)}，与单位${unit === '' ? '（未印）' : ` ${unit} `}不一致，请换算或改正单位`,
    'target-mixed': ({ text }) =>
      `各年印作${text}，不能读成同一种比较方式的数；请按原文写成如 target: { atLeast: { byYear: { 2021: 41, 2025: 45 } } }，比较方式不同的改用 parts 分项`,
    'sign-partly': ({ text, comparator }) =>
      `各年印作${text}，有的年份没有限定词；暂都按“${SIGNS[comparator]}”（${comparator}），不是的请改`,
    'target-over-all': ({ text }) => `原表印${quote(text)}，占比超过了100%`,
    'target-span': ({ column }) => `列名为${quote(column)}，可能是规划期累计数；暂按末年的数`,
    'years-missing': ({ years }) =>
      `原表${years.map(String).join('、')}年空白，这些年份不作考核；确实没有印的删去标记即可，因合并单元格或漏抄而空白的，请照原表把各年的数写入 byYear`,
    tolerance: ({ text, tolerance }) =>
      `原表印${quote(text)}，没有印幅度，暂取末位的一半 ${tolerance}`,
    'operator-alone': bare('也没有确切的基期值可比'),
    'operator-level': bare('与基期值或各年的数相同'),
    'operator-unclear': bare('各数有升有降'),
    'operator-falling': bare('比基期值或以前各年低'),
    'operator-name': bare('从名称看应当下降或加以控制'),
    'operator-total': bare('方括号表示规划期累计，数据按当年数逐年相加'),
    'row-without-values': ({ line, text }) =>
      `原表第${String(line)}行${quote(text)}没有单位、数值和属性，未列入；如是指标请补上，如是上一行名称的续行请并入`,
    footnote: ({ line, text }) =>
      `原表第${String(line)}行的说明${quote(text)}，请看是否影响各行的含义`,
  },
  headMissing:
    '未给出发布机关或发布日期，请照原文写成如 { issuer: 许昌市人民政府, published: 2022-09-26 }',
  headFaults: {
    missing: ({ flag }) =>
      ({
        '--region': '缺少地区标识，用小写拼音，如 xuchang',
        '--name': '缺少地区名称，请加上如 --name 许昌市',
        '--from': '缺少规划期起始年，请加上如 --from 2021',
        '--to': '缺少规划期终止年，请加上如 --to 2025；只有一年的，与 --from 相同',
      })[flag] ?? `缺少 ${flag}`,
    'region-id': ({ value }) =>
      `地区标识应为小写字母和数字，可用连字符相连，如 xuchang、xuchang-weidu，现为${quote(value)}`,
    year: ({ flag, value }) => `${flag} 应为四位年份（1949—2100），如 2021，现为${quote(value)}`,
    order: ({ base, from, to }) =>
      base >= from
        ? `基期年应早于起始年，现为 --base ${String(base)}、--from ${String(from)}；不写 --base 则取起始年的上一年`
        : `起始年不能晚于终止年，现为 --from ${String(from)}、--to ${String(to)}`,
    code: ({ value, name }) =>
      `--code 应为${quote(name)}的六位行政区划代码（GB/T 2260：省 xx0000、市 xxxx00），如 411000，现为${quote(value)}；没有代码的不写`,
    date: ({ value }) =>
      `--published 应为实有的日期，写成 年-月-日，如 2022-09-26，现为${quote(value)}`,
    blank: ({ flag }) => `${flag} 不能为空；不知道的请不写这个选项`,
  },
  allowBound: '[{ rule: plan/baseline-bound, reason: 原表只印界限 }]',
  imported: [
    '由指标表生成的草稿。不能确定之处都有“待核对”标记：请对照原文改好那一行，再删去标记；',
    '全部删去之前 plancheck validate 报告差错，plancheck evaluate 不作核查。',
    '表中没有限定词的数，只在逐年增长、高于基期值或为全覆盖的100%时直接写作 atLeast；',
    '取值范围 range 按名称和单位推定，用来发现数据的笔误，请一并核对。',
  ],
  countedIds:
    '各行的 id 暂按次序编号；请在第一次生成报告之前改成英文词（如 nursing-bed-share），此后不再更改。',
  skeleton: {
    top: [
      '规划文件的骨架，每一部分之前有说明；各键的完整说明见编辑器提示和 README“规划文件”一节。',
      '标有“示例，合成数据”的内容只示范写法，请换成文件所印的内容，用不到的删去。',
      '写完用 plancheck validate 检查；没有换掉的示例，每一行都有警告。',
    ],
    id: ['标识：地区标识和规划期，须与文件名（不含 .yaml）相同。'],
    title: ['文件标题，照原文。'],
    region: ['地区；有行政区划代码（GB/T 2260）的写 code，加引号。'],
    period: ['基期年和规划期首末年；只有一年的文件首末年相同。'],
    source: ['发布机关和发布日期；有文号的另写 number。'],
    areas: [
      '所辖地区，按层级列出，只在有“每个县”“半数以上的镇”一类要求时需要；',
      '知道名单的写 names，只知数目的写 count，并写日期 date；都不知道的只写层级。',
    ],
    series: ['指标以外、判定时要用到的数据；不用的删去。'],
    indicators: [
      '指标表各行，按原顺序。attribute 为 binding（约束性）或 anticipatory（预期性），没有印的不写。',
      '目标由比较方式、界限和时间组成：atLeast 不低于、atMost 不超过、above 超过、below 低于、',
      'equals 等于、between 介于、about 左右、completed 完成与否；by 到期年份，every: year 逐年考核。',
    ],
    share: ['占比：有基期值，规划期末达到；range 是可能的取值，用来发现笔误。'],
    count: ['逐年目标值：各年的数写在 byYear 中，不再写 by。'],
    relation: ['与其他数据挂钩：不低于上年的居民消费增速（lag: 1），每年都要达到。'],
    yearly: ['每年的任务：kind: flow 表示填报的是当年数。'],
    commitments: [
      '文本任务：正文和项目专栏中的量化承诺，写法与指标相同，另行计数，不改变结论。',
      '原文没有印期限的，按规划期末，并写 implied: [due]。',
    ],
  },
  written: (file) => `已写入 ${file}`,
  saveAs: (file) => `请存为 ${file}（或加 -o ${file} 直接写入）`,
  rename: (id) => `文件名与标识不一致，请将文件改名为 ${id}.yaml，或改写其中的 id`,
  next: (file, isFinished) =>
    isFinished
      ? `下一步：用 plancheck validate ${file} 检查，再用 plancheck show ${file} 逐项校对`
      : `下一步：用 plancheck validate ${file} 列出待核对之处，对照原文逐处改好并删去标记`,
  noDraft: (errors) => `有${String(errors)}处差错，未生成草稿；请更正指标表后重新运行`,
  counts: (rows, marks) =>
    `共${String(rows)}行指标${marks === 0 ? '，没有待核对之处' : `，待核对${String(marks)}处`}`,
};
