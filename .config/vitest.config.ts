import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    // Results must not depend on the terminal, the locale or the environment.
    env: { PLANCHECK_LANG: 'zh', NO_COLOR: '1', TZ: 'UTC' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/**'],
      reporter: ['text-summary'],
      thresholds: { lines: 95, functions: 90, branches: 88, statements: 95 },
    },
  },
});
