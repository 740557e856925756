import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { madeOnce } from '../../scripts/gallery/made-once.ts';

const place = mkdtempSync(join(tmpdir(), 'chairside-made-once-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let file: string;
let made: number;
beforeEach(({ task }) => {
  file = join(place, task.id, 'recordings.json');
  made = 0;
});
const make = async () => {
  await new Promise((next) => setImmediate(next));
  made += 1;
  return `made ${made}`;
};

it('is made by one of those who ask for it at once, for all of them, and by nobody afterwards', async () => {
  await Promise.all([1, 2, 3].map(() => madeOnce(file, make)));
  await madeOnce(file, make);
  expect([made, readFileSync(file, 'utf8')]).toEqual([1, 'made 1']);
  expect(readdirSync(join(file, '..'))).toEqual(['recordings.json']);
});

it('is made by the next one where whoever was making it could not, or was killed', async () => {
  await expect(madeOnce(file, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  // No process has this number: Linux counts to four millions.
  writeFileSync(`${file}.claim`, '99999999');
  await madeOnce(file, make);
  expect([made, readFileSync(file, 'utf8')]).toEqual([1, 'made 1']);
});
