import { bookedThere, cameElsewhere, heldThere } from '../../db/chairs/booked.ts';
import type { ReadHandle } from '../../db/file/handles.ts';
import { appointmentsDue, type HeldRow, movedFrom, visitsHeld } from '../../db/projections/appointments.ts';
import { addDays, type CivilDate } from '../../domain/time.ts';
import type { Due, Held } from '../contract/clients.ts';
import type { Output } from '../contract/contract.ts';

/** Some days, with what is on the clinic's other tablets as far as it is known here. */
export function daysFrom(r: ReadHandle, from: CivilDate, days: number): Output<'days.get'> {
  const to = addDays(from, days - 1);
  const due = appointmentsDue(r, from, to).filter((one) => !cameElsewhere(r, one));
  const elsewhere = bookedThere(r, from, to).map((one) => ({ ...one, sheetGiven: null }));
  return {
    due: withOthers<Due>(due, elsewhere),
    held: withOthers<Held>(visitsHeld(r, from, to).map(heldView), heldThere(r, from, to).map(heldThereView)),
    moved: movedFrom(r, from, to),
  };
}

function heldView({ outcome, closed, copyDue, movedTo, ...same }: HeldRow): Held {
  return { ...same, movedTo, state: heldState({ outcome, closed, copyDue }) };
}

function heldState({ outcome, closed, copyDue }: Pick<HeldRow, 'outcome' | 'closed' | 'copyDue'>): Held['state'] {
  if (outcome === 'rescheduled') return 'moved';
  if (!closed) return 'open';
  if (copyDue) return 'not-given';
  if (outcome === 'stopped') return 'stopped';
  return outcome === 'treated' ? 'done' : 'ended';
}

function heldThereView({ closed, procedure, stopped, ...same }: ReturnType<typeof heldThere>[number]): Held {
  const finished = stopped ? 'stopped' : 'done';
  const ended = procedure === 'finished' ? finished : 'ended';
  return { ...same, movedTo: null, state: closed ? ended : 'open' };
}

/** By day and time, once there are some of other chairs: without them the own ones stay in their order. */
function withOthers<T extends Pick<Held, 'date' | 'time'>>(own: readonly T[], others: readonly T[]): T[] {
  if (others.length === 0) return [...own];
  return [...own, ...others].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
}
