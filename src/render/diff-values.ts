import type { DiffTexts } from '../messages/diff-texts.ts';
import type { ReportTexts } from '../messages/index.ts';
import type { Diff, PlanChanged, Side, State } from '../model/diff.ts';
import { SIGNS } from '../model/signs.ts';
import { amountText, gapText, requirementText } from './amounts.ts';
import { completionText } from './completion-text.ts';

/** The words of one state: what a reader finds in the tables of a report. */
export interface Shown {
  readonly attribute: string;
  readonly requirement: string;
  /** With its year where that is not the evaluated one. */
  readonly actual: string;
  readonly gap: string;
  readonly status: string;
  readonly outlook: string;
}

export function shownState(state: State, { year, plan }: Side, texts: ReportTexts): Shown {
  const { attribute, requirement, actual, final, standingOutlook: outlook, adjusted } = state;
  const value = actual === null ? '—' : actualShown(state, texts);
  const dated = actual === null || actual.year === year ? value : texts.inYear(actual.year, value);
  const words = final ? texts.finalStatus : texts.annualStatus;
  const inForce = adjusted?.requirement ?? requirement;
  const due = inForce?.finalDue ?? plan.period.to;
  return {
    attribute: texts.attributeShort[attribute ?? 'none'],
    requirement: requirementShown(state, texts),
    actual: actual?.provisional === true ? `${dated} ${texts.provisionalMark}` : dated,
    gap: gapText(state),
    status: statusShown(state, words, texts),
    outlook: outlook === null ? '—' : texts.outlook(outlook, inForce?.comparator, due <= year),
  };
}

function requirementShown({ requirement, unit, adjusted }: State, texts: ReportTexts): string {
  const original = requirementText(requirement, unit, texts);
  if (adjusted === null) return original;
  const { requirement: changed } = adjusted;
  const due = changed.every ? null : changed.finalDue;
  const now = texts.byYear(requirementText(changed, unit, texts), due);
  return texts.amendedTo(original, now);
}

/** What is excused says so beside its status. */
function statusShown(
  { status, standing, waivers }: State,
  words: ReportTexts['finalStatus'],
  texts: ReportTexts,
): string {
  if (standing === 'waived') {
    return texts.waived[waivers.length > 0 ? 'waiver' : 'amendment'](words[status]);
  }
  return standing === status ? words[status] : texts.underAmended(words[standing]);
}

function actualShown({ actual, unit }: State, texts: ReportTexts): string {
  if (actual === null) return '—';
  if (actual.completion !== null) return completionText(actual.completion, texts);
  return actual.reported ?? amountText(actual, unit);
}

/** What was edited of a plan, in words, from the one and to the other; null where the values are of another year. */
export function editedValues(
  { field, before, after }: PlanChanged,
  states: { readonly before: State | null; readonly after: State | null },
  texts: ReportTexts,
  diff: DiffTexts,
): { readonly before: string; readonly after: string } | null {
  if (before === null && after === null) return null;
  const shown = (value: string | null, state: State | null): string =>
    editedValue(field, value, state, texts, diff);
  return { before: shown(before, states.before), after: shown(after, states.after) };
}

function editedValue(
  field: PlanChanged['field'],
  value: string | null,
  state: State | null,
  texts: ReportTexts,
  diff: DiffTexts,
): string {
  if (value === null) return field === 'attribute' ? diff.noAttribute : '—';
  if (field === 'target') return targetShown(value, state);
  if (field === 'baseline') return `${value}${state?.unit ?? ''}`;
  if (field === 'due') return dueShown(value, texts, diff);
  return WORDS[field]?.(texts, diff)[value] ?? value;
}

/** The number with its sign and unit; the multiple of another series is a number of that. */
function targetShown(value: string, state: State | null): string {
  const requirement = state?.requirement ?? null;
  const sign = requirement === null ? '' : SIGNS[requirement.comparator];
  return `${sign}${value}${requirement?.relation == null ? (state?.unit ?? '') : ''}`;
}

/** Fields whose values are words of ours. */
const WORDS: Readonly<
  Partial<
    Record<
      PlanChanged['field'],
      (texts: ReportTexts, diff: DiffTexts) => Readonly<Record<string, string>>
    >
  >
> = {
  attribute: ({ attribute }) => attribute,
  comparator: (_texts, { comparators }) => comparators,
  row: (_texts, { rows }) => rows,
  method: (_texts, { methods }) => methods,
};

function dueShown(value: string, texts: ReportTexts, diff: DiffTexts): string {
  if (value === 'every') return diff.everyYear;
  const years = value.split(', ').filter((year) => year !== '');
  if (years.length === 0) return '—';
  return years
    .map((year) => (/^\d{4}$/u.test(year) ? texts.yearEnd(Number(year)) : year))
    .join(texts.listComma);
}

/** 未完成, marked where it rests on provisional figures or is contested. */
export function verdictShown(
  { verdict, provisional, verdictContested }: Side,
  texts: ReportTexts,
  diff: DiffTexts,
): string {
  const marks = [
    ...(provisional ? [diff.provisional] : []),
    ...(verdictContested ? [diff.contested] : []),
  ];
  const word = texts.verdict[verdict];
  if (marks.length === 0) return word;
  const about = marks.join(texts.comma);
  return texts.colon === '：' ? `${word}（${about}）` : `${word} (${about})`;
}

/** The title of the plan, with its region in front where it does not begin with it. */
export function planTitle({ after: { plan } }: Diff): string {
  return plan.title.startsWith(plan.region.name) ? plan.title : `${plan.region.name} ${plan.title}`;
}
