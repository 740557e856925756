import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patience } from '../../hub/wire.ts';
import { connectAdmin } from '../../scripts/hub/answers.ts';
import { init } from '../../scripts/hub/init.ts';
import { OwnPostgres } from '../../scripts/hub/own-postgres.ts';
import { otherClients, sampleOwner } from '../../scripts/sample/people.ts';
import { wholeVisit } from '../../scripts/sample/steps.ts';
import { addClient, makeTablet, pin, refusal, signedIn, type Tablet } from '../api/tablet.ts';

const folder = mkdtempSync(join(tmpdir(), 'chairside-together-'));
let server: OwnPostgres;
let code: string;
let address: string;
let one: Tablet;
let two: Tablet;
const owners = new Map<Tablet, string>();

beforeAll(async () => {
  server = await OwnPostgres.start();
  const options = { admin: server.admin, database: 'hub', hosts: ['127.0.0.1'], out: join(folder, 'out'), apply: true };
  code = (await init({ ...options, now: new Date('2026-11-30T08:00:00Z') })).code ?? '';
  address = `127.0.0.1:${server.port}`;
  [one, two] = [await makeTablet({ device: 'CH-ONE' }), await makeTablet({ device: 'CH-TWO' })];
  for (const tablet of [one, two]) owners.set(tablet, (await signedIn(tablet)).ownerId);
  Object.assign(patience, { connectMs: 30_000 });
});
afterAll(async () => {
  for (const tablet of [one, two]) await tablet.close();
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const sync = ({ client }: Tablet) => client.call('chairs.sync-now', {});
const inStep = async () => {
  for (const tablet of [one, two, one]) await sync(tablet);
};
/** As if the hub broke down right there: while `work` runs it refuses this function to this role. */
async function without<T>(hubFunction: string, role: string, work: () => Promise<T>): Promise<T> {
  const hub = await connectAdmin(server.admin, 'hub');
  await hub.query(`REVOKE EXECUTE ON FUNCTION hub.${hubFunction} FROM ${role}`);
  try {
    return await work();
  } finally {
    await hub.query(`GRANT EXECUTE ON FUNCTION hub.${hubFunction} TO ${role}`);
    await hub.end();
  }
}
const found = async ({ client }: Tablet, query: string) => (await client.call('clients.search', { query })).length;

it('a tablet without a hub is connected to none, and says nothing of chairs', async () => {
  expect(await one.client.call('chairs.get', {})).toMatchObject({
    state: 'none',
    chairs: [],
    toSend: 0,
    address: null,
  });
  expect(await one.client.call('app.status', {})).not.toHaveProperty('chairs');
});

it('two tablets come together by codes: a client of one is on the other, and an edit on both is decided', async () => {
  const connect = { pin, address, name: 'Chair 1' };
  expect(await refusal(one.client.call('chairs.connect', { ...connect, code: 'J51G4' }))).toBe('join-code-wrong');
  expect(await refusal(one.client.call('chairs.connect', { ...connect, code, address: 'what?' }))).toBe('hub-address');
  expect(await refusal(one.client.call('chairs.connect', { ...connect, code, pin: '000000' }))).toBe('wrong-pin');
  // Cut off in the middle, and started again: it works alone, and the same code goes on.
  await without('found', 'hub_join', async () => {
    expect(await refusal(one.client.call('chairs.connect', { ...connect, code }))).toBe('hub-needed');
    await one.restart();
    await one.client.call('session.unlock', { staffId: owners.get(one) ?? '', pin });
    expect(await one.client.call('chairs.get', {})).toMatchObject({ state: 'none' });
  });
  expect((await one.client.call('chairs.connect', { ...connect, code })).clinicKey).toMatch(/^[0-9A-Z-]{30,}$/);
  expect(await refusal(one.client.call('chairs.connect', { ...connect, code }))).toBe('hub-connected');

  const { code: typed, address: shown } = await one.client.call('chairs.invite', { pin });
  expect(shown).toBe(address);
  expect((await one.client.call('chairs.invitation', {})).asking).toBeNull();
  const { digits } = await two.client.call('chairs.join', { pin, address, code: typed });
  expect((await two.client.call('chairs.join-finish', {})).joined).toBe(false);
  expect((await one.client.call('chairs.invitation', {})).asking).toEqual({ device: 'CH-TWO', digits });
  const admit = (typedPin: string = pin, compared = digits) =>
    one.client.call('chairs.admit', { pin: typedPin, digits: compared, name: 'Chair 2' });
  expect(await refusal(admit(pin, other(digits)))).toBe('join-late');
  // Whoever finds the tablet unlocked lets nobody in, and their tries are counted with those at the lock.
  for (let tries = 0; tries < 5; tries++) expect(await refusal(admit('000000'))).toBe('wrong-pin');
  expect(await refusal(admit())).toBe('pin-wait');
  one.clock.advance(30_000);
  expect((await one.client.call('chairs.get', {})).chairs).toHaveLength(1);
  expect((await two.client.call('chairs.join-finish', {})).joined).toBe(false);
  // Whoever the hub may have let in when the answer was lost stands in the list, where they can be removed.
  await without('invitation_result', 'hub_chair', async () => {
    expect(await refusal(admit())).toBe('hub-needed');
    expect((await one.client.call('chairs.get', {})).chairs).toMatchObject([{ own: true }, { name: 'Chair 2' }]);
  });
  const { chairs: listed } = await admit();
  expect(listed).toHaveLength(2);
  // It locked while people compared the digits: the same code goes on.
  await two.client.call('session.lock', {});
  await two.client.call('session.unlock', { staffId: owners.get(two) ?? '', pin });
  expect(await two.client.call('chairs.join', { pin, address, code: typed })).toEqual({ digits });
  expect((await two.client.call('chairs.join-finish', {})).joined).toBe(true);

  const { id: clientId, details } = await addClient(one.client, otherClients.regular);
  await inStep();
  expect(await found(two, details.name)).toBe(1);
  for (const { client } of [one, two])
    expect(await client.call('chairs.get', {})).toMatchObject({
      ...{ state: 'in-step', trouble: null, stopped: 0, toDecide: [] },
      chairs: [{ own: true }, { own: false }],
    });
  expect((await two.client.call('app.status', {})).chairs).toMatchObject({ state: 'in-step', toDecide: 0 });

  const change = ({ client }: Tablet, phone: string) =>
    client.call('clients.change', { clientId, details: { ...details, phone } });
  await change(one, '020 7946 0850');
  await change(two, '020 7946 0805');
  await inStep();
  for (const { client } of [one, two]) {
    const { toDecide } = await client.call('chairs.get', {});
    expect(toDecide).toMatchObject([{ clientId, field: 'phone', sides: [{}, {}] }]);
  }
  const [conflict] = (await two.client.call('chairs.get', {})).toDecide;
  const kept = conflict?.sides.find(({ own }) => own);
  expect(kept).toMatchObject({ chair: 'Chair 2', value: '020 7946 0805' });
  await two.client.call('chairs.decide', { clientId, field: 'phone', hash: kept?.hash ?? '' });
  await inStep();
  for (const { client } of [one, two]) {
    expect((await client.call('chairs.get', {})).toDecide).toEqual([]);
    expect((await client.call('clients.contact', { clientId })).details.phone).toBe('020 7946 0805');
  }
});

it('a client whose visit is open on one tablet gets none on the other, and is not erased there', async () => {
  const {
    id: clientId,
    suggested: course,
    details,
  } = await addClient(two.client, { ...otherClients.regular, name: 'Odile Marsh' });
  await inStep();
  const { id: visitId } = await one.client.call('visits.open', { clientId, course });
  await inStep();
  expect((await two.client.call('chairs.visits', { clientId })).visits).toMatchObject([
    { visitId, chair: 'Chair 1', session: 1, open: true },
  ]);
  expect(await refusal(two.client.call('visits.open', { clientId, course }))).toBe('visit-elsewhere');
  expect(await refusal(two.client.call('clients.erase', { clientId, why: 'asked', note: '' }))).toBe('visit-open');
  await two.client.call('clients.change', {
    clientId,
    details: { ...details, name: 'Odile Marsh Kay' },
    why: 'Married',
  });
  await inStep();
  expect((await one.client.call('visits.events', { visitId })).at(-1)).toMatchObject({
    type: 'client-corrected',
    facts: [{ name: 'Odile Marsh Kay' }, { name: 'Odile Marsh' }],
  });
  await one.client.call('visits.act', { visitId, command: { type: 'cancel-visit', reason: 'Did not come' } });
  await one.client.call('visits.act', { visitId, command: { type: 'close-visit' } });
  await inStep();
  await two.client.call('visits.open', { clientId, course });
});

it('what was done on one tablet is read on the other, and counts for the next session there', async () => {
  const hands = { client: one.client, staffId: owners.get(one) ?? '', pin };
  const { id: visitId, clientId } = await wholeVisit(hands);
  await inStep();
  const read = await two.client.call('chairs.visit', { visitId });
  expect(read).toMatchObject({
    ...{ clientId, chair: 'Chair 1', session: 2, open: true },
    told: { stage: 'done', outcome: 'treated', health: { before: null } },
  });
  expect(new Set(read.told?.people.map(({ name }) => name))).toEqual(new Set([sampleOwner.name]));
  const { on } = read;
  expect((await two.client.call('days.get', { from: on, days: 1 })).held).toContainEqual(
    expect.objectContaining({ visitId, chair: 'Chair 1', state: 'open' }),
  );
  const own = await one.client.call('visits.events', { visitId });
  expect(read.told?.lines).toEqual(own);
  expect((await two.client.call('clients.page', { clientId })).health).toEqual(
    (await one.client.call('clients.page', { clientId })).health,
  );
  const { opening } = await two.client.call('clients.get', { clientId });
  expect(opening).toEqual((await one.client.call('clients.get', { clientId })).opening);
  expect(opening.kind).toBe('too-soon');
});

it('what one tablet erases goes on the other, and a removed tablet works on alone and says so', async () => {
  const { id: clientId, details } = await addClient(two.client, { ...otherClients.regular, name: 'Quincy Zander' });
  await inStep();
  expect(await found(one, details.name)).toBe(1);
  await one.client.call('clients.erase', { clientId, why: 'asked', note: '' });
  await inStep();
  expect(await found(two, details.name)).toBe(0);

  const { id: leftId, suggested: course } = await addClient(two.client, {
    ...otherClients.regular,
    name: 'Left Lovell',
  });
  await two.client.call('visits.open', { clientId: leftId, course });
  await inStep();
  expect(await refusal(one.client.call('visits.open', { clientId: leftId, course }))).toBe('visit-elsewhere');
  const [, second] = (await one.client.call('chairs.get', {})).chairs;
  const remove = (chair: string) => one.client.call('chairs.remove', { pin, chair });
  const [first] = (await one.client.call('chairs.get', {})).chairs;
  expect(await refusal(remove(first?.chair ?? ''))).toBe('last-enroller');
  const byOthers = one.client.call('chairs.remove', { pin: '000000', chair: second?.chair ?? '' });
  expect(await refusal(byOthers)).toBe('wrong-pin');
  expect(await sync(two)).toMatchObject({ state: 'in-step', chairs: [{ removed: false }, { removed: false }] });
  await remove(second?.chair ?? '');
  expect(await sync(two)).toMatchObject({ state: 'stopped' });
  await addClient(two.client, { ...otherClients.regular, name: 'Works Alone' });
  expect(await found(two, 'Works Alone')).toBe(1);
  expect(await sync(one)).toMatchObject({ state: 'in-step', trouble: null });
  // Nobody goes on with a visit that was open on a tablet which is gone: it keeps nobody from the next.
  await one.client.call('visits.open', { clientId: leftId, course });
});

it('a hub that does not answer is told of, and nothing waits for it', async () => {
  await server.end();
  expect(await sync(one)).toMatchObject({ state: 'offline', trouble: 'offline' });
  await addClient(one.client, { ...otherClients.regular, name: 'Meanwhile Here' });
  const { toSend } = await one.client.call('chairs.get', {});
  expect(toSend).toBeGreaterThan(0);
});

const other = (digits: string): string => String((Number(digits) + 1) % 10_000).padStart(4, '0');
