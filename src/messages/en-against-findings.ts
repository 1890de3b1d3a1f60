import type { ChangedField, PlaceInPlan } from '../model/finding.ts';
import { editedWords, isOnce, type Edited } from './edit-words.ts';
import { enReport } from './en-report.ts';
import { quote } from './en-words.ts';
import type { FindingTextsOf } from './messages.ts';

const EDITED_FIELDS: Readonly<Record<ChangedField, string>> = {
  name: 'name',
  alias: 'name',
  unit: 'unit',
  kind: 'kind',
  definition: 'definition',
  range: 'range',
  formula: 'formula',
};

const STANDINGS: Readonly<Record<PlaceInPlan, string>> = {
  indicators: 'a main row of the table',
  sub: 'a row 其中',
  commitments: 'a commitment of the text',
};

const GATES = {
  all: 'all indicators',
  commitments: 'all commitments',
  binding: 'the binding indicators',
} as const;

const BASELINES = {
  raised: 'raised, so that less may be left to do',
  lowered: 'lowered, so that more may seem to be done',
  changed: 'changed, and the pace with it',
  removed: 'removed, so that there is no pace',
  added: 'added, and pace and growth are computed from it',
} as const;

const edited = (before: Edited, after: Edited): string =>
  [before, after]
    .map((one) => (one === null ? 'none' : quote(editedWords(one, enReport))))
    .join(' → ');

const decimalsText = (decimals: number | null): string =>
  decimals === null
    ? 'not rounded'
    : `rounded to ${decimals === 1 ? '1 decimal' : `${String(decimals)} decimals`}`;

const areaCount = (count: number | null): string =>
  count === null ? 'an unknown number' : String(count);

const periodText = ({
  base,
  from,
  to,
}: {
  readonly base: number;
  readonly from: number;
  readonly to: number;
}): string => `${String(from)} to ${String(to)}, base ${String(base)}`;

const elsewhere = (field: string, year: number | null, value: string, ref: string): string =>
  `${field === 'due' ? 'due year' : field}${year === null ? '' : ` of ${String(year)}`} printed as ${value} in ${ref}`;

export const enAgainstFindings: FindingTextsOf<'against'> = {
  'against/target-weakened': ({ name, before, after }) =>
    `the target of ${quote(name)} is weaker: ${edited(before, after)}; what missed it may now meet it, so check it against the document`,
  'against/target-changed': ({ name, before, after }) =>
    `the target of ${quote(name)} is another, neither stricter nor weaker: ${edited(before, after)}; check it against the document`,
  'against/due-later': ({ name, before, after, dropped }) =>
    `${quote(name)} is ${dropped.length === 0 ? (isOnce(before, after) ? 'due later' : 'due later or less often') : `no longer due in ${dropped.map(String).join(', ')}`}: ${edited(before, after)}; check the due time against the document`,
  'against/amended': ({ name, before, after, number }) =>
    `${number === null ? 'a document that changed' : `${number} was added or edited and changes`} the target of ${quote(name)}${number === null ? ' was taken out' : ''}: ${edited(before, after)}; check the document`,
  'against/attribute-weakened': ({ name, before, after }) =>
    `${quote(name)} was ${before} and is ${after ?? 'without attribute'} now${before === 'binding' ? ': missing it no longer moves the verdict' : ''}; check the attribute against the document`,
  'against/baseline-changed': ({ name, before, after, direction }) =>
    `the baseline of ${quote(name)} is ${BASELINES[direction]}: ${edited(before, after)}; check it against the document`,
  'against/rounding': ({ name, before, after }) =>
    `${quote(name)} was ${decimalsText(before)} and is ${decimalsText(after)} now: figures near the bound may be judged otherwise, so check the document that allows it`,
  'against/series-changed': ({ id, name, field, before, after }) =>
    field === 'alias'
      ? `figures named ${quote(name)} went to ${before === null ? 'nothing' : editedWords(before, enReport)} and go to ${id} now; check names and aliases`
      : `the ${EDITED_FIELDS[field]} of ${quote(name)} is another: ${edited(before, after)}; ${field === 'name' ? 'figures under the old name are no longer its own, so put that into aliases if only the wording changed' : 'the same figures may be judged otherwise, so check the document'}`,
  'against/moved': ({ name, before, after }) =>
    `${quote(name)} was ${STANDINGS[before]} and is ${STANDINGS[after]} now: it no longer counts among the main indicators; check where the document has it`,
  'against/removed': ({ kind, name, before, successor }) =>
    `the ${kind} ${quote(name)} is removed${before === null ? '' : ` (its target: ${editedWords(before, enReport)})`}${successor === null ? '' : `; in its place stands ${quote(successor.name)} (${successor.id})`}; it is no longer judged, so check whether the document has it`,
  'against/renamed': ({ name, id, before }) =>
    `the id of ${quote(name)} was ${before} and is ${id} now; they are compared as one, and figures and earlier reports need the new id`,
  'against/areas-changed': ({ name, before, after, removed, added, dropped }) => {
    const names = [
      ...(removed.length === 0 ? [] : [`without ${removed.join(', ')}`]),
      ...(added.length === 0 ? [] : [`with ${added.join(', ')}`]),
    ];
    const counts = dropped
      ? `${areaCount(before)}, now the level is removed`
      : `${areaCount(before)} → ${areaCount(after)}`;
    return `the areas ${quote(name)} are others: ${[counts, ...names].join(', ')}; what is asked of every area or of a share is counted over the new ones`;
  },
  'against/period-changed': ({ before, after }) =>
    `the period is another: ${periodText(before)} → ${periodText(after)}; what is due every year, totals and pace follow it, so check the document`,
  'against/gate-narrowed': ({ before, after }) =>
    `the verdict rested on ${GATES[before]} and rests on ${GATES[after]} alone now: missing the others no longer moves it; check the attributes against the document`,
  'against/conflict-removed': ({ name, field, year, value, ref }) =>
    `${quote(name)} no longer notes its ${elsewhere(field, year, value, ref)}: a contested answer is no longer called so; check that place`,
  'against/conflict-added': ({ name, field, year, value, ref }) =>
    `${quote(name)} now notes its ${elsewhere(field, year, value, ref)}`,
  'against/strengthened': ({ name, field, before, after }) =>
    `${{ target: 'the target of', due: 'the due time of', attribute: 'the attribute of' }[field]} ${quote(name)} is stricter: ${edited(before, after)}`,
  'against/added': ({ kind, name, after }) =>
    `new ${kind} ${quote(name)}${after === null ? '' : `: ${editedWords(after, enReport)}`}`,
  'against/not-compared': ({ before, errors, line }) =>
    `the version before, ${before}, has ${errors === 1 ? '1 error' : `${String(errors)} errors`} (the first in line ${String(line)}) and cannot be compared, so the goalposts may have moved; compare with a version without errors, or check by hand`,
  'against/new-plan': ({ revision }) =>
    `the revision ${revision} does not have this plan: it is taken as new and not compared`,
  'against/renamed-plan': ({ before }) =>
    `the file has another name; it is compared with ${before} of the revision`,
  'against/removed-plan': ({ file, revision }) =>
    `the plan file ${file} of the revision ${revision} is removed, and nothing in it is judged any more; restore it with git checkout if that was not meant`,
};
