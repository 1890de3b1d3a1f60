import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { PLAN_FILE } from './plan-catalog.ts';

export type RevisionFault =
  'no-git' | 'no-repository' | 'unknown-revision' | 'not-a-revision' | 'failed';

/** Why an earlier version cannot be read; `detail` is what git says. */
export class RevisionError extends Error {
  override readonly name = 'RevisionError';
  readonly fault: RevisionFault;
  readonly detail: string;

  constructor(fault: RevisionFault, detail = '') {
    super(`${fault} ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}

type Env = Readonly<Record<string, string | undefined>>;

/** The mode of a link: what it holds is a path. */
const LINK = '120000';

interface Entry {
  readonly isLink: boolean;
  readonly id: string;
  readonly path: string;
}

/** No plan is larger than its loader lets through, but a list of all files may be long. */
const LARGEST_OUTPUT = 256 * 1024 * 1024;

/**
 * The files of a git repository at a revision. Paths are those of the
 * repository, from its root on. Throws {@link RevisionError}.
 */
export class Revision {
  readonly root: string;
  private readonly blobs: ReadonlyMap<string, string>;
  private readonly env: Env;

  private constructor(root: string, blobs: ReadonlyMap<string, string>, env: Env) {
    this.root = root;
    this.blobs = blobs;
    this.env = env;
  }

  /** Opens the repository in which a directory lies, whatever the environment says of another one. */
  static open(directory: string, revision: string, env: Env): Revision {
    // What begins like an option might be taken for one.
    if (revision === '' || revision.startsWith('-')) throw new RevisionError('not-a-revision');
    const own = { ...env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_PREFIX: undefined };
    const root = text(git(directory, ['rev-parse', '--show-toplevel'], own)).replace(/\n$/u, '');
    const wanted = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
    const commit = text(git(root, wanted, own, 'unknown-revision')).trim();
    const listed = text(git(root, ['ls-tree', '-r', '-z', '--full-tree', commit], own));
    const entries = listed.split('\0').flatMap((entry): Entry[] => {
      const [, mode = '', id = '', path = ''] = /^(\d+) blob (\S+)\t(.*)$/su.exec(entry) ?? [];
      return id === '' ? [] : [{ isLink: mode === LINK, id, path }];
    });
    const files = entries
      .filter(({ isLink }) => !isLink)
      .map(({ path, id }) => [path, id] as const);
    const blobs = new Map(files);
    // A plan that was a link was what it led to.
    for (const { path, id } of entries.filter((one) => one.isLink && isPlan(one.path))) {
      const target = blobs.get(posix.join(folderOf(path), text(git(root, catFile(id), own))));
      if (target !== undefined) blobs.set(path, target);
    }
    return new Revision(root, blobs, own);
  }

  /** The path in the repository of a file or directory, through links; it need not exist itself. */
  pathOf(file: string): string {
    const real = existsSync(file)
      ? realpathSync(file)
      : join(realpathSync(dirname(file)), basename(file));
    return relative(this.root, real).split(sep).join('/');
  }

  /**
   * The path under which the revision has a file: as it is called, before it is looked for
   * through links. A link put in the place of a plan must not make it a new one.
   */
  pathThen(file: string): string | undefined {
    const linked = join(realpathSync(dirname(file)), basename(file));
    const named = [file, linked].map((path) => relative(this.root, path).split(sep).join('/'));
    return [...named, this.pathOf(file)].find((path) => this.blobs.has(path));
  }

  /** The bytes that a file had, or undefined where there was none. */
  read(path: string): Uint8Array | undefined {
    const id = this.blobs.get(path);
    return id === undefined ? undefined : git(this.root, catFile(id), this.env);
  }

  /** True if anything lay in a directory itself. */
  hasFilesIn(directory: string): boolean {
    return [...this.blobs.keys()].some((path) => folderOf(path) === directory);
  }

  /** Plan files that were there and are no more, of the whole repository or in one directory. */
  gone(directory?: string): readonly string[] {
    return [...this.blobs.keys()].filter(
      (path) =>
        isPlan(path) &&
        (directory === undefined || folderOf(path) === directory) &&
        !existsSync(join(this.root, path)),
    );
  }
}

function isPlan(path: string): boolean {
  return PLAN_FILE.test(basename(path));
}

function catFile(id: string): string[] {
  return ['cat-file', 'blob', id];
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Runs git without a shell; its messages in one language, so that they can be told apart. */
function git(
  directory: string,
  args: readonly string[],
  env: Env,
  fault: RevisionFault = 'failed',
): Uint8Array {
  try {
    return execFileSync('git', ['-C', directory, ...args], {
      env: { ...env, LC_ALL: 'C' },
      maxBuffer: LARGEST_OUTPUT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { code = '', stderr } = error as NodeJS.ErrnoException & { stderr?: Uint8Array | null };
    if (code === 'ENOENT') throw new RevisionError('no-git');
    // Without a word of git's own it never ran: its arguments were too long, say.
    const said = stderr == null ? code : text(stderr).trim();
    if (said.includes('not a git repository')) throw new RevisionError('no-repository');
    throw new RevisionError(fault, said.split('\n')[0]);
  }
}
