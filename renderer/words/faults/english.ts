import { en } from './en/en.ts';
import type { FaultWords } from './fault-words.ts';

/** For hosts and commands, which speak English. Screens ask for their own language (`renderer/words/say-fault.ts`). */
export const english: FaultWords = en;
