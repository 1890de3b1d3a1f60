import { findingText } from '../messages/finding-text.ts';
import { messagesIn } from '../messages/index.ts';
import type { Finding, Report } from '../model/report.ts';
import { jsonText } from './json-text.ts';
import type { RenderOptions } from './options.ts';

/** The stored form (schemas/report.schema.json); texts only where a language was asked for by name. */
export function renderJson(report: Report, options: RenderOptions): string {
  const findings = withTexts(report.findings, options);
  return jsonText({ ...report, findings });
}

export function withTexts<F extends Finding>(findings: readonly F[], options: RenderOptions): F[] {
  if (options.languageExplicit !== true) return [...findings];
  const messages = messagesIn(options.language);
  return findings.map((found) => ({ ...found, text: findingText(messages, found) }));
}
