import { totalLine, validPlan, type Checked } from './checked.ts';
import { renderFindingsText } from './findings-text.ts';
import type { RenderOptions } from './options.ts';

/** For a terminal: the findings, the plans that are valid, the totals. */
export function renderCheckedText(checked: Checked, options: RenderOptions): string {
  const valid = checked.plans.flatMap((plan) => {
    const line = validPlan(plan, options);
    return line === undefined ? [] : [`${line}\n`];
  });
  return [
    renderFindingsText(checked.findings, options),
    ...valid,
    totalLine(checked, options),
  ].join('');
}
