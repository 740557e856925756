import { clinicDetails } from '../../db/projections/settings.ts';
import type { Clock } from '../gate/ports.ts';
import type { OpenRecord } from './open-record.ts';

/** The machine's clock, read in the clinic's zone: the clinic's calendar decides on dates, not the tablet's setting. */
export function clinicClock(clock: Clock, record: OpenRecord): Clock {
  return {
    now() {
      const reading = clock.now();
      const clinic = record.isOpen ? record.store.read(clinicDetails) : null;
      return clinic ? { ...reading, zone: clinic.zone } : reading;
    },
  };
}
