import { configDefaults, defineConfig } from 'vitest/config';

/** A spooler of the tests' own, with a queue that prints into files, starts only for root on Linux. */
const ownSpooler = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx', 'renderer/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, ...(ownSpooler ? [] : ['tests/printing/**'])],
    pool: 'forks',
    // Browsers, spoolers and hosts that are killed leave a core idle for most of their time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
