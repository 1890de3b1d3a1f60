import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { main } from '../../src/cli/main.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly terminal?: boolean;
  readonly columns?: number;
}

/** Runs a command line in this process with a world of its own. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const { terminal = false, columns } = world;
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text), isTerminal: terminal, columns },
    stderr: { write: (text) => (stderr += text), isTerminal: terminal, columns },
    readStdin: () => Buffer.from(world.stdin ?? ''),
    env: { PLANCHECK_LANG: 'zh', ...world.env },
    cwd: world.cwd ?? ROOT,
    bundledPlans: join(ROOT, 'plans'),
    version: '0.0.0-test',
  });
  return { code, stdout, stderr };
}

export function fixture(name: string): string {
  return readFileSync(join(ROOT, 'fixtures', name), 'utf8');
}
