import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Input } from '../../api/contract/contract.ts';
import type { Folders } from '../../api/gate/ports.ts';
import { isWithin, plainName } from '../../api/readable/folder.ts';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { payloadDigest } from '../../db/log/header.ts';
import { sha256Hex } from '../../domain/canonical.ts';
import { civilTimeOf, plusMilliseconds } from '../../domain/time.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { folderAsStick } from '../../scripts/demo/simulated.ts';
import { sampleClient, sampleOwner } from '../../scripts/sample/people.ts';
import { sentence } from '../sentence.ts';
import { played } from './prepared.ts';
import { addClient, lastingKeychain, makeTablet, refusal, setUp, signedIn, type Tablet } from './tablet.ts';
import { act, aftercare, type Hands, toProcedure, wholeVisit } from './visit-steps.ts';

const pageSize = 4096;
let stick: string;
let tablet: Tablet;
const endings: (() => unknown)[] = [];

beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'chairside-stick-'));
  endings.push(() => rmSync(stick, { recursive: true, force: true }));
  tablet = await makeTablet({ folders: folderAsStick(stick) });
  endings.push(() => tablet.close());
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Played to its end, closed. */
const closedAfter = (play: (hands: Hands, tablet: Tablet) => Promise<VisitView>) =>
  played(async (hands, on) => {
    const { id } = await play(hands, on);
    await act(hands, id, { type: 'close-visit' });
  });
const closedVisit = closedAfter(wholeVisit);

/** A closed visit, then pages of the file destroyed while the tablet is off. Returns the recovery key and the file's bytes. */
async function damagedAfterAVisit(
  pages: (all: number) => readonly number[] = (all) => [Math.floor(all / 2)],
  closed: typeof closedVisit = closedVisit,
) {
  await tablet.close();
  let recoveryKey: string;
  ({ tablet, recoveryKey } = await closed({ folders: folderAsStick(stick) }));
  await tablet.client.call('session.lock', {});
  await tablet.close({ keep: true });
  const bytes = readFileSync(storeFileIn(tablet.dir));
  for (const page of pages(bytes.length / pageSize)) bytes.fill(0, (page - 1) * pageSize, page * pageSize);
  writeFileSync(storeFileIn(tablet.dir), bytes);
  await tablet.restart();
  return { recoveryKey, bytes };
}

const asking = (recoveryKey: string): Input<'store.export'> => ({
  targetId: 'usb',
  key: { kind: 'recovery-key', typed: recoveryKey },
  plainText: 'understood',
});

const filesIn = (folder: string): string[] =>
  readdirSync(join(stick, folder), { recursive: true, encoding: 'utf8' }).sort();

it('saves what can be read of a damaged record for people, and leaves the record as it is', async () => {
  const { recoveryKey, bytes } = await damagedAfterAVisit((all) => [2, all - 2]);
  const status = await tablet.client.call('app.status', {});
  expect(status).toMatchObject({ mode: 'recovery', problem: { fault: { code: 'store-damaged' }, readable: true } });
  expect(await tablet.client.call('store.export-places', {})).toHaveLength(1);
  const { folder, words } = await tablet.client.call('store.export', asking(recoveryKey.toLowerCase()));
  expect(words.join(' ')).toMatch(/2 of the \d+ pages of the file are damaged/);

  const files = filesIn(folder);
  expect(files).toContain('START HERE.html');
  const published = readFileSync(join(tablet.dir, 'seal-certificates.json'));
  expect(readFileSync(join(stick, folder, 'seal-certificates.json')).equals(published)).toBe(true);
  const visit = files.find((name) => name.startsWith('visits/'));
  expect(visit).toMatch(/^visits\/2026-11-24 Sample Client [0-9a-f]{8}\.html$/);
  const page = readFileSync(join(stick, folder, visit ?? ''), 'utf8');
  expect(page).toContain(sampleClient.name);
  expect(page).toContain(sampleOwner.name);
  // In the protocol's words, and the signature as it was drawn.
  expect(page).toMatch(/<strong>Health question answered<\/strong><p>[A-Z]/);
  expect(page).toContain('aria-label="Signature as it was drawn"');

  const rows = readFileSync(join(stick, folder, 'record.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const sealed = rows.find((row) => JSON.parse(row).type === 'sealed');
  const papers = files.filter((name) => name.endsWith('.pdf'));
  expect(papers.length).toBeGreaterThan(0);
  for (const paper of papers) expect(sealed).toContain(sha256Hex(readFileSync(join(stick, folder, paper))));
  // Whoever gets the rows can prove them: salt and words give the digest in the header.
  for (const row of rows) {
    const { salt, payload, payload_digest } = JSON.parse(row);
    if (payload !== null) expect(payloadDigest(Buffer.from(salt, 'hex'), payload)).toBe(payload_digest);
  }
  expect(readFileSync(storeFileIn(tablet.dir)).equals(bytes)).toBe(true);
  expect(readdirSync(tablet.dir).filter((name) => /partial|copy/.test(name))).toEqual([]);
  expect(tablet.log.filter(({ operation }) => operation === 'store.export')).toEqual([
    { level: 'note', operation: 'store.export', code: 'exported', detail: expect.stringMatching(/^\d+\/\d+ rows$/) },
  ]);
});

it('shows a visit that was moved with whom it was moved to, in the language that staff had chosen', async () => {
  const moved = closedAfter(async (hands) => {
    const visit = await wholeVisit(hands);
    const { id: clientId } = await addClient(hands.client, { ...sampleClient, name: 'Rhea Rightly', email: '' });
    await hands.client.call('visits.move', { visitId: visit.id, clientId, why: 'The wrong name' });
    await hands.client.call('settings.set-staff-language', { language: 'fr' });
    return visit;
  });
  const { recoveryKey } = await damagedAfterAVisit(() => [1], moved);
  const { folder } = await tablet.client.call('store.export', asking(recoveryKey));
  const visit = filesIn(folder).find((name) => name.startsWith('visits/')) ?? '';
  expect(visit).toContain('Rhea Rightly');
  const page = readFileSync(join(stick, folder, visit), 'utf8');
  expect(page).toContain('<html lang="fr" dir="ltr">');
  expect(page).toContain('Documents scellés');
  expect(page).not.toMatch(/Sealed papers|Signature as|Consent signed|could be read/);
  // Steps of the clinic and its clients beside those of visits.
  const others = readFileSync(join(stick, folder, 'other steps.html'), 'utf8');
  expect(others).toContain('<strong>Tablette configurée</strong>');
  expect(others).not.toMatch(/<strong>(Setup completed|Staff added|Unlocked)/);
});

it('says on every page that parts are lost', async () => {
  const { recoveryKey } = await damagedAfterAVisit((all) => [1, ...Array.from({ length: 12 }, (_, n) => all - n)]);
  const { folder, lost, verdict } = await tablet.client.call('store.export', asking(recoveryKey));
  expect([lost, verdict]).toEqual([true, 'This is not the whole record. Parts of it are lost.']);
  for (const name of filesIn(folder).filter((file) => file.endsWith('.html'))) {
    const page = readFileSync(join(stick, folder, name), 'utf8');
    expect([name, page.includes('This is not the whole record.')]).toEqual([name, true]);
    expect([name, page.includes('Anybody who has this folder can read it')]).toEqual([name, true]);
  }
});

it('is never called complete, also when nothing is known to be missing', async () => {
  // The first page, which names the tables: every row is found without it.
  const { recoveryKey } = await damagedAfterAVisit(() => [1]);
  const { lost, verdict, words } = await tablet.client.call('store.export', asking(recoveryKey));
  expect(lost).toBe(false);
  // What the screen shows of it is in the screen's language.
  const german = await tablet.client.call('store.export', { ...asking(recoveryKey), language: 'de' });
  expect(german.verdict).toContain('Jede Zeile, von der hier etwas weiß');
  expect(verdict).toBe('Every row that anything here knows of was read. Whether more came after them cannot be known.');
  expect([verdict, ...words].join(' ')).not.toMatch(/complete|everything/i);
});

it('asks for a key of the owner and for the word that it is plain text', async () => {
  const { recoveryKey } = await damagedAfterAVisit();
  const { plainText: _, ...unasked } = asking(recoveryKey);
  const reply = await tablet.call('store.export', unasked);
  expect(reply).toMatchObject({ ok: false, error: { code: 'malformed' } });
  expect(await refusal(tablet.client.call('store.export', asking('ABCD')))).toBe('wrong-recovery-key');
  const passphrase = { ...asking(recoveryKey), key: { kind: 'passphrase', typed: 'anything at all' } } as const;
  expect(await refusal(tablet.client.call('store.export', passphrase))).toBe('recovery-key-needed');
  const elsewhere = { ...asking(recoveryKey), targetId: 'gone' };
  expect(await refusal(tablet.client.call('store.export', elsewhere))).toBe('unknown-target');
  expect(readdirSync(stick)).toEqual([]);
});

it('takes the passphrase where one opens the record', async () => {
  await tablet.close();
  tablet = await makeTablet({ folders: folderAsStick(stick), protector: { kind: 'passphrase' } });
  await setUp(tablet, 'correct horse battery');
  await tablet.close({ keep: true });
  const file = storeFileIn(tablet.dir);
  const bytes = readFileSync(file);
  bytes.fill(0, bytes.length - pageSize);
  writeFileSync(file, bytes);
  await tablet.restart();
  await tablet.client.call('store.open', { passphrase: 'correct horse battery' });
  const key = { kind: 'passphrase', typed: 'wrong horse battery' } as const;
  expect(await refusal(tablet.client.call('store.export', { ...asking(''), key }))).toBe('wrong-passphrase');
  const right = { ...key, typed: 'correct horse battery' };
  expect((await tablet.client.call('store.export', { ...asking(''), key: right })).folder).toMatch(
    /^Chairside readable/,
  );
});

it('goes nowhere inside the data folder, also by a link', async () => {
  const { recoveryKey } = await damagedAfterAVisit();
  symlinkSync(tablet.dir, join(stick, 'link'));
  for (const place of [
    tablet.dir,
    join(tablet.dir, 'backups'),
    join(stick, 'link'),
    join(stick, 'link', 'not there yet'),
  ]) {
    await tablet.restart({ folders: { ...folderAsStick(stick), pathOf: async () => place } });
    // The typed key is counted beside the keys before it is judged; that is no part of a copy.
    const there = () =>
      readdirSync(tablet.dir, { recursive: true })
        .filter((name) => name !== 'tries.json')
        .sort();
    const before = there();
    expect(await refusal(tablet.client.call('store.export', asking(recoveryKey)))).toBe('export-place');
    expect(there()).toEqual(before);
  }
  expect([isWithin('/a/b', '/a/b'), isWithin('/a/bc', '/a/b'), isWithin('/a', '/a/b')]).toEqual([true, false, false]);
});

it('leaves nothing at a place that cannot be written to', async () => {
  const { recoveryKey } = await damagedAfterAVisit();
  writeFileSync(join(stick, 'a file'), 'in the way');
  const blocked: Folders = { ...folderAsStick(stick), pathOf: async () => join(stick, 'a file') };
  await tablet.restart({ folders: blocked });
  expect(await refusal(tablet.client.call('store.export', asking(recoveryKey)))).toBe('export-failed');
  expect(readdirSync(stick)).toEqual(['a file']);
});

it('is refused for a record that only wants its key, and says that a restore is the way where keys are damaged', async () => {
  const { recoveryKey } = await signedIn(tablet);
  await tablet.restart({ protector: lastingKeychain('another machine') });
  expect(await refusal(tablet.client.call('store.export', asking(recoveryKey)))).toBe('not-damaged');
  await tablet.close({ keep: true });
  for (const name of ['keys.json', 'keys.2.json']) writeFileSync(join(tablet.dir, name), 'damaged');
  await tablet.restart();
  const { problem } = await tablet.client.call('app.status', {});
  expect(problem).toMatchObject({ fault: { code: 'keys-damaged' }, readable: false });
  expect(problem && sentence(problem.fault)).toContain('Restore a backup');
  expect(await refusal(tablet.client.call('store.export', asking(recoveryKey)))).toBe('not-readable');
  expect(readdirSync(stick)).toEqual([]);
});

it('says that nothing is left when nothing is left, and writes no folder', async () => {
  const { recoveryKey } = await damagedAfterAVisit((all) => Array.from({ length: all }, (_, n) => n + 1));
  expect(await refusal(tablet.client.call('store.export', asking(recoveryKey)))).toBe('nothing-readable');
  expect(readdirSync(stick)).toEqual([]);
});

it('gives files names that every system takes', () => {
  expect(plainName('Ana/Maria: "O\u2019Neil"?')).toBe('Ana Maria O\u2019Neil');
  expect(plainName('..\\..\\etc')).not.toMatch(/[\\/]|^\./);
  expect(plainName('...')).toBe('unnamed');
  expect([...plainName('名'.repeat(200))]).toHaveLength(60);
  expect(plainName('Trailing. ')).toBe('Trailing');
});

it('has the times of the papers, with what the tablet’s clock showed beside them', async () => {
  let finished = '';
  const { recoveryKey } = await damagedAfterAVisit(
    () => [1],
    closedAfter(async (hands, { clock }) => {
      const id = await toProcedure(hands);
      await act(hands, id, { type: 'start-procedure', expectedMinutes: 180 });
      // The clock is set two hours forward; a second passes.
      const { instant, zone, uptimeMs, bootId } = clock.now();
      clock.set(plusMilliseconds(instant, 7_201_000), zone, { uptimeMs: uptimeMs + 1000, bootId });
      await act(hands, id, { type: 'confirm-clock', right: 'before' });
      const { finishedAt } = await act(hands, id, { type: 'finish-procedure' });
      finished = finishedAt ? civilTimeOf(finishedAt) : '';
      await aftercare(hands, id);
      return hands.client.call('visits.seal', { visitId: id });
    }),
  );
  const { folder } = await tablet.client.call('store.export', asking(recoveryKey));
  const visit = filesIn(folder).find((name) => name.startsWith('visits/')) ?? '';
  const rows = readFileSync(join(stick, folder, visit), 'utf8').split('<tr');
  const finish = rows.find((row) => row.includes('Procedure finished')) ?? '';
  expect(finish).toContain(`>${finished} GMT<`);
  expect(finish).toContain('The clock showed');
  expect(rows.find((row) => row.includes('Procedure started'))).not.toContain('The clock showed');
});

it('lets calls go on while it is made, and leaves nothing of one that is cancelled', async () => {
  const { recoveryKey } = await damagedAfterAVisit();
  const asked = tablet.call('store.export', asking(recoveryKey));
  await vi.waitFor(
    async () => {
      const [job] = (await tablet.client.call('jobs.get', {})).jobs;
      if (!job) throw new Error('it has not begun yet');
      await tablet.client.call('jobs.cancel', { id: job.id });
    },
    { interval: 0, timeout: 60_000 },
  );
  expect(await asked).toEqual({ ok: false, error: { code: 'cancelled', params: { why: 'export' } } });
  expect(readdirSync(stick)).toEqual([]);
  const order: string[] = [];
  await Promise.all([
    tablet.client.call('store.export', asking(recoveryKey)).then(({ folder }) => order.push(folder)),
    tablet.client.call('app.status', {}).then(({ mode }) => order.push(mode)),
  ]);
  expect(order).toEqual(['recovery', ...readdirSync(stick)]);
});
