import { openWorkbooks } from '../io/open-workbooks.ts';
import type { Source } from '../model/actuals.ts';
import type { Context } from './context.ts';
import { readInputs } from './read-inputs.ts';

/** Reads files of figures, and opens the workbooks among them. Throws {@link UsageError}. */
export async function readActuals(context: Context, paths: readonly string[]): Promise<Source[]> {
  return openWorkbooks(readInputs(context, paths));
}
