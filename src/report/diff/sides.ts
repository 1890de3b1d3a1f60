import type { Counts, Side } from '../../model/diff.ts';
import type * as Json from '../../model/report.ts';

/** What a diff says of one of its reports, so that a reader can tell which two were compared. */
export function sideOf(report: Json.Report): Side {
  const { tool, plan, options, conventions, year, verdict, gate, summary } = report;
  return {
    tool,
    plan,
    actuals: report.actuals.map(({ file, sha256, rows }) => ({ file, sha256, rows })),
    waivers: waiversOf(report),
    options: {
      strict: options.strict,
      encoding: options.encoding,
      requireSource: options.requireSource,
      ...(options.draft === true ? { draft: true } : {}),
    },
    conventions,
    year,
    verdict,
    gate,
    provisional: report.provisional,
    verdictContested: report.verdictContested,
    indicators: countsOf(summary),
    binding: countsOf(summary.binding),
    commitments: countsOf(summary.commitments),
  };
}

function waiversOf({ waivers }: Json.Report): Side['waivers'] {
  return waivers === null ? null : { file: waivers.file, sha256: waivers.sha256 };
}

function countsOf({ total, due, met, waived, noData }: Counts): Counts {
  return { total, due, met, waived, noData };
}
