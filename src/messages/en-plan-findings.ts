import type { NoSense } from '../model/finding.ts';
import { megabytes, quote, list } from './en-words.ts';
import { FORM_HINTS_EN, HIDDEN_EN, NOT_TEXT_EN, YAML_FAULTS_EN } from './en-yaml.ts';
import type { FindingTextsOf } from './messages.ts';

const meant = (nearest: string | null): string =>
  nearest === null ? '' : `; did you mean ${quote(nearest)}?`;

/** A circle of series; the middle of a long one is left out. */
const circle = (ids: readonly string[]): string =>
  (ids.length > 12 ? [...ids.slice(0, 6), '…', ...ids.slice(-5)] : [...ids])
    .concat(ids[0] ?? '')
    .join(' → ');

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

export const enPlanFindings: FindingTextsOf<'plan'> = {
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
    `${quote(key)} has ${value === 'null' ? 'no value' : `the value ${value}, which is not in the right form`}${hint === undefined ? rightForm(likely, expected) : FORM_HINTS_EN[hint](likely)}`,
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
  'plan/amendment-order': ({ date, before }) =>
    `this document that changed the target is of ${date}, before ${before} of the one listed above it: check the dates and list them in order`,
  'plan/amendment-early': ({ date, published }) =>
    `${date}, the day of the document that changed the target, is before the plan was published (${published}): check it`,
  'plan/amendment-old': ({ number, old, target }) =>
    `the target before ${number} is written as ${old}, but the target until then is ${target}: check both documents; if they print it so, say why under allow`,
  'plan/amendment-same': ({ number }) =>
    `the target after ${number} is the one before it, so nothing was changed: check new, or remove the entry`,
  'plan/amendment-late': ({ number, date, due }) =>
    `${number} is of ${date}, after the target was due (${String(due)}): check the date; if it was changed afterwards, say so under allow`,
  'plan/amendment-odd': ({ number, reason, due }) =>
    ({
      past: `the target after ${number} is due (${String(due)}) before the day of the document: check date and new`,
      turned: `${number} turns the target round, from at least to at most or back: check the comparator`,
      far: `${number} puts the target off to long after the period (${String(due)}): check the year`,
    })[reason],
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
};
