import type { Source } from '../../model/actuals.ts';
import { finding, hasErrors, sortFindings, type Finding } from '../../model/finding.ts';
import { rowsOf, type Plan } from '../../model/plan.ts';
import type { Waivers } from '../../model/waivers.ts';
import type { WaiversFile } from '../../model/waivers-file.ts';
import { dayOf } from '../../number/day.ts';
import { closest } from '../../text/nearest.ts';
import { planText } from '../yaml/plan-text.ts';
import { YamlText } from '../yaml/yaml-text.ts';
import { checkForm } from './check-form.ts';

export type LoadedWaivers =
  | { readonly ok: true; readonly waivers: Waivers }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads the approved exceptions of a plan (YAML, UTF-8; schemas/waivers.schema.json). All faults
 * are found at once, with their places; with any there are no exceptions. Never throws on content.
 */
export function loadWaivers(source: Source, plan: Plan): LoadedWaivers {
  const { file, sha256 } = source;
  const text = planText(source);
  if (typeof text !== 'string') return failed([textFault(text)], file);
  const yaml = YamlText.parse(file, text);
  if (!(yaml instanceof YamlText)) return failed(yaml, file);
  const doubled = yaml.repeatedKeys().map(({ found }) => found);
  const checked = checkForm(yaml);
  if (!checked.ok) return failed([...doubled, ...checked.findings], file);
  const findings = [...doubled, ...contentFaults(checked.file, plan, yaml)];
  if (hasErrors(findings)) return failed(findings, file);
  const waivers = checked.file.waivers.map((waiver, index) => ({
    ...waiver,
    place: yaml.placeOf(['waivers', index]),
  }));
  return { ok: true, waivers: { file, sha256, waivers } };
}

/** What is no text, or none at all, is told as what it is not. */
function textFault(found: Finding): Finding {
  if (found.code === 'plan/empty') {
    return finding('waivers/not-waivers', { found: 'empty' }, found.place);
  }
  return found.code === 'plan/not-text'
    ? finding('waivers/not-waivers', { found: 'other' }, found.place)
    : found;
}

function contentFaults({ plan: id, waivers }: WaiversFile, plan: Plan, yaml: YamlText): Finding[] {
  if (id !== plan.id) {
    const args = { plan: id, evaluated: plan.id };
    return [finding('waivers/other-plan', args, yaml.placeOf(['plan']))];
  }
  const names = namesOf(plan);
  const { from, to } = plan.period;
  const first = new Map<string, number>();
  return waivers.flatMap(({ indicator, year, expires }, index) => {
    const at = ['waivers', index];
    const key = `${indicator} ${String(year)}`;
    const earlier = first.get(key);
    const place = yaml.placeOf([...at, 'indicator']);
    first.set(key, earlier ?? place.line);
    return [
      ...(names.has(indicator)
        ? []
        : [
            finding(
              'waivers/unknown-indicator',
              { id: indicator, nearest: closest(indicator, [...names]) ?? null },
              place,
            ),
          ]),
      ...(year < from || year > to
        ? [
            finding(
              'waivers/year-outside-period',
              { year, from, to },
              yaml.placeOf([...at, 'year']),
            ),
          ]
        : []),
      ...(dayOf(expires) === undefined
        ? [finding('waivers/no-such-day', { date: expires }, yaml.placeOf([...at, 'expires']))]
        : []),
      ...(earlier === undefined
        ? []
        : [finding('waivers/twice', { id: indicator, year, firstLine: earlier }, place)]),
    ];
  });
}

/** The ids of everything that is judged: rows and their parts. */
function namesOf(plan: Plan): Set<string> {
  return new Set(
    rowsOf(plan).flatMap(({ id, promises }) => [id, ...promises.map(({ series }) => series.id)]),
  );
}

function failed(findings: readonly Finding[], file: string): LoadedWaivers {
  return { ok: false, findings: sortFindings(findings, [file]) };
}
