import { finding, hasErrors, sortFindings, type Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanFile } from '../model/plan-file.ts';
import type { Source } from '../model/actuals.ts';
import { applyAllowances } from './rules/allowances.ts';
import { buildPlan } from './build-plan.ts';
import { checkRules } from './rules/check-rules.ts';
import { checkNumbers } from './form/check-numbers.ts';
import { checkSchema } from './form/check-schema.ts';
import { conflictNotes, remarks } from './rules/conflict-notes.ts';
import { planText } from './yaml/plan-text.ts';
import { ofSoundRows, rowOf } from './form/sound-rows.ts';
import { YamlText } from './yaml/yaml-text.ts';

export type LoadedPlan =
  | { readonly ok: true; readonly plan: Plan; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a plan file (YAML, UTF-8): syntax, schema, rules. All faults are
 * found at once, with their places; `ok` is false if any of them is an error.
 * Never throws on content. `expectedId` is what the file name promises.
 */
export function loadPlan(source: Source, expectedId?: string): LoadedPlan {
  const loaded = loadWithText(source, expectedId);
  if (!loaded.ok) return loaded;
  const { plan, findings } = loaded;
  return { ok: true, plan, findings };
}

/** The same with the text, in which a comparison finds its places. */
export function loadWithText(
  source: Source,
  expectedId?: string,
): Exclude<LoadedPlan, { ok: true }> | (Extract<LoadedPlan, { ok: true }> & { yaml: YamlText }) {
  const parsed = parse(source);
  if (!(parsed instanceof YamlText)) return { ok: false, findings: parsed };
  const repeats = parsed.repeatedKeys();
  const doubled = repeats.map(({ found }) => found);
  const rows = repeats.map(({ path }) => rowOf(path)).filter((row) => row !== undefined);
  // A list or a head that stands twice: nobody knows which one counts.
  if (rows.length < repeats.length) return failed([...doubled, ...parsed.toCheck()], source);
  const checked = checkSchema(parsed, rows);
  const ofForm = [...doubled, ...checked.findings, ...parsed.toCheck()];
  if (checked.file === undefined) return failed(ofForm, source);
  const ofContent = contentFindings(checked.file, parsed, checked.hasHead, source, expectedId);
  const findings = [...ofForm, ...ofSoundRows(ofContent, parsed.toData(), checked.lost, rows)];
  if (hasErrors(findings)) return failed(findings, source);
  const { file, sha256 } = source;
  return {
    ok: true,
    plan: buildPlan(checked.file, parsed, { file, sha256 }),
    findings: sortFindings(findings, [file]),
    yaml: parsed,
  };
}

function contentFindings(
  file: PlanFile,
  yaml: YamlText,
  hasHead: boolean,
  source: Source,
  expectedId: string | undefined,
): Finding[] {
  return applyAllowances(file, yaml, [
    ...(hasHead ? fileName(file.id, expectedId, yaml, source.file) : []),
    ...checkNumbers(file, yaml),
    ...checkRules(file, yaml, hasHead),
    ...conflictNotes(file, yaml),
    ...remarks(file, yaml),
  ]);
}

function parse(source: Source): YamlText | readonly Finding[] {
  const text = planText(source);
  return typeof text === 'string' ? YamlText.parse(source.file, text) : [text];
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

function failed(findings: readonly Finding[], { file }: Source): Exclude<LoadedPlan, { ok: true }> {
  return { ok: false, findings: sortFindings(findings, [file]) };
}
