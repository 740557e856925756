import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../api/host/clock.ts';
import { makeTablet, pin, setUp } from '../api/tablet.ts';
import { act, type Hands, toProcedure } from '../api/visit-steps.ts';
import { startHost } from './host.ts';
import { landscape, portrait, Tablet } from './tablet.ts';
import { witness } from './walk.ts';

const passphrase = 'barber pole at noon';
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Work runs on a client who agreed to photos too. */
async function working(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-withdrawal-'));
  endings.push(() => rmSync(data, { recursive: true, force: true }));
  const made = await makeTablet({ dataDir: data, clock: systemClock(), protector: { kind: 'passphrase' } });
  const { ownerId } = await setUp(made, passphrase);
  await made.client.call('session.unlock', { staffId: ownerId, pin });
  const hands: Hands = { client: made.client, staffId: ownerId, pin };
  await act(hands, await toProcedure(hands), { type: 'start-procedure', expectedMinutes: 180 });
  await made.close({ keep: true });
  return data;
}

it('consent is withdrawn from the timer, the aftercare goes on, and what is not given yet stays on Today', async () => {
  const host = await startHost(await working());
  endings.push(() => host.stop());
  const tablet = await Tablet.start(landscape);
  endings.push(() => tablet.close());
  const both = async (name: string) => {
    await tablet.shot(name);
    await tablet.turn(portrait);
    await tablet.shot(name);
    await tablet.turn(landscape);
  };
  await tablet.open(host.address);
  await tablet.type('Passphrase', passphrase);
  await tablet.tap('Open');
  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
  await tablet.tap(/Sample Client/);
  await tablet.tap('Finish');
  await both('withdraw-finish');
  await tablet.tap('The client withdraws consent');
  await tablet.type('In the client’s words', 'It hurts too much');
  await both('withdraw-dialog');
  await tablet.tap(/would like to sign for it/);
  await both('withdraw-sign');
  await tablet.tap('Without a signature');
  await tablet.tap('Stop and record it');
  await tablet.see(/^Stopped at/);
  await both('withdraw-aftercare');
  await tablet.tap('More');
  await tablet.tap('The client does not sign the aftercare sheet');
  await tablet.type(/^Why/, 'Left at once');
  await tablet.tap('Record it');
  await witness(tablet);
  await tablet.see(/treatment was stopped/);
  await tablet.tap('Seal');
  await tablet.see('Opened again and checked');
  await both('withdraw-done');
  await tablet.tap('More');
  await tablet.tap(/withdraws photos/);
  await both('withdraw-point');
  await tablet.tap('Record the withdrawal');
  await tablet.see('Correction 1');
  await both('withdraw-correction');
  await tablet.tap('Finish and lock');
  await tablet.see('Who is unlocking?');
  await tablet.pin(pin, 'Unlock');
  await tablet.see('Not given yet');
  await both('withdraw-today');
  expect(tablet.complaints).toEqual([]);
}, 240_000);
