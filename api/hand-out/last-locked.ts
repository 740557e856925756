import type { ClientId, StaffId } from '../../domain/ids.ts';
import type { HandOutWritten } from '../contract/hand-out.ts';

/** One person's record, or everybody's. */
type Whose = ClientId | 'everybody';

/**
 * What each of the staff locked last of a record, for them alone and in memory alone, until they write that record again or the program
 * ends. It may be whole long after they left the screen and the tablet locked itself, and nothing else knows its password.
 */
export class LastLocked {
  readonly #written = new Map<string, HandOutWritten>();

  /** Returns what it is given. */
  keep(staffId: StaffId, whose: Whose, written: HandOutWritten): HandOutWritten {
    if (written.password === null) this.#written.delete(`${staffId} ${whose}`);
    else this.#written.set(`${staffId} ${whose}`, written);
    return written;
  }

  of(staffId: StaffId, whose: Whose): HandOutWritten | null {
    return this.#written.get(`${staffId} ${whose}`) ?? null;
  }
}
