import type { Actuals } from '../../../src/model/actuals.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { loadActuals, type ReadOptions } from '../../../src/actuals/load-actuals.ts';
import { opened } from '../../support/workbook.ts';

/** Reads the figures of a workbook, `a.xlsx`. */
export async function readBook(
  plan: Plan,
  bytes: Uint8Array,
  options?: ReadOptions,
): Promise<Actuals> {
  return loadActuals([await opened('a.xlsx', bytes)], plan, options);
}

/** Every figure as `表1!D7 text`. */
export function located({ figures }: Actuals): string[] {
  return figures.map(({ sheet, cell, text }) => `${sheet ?? ''}!${cell ?? ''} ${text}`);
}

/** Every finding as `code 表1!D7`. */
export function told({ findings }: Pick<Actuals, 'findings'>): string[] {
  return findings.map(({ code, place }) => {
    if (place === undefined) return code;
    const { sheet, cell } = place;
    return sheet === undefined ? `${code} ${place.file}` : `${code} ${sheet}!${cell ?? ''}`;
  });
}

export function findingOf({ findings }: Actuals, code: Finding['code']): Finding | undefined {
  return findings.find((found) => found.code === code);
}
