import { normaliseName } from '../text/normalise-name.ts';

/** A facet in which definitions (口径) differ: what a text says of it, and what is left of the text. */
interface Facet {
  readonly pattern: RegExp;
  readonly meaning: (found: RegExpExecArray) => string;
}

const AGES: Readonly<Record<string, string>> = { 六十: '60', 六十五: '65', 七十: '70', 八十: '80' };

const FACETS: readonly Facet[] = [
  { pattern: /非?(?:常住|户籍)/u, meaning: ([word]) => word },
  {
    pattern: /(?:(\d{1,3})|(六十五|六十|七十|八十))(?:周岁|岁)/u,
    meaning: ([, digits, words = '']) => digits ?? AGES[words] ?? words,
  },
  {
    pattern: /年末|期末|年底|年均|平均/u,
    meaning: ([word]) => (word.includes('均') ? '年均' : '年末'),
  },
];

/** Words that say nothing beside a facet. */
const FILLERS = /人口|老年人|老人|居民|及以上|以上|[数的、，,;；]/gu;

/**
 * True if a row counts something else than the plan does: another value of a
 * facet that both name, or other words beside them. A facet that only one of
 * them names is no difference, as long as they share one.
 */
export function definitionDiffers(given: string, declared: string): boolean {
  const a = normaliseName(given);
  const b = normaliseName(declared);
  if (a === b) return false;
  let restA = a;
  let restB = b;
  let shared = 0;
  for (const { pattern, meaning } of FACETS) {
    const inA = pattern.exec(a);
    const inB = pattern.exec(b);
    if (inA !== null && inB !== null) {
      if (meaning(inA) !== meaning(inB)) return true;
      shared += 1;
    }
    restA = restA.replace(pattern, '');
    restB = restB.replace(pattern, '');
  }
  const leftA = restA.replace(FILLERS, '');
  const leftB = restB.replace(FILLERS, '');
  return shared === 0 || (leftA !== '' && leftB !== '' && leftA !== leftB);
}
