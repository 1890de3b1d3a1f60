// Builds dist/: the command and the library as bundles without dependencies, and the library's types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildValidators } from './build-validator.js';

/** What few jobs need and is large: a file of its own each, so that no other start reads it. */
const APART = [
  {
    imported: /\/validate-report\.js$/,
    entry: '.generated/validate-report.js',
    as: 'validate-report',
  },
  { imported: /\/open-workbook\.ts$/, entry: 'src/io/workbook/open-workbook.ts', as: 'workbook' },
  { imported: /\/write-book\.ts$/, entry: 'src/render/xlsx/write-book.ts', as: 'write-book' },
  { imported: /^@e965\/xlsx$/, entry: '@e965/xlsx', as: 'xls' },
];

await rm('dist', { recursive: true, force: true });
await buildValidators();
const common = {
  bundle: true,
  outdir: 'dist',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // CommonJS packages inside an ES module still ask for Node's own modules this way.
  banner: {
    js: "import{createRequire as plancheckRequire}from'node:module';const require=plancheckRequire(import.meta.url);",
  },
  plugins: [oneDisplayWidth(), ...APART.map(apart)],
  // The same parser as ES modules, without the wrappers of its CommonJS build.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};
const cli = await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  // One file that V8's compiled code can be kept of; what is not the usual job runs when asked for.
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  banner: {},
  // Compiled code that was kept cannot import: it requires.
  supported: { 'dynamic-import': false },
});
const parts = [];
for (const part of APART) {
  const { metafile } = await build({
    ...common,
    plugins: APART.filter((other) => other !== part).map(apart),
    entryPoints: { [part.as]: part.entry },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: {},
    supported: { 'dynamic-import': false },
  });
  parts.push(metafile);
}
const library = await build({ ...common, entryPoints: { index: 'src/index.ts' } });
const metafile = {
  inputs: Object.assign(
    {},
    ...[cli.metafile, library.metafile, ...parts].map(({ inputs }) => inputs),
  ),
};
// What names the build stands in its first line: compiled code is of one build only.
const command = await readFile('dist/cli.cjs', 'utf8');
const buildId = createHash('sha256').update(command).digest('hex');
await writeFile('dist/cli.cjs', `// ${buildId}\n${command}`);
execFileSync(process.execPath, ['.config/write-cache.js']);
await writeFile('dist/LICENSES.txt', await licensesOf(metafile));
execFileSync(process.execPath, [
  'node_modules/typescript/bin/tsc',
  ...['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--outDir', 'dist/types'],
  ...['--rootDir', 'src', '--project', '.config/tsconfig.types.json'],
]);

/** cli-table3 measures with our own displayWidth: one rule for widths, and no second width library to load. */
function oneDisplayWidth() {
  return {
    name: 'one-display-width',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'width' }));
      onLoad({ filter: /.*/, namespace: 'width' }, () => ({
        contents: `const { displayWidth } = require('./src/text/display-width.ts');
          module.exports = (text) => displayWidth(String(text).replace(/\\u001b\\[[0-9;]*m/g, ''));`,
        resolveDir: '.',
      }));
    },
  };
}

function apart({ imported, as }) {
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: imported }, () => ({ path: `./${as}.cjs`, external: true }));
    },
  };
}

/** The licences of what is bundled must travel with it. */
async function licensesOf({ inputs }) {
  const names = new Set(
    Object.keys(inputs).flatMap(
      (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    ),
  );
  const texts = await Promise.all([...names].sort().map(licenseOf));
  return texts.join('\n\n');
}

async function licenseOf(name) {
  const { version, license } = JSON.parse(
    await readFile(`node_modules/${name}/package.json`, 'utf8'),
  );
  for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt']) {
    const text = await readFile(`node_modules/${name}/${file}`, 'utf8').catch(() => undefined);
    if (text !== undefined) return `${name} ${version}\n\n${text.trim()}\n`;
  }
  return `${name} ${version}\n\n${license}\n`;
}
