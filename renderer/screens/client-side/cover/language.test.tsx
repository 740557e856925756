import { cleanup } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type AppLanguage, appLanguages } from '../../../../domain/protocol/translations/app-languages.ts';
import { TaskView } from '../../../../domain/visit/views/client-view.ts';
import type { ScreenGallery } from '../../../gallery/gallery.ts';
import { recordingOf, show, turn } from '../../../gallery/testing.tsx';
import { arabic } from '../../../words/ar/ar.ts';
import { clientLanguages } from '../../../words/client-language.ts';
import { en } from '../../../words/en.ts';
import { gallery as aftercare } from '../aftercare/Screen.gallery.tsx';
import { gallery as consent } from '../consent/Screen.gallery.tsx';
import { gallery as intake } from '../intake/Screen.gallery.tsx';
import { gallery as sign } from '../sign/Screen.gallery.tsx';
import { gallery as cover } from './Screen.gallery.tsx';

afterEach(async () => {
  cleanup();
  await turn();
});

const Own = z.object({ own: z.looseObject({}) });

const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? (value.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsOf)
      : [];

/** Words of the page that are neither ours in the language nor from the answers of the app. */
async function otherWords(
  gallery: ScreenGallery,
  name: string,
  language: AppLanguage,
  more: object = {},
): Promise<string[]> {
  const state = gallery.states[name];
  const recorded = state && recordingOf(state).answers.find((answer) => answer.name === 'task.get');
  if (!recorded) throw new Error(`${name} shows no client's side`);
  const task = TaskView.parse({ ...Object(recorded.value), language, ...more });
  const { page } = await show(gallery, name, (client) => {
    client.answer('task.get', task);
    client.answer('task.act', task);
  });
  for (let wait = 0; wait < 20 && i18next.language !== language; wait++) await turn();
  await turn();
  expect(document.documentElement.lang).toBe(language);
  const { load, locale } = clientLanguages[language];
  const dates = (['short', 'long'] as const).flatMap((form) =>
    Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2024, 0, day + 1)).toLocaleDateString(locale, { weekday: form, month: form, day: 'numeric' }),
    ),
  );
  const known = new Set([
    ...wordsOf((await load?.())?.catalogues),
    ...wordsOf(dates),
    ...wordsOf(state && recordingOf(state).answers.map(({ value }) => value)),
  ]);
  return [...new Set(said(page).flatMap(wordsOf))].filter((word) => !known.has(word));
}

/** What a person sees or hears of the page, text by text. */
function said(page: Element): string[] {
  const labels = [...page.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? '');
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) labels.push(walker.currentNode.textContent ?? '');
  return labels;
}

const states = [
  { gallery: cover, name: 'month' },
  ...[intake, consent, sign, aftercare].flatMap((gallery) =>
    Object.entries(gallery.states)
      .filter(([, { taps, answers, stop }]) => !taps && !answers && stop.startsWith('client'))
      .map(([name]) => ({ gallery, name })),
  ),
].map((state) => ({ ...state, screen: state.gallery.screen }));

it.each(states)('$screen/$name is Spanish throughout for a client who reads Spanish', async ({ gallery, name }) => {
  expect(await otherWords(gallery, name, 'es')).toEqual([]);
});

// Whether a screen has words of its own is asked above: here, whether a language has words for it.
const others = appLanguages.filter((language) => language !== 'en' && language !== 'es');
it.each(others)('%s is loaded for a client who reads it', async (language) => {
  expect(await otherWords(cover, 'month', language)).toEqual([]);
  cleanup();
  expect(await otherWords(sign, 'statements', language)).toEqual([]);
});

it('a client whose birth date is not known reads their age in their language', async () => {
  const recorded = recordingOf({ title: '', stop: 'client-details' }).answers.find(({ name }) => name === 'task.get');
  const { own } = Own.parse(recorded?.value);
  const dateOfBirth = { from: 16, under: 18, photoId: false, on: '2026-11-24' };
  expect(await otherWords(intake, 'details', 'es', { own: { ...own, dateOfBirth } })).toEqual([]);
});

it('staff who set a new PIN before they take the tablet back read it in their language, and the client theirs again', async () => {
  const task = recordingOf({ title: '', stop: 'client-cover' }).answers.find(({ name }) => name === 'task.get');
  const page = await show(cover, 'month', (client) =>
    client.answer('task.get', TaskView.parse({ ...Object(task?.value), language: 'ar' })),
  );
  for (let wait = 0; wait < 20 && i18next.language !== 'ar'; wait++) await turn();
  await turn();
  const { notMe, backToClient } = arabic.catalogues.handover;
  await page.tap(notMe);
  await page.tap(en.lock.forgot);
  await turn();
  expect([i18next.language, document.documentElement.dir]).not.toContain('rtl');
  expect(i18next.language).toBe('en');
  await page.tap(en.common.back);
  for (let wait = 0; wait < 20 && i18next.language !== 'ar'; wait++) await turn();
  await turn();
  expect(document.documentElement.dir).toBe('rtl');
  expect(page.page.textContent).toContain(backToClient.split('{{')[0]);
});

it('comes back to the very page from which the client looked at the languages', async () => {
  const task = recordingOf({ title: '', stop: 'client-sign' }).answers.find(({ name }) => name === 'task.get');
  const { page, tap } = await show(sign, 'statements', (client) =>
    client.answer('task.get', TaskView.parse({ ...Object(task?.value), languages: ['en', 'es'] })),
  );
  await tap(en.sign.intentTick);
  const here = () => page.querySelector('.screen:not([hidden] *) h1')?.textContent;
  expect(here()).toBe(en.sign.electronicTitle);
  await tap(en.common.languageLabel);
  expect(here()).toBe(en.handover.yourLanguage);
  await tap(en.common.back);
  expect(here()).toBe(en.sign.electronicTitle);
});

it('is in staff’s language again once the tablet is back', async () => {
  await otherWords(cover, 'month', 'es');
  cleanup();
  await turn();
  expect(i18next.language).toBe('en');
  expect(document.documentElement.lang).not.toBe('es');
});
