import type { FindingsFormat } from '../model/terms.ts';
import { renderCheckedText } from './checked-text.ts';
import type { Checked } from './checked.ts';
import { renderFindingsGithub } from './findings-github.ts';
import { renderFindingsJson } from './findings-json.ts';
import { renderFindingsJunit } from './findings-junit.ts';
import { renderFindingsSarif } from './findings-sarif.ts';
import type { RenderOptions } from './options.ts';

const RENDERERS: Readonly<
  Record<FindingsFormat, (checked: Checked, options: RenderOptions) => string>
> = {
  text: renderCheckedText,
  json: renderFindingsJson,
  github: renderFindingsGithub,
  sarif: renderFindingsSarif,
  junit: renderFindingsJunit,
};

export function renderFindings(
  checked: Checked,
  format: FindingsFormat,
  options: RenderOptions,
): string {
  return RENDERERS[format](checked, options);
}
