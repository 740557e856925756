import type { Actor } from '../../domain/actor.ts';
import type { ChairEvent } from '../../domain/chairs/events.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';
import type { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';

export type AnyEvent = VisitEvent | ClientEvent | ClinicEvent | CustodyEvent | ChairEvent;

/** An event to be appended. At most one of the two subjects is set; clinic events have neither. */
export interface NewEvent<E extends AnyEvent = AnyEvent> {
  readonly visitId: VisitId | null;
  readonly clientId: ClientId | null;
  readonly actor: Actor;
  readonly moment: Moment;
  readonly event: E;
}

/**
 * A row as read back. `event` is null when the payload was erased, when a newer version wrote the type, or for the log's
 * opening row (sequence 0).
 */
export interface LogRow {
  readonly sequence: number;
  readonly visitId: VisitId | null;
  readonly clientId: ClientId | null;
  readonly type: string;
  readonly actor: Actor;
  readonly moment: Moment;
  readonly event: AnyEvent | null;
  readonly hash: Sha256;
}

export interface Head {
  readonly sequence: number;
  readonly hash: Sha256;
}

export type RecordedVisitEvent = Recorded<VisitEvent>;

/** Returns random bytes for salts and keys: the operating system's in the hosts, repeatable ones in the demo and tests. */
export type Random = (length: number) => Uint8Array;

/** What a projection may use: the event, its place, its clock reading and who did it. Never the clock or another store. */
export interface Projected<E extends AnyEvent = AnyEvent> {
  readonly sequence: number;
  readonly visitId: VisitId | null;
  readonly moment: Moment;
  readonly actor: Actor;
  readonly event: E;
}
