import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const program = fileURLToPath(new URL('./thousand.ts', import.meta.url));
const Found = z.object({ grownMB: z.number(), kept: z.array(z.string()), seen: z.boolean() });

test('a thousand sheets in a row grow memory by less than 20 MB and leave no client’s name in it', () => {
  const found = Found.parse(JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })));
  expect(found.grownMB).toBeLessThan(20);
  expect(found.kept).toEqual([]);
  expect(found.seen).toBe(true);
});
