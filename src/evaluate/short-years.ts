import type { Comparison } from '../model/evaluation.ts';
import type { Status } from '../model/terms.ts';
import type { Answers } from './answers.ts';

export function isShort(status: Status): boolean {
  return status !== 'met' && status !== 'not-due';
}

/** The years that fail a promise: of a target of every year in the end all that are short. */
export function shortYears(
  answers: Pick<Answers, 'status' | 'requirement' | 'comparison' | 'history' | 'carried'>,
): number[] {
  const { status, requirement, comparison, history, carried = [] } = answers;
  if (!isShort(status)) return [];
  const ofEveryYear = requirement.every && requirement.final ? history : [];
  const all: readonly Comparison[] = [
    ...(requirement.final ? carried : []),
    ...ofEveryYear,
    comparison,
  ];
  return all.filter((one) => isShort(one.status)).map(({ year }) => year);
}
