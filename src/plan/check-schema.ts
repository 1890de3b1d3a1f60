import { closest } from '../text/nearest.ts';
import schema from '../../schemas/plan.schema.json' with { type: 'json' };
import { validate } from '../../.generated/validate-plan.js';
import { finding, type Finding } from '../model/finding.ts';
import type { PlanFile } from '../model/plan-file.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** What AJV says of one fault. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly { readonly $ref?: string }[];
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly [key: string]: unknown;
}

export type SchemaCheck =
  | { readonly ok: true; readonly file: PlanFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Checks the form of a plan. One cause is one finding: what only follows from it is left out. */
export function checkSchema(yaml: YamlText): SchemaCheck {
  const data = yaml.toData();
  if (validate(data)) return { ok: true, file: data as PlanFile };
  const errors = withoutEchoes(validate.errors ?? [], data);
  return { ok: false, findings: errors.map((error) => toFinding(error, data, yaml)) };
}

/**
 * AJV reports every alternative of a failed union. Kept is the alternative
 * that the written keys choose; without one, the union itself.
 */
function withoutEchoes(all: readonly SchemaError[], data: unknown): SchemaError[] {
  let errors = [...all];
  for (const union of all.filter(({ keyword }) => keyword === 'anyOf')) {
    if (!errors.includes(union)) continue;
    const at = union.instancePath;
    const value = valueAt(data, toPath(at));
    const chosen = chosenAlternatives(union, value);
    const isBelow = (path: string): boolean => path.startsWith(`${at}/`);
    errors = errors.filter((error) => {
      if (error === union) return chosen.length !== 1;
      if (error.instancePath === at) {
        if (!fromUnion(union, error)) return true;
        return chosen.length === 1 && error.schemaPath.startsWith(`${String(chosen[0])}/`);
      }
      if (!isBelow(error.instancePath)) return true;
      if (chosen.length !== 1) return false;
      const key = toPath(error.instancePath.slice(at.length))[0];
      return Object.hasOwn(nodeAt(String(chosen[0])).properties ?? {}, String(key));
    });
  }
  const seen = new Set<string>();
  return errors.filter((error) => {
    const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function alternativesOf(union: SchemaError): string[] {
  const node = nodeAt(parentOf(union.schemaPath));
  return (node.anyOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
}

/** The alternatives whose own keys the author wrote; a plan file names its choice by a key. */
function chosenAlternatives(union: SchemaError, value: unknown): string[] {
  if (!isRecord(value)) return [];
  const alternatives = alternativesOf(union);
  const keysOf = (ref: string): string[] => Object.keys(nodeAt(ref).properties ?? {});
  const shared = (key: string): boolean =>
    alternatives.filter((ref) => keysOf(ref).includes(key)).length > 1;
  const named = alternatives.filter((ref) =>
    keysOf(ref).some((key) => !shared(key) && Object.hasOwn(value, key)),
  );
  // An indicator that has neither a target nor parts: the usual form is meant.
  if (named.length === 0 && union.schemaPath.includes('/indicator/')) {
    return alternatives.slice(0, 1);
  }
  return named;
}

function fromUnion(union: SchemaError, error: SchemaError): boolean {
  if (error.schemaPath.startsWith(parentOf(union.schemaPath))) return true;
  return reachable(alternativesOf(union)).some((ref) => error.schemaPath.startsWith(`${ref}/`));
}

/** The alternatives, and those of the unions among them (a bound may be a number, itself a union). */
function reachable(refs: readonly string[]): string[] {
  return refs.flatMap((ref) => {
    const inner = (nodeAt(ref).anyOf ?? []).flatMap(({ $ref }) =>
      $ref === undefined ? [] : [$ref],
    );
    return [ref, ...reachable(inner)];
  });
}

function toFinding(error: SchemaError, data: unknown, yaml: YamlText): Finding {
  const path = toPath(error.instancePath);
  const node = nodeAt(parentOf(error.schemaPath));
  if (path.length === 0 && error.keyword === 'type') {
    return finding('plan/not-a-plan', { found: kindOf(data) }, yaml.placeOf(path));
  }
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys(node.properties ?? {});
    const args = { key, nearest: closest(key, known) ?? null, known };
    return finding('plan/unknown-key', args, yaml.placeOfKey([...path, key]));
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    return finding('plan/missing-key', { key, owner: ownerOf(path, data) }, yaml.placeOf(path));
  }
  if (error.keyword === 'anyOf' && error.schemaPath.includes('/target/')) {
    return comparatorFinding(error, path, data, yaml);
  }
  const key = error.keyword === 'propertyNames' ? error.params['propertyName'] : path.at(-1);
  const args = {
    key: String(key ?? ''),
    value: printed(valueAt(data, path)),
    expected: expectedOf(error, node),
  };
  return finding('plan/wrong-form', args, yaml.placeOf(path));
}

function comparatorFinding(error: SchemaError, path: Path, data: unknown, yaml: YamlText): Finding {
  const comparators = alternativesOf(error).map((ref) => ref.slice(ref.lastIndexOf('/') + 1));
  const value = valueAt(data, path);
  const written = isRecord(value) ? comparators.filter((name) => Object.hasOwn(value, name)) : [];
  return written.length > 1
    ? finding('plan/two-comparators', { keys: written }, yaml.placeOf(path))
    : finding('plan/no-comparator', { known: comparators }, yaml.placeOf(path));
}

function expectedOf(error: SchemaError, node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.map(printed).join(' | ');
  if (node.const !== undefined) return printed(node.const);
  if (error.keyword === 'propertyNames') return '2021';
  const bounds = ['minimum', 'maximum'].filter((key) => error.keyword === key);
  const limits = bounds.map((key) => `${key === 'minimum' ? '≥' : '≤'} ${printed(node[key])}`);
  return [...limits, ...(node.examples ?? []).map(printed)].join(', ');
}

/** The id of the indicator or series that the path lies in, for messages. */
function ownerOf(path: Path, data: unknown): string {
  const owner = path.length >= 2 ? valueAt(data, path.slice(0, 2)) : undefined;
  const id = isRecord(owner) ? owner['id'] : undefined;
  return typeof id === 'string' ? id : path.join('.');
}

function toPath(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : part));
}

function parentOf(schemaPath: string): string {
  const path = schemaPath.slice(0, schemaPath.lastIndexOf('/'));
  return path.endsWith('/propertyNames') ? path.slice(0, -'/propertyNames'.length) : path;
}

function nodeAt(pointer: string): SchemaNode {
  const found = valueAt(schema, toPath(decodeURIComponent(pointer)));
  return isRecord(found) ? (found as SchemaNode) : {};
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined,
    data,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function printed(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
