import type { Indicator, Operand, Report } from '../../model/report.ts';
import { placeTextOf } from '../place-text.ts';
import { shortNameOf } from '../promises.ts';
import type { PageTexts } from './context.ts';

/** Where each figure behind a row stands: file and line, what the row names as its source, and its note. */
export function sourceLines(
  row: Indicator,
  report: Report,
  { report: texts }: PageTexts,
): string[] {
  const { relation, steps } = row.requirement ?? { relation: null, steps: null };
  const operands = [
    ...(row.actual?.operands ?? []),
    ...(relation?.operands ?? []),
    ...(steps?.operands ?? []),
  ];
  const lines = operands.flatMap((operand) => {
    const place = placeOf(operand);
    if (place === null) return [];
    const isOwn = operand.series === row.id && operand.area === null;
    const what = isOwn
      ? ''
      : `${[operand.name, ...(operand.area === null ? [] : [operand.area])].join(texts.comma)}${texts.colon}`;
    const said = [place, ...saidOf(operand, report)].join(texts.comma);
    return [`${what}${said}`];
  });
  return [...new Set(lines)].filter((line) => line !== shortNameOf(row));
}

function placeOf(operand: Operand): string | null {
  const { file } = operand;
  return file === null ? null : placeTextOf({ ...operand, file });
}

/** What the row of the data file says of its figure. */
function saidOf({ file, line, source, series, year }: Operand, { figures }: Report): string[] {
  const figure = figures.find(
    (one) => one.file === file && one.line === line && one.series === series && one.year === year,
  );
  return [source, figure?.note ?? null].filter(
    (text): text is string => text !== null && text !== '',
  );
}
