import { closeSync, copyFileSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Described } from '../../db/backup/verify.ts';
import { countsOf } from '../../db/backup/verify.ts';
import { mostBytesHere, verifyBackupCopy } from '../../db/backup/verify-aside.ts';
import { run } from '../../db/file/handles.ts';
import { append, head } from '../../db/log/log.ts';
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

/** How many threads `work` starts. */
async function threadsStartedBy(work: () => Promise<unknown>): Promise<number> {
  let started = 0;
  const count = () => started++;
  process.on('worker', count);
  await work().finally(() => process.off('worker', count));
  return started;
}

it.each([
  ['small', 'where it is asked for', 3, 0],
  ['large', 'in a thread of its own', 16, 1],
])('a %s copy is verified as a whole, %s', async (_, __, megabytes, threads) => {
  const { file, key, described } = copyOf(megabytes);
  expect(statSync(file).size > mostBytesHere).toBe(threads === 1);
  const started = await threadsStartedBy(async () => {
    expect(await verifyBackupCopy(file, key, described)).toEqual({ erased: [] });
  });
  expect(started).toBe(threads);
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
