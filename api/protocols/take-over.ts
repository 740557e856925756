import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { draftStep, type ProtocolDraft } from '../../db/projections/protocol-drafts.ts';
import { AppError } from '../../domain/errors.ts';
import type { ProtocolDraftId } from '../../domain/ids.ts';
import { undone } from '../../domain/protocol/edit/draft.ts';
import { takenOver } from '../../domain/protocol/edit/take-over.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { protocolChanges } from '../../domain/protocol/versions/diff.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import { at } from '../../domain/protocol/versions/place.ts';
import { isSame } from '../../domain/protocol/versions/same.ts';
import type { Instant } from '../../domain/time.ts';
import { anyDraft, storeResult } from './drafts.ts';
import { inUseOf } from './practice.ts';

/**
 * One item of a draft as it stands in another owner's draft of the same treatment, or again as it stood in this one before
 * that. One step, which can be undone; the other draft stays as it is. Throws as an edit does.
 */
export function takeOver(
  w: WriteHandle,
  { draft, theirs }: { readonly draft: ProtocolDraft; readonly theirs: ProtocolDraft },
  { place, use }: { readonly place: string; readonly use: 'mine' | 'theirs' },
  now: Instant,
): ProtocolDraft {
  const text = use === 'theirs' ? theirs.text : ownBefore(w, { draft, theirs }, place);
  const inUse = inUseOf(w, draft.treatment)?.protocol;
  const moved = protocolChanges(inUse ? textOf(inUse) : draft.text, theirs.text).some(
    (change) => change.what === 'moved' && change.place === place,
  );
  return storeResult(w, draft, takenOver(draft.text, text, { place, moved }), now);
}

/** Another draft of the same treatment. Throws `unknown-draft`. */
export function besideDraft(r: ReadHandle, draft: ProtocolDraft, id: ProtocolDraftId): ProtocolDraft {
  const other = anyDraft(r, id);
  if (other.treatment !== draft.treatment) throw new AppError('unknown-draft');
  return other;
}

/** The newest text of a draft in which an item was not yet the other draft's; the text as it is where there is none. */
function ownBefore(
  w: WriteHandle,
  { draft, theirs }: { readonly draft: ProtocolDraft; readonly theirs: ProtocolDraft },
  place: string,
): TreatmentProtocol {
  const other = at(theirs.text, place);
  let before = draft;
  for (let last = draftStep(w, draft.id, before.position); last; last = draftStep(w, draft.id, before.position)) {
    before = undone(before, last, draft.changed_at);
    if (!isSame(at(before.text, place), other)) return before.text;
  }
  return draft.text;
}
