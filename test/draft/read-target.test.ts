import { describe, expect, it } from 'vitest';
import { readTarget, type CellRead } from '../../src/draft/read-target.ts';
import { tidyCell } from '../../src/draft/tidy-cell.ts';

/** A number as one text: sign, digits, unit, and [ ] where it is a total. */
function shown(read: CellRead): string {
  if (read.kind === 'pair') return `${read.low}..${read.high}${read.unit ?? ''}`;
  if (read.kind !== 'number') return read.kind;
  const { sign = 'bare', digits, unit = '', isTotal } = read;
  return `${sign} ${isTotal ? `[${digits}]` : digits}${unit}`;
}

describe('a cell of a table', () => {
  it.each([
    ['55', 'bare 55'],
    ['３．５０', 'bare 3.50'],
    [' 55 % ', 'bare 55%'],
    ['55％', 'bare 55%'],
    ['0.5‰', 'bare 0.5‰'],
    ['1,245', 'bare 1245'],
    ['1，245.0', 'bare 1245.0'],
    ['−3', 'bare -3'],
    ['+5', 'bare 5'],
    ['达到20', 'bare 20'],
    ['提高到 20 张', 'bare 20张'],
    ['≥55', 'atLeast 55'],
    ['≧ 55', 'atLeast 55'],
    ['>=55', 'atLeast 55'],
    ['≥\n55%', 'atLeast 55%'],
    ['不低于55', 'atLeast 55'],
    ['不少于 1,200人', 'atLeast 1200人'],
    ['至少3', 'atLeast 3'],
    ['55%以上', 'atLeast 55%'],
    ['55及以上', 'atLeast 55'],
    ['达到55%以上', 'atLeast 55%'],
    ['不低于55%以上', 'atLeast 55%'],
    ['≤40', 'atMost 40'],
    ['≦40', 'atMost 40'],
    ['不超过40。', 'atMost 40'],
    ['不高于40', 'atMost 40'],
    ['40以下', 'atMost 40'],
    ['控制在40以内', 'atMost 40'],
    ['＞60', 'above 60'],
    ['超过60%', 'above 60%'],
    ['＜60', 'below 60'],
    ['低于60', 'below 60'],
    ['约1.3', 'about 1.3'],
    ['1.3左右', 'about 1.3'],
    ['10个左右', 'about 10个'],
    ['[2000]', 'bare [2000]'],
    ['［2000］', 'bare [2000]'],
    ['≥[2000]', 'atLeast [2000]'],
    ['[≥2000]', 'atLeast [2000]'],
    ['30%-40%', '30..40%'],
    ['30—40', '30..40'],
    ['30～40%', '30..40%'],
    ['30至40个', '30..40个'],
    ['全覆盖', 'full-coverage'],
    ['实现全覆盖', 'full-coverage'],
    ['100%全覆盖', 'full-coverage'],
    ['', 'none'],
    ['--', 'none'],
    ['——', 'none'],
    ['－－', 'none'],
    ['…', 'none'],
    ['/', 'none'],
    ['暂无', 'none'],
    ['不低于上年度居民人均消费支出增速', 'relation'],
    ['不低于当地低保标准的1.3倍', 'relation'],
    ['高于全市平均水平', 'relation'],
  ])('%j says %j', (cell, said) => {
    expect(shown(readTarget(tidyCell(cell)))).toBe(said);
  });

  it.each([
    '1 245',
    '1, 245',
    '2,00',
    '1.234,5',
    '1.2.3',
    '007',
    '.5',
    '5.',
    '1e3',
    '55①',
    '95*',
    '≥55以下',
    '约≥55',
    '[2000',
    '【2000】',
    '〔2000〕',
    '1:0.8',
    '2021-2025',
    '40-30',
    '30-30',
    '30%-40',
    '30个-40张',
    '基本全覆盖',
    '建成',
    '翻一番',
    '控制在40',
    '保持95',
    '力争55',
    '5个百分点',
    '提高5个百分点',
    '3月5日',
    '2025年',
    '55余',
    '100多个',
    '1/3',
    '55 60',
    '#REF!',
  ])('%j is not read', (cell) => {
    expect(['unreadable', 'relation']).toContain(readTarget(tidyCell(cell)).kind);
  });
});
