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
  const said = await saidDrawn(page);
  await page.evaluate(() => document.fonts.ready);
  return said;
}

/**
 * Waits until the state is drawn, and returns "yes", or why it never will be. Told by the page itself: to look at each frame
 * would make the browser draw frames all the time.
 */
export async function saidDrawn(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        const root = document.documentElement;
        const look = () => {
          const said = root.getAttribute('data-drawn');
          if (said === null) return;
          observer.disconnect();
          done(said);
        };
        const observer = new MutationObserver(look);
        observer.observe(root, { attributeFilter: ['data-drawn'] });
        look();
      }),
  );
}
