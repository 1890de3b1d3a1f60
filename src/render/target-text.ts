import type { ReportTexts } from '../messages/index.ts';
import { targetWords } from '../messages/printed-words.ts';
import type { Plan, Target } from '../model/plan.ts';
import { printTarget } from '../model/printed.ts';

/** A target as the plan says it, without its unit. */
export function targetText(target: Target, plan: Plan, texts: ReportTexts): string {
  return targetWords(printTarget(target, plan), texts);
}
