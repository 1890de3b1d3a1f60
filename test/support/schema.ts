import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { ROOT } from './run.ts';

/** The faults of a JSON text against one of our schemas; empty when it is valid. */
export function schemaFaults(
  schema: 'plan' | 'report' | 'findings' | 'verification' | 'diff',
  json: string,
): string[] {
  const validate = validatorOf(schema);
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

const VALIDATORS = new Map<string, ValidateFunction>();

/** Compiled once: a test may check hundreds of texts. */
function validatorOf(schema: string): ValidateFunction {
  const known = VALIDATORS.get(schema);
  if (known !== undefined) return known;
  const text = readFileSync(join(ROOT, 'schemas', `${schema}.schema.json`), 'utf8');
  const made = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(text) as object);
  VALIDATORS.set(schema, made);
  return made;
}
