// Compiles schemas/plan.schema.json to .generated/validate-plan.js, so that a run needs no schema compiler.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

export async function buildValidator() {
  const schema = JSON.parse(await readFile('schemas/plan.schema.json', 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: true, messages: false, code: { source: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  // AJV's own code calls require() for its helpers: bundling resolves them.
  await build({
    stdin: { contents: code, resolveDir: '.', sourcefile: 'validate-plan.cjs' },
    bundle: true,
    format: 'cjs',
    outfile: '.generated/validate-plan.cjs',
    logLevel: 'error',
  });
  await mkdir('.generated', { recursive: true });
  await writeFile(
    '.generated/validate-plan.js',
    `import validator from './validate-plan.cjs';\nexport const validate = validator;\n`,
  );
  await writeFile(
    '.generated/validate-plan.d.ts',
    `import type { SchemaError } from '../src/plan/check-schema.ts';
export const validate: ((data: unknown) => boolean) & { errors?: SchemaError[] | null };
`,
  );
}
