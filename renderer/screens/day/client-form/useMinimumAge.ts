import { useQuery } from '../../../ui-data/useQuery.ts';

/** From which age the clinic treats, by its protocol; 0 until that is known. */
export function useMinimumAge(): number {
  return useQuery('clients.age-policy', {}).data?.minimumAge ?? 0;
}
