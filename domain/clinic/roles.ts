import type { StaffRole } from '../actor.ts';

/**
 * What somebody may see and do; a closed list. An operation of staff's names the one that it needs (`api/contract/operation.ts`), and what is
 * not named here nobody may.
 */
export type Capability =
  /** One's own PIN, how the tablet looks and sounds, locking it, what every member of staff may know of the clinic. */
  | 'tablet'
  /** Who comes when, whether their preparation stands, and moving an appointment. */
  | 'appointments'
  /** Clients' names, dates of birth, phone, e-mail. */
  | 'contact'
  /** Clients' visits as they are, with health answers, findings, notes, signatures and papers; and what is done in them. */
  | 'visits'
  /** Registers of visits, lots and reactions, and reports over them. */
  | 'records'
  | 'photos'
  /** One client's records, given to them or to another clinic. */
  | 'hand-out'
  /** The clinic's texts, rules and languages. */
  | 'practice'
  /** The clinic, its staff, and how every tablet behaves. */
  | 'settings'
  /** Keys, backups, the seal, proving the record, holding and erasing clients, opening it to an inspector. */
  | 'custody'
  /** What an inspector reads, within what an owner opened. */
  | 'inspection';

/** An inspector has no PIN and is nobody's colleague: an owner opens the record to them. */
export type Role = StaffRole | 'inspector';

/** Who may what. Front desk sees no health answer, no photo and no signature: none of its operations answers with one. */
export const capabilities: { readonly [R in Role]: readonly Capability[] } = {
  owner: [
    ...(['tablet', 'appointments', 'contact', 'visits', 'records', 'photos', 'hand-out'] as const),
    ...(['practice', 'settings', 'custody'] as const),
  ],
  practitioner: ['tablet', 'appointments', 'contact', 'visits', 'records', 'photos', 'hand-out'],
  'front-desk': ['tablet', 'appointments', 'contact'],
  inspector: ['inspection'],
};

export function may(role: Role, capability: Capability): boolean {
  return capabilities[role].includes(capability);
}
