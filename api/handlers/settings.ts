import { appendClinicEvent } from '../../db/log/log.ts';
import { clinicDetails, printingChoice } from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { formerNames } from '../../db/projections/staff-changes.ts';
import { keptSound } from '../../domain/clinic/sound.ts';
import { refuseAlikeName } from '../../domain/clinic/staff.ts';
import { AppError } from '../../domain/errors.ts';
import { StaffId } from '../../domain/ids.ts';
import { choosePrinter } from '../../domain/printing/choice.ts';
import type { settings } from '../contract/settings.ts';
import { recordWithPin } from '../custody/bound-pins.ts';
import { newPinSecret } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { isProcedureRunning } from '../tablet/running.ts';
import { settingsView } from '../tablet/settings-view.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import { activateDefault } from '../visit/new-visit-protocol.ts';
import { protocolTexts } from '../visit/protocol-texts.ts';
import type { Context } from './context.ts';

export function settingsHandlers(
  parts: Pick<Context, 'record' | 'access' | 'vault' | 'device' | 'ids' | 'printers' | 'keyRandom' | 'cost'>,
): Handlers<typeof settings> {
  const { record, access, ids, printers } = parts;
  return {
    'settings.get': () => settingsView(parts),

    'settings.change-clinic': async ({ clinic }, { now }) => {
      await refuseUnprintable(clinic);
      const actor = access.staffActor;
      record.store.write((w) => {
        // An open visit's windows and papers use the zone that it began in.
        if (clinic.zone !== clinicDetails(w)?.zone && isProcedureRunning(w)) throw zoneWaits();
        appendClinicEvent(w, { type: 'clinic-changed', details: clinic }, { actor, now });
        clearFormDraft(w, access.staff.id, { step: 'settings.change-clinic', field: 'form' });
      });
      return settingsView(parts);
    },

    'settings.add-staff': async ({ name, role, pin }, { now }) => {
      await refuseUnprintable(name);
      const actor = access.staffActor;
      const staffId = StaffId.parse(ids.next());
      const secret = await newPinSecret(parts, pin);
      record.store.write((w) => {
        const no = refuseAlikeName(staffMembers(w), formerNames(w), name);
        if (no) throw new AppError(no.code, no.params);
        const added = { type: 'staff-added', staffId, name, role } as const;
        recordWithPin(w, [added, { type: 'pin-set', staffId }], secret, { actor, now });
        clearFormDraft(w, access.staff.id, { step: 'settings.add-staff', field: 'form' });
      });
      return settingsView(parts);
    },

    'settings.adopt-texts': (_, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => {
        const { texts } = protocolTexts(w);
        if (texts === 'own') throw ownTexts();
        if (texts === 'earlier') activateDefault(w, { actor, now });
      });
      return settingsView(parts);
    },

    'settings.set-idle-lock': ({ minutes }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'idle-lock-set', minutes }, { actor, now }));
      return settingsView(parts);
    },

    'settings.set-lock-names': ({ names }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'lock-names-set', names }, { actor, now }));
      return settingsView(parts);
    },

    'settings.set-display': ({ display }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'display-set', display }, { actor, now }));
      return settingsView(parts);
    },

    'settings.set-sound': ({ sound }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) =>
        appendClinicEvent(w, { type: 'sound-set', sound: keptSound(sound, now) }, { actor, now }),
      );
      return {};
    },

    'settings.set-unknown-birth': ({ allowed }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'unknown-birth-set', allowed }, { actor, now }));
      return settingsView(parts);
    },

    'settings.set-questions-a-page': ({ questions }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'questions-a-page-set', questions }, { actor, now }));
      return settingsView(parts);
    },

    'settings.set-working-days': ({ workingDays }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => {
        appendClinicEvent(w, { type: 'working-days-set', workingDays }, { actor, now });
        clearFormDraft(w, access.staff.id, { step: 'settings.set-working-days', field: 'form' });
      });
      return settingsView(parts);
    },

    'settings.set-staff-language': ({ language }, { now }) => {
      const actor = access.staffActor;
      record.store.write((w) => appendClinicEvent(w, { type: 'staff-language-set', language }, { actor, now }));
      return settingsView(parts);
    },

    'settings.set-printing': async ({ printerId, copies }, { now }) => {
      const actor = access.staffActor;
      const before = record.store.read(printingChoice)?.printer ?? null;
      const printer = choosePrinter(await printers.list(), printerId, before);
      record.store.write((w) =>
        appendClinicEvent(w, { type: 'printing-set', printing: { printer, copies } }, { actor, now }),
      );
      return settingsView(parts);
    },
  };
}

const zoneWaits = (): AppError => new AppError('zone-waits', {});

const ownTexts = (): AppError => new AppError('texts-own');
