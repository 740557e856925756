import { appendClinicEvent } from '../../db/log/log.ts';
import { markHandedBack, markHandedOver } from '../../db/projections/app-state.ts';
import { clearSignatureDrafts } from '../../db/projections/drafts.ts';
import { statusOf } from '../app/status.ts';
import type { session } from '../contract/app.ts';
import { staffByPin, staffTakingBack } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { act } from '../papers/visit-record.ts';
import type { Kiosk } from '../tablet/kiosk.ts';

export function sessionHandlers(kiosk: Kiosk): Handlers<typeof session> {
  return {
    'session.unlock': async ({ staffId, pin }, { now }) => {
      const staff = await staffByPin(kiosk, staffId, pin, now);
      kiosk.store.write((w) =>
        appendClinicEvent(w, { type: 'unlocked', staffId }, { actor: { kind: 'staff', staffId }, now }),
      );
      kiosk.access.touch(now);
      kiosk.access.enter({ mode: 'staff', staff });
      return statusOf(kiosk, now);
    },

    'session.lock': (_, { now }) => {
      kiosk.access.lock(now, 'asked');
      return statusOf(kiosk, now);
    },

    // Dispatch has put the idle lock off already.
    'session.touch': () => ({}),

    'session.hand-over': ({ visitId, task, language }, { now }) => {
      const { staffActor: actor, staff } = kiosk;
      kiosk.store.write((w) => {
        act(w, visitId, { type: 'hand-over', task, language }, { now, actor });
        markHandedOver(w, { visitId, task, language, staffId: staff.id });
      });
      kiosk.access.enter({ mode: 'handed-over', handedOver: { visitId, task, language, staffId: staff.id } });
      return statusOf(kiosk, now);
    },

    'session.take-back': async ({ staffId, pin }, { now }) => {
      const { visitId, task } = kiosk.handedOver;
      const staff = await staffTakingBack(kiosk.store, staffId, pin, now);
      kiosk.store.write((w) => {
        act(w, visitId, { type: 'hand-back' }, { now, actor: { kind: 'staff', staffId } });
        markHandedBack(w);
        clearSignatureDrafts(w, task, visitId);
      });
      kiosk.access.touch(now);
      kiosk.access.enter({ mode: 'staff', staff });
      return statusOf(kiosk, now);
    },
  };
}
