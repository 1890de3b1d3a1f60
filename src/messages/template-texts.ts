import type { Language, TemplateTexts } from './messages.ts';

/** The words of the CSV to fill in. */
export const TEMPLATE_TEXTS: Readonly<Record<Language, TemplateTexts>> = {
  zh: {
    columns: {
      indicator: '指标名称',
      year: '年份',
      area: '地区',
      unit: '单位',
      value: '完成值',
      definition: '口径',
      status: '数据状态',
      source: '来源',
      note: '备注',
    },
    hints: {
      stock: '',
      flow: '当年数',
      cumulative: '规划期内累计数',
      completion: '填是、否或完成日期',
    },
  },
  en: {
    columns: {
      indicator: 'indicator',
      year: 'year',
      area: 'area',
      unit: 'unit',
      value: 'value',
      definition: 'definition',
      status: 'status',
      source: 'source',
      note: 'note',
    },
    hints: {
      stock: '',
      flow: 'of the year alone',
      cumulative: 'cumulative over the period',
      completion: 'yes, no or the date of completion',
    },
  },
};
