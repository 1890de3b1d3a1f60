import type { Alternative, PromiseResult, Requirement } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Promised } from '../model/plan.ts';
import { alternativeFor } from './alternatives.ts';
import { answersFor, yearsBetween, type Answers } from './answers.ts';
import { compareYear } from './compare-year.ts';
import { resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';

/** Status and outlook of one promise in the evaluated year, under every printed value. */
export function evaluatePromise(values: Values, promised: Promised, year: number): PromiseResult {
  const answers = answersFor(values, promised, year);
  const { comparison } = answers;
  const alternatives = promised.conflicts.map((conflict) =>
    alternativeFor(values, promised, year, conflict, answers),
  );
  const methodDiffers =
    answers.status !== 'not-due' &&
    comparison.otherStatus !== undefined &&
    comparison.otherStatus !== comparison.status;
  return {
    ...answers,
    promised,
    laterMet: laterMet(values, promised, answers, year),
    alternatives,
    method: promised.rounding === undefined ? 'full' : 'rounded',
    methodDiffers,
    provisional:
      comparison.actual.provisional || (comparison.bound.relation?.operand.provisional ?? false),
    findings: findingsOf(promised, answers, alternatives, methodDiffers),
  };
}

/** The first later year up to the evaluated one whose figure reaches a target that was missed when due. */
function laterMet(
  values: Values,
  promised: Promised,
  { status, requirement }: Answers,
  year: number,
): number | null {
  if (status === 'met' || status === 'not-due' || requirement.every) return null;
  const later = yearsBetween(requirement.due + 1, year).find(
    (at) =>
      compareYear(values, promised, at, laterBound(values, promised, requirement, at)).status ===
      'met',
  );
  return later ?? null;
}

function laterBound(
  values: Values,
  promised: Promised,
  { bound }: Requirement,
  at: number,
): Requirement['bound'] {
  return promised.target.bound.kind === 'relation' ? resolveBound(values, promised, at) : bound;
}

function findingsOf(
  promised: Promised,
  { comparison }: Answers,
  alternatives: readonly Alternative[],
  methodDiffers: boolean,
): Finding[] {
  const { id } = promised.series;
  const name = promised.shortName ?? promised.series.name;
  const ofConflicts = alternatives.flatMap(({ conflict, computed, differs }) => {
    const { field, ref } = conflict;
    const value = `${conflict.value.text}${(conflict.unit ?? promised.series.unit)?.name ?? ''}`;
    if (!computed) return [finding('evaluate/conflict-not-computed', { id, name, value, ref })];
    const code = differs ? 'evaluate/contested' : 'evaluate/conflict-agrees';
    return [finding(code, { id, name, field, value, ref })];
  });
  const { otherStatus, status } = comparison;
  const isRounded = promised.rounding !== undefined;
  const methods =
    methodDiffers && otherStatus !== undefined
      ? [
          finding('evaluate/method-differs', {
            id,
            name,
            full: isRounded ? otherStatus : status,
            rounded: isRounded ? status : otherStatus,
          }),
        ]
      : [];
  const used =
    promised.rounding === undefined
      ? []
      : [finding('evaluate/rounded-method', { id, name, ...promised.rounding })];
  const { relation } = comparison.bound;
  return [
    ...comparison.actual.findings,
    ...(relation?.operand.findings ?? []),
    ...ofConflicts,
    ...methods,
    ...used,
  ];
}
