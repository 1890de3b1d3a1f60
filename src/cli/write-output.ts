import { resolve } from 'node:path';
import { writeNewFile, WriteError } from '../io/write-file.ts';
import { UsageError, type Context } from './context.ts';

/** Writes what `-o` asks for; a file that exists is not touched. Throws {@link UsageError}. */
export function writeOutput(
  { io, messages: { cli } }: Context,
  output: string,
  content: string | Uint8Array,
): void {
  try {
    writeNewFile(resolve(io.cwd, output), content, output);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const { path, exists, detail } = error;
    throw new UsageError(exists ? cli.outputExists(path) : cli.notWritable(path, detail));
  }
}
