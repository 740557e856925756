import { appendChairEvents } from '../db/chairs/append-chairs.ts';
import { believeFirst, type HubSeat, hubSeat, knownChairs, putFounding, putHubSeat } from '../db/chairs/members.ts';
import type { Store } from '../db/file/store.ts';
import type { Actor } from '../domain/actor.ts';
import type { ChairEvent } from '../domain/chairs/events.ts';
import type { KnownChair } from '../domain/chairs/known.ts';
import type { Moment } from '../domain/time.ts';
import type { Seated } from './enrol.ts';
import { publicHalves } from './keys.ts';
import type { Membership } from './membership.ts';

/** What this tablet is a chair of, as its store has it; null without a hub. */
export function membershipOf(store: Store): { readonly seat: HubSeat; readonly member: Membership } | null {
  const found = store.read((r) => ({ seat: hubSeat(r), known: knownChairs(r) }));
  const { seat, known } = found;
  if (!seat) return null;
  const keys = publicHalves(Buffer.from(seat.signPrivate), Buffer.from(seat.boxPrivate));
  const signKeys = new Map<string, Buffer>(known.chairs.map(({ chair, sign }) => [chair, Buffer.from(sign, 'base64')]));
  signKeys.set(seat.chair, keys.signPublic);
  const mayGive = (isRemoved: boolean) =>
    known.chairs.filter(({ mayEnrol, removed }) => mayEnrol && (removed !== null) === isRemoved);
  const idsOf = (chairs: readonly KnownChair[]) => new Set(chairs.map(({ chair }) => chair));
  const until = new Map(
    known.chairs.flatMap(({ chair, removed }) => (removed ? [[chair, removed.until] as const] : [])),
  );
  const { chair, circle, roots } = seat;
  const [givers, formerGivers] = [idsOf(mayGive(false)), idsOf(mayGive(true))];
  return { seat, member: { chair, circle, keys, roots, signKeys, givers, formerGivers, until } };
}

/**
 * Makes this store a chair's, in one transaction: what it keeps, whom it believes, and what it puts on record. With a `clinicKey` it
 * is not one before the hub has confirmed that (`foundingEnded`).
 */
export function takeSeat(
  store: Store,
  { chair, circle, login, addresses, keys, roots, first }: Seated,
  events: readonly ChairEvent[],
  by: { readonly actor: Actor; readonly now: Moment },
  clinicKey: string | null = null,
): void {
  store.write((w) => {
    if (clinicKey !== null) putFounding(w, clinicKey);
    const { signPrivate, boxPrivate } = keys;
    putHubSeat(w, { chair, circle, ...login, addresses: [...addresses], signPrivate, boxPrivate, roots });
    believeFirst(w, [first]);
    appendChairEvents(w, chair, events, by);
  });
}
