import type { Diff } from '../model/diff.ts';

/** The stored form (schemas/diff.schema.json): the same in every language. */
export function renderDiffJson(diff: Diff): string {
  return `${JSON.stringify(diff, null, 2)}\n`;
}
