import { afterEach, beforeEach, expect, it } from 'vitest';
import { who } from '../../documents/words/event-words.ts';
import { english } from '../../documents/words/languages.ts';
import type { VisitId } from '../../domain/ids.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { act, clientAct, type Hands, handOver, openVisit, takeBack, toProcedure } from './visit-steps.ts';

const minutes = 60_000;
let tablet: Tablet;
let hands: Hands;
let visitId: VisitId;

beforeEach(async () => {
  tablet = await makeTablet({ idleLockMs: 600 * minutes });
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
  visitId = await toProcedure(hands, { name: 'Daniel Okafor' });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 240 });
});
afterEach(() => tablet.close());

const status = () => tablet.client.call('app.status', {});
const lock = () => tablet.client.call('session.lock', {});
const unlock = () => tablet.client.call('session.unlock', { staffId: hands.staffId, pin });

async function handle(): Promise<string> {
  return (await status()).running[0]?.handle ?? '';
}

async function lines(): Promise<string[]> {
  const events = await tablet.client.call('visits.events', { visitId });
  return events.map((line) => `${line.type}: ${who(english.words.events, line)}`);
}

it('starts and ends a break and silences an overdue one on a locked tablet without a PIN, and names nobody for it', async () => {
  await lock();
  tablet.clock.advance(91 * minutes);
  expect((await status()).running[0]).toMatchObject({ cue: 'overdue', overdueAnswered: false });
  await tablet.client.call('chair.silence', { handle: await handle() });
  expect((await status()).running[0]).toMatchObject({ cue: 'overdue', overdueAnswered: true });
  await tablet.client.call('chair.turn', { handle: await handle(), to: 'break' });
  tablet.clock.advance(8 * minutes);
  expect((await status()).running[0]).toMatchObject({ cue: 'on-break', elapsedMs: 8 * minutes });
  await tablet.client.call('chair.turn', { handle: await handle(), to: 'work' });
  expect((await status()).running[0]).toMatchObject({ cue: 'working' });
  expect((await status()).mode).toBe('locked');

  await unlock();
  expect((await lines()).slice(-3)).toEqual([
    'overdue-answered: At the tablet',
    'break-started: At the tablet',
    'break-ended: At the tablet',
  ]);
  const { breaks } = await tablet.client.call('visits.get', { visitId });
  expect(breaks?.taken).toMatchObject([{ kind: 'taken', workedMs: 91 * minutes, breakMs: 8 * minutes }]);
});

it('gives a locked page the whole timer and a first name, and neither the visit nor the whole name', async () => {
  tablet.clock.advance(62 * minutes);
  await lock();
  const locked = await status();
  expect(locked.running[0]).toMatchObject({
    name: 'Daniel',
    practitioner: 'Robin',
    visitId: null,
    held: false,
    timer: { first: true, policy: { opensAfter: 60, overdueAfter: 90 } },
  });
  expect(JSON.stringify(locked)).not.toContain(visitId);
  expect(JSON.stringify(locked)).not.toContain('Okafor');
});

it('names nobody on a locked tablet whose owner chose that it says nothing', async () => {
  await tablet.client.call('settings.set-lock-names', { names: 'nothing' });
  await lock();
  expect((await status()).running[0]).toMatchObject({ name: null, practitioner: null });
});

it('lets a handed-over tablet silence only, and tells it no name', async () => {
  const other = await openVisit(hands, { name: 'Ada Third' });
  tablet.clock.advance(91 * minutes);
  await tablet.client.call('session.hand-over', { visitId: other.id, task: 'intake', language: 'en' });
  const known = await handle();
  const turned = tablet.client.call('chair.turn', { handle: known, to: 'break' });
  await expect(turned).rejects.toMatchObject({ code: 'not-allowed' });
  await tablet.client.call('chair.silence', { handle: known });
  const after = await status();
  expect(after.running[0]).toMatchObject({ overdueAnswered: true, name: null, practitioner: null, visitId: null });
});

it('has no way around the PIN for staff who are signed in, for another procedure, or for one that has ended', async () => {
  await lock();
  const known = await handle();
  await unlock();
  await expect(tablet.client.call('chair.turn', { handle: known, to: 'break' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await act(hands, visitId, { type: 'finish-procedure' });
  await lock();
  for (const handle of [known, visitId, ''])
    await expect(tablet.client.call('chair.turn', { handle, to: 'break' })).rejects.toMatchObject({ code: 'not-now' });
});

it('forgets its handles with a restart', async () => {
  await lock();
  const known = await handle();
  await tablet.restart();
  expect(await handle()).not.toBe(known);
  await expect(tablet.client.call('chair.turn', { handle: known, to: 'break' })).rejects.toMatchObject({
    code: 'not-now',
  });
});

it('does not end a break while a changed health answer waits for a decision: somebody signs in first', async () => {
  await act(hands, visitId, { type: 'start-break' });
  await handOver(hands, visitId, 'intake');
  await clientAct(hands, { type: 'answer-health', question: 'heart', answer: 'yes', details: 'Palpitations' });
  await clientAct(hands, { type: 'finish-intake' });
  await takeBack(hands);
  await lock();
  expect((await status()).running[0]).toMatchObject({ cue: 'on-break', held: true, alert: false });
  const turned = tablet.client.call('chair.turn', { handle: await handle(), to: 'work' });
  await expect(turned).rejects.toMatchObject({ code: 'alerts-open' });
  expect((await status()).running[0]).toMatchObject({ cue: 'on-break' });
});

it('never skips a break without a PIN, whatever is asked for', async () => {
  tablet.clock.advance(80 * minutes);
  await lock();
  const reply = await tablet.call('chair.turn', { handle: await handle(), to: 'skip' });
  expect(reply).toMatchObject({ ok: false, error: { code: 'malformed' } });
});
