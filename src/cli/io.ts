/** A stream that text is written to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
}

/** All that a run has of the world; tests hand in their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Everything on standard input; without it that of the process is read. */
  readonly readStdin?: () => Uint8Array;
  /** Called once when the input is so large that it pays to optimise for it. */
  readonly expectLargeInput?: () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The directory of the bundled plans. */
  readonly bundledPlans: string;
  readonly version: string;
}

/** DESIGN §3: the same for all commands. */
export const EXIT = { ok: 0, failed: 1, couldNotCheck: 2, bug: 3 } as const;
