import type { ReadHandle } from '../../db/file/handles.ts';
import { clientEvents, rowsAfter } from '../../db/log/log.ts';
import { photosOfAllOut } from '../../db/projections/hand-outs.ts';
import { everPersons, joiningsSoFar, personAt, personOf, recordsOf } from '../../db/projections/persons.ts';
import { type PhotoRow, photosOfVisit, visitsWithPhotos } from '../../db/projections/photos.ts';
import { staffName } from '../../db/projections/staff.ts';
import type { HandedOut } from '../../domain/clinic/hand-out.ts';
import type { ClientId, VisitId } from '../../domain/ids.ts';
import { purposeOfClause, standingPurposes } from '../../domain/photos/consent.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import { foldVisit } from '../../domain/visit/state/fold.ts';
import type { CopiesOfVisit, PhotoCopy } from '../contract/photos.ts';
import { type LoadedVisit, loadVisit } from '../papers/visit-acts.ts';

/** A hand-out with photos in it. `of`: the client whose it was; null for everybody's. */
interface Out extends Pick<PhotoCopy, 'number' | 'at' | 'by' | 'whom' | 'why'> {
  /** What was taken or withdrawn behind this row was not yet so for it. */
  readonly as: number;
  readonly of: ClientId | null;
}

/** A visit's photos, and every copy of them that was handed out. Throws `unknown-visit`. */
export function photoCopies(r: ReadHandle, visitId: VisitId): CopiesOfVisit {
  const visit = loadVisit(r, visitId);
  return copiesOf(r, visit, outOf(r, [visit]));
}

/** A person's visits with photos that may no longer be used as was agreed, the latest first. */
export function withdrawnPhotos(r: ReadHandle, person: ClientId): CopiesOfVisit[] {
  const visits = visitsWithPhotos(r, person).map((visitId) => loadVisit(r, visitId));
  const out = outOf(r, visits);
  return visits.map((visit) => copiesOf(r, visit, out)).filter(({ withdrawn }) => withdrawn !== null);
}

function copiesOf(r: ReadHandle, loaded: LoadedVisit, out: readonly Out[]): CopiesOfVisit {
  const { id: visitId, openedAt } = loaded.state;
  const photos = photosOfVisit(r, visitId);
  const clauses = loaded.protocol.consent.clauses.filter((clause) => purposeOfClause(clause) !== null);
  const joinings = joiningsSoFar(r);
  return {
    visitId,
    ...{ date: civilDateOf(openedAt), taken: photos.length },
    clauses: clauses.map(({ id }) => id),
    withdrawn: withdrawnOf(loaded, photos),
    copies: out.flatMap(({ as, of, ...copy }) => {
      const belongs = of === null || of === personAt(joinings, recordAt(loaded, as), as);
      const count = belongs ? wentAlong(loaded, photos, as, copy.whom) : 0;
      return count > 0 ? [{ ...copy, photos: count }] : [];
    }),
  };
}

/** What they agreed to when photos were taken, and no longer do. */
function withdrawnOf({ state, protocol }: LoadedVisit, photos: readonly PhotoRow[]): CopiesOfVisit['withdrawn'] {
  const standing = standingPurposes(state, protocol);
  const purposes = [...new Set(photos.flatMap((photo) => photo.purposes))].filter((one) => !standing.includes(one));
  const points = protocol.consent.clauses.flatMap((clause) => {
    const purpose = purposeOfClause(clause);
    const withdrawn = state.clausesWithdrawn[clause.id];
    return withdrawn && purpose && purposes.includes(purpose) ? [withdrawn.at] : [];
  });
  const [latest] = [...points, ...(state.withdrawn ? [state.withdrawn.at] : [])].sort((one, other) =>
    other.instant.localeCompare(one.instant),
  );
  return latest && purposes.length > 0 ? { on: civilDateOf(latest), purposes } : null;
}

/** How many. Clients get all of theirs, and so does who takes the whole record over; nobody else what was withdrawn by then. */
function wentAlong(
  { events, protocol }: LoadedVisit,
  photos: readonly PhotoRow[],
  as: number,
  whom: PhotoCopy['whom'],
): number {
  const taken = photos.filter(({ number }) => number <= as);
  if (taken.length === 0 || whom === 'client' || whom === null) return taken.length;
  const standing = standingPurposes(foldVisit(events.filter(({ sequence }) => sequence <= as)), protocol);
  return taken.filter(({ purposes }) => purposes.some((one) => standing.includes(one))).length;
}

/** The record whose visit it was at this row. */
function recordAt({ events, state }: LoadedVisit, as: number): ClientId {
  const to = events.flatMap(({ sequence, event }) =>
    sequence <= as && event.type === 'visit-moved' ? [event.to] : [],
  );
  return to.at(-1) ?? state.openedFor;
}

/** Whatever went out with photos of those whose visits these are or were, the latest first. */
function outOf(r: ReadHandle, visits: readonly LoadedVisit[]): Out[] {
  const people = visits.flatMap(({ state, events }) => [
    state.clientId,
    // A visit that was moved went out with whom it was of before.
    ...events.flatMap(({ event }) => (event.type === 'visit-moved' ? [personOf(r, event.from)] : [])),
  ]);
  const joinings = joiningsSoFar(r);
  // And so it did with whom its record was joined to at the time, also where they were parted since.
  const joined = people.flatMap((one) => [one, ...recordsOf(r, one)]);
  const records = new Set(joined.flatMap((one) => [one, ...everPersons(joinings, one)]));
  const out = [...[...records].flatMap((one) => outOfRecord(r, one)), ...outOfAll(r)];
  return out.sort((one, other) => other.as - one.as);
}

/** One record's own. What was told of it and that it went out are two rows of one transaction, one behind the other. */
function outOfRecord(r: ReadHandle, clientId: ClientId): Out[] {
  return clientEvents(r, clientId).flatMap(({ sequence, moment, actor, event }) => {
    if (event.type !== 'hand-out-told') return [];
    const handed = handedAt(r, sequence - 1);
    if (!handed || handed.event.manifest !== event.manifest) return [];
    const by = actor.kind === 'staff' ? staffName(r, actor.staffId) : '';
    return [
      { number: handed.sequence, as: asOf(handed), of: clientId, at: moment, by, whom: event.whom, why: event.why },
    ];
  });
}

/** Read client by client while it is written: what was taken until it was whole may be in it. */
function outOfAll(r: ReadHandle): Out[] {
  return photosOfAllOut(r).flatMap((sequence) => {
    const handed = handedAt(r, sequence);
    if (!handed) return [];
    const { moment, actor, event } = handed;
    const by = actor.kind === 'staff' ? staffName(r, actor.staffId) : '';
    return [{ number: sequence, as: sequence, of: null, at: moment, by, whom: null, why: event.why ?? '' }];
  });
}

interface Handed {
  readonly sequence: number;
  readonly moment: Moment;
  readonly event: HandedOut;
}

const asOf = ({ sequence, event }: Handed): number => event.begun ?? sequence;

/** The hand-out with photos at this row; null where there is none. */
function handedAt(r: ReadHandle, at: number) {
  const [found] = rowsAfter(r, at - 1, 1);
  if (found?.sequence !== at || found.event?.type !== 'handed-out') return null;
  const { sequence, moment, actor, event } = found;
  return event.parts.includes('photos') ? { sequence, moment, actor, event } : null;
}
