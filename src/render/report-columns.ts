import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { inForce } from '../report/in-force.ts';
import { intervalDigits } from './amounts.ts';
import { completionText } from './completion-text.ts';
import { faultFacts } from './draft-mark.ts';
import type { ReportRow } from './report-rows.ts';
import { earlierText, hasNumbers, sourceText } from './row-facts.ts';
import { exceptionFacts } from './standing.ts';

type Head = Extract<keyof ReportTexts['columns'], string>;

/** One column of the table of rows for spreadsheets: a number has no unit, and stands alone in its cell. */
export interface ReportColumn {
  readonly head: Head;
  /** `signed`: a difference, with its sign. */
  readonly kind: 'text' | 'number' | 'signed';
  readonly cell: (row: ReportRow, report: Report, texts: ReportTexts) => string;
}

export const REPORT_COLUMNS: readonly ReportColumn[] = [
  number('number', ({ number }) => number),
  text('id', ({ entry }) => entry.id),
  text('indicator', ({ name }) => name),
  text('attribute', ({ attribute }) => known(attribute)),
  text('unit', ({ entry }) => entry.unit ?? ''),
  number('baseline', ({ entry }) => valueOf(entry.baseline)),
  text('requirement', ({ requirement }) => requirement),
  number('due', ({ entry }) => String(entry.requirement?.dueDate ?? entry.requirement?.due ?? '')),
  number('actual', ({ entry }, _report, texts) => actualOf(entry, texts)),
  number('year', ({ entry }) => entry.actual?.period ?? String(entry.actual?.year ?? '')),
  { head: 'gap', kind: 'signed', cell: ({ entry }) => gapOf(entry) },
  text('status', ({ status }) => status),
  text('outlook', ({ outlook }) => known(outlook)),
  text('exception', ({ entry }, report, texts) =>
    exceptionFacts(entry, report, texts).join(texts.semicolon),
  ),
  number('pace', ({ entry }) => inForce(entry).pace?.value ?? ''),
  number('shortfall', ({ entry }) => inForce(entry).shortfall ?? ''),
  number('perYear', ({ entry }) => inForce(entry).perYear ?? ''),
  text('earlierYears', ({ entry }, _report, texts) =>
    hasNumbers(entry) ? earlierText(entry, texts) : '',
  ),
  text('ref', ({ entry }) => entry.ref),
  text('source', ({ entry }, _report, texts) =>
    hasNumbers(entry) ? sourceText(entry, texts) : '',
  ),
  text('remark', ({ entry }, _report, texts) => remarkOf(entry, texts)),
];

function text(head: Head, cell: ReportColumn['cell']): ReportColumn {
  return { head, kind: 'text', cell };
}

function number(head: Head, cell: ReportColumn['cell']): ReportColumn {
  return { head, kind: 'number', cell };
}

function known(word: string): string {
  return word === '—' ? '' : word;
}

function actualOf({ actual }: Part, texts: ReportTexts): string {
  if (actual?.completion != null) return completionText(actual.completion, texts);
  return valueOf(actual);
}

function gapOf({ gap, gapInterval }: Part): string {
  return gap ?? (gapInterval === undefined ? '' : intervalDigits(gapInterval));
}

function remarkOf(entry: Indicator | Part, texts: ReportTexts): string {
  const { actual, remark } = entry;
  return [
    ...faultFacts(entry, texts),
    ...(actual?.provisional === true ? [texts.provisionalMark] : []),
    ...(actual?.asBound === true ? [texts.boundMark] : []),
    ...(remark === null ? [] : [remark]),
  ].join(texts.semicolon);
}

/** A number, or the bound that was given: ≥95. */
function valueOf(amount: Part['baseline'] | Part['actual']): string {
  if (amount === null) return '';
  const { value, interval } = amount;
  return value ?? (interval === undefined ? '' : intervalDigits(interval));
}
