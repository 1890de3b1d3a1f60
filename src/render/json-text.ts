import { UNSEEN } from '../text/unseen.ts';

const UNSAFE = new RegExp(`[${UNSEEN}]`, 'gu');

/**
 * JSON for people to read, too: what a terminal would obey, or nobody sees, is written as an escape,
 * which every reader of JSON gives back as it was.
 */
export function jsonText(value: object): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(UNSAFE, escaped)}\n`;
}

/** A character beyond the first plane takes two. */
function escaped(char: string): string {
  return Array.from(
    { length: char.length },
    (_one, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
