/** What documents call a limit. */
export type Limit = 'atLeast' | 'atMost' | 'above' | 'below';

/**
 * Before a number. 不低于 and 不超过 include it; 超过 and 不足 do not
 * (民法典 第1259条).
 */
export const LIMITS_BEFORE: Readonly<Record<string, Limit | undefined>> = {
  '≥': 'atLeast',
  '≧': 'atLeast',
  '⩾': 'atLeast',
  '>=': 'atLeast',
  大于等于: 'atLeast',
  大于或等于: 'atLeast',
  不低于: 'atLeast',
  不得低于: 'atLeast',
  不少于: 'atLeast',
  不小于: 'atLeast',
  至少: 'atLeast',
  最低: 'atLeast',
  '≤': 'atMost',
  '≦': 'atMost',
  '⩽': 'atMost',
  '<=': 'atMost',
  小于等于: 'atMost',
  小于或等于: 'atMost',
  不超过: 'atMost',
  不得超过: 'atMost',
  不高于: 'atMost',
  不得高于: 'atMost',
  不大于: 'atMost',
  不多于: 'atMost',
  至多: 'atMost',
  最高: 'atMost',
  最多: 'atMost',
  '>': 'above',
  '﹥': 'above',
  超过: 'above',
  高于: 'above',
  大于: 'above',
  多于: 'above',
  '<': 'below',
  '﹤': 'below',
  低于: 'below',
  少于: 'below',
  小于: 'below',
  不足: 'below',
};

/** Behind a number; all of them include it. */
export const LIMITS_BEHIND: Readonly<Record<string, Limit | undefined>> = {
  以上: 'atLeast',
  及以上: 'atLeast',
  以下: 'atMost',
  及以下: 'atMost',
  以内: 'atMost',
};

/** Words as alternatives of a regular expression, the longer first: 不低于 is no 低于. */
export function alternatives(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
