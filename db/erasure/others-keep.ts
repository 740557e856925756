import type { ClientId } from '../../domain/ids.ts';
import type { ReadHandle } from '../file/handles.ts';
import { movedAway, movedToOthers, openedForOthers } from '../projections/moved-visits.ts';
import { recordsOf } from '../projections/persons.ts';
import { openVisitOf } from '../projections/visits.ts';
import { holdOf } from './erasures.ts';

/**
 * A visit that was opened for a person says their name, whoever's it is by now, and goes with them; and so does one of theirs that says
 * somebody else's. What keeps it with the other one, and so keeps the person too: null where nothing does.
 */
export function whyOthersKeep(r: ReadHandle, person: ClientId): 'on-hold' | 'visit-open' | null {
  const others = movedToOthers(r, person);
  if ([...others, ...openedForOthers(r, person)].some((other) => holdOf(r, other) !== null)) return 'on-hold';
  const away = new Set([person, ...recordsOf(r, person)].flatMap((one) => movedAway(r, one)));
  const isOpen = (other: ClientId): boolean => {
    const open = openVisitOf(r, other);
    return open !== null && away.has(open.id);
  };
  return others.some(isOpen) ? 'visit-open' : null;
}
