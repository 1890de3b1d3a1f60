import type { VerifyTexts } from './verify-texts.ts';

const NAMES_SHOWN = 5;

export const enVerify: VerifyTexts = {
  command:
    'recompute a stored report from its plan and figures: it holds, its inputs changed, or it was altered',
  report: 'a report stored by evaluate --format json',
  files: 'the plan and the figures of the report; without them they are looked for where it says',
  examples: `
Examples:
  $ plancheck verify 2020.json
  $ plancheck verify 2020.json plans/xuchang-2016-2020.yaml 2020.csv

Exit codes: 0 it holds; 1 inputs changed or the report was altered; 2 a file is missing; 3 a bug`,
  outcome: (outcome, file, { written, present, differs, sealed }) => {
    switch (outcome) {
      case 'holds':
        return `${file} holds: its files are unchanged and give the same report in every field.`;
      case 'inputs-changed':
        return `${file}: its inputs have changed, the report is not of the files as they are now.`;
      case 'altered':
        if (sealed === null)
          return `${file} was altered after it was written: it is not as the schema says (plan and figures were not read).`;
        if (!sealed)
          return `${file} was altered after it was written: its seal is not that of its content.`;
        return `${file} was altered: plan and figures are unchanged and give another report.`;
      case 'other-version':
        return differs
          ? `${file} was written by plancheck ${written ?? '?'} and this is ${present}, which gives another report: the version may be the reason, so that it cannot be told whether it was altered; verify it with the version that wrote it.`
          : `${file} was written by plancheck ${written ?? '?'}; plan and figures are unchanged, and this version, ${present}, gives the same report but for the version.`;
    }
  },
  draft:
    'It is a DRAFT (--draft): there may have been errors in its figures, and it is no conclusion; that it holds says only that it was not changed',
  input: (file, foundAs, changed, sha256) => {
    const found = foundAs === file ? file : `${file} (now ${foundAs})`;
    return changed === null
      ? `${found}: unchanged, SHA-256 ${sha256}`
      : `${found}: changed, SHA-256 ${changed.stored} in the report, ${changed.present} now`;
  },
  now: (verdict, year, changed) => {
    const shown = changed.slice(0, NAMES_SHOWN).join(', ');
    const more = changed.length > NAMES_SHOWN ? ' …' : '';
    const rows =
      changed.length === 0
        ? 'every status is the same (or the SHA-256 in the report was altered)'
        : `another status for ${String(changed.length)}: ${shown}${more}`;
    return `the files as they are now give “${verdict}” for ${String(year)}, ${rows}; evaluate again and compare with plancheck diff`;
  },
  noAnswerNow:
    'the files as they are now have errors or no figures for the year; plancheck evaluate tells why',
  difference: (at, name, stored, recomputed) => {
    const where = name === null ? at : `“${name}” ${at}`;
    if (recomputed === null)
      return stored === null
        ? `${where}: missing`
        : `${where}: ${stored} in the report, which is not as the schema says or should not be there`;
    return `${where}: ${stored ?? '(nothing)'} in the report, should be ${recomputed}`;
  },
  whole:
    'it reads the same and is written otherwise (a key twice, another order), or its inputs give no report',
  seal: (where) =>
    ({
      all: '/seal is not of this content: something that does not change the answer was altered, such as an option, the path of a file or the version',
      beside: '/seal is not of this content',
      unseen:
        '/seal is not of this content; plan or figures are others, too, so that it cannot be told where the report was altered: verify it with the original files',
    })[where],
  more: (count) => `${String(count)} more places`,
  missing: (files) =>
    `cannot find what the report was made from: ${files.map((file) => (file === '-' ? '"-" (figures read from standard input then)' : file)).join(', ')}; name the files where they are now, as in plancheck verify report.json plan.yaml figures.csv`,
  notWanted: (files, wanted) =>
    `${files.join(', ')}: not of this report, neither by content nor by name; it was made from ${wanted.join(', ')}`,
};
