import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf, civilTimeOf, Instant, Zone } from '../../domain/time.ts';
import { clinic, pin, refusal, sampleClient, type Tablet, zone } from './tablet.ts';
import { act, aftercare, type Hands, openVisit, tabletWithHands, toProcedure, treated } from './visit-steps.ts';

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(async () => {
  await tablet.close();
});

const moscow = { ...clinic, zone: Zone.parse('Europe/Moscow') };
/** Moves the wall clock only; the machine's count advances by a second. */
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
    // Other details of the clinic may change meanwhile.
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
    // Two hours fast by the tablet, and right by the visit.
    expect(Date.parse(tablet.clock.now().instant) - Date.parse(sealed.sealed?.at.instant ?? '')).toBe(
      2 * 3_600_000 - 1000,
    );
  });

  const started = async (name: string) => {
    const visitId = await toProcedure(hands, { name });
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 60 });
    return visitId;
  };
  const unlock = () => tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
  const view = (visitId: VisitId) => tablet.client.call('visits.get', { visitId });

  it('is answered once for all visits that ask about it, in one of them', async () => {
    const first = await started('Daniel Okafor');
    tablet.clock.advance(20 * 60_000);
    await unlock();
    const second = await started('Tom Brown');
    moveClock(2 * 3_600_000);
    expect((await view(second)).clockQuestion).not.toBeNull();
    await act(hands, first, { type: 'confirm-clock', right: 'before' });
    const other = await view(second);
    expect(other.clockQuestion).toBeNull();
    expect(other.clockMoves).toMatchObject([{ byMs: 2 * 3_600_000 - 1000, right: 'before' }]);
    expect(other.savedAt.instant).toBe((await view(first)).savedAt.instant);
    // The opposite answer in the second visit is refused: it has no question.
    expect(await refusal(act(hands, second, { type: 'confirm-clock', right: 'now' }))).toBe('not-now');
    await act(hands, second, { type: 'finish-procedure' });
  });

  it('that only one of two visits has seen so far is asked about in both, and answered once', async () => {
    const first = await started('Daniel Okafor');
    moveClock(3_600_000);
    await act(hands, first, { type: 'add-note', text: 'x' });
    const { id: second } = await openVisit(hands, { name: 'Tom Brown' });
    expect((await view(second)).clockQuestion?.before.instant).toBe((await view(first)).clockQuestion?.before.instant);
    await act(hands, second, { type: 'confirm-clock', right: 'before' });
    for (const id of [first, second]) expect((await view(id)).clockMoves.map(({ right }) => right)).toEqual(['before']);
    expect((await view(first)).savedAt.instant).toBe((await view(second)).savedAt.instant);
  });

  it('is told once for all after a restart too, and left open where a visit’s own record rules the answer out', async () => {
    const [first, second] = [await started('Daniel Okafor'), await started('Tom Brown')];
    tablet.clock.advance(30 * 60_000);
    await unlock();
    const third = await started('Ana Silva');
    const last = tablet.clock.now();
    const at = (minutes: number) => Instant.parse(new Date(Date.parse(last.instant) + minutes * 60_000).toISOString());
    tablet.clock.set(at(120), zone, { uptimeMs: 0, bootId: 'another-boot' });
    await tablet.restart();
    await unlock();
    for (const id of [first, second, third]) expect((await view(id)).restartQuestion).not.toBeNull();
    const time = civilTimeOf({ instant: at(-10), zone });
    await act(hands, first, { type: 'tell-time', time });
    expect((await view(second)).restartQuestion).toBeNull();
    expect((await view(second)).savedAt.instant).toBe((await view(first)).savedAt.instant);
    expect((await view(third)).restartQuestion).not.toBeNull();
  });

  it('after a restart is told to a visit before its work too, though it is not asked', async () => {
    const first = await started('Daniel Okafor');
    const second = await toProcedure(hands, { name: 'Tom Brown' });
    const last = tablet.clock.now();
    const at = (minutes: number) => Instant.parse(new Date(Date.parse(last.instant) + minutes * 60_000).toISOString());
    tablet.clock.set(at(120), zone, { uptimeMs: 0, bootId: 'another-boot' });
    await tablet.restart();
    await unlock();
    expect((await view(second)).restartQuestion).toBeNull();
    await act(hands, first, { type: 'tell-time', time: civilTimeOf({ instant: at(60), zone }) });
    expect((await view(second)).savedAt.instant).toBe((await view(first)).savedAt.instant);
    // The clock is corrected: both visits ask the same question.
    moveClock(-60 * 60_000);
    const [one, other] = [await view(first), await view(second)];
    expect(other.clockQuestion?.before.instant).toBe(one.clockQuestion?.before.instant);
    await act(hands, first, { type: 'confirm-clock', right: 'now' });
    expect((await view(second)).clockQuestion).toBeNull();
  });

  it('that once stood a year ahead locks no client out, once today’s date is confirmed', async () => {
    const year = 365 * 24 * 3_600_000;
    moveClock(year);
    const { clientId, id: visitId } = await openVisit(hands);
    await act(hands, visitId, { type: 'confirm-clock', right: 'now' });
    await treated(hands, visitId);
    await act(hands, visitId, { type: 'close-visit' });
    moveClock(-year);
    const course = { session: 3, sessionsPlanned: 3, final: true, next: null, plannedFinal: null };
    expect(await refusal(tablet.client.call('visits.open', { clientId, course }))).toBe('clock-contradicts');
    // The treatment counts as today's at the latest: its days still apply.
    const confirmed = { clientId, course, dateConfirmed: true };
    const soon = await tablet.client.call('visits.open', confirmed);
    expect(soon.tooSoon).toMatchObject({ treated: civilDateOf(tablet.clock.now()), open: true });
    await act(hands, soon.id, { type: 'cancel-visit', reason: 'Another day' });
    await act(hands, soon.id, { type: 'close-visit' });
    // Work continues: the next entry confirms the date.
    await tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Another Client' } });
    moveClock(8 * 24 * 3_600_000);
    const { id } = await tablet.client.call('visits.open', confirmed);
    expect((await tablet.client.call('visits.get', { visitId: id })).stage).toBe('arrive');
  });
});
