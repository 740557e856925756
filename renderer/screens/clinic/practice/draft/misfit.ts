import { hiddenText } from '../../../../../domain/hidden-text.ts';
import { Slug } from '../../../../../domain/ids.ts';
import { edited } from '../../../../../domain/protocol/edit/apply-edit.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';

/** Why a value does not fit at its place, as the schema says it; null where it does. Nothing that does not fit is sent. */
export function misfitOf(protocol: TreatmentProtocol, edit: ProtocolEdit): string | null {
  // Stored texts may hold it, so the schema does not say so; the host refuses it in whatever is new.
  const hidden = edit.edit === 'set' ? hiddenIn(edit.content) : null;
  if (hidden !== null) return hidden;
  const result = edited(protocol, edit, () => Slug.parse('new'));
  return !result.ok && 'misfit' in result ? result.misfit.message : null;
}

/** Of a text, or of one text a line. */
function hiddenIn(content: unknown): string | null {
  const lines = Array.isArray(content) ? content : [content];
  return (
    lines.map((line) => (typeof line === 'string' ? hiddenText(line) : null)).find((found) => found !== null) ?? null
  );
}
