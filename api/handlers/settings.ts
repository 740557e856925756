import type { ReadHandle } from '../../db/handles.ts';
import { currentProtocol } from '../../db/protocols.ts';
import { putPinSecret, secret } from '../../db/secrets.ts';
import { completedSetup } from '../../db/settings.ts';
import { staffMembers } from '../../db/staff.ts';
import { makePinSecret } from '../../db/vault/pins.ts';
import { StaffId } from '../../domain/ids.ts';
import type { SettingsView, settings } from '../contract/settings.ts';
import type { Kiosk } from '../kiosk.ts';
import { refuseUnprintable } from '../printable.ts';
import type { Handlers } from '../route.ts';

export function settingsHandlers(kiosk: Kiosk): Handlers<typeof settings> {
  const view = (r: ReadHandle): SettingsView => {
    const protocol = currentProtocol(r)?.protocol;
    return {
      clinic: kiosk.clinic,
      staff: staffMembers(r),
      device: kiosk.ports.device,
      sealFingerprint: completedSetup(r)?.sealFingerprint ?? '',
      protocol: { name: protocol?.name ?? '', version: protocol?.version ?? 0 },
    };
  };

  return {
    'settings.get': () => kiosk.store.read(view),

    'settings.change-clinic': async ({ clinic }, { now }) => {
      await refuseUnprintable(clinic);
      const actor = kiosk.staffActor;
      kiosk.store.write((w) => kiosk.record(w, { type: 'clinic-changed', details: clinic }, actor, now));
      return kiosk.store.read(view);
    },

    'settings.add-staff': async ({ name, role, pin }, { now }) => {
      await refuseUnprintable(name);
      const actor = kiosk.staffActor;
      const staffId = StaffId.parse(kiosk.ports.ids.next());
      const pepper = kiosk.store.read((r) => secret(r, 'pin-pepper'));
      if (!pepper) throw new Error('the store has no pepper');
      const kept = await makePinSecret(pin, pepper, kiosk.keyRandom, kiosk.ports.cost?.pin);
      kiosk.store.write((w) => {
        kiosk.record(w, { type: 'staff-added', staffId, name, role }, actor, now);
        kiosk.record(w, { type: 'pin-set', staffId }, actor, now);
        putPinSecret(w, staffId, kept);
      });
      return kiosk.store.read(view);
    },
  };
}
