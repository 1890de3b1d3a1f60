import { basename, dirname, resolve } from 'node:path';
import { readEntry } from '../io/plan-catalog.ts';
import { readSource, ReadError } from '../io/read-source.ts';
import type { Source } from '../model/actuals.ts';
import type { Report } from '../model/report.ts';
import { verifyTextsIn } from '../messages/verify-texts.ts';
import { UsageError, type Context } from './context.ts';
import { catalogFor } from './plan-directories.ts';
import { readInputs } from './read-inputs.ts';

/** A file that a stored report was made from, as it is now. */
export interface StoredInput {
  /** Named as the report names it; a plan that was looked for by its id as it is named now. */
  readonly source: Source;
  readonly file: string;
  readonly foundAs: string;
  readonly stored: string;
}

/** All files of a stored report. */
export interface StoredInputs {
  readonly plan: StoredInput;
  readonly actuals: readonly StoredInput[];
  readonly waivers: StoredInput | undefined;
}

type Wanted = Pick<Report['actuals'][number], 'file' | 'sha256'>;

/**
 * The plan, the figures and the exceptions of a stored report: those that are given, by their SHA-256 or their
 * names, else where the report says, from the working directory or beside the report; a plan also
 * where plans are looked for. Throws {@link UsageError} that names what is missing.
 */
export function storedInputs(
  context: Context,
  reportPath: string,
  { plan, actuals, waivers }: Report,
  given: readonly string[],
  plans: string | undefined,
): StoredInputs {
  const texts = verifyTextsIn(context.messages.language);
  const wanted: readonly Wanted[] = [plan, ...actuals, ...(waivers === null ? [] : [waivers])];
  const sources = readInputs(context, given);
  const matched = matchGiven(wanted, sources);
  const unused = sources.filter((source) => ![...matched.values()].includes(source));
  if (unused.length > 0) {
    throw new UsageError(
      texts.notWanted(
        unused.map(({ file }) => file),
        wanted.map(({ file }) => file),
      ),
    );
  }
  const found = wanted.map((one, index): StoredInput | undefined => {
    const source = matched.get(one);
    if (source !== undefined) return inputOf(one, source, one.file);
    const entry = index === 0 ? catalogFor(context, plans).byId(plan.id) : undefined;
    const places = [
      ...lookUp(context, reportPath, one.file).map((there) => inputOf(one, there, one.file)),
      ...(entry === undefined ? [] : [inputOf(one, readEntry(entry), entry.shownAs)]),
    ];
    // One that is the same counts before one that only lies where it is looked for first.
    return places.find((place) => place.source.sha256 === one.sha256) ?? places[0];
  });
  const missing = wanted.filter((_one, index) => found[index] === undefined);
  if (missing.length > 0) throw new UsageError(texts.missing(missing.map(({ file }) => file)));
  const [ofPlan, ...others] = found.filter((input) => input !== undefined);
  if (ofPlan === undefined) throw new Error('a report has a plan');
  return {
    plan: ofPlan,
    actuals: others.slice(0, actuals.length),
    waivers: others[actuals.length],
  };
}

function inputOf({ file, sha256 }: Wanted, found: Source, name: string): StoredInput {
  return { source: { ...found, file: name }, file, foundAs: found.file, stored: sha256 };
}

/** First what is the same to the byte, whatever it is called; then what has the name. */
function matchGiven(wanted: readonly Wanted[], sources: readonly Source[]): Map<Wanted, Source> {
  const matched = new Map<Wanted, Source>();
  const match = (isOne: (one: Wanted, source: Source) => boolean): void => {
    for (const one of wanted.filter((each) => !matched.has(each))) {
      const taken = [...matched.values()];
      const source = sources.find((each) => !taken.includes(each) && isOne(one, each));
      if (source !== undefined) matched.set(one, source);
    }
  };
  match((one, source) => one.sha256 === source.sha256);
  match((one, source) => basename(one.file) === basename(source.file));
  return matched;
}

/** What lies at the path, from the working directory and beside the report. What is no plain file is not opened. */
function lookUp({ io }: Context, reportPath: string, file: string): Source[] {
  if (file === '-') return [];
  return [io.cwd, dirname(reportPath)].flatMap((folder) => {
    try {
      return [readSource(resolve(folder, file), file)];
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      return [];
    }
  });
}
