import { EVERYTHING, intersect, type Interval } from '../number/interval.ts';
import type { Operand, UsedFigure } from '../model/evaluation.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Series } from '../model/plan.ts';

/** The days on which all that was told can be true; `differs`: figures of something else. */
export function finishedAsTold(
  { id, name }: Series,
  used: readonly UsedFigure[],
  differs: readonly Finding[],
): Operand {
  let interval: Interval | undefined = EVERYTHING;
  for (const one of used) {
    interval = interval === undefined ? undefined : intersect(interval, one.interval);
  }
  const contradiction =
    interval === undefined ? [finding('evaluate/completion-contradicts', { id, name })] : [];
  return {
    interval: interval ?? EVERYTHING,
    known: true,
    text: undefined,
    figures: used,
    missing: [],
    provisional: used.some(({ provisional }) => provisional),
    doubtful: interval === undefined || differs.length > 0,
    findings: [...contradiction, ...differs],
  };
}
