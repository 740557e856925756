import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';

/** How a tablet may be held, lit and set. */
export interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly largeText?: boolean;
}

const ways = { landscape: { width: 1280, height: 800 }, portrait: { width: 800, height: 1280 } } as const;

export const views: readonly View[] = [
  { name: 'landscape', ...ways.landscape, theme: 'light' },
  { name: 'portrait', ...ways.portrait, theme: 'light' },
  { name: 'landscape-dark', ...ways.landscape, theme: 'dark' },
  { name: 'portrait-dark', ...ways.portrait, theme: 'dark' },
  { name: 'small', width: 1024, height: 600, theme: 'light' },
  { name: 'small-portrait', width: 600, height: 1024, theme: 'light' },
  { name: 'large', width: 1920, height: 1200, theme: 'light' },
  { name: 'large-text', ...ways.landscape, theme: 'light', largeText: true },
];

/** Throws when there is no such view. */
export function viewNamed(name: string): View {
  const view = views.find((one) => one.name === name);
  if (!view) throw new RangeError(`There is no view "${name}".`);
  return view;
}

export interface PictureOf {
  readonly screen: string;
  readonly state: string;
}

/** Draws each state in each view into `folder`, as `<screen>/<state>-<view>.png`. Returns what could not be drawn, and why. */
export async function takePictures(
  address: string,
  pictures: readonly PictureOf[],
  wanted: readonly View[],
  folder: string,
): Promise<string[]> {
  const browser = await launchChromium();
  const failed: string[] = [];
  try {
    for (const view of wanted) {
      const page = await browser.newPage({
        viewport: { width: view.width, height: view.height },
        hasTouch: true,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
      });
      // Other work on the machine, and the sample day that may have to be played first.
      page.setDefaultTimeout(180_000);
      await page.goto(`${address}gallery/?theme=${view.theme}`);
      await page.getByRole('main').waitFor();
      for (const { screen, state } of pictures) {
        const said = await draw(page, { screen, state });
        if (said !== 'yes') failed.push(`${screen}/${state}, ${view.name}: ${said}`);
        if (view.largeText && !(await enlarge(page))) continue;
        mkdirSync(join(folder, screen), { recursive: true });
        await page.screenshot({ path: join(folder, screen, `${state}-${view.name}.png`) });
      }
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return failed;
}

/** Goes to one state without loading the page anew. Resolves to "yes", or why it did not come. */
async function draw(page: Page, { screen, state }: PictureOf): Promise<string> {
  await page.evaluate((hash) => {
    document.documentElement.removeAttribute('data-drawn');
    location.hash = hash;
  }, `#/gallery/${screen}/${state}`);
  const drawn = await page.waitForFunction(() => document.documentElement.getAttribute('data-drawn'));
  await page.evaluate(() => document.fonts.ready);
  return String(await drawn.jsonValue());
}

/** The largest text that a client can choose. False where nobody can: staff screens have one size. */
async function enlarge(page: Page): Promise<boolean> {
  const size = page.getByRole('button', { name: /^Text size/ });
  if ((await size.count()) === 0) return false;
  await size.click();
  await size.click();
  return true;
}
