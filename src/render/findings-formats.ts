import type { Finding } from '../model/finding.ts';
import type { FindingsFile } from '../model/findings-file.ts';
import { messagesIn } from '../messages/index.ts';
import { findingOf } from '../report/build-report.ts';
import { renderFindingsText } from './findings-text.ts';
import { withTexts } from './json.ts';
import type { RenderOptions } from './options.ts';

export const FINDINGS_FORMATS = ['text', 'json'] as const;
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number];

/** What `validate` has found in the plans it checked. */
export interface Checked {
  readonly version: string;
  readonly plans: readonly {
    readonly file: string;
    readonly id: string | null;
    readonly indicators: number | null;
    readonly commitments: number | null;
  }[];
  readonly findings: readonly Finding[];
}

const RENDERERS: Readonly<
  Record<FindingsFormat, (checked: Checked, options: RenderOptions) => string>
> = {
  text: renderText,
  json: renderFindingsJson,
};

export function renderFindings(
  checked: Checked,
  format: FindingsFormat,
  options: RenderOptions,
): string {
  return RENDERERS[format](checked, options);
}

function renderText(checked: Checked, options: RenderOptions): string {
  const { cli } = messagesIn(options.language);
  const valid = checked.plans.flatMap(({ id, indicators, commitments }) =>
    id === null || indicators === null || commitments === null
      ? []
      : [`${cli.planValid(id, indicators, commitments)}\n`],
  );
  const { errors, warnings, notes } = countsOf(checked);
  const total = `${cli.checked(checked.plans.length, errors, warnings, notes)}\n`;
  return [renderFindingsText(checked.findings, options), ...valid, total].join('');
}

function renderFindingsJson(checked: Checked, options: RenderOptions): string {
  const file: FindingsFile = {
    schemaVersion: 1,
    tool: { name: 'plancheck', version: checked.version },
    plans: checked.plans.map((plan) => ({
      file: plan.file,
      id: plan.id,
      valid: plan.indicators !== null,
    })),
    summary: countsOf(checked),
    findings: withTexts(checked.findings.map(findingOf), options),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function countsOf({ findings }: Checked): FindingsFile['summary'] {
  const having = (severity: Finding['severity']): number =>
    findings.filter((found) => found.severity === severity).length;
  return { errors: having('error'), warnings: having('warning'), notes: having('note') };
}
