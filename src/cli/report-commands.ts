import { Argument, type Command } from 'commander';
import type { CliTexts, Language } from '../messages/index.ts';
import { verifyTextsIn } from '../messages/verify-texts.ts';
import { VERIFICATION_FORMATS, type VerificationFormat } from '../model/terms.ts';
import { choice, common, fit, type CommonOptions } from './command-options.ts';

/** What the commands for stored reports ask for. */
export interface ReportRequest {
  readonly command: 'verify';
  readonly report: string;
  readonly files: readonly string[];
  readonly options: CommonOptions & { readonly format: VerificationFormat };
}

export function reportCommands(
  program: Command,
  cli: CliTexts,
  language: Language,
  found: (request: ReportRequest) => void,
): void {
  const texts = verifyTextsIn(language);
  common(program.command('verify'), cli)
    .description(texts.command)
    .addArgument(new Argument('<report>', texts.report))
    .addArgument(new Argument('[files...]', texts.files))
    .addOption(
      choice(cli, '-f, --format <name>', cli.options.format, VERIFICATION_FORMATS).default('text'),
    )
    .addHelpText('after', () => fit(texts.examples))
    .action((report: string, files: string[], options: ReportRequest['options']) => {
      found({ command: 'verify', report, files, options });
    });
}
