import { printable } from '../text/printable.ts';

/** A remark in a plan may be a paragraph. */
const LONGEST = 2000;

/**
 * The same texts, in which every value is shown on one line and without what a terminal would obey:
 * a file name, an argument or a name in a plan must not look like a line of ours.
 */
export function onOneLine<T extends object>(texts: T, but: readonly string[] = []): T {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]: [string, unknown]) => [
      key,
      but.includes(key) ? text : guarded(text),
    ]),
  ) as T;
}

function guarded(text: unknown): unknown {
  if (typeof text === 'function') {
    const say = text as (...values: readonly unknown[]) => unknown;
    return (...values: readonly unknown[]): unknown => say(...values.map(shown));
  }
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
