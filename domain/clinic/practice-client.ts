import { CivilDate } from '../time.ts';

/** The birthday of the client who does not exist: whoever practises has to know it, on the client's side too. */
export const practiceBirth = CivilDate.parse('1988-03-14');
