import type { ReadHandle, WriteHandle } from '../../db/file/handles.ts';
import { clearDraftsOfStep, clearDraftsOfSubject, sayDraftsLanguage } from '../../db/projections/drafts.ts';
import {
  draftOfOwner,
  draftStep,
  type ProtocolDraft,
  protocolDraft,
  putDraftStep,
  putProtocolDraft,
  removeProtocolDraft,
} from '../../db/projections/protocol-drafts.ts';
import { staffMember } from '../../db/projections/staff.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { draftKey, type FormDraft } from '../../domain/drafts.ts';
import { AppError } from '../../domain/errors.ts';
import { readFieldFault } from '../../domain/field-fault.ts';
import { ProtocolDraftId, Slug, type StaffId } from '../../domain/ids.ts';
import { type Edited, type EditResult, edited } from '../../domain/protocol/edit/apply-edit.ts';
import { mostSteps, redone, undone, withEdit } from '../../domain/protocol/edit/draft.ts';
import type { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import type { EditStep } from '../../domain/protocol/edit/step.ts';
import { byWayOf, writtenIn } from '../../domain/protocol/edit/write-in.ts';
import type { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { type WorkingTexts, workingTexts } from '../../domain/protocol/translations/working.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import type { Instant } from '../../domain/time.ts';
import type { DraftStep, DraftView } from '../contract/protocols.ts';
import type { Ids } from '../gate/ports.ts';
import { sideOf } from '../visit/drafts.ts';
import { keptTexts } from './kept-texts.ts';
import { draftHeads, inUseOf, isNameTaken, versionInAnother } from './practice.ts';

/** An owner's own draft. Throws `unknown-draft`, and `draft-of-another` for somebody else's. */
export function ownDraft(r: ReadHandle, id: ProtocolDraftId, me: StaffId): ProtocolDraft {
  const draft = anyDraft(r, id);
  if (draft.owner !== me) throw new AppError('draft-of-another');
  return draft;
}

/** A draft that this owner can end: their own, or one whose owner is no longer an owner here. Throws as `ownDraft`. */
export function endableDraft(r: ReadHandle, id: ProtocolDraftId, me: StaffId): ProtocolDraft {
  const draft = anyDraft(r, id);
  const owner = staffMember(r, draft.owner);
  return owner?.active && owner.role === 'owner' ? ownDraft(r, id, me) : draft;
}

export function anyDraft(r: ReadHandle, id: ProtocolDraftId): ProtocolDraft {
  const draft = protocolDraft(r, id);
  if (!draft) throw new AppError('unknown-draft');
  return draft;
}

export function draftView(r: ReadHandle, draft: ProtocolDraft, me: StaffId): DraftView {
  const heads = draftHeads(r, me).filter(({ treatment }) => treatment === draft.treatment);
  const head = heads.find(({ draftId }) => draftId === draft.id);
  if (!head) throw new Error('a draft is not in the list of drafts');
  const { text, position, steps, place } = draft;
  return {
    ...head,
    protocol: text,
    hash: sha256OfJson(text),
    canUndo: position > 0,
    canRedo: position < steps,
    place,
    others: heads.filter(({ draftId }) => draftId !== draft.id),
  };
}

/**
 * A draft after one step by what the step did to `before`; whole where that is null, or where the step put another whole text in
 * its place.
 */
export function stepView(
  r: ReadHandle,
  before: ProtocolDraft | null,
  after: ProtocolDraft,
  me: StaffId,
): DraftStep | DraftView {
  const { protocol, ...view } = draftView(r, after, me);
  const steps = before && stepsBetween(r, before, after);
  return steps ? { ...view, steps } : { ...view, protocol };
}

/** Null where they cannot be told, or tell the whole text. */
function stepsBetween(r: ReadHandle, before: ProtocolDraft, after: ProtocolDraft): EditStep[] | null {
  if (after.position === before.position) return [];
  const made = draftStep(r, after.id, Math.max(before.position, after.position))?.made;
  const step = after.position > before.position ? made?.forward : made?.back;
  return step === undefined || step.step === 'whole' ? null : [step];
}

/** Makes the step that a page asks for. */
export function steppedDraft(w: WriteHandle, draft: ProtocolDraft, step: AskedStep, begun: Begun): ProtocolDraft {
  switch (step.do) {
    case 'edit':
      return editDraft(w, draft, step.edit, begun);
    case 'undo':
      return undoDraft(w, draft, begun.now);
    case 'redo':
      return redoDraft(w, draft, begun.now);
  }
}
type AskedStep = { readonly do: 'edit'; readonly edit: ProtocolEdit } | { readonly do: 'undo' | 'redo' };

const editStep = 'protocols.edit' satisfies FormDraft['step'];

interface Begun {
  readonly ids: Ids;
  readonly owner: StaffId;
  readonly now: Instant;
}

/**
 * The owner's draft of a treatment: the one that is there, or a new one with the text in use. One in which nothing was ever
 * changed begins with the text that is in use now. Throws `unknown-treatment`.
 */
export function openDraft(w: WriteHandle, treatment: string, begun: Begun): ProtocolDraft {
  const known = draftOfOwner(w, begun.owner, treatment);
  if (known) sayDraftsLanguage(w, { subject: known.id, step: editStep, language: known.text.language });
  const inUse = inUseOf(w, treatment);
  if (known && (known.steps > 0 || !inUse)) return known;
  if (!inUse) throw new AppError('unknown-treatment');
  const text = textOf(inUse.protocol);
  if (!known) return newDraft(w, text, begun);
  return sha256OfJson(known.text) === sha256OfJson(text) ? known : stored(w, { ...known, text, changed_at: begun.now });
}

export function newDraft(w: WriteHandle, text: TreatmentProtocol, { ids, owner, now }: Begun): ProtocolDraft {
  const id = ProtocolDraftId.parse(ids.next());
  const { treatment } = text;
  const draft = { id, owner, treatment, text, position: 0, steps: 0, wording: [], place: 'name', changed_at: now };
  putProtocolDraft(w, draft);
  return draft;
}

/** Makes one edit and stores it. Throws with the place and the reason where it does not fit; nothing is changed then. */
export function editDraft(
  w: WriteHandle,
  draft: ProtocolDraft,
  edit: ProtocolEdit,
  { ids, now }: Begun,
): ProtocolDraft {
  if (edit.edit === 'set' && edit.place === 'name' && typeof edit.content === 'string')
    if (isNameTaken(w, draft.treatment, edit.content)) throw new AppError('treatment-taken');
  if (edit.edit === 'write-in')
    return storeResult(w, draft, writtenIn(draft.text, edit.language, textsIn(w, draft, edit.language)), now);
  const changed = storeResult(
    w,
    draft,
    edited(draft.text, edit, () => Slug.parse(ids.next())),
    now,
  );
  const place = 'place' in edit ? edit.place : edit.list;
  // What was typed there in another language waits for that one.
  for (const field of [{ place }, { place, language: draft.text.language }]) {
    const { subject, step } = draftKey({ step: editStep, draftId: draft.id, ...field, field: 'content' });
    clearDraftsOfStep(w, { side: sideOf(draft.owner), subject, step });
  }
  return changed;
}

/**
 * What the record has of a draft's sentences in another language: owners' texts, those of the version in use, and samples. Where
 * they stand in place of those of a version in a third language, or in the very one that is wanted, by way of that one.
 */
function textsIn(r: ReadHandle, { treatment, text }: ProtocolDraft, language: string): WorkingTexts[] {
  const known = (protocol: Parameters<typeof workingTexts>[0], into: string) =>
    workingTexts(protocol, into, keptTexts(r, treatment, into));
  const languages = inUseOf(r, treatment)?.protocol.languages;
  const own = known({ ...text, ...(languages ? { languages } : {}) }, language);
  const from = versionInAnother(r, treatment, text.language);
  if (!from) return [own];
  return [own, byWayOf(from, known(from, text.language), language === from.language ? null : known(from, language))];
}

/** Stores what an edit did as a step. Throws where it does not fit. */
export function storeResult(w: WriteHandle, draft: ProtocolDraft, result: EditResult, now: Instant): ProtocolDraft {
  if (result.ok) return result.edited ? storeStep(w, draft, result.edited, now) : draft;
  if ('refusal' in result) throw new AppError(result.refusal.code, result.refusal.params);
  const { place, message } = result.misfit;
  const field = readFieldFault(message) ? { field: message } : {};
  throw new AppError('protocol-misfit', { place, why: 'value', ...field });
}

export function storeStep(w: WriteHandle, draft: ProtocolDraft, made: Edited, now: Instant): ProtocolDraft {
  if (draft.position >= mostSteps) throw new AppError('draft-full');
  const next = withEdit(draft, made, now);
  putDraftStep(w, draft.id, next.position, made);
  putProtocolDraft(w, next);
  return next;
}

/** Takes the last step back; does nothing where there is none. */
export function undoDraft(w: WriteHandle, draft: ProtocolDraft, now: Instant): ProtocolDraft {
  const last = draftStep(w, draft.id, draft.position);
  return last ? stored(w, undone(draft, last, now)) : draft;
}

export function redoDraft(w: WriteHandle, draft: ProtocolDraft, now: Instant): ProtocolDraft {
  const next = draftStep(w, draft.id, draft.position + 1);
  return next ? stored(w, redone(draft, next, now)) : draft;
}

function stored(w: WriteHandle, draft: ProtocolDraft): ProtocolDraft {
  putProtocolDraft(w, draft);
  return draft;
}

/** Removes a draft with its steps and with what is half typed in it. */
export function endDraft(w: WriteHandle, draft: ProtocolDraft): void {
  removeProtocolDraft(w, draft.id);
  clearDraftsOfSubject(w, draft.id);
}
