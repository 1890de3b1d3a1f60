const LONGEST = 31;
/** What no name may hold. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Names that every program takes: at most 31 characters, no two alike, none that is empty or kept for itself. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name, index) => {
    const tidy = name
      .replace(FORBIDDEN, ' ')
      .trim()
      .replace(/^'+|'+$/gu, '')
      .trim();
    const base = tidy === '' ? `Sheet${String(index + 1)}` : tidy;
    let made = cut(base, LONGEST);
    for (let number = 2; taken.has(made.toLowerCase()); number += 1) {
      const mark = ` (${String(number)})`;
      made = `${cut(base, LONGEST - mark.length)}${mark}`;
    }
    taken.add(made.toLowerCase());
    return made;
  });
}

/** A name may not end in half a character or in an apostrophe. */
function cut(name: string, longest: number): string {
  return name
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, '')
    .replace(/[\s']+$/u, '');
}
