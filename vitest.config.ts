import { configDefaults, defineConfig } from 'vitest/config';

/** A spooler of the tests' own, with a queue that prints into files, starts only for root on Linux. */
const ownSpooler = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  test: {
    pool: 'forks',
    // Browsers, spoolers and hosts that are killed leave a core idle for most of their time.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...(ownSpooler ? [] : ['tests/printing/**'])],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['renderer/**/*.test.tsx'],
          environment: 'happy-dom',
          // Each file draws screens on a client of its own and leaves nothing behind: loading the page once is enough.
          isolate: false,
        },
      },
    ],
  },
});
