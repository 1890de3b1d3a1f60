import { loadActuals, type ReadOptions } from '../../src/actuals/load-actuals.ts';
import { evaluate, type EvaluateOptions } from '../../src/evaluate/evaluate.ts';
import { sha256 } from '../../src/io/read-source.ts';
import type { Actuals, Source } from '../../src/model/actuals.ts';
import type { Evaluation, PromiseResult } from '../../src/model/evaluation.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import { buildReport, type ReportOptions } from '../../src/report/build-report.ts';
import { planOf } from './make/plan.ts';
import { planText } from './make/plan-text.ts';
import { figuresOf } from './make/figures.ts';
import { tableOf, USUAL, type Layout } from './make/table.ts';
import type { JobChoice } from './make/choices.ts';
import type { FigureSpec, PlanSpec } from './make/spec.ts';

/** A plan with figures, and the year that is looked at. */
export interface Job {
  readonly spec: PlanSpec;
  readonly plan: Plan;
  readonly planFindings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
  readonly year: number;
}

export function sourceOf(file: string, content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { file, bytes, sha256: sha256(bytes) };
}

export function show(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one),
    1,
  );
}

export function fail(message: string, ...about: readonly unknown[]): never {
  throw new Error(
    [message, ...about.map((one) => (typeof one === 'string' ? one : show(one)))].join('\n'),
  );
}

/** The plans that are generated are sound: a fault is one of the generator, or of a rule. */
export function jobOf(choice: JobChoice): Job {
  const spec = planOf(choice);
  const text = planText(spec);
  const loaded = loadPlan(sourceOf('plan.yaml', text));
  if (!loaded.ok)
    fail(
      'the generated plan has errors',
      loaded.findings.map(({ code, args, place }) => [code, args, place?.line]),
      text,
    );
  const year = spec.base + 1 + (choice.year % (spec.to - spec.base));
  return {
    spec,
    plan: loaded.plan,
    planFindings: loaded.findings,
    figures: figuresOf(choice, spec),
    year,
  };
}

export function actualsOf(
  { spec, plan }: Job,
  figures: readonly FigureSpec[],
  how: Layout = USUAL,
  options: ReadOptions = {},
): Actuals {
  return loadActuals([sourceOf('figures.csv', tableOf(spec, figures, how))], plan, options);
}

/** Without an answer where nothing is known of the year; errors in generated figures are faults. */
export function judge(
  job: Job,
  figures: readonly FigureSpec[] = job.figures,
  options: EvaluateOptions = {},
): Evaluation | undefined {
  const actuals = actualsOf(job, figures);
  return evaluationOf(job, actuals, options);
}

export function evaluationOf(
  job: Job,
  actuals: Actuals,
  options: EvaluateOptions = {},
): Evaluation | undefined {
  const result = evaluate(job.plan, actuals, { year: job.year, ...options });
  if (result.ok) return result.evaluation;
  const faults = result.findings.filter(
    ({ severity, code }) => severity === 'error' && code !== 'evaluate/no-figure',
  );
  if (faults.length > 0) fail('the generated figures have errors', faults, job.figures);
  return undefined;
}

export function promisesOf({
  indicators,
  commitments,
}: Pick<Evaluation, 'indicators' | 'commitments'>): readonly PromiseResult[] {
  return [...indicators, ...commitments].flatMap(({ promises }) => promises);
}

/** Of each promise and row what was decided, and the verdict. */
export function answersOf(evaluation: Evaluation | undefined): unknown {
  if (evaluation === undefined) return 'no figure';
  const { verdict, provisional, verdictContested, indicators, commitments } = evaluation;
  return {
    verdict,
    provisional,
    verdictContested,
    rows: [...indicators, ...commitments].map(
      ({ status, outlook, standing, hasData, contested, promises }) => [
        status,
        outlook,
        standing,
        hasData,
        contested,
        promises.map((one) => [one.status, one.outlook, one.comparison.gap?.low?.toFraction()]),
      ],
    ),
  };
}

export function reportOf(
  { plan, planFindings }: Job,
  actuals: Actuals,
  evaluation: Evaluation,
  options: Partial<ReportOptions> = {},
): Report {
  const common = { version: '0.0.0-fuzz', digest: sha256 };
  return buildReport(plan, actuals, evaluation, planFindings, { ...common, ...options });
}

/** Statuses by the ids of promises. */
export function statusesOf(evaluation: Evaluation): Map<string, string> {
  return new Map(
    promisesOf(evaluation).map(({ promised, status }) => [promised.series.id, status]),
  );
}
