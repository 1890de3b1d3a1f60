import { isRecord, nodeAt, type SchemaNode } from './schema-nodes.ts';

/** What needs no example: whoever lacks it needs a number of the document, not one of ours. */
const NONE = ['tolerance', 'decimals'];
/** Longer ones are no help in a line. */
const LONGEST = 60;

/** A line with a key as the schema exemplifies it, such as `date: '2020-12-31'`. */
export function exampleOf(node: SchemaNode, key: string): string | null {
  if (NONE.includes(key)) return null;
  const [example] = examplesOf(node.properties?.[key]);
  if (example === undefined) return null;
  const line = `${key}: ${written(example)}`;
  return line.length > LONGEST ? null : line;
}

function examplesOf(property: unknown): readonly unknown[] {
  if (!isRecord(property)) return [];
  const { $ref, examples } = property;
  if (Array.isArray(examples)) return examples;
  return typeof $ref === 'string' ? (nodeAt($ref).examples ?? []) : [];
}

/** A value in one line of YAML. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (isRecord(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${key}: ${written(one)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^\p{L}[\p{L}\p{N} -]*$/u.test(value) ? value : `'${value}'`;
}
