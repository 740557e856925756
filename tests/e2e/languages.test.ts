import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientLanguages } from '../../renderer/words/client-language.ts';
import { en } from '../../renderer/words/en.ts';
import { spanish } from '../../renderer/words/es/es.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { type Player, signedIn } from '../../scripts/sample/day.ts';
import { sampleOwner } from '../../scripts/sample/people.ts';
import { publish } from '../../scripts/sample/practice.ts';
import { openVisit } from '../../scripts/sample/steps.ts';
import { sampleTablet } from '../../scripts/sample/tablet.ts';
import { AppPage, type Files, shippedPage } from './app-page.ts';

const { practiceLanguages: words, practiceChanges: changes } = en;
const { catalogues: es } = spanish;

let browser: Browser;
let files: Files;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), shippedPage()]);
});
afterAll(() => browser.close());

/** Spanish with every text read by somebody who is named: what is left is the owner's approval. */
async function readSpanish(player: Player): Promise<void> {
  const { client } = player;
  await publish(player, [{ edit: 'set', place: 'name', content: 'Scalp work' }]);
  const treatment = (await client.call('protocols.list', {})).treatments[0]?.treatment ?? '';
  const one = { treatment, language: 'es' };
  const { texts } = await client.call('languages.begin', { ...one, name: 'Español', direction: 'ltr' });
  const reader = { name: 'Ana Silva', knows: 'translator' as const, ownerReads: false };
  await client.call('languages.set', { ...one, reader });
  await client.call('languages.check', { ...one, places: texts.map(({ place }) => place) });
}

/** The languages of clients whose words are in these files. */
async function spokenIn(all: Files, paths: readonly string[]): Promise<string[]> {
  const texts = paths.map((path) => String(all.get(path) ?? ''));
  const languages = Object.entries(clientLanguages).map(async ([language, { load }]) => {
    const sign: { readonly readerIntro?: string } = { ...(await load?.())?.catalogues.sign };
    const { readerIntro: sentence = '' } = sign;
    return sentence !== '' && texts.some((text) => text.includes(sentence)) ? [language] : [];
  });
  return (await Promise.all(languages)).flat();
}

it('by touch: an owner approves Spanish, changes a question, is led from the refused hand-over to its one stale text, and mends it', async () => {
  const tablet = await sampleTablet();
  const player = await signedIn(tablet);
  await readSpanish(player);
  await tablet.client.call('session.lock', {});
  const app = await AppPage.open(browser, files, tablet, undefined, { hasTouch: true });
  const { page } = app;
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().tap();
    await app.rested();
  };
  const type = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).first().fill(text);
    // What was typed is sent as the field is left, and the page is another one then.
    await page.locator(':focus').blur();
    await app.rested();
  };
  const see = (text: string | RegExp) => page.getByText(text).first().waitFor();
  await page.keyboard.type(sampleOwner.pin);
  await page.keyboard.press('Enter');
  await app.rested();

  await press(en.today.settings);
  await press(en.settings.group.papers);
  await press(en.practice.open);
  await press(words.open);
  await press(/^Approve \d+ texts$/);
  await see('Checked by Ana Silva, translator');
  await type(en.settings.presentPin, sampleOwner.pin);
  await press('Approve Spanish');
  await see(words.readyTitle);

  await press(en.practice.title);
  await press(new RegExp(`^${en.practice.section.health}`));
  await type(en.practiceQuestions.question, 'Is anything wrong with your heart?');
  await press(changes.title);
  await see('1 sentence in Spanish will wait');
  await type(en.settings.presentPin, sampleOwner.pin);
  await press(/^Approve version/);
  await see('Spanish: 1 text is older than yours');

  await openVisit(player, { name: 'Lucía Ejemplo', language: 'es' });
  await press(en.settings.title);
  await press(en.common.today);
  await press(/Lucía Ejemplo/);
  await see(/Not ready in Spanish: one text is/);
  await press('Mend the Spanish');
  await see('Text 1 of 1 to do');
  await type('Text in Spanish', '¿Tiene algún problema de corazón?');
  await press(words.markChecked);
  await press('Approve 1 text');
  await type(en.settings.presentPin, sampleOwner.pin);
  await press('Approve Spanish');
  await see(words.readyTitle);

  await press(en.practice.title);
  await press(en.settings.title);
  await press(en.common.today);
  await press(/Lucía Ejemplo/);
  await press(en.visit.handOver);
  await page.locator('[lang="es"]').first().waitFor();
  // Every language at once, and the words of the one that is read: nothing of the others was asked for.
  await see(es.handover.yourLanguage);
  expect(await spokenIn(files, requested)).toEqual(['es']);
  await press(/^Español/);
  await see(/Lucía/);
  expect(await spokenIn(files, requested)).toEqual(['es']);
  expect((await tablet.client.call('app.status', {})).mode).toBe('handed-over');
  expect(app.complaints).toEqual([]);
  await app.close();
});
