import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, type Transport } from '../../api/client/client.ts';
import { contract, operationNames } from '../../api/contract/contract.ts';
import { leavesStatus } from '../../api/contract/reads.ts';
import type { AppStatus } from '../../api/contract/status.ts';
import { followStatus } from '../../renderer/ui-data/followStatus.ts';
import { pin, type Tablet } from './tablet.ts';
import { act, type Hands, openVisit, tabletWithHands, toProcedure } from './visit-steps.ts';

/** A page on a real tablet, over a connection that can delay one answer until the test releases it. */
function page(tablet: Tablet) {
  const drawn: AppStatus[] = [];
  let hold: Promise<void> | null = null;
  const line: Transport = async (name, input) => {
    const held = name === 'app.status' ? hold : null;
    const reply = await tablet.call(name, input);
    await held;
    return reply;
  };
  const following = followStatus(createClient(line), {
    drawn: (status) => drawn.push(status),
    lost: (error) => {
      throw error;
    },
  });
  return {
    ...following,
    drawn,
    get last() {
      return drawn.at(-1);
    },
    /** A poll that the host answers now, and that arrives when the returned function is called. */
    slowPoll(): () => Promise<void> {
      let release = (): void => undefined;
      hold = new Promise((resolve) => {
        release = resolve;
      });
      const polled = following.refresh();
      hold = null;
      return () => {
        release();
        return polled;
      };
    },
  };
}

let tablet: Tablet;
let hands: Hands;

beforeEach(async () => {
  ({ tablet, hands } = await tabletWithHands());
});
afterEach(() => tablet.close());

it('what the page asks for again and again leaves every status as it is', () => {
  expect(operationNames.filter((name) => contract[name].poll && !leavesStatus.has(name))).toEqual([]);
});

describe('the status on the screen', () => {
  it('is the one that a finish caused, before the answer of the finish is drawn', async () => {
    const visitId = await toProcedure(hands);
    const screen = page(tablet);
    await screen.call('visits.act', { visitId, command: { type: 'start-procedure', expectedMinutes: 120 } });
    expect(screen.last?.running).toMatchObject([{ visitId, cue: 'working' }]);
    await screen.call('visits.act', { visitId, command: { type: 'start-break' } });
    expect(screen.last?.running).toMatchObject([{ visitId, cue: 'on-break' }]);
    await screen.call('visits.act', { visitId, command: { type: 'end-break' } });
    await screen.call('visits.act', { visitId, command: { type: 'finish-procedure' } });
    expect(screen.last?.running).toEqual([]);
  });

  it('is never an older one: a poll that is overtaken by a finish is dropped', async () => {
    const visitId = await toProcedure(hands);
    await act(hands, visitId, { type: 'start-procedure', expectedMinutes: 120 });
    const screen = page(tablet);
    const arrives = screen.slowPoll();
    await screen.call('visits.act', { visitId, command: { type: 'finish-procedure' } });
    const before = screen.drawn.length;
    await arrives();
    expect(screen.drawn.length).toBe(before);
    expect(screen.last?.running).toEqual([]);
  });

  const changes: readonly (readonly [
    string,
    (screen: ReturnType<typeof page>) => Promise<() => Promise<unknown>>,
    Partial<AppStatus>,
  ])[] = [
    [
      'a lock',
      async (screen) => () => screen.call('session.lock', {}),
      { mode: 'locked', signedIn: null, lastVisit: null, handedOver: null },
    ],
    [
      'an unlock',
      async (screen) => {
        await screen.call('session.lock', {});
        return () => screen.call('session.unlock', { staffId: hands.staffId, pin });
      },
      { mode: 'staff', handedOver: null },
    ],
    [
      'a hand-over',
      async (screen) => {
        const { id: visitId } = await openVisit(hands);
        return () => screen.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
      },
      { mode: 'handed-over', signedIn: null, lastVisit: null },
    ],
    [
      'a hand-back',
      async (screen) => {
        const { id: visitId } = await openVisit(hands);
        await screen.call('session.hand-over', { visitId, task: 'intake', language: 'en' });
        return () => screen.call('session.take-back', { staffId: hands.staffId, pin });
      },
      { mode: 'staff', handedOver: null },
    ],
  ];

  it.each(changes)(
    'is the new mode’s at once after %s, and no poll of before comes after it',
    async (_, get, expected) => {
      const screen = page(tablet);
      await screen.refresh();
      const change = await get(screen);
      const arrives = screen.slowPoll();
      await change();
      expect(screen.last).toMatchObject(expected);
      const before = screen.drawn.length;
      await arrives();
      expect(screen.drawn.length).toBe(before);
      expect(screen.last).toMatchObject(expected);
    },
  );

  it('is the lock’s too when the tablet locked by itself', async () => {
    const screen = page(tablet);
    const arrives = screen.slowPoll();
    tablet.clock.advance(3_600_000);
    await screen.refresh();
    expect(screen.last?.mode).toBe('locked');
    await arrives();
    expect(screen.last?.mode).toBe('locked');
  });

  it('counts up, so that every later answer is known as later', async () => {
    const serials = [];
    for (let n = 0; n < 3; n++) serials.push((await tablet.client.call('app.status', {})).serial);
    serials.push((await tablet.client.call('session.lock', {})).serial);
    expect(serials).toEqual([...serials].sort((a, b) => a - b));
    expect(new Set(serials).size).toBe(4);
  });
});

it('asks for the status after every operation that is not known to leave it alone', () => {
  for (const name of leavesStatus) expect(operationNames).toContain(name);
  const changing = /^(visits\.(act|open|seal)|task\.act|session\.(?!touch)|settings\.(?!get$)|staff\.)/;
  for (const name of operationNames)
    if (changing.test(name)) expect([name, leavesStatus.has(name)]).toEqual([name, false]);
  expect(Object.keys(contract).length).toBe(operationNames.length);
});
