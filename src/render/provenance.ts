import type { ReportTexts } from '../messages/index.ts';
import { fileTextOf } from './place-text.ts';
import type { Report } from '../model/report.ts';

/** What the report was made of and by: files with their hashes, version, what was asked for. */
export function provenanceLines(report: Report, texts: ReportTexts): string[] {
  const { plan, actuals, waivers } = report;
  return [
    `${plan.file}${texts.colon}${texts.fileFacts(plan.sha256, null, null)}`,
    ...actuals.map(
      (one) =>
        `${fileTextOf(one)}${texts.colon}${texts.fileFacts(one.sha256, one.rows, one.encoding)}`,
    ),
    ...(waivers === null
      ? []
      : [`${waivers.file}${texts.colon}${texts.waiversFacts(waivers.sha256, waivers.entries)}`]),
    texts.madeBy(report),
  ];
}
