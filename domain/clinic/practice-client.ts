import type { CivilDate } from '../time.ts';

/**
 * The birthday of the client who does not exist: whoever practises has to know it, on the client's side too. Its schema is not
 * asked: the first screen takes this along, and the schemas are loaded behind it.
 */
export const practiceBirth = '1988-03-14' as CivilDate;
