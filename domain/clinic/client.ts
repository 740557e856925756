import { z } from 'zod';
import { ClientId, VisitId } from '../ids.ts';
import { Line, OptionalLine, OptionalPassage, Passage } from '../text.ts';
import { Birth, BirthEntry, StatedAge } from './birth.ts';
import { EmailEntry, LineEntry, NameEntry, OptionalNameEntry, PhoneEntry } from './contact.ts';

/** A way to reach somebody is welcome but never demanded: a walk-in needs a name and a date of birth, or what stands for it. */
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

/** What clients may correct themselves on the handed-over tablet. */
export const OwnDetails = ClientDetails.pick({ phone: true, email: true, emergencyName: true, emergencyPhone: true });
export type OwnDetails = z.infer<typeof OwnDetails>;

/** Of these, what staff had written and the client wrote otherwise: both stay, and staff are told. */
export const ReplacedDetails = OwnDetails.partial();
export type ReplacedDetails = z.infer<typeof ReplacedDetails>;

/** What `after` writes over. A field that was empty is filled, not replaced. */
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

/** The same details as they are typed: stricter than what older records hold. */
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
  z.object({ type: z.literal('client-added'), clientId: ClientId, details: ClientDetails }),
  /** One field a time; names the event whose value it replaces, by its sequence number in this log. */
  z.object({
    type: z.literal('client-detail-changed'),
    clientId: ClientId,
    field: ClientField,
    /** A text; what a client states about their age where the date of birth is not known. */
    value: z.union([z.string(), StatedAge]),
    replaces: z.number().int().positive(),
  }),
  /** While a hold stands, nothing of this client is erased. */
  z.object({ type: z.literal('hold-placed'), clientId: ClientId, reason: Passage }),
  z.object({ type: z.literal('hold-lifted'), clientId: ClientId, reason: Passage }),
  /** The tombstone: what was recorded about this client and these visits is gone, the rows' hashes stay. */
  z.object({
    type: z.literal('client-erased'),
    clientId: ClientId,
    visits: z.array(VisitId),
    why: z.enum(['asked', 'retention', 'restored']),
    /** In words, without the client's name. */
    note: OptionalPassage,
  }),
]);
export type ClientEvent = z.infer<typeof ClientEvent>;
