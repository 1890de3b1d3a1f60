import { megabytes, quote, list } from './en-words.ts';
import type { FindingTextsOf } from './messages.ts';

const linesOf = (count: number): string => `${String(count)} ${count === 1 ? 'line' : 'lines'}`;

/** line 1 "…", line 2 "…", and how many more. */
const leftOut = (count: number, lines: readonly number[], texts: readonly string[]): string =>
  lines.map((line, index) => `line ${String(line)} ${quote(texts[index] ?? '')}`).join(', ') +
  (count > lines.length ? ` and ${String(count - lines.length)} more` : '');

export const enActualsFindings: FindingTextsOf<'actuals'> = {
  'actuals/empty': () =>
    'the file is empty: it needs a header (such as indicator,year,value) and rows',
  'actuals/binary': () =>
    'not a text file; save a workbook as "CSV UTF-8 (Comma delimited)" first; for UTF-16 text without a mark use --encoding utf-16le',
  'actuals/too-large': ({ size, limit }) =>
    `the file has ${megabytes(size)}, more than the limit of ${megabytes(limit)}: split it`,
  'actuals/beyond-bounds': ({ what, limit }) =>
    ({
      characters: `the row that begins here has more than ${String(limit)} characters, and is no row of figures; if a quote is the cause, check the quotes`,
      cells: `this row has more than ${String(limit)} cells, and is none of a table of figures: delete the columns that are too many`,
      rows: `there are more than ${String(limit)} rows, empty ones included: split the file, and delete empty rows`,
      remarks: `there is more to remark than ${String(limit)} matters, mostly names that the plan does not have: keep the rows of its indicators only`,
    })[what],
  'actuals/encoding-unknown': () =>
    'neither the encoding nor the header can be recognised: save as "CSV UTF-8", or name the encoding with --encoding',
  'actuals/encoding-mismatch': ({ encoding }) => `the file is not ${encoding}, as --encoding says`,
  'actuals/gb18030': () => 'read as GB18030 (what Chinese Excel writes as CSV)',
  'actuals/csv-syntax': ({ detail }) =>
    `CSV syntax (${detail}): most likely a quote without its pair in this line`,
  'actuals/separator-unclear': ({ separators }) =>
    `a header can be recognised with each of ${list(separators)} between columns: use one of them throughout`,
  'actuals/separator-wide': ({ separator }) =>
    `the columns seem to be separated by ${quote(separator)}: use commas, semicolons or tabs (in Excel, save as "CSV UTF-8 (Comma delimited)")`,
  'actuals/lines-above': ({ count, lines, texts }) =>
    `${linesOf(count)} above the header not read as data: ${leftOut(count, lines, texts)}`,
  'actuals/lines-below': ({ count, lines, texts }) =>
    `${linesOf(count)} below the table not read as data: ${leftOut(count, lines, texts)}`,
  'actuals/line-above': ({ text, header }) =>
    `line ${String(header)} is the header, and ${quote(text)} above it may be a title or data: move data below the header, remove anything else`,
  'actuals/line-decides': ({ word }) =>
    `this line outside the table says ${quote(word)}, which bears on what the figures are: state status (provisional, estimate) and units in columns of their own, remove targets, plans and figures of part of a year, then remove this line`,
  'actuals/line-area': ({ area, region }) =>
    `this line outside the table names ${quote(area)}, the plan is that of ${quote(region)}: if these are figures of another area, name it in each row, in a column for the area, and remove this line`,
  'actuals/remark-figure': ({ text, figure }) =>
    `the line ${quote(text)} has ${quote(figure)} in a column of figures and may be a remark or data: keep remarks in the first cell, and name the indicator of a figure`,
  'actuals/row-below': ({ text }) =>
    `this row stands below ${quote(text)} and may be of another table: put remarks below all rows, and another table in a file of its own`,
  'actuals/header-lines': ({ top, below }) =>
    below === ''
      ? `the two lines of the header do not say together what this column is: nothing stands below ${quote(top)}; write the header in one line, such as 2021年完成值`
      : `the two lines of the header do not say together what this column is: ${quote(top)} and ${quote(below)}; write the header in one line, such as 2021年完成值`,
  'actuals/unit-above': ({ unit, declared, line }) =>
    `this row states no unit, and ${quote(unit)} in line ${String(line)} ${declared === '' ? 'cannot be checked, as the plan declares no unit' : `does not convert to ${quote(declared)} of the plan`}: state the unit of this row in a unit column`,
  'actuals/unit-above-used': ({ unit }) =>
    `rows that state no unit are read in ${quote(unit)}, as stated here`,
  'actuals/serial-numbers': ({ count, names, different, differing }) =>
    `${String(count)} ${count === 1 ? 'name is' : 'names are'} known without the serial number before ${count === 1 ? 'it' : 'them'}, such as ${list(names)}${different === 0 ? '' : `; the plan prints another number for ${String(different)}, such as ${list(differing)}: the name counts`}`,
  'actuals/header-unknown': ({ found }) =>
    `there is no header that can be recognised (this line is ${found.slice(0, 5).join(', ')}): it needs indicator, year and value, or indicator and a column for each year, with commas, semicolons or tabs between columns`,
  'actuals/header-missing': ({ missing, found }) =>
    `the header lacks a column for ${missing.join(', ')}; it has ${found.join(', ')}; its names must be without units, with commas, semicolons or tabs between columns`,
  'actuals/header-twice': ({ role, columns }) =>
    `${list(columns)} both stand for ${role}: keep one`,
  'actuals/header-both-forms': () =>
    'the header has columns for years and also one for year or value: keep one form',
  'actuals/second-header': ({ name }) =>
    `${quote(name)} is a second header: a file holds one table, save the one below as a file of its own`,
  'actuals/year-column': ({ column }) =>
    `the column ${quote(column)} begins with a year and its meaning is not sure; head actual figures 2023, and targets with the word target`,
  'actuals/column-decides': ({ column, word }) =>
    `the column ${quote(column)} holds ${quote(word)}, which decides what a figure is; head it status, and remove targets and plans`,
  'actuals/column-parts-year': ({ column, word }) =>
    `the column ${quote(column)} holds ${quote(word)}: the row is not of the whole year; write the part with the year, as 2023-06, and add --as-of 2023-06, or remove the column if the figures are of whole years`,
  'actuals/note-in-doubt': ({ column, text, word }) =>
    `the column ${quote(column)} says ${quote(text)} and no status is given, so the figure is taken as final; where such words as ${quote(word)} mean that it is not, write estimate or provisional in the column status`,
  'actuals/area-empty': ({ area, region }) =>
    `the area is empty while other rows name areas such as ${quote(area)}; write ${quote(region)} for the region itself`,
  'actuals/target-column': ({ column }) =>
    `the column ${quote(column)} holds targets or plans and is not read as actuals`,
  'actuals/column-ignored': ({ column }) => `the column ${quote(column)} is not used`,
  'actuals/cell-count': ({ expected, found }) =>
    `this row has ${String(found)} cells, the header ${String(expected)}: take commas out of numbers, or quote the cell`,
  'actuals/name-missing': () => 'this row names no indicator',
  'actuals/name-near': ({ name, nearest, id }) =>
    `the plan has no ${quote(name)}; did you mean ${quote(nearest)} (${id})?`,
  'actuals/name-has-parts': ({ name, parts }) =>
    `${quote(name)} has parts, give each: ${list(parts)}`,
  'actuals/name-unknown': ({ name, rows }) =>
    `the plan has no ${quote(name)}: ${String(rows)} ${rows === 1 ? 'row' : 'rows'} not used`,
  'actuals/year-invalid': ({ text }) =>
    text === '' ? 'no year: write it as 2023' : `${quote(text)} is not a year; write it as 2023`,
  'actuals/year-part': ({ text, asOf }) =>
    asOf === null
      ? `${quote(text)} is no whole year: write 2023, or a part of a year as 2023-06 or 2023Q2 and add --as-of 2023-06`
      : `${quote(text)} is part of a year; to evaluate up to the end of that month add --as-of ${asOf}, else write the year: 2023`,
  'actuals/year-beside-part': ({ year, asOf }) =>
    `this figure is of all of ${String(year)}, but the evaluation is as of ${asOf} (--as-of); label figures of part of the year, such as ${asOf}, and give a forecast of the year the status estimate`,
  'actuals/parts-unused': ({ labels, count, asOf }) =>
    `${String(count)} ${count === 1 ? 'figure' : 'figures'} of other periods not used, only those up to ${asOf}: ${labels.join(', ')}${labels.length < count ? ' …' : ''}`,
  'actuals/part-not-from-january': ({ names, labels, count, month, asOf }) =>
    `${names.map(quote).join(', ')}: counted over the year; ${String(count)} ${count === 1 ? 'figure' : 'figures'} (${labels.join(', ')}) not counted from January and not used; as of ${asOf} give ${month === 1 ? 'January' : `January to month ${String(month)}`}`,
  'actuals/value-letters': ({ text, number }) =>
    `${quote(text)} is not a number; if ${number} is meant, write only that and put units in a unit column`,
  'actuals/value-footnote': ({ text, number }) =>
    `${quote(text)} carries a footnote mark; if ${number} is meant, write only that and put notes in a note column`,
  'actuals/value-decimal-comma': ({ text }) =>
    `the comma in ${quote(text)} can mean two things; write decimals with a point`,
  'actuals/value-grouping': ({ text }) =>
    `${quote(text)} is not grouped in thousands; write 14940 or 14,940`,
  'actuals/value-exponent': ({ text }) =>
    `${quote(text)} has lost digits; format the column as a number in Excel and export again`,
  'actuals/value-excel-error': ({ text }) =>
    `${quote(text)} is an Excel error; correct the formula, or leave the cell empty if there is no figure`,
  'actuals/value-approximate': ({ text }) =>
    `${quote(text)} is not exact; give the exact figure, or a bound as ≥95`,
  'actuals/value-date': ({ text }) =>
    `${quote(text)} looks like a date, perhaps made by Excel; format the column as text and enter the figure again`,
  'actuals/value-ratio': ({ text }) =>
    `${quote(text)} is a proportion; give one number in the unit of the indicator`,
  'actuals/value-unit': ({ text, unit, declared }) =>
    `the unit ${quote(unit)} of ${quote(text)} is not ${declared === '' ? 'declared in the plan' : quote(declared)}; convert it, or state ${quote(unit)} in a unit column`,
  'actuals/value-digits': ({ text }) =>
    `${quote(text)} is oddly written; write 0.5 or 95, without surplus zeros or points`,
  'actuals/value-split': ({ head, tail }) =>
    `${quote(head)} and ${quote(tail)} may be one number that a comma split in two cells; write ${head}${tail}, or put it in quotes`,
  'actuals/area-placeholder': ({ area }) =>
    `${quote(area)} is a number to be replaced: write the name of the area`,
  'actuals/area-level': ({ area, level }) =>
    `${quote(area)} is none of ${level}, by which this is judged; check the area or remove the row`,
  'actuals/area-total': ({ area, region }) =>
    `${quote(area)} is no area; write ${quote(region)} for the region itself, and remove rows of totals and averages`,
  'actuals/area-region': ({ area, region }) =>
    `is ${quote(area)} ${region} itself? Then write ${quote(region)}; write other areas by their full names`,
  'actuals/region-unused': ({ name, year, value }) =>
    `${quote(name)} is judged by areas; the figure of ${String(year)} for the whole, ${value}, is not used`,
  'actuals/value-invalid': ({ text }) =>
    `${quote(text)} is not a number; leave the cell empty if there is no figure`,
  'actuals/value-out-of-range': ({ text, range, unit }) =>
    `${quote(text)} is outside what the indicator can be, ${range}${unit}: check digits and unit`,
  'actuals/value-normalised': ({ count, text }) =>
    `${String(count)} ${count === 1 ? 'cell' : 'cells'} read as plain digits (full width, grouping, spaces, bounds, units or 年), such as ${quote(text)}`,
  'actuals/unit-mismatch': ({ unit, declared }) =>
    `the unit ${quote(unit)} does not convert to ${quote(declared)} of the plan`,
  'actuals/unit-undeclared': ({ unit }) =>
    `the plan declares no unit for this indicator, so ${quote(unit)} cannot be checked: add unit to the plan`,
  'actuals/unit-twice': ({ unit, other }) =>
    `the unit column says ${quote(unit)}, the name ${quote(other)}: make them the same`,
  'actuals/status-invalid': ({ text }) =>
    `the status ${quote(text)} is not known; use A (final), P (provisional) or E (estimate)`,
  'actuals/duplicate': ({ name, year, area, firstLine }) =>
    `${quote(name)}${area === null ? '' : ` of ${area}`} in ${String(year)} is given in line ${String(firstLine)} already; a file has one figure for each`,
  'actuals/duplicate-equal': ({ name, year, firstFile, firstLine }) =>
    `${quote(name)} in ${String(year)} is the same as in ${firstFile}, line ${String(firstLine)}`,
  'actuals/duplicate-different': ({ name, year, value, firstValue, firstFile, firstLine }) =>
    `${quote(name)} in ${String(year)} is ${value}, but ${firstValue} in ${firstFile}, line ${String(firstLine)}: keep the right one`,
  'actuals/unit-needed': ({ name, units }) =>
    `${quote(name)} states no unit, while ${units.join(' and ')} are both in use here; state it in the unit column`,
  'actuals/area-near': ({ area, nearest, level }) =>
    `the plan lists no ${quote(area)} among ${level}; did you mean ${quote(nearest)}? Write the name as the plan does`,
  'actuals/area-unknown': ({ areas, count }) =>
    `${list(areas)}: not among the areas of the plan; ${String(count)} of their figures are not used`,
  'actuals/area-spellings': ({ area, other, line }) =>
    `${quote(area)} is probably the ${quote(other)} of line ${String(line)} and would be counted twice; write both alike, or list the areas in the plan if they are two`,
  'actuals/completion-invalid': ({ text }) =>
    `${quote(text)} does not say whether it is finished: write 是 (yes), 否 (no) or the date, as in 2022-06-30 or 2022-06`,
  'actuals/completion-unit': ({ unit }) =>
    `this one is either finished or not and has no unit: remove ${quote(unit)}, and write yes, no or the date as the value`,
  'actuals/completion-later': ({ text, year }) =>
    `${quote(text)} is later than the year of the figure, ${String(year)}; write 否 (no) for what was not finished then: a planned date is no actual`,
  'actuals/value-yes-no': ({ text }) =>
    `${quote(text)} is not a number; this one is judged by its value, so write the number, or leave the cell empty`,
  'actuals/area-figures': ({ count, areas, region }) =>
    `${String(count)} figures of areas below the region (${areas.join(', ')} …) were checked; nothing in this plan is counted by them, so they are not used and never added up; for the region itself write ${quote(region)} as the area`,
  'actuals/superseded': ({ name, year, value, by }) =>
    `the provisional ${value} of ${quote(name)} in ${String(year)} is superseded by the final ${by}`,
  'actuals/estimate-unused': ({ name, year, value }) =>
    `${value} of ${quote(name)} in ${String(year)} is an estimate and decides nothing`,
  'actuals/baseline-differs': ({ name, year, value, baseline }) =>
    `${quote(name)} in ${String(year)} is ${value}, the plan prints ${baseline} as its baseline; the plan counts`,
  'actuals/too-many-errors': ({ count }) =>
    `${String(count)} more errors are not listed: correct these first`,
};
