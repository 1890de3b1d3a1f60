import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { ROOT } from './run.ts';

/** The faults of a JSON text against one of our schemas; empty when it is valid. */
export function schemaFaults(schema: 'plan' | 'report' | 'findings' | 'diff', json: string): string[] {
  const text = readFileSync(join(ROOT, 'schemas', `${schema}.schema.json`), 'utf8');
  const validate = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(text) as object);
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}
