import type { XlsxTexts } from './xlsx-texts.ts';

const sheets = {
  summary: 'Verdict',
  rows: 'Indicators',
  years: 'Years',
  findings: 'Findings',
  figures: 'Figures',
  toFill: 'Figures to fill in',
  instructions: 'Instructions',
};

const statuses = { final: 'final', provisional: 'provisional', estimate: 'estimate' };

export const enXlsx: XlsxTexts = {
  fonts: { text: 'Arial', heading: 'Arial' },
  sheets,
  statuses,
  summary: {
    verdict: 'Verdict',
    plan: 'Plan',
    marks: 'Note well',
    provisional: 'provisional: rests on preliminary figures',
    contested: (count) =>
      `contested: ${String(count)} would be answered otherwise under a value printed elsewhere`,
    waived: (count) => `${String(count)} excused by approved exceptions or changes, not met`,
    provisionalVerdict: (verdict) => `${verdict} (provisional)`,
  },
  columns: {
    category: 'Category',
    bound: 'Required value',
    severity: 'Severity',
    code: 'Code',
    place: 'Place',
    text: 'Text',
    series: 'Series',
    seriesId: 'ID',
    year: 'Year',
    value: 'Value',
    status: 'Status',
    source: 'Source',
    file: 'File',
    sheet: 'Sheet',
    cell: 'Line or cell',
    definition: 'Definition',
    note: 'Note',
    givenUnit: 'Given in',
  },
  categories: { indicator: 'indicator', commitment: 'commitment' },
  equals: (rest) => `exactly ${rest}`,
  noFindings: 'None.',
  figuresLeftOut: (count, shown) =>
    `${String(count)} figures, of which the first ${String(shown)} are listed; all of them are in the JSON report.`,
  template: {
    title: (plan, year) => `${plan}: figures${year === null ? '' : ` for ${String(year)}`}`,
    value: (unit, isShare, hint) =>
      [
        unit === null ? 'the plan states no unit' : `unit: ${unit}`,
        isShare
          ? `only the number before ${unit ?? ''}: 55.3${unit ?? ''} is 55.3`
          : 'only the number, without a unit',
        ...(hint === '' ? [] : [hint]),
        'leave it empty where there is no figure, never 0',
      ].join('; '),
    fraction: (unit) =>
      `This is no number, or less than 1. The unit is ${unit}: for 55.3${unit} type 55.3, not 0.553, and no ${unit}. Choose Yes if it is meant (such as 0.4${unit}, ≥95, —).`,
    noNumber:
      'This is no number. Type the number alone, without a unit. Choose Yes if it is meant (such as ≥95, or — where there is no figure).',
    completion:
      'the day of completion such as 2023-06-30; no where it is not finished; yes will do where the plan sets no day',
    area: 'write the name of the area, one a row',
    status: 'choose from the list; empty means final',
    notOffered: `Choose from the list: ${Object.values(statuses).join(', ')}.`,
    source: 'the statistical table, document or system that the figure comes from',
    note: 'what else there is to say',
    yes: 'yes',
    no: 'no',
    instructions: ({ plan, planId, year, ...has }) => [
      `This workbook collects the figures ${year === null ? 'of all years of the period' : `for ${String(year)}`} that an evaluation of ${plan} needs, one a row. Fill in the yellow cells of the sheet "${sheets.toFill}"; the others are locked: leave names, years and units as they are.`,
      'A value is in the unit of its row: type the number alone. Leave it empty, or write —, where there is no figure; zero is 0. Where only a bound is known, write it as ≥95.',
      ...(has.hasShares
        ? [
            'Where the unit is % or ‰, type the number before the sign: 55.3% is 55.3, not 0.553. Check what is displayed after pasting from another table.',
          ]
        : []),
      'The note says what a figure is: "of the year alone" is without earlier years, "cumulative over the period" counts from its first year; all others are of the end of the year.',
      ...(has.hasCompletions
        ? [
            'Where something is to be finished, write the day (2023-06-30), or no. "yes" means by the end of the year, and is not enough where the plan sets a day.',
          ]
        : []),
      `Choose the status from the list: ${statuses.final}; ${statuses.provisional}, which makes the answer provisional; ${statuses.estimate}, which decides nothing. Empty means ${statuses.final}.`,
      'The source names the statistical table, document or system, so that others can check it.',
      ...(has.hasDefinitions
        ? ['The definition is that of the plan; say in the note where a figure has another.']
        : []),
      ...(has.hasAreas
        ? [
            has.hasNumberedAreas
              ? 'Figures of areas have a row each; where an area is a number (yellow), write its name.'
              : 'Figures of areas have a row each.',
          ]
        : []),
      'To add rows (such as for what is computed from others, and is reported too) take the protection off (Review; there is no password) and go on below the last row.',
      `Save it as it is, no CSV is needed, and run: plancheck evaluate ${planId} FILE.xlsx`,
    ],
  },
};
