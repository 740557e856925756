import type { Actor } from '../../domain/actor.ts';
import type { ClientEvent } from '../../domain/clinic/client.ts';
import type { ClinicEvent } from '../../domain/clinic/clinic.ts';
import type { CustodyEvent } from '../../domain/clinic/custody.ts';
import type { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import type { Moment } from '../../domain/time.ts';
import type { Recorded, VisitEvent } from '../../domain/visit/events.ts';

export type AnyEvent = VisitEvent | ClientEvent | ClinicEvent | CustodyEvent;

/** An event about to be appended. At most one of the two subjects is set; neither for clinic events. */
export interface NewEvent<E extends AnyEvent = AnyEvent> {
  readonly visitId: VisitId | null;
  readonly clientId: ClientId | null;
  readonly actor: Actor;
  readonly moment: Moment;
  readonly event: E;
}

/**
 * A row of the log as read back; `event` is null when its payload was erased, its type is from a newer version,
 * or it is the log's own opening row (sequence 0).
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

/** Random bytes, for salts and keys. The hosts give the operating system's, the demo and tests repeatable ones. */
export type Random = (length: number) => Uint8Array;

/** What a projection may look at: the event, its place and its clock reading. Never a clock or another store. */
export interface Projected<E extends AnyEvent = AnyEvent> {
  readonly sequence: number;
  readonly visitId: VisitId | null;
  readonly moment: Moment;
  readonly event: E;
}
