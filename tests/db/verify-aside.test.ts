import { closeSync, copyFileSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Described } from '../../db/backup/verify.ts';
import { countsOf } from '../../db/backup/verify.ts';
import { mostBytesHere, verifyBackupCopy } from '../../db/backup/verify-aside.ts';
import { run } from '../../db/file/handles.ts';
import { append, head } from '../../db/log/log.ts';
import { yardstickMs } from '../effort.ts';
import { moment, newClientId, newStore, ofClient, person } from './fixtures.ts';

/** A copy of a record with a hundred clients, and with so many bytes beside them. */
function copyOf(megabytes: number) {
  const { store, file: live, folder, key } = newStore();
  store.write((w) => {
    append(
      w,
      Array.from({ length: 100 }, (_, n) =>
        ofClient({ type: 'client-added', clientId: newClientId(), details: person(`Client ${n}`) }),
      ),
    );
    for (let n = 0; n < megabytes; n++)
      run(w, 'INSERT INTO setting VALUES (?, json_quote(hex(zeroblob(500000))))', `filler-${n}`);
  });
  const file = join(folder, 'copy.db');
  const described = store.read(
    (r): Described => ({
      head: { log: store.identity.log, ...head(r), at: moment().instant },
      counts: countsOf(r),
      schema: 1,
    }),
  );
  store.close();
  copyFileSync(live, file);
  return { file, key, described };
}

/** The longest time, in milliseconds of work, for which nothing else could be done while `work` was under way. */
async function longestPiece(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let ended = false;
  const watch = new Promise<void>((resolve) => {
    let since = process.threadCpuUsage();
    const look = () => {
      const { user, system } = process.threadCpuUsage(since);
      longest = Math.max(longest, (user + system) / 1000);
      since = process.threadCpuUsage();
      if (ended) resolve();
      else setImmediate(look);
    };
    setImmediate(look);
  });
  await work().finally(() => {
    ended = true;
  });
  await watch;
  return longest;
}

it.each([
  ['small', 3],
  ['large', 16],
])('a %s copy is verified as a whole, and holds nothing else up for long', async (_, megabytes) => {
  const { file, key, described } = copyOf(megabytes);
  expect(statSync(file).size > mostBytesHere).toBe(megabytes > 3);
  let verified: unknown;
  const before = await yardstickMs();
  const longest = await longestPiece(async () => {
    verified = await verifyBackupCopy(file, key, described);
  });
  expect(verified).toEqual({ erased: [] });
  const after = await yardstickMs();
  // A small one measured 1.3 to 1.4, a large one 0.2 to 0.4; done where it is asked for it is 5.
  expect((2 * longest) / (before + after)).toBeLessThan(4);
});

it.each([
  ['where it is asked for', Number.POSITIVE_INFINITY],
  ['in a thread of its own', 0],
])('verified %s, a copy is refused for the same reasons', async (_, here) => {
  const { file, key, described } = copyOf(0);
  const refused = (changed: Partial<Described>) =>
    expect(verifyBackupCopy(file, key, { ...described, ...changed }, { here })).rejects;
  expect(await verifyBackupCopy(file, key, described, { here })).toEqual({ erased: [] });
  await refused({ schema: 999 }).toMatchObject({ code: 'store-from-newer-version' });
  await refused({ counts: { ...described.counts, clients: 7 } }).toMatchObject({
    code: 'backup-damaged',
    detail: 'other counts than its manifest says',
  });
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.from('other bytes'), 0, 11, 4096 * 2 + 50);
  closeSync(descriptor);
  await refused({}).toMatchObject({ code: 'backup-damaged', detail: 'page 3' });
});
