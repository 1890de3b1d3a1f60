import type { Actuals } from '../model/actuals.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { hasErrors, type Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { chooseYear } from './choose-year.ts';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { Values } from './values.ts';
import { gateOf, inGate, isVerdictContested, verdictOf } from './verdict.ts';

export interface EvaluateOptions {
  /** The evaluated year; without it the latest of the period with a figure of an indicator. */
  readonly year?: number | undefined;
}

export type Evaluated =
  | { readonly ok: true; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Judges a plan by its actual figures for one year. Pure: the same plan,
 * figures and year give the same answer. With an error among the findings of
 * the actuals there is no answer: nothing is skipped silently.
 */
export function evaluate(plan: Plan, actuals: Actuals, options: EvaluateOptions = {}): Evaluated {
  if (hasErrors(actuals.findings)) return { ok: false, findings: actuals.findings };
  const values = new Values(plan, actuals.figures);
  const chosen = chooseYear(values, options.year);
  if (!chosen.ok) return { ok: false, findings: [...actuals.findings, ...chosen.findings] };
  const { year } = chosen;
  const indicators = plan.indicators.map((indicator) => evaluateIndicator(values, indicator, year));
  const gate = gateOf(indicators);
  const gated = indicators.filter((result) => inGate(result, gate));
  const verdict = verdictOf(gated.map(({ status }) => status));
  return {
    ok: true,
    evaluation: {
      year,
      verdict,
      gate,
      provisional: gated.some(({ provisional, status }) => provisional && status !== 'not-due'),
      verdictContested: isVerdictContested(gated, verdict),
      indicators,
      findings: [
        ...actuals.findings,
        ...chosen.findings,
        ...unique(
          indicators.flatMap(({ promises }) => promises.flatMap(({ findings }) => findings)),
        ),
      ],
    },
  };
}

/** One finding for a fact that several indicators rest on. */
function unique(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((found) => [JSON.stringify([found.code, found.args]), found])).values(),
  ];
}
