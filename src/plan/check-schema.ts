import { closest } from '../text/nearest.ts';
import schema from '../../.generated/plan-outline.json' with { type: 'json' };
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

/** The keys of a target that are not its comparator. */
const WHEN_KEYS = ['by', 'every', 'from'];

/** Checks the form of a plan. One cause is one finding: what only follows from it is left out. */
export function checkSchema(yaml: YamlText): SchemaCheck {
  const data = yaml.toData();
  if (validate(data)) return { ok: true, file: data as PlanFile };
  // A wrong key of byYear is reported once more as the pattern it does not fit.
  const all = (validate.errors ?? []).filter(
    ({ schemaPath }) => !schemaPath.includes('/propertyNames/'),
  );
  const errors = withoutRepeats(withoutEchoes(all, data));
  const findings = errors.map((error) => ({
    at: error.instancePath,
    found: toFinding(error, data, yaml),
  }));
  return { ok: false, findings: withoutMisspelt(findings) };
}

/**
 * AJV reports every alternative of a failed union, then the union. Kept is
 * the alternative that the written keys choose; without one, the union itself.
 */
function withoutEchoes(errors: readonly SchemaError[], data: unknown): SchemaError[] {
  const kept: SchemaError[] = [];
  for (let end = errors.length - 1; end >= 0; end -= 1) {
    const error = errors[end];
    if (error === undefined) break;
    if (error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    let start = end;
    while (isWithin(errors[start - 1], error)) start -= 1;
    kept.push(...unionFaults(error, errors.slice(start, end), data).toReversed());
    end = start;
  }
  return kept.reverse();
}

/** A union that fails: the faults of the alternative that was meant, or the union where none was. */
function unionFaults(
  union: SchemaError,
  inner: readonly SchemaError[],
  data: unknown,
): readonly SchemaError[] {
  const at = union.instancePath;
  const [chosen, ...others] = chosenAlternatives(union, valueAt(data, toPath(at)));
  if (chosen === undefined || others.length > 0) return [union];
  const keys = nodeAt(chosen).properties ?? {};
  const meant = inner.filter(({ instancePath, schemaPath }) =>
    instancePath === at
      ? schemaPath.startsWith(`${chosen}/`)
      : Object.hasOwn(keys, String(toPath(instancePath.slice(at.length))[0])) ||
        nodeAt(chosen).properties === undefined,
  );
  const faults = withoutEchoes(meant, data);
  return faults.length === 0 ? [union] : faults;
}

function isWithin(error: SchemaError | undefined, union: SchemaError): boolean {
  const at = union.instancePath;
  return error?.instancePath === at || error?.instancePath.startsWith(`${at}/`) === true;
}

function withoutRepeats(errors: readonly SchemaError[]): SchemaError[] {
  const seen = new Set<string>();
  return errors.filter(({ instancePath, keyword, params }) => {
    const key = `${instancePath} ${keyword} ${JSON.stringify(params)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A key that is misspelt is missing under its right name too: one cause, one finding. */
function withoutMisspelt(findings: readonly PlacedFinding[]): Finding[] {
  const meant = new Set(
    findings.flatMap(({ at, found }) =>
      found.code === 'plan/unknown-key' ? [`${at} ${String(found.args.nearest)}`] : [],
    ),
  );
  return findings.flatMap(({ at, found }) =>
    found.code === 'plan/missing-key' && meant.has(`${at} ${found.args.key}`) ? [] : [found],
  );
}

interface PlacedFinding {
  readonly at: string;
  readonly found: Finding;
}

function alternativesOf(union: SchemaError): string[] {
  const node = nodeAt(parentOf(union.schemaPath));
  return (node.anyOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [$ref]));
}

/** The alternatives whose own keys the author wrote; a plan file names its choice by a key. */
function chosenAlternatives(union: SchemaError, value: unknown): string[] {
  const alternatives = alternativesOf(union);
  if (Array.isArray(value)) return alternatives.filter((ref) => nodeAt(ref)['type'] === 'array');
  if (!isRecord(value)) return [];
  const keysOf = (ref: string): string[] => Object.keys(nodeAt(ref).properties ?? {});
  const isShared = (key: string): boolean =>
    alternatives.filter((ref) => keysOf(ref).includes(key)).length > 1;
  const named = alternatives.filter((ref) =>
    keysOf(ref).some((key) => !isShared(key) && Object.hasOwn(value, key)),
  );
  const isIndicator = union.schemaPath.startsWith('#/definitions/indicator/');
  if (!isIndicator) return named;
  if (Object.hasOwn(value, 'parts') && Object.hasOwn(value, 'target')) return [];
  // A row is plain unless it has parts; what it then has or lacks is its fault.
  return alternatives.filter(
    (ref) => keysOf(ref).includes('parts') === Object.hasOwn(value, 'parts'),
  );
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
  const expected = expectedOf(error, node);
  if (error.keyword === 'propertyNames') {
    const key = String(error.params['propertyName']);
    const args = { key: String(path.at(-1)), value: key, expected };
    return finding('plan/wrong-form', args, yaml.placeOfKey([...path, key]));
  }
  if (error.schemaPath.startsWith('#/definitions/indicator/') && isRecord(valueAt(data, path))) {
    return finding('plan/target-and-parts', {}, yaml.placeOf(path));
  }
  const args = { key: String(path.at(-1) ?? ''), value: printedAt(path, data, yaml), expected };
  return finding('plan/wrong-form', args, yaml.placeOf(path));
}

function comparatorFinding(error: SchemaError, path: Path, data: unknown, yaml: YamlText): Finding {
  const known = alternativesOf(error).map((ref) => ref.slice(ref.lastIndexOf('/') + 1));
  const value = valueAt(data, path);
  const keys = isRecord(value) ? Object.keys(value) : [];
  const written = keys.filter((key) => known.includes(key));
  if (written.length > 1) {
    return finding('plan/two-comparators', { keys: written }, yaml.placeOf(path));
  }
  const misspelt = keys.find((key) => !WHEN_KEYS.includes(key));
  const nearest = misspelt === undefined ? undefined : closest(misspelt, known);
  if (misspelt !== undefined && nearest !== undefined) {
    const args = { key: misspelt, nearest, known };
    return finding('plan/unknown-key', args, yaml.placeOfKey([...path, misspelt]));
  }
  return finding('plan/no-comparator', { known }, yaml.placeOf(path));
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
  return isRecord(found) ? found : {};
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

/** As written where it is a scalar: JavaScript has no digits for .inf. */
function printedAt(path: Path, data: unknown, yaml: YamlText): string {
  const value = valueAt(data, path);
  return typeof value === 'number' ? yaml.source(path) : printed(value);
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
