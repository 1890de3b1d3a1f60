import { Option, type Command } from 'commander';
import type { Encoding } from '../model/actuals.ts';
import { LANGUAGES, type CliTexts, type Language } from '../messages/index.ts';
import { USUAL_WIDTH } from '../render/options.ts';
import { isBookFormat, REPORT_FORMATS } from '../render/report-formats.ts';
import { displayWidth } from '../text/display-width.ts';
import { closest } from '../text/nearest.ts';
import { wrap } from '../text/wrap.ts';
import { UsageError } from './context.ts';

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** Options that every command has. */
export interface CommonOptions {
  readonly plans?: string;
  readonly lang?: Language;
  readonly color?: boolean;
}

export function common(command: Command, cli: CliTexts): Command {
  return command
    .helpOption('-h, --help', cli.options.help)
    .addOption(new Option('--plans <dir>', cli.options.plans))
    .addOption(choice(cli, '--lang <lang>', cli.options.lang, LANGUAGES))
    .addOption(new Option('--color', cli.options.color))
    .addOption(new Option('--no-color', cli.options.noColor));
}

/** Breaks the lines that are too wide; the others keep their indentation. */
export function fit(text: string, width = USUAL_WIDTH): string {
  return text
    .split('\n')
    .flatMap((line) => (displayWidth(line) > width ? wrap(line, width) : [line]))
    .join('\n');
}

export function choice(
  cli: CliTexts,
  flags: string,
  text: string,
  choices: readonly string[],
): Option {
  const option = new Option(flags, text);
  option.choices(choices);
  return option.argParser((value) => {
    if (choices.includes(value)) return value;
    throw new UsageError(
      cli.invalidChoice(`--${option.name()}`, value, choices, closest(value, choices)),
    );
  });
}

/** How the figures are read, and what excuses what they do not reach. */
export interface ReadingOptions {
  readonly strict?: boolean;
  readonly encoding?: Encoding;
  readonly requireSource?: boolean;
  readonly waivers?: string;
  readonly sheet?: string;
}

export function reading(command: Command, cli: CliTexts): Command {
  return command
    .addOption(new Option('--require-source', cli.options.requireSource))
    .addOption(once(cli, '--waivers <file>', cli.options.waivers))
    .addOption(new Option('--strict', cli.options.strict))
    .addOption(choice(cli, '--encoding <name>', cli.options.encoding, ENCODINGS))
    .addOption(once(cli, '--sheet <name>', cli.options.sheet));
}

/** A file or sheet that nothing would be read of, were it given first of two, is refused. */
function once(cli: CliTexts, flags: string, text: string): Option {
  const option = new Option(flags, text);
  return option.argParser<string | undefined>((value, earlier) => {
    if (earlier === undefined) return value;
    throw new UsageError(cli.optionTwice(`--${option.name()}`, earlier, value));
  });
}

export function yearOption(cli: CliTexts, text = cli.options.year): Option {
  return new Option('-y, --year <year>', text).argParser((value) => {
    if (!/^\d{4}$/u.test(value)) throw new UsageError(cli.invalidYear(value));
    return Number(value);
  });
}

/** Years in order, each once: 2021-2025 or 2021,2023. */
export function yearsOption(cli: CliTexts): Option {
  return new Option('--years <years>', cli.options.years).argParser((value) => {
    const years = yearsIn(value);
    if (years === undefined) throw new UsageError(cli.invalidYears(value));
    return years;
  });
}

function yearsIn(value: string): number[] | undefined {
  const range = /^(\d{4})\s*[-–—~至]\s*(\d{4})$/u.exec(value.trim());
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from > to ? undefined : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  const list = value.split(/[,，、]/u).map((year) => year.trim());
  if (!list.every((year) => /^\d{4}$/u.test(year))) return undefined;
  return [...new Set(list.map(Number))].sort((a, b) => a - b);
}

export function reportFileOption(cli: CliTexts): Option {
  return new Option('-o, --output <file>', cli.options.reportFile)
    .argParser<string[]>((value, earlier) => [...earlier, value])
    .default([]);
}

/** The format of standard output; a workbook is known, and told where it goes. */
export function reportFormatOption(cli: CliTexts): Option {
  const option = choice(cli, '-f, --format <name>', cli.options.format, REPORT_FORMATS);
  const parse = option.parseArg;
  return option.default('table').argParser((value, earlier: unknown) => {
    if (isBookFormat(value)) throw new UsageError(cli.bookNeedsFile('--format', value));
    return parse?.(value, earlier);
  });
}
