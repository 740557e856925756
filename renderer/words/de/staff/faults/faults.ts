import type { FaultWords } from '../../../faults/fault-words.ts';
import { faults as clients, fields } from '../../faults.ts';
import { chairs } from './chairs.ts';
import { files } from './files.ts';
import { misfitWords, protocols } from './protocols.ts';
import { record } from './record.ts';
import { refusals } from './refusals.ts';
import { tablet } from './tablet.ts';
import { verdicts } from './verdicts.ts';

/** Everything that can go wrong; what a client can meet is in the client's words. */
export const faults: FaultWords = {
  faults: { ...clients, ...refusals, ...record, ...tablet, ...files, ...protocols, ...chairs, ...verdicts },
  fields,
  misfit: misfitWords,
};
