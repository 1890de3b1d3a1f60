import leven from 'leven';

/** The farthest spelling that still counts as a slip: a third of the text; a Han character says more than a letter. */
function reach(text: string): number {
  const third = text.length / 3;
  return Math.max(1, /\p{Script=Han}/u.test(text) ? Math.floor(third) : Math.ceil(third));
}

/**
 * The candidate that `text` was probably meant to be, or undefined when none
 * is near. Of several equally near, the first in the order given.
 */
export function closest(text: string, candidates: Iterable<string>): string | undefined {
  const limit = reach(text);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue;
    const distance = leven(text.toLowerCase(), candidate.toLowerCase(), { maxDistance: limit + 1 });
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** How many characters must be changed, as far as that is not more than `most`. */
export function differences(a: string, b: string, most: number): number {
  return leven(a, b, { maxDistance: most + 1 });
}

/** Suggesting compares a text with every candidate; of thousands of each, only the first get one. */
const COMPARISONS = 2_000_000;

/** `closest` for many texts and the same candidates, in bounded time: when that is used up, nothing is near. */
export function suggester(candidates: readonly string[]): (text: string) => string | undefined {
  let left = COMPARISONS;
  return (text) => {
    left -= candidates.length;
    return left < 0 ? undefined : closest(text, candidates);
  };
}
