import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Ballast } from '../../api/custody/ballast.ts';

const size = 256 * 1024;
let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chairside-ballast-'));
  file = join(dir, 'ballast.bin');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('takes up its room for real, and gives it up once', () => {
  const ballast = new Ballast(dir, size);
  ballast.keep();
  const { size: length, blocks } = statSync(file);
  expect(length).toBe(size);
  expect(blocks * 512).toBeGreaterThanOrEqual(size);
  expect([ballast.isLow, ballast.giveUp(), ballast.isLow, ballast.giveUp()]).toEqual([false, true, true, false]);
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
});

it('is laid down again when there is room, also after half of it was written', () => {
  const ballast = new Ballast(dir, size);
  ballast.giveUp();
  writeFileSync(file, 'half');
  ballast.keep();
  expect([statSync(file).size, ballast.isLow]).toEqual([size, false]);
});

it('is not laid down where it would be what fills the disk', () => {
  const ballast = new Ballast(dir, 2 ** 50);
  ballast.keep();
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  expect(ballast.isLow).toBe(true);
});
