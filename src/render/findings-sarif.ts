import { ruleTitlesIn, type RuleCode } from '../messages/rule-titles.ts';
import { severityOf, type Finding, type Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Checked } from './checked.ts';
import { fileUri } from './file-uri.ts';
import { endColumnOf } from './finding-place.ts';
import { findingWords } from './finding-sentence.ts';
import { jsonText } from './json-text.ts';
import type { RenderOptions } from './options.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF has our words for how severe a finding is. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/** SARIF 2.1.0 (OASIS), as code scanning services and editors read it. Has no clock and no absolute paths of its own. */
export function renderFindingsSarif(checked: Checked, options: RenderOptions): string {
  const rules = rulesIn(options);
  const files = filesOf(checked);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plancheck',
            version: checked.version,
            language: options.language,
            rules,
          },
        },
        invocations: [{ executionSuccessful: true }],
        language: options.language,
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({
          location: { uri: fileUri(file) },
          roles: ['analysisTarget'],
        })),
        results: checked.findings.map((found) => resultOf(found, rules, files, options)),
      },
    ],
  };
  return jsonText(log);
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}

/** All that can be found in a plan, whether it was found or not. */
function rulesIn({ language }: RenderOptions): Rule[] {
  const titles = Object.entries(ruleTitlesIn(language)).sort(([a], [b]) => (a < b ? -1 : 1));
  return titles.map(([id, title]) => ({
    id,
    shortDescription: { text: escaped(title) },
    defaultConfiguration: { level: LEVELS[severityOf(id as RuleCode)] },
  }));
}

function filesOf({ plans, findings }: Checked): string[] {
  const places = findings.flatMap(({ place }) => (place === undefined ? [] : [place.file]));
  return [...new Set([...plans.map(({ file }) => file), ...places])];
}

function resultOf(
  found: Finding,
  rules: readonly Rule[],
  files: readonly string[],
  options: RenderOptions,
): object {
  const { code, severity, place, allowed } = found;
  const ruleIndex = rules.findIndex(({ id }) => id === code);
  return {
    ruleId: code,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    // The reason stands in the suppression.
    message: { text: escaped(findingWords(found, options)) },
    ...(place === undefined ? {} : { locations: [locationOf(place, files)] }),
    // All results of a run have suppressions or none has (§3.27.23): empty where nothing is silenced.
    suppressions: allowed === undefined ? [] : [{ kind: 'inSource', justification: allowed }],
  };
}

function locationOf(place: Place, files: readonly string[]): object {
  const endColumn = endColumnOf(place);
  const { file, line, column } = place;
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(file), index: files.indexOf(file) },
      region: {
        startLine: line,
        startColumn: column,
        ...(endColumn === undefined ? {} : { endColumn }),
      },
    },
  };
}

/** Braces hold the place of arguments (§3.11.5), and [text](target) is a link (§3.11.6): here both are mere text. */
function escaped(text: string): string {
  const braces = text.replace(/[{}]/gu, '$&$&');
  return braces.includes('](') ? braces.replace(/[[\]\\]/gu, '\\$&') : braces;
}
