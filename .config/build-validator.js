// Compiles the schemas of what is read to .generated/, so that a run needs no schema compiler.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import compile from 'ajv/dist/compile/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/**
 * AJV names the place of a fault in the schema from the definition it stands
 * in, without saying which one that is. This gives every definition its whole
 * path, so that a fault can be told apart from the same fault of another.
 */
function nameDefinitions(definitions) {
  const names = new Map(Object.entries(definitions).map(([name, schema]) => [schema, name]));
  Object.defineProperty(compile.SchemaEnv.prototype, 'schemaPath', {
    get() {
      const name = names.get(this.schema);
      return name === undefined ? undefined : `#/definitions/${name}`;
    },
    set() {
      // The constructor stores the path it was given: none, for a definition.
    },
  });
}

/** The schema without what only editors show: every start would load it. */
function without(words, node, areNames = false) {
  if (Array.isArray(node)) return node.map((one) => without(words, one));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => areNames || !words.includes(key))
      .map(([key, value]) => [
        key,
        without(words, value, !areNames && ['properties', 'definitions'].includes(key)),
      ]),
  );
}

export async function buildValidators() {
  await mkdir('.generated', { recursive: true });
  await buildPlanValidator();
  await buildReportValidator();
  await buildWaiversValidator();
}

async function buildPlanValidator() {
  const whole = JSON.parse(await readFile('schemas/plan.schema.json', 'utf8'));
  const schema = without(['title', 'description', 'examples'], whole);
  nameDefinitions(schema.definitions);
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    messages: false,
    inlineRefs: false,
    code: { source: true },
  });
  await writeValidator('validate-plan', ajv, schema);
  // What messages need of it: keys, alternatives and examples.
  const outline = without(['title', 'description'], whole);
  await writeFile('.generated/plan-outline.json', JSON.stringify(outline));
  await writeFile(
    '.generated/validate-plan.d.ts',
    `import type { SchemaError } from '../src/plan/form/schema-nodes.ts';
export const validate: ((data: unknown) => boolean) & { errors?: SchemaError[] | null };
`,
  );
}

/** A stored report that is read again; the first fault is enough. */
async function buildReportValidator() {
  const whole = JSON.parse(await readFile('schemas/report.schema.json', 'utf8'));
  const ajv = new Ajv({ strict: true, messages: false, inlineRefs: false, code: { source: true } });
  await writeValidator('validate-report', ajv, without(['title', 'description'], whole));
  await writeFile(
    '.generated/validate-report.d.ts',
    `import type { Report } from '../src/model/report.ts';
export const validate: ((data: unknown) => data is Report) & {
  errors?:
    | {
        readonly instancePath: string;
        readonly params: { readonly additionalProperty?: string; readonly missingProperty?: string };
      }[]
    | null;
};
`,
  );
}

/** Exceptions that are approved: with each fault its part of the schema, for messages. */
async function buildWaiversValidator() {
  const whole = JSON.parse(await readFile('schemas/waivers.schema.json', 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    verbose: true,
    messages: false,
    code: { source: true },
  });
  await writeValidator('validate-waivers', ajv, without(['title', 'description'], whole));
  await writeFile(
    '.generated/validate-waivers.d.ts',
    `import type { WaiversFile } from '../src/model/waivers-file.ts';
interface Part {
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
}
export const validate: ((data: unknown) => data is WaiversFile) & {
  errors?:
    | {
        readonly keyword: string;
        readonly instancePath: string;
        readonly params: Readonly<Record<string, unknown>>;
        readonly parentSchema: Part;
      }[]
    | null;
};
`,
  );
}

async function writeValidator(name, ajv, schema) {
  const code = standalone.default(ajv, ajv.compile(schema));
  // AJV's own code calls require() for its helpers: bundling resolves them.
  await build({
    stdin: { contents: code, resolveDir: '.', sourcefile: `${name}.cjs` },
    bundle: true,
    format: 'cjs',
    outfile: `.generated/${name}.cjs`,
    logLevel: 'error',
  });
  await writeFile(
    `.generated/${name}.js`,
    `import validator from './${name}.cjs';\nexport const validate = validator;\n`,
  );
}
