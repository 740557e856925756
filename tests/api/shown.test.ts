import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { said } from '../sentence.ts';
import { behindItsBack as forge } from './behind-its-back.ts';
import { afterTheVisit } from './prepared.ts';
import { pin, refusal, type Tablet } from './tablet.ts';

/** Somebody with the passphrase changes what the tablet shows or gives out, and not one row of the record. */
let tablet: Tablet;
let staffId: string;
beforeEach(async () => {
  const { hands, ...begun } = await afterTheVisit();
  ({ tablet } = begun);
  ({ staffId } = hands);
});
afterEach(() => tablet.close());

const behindItsBack = (...statements: string[]) =>
  forge(tablet, (db) => {
    for (const statement of statements) db.exec(statement);
  });

const check = async () => {
  await tablet.client.call('session.unlock', { staffId, pin });
  return tablet.client.call('record.check', {});
};

/** As an insider would: the trigger that forbids it goes first and comes back after. */
const withoutTrigger = (name: string, table: string, statement: string) => [
  `DROP TRIGGER ${name}`,
  statement,
  `CREATE TRIGGER ${name} BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'x'); END`,
];

describe('a record whose rows nobody touched', () => {
  it('is sound, what is shown of it included', async () => {
    await behindItsBack('SELECT 1');
    expect(await check()).toMatchObject({ ok: true });
  });

  it.each<[string, RegExp, readonly string[]]>([
    [
      'another name for a client',
      /shown as something else/,
      [`UPDATE client SET name = 'Somebody Else', details = replace(details, 'Sample Client', 'Somebody Else')`],
    ],
    [
      'another birth date',
      /shown as something else/,
      [`UPDATE client SET date_of_birth = '1970-01-01', details = replace(details, '1988-03-14', '1970-01-01')`],
    ],
    ['a client who is gone from the list', /shown as something else/, ['DELETE FROM client']],
    ['a client who is not found any more', /shown as something else/, ['DELETE FROM client_search']],
    ['a visit with another outcome', /shown as something else/, [`UPDATE visit SET outcome = 'cancelled'`]],
    ['a visit that is gone', /shown as something else/, ['DELETE FROM visit']],
    ['staff under another name', /shown as something else/, [`UPDATE staff SET name = 'Dr Who'`]],
    [
      'a clinic of another name',
      /shown as something else/,
      [`UPDATE setting SET value = replace(value, 'Fernhill', 'Elsewhere')`],
    ],
    [
      'a hold that nobody placed',
      /shown as something else/,
      [`INSERT INTO client_hold SELECT id, 'x', number FROM client`],
    ],
    ['a tombstone that nobody wrote', /shown as something else/, [`INSERT INTO erasure SELECT id, number FROM client`]],
    [
      'a paper with other bytes and a hash that fits them',
      /another one now, or is gone/,
      withoutTrigger(
        'document_pdf_no_update',
        'document_pdf',
        `UPDATE document_pdf SET pdf = x'25504446', sha256 = '${'0'.repeat(64)}' WHERE kind = 'consent-record'`,
      ),
    ],
    [
      'a paper with other bytes under its old hash',
      /another one now, or is gone/,
      withoutTrigger(
        'document_pdf_no_update',
        'document_pdf',
        `UPDATE document_pdf SET pdf = x'25504446' WHERE kind = 'consent-record'`,
      ),
    ],
    [
      'a paper and its entry, both forged',
      /shown as something else/,
      [
        ...withoutTrigger(
          'document_pdf_no_update',
          'document_pdf',
          `UPDATE document_pdf SET pdf = x'25504446', sha256 = '${'0'.repeat(64)}' WHERE kind = 'consent-record'`,
        ),
        `UPDATE sealed_document SET sha256 = '${'0'.repeat(64)}' WHERE kind = 'consent-record'`,
      ],
    ],
    [
      'a paper that is gone',
      /another one now, or is gone/,
      ['DROP TRIGGER document_pdf_no_delete', `DELETE FROM document_pdf WHERE kind = 'visit-record'`],
    ],
    [
      'a consent text of another wording',
      /not the one that was agreed to/,
      withoutTrigger(
        'protocol_no_update',
        'protocol',
        `UPDATE protocol SET text = replace(text, 'infection', 'nothing')`,
      ),
    ],
  ])('with %s is not what was written, and says so', async (_, words, statements) => {
    await behindItsBack(...statements);
    const found = await check();
    expect(found).toMatchObject({ ok: false, says: said(words) });
    expect((await tablet.client.call('backups.due', {})).fault).toEqual(said(words));
  });

  it('with other bytes in a paper gives that paper to nobody, also before the record was looked through', async () => {
    const documentsOf = async () => {
      const [client] = await tablet.client.call('clients.search', { query: '' });
      const { visits } = await tablet.client.call('clients.get', { clientId: client?.id ?? '' });
      return (await tablet.client.call('visits.get', { visitId: visits[0]?.id ?? '' })).documents;
    };
    const papers = await documentsOf();
    const idOf = (kind: string) => ({ documentId: papers.find((paper) => paper.kind === kind)?.id ?? '' });
    const altered = `UPDATE document_pdf SET pdf = x'25504446' WHERE kind = 'consent-record'`;
    await behindItsBack(...withoutTrigger('document_pdf_no_update', 'document_pdf', altered));
    await tablet.client.call('session.unlock', { staffId, pin });
    expect(await refusal(tablet.client.call('documents.get', idOf('consent-record')))).toBe('store-damaged');
    expect(await tablet.client.call('documents.verify', idOf('consent-record'))).toMatchObject({ verdict: 'altered' });
    expect(await tablet.client.call('documents.get', idOf('visit-record'))).toMatchObject({ kind: 'visit-record' });
  });

  it('is looked through by itself after each start, between the calls', async () => {
    await behindItsBack(`UPDATE client SET name = 'Somebody Else'`);
    await tablet.client.call('session.unlock', { staffId, pin });
    await expect
      .poll(async () => (await tablet.client.call('backups.due', {})).fault)
      .toEqual(said(/shown as something else/));
  });
});
