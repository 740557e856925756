import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { builtServer } from './gallery/built-server.ts';
import { check, unknown } from './gallery/check/check.ts';
import { combinationOf, combinations } from './gallery/check/combinations.ts';
import { writeKnown } from './gallery/check/known.ts';
import { galleryPage } from './gallery/page.ts';
import { takePictures, views } from './gallery/pictures.ts';
import { renewReadme } from './gallery/readme.ts';
import { pageServer } from './gallery/server.ts';
import { statesOf } from './gallery/states.ts';
import { commandOptions } from './options.ts';

const usage = `Usage: npm run gallery -- [check] [options]

Every screen and state, as PNGs under gallery/.
  --only checks      this screen; --only checks/fixing: this state; --only checks,recall: these
  --view landscape   one way of holding the tablet
  --language de      as staff and clients have it in German; tr: with the client's side in Turkish;
                     test: the test language, accented, longer and right to left
  --out DIR          another folder
  --serve            leaves the page open for a browser instead, on --port N
  --readme           renews the pictures of README

check looks at each state in every size, theme and text size for what cannot be seen, read or pressed.
  --only, --language as above
  --size 960x600     one size
  --text 150         one size of text; with --theme light, one theme
  --once             each state in one way (of that size), as npm test does
  --known            writes down what is wrong today`;

const { values, positionals } = commandOptions(usage, {
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    view: { type: 'string' },
    language: { type: 'string' },
    size: { type: 'string' },
    text: { type: 'string' },
    theme: { type: 'string' },
    once: { type: 'boolean', default: false },
    known: { type: 'boolean', default: false },
    out: { type: 'string', default: 'gallery' },
    serve: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    port: { type: 'string', default: '5179' },
  },
});

const port = Number(values.port);
if (values.serve) {
  const [address = ''] = (await pageServer({ port })).resolvedUrls?.local ?? [];
  console.log(`The screens are at ${address}gallery/`);
} else {
  const [server, browser] = await Promise.all([builtServer({ port }), launchChromium()]);
  try {
    if (positionals.includes('check')) process.exitCode = await checkAll(browser, server.address);
    else if (values.readme) process.exitCode = told(await renewReadme(browser, server.address));
    else process.exitCode = await pictures(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function chosenStates(page: Page) {
  const all = await statesOf(page);
  const only = values.only?.split(',');
  const chosen = all.filter(
    ({ screen, state }) => !only || [screen, `${screen}/${state}`].some((one) => only.includes(one)),
  );
  if (chosen.length === 0)
    console.error(`There is no such screen. Screens: ${[...new Set(all.map(({ screen }) => screen))].join(', ')}.`);
  return chosen;
}

async function checkAll(browser: Browser, address: string): Promise<number> {
  const { language } = values;
  const page = await galleryPage(browser, address, { width: 1280, height: 800, theme: 'light', language });
  const chosen = await chosenStates(page);
  const wanted = combinations.filter(
    ({ width, height, theme, text }) =>
      [undefined, `${width}x${height}`].includes(values.size) &&
      [undefined, `${text}`].includes(values.text) &&
      [undefined, theme as string].includes(values.theme),
  );
  if (wanted.length === 0) {
    const some = (of: (one: (typeof combinations)[number]) => unknown) => [...new Set(combinations.map(of))].join(', ');
    console.error(`There is no such way. Sizes: ${some(({ width, height }) => `${width}x${height}`)}.`);
    console.error(`Texts: ${some(({ text }) => text)}. Themes: ${some(({ theme }) => theme)}.`);
  }
  if (chosen.length === 0 || wanted.length === 0) return 64;
  const pieces = chosen.map((picture) => ({
    picture,
    wanted: values.once ? [combinationOf(picture, wanted)] : wanted,
  }));
  const seen = await check(page, pieces, { told: (line) => console.log(line), language });
  if (values.known) writeKnown(seen);
  const found = unknown(seen);
  console.log(
    `${chosen.length} states in ${values.once ? 'one way each' : `${wanted.length} ways`}: ${found.length} findings that are not known.`,
  );
  return told(found);
}

async function pictures(browser: Browser, address: string): Promise<number> {
  const page = await galleryPage(browser, address);
  const chosen = await chosenStates(page);
  await page.close();
  const wanted = views.filter(({ name }) => values.view === undefined || name === values.view);
  if (chosen.length === 0 || wanted.length === 0) {
    console.error(`Views: ${views.map(({ name }) => name).join(', ')}.`);
    return 64;
  }
  const inLanguage = wanted.map((view) => ({ ...view, language: values.language }));
  const folder = resolve(values.out);
  if (values.only === undefined) rmSync(folder, { recursive: true, force: true });
  const failed = await takePictures(browser, address, chosen, inLanguage, folder);
  console.log(
    `${chosen.length * wanted.length - failed.length} pictures in ${folder}, ${failed.length} could not be drawn.`,
  );
  return told(failed);
}

function told(failed: readonly string[]): number {
  for (const words of failed) console.error(words);
  return failed.length === 0 ? 0 : 1;
}
