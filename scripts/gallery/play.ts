import { readFile, rm, writeFile } from 'node:fs/promises';
import { storeFileIn } from '../../api/tablet/open-record.ts';
import { memoryKeychain } from '../demo/simulated.ts';
import { playNextDay, playTwo } from '../sample/afternoon.ts';
import { playAskedFacts } from '../sample/asked-facts.ts';
import { playVisit, type Stop, signedIn } from '../sample/day.ts';
import { playLanguages } from '../sample/languages.ts';
import { playOthers } from '../sample/other-visits.ts';
import { sampleClinic, sampleOwner } from '../sample/people.ts';
import { playOwnGrades, playPractice } from '../sample/practice.ts';
import { setUp } from '../sample/steps.ts';
import { type SampleTablet, sampleTablet } from '../sample/tablet.ts';

/** Plays everything that the gallery shows, each tablet as a real app in this process. Calls `on(tablet)` at every stop. */
export async function playStops(on: (tablet: SampleTablet) => Stop): Promise<void> {
  await onTablet({}, async (tablet) => {
    const stop = on(tablet);
    await stop('setup');
    const { name, pin } = sampleOwner;
    await tablet.client.call('setup.begin', { clinic: sampleClinic, owner: { name, pin } });
    await stop('confirm-key');
  });
  await onTablet({ protector: { kind: 'passphrase' } }, async (tablet) => {
    await on(tablet)('setup-passphrase');
    const { name, pin, passphrase } = sampleOwner;
    const { recoveryKey } = await tablet.client.call('setup.begin', {
      clinic: sampleClinic,
      owner: { name, pin },
      passphrase,
    });
    await tablet.client.call('setup.confirm-recovery', { recoveryKey });
    await tablet.restart();
    await on(tablet)('closed');
  });
  await lostRecords(on);
  await onTablet({}, async (tablet) => {
    const stop = on(tablet);
    const player = await signedIn(tablet);
    await stop('day-empty');
    await tablet.client.call('session.lock', {});
    await stop('locked');
    await tablet.client.call('session.unlock', { staffId: player.staffId, pin: player.pin });
    await playVisit(player, stop);
    await playOthers(player, stop);
    await playTwo(player, stop);
    await playNextDay(player, stop);
    await playPractice(player, stop);
    await playOwnGrades(player, stop);
    await playAskedFacts(player, stop);
  });
  await onTablet({}, async (tablet) => playLanguages(await signedIn(tablet), on(tablet)));
}

/** A keychain that no longer opens the records, and a damaged record file. */
async function lostRecords(on: (tablet: SampleTablet) => Stop): Promise<void> {
  const protector = memoryKeychain();
  const first = await sampleTablet({ protector });
  await setUp(first);
  await first.close({ keep: true });
  try {
    await onTablet({ dataDir: first.dir }, async (tablet) => on(tablet)('keys-lost'));
    const file = storeFileIn(first.dir);
    const bytes = await readFile(file);
    bytes.fill(7, 4096 * 3, 4096 * 6);
    await writeFile(file, bytes);
    await onTablet({ dataDir: first.dir, protector }, async (tablet) => on(tablet)('damaged'));
  } finally {
    await rm(first.dir, { recursive: true, force: true });
  }
}

async function onTablet(
  changes: Parameters<typeof sampleTablet>[0],
  play: (tablet: SampleTablet) => Promise<void>,
): Promise<void> {
  const tablet = await sampleTablet(changes);
  try {
    await play(tablet);
  } finally {
    await tablet.close();
  }
}
