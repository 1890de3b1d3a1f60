import type { Diff } from '../model/diff.ts';
import { jsonText } from './json-text.ts';

/** The stored form (schemas/diff.schema.json): the same in every language. */
export function renderDiffJson(diff: Diff): string {
  return jsonText(diff);
}
