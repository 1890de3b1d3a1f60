import type { Change, Note } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';

type Pair = readonly [before: Json.Report, after: Json.Report];

/** What a reader must know of the two reports before anything else: how far they can be compared. */
export function notesOf(
  reports: Pair,
  changes: readonly Change[],
  unknownTargets: readonly string[],
): Note[] {
  return [
    ...drafts(reports),
    ...differencesOf(reports),
    ...afterEdits(reports, changes),
    ...sameNames(changes),
    ...ofPlanFiles(reports, changes, unknownTargets),
  ];
}

/** What a draft leaves open is no change, and what it answers no conclusion. */
function drafts(reports: Pair): Note[] {
  const [before, after] = reports.map(({ options, actuals }) =>
    options.draft === true ? actuals.map(({ file }) => file).join(', ') : null,
  );
  return before == null && after == null ? [] : [note('draft', before ?? null, after ?? null)];
}

function differencesOf([a, b]: Pair): Note[] {
  const region = ({ plan }: Json.Report): string => `${plan.region.name} (${plan.region.id})`;
  const period = ({ plan: { period: one } }: Json.Report): string =>
    `${String(one.base)} ${String(one.from)}—${String(one.to)}`;
  const conventions = ({ conventions: one }: Json.Report): string =>
    `${one.comparison}, ${one.aheadFrom}, ${one.onTrackFrom}`;
  const options = ({ options: one }: Json.Report): string => {
    const { asOf, strict, encoding, requireSource } = one;
    return [
      ...(asOf === null ? [] : [`--as-of ${asOf}`]),
      ...(strict ? ['--strict'] : []),
      ...(requireSource ? ['--require-source'] : []),
      ...(encoding === null ? [] : [`--encoding ${encoding}`]),
    ].join(' ');
  };
  const differing = (code: Note['code'], of: (report: Json.Report) => string): Note[] =>
    of(a) === of(b) ? [] : [note(code, of(a), of(b))];
  return [
    ...differing('other-region', region),
    ...differing('other-plan', ({ plan }) => plan.id),
    ...differing('period', period),
    ...(b.year < a.year ? [note('years-swapped', String(a.year), String(b.year))] : []),
    ...differing('other-version', ({ tool }) => tool.version),
    ...differing('other-conventions', conventions),
    ...differing('other-options', options),
    ...differing('other-waivers', ({ waivers: one }) =>
      one === null ? '' : `${one.file} ${one.sha256.slice(0, 12)}`,
    ),
    ...differing('gate', ({ gate }) => gate),
  ];
}

const VERDICT_RANKS: Readonly<Record<Json.Report['verdict'], number>> = {
  fail: 0,
  draft: 1,
  open: 1,
  'pass-with-waivers': 2,
  pass: 3,
};

function afterEdits([a, b]: Pair, changes: readonly Change[]): Note[] {
  const weakened = changes.filter((change) => change.weakened);
  const isBetter = VERDICT_RANKS[b.verdict] > VERDICT_RANKS[a.verdict];
  const removed = changes.filter(({ class: found }) => found === 'removed');
  return [
    ...(isBetter && weakened.length > 0
      ? [note('verdict-after-weakening', a.verdict, b.verdict, weakened.map(nameOf))]
      : []),
    ...(removed.length > 0 ? [note('promises-removed', null, null, removed.map(nameOf))] : []),
  ];
}

/** Perhaps only the id was changed: rows are matched by nothing else. */
function sameNames(changes: readonly Change[]): Note[] {
  const added = changes.filter(({ class: found }) => found === 'added');
  return changes
    .filter(({ class: found }) => found === 'removed')
    .flatMap((removed) => {
      const twin = added.find(({ name }) => name === removed.name);
      return twin === undefined ? [] : [note('same-name', removed.id, twin.id, [removed.name])];
    });
}

function ofPlanFiles(
  [a, b]: Pair,
  changes: readonly Change[],
  unknownTargets: readonly string[],
): Note[] {
  const isSamePlan = a.plan.sha256 === b.plan.sha256;
  if (isSamePlan) return isSameInput(a, b) ? [note('same-inputs', null, null)] : [];
  if (a.plan.id !== b.plan.id) return [];
  const isEdited = changes.some((change) =>
    [change, ...change.parts].some(({ causes }) =>
      causes.some(({ kind }) => kind === 'plan-changed' || kind === 'exception'),
    ),
  );
  return [
    ...(isEdited ? [] : [note('plan-file-only', a.plan.sha256, b.plan.sha256)]),
    ...(unknownTargets.length > 0
      ? [note('targets-not-compared', null, null, unknownTargets)]
      : []),
  ];
}

/** The same figures, read alike, of the same year. */
export function isSameInput(a: Json.Report, b: Json.Report): boolean {
  const hashes = ({ actuals }: Json.Report): string =>
    actuals
      .map(({ sha256 }) => sha256)
      .sort()
      .join();
  const isReadAlike =
    a.options.encoding === b.options.encoding &&
    a.options.asOf === b.options.asOf &&
    a.options.draft === b.options.draft;
  return a.year === b.year && isReadAlike && hashes(a) === hashes(b);
}

function note(
  code: Note['code'],
  before: string | null,
  after: string | null,
  names: readonly string[] = [],
): Note {
  return { code, before, after, names: [...names] };
}

function nameOf({ name, shortName }: Pick<Change, 'name' | 'shortName'>): string {
  return shortName ?? name;
}
