import type { PlanHead } from '../model/draft.ts';
import type { DraftTexts } from '../messages/draft-texts.ts';
import { printable } from '../text/printable.ts';
import { yamlText } from './yaml-scalar.ts';

/** A comment that says that something is still to be checked. */
export function marked(texts: DraftTexts, text: string): string {
  return `# ${texts.mark}${printable(text)}`;
}

export function commented(lines: readonly string[], indent = ''): string[] {
  return lines.map((line) => `${indent}# ${line}`);
}

export interface HeadComments {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly region: readonly string[];
  readonly period: readonly string[];
  readonly source: readonly string[];
}

const NO_COMMENTS: HeadComments = { id: [], title: [], region: [], period: [], source: [] };

/** The keys above the lists of a plan; what is not known of the source is marked. */
export function headLines(
  head: PlanHead,
  texts: DraftTexts,
  comments: HeadComments = NO_COMMENTS,
): string[] {
  const { id, title, region, period, issuer, published } = head;
  const code = region.code === undefined ? '' : `, code: '${region.code}'`;
  const { base, from, to } = period;
  const keys = (['issuer', 'published'] as const).filter((key) => head[key] === undefined);
  const missing = marked(texts, `${keys.join(texts.comma)}${texts.colon}${texts.headMissing}`);
  const known = [
    ...(issuer === undefined ? [] : [`issuer: ${yamlText(issuer)}`]),
    ...(published === undefined ? [] : [`published: ${published}`]),
  ];
  return [
    'schemaVersion: 1',
    ...commented(comments.id),
    `id: ${id}`,
    ...commented(comments.title),
    `title: ${yamlText(title)}`,
    ...commented(comments.region),
    `region: { id: ${region.id}, name: ${yamlText(region.name)}${code} }`,
    ...commented(comments.period),
    `period: { base: ${String(base)}, from: ${String(from)}, to: ${String(to)} }`,
    ...commented(comments.source),
    `source: ${known.length === 0 ? '{}' : `{ ${known.join(', ')} }`}${keys.length === 0 ? '' : ` ${missing}`}`,
  ];
}

/** Where an editor finds what it checks and explains a plan by. */
export function modeline(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`;
}
