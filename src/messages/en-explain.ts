import { quote } from './en-words.ts';
import type { ExplainTexts } from './explain-texts.ts';

export const enExplain: ExplainTexts = {
  command: 'show step by step how one indicator is computed and judged',
  argument: 'id, name, short name or alias of the indicator',
  help: `
Example:
  $ plancheck explain xuchang tekun-central-care-capacity 2020.csv --year 2020

Exit codes: 0 explained, whatever the status; 2 could not check; 3 a bug`,
  figures: 'Figures used',
  noFigures: 'no figure to use',
  baselineOrigin: 'baseline printed in the plan',
  conflictOrigin: 'printed elsewhere in the plan',
  provisional: 'provisional',
  line: (file, line) => `${file} line ${String(line)}`,
  cell: (file, sheet, cell) => `${file} ${sheet}!${cell}`,
  rules: {
    ratio: 'ratio = numerator ÷ denominator × per how many',
    growth: 'growth = value ÷ earlier value − 1',
    total: 'total = sum of the years of the period (of cumulative figures the last)',
    'share-of-areas': 'share of areas = areas where it holds ÷ all areas',
  },
  value: 'Value',
  asReported: 'as reported, nothing to compute',
  converted: 'as reported, converted to the unit of the indicator',
  between: 'known only as an interval',
  requirement: 'Requirement',
  when: (due, year, kind, isDue) => {
    const what = { every: 'every year', annual: 'annual target', final: 'final target' }[kind];
    return `${what}, due ${due}, evaluated year ${String(year)}: ${isDue ? 'due' : 'not due yet'}`;
  },
  relation: (name, year, times) =>
    `the requirement rests on ${quote(name)} of ${String(year)}, times ${times.join(' to ')}`,
  steps: (name, year) => `the requirement is chosen by ${quote(name)} of ${String(year)}`,
  comparison: 'Comparison',
  question: (answer) => `? ${answer}`,
  holds: { met: 'yes', missed: 'no', undetermined: 'cannot be told' },
  full: 'full values are compared (GB/T 8170-2008), without rounding',
  roundedTo: (value, rounded) =>
    `rounded value (GB/T 8170-2008): ${value} is rounded to ${rounded}`,
  rounded: (basisIsRounded, differs) =>
    `${basisIsRounded ? 'the plan prescribes rounding; with full values' : 'rounded to the printed decimals of the requirement,'} the answer is ${differs ? 'another' : 'the same'}`,
  gap: 'Gap',
  answer: 'Answer',
  history: 'Earlier years',
  pace: 'Pace',
  present: 'Figure of the evaluated year',
  done: 'Done',
  expected: 'Expected',
  level: (month) =>
    month === undefined ? 'Level of the year' : `Level at the end of month ${String(month)}`,
  levelMonths:
    'straight line by months between the levels of the years; of what is counted over the year that share of its level',
  levelPrinted: 'annual target printed in the plan',
  levelLine: 'straight line from the baseline, between annual targets where they are printed',
  thresholds: (ahead, onTrack) => `ahead from ${ahead}, on track from ${onTrack}, behind from 0`,
  shortfall: 'Short of the final target',
  perYear: (years, months) =>
    `Needed per year (${months === undefined ? `years left: ${String(years)}` : `months left: ${String(months)}`})`,
  conflicts: 'Printed elsewhere',
  contested: 'which differs: contested',
  notComputed: 'cannot be computed with',
  counts: 'counts as',
  worst: 'the worst part decides',
  unknown: (name, nearest, names) =>
    `the plan has no indicator ${quote(name)}${nearest === undefined ? '' : `; did you mean ${quote(nearest)}?`}\nnames: ${names.join(', ')}`,
  several: (name, ids) => `${quote(name)} can mean several; give the id: ${ids.join(', ')}`,
};
