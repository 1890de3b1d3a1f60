// Fuzzing: bundles test/fuzz/ and runs it, much faster than under the test runner. Options: test/fuzz/main.ts.
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';

const outfile = '.generated/fuzz/main.js';
await build({
  entryPoints: ['test/fuzz/main.ts'],
  bundle: true,
  outfile,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
