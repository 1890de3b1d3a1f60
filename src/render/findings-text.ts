import { messagesIn } from '../messages/index.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { codeFrame } from '../text/code-frame.ts';
import { printable } from '../text/printable.ts';
import { findingSentence } from './finding-sentence.ts';
import { plain, type RenderOptions, type Tone } from './options.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', note: 'quiet' };

/** Findings for a terminal: place, severity, what is wrong, code, and the line with a caret. */
export function renderFindingsText(findings: readonly Finding[], options: RenderOptions): string {
  return findings.map((found) => `${findingLines(found, options).join('\n')}\n`).join('');
}

/** Place, severity, what is wrong and code, without the line itself. */
export function findingHead(found: Finding, options: RenderOptions): string {
  const messages = messagesIn(options.language);
  const paint = options.paint ?? plain;
  const { severity, code } = found;
  const where = placeText(found);
  const word = paint(TONES[severity], messages.cli.severity[severity]);
  const text = findingSentence(found, options);
  const head = `${word}${messages.report.colon}${text} ${paint('quiet', `[${code}]`)}`;
  return where === undefined ? head : `${where} ${head}`;
}

/** file:line:column; undefined for a finding that stands nowhere. */
export function placeText({ place }: Finding): string | undefined {
  if (place === undefined) return undefined;
  return `${printable(place.file)}:${String(place.line)}:${String(place.column)}`;
}

function findingLines(found: Finding, options: RenderOptions): string[] {
  const { place, severity } = found;
  const head = findingHead(found, options);
  if (place?.lineText === undefined || severity === 'note') return [head];
  return [head, ...codeFrame({ ...place, lineText: place.lineText }).map((line) => `  ${line}`)];
}
