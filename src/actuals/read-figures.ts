import type { ActualsFile, Source } from '../model/actuals.ts';
import { finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { looksLikeWorkbook } from '../model/workbook.ts';
import { otherFormatOf } from './other-format.ts';
import { readFile, type ReadOptions } from './read-file.ts';
import type { SeriesNames } from './series-names.ts';
import type { Sink } from './sink.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** Reads one source, whatever it is by its bytes: a workbook that was opened, or a text. */
export function readFigures(
  source: Source,
  plan: Plan,
  names: SeriesNames,
  sink: Sink,
  options: ReadOptions,
): ActualsFile | undefined {
  const { file, bytes, workbook } = source;
  if (workbook !== undefined) return readWorkbook(source, workbook, plan, names, sink, options);
  const top = { file, line: 1, column: 1 };
  const format = options.encoding === undefined ? otherFormatOf(bytes) : undefined;
  if (looksLikeWorkbook(bytes)) sink.report(finding('workbook/not-opened', {}, top));
  else if (format !== undefined) sink.report(finding('workbook/format', { format }, top));
  else return readFile(source, plan, names, sink, options);
  return undefined;
}
