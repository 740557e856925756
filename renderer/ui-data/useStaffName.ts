import { shortName } from '../../domain/clinic/names.ts';
import { useStatus } from './useStatus.ts';

/** What a member of staff is called on a screen: the first name, the whole one where two who work here share it. */
export function useStaffName(): (name: string) => string {
  const everybody = useStatus(({ staff }) => staff.map(({ name }) => name));
  return (name) => shortName(name, everybody);
}
