import type { Change, Class, PartChange, State, Summary } from '../../model/diff.ts';

/** Behind what was weakened, in this order: what an auditor has to ask about comes first. */
export const CLASS_ORDER: readonly Exclude<Class, 'unchanged'>[] = [
  'regressed',
  'lost-data',
  'improved',
  'newly-judged',
  'changed',
  'added',
  'removed',
];

/** Weakened first, those that would not pass by the target before at the top; then by class, binding first. */
export function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => {
    const ranks = [rankOf(a), rankOf(b)];
    const [first = [], second = []] = ranks;
    const at = first.findIndex((rank, index) => rank !== second[index]);
    return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
  });
}

function rankOf(change: Change): readonly number[] {
  const { weakened, class: found } = change;
  const state = change.after ?? change.before;
  const wasBinding = change.before?.attribute === 'binding' || state?.attribute === 'binding';
  return [
    weakened ? 0 : 1,
    weakened && hasPassByEdit(change) ? 0 : 1,
    weakened || found === 'unchanged' ? 0 : CLASS_ORDER.indexOf(found),
    wasBinding ? 0 : 1,
  ];
}

function hasPassByEdit(change: Change): boolean {
  return [change, ...change.parts].some(
    ({ after, underBefore }) =>
      after !== null && after.standing === 'met' && isPassByEdit('met', underBefore),
  );
}

/** Met, and by the plan before it would not be. */
export function isPassByEdit(
  status: State['status'],
  underBefore: PartChange['underBefore'],
): boolean {
  const isOpen = underBefore === null || underBefore === 'met' || underBefore === 'not-due';
  return status === 'met' && !isOpen;
}

export function summaryOf(changes: readonly Change[]): Summary {
  const having = (found: Class): number => changes.filter((one) => one.class === found).length;
  return {
    total: changes.length,
    weakened: changes.filter(({ weakened }) => weakened).length,
    regressed: having('regressed'),
    'lost-data': having('lost-data'),
    improved: having('improved'),
    'newly-judged': having('newly-judged'),
    changed: having('changed'),
    added: having('added'),
    removed: having('removed'),
    unchanged: having('unchanged'),
  };
}
