import { Argument, Option, type Command } from 'commander';
import type { Encoding } from '../model/actuals.ts';
import type { AsOf } from '../model/as-of.ts';
import { explainTextsIn } from '../messages/explain-texts.ts';
import type { CliTexts, Language } from '../messages/index.ts';
import { asOfOption, checkAsOf } from './as-of-option.ts';
import {
  choice,
  common,
  ENCODINGS,
  fit,
  sheetOption,
  yearOption,
  type CommonOptions,
} from './command-options.ts';

export interface ExplainRequest {
  readonly command: 'explain';
  readonly plan: string;
  readonly indicator: string;
  readonly actuals: readonly string[];
  readonly options: CommonOptions & {
    readonly year?: number;
    readonly asOf?: AsOf;
    readonly strict?: boolean;
    readonly encoding?: Encoding;
    readonly requireSource?: boolean;
    readonly waivers?: string;
    readonly sheet?: string;
  };
}

export function explainCommandLine(
  program: Command,
  cli: CliTexts,
  language: Language,
  found: (request: ExplainRequest) => void,
): void {
  const words = explainTextsIn(language);
  common(program.command('explain'), cli)
    .description(words.command)
    .addArgument(new Argument('<plan>', cli.args.plan))
    .addArgument(new Argument('<indicator>', words.argument))
    .addArgument(new Argument('<actuals...>', cli.args.actuals))
    .addOption(yearOption(cli))
    .addOption(asOfOption(language))
    .addOption(new Option('--strict', cli.options.strict))
    .addOption(choice(cli, '--encoding <name>', cli.options.encoding, ENCODINGS))
    .addOption(new Option('--require-source', cli.options.requireSource))
    .addOption(new Option('--waivers <file>', cli.options.waivers))
    .addOption(sheetOption(cli))
    .addHelpText('after', () => fit(words.help))
    .action(
      (plan: string, indicator: string, actuals: string[], options: ExplainRequest['options']) => {
        checkAsOf(options, language);
        found({ command: 'explain', plan, indicator, actuals, options });
      },
    );
}
