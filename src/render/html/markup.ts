import { printable } from '../../text/printable.ts';
import { attributes, xmlText } from '../xml.ts';

/**
 * A piece of a page. Only `element` makes one, and it escapes every string it
 * is given, so that what people wrote can never become a tag.
 */
export class Markup {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

export type Child = Markup | string | readonly Child[];
export type Attributes = Readonly<Record<string, string | number>>;

/** Elements without an end tag in HTML, written so that XML reads them too. */
const EMPTY = new Set(['meta', 'br']);

/** Elements that begin a line of their own in the file. */
const BLOCKS = new Set(
  'html head body main header section article figure svg table caption thead tbody tr h1 h2 h3 h4 p ul ol li dl div meta title style'.split(
    ' ',
  ),
);

export function element(name: string, values: Attributes, ...children: readonly Child[]): Markup {
  const end = BLOCKS.has(name) ? '\n' : '';
  const shown = Object.entries(values).map(([key, value]) => [key, printable(String(value))]);
  const tag = `${name}${attributes(Object.fromEntries(shown) as Attributes)}`;
  if (EMPTY.has(name)) return new Markup(`<${tag} />${end}`);
  return new Markup(`<${tag}>${codeOf(children)}</${name}>${end}`);
}

/** A value with its unit: never broken at the end of a line. */
export function quantity(text: string): Markup {
  return element('span', { class: 'q' }, text);
}

/** Numbers with the unit behind them, as they stand in sentences. */
const QUANTITIES =
  /([≥≤<>±+-]?\d[\d.]*(?:—\d[\d.]*)?\s?(?:个百分点|个千分点|平方米|元\/人年|元\/[月年]|percentage points|万[人元张个名]|亿元|[个张人家处所项元名户次件万%‰]|年底|年)?)/u;

/** A sentence in which no number is parted from its unit. */
export function prose(text: string): Child[] {
  return text
    .split(QUANTITIES)
    .map((part, index) => (index % 2 === 1 && part.length > 1 ? quantity(part) : part));
}

function codeOf(children: readonly Child[]): string {
  return children
    .map((child) =>
      child instanceof Markup
        ? child.code
        : typeof child === 'string'
          ? xmlText(printable(child))
          : codeOf(child),
    )
    .join('');
}
