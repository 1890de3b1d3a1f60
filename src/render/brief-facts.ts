import type { BriefTexts } from '../messages/brief-texts.ts';
import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { SIGNS } from '../model/signs.ts';
import type { Comparator } from '../model/terms.ts';
import { actualText, intervalDigits, shortfallText } from './amounts.ts';
import { faultFacts } from './draft-mark.ts';
import { hasNumbers, statusWord } from './row-facts.ts';
import { inForce } from '../report/in-force.ts';
import { groupMissing } from './table-details.ts';
import { yearsText } from './years-text.ts';

/** What the sentences are made of. */
export interface BriefContext {
  readonly report: Report;
  readonly texts: ReportTexts;
  readonly brief: BriefTexts;
}

/** An indicator as a connected sentence without its stop: value, requirement, distance. */
export function factsOf(indicator: Indicator, context: BriefContext): string {
  const { brief, texts } = context;
  const contested = indicator.contested ? brief.bracket(brief.contested) : '';
  if (hasNumbers(indicator)) return `${partFacts(indicator, context)}${contested}`;
  const isAlike = indicator.parts.every((part) => part.standing === indicator.standing);
  const sentences = indicator.parts.map((part) => {
    const facts = partFacts(part, context);
    return isAlike ? facts : `${facts}${texts.comma}${statusWord(part, texts)}`;
  });
  return `${brief.ofParts(indicator.name, sentences)}${contested}`;
}

/** The name with its value: 护理型床位比例2020年为37.3%（快报数，暂定）. */
export function valueSentence(part: Part, { texts, brief }: BriefContext): string {
  const { actual, name } = part;
  if (actual === null) return name;
  const text = actualText(part, texts);
  const sentence =
    actual.completion === null
      ? brief.actual(name, actual.year, text, actual.asBound)
      : brief.completion(name, actual.year, actual.completion);
  return actual.provisional ? `${sentence}${brief.bracket(brief.provisional)}` : sentence;
}

/** Which figures are needed and not there; null where none is. */
export function missingText(part: Part, { texts, brief }: BriefContext): string | null {
  const { id, missing } = part;
  const [fault] = faultFacts(part, texts);
  if (fault !== undefined) return fault;
  if (missing.length === 0) return null;
  if (missing.every(({ series, area }) => series === id && area === null)) {
    return brief.noFigures(missing.map(({ year }) => year));
  }
  return texts.missing(groupMissing(missing));
}

function partFacts(promise: Part, context: BriefContext): string {
  const { texts } = context;
  const part = promise.standing === 'waived' ? promise : inForce(promise);
  const isOpen = part.status !== 'met' && part.status !== 'missed';
  const facts = [
    valueSentence(part, context),
    isOpen ? missingText(part, context) : null,
    requiredText(part, context),
    distance(part, context),
    yearsText(part, texts),
    part.laterMet === null ? null : texts.laterMet(part.laterMet),
    promise.adjusted === null ? null : texts.amendedBy(promise.adjusted),
  ];
  return facts.filter((fact) => fact !== null).join(texts.comma);
}

/** 要求不低于50%, 2025年目标为在30%至40%之间, 要求2022年底前完成. */
function requiredText({ requirement, unit, status }: Part, context: BriefContext): string | null {
  if (requirement === null) return null;
  const { brief, report, texts } = context;
  const { comparator, bound, upper, due, dueDate } = requirement;
  if (comparator === 'completed') {
    return brief.required(texts.finishedBy(dueDate ?? texts.yearEnd(due)));
  }
  if (bound === null || (comparator === 'between' && upper === null)) {
    return brief.openBound(openEnds(requirement, unit));
  }
  const words = requirementWords(requirement, comparator, unit, context);
  if (requirement.every) return brief.requiredEveryYear(words);
  const isLater = status === 'not-due' || due !== report.year;
  return isLater ? brief.requiredLater(words, due) : brief.required(words);
}

function requirementWords(
  { bound, upper, tolerance }: NonNullable<Part['requirement']>,
  comparator: Exclude<Comparator, 'completed'>,
  unit: string | null,
  { brief }: BriefContext,
): string {
  const amount = (digits: string | null): string => `${digits ?? ''}${unit ?? ''}`;
  if (comparator === 'between') return brief.between(amount(bound), amount(upper));
  return comparator === 'about' && tolerance !== null
    ? brief.around(amount(bound), amount(tolerance))
    : brief.bound(comparator, amount(bound));
}

/** What is known of bounds that rest on figures which are not all there; null if nothing. */
function openEnds(
  requirement: NonNullable<Part['requirement']>,
  unit: string | null,
): string | null {
  const { comparator, bound, boundInterval, upper, upperInterval } = requirement;
  const low = bound ?? (boundInterval === undefined ? null : intervalDigits(boundInterval));
  const high = upper ?? (upperInterval === undefined ? null : intervalDigits(upperInterval));
  const known = [low, high].filter((end) => end !== null && end !== '—');
  return known.length === 0 ? null : `${SIGNS[comparator]}${known.join('—')}${unit ?? ''}`;
}

/**
 * How far from the target, in words, where that is part of the answer: of what is undetermined the
 * number alone would look like one.
 */
function distance(part: Part, { texts, brief }: BriefContext): string | null {
  const { gap, status, outlook, requirement, unit, shortfall } = part;
  if (requirement === null || part.actual?.completion !== null) return null;
  const difference = (digits: string): string => texts.difference(digits, unit);
  if (status === 'missed') return shortfallText(part, texts);
  if (status === 'not-due' && shortfall !== null) return brief.stillShort(difference(shortfall));
  const isReached = status === 'met' || outlook === 'achieved' || outlook === 'held';
  if (!isReached || gap === null || gap.startsWith('-')) return null;
  return gap === '0' ? brief.level : brief.better(requirement.comparator, difference(gap));
}
