import { Argument, Option, type Command } from 'commander';
import { diffCliTextsIn, type DiffCliTexts } from '../messages/diff-cli-texts.ts';
import type { CliTexts, Language } from '../messages/index.ts';
import { DIFF_FAIL_ON, DIFF_FORMATS, type DiffFailOn, type DiffFormat } from '../model/terms.ts';
import { closest } from '../text/nearest.ts';
import {
  choice,
  common,
  fit,
  reading,
  type CommonOptions,
  type ReadingOptions,
} from './command-options.ts';
import { UsageError } from './context.ts';

/** What the comparison of two reports asks for. */
export interface DiffRequest {
  readonly command: 'diff';
  readonly inputs: readonly string[];
  readonly options: CommonOptions &
    ReadingOptions & {
      readonly years?: readonly [number, number];
      readonly failOn: readonly DiffFailOn[];
      readonly format: DiffFormat;
    };
}

export function diffCommandLine(
  program: Command,
  cli: CliTexts,
  language: Language,
  found: (request: DiffRequest) => void,
): void {
  const texts = diffCliTextsIn(language);
  const failOn = new Option('--fail-on <what>', texts.failOn)
    .default(['regressed', 'weakened'], 'regressed,weakened')
    .argParser((value) => failOnOf(value, cli, texts));
  reading(common(program.command('diff'), cli), cli)
    .description(texts.description)
    .addArgument(new Argument('[inputs...]', texts.inputs))
    .addOption(
      new Option('--years <years>', texts.years).argParser((value) => yearsOf(value, texts)),
    )
    .addOption(failOn)
    .addOption(
      choice(cli, '-f, --format <name>', cli.options.format, DIFF_FORMATS).default('table'),
    )
    .addHelpText('after', () => fit(texts.examples))
    .action((inputs: string[], options: DiffRequest['options']) => {
      found({ command: 'diff', inputs, options });
    });
}

/** Two years, the first before the second: `2023,2024`. */
function yearsOf(value: string, texts: DiffCliTexts): readonly [number, number] {
  const [, before, after] = /^(\d{4})[,，](\d{4})$/u.exec(value) ?? [];
  if (before === undefined || after === undefined) throw new UsageError(texts.invalidYears(value));
  if (before === after) throw new UsageError(texts.sameYear(Number(before)));
  return [Number(before), Number(after)];
}

function failOnOf(value: string, cli: CliTexts, texts: DiffCliTexts): DiffFailOn[] {
  const words = value.split(/[,，]/u).map((word) => word.trim());
  const known = words.map((word) => {
    const one = DIFF_FAIL_ON.find((choice) => choice === word);
    if (one !== undefined) return one;
    throw new UsageError(
      cli.invalidChoice('--fail-on', word, DIFF_FAIL_ON, closest(word, DIFF_FAIL_ON)),
    );
  });
  if (known.includes('never') && known.length > 1) throw new UsageError(texts.failOnNever(value));
  return known;
}
