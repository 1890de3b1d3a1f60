import { messagesIn } from '../messages/index.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { codeFrame } from '../text/code-frame.ts';
import { printable } from '../text/printable.ts';
import { findingSentence } from './finding-sentence.ts';
import { placeTextOf } from './place-text.ts';
import { plain, type RenderOptions, type Tone } from './options.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', note: 'quiet' };

/** So many findings of one file are shown: who has thousands to mend begins with some. */
const MOST_SHOWN = 200;
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Findings for a terminal: place, severity, what is wrong, code, and the line with a caret. Of a
 * file with very many the gravest are shown, and how many more there are.
 */
export function renderFindingsText(findings: readonly Finding[], options: RenderOptions): string {
  const left = withoutMost(findings);
  const shown = findings.filter((found) => !left.has(found));
  const lines = shown.map((found) => `${findingLines(found, options).join('\n')}\n`);
  return [...lines, ...moreLines([...left], options)].join('');
}

/** What is left out: of each file all but its gravest findings, of equal ones all but the first. */
function withoutMost(findings: readonly Finding[]): Set<Finding> {
  if (findings.length <= MOST_SHOWN) return new Set();
  const byFile = new Map<string, Finding[]>();
  for (const found of findings) {
    const those = byFile.get(fileOf(found));
    if (those === undefined) byFile.set(fileOf(found), [found]);
    else those.push(found);
  }
  return new Set(
    [...byFile.values()].flatMap((those) =>
      those.toSorted((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity]).slice(MOST_SHOWN),
    ),
  );
}

function fileOf({ place }: Finding): string {
  return place?.file ?? '';
}

function moreLines(left: readonly Finding[], options: RenderOptions): string[] {
  const { cli } = messagesIn(options.language);
  const files = [...new Set(left.map(fileOf))];
  return files.map((file) => {
    const those = left.filter((found) => fileOf(found) === file);
    const having = (severity: Severity): number =>
      those.filter((found) => found.severity === severity).length;
    const more = cli.moreFindings(having('error'), having('warning'), having('note'));
    return `${file === '' ? '' : `${printable(file)} `}${more}\n`;
  });
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

/** file:line:column, or the cell of a workbook; undefined for a finding that stands nowhere. */
export function placeText({ place }: Finding): string | undefined {
  if (place === undefined) return undefined;
  return printable(placeTextOf(place));
}

function findingLines(found: Finding, options: RenderOptions): string[] {
  const { place, severity } = found;
  const head = findingHead(found, options);
  if (place?.lineText === undefined || severity === 'note') return [head];
  return [head, ...codeFrame({ ...place, lineText: place.lineText }).map((line) => `  ${line}`)];
}
