import type { FaultWords } from '../fault-words.ts';
import { chairs } from './chairs.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { misfitWords, protocols } from './protocols.ts';
import { record } from './record.ts';
import { refusals } from './refusals.ts';
import { tablet } from './tablet.ts';
import { verdicts } from './verdicts.ts';

export const en: FaultWords = {
  faults: { ...refusals, ...record, ...tablet, ...files, ...protocols, ...chairs, ...verdicts },
  fields,
  misfit: misfitWords,
};
