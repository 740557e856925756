import { type ClientFault, clientCommon, clientFaults } from '../client-parts.ts';
import type { LoadedWords } from '../client-words.ts';
import { english } from '../faults/english.ts';
import type { FaultSentences } from '../faults/fault-words.ts';
import { aftercare } from './aftercare.ts';
import { common } from './common.ts';
import { consent } from './consent.ts';
import { handover } from './handover.ts';
import { clientHelp } from './help/client.ts';
import { intake } from './intake.ts';
import { sign } from './sign.ts';

const { fields, faults } = english;

/** English on the client's side of a page that staff have in another language. What staff meet on it is in theirs. */
export const clientEnglish: LoadedWords = {
  forms: ['one', 'other'],
  catalogues: { common: picked(common, clientCommon), aftercare, consent, handover, intake, sign },
  faults: picked<FaultSentences, ClientFault>(faults, clientFaults),
  fields,
  help: clientHelp,
};

function picked<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const parts: Partial<Pick<T, K>> = {};
  for (const key of keys) parts[key] = from[key];
  const has = (part: Partial<Pick<T, K>>): part is Pick<T, K> => keys.every((key) => key in part);
  if (!has(parts)) throw new Error('a part was left out');
  return parts;
}
