import type { Finding } from '../model/finding.ts';
import type { FindingsFile } from '../model/findings-file.ts';
import { findingOf } from '../report/build-report.ts';
import { countsOf, type Checked } from './checked.ts';
import { endColumnOf } from './finding-place.ts';
import { withTexts } from './json.ts';
import { jsonText } from './json-text.ts';
import type { RenderOptions } from './options.ts';

/** The stored form (schemas/findings.schema.json). */
export function renderFindingsJson(checked: Checked, options: RenderOptions): string {
  const file: FindingsFile = {
    schemaVersion: 1,
    tool: { name: 'plancheck', version: checked.version },
    plans: checked.plans.map((plan) => ({
      file: plan.file,
      id: plan.id,
      valid: plan.indicators !== null,
    })),
    summary: countsOf(checked),
    findings: withTexts(checked.findings.map(withEndColumn), options),
  };
  return jsonText(file);
}

function withEndColumn(found: Finding): FindingsFile['findings'][number] {
  const endColumn = endColumnOf(found.place);
  return endColumn === undefined ? findingOf(found) : { ...findingOf(found), endColumn };
}
