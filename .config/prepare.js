// Run by npm after an install of the sources: builds. `npm install --global git+…`, which pre-commit
// uses too, comes here without the packages that building needs, because the global setting reaches
// npm's install of them: they are installed here then.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/esbuild')) {
  const env = { ...process.env, npm_config_global: 'false' };
  const argv = [process.env.npm_execpath, 'ci', '--include=dev', '--ignore-scripts'];
  execFileSync(process.execPath, argv, { env, stdio: 'inherit' });
}
await import('./build.js');
