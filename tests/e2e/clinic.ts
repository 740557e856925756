import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningHost, startHost } from './host.ts';
import { type Past, playPast, sinceMinutes } from './past.ts';
import { type landscape, Tablet } from './tablet.ts';
import * as walk from './walk.ts';

export interface Clinic {
  readonly tablet: Tablet;
  /** Holds all of its files: the record's folder and the documents' one. */
  readonly home: string;
  readonly data: string;
  /** Where "Documents on this tablet" is. */
  readonly saved: string;
  host: RunningHost;
  /** The power goes and comes back: the host is killed, `npm start` runs again, the page is opened at its new address. */
  powerCut(): Promise<void>;
  /** Switched off properly, `while` off something is done to its files, and switched on again. */
  switchOff(whileOff: () => unknown): Promise<void>;
}

const opened: Clinic[] = [];

/** A clinic of its own: a data folder (empty, unless `before` puts something there), the real start command, a tablet on its address. */
export async function openClinic(
  viewport: typeof landscape,
  before: (data: string) => unknown = () => undefined,
): Promise<Clinic> {
  const home = mkdtempSync(join(tmpdir(), 'chairside-e2e-'));
  const [data, saved] = [join(home, 'record'), join(home, 'documents')];
  for (const folder of [data, saved]) mkdirSync(folder);
  await before(data);
  const start = async () => {
    clinic.host = await startHost(data, saved);
    await clinic.tablet.open(clinic.host.address);
  };
  const clinic: Clinic = {
    home,
    data,
    saved,
    host: await startHost(data, saved),
    tablet: await Tablet.start(viewport),
    async powerCut() {
      await clinic.host.kill();
      await start();
    },
    async switchOff(whileOff) {
      // The page would go on asking a host that is not there.
      await clinic.tablet.page.goto('about:blank');
      await clinic.host.stop();
      await whileOff();
      await start();
    },
  };
  opened.push(clinic);
  await clinic.tablet.open(clinic.host.address);
  return clinic;
}

export interface ClinicWithPast extends Clinic {
  readonly recoveryKey: string;
}

/**
 * A clinic that somebody worked in before: set up, signed in, and brought by `play` through the contract to where a walk
 * begins. Its record is opened by touch: at the lock screen, or where the client was who had the tablet.
 */
export async function openClinicAfter(
  viewport: typeof landscape,
  play: (past: Past) => Promise<unknown>,
  clock = sinceMinutes(0),
): Promise<ClinicWithPast> {
  let recoveryKey = '';
  const clinic = await openClinic(viewport, async (data) => {
    recoveryKey = await playPast(data, play, clock);
  });
  await walk.openStore(clinic.tablet);
  return Object.assign(clinic, { recoveryKey });
}

/** Ends every clinic; after a failure with a picture and what page and host complained about. */
export async function closeClinic(failed: boolean): Promise<void> {
  for (const { tablet, host, home } of opened.splice(0)) {
    if (failed) {
      await tablet.shot('failed');
      console.error(tablet.complaints, host.printed());
    }
    await tablet.close();
    await host.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
