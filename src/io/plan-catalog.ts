import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../model/actuals.ts';
import { readPlanHeader, type PlanHeader } from '../plan/read-header.ts';
import { readSource } from './read-source.ts';

/** The names of files that are plans by their names. */
export const PLAN_FILE = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.ya?ml$/u;

/** A directory that is searched for plans, and how it is shown. */
export interface PlanDirectory {
  readonly path: string;
  readonly shownAs: string;
}

export interface CatalogEntry {
  readonly id: string;
  readonly path: string;
  readonly shownAs: string;
}

/** The plans in some directories, by the ids in their file names; the first that has an id wins. */
export class PlanCatalog {
  readonly entries: readonly CatalogEntry[];
  /** YAML files whose names are no plan ids: they can be named by their path only. */
  readonly misnamed: readonly CatalogEntry[];
  readonly directories: readonly PlanDirectory[];
  private readonly read = new Map<CatalogEntry, PlanHeader | undefined>();

  constructor(directories: readonly PlanDirectory[]) {
    this.directories = directories;
    const byId = new Map<string, CatalogEntry>();
    for (const directory of directories) {
      for (const entry of entriesIn(directory)) {
        if (!byId.has(entry.id)) byId.set(entry.id, entry);
      }
    }
    this.misnamed = directories.flatMap(misnamedIn);
    this.entries = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  byId(id: string): CatalogEntry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  /** The plans of a region, named by its id, its name or its code. */
  byRegion(region: string): { readonly entry: CatalogEntry; readonly header: PlanHeader }[] {
    return this.headers().filter(({ header }) => {
      const { id, name, code } = header.region;
      return region === id || region === name || region === code;
    });
  }

  /** Plans whose region and years cannot be read: they might be of any region. */
  unreadable(): string[] {
    const faulty = this.entries.filter((entry) => this.headerOf(entry) === undefined);
    return [...faulty, ...this.misnamed].map(({ shownAs }) => shownAs);
  }

  headers(): { readonly entry: CatalogEntry; readonly header: PlanHeader }[] {
    return this.entries.flatMap((entry) => {
      const header = this.headerOf(entry);
      return header === undefined ? [] : [{ entry, header }];
    });
  }

  /** Read once: a region is looked for in all files, and so is what cannot be read. */
  private headerOf(entry: CatalogEntry): PlanHeader | undefined {
    if (!this.read.has(entry)) this.read.set(entry, readHeaderOf(entry));
    return this.read.get(entry);
  }
}

export function readEntry({ path, shownAs }: CatalogEntry): Source {
  return readSource(path, shownAs);
}

function readHeaderOf(entry: CatalogEntry): PlanHeader | undefined {
  try {
    return readPlanHeader(new TextDecoder().decode(readEntry(entry).bytes));
  } catch {
    // A file that cannot be read is named when it is asked for by its id.
    return undefined;
  }
}

function misnamedIn({ path, shownAs }: PlanDirectory): CatalogEntry[] {
  return readdirSync(path)
    .sort()
    .filter((name) => /\.ya?ml$/iu.test(name) && !PLAN_FILE.test(name))
    .map((name) => ({
      id: name.replace(/\.ya?ml$/iu, ''),
      path: join(path, name),
      shownAs: `${shownAs}/${name}`,
    }));
}

function entriesIn({ path, shownAs }: PlanDirectory): CatalogEntry[] {
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const id = PLAN_FILE.exec(name)?.[1];
      return id === undefined
        ? []
        : [{ id, path: join(path, name), shownAs: `${shownAs}/${name}` }];
    });
}
