import type { ReportTexts } from './messages.ts';

const OUTLOOKS = {
  held: 'held',
  ahead: 'ahead',
  'on-track': 'on track',
  behind: 'behind',
  undetermined: 'undetermined',
} as const;

function items(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

const monthText = (year: number, month: number): string =>
  `${String(year)}-${String(month).padStart(2, '0')}`;

/** Of what the conclusion speaks, before the last year and within a year. */
function limitOf(isOpen: boolean, year: number | null, month: number | undefined): string[] {
  if (year === null) return [];
  if (month === undefined) return isOpen ? [] : [`of what is due by ${String(year)}`];
  const end = `the end of ${monthText(year, month)}`;
  return [isOpen ? `at ${end}` : `of what is due by ${end}`];
}

export const enReport: ReportTexts = {
  attribute: { binding: 'binding', anticipatory: 'anticipatory' },
  attributeShort: { binding: 'bind.', anticipatory: 'antic.', none: '—' },
  finalStatus: {
    met: 'met',
    missed: 'missed',
    'not-due': 'not due',
    'no-data': 'no data',
    undetermined: 'undetermined',
  },
  annualStatus: {
    met: 'met for the year',
    missed: 'missed for the year',
    'not-due': 'not due',
    'no-data': 'no data',
    undetermined: 'undetermined',
  },
  shortStatus: {
    met: 'met',
    missed: 'missed',
    'not-due': 'not due',
    'no-data': 'no data',
    undetermined: 'unclear',
  },
  shortFinal: {
    met: 'met',
    missed: 'missed',
    'not-due': 'not due',
    'no-data': 'no data',
    undetermined: 'unclear',
  },
  outlook: (outlook, comparator, inLastYear) => {
    if (outlook === 'achieved') return inLastYear ? 'achieved' : 'achieved early';
    if (outlook === 'reversing') {
      return comparator === 'atMost' || comparator === 'below'
        ? 'above baseline'
        : 'below baseline';
    }
    return OUTLOOKS[outlook];
  },
  verdict: {
    pass: 'pass',
    'pass-with-waivers': 'pass with waivers',
    fail: 'fail',
    open: 'open',
    draft: 'draft, no conclusion',
  },
  waived: {
    waiver: (status) => `waived (${status})`,
    amendment: (status) => `target changed (first target ${status})`,
  },
  waivedYear: (status) => `waived (${status})`,
  waivedWord: 'waived',
  draft: {
    mark: 'DRAFT',
    tag: (text) => `[DRAFT] ${text}`,
    line: (errors) =>
      errors === 0
        ? 'DRAFT, no conclusion: the figures have no error; run it without --draft for a verdict'
        : `DRAFT, no conclusion: ${errors === 1 ? '1 error is' : `${String(errors)} errors are`} left in the figures, and nothing that they can have touched is judged; correct them and run it without --draft`,
    column: 'kind of report',
    status: 'not judged: faulty figures',
    place: (file, line, sheet, cell) =>
      sheet === undefined || cell === undefined
        ? `${file} line ${String(line)}`
        : `${file} ${sheet}!${cell}`,
    faults: (places, isMore, everywhere) => {
      const list = `${places.join(', ')}${isMore ? ' and others' : ''}`;
      const where = list === '' ? '' : `: ${list}`;
      return everywhere
        ? `errors in the file can have touched any figure${where}`
        : `errors in its rows${where}`;
    },
  },
  unsourced: (status) => `${status} (no source)`,
  underAmended: (status) => `${status} (changed target)`,
  amendedTo: (original, changed) => `${original}, changed to ${changed}`,
  amendedGap: (original, changed) => `${original}, changed ${changed}`,
  byYear: (requirement, due) => `${requirement} (${due === null ? 'each year' : String(due)})`,
  notExcused: 'other years are short, too, and no exception covers them',
  gapOf: (gap) => `gap ${gap}`,
  originally: 'first target ',
  amendment: ({ number, date, approver, note }) => {
    const about = [
      date,
      ...(approver === null ? [] : [approver]),
      ...(note === null ? [] : [note]),
    ];
    return `changed by ${number} (${about.join(', ')}) to `;
  },
  amendedBy: ({ number }) => `target changed by ${number}`,
  waiver: ({ year, reason, approver, number, expires }) =>
    `waived for ${String(year)}: ${reason} (${approver}, ${number}, until ${expires})`,
  named: (name, about) => (about === '' ? name : `${name} (${about})`),
  columns: {
    number: 'No.',
    indicator: 'Indicator',
    attribute: 'Attr.',
    requirement: 'Required',
    actual: 'Actual',
    gap: 'Gap',
    status: 'Status',
    outlook: 'Outlook',
    unit: 'Unit',
    baseline: 'Baseline',
    target: 'Target',
    ref: 'Place',
    region: 'Region',
    period: 'Period',
    plan: 'Plan',
    count: 'Rows',
    commitments: 'commitments',
    id: 'ID',
    due: 'Due',
    year: 'Year of the figure',
    pace: 'Pace',
    shortfall: 'Still short of the target',
    perYear: 'Needed per year',
    earlierYears: 'Earlier years',
    source: 'Source of the figure',
    remark: 'Remark',
    total: 'Total',
    dueCount: 'Due',
    exception: 'Approved exceptions and changes',
  },
  groups: {
    binding: 'Binding indicators',
    anticipatory: 'Anticipatory indicators',
    other: 'Indicators without attribute',
    sub: 'Rows 其中',
    commitments: 'Commitments',
  },
  yearHead: (year) => String(year),
  yearAnswer: (year, value, status) =>
    `${String(year)}: ${value === '' ? '' : `${value} `}(${status})`,
  subRow: 'sub',
  colon: ': ',
  semicolon: '; ',
  clauseBreak: '. ',
  comma: ', ',
  stop: '.',
  listComma: ', ',
  title: (region, plan, year, month) =>
    `${plan.startsWith(region) ? plan : `${region} ${plan}`} — status ${month === undefined ? `in ${String(year)}` : `at the end of ${monthText(year, month)}`}`,
  conclusion: (verdict, provisional, year, text, month, isDraft) => {
    const limits = [
      ...(isDraft ? ['a DRAFT'] : []),
      ...limitOf(verdict === 'open', year, month),
      ...(provisional ? ['on provisional figures'] : []),
    ];
    const about = limits.length === 0 ? '' : ` (${limits.join(', ')})`;
    const words: Partial<Record<typeof verdict, string>> = {
      'pass-with-waivers': 'pass with waivers',
      draft: 'no conclusion',
    };
    const word = words[verdict] ?? verdict;
    return `Verdict: ${word}${about}. ${text}`;
  },
  dueCount: (group, total, met, kind) => {
    const attribute = group === 'binding' || group === 'anticipatory' ? `${group} ` : '';
    const noun = group === 'commitments' ? 'commitment' : `${attribute}indicator`;
    const name = items(total, noun, `${noun}s`);
    const word = { final: 'met', annual: 'met for the year', mixed: 'met, or met for the year' }[
      kind
    ];
    const share = total === met && total > 1 ? 'all' : String(met);
    return `Of ${name} due, ${share} ${met === 1 ? 'is' : 'are'} ${word}`;
  },
  nothingDue: (kind) =>
    `No ${{ binding: 'binding indicator', all: 'indicator', commitments: 'commitment' }[kind]} is due yet, so no conclusion is drawn`,
  countOf: (status, count, names) =>
    `${String(count)} ${{ missed: 'missed', 'no-data': 'without data', undetermined: 'undetermined', waived: 'waived, which is not met' }[status]}${names.length === 0 ? '' : `: ${names.join('; ')}`}`,
  outlookCounts: (total, counts) =>
    `Of ${items(total, 'main indicator', 'main indicators')}: ${counts
      .map(({ word, count }) => `${String(count)} ${word}`)
      .join(', ')}`,
  contested: (count, names) =>
    `${items(count, 'indicator is', 'indicators are')} contested, because the document prints other values elsewhere: ${names.join(', ')}`,
  agreeing: (count, names) =>
    `${items(count, 'indicator is', 'indicators are')} printed with other values elsewhere, and the answer is the same under each: ${names.join(', ')}`,
  verdictContested: 'Under a value printed elsewhere in the document the verdict would be another',
  shortOf: (name, actual, gap) =>
    gap === null ? `${name} ${actual}` : `${name} ${actual}, ${gap}`,
  gap: (comparator, amount) => {
    switch (comparator) {
      case 'atLeast':
      case 'above':
        return `${amount} below the target`;
      case 'atMost':
      case 'below':
      case 'completed':
        return `${amount} above the target`;
      case 'equals':
      case 'between':
      case 'about':
        return `${amount} off the target`;
    }
  },
  onTheLine: 'exactly on the bound, which is not included',
  difference: (digits, unit) => {
    if (unit === '%') return `${digits} percentage points`;
    if (unit === '‰') return `${digits} per mille points`;
    return `${digits}${unit ?? ''}`;
  },
  yearsMet: (due, met, missed, unknown) =>
    [
      `${items(due, 'year', 'years')} due, ${String(met)} met`,
      ...(missed.length > 0 ? [`missed in ${missed.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`not known in ${unknown.join(', ')}`] : []),
    ].join(', '),
  earlierYears: (missed, unknown) =>
    [
      ...(missed.length > 0 ? [`annual target missed in ${missed.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`not known in ${unknown.join(', ')}`] : []),
    ].join(', '),
  subWaived: (count, names) =>
    `${items(count, 'sub-row is', 'sub-rows are')} waived, which is not met: ${names.join('; ')}`,
  subRows: (count, names) =>
    `${items(count, 'sub-row is', 'sub-rows are')} not met or not known: ${names.join('; ')}`,
  laterMet: (year) =>
    `reached in ${String(year)}, which does not change the answer for the due year`,
  missing: (list) => {
    const missing = list.map(({ name, year, month, areas }) => {
      const where = areas.length === 0 ? '' : ` (${areas.join(', ')})`;
      const when = month === undefined ? `of ${String(year)}` : `up to ${monthText(year, month)}`;
      return `"${name}" ${when}${where}`;
    });
    return `missing: ${missing.join(', ')}`;
  },
  completion: { yes: 'yes', no: 'no', unknown: 'not known' },
  finishedBy: (day) => `finished by ${/^\d{4}$/u.test(day) ? `end ${day}` : day}`,
  commitmentsCount: ({ total, withData, due, met, missed, undetermined, noData, waived }) => {
    if (withData === 0) {
      return `None of the ${items(total, 'commitment', 'commitments')} of the text has figures`;
    }
    const parts = [
      `${String(met)} met`,
      ...(missed > 0 ? [`${String(missed)} missed`] : []),
      ...(undetermined > 0 ? [`${String(undetermined)} undetermined`] : []),
      ...(noData > 0 ? [`${String(noData)} without data`] : []),
      ...(waived > 0 ? [`${String(waived)} waived`] : []),
    ];
    const judged = due === 0 ? 'none is due' : `${String(due)} are due (${parts.join(', ')})`;
    return `Of ${items(total, 'commitment', 'commitments')} of the text ${String(withData)} have figures; ${judged}`;
  },
  commitmentsShown: (total, withData, hidden) =>
    `Figures are known for ${String(withData)} of ${items(total, 'commitment', 'commitments')}${hidden === 0 ? '' : `; ${String(hidden)} are not listed (--scope all lists them)`}.`,
  rowsHidden: (count) =>
    `${items(count, 'commitment of the text is', 'commitments of the text are')} not listed; --scope all lists them.`,
  areas: ({ levels, total, holds, fails, unknown }) =>
    [
      `${String(holds.length)} of ${total === null ? 'an unknown number' : String(total)} (${levels.join(', ')}) satisfy it`,
      ...(fails.length > 0 ? [`${String(fails.length)} do not: ${fails.join(', ')}`] : []),
      ...(unknown.length > 0
        ? [`${String(unknown.length)} without a figure that decides: ${unknown.join(', ')}`]
        : []),
      ...(total !== null && total > holds.length + fails.length + unknown.length
        ? [
            `${String(total - holds.length - fails.length - unknown.length)} more without any figure`,
          ]
        : []),
    ].join('; '),
  steps: (operand, result) => `${operand}, which puts it in the step of ${result}`,
  stepsShort: (name, sign, steps) =>
    `by ${name}: ${steps
      .map(({ upTo, bound }) => `${upTo === null ? 'above' : `up to ${upTo}`} ${sign}${bound}`)
      .join(', ')}`,
  growthOf: (name, since) =>
    `growth of ${name} since ${since === null ? 'the year before' : String(since)}`,
  totalOf: (name, from) => `total of ${name} from ${String(from)} on`,
  levelCount: (name, count) => `${count === null ? 'an unknown number of' : String(count)} ${name}`,
  shareWhere: (levels, name, condition) =>
    `share of ${levels.join(' and ')} in which ${name} is ${condition}`,
  printedAs: (printed) => `the target is printed as "${printed}"`,
  onTheLineList: (names) => `Exactly on the line: ${names.join(', ')}`,
  definition: (name, definition) => `${name} counts: ${definition}`,
  impliedDue: (names) => `No due time printed, filled in by the plan file: ${names.join(', ')}`,
  impliedOperator: (names) =>
    `No word such as "at least" printed, filled in by the plan file: ${names.join(', ')}`,
  impliedTolerance: (names) =>
    `No tolerance printed for "about", filled in by the plan file: ${names.join(', ')}`,
  impliedFields: (fields) => `not printed, filled in by the plan file: ${fields.join(', ')}`,
  restoredFields: (fields) =>
    `lost in the copy at hand, worked out from the cells beside it: ${fields.join(', ')}`,
  onDay: (date, text) => `${text} (${date})`,
  everyYearFrom: (day) => `each year from ${day}`,
  boundMark: 'bound',
  contestedMark: 'contested',
  pace: (value, done, expected, level, month) =>
    `pace ${value} (done ${done}, should be ${expected}; level for ${month === undefined ? 'the year' : `the end of month ${String(month)}`} ${level})`,
  noPace: (reason) =>
    ({
      'no-baseline': 'no pace: no baseline is printed',
      'baseline-is-bound': 'no pace: the baseline is a bound',
      'baseline-satisfies': 'satisfied at the baseline and not now',
      relation: 'no pace: the target is a relation to other figures',
      'every-year': 'no pace: a target for every year',
      'actual-is-bound': 'no pace: the figures are not enough',
      'no-data': 'no figure for the year',
      'faulty-rows': 'not told: errors in the figures',
      due: 'due',
      satisfied: 'target reached',
      completion: 'no pace: finished or not',
      about: 'how near is near enough is not printed',
      'part-of-year': 'figures of part of a year do not stand for the year',
    })[reason],
  shortfall: (amount, perYear, due) =>
    perYear === null
      ? `${amount} short of the target`
      : `${amount} short of the target of ${String(due)}, ${perYear} needed per year from here`,
  relation: (formula, operand, result) =>
    result === null
      ? `required: ${formula}; ${operand}`
      : `required: ${formula}; ${operand}, that is ${result}`,
  toleranceImplied: ' (tolerance implied)',
  relationShort: (name, factor, lag) =>
    `${factor === null ? '' : `${factor} × `}${name}${lag === 0 ? '' : `, ${items(lag, 'year', 'years')} earlier`}`,
  derived: (operands, result) => `computed from ${operands.join(' and ')}: ${result}`,
  times: (name, times, year, lag) => {
    const [low = '1', high = low] = times;
    const factor = low === high ? (low === '1' ? '' : `${low} times `) : `${low} to ${high} times `;
    return `${factor}"${name}" of ${String(year)}${lag === 0 ? '' : ` (${items(lag, 'year', 'years')} earlier)`}`;
  },
  operandValue: (name, year, value) =>
    value === null
      ? `"${name}" of ${String(year)} is missing`
      : `"${name}" of ${String(year)} is ${value}`,
  inYear: (year, text) => `${text} (${String(year)})`,
  inPart: (period, text) => `${text} (${period})`,
  provisionalMark: 'prov.',
  yearEnd: (year) => String(year),
  everyYear: 'each year',
  withData: (count, total, share) =>
    `Figures are known for ${String(count)} of ${items(total, 'main indicator', 'main indicators')} (${share}%).`,
  dueLine: (due) => `due at the end of ${String(due)}`,
  fileFacts: (sha256, rows, encoding) =>
    [
      ...(rows === null ? [] : [`${String(rows)} rows`]),
      ...(encoding === null
        ? []
        : [`${!/^xlsx?$/u.test(encoding) ? 'encoding' : 'format'} ${encoding}`]),
      `SHA-256 ${sha256}`,
    ].join(', '),
  waiversFacts: (sha256, entries) => `${items(entries, 'waiver', 'waivers')}, SHA-256 ${sha256}`,
  madeBy: ({ tool, schemaVersion, options, year }) =>
    [
      `${tool.name} ${tool.version}`,
      `report format ${String(schemaVersion)}`,
      options.asOf === null
        ? `evaluated year ${String(year)}${options.year === null ? ' (the latest with figures)' : ''}`
        : `evaluated year ${String(year)} up to ${options.asOf} (--as-of)`,
      ...(options.strict ? ['names of indicators checked strictly (--strict)'] : []),
      ...(options.draft === true ? ['a draft (--draft)'] : []),
      ...(options.requireSource ? ['sources required (--require-source)'] : []),
      ...(options.encoding === null ? [] : [`encoding given: ${options.encoding}`]),
      ...(options.sheet === undefined ? [] : [`sheet given: "${options.sheet}"`]),
    ].join('; '),
  sections: {
    indicators: 'Indicators',
    summary: 'Summary',
    matrix: 'Year by year',
    provenance: 'Sources and versions',
    commitments: 'Commitments of the text',
    areas: 'By area',
    notMet: 'Not met, and why',
    exceptions: 'Approved exceptions and changed targets',
    earlierMisses: 'Annual targets missed in earlier years',
    progress: 'Progress',
    relations: 'Requirements and values computed from other figures',
    notes: 'Notes on data and plan',
    conventions: 'Conventions',
  },
  requirementWord: 'required ',
  conventionLines: (aheadFrom, onTrackFrom, month) => [
    'Compared by GB/T 8170-2008, full value: the figure as it is, not rounded; bounds are included unless the plan says above or below. This is the convention of this tool unless a plan rules otherwise.',
    `Pace is the way done from the baseline ÷ the way that should be done by now: printed annual targets, else a straight line. Ahead from ${aheadFrom}, on track from ${onTrackFrom}, behind from 0. These thresholds are the convention of this tool.`,
    ...(month === undefined
      ? []
      : [
          `Looked at up to the end of month ${String(month)}: what is due at the end of the year is not judged. Time counts in months: what is there at a date, and totals of the period, beside the level between two years; what the plan declares a flow beside ${String(month)}/12 of the year; anything else as of a date; growth only over the same part of the year before.`,
        ]),
    'A missing figure is never zero and never a pass.',
  ],
  provenance: (plan, files, waivers) =>
    `Plan: ${plan}; figures: ${files.join(', ')}${waivers === null ? '' : `; waivers: ${waivers}`}`,
  conflict: (field, year, value, ref, note, of = null) =>
    `${of === null ? '' : `"${of}": `}${field}${year === null ? '' : ` of ${String(year)}`} also printed as ${value} (${ref})${note === null ? '' : `: ${note}`}`,
};
