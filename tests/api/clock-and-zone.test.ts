import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDateOf, Instant, Zone } from '../../domain/time.ts';
import { clinic, makeTablet, pin, refusal, sampleClient, signedIn, type Tablet, zone } from './tablet.ts';
import { act, aftercare, type Hands, toProcedure, wholeVisit } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  tablet = await makeTablet();
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(async () => {
  await tablet.close();
});

const moscow = { ...clinic, zone: Zone.parse('Europe/Moscow') };
/** The wall clock alone; the machine's own count goes on by a second. */
const moveClock = (ms: number) => {
  const { instant, uptimeMs, bootId } = tablet.clock.now();
  const moved = Instant.parse(new Date(Date.parse(instant) + ms).toISOString());
  tablet.clock.set(moved, zone, { uptimeMs: uptimeMs + 1000, bootId });
};

describe('the clinic’s time zone', () => {
  it('waits while a procedure runs, and changes nothing then', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
    expect(await refusal(tablet.client.call('settings.change-clinic', { clinic: moscow }))).toBe('zone-waits');
    expect((await tablet.client.call('settings.get', {})).clinic.zone).toBe(zone);
    // Everything else about the clinic may change meanwhile.
    await tablet.client.call('settings.change-clinic', { clinic: { ...clinic, phone: '01632 960 555' } });
    await act(hands, visitId, { type: 'finish-procedure' });
    const changed = await tablet.client.call('settings.change-clinic', { clinic: moscow });
    expect(changed.clinic.zone).toBe('Europe/Moscow');
  });

  it('never moves what is already recorded', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
    const before = await act(hands, visitId, { type: 'finish-procedure' });
    await tablet.client.call('settings.change-clinic', { clinic: moscow });
    const after = await tablet.client.call('visits.get', { visitId });
    expect(after.finishedAt).toEqual(before.finishedAt);
    expect(after.aftercare).toEqual(before.aftercare);
    expect(after.openedAt).toEqual(before.openedAt);
  });
});

describe('a moved clock', () => {
  it('keeps a visit from being sealed until it is said which time is right', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
    await act(hands, visitId, { type: 'finish-procedure' });
    await aftercare(hands, visitId);
    moveClock(2 * 3_600_000);
    expect(await refusal(tablet.client.call('visits.seal', { visitId }))).toBe('clock-unconfirmed');
    const asked = await tablet.client.call('visits.get', { visitId });
    expect(asked.clockQuestion).not.toBeNull();
    await act(hands, visitId, { type: 'confirm-clock', right: 'before' });
    const sealed = await tablet.client.call('visits.seal', { visitId });
    expect(sealed.stage).toBe('done');
    // Two hours ahead by the tablet, and right by the visit.
    expect(Date.parse(tablet.clock.now().instant) - Date.parse(sealed.sealed?.at.instant ?? '')).toBe(
      2 * 3_600_000 - 1000,
    );
  });

  it('that once stood a year ahead locks no client out, once today’s date is confirmed', async () => {
    const year = 365 * 24 * 3_600_000;
    moveClock(year);
    const { clientId, id: visitId } = await wholeVisit(hands);
    await act(hands, visitId, { type: 'close-visit' });
    moveClock(-year);
    const course = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null };
    expect(await refusal(tablet.client.call('visits.open', { clientId, course }))).toBe('clock-contradicts');
    // The treatment is of today at the latest: its own days still count.
    const confirmed = { clientId, course, dateConfirmed: true };
    const soon = await tablet.client.call('visits.open', confirmed);
    expect(soon.tooSoon).toMatchObject({ treated: civilDateOf(tablet.clock.now()), open: true });
    await act(hands, soon.id, { type: 'cancel-visit', reason: 'Another day' });
    await act(hands, soon.id, { type: 'close-visit' });
    // Work goes on: what is recorded next bears out the date.
    await tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Another Client' } });
    moveClock(8 * 24 * 3_600_000);
    const { id } = await tablet.client.call('visits.open', confirmed);
    expect((await tablet.client.call('visits.get', { visitId: id })).stage).toBe('arrive');
  });
});
