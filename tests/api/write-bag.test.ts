import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { needRoom } from '../../api/hand-out/room.ts';
import { writeBag } from '../../api/hand-out/write-bag.ts';
import { AppError } from '../../domain/errors.ts';

const stick = mkdtempSync(join(tmpdir(), 'chairside-bag-'));
afterAll(() => rmSync(stick, { recursive: true, force: true }));

it('a place without room for it is refused before anything is written or recorded', async () => {
  await expect(needRoom(stick, 1)).resolves.toBeUndefined();
  await expect(needRoom(stick, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({ code: 'export-failed' });
});

it.each([
  ['a folder', null, 'Handed out'],
  ['a locked file', 'ABCDE', 'Handed out.zip'],
])('%s is on record before it bears its name, and not there where it cannot be recorded', async (_, password, name) => {
  const place = join(stick, name);
  const info = { clinic: 'A', at: '2026-11-24T09:00:00+00:00', version: '1' };
  const job = { signal: new AbortController().signal, carryThrough: () => undefined };
  const write = (noted: () => void) =>
    writeBag([{ name: 'a.txt', make: () => Buffer.from('a') }], job, {
      ...{ place, name: 'Handed out', password, info, noted },
    });
  let before: string[] = [];
  await expect(
    write(() => {
      before = readdirSync(place);
      throw new AppError('not-saved');
    }),
  ).rejects.toThrow('not-saved');
  expect(before).toEqual([`${name}.partial`]);
  expect(readdirSync(place)).toEqual([]);
  await write(() => undefined);
  expect(readdirSync(place)).toEqual([name]);
});
