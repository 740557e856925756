import type { Actor } from '../../domain/actor.ts';
import type { ChairEvent } from '../../domain/chairs/events.ts';
import type { Moment } from '../../domain/time.ts';
import type { WriteHandle } from '../file/handles.ts';
import { append } from '../log/log.ts';
import { hear } from './members.ts';

/** Puts on record what this chair says about chairs, and believes it. */
export function appendChairEvents(
  w: WriteHandle,
  by: string,
  events: readonly ChairEvent[],
  { actor, now }: { readonly actor: Actor; readonly now: Moment },
): void {
  append(
    w,
    events.map((event) => ({ visitId: null, clientId: null, actor, moment: now, event })),
  );
  for (const event of events) hear(w, by, event);
}
