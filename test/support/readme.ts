import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run.ts';

export interface Example {
  readonly command: readonly string[];
  /** What the document shows below the command. */
  readonly shown: string;
}

/** The files and the commands of the README, the files written to a directory of their own. */
export function readmeExamples(): { folder: string; examples: Example[] } {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-readme-'));
  for (const [, name = '', content = ''] of text.matchAll(
    /<!-- file: (\S+) -->\n+```\w+\n(.*?)```/gsu,
  )) {
    writeFileSync(join(folder, name), content);
  }
  const examples = [...text.matchAll(/```console\n\$ plancheck (.*?)\n(.*?)```/gsu)].map(
    ([, command = '', shown = '']) => ({ command: command.split(' '), shown }),
  );
  return { folder, examples };
}

/** The recipes of the README by name, to be run or read as they stand. */
export function readmeRecipe(name: string): string {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, recipe] =
    new RegExp(`<!-- recipe: ${name} -->\\n+\`\`\`\\w+\\n(.*?)\`\`\``, 'su').exec(text) ?? [];
  if (recipe === undefined) throw new Error(`README has no recipe ${name}`);
  return recipe;
}
