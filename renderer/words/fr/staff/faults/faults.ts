import type { FaultWords } from '../../../faults/fault-words.ts';
import { fields, faults as readByClients } from '../../faults.ts';
import { chairs } from './chairs.ts';
import { files } from './files.ts';
import { misfitWords, protocols } from './protocols.ts';
import { record } from './record.ts';
import { refusals } from './refusals.ts';
import { tablet } from './tablet.ts';
import { verdicts } from './verdicts.ts';

export const faults: FaultWords = {
  faults: { ...refusals, ...record, ...tablet, ...files, ...protocols, ...chairs, ...verdicts, ...readByClients },
  fields,
  misfit: misfitWords,
};
