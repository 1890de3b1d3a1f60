import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part, Report } from '../model/report.ts';
import { datedActual, shortfallText } from './amounts.ts';
import { faultFacts } from './draft-mark.ts';
import { outlookWord } from './outlook-word.ts';
import { promisesOf, shortNameOf } from './promises.ts';
import { inForce } from '../report/in-force.ts';
import { isShort, requiredText, statusText } from './standing.ts';
import { yearsText } from './years-text.ts';
import { asOfMonth } from './as-of.ts';

/** What was due and is not met, and why: one line a promise, binding ones first. */
export function notMetLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  return lines(rows, texts, isShort);
}

/** Annual targets of earlier years that were not reached stay so, and are shown beside what is met now. */
export function earlierMissLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  return lines(
    rows,
    texts,
    (part) =>
      !isShort(part) && part.requirement?.every === false && yearsText(part, texts) !== null,
  );
}

function lines(
  rows: readonly Indicator[],
  texts: ReportTexts,
  wanted: (part: Part) => boolean,
): string[] {
  const ordered = [...rows].sort((a, b) => rankOf(a) - rankOf(b));
  return ordered.flatMap((indicator) =>
    promisesOf(indicator)
      .filter(wanted)
      .map((part) => notMetLine(indicator, part, texts)),
  );
}

function rankOf({ attribute }: Indicator): number {
  return attribute === 'binding' ? 0 : 1;
}

function notMetLine(indicator: Indicator, promise: Part, texts: ReportTexts): string {
  const { attribute } = indicator;
  const part = inForce(promise);
  const { requirement, actual, status } = part;
  const words = requirement?.final === true ? texts.finalStatus : texts.annualStatus;
  const about = [...(attribute === null ? [] : [texts.attribute[attribute]]), part.ref].join(
    texts.comma,
  );
  const years = yearsText(part, texts);
  const facts = [
    statusText(promise, words, texts),
    ...(actual === null ? [] : [datedActual(part, texts)]),
    ...(hasRequirement(part) ? [`${texts.requirementWord}${requiredText(promise, texts)}`] : []),
    ...(status === 'missed' ? [shortfallText(part, texts) ?? ''] : []),
    ...(part.missing.length > 0 && status !== 'missed'
      ? [texts.missing(groupMissing(part.missing))]
      : []),
    ...faultFacts(part, texts),
    ...(years === null ? [] : [years]),
    ...(part.laterMet === null ? [] : [texts.laterMet(part.laterMet)]),
  ].filter((fact) => fact !== '');
  return `${shortNameOf(part)}${bracket(about, texts)}${texts.colon}${facts.join(texts.comma)}`;
}

export function hasRequirement({ requirement }: Part): boolean {
  return (
    requirement !== null && (requirement.bound !== null || requirement.comparator === 'completed')
  );
}

/** Before the final year: pace, shortfall and what is needed per year. */
export function progressLines(
  report: Report,
  rows: readonly Indicator[],
  texts: ReportTexts,
): string[] {
  return rows.flatMap((indicator) =>
    promisesOf(indicator)
      .map(inForce)
      .flatMap((part) => {
        const facts = progressFacts(part, texts, asOfMonth(report));
        if (facts.length === 0 || part.outlook === null) return [];
        const word = outlookWord(part, report, texts);
        return [`${shortNameOf(part)}${texts.colon}${[word, ...facts].join(texts.comma)}`];
      }),
  );
}

/** Pace, earlier years, shortfall and what is needed per year, or why there is no pace. */
export function progressFacts(part: Part, texts: ReportTexts, month?: number): string[] {
  const { pace, noPace, shortfall, perYear, unit, requirement } = part;
  if (part.outlook === null || requirement === null) return [];
  const years = yearsText(part, texts);
  const difference = (digits: string): string => texts.difference(digits, unit);
  const due = requirement.finalDue;
  return [
    ...(pace === null
      ? []
      : [texts.pace(pace.value, pace.done, pace.expected, `${pace.level}${unit ?? ''}`, month)]),
    ...(noPace === null || noPace === 'satisfied' || noPace === 'due'
      ? []
      : noPace === 'faulty-rows'
        ? faultFacts(part, texts)
        : [texts.noPace(noPace)]),
    ...(years === null ? [] : [years]),
    ...(shortfall === null || requirement.every
      ? []
      : [
          texts.shortfall(
            difference(shortfall),
            perYear === null ? null : difference(perYear),
            due,
          ),
        ]),
  ];
}

/** Missing figures of areas in one breath: 缺少2023年“…”（甲县、乙县）. */
export function groupMissing(missing: Part['missing']): {
  readonly name: string;
  readonly year: number;
  readonly month?: number | undefined;
  readonly areas: readonly string[];
}[] {
  const groups = new Map<
    string,
    { name: string; year: number; month: number | undefined; areas: string[] }
  >();
  for (const { series, name, year, month, area } of missing) {
    const key = `${series} ${String(year)} ${String(month)}`;
    const group = groups.get(key) ?? { name, year, month, areas: [] };
    if (area !== null) group.areas.push(area);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function bracket(text: string, texts: ReportTexts): string {
  if (text === '') return '';
  return texts.colon === '：' ? `（${text}）` : ` (${text})`;
}
