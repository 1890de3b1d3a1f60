import { finding, hasErrors, sortFindings, type Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Source } from '../model/actuals.ts';
import { buildPlan } from './build-plan.ts';
import { checkRules } from './check-rules.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkSchema } from './check-schema.ts';
import { conflictNotes, remarks } from './conflict-notes.ts';
import { YamlText } from './yaml-text.ts';

/** A plan of 100,000 indicators has about 20 MB; more is no plan. */
const LARGEST_PLAN = 32 * 1024 * 1024;

export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a plan file (YAML, UTF-8): syntax, schema, rules. All faults are
 * found at once, with their places; `ok` is false if any of them is an error.
 * Never throws on content. `expectedId` is what the file name promises.
 */
export function loadPlan(source: Source, expectedId?: string): LoadedPlan {
  const parsed = parse(source);
  if (!(parsed instanceof YamlText)) return { ok: false, findings: parsed };
  const checked = checkSchema(parsed);
  if (!checked.ok) return failed([...checked.findings, ...parsed.toCheck()], source);
  const findings = [
    ...fileName(checked.file.id, expectedId, parsed, source.file),
    ...checkNumbers(checked.file, parsed),
    ...checkRules(checked.file, parsed),
    ...conflictNotes(checked.file, parsed),
    ...remarks(checked.file, parsed),
    ...parsed.toCheck(),
  ];
  if (hasErrors(findings)) return failed(findings, source);
  const { file, sha256 } = source;
  return {
    ok: true,
    plan: buildPlan(checked.file, parsed, { file, sha256 }),
    findings: sortFindings(findings, [file]),
  };
}

function parse({ file, bytes }: Source): YamlText | readonly Finding[] {
  const top = { file, line: 1, column: 1 };
  if (bytes.length > LARGEST_PLAN) {
    return [finding('plan/too-large', { size: bytes.length, limit: LARGEST_PLAN }, top)];
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [finding('plan/encoding', {}, top)];
  }
  if (text.trim() === '') return [finding('plan/empty', {}, top)];
  return YamlText.parse(file, text);
}

function fileName(
  id: string,
  expectedId: string | undefined,
  yaml: YamlText,
  file: string,
): Finding[] {
  if (expectedId === undefined || expectedId === id) return [];
  return [finding('plan/id-file', { id, file }, yaml.placeOf(['id']))];
}

function failed(findings: readonly Finding[], { file }: Source): LoadedPlan {
  return { ok: false, findings: sortFindings(findings, [file]) };
}
