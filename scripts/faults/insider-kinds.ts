import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Driver from 'better-sqlite3';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import type { Tampering } from '../../domain/faults/verdicts.ts';
import { disarm, rehash, remove } from './rows.ts';

/** A tablet that is switched off, with its key in the insider's hands and an older copy of its record. */
export interface Scene {
  readonly dir: string;
  readonly older: string;
  change(work: (db: Driver.Database) => void): void;
  /** A number from 0 up to below `end`, another one at each try. */
  any(end: number): number;
}

export interface Kind {
  readonly name: string;
  /** What the check has to say; `sound` where the attempt has to come to nothing. */
  readonly named: Tampering | 'sound';
  attempt(scene: Scene): void;
}

const sql =
  (...statements: readonly string[]) =>
  (scene: Scene) =>
    scene.change((db) => {
      // What the store itself forbids is no obstacle to somebody who has its key.
      const triggers = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all();
      if (statements.some((one) => /document_pdf|protocol/.test(one)))
        for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
      for (const statement of statements) db.exec(statement.replaceAll('{n}', String(scene.any(1000))));
    });

const shown = (name: string, ...statements: string[]): Kind => ({
  name,
  named: 'projection',
  attempt: sql(...statements),
});
const other = (name: string, named: Kind['named'], ...statements: string[]): Kind => ({
  name,
  named,
  attempt: sql(...statements),
});

const lists: readonly Kind[] = [
  shown('another name for a client', `UPDATE client SET name = 'Somebody {n}'`),
  shown('other details of a client', `UPDATE client SET details = json_set(details, '$.phone', '0207 {n}')`),
  shown('another birth date', `UPDATE client SET date_of_birth = '19' || (10 + {n} % 90) || '-01-02'`),
  shown('a client who is gone', 'DELETE FROM client'),
  shown(
    'a client whom nobody added',
    `INSERT INTO client SELECT 100000 + {n}, id || 'x', details, set_by, name, name_key, date_of_birth, last_visit, latest_sequence FROM client LIMIT 1`,
  ),
  shown('a client who is not found', 'DELETE FROM client_search'),
  shown('a client found by another name', `UPDATE client_search SET words = 'somebody {n}'`),
  shown('a visit with another outcome', `UPDATE visit SET outcome = 'cancelled'`),
  shown('a visit of another day', `UPDATE visit SET opened_on = '2020-01-' || (10 + {n} % 18)`),
  shown('a visit that is open again', 'UPDATE visit SET closed = 1 - closed'),
  shown('a visit of another session', 'UPDATE visit SET session = session + 1 + {n} % 5'),
  shown('a visit that is gone', 'DELETE FROM visit'),
  shown('staff under another name', `UPDATE staff SET name = 'Dr {n}'`),
  shown(
    'staff with another role',
    `UPDATE staff SET role = CASE role WHEN 'owner' THEN 'practitioner' ELSE 'owner' END`,
  ),
  shown('staff who left and work here', 'UPDATE staff SET active = 1 - active'),
  shown(
    'staff whom nobody added',
    `INSERT INTO staff SELECT '01890000-0000-7000-8000-00000000' || (1000 + {n}), 'Dr Who', 'owner', 1, 1, added_sequence FROM staff LIMIT 1`,
  ),
  shown(
    'a clinic of another name',
    `UPDATE setting SET value = json_set(value, '$.name', 'Elsewhere {n}') WHERE name = 'clinic'`,
  ),
  shown('a lock that waits longer', `INSERT OR REPLACE INTO setting VALUES ('idle-minutes', '10')`),
  shown('clients kept for a year only', `INSERT OR REPLACE INTO setting VALUES ('retention-years', '1')`),
  shown(
    'texts that nobody chose',
    `UPDATE setting SET value = json_set(value, '$.version', 1000 + {n}) WHERE name = 'active-protocol'`,
  ),
  shown('a version of the texts that nobody approved', 'UPDATE protocol_version SET version = 900 + {n}'),
  shown('a version of the texts that is gone', 'DELETE FROM protocol_version'),
  shown(
    'another seal on the record',
    `UPDATE setting SET value = json_set(value, '$.device', 'CH-{n}') WHERE name = 'setup'`,
  ),
  shown('heads that need no proof any more', `DELETE FROM setting WHERE name = 'heads-vouched'`),
  shown('a PIN that nothing binds', `UPDATE setting SET value = '{}' WHERE name = 'pin-bindings'`),
  shown('a hold that nobody placed', `INSERT INTO client_hold SELECT id, 'x', number FROM client`),
  shown('a tombstone that nobody wrote', 'INSERT INTO erasure SELECT id, number FROM client'),
  shown('a copy that is due', 'INSERT OR REPLACE INTO copy_due SELECT id, 100000 + {n} FROM visit'),
  shown(
    'a backup that was never made',
    `INSERT INTO backup SELECT 'chairside-20990101T000000Z-CH-{n}', 'x', 9, 3, '2099-01-01T00:00:00.000Z', NULL`,
  ),
  shown('a paper named by another hash', `UPDATE sealed_document SET sha256 = printf('%064d', {n})`),
  shown(
    'a paper that is not named',
    `DELETE FROM sealed_document WHERE rowid = (SELECT min(rowid) FROM sealed_document)`.replaceAll('rowid', 'id'),
  ),
];

const papers: readonly Kind[] = [
  other(
    'a paper with other bytes',
    'document',
    `UPDATE document_pdf SET pdf = CAST('%PDF {n}' AS BLOB) WHERE kind = 'consent-record'`,
  ),
  other(
    'a paper with other bytes and their hash',
    'document',
    `UPDATE document_pdf SET pdf = x'25', sha256 = printf('%064d', {n}) WHERE kind = 'visit-record'`,
  ),
  other('a paper that is gone', 'document', `DELETE FROM document_pdf WHERE kind = 'aftercare-sheet'`),
  other(
    'a paper that was never sealed',
    'document',
    `INSERT INTO document_pdf SELECT id || 'x', visit_id, kind, sha256, pages, pdf FROM document_pdf LIMIT 1`,
  ),
  other(
    'a text of another wording',
    'protocol',
    `UPDATE protocol SET text = replace(text, 'infection', 'nothing {n}')`,
  ),
];

const secrets: readonly Kind[] = [
  other('another PIN', 'pin', 'UPDATE staff_secret SET digest = randomblob(32)'),
  other('another PIN’s salt', 'pin', 'UPDATE staff_secret SET salt = randomblob(16)'),
  other('a PIN that is cheap to guess', 'pin', 'UPDATE staff_secret SET n = 2'),
  other('a PIN without what binds it', 'pin', 'UPDATE staff_secret SET digest = randomblob(32), nonce = NULL'),
  other(
    'a PIN for nobody',
    'pin',
    `INSERT INTO staff_secret SELECT '01890000-0000-7000-8000-00000000' || (1000 + {n}), salt, digest, n, r, p, 0, NULL, nonce FROM staff_secret LIMIT 1`,
  ),
  other('another certificate', 'seal', `UPDATE secret SET value = randomblob(400) WHERE name = 'seal-certificate'`),
  {
    name: 'another key that seals',
    named: 'seal',
    attempt: ({ change }) =>
      change((db) => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const der = privateKey.export({ format: 'der', type: 'pkcs8' });
        db.prepare(`UPDATE secret SET value = ? WHERE name = 'seal-private-key'`).run(der);
      }),
  },
];

const structure: readonly Kind[] = [
  other(
    'a trigger that forges later',
    'structure',
    `CREATE TRIGGER later{n} AFTER INSERT ON visit BEGIN UPDATE client SET name = 'x'; END`,
  ),
  other('a view in a table’s place', 'structure', `CREATE VIEW shown{n} AS SELECT * FROM client`),
  other('rows that may be changed', 'structure', 'DROP TRIGGER event_no_update'),
];

/** Before the last seal, so that what comes after has to fit too. */
const someRow = (db: Driver.Database, { any }: Scene): number =>
  2 + any(Number(db.prepare('SELECT MAX(sequence) FROM event').pluck().get()) - 6);

const rows: readonly Kind[] = [
  {
    name: 'a row of an earlier time',
    named: 'edited',
    attempt: (scene) =>
      scene.change((db) => {
        disarm(db);
        db.prepare(`UPDATE event SET instant = '2026-10-30T08:00:00.000Z' WHERE sequence = ?`).run(someRow(db, scene));
      }),
  },
  {
    name: 'a whole record of an earlier time',
    named: 'rebuilt',
    attempt: (scene) =>
      scene.change((db) => {
        disarm(db);
        const at = someRow(db, scene);
        db.prepare(`UPDATE event SET instant = '2026-10-30T08:00:00.000Z' WHERE sequence = ?`).run(at);
        rehash(db, at, Number(db.prepare('SELECT MAX(sequence) FROM event').pluck().get()));
      }),
  },
  {
    name: 'words that went without a tombstone',
    named: 'removed',
    attempt: (scene) =>
      scene.change((db) => {
        disarm(db);
        db.exec('INSERT INTO erasure SELECT id, 100000 FROM client');
        db.prepare('DELETE FROM event_payload WHERE sequence = ?').run(someRow(db, scene));
      }),
  },
  {
    name: 'an end that was cut off',
    named: 'tail-cut',
    attempt: (scene) =>
      scene.change((db) => {
        disarm(db);
        const last = Number(db.prepare('SELECT MAX(sequence) FROM event').pluck().get());
        for (let row = last; row > last - 1 - scene.any(3); row--) remove(db, row);
      }),
  },
];

const heads = (dir: string): string => join(dir, 'heads.json');
const older = ({ dir, older: copy }: Scene): void => copyFileSync(copy, storeFileIn(dir));
const olderWith = (name: string, change: (scene: Scene) => void): Kind => ({
  name: `an older copy of the record, ${name}`,
  named: 'unvouched',
  attempt(scene) {
    older(scene);
    change(scene);
  },
});

const withoutKey: readonly Kind[] = [
  { name: 'an older copy of the record', named: 'tail-cut', attempt: older },
  olderWith('the heads removed', ({ dir }) => rmSync(heads(dir))),
  olderWith('the heads torn', ({ dir, any }) => {
    const text = readFileSync(heads(dir), 'utf8');
    writeFileSync(heads(dir), text.slice(0, 1 + any(text.length - 3)));
  }),
  olderWith('the heads in their old form', ({ dir }) => {
    const { mac: _, earlier: __, ...newest } = JSON.parse(readFileSync(heads(dir), 'utf8'));
    writeFileSync(heads(dir), JSON.stringify({ ...newest, sequence: 1, earlier: [] }));
  }),
  olderWith('the heads with another proof', ({ dir, any }) => {
    const kept = JSON.parse(readFileSync(heads(dir), 'utf8'));
    writeFileSync(heads(dir), JSON.stringify({ ...kept, sequence: 1, mac: String(any(1000)).padStart(64, '0') }));
  }),
  olderWith('a folder in the heads’ place', ({ dir }) => {
    rmSync(heads(dir));
    mkdirSync(heads(dir));
  }),
  olderWith('a link in the heads’ place', ({ dir }) => {
    copyFileSync(heads(dir), `${heads(dir)}.kept`);
    rmSync(heads(dir));
    symlinkSync(`${heads(dir)}.kept`, heads(dir));
  }),
  olderWith('a pipe in the heads’ place', ({ dir }) => {
    rmSync(heads(dir));
    execFileSync('mkfifo', [heads(dir)]);
  }),
  {
    name: 'a backup’s manifest that somebody made up',
    named: 'sound',
    attempt({ dir, any }) {
      const name = `chairside-20990101T00${10 + any(40)}00Z-CH-FAULT`;
      const folder = join(dir, 'backups', name);
      mkdirSync(folder, { recursive: true });
      const { log } = JSON.parse(readFileSync(heads(dir), 'utf8'));
      const hash = 'ab'.repeat(32);
      const made = {
        format: 1,
        name,
        madeAt: '2099-01-01T00:00:00.000Z',
        device: 'CH-FAULT',
        clinic: 'x',
        schema: 1,
        bytes: 9,
      };
      const counts = { events: 1, clients: 1, visits: 1, documents: 1 };
      const manifest = { ...made, sha256: hash, counts, head: { log, sequence: 100_000, hash }, erased: [] };
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    },
  },
  {
    name: 'a pipe in a manifest’s place',
    named: 'sound',
    attempt({ dir }) {
      const folder = join(dir, 'backups', 'chairside-20990101T000000Z-CH-FAULT');
      mkdirSync(folder, { recursive: true });
      execFileSync('mkfifo', [join(folder, 'manifest.json')]);
    },
  },
];

/** Everything that an insider, or somebody without a key, was thought to try. */
export const kinds: readonly Kind[] = [...lists, ...papers, ...secrets, ...structure, ...rows, ...withoutKey];
