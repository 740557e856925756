import type { DraftView } from '../../../../../api/contract/protocols.ts';
import type { ProtocolEdit } from '../../../../../domain/protocol/edit/edit.ts';
import { Area, Field } from '../../../../kit/Field.tsx';
import { sayFieldFault } from '../../../../words/say-fault.ts';
import { useTyped } from './useTyped.ts';

/** A text of the draft: one line, or several. A pause in typing makes a step, so that Undo goes by phrase. */
export function TextPart({
  draft,
  place,
  edit,
  label,
  lines = 1,
  optional = false,
  list = false,
  hideLabel = false,
  hint,
  complaint,
  refuse,
}: {
  draft: DraftView;
  /** Of the text: "aftercare/wash-again/text". */
  place: string;
  edit: (edit: ProtocolEdit) => void;
  label: string;
  lines?: number;
  /** Whether the field is taken out where nothing is left in it. */
  optional?: boolean;
  /** One text a line, kept as a list of texts. */
  list?: boolean;
  /** The label is only heard, where its row says what it is. */
  hideLabel?: boolean;
  hint?: string;
  /** What a problem of this field says. */
  complaint?: string | undefined;
  /** Why a text that fits cannot stand there (`useTyped`). */
  refuse?: (text: string) => string | null;
}) {
  const { value, misfit, type, leave } = useTyped({ draft, place, edit, optional, list, refuse });
  const said = (misfit !== null && (sayFieldFault(misfit) || refuse?.(value))) || complaint;
  const all = {
    label,
    hideLabel,
    hint,
    value,
    complaint: said,
    'data-place': place,
    onBlur: leave,
  } as const;
  if (lines === 1) return <Field {...all} maxLength={200} onChange={(event) => type(event.target.value)} />;
  return <Area {...all} rows={lines} onChange={(event) => type(event.target.value)} />;
}
