import type { FindingTextsOf } from './messages.ts';
import { quote } from './en-words.ts';

const FOUND: Readonly<Record<string, string>> = {
  empty: 'the file of waivers is empty',
  plan: 'this is a plan file and no file of waivers',
  other: 'this is no file of waivers',
};

export const enWaiverFindings: FindingTextsOf<'waivers'> = {
  'waivers/not-waivers': ({ found }) =>
    `${FOUND[found] ?? found}: it should be YAML text with schemaVersion, plan (the id of the plan) and waivers (one entry each); see "Approved exceptions" in the README`,
  'waivers/unknown-key': ({ key, nearest, known }) =>
    `unknown key ${quote(key)}${nearest === null ? `; known here: ${known.join(', ')}` : `; is ${nearest} meant?`}`,
  'waivers/missing-key': ({ key, example }) =>
    `${key} is missing${example === null ? '' : `, such as ${example}`}`,
  'waivers/wrong-form': ({ key, value, example }) =>
    `${key} has the wrong form: ${quote(value)}${example === '' ? '' : `; write it like ${example}`}`,
  'waivers/other-plan': ({ plan, evaluated }) =>
    `these waivers are of ${plan}, and ${evaluated} is evaluated: take the file of this plan, or correct plan if that is a slip`,
  'waivers/unknown-indicator': ({ id, nearest }) =>
    `the plan has no indicator, commitment or part with the id ${quote(id)}${nearest === null ? '; plancheck template lists the ids' : `; is ${nearest} meant?`}`,
  'waivers/year-outside-period': ({ year, from, to }) =>
    `${String(year)} is outside the period ${String(from)}–${String(to)}: year is when the excepted target is due`,
  'waivers/no-such-day': ({ date }) => `there is no day ${date}: check it`,
  'waivers/twice': ({ id, year, firstLine }) =>
    `a second waiver of ${quote(id)} for ${String(year)}, after that in line ${String(firstLine)}: remove one of them`,
  'waivers/expired': ({ name, number, year, expires, at }) =>
    `the waiver of ${quote(name)} for ${String(year)} (${number}) holds to ${expires} and has expired by the end of ${String(at)}: it is not applied`,
  'waivers/unused': ({ name, number, year, reason, due, at }) => {
    const head = `the waiver of ${quote(name)} for ${String(year)} (${number}) is not used: `;
    switch (reason) {
      case 'met':
        return `${head}what is due is met`;
      case 'not-due':
        return `${head}nothing of it is due in ${String(at)} (due: ${due.map(String).join(', ')})`;
      case 'in-the-end':
        return `${head}what a target of every year missed in earlier years counts only in the end`;
      case 'other-year':
        return `${head}what is not met was due in ${due.map(String).join(', ')} and not in ${String(year)}: check year`;
    }
  },
};
