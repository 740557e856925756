import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Driver from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyFile } from '../../api/papers/verify-file.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { backupsIn } from '../../db/backup/manifest.ts';
import { openStore } from '../../db/file/open.ts';
import { payloadDigest } from '../../db/log/header.ts';
import { writeAnchor } from '../../db/vault/anchor.ts';
import { namedHeads } from '../../documents/seal/named-heads.ts';
import { namedVisit } from '../../documents/seal/named-visit.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { Sha256 } from '../../domain/ids.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { disarm, rehash } from '../../scripts/faults/rows.ts';
import { sentence } from '../sentence.ts';
import { behindItsBack, keyOf } from './behind-its-back.ts';
import { afterTwoVisits } from './prepared.ts';
import { pin, type Tablet } from './tablet.ts';
import type { Hands } from './visit-steps.ts';

const command = fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url));

let tablet: Tablet;
let hands: Hands;
let recoveryKey: string;
/** The papers that two visits gave out, by visit. */
let papers: { one: Buffer; other: Buffer };
beforeEach(async () => {
  const prepared = await afterTwoVisits();
  ({ tablet, hands, recoveryKey } = prepared);
  const sheets: Buffer[] = [];
  await behindItsBack(tablet, (db) => {
    for (const id of prepared.made)
      sheets.push(
        Buffer.from(
          String(
            db
              .prepare(`SELECT hex(pdf) FROM document_pdf WHERE visit_id = ? AND kind = 'aftercare-sheet'`)
              .pluck()
              .get(id),
          ),
          'hex',
        ),
      );
  });
  const [one, other] = sheets;
  if (!one || !other) throw new Error('two visits were sealed');
  papers = { one, other };
});
afterEach(() => tablet.close());

/** What "Check a document" says of a file, on the record as it stands. */
async function judged(bytes: Uint8Array) {
  await tablet.close({ keep: true });
  const store = openStore({ file: storeFileIn(tablet.dir), key: await keyOf(tablet), random: realRandom });
  const verdict = await verifyFile(store, { name: 'sheet.pdf', bytes });
  store.close();
  await tablet.restart();
  return verdict;
}

async function onTheCommandLine(files: Record<string, Uint8Array | string>) {
  await tablet.close({ keep: true });
  const paths = Object.entries(files).map(([name, bytes]) => {
    if (typeof bytes === 'string') return bytes;
    const path = join(tablet.dir, name);
    writeFileSync(path, bytes);
    return path;
  });
  const env = { ...process.env, CHAIRSIDE_RECOVERY_KEY: recoveryKey };
  const args = [command, '--witness', ...paths, '--store', tablet.dir];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  await tablet.restart();
  return { status, said: stdout + stderr };
}

/**
 * Somebody with the passphrase and every patience: what the first client said is written anew, every hash behind it and every
 * paper's head fits again, the papers are others, and so are the heads beside the keys.
 */
async function forgeWholeRecord() {
  const key = await keyOf(tablet);
  await behindItsBack(tablet, (db) => {
    disarm(db);
    db.exec('DROP TRIGGER document_pdf_no_update');
    const note = db
      .prepare<[], { sequence: number; payload: string; salt: Buffer }>(
        `SELECT sequence, payload, salt FROM event_payload WHERE payload LIKE '%"type":"procedure-started"%' ORDER BY sequence`,
      )
      .get();
    if (!note) throw new Error('a procedure was started');
    setPayload(db, note.sequence, note.salt, note.payload.replace('"expectedMinutes":', '"expectedMinutes":1'));
    const last = Number(db.prepare('SELECT MAX(sequence) FROM event').pluck().get());
    const seals = db.prepare<[], { sequence: number; payload: string; salt: Buffer }>(
      `SELECT p.* FROM event_payload p JOIN event e USING (sequence) WHERE e.type = 'sealed' ORDER BY sequence`,
    );
    for (const { sequence, payload, salt } of seals.all()) {
      rehash(db, note.sequence, sequence - 1);
      const before = db
        .prepare('SELECT hash FROM event WHERE sequence = ?')
        .pluck()
        .get(sequence - 1);
      const sealed = JSON.parse(payload);
      sealed.head = before;
      for (const document of sealed.documents) {
        const pdf = Buffer.from(`%PDF-1.7 forged ${document.id}`);
        document.sha256 = sha256Hex(pdf);
        document.bytes = pdf.length;
        db.prepare('UPDATE document_pdf SET pdf = ?, sha256 = ? WHERE id = ?').run(pdf, document.sha256, document.id);
        db.prepare('UPDATE sealed_document SET sha256 = ?, bytes = ? WHERE id = ?').run(
          document.sha256,
          pdf.length,
          document.id,
        );
      }
      setPayload(db, sequence, salt, JSON.stringify(sealed));
    }
    rehash(db, note.sequence, last);
    const log = String(db.prepare(`SELECT payload ->> 'log' FROM event_payload WHERE sequence = 0`).pluck().get());
    const hash = Sha256.parse(db.prepare('SELECT hash FROM event WHERE sequence = ?').pluck().get(last));
    writeAnchor(tablet.dir, { log, sequence: last, hash }, key, []);
    rmSync(join(tablet.dir, 'backups'), { recursive: true });
  });
}

function setPayload(db: Driver.Database, sequence: number, salt: Buffer, payload: string): void {
  db.prepare('UPDATE event_payload SET payload = ? WHERE sequence = ?').run(payload, sequence);
  db.prepare('UPDATE event SET payload_digest = ? WHERE sequence = ?').run(payloadDigest(salt, payload), sequence);
}

describe('a client’s paper', () => {
  it('names the row and the head it was made at, and the head on the papers of the visit before', () => {
    const one = namedHeads(papers.one);
    const other = namedHeads(papers.other);
    expect(one).toMatchObject({ before: null, log: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(other?.before).toBe(one?.head);
    expect(other?.row).toBeGreaterThan(one?.row ?? Number.NaN);
  });

  it('proves the record it came out of, and so do its backups', async () => {
    expect(await judged(papers.one)).toMatchObject({ finding: 'untouched', witness: 'proves', kept: { how: 'same' } });
    const [backup] = backupsIn(join(tablet.dir, 'backups'));
    const { status, said } = await onTheCommandLine({
      'one.pdf': papers.one,
      'other.pdf': papers.other,
      backup: backup?.folder ?? '',
    });
    expect(said.trim().split('\n')).toHaveLength(3);
    for (const line of said.trim().split('\n')) expect(line).toMatch(/^proves {6}.+ Rows 0 to \d+ are what they were/);
    expect(status).toBe(0);
  });

  it('held against a record that was forged as a whole says that the record has been changed since', async () => {
    await forgeWholeRecord();
    // From inside nothing is to be seen of it: that is what the papers are for.
    await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    const inside = await tablet.client.call('record.check', {});
    expect(sentence(inside.says)).not.toMatch(/anew|cut off|edited/);
    for (const bytes of [papers.one, papers.other]) {
      const verdict = await judged(bytes);
      expect(verdict).toMatchObject({ finding: 'untouched', witness: 'contradicts' });
    }
  });

  it('and a backup that somebody else keeps say so on the command line too, and what is not the clinic’s own says nothing', async () => {
    const elsewhere = join(tablet.dir, 'elsewhere');
    cpSync(join(tablet.dir, 'backups'), elsewhere, { recursive: true });
    const backup = backupsIn(elsewhere)[0]?.folder ?? '';
    await forgeWholeRecord();
    const changed = Buffer.concat([papers.one, Buffer.from('%')]);
    const { status, said } = await onTheCommandLine({ 'other.pdf': papers.other, backup, 'changed.pdf': changed });
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^contradicts .+other.pdf: This clinic’s record has been changed since: row \d+/),
      expect.stringMatching(/^contradicts .+ This clinic’s record has been changed since/),
      expect.stringMatching(/^nothing {5}.+ Data was added after it was sealed/),
      '',
    ]);
    expect(status).toBe(1);
  });

  it('of a client who was erased since still proves the rows, and is no alarm', async () => {
    const visitId = namedVisit(papers.one);
    if (!visitId) throw new Error('the paper names its visit');
    await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    const { clientId } = await tablet.client.call('visits.get', { visitId });
    await tablet.client.call('clients.erase', { clientId, why: 'asked', note: '' });
    expect(await judged(papers.one)).toMatchObject({ finding: 'untouched', witness: 'erased' });
  });

  it('sealed after the backup that the record was put back to is not held against it', async () => {
    await tablet.close({ keep: true });
    writeFileSync(storeFileIn(tablet.dir), 'damaged');
    await tablet.restart();
    const { backups } = await tablet.client.call('store.backups', {});
    const older = backups.find(({ visits }) => visits === 1);
    await tablet.client.call('store.restore', { backupId: older?.id ?? '', recoveryKey });
    expect(await judged(papers.one)).toMatchObject({ witness: 'proves' });
    expect(await judged(papers.other)).toMatchObject({ witness: 'elsewhere' });
  });
});
