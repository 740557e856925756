import { appendClinicEvent } from '../../db/log/log.ts';
import { markHandedBack, markHandedOver } from '../../db/projections/app-state.ts';
import { clearSignatureDrafts } from '../../db/projections/drafts.ts';
import type { session } from '../contract/session.ts';
import { staffByPin, staffTakingBack } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { act } from '../papers/visit-acts.ts';
import type { Context } from './context.ts';

export function sessionHandlers(parts: Pick<Context, 'record' | 'access' | 'status'>): Handlers<typeof session> {
  const { record, access, status } = parts;
  return {
    'session.unlock': async ({ staffId, pin }, { now }) => {
      const staff = await staffByPin(parts, staffId, pin, now);
      record.store.write((w) => {
        appendClinicEvent(w, { type: 'unlocked', staffId }, { actor: { kind: 'staff', staffId }, now });
        access.sixDigitPins.learn(w, staffId, pin);
      });
      access.touch(now);
      access.enter({ mode: 'staff', staff });
      return status(now);
    },

    'session.lock': (_, { now }) => {
      access.lock(now, 'asked');
      return status(now);
    },

    // Dispatch has already restarted the idle lock.
    'session.touch': () => ({}),

    'session.hand-over': ({ visitId, task, language }, { now }) => {
      const { staffActor: actor, staff } = access;
      const identified = record.store.write((w) => {
        const stillKnown = access.stillKnows(visitId);
        const { state } = act(w, visitId, { type: 'hand-over', task, language, stillKnown }, { now, actor });
        markHandedOver(w, { visitId, task, language, staffId: staff.id });
        return state.handedOver?.identified ?? false;
      });
      access.enter({ mode: 'handed-over', handedOver: { visitId, task, language, staffId: staff.id } });
      access.knows(identified ? visitId : null);
      return status(now);
    },

    'session.take-back': async ({ staffId, pin }, { now }) => {
      const { visitId, task } = access.handedOver;
      const staff = await staffTakingBack(access, staffId, pin, now);
      record.store.write((w) => {
        act(w, visitId, { type: 'hand-back' }, { now, actor: { kind: 'staff', staffId } });
        markHandedBack(w);
        clearSignatureDrafts(w, task, visitId);
      });
      access.pinStore.read((r) => access.sixDigitPins.learn(r, staffId, pin));
      access.enter({ mode: 'staff', staff });
      return status(now);
    },
  };
}
