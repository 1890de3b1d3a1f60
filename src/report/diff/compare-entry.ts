import type { Cause, Class, PartChange, State } from '../../model/diff.ts';
import { classify, type Answer } from './classify.ts';
import { dataCauses } from './data-causes.ts';
import { exceptionCauses } from './exceptions.ts';
import { inForce } from '../in-force.ts';
import type { Figures } from './figures.ts';
import { isPassByEdit } from './order.ts';
import { isSameState } from './same-state.ts';
import { changed, planChanges } from './plan-changes.ts';
import { stateOf, type Entry } from './state.ts';
import { statusUnderBefore } from './under-before.ts';

/** What both reports say besides the entry. */
export interface Setting {
  readonly years: readonly [before: number, after: number];
  readonly figures: Figures;
  /** The plan files differ, whatever of it the reports show. */
  readonly isOtherPlan: boolean;
  /** The same year by the same files of figures: only the plan can have moved an answer. */
  readonly isSameInput: boolean;
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
  const { changes: shown, isTargetKnown } = planChanges(before, after, years);
  const states = { before: stateOf(before), after: stateOf(after) };
  const isSame = isSameState(states.before, states.after);
  const excused = exceptionCauses(a, b, years);
  const others: Cause[] = [
    ...excused,
    ...dataCauses(inForce(a), inForce(b), figures, years),
    ...dueCause(states, shown.length > 0),
  ];
  const isHidden = setting.isOtherPlan && !isSame && shown.length + others.length === 0;
  const changes = isHidden ? [changed('other', 'changed', null, null)] : shown;
  const causes: Cause[] = [...changes, ...others];
  const isEdited =
    changes.some(({ effect, field }) => effect !== 'tightened' && !BESIDE_THE_ANSWER.has(field)) ||
    excused.some(({ what, effect }) => what === 'amendment' && effect !== 'tightened');
  const underBefore = !isEdited
    ? null
    : setting.isSameInput
      ? answerOf(before).status
      : statusUnderBefore(inForce(a), inForce(b), years[1]);
  const answers = { before: answerOf(before), after: answerOf(after) };
  const found = classify(answers.before, answers.after, causes.length > 0 || !isSame);
  return {
    isTargetKnown,
    change: {
      ...namedOf(after),
      class: isEdited ? byMerit(found, answers, underBefore, causes) : found,
      weakened:
        [...changes, ...excused].some(({ effect }) => effect === 'weakened') ||
        isPassByEdit(answers.after.status, underBefore),
      underBefore,
      ...states,
      causes,
    },
  };
}

/** An edit of these moves no figure and no bound. */
const BESIDE_THE_ANSWER: ReadonlySet<string> = new Set(['attribute', 'row', 'promise']);

/**
 * What is better after an edit of the plan is so by merit only if it also meets the target before;
 * and what is no longer judged after one has lost no data unless a figure is gone.
 */
function byMerit(
  found: Class,
  { before, after }: { readonly before: Answer; readonly after: Answer },
  underBefore: PartChange['underBefore'],
  causes: readonly Cause[],
): Class {
  const isMetByBoth = after.status === 'met' && underBefore === 'met';
  const isEarned: Partial<Record<Class, boolean>> = {
    improved: before.status === 'missed' && isMetByBoth,
    'newly-judged': after.status !== 'met' || isMetByBoth,
    'lost-data': causes.some(({ kind }) => kind === 'data-removed'),
  };
  return isEarned[found] === false ? 'changed' : found;
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

/** Under the target in force; what is excused stays what it is. */
function answerOf({ promise, hasData }: Entry): Answer {
  const { standing, standingOutlook: outlook } = promise;
  const { shortfall } = inForce(promise);
  const status = standing === 'waived' ? shortOf(promise) : standing;
  return { status, outlook, hasData, isShort: shortfall !== null };
}

function shortOf({ status, adjusted }: Entry['promise']): Answer['status'] {
  const isReached = status === 'met' || status === 'not-due';
  return isReached && adjusted !== null ? adjusted.status : status;
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
