import type { Output } from '../../../../api/contract/contract.ts';
import type { ClientId } from '../../../../domain/ids.ts';
import { useQuery } from '../../../ui-data/useQuery.ts';

type AgePolicy = Output<'clients.age-policy'>;
const untilKnown: AgePolicy = { minimumAge: 0, unknownBirthAllowed: false, languages: [] };

/** The clinic's minimum age (by the open visit, if there is one), whether a date of birth may be unknown, and the languages to choose from. */
export function useAgePolicy(clientId: ClientId | null): AgePolicy {
  return useQuery('clients.age-policy', clientId ? { clientId } : {}).data ?? untilKnown;
}
