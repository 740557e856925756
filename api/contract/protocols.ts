import { z } from 'zod';
import { Pin } from '../../domain/clinic/clinic.ts';
import { NameEntry } from '../../domain/clinic/contact.ts';
import { MisfitAt } from '../../domain/faults/protocol-faults.ts';
import { ProtocolDraftId, Sha256, Slug, StaffId } from '../../domain/ids.ts';
import { ProtocolEdit } from '../../domain/protocol/edit/edit.ts';
import { EditStep } from '../../domain/protocol/edit/step.ts';
import { TreatmentProtocol } from '../../domain/protocol/model/treatment-protocol.ts';
import { ListedChange } from '../../domain/protocol/published.ts';
import { LanguageTag } from '../../domain/protocol/translations/translation.ts';
import { Mark, ProtocolChange } from '../../domain/protocol/versions/change.ts';
import { Place } from '../../domain/protocol/versions/place.ts';
import { ProtocolProblem } from '../../domain/protocol/versions/problem.ts';
import { Instant, Moment } from '../../domain/time.ts';
import { Written } from './documents.ts';
import { operation } from './operation.ts';
import { FoundFile, foundFile } from './seal.ts';

const Version = z.number().int().positive();

/** A version of a treatment's protocol, without its text. */
export const VersionHead = z.object({
  treatment: Slug,
  version: Version,
  hash: Sha256,
  name: z.string(),
  since: Moment,
  /** Who approved it; null for texts that the app brought and nobody approved: they are a sample. */
  approvedBy: z.string().nullable(),
  inUse: z.boolean(),
  /** Everybody consents again because of it. */
  consentAgain: z.boolean(),
  /** The older version that it is equal to. */
  equalTo: Version.nullable(),
  /** Against the version before it. */
  changes: z.array(ListedChange),
});
export type VersionHead = z.infer<typeof VersionHead>;

export const DraftHead = z.object({
  draftId: ProtocolDraftId,
  treatment: Slug,
  name: z.string(),
  owner: StaffId,
  ownerName: z.string(),
  mine: z.boolean(),
  changedAt: Instant,
  /** How many steps are made. */
  position: z.number().int(),
});
export type DraftHead = z.infer<typeof DraftHead>;

export const DraftView = DraftHead.extend({
  protocol: TreatmentProtocol,
  /** Of the text as it is now; named when it is approved, so that nothing is approved that was not read. */
  hash: Sha256,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** What was touched last: the item to open. */
  place: z.string(),
  /** Other owners' drafts of the same treatment. */
  others: z.array(DraftHead),
});
export type DraftView = z.infer<typeof DraftView>;

/** A draft after a step, without its text: what was done to the one that the page said it has. */
export const DraftStep = DraftView.omit({ protocol: true }).extend({ steps: z.array(EditStep) });
export type DraftStep = z.infer<typeof DraftStep>;

export const PracticeView = z.object({
  treatments: z.array(
    z.object({ inUse: VersionHead.nullable(), treatment: Slug, name: z.string(), drafts: z.array(DraftHead) }),
  ),
});
export type PracticeView = z.infer<typeof PracticeView>;

export const ChangesView = z.object({
  /** Hash of the draft and of the version in use that were compared; null for a new treatment. */
  hash: Sha256,
  against: Sha256.nullable(),
  /** The number that the next version gets. */
  nextVersion: Version,
  changes: z.array(ProtocolChange),
  consentAgain: z.boolean(),
  /** Problems that keep it from being approved. */
  stopping: z.number().int(),
  /** Languages that clients read now, with how many of the draft's sentences wait for their translation in each. */
  waits: z.array(z.object({ language: LanguageTag, name: z.string(), texts: z.number().int().positive() })),
});
export type ChangesView = z.infer<typeof ChangesView>;

const draft = { draftId: ProtocolDraftId };
const ofVersion = { treatment: Slug, version: Version };

export const protocols = {
  /** Every treatment with its version in use and all owners' drafts. */
  'protocols.list': operation(['visits'], z.strictObject({}), PracticeView),
  /** Every version of a treatment, newest first; retired ones stay readable. */
  'protocols.versions': operation(['visits'], z.strictObject({ treatment: Slug }), z.array(VersionHead)),
  'protocols.read': operation(
    ['visits'],
    z.strictObject(ofVersion),
    z.object({ head: VersionHead, protocol: TreatmentProtocol }),
  ),
  /** Every change from one version to another. */
  'protocols.compare': operation(
    ['visits'],
    z.strictObject({ treatment: Slug, from: Version, to: Version }),
    z.array(ProtocolChange),
  ),
  /** Continues the owner's own draft of a treatment, or begins one with the text in use. */
  'protocols.open-draft': operation(['practice'], z.strictObject({ treatment: Slug }), DraftView),
  /** A draft as it is now; other owners' too, which can be read and not changed. */
  'protocols.draft': operation(['practice'], z.strictObject(draft), DraftView),
  /** One touch, saved at once. What does not fit changes nothing. */
  'protocols.edit': operation(['practice'], z.strictObject({ ...draft, edit: ProtocolEdit }), DraftView),
  /**
   * The same three for a page that has the draft open, `known` being the hash of the text on it. A long text is not sent whole at
   * every touch: the answer is what changed, and the whole where the draft had another text or got one.
   */
  'protocols.step': operation(
    ['practice'],
    z.discriminatedUnion('do', [
      z.strictObject({ ...draft, known: Sha256, do: z.literal('edit'), edit: ProtocolEdit }),
      z.strictObject({ ...draft, known: Sha256, do: z.literal('undo') }),
      z.strictObject({ ...draft, known: Sha256, do: z.literal('redo') }),
    ]),
    z.union([DraftStep, DraftView]),
  ),
  'protocols.undo': operation(['practice'], z.strictObject(draft), DraftView),
  'protocols.redo': operation(['practice'], z.strictObject(draft), DraftView),
  /**
   * One item, or one field, of the owner's own draft as it stands in another owner's of the same treatment (`theirs`), or again
   * as it was before that (`mine`). A step like any other.
   */
  'protocols.take-over': operation(
    ['practice'],
    z.strictObject({ ...draft, from: ProtocolDraftId, place: Place, use: z.enum(['mine', 'theirs']) }),
    DraftView,
  ),
  'protocols.discard-draft': operation(['practice'], z.strictObject(draft), PracticeView),
  'protocols.problems': operation(['practice'], z.strictObject(draft), z.array(ProtocolProblem)),
  /** What changed against the version in use, with the marks so far. */
  'protocols.changes': operation(['practice'], z.strictObject(draft), ChangesView),
  /** Says of a changed sentence that it means the same, or not. Of anything else it is refused. */
  'protocols.mark': operation(['practice'], z.strictObject({ ...draft, place: Place, mark: Mark }), ChangesView),
  /** Publishes the draft as the next version. `hash` and `against`: what was read. */
  'protocols.approve': operation(
    ['practice'],
    z.strictObject({ ...draft, hash: Sha256, against: Sha256.nullable(), pin: Pin }),
    VersionHead,
  ),
  /** Publishes a new version that is equal to an old one. */
  'protocols.roll-back': operation(['practice'], z.strictObject({ ...ofVersion, pin: Pin }), VersionHead),
  /** A draft of a new treatment with everything of the one in use. */
  'protocols.copy': operation(['practice'], z.strictObject({ treatment: Slug, name: NameEntry }), DraftView),
  /**
   * Saves a version as a file: with the clinic's seal, as it is taken in again; one way as a FHIR R4 Questionnaire; or every text
   * beside an empty column for a translator's language.
   */
  'protocols.export': operation(
    ['practice'],
    z.strictObject({
      ...ofVersion,
      targetId: z.string().max(200),
      as: z.enum(['protocol', 'fhir', 'csv']).default('protocol'),
      language: z
        .string()
        .regex(/^[A-Za-z-]{2,12}$/)
        .default(''),
    }),
    Written,
    { aside: true },
  ),
  /** Protocol files at a save target. */
  'protocols.files': operation(['practice'], z.strictObject({ targetId: z.string().max(200) }), z.array(FoundFile), {
    aside: true,
  }),
  /** Reads a file as a draft, always: the owner's own of that treatment, or a new treatment's. Says what it could not take. */
  'protocols.import': operation(
    ['practice'],
    z.strictObject(foundFile),
    z.object({
      draft: DraftView,
      notTaken: z.array(MisfitAt),
      sealedBy: z.enum(['this-clinic', 'another', 'nobody', 'changed-since']),
    }),
    { aside: true },
  ),
};
