import type { Alternative, Comparison, PromiseResult, Requirement } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Promised } from '../model/plan.ts';
import { alternativesFor } from './alternatives.ts';
import { answersFor, yearsBetween, type Answers } from './answers.ts';
import { compareYear } from './compare-year.ts';
import { resolveBound } from './resolve-bound.ts';
import type { Values } from './values.ts';

/** Status and outlook of one promise in the evaluated year, under every printed value. */
export function evaluatePromise(values: Values, promised: Promised, year: number): PromiseResult {
  const answers = answersFor(values, promised, year);
  const { comparison } = answers;
  const alternatives = alternativesFor(values, promised, year, answers);
  const decisive = decisiveComparisons(answers);
  const methodDiffers =
    answers.status !== 'not-due' &&
    decisive.some(({ status, otherStatus }) => otherStatus !== undefined && otherStatus !== status);
  // The outlook and what was reached later rest on the figure of the evaluated year.
  const now = compareYear(values, promised, year, comparison.bound);
  return {
    ...answers,
    promised,
    laterMet: laterMet(values, promised, answers, year),
    alternatives,
    method: promised.rounding === undefined ? 'full' : 'rounded',
    methodDiffers,
    provisional: [...decisive, ...answers.history, now].some(isProvisional),
    findings: findingsOf(promised, answers, alternatives, methodDiffers),
  };
}

/** What the status rests on: of an every-year target in its last year every year. */
function decisiveComparisons({ requirement, comparison, history }: Answers): readonly Comparison[] {
  return requirement.every && requirement.final ? [...history, comparison] : [comparison];
}

function isProvisional({ actual, bound }: Comparison): boolean {
  return actual.provisional || bound.relation?.operand.provisional === true;
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
  answers: Answers,
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
  const other = decisiveComparisons(answers).find(
    ({ status, otherStatus }) => otherStatus !== undefined && otherStatus !== status,
  );
  const isRounded = promised.rounding !== undefined;
  const methods =
    methodDiffers && other?.otherStatus !== undefined
      ? [
          finding('evaluate/method-differs', {
            id,
            name,
            full: isRounded ? other.otherStatus : other.status,
            rounded: isRounded ? other.status : other.otherStatus,
          }),
        ]
      : [];
  const used =
    promised.rounding === undefined
      ? []
      : [finding('evaluate/rounded-method', { id, name, ...promised.rounding })];
  return [
    ...decisiveComparisons(answers).flatMap(({ actual, bound }) => [
      ...actual.findings,
      ...(bound.relation?.operand.findings ?? []),
    ]),
    ...ofConflicts,
    ...methods,
    ...used,
  ];
}
