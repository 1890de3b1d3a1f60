import type { OtherFormat, WorkbookBound } from '../model/findings/workbook.ts';
import type { FindingTextsOf } from './messages.ts';
import { bytes, list, quote } from './zh-words.ts';

const SAVE = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”';

const FORMATS: Readonly<Record<OtherFormat, string>> = {
  ods: '开放文档表格（ODS）',
  xlsb: '二进制工作簿（XLSB）',
  numbers: 'Numbers 表格',
  word: 'Word 文档',
  slides: 'PowerPoint 演示文稿',
  archive: '压缩文件',
  'old-xls': 'Excel 95 及更早版本的工作簿',
  'old-office': '其他 Office 文件',
  pdf: 'PDF 文件',
  html: '网页（部分系统导出时以 .xls 命名）',
  xml: 'XML 文件（部分系统导出时以 .xls 命名）',
};

const HOW: Readonly<Record<OtherFormat, string>> = {
  ods: SAVE,
  xlsb: SAVE,
  numbers: '请在 Numbers 中“导出为 Excel”',
  word: '请将其中的表格粘贴到工作簿中保存',
  slides: '请将其中的表格粘贴到工作簿中保存',
  archive: '请解压后使用其中的数据文件',
  'old-xls': SAVE,
  'old-office': SAVE,
  pdf: '请向报送单位索取工作簿或 CSV 原件',
  html: SAVE,
  xml: SAVE,
};

function boundText(what: WorkbookBound, limit: number): string {
  switch (what) {
    case 'file':
      return `工作簿超过上限${bytes(limit)}`;
    case 'entries':
      return `工作簿的组成部分超过${String(limit)}个`;
    case 'content':
      return `工作簿解压后超过上限${bytes(limit)}`;
    case 'cells':
      return `工作簿的非空单元格超过${String(limit)}个`;
    case 'text':
      return `有单元格的文字超过${String(limit)}字`;
    case 'span':
      return `工作表占用的范围过大（行数乘列数超过${String(limit)}）`;
  }
}

export const zhWorkbookFindings: FindingTextsOf<'workbook'> = {
  'workbook/encrypted': () => '工作簿有打开密码，无法读取；请取消密码后另存',
  'workbook/format': ({ format }) => `不是可读取的工作簿，而是${FORMATS[format]}；${HOW[format]}`,
  'workbook/damaged': ({ part }) =>
    `工作簿不完整或已损坏${part === '' ? '' : `（${part}）`}；请重新取得文件，或用 Excel 或 WPS 打开后另存为“Excel 工作簿（*.xlsx）”`,
  'workbook/too-large': ({ what, limit }) =>
    `${boundText(what, limit)}；请将填报表单独另存为一个工作簿，删去表外单元格`,
  'workbook/not-opened': () =>
    '工作簿须先打开：作为程序库使用时，请先调用 openWorkbooks()，再调用 loadActuals()',
  'workbook/sheet-unknown': ({ sheet, nearest, sheets }) =>
    `工作簿中没有工作表${quote(sheet)}${nearest === null ? '' : `，是否为${quote(nearest)}`}；现有：${list(sheets)}`,
  'workbook/sheet-none': ({ sheets, hidden }) =>
    `没有一张工作表有可识别的表头（须有“指标名称”“年份”“完成值”，或“指标名称”和各年份列），已查看：${list(sheets)}${hidden.length === 0 ? '' : `；隐藏的工作表${list(hidden)}有此表头，如确需使用，请用 --sheet 指明`}`,
  'workbook/sheets-several': ({ sheets }) =>
    `有几张工作表都像填报表：${list(sheets)}；请用 --sheet 指明一张`,
  'workbook/sheets-unread': ({ sheet, others }) =>
    `读取工作表${quote(sheet)}；未读取：${list(others)}`,
  'workbook/sheet-hidden': ({ sheet }) => `工作表${quote(sheet)}是隐藏的，按 --sheet 的指定读取`,
  'workbook/sheet-unused': ({ sheet }) => `指定了 --sheet ${sheet}，但数据文件中没有工作簿`,
  'workbook/formula-unsaved': ({ formula }) =>
    `公式${quote(formula)}没有存储计算结果；请用 Excel 或 WPS 打开，重新计算后保存`,
  'workbook/cell-scaled': ({ text, format }) =>
    `单元格存储 ${text}，而数字格式${quote(format)}显示为另一个数（缩小、随条件变化或正负号不同），无法确定填报的是哪一个；请改为“常规”格式并核对数值和单位`,
  'workbook/cell-unshown': ({ text, format }) =>
    `单元格存储 ${text}，而按数字格式${quote(format)}或工作表设置并不显示；若无数据请清空，若有数据请改为“常规”格式`,
  'workbook/cell-merged': ({ range, text }) =>
    `数值 ${text} 在合并单元格 ${range} 中，无法确定属于哪一行、哪一列；请取消合并，逐格填写`,
  'workbook/hidden-cells': ({ count, cells }) =>
    `所用数据有${String(count)}个在隐藏的行或列中（${cells.join('、')}${count > cells.length ? ' 等' : ''}），已采用；请取消隐藏，核对后保存`,
  'workbook/numbers-as-text': ({ count, text }) =>
    `${String(count)}个数值以文本形式存储，按数字读取，如${quote(text)}`,
  'workbook/formulas': ({ count }) => `${String(count)}个数值由公式得出，采用文件中存储的计算结果`,
  'workbook/percentages': ({ count, text, stored }) =>
    `${String(count)}个单元格为百分比格式，按百分数读取，如存储的 ${stored} 读作 ${text}`,
  'workbook/remainders': ({ count, text, short }) =>
    `${String(count)}个数值带有二进制运算的尾差，按存储的数读取，如 ${text}（应为 ${short}）；可用 ROUND 取舍后保存`,
};
