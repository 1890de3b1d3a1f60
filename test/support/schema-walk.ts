type Schema = Readonly<Record<string, unknown>>;

/** Where a value of a file stands, and the place in the schema that describes it. */
export interface Leaf {
  readonly at: readonly (string | number)[];
  readonly schemaPath: string;
  readonly value: unknown;
}

/** Everything in a value that is described by the schema, containers too, each with its place there. */
export function leavesOf(root: Schema, value: unknown): Leaf[] {
  return walk(root, root, value, [], '#');
}

function walk(
  root: Schema,
  schema: Schema,
  value: unknown,
  at: readonly (string | number)[],
  path: string,
): Leaf[] {
  if (typeof schema['$ref'] === 'string') {
    return walk(root, resolve(root, schema['$ref']), value, at, schema['$ref']);
  }
  if (Array.isArray(schema['anyOf'])) {
    const fitting = (schema['anyOf'] as Schema[]).find((one) => isOfType(root, one, value));
    if (fitting === undefined) return [];
    return walk(root, fitting, value, at, path);
  }
  const own: Leaf = { at, schemaPath: path, value };
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined;
    if (items === undefined) return [own];
    return [
      own,
      ...value.flatMap((one, index) => walk(root, items, one, [...at, index], `${path}/items`)),
    ];
  }
  if (typeof value !== 'object' || value === null) return [own];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  return [
    own,
    ...Object.entries(value).flatMap(([key, one]) => {
      const below = properties[key];
      return below === undefined ? [] : walk(root, below, one, [...at, key], `${path}/${key}`);
    }),
  ];
}

function resolve(root: Schema, ref: string): Schema {
  let node: unknown = root;
  for (const key of ref.split('/').slice(1)) node = (node as Schema)[key];
  return node as Schema;
}

function isOfType(root: Schema, schema: Schema, value: unknown): boolean {
  if (typeof schema['$ref'] === 'string')
    return isOfType(root, resolve(root, schema['$ref']), value);
  if (Array.isArray(schema['enum'])) return schema['enum'].includes(value);
  if ('const' in schema) return schema['const'] === value;
  switch (schema['type']) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === schema['type'];
  }
}

/** Every place in a schema that a value can have, as `leavesOf` names them. */
export function placesIn(root: Schema): string[] {
  const seen = new Set<string>();
  const visit = (schema: Schema, path: string): void => {
    if (typeof schema['$ref'] === 'string') {
      const ref = schema['$ref'];
      if (!seen.has(ref)) visit(resolve(root, ref), ref);
      return;
    }
    if (Array.isArray(schema['anyOf'])) {
      for (const one of schema['anyOf'] as Schema[]) if (one['type'] !== 'null') visit(one, path);
      return;
    }
    seen.add(path);
    if (schema['items'] !== undefined) visit(schema['items'] as Schema, `${path}/items`);
    for (const [key, one] of Object.entries(
      (schema['properties'] ?? {}) as Record<string, Schema>,
    )) {
      visit(one, `${path}/${key}`);
    }
  };
  visit(root, '#');
  return [...seen];
}
