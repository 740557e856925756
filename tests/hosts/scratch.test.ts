import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeScratch, roomInMemory } from '../../scripts/setup/scratch.mjs';

const place = mkdtempSync(join(tmpdir(), 'chairside-scratch-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('a run of the tests writes into a folder of its own, and takes away what an interrupted run left', () => {
  // No process has this number: Linux counts to four millions.
  const left = join(place, 'chairside-tests-99999999-abc');
  mkdirSync(left);
  writeFileSync(join(left, 'store.db'), 'x');
  const running = join(place, `chairside-tests-${process.pid}-abc`);
  mkdirSync(running);
  const own = makeScratch(place);
  expect(dirname(own)).toBe(place);
  expect([existsSync(own), existsSync(running), existsSync(left)]).toEqual([true, true, false]);
  // Who may not look into it can still reach what the tests put there for another user.
  if (process.platform !== 'win32') expect(statSync(own).mode & 0o777).toBe(0o711);
});

it('a machine without so much memory keeps what tests write on its disk', () => {
  expect(roomInMemory(Number.MAX_SAFE_INTEGER)).toBe(tmpdir());
});
