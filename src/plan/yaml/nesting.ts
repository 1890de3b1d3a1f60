/** Nesting of brackets beyond this is not a plan. */
export const DEEPEST = 64;

/** What opens block levels at the start of a line: spaces, and the signs of lists and keys. */
const LEAD = /^[ \t]*(?:[-?:][ \t]+)*/gmu;
/** Two columns for each level that is allowed. */
const WIDEST_LEAD = 2 * DEEPEST;

/**
 * The offset at which a YAML text is nested too deeply, found without parsing
 * it: the parser would run out of stack, which can end the whole process.
 * Brackets in text are counted too; so generous is the limit.
 */
export function tooDeepAt(text: string): number | undefined {
  const places = [bracketsAt(text), leadAt(text)].filter((place) => place !== undefined);
  return places.length === 0 ? undefined : Math.min(...places);
}

function bracketsAt(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return index;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return undefined;
}

function leadAt(text: string): number | undefined {
  for (const { 0: lead, index } of text.matchAll(LEAD)) {
    if (lead.length > WIDEST_LEAD) return index + WIDEST_LEAD;
  }
  return undefined;
}
