import type { WriteHandle } from '../../db/file/handles.ts';
import type { ProtocolDraft } from '../../db/projections/protocol-drafts.ts';
import { draftOfOwner, putProtocolDraft } from '../../db/projections/protocol-drafts.ts';
import { sha256OfJson } from '../../domain/canonical.ts';
import { AppError } from '../../domain/errors.ts';
import { type ProtocolDraftId, Slug } from '../../domain/ids.ts';
import { replacedBy } from '../../domain/protocol/edit/draft.ts';
import { treatmentCopy } from '../../domain/protocol/edit/treatment-copy.ts';
import { longestFile } from '../../domain/protocol/exchange/bounds.ts';
import { translationProblems } from '../../domain/protocol/translations/waiting.ts';
import { protocolChanges } from '../../domain/protocol/versions/diff.ts';
import { textOf } from '../../domain/protocol/versions/next-version.ts';
import type { Moment } from '../../domain/time.ts';
import type { protocols } from '../contract/protocols.ts';
import { staffByPin } from '../custody/pins.ts';
import type { Handlers } from '../gate/route.ts';
import {
  anyDraft,
  draftView,
  editDraft,
  endableDraft,
  endDraft,
  newDraft,
  openDraft,
  ownDraft,
  redoDraft,
  steppedDraft,
  stepView,
  storeStep,
  undoDraft,
} from '../protocols/drafts.ts';
import { exportedAs, importedProtocol } from '../protocols/exchange.ts';
import {
  inUseOf,
  isNameTaken,
  practiceView,
  textByHash,
  versionHead,
  versionHeads,
  versionNumbered,
} from '../protocols/practice.ts';
import { DraftProblems } from '../protocols/problems.ts';
import { changesView, markedDraft, publishDraft, rollBack, versionText } from '../protocols/publish.ts';
import { pageProblems, paperHead } from '../protocols/sheet-pages.ts';
import { besideDraft, takeOver } from '../protocols/take-over.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import type { Context } from './context.ts';

export function protocolHandlers(
  parts: Pick<Context, 'record' | 'access' | 'ids' | 'folders' | 'backups'>,
): Handlers<typeof protocols> {
  const { record, access, ids, folders, backups } = parts;
  const problems = new DraftProblems();
  const me = () => access.staff.id;
  const begun = (now: Moment) => ({ ids, owner: me(), now: now.instant });
  /** Changes the owner's own draft and returns it as it is then. */
  const change = (draftId: ProtocolDraftId, work: (w: WriteHandle, draft: ProtocolDraft) => ProtocolDraft) =>
    record.store.write((w) => draftView(w, work(w, ownDraft(w, draftId, me())), me()));
  const stops = (draftId: ProtocolDraftId) => problems.stopping(record.store.read((r) => anyDraft(r, draftId).text));

  return {
    'protocols.list': () => record.store.read((r) => practiceView(r, me())),

    'protocols.versions': ({ treatment }) => record.store.read((r) => versionHeads(r, treatment)),

    'protocols.read': ({ treatment, version }) =>
      record.store.read((r) => {
        const found = versionNumbered(r, treatment, version);
        const inUse = inUseOf(r, treatment)?.version.hash === found.hash;
        return { head: versionHead(r, found, inUse), protocol: textOf(textByHash(r, found.hash)) };
      }),

    'protocols.compare': ({ treatment, from, to }) =>
      record.store.read((r) => {
        const [before, after] = [from, to].map((number) => textByHash(r, versionNumbered(r, treatment, number).hash));
        return before && after ? protocolChanges(textOf(before), textOf(after)) : [];
      }),

    'protocols.open-draft': ({ treatment }, { now }) =>
      record.store.write((w) => draftView(w, openDraft(w, treatment, begun(now)), me())),

    'protocols.draft': ({ draftId }) => record.store.read((r) => draftView(r, anyDraft(r, draftId), me())),

    'protocols.edit': ({ draftId, edit }, { now }) =>
      change(draftId, (w, draft) => editDraft(w, draft, edit, begun(now))),

    'protocols.step': (step, { now }) =>
      record.store.write((w) => {
        const before = ownDraft(w, step.draftId, me());
        const known = sha256OfJson(before.text) === step.known;
        return stepView(w, known ? before : null, steppedDraft(w, before, step, begun(now)), me());
      }),

    'protocols.undo': ({ draftId }, { now }) => change(draftId, (w, draft) => undoDraft(w, draft, now.instant)),

    'protocols.redo': ({ draftId }, { now }) => change(draftId, (w, draft) => redoDraft(w, draft, now.instant)),

    'protocols.take-over': ({ draftId, from, ...which }, { now }) =>
      change(draftId, (w, draft) => takeOver(w, { draft, theirs: besideDraft(w, draft, from) }, which, now.instant)),

    'protocols.discard-draft': ({ draftId }) =>
      record.store.write((w) => {
        endDraft(w, endableDraft(w, draftId, me()));
        return practiceView(w, me());
      }),

    'protocols.problems': async ({ draftId }, { now }) => {
      const { text, inUse, head } = record.store.read((r) => {
        const draft = anyDraft(r, draftId);
        return { text: draft.text, inUse: inUseOf(r, draft.treatment)?.protocol ?? null, head: paperHead(r) };
      });
      const found = [...(await problems.of(text)), ...(inUse ? translationProblems(inUse, text) : [])];
      // A sheet that contradicts itself is never printed.
      if ((await problems.stopping(text)) > 0) return found;
      return [...found, ...(await pageProblems(text, inUse, { head, now, owner: access.staff }))];
    },

    'protocols.changes': async ({ draftId }) => {
      const stopped = await stops(draftId);
      return record.store.read((r) => changesView(r, anyDraft(r, draftId), stopped));
    },

    'protocols.mark': async ({ draftId, place, mark }, { now }) => {
      const stopped = await stops(draftId);
      return record.store.write((w) => {
        const draft = ownDraft(w, draftId, me());
        const marked = { ...markedDraft(w, draft, place, mark), changed_at: now.instant };
        putProtocolDraft(w, marked);
        return changesView(w, marked, stopped);
      });
    },

    'protocols.approve': async ({ draftId, hash, against, pin }, { now }) => {
      await staffByPin(parts, me(), pin, now);
      refuseProblems(await stops(draftId));
      const by = { actor: access.staffActor, now };
      const head = record.store.write((w) => publishDraft(w, ownDraft(w, draftId, me()), { hash, against }, by));
      backups.ask();
      return head;
    },

    'protocols.roll-back': async ({ treatment, version, pin }, { now }) => {
      await staffByPin(parts, me(), pin, now);
      const old = record.store.read((r) => versionText(r, treatment, version));
      refuseProblems(await problems.stopping(old));
      const head = record.store.write((w) => rollBack(w, treatment, version, { actor: access.staffActor, now }));
      backups.ask();
      return head;
    },

    'protocols.copy': ({ treatment, name }, { now }) =>
      record.store.write((w) => {
        const inUse = inUseOf(w, treatment);
        if (!inUse) throw new AppError('unknown-treatment');
        const copy = treatmentCopy(textOf(inUse.protocol), { treatment: Slug.parse(ids.next()), name });
        if (isNameTaken(w, copy.treatment, name)) throw new AppError('treatment-taken');
        clearFormDraft(w, me(), { step: 'protocols.copy', treatment, field: 'form' });
        return draftView(w, newDraft(w, copy, begun(now)), me());
      }),

    'protocols.export': ({ treatment, version, targetId, as, language }) =>
      folders.write(targetId, [record.store.read((r) => exportedAs(r, { treatment, version, as, language }))]),

    'protocols.files': ({ targetId }) => folders.files(targetId, ['.json']),

    'protocols.import': async ({ targetId, fileId }, { now }) => {
      const { staff } = access;
      const { bytes } = await folders.read(targetId, fileId, longestFile);
      // A slow stick holds up nobody: somebody else may be here by now.
      access.requireStill(staff);
      return record.store.write((w) => {
        const { protocol, notTaken, sealedBy } = importedProtocol(w, bytes);
        // A treatment that nothing is published of may have a draft already, from an earlier file.
        const known = draftOfOwner(w, me(), protocol.treatment) ?? inUseOf(w, protocol.treatment);
        const draft = known
          ? storeWhole(w, openDraft(w, protocol.treatment, begun(now)), protocol, now)
          : newDraft(w, protocol, begun(now));
        return { draft: draftView(w, draft, me()), notTaken: [...notTaken], sealedBy };
      });
    },
  };
}

function refuseProblems(problems: number): void {
  if (problems > 0) throw new AppError('problems-open', { problems });
}

/** What a file brought replaces the draft as one step, which can be undone. */
function storeWhole(w: WriteHandle, draft: ProtocolDraft, text: ProtocolDraft['text'], now: Moment): ProtocolDraft {
  return storeStep(w, draft, replacedBy(draft.text, text), now.instant);
}
