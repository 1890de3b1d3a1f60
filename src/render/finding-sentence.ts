import { findingText } from '../messages/finding-text.ts';
import { messagesIn } from '../messages/index.ts';
import type { Finding } from '../model/finding.ts';
import { printable } from '../text/printable.ts';
import type { RenderOptions } from './options.ts';

/** What a finding says, for people: its text and the reason for which it is allowed, if it is. */
export function findingSentence(found: Finding, options: RenderOptions): string {
  const words = findingWords(found, options);
  if (found.allowed === undefined) return words;
  return `${words}${safe(messagesIn(options.language).cli.allowed(found.allowed))}`;
}

/** The text alone, for where the reason has a place of its own. */
export function findingWords(found: Finding, { language }: RenderOptions): string {
  return safe(findingText(messagesIn(language), found));
}

/** Control characters shown as what they are; the lines kept. */
function safe(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
