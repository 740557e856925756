import { appendClinicEvent } from '../../db/log/log.ts';
import { clinicDetails, printingChoice } from '../../db/projections/settings.ts';
import { putPinSecret } from '../../db/vault/secrets.ts';
import { AppError } from '../../domain/errors.ts';
import { StaffId } from '../../domain/ids.ts';
import { choosePrinter } from '../../domain/printing/choice.ts';
import type { settings } from '../contract/settings.ts';
import { newPinSecret } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import type { Kiosk } from '../tablet/kiosk.ts';
import { isProcedureRunning } from '../tablet/running.ts';
import { settingsView } from '../tablet/settings-view.ts';
import { clearFormDraft } from '../visit/drafts.ts';

export function settingsHandlers(kiosk: Kiosk): Handlers<typeof settings> {
  return {
    'settings.get': () => settingsView(kiosk),

    'settings.change-clinic': async ({ clinic }, { now }) => {
      await refuseUnprintable(clinic);
      const actor = kiosk.staffActor;
      kiosk.store.write((w) => {
        // A visit under way has windows and papers in the zone that it began in.
        if (clinic.zone !== clinicDetails(w)?.zone && isProcedureRunning(w)) throw zoneWaits();
        appendClinicEvent(w, { type: 'clinic-changed', details: clinic }, { actor, now });
        clearFormDraft(w, kiosk.staff.id, { step: 'settings.change-clinic', field: 'form' });
      });
      return settingsView(kiosk);
    },

    'settings.add-staff': async ({ name, role, pin }, { now }) => {
      await refuseUnprintable(name);
      const actor = kiosk.staffActor;
      const staffId = StaffId.parse(kiosk.ports.ids.next());
      const kept = await newPinSecret(kiosk, pin);
      kiosk.store.write((w) => {
        appendClinicEvent(w, { type: 'staff-added', staffId, name, role }, { actor, now });
        appendClinicEvent(w, { type: 'pin-set', staffId }, { actor, now });
        putPinSecret(w, staffId, kept);
        clearFormDraft(w, kiosk.staff.id, { step: 'settings.add-staff', field: 'form' });
      });
      return settingsView(kiosk);
    },

    'settings.set-idle-lock': ({ minutes }, { now }) => {
      const actor = kiosk.staffActor;
      kiosk.store.write((w) => appendClinicEvent(w, { type: 'idle-lock-set', minutes }, { actor, now }));
      return settingsView(kiosk);
    },

    'settings.set-lock-names': ({ names }, { now }) => {
      const actor = kiosk.staffActor;
      kiosk.store.write((w) => appendClinicEvent(w, { type: 'lock-names-set', names }, { actor, now }));
      return settingsView(kiosk);
    },

    'settings.set-printing': async ({ printerId, copies }, { now }) => {
      const actor = kiosk.staffActor;
      const before = kiosk.store.read(printingChoice)?.printer ?? null;
      const printer = choosePrinter(await kiosk.ports.printers.list(), printerId, before);
      kiosk.store.write((w) =>
        appendClinicEvent(w, { type: 'printing-set', printing: { printer, copies } }, { actor, now }),
      );
      return settingsView(kiosk);
    },
  };
}

const zoneWaits = (): AppError =>
  new AppError(
    'zone-waits',
    'A procedure is running. Finish it first, then change the time zone. Nothing was changed.',
  );
