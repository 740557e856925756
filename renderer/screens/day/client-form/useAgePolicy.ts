import type { Output } from '../../../../api/contract/contract.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';

type AgePolicy = Output<'clients.age-policy'>;
const untilKnown: AgePolicy = { minimumAge: 0, unknownBirthAllowed: false };

/** From which age the clinic treats, by its protocol, and whether a date of birth may be unknown. */
export function useAgePolicy(): AgePolicy {
  return useQuery('clients.age-policy', {}).data ?? untilKnown;
}
