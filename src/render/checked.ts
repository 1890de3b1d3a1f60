import { messagesIn } from '../messages/index.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { FindingsFile } from '../model/findings-file.ts';
import type { RenderOptions } from './options.ts';

/** What `validate` has found in the plans it checked. */
export interface Checked {
  readonly version: string;
  readonly plans: readonly {
    readonly file: string;
    readonly id: string | null;
    readonly indicators: number | null;
    readonly commitments: number | null;
  }[];
  readonly findings: readonly Finding[];
}

export function countsOf({ findings }: Checked): FindingsFile['summary'] {
  const having = (severity: Severity): number =>
    findings.filter((found) => found.severity === severity).length;
  return { errors: having('error'), warnings: having('warning'), notes: having('note') };
}

/** How many plans were checked, and how much was found in them. */
export function totalLine(checked: Checked, { language }: RenderOptions): string {
  const { errors, warnings, notes } = countsOf(checked);
  return `${messagesIn(language).cli.checked(checked.plans.length, errors, warnings, notes)}\n`;
}

/** For each plan without errors what it holds. */
export function validPlan(
  { id, indicators, commitments }: Checked['plans'][number],
  { language }: RenderOptions,
): string | undefined {
  if (id === null || indicators === null || commitments === null) return undefined;
  return messagesIn(language).cli.planValid(id, indicators, commitments);
}
