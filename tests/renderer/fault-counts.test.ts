import { expect, it } from 'vitest';
import { fault } from '../../domain/faults/faults.ts';
import { faults as de } from '../../renderer/words/de/staff/faults/faults.ts';
import { faults as es } from '../../renderer/words/es/staff/faults/faults.ts';
import { english as en } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { faults as fr } from '../../renderer/words/fr/staff/faults/faults.ts';

const narrow = '\u202f';
const languages = { en: [en, ','], de: [de, '.'], es: [es, '.'], fr: [fr, narrow] } as const;

it('counts in sentences about faults are written as their language writes them', () => {
  for (const [tag, [words, sign]] of Object.entries(languages)) {
    const written = `52${sign}310`;
    const said = [
      faultSentence(words, fault('record-sound', { rows: 52_310, heads: 2 })),
      faultSentence(words, fault('seal-added-to', { sealedBy: '', bytes: 52_310 })),
      faultSentence(words, fault('list-waits', { rows: 52_310, people: 1 })),
      faultSentence(words, fault('list-waits', { rows: 1, people: 52_310 })),
      words.fields['too-long'](52_310),
    ];
    for (const sentence of said) expect(sentence, tag).toContain(written);
  }
});
