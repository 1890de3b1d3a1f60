import type { Tone } from '../render/options.ts';
import type { Io, Output } from './io.ts';

/**
 * Whether a stream gets colour: the flag, else NO_COLOR, FORCE_COLOR and a
 * terminal that is not dumb. Decided once; nothing below asks the environment.
 */
export function wantsColour(asked: boolean | undefined, { env }: Io, output: Output): boolean {
  if (asked !== undefined) return asked;
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return output.isTerminal && env['TERM'] !== 'dumb';
}

/** Paints by tone; chalk is loaded only when there is something to paint. */
export async function painter(): Promise<(tone: Tone, text: string) => string> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const paints = {
    good: chalk.green,
    bad: chalk.red,
    doubt: chalk.yellow,
    quiet: chalk.dim,
    strong: chalk.bold,
  } as const;
  return (tone, text) => paints[tone](text);
}
