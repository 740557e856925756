import { CivilDate } from '../time.ts';

/**
 * The birthday of the client who does not exist: whoever practises has to know it, on the client's side too. Read when it is asked
 * for: the page loads its parts in any order.
 */
export const practiceBirth = (): CivilDate => CivilDate.parse('1988-03-14');
