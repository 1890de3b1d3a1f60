import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { asOfMonth } from './as-of.ts';
import { promisesOf } from './promises.ts';

/** So many places are named in a sentence. */
const MOST_NAMED = 3;

export function isDraft({ options }: Pick<Report, 'options'>): boolean {
  return options.draft === true;
}

/** A text by itself that must not be taken for one of a report with a conclusion. */
export function marked(report: Report, text: string, { draft }: ReportTexts): string {
  return isDraft(report) ? draft.tag(text) : text;
}

/** The heading of a report in every format. */
export function titleOf(report: Report, texts: ReportTexts): string {
  const { plan, year } = report;
  const title = texts.title(plan.region.name, plan.title, year, asOfMonth(report));
  return marked(report, title, texts);
}

/** What a draft is, and how many errors are left; none for a report that is no draft. */
export function draftLines(report: Report, { draft }: ReportTexts): string[] {
  return isDraft(report) ? [draft.line(errorsIn(report))] : [];
}

/** Of more errors than are listed one tells how many there are beyond. */
function errorsIn({ findings }: Report): number {
  return findings
    .filter(({ severity }) => severity === 'error')
    .reduce((sum, { code, args }) => {
      const { count = 1 } = args as { readonly count?: number };
      return sum + (code === 'actuals/too-many-errors' ? count : 1);
    }, 0);
}

/** A column that says so in each row, of drafts only: a filtered row still says it. */
export function draftColumn(
  report: Report,
  { draft }: ReportTexts,
): { readonly head: string[]; readonly cells: string[] } {
  return isDraft(report) ? { head: [draft.column], cells: [draft.mark] } : { head: [], cells: [] };
}

export function hasFaults(entry: Indicator | Part): boolean {
  return partsOf(entry).some(({ faults = [] }) => faults.length > 0);
}

/** Rows with errors name it themselves. */
export function hasOwnFaults(entry: Indicator | Part): boolean {
  return partsOf(entry).some(({ faults = [] }) => faults.some(({ everywhere }) => !everywhere));
}

/** The errors that can have touched it: those of its own rows, else those that can have touched any. */
export function faultFacts(entry: Indicator | Part, { draft }: ReportTexts): string[] {
  const all = partsOf(entry).flatMap(({ faults = [] }) => faults);
  const own = all.filter(({ everywhere }) => !everywhere);
  const [told, everywhere] = own.length > 0 ? [own, false] : [all, true];
  if (told.length === 0) return [];
  const places = [
    ...new Set(
      told.flatMap(({ file, line, sheet, cell }) =>
        file === null || line === null ? [] : [draft.place(file, line, sheet, cell)],
      ),
    ),
  ];
  const named = places.slice(0, MOST_NAMED);
  return [draft.faults(named, places.length > named.length, everywhere)];
}

function partsOf(entry: Indicator | Part): readonly Part[] {
  return 'parts' in entry ? promisesOf(entry) : [entry];
}
