import type { Class } from '../../model/diff.ts';
import type { Outlook, Status } from '../../model/terms.ts';

/** The answers for a promise or a row in one report. */
export interface Answer {
  readonly status: Status;
  readonly outlook: Outlook | null;
  readonly hasData: boolean;
  /** Known not to have reached its final target. */
  readonly isShort: boolean;
}

/** `judged`: met or missed. `ahead-of-due`: not due, with an outlook. `waiting`: not due, with figures from which no outlook follows. */
type Standing = 'judged' | 'ahead-of-due' | 'waiting' | 'unknown';

/** Equal ranks are equally good; an outlook that is not known has none. */
const OUTLOOK_RANKS: Readonly<Record<Outlook, number | undefined>> = {
  achieved: 5,
  held: 5,
  ahead: 4,
  'on-track': 3,
  behind: 2,
  reversing: 1,
  undetermined: undefined,
};

/** From one standing to another; `rest` is unchanged unless anything differs. */
const MOVES: Readonly<Record<Standing, Readonly<Record<Standing, Class | 'better' | 'rest'>>>> = {
  judged: {
    judged: 'better',
    // Not due after all, by an edit or in another year: nothing was lost, and nothing judged.
    'ahead-of-due': 'changed',
    waiting: 'changed',
    unknown: 'lost-data',
  },
  'ahead-of-due': {
    judged: 'newly-judged',
    'ahead-of-due': 'better',
    waiting: 'lost-data',
    unknown: 'lost-data',
  },
  waiting: {
    judged: 'newly-judged',
    'ahead-of-due': 'newly-judged',
    waiting: 'rest',
    unknown: 'lost-data',
  },
  unknown: {
    judged: 'newly-judged',
    'ahead-of-due': 'newly-judged',
    waiting: 'changed',
    unknown: 'rest',
  },
};

/**
 * What became of the answers, whatever the cause (see `class` in
 * schemas/diff.schema.json). `isOther` tells whether anything else differs.
 */
export function classify(before: Answer, after: Answer, isOther: boolean): Class {
  const isAnother = before.status !== after.status || before.outlook !== after.outlook;
  const rest = isOther || isAnother ? 'changed' : 'unchanged';
  const [was, now] = [standingOf(before), standingOf(after)];
  // It is due now, and its figures do not decide: they were not lost.
  if (was === 'waiting' && now === 'unknown' && after.hasData) return 'changed';
  const move = turned(before, after) ?? MOVES[was][now];
  if (move === 'better') return better(before, after) ?? rest;
  return move === 'rest' ? rest : move;
}

function standingOf({ status, outlook, hasData }: Answer): Standing {
  if (status === 'met' || status === 'missed') return 'judged';
  if (status !== 'not-due') return 'unknown';
  if (outlook !== null && outlook !== 'undetermined') return 'ahead-of-due';
  return hasData ? 'waiting' : 'unknown';
}

/** Whether it is reached is known of both, though no pace is known of the one that is short. */
function turned(before: Answer, after: Answer): 'improved' | 'regressed' | undefined {
  const isOpen = (one: Answer): boolean => standingOf(one) === 'waiting' && one.isShort;
  if (isReached(before) && isOpen(after)) return 'regressed';
  return isOpen(before) && isReached(after) ? 'improved' : undefined;
}

/** Before it is due. */
function isReached({ status, outlook }: Answer): boolean {
  return status === 'not-due' && (outlook === 'achieved' || outlook === 'held');
}

function better(before: Answer, after: Answer): Class | undefined {
  if (before.status !== after.status) return after.status === 'met' ? 'improved' : 'regressed';
  const [was, now] = [before.outlook, after.outlook];
  if (was === now || was === null || now === null) return undefined;
  // Of a year that is judged: what earlier years say is not known any more, or is now.
  if (now === 'undetermined') return 'lost-data';
  if (was === 'undetermined') return 'newly-judged';
  const [rank = 0, rankNow = 0] = [OUTLOOK_RANKS[was], OUTLOOK_RANKS[now]];
  if (rank === rankNow) return undefined;
  return rankNow > rank ? 'improved' : 'regressed';
}

/** What the parts say of their row: the worst of them, where that is worse than what the row says. */
export function withParts(own: Class, parts: readonly Class[]): Class {
  if (own === 'regressed' || parts.includes('regressed')) return 'regressed';
  if (own === 'lost-data' || parts.includes('lost-data')) return 'lost-data';
  if (own !== 'unchanged' && own !== 'changed') return own;
  const told = (['improved', 'newly-judged'] as const).find((one) => parts.includes(one));
  const isMoved = own === 'changed' || parts.some((one) => one !== 'unchanged');
  return told ?? (isMoved ? 'changed' : 'unchanged');
}
