import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DiskReserve } from '../../api/custody/disk-reserve.ts';

const size = 256 * 1024;
let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chairside-reserve-'));
  file = join(dir, 'ballast.bin');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('takes up its room for real, and gives it up once', () => {
  const reserve = new DiskReserve(dir, size);
  reserve.keep();
  const { size: length, blocks } = statSync(file);
  expect(length).toBe(size);
  expect(blocks * 512).toBeGreaterThanOrEqual(size);
  expect([reserve.isLow, reserve.giveUp(), reserve.isLow, reserve.giveUp()]).toEqual([false, true, true, false]);
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
});

it('is laid down again when there is room, also after half of it was written', () => {
  const reserve = new DiskReserve(dir, size);
  reserve.giveUp();
  writeFileSync(file, 'half');
  reserve.keep();
  expect([statSync(file).size, reserve.isLow]).toEqual([size, false]);
});

it('is not laid down where it would be what fills the disk', () => {
  const reserve = new DiskReserve(dir, 2 ** 50);
  reserve.keep();
  expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  expect(reserve.isLow).toBe(true);
});
