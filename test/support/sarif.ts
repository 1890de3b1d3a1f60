import { Ajv } from 'ajv';
import { fixture } from './run.ts';

export interface SarifRun {
  readonly language: string;
  readonly columnKind: string;
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly rules: readonly {
        readonly id: string;
        readonly shortDescription: { readonly text: string };
        readonly defaultConfiguration: { readonly level: string };
      }[];
    };
  };
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
    readonly locations?: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly index: number };
        readonly region: {
          readonly startLine: number;
          readonly startColumn: number;
          readonly endColumn?: number;
        };
      };
    }[];
  }[];
}

export function sarifRun(json: string): SarifRun {
  const { runs } = JSON.parse(json) as { runs: [SarifRun] };
  return runs[0];
}

/** What draft-04 calls formats; a URI reference has nothing but what RFC 3986 lets it have. */
const FORMATS = {
  uri: (text: string) => /^[A-Za-z][A-Za-z0-9+.-]*:/u.test(text) && isUriReference(text),
  'uri-reference': isUriReference,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u,
};

function isUriReference(text: string): boolean {
  return (
    /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/u.test(text) && URL.canParse(text, 'file:///')
  );
}

/** Its keywords are those of draft-07, which the checker knows; only its own name is spelt otherwise. */
const schema = JSON.parse(fixture('published/sarif-schema-2.1.0.json')) as Record<string, unknown>;
delete schema['$schema'];
delete schema['id'];
// One of its patterns is none in Unicode mode.
const options = { allErrors: true, strict: false, unicodeRegExp: false, formats: FORMATS };
const validate = new Ajv(options).compile(schema);

/** The faults of a SARIF log against the published schema; empty when it is valid. */
export function sarifFaults(json: string): string[] {
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}
