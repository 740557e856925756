import { z } from 'zod';
import { ChairId } from '../../domain/chairs/events.ts';
import { StatedAge } from '../../domain/clinic/birth.ts';
import { ClientField } from '../../domain/clinic/client.ts';
import { ClientId, Sha256, VisitId } from '../../domain/ids.ts';
import { Line } from '../../domain/text.ts';
import { CivilDate, Instant } from '../../domain/time.ts';
import { Appointment, Lot } from '../../domain/visit/types.ts';
import { EventLine } from '../../domain/visit/views/event-line.ts';
import { NamedDeed } from '../../domain/visit/views/people.ts';
import { Outcome, Stage } from '../../domain/visit/views/stages.ts';
import { ThenAndNow } from '../../domain/visit/views/then-and-now.ts';
import { operation } from './operation.ts';

const nothing = z.strictObject({});
const typedPin = z.string().max(20);
const typedCode = z.string().min(1).max(100);
const typedAddress = z.string().min(1).max(300);

/** Why a tablet is not in step with its hub. */
export const ChairTrouble = z.enum(['offline', 'revoked', 'too-old', 'refused', 'frozen', 'altered', 'failed']);
export type ChairTrouble = z.infer<typeof ChairTrouble>;

export const ChairState = z.enum(['none', 'waiting', 'syncing', 'in-step', 'offline', 'stopped']);

/** Two values of one detail that stand beside each other, each with who wrote it, where and when. */
const ToDecide = z.object({
  clientId: ClientId,
  client: z.string(),
  field: ClientField,
  sides: z.array(
    z.object({
      hash: Sha256,
      value: z.union([z.string(), StatedAge]),
      chair: z.string(),
      own: z.boolean(),
      at: Instant,
    }),
  ),
});

export const ChairsView = z.object({
  state: ChairState,
  trouble: ChairTrouble.nullable(),
  /** Since when it is so. */
  since: Instant.nullable(),
  inStepAt: Instant.nullable(),
  /** Own steps that the hub does not have yet. */
  toSend: z.number().int().nonnegative(),
  /** What of other chairs is not read any further. */
  stopped: z.number().int().nonnegative(),
  address: z.string().nullable(),
  mayAdd: z.boolean(),
  /** This tablet first. */
  chairs: z.array(
    z.object({
      chair: ChairId,
      name: z.string(),
      device: z.string(),
      own: z.boolean(),
      removed: z.boolean(),
      seenAt: Instant.nullable(),
    }),
  ),
  toDecide: z.array(ToDecide),
  /** Clients whom another chair erased, and who are kept here by a hold or an open visit. */
  kept: z.array(z.object({ clientId: ClientId, client: z.string(), why: z.enum(['on-hold', 'visit-open']) })),
});
export type ChairsView = z.infer<typeof ChairsView>;

const Digits = z.string().regex(/^[0-9]{4}$/);

const VisitElsewhere = z.object({
  visitId: VisitId,
  chair: z.string(),
  on: CivilDate,
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  open: z.boolean(),
});

/** What was done in a visit on another tablet. */
export const ToldVisit = z.object({
  stage: Stage,
  outcome: Outcome,
  final: z.boolean(),
  treatment: z.string(),
  people: z.array(NamedDeed),
  lots: z.array(Lot.extend({ expiry: z.string() })),
  /** The date that it led to. */
  next: Appointment.nullable(),
  /** Null before the client's answers were complete. */
  health: ThenAndNow.nullable(),
  lines: z.array(EventLine),
});
export type ToldVisit = z.infer<typeof ToldVisit>;

/** The tablets of one clinic, and the hub through which they meet. */
export const chairs = {
  'chairs.get': operation(['visits'], nothing, ChairsView, { poll: true }),
  'chairs.sync-now': operation(['visits'], nothing, ChairsView, { aside: true }),
  /** Makes this tablet the first chair. `clinicKey`: to be written down, it is shown once. */
  'chairs.connect': operation(
    ['custody'],
    z.strictObject({ pin: typedPin, address: typedAddress, code: typedCode, name: Line }),
    z.object({ clinicKey: z.string() }),
    { aside: true },
  ),
  /** Asks another tablet of the clinic to be let in. */
  'chairs.join': operation(
    ['custody'],
    z.strictObject({ pin: typedPin, address: typedAddress, code: typedCode }),
    z.object({ digits: Digits }),
    { aside: true },
  ),
  /** Whether that tablet's owner has let this one in by now. */
  'chairs.join-finish': operation(['custody'], nothing, z.object({ joined: z.boolean() }), { aside: true, poll: true }),
  'chairs.invite': operation(
    ['custody'],
    z.strictObject({ pin: typedPin }),
    z.object({ code: z.string(), address: z.string(), until: Instant }),
    { aside: true },
  ),
  /** Who answered the invitation; null while nobody did. */
  'chairs.invitation': operation(
    ['custody'],
    nothing,
    z.object({ asking: z.object({ device: z.string(), digits: Digits }).nullable() }),
    { aside: true, poll: true },
  ),
  'chairs.admit': operation(['custody'], z.strictObject({ pin: typedPin, digits: Digits, name: Line }), ChairsView, {
    aside: true,
  }),
  'chairs.remove': operation(['custody'], z.strictObject({ pin: typedPin, chair: ChairId }), ChairsView, {
    aside: true,
  }),
  /** Visits of a client that are on other tablets, the latest first. */
  'chairs.visits': operation(
    ['visits'],
    z.strictObject({ clientId: ClientId }),
    z.object({ visits: z.array(VisitElsewhere) }),
  ),
  /** One of them, to be read: it is changed on its own tablet only. */
  'chairs.visit': operation(
    ['visits'],
    z.strictObject({ visitId: VisitId }),
    VisitElsewhere.extend({
      clientId: ClientId,
      clientName: z.string(),
      /** Null where it cannot be read here: its protocol's text is not on this tablet, or not all of its rows are. */
      told: ToldVisit.nullable(),
    }),
  ),
  /** Keeps one of the values of a detail; the others stay readable on the record. */
  'chairs.decide': operation(
    ['visits'],
    z.strictObject({ clientId: ClientId, field: ClientField, hash: Sha256 }),
    ChairsView,
  ),
};
