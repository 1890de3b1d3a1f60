import type { Language } from '../messages/index.ts';
import type { Scope } from '../model/terms.ts';

/** What a stretch of text is, for a terminal that wants colour; the words say it too. */
export type Tone = 'good' | 'bad' | 'doubt' | 'quiet' | 'strong';

export interface RenderOptions {
  readonly language: Language;
  /** True if the language was asked for by name: stored forms then carry texts. */
  readonly languageExplicit?: boolean;
  /** Which rows are listed; without it commitments that have figures. */
  readonly scope?: Scope | undefined;
  /** Columns of the terminal; 80 for a file or a pipe. */
  readonly width?: number;
  /** Colours a text; without it everything is plain. */
  readonly paint?: (tone: Tone, text: string) => string;
}

export const USUAL_WIDTH = 80;

export function plain(_tone: Tone, text: string): string {
  return text;
}
