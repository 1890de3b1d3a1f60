import { readdirSync, readFileSync } from 'node:fs';

/** What must be found in a bad file. */
export interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  /** The reason for which a plan allows it. */
  readonly allowed?: string;
  /** Of faults of YAML. */
  readonly kind?: string;
}

/** A folder of cases: NAME with an ending, and NAME.expected.json, all that must be found in it. */
export interface BadCases {
  readonly files: readonly string[];
  readonly names: readonly string[];
  /** The files that there should be. */
  readonly pairs: readonly string[];
  readonly bytesOf: (name: string) => Buffer;
  readonly expectedOf: (name: string) => Expected[];
  /** Every code that some case expects. */
  readonly covered: ReadonlySet<string>;
}

export function badCases(folder: string, ending: string): BadCases {
  const files = readdirSync(folder).sort();
  const names = files
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
  const expectedOf = (name: string): Expected[] =>
    JSON.parse(readFileSync(`${folder}/${name}.expected.json`, 'utf8')) as Expected[];
  return {
    files,
    names,
    pairs: names.flatMap((name) => [`${name}${ending}`, `${name}.expected.json`]).sort(),
    bytesOf: (name) => readFileSync(`${folder}/${name}${ending}`),
    expectedOf,
    covered: new Set(names.flatMap((name) => expectedOf(name).map(({ code }) => code))),
  };
}
