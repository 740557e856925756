import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { draw, type PictureOf } from './draw.ts';
import { galleryPage } from './page.ts';

/** How a tablet may be held, lit and set. */
export interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  /** Of the text, in percent; 100 unless said otherwise. */
  readonly text?: 125 | 150 | 200;
  /** `test`: accented, longer and right to left. English unless said otherwise. */
  readonly language?: string | undefined;
}

const ways = { landscape: { width: 1280, height: 800 }, portrait: { width: 800, height: 1280 } } as const;

export const views: readonly View[] = [
  { name: 'landscape', ...ways.landscape, theme: 'light' },
  { name: 'portrait', ...ways.portrait, theme: 'light' },
  { name: 'landscape-dark', ...ways.landscape, theme: 'dark' },
  { name: 'portrait-dark', ...ways.portrait, theme: 'dark' },
  { name: 'small', width: 960, height: 600, theme: 'light' },
  { name: 'small-portrait', width: 600, height: 960, theme: 'light' },
  { name: 'large', width: 1920, height: 1200, theme: 'light' },
  { name: 'large-text', ...ways.landscape, theme: 'light', text: 150 },
  { name: 'small-dark', width: 960, height: 600, theme: 'dark' },
  { name: 'portrait-large-text', ...ways.portrait, theme: 'light', text: 150 },
];

/** Throws when there is no such view. */
export function viewNamed(name: string): View {
  const view = views.find((one) => one.name === name);
  if (!view) throw new RangeError(`There is no view "${name}".`);
  return view;
}

/** Draws each state in each view into `folder`, as `<screen>/<state>-<view>.png`. Returns what could not be drawn, and why. */
export async function takePictures(
  browser: Browser,
  address: string,
  pictures: readonly PictureOf[],
  wanted: readonly View[],
  folder: string,
): Promise<string[]> {
  const failed: string[] = [];
  for (const view of wanted) {
    const page = await galleryPage(browser, address, view);
    for (const { screen, state } of pictures) {
      const said = await draw(page, { screen, state });
      if (said !== 'yes') failed.push(`${screen}/${state}, ${view.name}: ${said}`);
      // Over what the app itself is set to.
      await page.evaluate(
        ([theme, text]) => {
          document.documentElement.setAttribute('data-theme', theme);
          document.documentElement.setAttribute('data-text', text);
        },
        [view.theme, String(view.text ?? 100)] as const,
      );
      mkdirSync(join(folder, screen), { recursive: true });
      await page.screenshot({ path: join(folder, screen, `${state}-${view.name}.png`) });
    }
    await page.close();
  }
  return failed;
}
