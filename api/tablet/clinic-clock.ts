import { clinicDetails } from '../../db/projections/settings.ts';
import type { Clock } from '../gate/ports.ts';
import type { OpenRecord } from './open-record.ts';

/** The machine's clock in the clinic's zone: dates follow the clinic's calendar, not the tablet's setting. */
export function clinicClock(clock: Clock, record: OpenRecord): Clock {
  return {
    now() {
      const reading = clock.now();
      const clinic = record.isOpen ? record.store.read(clinicDetails) : null;
      return clinic ? { ...reading, zone: clinic.zone } : reading;
    },
  };
}
