import { resolve } from 'node:path';
import { openWorkbooks } from '../../io/open-workbooks.ts';
import { readSource, ReadError, sha256 } from '../../io/read-source.ts';
import type { Source } from '../../model/actuals.ts';
import { asOfOf } from '../../model/as-of.ts';
import type { Report } from '../../model/report.ts';
import type { VerificationFormat } from '../../model/terms.ts';
import type { Verification } from '../../model/verification.ts';
import { LANGUAGES } from '../../messages/index.ts';
import { storedFault } from '../../messages/stored-fault.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import { renderJson } from '../../render/json.ts';
import { renderVerification } from '../../render/verification.ts';
import { compareStored, isSameJson, type Difference } from '../../report/compare-stored.ts';
import { UsageError, type Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { isSealed, sealOf } from '../../report/seal.ts';
import { reportOf } from '../make-report.ts';
import { readFault } from '../read-inputs.ts';
import { readStored } from '../read-stored.ts';
import { storedInputs, type StoredInputs } from '../stored-inputs.ts';

export interface VerifyArgs {
  readonly report: string;
  readonly files: readonly string[];
  readonly format: VerificationFormat;
  readonly plans: string | undefined;
}

/** No reader needs more places to see that a report was altered. */
const MOST_DIFFERENCES = 50;

type Answer = Pick<
  Verification,
  'outcome' | 'sealed' | 'inputs' | 'differences' | 'differenceCount' | 'now'
>;

/** Recomputes a stored report from its inputs: exit 0 if it holds, 1 if not, 2 if that cannot be told. */
export async function verifyCommand(context: Context, args: VerifyArgs): Promise<number> {
  const { io, messages } = context;
  const path = resolve(io.cwd, args.report);
  const { source, text, read } = readStored(context, readFile(context, path, args.report));
  if (!read.ok && read.fault.kind !== 'malformed') {
    throw new UsageError(storedFault(messages.language, args.report, read.fault));
  }
  const answer = read.ok
    ? await verify(context, { path, text, report: read.report }, args)
    : broken(text, read.fault.kind === 'malformed' ? read.fault.at : '');
  const verification: Verification = {
    schemaVersion: 1,
    tool: { name: 'plancheck', version: io.version },
    report: {
      file: args.report,
      sha256: source.sha256,
      version: read.ok ? read.report.tool.version : null,
      ...(read.ok && read.report.options.draft === true ? { draft: true } : {}),
    },
    ...answer,
  };
  io.stdout.write(renderVerification(verification, args.format, context.forStdout));
  return exitCode(verification);
}

function exitCode({ outcome, differenceCount }: Verification): number {
  switch (outcome) {
    case 'holds':
      return EXIT.ok;
    case 'other-version':
      return differenceCount === 0 ? EXIT.ok : EXIT.couldNotCheck;
    case 'inputs-changed':
    case 'altered':
      return EXIT.failed;
  }
}

function readFile(context: Context, path: string, shownAs: string): Source {
  try {
    return readSource(path, shownAs);
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(readFault(context, error));
    throw error;
  }
}

/** It was a report, and is not one as plancheck writes them. */
function broken(text: string, at: string): Answer {
  let value: unknown = JSON.parse(text.replace(/^\ufeff/u, ''));
  for (const key of at.split('/').slice(1)) {
    const own = key.replaceAll('~1', '/').replaceAll('~0', '~');
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[own];
  }
  const stored = value === undefined ? null : JSON.stringify(value).slice(0, 200);
  return {
    outcome: 'altered',
    sealed: null,
    inputs: [],
    differences: [{ at, name: null, stored, recomputed: null }],
    differenceCount: 1,
    now: null,
  };
}

interface Stored {
  readonly path: string;
  readonly text: string;
  readonly report: Report;
}

async function verify(
  context: Context,
  stored: Stored,
  { files, plans }: VerifyArgs,
): Promise<Answer> {
  const { report } = stored;
  const inputs = storedInputs(context, stored.path, report, files, plans);
  const all = [inputs.plan, ...inputs.actuals, ...(inputs.waivers ? [inputs.waivers] : [])];
  const told = all.map(({ file, foundAs, stored: sha256, source }) => ({
    file,
    foundAs,
    stored: sha256,
    present: source.sha256,
    same: source.sha256 === sha256,
  }));
  const again = await recompute(report, inputs);
  const sealed = isSealed(report, sha256);
  const areSame = told.every(({ same }) => same);
  const found = areSame ? differencesFrom(stored, again) : [];
  const differences = sealed ? found : [...found, brokenSeal(report)];
  return {
    outcome: outcomeOf({
      sealed,
      areSame,
      isOther: report.tool.version !== context.io.version,
      isFound: found.length > 0,
    }),
    sealed,
    inputs: told,
    differences: differences.slice(0, MOST_DIFFERENCES),
    differenceCount: differences.length,
    // What differs from an altered report may be the alteration.
    now: sealed && !areSame ? presentAnswer(report, again) : null,
  };
}

/** A broken seal needs no file to be seen, and no version to be blamed. */
function outcomeOf(seen: {
  readonly sealed: boolean;
  readonly areSame: boolean;
  readonly isOther: boolean;
  readonly isFound: boolean;
}): Verification['outcome'] {
  if (!seen.sealed) return 'altered';
  if (!seen.areSame) return 'inputs-changed';
  if (seen.isOther) return 'other-version';
  return seen.isFound ? 'altered' : 'holds';
}

function brokenSeal(report: Report): Difference {
  const own = JSON.stringify(sealOf(report, sha256));
  return { at: '/seal', name: null, stored: JSON.stringify(report.seal), recomputed: own };
}

/** The report that the inputs give with the stored options; undefined where they give none. */
async function recompute(
  { tool, options }: Report,
  inputs: StoredInputs,
): Promise<Report | undefined> {
  const loaded = loadPlan(inputs.plan.source);
  if (!loaded.ok) return undefined;
  const { year, asOf, years, draft, strict, encoding, sheet, requireSource } = options;
  const asked = {
    year: year ?? undefined,
    asOf: asOf === null ? undefined : asOfOf(asOf),
    years: years ?? undefined,
    strict,
    encoding: encoding ?? undefined,
    requireSource,
    waivers: inputs.waivers?.source,
    sheet,
    draft,
  };
  const sources = await openWorkbooks(inputs.actuals.map(({ source }) => source));
  const made = reportOf(loaded, sources, asked, tool.version);
  return made.ok ? made.report : undefined;
}

/** Where the stored report is another than the recomputed one; texts of findings are in one of the languages. */
function differencesFrom({ text, report }: Stored, again: Report | undefined): Difference[] {
  if (again === undefined) return [wholeFile()];
  const hasTexts = report.findings.some((found) => found.text !== undefined);
  const candidates = (hasTexts ? LANGUAGES : LANGUAGES.slice(0, 1)).map((language) => {
    const written = renderJson(again, { language, languageExplicit: hasTexts });
    return { written, differences: compareStored(report, JSON.parse(written) as Report) };
  });
  const [best] = candidates.sort((a, b) => a.differences.length - b.differences.length);
  const { written = '', differences = [] } = best ?? {};
  if (differences.length === 0) return isSameJson(text, written) ? [] : [wholeFile()];
  // Of a report that differs the seal differs, too.
  return differences.filter(({ at }) => at !== '/seal');
}

/** Something that is read the same and written otherwise: a key twice, another order; or no report at all. */
function wholeFile(): Difference {
  return { at: '', name: null, stored: null, recomputed: null };
}

function presentAnswer(stored: Report, again: Report | undefined): Verification['now'] {
  if (again === undefined) return null;
  const before = new Map(
    [...stored.indicators, ...stored.commitments].map(({ id, standing }) => [id, standing]),
  );
  const changed = [...again.indicators, ...again.commitments].filter(
    ({ id, standing }) => before.get(id) !== standing,
  );
  return {
    verdict: again.verdict,
    year: again.year,
    changed: changed.map(({ name }) => name),
  };
}
