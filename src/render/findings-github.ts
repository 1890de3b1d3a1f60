import type { Finding, Severity } from '../model/finding.ts';
import { totalLine, type Checked } from './checked.ts';
import { endColumnOf, repositoryPath } from './finding-place.ts';
import { findingSentence } from './finding-sentence.ts';
import type { RenderOptions } from './options.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** Workflow commands that GitHub turns into annotations of a pull request, then the totals for its log. */
export function renderFindingsGithub(checked: Checked, options: RenderOptions): string {
  const annotations = checked.findings.map((found) => annotationOf(found, options));
  return [...annotations, totalLine(checked, options)].join('');
}

function annotationOf(found: Finding, options: RenderOptions): string {
  const { place, severity, code } = found;
  const properties = Object.entries({
    file: place && repositoryPath(place.file),
    line: place?.line,
    col: place?.column,
    endColumn: endColumnOf(place),
    title: code,
  })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]))
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${data(findingSentence(found, options))}\n`;
}

/** As the runner of GitHub decodes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
