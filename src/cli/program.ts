import { Argument, Command, CommanderError, Option } from 'commander';
import type { AsOf } from '../model/as-of.ts';
import { FAIL_ON, FINDINGS_FORMATS, SCOPES } from '../model/terms.ts';
import type { FailOn, FindingsFormat, Scope } from '../model/terms.ts';
import { messagesIn, type CliTexts, type Language } from '../messages/index.ts';
import type { ReportFormat } from '../render/report-formats.ts';
import { USUAL_WIDTH } from '../render/options.ts';
import { displayWidth } from '../text/display-width.ts';
import { asOfOption, checkAsOf } from './as-of-option.ts';
import { UsageError } from './context.ts';
import {
  choice,
  common,
  fit,
  reportFileOption,
  reportFormatOption,
  reading,
  yearOption,
  yearsOption,
  type CommonOptions,
  type ReadingOptions,
} from './command-options.ts';
import { diffCommandLine, type DiffRequest } from './diff-command.ts';
import { draftCommands, type DraftRequest } from './draft-commands.ts';
import { explainCommandLine, type ExplainRequest } from './explain-command.ts';
import type { Io } from './io.ts';
import { reportCommands, type ReportRequest } from './report-commands.ts';
import { usageText } from './usage-text.ts';

/** What the command line asks for; main() carries it out. */
export type Request =
  | {
      readonly command: 'evaluate';
      readonly plan: string;
      readonly actuals: readonly string[];
      readonly options: CommonOptions &
        ReadingOptions & {
          readonly year?: number;
          readonly asOf?: AsOf;
          readonly years?: readonly number[];
          readonly draft?: boolean;
          readonly output: readonly string[];
          readonly failOn: FailOn;
          readonly format: ReportFormat;
          readonly scope?: Scope;
        };
    }
  | {
      readonly command: 'template';
      readonly plan: string;
      readonly options: CommonOptions & {
        readonly year?: number;
        readonly scope?: Scope;
        readonly output?: string;
      };
    }
  | {
      readonly command: 'validate';
      readonly names: readonly string[];
      readonly options: CommonOptions & {
        readonly format: FindingsFormat;
        readonly maxWarnings?: number;
        readonly against?: string;
        readonly failOn?: 'weakened';
      };
    }
  | { readonly command: 'list'; readonly options: CommonOptions }
  | {
      readonly command: 'show';
      readonly plan: string;
      readonly options: CommonOptions & { readonly year?: number; readonly scope?: Scope };
    }
  | ReportRequest
  | DiffRequest
  | DraftRequest
  | ExplainRequest;

type OptionsOf<C extends Request['command']> = Extract<Request, { command: C }>['options'];

/**
 * Parses the command line. Returns undefined when help was printed instead;
 * throws {@link UsageError} with a sentence in the language of the user.
 */
export function parseCommandLine(
  argv: readonly string[],
  io: Io,
  language: Language,
): Request | undefined {
  const { cli } = messagesIn(language);
  let request: Request | undefined;
  const program = buildProgram(language, io, (made) => {
    request = made;
  });
  if (argv.length === 0) {
    program.outputHelp();
    return undefined;
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return undefined;
    throw new UsageError(usageText(error, program, argv, cli));
  }
  return request;
}

function buildProgram(language: Language, io: Io, found: (request: Request) => void): Command {
  const { cli } = messagesIn(language);
  const program = new Command('plancheck');
  program
    .description(cli.description)
    .helpOption('-h, --help', cli.options.help)
    .helpCommand('help [command]', cli.commands.help)
    .version(io.version, '-V, --version', cli.options.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.stdout.write(text);
      },
      writeErr: () => {
        // Faults are worded by usageText().
      },
    })
    .configureHelp({
      helpWidth: USUAL_WIDTH,
      minWidthToWrap: 20,
      displayWidth,
      optionDescription: describe,
      styleTitle: (title) => cli.titles[title] ?? title,
      boxWrap: fit,
    })
    .addHelpText('after', () => fit(cli.examples('main')));

  reading(common(program.command('evaluate'), cli), cli)
    .description(cli.commands.evaluate)
    .addArgument(new Argument('<plan>', cli.args.plan))
    .addArgument(new Argument('<actuals...>', cli.args.actuals))
    .addOption(yearOption(cli))
    .addOption(asOfOption(language))
    .addOption(yearsOption(cli))
    .addOption(new Option('--draft', cli.options.draft))
    .addOption(reportFileOption(cli))
    .addOption(choice(cli, '--fail-on <when>', cli.options.failOn, FAIL_ON).default('binding'))
    .addOption(reportFormatOption(cli))
    .addOption(choice(cli, '--scope <rows>', cli.options.scope, SCOPES))
    .addHelpText('after', () => fit(cli.examples('evaluate')))
    .action((plan: string, actuals: string[], options: OptionsOf<'evaluate'>) => {
      checkAsOf(options, language);
      found({ command: 'evaluate', plan, actuals, options });
    });
  diffCommandLine(program, cli, language, found);
  common(program.command('template'), cli)
    .description(cli.commands.template)
    .addArgument(new Argument('<plan>', cli.args.plan))
    .addOption(yearOption(cli, cli.options.yearOfTemplate))
    .addOption(choice(cli, '--scope <rows>', cli.options.scopeOfTemplate, SCOPES))
    .addOption(new Option('-o, --output <file>', cli.options.templateFile))
    .addHelpText('after', () => fit(cli.examples('template')))
    .action((plan: string, options: OptionsOf<'template'>) => {
      found({ command: 'template', plan, options });
    });
  common(program.command('validate'), cli)
    .description(cli.commands.validate)
    .addArgument(new Argument('[plans...]', cli.args.plans))
    .addOption(
      choice(cli, '-f, --format <name>', cli.options.format, FINDINGS_FORMATS).default('text'),
    )
    .addOption(maxWarningsOption(cli))
    .addOption(new Option('--against <revision|file>', cli.options.against))
    .addOption(choice(cli, '--fail-on <what>', cli.options.failOnWeakened, ['weakened']))
    .addHelpText('after', () => fit(cli.examples('validate')))
    .action((names: string[], options: OptionsOf<'validate'>) => {
      found({ command: 'validate', names, options });
    });
  common(program.command('list'), cli)
    .description(cli.commands.list)
    .addHelpText('after', () => fit(cli.examples('list')))
    .action((options: OptionsOf<'list'>) => {
      found({ command: 'list', options });
    });
  common(program.command('show'), cli)
    .description(cli.commands.show)
    .addArgument(new Argument('<plan>', cli.args.plan))
    .addOption(yearOption(cli, cli.options.yearOfPlan))
    .addOption(choice(cli, '--scope <rows>', cli.options.scope, SCOPES))
    .addHelpText('after', () => fit(cli.examples('show')))
    .action((plan: string, options: OptionsOf<'show'>) => {
      found({ command: 'show', plan, options });
    });
  reportCommands(program, cli, language, found);
  draftCommands(program, cli, found);
  explainCommandLine(program, cli, language, found);
  return program;
}

/** The choices and the default behind the text, without commander's English words for them. */
function describe(option: Option): string {
  const choices = option.argChoices === undefined ? '' : ` (${option.argChoices.join(' | ')})`;
  const told: unknown = option.defaultValueDescription ?? option.defaultValue;
  const preset = typeof told === 'string' ? ` [${told}]` : '';
  return `${option.description}${choices}${preset}`;
}

function maxWarningsOption(cli: CliTexts): Option {
  return new Option('--max-warnings <n>', cli.options.maxWarnings).argParser((value) => {
    if (!/^\d{1,9}$/u.test(value)) throw new UsageError(cli.invalidMaxWarnings(value));
    return Number(value);
  });
}
