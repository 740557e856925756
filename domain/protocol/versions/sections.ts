/** The parts of a protocol that a visit goes through, in its order. */
export const sections = [
  'health',
  'checks',
  'timeOut',
  'consent',
  'breaks',
  'preparation',
  'aftercare',
  'record',
] as const;
export type Section = (typeof sections)[number];
