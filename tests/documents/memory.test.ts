import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { often } from '../often.ts';

const program = fileURLToPath(new URL('./thousand.ts', import.meta.url));
const Found = z.object({ grownMB: z.number(), kept: z.array(z.string()), seen: z.boolean() });

/** Twenty kilobytes a sheet, as the thousand are held to. */
const sheets = often(300, 1000);

test('hundreds of sheets in a row grow memory by less than 20 KB each and leave no client’s name in it', () => {
  const found = Found.parse(
    JSON.parse(execFileSync(process.execPath, [program, String(sheets)], { encoding: 'utf8' })),
  );
  expect(found.grownMB).toBeLessThan(sheets * 0.02);
  expect(found.kept).toEqual([]);
  expect(found.seen).toBe(true);
});
