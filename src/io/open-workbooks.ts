import type { Source } from '../model/actuals.ts';
import { looksLikeWorkbook } from '../model/workbook.ts';

/**
 * The same sources, the workbooks among them (by their bytes, not their names) opened, so that
 * `loadActuals` can read their sheets. What reads workbooks is loaded only where there is one.
 * Never throws on content.
 */
export async function openWorkbooks(sources: readonly Source[]): Promise<Source[]> {
  if (!sources.some(({ bytes }) => looksLikeWorkbook(bytes))) return [...sources];
  const { openWorkbook } = await import('./workbook/open-workbook.ts');
  return Promise.all(
    sources.map(async (source) =>
      looksLikeWorkbook(source.bytes)
        ? { ...source, workbook: await openWorkbook(source.bytes) }
        : source,
    ),
  );
}
