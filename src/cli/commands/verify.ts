import { resolve } from 'node:path';
import { loadActuals } from '../../actuals/load-actuals.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import { readSource, ReadError, sha256 } from '../../io/read-source.ts';
import type { Encoding, Source } from '../../model/actuals.ts';
import type { Report } from '../../model/report.ts';
import type { VerificationFormat } from '../../model/terms.ts';
import type { Verification } from '../../model/verification.ts';
import { LANGUAGES } from '../../messages/index.ts';
import { verifyTextsIn } from '../../messages/verify-texts.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import { renderJson } from '../../render/json.ts';
import { renderVerification } from '../../render/verification.ts';
import { buildReport } from '../../report/build-report.ts';
import { compareStored, isSameJson, type Difference } from '../../report/compare-stored.ts';
import { readReport } from '../../report/read-report.ts';
import { UsageError, type Context } from '../context.ts';
import { EXIT } from '../io.ts';
import { readFault } from '../read-inputs.ts';
import { storedInputs, type StoredInput } from '../stored-inputs.ts';

export interface VerifyArgs {
  readonly report: string;
  readonly files: readonly string[];
  readonly format: VerificationFormat;
  readonly plans: string | undefined;
}

/** No reader needs more places to see that a report was altered. */
const MOST_DIFFERENCES = 50;

type Answer = Pick<Verification, 'outcome' | 'inputs' | 'differences' | 'differenceCount' | 'now'>;

/** Recomputes a stored report from its inputs: exit 0 if it holds, 1 if not, 2 if that cannot be told. */
export function verifyCommand(context: Context, args: VerifyArgs): number {
  const { io, messages } = context;
  const path = resolve(io.cwd, args.report);
  const source = readStored(context, path, args.report);
  const text = new TextDecoder().decode(source.bytes);
  const read = readReport(text);
  const texts = verifyTextsIn(messages.language);
  if (!read.ok && read.fault.kind !== 'malformed') {
    throw new UsageError(texts.noReport(args.report, read.fault));
  }
  const answer = read.ok
    ? verify(context, { path, text, report: read.report }, args)
    : broken(text, read.fault.kind === 'malformed' ? read.fault.at : '');
  const verification: Verification = {
    schemaVersion: 1,
    tool: { name: 'plancheck', version: io.version },
    report: {
      file: args.report,
      sha256: source.sha256,
      version: read.ok ? read.report.tool.version : null,
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

function readStored(context: Context, path: string, shownAs: string): Source {
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
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  const stored = value === undefined ? null : JSON.stringify(value).slice(0, 200);
  return {
    outcome: 'altered',
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

function verify(context: Context, stored: Stored, { files, plans }: VerifyArgs): Answer {
  const { report } = stored;
  const inputs = storedInputs(context, stored.path, report, files, plans);
  const all = [inputs.plan, ...inputs.actuals];
  const told = all.map(({ file, foundAs, stored: sha256, source }) => ({
    file,
    foundAs,
    stored: sha256,
    present: source.sha256,
    same: source.sha256 === sha256,
  }));
  const again = recompute(report, inputs);
  if (told.some(({ same }) => !same)) {
    const none = { differences: [], differenceCount: 0 };
    return { outcome: 'inputs-changed', inputs: told, ...none, now: presentAnswer(report, again) };
  }
  const differences = differencesFrom(stored, again);
  const isOther = report.tool.version !== context.io.version;
  return {
    outcome: isOther ? 'other-version' : differences.length > 0 ? 'altered' : 'holds',
    inputs: told,
    differences: differences.slice(0, MOST_DIFFERENCES),
    differenceCount: differences.length,
    now: null,
  };
}

/** The report that the inputs give with the stored options; undefined where they give none. */
function recompute(
  { tool, options }: Report,
  inputs: { readonly plan: StoredInput; readonly actuals: readonly StoredInput[] },
): Report | undefined {
  const loaded = loadPlan(inputs.plan.source);
  if (!loaded.ok) return undefined;
  const { strict, year, years, encoding } = options;
  const reading = { strict, encoding: (encoding ?? undefined) as Encoding | undefined };
  const sources = inputs.actuals.map(({ source }) => source);
  const actuals = loadActuals(sources, loaded.plan, reading);
  const asked = { year: year ?? undefined, years: years ?? undefined };
  const evaluated = evaluate(loaded.plan, actuals, asked);
  if (!evaluated.ok) return undefined;
  return buildReport(loaded.plan, actuals, evaluated.evaluation, loaded.findings, {
    version: tool.version,
    digest: sha256,
    requestedYear: asked.year,
    requestedYears: asked.years,
    ...reading,
  });
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
  if (best === undefined || best.differences.length > 0) return best?.differences ?? [];
  return isSameJson(text, best.written) ? [] : [wholeFile()];
}

/** Something that is read the same and written otherwise: a key twice, another order; or no report at all. */
function wholeFile(): Difference {
  return { at: '', name: null, stored: null, recomputed: null };
}

function presentAnswer(stored: Report, again: Report | undefined): Verification['now'] {
  if (again === undefined) return null;
  const before = new Map(
    [...stored.indicators, ...stored.commitments].map(({ id, status }) => [id, status]),
  );
  const changed = [...again.indicators, ...again.commitments].filter(
    ({ id, status }) => before.get(id) !== status,
  );
  return {
    verdict: again.verdict,
    year: again.year,
    changed: changed.map(({ name }) => name),
  };
}
