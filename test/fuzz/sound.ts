import { severityOf, type Finding } from '../../src/model/finding.ts';
import type { Source } from '../../src/model/actuals.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { findingText } from '../../src/messages/finding-text.ts';
import { renderFindings } from '../../src/render/findings-formats.ts';
import { renderFindingsText } from '../../src/render/findings-text.ts';
import { FINDINGS_FORMATS } from '../../src/model/terms.ts';
import { fail } from './judging.ts';

const LANGUAGES = ['zh', 'en'] as const;

/** What a message says where a program wrote it and not a person; a map that is quoted may hold null. */
const SLIPS = /undefined|\[object |NaN|(?<![\p{L}:,[])null(?!\p{L})/u;

/** Whatever is found has a known code, a place that can be opened, and words in both languages. */
export function soundFindings(
  findings: readonly Finding[],
  sources: readonly Source[],
  given: string,
): void {
  for (const found of findings) {
    const { code, place } = found;
    // Throws for what no table knows.
    if (typeof severityOf(code) !== 'string') fail('a finding of an unknown code', found);
    if (place !== undefined) {
      const source = sources.find(({ file }) => file === place.file);
      if (source === undefined) fail('a finding in a file that was not given', found);
      if (place.sheet === undefined) soundPlace(found, source);
    }
    for (const language of LANGUAGES) {
      const text = findingText(messagesIn(language), found);
      const slip = SLIPS.exec(text)?.[0];
      if (text.trim() === '' || (slip !== undefined && !given.includes(slip))) {
        fail('a message that nobody wrote', found, text);
      }
    }
  }
  for (const language of LANGUAGES) renderFindingsText(findings, { language });
}

/** In every form that `validate` writes. */
export function everyForm(findings: readonly Finding[], file: string): void {
  const plans = [{ file, id: null, indicators: null, commitments: null }];
  const checked = { version: '0.0.0-fuzz', plans, findings };
  for (const format of FINDINGS_FORMATS) {
    const text = renderFindings(checked, format, { language: 'zh' });
    if (text !== renderFindings(checked, format, { language: 'zh' })) fail(`${format} differs`);
    if (format === 'json' || format === 'sarif') JSON.parse(text);
  }
}

function soundPlace(found: Finding, { bytes }: Source): void {
  const { line, column, length = 1 } = found.place ?? { line: 0, column: 0 };
  const isWhole = [line, column, length].every((one) => Number.isSafeInteger(one) && one >= 1);
  if (!isWhole) fail('a place that is none', found);
  const text = textOf(bytes);
  // Other encodings have their lines elsewhere; there only the numbers are looked at.
  if (text === undefined) return;
  const lines = text.split(/\r\n|\n|\r/u);
  const [own] = [lines[line - 1]];
  if (own === undefined) fail('a line behind the end', found, `${String(lines.length)} lines`);
  // A quoted cell or a lone CR may make what is one line here several lines there.
  if (column > Math.max(own.length, 1) + 2 && !/["\r]/u.test(text)) {
    fail('a column behind the end of its line', found, own);
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
