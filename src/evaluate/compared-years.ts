import type { Comparison } from '../model/evaluation.ts';
import type { Answers } from './answers.ts';

/** Every comparison that the answers name, whatever they rest on. */
export function comparisonsOf({
  comparison,
  history,
  carried = [],
}: Answers): readonly Comparison[] {
  return [...carried, ...history, comparison];
}

/** What the status rests on: of an every-year target in its last year every year. */
export function decisiveComparisons({
  requirement,
  comparison,
  history,
  carried = [],
}: Answers): readonly Comparison[] {
  const earlier = requirement.every && requirement.final ? history : [];
  return [...(requirement.final ? carried : []), ...earlier, comparison];
}
