import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML strictly: throws on the first fault. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [top] = root.children;
  if (top === undefined) throw new Error('no element');
  return top;
}

/** What may stand in an element, in this order: as the schemas of JUnit files in use have it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['testsuite'],
  testsuite: ['properties', 'testcase', 'system-out', 'system-err'],
  testcase: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  failure: [],
  skipped: [],
  'system-out': [],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped'],
  testcase: ['classname', 'name'],
  failure: ['type', 'message'],
  skipped: ['message'],
  'system-out': [],
};

/** What is wrong with the form of a JUnit file; empty when it is right. */
export function junitFaults(xml: string): string[] {
  return elementFaults(readXml(xml));
}

function elementFaults(element: Element): string[] {
  const { name, attributes, children } = element;
  const allowed = ORDER[name];
  if (allowed === undefined) return [`<${name}> is no element of JUnit`];
  const places = children.map((child) => allowed.indexOf(child.name));
  const isOrdered = places.every((place, index) => place >= (places[index - 1] ?? 0));
  const given = Object.keys(attributes).join();
  return [
    ...(isOrdered ? [] : [`<${name}> has ${children.map((child) => child.name).join()}`]),
    ...(given === REQUIRED[name]?.join() ? [] : [`<${name}> has the attributes ${given}`]),
    ...countFaults(element),
    ...children.flatMap(elementFaults),
  ];
}

function countFaults(element: Element): string[] {
  if (!element.name.startsWith('testsuite')) return [];
  const tests = within(element, 'testcase').length;
  const failures = within(element, 'failure').length;
  const { name, attributes } = element;
  const skipped = within(element, 'skipped').length;
  const isSuite = name === 'testsuite';
  const { tests: all, failures: failed, errors, skipped: left = '' } = attributes;
  const counts = [all, failed, errors, ...(isSuite ? [left] : [])].join();
  const expected = [tests, failures, 0, ...(isSuite ? [skipped] : [])].join();
  return counts === expected ? [] : [`<${name}> counts ${counts}, has ${expected}`];
}

export function within({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}
