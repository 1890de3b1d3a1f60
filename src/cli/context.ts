import type { Messages } from '../messages/index.ts';
import type { RenderOptions } from '../render/options.ts';
import type { Io } from './io.ts';

/** What every command works with. */
export interface Context {
  readonly io: Io;
  readonly messages: Messages;
  /** How to render for standard output, and for the error stream. */
  readonly forStdout: RenderOptions;
  readonly forStderr: RenderOptions;
}

/** Something the user can put right: one or more sentences, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function complain({ io, messages }: Pick<Context, 'io' | 'messages'>, text: string): void {
  io.stderr.write(`${messages.cli.severity.error}${messages.report.colon}${text}\n`);
}

export function remark({ io, messages }: Pick<Context, 'io' | 'messages'>, text: string): void {
  io.stderr.write(`${messages.cli.severity.note}${messages.report.colon}${text}\n`);
}
