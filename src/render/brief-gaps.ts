import { findingText } from '../messages/finding-text.ts';
import type { BriefMatter } from '../messages/brief-texts.ts';
import type { Messages } from '../messages/index.ts';
import type { Indicator, Part } from '../model/report.ts';
import { missingText, valueSentence, type BriefContext } from './brief-facts.ts';
import { datedActual, shortfallText } from './amounts.ts';
import { answerWith, conflictsOf, conflictText } from './conflict-text.ts';
import { promisesOf, shortNameOf } from './promises.ts';
import { statusWord } from './row-facts.ts';
import { inForce } from '../report/in-force.ts';
import { exceptionLines, isShort } from './standing.ts';
import { yearsText } from './years-text.ts';

/** Findings that have a paragraph of their own here. */
const TOLD_APART: ReadonlySet<string> = new Set(['evaluate/contested', 'evaluate/method-differs']);

type Told = (part: Part, indicator: Indicator) => string | null;

/** What is missed, missing, doubtful or provisional: a paragraph for each kind, by the report alone. */
export function gapParagraphs(
  told: readonly Indicator[],
  rows: readonly Indicator[],
  messages: Messages,
  context: BriefContext,
): string[] {
  const { report, texts, brief } = context;
  const each = (list: readonly Indicator[], tell: Told): string[] =>
    list.flatMap((row) => promisesOf(row).flatMap((part) => tell(part, row) ?? []));
  const warnings = report.findings
    // The errors of a draft are told beside what they leave open.
    .filter(({ code, severity }) => severity === 'warning' && !TOLD_APART.has(code))
    .map((found) => findingText(messages, found));
  const conflicts = conflictTexts(rows, context);
  const matters: readonly (readonly [BriefMatter, readonly string[]])[] = [
    ['missed', each(told, (part, row) => missedText(part, row, context))],
    ['exceptions', exceptionLines(told, report, texts)],
    ['earlier', each(told, (part) => earlierText(part, context))],
    ['unknown', each(told, (part, row) => unknownText(part, row, context))],
    ['noFigure', each(told, (part) => noFigureText(part, context))],
    ['conflicts', conflicts],
    ['provisional', each(rows, (part) => provisionalText(part, context))],
    [
      'bounds',
      each(rows, (part) => (part.actual?.asBound === true ? valueSentence(part, context) : null)),
    ],
    ['onTheLine', each(rows, (part) => (part.onTheLine ? valueSentence(part, context) : null))],
    ['method', each(rows, (part) => methodText(part, context))],
    ['toVerify', warnings],
  ];
  const present = matters.filter(([, sentences]) => sentences.length > 0);
  if (present.length === 0) return [brief.noMatters];
  return present.map(([matter, sentences], index) => {
    const isDecisive = matter === 'conflicts' && report.verdictContested;
    const paragraph = [
      `${sentences.join(texts.semicolon)}${texts.stop}`,
      ...(isDecisive ? [`${texts.verdictContested}${texts.stop}`] : []),
    ].join(brief.sentenceBreak);
    return brief.item(index + 1, brief.matters[matter], paragraph);
  });
}

/** The name with attribute and place: 集中供养能力（约束性，专栏1 第2项）. */
function headOf(part: Part, { attribute }: Indicator, { texts, brief }: BriefContext): string {
  const about = [attribute === null ? '' : texts.attribute[attribute], part.ref].filter(
    (fact) => fact !== '',
  );
  const name = shortNameOf(part);
  return about.length === 0 ? name : `${name}${brief.bracket(about.join(texts.comma))}`;
}

function missedText(part: Part, row: Indicator, context: BriefContext): string | null {
  if (part.standing !== 'missed') return null;
  const { texts } = context;
  const facts = [
    headOf(part, row, context),
    statusWord(part, texts),
    shortfallText(inForce(part), texts),
    yearsText(part, texts),
    part.laterMet === null ? null : texts.laterMet(part.laterMet),
  ];
  return facts.filter((fact) => fact !== null).join(texts.comma);
}

/** What earlier years did not reach or do not tell, beside what is met now. */
function earlierText(part: Part, { texts }: BriefContext): string | null {
  const years = isShort(part) ? null : yearsText(part, texts);
  const hasGap = part.history.some(({ status }) => status !== 'met');
  return years === null || !hasGap ? null : `${shortNameOf(part)}${texts.colon}${years}`;
}

function unknownText(part: Part, row: Indicator, context: BriefContext): string | null {
  if (part.standing !== 'no-data' && part.standing !== 'undetermined') return null;
  const { texts } = context;
  const facts = [
    headOf(part, row, context),
    statusWord(part, texts),
    part.actual === null ? null : datedActual(part, texts),
    missingText(part, context),
    yearsText(part, texts),
  ];
  return facts.filter((fact) => fact !== null).join(texts.comma);
}

function noFigureText(part: Part, context: BriefContext): string | null {
  const missing = part.standing === 'not-due' ? missingText(part, context) : null;
  return missing === null ? null : `${shortNameOf(part)}${context.texts.colon}${missing}`;
}

function provisionalText(part: Part, context: BriefContext): string | null {
  if (part.actual?.provisional !== true) return null;
  return valueSentence(part, context);
}

function methodText(part: Part, { texts, brief }: BriefContext): string | null {
  if (!part.methodDiffers) return null;
  return brief.methodDiffers(shortNameOf(part), statusWord(part, texts), part.method);
}

function conflictTexts(rows: readonly Indicator[], context: BriefContext): string[] {
  const { report, texts, brief } = context;
  return rows.flatMap(conflictsOf).map(({ part, conflict }) => {
    const answer = answerWith(part, conflict, report, texts);
    const under =
      conflict.field === 'attribute'
        ? []
        : [answer === null ? brief.notComputed : brief.answerUnder(answer, conflict.differs)];
    const printed = `${shortNameOf(part)}${texts.colon}${conflictText(conflict, texts)}`;
    return [printed, ...under].join(texts.comma);
  });
}
