import { none } from './fault-kinds.ts';

/** What keeps tablets of one clinic from coming together. */
export const chairFaults = {
  'hub-address': none,
  /** It does not answer. */
  'hub-needed': none,
  'hub-refused': none,
  'hub-connected': none,
  'join-code-wrong': none,
  'join-code-used': none,
  'join-late': none,
  'not-admitted': none,
  /** Somebody must be able to add chairs. */
  'last-enroller': none,
  'detail-decided': none,
  'visit-elsewhere': none,
};
