/** What a comparison of two reports can be written as; apart from the renderers, which are loaded when they are asked for. */
export const DIFF_FORMATS = ['table', 'json', 'markdown', 'html', 'csv'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];
