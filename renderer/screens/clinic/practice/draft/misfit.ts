import { Slug } from '../../../../../domain/ids.ts';
import { edited } from '../../../../../domain/protocol/edit/apply-edit.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';

/** Why a value does not fit at its place, as the schema says it; null where it does. Nothing that does not fit is sent. */
export function misfitOf(protocol: TreatmentProtocol, edit: ProtocolEdit): string | null {
  const result = edited(protocol, edit, () => Slug.parse('new'));
  return !result.ok && 'misfit' in result ? result.misfit.message : null;
}
