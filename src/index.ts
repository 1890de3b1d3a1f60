/**
 * The library: what the command does, without touching process, console or
 * clock. {@link readSource} is the one export that opens a file;
 * {@link openWorkbooks} is what {@link loadActuals} needs of a workbook.
 *
 * @packageDocumentation
 */
export { loadActuals, type ReadOptions } from './actuals/load-actuals.ts';
export { evaluate, type EvaluateOptions, type Evaluated } from './evaluate/evaluate.ts';
export { failsOn } from './evaluate/verdict.ts';
export { openWorkbooks } from './io/open-workbooks.ts';
export { readSource, sha256, sourceOf, ReadError, type ReadFault } from './io/read-source.ts';
export { LANGUAGES, type Language } from './messages/index.ts';
export type { Actuals, ActualsFile, Encoding, Figure, Source } from './model/actuals.ts';
export type { Cause, Change, Class, Diff, PartChange } from './model/diff.ts';
export type { Evaluation, IndicatorResult, PromiseResult } from './model/evaluation.ts';
export type { Fault, Faults } from './model/faults.ts';
export { hasErrors, type Finding, type FindingCode, type Severity } from './model/finding.ts';
export type { Place } from './model/place.ts';
export type { OpenedWorkbook, Sheet, SheetCell, SheetRow, Workbook } from './model/workbook.ts';
export type { Plan } from './model/plan.ts';
export type { Report } from './model/report.ts';
export { DIFF_FORMATS, type DiffFormat } from './model/terms.ts';
export type { FailOn, Outlook, Standing, Status, Verdict } from './model/terms.ts';
export type { Waiver, Waivers } from './model/waivers.ts';
export { loadPlanAgainst, type AgainstOptions } from './plan/against/load-against.ts';
export { loadPlan, type LoadedPlan } from './plan/load-plan.ts';
export { loadWaivers, type LoadedWaivers } from './plan/waivers/load-waivers.ts';
export { renderDiff } from './render/diff-formats.ts';
export { renderFindingsText } from './render/findings-text.ts';
export {
  REPORT_FILE_FORMATS,
  REPORT_FORMATS,
  renderReport,
  renderReportFile,
  type ReportFileFormat,
  type ReportFormat,
} from './render/report-formats.ts';
export type { RenderOptions, Tone } from './render/options.ts';
export { buildReport, type ReportOptions } from './report/build-report.ts';
export { diffReports } from './report/diff-reports.ts';
export { readReport, type ReadReport, type ReportFault } from './report/read-report.ts';
