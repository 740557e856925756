import { expect, it } from 'vitest';
import { fhirBundle } from '../../documents/fhir/bundle.ts';
import { everyClientPage, handedPage } from '../../documents/hand-out/page.ts';
import { HandedRecord } from '../../documents/hand-out/record.ts';
import { handedTables } from '../../documents/hand-out/tables.ts';
import { paperLanguage } from '../../documents/words/languages.ts';
import { appLanguages } from '../../domain/protocol/translations/app-languages.ts';
import { handed, photos } from './handed.ts';

const utf8 = new TextDecoder();
const [visit, moved] = handed.visits;
if (!visit || !moved) throw new Error('the record has two visits');
const reaction = {
  ...{ began: '2026-11-25', heard: '2026-11-26', signs: ['redness', 'swelling'], words: '', doctor: 'yes', advice: '' },
  ...{ reportBy: '2026-12-08', closed: null },
};
/** With a reaction and a complication, whose words lie elsewhere. */
const whole = HandedRecord.parse({
  ...handed,
  visits: [
    {
      ...visit,
      reactions: [reaction],
      complication: {
        ...{ at: visit.opened, words: '77', areas: ['crown'], done: '', doctorCalled: true, work: 'stopped' },
      },
    },
    moved,
  ],
});
const recordIn = (language: string): HandedRecord => ({ ...whole, made: { ...whole.made, language } });

/** Latin words that people see on a page and that are not in the record itself. */
function latinOn(page: Uint8Array): string[] {
  const shown = utf8.decode(page).replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ');
  const given = JSON.stringify(handed);
  const names = /^(Chairside|SHA|PDF|HL7|FHIR|fhir|R4|html|json|tables|record|schema|START|HERE|papers)$/;
  return [...new Set(shown.match(/[A-Za-z]{3,}/g))].filter((word) => !given.includes(word) && !names.test(word));
}

it('a page that a client takes home has no word in it that is not theirs', () => {
  const pages = [
    handedPage(recordIn('ar'), { papers: true, data: true, photos: [] }),
    everyClientPage(paperLanguage('ar'), { name: 'Northlight Scalp Studio', at: handed.made.at }, [
      { client: handed.client, visits: 2, folder: 'clients/1' },
    ]),
  ];
  expect(pages.map(latinOn)).toEqual([[], []]);
  const egyptian = handedPage(recordIn('ar-EG'), { papers: true, data: true, photos: [] });
  expect(latinOn(egyptian)).toEqual([]);
  expect(utf8.decode(egyptian)).toContain('الثلاثاء ٢٤ نوفمبر ٢٠٢٦');
  for (const page of pages) expect(utf8.decode(page)).toContain('<html lang="ar" dir="rtl">');
  expect(latinOn(handedPage(recordIn('en'), { papers: true, data: true, photos: [] })).length).toBeGreaterThan(20);
});

it('shows no code and no date of a computer', () => {
  const page = utf8.decode(handedPage(recordIn('de'), { papers: false, data: true, photos: [] }));
  expect(page).toContain('Mi 25. Nov 2026');
  expect(page).toContain('Rötung, Schwellung');
  expect(page.match(/>[^<]*\d{4}-\d\d-\d\d[^<]*</g)).toBeNull();
});

it.each(appLanguages)('files and columns of tables are called alike in %s, and what stands in them is in it', (tag) => {
  const heads = (language: string) =>
    handedTables(recordIn(language)).map(({ name, bytes }) => [name, utf8.decode(bytes).split('\r\n')[0]]);
  expect(heads(tag)).toEqual(heads('en'));
  const visits = handedTables(recordIn(tag)).find(({ name }) => name === 'visits.csv');
  expect(visits && utf8.decode(visits.bytes)).toContain(paperLanguage(tag).words.handOut.outcomes.rescheduled);
});

it('codes and ids of a bundle are the same in every language, and its words are not', () => {
  const texts = (bundle: unknown): unknown[] =>
    typeof bundle === 'object' && bundle !== null
      ? Object.entries(bundle).flatMap(([name, value]) => (name === 'text' ? [value] : texts(value)))
      : [];
  const without = (bundle: unknown) =>
    JSON.stringify(bundle, (name, value) => (['text', 'language', 'description'].includes(name) ? undefined : value));
  const [english, arabic] = ['en', 'ar'].map((tag) => fhirBundle(recordIn(tag), { papers: true, photos }));
  expect(without(arabic)).toBe(without(english));
  expect(texts(arabic)).not.toEqual(texts(english));
  expect(JSON.stringify(arabic)).toContain('سجل الموافقة');
});
