import type { Command, CommanderError } from 'commander';
import type { CliTexts } from '../messages/index.ts';
import { closest } from '../text/nearest.ts';
import { printable } from '../text/printable.ts';

/** Commander's faults in our words: what was meant, and where help is. */
export function usageText(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
  cli: CliTexts,
): string {
  const command = program.commands.find((one) => one.name() === argv[0]);
  const quoted = /'([^']*)'/u.exec(message)?.[1] ?? '';
  const options = (command ?? program).options.flatMap(({ long, short }) => [long, short]);
  const flags = options.filter((flag) => typeof flag === 'string');
  const names = program.commands.map((one) => one.name());
  const text = ((): string => {
    switch (code) {
      case 'commander.unknownOption':
        return cli.unknownOption(quoted, closest(quoted, flags));
      case 'commander.unknownCommand':
        return cli.unknownCommand(quoted, closest(quoted, names), names);
      case 'commander.missingArgument':
        return cli.missingArgument(quoted);
      case 'commander.optionMissingArgument':
        return cli.optionMissingArgument(quoted);
      case 'commander.excessArguments':
        return cli.excessArguments();
      default:
        return printable(message.replace(/^error: /u, ''));
    }
  })();
  return `${text}\n${cli.seeHelp(command?.name() ?? '')}`;
}
