import { expect, it } from 'vitest';
import { z } from 'zod';
import { type OperationName, operationNames } from '../../api/contract/contract.ts';
import { operation } from '../../api/contract/operation.ts';
import { createDispatch } from '../../api/gate/dispatch.ts';
import type { LogEntry } from '../../api/gate/ports.ts';
import { type Route, route } from '../../api/gate/route.ts';
import { AppError } from '../../domain/errors.ts';
import { StaffId } from '../../domain/ids.ts';
import { simulatedClock } from '../../scripts/demo/simulated.ts';
import { sampleClient } from '../../scripts/sample/people.ts';
import { makeTablet, morning, setUp, zone } from './tablet.ts';

const words = operation(['locked'], z.strictObject({ text: z.string() }), z.object({ text: z.string() }));

/** A dispatch in which every operation does the same. */
function dispatchTo(handler: (input: { text: string }) => Promise<{ text: string }>) {
  const log: LogEntry[] = [];
  const clock = simulatedClock(morning, zone);
  const same: [OperationName, Route][] = operationNames.map((name) => [name, route(words, handler)]);
  const { dispatch } = createDispatch(new Map(same), {
    mode: () => ({ mode: 'locked' }),
    arrive: () => clock.now(),
    log: (entry) => log.push(entry),
  });
  return { call: (text: string) => dispatch('app.status', { text }), log };
}

it('tells the person nothing of what went wrong inside, and the log nothing of the person', async () => {
  const { call, log } = dispatchTo(async ({ text }) => {
    throw new Error(`cannot read /home/robin/secret: ${text}`);
  });
  const reply = await call(sampleClient.name);
  expect(reply).toEqual({
    ok: false,
    error: {
      code: 'internal',
      params: {},
    },
  });
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({ level: 'error', operation: 'app.status', code: 'internal' });
  expect(JSON.stringify(log)).not.toMatch(/Sample|secret|\/work|\/home/);
  expect(log[0]?.detail).toContain('dispatch.test.ts');
});

it('gives the code and the params of an AppError to the person, its detail to the log', async () => {
  const { call, log } = dispatchTo(async () => {
    throw new AppError('folder-failed', { why: 'full', place: 'stick' }, 'ENOSPC');
  });
  expect(await call('x')).toEqual({
    ok: false,
    error: { code: 'folder-failed', params: { why: 'full', place: 'stick' } },
  });
  expect(log).toEqual([{ level: 'warning', operation: 'app.status', code: 'folder-failed', detail: 'ENOSPC' }]);
});

it('lets nothing across that the contract does not name', async () => {
  const { call } = dispatchTo(async ({ text }) => ({ text, pin: '246810' }));
  expect(await call('x')).toEqual({ ok: true, value: { text: 'x' } });
});

it('runs calls one at a time in the order of arrival, even after a failed call', async () => {
  const order: string[] = [];
  const { call } = dispatchTo(async ({ text }) => {
    order.push(`${text} begins`);
    // The first has the longest way: were they run side by side, the others would end before it.
    for (let turns = text === 'first' ? 20 : 1; turns > 0; turns--) await new Promise((next) => setImmediate(next));
    order.push(`${text} ends`);
    if (text === 'first') throw new Error('no');
    return { text };
  });
  const replies = await Promise.all([call('first'), call('second'), call('third')]);
  expect(replies.map(({ ok }) => ok)).toEqual([false, true, true]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
});

it('does not start without a handler for each operation', () => {
  const clock = simulatedClock(morning, zone);
  const gate = { mode: () => ({ mode: 'locked' as const }), arrive: () => clock.now(), log: () => undefined };
  expect(() => createDispatch(new Map(), gate)).toThrow('operations without a handler: app.status');
});

it('judges a call by the mode that the call before it left', async () => {
  const tablet = await makeTablet();
  try {
    const { ownerId: staffId } = await setUp(tablet);
    const [unlocked, today, locked, late] = await Promise.all([
      tablet.call('session.unlock', { staffId, pin: '246810' }),
      tablet.call('visits.today', {}),
      tablet.call('session.lock', {}),
      tablet.call('visits.today', {}),
    ]);
    expect([unlocked.ok, today.ok, locked.ok, late.ok]).toEqual([true, true, true, false]);
  } finally {
    await tablet.close();
  }
});

const someStaff = StaffId.parse('019b0000-0000-7000-8000-000000000001');

it('lets no call wait for one that looks at a stick, and answers that one only while its mode lasts', async () => {
  let answer: (found: { text: string }) => void = () => undefined;
  const looking = operation(['visits'], z.strictObject({}), z.object({ text: z.string() }), { aside: true });
  const locking = operation(['tablet'], z.strictObject({}), z.object({}));
  let mode: 'staff' | 'locked' = 'staff';
  const lock = route(locking, () => {
    mode = 'locked';
    return {};
  });
  const look = route(looking, () => new Promise<{ text: string }>((resolve) => (answer = resolve)));
  const routes = new Map<string, Route>(operationNames.map((name) => [name, name === 'seal.files' ? look : lock]));
  const log: LogEntry[] = [];
  const { dispatch } = createDispatch(routes, {
    mode: () => (mode === 'staff' ? { mode, staff: { id: someStaff, name: 'Robin', role: 'owner' } } : { mode }),
    arrive: () => simulatedClock(morning, zone).now(),
    log: (entry) => log.push(entry),
  });
  const found = dispatch('seal.files', {});
  // It never answers by itself, and the lock is there at once.
  expect(await dispatch('session.lock', {})).toEqual({ ok: true, value: {} });
  answer({ text: 'what lay on the stick' });
  expect(await found).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect(log).toEqual([]);
});
