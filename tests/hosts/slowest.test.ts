import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slowestFiles } from '../../scripts/setup/slowest.mjs';
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
