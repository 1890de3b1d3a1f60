import type { Output } from './io.ts';

/** What a CI runner takes for a command of its own: :: at the start of a line, ##[ anywhere in it. */
const COMMAND = /^([^\S\n]*):(?=:)|#(?=#\[)/gmu;

/**
 * A stream for text that people read: what names and remarks hold can begin no command of a CI
 * runner, in whose log it may stand.
 */
export function withPlainLines(output: Output): Output {
  return {
    isTerminal: output.isTerminal,
    columns: output.columns,
    write: (text) => {
      output.write(text.includes('::') || text.includes('##[') ? plainLines(text) : text);
    },
  };
}

function plainLines(text: string): string {
  return text.replace(COMMAND, (_found, lead: string | undefined) =>
    lead === undefined ? '\\u{23}' : `${lead}\\u{3a}`,
  );
}
