import type { DraftTexts } from './draft-texts.ts';
import { quote } from './en-words.ts';

const OTHERS = { atLeast: 'atMost', atMost: 'atLeast' } as const;

interface Bare {
  readonly text: string;
  readonly comparator: 'atLeast' | 'atMost';
}
const bare =
  (why: string) =>
  ({ text, comparator }: Bare): string =>
    `the table prints ${quote(text)} without a word or sign for a limit, ${why}; taken as ${comparator}, to be changed to ${OTHERS[comparator]} if that is wrong`;

export const enDraft: DraftTexts = {
  mark: 'TO CHECK: ',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  doubts: {
    'number-missing': () =>
      'no number is printed: perhaps a part (其中) of the row above, or a merged cell; write the number, and subOf for a part, and check the number in ref',
    'number-unreadable': ({ text }) => `the number ${quote(text)} is no whole number and left out`,
    'id-missing': () => 'the column of ids has none here; counted instead',
    'main-missing': () => 'a part (其中) without a main row above; subOf is left out',
    'bracket-kept': ({ text }) =>
      `${quote(text)} in brackets is no known unit, and kept in the name`,
    'unit-missing': () => 'no unit is printed; write unit, and implied: [unit]',
    'unit-assumed': ({ unit }) => `no unit is printed; ${unit} is taken from the name`,
    'unit-of-table': ({ unit }) =>
      `the cell of the unit is blank; ${unit} is printed above the table`,
    'unit-of-cell': ({ unit, text }) =>
      `${unit} is printed for another figure of the row, not for ${quote(text)}; if it is in ${unit} too, delete the mark, else correct unit or convert the figure`,
    'unit-differs': ({ unit, other }) =>
      `both ${unit} and ${other} are printed; the first is taken`,
    'attribute-missing': () =>
      'the cell of the attribute is blank, perhaps merged; write binding (约束性) or anticipatory (预期性) as printed; if none is, write allow: [{ rule: plan/attribute-missing, reason: not printed }]',
    'attribute-unreadable': ({ text }) =>
      `the attribute is ${quote(text)}, neither 约束性 (binding) nor 预期性 (anticipatory)`,
    'baseline-unreadable': ({ text }) =>
      `the baseline ${quote(text)} is not one number, and left out; write it like baseline: 40, or none if it is not one number`,
    'baseline-parts': ({ text }) =>
      `the baseline ${quote(text)} has several numbers, and is left out; write each as baseline of its part`,
    'baseline-unit': ({ text, unit }) =>
      `the baseline ${quote(text)} does not agree with the unit${unit === '' ? ', which is not printed' : ` ${unit}`}, and is left out`,
    'baseline-of-total': ({ text }) =>
      `the target is a total that starts with the period; the baseline ${quote(text)} is left out`,
    'target-missing': () => 'no target is printed',
    'target-relation': ({ text }) =>
      `the table prints ${quote(text)}, which depends on other figures; write it like { atLeast: { series: id-of-the-series, lag: 1 }, every: year }, and list that series under series`,
    'target-unreadable': ({ text }) =>
      `the table prints ${quote(text)}, whose meaning is not sure; write what the document means, like target: { atLeast: 55, by: 2025 }; several promises in one row are parts`,
    'target-parts': ({ text, example }) =>
      `the table prints ${quote(text)}, several numbers in one row; write them as parts instead of target, like ${example}; check the comparators, and move unit, baseline, range, printed, implied and allow of the row into the parts or delete them`,
    'target-brackets': ({ text, example }) =>
      `the table prints ${quote(text)}, and brackets often mean a total over five years; if so, write kind: cumulative and target: ${example} without a baseline, for figures that are cumulative (for yearly ones total: { of: id-of-the-yearly-figures }); if not, leave kind out; check the comparator`,
    'target-unit': ({ text, unit }) =>
      `the table prints ${quote(text)}, which does not agree with the unit${unit === '' ? ', which is not printed' : ` ${unit}`}; convert it or correct the unit`,
    'target-mixed': ({ text }) =>
      `the years print ${text}, which are not numbers of one kind; write what the document means, like target: { atLeast: { byYear: { 2021: 41, 2025: 45 } } }, or in parts where the comparators differ`,
    'sign-partly': ({ text, comparator }) =>
      `the years print ${text}, some without a word or sign for a limit; all are taken as ${comparator}, to be changed if that is wrong`,
    'target-over-all': ({ text }) => `the table prints ${quote(text)}, a share of more than 100 %`,
    'target-span': ({ column }) =>
      `the column is ${quote(column)}, which may mean a total over the period; taken as the figure of the last year`,
    'years-missing': ({ years }) =>
      `nothing is printed for ${years.map(String).join(', ')}, and nothing will be due then; delete the mark if that is so; where cells were merged or left out, write the years into byYear as the document means them`,
    tolerance: ({ text, tolerance }) =>
      `the table prints ${quote(text)} without a tolerance; half of the last place is taken, ${tolerance}`,
    'operator-alone': bare('and there is no exact baseline to compare it with'),
    'operator-level': bare('and is no other than the baseline or the years before'),
    'operator-unclear': bare('and the figures rise and fall'),
    'operator-falling': bare('and is below the baseline or the years before'),
    'operator-name': bare('and by its name it should fall or be kept low'),
    'operator-total': bare(
      'in square brackets: a total over the period, added up from yearly figures',
    ),
    'row-without-values': ({ line, text }) =>
      `line ${String(line)} of the table, ${quote(text)}, has no unit, figure or attribute and was left out; add it if it is an indicator, join it if it goes on from the name above`,
    footnote: ({ line, text }) =>
      `line ${String(line)} of the table says ${quote(text)}; see whether it changes what rows mean`,
  },
  headMissing:
    'issuer or day of publication were not given; write them like { issuer: 许昌市人民政府, published: 2022-09-26 }',
  headFaults: {
    missing: ({ flag }) =>
      ({
        '--region': 'the region id is missing: lower-case pinyin such as xuchang',
        '--name': 'the name of the region is missing: add --name 许昌市, for example',
        '--from': 'the first year of the period is missing: add --from 2021, for example',
        '--to':
          'the last year of the period is missing: add --to 2025, for example; for one year the same as --from',
      })[flag] ?? `${flag} is missing`,
    'region-id': ({ value }) =>
      `a region id has lower-case letters, digits and hyphens, such as xuchang or xuchang-weidu, not ${quote(value)}`,
    year: ({ flag, value }) =>
      `${flag} takes a year of four digits (1949 to 2100) such as 2021, not ${quote(value)}`,
    order: ({ base, from, to }) =>
      base >= from
        ? `the base year comes before the first year, but --base is ${String(base)} and --from ${String(from)}; without --base it is the year before`
        : `the first year cannot come after the last, but --from is ${String(from)} and --to ${String(to)}`,
    code: ({ value, name }) =>
      `--code takes the six digits of GB/T 2260 for ${quote(name)} (a province xx0000, a city xxxx00) such as 411000, not ${quote(value)}; leave it out where there is none`,
    date: ({ value }) =>
      `--published takes a day that exists, as YYYY-MM-DD such as 2022-09-26, not ${quote(value)}`,
    blank: ({ flag }) => `${flag} cannot be empty; leave it out where it is not known`,
  },
  allowBound: '[{ rule: plan/baseline-bound, reason: the table prints a bound only }]',
  imported: [
    'A draft made from an indicator table. What is not sure has a mark (TO CHECK): correct its line',
    'with the document, then delete the mark. Until all are gone plancheck validate reports them as',
    'errors, and plancheck evaluate judges nothing. A number without a word or sign is written as',
    'atLeast only where it grows from its baseline or by its years, or is 100 % of a whole; range is',
    'taken from name and unit, and guards against slips in figures: check it too.',
  ],
  countedIds:
    'The ids of the rows are only counted: give them English words (nursing-bed-share) before the first report, and never change them after it.',
  skeleton: {
    top: [
      'The skeleton of a plan file, each part with a comment; editors show all about each key, and so',
      'does the README. What is labelled 示例，合成数据 (example, synthetic) only shows how to write:',
      'replace it with what the document prints, delete what is not needed, then run plancheck validate,',
      'which warns of each example that is left.',
    ],
    id: ['The id: region and period, the same as the name of the file without .yaml.'],
    title: ['The title of the document as printed.'],
    region: ['The region; code is that of GB/T 2260 in quotes, where there is one.'],
    period: ['Base year, first and last year; for a document of one year these two are the same.'],
    source: ['Who issued it, and when; add number: where it has a document number.'],
    areas: [
      'The areas of the region by level, needed only where something is promised of every county or of',
      'half of the towns: names where they are known, else count, with a date; else the level alone.',
    ],
    series: ['Figures that are no indicators but needed to judge them; delete what is not used.'],
    indicators: [
      'The rows of the indicator table in their order. attribute: binding (约束性) or anticipatory',
      '(预期性), left out where none is printed. A target is comparator, bound and time: atLeast,',
      'atMost, above, below, equals, between, about, completed; by a year, or every: year.',
    ],
    share: [
      'A share with a baseline, due in the last year; range guards against slips in figures.',
    ],
    count: ['A target for each year stands in byYear, without by.'],
    relation: [
      'Bound to other figures: at least the growth of the year before (lag: 1), every year.',
    ],
    yearly: ['A task of every year; kind: flow says that figures are of the year alone.'],
    commitments: [
      'What the running text and the project boxes promise, written like indicators, counted apart and',
      'without weight for the verdict. Where no due time is printed: the last year, and implied: [due].',
    ],
  },
  written: (file) => `${file} written`,
  saveAs: (file) => `save it as ${file} (or add -o ${file})`,
  rename: (id) =>
    `the file is not named like its id: rename it to ${id}.yaml, or change the id in it`,
  next: (file, isFinished) =>
    isFinished
      ? `next: plancheck validate ${file}, then proof-read it with plancheck show ${file}`
      : `next: plancheck validate ${file} lists what is to be checked; correct each line with the document and delete its mark`,
  noDraft: (errors) =>
    `${String(errors)} ${errors === 1 ? 'error' : 'errors'}, no draft was made; correct the table and run again`,
  counts: (rows, marks) =>
    `${String(rows)} ${rows === 1 ? 'indicator' : 'indicators'}, ${marks === 0 ? 'nothing to check' : `${String(marks)} ${marks === 1 ? 'mark' : 'marks'} to check`}`,
};
