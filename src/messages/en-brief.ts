import type { BriefTexts } from './brief-texts.ts';

const LIMIT = { final: '', annual: ' for the year', mixed: ', some for the year only' } as const;

const years = (list: readonly number[]): string => list.map(String).join(', ');

export const enBrief: BriefTexts = {
  title: (plan, kind, year, month) =>
    month === undefined
      ? {
          final: `${plan}: self-evaluation report (${String(year)})`,
          midway: `${plan}: mid-term evaluation report (${String(year)})`,
          yearly: `${plan}: yearly evaluation report (${String(year)})`,
        }[kind]
      : `${plan}: evaluation report (up to the end of ${String(year)}-${String(month).padStart(2, '0')})`,
  heading: (index, title) => `${String(index)}. ${title}`,
  item: (index, head, sentences) => `(${String(index)}) ${head}. ${sentences}`,
  sections: {
    overall: 'Overall result',
    binding: 'Binding indicators',
    anticipatory: 'Anticipatory indicators',
    other: 'Other indicators',
    commitments: 'Commitments in the text',
    progress: 'Progress',
    gaps: 'Shortfalls and matters to explain',
    years: 'Results by year',
    sources: 'Sources and method',
  },
  intro: (plan, year, month) =>
    month === undefined
      ? `This report compares, one by one, the figures reported with the targets of ${plan}, as they stand at the end of ${String(year)}.`
      : `This report compares, one by one, the figures up to the end of ${String(year)}-${String(month).padStart(2, '0')} with the targets of ${plan}; what is due at the end of ${String(year)} is not yet judged.`,
  counts: (
    group,
    { total, due, met: done, missed, noData, undetermined, notDue, waived },
    kind,
  ) => {
    const all = `${group}: ${String(total)} in all`;
    if (due === 0) return `${all}, none due yet.`;
    const facts = [
      ...(done > 0 ? [`${String(done)} met${LIMIT[kind]}`] : []),
      ...(missed > 0 ? [`${String(missed)} missed${LIMIT[kind]}`] : []),
      ...(noData > 0 ? [`${String(noData)} without data`] : []),
      ...(undetermined > 0 ? [`${String(undetermined)} undetermined`] : []),
      ...(waived > 0 ? [`${String(waived)} waived`] : []),
    ];
    const rest = notDue > 0 ? `; ${String(notDue)} not due yet` : '';
    return `${all}, ${String(due)} due: ${facts.join(', ')}${rest}.`;
  },
  listed: (word, count) => `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${String(count)}`,
  listedEarly: (outlook, count) => `Not due yet, ${outlook}: ${String(count)}`,
  listedSub: (count) => `Of-which rows, counted apart: ${String(count)}`,
  bracket: (text) => ` (${text})`,
  ofParts: (name, sentences) =>
    `${name} (${String(sentences.length)} parts: ${sentences.join('; ')})`,
  actual: (name, year, text, asBound) =>
    `${name} was ${asBound ? 'given as a bound, ' : ''}${text} in ${String(year)}`,
  completion: (name, year, completion) => {
    if (completion === 'yes')
      return `${name} is reported as completed in the figures of ${String(year)}`;
    if (completion === 'no')
      return `${name} is reported as not completed in the figures of ${String(year)}`;
    if (completion === 'unknown') return `${name}: the figures contradict each other on completion`;
    return `${name} was completed on ${completion}`;
  },
  provisional: 'preliminary figure, provisional',
  bound: (comparator, amount) =>
    ({
      atLeast: `at least ${amount}`,
      atMost: `at most ${amount}`,
      above: `more than ${amount}`,
      below: `less than ${amount}`,
      equals: `exactly ${amount}`,
      about: `about ${amount}`,
    })[comparator],
  between: (low, high) => `between ${low} and ${high}`,
  around: (amount, tolerance) => `about ${amount} (give or take ${tolerance})`,
  openBound: (known) =>
    `the bound is not yet known, as figures are missing${known === null ? '' : ` (${known})`}`,
  required: (words) => `required ${words}`,
  requiredEveryYear: (words) => `required every year ${words}`,
  requiredLater: (words, due) => `target for ${String(due)} ${words}`,
  better: (comparator, amount) => {
    if (comparator === 'atLeast' || comparator === 'above') return `${amount} above the target`;
    if (comparator === 'atMost' || comparator === 'below') return `${amount} below the target`;
    return 'within the target';
  },
  level: 'level with the target',
  stillShort: (amount) => `${amount} still to go`,
  noFigures: (list) => `no figure for ${years(list)}`,
  contested: 'contested',
  methodDiffers: (name, answer, method) => {
    const [used, other] = method === 'full' ? ['full', 'rounded'] : ['rounded', 'full'];
    return `${name} is "${answer}" by comparison of ${used} values, and another answer by that of ${other} ones`;
  },
  answerUnder: (answer, differs) =>
    `with that value the answer is "${answer}", ${differs ? 'another one: contested' : 'the same'}`,
  notComputed: 'could not be computed with it',
  paceLead:
    'The pace is the way done divided by the way that should be done by now; how it is computed stands under "Sources and method".',
  matters: {
    missed: 'Missed',
    exceptions: 'Approved exceptions and changed targets',
    earlier: 'Earlier years that were missed or lack data',
    unknown: 'Without data or undetermined',
    noFigure: 'Not due yet, figures of this year missing or not sufficient',
    conflicts: 'Printed twice in the document with different values',
    provisional: 'Preliminary figures, the answer is provisional',
    bounds: 'Given as bounds',
    onTheLine: 'Exactly on the line',
    method: 'The answer depends on the method of comparison',
    toVerify: 'To be verified',
  },
  noMatters:
    'Nothing is missed, without data, contested, provisional, given as a bound or on the line.',
  unlisted: (count) => `The other ${String(count)} commitments have no figures and are not listed.`,
  noYears: (names) => `Without a figure in any year: ${names.join(', ')}.`,
  provisionalYear: ', preliminary figure',
  sentenceBreak: ' ',
};
