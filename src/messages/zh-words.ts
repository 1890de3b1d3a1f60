/** Words of a plan file as people say them. */
export const FIELDS: Readonly<Record<string, string>> = {
  baseline: '基期值',
  target: '目标值',
  actual: '实际值',
  due: '期限',
  attribute: '属性',
  binding: '约束性',
  anticipatory: '预期性',
};

export const bytes = (size: number): string => `${String(Math.round(size / 1024 / 1024))}MB`;

export const quote = (text: string): string => `“${text}”`;

export const list = (items: readonly string[]): string => items.map(quote).join('、');

/** 2023年6月 for 2023-06. */
export function monthWords(asOf: string): string {
  const [year = '', month = ''] = asOf.split('-');
  return `${year}年${String(Number(month))}月`;
}
