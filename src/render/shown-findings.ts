import type { Finding, Indicator, Report } from '../model/report.ts';
import type { ShownRows } from './scope.ts';

/** The findings of a report without those of commitments that are not listed. */
export function shownFindings(report: Report, rows: ShownRows): Finding[] {
  const hidden = idsOf(report.commitments.filter((one) => !rows.commitments.includes(one)));
  return report.findings.filter(({ args }) => !hidden.has(idOf(args)));
}

/** What a finding is about, where it says so. */
function idOf(args: object): string {
  const { id = '' } = args as { readonly id?: string };
  return id;
}

function idsOf(rows: readonly Indicator[]): Set<string> {
  return new Set(rows.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]));
}
