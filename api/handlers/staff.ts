import type { WriteHandle } from '../../db/file/handles.ts';
import { appendClinicEvent } from '../../db/log/log.ts';
import { clearDraftsOfSide } from '../../db/projections/drafts.ts';
import { licenceNumbers } from '../../db/projections/licences.ts';
import { isNewsFor, recoveredPins } from '../../db/projections/recovered-pins.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { formerNames, unseenChange } from '../../db/projections/staff-changes.ts';
import { forgetPinSecret } from '../../db/vault/secrets.ts';
import type { ClinicEvent, StaffMember } from '../../domain/clinic/clinic.ts';
import {
  changeStaff,
  deactivateStaff,
  reactivateStaff,
  resetPin,
  type StaffDecision,
} from '../../domain/clinic/staff.ts';
import { AppError } from '../../domain/errors.ts';
import type { staff } from '../contract/staff.ts';
import { recordWithPin } from '../custody/bound-pins.ts';
import { newPinSecret, staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { type SettingsParts, settingsView } from '../tablet/settings-view.ts';
import { clearFormDraft, sideOf } from '../visit/drafts.ts';
import type { Context } from './context.ts';
import { type RecoveringParts, recoverOwnersPin } from './recover-pin.ts';

export function staffHandlers(
  parts: SettingsParts & RecoveringParts & Pick<Context, 'record' | 'access'>,
): Handlers<typeof staff> {
  const { record, access } = parts;
  /** Decides on staff as they are in this transaction, and runs `recorded` with the decided events, or nothing at all. */
  const change = (
    decide: (staff: readonly StaffMember[]) => StaffDecision,
    recorded: (w: WriteHandle, events: readonly ClinicEvent[]) => void,
  ): void => {
    record.store.write((w) => {
      const decision = decide(staffMembers(w));
      if (!decision.ok) throw new AppError(decision.refusal.code, decision.refusal.params);
      recorded(w, decision.events);
    });
  };

  return {
    'staff.change-pin': async ({ pin, newPin }, { now }) => {
      const { id } = access.staff;
      await staffByPin(parts, id, pin, now);
      const secret = await newPinSecret(parts, newPin);
      const actor = access.staffActor;
      record.store.write((w) => {
        recordWithPin(w, [{ type: 'pin-set', staffId: id, with: 'present-pin' }], secret, { actor, now });
      });
      return settingsView(parts);
    },

    'staff.reset-pin': async ({ staffId, newPin, recoveryKey }, { now }) => {
      if (access.mode.mode !== 'staff' || recoveryKey !== undefined) {
        await recoverOwnersPin(parts, { staffId, newPin, recoveryKey }, now);
        return access.mode.mode === 'staff' ? settingsView(parts) : null;
      }
      const by = access.staff.id;
      const secret = await newPinSecret(parts, newPin);
      const actor = access.staffActor;
      change(
        (staff) => resetPin(staff, staffId, by),
        (w, events) => recordWithPin(w, events, secret, { actor, now }),
      );
      return settingsView(parts);
    },

    'staff.saw-recovered-pin': ({ staffId }, { now }) => {
      const { id: by } = access.staff;
      const actor = access.staffActor;
      record.store.write((w) => {
        const isNews = recoveredPins(w).some((pin) => pin.staffId === staffId && isNewsFor(pin, by));
        if (isNews) appendClinicEvent(w, { type: 'recovered-pin-seen', staffId, by }, { actor, now });
      });
      return {};
    },

    'staff.change': async ({ staffId, name, role, licence }, { now }) => {
      await refuseUnprintable({ name, licence });
      const by = access.staff.id;
      const actor = access.staffActor;
      record.store.write((w) => {
        const people = { staff: staffMembers(w), former: formerNames(w) };
        const decision = changeStaff(people, { staffId, name, role }, by);
        if (!decision.ok) throw new AppError(decision.refusal.code, decision.refusal.params);
        for (const event of decision.events) appendClinicEvent(w, event, { actor, now });
        if (licence !== undefined && licence !== (licenceNumbers(w)[staffId] ?? ''))
          appendClinicEvent(w, { type: 'staff-licence-set', staffId, by, number: licence }, { actor, now });
        clearFormDraft(w, by, { step: 'staff.change', staffId, field: 'form' });
      });
      // An owner who gives up the role has none of its rights from here on.
      if (staffId === by) access.becomes({ name, role });
      return settingsView(parts);
    },

    'staff.saw-change': (_, { now }) => {
      const { id: staffId } = access.staff;
      const actor = access.staffActor;
      record.store.write((w) => {
        if (unseenChange(w, staffId)) appendClinicEvent(w, { type: 'staff-change-seen', staffId }, { actor, now });
      });
      return {};
    },

    'staff.deactivate': ({ staffId }, { now }) => {
      const actor = access.staffActor;
      change(
        (staff) => deactivateStaff(staff, staffId),
        (w, events) => {
          for (const event of events) appendClinicEvent(w, event, { actor, now });
          forgetPinSecret(w, staffId);
          clearDraftsOfSide(w, sideOf(staffId), null);
        },
      );
      const view = settingsView(parts);
      // Somebody who deactivates themselves is signed out.
      if (staffId === access.staff.id) access.lock(now, 'asked');
      return view;
    },

    'staff.reactivate': async ({ staffId, newPin }, { now }) => {
      const secret = await newPinSecret(parts, newPin);
      const actor = access.staffActor;
      change(
        (staff) => reactivateStaff(staff, staffId, actor.staffId),
        (w, events) => recordWithPin(w, events, secret, { actor, now }),
      );
      return settingsView(parts);
    },
  };
}
