import { validate } from '../../../.generated/validate-waivers.js';
import { finding, type Finding } from '../../model/finding.ts';
import type { WaiversFile } from '../../model/waivers-file.ts';
import { closest } from '../../text/nearest.ts';
import { written } from '../form/schema-example.ts';
import { isRecord, toPath, valueAt } from '../form/schema-nodes.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

type FormError = NonNullable<typeof validate.errors>[number];

export type FormChecked =
  | { readonly ok: true; readonly file: WaiversFile }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Whether the file has the form of schemas/waivers.schema.json; else what is wrong, each with its place. */
export function checkForm(yaml: YamlText): FormChecked {
  const data = yaml.toData();
  if (!isRecord(data) || Object.hasOwn(data, 'indicators') || Object.hasOwn(data, 'commitments')) {
    const found = data === null ? 'empty' : isRecord(data) ? 'plan' : 'other';
    return { ok: false, findings: [finding('waivers/not-waivers', { found }, yaml.placeOf([]))] };
  }
  if (validate(data)) return { ok: true, file: data };
  return {
    ok: false,
    findings: withoutMisspelt((validate.errors ?? []).map((error) => toFinding(error, data, yaml))),
  };
}

function toFinding(
  { keyword, instancePath, params, parentSchema }: FormError,
  data: unknown,
  yaml: YamlText,
): Finding {
  const path = toPath(instancePath);
  const { properties = {}, examples = [] } = parentSchema;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    const known = Object.keys(properties);
    const nearest = closest(key, known) ?? null;
    return finding('waivers/unknown-key', { key, nearest, known }, yaml.placeOfKey([...path, key]));
  }
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    const [example] = properties[key]?.examples ?? [];
    const line = example === undefined || isLong(example) ? null : `${key}: ${written(example)}`;
    return finding('waivers/missing-key', { key, example: line }, yaml.placeOf(path));
  }
  const value = shown(path, data, yaml);
  const args = { key: keyOf(path), value, example: examples.map(written).join(', ') };
  return finding('waivers/wrong-form', args, yaml.placeOf(path));
}

/** A list of entries is no example that fits a line. */
function isLong(example: unknown): boolean {
  return Array.isArray(example);
}

function keyOf(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

function shown(path: Path, data: unknown, yaml: YamlText): string {
  const value = valueAt(data, path);
  const text = typeof value === 'object' ? written(value) : yaml.source(path);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A key that is misspelt is missing under its right name too: one cause, one finding. */
function withoutMisspelt(findings: readonly Finding[]): Finding[] {
  const meant = findings.flatMap(({ code, args, place }) =>
    code === 'waivers/unknown-key' ? [{ key: args.nearest, line: place?.line ?? 0 }] : [],
  );
  return findings.filter(
    ({ code, args, place }) =>
      code !== 'waivers/missing-key' ||
      !meant.some(({ key, line }) => key === args.key && line >= (place?.line ?? 0)),
  );
}
