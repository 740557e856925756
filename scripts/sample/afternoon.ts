import { Instant } from '../../domain/time.ts';
import type { Player, Stop } from './day.ts';
import { sampleZone } from './people.ts';
import { act, handOver, intake, openVisit, passChecks, takeBack, toProcedure } from './steps.ts';

/** Two procedures at once, a clock moved during one of them, and the overdue one while a client has the tablet. */
export async function playTwo(player: Player, stop: Stop): Promise<void> {
  const { at, tablet } = player;
  at('14:00');
  const first = await toProcedure(player, { name: 'Noor Sample' });
  await act(player, first, { type: 'start-procedure', expectedMinutes: 180 });
  at('14:35');
  const second = await toProcedure(player, { name: 'Ira Example' });
  await act(player, second, { type: 'start-procedure', expectedMinutes: 240 });
  at('15:05');
  await stop('two-running', second);
  await player.client.call('session.lock', {});
  await stop('locked-two', second);
  await player.client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
  const third = await openVisit(player, { name: 'Max Sample' });
  at('15:33');
  await handOver(player, third.id, 'intake');
  await stop('client-overdue', third.id);
  await takeBack(player);
  await act(player, third.id, { type: 'cancel-visit', reason: 'Will come back tomorrow.' });
  await stop('day', first);
  const { uptimeMs } = tablet.clock.now();
  tablet.clock.set(Instant.parse('2026-11-24T14:33:00.000Z'), sampleZone, { uptimeMs: uptimeMs + 60_000 });
  await stop('clock-moved', second);
  // One answer for both.
  await act(player, first, { type: 'confirm-clock', right: 'before' });
  tablet.clock.set(Instant.parse('2026-11-24T18:40:00.000Z'), sampleZone, {
    bootId: 'after-a-restart',
    uptimeMs: 60_000,
  });
  await stop('restarted', second);
  await act(player, first, { type: 'confirm-clock', right: 'now' });
  for (const visitId of [first, second]) await act(player, visitId, { type: 'finish-procedure' });
}

/** The next day: what was left over, and a visit of the day before that continues. */
export async function playNextDay(player: Player, stop: Stop): Promise<void> {
  const { tablet } = player;
  const left = await openVisit(player, { name: 'Toni Yesterday' });
  await intake(player, left.id);
  await passChecks(player, left.id);
  tablet.clock.set(Instant.parse('2026-11-25T08:41:00.000Z'), sampleZone);
  await stop('day-over', left.id);
  await stop('day-left-over', left.id);
}
