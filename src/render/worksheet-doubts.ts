import type { Doubt } from '../messages/worksheet-texts.ts';
import type { Indicator, Operand, Part } from '../model/report.ts';
import { shortfallText, operandAmount } from './amounts.ts';
import { answerWith, conflictsOf, conflictText } from './conflict-text.ts';
import { faultFacts } from './draft-mark.ts';
import { promisesOf } from './promises.ts';
import { answerText, earlierText, statusWord } from './row-facts.ts';
import { inForce } from '../report/in-force.ts';
import { asPrinted, exceptionFacts, requiredText } from './standing.ts';
import { groupMissing, hasRequirement } from './table-details.ts';
import {
  joined,
  operandsOf,
  reportedOperand,
  rowOf,
  sourcesOf,
  type WorksheetContext,
  type WorksheetRow,
} from './worksheet-row.ts';

/** What is to be followed up of one row of the plan; `differing` are promises told by a finding. */
export function doubtsOf(
  row: Indicator,
  isTold: boolean,
  differing: ReadonlySet<string>,
  context: WorksheetContext,
): WorksheetRow[] {
  return [
    ...promisesOf(row).flatMap((part) => [
      ...answerRows(part, isTold, context),
      ...valueRows(part, differing, context),
      ...figureRows(part, row, context),
    ]),
    ...conflictRows(row, context),
  ];
}

const OF_STANDING: Readonly<Record<Part['standing'], Doubt | null>> = {
  met: null,
  // Told with the documents that allow it.
  waived: null,
  missed: 'missed',
  'no-data': 'noData',
  undetermined: 'undetermined',
  'not-due': 'noFigure',
};

/** What is missed, and what is not known with the figures that it needs. */
function answerRows(part: Part, isTold: boolean, context: WorksheetContext): WorksheetRow[] {
  const { report: texts } = context.messages;
  const facts = exceptionFacts(part, context.report, texts);
  const excused =
    facts.length === 0 ? [] : [rowOf('exception', part, [facts.join(texts.semicolon)], context)];
  const doubt = OF_STANDING[part.standing];
  if (doubt === null) return excused;
  // Before it is due, what has no figures at all is told of indicators only.
  const faults = faultFacts(part, texts);
  const isKnown = part.missing.length === 0 && faults.length === 0;
  if (doubt === 'noFigure' && (isKnown || !isTold)) return excused;
  const remarks = [
    answerText(part, context.report, texts),
    requirementOf(part, context),
    part.standing === 'missed' ? shortfallText(inForce(part), texts) : null,
    ...faults,
    part.missing.length === 0 ? null : texts.missing(groupMissing(part.missing)),
    earlierText(part, texts),
  ];
  return [...excused, rowOf(doubt, part, remarks, context)];
}

/** What rests on the method, on a computation, on the last digit or on a bound. */
function valueRows(
  part: Part,
  differing: ReadonlySet<string>,
  context: WorksheetContext,
): WorksheetRow[] {
  const { words, messages } = context;
  const { report: texts } = messages;
  const { actual, method } = part;
  const status = statusWord(part, texts);
  const required = requirementOf(part, context);
  const isRecomputed = actual?.derived === true && !differing.has(keyOf(part.id, actual.year));
  return [
    ...(part.methodDiffers
      ? [rowOf('method', part, [words.methodDiffers(method, status), required], context)]
      : []),
    ...(isRecomputed
      ? [rowOf('recomputed', part, [reportedOperand(part) ? words.agrees : null], context)]
      : []),
    ...(part.onTheLine ? [rowOf('onTheLine', part, [status, required], context)] : []),
    ...(actual?.asBound === true ? [rowOf('bound', part, [status, required], context)] : []),
  ];
}

/** Figures of binding indicators that name no source, and preliminary ones. */
function figureRows(part: Part, row: Indicator, context: WorksheetContext): WorksheetRow[] {
  const { words, messages } = context;
  const operands = operandsOf(part);
  const unsourced = operands.filter(({ origin, source }) => origin === 'actual' && source === null);
  const provisional = operands.filter((operand) => operand.provisional);
  const figures = provisional.map((one) =>
    messages.report.operandValue(one.name, one.year, operandAmount(one, messages.report)),
  );
  return [
    ...(row.attribute === 'binding'
      ? unsourced.map((operand) => unsourcedRow(part, operand, context))
      : []),
    ...(figures.length === 0
      ? []
      : [rowOf('provisional', part, [words.provisional(figures)], context)]),
  ];
}

function unsourcedRow(part: Part, operand: Operand, context: WorksheetContext): WorksheetRow {
  const { name, year, text, unit, area } = operand;
  const where = area === null ? name : `${name} ${area}`;
  return {
    ...rowOf('noSource', part, [context.words.noSource(where, year)], context),
    year,
    reported: text === null ? '' : `${text}${unit ?? ''}`,
    recomputed: '',
    difference: '',
    computation: '',
    source: sourcesOf([operand], context),
  };
}

/** What the document prints twice, with the answer under each. */
function conflictRows(row: Indicator, context: WorksheetContext): WorksheetRow[] {
  const { report, words, messages } = context;
  const { report: texts } = messages;
  return conflictsOf(row).map(({ part, conflict }) => {
    const other = answerWith(part, conflict, report, texts);
    const answers =
      conflict.field === 'attribute'
        ? null
        : other === null
          ? words.notComputed
          : words.answers(answerText(asPrinted(part), report, texts), other);
    const remarks = [conflictText(conflict, texts), answers];
    const doubt = conflict.differs ? 'contested' : 'conflict';
    const made = rowOf(doubt, part, remarks, context);
    return {
      ...made,
      ref: part.ref.includes(conflict.ref)
        ? part.ref
        : joined([part.ref, conflict.ref], texts.semicolon),
      year: conflict.year ?? made.year,
    };
  });
}

function requirementOf(part: Part, context: WorksheetContext): string | null {
  if (!hasRequirement(part)) return null;
  return context.words.required(requiredText(part, context.messages.report));
}

export function keyOf(id: string, year: number): string {
  return `${id} ${String(year)}`;
}
