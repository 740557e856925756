import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { readHeads } from '../../db/vault/anchor.ts';
import { said, sentence } from '../sentence.ts';
import { keyOf } from './behind-its-back.ts';
import { played } from './prepared.ts';
import { lastingKeychain, makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { act, type Hands, wholeVisit } from './visit-steps.ts';

const heads = (tablet: Tablet) => join(tablet.dir, 'heads.json');
const notVouched = /cannot be vouched for: the heads that are kept beside the keys are missing, damaged or not/;

async function fault(tablet: Tablet, staffId: string): Promise<string> {
  await tablet.client.call('session.unlock', { staffId, pin });
  const { fault: found } = await tablet.client.call('backups.due', {});
  return found ? sentence(found) : '';
}

/** A backup, a copy of the record as it was then, and a visit behind both. */
const withOlderCopy = played(async (hands, { dir }) => {
  await hands.client.call('backups.make', {});
  mkdirSync(join(dir, 'older'));
  for (const name of ['record.db', 'record.db-wal']) copyFileSync(join(dir, name), join(dir, 'older', name));
  const { id } = await wholeVisit(hands);
  await act(hands, id, { type: 'close-visit' });
});

describe('somebody without a key who puts an older copy of the record in its place', () => {
  let tablet: Tablet;
  let hands: Hands;
  let staffId: string;
  beforeEach(async () => {
    ({ tablet, hands } = await withOlderCopy());
    ({ staffId } = hands);
    await tablet.client.call('session.lock', {});
  });
  afterEach(() => tablet.close());

  /** The visit is gone from the record, and so is every backup that knew of it. */
  async function rollBack(change: () => void) {
    await tablet.close({ keep: true });
    const [oldest, ...newer] = backupsIn(join(tablet.dir, 'backups')).toReversed();
    cpSync(join(tablet.dir, 'older'), tablet.dir, { recursive: true });
    for (const { folder } of newer) rmSync(folder, { recursive: true });
    const head = oldest?.manifest.head;
    change();
    await tablet.restart();
    return head;
  }

  it('and removes the heads is seen: the record cannot be vouched for', async () => {
    await rollBack(() => rmSync(heads(tablet)));
    expect(await fault(tablet, staffId)).toMatch(notVouched);
    expect(await tablet.client.call('record.check', {})).toMatchObject({
      ok: false,
      says: said(notVouched),
    });
  });

  it('and damages the heads is seen', async () => {
    await rollBack(() => writeFileSync(heads(tablet), '{"log":'));
    expect(await fault(tablet, staffId)).toMatch(notVouched);
  });

  it.each(['in the form of earlier versions', 'with a proof of their own'])(
    'and writes the heads of the backup’s manifest, %s, is seen',
    async (how) => {
      await rollBack(() => {
        const head = backupsIn(join(tablet.dir, 'backups'))[0]?.manifest.head;
        const mac = how.startsWith('in') ? {} : { mac: 'ab'.repeat(32) };
        writeFileSync(heads(tablet), JSON.stringify({ ...head, earlier: [], ...mac }));
      });
      expect(await fault(tablet, staffId)).toMatch(notVouched);
    },
  );

  it('and leaves the heads is seen, and the rows that are gone are named', async () => {
    await rollBack(() => undefined);
    expect(await fault(tablet, staffId)).toMatch(/and all after it were cut off/);
  });

  it('is told once, and stays on the record, also when heads are there again', async () => {
    await rollBack(() => rmSync(heads(tablet)));
    await fault(tablet, staffId);
    await tablet.client.call('record.check', {});
    await tablet.restart();
    await tablet.restart();
    expect(await fault(tablet, staffId)).toMatch(notVouched);
    const key = await keyOf(tablet);
    expect(readHeads(tablet.dir, key).kind).toBe('authentic');
  });
});

describe('a tablet that nobody touched', () => {
  it('is vouched for from its setup on, and no restart, restore or lock alarms anybody', async () => {
    const tablet = await makeTablet();
    try {
      const { ownerId, recoveryKey } = await signedIn(tablet);
      expect(readHeads(tablet.dir, await keyOf(tablet)).kind).toBe('authentic');
      await tablet.client.call('backups.make', {});
      await tablet.client.call('session.lock', {});
      await tablet.restart();
      expect(await fault(tablet, ownerId)).toBe('');
      await tablet.close({ keep: true });
      writeFileSync(storeFileIn(tablet.dir), 'damaged');
      await tablet.restart();
      const {
        backups: [backup],
      } = await tablet.client.call('store.backups', {});
      await tablet.client.call('store.restore', { backupId: backup?.id ?? '', recoveryKey });
      expect(await fault(tablet, ownerId)).toBe('');
      await tablet.restart();
      expect(await fault(tablet, ownerId)).toBe('');
    } finally {
      await tablet.close();
    }
  });
});

describe('a record of an earlier version', () => {
  const kept = fileURLToPath(new URL('../kept-stores/first-visits/', import.meta.url));
  const { ownerId }: { ownerId: string } = JSON.parse(readFileSync(join(kept, 'views.json'), 'utf8'));
  let tablet: Tablet;
  afterEach(() => tablet.close());
  async function updated(change: (dataDir: string) => void = () => undefined) {
    const dataDir = mkdtempSync(join(tmpdir(), 'chairside-kept-'));
    cpSync(join(kept, 'data'), dataDir, { recursive: true });
    change(dataDir);
    tablet = await makeTablet({ dataDir, protector: lastingKeychain('kept store') });
  }

  it('is believed its heads once, keeps them as proven ones, and alarms nobody', async () => {
    await updated();
    expect(await fault(tablet, ownerId)).toBe('');
    const proven = readHeads(tablet.dir, await keyOf(tablet, 'kept store'));
    expect(proven).toMatchObject({ kind: 'authentic', anchors: [{ sequence: 205 }, {}] });
    await tablet.restart();
    expect(await fault(tablet, ownerId)).toBe('');
  });

  it('knows no way back to the old form', async () => {
    await updated();
    await tablet.close({ keep: true });
    copyFileSync(join(kept, 'data', 'heads.json'), heads(tablet));
    await tablet.restart();
    expect(await fault(tablet, ownerId)).toMatch(notVouched);
  });

  it('that was locked before and has no heads is not vouched for', async () => {
    await updated((dataDir) => rmSync(join(dataDir, 'heads.json')));
    expect(await fault(tablet, ownerId)).toMatch(notVouched);
  });
});
