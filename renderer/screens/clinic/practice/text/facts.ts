import type { RecordProfile } from '../../../../../domain/protocol/model/record-profile.ts';

/** The facts of a record profile, in the order in which they are listed. */
export const facts = [
  'postal-address',
  'identity-document',
  'identity-document-picture',
  'guardian-document',
  'description',
  'place-on-the-body',
  'licence-number',
  'lots',
  'steriliser-load',
  'patch-test',
  'complications',
  'pigment-on-client-paper',
] as const satisfies readonly (keyof RecordProfile['facts'])[];
