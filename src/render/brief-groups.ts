import type { BriefSection } from '../messages/brief-texts.ts';
import type { Indicator } from '../model/report.ts';
import { OUTLOOKS } from '../model/terms.ts';
import { factsOf, type BriefContext } from './brief-facts.ts';
import { outlookWord } from './outlook-word.ts';
import { statusText } from './standing.ts';

/** A section of the brief; one without paragraphs is left out. */
export interface BriefPart {
  readonly section: BriefSection;
  readonly paragraphs: readonly string[];
}

/** Rows of one answer, listed in one paragraph. */
interface Listed {
  readonly head: string;
  readonly sentences: readonly string[];
}

/** The rows of one attribute by their answers, with values and requirements; rows 其中 behind. */
export function groupPart(
  section: Extract<BriefSection, 'binding' | 'anticipatory' | 'other' | 'commitments'>,
  rows: readonly Indicator[],
  context: BriefContext,
): BriefPart {
  if (rows.length === 0) return { section, paragraphs: [] };
  const { texts, brief } = context;
  const main = rows.filter(({ subOf }) => subOf === null);
  const sub = rows.filter(({ subOf }) => subOf !== null);
  const lists = [
    ...byAnswer(main, context),
    ...(sub.length === 0
      ? []
      : [
          {
            head: brief.listedSub(sub.length),
            sentences: sub.map((row) =>
              [factsOf(row, context), ...subAnswer(row, context)].join(texts.comma),
            ),
          },
        ]),
  ];
  return {
    section,
    paragraphs: [
      ...lists.map(({ head, sentences }, index) =>
        brief.item(index + 1, head, `${sentences.join(texts.semicolon)}${texts.stop}`),
      ),
    ],
  };
}

/** Whether the answers are about final targets, annual ones or both. */
export function kindOf(rows: readonly Indicator[]): 'final' | 'annual' | 'mixed' {
  const due = rows.filter(({ standing }) => standing !== 'not-due');
  const finals = due.filter(({ final }) => final).length;
  return finals === due.length ? 'final' : finals === 0 ? 'annual' : 'mixed';
}

/** Met ones first, by final and annual targets; what is not due by its outlook. */
function byAnswer(rows: readonly Indicator[], context: BriefContext): Listed[] {
  const { brief } = context;
  const groups = new Map<string, Indicator[]>();
  const order = [...rows].sort((a, b) => rankOf(a) - rankOf(b));
  for (const row of order) {
    const word = answerWord(row, context);
    groups.set(word, [...(groups.get(word) ?? []), row]);
  }
  return [...groups].map(([word, found]) => ({
    head:
      found[0]?.standing === 'not-due'
        ? brief.listedEarly(word, found.length)
        : brief.listed(word, found.length),
    sentences: found.map((row) => factsOf(row, context)),
  }));
}

const ORDER = ['met', 'waived', 'missed', 'no-data', 'undetermined', 'not-due'] as const;

function rankOf({ standing, final, standingOutlook: outlook }: Indicator): number {
  const place = outlook === null || standing !== 'not-due' ? 0 : OUTLOOKS.indexOf(outlook);
  const isAnnual = standing !== 'not-due' && !final;
  return ORDER.indexOf(standing) * 100 + (isAnnual ? 50 : 0) + place;
}

function subAnswer(row: Indicator, context: BriefContext): string[] {
  const word = answerWord(row, context);
  return row.standing === 'not-due' ? [context.texts.finalStatus['not-due'], word] : [word];
}

function answerWord(row: Indicator, { report, texts }: BriefContext): string {
  if (row.standing !== 'not-due') {
    return statusText(row, row.final ? texts.finalStatus : texts.annualStatus, texts);
  }
  return outlookWord(row, report, texts);
}
