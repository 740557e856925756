import type { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { ChairEvent } from '../../domain/chairs/events.ts';
import { ClientEvent } from '../../domain/clinic/client.ts';
import { ClinicEvent } from '../../domain/clinic/clinic.ts';
import { CustodyEvent } from '../../domain/clinic/custody.ts';
import { VisitEvent } from '../../domain/visit/events.ts';
import { damaged } from '../file/damaged.ts';
import type { AnyEvent, NewEvent } from './types.ts';

export type Family = 'visit' | 'client' | 'clinic' | 'custody' | 'chair';

interface Known {
  readonly family: Family;
  readonly schema: z.ZodType<AnyEvent>;
}

const families = [
  { family: 'visit', union: VisitEvent },
  { family: 'client', union: ClientEvent },
  { family: 'clinic', union: ClinicEvent },
  { family: 'custody', union: CustodyEvent },
  { family: 'chair', union: ChairEvent },
] as const;

/** Every event type of this version, from the domain's unions. */
const known: ReadonlyMap<string, Known> = new Map(
  families.flatMap(({ family, union }) =>
    union.options.map((option): [string, Known] => [option.shape.type.value, { family, schema: option }]),
  ),
);

export function isVisitEvent(event: AnyEvent): event is VisitEvent {
  return familyOf(event.type) === 'visit';
}

export function isClientEvent(event: AnyEvent): event is ClientEvent {
  return familyOf(event.type) === 'client';
}

export function isClinicEvent(event: AnyEvent): event is ClinicEvent {
  return familyOf(event.type) === 'clinic';
}

export function isCustodyEvent(event: AnyEvent): event is CustodyEvent {
  return familyOf(event.type) === 'custody';
}

export function isChairEvent(event: AnyEvent): event is ChairEvent {
  return familyOf(event.type) === 'chair';
}

export function familyOf(type: string): Family | null {
  return known.get(type)?.family ?? null;
}

/**
 * Parses a stored payload; null when a newer version wrote its type. A payload that does not fit its known type throws,
 * because skipping it would hide a signed fact.
 */
export function readEvent(sequence: number, type: string, payload: unknown): AnyEvent | null {
  const parsed = known.get(type)?.schema.safeParse(payload);
  if (parsed && !parsed.success) throw damaged(`event ${sequence} is no ${type}`, parsed.error);
  return parsed?.data ?? null;
}

type Subject = Pick<NewEvent, 'visitId' | 'clientId'>;

/**
 * The same of another chair's row about this subject: null too where it does not fit, or says another subject than its header, for
 * nothing that others write keeps this tablet from its own. What hangs on the wrong subject could not be erased with the right one.
 */
export function readArrived(type: string, payload: unknown, subject: Subject): AnyEvent | null {
  const event = known.get(type)?.schema.safeParse(payload).data;
  return event && hangsRight(event, subject) && namesNoOther(event, subject) ? event : null;
}

function hangsRight({ type }: AnyEvent, { visitId, clientId }: Subject): boolean {
  const family = familyOf(type);
  return (visitId !== null) === (family === 'visit') && (clientId !== null) === (family === 'client');
}

const namesNoOther = (event: AnyEvent, { visitId, clientId }: Subject): boolean =>
  !('visitId' in event && event.visitId !== visitId) && !(isClientEvent(event) && event.clientId !== clientId);

/** Whether both are the same JSON, which says nothing of what is undefined. Writing both out would take half of an append. */
function isSaidAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!hasParts(one) || !hasParts(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  return (
    Object.keys(one).every((name) => isSaidAlike(one[name], other[name])) &&
    Object.keys(other).every((name) => Object.hasOwn(one, name) || other[name] === undefined)
  );
}

const hasParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Checks an event before it is appended: it must be readable again, and its family must have its own kind of subject. Either
 * fault is the caller's, so this throws a plain error and nothing is written. `payload` is the event's canonical JSON, as
 * stored.
 */
export function parseEvent(entry: NewEvent): { readonly event: AnyEvent; readonly payload: string } {
  const event = known.get(entry.event.type)?.schema.parse(entry.event);
  if (!event) throw new Error(`unknown event type ${entry.event.type}`);
  const payload = canonicalJson(event);
  if (!isSaidAlike(event, entry.event)) throw new Error(`${event.type} would change when stored`);
  if (!hangsRight(event, entry)) throw new Error(`${event.type} hangs on the wrong subject`);
  if ('visitId' in event && event.visitId !== entry.visitId) throw new Error(`${event.type} names another visit`);
  if (isClientEvent(event) && event.clientId !== entry.clientId) {
    throw new Error(`${event.type} names another client`);
  }
  return { event, payload };
}
