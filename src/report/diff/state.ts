import type { Requirement, State } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';

/** A row of a report, with where it stands. */
export interface Row {
  readonly indicator: Json.Indicator;
  readonly kind: 'indicator' | 'commitment';
}

/** What is compared: a row, or one of its parts with what it has of the row. */
export interface Entry {
  readonly promise: Json.Part | Json.Indicator;
  readonly row: State['row'];
  readonly attribute: Json.Indicator['attribute'];
  readonly final: boolean;
  readonly contested: boolean;
  readonly provisional: boolean;
  readonly hasData: boolean;
}

export function rowsOf({ indicators, commitments }: Json.Report): Row[] {
  return [
    ...indicators.map((indicator) => ({ indicator, kind: 'indicator' as const })),
    ...commitments.map((indicator) => ({ indicator, kind: 'commitment' as const })),
  ];
}

export function entryOf({ indicator, kind }: Row): Entry {
  const { attribute, final, contested, provisional, hasData, subOf } = indicator;
  const row = kind === 'commitment' ? kind : subOf === null ? 'main' : 'sub';
  return { promise: indicator, row, attribute, final, contested, provisional, hasData };
}

export function partsOf(row: Row): Map<string, Entry> {
  const whole = entryOf(row);
  return new Map(
    row.indicator.parts.map((promise) => [
      promise.id,
      {
        ...whole,
        promise,
        final: promise.requirement?.final === true && promise.status !== 'not-due',
        contested: promise.conflicts.some(({ differs }) => differs),
        provisional: promise.actual?.provisional === true,
        hasData: promise.actual !== null,
      },
    ]),
  );
}

/** What a diff holds of an entry. */
export function stateOf({ promise, row, attribute, final, contested, provisional }: Entry): State {
  const { unit, definition, baseline, gap, gapExact, gapInterval } = promise;
  const { status, outlook, laterMet, history, standing, standingOutlook } = promise;
  return {
    row,
    attribute,
    unit,
    definition,
    baseline,
    requirement: requirementOf(promise.requirement),
    actual: actualOf(promise),
    gap,
    ...(gapExact === undefined ? {} : { gapExact }),
    ...(gapInterval === undefined ? {} : { gapInterval }),
    status,
    final,
    outlook,
    standing,
    standingOutlook,
    adjusted: adjustedOf(promise),
    waivers: waiversOf(promise).map(({ year, number }) => ({ year, number })),
    laterMet,
    history,
    contested,
    provisional,
  };
}

/** Of a row with parts those of its parts. */
function waiversOf(promise: Json.Part | Json.Indicator): readonly Json.Waiver[] {
  const parts = 'parts' in promise ? promise.parts : [];
  return [...promise.waivers, ...parts.flatMap(({ waivers }) => waivers)];
}

function adjustedOf({ adjusted }: Json.Part): State['adjusted'] {
  if (adjusted === null) return null;
  const { number, date, requirement, status } = adjusted;
  return { number, date, requirement: requirementOf(requirement), status };
}

function requirementOf(requirement: Json.Requirement): Requirement;
function requirementOf(requirement: Json.Requirement | null): Requirement | null;
function requirementOf(requirement: Json.Requirement | null): Requirement | null {
  if (requirement === null) return null;
  const { comparator, bound, boundExact, boundInterval, upper, upperExact, upperInterval } =
    requirement;
  const { tolerance, due, dueDate, finalDue, every, relation } = requirement;
  return {
    comparator,
    bound,
    ...(boundExact === undefined ? {} : { boundExact }),
    ...(boundInterval === undefined ? {} : { boundInterval }),
    upper,
    ...(upperExact === undefined ? {} : { upperExact }),
    ...(upperInterval === undefined ? {} : { upperInterval }),
    tolerance,
    due,
    dueDate,
    finalDue,
    every,
    relation: relation?.series ?? null,
  };
}

function actualOf({ actual }: Json.Part): State['actual'] {
  if (actual === null) return null;
  const { value, exact, interval, year, completion, provisional } = actual;
  const [only] = actual.operands;
  const isBound = actual.asBound && !actual.derived && only?.text != null;
  return {
    value,
    ...(exact === undefined ? {} : { exact }),
    ...(interval === undefined ? {} : { interval }),
    year,
    completion,
    reported: isBound ? `${only.text ?? ''}${only.unit ?? ''}` : null,
    provisional,
  };
}
