import type { Evaluation, Gate, IndicatorResult } from '../model/evaluation.ts';
import type { Indicator } from '../model/plan.ts';
import type { FailOn, Standing, Verdict } from '../model/terms.ts';
import { conflictsOf, standingUnder, worstStanding } from './standing.ts';

type Rows = Pick<Evaluation, 'indicators' | 'commitments'>;

interface ListsOf<T> {
  readonly indicators: readonly T[];
  readonly commitments: readonly T[];
}

/** What the verdict rests on: what binds; else all indicators; in a document without any all commitments. */
export function gateOf({ indicators }: Pick<Rows, 'indicators'>): Gate {
  return gateFor(indicators.map(({ indicator }) => indicator));
}

function gateFor(indicators: readonly Indicator[]): Gate {
  if (indicators.some(isBinding)) return 'binding';
  return indicators.length > 0 ? 'all' : 'commitments';
}

function isBinding({ attribute }: Indicator): boolean {
  return attribute === 'binding';
}

/** The rows of a plan that the verdict rests on. */
export function gatedIndicators(plan: ListsOf<Indicator>): Indicator[] {
  return decidingIn(plan, gateFor(plan.indicators), isBinding);
}

export function gated(rows: Rows, gate: Gate): IndicatorResult[] {
  return decidingIn(rows, gate, ({ indicator }) => isBinding(indicator));
}

function decidingIn<T>(
  { indicators, commitments }: ListsOf<T>,
  gate: Gate,
  binds: (row: T) => boolean,
): T[] {
  switch (gate) {
    // A commitment that is printed as binding decides beside the table.
    case 'binding':
      return [...indicators, ...commitments].filter(binds);
    case 'all':
      return [...indicators, ...commitments.filter(binds)];
    case 'commitments':
      return [...commitments];
  }
}

/**
 * Nothing due: open. All that is due is met: pass; or met but for approved
 * exceptions. Anything else, an unknown included: fail.
 */
export function verdictOf(standings: readonly Standing[]): Verdict {
  const due = standings.filter((standing) => standing !== 'not-due');
  if (due.length === 0) return 'open';
  if (due.every((standing) => standing === 'met')) return 'pass';
  return due.every((standing) => standing === 'met' || standing === 'waived')
    ? 'pass-with-waivers'
    : 'fail';
}

/** Of a draft: what is missed by good figures stays missed; whatever else there is, it is no conclusion. */
export function draftVerdictOf(standings: readonly Standing[]): Verdict {
  return standings.includes('missed') ? 'fail' : 'draft';
}

/** True if the verdict would be another under a value or an attribute that the document prints elsewhere. */
export function isVerdictContested(
  rows: Rows,
  gate: Gate,
  verdict: Verdict,
  judge: (standings: readonly Standing[]) => Verdict = verdictOf,
): boolean {
  const results = gated(rows, gate);
  const own = results.map(({ standing }) => standing);
  const underValues = results.some((result, index) =>
    standingsUnderAlternatives(result).some(
      (standing) => judge(own.with(index, standing)) !== verdict,
    ),
  );
  return underValues || underAttributes(rows, judge).some((other) => other !== verdict);
}

/** The verdict with each indicator that is printed with another attribute under that one. */
function underAttributes(
  rows: Rows,
  judge: (standings: readonly Standing[]) => Verdict,
): Verdict[] {
  const change = (list: readonly IndicatorResult[], changed: IndicatorResult): IndicatorResult[] =>
    list.map((result) => {
      const [other] = result.promises.flatMap(({ promised }) => promised.attributeConflicts);
      if (result !== changed || other === undefined) return result;
      return { ...result, indicator: { ...result.indicator, attribute: other.attribute } };
    });
  return [...rows.indicators, ...rows.commitments]
    .filter(({ promises }) =>
      promises.some(({ promised }) => promised.attributeConflicts.length > 0),
    )
    .map((result) => {
      const other = {
        indicators: change(rows.indicators, result),
        commitments: change(rows.commitments, result),
      };
      return judge(gated(other, gateOf(other)).map(({ standing }) => standing));
    });
}

/** How an indicator counts under each other printed value of one of its promises. */
function standingsUnderAlternatives({ promises }: IndicatorResult): Standing[] {
  const own = promises.map(({ standing }) => standing);
  return promises.flatMap((promise, part) =>
    conflictsOf(promise).map((conflict) =>
      worstStanding(own.with(part, standingUnder(promise, conflict))),
    ),
  );
}

/** One row of a report, as far as it moves the exit code. */
interface Judged {
  readonly standing: Standing;
  readonly standingOutlook: string | null;
  readonly hasData: boolean;
}

/** Whether the command fails; the verdict itself is the same under every choice. */
export function failsOn(
  failOn: FailOn,
  verdict: Verdict,
  indicators: readonly Judged[],
  commitments: readonly Judged[] = [],
): boolean {
  // Few commitments have figures at all: those without any are counted in the report, not failed.
  const rows = [...indicators, ...commitments.filter(({ hasData }) => hasData)];
  const anyShort = rows.some(({ standing }) => !['met', 'not-due', 'waived'].includes(standing));
  // A draft is no proof of anything.
  const isFailure = verdict === 'fail' || verdict === 'draft';
  switch (failOn) {
    case 'never':
      return false;
    case 'binding':
      return isFailure;
    case 'any':
      return isFailure || anyShort;
    case 'behind':
      return (
        isFailure ||
        anyShort ||
        rows.some(({ standingOutlook: one }) => one === 'behind' || one === 'reversing')
      );
  }
}
