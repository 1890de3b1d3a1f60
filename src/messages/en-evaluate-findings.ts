import { quote } from './en-words.ts';
import type { FindingTextsOf } from './messages.ts';

export const enEvaluateFindings: FindingTextsOf<'evaluate'> = {
  'evaluate/year-outside-period': ({ year, from, to }) =>
    `${String(year)} is outside the period ${String(from)} to ${String(to)}: choose years of it (--year or --years)`,
  'evaluate/no-figure': ({ year, asOf, from, to, years }) => {
    const given =
      years.length === 0
        ? 'the files hold no figure of this plan'
        : `the figures are of ${years.map(String).join(', ')}`;
    return year === null
      ? `no indicator has a figure between ${String(from)} and ${String(to)}; ${given}`
      : asOf === undefined
        ? `no indicator has a figure for ${String(year)}; ${given}`
        : `no indicator has a figure up to ${asOf}; label such figures ${asOf}; ${given}`;
  },
  'evaluate/fewer-than-before': ({ year, count, before }) =>
    `${String(year)} is evaluated by default, but only ${String(count)} indicators have figures against ${String(before)} the year before; if they are not all in, use --year ${String(year - 1)}`,
  'evaluate/draft-year': ({ year }) =>
    `No year was asked for: the draft is of ${String(year)}, the latest of the period that a row names whose year can be read, rows with errors included; other rows may be of a later year, so name one with --year`,
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
  'evaluate/no-source': ({ name, year, of }) =>
    `${quote(name)} in ${String(year)} rests on figures without a source (${of.map(quote).join(', ')}), which prove nothing here: name it in the column source`,
  'evaluate/target-amended': ({ name, number, date }) =>
    `the target of ${quote(name)} was changed by ${number} of ${date}: judged under both`,
  'evaluate/amended-later': ({ name, number, date, year }) =>
    `the target of ${quote(name)} was changed by ${number} only on ${date}: ${String(year)} is judged by the target before`,
  'evaluate/rounded-method': ({ name, decimals, basis }) =>
    `${quote(name)} is compared rounded to ${String(decimals)} decimals, as ${basis} allows`,
};
