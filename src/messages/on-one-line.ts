import { printable } from '../text/printable.ts';

/** A remark in a plan may be a paragraph. */
const LONGEST = 2000;

/**
 * The same texts, in which every value is shown on one line and without what a terminal would obey:
 * a file name, an argument or a name in a plan must not look like a line of ours.
 */
export function onOneLine<T extends object>(texts: T, ...asTheyAre: readonly (keyof T)[]): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]: [string, unknown]) => [
      key,
      asTheyAre.includes(key as keyof T) ? text : guarded(text),
    ]),
  ) as T;
}

type Sentence = (...values: readonly unknown[]) => unknown;

function isSentence(text: unknown): text is Sentence {
  return typeof text === 'function';
}

function guarded(text: unknown): unknown {
  if (isSentence(text)) return ((...values) => text(...values.map(shown))) satisfies Sentence;
  const isTable = typeof text === 'object' && text !== null && !Array.isArray(text);
  return isTable ? onOneLine(text) : text;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return clipped(printable(value));
  if (Array.isArray(value)) return value.map(shown);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one)]));
}

/** A value of megabytes is no message. */
function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What has methods of its own is no text. */
function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
