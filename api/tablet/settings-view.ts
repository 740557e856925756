import type { ReadHandle } from '../../db/file/handles.ts';
import { currentProtocol } from '../../db/projections/protocols.ts';
import { lockNames, printingChoice } from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { ordinaryPrinting } from '../../domain/printing/choice.ts';
import type { SettingsView } from '../contract/settings.ts';
import { presentSeal } from '../seal/seal-certificates.ts';
import type { Kiosk } from './kiosk.ts';

/** What every change of the settings gives back. */
export function settingsView(kiosk: Kiosk): SettingsView {
  return kiosk.store.read((r: ReadHandle) => {
    const protocol = currentProtocol(r)?.protocol;
    return {
      clinic: kiosk.clinic,
      staff: staffMembers(r),
      device: kiosk.ports.device,
      sealFingerprint: presentSeal(r).fingerprint,
      idleMinutes: Math.min(10, Math.max(1, Math.round(kiosk.idleLockMs / 60_000))),
      lockNames: lockNames(r),
      printing: printingChoice(r) ?? ordinaryPrinting,
      opensWith: kiosk.vault.needsPassphrase() ? 'passphrase' : 'keychain',
      protocol: { name: protocol?.name ?? '', version: protocol?.version ?? 0 },
    };
  });
}
