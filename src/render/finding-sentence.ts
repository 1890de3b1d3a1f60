import { findingText } from '../messages/finding-text.ts';
import { messagesIn } from '../messages/index.ts';
import type { Finding } from '../model/finding.ts';
import { printable } from '../text/printable.ts';
import type { RenderOptions } from './options.ts';

/** What a finding says, for people: its text and the reason for which it is allowed, if it is. */
export function findingSentence(found: Finding, options: RenderOptions): string {
  const words = findingWords(found, options);
  if (found.allowed === undefined) return words;
  return `${words}${printable(messagesIn(options.language).cli.allowed(found.allowed))}`;
}

/** The text alone, for where the reason has a place of its own; on one line, lest a name look like a finding. */
export function findingWords(found: Finding, { language }: RenderOptions): string {
  return printable(findingText(messagesIn(language), found));
}
