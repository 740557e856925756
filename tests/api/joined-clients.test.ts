import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { eraseAgain } from '../../db/erasure/erase.ts';
import { openStore } from '../../db/file/open.ts';
import type { ClientId } from '../../domain/ids.ts';
import { realRandom } from '../../scripts/demo/simulated.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { plainBytes } from '../db/page-bytes.ts';
import { keyOf } from './behind-its-back.ts';
import { afterTheSeal } from './prepared.ts';
import { refusal, type Tablet } from './tablet.ts';
import { act, finalSession, type Hands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let first: ClientId;
/** The same person, written down again under another spelling and with another number. */
let second: ClientId;
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);

beforeAll(async () => {
  const { made, ...rest } = await afterTheSeal();
  ({ tablet, hands } = rest);
  await act(hands, made.id, { type: 'close-visit' });
  first = made.clientId;
  const details = {
    ...sampleClient,
    name: 'Samplé Client',
    phone: '07700 900115',
    emergencyName: '',
    guardianName: '',
  };
  ({ id: second } = await call('clients.add', { details }));
  const visit = await call('visits.open', { clientId: second, course: finalSession });
  await act(hands, visit.id, { type: 'cancel-visit', reason: 'wrong day' });
  await act(hands, visit.id, { type: 'close-visit' });
});
afterAll(() => tablet.close());

const right = { name: 'kept', phone: 'other' } as const;
const found = async (query: string) => (await call('clients.search', { query })).map(({ id }) => id);
const papers = async () => {
  const { visits } = await call('clients.get', { clientId: first });
  const views = await Promise.all(visits.map(({ id }) => call('visits.get', { visitId: id })));
  return views.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256));
};

it('suggests two records of one name and birth date, and not again once an owner told them apart', async () => {
  expect((await call('clients.records', { clientId: first })).alike).toMatchObject([{ id: second, why: 'same' }]);
  const { id: third } = await call('clients.add', { details: { ...sampleClient, email: '', name: 'Sample Client' } });
  await call('clients.tell-apart', { clientId: third, other: first });
  const { alike } = await call('clients.records', { clientId: first });
  expect(alike.map(({ id }) => id)).toEqual([second]);
  await call('clients.erase', { clientId: third, why: 'asked', note: '' });
});

it('joins nobody with themselves, nor while a detail is not decided', async () => {
  expect(await refusal(call('clients.join', { clientId: first, other: first, right }))).toBe('join-same');
  // A phone number beats none without being asked; of two spellings one is to be chosen.
  const undecided = { phone: 'other' } as const;
  expect(await refusal(call('clients.join', { clientId: first, other: second, right: undecided }))).toBe(
    'join-undecided',
  );
  expect(await refusal(call('clients.part', { clientId: first, other: second }))).toBe('not-joined');
});

it('shows one client with the visits of both, signed papers as they were, and undoes it', async () => {
  const before = await papers();
  expect(before.length).toBeGreaterThan(0);
  const alone = await call('clients.get', { clientId: second });
  const { details } = await call('clients.get', { clientId: first });
  const { joined } = await call('clients.join', { clientId: first, other: second, right });
  expect(joined).toMatchObject([{ id: second, name: 'Samplé Client' }]);
  const person = await call('clients.get', { clientId: first });
  expect(person.visits).toHaveLength(2);
  expect(person.details).toMatchObject({ name: sampleClient.name, phone: '07700 900115' });
  expect(person.details.emergencyName).toBe(sampleClient.emergencyName);
  // Whoever still asks by the other record gets the person.
  expect((await call('clients.get', { clientId: second })).id).toBe(first);
  expect(await found('samplé')).toEqual([first]);
  expect(await found('07700 900115')).toEqual([first]);
  expect((await call('clients.list', { order: 'name', page: 1, rows: 5 })).total).toBe(1);
  for (const { id } of person.visits) expect((await call('visits.get', { visitId: id })).clientId).toBe(first);
  expect(await papers()).toEqual(before);
  expect((await call('record.check', {})).ok).toBe(true);

  await call('clients.part', { clientId: first, other: second });
  expect(await call('clients.get', { clientId: second })).toEqual(alone);
  const kept = await call('clients.get', { clientId: first });
  expect(kept.visits).toHaveLength(1);
  expect(kept.details).toEqual(details);
  expect(await found('07700 900115')).toEqual([second]);
  expect((await call('record.check', {})).ok).toBe(true);
});

it('parted, each has their own details again, but for what staff changed since', async () => {
  const details = { ...sampleClient, name: 'Somebody Else', email: 'else@example.org', phone: '07700 900118' };
  const { id: other } = await call('clients.add', { details });
  const own = (await call('clients.get', { clientId: first })).details;
  const all = { name: 'other', phone: 'other', email: 'other', guardianName: 'other' } as const;
  await call('clients.join', { clientId: first, other, right: all });
  const { details: joined } = await call('clients.get', { clientId: first });
  expect(joined).toMatchObject({ name: 'Somebody Else', email: 'else@example.org' });
  await call('clients.change', { clientId: first, details: { ...joined, phone: '07700 900119' } });
  await call('clients.part', { clientId: first, other });
  expect((await call('clients.get', { clientId: first })).details).toEqual({ ...own, phone: '07700 900119' });
  expect(await found('somebody')).toEqual([other]);
  const after = (await call('clients.get', { clientId: first })).details;
  await call('clients.erase', { clientId: other, why: 'asked', note: '' });
  expect((await call('record.check', {})).ok).toBe(true);
  await call('clients.change', { clientId: first, details: { ...after, phone: own.phone } });
  await tablet.close({ keep: true });
  const plain = plainBytes(storeFileIn(tablet.dir), await keyOf(tablet)).toString('latin1');
  for (const gone of ['Somebody Else', 'somebody', 'else@example.org', '900118'])
    expect([gone, plain.includes(gone)]).toEqual([gone, false]);
  await tablet.restart();
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  expect((await call('record.check', {})).ok).toBe(true);
});

it('two records were joined one after the other, and go in the same order', async () => {
  const own = (await call('clients.get', { clientId: first })).details;
  const added: ClientId[] = [];
  for (const [name, phone] of [
    ['Anna Weiss', '07700 900121'],
    ['Thom Braun', '07700 900122'],
  ] as const) {
    const { id: other } = await call('clients.add', { details: { ...sampleClient, name, phone } });
    added.push(other);
    await call('clients.join', { clientId: first, other, right: { name: 'other', phone: 'other' } });
  }
  for (const other of added) {
    await call('clients.part', { clientId: first, other });
    await call('clients.erase', { clientId: other, why: 'asked', note: '' });
    expect((await call('record.check', {})).ok).toBe(true);
  }
  expect((await call('clients.get', { clientId: first })).details).toEqual(own);
  expect(await found('weiss')).toEqual([]);
});

it('joins nobody while both have a visit that goes on', async () => {
  const open = async (clientId: ClientId) =>
    call('visits.open', { clientId, course: finalSession, dateConfirmed: true });
  const [one, two] = [await open(first), await open(second)];
  expect(await refusal(call('clients.join', { clientId: first, other: second, right }))).toBe('join-open');
  await act(hands, two.id, { type: 'cancel-visit', reason: 'both here' });
  await act(hands, two.id, { type: 'close-visit' });
  await act(hands, one.id, { type: 'cancel-visit', reason: 'both here' });
  await act(hands, one.id, { type: 'close-visit' });
});

it('proves the record when one of two was erased after they were parted', async () => {
  const details = { ...sampleClient, name: 'Fourth Spelling', email: '', emergencyName: '', guardianName: '' };
  const { id: fourth } = await call('clients.add', { details });
  await call('clients.join', { clientId: first, other: fourth, right: { name: 'kept' } });
  await call('clients.part', { clientId: first, other: fourth });
  await call('clients.erase', { clientId: fourth, why: 'asked', note: '' });
  expect((await call('record.check', {})).ok).toBe(true);
});

it('erases a record that came back joined with a backup, and leaves whom it was joined to', async () => {
  const details = { ...sampleClient, name: 'Third Spelling', email: '', emergencyName: '', guardianName: '' };
  const { id: third } = await call('clients.add', { details });
  await call('clients.join', { clientId: first, other: third, right: { name: 'kept' } });
  await tablet.close({ keep: true });
  const store = openStore({ file: storeFileIn(tablet.dir), key: await keyOf(tablet), random: realRandom });
  const now = tablet.clock.now();
  expect(eraseAgain(store, { clientId: third, visits: [], at: now.instant }, now)).toBe(true);
  store.close();
  await tablet.restart();
  await call('session.unlock', { staffId: hands.staffId, pin: hands.pin });
  expect(await refusal(call('clients.get', { clientId: third }))).toBe('unknown-client');
  expect((await call('clients.records', { clientId: first })).joined).toEqual([]);
  expect(await found('third spelling')).toEqual([]);
  expect((await call('record.check', {})).ok).toBe(true);
});

it('erases both with one of them, from the bytes of the file', async () => {
  await call('clients.join', { clientId: first, other: second, right });
  await call('clients.erase', { clientId: second, why: 'asked', note: '' });
  expect(await refusal(call('clients.get', { clientId: first }))).toBe('unknown-client');
  expect(await refusal(call('clients.get', { clientId: second }))).toBe('unknown-client');
  expect((await call('record.check', {})).ok).toBe(true);
  await tablet.close({ keep: true });
  const plain = plainBytes(storeFileIn(tablet.dir), await keyOf(tablet)).toString('latin1');
  for (const gone of [sampleClient.name, 'sample client', '07700 900115', '%PDF-', 'strokes'])
    expect([gone, plain.includes(gone)]).toEqual([gone, false]);
  await tablet.restart();
});
