import { quote as enQuote } from './en-words.ts';
import type { Language } from './messages.ts';
import { quote as zhQuote } from './zh-words.ts';
import { onOneLine } from './on-one-line.ts';

/** The words of the command `diff`, apart from those of its output: every start needs them. */
export interface DiffCliTexts {
  readonly description: string;
  readonly inputs: string;
  readonly years: string;
  readonly failOn: string;
  readonly examples: string;
  forms(given: readonly string[]): string;
  invalidYears(value: string): string;
  sameYear(year: number): string;
  failOnNever(value: string): string;
  optionNeedsYears(option: string): string;
}

const ZH: DiffCliTexts = {
  description: '比较两次核查结果：改善、退步及其原因（规划修改、数据修订、实际变动）',
  inputs: '两份已存的报告（前.json 后.json）；或规划和实际数据 CSV（规划 数据…，须加 --years）',
  years: '用同一数据核查的两个年份，先写前一年，如 2023,2024',
  failOn:
    '有哪些变化时退出码为1（可用逗号并列）：regressed 退步；weakened 目标放宽；lost-data 数据缺失不能再判定；never 不因变化而失败',
  examples: `
示例：
  $ plancheck evaluate xuchang 2023.csv --year 2023 --format json > 2023.json
  $ plancheck evaluate xuchang 2024.csv --year 2024 --format json > 2024.json
  $ plancheck diff 2023.json 2024.json
  $ plancheck diff xuchang 2021-2025.csv --years 2023,2024 --format html > diff.html

目标放宽的（目标调低、推迟、约束性改为预期性、删去）列在最前，因其能使未完成变为完成；其后依次为退步、数据缺失、改善、新作判定、其他变化。

退出码：0 没有 --fail-on 所列变化；1 有；2 无法比较；3 程序错误`,
  forms: (given) =>
    `${given.length === 0 ? '没有写明比较什么' : `无法比较${given.map(zhQuote).join('、')}`}；用法有两种：\n  plancheck diff 前.json 后.json　　比较两份已存的报告（plancheck evaluate … --format json > 前.json）\n  plancheck diff 规划 数据.csv --years 2023,2024　　用同一数据核查两个年份再比较`,
  invalidYears: (value) =>
    `--years 应为两个四位年份，先写前一年，用逗号隔开，如 2023,2024，现为${zhQuote(value)}`,
  sameYear: (year) => `--years 的两个年份相同（${String(year)}），没有可比较的`,
  failOnNever: (value) =>
    `--fail-on 的 never 不能与其他取值并列，现为${zhQuote(value)}；请只写 never，或去掉它`,
  optionNeedsYears: (option) =>
    `${option} 只用于核查数据（须加 --years）；比较已存的报告时不起作用，请去掉`,
};

const EN: DiffCliTexts = {
  description: 'compare two reports: what improved, what regressed, and why',
  inputs: 'two stored reports (before.json after.json); or a plan and CSV figures (needs --years)',
  years: 'the two years to evaluate with the same figures, the earlier first: 2023,2024',
  failOn:
    'what makes the exit code 1 (a list with commas): regressed; weakened, a target made easier; lost-data, no longer judged; never',
  examples: `
Examples:
  $ plancheck evaluate xuchang 2023.csv --year 2023 --format json > 2023.json
  $ plancheck evaluate xuchang 2024.csv --year 2024 --format json > 2024.json
  $ plancheck diff 2023.json 2024.json
  $ plancheck diff xuchang 2021-2025.csv --years 2023,2024 --format html > diff.html

What an edit of the plan weakened comes first (a target lowered or put off, binding made anticipatory, a promise removed): it can turn a miss into a pass. Then: regressed, lost data, improved, newly judged, otherwise changed.

Exit codes: 0 nothing that --fail-on names; 1 something is; 2 could not compare; 3 a bug`,
  forms: (given) =>
    `${given.length === 0 ? 'nothing to compare' : `cannot compare ${given.map(enQuote).join(', ')}`}; there are two forms:\n  plancheck diff before.json after.json    compares two stored reports (plancheck evaluate … --format json > before.json)\n  plancheck diff <plan> figures.csv --years 2023,2024    evaluates two years with the same figures, and compares them`,
  invalidYears: (value) =>
    `--years takes two years of four digits, the earlier first, with a comma, such as 2023,2024, not ${enQuote(value)}`,
  sameYear: (year) => `--years names ${String(year)} twice: there is nothing to compare`,
  failOnNever: (value) =>
    `--fail-on never cannot be combined, as in ${enQuote(value)}: write never alone, or leave it out`,
  optionNeedsYears: (option) =>
    `${option} is for evaluating figures (with --years); it does nothing to stored reports: leave it out`,
};

const TEXTS: Readonly<Record<Language, DiffCliTexts>> = {
  zh: onOneLine(ZH),
  en: onOneLine(EN),
};

export function diffCliTextsIn(language: Language): DiffCliTexts {
  return TEXTS[language];
}
