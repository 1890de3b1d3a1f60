import { Argument, Option, type Command } from 'commander';
import type { AsOf } from '../model/as-of.ts';
import { explainTextsIn } from '../messages/explain-texts.ts';
import type { CliTexts, Language } from '../messages/index.ts';
import { asOfOption, checkAsOf } from './as-of-option.ts';
import {
  common,
  fit,
  reading,
  yearOption,
  type CommonOptions,
  type ReadingOptions,
} from './command-options.ts';

export interface ExplainRequest {
  readonly command: 'explain';
  readonly plan: string;
  readonly indicator: string;
  readonly actuals: readonly string[];
  readonly options: CommonOptions &
    ReadingOptions & {
      readonly year?: number;
      readonly asOf?: AsOf;
      readonly draft?: boolean;
    };
}

export function explainCommandLine(
  program: Command,
  cli: CliTexts,
  language: Language,
  found: (request: ExplainRequest) => void,
): void {
  const words = explainTextsIn(language);
  reading(common(program.command('explain'), cli), cli)
    .description(words.command)
    .addArgument(new Argument('<plan>', cli.args.plan))
    .addArgument(new Argument('<indicator>', words.argument))
    .addArgument(new Argument('<actuals...>', cli.args.actuals))
    .addOption(yearOption(cli))
    .addOption(asOfOption(language))
    .addOption(new Option('--draft', cli.options.draft))
    .addHelpText('after', () => fit(words.help))
    .action(
      (plan: string, indicator: string, actuals: string[], options: ExplainRequest['options']) => {
        checkAsOf(options, language);
        found({ command: 'explain', plan, indicator, actuals, options });
      },
    );
}
