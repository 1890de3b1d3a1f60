import type { CliTexts } from './messages.ts';
import { bytes, quote } from './zh-words.ts';

const periods = (
  plans: readonly { readonly id: string; readonly from: number; readonly to: number }[],
): string => plans.map(({ id, from, to }) => `${id}（${String(from)}—${String(to)}年）`).join('、');

const NOT_WRITABLE: Readonly<Record<string, string>> = {
  ENOENT: '所在目录不存在，请先建立',
  ENOTDIR: '路径中有一段不是目录',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  EISDIR: '是目录，请写明文件名',
  ENOTREG: '不是普通文件（可能是设备或管道）；如要输出到标准输出，请用 --format',
};

export const zhCli: CliTexts = {
  description: '核查地区是否兑现五年民政事业发展规划的各项指标',
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  },
  commands: {
    evaluate: '按实际数据核查规划指标完成情况',
    validate: '检查规划文件的格式和内容',
    list: '列出可用的规划',
    show: '按文件原样列出规划的指标',
    template: '生成待填的实际数据表（CSV 或 .xlsx）',
    init: '生成带说明的规划文件骨架',
    import: '由指标表（Word、Excel）生成规划草稿',
    help: '显示命令的帮助',
  },
  args: {
    plan: '规划标识（如 xuchang-2021-2025）、地区标识（如 xuchang）或规划文件路径（.yaml）',
    actuals: '实际数据文件（CSV 或 .xlsx、.xls、.et 工作簿），可多个；“-”为标准输入',
    plans:
      '规划标识或文件路径；不写则检查 --plans、PLANCHECK_PLANS 和 ./plans 中的全部规划，没有的检查自带规划',
    region: '地区标识，小写拼音，如 xuchang',
    table: '指标表（CSV 或制表符分隔的文本）；“-”为标准输入',
  },
  head: {
    region: '地区标识，小写拼音，如 xuchang（必填）',
    name: '地区名称，如 许昌市；已有该地区的规划时可不写',
    from: '规划期起始年（必填）',
    to: '规划期终止年（必填）；只有一年的与起始年相同',
    base: '基期年；不写则为起始年的上一年',
    code: '六位行政区划代码（GB/T 2260）',
    title: '文件标题；不写则按地区和规划期推定',
    issuer: '发布机关',
    published: '发布日期，如 2022-09-26',
    ref: '指标表在文件中的名称，如 专栏2；不写则取表题中的，没有则为“指标表”',
  },
  options: {
    year: '考核年份；不写则取规划期内有数据的最近一年',
    yearOfPlan: '只列出规划期包含该年份的规划',
    yearOfTemplate: '只列该年核查所需的数据；不写则列规划期各年',
    scope:
      '列出哪些项目：indicators 只列指标；commitments 只列文本任务；all 全部（含无数据的文本任务）',
    scopeOfTemplate: '列出哪些项目的数据：indicators 指标；commitments 文本任务；all 全部',
    output: '写入文件（已存在的不覆盖）；不写则输出到标准输出',
    templateFile: '写入文件（.xlsx 或 .csv，已存在的不覆盖）；不写则将 CSV 输出到标准输出',
    reportFile: '另写入报告文件，可重复；格式依扩展名（.xlsx、.html、.json 等），已存在的整体替换',
    years: '并列列出各年完成情况，如 2021-2025 或 2021,2023',
    failOn:
      '何种情况退出码为1：binding 结论为未完成；any 任一到期指标未完成；behind 另加进度滞后；never 不因结论而失败',
    maxWarnings: '警告多于 <n> 处时退出码为1；不写则警告不影响退出码',
    against:
      '与旧版本比较，报告目标是否放宽：git 版本（如 origin/main、HEAD~1），或另一个规划文件的路径',
    failOnWeakened: '目标放宽、推迟、删去或无法断定时视为差错，退出码为1；须与 --against 同用',
    strict: '数据中有规划以外的指标名称时视为差错',
    format: '输出格式',
    requireSource: '约束性指标的数据未注明来源的（未取证），不能据以认定完成',
    draft: '数据有差错时出草稿：可能受影响的项目不作判定，其余照常；报告标明“草稿”，结论不会是完成',
    waivers: '经批准的例外（YAML 文件）：单独列出，不计入完成',
    encoding: '数据文件编码；不写则自动识别',
    sheet: '读取工作簿中的哪张工作表；不写则取表头可识别的一张',
    plans: '规划文件所在目录，优先于 PLANCHECK_PLANS、./plans 和自带规划',
    lang: '语言；不写则依 PLANCHECK_LANG 和系统语言',
    color: '强制使用颜色',
    noColor: '不使用颜色',
    version: '显示版本',
    help: '显示帮助',
  },
  examples: (command) =>
    ({
      main: `
示例：
  $ plancheck list
  $ plancheck evaluate xuchang 2023.csv
  $ plancheck validate plans/xuchang-2021-2025.yaml

退出码：0 通过或尚不作结论；1 未通过；2 无法核查（用法、文件或数据有误）；3 程序错误`,
      evaluate: `
示例：
  $ plancheck evaluate xuchang 2023.csv
  $ plancheck evaluate xuchang-2021-2025 2021.csv 2022.csv --year 2022
  $ plancheck evaluate xuchang 2023.csv -o 2023.html -o 2023.brief.txt
  $ plancheck evaluate xuchang 2021.csv 2022.csv 2023.csv --years 2021-2023

-o 的格式依文件名：.html、.xlsx（工作簿，只能写入文件）、.md、.csv、.json、
.txt（table）、.xml（junit）、.brief.txt（自评报告文字）、
.worksheet.csv（疑点清单）。

数据文件一行一个数（指标名称,年份,完成值），或一行一个指标、一列一个年份（指标名称,2021,2022）；
可另有单位、地区、数据状态、来源、备注列。没有数据请留空或写“——”。

退出码：0 完成或尚不作结论；1 未完成；2 无法核查；3 程序错误`,
      validate: `
示例：
  $ plancheck validate
  $ plancheck validate plans/xuchang-2021-2025.yaml
  $ plancheck validate --against origin/main --fail-on weakened
  $ plancheck validate xuchang-2021-2025 --against ./old.yaml
  $ plancheck validate plans/xuchang-2021-2025.yaml --format junit > plancheck.xml

格式：text 供阅读，json 供程序读取；github 为 GitHub 工作流标注，sarif 为代码扫描结果，
junit 为 GitLab、Jenkins 的测试报告。

退出码：0 没有差错；1 有差错；2 文件或旧版本不存在、无法读取；3 程序错误`,
      list: `
示例：
  $ plancheck list
  $ plancheck list --plans ./my-plans`,
      show: `
示例：
  $ plancheck show xuchang-2021-2025
  $ plancheck show xuchang-2021-2025 --scope all`,
      template: `
示例：
  $ plancheck template xuchang-2021-2025 --year 2023 --output 2023.xlsx
  $ plancheck template xuchang --year 2023 --scope indicators > 2023.csv

.xlsx 有下拉列表和填写说明，名称、年份、单位已锁定，填好保存后直接用
plancheck evaluate 核查。
CSV 用 Excel 打开后在“完成值”列填数，另存为“CSV UTF-8（逗号分隔）”，再行核查。
没有数据的留空；按地区填报的，请把编号换成地区名称。由其他数据计算的项目，
也可直接按其名称填一行。`,
      init: `
示例：
  $ plancheck init xuchang --name 许昌市 --from 2026 --to 2030
    --output plans/xuchang-2026-2030.yaml
  $ plancheck init changzhou --name 常州市 --from 2022 --to 2022
    --issuer 常州市民政局 --published 2022-02-10 > changzhou-2022.yaml

没有给出的发布机关和发布日期标为“待核对”，填好前 plancheck validate 报告差错。`,
      import: `
示例：
  $ plancheck import table.csv --region xuchang --name 许昌市
    --from 2021 --to 2025 --ref 专栏2 --output plans/xuchang-2021-2025.yaml
  $ plancheck import - --region xuchang --from 2021 --to 2025 < table.txt

表头须有“指标”列和“目标值”列（如“2025年目标值”，或一年一列），可另有序号、单位、基期值、属性、标识列。读得准的直接写入，读不准的标为“待核对”，由 plancheck validate 逐处报告；对照原文改好、删去全部标记之前，plancheck evaluate 不作核查。

退出码：0 已生成草稿；2 指标表无法读取；3 程序错误`,
    })[command],
  severity: { error: '差错', warning: '警告', note: '说明' },
  seeHelp: (command) => `用法见：plancheck ${command === '' ? '' : `${command} `}--help`,
  unknownOption: (option, nearest) =>
    `没有选项 ${option}${nearest === undefined ? '' : `，是否为 ${nearest}？`}`,
  unknownCommand: (name, nearest, known) =>
    `没有命令${quote(name)}${nearest === undefined ? '；' : `，是否为 ${nearest}？`}可用命令：${known.join('、')}`,
  missingArgument: (name) => `缺少参数 <${name}>`,
  optionMissingArgument: (option) => `选项 ${option} 后面缺少取值`,
  invalidChoice: (option, value, choices, nearest) =>
    `${option} 不能是${quote(value)}${nearest === undefined ? '；' : `，是否为 ${nearest}？`}可用：${choices.join('、')}`,
  excessArguments: () => '参数过多',
  invalidMaxWarnings: (value) => `--max-warnings 应为不小于0的整数，如 0，现为${quote(value)}`,
  invalidYear: (value) => `--year 应为四位年份，如 2023，现为${quote(value)}`,
  unknownPlan: (name, nearest, known) =>
    `没有规划或地区${quote(name)}${nearest.length === 0 ? '' : `，是否为 ${nearest.join(' 或 ')}？`}\n可用：${known.join('、')}\n规划文件路径须含“/”并以 .yaml 或 .yml 结尾，如 ./my-plan.yaml`,
  pathNeeded: (name) =>
    `${quote(name)}不是规划标识；如为文件，请写明路径：./${name}；如为规划标识，请去掉 .yaml`,
  noPlans: (directories) => `没有找到任何规划文件（*.yaml），查找过：${directories.join('、')}`,
  noPlanForYear: (region, year, plans) =>
    `${quote(region)}没有包含${String(year)}年的规划；现有：${periods(plans)}`,
  unreadablePlans: (region, files) =>
    `规划文件 ${files.join('、')} 无法识别，不能确定是否为${quote(region)}的规划；请先用 plancheck validate 检查（文件名只用小写字母、数字和连字符），或直接写规划标识`,
  severalPlans: (region, plans, year) =>
    year === undefined
      ? `${quote(region)}有多份规划，请用 --year 指定年份，或写明其中之一：${plans.join('、')}`
      : `${quote(region)}有多份规划包含${String(year)}年，请写明其中之一：${plans.join('、')}`,
  noPlanHasFigures: (region, plans) =>
    `所给文件中没有${quote(region)}任何规划的指标数据（规划期内、非预计数）；现有规划：${periods(plans)}\n请检查指标名称和年份，或用 plancheck show 查看规划的指标名称`,
  notFound: (path) => `文件不存在：${path}`,
  isDirectory: (path) => `${path} 是目录，请指明其中的文件`,
  notAFile: (path) => `${path} 不是普通文件`,
  inputTooLarge: (path, limit) => `${path} 超过${bytes(limit)}，没有读取；请分成几个文件`,
  notReadable: (path, reason) => `无法读取 ${path}：${reason}`,
  fileTwice: (path) => `文件给出了两次：${path}`,
  optionTwice: (option, first, second) =>
    `${option} 给出了两次：${quote(first)}和${quote(second)}；请只保留一个`,
  stdinTwice: () => '标准输入“-”只能用一次',
  noDirectory: (path, from) => `${from} 指定的规划目录不存在：${path}`,
  draftHint: () =>
    '如需先看其余各项，可加 --draft：可能受差错影响的项目不作判定，结果为草稿，不作完成结论',
  draftRefused: () =>
    '--draft 也无从判定：有文件没有读出数据（或没有读完），其中可能有任何一项的数据；请先更正',
  draftNeedsPlan: (region, plans) =>
    `数据有差错，不能按数据的年份选定${quote(region)}的规划；请用 --year 指定年份，或写明其中之一：${plans.join('、')}`,
  draftExit: () => '草稿不算通过，退出码为1；加 --fail-on never 则为0',
  noVerdict: (errors) => `有${String(errors)}处差错，未作核查；请更正后重新运行`,
  exitDespiteFail: (failOn) =>
    `总体结论为未完成；因指定了 --fail-on ${failOn}，退出码仍为0，后续命令可继续执行`,
  exitDespiteVerdict: (verdict, failOn) =>
    `总体结论为“${verdict}”，但按 --fail-on ${failOn} 有指标未完成或滞后，退出码为1`,
  moreFindings: (errors, warnings, notes) =>
    `另有未列出的：差错${String(errors)}处、警告${String(warnings)}处、说明${String(notes)}处；请先改正以上各处再检查`,
  checked: (plans, errors, warnings, notes) =>
    `检查${String(plans)}份规划：差错${String(errors)}处、警告${String(warnings)}处、说明${String(notes)}处`,
  planValid: (id, indicators, commitments) => {
    const counts = [
      ...(indicators > 0 || commitments === 0 ? [`${String(indicators)}项指标`] : []),
      ...(commitments > 0 ? [`${String(commitments)}项文本任务`] : []),
    ];
    return `${id}：${counts.join('、')}，有效`;
  },
  failOnNeedsAgainst: (failOn) =>
    `--fail-on ${failOn} 须与 --against 同用，如：plancheck validate --against origin/main --fail-on ${failOn}`,
  againstOnePlan: (file, plans) =>
    `--against 为文件 ${file} 时只能检查一份规划，现为${String(plans)}份；请写明一份规划，或用 git 版本比较全部规划`,
  revisionFault: (fault, revision, detail) =>
    ({
      'no-git': '没有找到 git，无法读取旧版本；请安装 git，或用 --against ./旧文件.yaml 与文件比较',
      'no-repository':
        '规划文件不在 git 仓库中，没有旧版本；请在仓库中运行，或用 --against ./旧文件.yaml 与文件比较',
      'unknown-revision': `没有 git 版本${quote(revision)}；${
        /\.ya?ml$/u.test(revision)
          ? `如为文件，请写明路径：./${revision}`
          : '请核对名称，或先用 git fetch 取得（在 CI 中请取完整历史，如 fetch-depth: 0）'
      }`,
      'not-a-revision': `--against 应为 git 版本（如 origin/main、HEAD~1）或文件路径，现为${quote(revision)}`,
      failed: `git 无法读取旧版本${quote(revision)}：${detail}`,
    })[fault],
  bundledNotCompared: (plans) =>
    `自带的${String(plans)}份规划不在本仓库中，没有旧版本，只检查、未比较`,
  allowed: (reason) => `（已说明理由：${reason}）`,
  outputExists: (path) => `${path} 已存在，不覆盖；请换一个文件名，或先删去原文件`,
  outputFormatUnknown: (path, endings) =>
    `无法由文件名 ${path} 判断报告格式，扩展名应为 ${endings.map((ending) => `.${ending}`).join('、')} 之一，或在扩展名前写明格式，如 2023.junit.xml`,
  templateFormatUnknown: (path) =>
    `无法由文件名 ${path} 判断格式，扩展名应为 .xlsx（工作簿）或 .csv；.xls、.et、.ods 不能生成，Excel 和 WPS 均可打开 .xlsx`,
  bookNeedsFile: (option, format) =>
    `${option} 不能是 ${format}：工作簿不是文本，不写到标准输出；请用 -o 写入文件，如 -o 报告.${format}`,
  outputIsInput: (path) => `${path} 是本次读取的文件，不能用作输出；请换一个文件名`,
  outputTwice: (path) => `两个 -o 指向同一文件：${path}`,
  invalidYears: (value) =>
    `--years 应为起止年份或逗号分隔的年份，如 2021-2025 或 2021,2023，现为${quote(value)}`,
  yearsLeftOut: (years, year) =>
    `${years.map(String).join('、')}年晚于评估年度${String(year)}年，各年完成情况中未列`,
  notWritable: (path, reason) =>
    `无法写入 ${path}：${NOT_WRITABLE[reason] ?? `系统报告 ${reason}`}`,
  written: (path, rows) => `已写入 ${path}，共${String(rows)}行待填`,
  nothingNeeded: (year) => `${year === null ? '规划期内' : `${String(year)}年`}没有需要填报的数据`,
  noPlansToList: (directories) => `没有找到规划文件，查找过：${directories.join('、')}`,
  internal: (message) => `程序内部错误，请将命令和以下内容反馈给维护者：${message}`,
  notBuilt: () => '尚未构建，请先运行 npm run build',
  broken: (file) => `规划文件 ${file} 有差错，未列入；请用 plancheck validate 检查`,
};
