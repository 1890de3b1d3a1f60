import { basename, dirname, join, resolve } from 'node:path';
import { readSource, ReadError, sourceOf } from '../io/read-source.ts';
import type { CatalogEntry, PlanDirectory } from '../io/plan-catalog.ts';
import { Revision, RevisionError } from '../io/read-revision.ts';
import type { Source } from '../model/actuals.ts';
import { finding, sortFindings, type Finding } from '../model/finding.ts';
import { ofEdit, type EditSeverity } from '../plan/against/goalposts.ts';
import { loadPlanAgainst } from '../plan/against/load-against.ts';
import { loadPlan, type LoadedPlan } from '../plan/load-plan.ts';
import { readPlanHeader, type PlanHeader } from '../plan/read-header.ts';
import { remark, UsageError, type Context } from './context.ts';
import { idOfFile, isPath } from './find-plans.ts';
import { readFault } from './read-inputs.ts';

/** A plan file to check, as it is now. */
export interface Current {
  readonly entry: CatalogEntry;
  readonly source: Source;
}

export interface AgainstArgs {
  /** A revision, or the path of a file. */
  readonly against: string;
  readonly severity: EditSeverity;
  /** Where all plans are checked: the directories in which one may have been removed. */
  readonly directories: readonly PlanDirectory[] | undefined;
}

export interface Compared {
  readonly loaded: readonly LoadedPlan[];
  /** What became of plans that are no more. */
  readonly findings: readonly Finding[];
}

/** Loads plans together with what an edit since an earlier version does to them. Throws {@link UsageError}. */
export function loadAgainst(
  context: Context,
  plans: readonly Current[],
  args: AgainstArgs,
): Compared {
  if (isPath(args.against)) return againstFile(context, plans, args);
  try {
    return new RevisionComparison(context, args).run(plans);
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    const { cli } = context.messages;
    throw new UsageError(cli.revisionFault(error.fault, args.against, error.detail));
  }
}

function againstFile(
  context: Context,
  plans: readonly Current[],
  { against, severity }: AgainstArgs,
): Compared {
  const [only, ...others] = plans;
  if (only === undefined || others.length > 0) {
    throw new UsageError(context.messages.cli.againstOnePlan(against, plans.length));
  }
  try {
    const before = readSource(resolve(context.io.cwd, against), against);
    return { loaded: [compare(only, before, severity)], findings: [] };
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(readFault(context, error));
    throw error;
  }
}

function compare({ source }: Current, before: Source, severity: EditSeverity): LoadedPlan {
  return loadPlanAgainst(source, before, { expectedId: idOfFile(source.file), severity });
}

/** The comparison with one revision, in however many repositories the plans lie. */
class RevisionComparison {
  private readonly context: Context;
  private readonly args: AgainstArgs;
  private readonly opened = new Map<string, Revision>();
  private readonly renamed = new Set<string>();
  private skipped = 0;
  private why: RevisionError | undefined;

  constructor(context: Context, args: AgainstArgs) {
    this.context = context;
    this.args = args;
  }

  run(plans: readonly Current[]): Compared {
    const loaded = plans.map((plan) => this.load(plan));
    const { cli } = this.context.messages;
    const removed = this.removed(plans);
    if (this.skipped > 0) {
      if (this.skipped === plans.length && removed.length === 0) {
        throw this.why ?? new RevisionError('no-repository');
      }
      remark(this.context, cli.bundledNotCompared(this.skipped));
    }
    return { loaded, findings: removed };
  }

  private load(plan: Current): LoadedPlan {
    const { source, entry } = plan;
    const { against, severity } = this.args;
    const revision = this.revisionFor(dirname(entry.path));
    if (revision === undefined) {
      this.skipped += 1;
      return loadPlan(source, idOfFile(source.file));
    }
    const path = revision.pathThen(entry.path);
    const bytes = path === undefined ? undefined : revision.read(path);
    if (path !== undefined && bytes !== undefined) {
      return compare(plan, sourceOf(`${against}:${path}`, bytes), severity);
    }
    const before = this.earlierName(revision, source);
    const top = { file: source.file, line: 1, column: 1 };
    if (before === undefined) {
      const loaded = loadPlan(source, idOfFile(source.file));
      return withFinding(loaded, finding('against/new-plan', { revision: against }, top), source);
    }
    const told = finding('against/renamed-plan', { before: before.file }, top);
    return withFinding(compare(plan, before, severity), told, source);
  }

  /** The revision of the repository in which a directory lies; of an installed package there is none. */
  private revisionFor(directory: string): Revision | undefined {
    const isExtra = this.args.directories !== undefined && this.isBundled(directory);
    try {
      const revision = this.open(directory);
      if (!isExtra) return revision;
      const isOwn = revision.root === this.revisionIfAny(this.context.io.cwd)?.root;
      return isOwn && revision.hasFilesIn(revision.pathOf(directory)) ? revision : undefined;
    } catch (error) {
      if (!isExtra || !(error instanceof RevisionError)) throw error;
      this.why ??= error;
      return undefined;
    }
  }

  /** The bundled plans are searched beside others, and need not lie in their repository. */
  private isBundled(directory: string): boolean {
    const { bundledPlans, cwd } = this.context.io;
    return directory === bundledPlans && directory !== join(cwd, 'plans');
  }

  private open(directory: string): Revision {
    let revision = this.opened.get(directory);
    if (revision === undefined) {
      revision = Revision.open(directory, this.args.against, this.context.io.env);
      this.opened.set(directory, revision);
    }
    return revision;
  }

  /** The file that this plan was: one that is no more, of the same id, region and years, or region. */
  private earlierName(revision: Revision, source: Source): Source | undefined {
    const now = headerOf(source.bytes);
    if (now === undefined) return undefined;
    const candidates = revision.gone().flatMap((path) => {
      const bytes = revision.read(path);
      const header = bytes === undefined ? undefined : headerOf(bytes);
      return bytes === undefined || header === undefined ? [] : [{ path, bytes, header }];
    });
    const fitting = [sameId, sameScope, sameRegion]
      .map((isSame) => candidates.filter(({ header }) => isSame(header, now)))
      .find((list) => list.length === 1);
    const [found] = fitting ?? [];
    if (found === undefined) return undefined;
    this.renamed.add(join(revision.root, found.path));
    return sourceOf(`${this.args.against}:${found.path}`, found.bytes);
  }

  /**
   * Of all directories that are searched, and of ./plans even where it is gone
   * itself; where plans are named, of the directories in which they lie: a list
   * of files that the shell makes no longer names what is gone.
   */
  private removed(plans: readonly Current[]): Finding[] {
    const { directories } = this.args;
    if (directories === undefined) {
      const named = new Map(plans.map(({ entry }) => [dirname(entry.path), directoryOf(entry)]));
      return [...named.values()].flatMap((directory) =>
        this.removedFrom(directory, this.revisionFor(directory.path)),
      );
    }
    const { cwd } = this.context.io;
    const byPath = new Map(directories.map((directory) => [directory.path, directory]));
    const local = join(cwd, 'plans');
    return [
      ...[...byPath.values()].flatMap((directory) =>
        this.removedFrom(directory, this.revisionFor(directory.path)),
      ),
      ...(byPath.has(local)
        ? []
        : this.removedFrom({ path: local, shownAs: 'plans' }, this.revisionIfAny(cwd))),
    ];
  }

  private revisionIfAny(directory: string): Revision | undefined {
    try {
      return this.open(directory);
    } catch (error) {
      if (error instanceof RevisionError && error.fault === 'no-repository') return undefined;
      throw error;
    }
  }

  private removedFrom(
    { path, shownAs }: PlanDirectory,
    revision: Revision | undefined,
  ): readonly Finding[] {
    if (revision === undefined) return [];
    return revision
      .gone(revision.pathOf(path))
      .filter((gone) => !this.renamed.has(join(revision.root, gone)))
      .map((gone) => {
        const file = `${shownAs}/${basename(gone)}`;
        const args = { file, revision: this.args.against };
        const top = { file, line: 1, column: 1 };
        return ofEdit(finding('against/removed-plan', args, top), this.args.severity);
      });
  }
}

function headerOf(bytes: Uint8Array): PlanHeader | undefined {
  return readPlanHeader(new TextDecoder().decode(bytes));
}

function sameId(a: PlanHeader, b: PlanHeader): boolean {
  return a.id === b.id;
}

function sameScope(a: PlanHeader, b: PlanHeader): boolean {
  return a.region.id === b.region.id && a.from === b.from && a.to === b.to;
}

function sameRegion(a: PlanHeader, b: PlanHeader): boolean {
  return a.region.id === b.region.id || a.region.name === b.region.name;
}

function directoryOf({ path, shownAs }: CatalogEntry): PlanDirectory {
  return { path: dirname(path), shownAs: dirname(shownAs) };
}

function withFinding(loaded: LoadedPlan, found: Finding, { file }: Source): LoadedPlan {
  return { ...loaded, findings: sortFindings([found, ...loaded.findings], [file]) };
}
