import type { VerifyTexts } from './verify-texts.ts';

const NAMES_SHOWN = 5;

export const zhVerify: VerifyTexts = {
  command: '核验已存报告：按原规划和数据重新计算，说明是否成立、数据是否改动、报告是否被改',
  report: 'evaluate --format json 存下的报告',
  files: '报告所用的规划和数据文件；不写则按报告中的路径查找',
  examples: `
示例：
  $ plancheck verify 2020.json
  $ plancheck verify 2020.json plans/xuchang-2016-2020.yaml 2020.csv

退出码：0 成立；1 数据已改动或报告被改；2 缺少文件、无法核验；3 程序错误`,
  outcome: (outcome, file, { written, present, differs, sealed }) => {
    switch (outcome) {
      case 'holds':
        return `${file} 成立：所用文件均未改动，重新计算的结果逐项相同。`;
      case 'inputs-changed':
        return `${file} 所用的文件已改动，报告不再与现有文件相符。`;
      case 'altered':
        if (sealed === null)
          return `${file} 存下之后被改动过：内容不合报告的格式（规划和数据未读取）。`;
        if (!sealed) return `${file} 存下之后被改动过：内容与其校验值不符。`;
        return `${file} 被改动过：所用文件均未改动，重新计算的结果却与报告不同。`;
      case 'other-version':
        return differs
          ? `${file} 由 plancheck ${written ?? '？'} 生成，本版本 ${present} 重新计算的结果不同：可能由版本不同引起，不能断定报告被改；请用原版本核验。`
          : `${file} 由 plancheck ${written ?? '？'} 生成；所用文件均未改动，本版本 ${present} 重新计算的结果除版本号外逐项相同。`;
    }
  },
  draft:
    '这是一份草稿（--draft）：数据当时可能有差错，报告不作完成结论；核验成立只说明报告没有被改，不说明规划已完成',
  input: (file, foundAs, changed, sha256) => {
    const found = foundAs === file ? file : `${file}（现为 ${foundAs}）`;
    return changed === null
      ? `${found}：未改动，SHA-256 ${sha256}`
      : `${found}：已改动，报告所记 SHA-256 ${changed.stored}，现为 ${changed.present}`;
  },
  now: (verdict, year, changed) => {
    const shown = changed.slice(0, NAMES_SHOWN).join('、');
    const more = changed.length > NAMES_SHOWN ? '等' : '';
    const rows =
      changed.length === 0
        ? '各项完成情况均不变（也可能是报告所记的 SHA-256 被改）'
        : `${String(changed.length)}项完成情况不同：${shown}${more}`;
    return `按现有文件计算，${String(year)}年度总体结论为“${verdict}”，${rows}；逐项比较请重新核查后用 plancheck diff`;
  },
  noAnswerNow: '现有文件有差错或没有该年数据，得不出结论；请先用 plancheck evaluate 查明',
  difference: (at, name, stored, recomputed) => {
    const where = name === null ? at : `“${name}” ${at}`;
    if (recomputed === null)
      return stored === null
        ? `${where}：缺少此项`
        : `${where}：报告为 ${stored}，不合格式，或应没有此项`;
    return `${where}：报告为 ${stored ?? '（无）'}，应为 ${recomputed}`;
  },
  whole: '内容虽可同样读出，写法却与生成时不同（如同一键出现两次、次序不同），或按原文件得不出报告',
  seal: (where) =>
    ({
      all: '/seal：校验值与内容不符，被改的是不影响计算结果的内容（如核查选项、文件路径、版本号）',
      beside: '/seal：校验值与内容不符',
      unseen: '/seal：校验值与内容不符；规划或数据也已不同，不能指明报告中何处被改，请用原文件核验',
    })[where],
  more: (count) => `另有${String(count)}处不同`,
  missing: (files) =>
    `找不到报告所用的文件：${files.map((file) => (file === '-' ? '“-”（当时由标准输入读入的数据）' : file)).join('、')}；请在命令中写明现在的路径，如 plancheck verify 报告.json 规划.yaml 数据.csv`,
  notWanted: (files, wanted) =>
    `${files.join('、')} 不是报告所用的文件（内容和文件名都不相符）；报告所用的是 ${wanted.join('、')}`,
};
