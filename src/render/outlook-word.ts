import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { lastWholeYear } from './as-of.ts';

/** The word for an outlook under the target in force: what is reached in its due year is not reached early. */
export function outlookWord(entry: Part | Indicator, report: Report, texts: ReportTexts): string {
  const { standingOutlook: outlook, adjusted } = entry;
  const { requirement } = adjusted ?? entry;
  if (outlook === null) return '—';
  const parts = 'parts' in entry && entry.parts.length > 0 ? entry.parts : [entry];
  const dueYears = parts.map(
    (part) => (part.adjusted ?? part).requirement?.finalDue ?? report.plan.period.to,
  );
  return texts.outlook(
    outlook,
    requirement?.comparator,
    dueYears.every((due) => due <= lastWholeYear(report)),
  );
}
