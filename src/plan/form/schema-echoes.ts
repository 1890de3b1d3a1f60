import {
  alternativesOf,
  comparatorOf,
  isComparatorUnion,
  isRecord,
  nodeAt,
  toPath,
  valueAt,
  type SchemaError,
} from './schema-nodes.ts';

/**
 * AJV reports every alternative of a failed union, then the union. Kept is
 * the alternative that the written keys choose; without one, the union itself.
 */
export function withoutEchoes(errors: readonly SchemaError[], data: unknown): SchemaError[] {
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

export function withoutRepeats(errors: readonly SchemaError[]): SchemaError[] {
  const seen = new Set<string>();
  return errors.filter(({ instancePath, keyword, params }) => {
    const key = `${instancePath} ${keyword} ${JSON.stringify(params)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The alternatives whose own keys the author wrote; a plan file names its choice by a key. */
function chosenAlternatives(union: SchemaError, value: unknown): string[] {
  const alternatives = alternativesOf(union);
  if (Array.isArray(value)) return alternatives.filter((ref) => nodeAt(ref)['type'] === 'array');
  if (!isRecord(value)) return [];
  const keysOf = (ref: string): string[] => Object.keys(nodeAt(ref).properties ?? {});
  if (isComparatorUnion(union)) {
    return alternatives.filter((ref) => Object.hasOwn(value, comparatorOf(ref) ?? ''));
  }
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
