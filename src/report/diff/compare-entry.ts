import type { Cause, Class, PartChange, State } from '../../model/diff.ts';
import { classify, type Answer } from './classify.ts';
import { dataCauses } from './data-causes.ts';
import type { Figures } from './figures.ts';
import { isSameState } from './same-state.ts';
import { changed, planChanges } from './plan-changes.ts';
import { stateOf, type Entry } from './state.ts';
import { statusUnderBefore } from './under-before.ts';

/** What both reports say besides the entry. */
export interface Setting {
  readonly years: readonly [before: number, after: number];
  readonly figures: Figures;
}

/** What is known of an entry of both reports; `class` may be unchanged. */
export interface Compared {
  readonly change: PartChange;
  readonly isTargetKnown: boolean;
}

type Named = Pick<PartChange, 'id' | 'name' | 'shortName'>;

export function compareEntries(before: Entry, after: Entry, setting: Setting): Compared {
  const { years, figures } = setting;
  const [a, b] = [before.promise, after.promise];
  const { changes, isTargetKnown } = planChanges(before, after, years);
  const isEdited = changes.some(
    ({ effect, field }) => effect !== 'tightened' && !BESIDE_THE_ANSWER.has(field),
  );
  const states = { before: stateOf(before), after: stateOf(after) };
  const causes: Cause[] = [
    ...changes,
    ...dataCauses(a, b, figures, years),
    ...dueCause(states, changes.length > 0),
  ];
  const isOther = causes.length > 0 || !isSameState(states.before, states.after);
  const underBefore = isEdited ? statusUnderBefore(a, b, years[1]) : null;
  const found = classify(answerOf(before), answerOf(after), isOther);
  return {
    isTargetKnown,
    change: {
      ...namedOf(after),
      class: isEdited ? withoutMerit(found, states, underBefore) : found,
      weakened: changes.some(({ effect }) => effect === 'weakened'),
      underBefore,
      ...states,
      causes,
    },
  };
}

/** An edit of these moves no figure and no bound. */
const BESIDE_THE_ANSWER: ReadonlySet<string> = new Set(['attribute', 'row', 'promise']);

/** What is better after an edit of the plan is so by merit only if it also meets the target before. */
function withoutMerit(
  found: Class,
  { before, after }: { readonly before: State; readonly after: State },
  underBefore: PartChange['underBefore'],
): Class {
  const isProven = before.status === 'missed' && after.status === 'met' && underBefore === 'met';
  return found === 'improved' && !isProven ? 'changed' : found;
}

/** Another year, and something else is asked for or answered, by an unchanged plan. */
function dueCause(
  { before, after }: { readonly before: State; readonly after: State },
  isEdited: boolean,
): Cause[] {
  const [a, b] = [before.requirement, after.requirement];
  if (isEdited || a === null || b === null) return [];
  const isArriving = (before.status === 'not-due') !== (after.status === 'not-due');
  const isOther = a.due !== b.due && (a.bound !== b.bound || a.upper !== b.upper);
  const isEnding = a.due !== b.due && before.final !== after.final;
  if (!isArriving && !isOther && !isEnding) return [];
  return [{ kind: 'due', before: a.due, after: b.due }];
}

function answerOf({ promise, hasData }: Entry): Answer {
  const { status, outlook, shortfall } = promise;
  return { status, outlook, hasData, isShort: shortfall !== null };
}

export function namedOf({ promise: { id, name, shortName } }: Entry): Named {
  return { id, name, shortName };
}

/** A promise of one of the plans only: taking one out weakens the plan, whatever it was. */
export function onlyIn(side: 'before' | 'after', entry: Entry): PartChange {
  const isRemoved = side === 'before';
  const { name } = entry.promise;
  const state = stateOf(entry);
  return {
    ...namedOf(entry),
    class: isRemoved ? 'removed' : 'added',
    weakened: isRemoved,
    underBefore: null,
    before: isRemoved ? state : null,
    after: isRemoved ? null : state,
    causes: [
      isRemoved
        ? changed('promise', 'weakened', name, null)
        : changed('promise', 'tightened', null, name),
    ],
  };
}
