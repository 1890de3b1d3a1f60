import { messagesIn } from '../messages/index.ts';
import { printable } from '../text/printable.ts';
import { framed } from './framed.ts';
import { USUAL_WIDTH, type RenderOptions } from './options.ts';

export interface ListedPlan {
  readonly id: string;
  readonly region: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly indicators: number;
  readonly commitments: number;
}

/** The plans that can be named, one a row. */
export function renderPlanList(plans: readonly ListedPlan[], options: RenderOptions): string {
  const { columns: names } = messagesIn(options.language).report;
  const columns = [
    { head: 'ID', most: 32 },
    { head: names.region, most: 16 },
    { head: names.period, most: 11 },
    { head: names.count, most: 6 },
    { head: names.commitments, most: 11 },
    { head: names.plan },
  ];
  const rows = plans.map(({ id, region, title, from, to, indicators, commitments }) =>
    [
      id,
      region,
      `${String(from)}—${String(to)}`,
      String(indicators),
      String(commitments),
      title,
    ].map(printable),
  );
  return `${framed(columns, rows, options.width ?? USUAL_WIDTH).join('\n')}\n`;
}
