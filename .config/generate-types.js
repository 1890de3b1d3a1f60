// Writes the TypeScript types of every schema. With --check it changes nothing and fails when a file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import prettier from 'prettier';

const TYPES = [
  ['schemas/plan.schema.json', 'src/model/plan-file.ts', 'PlanFile'],
  ['schemas/report.schema.json', 'src/model/report.ts', 'Report'],
  ['schemas/waivers.schema.json', 'src/model/waivers-file.ts', 'WaiversFile'],
  ['schemas/findings.schema.json', 'src/model/findings-file.ts', 'FindingsFile'],
  ['schemas/verification.schema.json', 'src/model/verification.ts', 'Verification'],
  ['schemas/diff.schema.json', 'src/model/diff.ts', 'Diff'],
];

/** Titles are for editors; without them the types are named after their definitions. */
function withoutTitles(node) {
  if (Array.isArray(node)) return node.map(withoutTitles);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => key !== 'title' || typeof value !== 'string')
      .map(([key, value]) => [key, withoutTitles(value)]),
  );
}

const check = process.argv.includes('--check');
for (const [schemaFile, typesFile, name] of TYPES) {
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  const types = await compile(withoutTitles(schema), name, {
    ignoreMinAndMaxItems: true,
    bannerComment: `// Generated from ${schemaFile} by \`npm run generate\`; change the schema instead.`,
    additionalProperties: false,
    format: false,
  });
  const options = await prettier.resolveConfig(typesFile);
  const text = await prettier.format(types, { ...options, parser: 'typescript' });
  if (!check) await writeFile(typesFile, text);
  else if ((await readFile(typesFile, 'utf8')) !== text) {
    console.error(`${typesFile} is stale: run "npm run generate"`);
    process.exitCode = 1;
  }
}
