import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

interface Node {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

const path = join(ROOT, 'schemas/plan.schema.json');
const schema = JSON.parse(readFileSync(path, 'utf8')) as object & {
  readonly definitions: Readonly<Record<string, Node>>;
};
const ajv = new Ajv({ allErrors: true, strict: true }).addSchema(schema, 'plan');

/** Every property in the schema, with its place as a JSON pointer. */
function propertiesIn(node: unknown, pointer = ''): [pointer: string, node: Node][] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = `${pointer}/${key}`;
    const own =
      key === 'properties' && !pointer.endsWith('/properties')
        ? Object.entries(value as Record<string, Node>).map(([name, property]): [string, Node] => [
            `${here}/${name}`,
            property,
          ])
        : [];
    return [...own, ...propertiesIn(value, here)];
  });
}

/** What an editor shows: of the property itself, else of what it refers to. */
function shown(node: Node, key: 'title' | 'description' | 'examples'): unknown {
  if (node[key] !== undefined) return node[key];
  const name = node.$ref?.replace('#/definitions/', '');
  const referred = name === undefined ? undefined : schema.definitions[name];
  return referred === undefined ? undefined : shown(referred, key);
}

const properties = propertiesIn(schema);

describe('the schema of plans, in an editor', () => {
  it('has properties', () => {
    expect(properties.length).toBeGreaterThan(100);
  });

  it.each(properties)('%s has a title, a description and examples that are valid', (at, node) => {
    const missing = (['title', 'description', 'examples'] as const).filter(
      (key) => shown(node, key) === undefined,
    );
    expect(missing).toEqual([]);
    const validate = ajv.compile({ $ref: `plan#${at}` });
    const examples = shown(node, 'examples') as readonly unknown[];
    expect(examples.filter((example) => !validate(example))).toEqual([]);
  });

  it('is what the first line of each bundled plan names', () => {
    for (const name of readdirSync(join(ROOT, 'plans'))) {
      const [first = ''] = readFileSync(join(ROOT, 'plans', name), 'utf8').split('\n');
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)$/u.exec(first) ?? [];
      expect(resolve(ROOT, 'plans', named)).toBe(path);
    }
  });

  it('is published with the package, for plans elsewhere', () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      files: string[];
    };
    expect(files).toContain('schemas');
    const require = createRequire(join(ROOT, 'package.json'));
    expect(require.resolve('plancheck/schemas/plan.schema.json')).toBe(path);
  });
});
