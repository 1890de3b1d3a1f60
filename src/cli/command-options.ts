import { Option, type Command } from 'commander';
import type { Encoding } from '../model/actuals.ts';
import { LANGUAGES, type CliTexts, type Language } from '../messages/index.ts';
import { USUAL_WIDTH } from '../render/options.ts';
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
