import { finding, type Finding } from '../../model/finding.ts';
import { isRecord } from './schema-nodes.ts';
import type { Path, YamlText } from '../yaml/yaml-text.ts';

/** A key with its value in one: the space behind the colon is missing, or the colon is full-width. */
const GLUED = /^([A-Za-z]+)\s*[:：]/u;

/** In braces YAML reads `by:2025` as a key without a value; all such keys, by the map they stand in. */
export function gluedKeys(
  data: unknown,
  yaml: YamlText,
): readonly { readonly map: Path; readonly found: Finding }[] {
  const maps: { map: Path; found: Finding }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) walk(one, [...path, index]);
    }
    if (!isRecord(value)) return;
    for (const [key, one] of Object.entries(value)) {
      const nearest = one === null ? GLUED.exec(key)?.[1] : undefined;
      if (nearest === undefined) {
        walk(one, [...path, key]);
        continue;
      }
      const place = yaml.placeOfKey([...path, key]);
      maps.push({
        map: path,
        found: finding('plan/unknown-key', { key, nearest, known: [] }, place),
      });
    }
  };
  walk(data, []);
  return maps;
}
