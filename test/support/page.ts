import { SaxesParser } from 'saxes';

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: PageElement[];
  /** All text inside, of its own and of what it holds. */
  text: string;
}

/** Reads a page as XML, which is stricter than a browser: a tag that is not closed is an error. */
export function pageOf(html: string): PageElement {
  const parser = new SaxesParser();
  const roots: PageElement[] = [];
  let current: PageElement | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: PageElement = { name, attributes, parent: current, children: [], text: '' };
    (current?.children ?? roots).push(element);
    current = element;
  });
  parser.on('text', (text) => {
    for (let one: PageElement | null = current; one !== null; one = one.parent) one.text += text;
  });
  parser.on('closetag', () => {
    current = current?.parent ?? null;
  });
  parser.write(html).close();
  const [root] = roots;
  if (root === undefined) throw new Error('the page is empty');
  return root;
}

/** Every element below one, in the order of the page. */
export function allIn(element: PageElement): PageElement[] {
  return element.children.flatMap((child) => [child, ...allIn(child)]);
}

export function namedIn(element: PageElement, name: string): PageElement[] {
  return allIn(element).filter((one) => one.name === name);
}

export function havingClass(element: PageElement, kind: string): PageElement[] {
  return allIn(element).filter((one) => (one.attributes['class'] ?? '').split(' ').includes(kind));
}

/** The section below a heading. */
export function sectionOf(page: PageElement, heading: string): PageElement {
  const found = namedIn(page, 'h2').find(({ text }) => text.includes(heading));
  if (found?.parent == null) throw new Error(`no heading ${heading}`);
  return found.parent;
}

/** The body of a table as texts. */
export function rowsIn(element: PageElement): string[][] {
  const bodies = namedIn(element, 'tbody').flatMap((body) => namedIn(body, 'tr'));
  return bodies.map(({ children }) => children.map(({ text }) => text.trim()));
}
