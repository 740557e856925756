import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningHost, startHost } from './host.ts';
import { type landscape, Tablet } from './tablet.ts';

export interface Clinic {
  readonly tablet: Tablet;
  readonly data: string;
  /** Where "Documents on this tablet" is. */
  readonly saved: string;
  host: RunningHost;
  /** The power goes and comes back: the host is killed, `npm start` runs again, the page is opened at its new address. */
  powerCut(): Promise<void>;
}

const opened: Clinic[] = [];

/** A clinic of its own: an empty data folder, the real start command, a tablet on its address. */
export async function openClinic(viewport: typeof landscape): Promise<Clinic> {
  const data = mkdtempSync(join(tmpdir(), 'chairside-e2e-'));
  const clinic: Clinic = {
    data,
    saved: join(data, 'saved'),
    host: await startHost(data),
    tablet: await Tablet.start(viewport),
    async powerCut() {
      await clinic.host.kill();
      clinic.host = await startHost(data);
      await clinic.tablet.open(clinic.host.address);
    },
  };
  opened.push(clinic);
  await clinic.tablet.open(clinic.host.address);
  return clinic;
}

/** Ends every clinic; after a failure with a picture and what page and host complained about. */
export async function closeClinic(failed: boolean): Promise<void> {
  for (const { tablet, host, data } of opened.splice(0)) {
    if (failed) {
      await tablet.shot('failed');
      console.error(tablet.complaints, host.printed());
    }
    await tablet.close();
    await host.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
