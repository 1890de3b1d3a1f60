import { resolve } from 'node:path';
import { LARGEST_INPUT, readSource, readStdin, ReadError, sourceOf } from '../io/read-source.ts';
import type { Source } from '../model/actuals.ts';
import { UsageError, type Context } from './context.ts';

const STDIN = '-';
const LARGE_INPUT = 1024 * 1024;

/** Reads files and `-`; all that cannot be read are named at once. Throws {@link UsageError}. */
export function readInputs(context: Context, paths: readonly string[]): Source[] {
  const { io, messages } = context;
  if (paths.filter((path) => path === STDIN).length > 1) {
    throw new UsageError(messages.cli.stdinTwice());
  }
  const given = paths.map((path) => resolve(io.cwd, path));
  const twice = paths.find((_path, index) => given.indexOf(given[index] ?? '') < index);
  if (twice !== undefined) throw new UsageError(messages.cli.fileTwice(twice));
  const faults: string[] = [];
  const sources = paths.flatMap((path) => {
    try {
      return [
        path === STDIN
          ? sourceOf(STDIN, io.readStdin?.() ?? readStdin())
          : readSource(resolve(io.cwd, path), path),
      ];
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      faults.push(readFault(context, error));
      return [];
    }
  });
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  const size = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > LARGE_INPUT) io.expectLargeInput?.();
  return sources;
}

export function readFault(
  { messages: { cli } }: Context,
  { path, fault, detail }: ReadError,
): string {
  switch (fault) {
    case 'not-found':
      return cli.notFound(path);
    case 'directory':
      return cli.isDirectory(path);
    case 'not-a-file':
      return cli.notAFile(path);
    case 'too-large':
      return cli.inputTooLarge(path, LARGEST_INPUT);
    case 'unreadable':
      return cli.notReadable(path, detail);
  }
}
