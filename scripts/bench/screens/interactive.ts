import type { Browser } from 'playwright-core';

/**
 * Milliseconds from the start of the navigation to the frame in which a pressed button shows: the page's first button is
 * pressed as soon as there is one, until what the page says is another (a dot of the PIN is filled, a count has gone up).
 */
export async function interactive(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const said = () => `${document.body.textContent}${document.querySelector('[role="img"]')?.ariaLabel ?? ''}`;
    const look = () => {
      const button = document.querySelector<HTMLElement>('.pad .key, [data-counts]');
      if (!button) {
        requestAnimationFrame(look);
        return;
      }
      const before = said();
      button.click();
      requestAnimationFrame(() => {
        if (said() === before) look();
        else Object.assign(window, { usedAt: performance.now() });
      });
    };
    look();
  });
  await page.goto(address);
  const at = await page.waitForFunction(() => Number(Reflect.get(window, 'usedAt') ?? 0));
  const value = await at.jsonValue();
  await context.close();
  return value;
}
