import schema from '../../../.generated/plan-outline.json' with { type: 'json' };
import { COMPARATORS } from '../../model/terms.ts';
import type { Path } from '../yaml/yaml-text.ts';

/** What AJV says of one fault. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface SchemaNode {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly { readonly $ref?: string }[];
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [key: string]: unknown;
}

export function alternativesOf(union: SchemaError): string[] {
  const node = nodeAt(parentOf(union.schemaPath));
  return (node.anyOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
}

/** A union whose alternatives are told apart by the comparator that is written: targets and conditions. */
export function isComparatorUnion(union: SchemaError): boolean {
  return alternativesOf(union).some((ref) => comparatorOf(ref) !== undefined);
}

export function comparatorOf(ref: string): string | undefined {
  const keys = Object.keys(nodeAt(ref).properties ?? {});
  return COMPARATORS.find((comparator) => keys.includes(comparator));
}

export function toPath(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
}

export function parentOf(schemaPath: string): string {
  const path = schemaPath.slice(0, schemaPath.lastIndexOf('/'));
  return path.endsWith('/propertyNames') ? path.slice(0, -'/propertyNames'.length) : path;
}

export function nodeAt(pointer: string): SchemaNode {
  const found = valueAt(schema, toPath(decodeURIComponent(pointer)));
  return isRecord(found) ? found : {};
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined,
    data,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
