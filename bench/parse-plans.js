// A measured process: parses plans with the YAML parser alone, and prints the time without its loading.
// Usage: node parse-plans.js <plan.yaml> …
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const start = performance.now();
const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false };
const faults = texts.flatMap((text) => parseDocument(text, options).errors);
const ms = performance.now() - start;
if (faults.length > 0) throw faults[0];
process.stdout.write(JSON.stringify({ ms }));
