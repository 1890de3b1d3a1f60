import type { Place } from './place.ts';
import { PLAN_SEVERITIES, type PlanFindingArgs } from './findings/plan.ts';
import { AGAINST_SEVERITIES, type AgainstFindingArgs } from './findings/against.ts';
import { ACTUALS_SEVERITIES, type ActualsFindingArgs } from './findings/actuals.ts';
import { DRAFT_SEVERITIES, type DraftFindingArgs } from './findings/draft.ts';
import { EVALUATE_SEVERITIES, type EvaluateFindingArgs } from './findings/evaluate.ts';
import { WAIVER_SEVERITIES, type WaiverFindingArgs } from './findings/waivers.ts';
import { WORKBOOK_SEVERITIES, type WorkbookFindingArgs } from './findings/workbook.ts';
import type { Severity } from './findings/severity.ts';

export type * from './findings/plan.ts';
export type * from './findings/against.ts';
export type * from './findings/actuals.ts';
export type * from './findings/draft.ts';
export type * from './findings/evaluate.ts';
export type * from './findings/waivers.ts';
export type * from './findings/workbook.ts';
export type { Severity };

/**
 * Every kind of finding with its arguments. A kind without a text in each
 * language, or without a severity, does not compile.
 */
export interface FindingArgs
  extends
    PlanFindingArgs,
    AgainstFindingArgs,
    ActualsFindingArgs,
    DraftFindingArgs,
    WorkbookFindingArgs,
    EvaluateFindingArgs,
    WaiverFindingArgs {}

export type FindingCode = keyof FindingArgs;

const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  ...PLAN_SEVERITIES,
  ...AGAINST_SEVERITIES,
  ...ACTUALS_SEVERITIES,
  ...DRAFT_SEVERITIES,
  ...WORKBOOK_SEVERITIES,
  ...EVALUATE_SEVERITIES,
  ...WAIVER_SEVERITIES,
};

/** The warnings of a plan file, which a plan can allow with a reason. */
export const WARNING_CODES: readonly FindingCode[] = (Object.keys(SEVERITIES) as FindingCode[])
  .filter((code) => code.startsWith('plan/') && SEVERITIES[code] === 'warning')
  .filter((code) => code !== 'plan/allow-unused');

/** Something wrong or doubtful in a plan or the data: data only, its texts stand in the message tables. */
export interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly args: FindingArgs[C];
  readonly place?: Place;
  /** Why the plan allows what a rule warns of; it is a note then. */
  readonly allowed?: string;
}

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

export function finding<C extends FindingCode>(
  code: C,
  args: FindingArgs[C],
  place?: Place,
  severity: Severity = SEVERITIES[code],
): Finding {
  const made = place === undefined ? { code, severity, args } : { code, severity, args, place };
  // The pairing of code and args is what the signature guarantees.
  return made as unknown as Finding;
}

/** How severe a finding is, unless the rule or the plan says otherwise. */
export function severityOf(code: FindingCode): Severity {
  return SEVERITIES[code];
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Sorted by file (in the order given), line and column; without a place last, in the order found. */
export function sortFindings(findings: readonly Finding[], files: readonly string[]): Finding[] {
  const rank = (found: Finding): readonly number[] => {
    if (found.place === undefined) return [files.length + 1, 0, 0];
    const index = files.indexOf(found.place.file);
    return [index < 0 ? files.length : index, found.place.line, found.place.column];
  };
  return findings
    .map((found) => ({ found, rank: rank(found) }))
    .sort((a, b) => {
      const differs = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return differs < 0 ? 0 : (a.rank[differs] ?? 0) - (b.rank[differs] ?? 0);
    })
    .map(({ found }) => found);
}
