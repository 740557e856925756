import type { ReadHandle } from '../../db/file/handles.ts';
import { licenceNumbers } from '../../db/projections/licences.ts';
import {
  display,
  lockNames,
  presentClinic,
  printingChoice,
  questionsAPage,
  staffLanguage,
  unknownBirthAllowed,
  workingDays,
} from '../../db/projections/settings.ts';
import { staffMembers } from '../../db/projections/staff.ts';
import { formerNames } from '../../db/projections/staff-changes.ts';
import type { Vault } from '../../db/vault/vault.ts';
import { idleMinuteBounds } from '../../domain/clinic/clinic.ts';
import { isLastOwner } from '../../domain/clinic/staff.ts';
import { ordinaryPrinting } from '../../domain/printing/choice.ts';
import type { SettingsView } from '../contract/settings.ts';
import { presentSeal } from '../seal/seal-certificates.ts';
import { protocolTexts } from '../visit/protocol-texts.ts';
import type { Access } from './access.ts';
import type { OpenRecord } from './open-record.ts';

export interface SettingsParts {
  readonly record: OpenRecord;
  readonly access: Access;
  readonly vault: Vault;
  readonly device: string;
}

/** The output of every change of the settings. */
export function settingsView({ record, access, vault, device }: SettingsParts): SettingsView {
  return record.store.read((r: ReadHandle) => {
    const staff = staffMembers(r);
    const former = formerNames(r);
    const licences = licenceNumbers(r);
    return {
      clinic: presentClinic(r),
      staff: staff.map((one) => ({
        ...one,
        lastOwner: isLastOwner(staff, one.id),
        licence: licences[one.id] ?? '',
        formerly: (former[one.id] ?? []).map(({ name }) => name),
      })),
      device,
      sealFingerprint: presentSeal(r).fingerprint,
      idleMinutes: Math.min(
        idleMinuteBounds.most,
        Math.max(idleMinuteBounds.least, Math.round(access.idleLockMs / 60_000)),
      ),
      lockNames: lockNames(r),
      display: display(r),
      unknownBirthAllowed: unknownBirthAllowed(r),
      questionsAPage: questionsAPage(r),
      workingDays: workingDays(r),
      staffLanguage: staffLanguage(r),
      printing: printingChoice(r) ?? ordinaryPrinting,
      opensWith: vault.needsPassphrase() ? 'passphrase' : 'keychain',
      protocol: protocolTexts(r),
    };
  });
}
