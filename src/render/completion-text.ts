import type { ReportTexts } from '../messages/index.ts';

/** 已完成, 未完成 or the day, for what is either finished or not. */
export function completionText(completion: string, texts: ReportTexts): string {
  const words: Readonly<Record<string, string>> = texts.completion;
  return words[completion] ?? completion;
}
