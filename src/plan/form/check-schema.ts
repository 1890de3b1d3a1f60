import { validate } from '../../../.generated/validate-plan.js';
import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { closest } from '../../text/nearest.ts';
import { adviser, type Advice } from './form-advice.ts';
import { gluedKeys } from './glued-keys.ts';
import { keyFor } from './likely-value.ts';
import { likelyTarget } from './likely-target.ts';
import { misplacedRows } from './misplaced-rows.ts';
import { exampleOf } from './schema-example.ts';
import { withoutEchoes, withoutRepeats } from './schema-echoes.ts';
import {
  alternativesOf,
  comparatorOf,
  isComparatorUnion,
  isRecord,
  nodeAt,
  parentOf,
  toPath,
  valueAt,
  type SchemaError,
  type SchemaNode,
} from './schema-nodes.ts';
import { rowOf, withoutRows } from './sound-rows.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** A plan, or what of it is in the right form, with the rows that are not. */
export interface SchemaCheck {
  readonly findings: readonly Finding[];
  /** Without the rows in the wrong form; undefined where the period or a list as a whole is. */
  readonly file: PlanFile | undefined;
  /** False where something of the head is not to be relied on. */
  readonly hasHead: boolean;
  readonly lost: readonly Path[];
}

/** What no rule for rows asks for. */
const HEAD_KEYS = ['schemaVersion', 'id', 'title', 'region', 'source'];

/** The keys of a target or a condition that are not its comparator. */
const OTHER_KEYS = ['by', 'every', 'from', 'tolerance', 'series'];

/**
 * Checks the form of a plan. One cause is one finding: what only follows from
 * it is left out. `doubled` are rows with a key that stands in them twice: what
 * they say is not sure, and told already.
 */
export function checkSchema(yaml: YamlText, doubled: readonly Path[] = []): SchemaCheck {
  const data = yaml.toData();
  const isSound = validate(data);
  if (isSound && doubled.length === 0) {
    return { findings: [], file: data as PlanFile, hasHead: true, lost: [] };
  }
  const misplaced = misplacedRows(data, yaml);
  const isTold = new Set([...doubled, ...misplaced.rows].map(rowKey));
  // A wrong key of byYear is reported once more as the pattern it does not fit.
  const all = (isSound ? [] : (validate.errors ?? [])).filter(
    ({ schemaPath }) => !schemaPath.includes('/propertyNames/'),
  );
  const errors = withoutRepeats(withoutEchoes(all, data)).filter(
    ({ instancePath }) => !isTold.has(rowKey(toPath(instancePath))),
  );
  const ofRows = errors
    .map(({ instancePath }) => rowOf(toPath(instancePath)))
    .filter((row) => row !== undefined);
  const ofHead = errors.filter(({ instancePath }) => rowOf(toPath(instancePath)) === undefined);
  const lost = [...doubled, ...misplaced.rows, ...ofRows];
  const isReadable = ofHead.every(leavesRows) && !misplaced.losesList;
  return {
    findings: [...misplaced.findings, ...findingsOf(errors, data, yaml)],
    file: isReadable ? withoutRows(data, lost) : undefined,
    hasHead: ofHead.length === 0,
    lost,
  };
}

function findingsOf(errors: readonly SchemaError[], data: unknown, yaml: YamlText): Finding[] {
  const advise = adviser(data);
  const glued = gluedKeys(data, yaml);
  const maps = new Set(glued.map(({ map }) => JSON.stringify(map)));
  // What else is wrong with a map whose keys are glued to their values follows from that.
  const findings = errors
    .filter(({ instancePath }) => !maps.has(JSON.stringify(toPath(instancePath))))
    .map((error) => ({
      at: error.instancePath,
      found: toFinding(error, data, yaml, advise),
    }));
  return [
    ...glued.map(({ found }) => found),
    ...withoutMisspelt(findings.filter((one) => !isMarked(one, yaml))),
  ];
}

/** True for a fault of the head without which the rows can still be judged. */
function leavesRows({ keyword, instancePath, params }: SchemaError): boolean {
  const [key] = toPath(instancePath);
  if (key !== undefined) return HEAD_KEYS.includes(String(key));
  if (keyword === 'additionalProperties') return true;
  return keyword === 'required' && HEAD_KEYS.includes(String(params['missingProperty']));
}

function rowKey(path: Path): string {
  return path.slice(0, 2).join('/');
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

/** A key that a draft leaves out, and says so in its place, is reported as that mark. */
function isMarked({ at, found }: PlacedFinding, yaml: YamlText): boolean {
  return found.code === 'plan/missing-key' && yaml.isMarked(toPath(at), found.args.key);
}

interface PlacedFinding {
  readonly at: string;
  readonly found: Finding;
}

function toFinding(
  error: SchemaError,
  data: unknown,
  yaml: YamlText,
  advise: (path: Path, node: SchemaNode) => Advice,
): Finding {
  const path = toPath(error.instancePath);
  const node = nodeAt(parentOf(error.schemaPath));
  if (path.length === 0 && error.keyword === 'type') return notAPlan(data, yaml);
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys(node.properties ?? {});
    const nearest = keyFor(key, known) ?? closest(key, known) ?? null;
    return finding('plan/unknown-key', { key, nearest, known }, yaml.placeOfKey([...path, key]));
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    const args = {
      key,
      owner: ownerOf(path, data),
      within: rowOf(path) === undefined ? '' : keyOf(path.slice(2)),
      example: exampleOf(node, key),
    };
    return finding('plan/missing-key', args, yaml.placeOf(path));
  }
  if (error.keyword === 'anyOf' && isComparatorUnion(error)) {
    return comparatorFinding(error, path, data, yaml);
  }
  const expected = expectedOf(error, node);
  if (error.keyword === 'propertyNames') {
    const key = String(error.params['propertyName']);
    const args = { key: keyOf(path), value: key, expected, likely: null };
    return finding('plan/wrong-form', args, yaml.placeOfKey([...path, key]));
  }
  if (error.schemaPath.startsWith('#/definitions/indicator/') && isRecord(valueAt(data, path))) {
    return finding('plan/target-and-parts', {}, yaml.placeOf(path));
  }
  const value = printedAt(path, data, yaml);
  const args = { key: keyOf(path), value, expected, ...advise(path, node) };
  return finding('plan/wrong-form', args, yaml.placeOf(path));
}

function notAPlan(data: unknown, yaml: YamlText): Finding {
  // Nothing but comments.
  if (data === null) return finding('plan/empty', {}, yaml.placeOf([]));
  return finding('plan/not-a-plan', { found: kindOf(data) }, yaml.placeOf([]));
}

function comparatorFinding(error: SchemaError, path: Path, data: unknown, yaml: YamlText): Finding {
  const known = alternativesOf(error).flatMap((ref) => comparatorOf(ref) ?? []);
  const value = valueAt(data, path);
  const keys = isRecord(value) ? Object.keys(value) : [];
  const written = keys.filter((key) => known.includes(key));
  if (written.length > 1) {
    return finding('plan/two-comparators', { keys: written }, yaml.placeOf(path));
  }
  const misspelt = keys.find((key) => !OTHER_KEYS.includes(key));
  const nearest =
    misspelt === undefined ? undefined : (keyFor(misspelt, known) ?? closest(misspelt, known));
  if (misspelt !== undefined && nearest !== undefined) {
    const args = { key: misspelt, nearest, known };
    return finding('plan/unknown-key', args, yaml.placeOfKey([...path, misspelt]));
  }
  const scalar = isRecord(value) || value == null ? null : printed(value);
  const isTarget = typeof value === 'string' && path.at(-1) === 'target';
  const likely = isTarget ? likelyTarget(value, valueAt(data, ['period', 'to'])) : undefined;
  const args = { known, value: scalar, likely: likely ?? null };
  return finding('plan/no-comparator', args, yaml.placeOf(path));
}

function expectedOf(error: SchemaError, node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.map(printed).join(' | ');
  if (node.const !== undefined) return printed(node.const);
  if (error.keyword === 'propertyNames') return '2021';
  const bounds = ['minimum', 'maximum'].filter((key) => error.keyword === key);
  const limits = bounds.map((key) => `${key === 'minimum' ? '≥' : '≤'} ${printed(node[key])}`);
  return [...limits, ...(node.examples ?? []).map(printed)].join(', ');
}

/** The last key of a path: of an entry of a list that of the list. */
function keyOf(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

/** The id of the indicator or series that the path lies in, for messages. */
function ownerOf(path: Path, data: unknown): string {
  const owner = path.length >= 2 ? valueAt(data, path.slice(0, 2)) : undefined;
  const id = isRecord(owner) ? (owner['id'] ?? owner['level']) : undefined;
  return typeof id === 'string' ? id : path.join('.');
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
