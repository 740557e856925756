// Runs on Node 20 with nothing installed: only Node's own modules here.
import { relative } from 'node:path';

/**
 * The test files that took longest, as lines to print. `results`: what vitest's JSON reporter wrote, with times in
 * milliseconds; two files run side by side, so the sum is about twice what the clock on the wall says.
 */
export function slowestFiles(results, root, count = 10) {
  const files = results.testResults
    .map(({ name, startTime, endTime }) => ({ name: relative(root, name), ms: endTime - startTime }))
    .toSorted((one, other) => other.ms - one.ms);
  if (files.length <= 1) return [];
  const all = files.reduce((sum, { ms }) => sum + ms, 0);
  return [
    `The slowest of ${files.length} files, which took ${seconds(all)} together:`,
    ...files.slice(0, count).map(({ name, ms }) => `${seconds(ms).padStart(8)}  ${name}`),
  ];
}

/**
 * How much of their time the machine's cores worked between two looks at `os.cpus()`, as a line to print. Near 100 %, only less
 * work makes the tests quicker; far from it, more of them can run side by side.
 */
export function busyCores(before, after) {
  const sum = (cores, kinds) =>
    cores.flatMap(({ times }) => kinds.map((kind) => times[kind])).reduce((a, b) => a + b, 0);
  const spent = (kinds) => sum(after, kinds) - sum(before, kinds);
  const [worked, all] = [spent(['user', 'nice', 'sys', 'irq']), spent(['user', 'nice', 'sys', 'irq', 'idle'])];
  const share = all > 0 ? Math.round((worked / all) * 100) : 0;
  return `${after.length} cores worked ${seconds(worked)} together, ${share} % of the time.`;
}

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
