import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppPorts } from '../../api/gate/ports.ts';
import type { Moment } from '../../domain/time.ts';
import { makeTablet, pin, signedIn, type Tablet } from './tablet.ts';
import { act, type Hands, wholeVisit } from './visit-steps.ts';

/** A tablet that goes on from where another one was played to, its owner signed in again. */
export interface Continued<T> {
  readonly tablet: Tablet;
  readonly hands: Hands;
  readonly recoveryKey: string;
  /** What playing it led to. */
  readonly made: T;
}

interface Kept<T> extends Omit<Continued<T>, 'tablet' | 'hands'> {
  readonly files: string;
  readonly now: Moment;
  readonly ownerId: string;
}

/**
 * Played once in a process, however many tests begin there: each gets a copy of the files and an app of its own, as after a
 * restart at the same moment. A whole visit takes half a second of a core, opening a copy a twentieth.
 */
export function played<T>(
  play: (hands: Hands, tablet: Tablet) => Promise<T>,
): (changes?: Partial<AppPorts>) => Promise<Continued<T>> {
  let kept: Promise<Kept<T>> | null = null;
  return async (changes = {}) => {
    kept ??= keep(play);
    const { files, now, ownerId, recoveryKey, made } = await kept;
    const dataDir = mkdtempSync(join(tmpdir(), 'chairside-api-'));
    cpSync(files, dataDir, { recursive: true });
    const tablet = await makeTablet({ ...changes, dataDir }, now);
    await tablet.client.call('session.unlock', { staffId: ownerId, pin });
    return { tablet, hands: { client: tablet.client, staffId: ownerId, pin }, recoveryKey, made };
  };
}

async function keep<T>(play: (hands: Hands, tablet: Tablet) => Promise<T>): Promise<Kept<T>> {
  const tablet = await makeTablet();
  const { ownerId, recoveryKey } = await signedIn(tablet);
  const made = await play({ client: tablet.client, staffId: ownerId, pin }, tablet);
  await tablet.close({ keep: true });
  // An app that ends leaves its list of print jobs, an empty one here: what a test finds there is its own.
  rmSync(join(tablet.dir, 'printouts.json'), { force: true });
  process.on('exit', () => rmSync(tablet.dir, { recursive: true, force: true }));
  return { files: tablet.dir, now: tablet.clock.now(), ownerId, recoveryKey, made };
}

/** A visit whose papers are sealed. */
export const afterTheSeal = played(wholeVisit);

/** Two visits that are closed, and a backup of both. */
export const afterTwoVisits = played(async (hands) => {
  const visits: string[] = [];
  for (let n = 0; n < 2; n++) {
    const { id } = await wholeVisit(hands);
    await act(hands, id, { type: 'close-visit' });
    visits.push(id);
  }
  await hands.client.call('backups.make', {});
  return visits;
});

/** A visit that is closed, of which the tablet made its first backup. */
export const afterTheVisit = played(async (hands) => {
  const sealed = await wholeVisit(hands);
  const closed = await act(hands, sealed.id, { type: 'close-visit' });
  await hands.client.call('app.status', {});
  return closed;
});
