import type { CliTexts } from './messages.ts';
import { megabytes, quote } from './en-words.ts';

const count = (number: number, word: string): string =>
  `${String(number)} ${word}${number === 1 ? '' : 's'}`;
const periods = (
  plans: readonly { readonly id: string; readonly from: number; readonly to: number }[],
): string => plans.map(({ id, from, to }) => `${id} (${String(from)} to ${String(to)})`).join(', ');
const maybe = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `; did you mean ${nearest}`;

const NOT_WRITABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such directory, make it first',
  ENOTDIR: 'a part of the path is no directory',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a directory, name a file',
  ENOTREG: 'it is no regular file (a device or a pipe); for standard output use --format',
};

export const enCli: CliTexts = {
  description:
    'Tells whether a Chinese region keeps the promises of its five-year civil-affairs plan',
  titles: {},
  commands: {
    evaluate: 'judge a plan by its actual figures',
    validate: 'check plan files: form and rules',
    list: 'list the plans that can be used',
    show: 'print the indicators of a plan as the document does',
    template: 'write the table of actual figures that is to be filled in (CSV or .xlsx)',
    init: 'write the commented skeleton of a plan file',
    import: 'turn an indicator table (Word, Excel) into a plan draft',
    help: 'display help for a command',
  },
  args: {
    plan: 'plan id (xuchang-2021-2025), region id (xuchang) or path of a plan file (.yaml)',
    actuals: 'CSV files or workbooks of actual figures; - is standard input',
    plans:
      'plan ids or paths; without any, all in --plans, PLANCHECK_PLANS and ./plans, or the bundled plans where there are none',
    region: 'region id in lower-case pinyin, such as xuchang',
    table: 'indicator table (CSV, or text with tabs); - is standard input',
  },
  head: {
    region: 'region id in lower-case pinyin, such as xuchang (required)',
    name: 'name of the region such as 许昌市; not needed where it has a plan already',
    from: 'first year of the period (required)',
    to: 'last year of the period (required); for one year the same as the first',
    base: 'base year; by default the year before the first',
    code: 'six digits of GB/T 2260',
    title: 'title of the document; by default made from region and period',
    issuer: 'who issued the document',
    published: 'day of publication, such as 2022-09-26',
    ref: 'name of the table in the document such as 专栏2; by default from its title, else 指标表',
  },
  options: {
    year: 'evaluated year; by default the latest of the period with figures',
    yearOfPlan: 'only the plans whose period holds the year',
    yearOfTemplate: 'only the figures that an evaluation of the year needs; by default all years',
    scope: 'which rows are listed: indicators; commitments; all, commitments without figures too',
    scopeOfTemplate: 'whose figures are listed: indicators, commitments or all',
    output: 'write a file (one that exists is not overwritten) instead of standard output',
    templateFile:
      'write a file (.xlsx or .csv; one that exists is not overwritten) instead of CSV to standard output',
    reportFile:
      'write a report to a file as well, repeatable; its format goes by the ending (.xlsx, .html, .json …), a file that exists is replaced whole',
    years: 'the years beside each other, such as 2021-2025 or 2021,2023',
    failOn:
      'what makes the exit code 1: binding, the verdict is fail; any, an indicator that is due is not met; behind, or one lags; never, nothing does',
    maxWarnings: 'exit with 1 if there are more than <n> warnings; otherwise they do not count',
    against:
      'compare with an earlier version and say whether targets got weaker: a git revision (origin/main, HEAD~1) or the path of another plan file',
    failOnWeakened:
      'targets that got weaker, later, were removed or cannot be ordered are errors, exit code 1; needs --against',
    strict: 'names in the figures that the plan does not have are errors',
    format: 'output format',
    requireSource: 'figures without a source prove nothing of what is binding',
    draft:
      'a draft in spite of errors in the figures: what they can have touched is not judged; the report is marked DRAFT and is never a pass',
    waivers: 'approved exceptions (a YAML file): told apart, never counted as met',
    encoding: 'encoding of the figures; found by itself when left out',
    sheet: 'the sheet of a workbook to read; when left out, the one with a header of figures',
    plans: 'directory of plan files, before PLANCHECK_PLANS, ./plans and the bundled plans',
    lang: 'language; by default PLANCHECK_LANG, then the locale',
    color: 'colours even where the output is no terminal',
    noColor: 'no colours',
    version: 'print the version',
    help: 'display help',
  },
  examples: (command) =>
    ({
      main: `
Examples:
  $ plancheck list
  $ plancheck evaluate xuchang 2023.csv
  $ plancheck validate plans/xuchang-2021-2025.yaml

Exit codes: 0 passed or open; 1 failed; 2 could not check (usage, files, figures); 3 a bug`,
      evaluate: `
Examples:
  $ plancheck evaluate xuchang 2023.csv
  $ plancheck evaluate xuchang-2021-2025 2021.csv 2022.csv --year 2022
  $ plancheck evaluate xuchang 2023.csv -o 2023.html -o 2023.brief.txt
  $ plancheck evaluate xuchang 2021.csv 2022.csv 2023.csv --years 2021-2023

The name of a file gives its format: .html, .xlsx (a workbook, only as a file), .md,
.csv, .json, .xml (junit), .txt (table), .brief.txt (a self-evaluation report), .worksheet.csv (the auditor's list).

A file has one figure a row (indicator,year,value) or one indicator a row and one
column a year (indicator,2021,2022); also unit, area, status, source and note.
Leave a cell empty where there is no figure.

Exit codes: 0 pass or open; 1 fail; 2 could not check; 3 a bug`,
      validate: `
Examples:
  $ plancheck validate
  $ plancheck validate plans/xuchang-2021-2025.yaml
  $ plancheck validate --against origin/main --fail-on weakened
  $ plancheck validate xuchang-2021-2025 --against ./old.yaml
  $ plancheck validate plans/xuchang-2021-2025.yaml --format junit > plancheck.xml

Formats: text for people, json for programs, github for annotations of GitHub workflows,
sarif for code scanning, junit for the test reports of GitLab and Jenkins.

Exit codes: 0 no errors; 1 errors; 2 a file or a revision is missing or unreadable; 3 a bug`,
      list: `
Examples:
  $ plancheck list
  $ plancheck list --plans ./my-plans`,
      show: `
Examples:
  $ plancheck show xuchang-2021-2025
  $ plancheck show xuchang-2021-2025 --scope all`,
      template: `
Examples:
  $ plancheck template xuchang-2021-2025 --year 2023 --output 2023.xlsx
  $ plancheck template xuchang --year 2023 --scope indicators > 2023.csv

The workbook has drop-downs and instructions, names, years and units are locked: fill it
in, save it and hand it to plancheck evaluate. As CSV, open it in Excel, fill in the column of values, save it as "CSV UTF-8" and hand it to
plancheck evaluate. Leave empty what is not known; where areas have numbers for names,
write their names. What is computed from other figures may be given under its own name.`,
      init: `
Examples:
  $ plancheck init xuchang --name 许昌市 --from 2026 --to 2030
    --output plans/xuchang-2026-2030.yaml
  $ plancheck init changzhou --name 常州市 --from 2022 --to 2022
    --issuer 常州市民政局 --published 2022-02-10 > changzhou-2022.yaml

Issuer and day of publication get a mark where they are not given; until they are filled in, plancheck validate reports them.`,
      import: `
Examples:
  $ plancheck import table.csv --region xuchang --name 许昌市
    --from 2021 --to 2025 --ref 专栏2 --output plans/xuchang-2021-2025.yaml
  $ plancheck import - --region xuchang --from 2021 --to 2025 < table.txt

The header needs a column of indicators and one of targets (目标值, 2025年, or one column a year); it may have number, unit, baseline, attribute and id. What is sure is written as it is, the rest gets a mark that plancheck validate reports; until each line is corrected with the document and its mark deleted, plancheck evaluate judges nothing.

Exit codes: 0 a draft was made; 2 the table cannot be read; 3 a bug`,
    })[command],
  severity: { error: 'error', warning: 'warning', note: 'note' },
  seeHelp: (command) => `See: plancheck ${command === '' ? '' : `${command} `}--help`,
  unknownOption: (option, nearest) => `unknown option ${option}${maybe(nearest)}`,
  unknownCommand: (name, nearest, known) =>
    `unknown command ${quote(name)}${maybe(nearest)}; commands: ${known.join(', ')}`,
  missingArgument: (name) => `the argument <${name}> is missing`,
  optionMissingArgument: (option) => `the option ${option} needs a value`,
  invalidChoice: (option, value, choices, nearest) =>
    `${option} cannot be ${quote(value)}${maybe(nearest)}; choices: ${choices.join(', ')}`,
  excessArguments: () => 'too many arguments',
  invalidMaxWarnings: (value) =>
    `--max-warnings takes a whole number from 0 on, not ${quote(value)}`,
  invalidYear: (value) => `--year takes a year of four digits such as 2023, not ${quote(value)}`,
  unknownPlan: (name, nearest, known) =>
    `no plan or region ${quote(name)}${nearest.length === 0 ? '' : `; did you mean ${nearest.join(' or ')}?`}\nKnown: ${known.join(', ')}\nThe path of a plan file has a "/" in it and ends in .yaml or .yml, such as ./my-plan.yaml`,
  pathNeeded: (name) =>
    `${quote(name)} is no plan id; write ./${name} if it is a file, and the id without .yaml if it is a plan`,
  noPlans: (directories) => `no plan files (*.yaml) found in ${directories.join(', ')}`,
  noPlanForYear: (region, year, plans) =>
    `${quote(region)} has no plan for ${String(year)}; there are ${periods(plans)}`,
  unreadablePlans: (region, files) =>
    `the plan files ${files.join(', ')} cannot be read, and might be plans of ${quote(region)}; check them with plancheck validate (names have lower-case letters, digits and hyphens), or name a plan by its id`,
  severalPlans: (region, plans, year) =>
    year === undefined
      ? `${quote(region)} has several plans: choose a year with --year, or name one: ${plans.join(', ')}`
      : `${quote(region)} has several plans for ${String(year)}, name one: ${plans.join(', ')}`,
  noPlanHasFigures: (region, plans) =>
    `the files hold no figure of an indicator of any plan of ${quote(region)} (within its period, not an estimate); plans: ${periods(plans)}\nCheck names and years; plancheck show prints the names of a plan`,
  notFound: (path) => `no such file: ${path}`,
  isDirectory: (path) => `${path} is a directory; name a file in it`,
  notAFile: (path) => `${path} is not a regular file`,
  inputTooLarge: (path, limit) =>
    `${path} is larger than ${megabytes(limit)} and was not read: split it`,
  notReadable: (path, reason) => `cannot read ${path}: ${reason}`,
  fileTwice: (path) => `the file is given twice: ${path}`,
  optionTwice: (option, first, second) =>
    `${option} is given twice: ${quote(first)} and ${quote(second)}; give one`,
  stdinTwice: () => 'standard input (-) can be read only once',
  noDirectory: (path, from) => `the directory of plans given by ${from} does not exist: ${path}`,
  draftHint: () =>
    'to see the rest first add --draft: what the errors can have touched is not judged, and the result is a draft without a conclusion',
  draftRefused: () =>
    '--draft leaves nothing to judge: a file was not read, or not to its end, and figures of anything may be in it; correct it first',
  draftNeedsPlan: (region, plans) =>
    `the figures have errors, so their years do not tell which plan of ${quote(region)} is meant; name a year with --year, or one of ${plans.join(', ')}`,
  draftExit: () => 'a draft is no pass, so the exit code is 1; with --fail-on never it is 0',
  noVerdict: (errors) =>
    `${String(errors)} ${errors === 1 ? 'error' : 'errors'}, nothing was judged; correct them and run again`,
  exitDespiteFail: (failOn) =>
    `the verdict is fail; the exit code is 0 all the same because of --fail-on ${failOn}, so that commands can be chained`,
  exitDespiteVerdict: (verdict, failOn) =>
    `the verdict is ${verdict}, but the exit code is 1 because of --fail-on ${failOn}: an indicator is not met or lags`,
  moreFindings: (errors, warnings, notes) =>
    `and more: ${String(errors)} errors, ${String(warnings)} warnings, ${String(notes)} notes; correct those above and check again`,
  checked: (plans, errors, warnings, notes) =>
    `${count(plans, 'plan')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notes, 'note')}`,
  planValid: (id, indicators, commitments) => {
    const counts = [
      ...(indicators > 0 || commitments === 0 ? [count(indicators, 'indicator')] : []),
      ...(commitments > 0 ? [count(commitments, 'commitment')] : []),
    ];
    return `${id}: ${counts.join(', ')}, valid`;
  },
  failOnNeedsAgainst: (failOn) =>
    `--fail-on ${failOn} goes with --against, as in: plancheck validate --against origin/main --fail-on ${failOn}`,
  againstOnePlan: (file, plans) =>
    `with a file, ${file}, --against takes exactly one plan to check, not ${String(plans)}; name one, or compare them all with a git revision`,
  revisionFault: (fault, revision, detail) =>
    ({
      'no-git':
        'git is not found, so no earlier version can be read; install git, or compare with a file: --against ./old.yaml',
      'no-repository':
        'the plan lies in no git repository and has no earlier version; run in its repository, or compare with a file: --against ./old.yaml',
      'unknown-revision': `no git revision ${quote(revision)}; ${
        /\.ya?ml$/u.test(revision)
          ? `write ./${revision} if it is a file`
          : 'check its name, or get it with git fetch (in CI with the whole history: fetch-depth: 0)'
      }`,
      'not-a-revision': `--against takes a git revision (origin/main, HEAD~1) or the path of a file, not ${quote(revision)}`,
      failed: `git cannot read the revision ${quote(revision)}: ${detail}`,
    })[fault],
  bundledNotCompared: (plans) =>
    `the ${String(plans)} bundled plans are not in this repository and have no earlier version: they are checked, not compared`,
  allowed: (reason) => ` (allowed: ${reason})`,
  outputExists: (path) => `${path} exists and is not overwritten; choose another name or remove it`,
  outputFormatUnknown: (path, endings) =>
    `the name ${path} does not tell the format of the report; it should end in ${endings.map((ending) => `.${ending}`).join(', ')}, or name the format before its ending, such as 2023.junit.xml`,
  templateFormatUnknown: (path) =>
    `the name ${path} does not tell the format; it should end in .xlsx (a workbook) or .csv. Excel, WPS and LibreOffice all open .xlsx; .xls, .et and .ods are not written`,
  bookNeedsFile: (option, format) =>
    `${option} cannot be ${format}: a workbook is no text and does not go to standard output; write a file with -o, such as -o report.${format}`,
  outputIsInput: (path) =>
    `${path} is read in the same run and cannot be written; take another name`,
  outputTwice: (path) => `two -o name the same file: ${path}`,
  invalidYears: (value) =>
    `--years takes years such as 2021-2025 or 2021,2023, not ${quote(value)}`,
  yearsLeftOut: (years, year) =>
    `${years.map(String).join(', ')} lie after the evaluated year ${String(year)} and are not listed year by year`,
  notWritable: (path, reason) =>
    `cannot write ${path}: ${NOT_WRITABLE[reason] ?? `the system says ${reason}`}`,
  written: (path, rows) => `${path} written, ${String(rows)} rows to fill in`,
  nothingNeeded: (year) =>
    `no figures are needed ${year === null ? 'in the period' : `for ${String(year)}`}`,
  noPlansToList: (directories) => `no plan files found in ${directories.join(', ')}`,
  internal: (message) => `internal error, please report the command and this: ${message}`,
  notBuilt: () => 'not built yet: run npm run build',
  broken: (file) => `the plan file ${file} has errors and is not listed; see plancheck validate`,
};
