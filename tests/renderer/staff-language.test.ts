// @vitest-environment happy-dom
import i18next from 'i18next';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Client } from '../../api/client/calls.ts';
import { type StaffLanguage, staffLanguages } from '../../domain/clinic/staff-language.ts';
import { createShared } from '../../renderer/ui-data/UiData.tsx';
import { loadClientLanguage } from '../../renderer/words/client-language.ts';
import { clientHelp } from '../../renderer/words/en/help/client.ts';
import { staffHelp } from '../../renderer/words/en/help/staff.ts';
import { en } from '../../renderer/words/en.ts';
import { pageHelp } from '../../renderer/words/help.ts';
import { pageLanguage } from '../../renderer/words/language.ts';
import { staffWords } from '../../renderer/words/staff-language.ts';
import { restOfWords, speakToStaff, startWords } from '../../renderer/words/words.ts';
import { figures } from '../../renderer/words/writing.ts';
import { locked } from './locked-status.ts';

const others = staffLanguages.filter((language) => language !== 'en');
beforeAll(async () => {
  await startWords();
  await restOfWords();
});
afterEach(() => speakToStaff('en'));

/** Every sentence by its key; those inside of others by both keys. */
function sentences(catalogue: object, before = ''): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[before + key, inner]] : sentences(Object(inner), `${before}${key}.`),
  );
}
const gaps = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

async function catalogues(language: StaffLanguage): Promise<Readonly<Record<string, object>>> {
  const { first, rest } = staffWords[language];
  return { ...(await first?.()), ...(await rest()).catalogues };
}

const english = new Map(Object.entries(en).flatMap(([area, words]) => sentences(words, `${area}.`)));
const sourceOf = (key: string) => english.get(key) ?? english.get(key.replace(/_(?:many|few|two)$/, '_other')) ?? '';

it.each(others)('%s says on the staff side the same names, numbers and dates as English', async (language) => {
  const all = await catalogues(language);
  expect(Object.keys(all).sort()).toEqual(Object.keys(en).sort());
  for (const [key, text] of Object.entries(all).flatMap(([area, words]) => sentences(words, `${area}.`))) {
    const without = (of: string) => gaps(of).filter((gap) => gap !== '{{count}}' || !key.endsWith('_one'));
    expect([key, without(text)]).toEqual([key, without(sourceOf(key))]);
  }
});

/** Names, units and words that these languages share. */
const alike: ReadonlySet<string> = new Set(['product', 'fhir', 'no', 'name', 'theirs', 'lots', 'notes']);

it.each(others)('%s leaves no sentence of the staff side in English', async (language) => {
  const all = Object.entries(await catalogues(language)).flatMap(([area, words]) => sentences(words, `${area}.`));
  const left = all.filter(
    ([key, text]) =>
      text === sourceOf(key) &&
      // Two words or more: single ones are the same in many a language.
      /\p{L}{3,}[ ’]+\p{L}{3,}/u.test(text.replace(/\{\{\w+\}\}/g, '')) &&
      !alike.has(key.split('.').at(-1) ?? ''),
  );
  expect(left).toEqual([]);
});

it.each(others)('%s has a page of help for every screen', async (language) => {
  await speakToStaff(language);
  const { staff, client } = pageHelp();
  for (const [pages, source] of [
    [await staff(), staffHelp],
    [await client(), clientHelp],
  ] as const)
    for (const [topic, { title, lead, points }] of Object.entries(source)) {
      const page = Object.entries(pages).find(([one]) => one === topic)?.[1];
      expect([topic, page?.points.length]).toEqual([topic, points.length]);
      expect([topic, page?.lead === lead && page?.title === title]).toEqual([topic, false]);
    }
});

it.each(others)('%s counts by its own forms, up to a million', async (language) => {
  await speakToStaff(language);
  const form = new Intl.PluralRules(language);
  for (const count of [0, 1, 2, 5, 1_000_000])
    expect(i18next.t('settings:eventsCount', { count })).toBe(
      String(i18next.getResource(language, 'settings', `eventsCount_${form.select(count)}`)).replace(
        '{{count}}',
        figures(count),
      ),
    );
});

it.each(others)(
  'what an English client reads beside %s staff is English, and what staff meet there is theirs',
  async (language) => {
    await speakToStaff(language);
    const words = await loadClientLanguage('en');
    await i18next.changeLanguage(words);
    expect(i18next.t('sign:sign')).toBe(en.sign.sign);
    expect(i18next.t('giveBack')).toBe(en.common.giveBack);
    expect(i18next.t('lock:unlock')).toBe(i18next.getResource(language, 'lock', 'unlock'));
    expect(pageLanguage().faults.faults['not-identified']({})).toBe('Please confirm first that it is you.');
    expect(pageLanguage().faults.faults['pin-spent']({})).not.toContain('Too many');
    await i18next.changeLanguage(language);
  },
);

it('a client’s language stays on the page while staff’s changes behind it', async () => {
  await i18next.changeLanguage(await loadClientLanguage('tr'));
  await speakToStaff('es');
  expect(i18next.language).toBe('tr');
  expect(i18next.t('lock:unlock')).toBe('Desbloquear');
  await i18next.changeLanguage('es');
});

const spent = () => pageLanguage().faults.faults['pin-spent']({});
const spentIn = async (language: StaffLanguage) => (await staffWords[language].rest()).faults.faults['pin-spent']({});

it('staff’s own sentences are there again after a client read that language beside another one of theirs', async () => {
  await speakToStaff('es');
  await speakToStaff('en');
  await loadClientLanguage('es');
  await speakToStaff('es');
  expect(spent()).toBe(await spentIn('es'));
});

it('what staff meet on a client’s page is in theirs, also where they had the client’s language in between', async () => {
  await loadClientLanguage('es');
  await speakToStaff('es');
  await speakToStaff('en');
  await i18next.changeLanguage(await loadClientLanguage('es'));
  expect(spent()).toBe(await spentIn('en'));
  await i18next.changeLanguage('en');
});

it('of two languages that are chosen at once the page has the last one, whichever is loaded first', async () => {
  await Promise.all([speakToStaff('fr'), speakToStaff('en')]);
  expect(i18next.language).toBe('en');
});

/** The languages in which the first status was drawn, from the first drawing on. */
async function firstDrawn(staffLanguage: StaffLanguage | null): Promise<string[]> {
  const client: Client = {
    async call() {
      return JSON.parse(JSON.stringify({ ...locked, staffLanguage }));
    },
  };
  const shared = createShared(client);
  const drawn: string[] = [];
  shared.status.subscribe(() => drawn.push(i18next.language));
  await shared.begin();
  return drawn;
}

it('the first screen is drawn in staff’s language, and in no other one before', async () => {
  expect(await firstDrawn('es')).toEqual(['es']);
});

it('before the records are open the page is in what the tablet itself is in, where staff can have that', async () => {
  const tablet = vi.spyOn(navigator, 'language', 'get').mockReturnValue('fr-CA');
  expect(await firstDrawn(null)).toEqual(['fr']);
  await speakToStaff('en');
  tablet.mockReturnValue('fi');
  expect(await firstDrawn(null)).toEqual(['en']);
  tablet.mockRestore();
});
