import type { Comparator } from './terms.ts';

/** The sign before a bound; between has its two bounds, completed its day instead. */
export const SIGNS: Readonly<Record<Comparator, string>> = {
  atLeast: '≥',
  atMost: '≤',
  above: '>',
  below: '<',
  equals: '=',
  between: '',
  about: '≈',
  completed: '',
};
