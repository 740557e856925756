import { AppStatus } from '../../api/contract/status.ts';
import { ordinaryDisplay } from '../../domain/clinic/display.ts';

/** Of a tablet that nobody holds, with nothing under way. */
export const locked = AppStatus.parse({
  serial: 1,
  otherPageAt: null,
  inspection: null,
  practiceVisit: null,
  mode: 'locked',
  host: 'browser',
  passphrase: false,
  version: '1',
  device: 'A',
  clinicName: 'Clinic',
  now: { instant: '2026-11-24T09:00:00.000Z', zone: 'Europe/London', uptimeMs: 0, bootId: 'boot' },
  staff: [],
  lastVisit: null,
  signedIn: null,
  handedOver: null,
  running: [],
  erasing: null,
  updating: null,
  idleLockMs: 60_000,
  staffLanguage: 'en',
  display: ordinaryDisplay,
  sound: { volume: 100, quiet: false },
  problem: null,
});
