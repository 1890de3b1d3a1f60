import { Argument, Option, type Command } from 'commander';
import type { Encoding } from '../model/actuals.ts';
import type { CliTexts } from '../messages/index.ts';
import { choice, common, ENCODINGS, fit, type CommonOptions } from './command-options.ts';

/** The options of the head of a plan, as typed: what is wrong with them is told all at once. */
interface HeadOptions {
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  readonly base?: string;
  readonly code?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly published?: string;
  readonly output?: string;
}

/** What the commands that start a plan ask for. */
export type DraftRequest =
  | {
      readonly command: 'init';
      readonly region: string;
      readonly options: CommonOptions & Partial<HeadOptions>;
    }
  | {
      readonly command: 'import';
      readonly table: string;
      readonly options: CommonOptions &
        HeadOptions & {
          readonly region?: string;
          readonly ref?: string;
          readonly encoding?: Encoding;
        };
    };

type OptionsOf<C extends DraftRequest['command']> = Extract<
  DraftRequest,
  { command: C }
>['options'];

export function draftCommands(
  program: Command,
  cli: CliTexts,
  found: (request: DraftRequest) => void,
): void {
  head(common(program.command('init'), cli), cli)
    .description(cli.commands.init)
    .addArgument(new Argument('<region>', cli.args.region))
    .addHelpText('after', () => fit(cli.examples('init')))
    .action((region: string, options: OptionsOf<'init'>) => {
      found({ command: 'init', region, options });
    });
  const table = common(program.command('import'), cli)
    .description(cli.commands.import)
    .addArgument(new Argument('<table>', cli.args.table))
    .addOption(new Option('--region <id>', cli.head.region));
  head(table, cli)
    .addOption(new Option('--ref <name>', cli.head.ref))
    .addOption(choice(cli, '--encoding <name>', cli.options.encoding, ENCODINGS))
    .addHelpText('after', () => fit(cli.examples('import')))
    .action((path: string, options: OptionsOf<'import'>) => {
      found({ command: 'import', table: path, options });
    });
}

function head(command: Command, cli: CliTexts): Command {
  return command
    .addOption(new Option('--name <name>', cli.head.name))
    .addOption(new Option('--from <year>', cli.head.from))
    .addOption(new Option('--to <year>', cli.head.to))
    .addOption(new Option('--base <year>', cli.head.base))
    .addOption(new Option('--code <digits>', cli.head.code))
    .addOption(new Option('--title <title>', cli.head.title))
    .addOption(new Option('--issuer <issuer>', cli.head.issuer))
    .addOption(new Option('--published <date>', cli.head.published))
    .addOption(new Option('-o, --output <file>', cli.options.output));
}
