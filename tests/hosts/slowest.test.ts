import { join } from 'node:path';
import { expect, it } from 'vitest';
import { busyCores, slowestFiles } from '../../scripts/setup/slowest.mjs';
import { root } from './paths.ts';

const took = (name: string, ms: number) => ({ name: join(root, name), startTime: 5_000, endTime: 5_000 + ms });

it('the test command names the slowest files, slowest first, and says nothing of a single one', () => {
  const testResults = [took('a.test.ts', 1_240), took('b.test.ts', 61_000), took('c.test.ts', 90)];
  expect(slowestFiles({ testResults }, root, 2)).toEqual([
    'The slowest of 3 files, which took 62.3 s together:',
    '  61.0 s  b.test.ts',
    '   1.2 s  a.test.ts',
  ]);
  expect(slowestFiles({ testResults: [took('a.test.ts', 1_240)] }, root)).toEqual([]);
});

it('the test command says how much of their time the cores worked', () => {
  const core = (user: number, idle: number) => ({ times: { user, nice: 0, sys: 0, irq: 0, idle } });
  expect(busyCores([core(1_000, 500), core(0, 0)], [core(4_000, 1_500), core(3_000, 1_000)])).toBe(
    '2 cores worked 6.0 s together, 75 % of the time.',
  );
});
