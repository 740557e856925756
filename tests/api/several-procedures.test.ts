import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VisitId } from '../../domain/ids.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { act, type Hands, openVisit, toProcedure } from './visit-steps.ts';

const minutes = 60_000;
let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  tablet = await makeTablet({ idleLockMs: 600 * minutes });
  const { ownerId } = await signedIn(tablet);
  hands = { client: tablet.client, staffId: ownerId, pin };
});
afterEach(() => tablet.close());

async function started(name: string): Promise<VisitId> {
  const visitId = await toProcedure(hands, { name });
  await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 240 });
  return visitId;
}

const running = async () => (await tablet.client.call('app.status', {})).running;
const lock = () => tablet.client.call('session.lock', {});
const unlock = () => tablet.client.call('session.unlock', { staffId: hands.staffId, pin });

/** Daniel for 93 minutes, Tom for 31. */
async function two(): Promise<{ daniel: VisitId; tom: VisitId }> {
  const daniel = await started('Daniel Okafor');
  tablet.clock.advance(62 * minutes);
  const tom = await started('Tom Brown');
  tablet.clock.advance(31 * minutes);
  return { daniel, tom };
}

describe('two procedures on one tablet', () => {
  it('tells staff of both by name, the overdue one first, although the other was started last', async () => {
    const { daniel, tom } = await two();
    const rest = { overdueAnswered: false, alert: false, apart: null };
    expect(await running()).toMatchObject([
      { visitId: daniel, name: 'Daniel Okafor', cue: 'overdue', elapsedMs: 93 * minutes, ...rest },
      { visitId: tom, name: 'Tom Brown', cue: 'working', elapsedMs: 31 * minutes, ...rest },
    ]);
    await act(hands, daniel, { type: 'start-break' });
    expect((await running()).map(({ visitId }) => visitId)).toEqual([tom, daniel]);
    await act(hands, tom, { type: 'finish-procedure' });
    expect(await running()).toMatchObject([{ visitId: daniel, cue: 'on-break' }]);
    expect(tablet.awake.at(-1)).toBe(true);
  });

  it('keeps the screen awake until the last one has finished, through a restart', async () => {
    const { daniel, tom } = await two();
    await act(hands, daniel, { type: 'finish-procedure' });
    expect(tablet.awake.at(-1)).toBe(true);
    await tablet.restart();
    expect(tablet.awake.at(-1)).toBe(true);
    await unlock();
    await act(hands, tom, { type: 'finish-procedure' });
    expect(tablet.awake.at(-1)).toBe(false);
  });

  it('says the overdue break of one client on another client’s handed-over tablet, and neither name nor visit', async () => {
    await two();
    const other = await openVisit(hands, { name: 'Ada Third' });
    await tablet.client.call('session.hand-over', { visitId: other.id, task: 'intake', language: 'en' });
    const status = await tablet.client.call('app.status', {});
    expect(status.running).toMatchObject([
      { visitId: null, name: null, cue: 'overdue' },
      { visitId: null, name: null, cue: 'working' },
    ]);
    expect(JSON.stringify(status)).not.toMatch(/Daniel|Okafor|Tom|Brown/);
  });
});

describe('the lock screen', () => {
  it('names each procedure by first name only', async () => {
    await two();
    const status = await lock();
    expect(status.running.map(({ name, visitId }) => [name, visitId])).toEqual([
      ['Daniel', null],
      ['Tom', null],
    ]);
    expect(JSON.stringify(status)).not.toMatch(/Okafor|Brown/);
  });

  it('tells two of one first name apart by a letter, the same one however urgent they are', async () => {
    const first = await started('Tom Brown');
    await started('Dr. Tom Kerr');
    await started('Tom Kay');
    const names = async () => (await running()).map(({ name }) => name);
    await lock();
    expect(await names()).toEqual(['Tom B', 'Tom K A', 'Tom K B']);
    await unlock();
    await act(hands, first, { type: 'start-break' });
    await lock();
    expect(await names()).toEqual(['Tom K A', 'Tom K B', 'Tom B']);
  });

  it('shows initials or nothing where the owner chose that', async () => {
    await two();
    const named = async (names: 'initials' | 'nothing' | 'first-name') => {
      expect((await tablet.client.call('settings.set-lock-names', { names })).lockNames).toBe(names);
      const status = await lock();
      await unlock();
      return status.running.map(({ name }) => name);
    };
    expect(await named('initials')).toEqual(['D O', 'T B']);
    expect(await named('nothing')).toEqual([null, null]);
    expect(await named('first-name')).toEqual(['Daniel', 'Tom']);
  });
});
