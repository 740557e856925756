import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Instant } from '../../domain/time.ts';
import { fillIn, Scenario, type Step, type Variables, valueAt } from '../../scripts/demo/scenario.ts';
import { makeTablet, pin, type Tablet, zone } from './tablet.ts';

const scenarioFile = new URL('../../docs/scenarios/full-visit.json', import.meta.url);
const idleLockMs = Number.MAX_SAFE_INTEGER;

/** Everything that the tablet shows of the visit, on either side. */
async function shown(tablet: Tablet, visitId: unknown) {
  const { mode, handedOver } = await tablet.client.call('app.status', {});
  if (mode === 'handed-over') return { handedOver, side: await tablet.call('task.get', {}) };
  if (mode === 'staff' && visitId !== undefined)
    return { handedOver, side: await tablet.call('visits.get', { visitId }) };
  return { handedOver, side: mode };
}

const modeOf = async (tablet: Tablet) => (await tablet.client.call('app.status', {})).mode;

/**
 * Copies the files while the app has them open and no call runs, which is what kill -9 leaves. A second tablet opens the copy
 * with the same clock, so running times must agree too. tests/faults/killed-host.test.ts really kills.
 */
it('finds the visit exactly as it was, running times too, in what is left on the disk between any two steps', async () => {
  const home = await mkdtemp(join(tmpdir(), 'chairside-left-'));
  const steps: Step[] = Scenario.parse(JSON.parse(await readFile(scenarioFile, 'utf8')));
  const variables: Variables = new Map();
  const tablet = await makeTablet({ dataDir: join(home, 'running'), idleLockMs });
  try {
    for (const [index, { operation, input, keep, expect: refused, at }] of steps.entries()) {
      tablet.clock.set(Instant.parse(at), zone);
      const reply = await tablet.call(operation, fillIn(input, variables));
      expect([index + 1, operation, reply.ok ? undefined : reply.error.code]).toEqual([index + 1, operation, refused]);
      if (reply.ok)
        for (const [name, path] of Object.entries(keep ?? {})) variables.set(name, valueAt(reply.value, path));
      const [before, seen] = [await modeOf(tablet), await shown(tablet, variables.get('visitId'))];

      const dataDir = join(home, 'left');
      await cp(join(home, 'running'), dataDir, { recursive: true });
      const left = await makeTablet({ dataDir, idleLockMs, clock: tablet.clock });
      // A staff session ends with the process; everything else is unchanged.
      expect([index + 1, await modeOf(left)]).toEqual([index + 1, before === 'staff' ? 'locked' : before]);
      if (before === 'staff') {
        const unlocked = await left.call('session.unlock', { staffId: variables.get('ownerId'), pin });
        expect(unlocked.ok).toBe(true);
      }
      expect([index + 1, await shown(left, variables.get('visitId'))]).toEqual([index + 1, seen]);
      await left.close();
    }
  } finally {
    await tablet.close();
    await rm(home, { recursive: true, force: true });
  }
});
