import { normaliseName } from '../text/normalise-name.ts';

/** What definitions (口径) differ in; of each facet a text names one value or none. */
const FACETS: readonly (readonly RegExp[])[] = [
  [/常住/u, /户籍/u],
  [/(?:60|六十)(?:周?岁)?/u, /(?:65|六十五)(?:周?岁)?/u, /(?:80|八十)(?:周?岁)?/u],
  [/年末|期末|年底/u, /年均|平均/u],
];

/**
 * True if a row counts something else than the plan does: another value of a
 * facet that both name. Texts that name no facet at all must be the same.
 */
export function definitionDiffers(given: string, declared: string): boolean {
  const a = normaliseName(given);
  const b = normaliseName(declared);
  if (a === b) return false;
  const named = FACETS.map((values) => [valueIn(a, values), valueIn(b, values)] as const);
  const shared = named.filter(([x, y]) => x !== undefined && y !== undefined);
  if (shared.some(([x, y]) => x !== y)) return true;
  return shared.length === 0;
}

function valueIn(text: string, values: readonly RegExp[]): number | undefined {
  // The later ones are the more exact: 六十五 holds 六十.
  const index = values.findLastIndex((value) => value.test(text));
  return index < 0 ? undefined : index;
}
