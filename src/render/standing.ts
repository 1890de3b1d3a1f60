import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report, Requirement } from '../model/report.ts';
import { inForce } from '../report/in-force.ts';
import { datedActual, gapText, requirementText, shortfallText } from './amounts.ts';
import { hasFaults } from './draft-mark.ts';
import { outlookWord } from './outlook-word.ts';
import { promisesOf, shortNameOf } from './promises.ts';

/** The promise as if nothing had changed its target and nothing excused it. */
export function asPrinted<P extends Part>(part: P): P {
  const { status: standing, outlook: standingOutlook } = part;
  return { ...part, standing, standingOutlook, adjusted: null, waivers: [] };
}

/** Due and not met, and nothing excuses it: the status under the target in force. */
export function isShort({ standing }: Pick<Part, 'standing'>): boolean {
  return standing !== 'met' && standing !== 'not-due' && standing !== 'waived';
}

/** The word for a status; what an exception excuses says so, and what a changed target decides. */
export function statusText(
  entry: Indicator | Part,
  words: ReportTexts['finalStatus'],
  texts: ReportTexts,
): string {
  const { status, standing } = entry;
  if (standing === 'waived') {
    const by = excusedBy(entry);
    return texts.waived[by](by === 'waiver' ? waivedStatus(entry, words, texts) : words[status]);
  }
  if (standing === 'undetermined' && hasFaults(entry)) return texts.draft.status;
  if (standing === 'undetermined' && entry.unsourced) return texts.unsourced(words[standing]);
  if (standing === status) return words[status];
  const { adjusted } = entry;
  const ofChange = adjusted === null ? words : wordsOf(adjusted, texts);
  return texts.underAmended(ofChange[standing]);
}

/** What a waiver excuses: of a changed target that this is not reached. */
function waivedStatus(
  entry: Indicator | Part,
  words: ReportTexts['finalStatus'],
  texts: ReportTexts,
): string {
  const { status, adjusted } = entry;
  const isReached = status === 'met' || status === 'not-due';
  if (!isReached || adjusted === null) return words[status];
  return texts.underAmended(wordsOf(adjusted, texts)[adjusted.status]);
}

function wordsOf(
  { requirement }: Pick<Part, 'requirement'>,
  texts: ReportTexts,
): ReportTexts['finalStatus'] {
  return requirement?.final === true ? texts.finalStatus : texts.annualStatus;
}

/** What excuses what is waived: an exception, or only a changed target. */
function excusedBy(entry: Indicator | Part): 'waiver' | 'amendment' {
  const promises = 'parts' in entry ? promisesOf(entry) : [entry];
  const isByWaiver = promises.some(({ waivers }) => waivers.length > 0);
  return isByWaiver ? 'waiver' : 'amendment';
}

/** The requirement, and the one that a later document set: ≥55%，调整后≥50%. */
export function requiredText(part: Part, texts: ReportTexts): string {
  const { requirement, unit, adjusted } = part;
  const original = requirementText(requirement, unit, texts);
  if (adjusted === null) return original;
  return texts.amendedTo(
    original,
    texts.byYear(requirementText(adjusted.requirement, unit, texts), dueOf(adjusted.requirement)),
  );
}

/** The last due year; null for a target of every year. */
function dueOf({ every, finalDue }: Requirement): number | null {
  return every ? null : finalDue;
}

/** The gap, and the one to a target that a later document set. */
export function gapShown(part: Part, texts: ReportTexts): string {
  const gap = gapText(part);
  return part.adjusted === null ? gap : texts.amendedGap(gap, gapText(inForce(part)));
}

/** One line for each exception and each changed target: what was asked, what was reached, what allows it. */
export function exceptionLines(
  rows: readonly Indicator[],
  report: Report,
  texts: ReportTexts,
): string[] {
  return rows.flatMap((row) =>
    promisesOf(row).flatMap((part) => {
      const facts = exceptionFacts(part, report, texts);
      if (facts.length === 0) return [];
      const attribute = row.attribute === null ? [] : [texts.attribute[row.attribute]];
      const about = [...attribute, part.ref].filter((one) => one !== '').join(texts.comma);
      return [
        `${texts.named(shortNameOf(part), about)}${texts.colon}${facts.join(texts.semicolon)}`,
      ];
    }),
  );
}

/** What excuses a promise and what changed its target, each with the answers under it. */
export function exceptionFacts(part: Part, report: Report, texts: ReportTexts): string[] {
  const { adjusted, waivers } = part;
  if (adjusted === null && waivers.length === 0) return [];
  return [
    `${adjusted === null ? texts.requirementWord : texts.originally}${answerIn(asPrinted(part), report, texts)}`,
    ...(adjusted === null
      ? []
      : [`${texts.amendment(adjusted)}${answerIn(inForce(part), report, texts)}`]),
    ...waivers.map((waiver) => texts.waiver(waiver)),
    // Another year is short as well, and nothing excuses that.
    ...(waivers.length > 0 && part.standing !== 'waived' ? [texts.notExcused] : []),
  ];
}

/** ≥55%（2025年），46.9%（2025年），未完成，低于目标8.1个百分点. */
function answerIn(part: Part, report: Report, texts: ReportTexts): string {
  const { requirement, unit, actual, status } = part;
  const words = wordsOf(part, texts);
  const facts = [
    requirement === null
      ? null
      : texts.byYear(
          requirementText(requirement, unit, texts),
          requirement.every ? null : requirement.due,
        ),
    actual === null ? null : datedActual(part, texts),
    words[status],
    distanceOf(part, report, texts),
  ];
  return facts.filter((fact) => fact !== null).join(texts.comma);
}

/** How far from the bound where that is judged; before that, where it leads. */
function distanceOf(part: Part, report: Report, texts: ReportTexts): string | null {
  if (part.status === 'missed') return shortfallText(part, texts);
  const gap = gapText(part);
  if (part.status === 'met') return gap === '—' ? null : texts.gapOf(gap);
  return part.standingOutlook === null ? null : outlookWord(part, report, texts);
}
