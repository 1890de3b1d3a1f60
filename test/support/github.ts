/** An annotation as the runner of GitHub reads it from a line of a log. */
export interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Log {
  readonly annotations: readonly Annotation[];
  /** The lines that are no commands. */
  readonly rest: readonly string[];
}

export function readGithubLog(log: string): Log {
  const lines = log.trimEnd().split('\n');
  const annotations = lines.flatMap((line): Annotation[] => {
    const [, command, properties, text] = /^::(\w+) (.*?)::(.*)$/su.exec(line) ?? [];
    if (command === undefined || properties === undefined || text === undefined) return [];
    return [{ command, properties: readProperties(properties), text: decoded(text) }];
  });
  return { annotations, rest: lines.filter((line) => !line.startsWith('::')) };
}

function readProperties(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const plain = value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ',');
      return [name, decoded(plain)];
    }),
  );
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
