import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { filesIn } from '../db/backed-up.ts';
import { plainBytes } from '../db/page-bytes.ts';
import { keyOf } from './behind-its-back.ts';
import { afterTheSeal } from './prepared.ts';
import { refusal, type Tablet } from './tablet.ts';
import { act, finalSession, type Hands } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
let recoveryKey: string;
let wrong: ClientId;
let right: ClientId;
let visitId: VisitId;
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const person = (name: string) => ({
  ...sampleClient,
  name,
  email: '',
  phone: '07700 900 604',
  dateOfBirth: '1991-03-02',
});

/** A sealed visit that was opened for the sample client and was somebody else's. */
beforeAll(async () => {
  const { made, ...rest } = await afterTheSeal();
  ({ tablet, hands, recoveryKey } = rest);
  visitId = made.id;
  wrong = made.clientId;
  ({ id: right } = await call('clients.add', { details: person('Rhea Rightly') }));
  await call('backups.choose', { targetId: 'usb' });
});
afterAll(() => tablet.close());

const why = 'Picked the wrong name in the list.';
const visitsOf = async (clientId: ClientId) => (await call('clients.get', { clientId })).visits.map(({ id }) => id);
const hashes = async () => (await call('visits.get', { visitId })).documents.map(({ sha256 }) => sha256);
const registered = async () => {
  const { visits } = await call('records.visits', { filter: {}, show: 'all', order: 'newest', page: 1, rows: 9 });
  return visits.find((one) => one.visitId === visitId)?.clientName;
};

it('moves a visit with everything that hangs on it, and nothing that was signed changes', async () => {
  const before = await hashes();
  expect(before.length).toBeGreaterThan(2);
  expect(await refusal(call('visits.move', { visitId, clientId: wrong, why }))).toBe('not-now');
  await act(hands, visitId, { type: 'close-visit' });
  await call('visits.move', { visitId, clientId: right, why });
  expect([await visitsOf(wrong), await visitsOf(right)]).toEqual([[], [visitId]]);
  expect(await registered()).toBe('Rhea Rightly');
  expect(await hashes()).toEqual(before);
  expect(await call('visits.moving', { visitId })).toMatchObject({ client: { id: right }, openedFor: { id: wrong } });
  // The log proves the tables: made again from it, they are the same.
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});

it('is undone by moving it back', async () => {
  await call('visits.move', { visitId, clientId: wrong, why: 'It was theirs after all.' });
  expect([await visitsOf(wrong), await visitsOf(right)]).toEqual([[visitId], []]);
  expect(await call('visits.moving', { visitId })).toMatchObject({ client: { id: wrong }, openedFor: null });
  await call('visits.move', { visitId, clientId: right, why });
});

it('is refused while the client has the tablet, and for two open visits of one client', async () => {
  const open = await call('visits.open', { clientId: wrong, course: finalSession });
  const other = await call('visits.open', { clientId: right, course: finalSession });
  expect(await refusal(call('visits.move', { visitId: open.id, clientId: right, why }))).toBe('join-open');
  for (const { id } of [open, other]) {
    await act(hands, id, { type: 'cancel-visit', reason: 'wrong day' });
    await act(hands, id, { type: 'close-visit' });
  }
});

it('goes with whichever of the two is erased, from the bytes of the file, and out of the backups', async () => {
  tablet.clock.advance(60_000);
  await call('backups.make', {});
  /** The piece with the visit's papers is by far the largest. */
  const largest = () =>
    Math.max(...[...filesIn(join(tablet.dir, 'stick', 'Chairside backups')).values()].map(({ size }) => size));
  expect(largest()).toBeGreaterThan(100_000);
  await call('clients.place-hold', { clientId: right, reason: 'A claim is under way.' });
  expect(await refusal(call('clients.erase', { clientId: wrong, why: 'asked', note: '' }))).toBe('on-hold');
  await call('clients.lift-hold', { clientId: right, reason: 'Settled.' });
  await call('clients.erase', { clientId: right, why: 'asked', note: '' });
  expect(await visitsOf(wrong)).not.toContain(visitId);
  tablet.clock.advance(60_000);
  await call('backups.make', {});
  // It lay with the backups of whom it was opened for, who are still there.
  expect(largest()).toBeLessThan(100_000);
  expect(await call('backups.drill', { recoveryKey })).toMatchObject({ rows: expect.any(Number) });
  expect(await call('record.check', {})).toMatchObject({ ok: true });
  await tablet.close({ keep: true });
  const plain = plainBytes(storeFileIn(tablet.dir), await keyOf(tablet)).toString('latin1');
  // Theirs stays; what was signed in the moved visit is gone.
  for (const gone of ['Rhea Rightly', '%PDF-', 'strokes', why])
    expect([gone, plain.includes(gone)]).toEqual([gone, false]);
  expect(plain).toContain(sampleClient.name);
  await tablet.restart();
});
