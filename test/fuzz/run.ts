import fc from 'fast-check';
import { PROPERTIES } from './properties.ts';
import type { Property } from './property.ts';

/** So many at a time: each batch has a seed of its own, and leaves nothing in memory. */
const BATCH = 250;
/** Milliseconds for a batch: what is not yet shrunk then is told as it is. */
const PATIENCE = 60_000;

export interface Asked {
  readonly runs: number;
  readonly seed: number;
  readonly only?: string | undefined;
  /** Of a counterexample: to run it alone. */
  readonly path?: string | undefined;
  /** Ends with the first counterexample as it is, without making it smaller. */
  readonly first?: boolean | undefined;
}

export interface Counterexample {
  readonly name: string;
  readonly seed: number;
  readonly path: string;
  readonly text: string;
}

export interface Told {
  readonly name: string;
  readonly runs: number;
  readonly milliseconds: number;
  readonly found: Counterexample | undefined;
}

/** Every property with its share of the cases, each until its first counterexample. */
export async function runAll(asked: Asked, tell: (told: Told) => void): Promise<readonly Told[]> {
  const chosen = PROPERTIES.filter(({ name }) => asked.only === undefined || name === asked.only);
  const weights = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const told: Told[] = [];
  for (const property of chosen) {
    const runs = Math.ceil((asked.runs * property.weight) / weights);
    const one = await runOne(property, { ...asked, runs });
    told.push(one);
    tell(one);
    if (asked.first === true && one.found !== undefined) break;
  }
  return told;
}

async function runOne(property: Property, { runs, seed, path, first }: Asked): Promise<Told> {
  const { name } = property;
  const started = performance.now();
  let done = 0;
  for (let batch = 0; done < runs; batch += 1) {
    const numRuns = Math.min(BATCH, runs - done);
    const details = await property.check({
      seed: (seed + batch) | 0,
      numRuns: path === undefined ? numRuns : 1,
      ...(path === undefined ? {} : { path }),
      endOnFailure: path !== undefined || first === true,
      plugins: [fc.interruptAfterTimeLimit(PATIENCE)],
    });
    if (details.interrupted && !details.failed && details.numRuns === 0) {
      throw new Error(`${name} does not end: seed ${String(seed + batch)}`);
    }
    done += path === undefined ? details.numRuns : runs;
    if (details.failed) {
      const found = counterexample(name, details);
      return { name, runs: done, milliseconds: performance.now() - started, found };
    }
  }
  return { name, runs: done, milliseconds: performance.now() - started, found: undefined };
}

function counterexample(name: string, details: fc.RunDetails<unknown>): Counterexample {
  const { seed, counterexamplePath, errorInstance } = details;
  const error =
    errorInstance instanceof Error
      ? (errorInstance.stack ?? errorInstance.message)
      : String(errorInstance);
  const text = `${fc.stringify(details.counterexample)}\n${error}`;
  return { name, seed, path: counterexamplePath ?? '', text };
}
