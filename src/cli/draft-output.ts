import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readHead, type HeadFlags } from '../draft/plan-head.ts';
import { draftTextsIn } from '../messages/draft-texts.ts';
import type { HeadFault, PlanHead } from '../model/draft.ts';
import { remark, UsageError, type Context } from './context.ts';
import { idOfFile } from './find-plans.ts';
import { catalogFor } from './plan-directories.ts';
import { writeOutput } from './write-output.ts';

const SCHEMA = 'plan.schema.json';
const INSTALLED = join('node_modules', 'plancheck', 'schemas', SCHEMA);

/** The head that the flags give, the name and code of a region that has plans already from them. Throws {@link UsageError}. */
export function headOf(context: Context, flags: HeadFlags, plans: string | undefined): PlanHead {
  const read = readHead(withKnownRegion(context, flags, plans));
  if (read.ok) return read.head;
  const { headFaults } = draftTextsIn(context.messages.language);
  const sentence = ({ code, args }: HeadFault): string =>
    (headFaults[code] as (args: object) => string)(args);
  throw new UsageError(read.faults.map(sentence).join('\n'));
}

function withKnownRegion(context: Context, flags: HeadFlags, plans: string | undefined): HeadFlags {
  const { region } = flags;
  if (region === undefined || (flags.name !== undefined && flags.code !== undefined)) return flags;
  const known = catalogFor(context, plans)
    .headers()
    .find(({ header }) => header.region.id === region)?.header.region;
  if (known === undefined || (flags.name !== undefined && flags.name !== known.name)) return flags;
  return { ...flags, name: known.name, code: flags.code ?? known.code };
}

/** The schema as seen from the file: that of the repository beside plans/, else that of the package. */
export function schemaFor({ io }: Context, output: string | undefined): string {
  const folder = output === undefined ? io.cwd : dirname(resolve(io.cwd, output));
  const beside = join(folder, '..', 'schemas', SCHEMA);
  const isBeside = existsSync(beside) && output !== undefined;
  const path = isBeside ? beside : join(io.cwd, INSTALLED);
  return relative(folder, path).split(sep).join('/');
}

export function writeDraft(context: Context, output: string | undefined, text: string): void {
  if (output === undefined) context.io.stdout.write(text);
  else writeOutput(context, output, text);
}

/** Where it is or should be saved, and the command that comes next. */
export function tellNext(
  context: Context,
  id: string,
  output: string | undefined,
  isFinished: boolean,
): void {
  const texts = draftTextsIn(context.messages.language);
  const file = pathOf(output ?? `${id}.yaml`);
  remark(context, output === undefined ? texts.saveAs(file) : texts.written(output));
  if (idOfFile(file) !== id) remark(context, texts.rename(id));
  remark(context, texts.next(file, isFinished));
}

/** A plan file is named by a path with a separator. */
function pathOf(file: string): string {
  return /[/\\]/u.test(file) ? file : `./${file}`;
}
