import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A spooler of the tests' own, with a queue that prints into files, starts only for root on Linux. */
const ownSpooler = process.platform === 'linux' && process.getuid?.() === 0;

/** What leaves nothing of one file to the next: each opens a store of its own, and puts back what it changed of the process. */
const oneAfterAnother = ['tests/api/**/*.test.ts', 'tests/db/**/*.test.ts', 'tests/documents/**/*.test.ts'];

/** What reads the page's sources, words and parts, and nothing outside of itself: half of its time was loading them anew. */
const readsThePage = ['tests/renderer/**/*.test.ts', 'tests/renderer/**/*.test.tsx', 'tests/repo/**/*.test.ts'];

/** What says by the process's own environment which print system it has. */
const prints = ['tests/printing/**/*.test.ts'];

/** What takes minutes begins first, so that nothing long is left over for one worker at the end. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = [
      /e2e\/every-main-button/,
      /faults\/killed-host/,
      /tests\/(e2e|faults|gallery|hosts|hub|security|printing)\//,
    ];
    const rank = ({ moduleId }: TestSpecification) => {
      const found = order.findIndex((path) => path.test(moduleId));
      return found === -1 ? order.length : found;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    pool: 'forks',
    // Two cores take four: browsers, spoolers and hosts that are killed wait for most of their time, half a second a tap.
    maxWorkers: 4,
    sequence: { sequencer: LongOnesFirst },
    // Against a test that hangs, not one that is slow: machines are shared, and four run at once.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...oneAfterAnother, ...readsThePage, ...prints, 'tests/domain/**'],
          // Hosts, browsers and stores of its own for each file: what was loaded anew for each was the app, the half of a small one.
          isolate: false,
          setupFiles: ['tests/own-process.ts'],
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      ...(ownSpooler ? [{ extends: true as const, test: { name: 'printing', include: prints } }] : []),
      {
        extends: true,
        test: {
          name: 'app',
          include: oneAfterAnother,
          // Loading the app, its papers and their fonts anew for each file cost more than what most of them test.
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/domain/**/*.test.ts'],
          // Rules are pure, so nothing of one file reaches the next: loading them once saves a quarter of their time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: readsThePage,
          isolate: false,
          unstubGlobals: true,
          unstubEnvs: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['renderer/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['renderer/gallery/plain-elements.ts'],
          // Each file draws screens on a client of its own and leaves nothing behind: loading the page once is enough.
          isolate: false,
        },
      },
    ],
  },
});
