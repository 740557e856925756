import i18next from 'i18next';
import { expect, test } from 'vitest';
import { CivilDate } from '../../domain/time.ts';
import { endWords } from '../../renderer/screens/client-side/aftercare/when.ts';
import { arabic } from '../../renderer/words/ar/ar.ts';
import { german } from '../../renderer/words/de/de.ts';
import { spanish } from '../../renderer/words/es/es.ts';
import { aftercareInput } from '../documents/fixtures.ts';

const [rule] = aftercareInput().timeline.rules;

test.each([
  ['de', german, 'bis zur Abheilung'],
  ['es', spanish, 'hasta que haya cicatrizado'],
  ['ar', arabic, 'حتى التئام الجلد'],
] as const)(
  'a rule that ends with healing says so in one phrase in %s, as the paper does',
  async (tag, { catalogues }, words) => {
    const own = i18next.createInstance();
    await own.init({ lng: tag, resources: { [tag]: { aftercare: catalogues.aftercare } } });
    if (!rule) throw new Error('the sample has no rules');
    const { byTime: _none, ...without } = rule;
    const ends = { ...without, to: null, toUndated: { anchor: 'healed' } } as const;
    expect(endWords(ends, CivilDate.parse('2026-11-24'), own.getFixedT(tag, 'aftercare'))).toBe(words);
  },
);
