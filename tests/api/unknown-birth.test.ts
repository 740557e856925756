import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { Workbench } from '../documents/tools.ts';
import { makeTablet, pin, refusal, sampleClient, signedIn, type Tablet } from './tablet.ts';
import {
  act,
  aftercare,
  clientAct,
  consent,
  type Hands,
  handOver,
  intake,
  openVisit,
  passChecks,
  takeBack,
  timeOut,
} from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;
const bench = new Workbench();
const adult = { notKnown: true as const, states: 'adult' as const, photoId: false };
const stated = { from: 18, under: null, photoId: false, on: '2026-11-24' };
const words = 'date of birth not known; states to be 18 or older, 24 Nov 2026, no photo ID seen';

beforeEach(async () => {
  tablet = await makeTablet({ idleLockMs: 999 * 60_000 });
  const { ownerId: staffId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId, pin };
});
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

const allow = (allowed = true) => tablet.client.call('settings.set-unknown-birth', { allowed });
const add = (details: Partial<Parameters<typeof openVisit>[1]> = {}) =>
  tablet.client.call('clients.add', { details: { ...sampleClient, dateOfBirth: adult, ...details } });

async function papersOf(visitId: string): Promise<Map<string, string>> {
  const { documents } = await tablet.client.call('visits.get', { visitId });
  const texts = new Map<string, string>();
  for (const { id: documentId, kind } of documents) {
    const { base64 } = await tablet.client.call('documents.get', { documentId });
    const text = bench.text(bench.file(`${kind}.pdf`, Buffer.from(base64, 'base64')), false);
    texts.set(kind, text.replaceAll(/\s+/g, ' '));
  }
  return texts;
}

async function sealed(details: Parameters<typeof openVisit>[1]): Promise<string> {
  const { id } = await openVisit(hands, details);
  await intake(hands, id);
  await passChecks(hands, id);
  await timeOut(hands, id);
  await consent(hands, id);
  await act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
  await act(hands, id, { type: 'finish-procedure' });
  await aftercare(hands, id);
  await tablet.client.call('visits.seal', { visitId: id });
  return id;
}

describe('whether a date of birth may be unknown', () => {
  it('is the owner’s setting, off until it is allowed, and outlives a restart', async () => {
    expect(await refusal(add())).toBe('birth-date-needed');
    expect((await tablet.client.call('settings.get', {})).unknownBirthAllowed).toBe(false);
    expect((await allow()).unknownBirthAllowed).toBe(true);
    await tablet.restart();
    await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    expect((await tablet.client.call('clients.age-policy', {})).unknownBirthAllowed).toBe(true);
    expect((await add()).details.dateOfBirth).toEqual(stated);
    await allow(false);
    expect(await refusal(add({ name: 'Another Client' }))).toBe('birth-date-needed');
  });

  it('needs the client’s statement, and a minor is refused where the clinic treats none', async () => {
    await allow();
    expect(await refusal(add({ dateOfBirth: { notKnown: true, photoId: true } }))).toBe('age-statement');
    expect(await refusal(add({ dateOfBirth: { ...adult, states: 'minor' } }))).toBe('too-young');
  });
});

describe('a client whose date of birth is not known', () => {
  beforeEach(async () => {
    await allow();
  });

  it('is found by name, not by a date, and told apart in every list', async () => {
    const { id } = await add();
    const found = await tablet.client.call('clients.search', { query: 'sample' });
    expect(found).toMatchObject([{ id, dateOfBirth: stated }]);
    expect(await tablet.client.call('clients.search', { query: '24.11.2026' })).toEqual([]);
    await tablet.client.call('clients.add', { details: sampleClient });
    expect(await tablet.client.call('clients.search', { query: 'sample' })).toMatchObject([
      { apart: { dateOfBirth: stated } },
      { apart: { dateOfBirth: '1988-03-14' } },
    ]);
  });

  it('is asked about before a second one of the name and of no known date is added', async () => {
    const { id } = await add({ phone: '01632 960218' });
    const alike = (dateOfBirth: string | null) =>
      tablet.client.call('clients.alike', { name: sampleClient.name, dateOfBirth, besides: null });
    expect(await alike(null)).toMatchObject([{ id, apart: { dateOfBirth: stated, phoneEnd: '218' } }]);
    expect(await alike('1988-03-14')).toEqual([]);
  });

  it('keeps the statement’s day when something else is changed, and takes a date that becomes known', async () => {
    const { id, details } = await add();
    tablet.clock.advance(3 * 86_400_000);
    await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    const change = (changed: Partial<Parameters<typeof openVisit>[1]>) =>
      tablet.client.call('clients.change', { clientId: id, details: { ...details, ...changed } });
    expect((await change({ phone: '01632 960218' })).details.dateOfBirth).toEqual(stated);
    expect((await change({ dateOfBirth: '1990-05-06' })).details.dateOfBirth).toBe('1990-05-06');
    expect((await change({ dateOfBirth: adult })).details.dateOfBirth).toEqual({ ...stated, on: '2026-11-27' });
  });

  it('types the whole name at every hand-over, three times and no more, whatever happens to the power', async () => {
    const { id: visitId } = await openVisit(hands, { dateOfBirth: adult });
    await tablet.client.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
    const guess = (name: string) => refusal(clientAct(hands, { type: 'confirm-name', name }));
    expect(await guess('Sample Person')).toBe('identity-mismatch');
    await tablet.restart();
    expect(await guess('Client')).toBe('identity-mismatch');
    await tablet.restart();
    // A birthday for an unknown date counts as a try too.
    expect(await refusal(clientAct(hands, { type: 'confirm-identity', day: 24, month: 11 }))).toBe('identity-refused');
    expect(await guess(sampleClient.name)).toBe('identity-refused');
    await takeBack(hands);
    await handOver(hands, visitId, 'intake');
    expect(await tablet.client.call('task.get', {})).toMatchObject({ identified: true, greeting: 'Sample' });
  });

  it('has no birthday for the witness to have confirmed', async () => {
    const { id } = await openVisit(hands, { dateOfBirth: adult });
    await intake(hands, id);
    await passChecks(hands, id);
    await timeOut(hands, id);
    await handOver(hands, id, 'consent');
    await clientAct(hands, { type: 'decline-consent', reason: '' });
    await takeBack(hands);
    const witness = (identifiedBy: 'birth-date-confirmed' | 'known-to-staff') =>
      act(hands, id, {
        type: 'countersign-consent',
        signature: { kind: 'typed', name: sampleOwner.name },
        identifiedBy,
        note: '',
      });
    expect(await refusal(witness('birth-date-confirmed'))).toBe('no-birth-date');
    await witness('known-to-staff');
  });

  it('reads so on every paper and in the event list, and a date that becomes known after the seal is on the correction', async () => {
    const id = await sealed({ dateOfBirth: adult });
    const papers = await papersOf(id);
    expect([...papers.keys()]).toEqual(['aftercare-sheet', 'consent-record', 'visit-record']);
    for (const [kind, text] of papers) expect([kind, text]).toEqual([kind, expect.stringContaining(words)]);
    expect(papers.get('visit-record')).toContain(`Visit opened · Sample Client, ${words}`);
    expect(papers.get('visit-record')).toMatch(/Identity confirmed · intake · by the whole name/);
    const { clientId, client } = await tablet.client.call('visits.get', { visitId: id });
    await tablet.client.call('clients.change', { clientId, details: { ...client, dateOfBirth: '1990-05-06' } });
    await act(hands, id, { type: 'add-correction', text: 'The passport came by post.' });
    expect((await papersOf(id)).get('correction')).toContain(`born 6 May 1990 (signed as ${words})`);
  });
});
