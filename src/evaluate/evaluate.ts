import type { Actuals } from '../model/actuals.ts';
import { partOfYear, type AsOf } from '../model/as-of.ts';
import type { Evaluation, IndicatorResult, YearAnswers } from '../model/evaluation.ts';
import { hasErrors, type Finding } from '../model/finding.ts';
import type { Indicator, Plan } from '../model/plan.ts';
import type { Waiver, Waivers } from '../model/waivers.ts';
import { chooseYear } from './choose-year.ts';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { Values } from './values.ts';
import { waiverFindings } from './waiver-findings.ts';
import {
  draftVerdictOf,
  gated,
  gatedIndicators,
  gateOf,
  isVerdictContested,
  verdictOf,
} from './verdict.ts';

export interface EvaluateOptions {
  /** The evaluated year; without it the latest of the period with a figure of an indicator. */
  readonly year?: number | undefined;
  /** The end of a month within the evaluated year, up to which there are figures; of December it is the whole year. */
  readonly asOf?: AsOf | undefined;
  /** Years that are evaluated beside it, each by itself; those after the evaluated one are left out. */
  readonly years?: readonly number[] | undefined;
  /** Figures without a source satisfy nothing that the verdict rests on. */
  readonly requireSource?: boolean | undefined;
  /**
   * Judges what can be judged although there are errors in the figures: what an error can have
   * touched is undetermined, and the verdict is `fail` or `draft`, never a pass. What leaves
   * nothing to judge, a file that was not read, is refused all the same.
   */
  readonly draft?: boolean | undefined;
  /** Approved exceptions: what they are for is told apart, never counted as met. */
  readonly waivers?: Waivers | undefined;
}

export type Evaluated =
  | { readonly ok: true; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Judges a plan by its actual figures for one year. Pure: the same plan,
 * figures and year give the same answer. With an error among the findings of
 * the actuals there is no answer, unless a draft is asked for: nothing is skipped silently.
 */
export function evaluate(plan: Plan, actuals: Actuals, options: EvaluateOptions = {}): Evaluated {
  const draft = options.draft === true;
  const faults = draft ? actuals.faults : undefined;
  if (hasErrors(actuals.findings) && faults?.refuses !== false) {
    return { ok: false, findings: actuals.findings };
  }
  const asOf = partOfYear(options.asOf);
  const figures = [...actuals.figures, ...actuals.ofAreas];
  // The rows with errors do not move the year: what was read of their series counts for it.
  const chosen = chooseYear(new Values(plan, figures, { asOf }), askedYears(options), faults);
  if (!chosen.ok) return { ok: false, findings: [...actuals.findings, ...chosen.findings] };
  const { year } = chosen;
  const values = new Values(plan, figures, { asOf, faults });
  const { requireSource = false } = options;
  const waivers = options.waivers?.waivers ?? [];
  const rowsIn = (at: number): Omit<YearAnswers, 'year'> =>
    rowsOf(values, at, waivers, requireSource);
  const rows = rowsIn(year);
  const gate = gateOf(rows);
  const deciding = gated(rows, gate);
  const judge = draft ? draftVerdictOf : verdictOf;
  const verdict = judge(deciding.map(({ standing }) => standing));
  const years = options.years
    ?.filter((one) => one <= year)
    .map((one) => ({ year: one, ...rowsIn(one) }));
  const results = [...rows.indicators, ...rows.commitments];
  return {
    ok: true,
    evaluation: {
      year,
      asOf,
      verdict,
      draft,
      gate,
      provisional: deciding.some(isProvisional),
      verdictContested: isVerdictContested(rows, gate, verdict, judge),
      ...rows,
      years,
      findings: [
        ...actuals.findings,
        ...chosen.findings,
        ...unique(results.flatMap(({ promises }) => promises.flatMap(({ findings }) => findings))),
        ...waiverFindings(waivers, [{ year, ...rows }, ...(years ?? [])], asOf),
      ],
    },
  };
}

function askedYears({
  asOf,
  year,
  years,
}: EvaluateOptions): Pick<EvaluateOptions, 'year' | 'years'> {
  return { year: asOf?.year ?? year, years };
}

function isProvisional({ provisional, standing, status }: IndicatorResult): boolean {
  return provisional && (standing !== 'not-due' || status !== 'not-due');
}

function rowsOf(
  values: Values,
  year: number,
  waivers: readonly Waiver[],
  requireSource: boolean,
): Omit<YearAnswers, 'year'> {
  const { plan } = values;
  const proven = requireSource ? values.requiringSources() : values;
  const deciding = new Set(requireSource ? gatedIndicators(plan) : []);
  const judge = (list: readonly Indicator[]): IndicatorResult[] =>
    list.map((indicator) =>
      evaluateIndicator(deciding.has(indicator) ? proven : values, indicator, year, waivers),
    );
  return { indicators: judge(plan.indicators), commitments: judge(plan.commitments) };
}

/** One finding for a fact that several indicators rest on. */
function unique(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((found) => [JSON.stringify([found.code, found.args]), found])).values(),
  ];
}
