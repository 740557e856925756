import type { Random } from '../../db/log/types.ts';
import { inGroups, randomLetters } from '../../db/vault/recovery-key.ts';

/** 100 random bits, in four groups that can be read out on the phone: "7M2QK-…". Never on record. */
export const makePassword = (random: Random): string => inGroups(randomLetters(random, 20));
