import type { Page } from 'playwright-core';

export interface PictureOf {
  readonly screen: string;
  readonly state: string;
}

/** Takes the state off the page: what is set for the next one is then not worked out for this one first. */
export async function undraw(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/blank';
    return new Promise((next) => requestAnimationFrame(next));
  });
}

/**
 * Goes to one state without reloading the page. `again`: it is there already, and is drawn anew. Resolves to "yes", or why it
 * did not appear.
 */
export async function draw(
  page: Page,
  { screen, state, again = false }: PictureOf & { again?: boolean },
): Promise<string> {
  await page.evaluate(
    (hash) => {
      document.documentElement.removeAttribute('data-drawn');
      location.hash = hash;
    },
    `#/gallery/${screen}/${state}${again ? '/again' : ''}`,
  );
  const drawn = await page.waitForFunction(() => document.documentElement.getAttribute('data-drawn'));
  await page.evaluate(() => document.fonts.ready);
  return String(await drawn.jsonValue());
}
