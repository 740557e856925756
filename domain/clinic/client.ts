import { z } from 'zod';
import { Place } from '../chairs/place.ts';
import { ClientId, ClientListId, VisitId } from '../ids.ts';
import { Line, OptionalLine, OptionalPassage, Passage } from '../text.ts';
import { Birth, BirthEntry, StatedAge } from './birth.ts';
import { EmailEntry, LineEntry, NameEntry, OptionalNameEntry, PhoneEntry } from './contact.ts';
import { handOutTold } from './hand-out.ts';

/** Contact details are optional: a walk-in needs a name and a date of birth (or a stated age). */
export const ClientDetails = z.object({
  name: Line,
  dateOfBirth: Birth,
  phone: OptionalLine,
  email: OptionalLine,
  /** BCP 47 tag of the language the client reads in. */
  language: z.string().min(2).max(12),
  emergencyName: OptionalLine,
  emergencyPhone: OptionalLine,
  /** Required when the client is a minor on the day of the visit. */
  guardianName: OptionalLine,
  guardianRelation: OptionalLine,
});
export type ClientDetails = z.infer<typeof ClientDetails>;

export const ClientField = ClientDetails.keyof();
export type ClientField = z.infer<typeof ClientField>;

/** Whether this can be the value of that detail. */
export const isDetail = (field: ClientField, value: unknown): boolean =>
  ClientDetails.shape[field].safeParse(value).success;

/** Details that clients may correct on the handed-over tablet. */
export const OwnDetails = ClientDetails.pick({ phone: true, email: true, emergencyName: true, emergencyPhone: true });
export type OwnDetails = z.infer<typeof OwnDetails>;

/** Details that staff entered and the client changed: both are stored, and staff are told. */
export const ReplacedDetails = OwnDetails.partial();
export type ReplacedDetails = z.infer<typeof ReplacedDetails>;

/** Returns what `after` overwrites. Filling an empty field overwrites nothing. */
export function replacedBy(before: ReplacedDetails, after: OwnDetails): ReplacedDetails {
  const fields = OwnDetails.keyof().options.filter(
    (field) => (before[field] ?? '') !== '' && before[field] !== after[field],
  );
  return Object.fromEntries(fields.map((field) => [field, before[field]]));
}

const ownEntries = {
  phone: PhoneEntry,
  email: EmailEntry,
  emergencyName: OptionalNameEntry,
  emergencyPhone: PhoneEntry,
};

/** The same details at input: stricter than older records. */
export const ClientEntry = ClientDetails.extend({
  ...ownEntries,
  name: NameEntry,
  dateOfBirth: BirthEntry,
  guardianName: OptionalNameEntry,
  guardianRelation: LineEntry,
});
export type ClientEntry = z.infer<typeof ClientEntry>;
export const OwnDetailsEntry = OwnDetails.extend(ownEntries);

export const ClientEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('client-added'),
    clientId: ClientId,
    details: ClientDetails,
    /** The list that they were brought in with. */
    list: ClientListId.optional(),
    /** Another chair wrote them down: said again before this chair's first row about them, so that its own log stands alone. */
    adopted: z.literal(true).optional(),
  }),
  /** Changes one field; names the event whose value it replaces, by sequence number. */
  z.object({
    type: z.literal('client-detail-changed'),
    clientId: ClientId,
    field: ClientField,
    /** A text, or a stated age where the date of birth is unknown. */
    value: z.union([z.string(), StatedAge]),
    replaces: z.number().int().positive(),
  }),
  /** The same where several chairs write one record: names every row whose value it replaces. */
  z.object({
    type: z.literal('client-field-set'),
    clientId: ClientId,
    field: ClientField,
    value: z.union([z.string(), StatedAge]),
    replaces: z.array(Place).max(1000),
  }),
  /** Both are one person: from here on `other` is shown as `clientId`, with the visits of both. Undone by `clients-parted`. */
  z.object({
    type: z.literal('clients-joined'),
    clientId: ClientId,
    other: ClientId,
    /** Details that are the other's from here on, as theirs stood then. By name only: what they say goes with whom it was of. */
    taken: z.array(ClientField).optional(),
  }),
  z.object({ type: z.literal('clients-parted'), clientId: ClientId, other: ClientId }),
  /** Both look like one person and are two: nobody is asked again. */
  z.object({ type: z.literal('clients-told-apart'), clientId: ClientId, other: ClientId }),
  /** While a hold is in force, nothing of this client is erased. */
  z.object({ type: z.literal('hold-placed'), clientId: ClientId, reason: Passage }),
  z.object({ type: z.literal('hold-lifted'), clientId: ClientId, reason: Passage }),
  handOutTold,
  /** The tombstone: payloads about this client and these visits are erased; the hashes of their rows stay. */
  z.object({
    type: z.literal('client-erased'),
    clientId: ClientId,
    visits: z.array(VisitId),
    /** Those among them that were opened for another record, with whose backups they lie. */
    moved: z.array(z.object({ visit: VisitId, openedFor: ClientId })).optional(),
    /** `list`: they came with a list that was taken back. `elsewhere`: another chair erased them. */
    why: z.enum(['asked', 'retention', 'restored', 'list', 'elsewhere']),
    /** In words, without the client's name. */
    note: OptionalPassage,
  }),
]);
export type ClientEvent = z.infer<typeof ClientEvent>;
