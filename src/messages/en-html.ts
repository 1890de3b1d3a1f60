import type { HtmlTexts } from './html-texts.ts';

function items(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

export const enHtml: HtmlTexts = {
  lang: 'en',
  heading: (index, title) => `${String(index + 1)}. ${title}`,
  planTitle: (region, plan) => (plan.startsWith(region) ? plan : `${region} ${plan}`),
  subtitle: (year, month) =>
    month === undefined
      ? `Status in ${String(year)}`
      : `Status at the end of ${String(year)}-${String(month).padStart(2, '0')}`,
  facts: { region: 'Region', period: 'Period', year: 'Evaluated year', data: 'Figures' },
  period: (from, to) => `${String(from)}–${String(to)}`,
  yearOf: String,
  evaluatedYear: (year, month) =>
    month === undefined
      ? String(year)
      : `${String(year)}, up to the end of ${String(year)}-${String(month).padStart(2, '0')}`,
  dataState: (year, { final, provisional, estimate }, month) => {
    const end = month === undefined ? '' : `-${String(month).padStart(2, '0')}`;
    const state =
      final + provisional === 0
        ? `none of ${String(year)}`
        : `up to the end of ${String(year)}${end} (${
            provisional === 0
              ? 'final'
              : final === 0
                ? 'provisional'
                : `final, ${String(provisional)} of them provisional`
          })`;
    return estimate === 0
      ? state
      : `${state}; ${items(estimate, 'estimate', 'estimates')} beside them, which decide nothing`;
  },
  none: 'None.',
  nothing: '—',
  sections: {
    overall: 'Overall',
    notReached: (gate) =>
      ({
        binding: 'Binding indicators missed, not decided or worse than the baseline',
        all: 'Indicators missed, not decided or worse than the baseline',
        commitments: 'Commitments missed, not decided or worse than the baseline',
      })[gate],
    otherMissed: 'Others that were missed',
    lagging: 'Behind schedule',
    decide: 'To be decided',
    overview: 'All indicators at a glance',
    cards: 'One by one',
    matrix: 'Year by year',
    earlier: 'Annual targets of earlier years that were missed',
    conflicts: 'Values that the document prints differently elsewhere',
    findings: 'Findings in the data and the plan',
    remarks: 'Remarks',
    sources: 'Where data and plan come from',
    method: 'Conventions',
  },
  captions: {
    outlook: 'Outlook (number of rows)',
    files: 'Input files',
    settings: 'Tool and settings',
  },
  groups: {
    kind: 'Kind',
    binding: 'Binding',
    anticipatory: 'Anticipatory',
    unattributed: 'Without attribute',
    total: 'All main indicators',
    main: 'Main indicators',
    sub: 'Sub-rows',
    commitments: 'Commitments',
  },
  summaryCaption: (isMidway) =>
    isMidway
      ? 'Status (number of rows; annual targets that are met count as met)'
      : 'Status (number of rows)',
  count: 'Rows',
  outlookNone: 'due and not met',
  columns: {
    office: 'Office in charge',
    reason: 'Reason',
    measures: 'Next steps',
    level: 'Due by now',
    pace: 'Pace',
    shortfall: 'Still short by',
    perYear: 'Needed per year',
    severity: 'Kind',
    text: 'What',
    place: 'Where',
    field: 'Printed elsewhere',
    answer: 'Answer under it',
    differs: 'Answer here',
    file: 'File',
    encoding: 'Encoding',
    rows: 'Rows',
    setting: 'Item',
    value: 'Value',
    year: 'Year',
  },
  both: (status, outlook) => `${status}, ${outlook}`,
  decide: {
    contested: (name, conflicts) =>
      `${name}: the answer depends on which of two printed values holds; decide. ${conflicts.join('; ')}.`,
    verdictContested:
      'Under a value printed elsewhere in the document the verdict would be another; decide this first.',
    conflictUnder: (printed, answer) => `${printed}, under which it is ${answer}`,
    notJudged: (name, status, why) => `${name}: ${status}${why === '' ? '' : `, ${why}`}.`,
    noFigure: (year, names) => `No figure of ${String(year)}, to be reported: ${names.join(', ')}.`,
    noOutlook: (name, why) => `${name}: outlook not known${why === '' ? '' : `, ${why}`}.`,
    notComputed: (names) =>
      `Printed elsewhere in a form or unit that cannot be compared, to be checked: ${names.join(', ')}.`,
    provisional: (names) => `On provisional figures, to be confirmed: ${names.join(', ')}.`,
    commitmentsWithout: (count, total) =>
      `${String(count)} of ${items(total, 'commitment', 'commitments')} of the text without figures: decide who reports them.`,
  },
  card: {
    requirement: 'Required',
    baseline: 'Baseline',
    actual: 'Actual',
    gap: 'Gap',
    status: 'Status',
    outlook: 'Outlook',
    source: 'Source',
    ref: 'In the plan',
    definition: 'Counts',
    remark: 'Remark',
    progress: 'Progress',
    earlier: 'Earlier years',
    computed: 'Computed from',
    areas: 'By area',
    conflict: 'Elsewhere',
    missing: 'Missing',
    note: 'Note',
    method: 'Comparison',
  },
  subOf: 'sub-row',
  everyYear: 'every year',
  by: (day) => `by ${/^\d{4}$/u.test(day) ? `the end of ${day}` : day}`,
  onTheLine: 'exactly on the bound',
  roundedMethod: 'rounded values',
  methodDiffers: 'the unrounded and the rounded value give different answers',
  noChart: 'No numbers beside each other: nothing to draw.',
  legend:
    'In the charts: ● actual; ○ provisional; □ baseline; dashed line: level expected by each year (printed annual targets, linear where none is printed); ▲ target (at least), ▼ target (at most), ◆ other target; vertical line: interval, with an arrow where it has no end. Every number drawn also stands in the text or a table.',
  chart: {
    title: (name) => `Chart of ${name}`,
    baseline: (value) => `baseline ${value}`,
    actual: (value) => `actual ${value}`,
    target: (value) => `target ${value}`,
    course: 'Expected',
    describe: ({ baseline, actuals, course, target }) =>
      [
        ...(baseline === null ? [] : [`Baseline ${baseline}.`]),
        ...(actuals.length === 0 ? [] : [`Actual ${actuals.join(', ')}.`]),
        ...(course.length === 0 ? [] : [`Expected ${course.join(', ')}.`]),
        ...(target === null ? [] : [`Target ${target}.`]),
      ].join(' '),
    years: (name) => `${name} by year`,
  },
  commitmentsShown: (total, withData, hidden) =>
    `${items(total, 'commitment', 'commitments')} of the text, ${String(withData)} with figures${hidden === 0 ? '' : `; ${String(hidden)} not listed`}.`,
  notComputed: 'not computed: another unit or form',
  differs: 'differs',
  agrees: 'the same',
  settings: {
    tool: 'Tool',
    schema: 'Report format',
    plan: 'Plan id',
    year: 'Evaluated year',
    years: 'Years beside it',
    strict: 'Strict names',
    encoding: 'Encoding asked for',
    sheet: 'Sheet asked for',
    comparison: 'Comparison',
  },
  comparison: { 'GB/T 8170-2008 full': 'GB/T 8170-2008, unrounded values' },
  schema: (version) => `version ${String(version)}`,
  yearSetting: (asked, year, asOf) => {
    if (asOf !== null) return `${String(year)}, up to ${asOf} (asked for)`;
    return asked === null
      ? `${String(year)} (not asked for: the latest of the period with a figure of an indicator)`
      : `${String(year)} (asked for)`;
  },
  yearsSetting: (years) => (years === null ? 'not asked for' : years.join(', ')),
  strictSetting: (isStrict) => (isStrict ? 'yes' : 'no'),
  encodingSetting: (encoding) => encoding ?? 'not asked for, recognised',
  areaFigures: (count) =>
    `${items(count, 'figure', 'figures')} of areas that the plan does not ask for, not used.`,
  unmarkedFigures: 'Figures that do not say whether they are final or provisional count as final.',
};
