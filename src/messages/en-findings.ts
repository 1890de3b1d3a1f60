import type { ChangedField, NoSense, PlaceInPlan } from '../model/finding.ts';
import { editedWords, isOnce, type Edited } from './edit-words.ts';
import { enReport } from './en-report.ts';
import { FORM_HINTS_EN, HIDDEN_EN, NOT_TEXT_EN, YAML_FAULTS_EN } from './en-yaml.ts';
import type { FindingTexts } from './messages.ts';

const megabytes = (size: number): string => `${String(Math.round(size / 1024 / 1024))} MB`;
const quote = (text: string): string => `"${text}"`;
const list = (items: readonly string[]): string => items.map(quote).join(', ');
/** A circle of series; the middle of a long one is left out. */
const circle = (ids: readonly string[]): string =>
  (ids.length > 12 ? [...ids.slice(0, 6), '…', ...ids.slice(-5)] : [...ids])
    .concat(ids[0] ?? '')
    .join(' → ');
const meant = (nearest: string | null): string =>
  nearest === null ? '' : `; did you mean ${quote(nearest)}?`;

const NO_SENSE: Readonly<Record<NoSense, string>> = {
  'kind-of-derived': 'a computed series has no kind of its own; remove kind',
  'ratio-per-share': 'units of one kind give a share by themselves; remove per',
  'growth-since': 'the year of comparison must lie before the year that is judged',
  'times-positive': 'times must be above 0',
  'flow-from-day': 'the figure of a year cannot be due from a day within it; write a year as from',
  'cumulative-baseline':
    'a cumulative figure counts from the first year of the period on and has no baseline; remove it',
  'levels-indistinct':
    'one series is counted by several levels without lists, so areas cannot be told apart; list them, or use a series each',
  'rounding-bound': 'the bound moves with other figures or is no decimal; remove rounding',
  'ratio-of-itself': 'it is divided by itself; check of and over',
  'total-of-derived': 'a computed series cannot be totalled; total the figures it comes from',
  'total-every':
    'a total is of the whole period and cannot be due every year; ask every year for the figure of the year',
  'cumulative-every':
    'a cumulative figure only grows and cannot be due every year; ask every year for the figure of the year (kind: flow)',
  'share-of-share': 'a share of areas has no areas; take a figure of the areas themselves',
  'share-unit': 'the unit of a share of areas is %',
  'growth-unit': 'the unit of a growth is %, ‰ or 倍',
  'completion-compared': 'it is either finished or not and takes completed, not a number',
  'completed-numbers':
    'its figures are numbers, which cannot be completed; a series of yes or no says kind: completion',
  'completion-computed': 'nothing can be computed from or compared with yes and no',
  'implied-tolerance': 'only about has a tolerance; remove it from implied',
  'tolerance-positive': 'the tolerance must be above 0; use equals for exactly that number',
  'steps-order': 'the ends upTo of the steps must rise',
  'steps-last': 'every step but the last has an end upTo, the last has none',
};

/** The value in a key that is glued to it. */
const valueIn = (key: string): string => /[:：]\s*(\S.*)$/u.exec(key)?.[1] ?? '…';

const rightForm = (likely: string | null, expected: string): string => {
  if (likely === '') return '; leave the key out where there is no value';
  return likely === null ? `; right would be: ${expected}` : `: write ${likely}`;
};

const EDITED_FIELDS: Readonly<Record<ChangedField, string>> = {
  name: 'name',
  alias: 'name',
  unit: 'unit',
  kind: 'kind',
  definition: 'definition',
  range: 'range',
  formula: 'formula',
};

const STANDINGS: Readonly<Record<PlaceInPlan, string>> = {
  indicators: 'a main row of the table',
  sub: 'a row 其中',
  commitments: 'a commitment of the text',
};

const GATES = {
  all: 'all indicators',
  commitments: 'all commitments',
  binding: 'the binding indicators',
} as const;

const BASELINES = {
  raised: 'raised, so that less may be left to do',
  lowered: 'lowered, so that more may seem to be done',
  changed: 'changed, and the pace with it',
  removed: 'removed, so that there is no pace',
  added: 'added, and pace and growth are computed from it',
} as const;

const edited = (before: Edited, after: Edited): string =>
  [before, after]
    .map((one) => (one === null ? 'none' : quote(editedWords(one, enReport))))
    .join(' → ');
const decimalsText = (decimals: number | null): string =>
  decimals === null
    ? 'not rounded'
    : `rounded to ${decimals === 1 ? '1 decimal' : `${String(decimals)} decimals`}`;
const areaCount = (count: number | null): string =>
  count === null ? 'an unknown number' : String(count);
const periodText = ({
  base,
  from,
  to,
}: {
  readonly base: number;
  readonly from: number;
  readonly to: number;
}): string => `${String(from)} to ${String(to)}, base ${String(base)}`;
const elsewhere = (field: string, year: number | null, value: string, ref: string): string =>
  `${field === 'due' ? 'due year' : field}${year === null ? '' : ` of ${String(year)}`} printed as ${value} in ${ref}`;

export const enFindings: FindingTexts = {
  'plan/too-large': ({ size, limit }) =>
    `the plan has ${megabytes(size)}, more than the limit of ${megabytes(limit)}: is this the right file?`,
  'plan/encoding': ({ guess }) =>
    `the plan is not UTF-8${guess === null ? '' : ` (it looks like ${guess})`}: open it in an editor and save it as UTF-8`,
  'plan/not-text': ({ kind }) =>
    `this is ${NOT_TEXT_EN[kind]} and not a plan; plans are YAML text, and another name does not make them so: see the files in plans/`,
  'plan/hidden-character': ({ character, count }) =>
    `here is a character that cannot be seen, ${HIDDEN_EN[character] ?? ''}${character}${count === 1 ? '' : ` (${String(count)} in the file)`}, mostly copied from a web page or a document: delete it, and indent with plain spaces only`,
  'plan/empty': () => 'the plan file is empty; the files in plans/ show what belongs in it',
  'plan/yaml-syntax': ({ kind, likely }) =>
    `YAML syntax: ${YAML_FAULTS_EN[kind]}${likely === undefined ? '' : `: ${likely}`}`,
  'plan/duplicate-key': ({ key, firstLine }) =>
    `the key ${quote(key)} stands in line ${String(firstLine)} already: remove one of them`,
  'plan/row-head': ({ key, hasId }) =>
    hasId
      ? 'from here on this looks like another row without its "- ": put it before the first key, in line with the "- " of the other rows'
      : `from here on (${key} and others come again) this looks like another row; the line "- id: …" above it is missing`,
  'plan/list-missing': ({ list, within, exists }) =>
    exists
      ? `this row stands under ${within} but has the keys of ${list}: move it there`
      : `from here on these are rows of ${list}, but they stand under ${within}: the line "${list}:" is missing here`,
  'plan/yaml-alias': ({ name }) =>
    `plans use no anchors or aliases${name === '' ? '' : ` (${name})`}: write the content out, and put text that begins with & or * in quotes`,
  'plan/too-deep': ({ limit }) =>
    `nested more than ${String(limit)} levels deep; no plan needs that`,
  'plan/not-a-plan': ({ found }) =>
    `this is not a plan: expected keys such as schemaVersion, id and title, found ${found}`,
  'plan/unknown-key': ({ key, nearest, known }) =>
    /^\d{3}(?:\.\d+)?$/u.test(key)
      ? `${quote(key)} is read as a key because of the comma before it: write numbers without commas, as 1000`
      : /[:：]/u.test(key)
        ? `the key ${quote(key)} needs ${key.includes('：') ? 'an ASCII colon and ' : ''}a space behind the colon: ${nearest ?? 'unit'}: ${valueIn(key)}`
        : `unknown key ${quote(key)}${nearest === null ? `; possible here: ${known.join(', ')}` : meant(nearest)}`,
  'plan/missing-key': ({ key, owner, within, example }) => {
    const where = `${within === '' ? '' : `${within} of `}${owner === '' ? 'the plan' : quote(owner)}`;
    const how =
      key === 'tolerance'
        ? ': where the document prints ±2, write tolerance: 2; where it prints none, decide on one and add implied: [tolerance] to the row'
        : example === null
          ? ''
          : `, as in ${example}`;
    return `${where} lacks the key ${quote(key)}${how}`;
  },
  'plan/wrong-form': ({ key, value, expected, likely, hint }) =>
    `${quote(key)} has the value ${value}, which is not in the right form${hint === undefined ? rightForm(likely, expected) : FORM_HINTS_EN[hint](likely)}`,
  'plan/no-comparator': ({ known, value, likely }) =>
    likely !== null
      ? `the target ${value ?? ''} needs comparator, number and time: if it is for the end of the period, write ${likely}`
      : `the target${value === null ? '' : ` ${value}`} has no comparator; write one of: ${known.join(', ')}${value === null ? '' : ', as in { atLeast: 55, by: 2025 }'}`,
  'plan/two-comparators': ({ keys }) =>
    `a target has one comparator, here are ${keys.join(', ')}; use between for two bounds and parts for several promises`,
  'plan/target-and-parts': () =>
    'a row has either a target or parts: with several promises, each part has its own target',
  'plan/duplicate-id': ({ id, firstLine }) =>
    `the id ${quote(id)} is used in line ${String(firstLine)} already: choose another`,
  'plan/duplicate-name': ({ name, firstId, firstLine }) =>
    `the name ${quote(name)} belongs to ${quote(firstId)} in line ${String(firstLine)} already; figures could not be told apart`,
  'plan/unknown-reference': ({ id, nearest }) =>
    `no indicator or series has the id ${quote(id)}${meant(nearest)}`,
  'plan/cycle': ({ ids }) => `series are computed in a circle: ${circle(ids)}`,
  'plan/sub-of-sub': ({ id }) =>
    `subOf of ${quote(id)} must name a main row, not itself or another sub-row`,
  'plan/period-order': ({ base, from, to }) =>
    `the base year must lie before the first year, and that not after the last: base ${String(base)}, ${String(from)} to ${String(to)}`,
  'plan/year-outside-period': ({ year, from, to }) =>
    `${String(year)} is outside the period ${String(from)} to ${String(to)}`,
  'plan/when-missing': () =>
    'the target does not say when: write by with the due year, or every: year',
  'plan/when-twice': ({ keys }) => `a target is due in one way only, here are ${keys.join(', ')}`,
  'plan/from-without-every': () => 'from goes with every: year only',
  'plan/bounds-reversed': ({ low, high }) =>
    `the lower bound ${low} is above the upper bound ${high}: swap them`,
  'plan/between-needs-range': () =>
    'between with another series needs a range in times, such as [0.3, 0.4]',
  'plan/unit-mismatch': ({ unit, other, otherId }) =>
    `the unit ${quote(unit)} does not convert to ${quote(other)} of ${quote(otherId)}`,
  'plan/unit-missing': ({ id }) => `${quote(id)} has no unit and cannot be computed with: add unit`,
  'plan/ratio-unit': ({ unit, of, over }) =>
    `${quote(of)} over ${quote(over)} does not give ${quote(unit)}: units of one kind give %, ‰ or 倍, others a unit that the numerator converts to`,
  'plan/self-relation': ({ id }) =>
    `${quote(id)} cannot be compared with itself in the same year; add lag to compare with earlier years`,
  'plan/ratio-per': () => 'per must be above 0',
  'plan/rounding-full-coverage': ({ bound }) =>
    `the target ${bound} is full coverage, which is never rounded: remove rounding`,
  'plan/id-file': ({ id, file }) => `the id ${quote(id)} does not match the file name ${file}`,
  'plan/outside-range': ({ value, range }) => `${value} is outside the range ${range}`,
  'plan/conflict-year': () =>
    'with the field actual a year is needed; with the field target it may be one of the years of byYear; otherwise leave it out',
  'plan/conflict-value': ({ field }) =>
    field === 'attribute'
      ? 'with the field attribute the value is binding or anticipatory'
      : `with the field ${field} the value is a ${field === 'due' ? 'year' : 'number'}`,
  'plan/nothing-promised': () => 'the plan promises nothing: write indicators or commitments',
  'plan/no-such-day': ({ date }) => `there is no day ${date}`,
  'plan/two-derivations': ({ keys }) =>
    `a series is computed in one way only; there are ${keys.join(', ')}`,
  'plan/total-of-stock': ({ id, of }) =>
    `${quote(id)} totals ${quote(of)}, which must say what its figures are: kind: flow for those of single years, kind: cumulative for totals so far; a stock cannot be totalled`,
  'plan/completion-key': ({ id, key }) =>
    `${quote(id)} is either finished or not; its figures are yes, no or a date, so it cannot have ${key}: remove it`,
  'plan/no-sense': ({ id, reason }) => `${quote(id)}: ${NO_SENSE[reason]}`,
  'plan/never-missed': ({ id, bound, range }) =>
    `the target of ${quote(id)} cannot be missed: the bound ${bound} is an end of the possible values ${range}; check both`,
  'plan/rounding-places': ({ decimals, bound }) =>
    `${String(decimals)} decimals are fewer than the bound ${bound} has; GB/T 8170 rounds to the places of the bound, so change decimals`,
  'plan/duplicate-level': ({ level, firstLine }) =>
    `the level ${quote(level)} stands in line ${String(firstLine)} already; list each once`,
  'plan/duplicate-area': ({ name, firstLine }) =>
    `the area ${quote(name)} stands in line ${String(firstLine)} already and would be counted twice; remove one`,
  'plan/unknown-level': ({ level, nearest, known }) =>
    `there is no level ${quote(level)}${nearest === null ? `; list it under areas${known.length === 0 ? '' : ` beside ${known.join(', ')}`}` : meant(nearest)}`,
  'plan/unit-doubtful': ({ name, unit, usual }) =>
    `the unit of ${quote(name)} is ${quote(unit)}, where the name makes one expect ${quote(usual)}: check it with the document`,
  'plan/comparator-words': ({ comparator, text }) =>
    `the comparator ${comparator} goes against the meaning of ${quote(text)}: check it with the document`,
  'plan/printed-differs': ({ printed, written }) =>
    `printed says ${quote(printed)}, but here stands ${written}: correct whichever differs from the document`,
  'plan/conflict-same': ({ field, value }) =>
    `the ${field} ${value} recorded under conflicts is what the plan already says: check the value, or remove it`,
  'plan/target-behind-baseline': ({ comparator, bound, baseline }) =>
    `the target (${comparator} ${bound}) is behind the baseline ${baseline}, so the base year has reached it: check both and the comparator; if the document prints it so, say why under allow`,
  'plan/baseline-bound': ({ baseline }) =>
    `the baseline ${baseline} is a bound and no value, so no pace can be told: write the value, or say under allow that the document prints no other`,
  'plan/baseline-computed': ({ baseline, computed, of, over }) =>
    `the baseline ${baseline} does not agree with ${computed}, computed from the baselines of ${of} and ${over}: check baselines, units and per`,
  'plan/annual-last-year': ({ last, to }) =>
    `the annual targets end in ${String(last)}; the last year of the period, ${String(to)}, has none: add it`,
  'plan/annual-backwards': ({ year, value, yearBefore, before }) =>
    `the target of ${String(year)}, ${value}, falls back behind that of ${String(yearBefore)}, ${before}: check both, or say under allow that the document prints them so`,
  'plan/share-outside': ({ value, whole, unit }) =>
    `${value} is outside 0 to ${whole}${unit}, which a share or coverage cannot be: check value and unit, or write a range if it can`,
  'plan/share-fraction': ({ value, likely }) =>
    `${value} may be a fraction not multiplied by 100; is ${likely} meant? If not, say so under allow`,
  'plan/share-without-range': ({ name, whole }) =>
    `${quote(name)} has no range, so a slip like 985 % would count as reached: add range: { min: 0, max: ${whole} }`,
  'plan/hundredfold': ({ value, baseline }) =>
    `the target ${value} and the baseline ${baseline} are a hundredfold or more apart: check units and decimal points, or say under allow that the document prints them so`,
  'plan/id-period': ({ id, from, to }) =>
    `the years at the end of the id ${quote(id)} are not the period ${String(from)} to ${String(to)}: correct one of them (the file is named after the id)`,
  'plan/id-region': ({ id, region }) =>
    `the id ${quote(id)} should begin with that of the region, ${quote(region)}: correct one of them`,
  'plan/title-period': ({ words, from, to }) =>
    `${quote(words)} in the title is not the period ${String(from)} to ${String(to)}: check both`,
  'plan/base-year': ({ base, from }) =>
    `the base year is mostly the year before the period, ${String(from - 1)}, but here ${String(base)}: check it, or say under allow that the document prints it so`,
  'plan/published-early': ({ published, base }) =>
    `${published}, when it was published, is before the base year ${String(base)}: check it`,
  'plan/published-late': ({ published, to }) =>
    `${published}, when it was published, is more than five years after ${String(to)}, the end of the period: check the year`,
  'plan/surplus': ({ key, text, likely }) =>
    key === 'name'
      ? `the name ${quote(text)} has a row number or a unit in it, for which there are number and unit: write ${likely}`
      : `the unit ${quote(text)} is in brackets: write ${likely}`,
  'plan/region-code': ({ code, name }) =>
    `${code} is no code of GB/T 2260 for ${quote(name)}: two digits each for province, city and county, a province is xx0000, a city xxxx00; remove code if there is none`,
  'plan/row-number': ({ number, expected }) =>
    `row number ${String(number)}, where ${String(expected)} follows: check for a missing or repeated row, or a slip`,
  'plan/ref-number': ({ number, ref }) =>
    `the row number is ${String(number)}, its place ${quote(ref)}: correct one of them`,
  'plan/attribute-missing': ({ id }) =>
    `${quote(id)} has no attribute, though others here have: write attribute: binding or anticipatory, or say under allow that none is printed`,
  'plan/filled-in': ({ list, key }) =>
    `${list} says that ${key} was filled in, but there is no ${key}: add it, or remove it from ${list}`,
  'plan/unused-series': ({ id }) =>
    `nothing is compared with or computed from the series ${quote(id)}: remove it, or check the id where it was to be used`,
  'plan/lag-outside-data': ({ lag, id, year, begins }) =>
    `lag: ${String(lag)} needs ${quote(id)} of ${String(year)}, while the data of the plan begin in ${String(begins)}: check lag, or say under allow that earlier figures are meant`,
  'plan/range-odd': ({ name, usual }) =>
    `the range of ${quote(name)} is mostly ${usual}: check it, or say under allow why it is not`,
  'plan/unit-absent': ({ name }) =>
    `${quote(name)} has no unit, so that of a figure cannot be checked: write unit, with implied: [unit] where none is printed`,
  'plan/equals-part': ({ value }) =>
    `a target of exactly ${value} is rare: write atLeast if more is welcome, all of it for full coverage, or say under allow that the document prints it so`,
  'plan/bound-not-whole': ({ value, unit }) =>
    `${value} ${unit} is no whole number: check the decimal point; write 万${unit} for ten thousands`,
  'plan/name-number': ({ name, said, key, written }) =>
    `${quote(name)} says ${said}, ${key} says ${written}: correct one of them`,
  'plan/level-name': ({ name, levels, other, otherLevel }) =>
    `${quote(name)} counts ${list(levels)}, but its name speaks of ${quote(other)} (${otherLevel}): check levels`,
  'plan/too-many-warnings': ({ count, most }) =>
    `${String(count)} ${count === 1 ? 'warning' : 'warnings'}, more than --max-warnings ${String(most)}: correct them, or say in the plan under allow why they hold`,
  'plan/example-left': ({ name }) =>
    `${quote(name)} is an example of the skeleton: replace it by a row of the document, or delete it`,
  'plan/allow-unused': ({ rule }) =>
    `there is no warning ${rule} here; remove it from allow, or it will hide a later mistake`,
  'plan/allow-unknown': ({ rule, nearest, known }) =>
    `${quote(rule)} is no warning that can be allowed${nearest === null ? `; these are: ${known.join(', ')} (errors must be corrected, not allowed)` : meant(nearest)}`,
  'plan/to-check': ({ text }) =>
    `to check${text === '' ? '' : `: ${text}`} (correct the line with the document, then delete the mark from its #)`,
  'plan/remark': ({ name, note }) => `${quote(name)}: ${note}`,
  'plan/conflict': ({ name, field, year, printed, value, ref }) =>
    `the ${field} of ${quote(name)}${year === null ? '' : ` in ${String(year)}`}${printed === null ? '' : `, ${printed},`} is also printed as ${value} (${ref})`,
  'actuals/empty': () =>
    'the file is empty: it needs a header (such as indicator,year,value) and rows',
  'actuals/binary': () =>
    'not a text file; save a workbook as "CSV UTF-8 (Comma delimited)" first; for UTF-16 text without a mark use --encoding utf-16le',
  'actuals/too-large': ({ size, limit }) =>
    `the file has ${megabytes(size)}, more than the limit of ${megabytes(limit)}: split it`,
  'actuals/encoding-unknown': () =>
    'neither the encoding nor the header can be recognised: save as "CSV UTF-8", or name the encoding with --encoding',
  'actuals/encoding-mismatch': ({ encoding }) => `the file is not ${encoding}, as --encoding says`,
  'actuals/gb18030': () => 'read as GB18030 (what Chinese Excel writes as CSV)',
  'actuals/csv-syntax': ({ detail }) =>
    `CSV syntax (${detail}): most likely a quote without its pair in this line`,
  'actuals/header-unknown': ({ found }) =>
    `the first line is no header that can be recognised (${found.slice(0, 5).join(', ')}): it needs indicator, year and value, or indicator and a column for each year, with commas or tabs between columns and no title line above`,
  'actuals/header-missing': ({ missing, found }) =>
    `the header lacks a column for ${missing.join(', ')}; it has ${found.join(', ')}; the first line must be the header, without units in its names, with commas or tabs between columns`,
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
  'actuals/year-part': ({ text }) =>
    `${quote(text)} is part of a year; only figures of whole years are read: write 2023`,
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
  'draft/empty': () =>
    'the table is empty: it needs a header (such as number,indicator,unit,2020,2025 target,attribute) and rows',
  'draft/header-unknown': ({ found }) =>
    `no header found: it needs a column of indicators (指标, 主要指标, indicator) and one of targets (目标值, target, or the years); number, unit, baseline and attribute may be there too, separated by commas or tabs; the nearest row has: ${found.length === 0 ? 'nothing' : found.slice(0, 12).join(', ')}`,
  'draft/no-target-column': ({ found }) =>
    `the header has no column of targets: one such as 目标值, 2025年目标值, target or 2025, or one column a year; found: ${found.join(', ')}`,
  'draft/header-twice': ({ columns }) =>
    `${list(columns)} mean the same; remove one of the columns or rename it`,
  'draft/year-outside-period': ({ column, year, base, from, to }) =>
    `column ${quote(column)} is of ${String(year)}, which is neither the base year ${String(base)} nor within ${String(from)} to ${String(to)}; check --base, --from and --to, or remove the column`,
  'draft/no-rows': () => 'there are no indicators below the header',
  'draft/cell-count': ({ expected, found }) =>
    `the row has ${String(found)} cells and the header ${String(expected)}, so it is not sure which cell belongs to which column; leave missing cells empty, and put cells with commas in quotes`,
  'draft/name-missing': () =>
    'the row has no name; where cells were merged, write the name in each row',
  'draft/duplicate-name': ({ name, firstLine }) =>
    `${quote(name)} is also the name in line ${String(firstLine)}, so figures could not be told apart; write the names in full`,
  'draft/duplicate-number': ({ number, firstLine }) =>
    `the number ${String(number)} stands in line ${String(firstLine)} too; check it, and number sections through`,
  'draft/duplicate-id': ({ id, firstLine }) =>
    `the id ${quote(id)} stands in line ${String(firstLine)} too; choose another`,
  'draft/id-invalid': ({ text }) =>
    `${quote(text)} cannot be an id: lower-case words and digits joined by hyphens, such as nursing-bed-share`,
  'draft/completed-column': ({ column }) =>
    `column ${quote(column)} holds completed values, which are no part of a plan and are not read; they belong into the CSV of figures (plancheck template) for plancheck evaluate`,
  'draft/column-ignored': ({ column }) => `column ${quote(column)} is not used`,
  'draft/year-before-base': ({ column, base }) =>
    `column ${quote(column)} is before the base year ${String(base)} and not used; if that is not the base year, give it with --base`,
  'draft/only-last-year': ({ year, names }) =>
    `${String(names.length)} ${names.length === 1 ? 'row prints' : 'rows print'} a target for ${String(year)} alone and nothing for the years before: due then (${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''})`,
  'draft/section': ({ text }) => `${quote(text)} is the heading of a section, and no row`,
  'evaluate/year-outside-period': ({ year, from, to }) =>
    `${String(year)} is outside the period ${String(from)} to ${String(to)}: choose a year of it with --year`,
  'evaluate/no-figure': ({ year, from, to, years }) => {
    const given =
      years.length === 0
        ? 'the files hold no figure of this plan'
        : `the figures are of ${years.map(String).join(', ')}`;
    return year === null
      ? `no indicator has a figure between ${String(from)} and ${String(to)}; ${given}`
      : `no indicator has a figure for ${String(year)}; ${given}`;
  },
  'evaluate/fewer-than-before': ({ year, count, before }) =>
    `${String(year)} is evaluated by default, but only ${String(count)} indicators have figures against ${String(before)} the year before; if they are not all in, use --year ${String(year - 1)}`,
  'evaluate/contested': ({ name, field, value, ref }) =>
    `${quote(name)} is contested: with the ${field} ${value} printed in ${ref} the answer is another`,
  'evaluate/conflict-agrees': ({ name, field, value, ref }) =>
    `the ${field} of ${quote(name)} is also printed as ${value} (${ref}); the answer is the same under it`,
  'evaluate/conflict-not-computed': ({ name, value, ref }) =>
    `${quote(name)} is also printed as ${value} (${ref}), whose unit does not convert or whose form differs: no answer is computed under it`,
  'evaluate/method-differs': ({ name, full, rounded }) =>
    `the answer for ${quote(name)} depends on the method: ${full} by the full value, ${rounded} by the rounded one`,
  'evaluate/derived-differs': ({ name, year, reported, computed }) =>
    `${quote(name)} in ${String(year)} is reported as ${reported}, but its parts give ${computed}`,
  'evaluate/suspect-share': ({ name, year, value }) =>
    `${quote(name)} in ${String(year)} is ${value}, perhaps a fraction not multiplied by 100; state % in the unit column or behind the number, until then it decides nothing`,
  'evaluate/definition-differs': ({ name, year, given, declared }) =>
    `${quote(name)}: the figure of ${String(year)} counts ${quote(given)}, the plan ${quote(declared)}; it decides nothing until it is counted as in the plan`,
  'evaluate/bound-figure': ({ name, year, value }) =>
    `${quote(name)}: the figure of ${String(year)} was given as a bound (${value}) and is judged as one`,
  'evaluate/areas-over-count': ({ name, count, found }) =>
    `${quote(name)}: the plan has ${String(count)} areas, the figures name ${String(found)}; nothing is decided until the names are put right`,
  'evaluate/completion-contradicts': ({ name }) =>
    `${quote(name)}: what the years say of its completion contradicts itself; nothing is decided`,
  'evaluate/computed-outside-range': ({ name, year, value }) =>
    `${quote(name)} of ${String(year)} comes to ${value}, which it cannot be; nothing is decided until figures and units are checked`,
  'evaluate/no-quotient': ({ name, year, of }) =>
    `${quote(name)} of ${String(year)} cannot be computed: ${quote(of)}, by which it is divided or measured, is zero, may be zero, or is negative`,
  'evaluate/cumulative-falls': ({ name, year, before }) =>
    `${quote(name)} is cumulative and yet less in ${String(year)} than in ${String(before)}; nothing is decided until it is checked`,
  'evaluate/completed-before': ({ name, date }) =>
    `${quote(name)} was finished on ${date}, before the period: is it what the plan means?`,
  'evaluate/completion-date-needed': ({ name, date }) =>
    `${quote(name)} is due on ${date}; yes only says that it was finished by the end of the year, so write the date`,
  'evaluate/date-within-year': ({ name, date }) =>
    `${quote(name)} is due on ${date}; a yearly figure is of the end of the year, so what was not reached a year before cannot be told to be in time. For a building let completed judge the date, and give its size a year only`,
  'evaluate/attribute-conflict': ({ name, value, ref }) =>
    `${quote(name)} is printed as ${value} too (${ref})`,
  'evaluate/rounded-method': ({ name, decimals, basis }) =>
    `${quote(name)} is compared rounded to ${String(decimals)} decimals, as ${basis} allows`,
  'against/target-weakened': ({ name, before, after }) =>
    `the target of ${quote(name)} is weaker: ${edited(before, after)}; what missed it may now meet it, so check it against the document`,
  'against/target-changed': ({ name, before, after }) =>
    `the target of ${quote(name)} is another, neither stricter nor weaker: ${edited(before, after)}; check it against the document`,
  'against/due-later': ({ name, before, after, dropped }) =>
    `${quote(name)} is ${dropped.length === 0 ? (isOnce(before, after) ? 'due later' : 'due later or less often') : `no longer due in ${dropped.map(String).join(', ')}`}: ${edited(before, after)}; check the due time against the document`,
  'against/attribute-weakened': ({ name, before, after }) =>
    `${quote(name)} was ${before} and is ${after ?? 'without attribute'} now${before === 'binding' ? ': missing it no longer moves the verdict' : ''}; check the attribute against the document`,
  'against/baseline-changed': ({ name, before, after, direction }) =>
    `the baseline of ${quote(name)} is ${BASELINES[direction]}: ${edited(before, after)}; check it against the document`,
  'against/rounding': ({ name, before, after }) =>
    `${quote(name)} was ${decimalsText(before)} and is ${decimalsText(after)} now: figures near the bound may be judged otherwise, so check the document that allows it`,
  'against/series-changed': ({ id, name, field, before, after }) =>
    field === 'alias'
      ? `figures named ${quote(name)} went to ${before === null ? 'nothing' : editedWords(before, enReport)} and go to ${id} now; check names and aliases`
      : `the ${EDITED_FIELDS[field]} of ${quote(name)} is another: ${edited(before, after)}; ${field === 'name' ? 'figures under the old name are no longer its own, so put that into aliases if only the wording changed' : 'the same figures may be judged otherwise, so check the document'}`,
  'against/moved': ({ name, before, after }) =>
    `${quote(name)} was ${STANDINGS[before]} and is ${STANDINGS[after]} now: it no longer counts among the main indicators; check where the document has it`,
  'against/removed': ({ kind, name, before, successor }) =>
    `the ${kind} ${quote(name)} is removed${before === null ? '' : ` (its target: ${editedWords(before, enReport)})`}${successor === null ? '' : `; in its place stands ${quote(successor.name)} (${successor.id})`}; it is no longer judged, so check whether the document has it`,
  'against/renamed': ({ name, id, before }) =>
    `the id of ${quote(name)} was ${before} and is ${id} now; they are compared as one, and figures and earlier reports need the new id`,
  'against/areas-changed': ({ name, before, after, removed, added, dropped }) => {
    const names = [
      ...(removed.length === 0 ? [] : [`without ${removed.join(', ')}`]),
      ...(added.length === 0 ? [] : [`with ${added.join(', ')}`]),
    ];
    const counts = dropped
      ? `${areaCount(before)}, now the level is removed`
      : `${areaCount(before)} → ${areaCount(after)}`;
    return `the areas ${quote(name)} are others: ${[counts, ...names].join(', ')}; what is asked of every area or of a share is counted over the new ones`;
  },
  'against/period-changed': ({ before, after }) =>
    `the period is another: ${periodText(before)} → ${periodText(after)}; what is due every year, totals and pace follow it, so check the document`,
  'against/gate-narrowed': ({ before, after }) =>
    `the verdict rested on ${GATES[before]} and rests on ${GATES[after]} alone now: missing the others no longer moves it; check the attributes against the document`,
  'against/conflict-removed': ({ name, field, year, value, ref }) =>
    `${quote(name)} no longer notes its ${elsewhere(field, year, value, ref)}: a contested answer is no longer called so; check that place`,
  'against/conflict-added': ({ name, field, year, value, ref }) =>
    `${quote(name)} now notes its ${elsewhere(field, year, value, ref)}`,
  'against/strengthened': ({ name, field, before, after }) =>
    `${{ target: 'the target of', due: 'the due time of', attribute: 'the attribute of' }[field]} ${quote(name)} is stricter: ${edited(before, after)}`,
  'against/added': ({ kind, name, after }) =>
    `new ${kind} ${quote(name)}${after === null ? '' : `: ${editedWords(after, enReport)}`}`,
  'against/not-compared': ({ before, errors, line }) =>
    `the version before, ${before}, has ${errors === 1 ? '1 error' : `${String(errors)} errors`} (the first in line ${String(line)}) and cannot be compared, so the goalposts may have moved; compare with a version without errors, or check by hand`,
  'against/new-plan': ({ revision }) =>
    `the revision ${revision} does not have this plan: it is taken as new and not compared`,
  'against/renamed-plan': ({ before }) =>
    `the file has another name; it is compared with ${before} of the revision`,
  'against/removed-plan': ({ file, revision }) =>
    `the plan file ${file} of the revision ${revision} is removed, and nothing in it is judged any more; restore it with git checkout if that was not meant`,
};
