import type { VisitEvent } from '../../domain/visit/events.ts';

/** Events that name a head of the record and the papers that carry it. */
const sealings = [
  'sealed',
  'correction-sealed',
  'reaction-sealed',
  'appointment-moved',
] as const satisfies readonly VisitEvent['type'][];

/** The same for SQL. */
export const sealingTypes = sealings.map((type) => `'${type}'`).join(', ');

const signings = [
  'consent-signed',
  'consent-declined',
  'aftercare-signed',
] as const satisfies readonly VisitEvent['type'][];

/** For SQL: the same, and rows in which a client signs. Whatever is signed says whose the visit was then. */
export const saysWhose = `${sealingTypes}, ${signings.map((type) => `'${type}'`).join(', ')}`;

export const isSealing = (type: string): boolean => (sealings as readonly string[]).includes(type);
