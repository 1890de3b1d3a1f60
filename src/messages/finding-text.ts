import type { FindingCode } from '../model/finding.ts';
import type { Messages } from './messages.ts';

/** The sentence of a finding: what is wrong, the value, and what would be right. */
export function findingText(
  messages: Messages,
  { code, args }: { readonly code: string; readonly args: object },
): string {
  const text = messages.findings[code as FindingCode] as ((args: object) => string) | undefined;
  return text === undefined ? `${code} ${JSON.stringify(args)}` : text(args);
}
