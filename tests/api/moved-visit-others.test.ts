import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { afterTheSeal } from './prepared.ts';
import { addClient, lastingKeychain, makeTablet, pin, refusal, sampleClient, type Tablet } from './tablet.ts';
import { act, finalSession, type Hands, treated } from './visit-steps.ts';

/** What a visit that was opened for one client and is another's tells of either of them, and what happens to one with the other. */
let tablet: Tablet;
let hands: Hands;
let recoveryKey: string;
let wrong: ClientId;
let right: ClientId;
let visitId: VisitId;
const call: Tablet['client']['call'] = (name, input) => tablet.client.call(name, input);
const why = 'Picked Sample Client in the list.';
const named = (name: string) => addClient(tablet.client, { ...sampleClient, name, email: '', phone: '07700 900 604' });

beforeAll(async () => {
  const { made, ...rest } = await afterTheSeal();
  ({ tablet, hands, recoveryKey } = rest);
  ({ id: visitId, clientId: wrong } = made);
  await act(hands, visitId, { type: 'close-visit' });
  await call('backups.choose', { targetId: 'usb' });
  tablet.clock.advance(60_000);
  await call('backups.make', {});
  ({ id: right } = await named('Rhea Rightly'));
});
afterAll(() => tablet.close());

it('says to whoever is handed a record nothing of whom a visit was opened for, and asks anew whether it is too soon', async () => {
  const { id: other } = await named('Nora Neighbour');
  const open = await call('visits.open', { clientId: other, course: finalSession });
  expect(open.tooSoon).toBe(null);
  const move = (clientId: ClientId) => call('visits.move', { visitId: open.id, clientId, why: 'Not Nora Neighbour' });
  await move(wrong);
  expect((await call('visits.get', { visitId: open.id })).tooSoon).toMatchObject({ open: true });
  await move(right);
  expect((await call('visits.get', { visitId: open.id })).tooSoon).toBe(null);
  const { folder } = await call('hand-out.write', {
    ...{
      clientId: right,
      parts: ['page', 'data', 'notes'],
      whom: 'client',
      why: 'Asked',
      targetId: 'usb',
      locked: false,
    },
  });
  for (const file of ['record.json', 'START HERE.html']) {
    const handed = readFileSync(join(tablet.dir, 'stick', folder, 'data', file), 'utf8');
    expect(handed).toContain('Rhea Rightly');
    for (const told of ['Nora Neighbour', sampleClient.name, other, wrong])
      expect([file, told, handed.includes(told)]).toEqual([file, told, false]);
  }
  await act(hands, open.id, { type: 'cancel-visit', reason: 'Wrong day' });
  await act(hands, open.id, { type: 'close-visit' });
});

it('is listed under whose it is, whatever its papers say', async () => {
  await call('visits.move', { visitId, clientId: right, why });
  const { visits, unfinished, notGiven } = await call('visits.today', {});
  const listed = [...visits, ...unfinished, ...notGiven].find(({ id }) => id === visitId);
  expect(listed).toMatchObject({ clientId: right, clientName: 'Rhea Rightly' });
});

it('is not erased while whom it was opened for is held', async () => {
  await call('clients.place-hold', { clientId: wrong, reason: 'A claim is under way.' });
  expect(await refusal(call('clients.erase', { clientId: right, why: 'asked', note: '' }))).toBe('on-hold');
  await call('clients.lift-hold', { clientId: wrong, reason: 'Settled.' });
});

it('goes with whoever it was signed as, also where it was another client’s before and is a third one’s by now', async () => {
  const { id: first } = await named('Nora Neighbour');
  const { id: middle } = await named('Mia Middle');
  const { id: last } = await named('Lea Last');
  const { id: open } = await call('visits.open', { clientId: first, course: finalSession });
  const move = (clientId: ClientId) => call('visits.move', { visitId: open, clientId, why: 'The wrong name' });
  await move(middle);
  await treated(hands, open);
  await act(hands, open, { type: 'close-visit' });
  await move(last);
  expect(await call('clients.hold', { clientId: middle })).toMatchObject({ moved: 1 });
  await call('clients.erase', { clientId: middle, why: 'asked', note: '' });
  expect((await call('clients.get', { clientId: last })).visits).toEqual([]);
  expect(await call('record.check', {})).toMatchObject({ ok: true });
});

it('does not come back from a backup that was made before it was moved', async () => {
  const stick = join(tablet.dir, 'stick');
  const aside = join(tablet.dir, 'aside');
  tablet.clock.advance(60_000);
  cpSync(stick, aside, { recursive: true });
  await call('clients.erase', { clientId: right, why: 'asked', note: '' });
  await call('backups.make', {});
  // As a kill leaves it behind the backup that says so, before the pieces were written anew.
  cpSync(aside, stick, { recursive: true });
  const fresh = await makeTablet({ protector: lastingKeychain('another machine') });
  onTestFinished(() => fresh.close());
  cpSync(stick, join(fresh.dir, 'stick'), { recursive: true });
  const { backups } = await fresh.client.call('store.backups', {});
  const oldest = backups.at(-1);
  await fresh.client.call('store.restore', { backupId: oldest?.id ?? '', recoveryKey });
  await fresh.client.call('session.unlock', { staffId: hands.staffId, pin });
  expect((await fresh.client.call('clients.get', { clientId: wrong })).visits).toEqual([]);
  expect(await fresh.client.call('record.check', {})).toMatchObject({ ok: true });
});
