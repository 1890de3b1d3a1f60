import { findingText } from '../messages/finding-text.ts';
import { messagesIn } from '../messages/index.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { codeFrame } from '../text/code-frame.ts';
import { printable } from '../text/printable.ts';
import { plain, type RenderOptions, type Tone } from './options.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', note: 'quiet' };

/** Findings for a terminal: place, severity, what is wrong, code, and the line with a caret. */
export function renderFindingsText(findings: readonly Finding[], options: RenderOptions): string {
  return findings.map((found) => `${findingLines(found, options).join('\n')}\n`).join('');
}

function findingLines(found: Finding, options: RenderOptions): string[] {
  const messages = messagesIn(options.language);
  const paint = options.paint ?? plain;
  const { place, severity, code } = found;
  const where =
    place === undefined
      ? ''
      : `${printable(place.file)}:${String(place.line)}:${String(place.column)} `;
  const word = paint(TONES[severity], messages.cli.severity[severity]);
  const colon = messages.report.colon;
  const text = findingText(messages, found).split('\n').map(printable).join('\n');
  const head = `${where}${word}${colon}${text} ${paint('quiet', `[${code}]`)}`;
  if (place?.lineText === undefined || severity === 'note') return [head];
  return [head, ...codeFrame({ ...place, lineText: place.lineText }).map((line) => `  ${line}`)];
}
