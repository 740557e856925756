import { configDefaults, defineConfig } from 'vitest/config';

/** A spooler of the tests' own, with a queue that prints into files, starts only for root on Linux. */
const ownSpooler = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, ...(ownSpooler ? [] : ['tests/printing/**'])],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
