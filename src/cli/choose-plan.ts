import { defaultYear } from '../evaluate/choose-year.ts';
import { loadActuals, type ReadOptions } from '../actuals/load-actuals.ts';
import { mentionedYears } from '../actuals/mentioned-years.ts';
import { readEntry, type CatalogEntry } from '../io/plan-catalog.ts';
import { ReadError } from '../io/read-source.ts';
import type { Source } from '../model/actuals.ts';
import { hasErrors, type Finding } from '../model/finding.ts';
import { loadPlan, type LoadedPlan } from '../plan/load-plan.ts';
import { UsageError, type Context } from './context.ts';
import { planOfYear, type Named } from './find-plans.ts';
import { readFault } from './read-inputs.ts';

type Region = Extract<Named, { kind: 'region' }>['plans'];

/** Input that cannot be judged: the findings say why. */
export class FaultyInput extends Error {
  override readonly name = 'FaultyInput';
  readonly findings: readonly Finding[];
  /** What `--draft` would do: judge the rest, or nothing although it was asked for. */
  readonly draft: 'possible' | 'refused' | undefined;

  constructor(findings: readonly Finding[], draft?: FaultyInput['draft']) {
    super('faulty input');
    this.findings = findings;
    this.draft = draft;
  }
}

/** The plan to evaluate: of a region the one whose years hold the evaluated year. */
export function choosePlan(
  context: Context,
  named: Named,
  region: string,
  sources: readonly Source[],
  year: number | undefined,
  options: ReadOptions & { readonly draft?: boolean | undefined },
): LoadedPlan {
  if (named.kind === 'one') return loadEntry(context, named.entry, named.expectedId);
  if (year === undefined) return chooseByFigures(context, named.plans, region, sources, options);
  const { entry, expectedId } = planOfYear(context, named, region, year);
  return loadEntry(context, entry, expectedId);
}

/** Without a year the figures decide: the latest year that one of the plans would evaluate. */
function chooseByFigures(
  context: Context,
  plans: Region,
  region: string,
  sources: readonly Source[],
  options: ReadOptions & { readonly draft?: boolean | undefined },
): LoadedPlan {
  const { cli } = context.messages;
  const years = [...mentionedYears(sources, options.encoding)];
  const possible = plans.filter(({ header }) =>
    years.some((year) => header.from <= year && year <= header.to),
  );
  const candidates = possible.length > 0 ? possible : plans;
  const [only, ...rest] = candidates;
  if (only !== undefined && rest.length === 0) return loadEntry(context, only.entry, only.entry.id);
  const found: { loaded: LoadedPlan; id: string; year: number }[] = [];
  const without: Read[] = [];
  // The latest period first: figures of its years make an earlier one moot.
  const ordered = [...candidates].sort((a, b) => b.header.to - a.header.to);
  for (const { entry, header } of ordered) {
    if (found.some(({ year }) => year > header.to)) break;
    const loaded = loadEntry(context, entry, entry.id);
    if (!loaded.ok) return loaded;
    const actuals = loadActuals(sources, loaded.plan, options);
    if (options.draft === true) refuseFaulty(context, region, ordered, actuals.findings);
    const year = defaultYear(loaded.plan, actuals);
    if (year !== undefined) found.push({ loaded, id: entry.id, year });
    else without.push({ loaded, findings: actuals.findings });
  }
  const latest = Math.max(...found.map(({ year }) => year));
  const best = found.filter(({ year }) => year === latest);
  const [chosen, second] = best;
  if (chosen !== undefined && second !== undefined) {
    throw new UsageError(
      cli.severalPlans(
        region,
        best.map(({ id }) => id),
        latest,
      ),
    );
  }
  if (chosen !== undefined) return chosen.loaded;
  const empty = emptyOf(without);
  if (empty !== undefined) return empty;
  throw new UsageError(
    cli.noPlanHasFigures(
      region,
      plans.map(({ header: { id, from, to } }) => ({ id, from, to })),
    ),
  );
}

/** Figures of which a plan can use none. */
interface Read {
  readonly loaded: LoadedPlan;
  readonly findings: readonly Finding[];
}

/**
 * The plan of a table that is not filled in: the one that knows all its names. The one that knows
 * them best is the one it is meant for, and its faults are told: throws {@link FaultyInput}.
 */
function emptyOf(reads: readonly Read[]): LoadedPlan | undefined {
  const least = Math.min(...reads.map(strangeNames));
  const nearest = reads.find((read) => strangeNames(read) === least);
  if (nearest === undefined) return undefined;
  if (hasErrors(nearest.findings)) throw new FaultyInput(nearest.findings);
  return least === 0 ? nearest.loaded : undefined;
}

function strangeNames({ findings }: Read): number {
  return findings.filter(({ code }) => code.startsWith('actuals/name-')).length;
}

/** A row that cannot be read may be of the years of another plan. */
function refuseFaulty(
  { messages: { cli } }: Context,
  region: string,
  plans: Region,
  findings: readonly Finding[],
): void {
  if (!hasErrors(findings)) return;
  const ids = plans.map(({ entry }) => entry.id).sort();
  throw new UsageError(cli.draftNeedsPlan(region, ids));
}

export function loadEntry(
  context: Context,
  entry: CatalogEntry,
  expectedId: string | undefined,
): LoadedPlan {
  try {
    return loadPlan(readEntry(entry), expectedId);
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(readFault(context, error));
    throw error;
  }
}
