import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { act, cleanup, configure, render, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import { afterAll, expect, it } from 'vitest';

import { preloadAreas, Setup } from '../app/areas.ts';
import { resetTextSize } from '../app/frame/textSize.ts';
import { restOfWords, startWords } from '../words/words.ts';

import { alikeNames } from './alike.ts';
import { type FakeClient, fakeClient } from './fake-client.ts';
import type { GalleryState, ScreenGallery, Tap } from './gallery.ts';
import { gluedNames } from './glued.ts';
import { onTablet, Recordings } from './recording.ts';
import { Shown } from './Shown.tsx';
import { codes, plainWords, said } from './said.ts';
import { fieldOf, type Turn, tapThrough } from './taps.ts';
import { speakTestLanguage } from './test-language.ts';
import { unworded } from './unworded.ts';

// On a machine that others use too, what is looked for may take long to come.
configure({ asyncUtilTimeout: 60_000 });

/** For tests of single screens: a gallery state, drawn in happy-dom. */

const root = resolve(import.meta.dirname, '../..');
// In another process, because the app does not run with a page's globals.
const file = execFileSync(process.execPath, [join(root, 'scripts/gallery/recordings.ts')], { encoding: 'utf8' }).trim();
const recordings = Recordings.parse(JSON.parse(readFileSync(file, 'utf8')));
await startWords();
await restOfWords();
await preloadAreas();
await Setup.preload();
// happy-dom has no canvas: drawing does nothing.
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
  value: () => new Proxy({}, { get: () => () => undefined, set: () => true }),
});

/** Finishes all React work including effects, and draws every awaited answer. */
export const turn: Turn = (work) =>
  act(async () => {
    work?.();
    await new Promise((next) => setTimeout(next, 0));
  });

// happy-dom submits only a form around the button, not one named by its `form` attribute.
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button[type=submit][form]') : null;
  const form = document.getElementById(button?.getAttribute('form') ?? '');
  if (form instanceof HTMLFormElement && !form.contains(button)) form.requestSubmit();
});

/** The app's answers at a state's stopping point. */
export const recordingOf = ({ stop }: GalleryState) => recordings[stop];

export interface OnScreen {
  readonly client: FakeClient;
  readonly screen: ReturnType<typeof within>;
  readonly page: HTMLElement;
  /** Presses the button with this text. */
  tap(words: string | RegExp): Promise<void>;
  /** Makes taps and typing, in the gallery's terms. */
  does(...taps: readonly Tap[]): Promise<void>;
  /** The main button; of a dialog, where one is open. */
  main(): HTMLElement;
  /** The complaint at the field with this label. */
  complaint(label: string): string | undefined;
  /** The value of the field with this label. */
  typedIn(label: string): string;
}

/** Draws a state and makes its taps. `prepare` changes the client's answers before the first call. */
export async function show(
  gallery: ScreenGallery,
  name: string,
  prepare: (client: FakeClient) => void = () => undefined,
): Promise<OnScreen> {
  const state = gallery.states[name];
  if (!state) throw new Error(`${gallery.screen} has no state "${name}"`);
  return draw(state, prepare);
}

async function draw(state: GalleryState, prepare: (client: FakeClient) => void): Promise<OnScreen> {
  // Here and not after each test, because this file is loaded once for all of them.
  cleanup();
  const recording = onTablet(recordings[state.stop], state);
  resetTextSize();
  const client = fakeClient(recording, state.answers);
  prepare(client);
  const user = userEvent.setup();
  const { container } = render(<Shown state={state} recording={recording} client={client} />);
  await tapThrough(document.body, state.taps ?? [], turn);
  const screen = within(container);
  return {
    client,
    screen,
    page: container,
    async tap(words) {
      await user.click(await screen.findByRole('button', { name: words }));
    },
    does: (...taps) => tapThrough(document.body, taps, turn),
    main() {
      const found = [...container.querySelectorAll<HTMLElement>('.btn.main')].at(-1);
      if (!found) throw new Error('there is no main button');
      return found;
    },
    complaint(label) {
      const described = fieldNamed(container, label).getAttribute('aria-describedby');
      return (described === null ? null : document.getElementById(described))?.textContent;
    },
    typedIn: (label) => fieldNamed(container, label).value,
  };
}

function fieldNamed(within: HTMLElement, label: string) {
  const field = fieldOf(within, label);
  if (!field) throw new Error(`there is no field "${label}"`);
  return field;
}

/**
 * Tests that every state of a screen is drawn without an error, says in English no date, code or blank, nor one name for two
 * buttons, nor two words in one, and in the test language nothing that is in no catalogue.
 */
export function drawsEvery(gallery: ScreenGallery): void {
  // What looks at the app again and again must not outlive the page.
  afterAll(cleanup);
  it.each(Object.entries(gallery.states))(
    `${gallery.screen}: draws "%s", each word from a catalogue`,
    async (name, state) => {
      const { page } = await show(gallery, name);
      expect(page.querySelector('h1, h2')?.textContent).not.toBe('');
      expect(page.textContent).not.toContain('The sample day has no answer');
      const { body } = page.ownerDocument;
      expect(said(body).flatMap((text) => unworded(text, codes))).toEqual([]);
      expect(alikeNames(body)).toEqual([]);
      expect(gluedNames(body)).toEqual([]);
      try {
        await speakTestLanguage();
        await turn();
        // A screen that could not be drawn says other words, which are in the catalogue.
        expect(body.querySelector('[data-broken]')).toBeNull();
        expect(plainWords(body, [recordingOf(state), state.answers, state.taps])).toEqual([]);
      } finally {
        cleanup();
        await i18next.changeLanguage('en');
      }
    },
  );
}
