import { expect, it } from 'vitest';
import { fault } from '../../domain/faults/faults.ts';
import { ownPlaces } from '../../domain/own-places.ts';
import { faults as de } from '../../renderer/words/de/staff/faults/faults.ts';
import { faults as es } from '../../renderer/words/es/staff/faults/faults.ts';
import { english as en } from '../../renderer/words/faults/english.ts';
import { faultSentence } from '../../renderer/words/faults/fault-words.ts';
import { faults as fr } from '../../renderer/words/fr/staff/faults/faults.ts';

it('a fault at the tablet’s own place says so in staff’s language, and one at a stick by its name', () => {
  const at = (label: string) => [en, de, es, fr].map((words) => faultSentence(words, fault('other-place', { label })));
  const [english, ...others] = at(ownPlaces.tablet);
  expect(english).toContain('on this tablet');
  for (const sentence of others) expect(sentence).not.toContain(ownPlaces.tablet);
  for (const sentence of at('BLUE')) expect(sentence).toContain('BLUE');
});
