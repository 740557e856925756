import { z } from 'zod';
import { ClientId, ProtocolDraftId, Slug, StaffId, VisitId } from './ids.ts';
import { LotRef, lotKey } from './lots/lot-ref.ts';
import { TreatmentProtocol } from './protocol/model/treatment-protocol.ts';
import { LanguageTag } from './protocol/translations/translation.ts';
import { Place } from './protocol/versions/place.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type ClientCommand, type StaffCommand, taskOf } from './visit/commands.ts';
import { FactKind } from './visit/facts/recorded-fact.ts';
import { Task } from './visit/types.ts';

type Command = StaffCommand | ClientCommand;

// An unknown command name does not compile: a draft exists only for a step that clears it.
const staffStep = <T extends StaffCommand['type']>(type: T) => z.literal(type);
const clientStep = <T extends ClientCommand['type']>(type: T) => z.literal(type);
const visitId = VisitId;
const sequence = z.number().int().positive();

/** Staff's unsaved input for one step of a visit. */
const StaffDraft = z.discriminatedUnion('step', [
  z.strictObject({ step: staffStep('change-course'), visitId, field: z.literal('form') }),
  z.strictObject({ step: staffStep('decide-alert'), visitId, question: Slug, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('record-doctors-note'), visitId, question: Slug, field: z.literal('form') }),
  z.strictObject({ step: staffStep('decide-too-soon'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('decide-check'), visitId, check: Slug, field: z.literal('reason') }),
  z.strictObject({
    step: staffStep('answer-question'),
    visitId,
    task: Task,
    topic: Slug,
    field: z.literal('answer'),
  }),
  z.strictObject({ step: staffStep('reschedule'), visitId, field: z.enum(['note', 'staff-note', 'picks']) }),
  z.strictObject({ step: staffStep('cancel-visit'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('withdraw-consent'), visitId, field: z.enum(['reason', 'signature']) }),
  z.strictObject({ step: staffStep('withdraw-clause'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('skip-break'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('correct-break-time'), visitId, sequence, field: z.literal('why') }),
  z.strictObject({ step: staffStep('record-unsigned'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('record-lot'), visitId, field: z.enum(['form', 'expired-why']) }),
  z.strictObject({ step: staffStep('map-scalp'), visitId, field: z.literal('form') }),
  z.strictObject({ step: staffStep('record-fact'), visitId, fact: FactKind, field: z.literal('form') }),
  z.strictObject({ step: staffStep('take-back'), visitId, sequence, field: z.literal('form') }),
  z.strictObject({ step: staffStep('name-reader'), visitId, field: z.literal('form') }),
  z.strictObject({ step: staffStep('dismiss-reader'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: staffStep('add-note'), visitId, field: z.literal('text') }),
  z.strictObject({ step: staffStep('add-correction'), visitId, field: z.enum(['text', 'for-client']) }),
  z.strictObject({ step: staffStep('countersign-consent'), visitId, field: z.enum(['signature', 'note']) }),
  z.strictObject({ step: staffStep('countersign-aftercare'), visitId, field: z.enum(['signature', 'note']) }),
]);

/** The client's unsaved input for one step of the present task. */
const ClientDraft = z.discriminatedUnion('step', [
  z.strictObject({ step: clientStep('confirm-own-details'), visitId, field: z.literal('form') }),
  z.strictObject({ step: clientStep('answer-health'), visitId, question: Slug, field: z.enum(['details', 'value']) }),
  z.strictObject({ step: clientStep('flag-question'), visitId, topic: Slug, field: z.literal('words') }),
  /** `topic`: the point beside which the initials stand. */
  z.strictObject({ step: clientStep('answer-clause'), visitId, topic: Slug, field: z.literal('signature') }),
  z.strictObject({ step: clientStep('sign-consent'), visitId, field: z.literal('signature') }),
  z.strictObject({ step: clientStep('sign-as-reader'), visitId, field: z.literal('signature') }),
  z.strictObject({ step: clientStep('decline-consent'), visitId, field: z.literal('reason') }),
  z.strictObject({ step: clientStep('sign-aftercare'), visitId, field: z.literal('signature') }),
]);

/** A form outside a visit, named by the operation that saves it. Never holds a PIN or a passphrase. */
export const FormDraft = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('clients.add'), field: z.literal('form') }),
  z.strictObject({ step: z.literal('clients.change'), clientId: ClientId, field: z.literal('form') }),
  /** `treatment`: where the clinic has several, each with a course of its own. */
  z.strictObject({
    step: z.literal('visits.open'),
    clientId: ClientId,
    treatment: Slug.optional(),
    field: z.literal('form'),
  }),
  /** A reaction that is written down, and what is entered about it later; `sequence`: the row of its report. */
  z.strictObject({ step: z.literal('reactions.report'), visitId, field: z.literal('form') }),
  z.strictObject({ step: z.literal('reactions.follow'), visitId, sequence, field: z.literal('form') }),
  z.strictObject({ step: z.literal('reactions.send'), visitId, sequence, field: z.literal('form') }),
  z.strictObject({ step: z.literal('reactions.close'), visitId, sequence, field: z.literal('form') }),
  /** What came of a check-in; `sequence`: its day after the treatment. */
  z.strictObject({ step: z.literal('check-ins.record'), visitId, sequence, field: z.literal('form') }),
  z.strictObject({ step: z.literal('visits.move'), visitId, field: z.literal('why') }),
  z.strictObject({ step: z.literal('appointments.move'), clientId: ClientId, field: z.literal('form') }),
  z.strictObject({ step: z.literal('clients.place-hold'), clientId: ClientId, field: z.literal('reason') }),
  z.strictObject({ step: z.literal('clients.lift-hold'), clientId: ClientId, field: z.literal('reason') }),
  z.strictObject({ step: z.literal('clients.erase'), clientId: ClientId, field: z.literal('note') }),
  z.strictObject({ step: z.literal('hand-out.write'), clientId: ClientId, field: z.literal('why') }),
  z.strictObject({ step: z.literal('hand-out.write-all'), field: z.literal('why') }),
  /** What an owner decided about a list that is to come in. */
  z.strictObject({ step: z.literal('client-lists.take'), field: z.literal('form') }),
  z.strictObject({ step: z.literal('lots.add'), field: z.literal('form') }),
  z.strictObject({ step: z.literal('lots.change'), lot: LotRef, field: z.literal('form') }),
  z.strictObject({ step: z.literal('lots.discard'), lot: LotRef, field: z.literal('why') }),
  z.strictObject({ step: z.literal('settings.change-clinic'), field: z.literal('form') }),
  z.strictObject({ step: z.literal('settings.set-working-days'), field: z.literal('form') }),
  z.strictObject({ step: z.literal('settings.add-staff'), field: z.literal('form') }),
  /** A field of a protocol's draft that is half typed, while the draft was written in `language`. */
  z.strictObject({
    step: z.literal('protocols.edit'),
    draftId: ProtocolDraftId,
    language: TreatmentProtocol.shape.language.optional(),
    place: Place,
    field: z.literal('content'),
  }),
  z.strictObject({ step: z.literal('protocols.copy'), treatment: Slug, field: z.literal('form') }),
  /** A text in another language that is half typed, and who reads the language. */
  z.strictObject({
    step: z.literal('languages.write'),
    treatment: Slug,
    language: LanguageTag,
    place: Place,
    field: z.literal('text'),
  }),
  z.strictObject({
    step: z.literal('languages.set'),
    treatment: Slug,
    language: LanguageTag,
    field: z.literal('reader'),
  }),
  z.strictObject({ step: z.literal('staff.change'), staffId: StaffId, field: z.literal('form') }),
]);
export type FormDraft = z.infer<typeof FormDraft>;

/**
 * The only list of drafts. Page and store name a draft by the step that saves it, and that step clears it in its own
 * transaction.
 */
export const DraftName = z.discriminatedUnion('step', [StaffDraft, ClientDraft, FormDraft]);
export type DraftName = z.infer<typeof DraftName>;

/** Where a draft is stored: its subject (a visit, a client, a member of staff, or none), the step with its item, and the field. */
export interface DraftKey {
  readonly subject: string;
  readonly step: string;
  readonly field: string;
}

/** Unique for each name. */
export function draftKey(name: DraftName): DraftKey {
  const step = stepKey(name.step, name);
  const of = name.step === 'visits.open' && name.treatment !== undefined ? `:${name.treatment}` : '';
  return { subject: subjectOf(name), step: `${step}${of}`, field: name.field };
}

function subjectOf(name: DraftName): string {
  if ('visitId' in name) return name.visitId;
  if ('clientId' in name) return name.clientId;
  if ('lot' in name) return Object.values(lotKey(name.lot)).join('/');
  if ('draftId' in name) return name.draftId;
  if ('treatment' in name) return name.treatment;
  return 'staffId' in name ? name.staffId : '';
}

/** What one side may keep unsaved about one visit or client: several times what all its forms and signatures hold. */
export const draftRoom = { drafts: 200, bytes: 3_000_000 } as const;

/** Returns why a draft is not kept, or null. `others`: the same side's drafts about the same visit or client. */
export function refuseDraft(
  others: { readonly drafts: number; readonly bytes: number },
  value: string,
): Refusal | null {
  if (value === '') return null;
  const full = others.drafts >= draftRoom.drafts || others.bytes + value.length > draftRoom.bytes;
  return full ? refuse('drafts-full') : null;
}

interface Item {
  readonly type?: string;
  readonly step?: string;
  readonly check?: Slug;
  readonly question?: Slug;
  readonly task?: Task;
  readonly topic?: Slug;
  readonly sequence?: number;
  readonly language?: string | undefined;
  readonly place?: string;
  readonly fact?: string;
}

/** "decide-check:gel": the step, and the item where a visit has several. */
function stepKey(step: string, { check, question, task, topic, sequence: of, language, place, fact }: Item): string {
  return [step, check, question, task, topic, of, language, place, fact].filter((part) => part !== undefined).join(':');
}

/** The step of this command's drafts. */
export function stepOf(command: Command): string {
  if (command.type === 'record-fact') return stepKey(command.type, { fact: command.fact.fact });
  // Its language is what was typed, not what the draft is of.
  if (command.type === 'name-reader') return command.type;
  return stepKey(command.type, command.type === 'answer-clause' ? { topic: command.clause } : command);
}

/** The hand-over tasks in which the client may save this draft; empty for staff's drafts. */
export function tasksOfDraft(name: DraftName): readonly Task[] {
  const client = ClientDraft.safeParse(name);
  return client.success ? taskOf[client.data.step] : [];
}

/**
 * Whether a saved step leaves other members' drafts for it in place: everybody writes their own notes and lots. All other
 * steps happen once, so other drafts for them are deleted.
 */
export function isEverybodysOwn(command: Command): boolean {
  return command.type === 'add-note' || command.type === 'add-correction' || command.type === 'record-lot';
}

/** The hand-over task that this command ends, or null. */
export function taskEndedBy({ type }: Command): Task | null {
  switch (type) {
    case 'finish-intake':
      return 'intake';
    case 'sign-consent':
    case 'decline-consent':
    case 'withdraw-consent':
      return 'consent';
    case 'sign-aftercare':
    case 'record-unsigned':
      return 'aftercare';
    default:
      return null;
  }
}
