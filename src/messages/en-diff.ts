import type { DiffTexts, NamedFigure } from './diff-texts.ts';
import { quote } from './en-words.ts';

const figure = ({ name, year, areas }: NamedFigure): string =>
  `${name === null ? 'the figure' : quote(name)} of ${String(year)}${areas.length === 0 ? '' : ` (${areas.join(', ')})`}`;

const EFFECTS = {
  weakened: 'weakened',
  tightened: 'tightened',
  changed: 'weaker or stricter cannot be told',
} as const;

const between = (before: string | null, after: string | null): string =>
  `${before === null || before === '' ? 'none' : before} before, ${after === null || after === '' ? 'none' : after} after`;

const items = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const enDiff: DiffTexts = {
  groups: {
    weakened: 'Weakened by an edit of the plan or an approved document',
    regressed: 'Regressed',
    'lost-data': 'Lost data, no longer judged',
    improved: 'Improved',
    'newly-judged': 'Newly judged',
    changed: 'Otherwise changed',
    added: 'Added',
    removed: 'Removed',
    unchanged: 'Unchanged',
  },
  sides: { before: 'before', after: 'after' },
  columns: {
    group: 'Class',
    weakened: 'Weakened',
    id: 'Id',
    part: 'Part',
    unit: 'Unit',
    year: 'Year of figure',
    side: 'Report',
    underBefore: 'By the target before',
    causes: 'Causes',
    verdict: 'Verdict',
  },
  yes: 'yes',
  no: 'no',
  part: 'part',
  sections: { causes: 'Causes', revisions: 'Revised figures', provenance: 'The two reports' },
  title: (plan) => `${plan} — two reports compared`,
  years: (before, after) =>
    before === after ? `both of ${String(after)}` : `${String(before)} and ${String(after)}`,
  verdict: (before, after, isSame) =>
    isSame ? `Verdict: ${after}, as before.` : `Verdict: ${before} before, ${after} now.`,
  provisional: 'provisional',
  contested: 'contested',
  dueCounts: (group, before, after) => {
    const name = { binding: 'binding indicators', indicators: 'main indicators' }[group];
    const count = ({ due, met }: { due: number; met: number }): string =>
      due === 0 ? 'none due' : `${String(met)} of ${String(due)} due met`;
    const [was, now] = [count(before), count(after)];
    return was === now
      ? `Of the ${name} ${now}, as before.`
      : `Of the ${name} ${was} before, ${now} now.`;
  },
  counts: (total, counts) => {
    const words: Readonly<Record<string, string>> = {
      regressed: 'regressed',
      'lost-data': 'lost their data',
      improved: 'improved',
      'newly-judged': 'newly judged',
      changed: 'otherwise changed',
      added: 'added',
      removed: 'removed',
      unchanged: 'unchanged',
    };
    const weakened = counts.find(({ group }) => group === 'weakened')?.count ?? 0;
    const text = counts
      .filter(({ group }) => group !== 'weakened')
      .map(({ group, count }) => `${String(count)} ${words[group] ?? group}`)
      .join(', ');
    return `Of ${items(total, 'indicator or commitment', 'indicators and commitments')}: ${text}.${weakened === 0 ? '' : ` Weakened among them: ${String(weakened)}; look at ${weakened === 1 ? 'it' : 'them'} first.`}`;
  },
  nothingChanged: 'Nothing changed between the two reports.',
  source: (side, plan, year, files) =>
    `${side}: ${String(year)}; plan file: ${plan}; figures: ${files.join(', ')}`,
  hashed: (file, sha256) => `${file} (sha256 ${sha256.slice(0, 12)})`,
  notes: {
    draft: ({ before, after }) => {
      const which =
        before !== null && after !== null
          ? 'both reports are drafts'
          : `the report ${before !== null ? 'before' : 'after'} is a draft`;
      return `DRAFT: ${which} (--draft); what has errors in its figures is not judged, and nothing here is a conclusion`;
    },
    'other-region': (one) =>
      `The reports are of different regions (${between(one.before, one.after)}): a comparison means nothing`,
    'other-plan': (one) =>
      `The reports are of different plans (${between(one.before, one.after)}): rows are matched by id only, and are not the same promise`,
    period: ({ before, after }) => {
      const shown = (text: string | null): string => {
        const [base = '', years = ''] = (text ?? '').split(' ');
        return `${years} (base year ${base})`;
      };
      return `The period is another: ${between(shown(before), shown(after))}`;
    },
    'years-swapped': ({ before, after }) =>
      `The report before is of ${before ?? ''}, the report after of ${after ?? ''}: they are in the wrong order, and improved and regressed are meant backwards in time`,
    'other-version': (one) =>
      `The reports were written by different versions of plancheck: ${between(one.before, one.after)}. Differences may come from that: make both with one version`,
    'other-conventions': (one) =>
      `The reports follow different conventions: ${between(one.before, one.after)}`,
    'other-options': (one) =>
      `The reports were made with different options: ${between(one.before, one.after)}`,
    'other-waivers': (one) =>
      `The reports were made with different files of waivers: ${between(one.before || 'none', one.after || 'none')}`,
    gate: (one) => `The verdicts rest on different rows: ${between(one.before, one.after)}`,
    'verdict-after-weakening': ({ before, after, names }) =>
      `The verdict went from ${before ?? ''} to ${after ?? ''}, and ${items(names.length, 'row was', 'rows were')} weakened meanwhile (${names.join(', ')}): it is no proof of progress`,
    'promises-removed': ({ names }) =>
      `${items(names.length, 'row was', 'rows were')} taken out of the plan (${names.join(', ')}); a promise removed counts as weakened`,
    'same-name': ({ before, after, names }) =>
      `The id of "${names.join(', ')}" went from ${before ?? ''} to ${after ?? ''}, so it is told as removed and added; if it is the same row, restore its id and compare again`,
    'targets-not-compared': ({ names }) =>
      `The plan file was changed, and the targets of these rows depend on the year or on other figures, so that the reports do not show whether they were edited: ${names.join(', ')}. Compare the plan files with plancheck validate --against`,
    'plan-file-only': () =>
      'The plan file was changed (another sha256), but no target, attribute, baseline, due year or unit that the reports hold',
    'same-inputs': () => 'Both reports are of the same plan, figures and year',
  },
  comparators: {
    atLeast: 'at least',
    atMost: 'at most',
    above: 'above',
    below: 'below',
    equals: 'equal to',
    between: 'between',
    about: 'about',
    completed: 'completed',
  },
  fields: {
    promise: 'promise',
    row: 'place',
    attribute: 'attribute',
    comparator: 'comparator',
    target: 'target',
    due: 'due time',
    baseline: 'baseline',
    unit: 'unit',
    definition: 'definition',
    method: 'method of comparison',
    areas: 'number of areas',
    derivation: 'computation',
    other: 'something that a report does not show (such as a range or a condition)',
  },
  rows: { main: 'main row', sub: 'sub-row', commitment: 'commitment' },
  methods: { full: 'unrounded', rounded: 'rounded' },
  noAttribute: 'none',
  everyYear: 'every year',
  planChanged: (field, effect, values) => {
    const name = enDiff.fields[field];
    const what =
      values === null ? `${name} edited` : `${name} from ${values.before} to ${values.after}`;
    return `Plan changed: ${what} (${EFFECTS[effect]})`;
  },
  exception: (what, effect, before, after) => {
    const name = { amendment: 'Target changed by a document', waiver: 'Approved exception' }[what];
    const change =
      before === null
        ? (after ?? '')
        : after === null
          ? `${before} no longer holds`
          : `from ${before} to ${after}`;
    return `${name}: ${change} (${EFFECTS[effect]})`;
  },
  promise: (effect) =>
    effect === 'weakened'
      ? 'Plan changed: removed (counts as weakened)'
      : 'Plan changed: added (tightened)',
  revised: (one, before, after) => `Data revised: ${figure(one)} from ${before} to ${after}`,
  moreRevisions: (count) => `Data revised: ${items(count, 'more figure', 'more figures')}`,
  figureStatus: { final: 'final', provisional: 'provisional', estimate: 'estimate' },
  restated: (one, before, after) =>
    `Data status: ${figure(one)} from ${before} to ${after}, the value is the same`,
  added: (figures) => `Data added: ${figures.map(figure).join(', ')}`,
  removed: (figures) => `Data missing: ${figures.map(figure).join(', ')}`,
  moved: (before, beforeYear, after, afterYear, direction) =>
    `Real movement: ${before} (${String(beforeYear)}) → ${after} (${String(afterYear)})${direction === null ? '' : `, ${direction}`}`,
  due: (before, after, isDue) =>
    before === after
      ? `Due: what is required by ${String(after)} is ${isDue ? 'due now' : 'not due'}`
      : `Another requirement: of ${String(before)} before, of ${String(after)} now`,
  unexplained: 'The reports do not show why: compare the plan files and the figures',
  underBefore: (status) => `By the target before it would be: ${status}`,
};
