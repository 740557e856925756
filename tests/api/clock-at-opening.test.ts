import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { addDays, civilDateOf, civilTimeOf, Instant } from '../../domain/time.ts';
import { Workbench } from '../documents/tools.ts';
import { afterTheVisit } from './prepared.ts';
import { makeTablet, pin, refusal, sampleClient, signedIn, type Tablet, zone } from './tablet.ts';
import { act, consent, type Hands, intake, openVisit, passChecks, timeOut, treated } from './visit-steps.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const bench = new Workbench();
let tablet: Tablet;
let hands: Hands;

const neverLocks = { idleLockMs: 999 * day };
beforeEach(async () => {
  tablet = await makeTablet(neverLocks);
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());
afterAll(() => bench.dispose());

/** Instead of the new tablet, one on which a visit was closed a moment ago. */
async function visitBefore(): Promise<void> {
  await tablet.close();
  ({ tablet, hands } = await afterTheVisit(neverLocks));
}
const later = (ms: number) => Instant.parse(new Date(Date.parse(tablet.clock.now().instant) + ms).toISOString());
const view = (visitId: VisitId) => tablet.client.call('visits.get', { visitId });
const today = () => civilDateOf(tablet.clock.now());
/** The tablet was off, for so long by its clock, and is unlocked five minutes after its start. */
async function restarted(offMs: number, bootId = 'another-boot'): Promise<void> {
  tablet.clock.set(later(offMs), zone, { uptimeMs: 0, bootId });
  await tablet.restart();
  tablet.clock.advance(5 * minute);
  await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
}
/** Somebody sets the clock while the tablet is on. */
function setClock(ms: number): void {
  const { uptimeMs, bootId } = tablet.clock.now();
  tablet.clock.set(later(ms), zone, { uptimeMs: uptimeMs + 1000, bootId });
}
async function recordOf(visitId: VisitId): Promise<string> {
  const documentId = (await view(visitId)).documents.find(({ kind }) => kind === 'visit-record')?.id ?? '';
  const { base64 } = await tablet.client.call('documents.get', { documentId });
  return bench.text(bench.file('record.pdf', Buffer.from(base64, 'base64')), false).replaceAll(/\s+/g, ' ');
}

describe('a visit that is opened after a restart onto another date', () => {
  it('asks once whether the clock is right, and the answer serves every visit that opens after it', async () => {
    await visitBefore();
    await restarted(day);
    const first = await openVisit(hands, { name: 'Daniel Okafor' });
    const second = await openVisit(hands, { name: 'Tom Brown' });
    for (const { restartQuestion, allowed } of [first, second]) {
      expect(restartQuestion && civilTimeOf(restartQuestion.now)).toBe(civilTimeOf(tablet.clock.now()));
      expect(allowed).toEqual(expect.arrayContaining(['confirm-clock', 'tell-time']));
    }
    await act(hands, second.id, { type: 'confirm-clock', right: 'now' });
    expect((await view(first.id)).restartQuestion).toBeNull();
    expect((await openVisit(hands, { name: 'Ana Silva' })).restartQuestion).toBeNull();
    await treated(hands, first.id);
    expect(await recordOf(first.id)).toMatch(
      /The tablet was restarted between .* and .*\. Robin Example said at .* that its clock is right/,
    );
  });

  it('finishes no work before it is answered', async () => {
    await restarted(day);
    const { id } = await openVisit(hands);
    await intake(hands, id);
    await passChecks(hands, id);
    await timeOut(hands, id);
    await consent(hands, id);
    await act(hands, id, { type: 'start-procedure', expectedMinutes: 60 });
    expect(await refusal(act(hands, id, { type: 'finish-procedure' }))).toBe('clock-unconfirmed');
    await act(hands, id, { type: 'confirm-clock', right: 'now' });
    await act(hands, id, { type: 'finish-procedure' });
  });

  it('is put on the right day by "no, it is …", and so is one that opens later under the same clock, and its papers say so', async () => {
    const right = today();
    await restarted(day);
    expect(today()).toBe(addDays(right, 1));
    const first = await openVisit(hands, { name: 'Daniel Okafor' });
    const time = civilTimeOf(tablet.clock.now());
    await act(hands, first.id, { type: 'tell-time', time, date: right });
    await act(hands, first.id, { type: 'cancel-visit', reason: 'Another day' });
    await act(hands, first.id, { type: 'close-visit' });
    tablet.clock.advance(10 * minute);
    const second = await openVisit(hands, { name: 'Tom Brown' });
    expect([second.restartQuestion, second.clockQuestion, civilDateOf(second.openedAt)]).toEqual([null, null, right]);
    const done = await treated(hands, second.id);
    expect(done.finishedAt && civilDateOf(done.finishedAt)).toBe(right);
    expect(await recordOf(second.id)).toMatch(
      /When the visit was opened, the clock was known to be 24 h ahead, by what was said in an earlier visit/,
    );
    // Set right at last: it is asked about, and every time stays as it was.
    setClock(-day);
    const third = await openVisit(hands, { name: 'Ana Silva' });
    expect(third.clockQuestion?.byMs).toBe(-day - 1000);
    await act(hands, third.id, { type: 'confirm-clock', right: 'now' });
    expect(civilDateOf((await view(third.id)).openedAt)).toBe(right);
  });

  it('is asked although a visit before it ended without an answer', async () => {
    await restarted(day);
    const first = await openVisit(hands, { name: 'Daniel Okafor' });
    await act(hands, first.id, { type: 'cancel-visit', reason: 'Another day' });
    await act(hands, first.id, { type: 'close-visit' });
    expect((await openVisit(hands, { name: 'Tom Brown' })).restartQuestion).not.toBeNull();
  });

  it('on the same date is not asked', async () => {
    await visitBefore();
    await restarted(20 * minute);
    expect((await openVisit(hands, { name: 'Tom Brown' })).restartQuestion).toBeNull();
  });
});

describe('a visit that is opened after the clock was moved', () => {
  it('asks which time is right, though no visit was open when it was', async () => {
    await visitBefore();
    setClock(2 * 60 * minute);
    const { id, clockQuestion } = await openVisit(hands, { name: 'Tom Brown' });
    expect(clockQuestion?.byMs).toBe(2 * 60 * minute - 1000);
    await act(hands, id, { type: 'confirm-clock', right: 'before' });
    const next = await openVisit(hands, { name: 'Ana Silva' });
    expect(next.clockQuestion).toBeNull();
    expect(Date.parse(tablet.clock.now().instant) - Date.parse(next.openedAt.instant)).toBe(2 * 60 * minute - 1000);
  });

  it('asks where the clock stands behind the newest entry of the whole record, across a restart too', async () => {
    await visitBefore();
    tablet.clock.advance(3 * 60 * minute);
    await tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Ana Silva' } });
    await restarted(-2 * 60 * minute);
    const { clockQuestion } = await openVisit(hands, { name: 'Tom Brown' });
    expect(clockQuestion).not.toBeNull();
  });
});

describe('a clock that is set back between visits and forward after', () => {
  const told = (record: string) =>
    record.match(/The record noticed by itself that the tablet’s clock was/g)?.length ?? 0;

  /** Set back while the tablet is off, twice, so that the last start and the last visit show nothing of it. */
  async function setBackBy(days: number): Promise<void> {
    await restarted(-days * day, 'set-back');
    await tablet.client.call('session.lock', {});
    await restarted(minute, 'set-back-again');
  }

  it('is on the record and on the papers of every visit between, though each start and each visit by itself shows nothing', async () => {
    await visitBefore();
    tablet.clock.advance(30 * day);
    await tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Ana Silva' } });
    await setBackBy(25);
    const early = await openVisit(hands, { name: 'Daniel Okafor' });
    expect(early.clockQuestion?.byMs).toBeLessThan(-24 * day);
    await act(hands, early.id, { type: 'confirm-clock', right: 'now' });
    await act(hands, (await treated(hands, early.id)).id, { type: 'close-visit' });
    expect(await recordOf(early.id)).toMatch(/it was set back by at least 59\d h .* Robin Example said at/);
    expect(told(await recordOf(early.id))).toBe(0);
    // One answer serves the visits after it; their papers tell of the move all the same.
    const second = await openVisit(hands, { name: 'Tom Brown' });
    expect(second.clockQuestion).toBeNull();
    await act(hands, (await treated(hands, second.id)).id, { type: 'close-visit' });
    expect(told(await recordOf(second.id))).toBe(1);
    setClock(25 * day);
    await tablet.client.call('session.lock', {});
    await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    const after = await openVisit(hands, { name: 'Ben Cole' });
    await act(hands, after.id, { type: 'confirm-clock', right: 'now' });
    await treated(hands, after.id);
    expect(await recordOf(after.id)).toMatch(/set forward by 599 h 59 min/);
  });

  it('is told on the record of a visit during which it was set back and forward again', async () => {
    const { id } = await openVisit(hands);
    setClock(-3 * day);
    await tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Ana Silva' } });
    setClock(3 * day);
    await treated(hands, id);
    const record = await recordOf(id);
    expect(told(record)).toBe(2);
    expect(record).not.toMatch(/was not moved during the visit/);
  });

  it('is told where it was moved in steps too small to notice singly', async () => {
    for (let step = 0; step < 5; step++) {
      const { uptimeMs, bootId } = tablet.clock.now();
      tablet.clock.set(later(-20_000), zone, { uptimeMs: uptimeMs + 1000, bootId });
      await tablet.client.call('session.lock', {});
      await tablet.client.call('session.unlock', { staffId: hands.staffId, pin });
    }
    const { id } = await openVisit(hands);
    while ((await view(id)).clockQuestion) await act(hands, id, { type: 'confirm-clock', right: 'now' });
    await treated(hands, id);
    expect(await recordOf(id)).toMatch(/set back by/);
  });

  it('is no news a day after a small move', async () => {
    setClock(2 * 60 * minute);
    await tablet.client.call('clients.add', { details: { ...sampleClient, name: 'Ana Silva' } });
    tablet.clock.advance(26 * 60 * minute);
    const { id } = await openVisit(hands);
    while ((await view(id)).clockQuestion) await act(hands, id, { type: 'confirm-clock', right: 'now' });
    await act(hands, (await treated(hands, id)).id, { type: 'close-visit' });
    tablet.clock.advance(minute);
    const next = await openVisit(hands, { name: 'Tom Brown' });
    await treated(hands, next.id);
    expect(told(await recordOf(next.id))).toBe(0);
  });
});
